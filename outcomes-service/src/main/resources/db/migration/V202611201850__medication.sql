-- When medication changed: days that were stated, and when a change without a day was told.
create table known_medication_change (
    tenant_id  text  not null default praxis.current_tenant() check (tenant_id <> ''),
    id         uuid  not null,
    patient_id uuid  not null,
    days       jsonb not null,
    told_at    timestamptz,
    primary key (tenant_id, id)
);
call praxis.protect('known_medication_change');
create index known_medication_change_patient on known_medication_change (tenant_id, patient_id);
call praxis.rebuilt_beside('known_medication_change');
