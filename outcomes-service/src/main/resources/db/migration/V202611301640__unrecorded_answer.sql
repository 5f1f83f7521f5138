-- An answer that names self-harm, of a form that could not be recorded: kept so that it is told, and for one request told once.
create table unrecorded_answer (
    tenant_id     text             not null default praxis.current_tenant() check (tenant_id <> ''),
    id            uuid             not null,
    patient_id    uuid             not null,
    subject       text             not null check (subject in ('PATIENT', 'CAREGIVER')),
    caregiver_id  uuid,
    assessment_id uuid,
    instrument    text             not null check (char_length(instrument) between 1 and 80),
    item          text             not null,
    answer        double precision not null,
    -- the sender's key of the request, when there was one
    request_key   text             check (char_length(request_key) <= 200),
    refused_for   text             not null,
    recorded_by   text             not null,
    recorded_at   timestamptz      not null,
    primary key (tenant_id, id),
    constraint only_a_caregivers_answer_names_one check (caregiver_id is null or subject = 'CAREGIVER')
);
call praxis.protect('unrecorded_answer');
create unique index unrecorded_answer_once_for_a_request on unrecorded_answer
    (tenant_id, patient_id, subject, caregiver_id, assessment_id, instrument, recorded_by, request_key)
    nulls not distinct where request_key is not null;
revoke update on unrecorded_answer from ${app};
create policy only_of_the_erased on unrecorded_answer as restrictive for delete to ${app}
    using (exists (
        select from erased_patient where erased_patient.tenant_id = unrecorded_answer.tenant_id
            and erased_patient.id = unrecorded_answer.patient_id));
