-- What can explain an unchanged score. Rows that were read before have nothing in the new column and table until the read
-- models are built again.
alter table known_condition add column relapses jsonb not null default '[]';
alter table rebuild.known_condition add column relapses jsonb not null default '[]';

create table known_symptom (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id          uuid        not null,
    patient_id  uuid        not null,
    symptom     text        not null check (symptom in ('CHEST_INFECTION', 'FEVER', 'LOW_MOOD')),
    occurred_at timestamptz not null,
    primary key (tenant_id, id)
);
call praxis.protect('known_symptom');
create index known_symptom_patient on known_symptom (tenant_id, patient_id, occurred_at);
call praxis.rebuilt_beside('known_symptom');
