-- What was recorded about a person who is erased is removed with all its versions. Only theirs: nobody else's assessment,
-- rating or version can be removed by the application.
grant delete on assessment_history to ${app};
create policy only_of_the_erased on assessment as restrictive for delete to ${app}
    using (exists (
        select from erased_patient where erased_patient.tenant_id = assessment.tenant_id
            and erased_patient.id = assessment.patient_id));
create policy only_of_the_erased on assessment_history as restrictive for delete to ${app}
    using (exists (
        select from assessment join erased_patient on erased_patient.tenant_id = assessment.tenant_id
            and erased_patient.id = assessment.patient_id
        where assessment.tenant_id = assessment_history.tenant_id and assessment.id = assessment_history.assessment_id));
create policy only_of_the_erased on goal_rating as restrictive for delete to ${app}
    using (exists (
        select from erased_patient where erased_patient.tenant_id = goal_rating.tenant_id
            and erased_patient.id = goal_rating.patient_id));

-- Of people erased before, these were kept. The owner sees rows only while the policies do not bind it.
alter table assessment no force row level security;
alter table assessment_history no force row level security;
alter table goal_rating no force row level security;
alter table erased_patient no force row level security;
delete from assessment_history using assessment, erased_patient
where assessment.tenant_id = assessment_history.tenant_id and assessment.id = assessment_history.assessment_id
    and erased_patient.tenant_id = assessment.tenant_id and erased_patient.id = assessment.patient_id;
delete from assessment using erased_patient
where erased_patient.tenant_id = assessment.tenant_id and erased_patient.id = assessment.patient_id;
delete from goal_rating using erased_patient
where erased_patient.tenant_id = goal_rating.tenant_id and erased_patient.id = goal_rating.patient_id;
alter table assessment force row level security;
alter table assessment_history force row level security;
alter table goal_rating force row level security;
alter table erased_patient force row level security;
