-- equality of text and uuid inside an exclusion constraint; a trusted extension, so its owner may create it
create extension if not exists btree_gist;

create table consent (
    tenant_id       text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id              uuid        not null,
    version         bigint      not null check (version > 0),
    patient_id      uuid        not null,
    purpose         text        not null check (purpose in
        ('TREATMENT', 'CAREGIVER_ACCESS', 'VIRTUAL_SESSIONS', 'RECORDING', 'RESEARCH', 'ANALYTICS')),
    granted_by      text        not null check (granted_by in ('PATIENT', 'REPRESENTATIVE')),
    valid_from      date        not null,
    valid_until     date        check (valid_until >= valid_from),
    withdrawn_at    timestamptz,
    withdrawal_note text        check (withdrawal_note is null or (withdrawn_at is not null and char_length(withdrawal_note) <= 2000)),
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id),
    constraint consent_one_in_force_per_purpose exclude using gist
        (tenant_id with =, patient_id with =, purpose with =, daterange(valid_from, valid_until, '[]') with &&)
        where (withdrawn_at is null)
);
call praxis.protect('consent');
create index consent_patient on consent (tenant_id, patient_id, id);
