create table patient (
    tenant_id     text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id            uuid        not null,
    version       bigint      not null check (version > 0),
    status        text        not null check (status in ('ACTIVE', 'MERGED', 'ARCHIVED')),
    demographics  jsonb       not null,
    birth_date    date,
    deceased_on   date,
    archive_reason text,
    recorded_at   timestamptz not null,
    changed_at    timestamptz not null,
    primary key (tenant_id, id),
    constraint patient_dies_after_birth check (deceased_on >= birth_date),
    constraint patient_archived_with_reason check ((status = 'ARCHIVED') = (archive_reason is not null))
);
call praxis.protect('patient');
create index patient_birth_date on patient (tenant_id, birth_date);

create table patient_identifier (
    tenant_id  text not null default praxis.current_tenant() check (tenant_id <> ''),
    patient_id uuid not null,
    system     text not null check (char_length(system) between 1 and 400),
    value      text not null check (char_length(value) between 1 and 200),
    constraint patient_identifier_is_unique primary key (tenant_id, system, value),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id)
);
call praxis.protect('patient_identifier');
create index patient_identifier_patient on patient_identifier (tenant_id, patient_id);

create table patient_history (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    patient_id  uuid        not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    snapshot    jsonb       not null,
    primary key (tenant_id, patient_id, version),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id)
);
call praxis.protect('patient_history');
revoke update, delete on patient_history from ${app};
