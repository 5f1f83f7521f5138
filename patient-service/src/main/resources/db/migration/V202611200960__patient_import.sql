create table medication (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id          uuid        not null,
    patient_id  uuid        not null,
    code_system text,
    code        text,
    display     text        not null check (display <> ''),
    status      text        not null check (status <> ''),
    authored_on date,
    recorded_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id)
);
call praxis.protect('medication');
create index medication_patient on medication (tenant_id, patient_id, id);

-- What the last import said of a person, as a hash: the same again is no news, whatever the clinic changed since.
create table patient_import_statement (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    patient_id  uuid        not null,
    fingerprint bytea       not null check (octet_length(fingerprint) = 32),
    said_at     timestamptz not null,
    primary key (tenant_id, patient_id),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id)
);
call praxis.protect('patient_import_statement');

create table patient_import (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id          uuid        not null,
    patient_id  uuid        not null,
    report      jsonb       not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id)
);
call praxis.protect('patient_import');
create index patient_import_patient on patient_import (tenant_id, patient_id, id);
revoke update, delete on patient_import from ${app};

create table patient_import_entries (
    tenant_id text  not null default praxis.current_tenant() check (tenant_id <> ''),
    import_id uuid  not null,
    entries   jsonb not null,
    primary key (tenant_id, import_id),
    foreign key (tenant_id, import_id) references patient_import (tenant_id, id)
);
call praxis.protect('patient_import_entries');
revoke update, delete on patient_import_entries from ${app};
