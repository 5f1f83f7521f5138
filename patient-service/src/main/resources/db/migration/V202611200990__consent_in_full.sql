create table capacity_assessment (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id          uuid        not null,
    version     bigint      not null check (version = 1),
    patient_id  uuid        not null,
    capacity    text        not null check (capacity in ('PRESENT', 'ABSENT')),
    assessed_on date        not null,
    note        text        check (char_length(note) <= 2000),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id)
);
call praxis.protect('capacity_assessment');
create index capacity_assessment_patient on capacity_assessment (tenant_id, patient_id, id);
revoke update, delete on capacity_assessment from ${app};

-- A consent of before may be a representative's without saying whose; a new one says.
alter table consent
    add column caregiver_id      uuid,
    add column representative_id uuid,
    add column assent            text check (assent in ('YES', 'NO', 'NOT_ABLE')),
    add column assented_on       date,
    add column withdrawn_by      text check (withdrawn_by in ('PATIENT', 'REPRESENTATIVE', 'STAFF')),
    add constraint consent_for_a_caregiver_of_the_patient
        foreign key (tenant_id, patient_id, caregiver_id) references caregiver (tenant_id, patient_id, id),
    add constraint consent_by_a_caregiver_of_the_patient
        foreign key (tenant_id, patient_id, representative_id) references caregiver (tenant_id, patient_id, id),
    add constraint consent_for_one_caregiver_is_about_access
        check (caregiver_id is null or purpose = 'CAREGIVER_ACCESS'),
    add constraint consent_names_the_representative
        check (representative_id is null or granted_by = 'REPRESENTATIVE'),
    add constraint consent_assent_has_a_day check ((assent is null) = (assented_on is null)),
    add constraint consent_withdrawn_by_somebody check (withdrawn_by is null or withdrawn_at is not null);

alter table consent
    drop constraint consent_one_in_force_per_purpose,
    add constraint consent_one_in_force_per_purpose exclude using gist
        (tenant_id with =, patient_id with =, purpose with =,
         coalesce(caregiver_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
         daterange(valid_from, valid_until, '[]') with &&)
        where (withdrawn_at is null);
