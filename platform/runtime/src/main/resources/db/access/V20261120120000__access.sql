-- Who may open whose record, as patient-service has told it. patient-service has the same names as views of its own rows.

create table access_care_team (
    tenant_id       text not null default praxis.current_tenant() check (tenant_id <> ''),
    patient_id      uuid not null,
    place           int  not null,
    practitioner_id uuid,
    account         text,
    valid_from      date not null,
    valid_until     date,
    primary key (tenant_id, patient_id, place),
    check (practitioner_id is not null or account is not null)
);
call praxis.protect('access_care_team');
create index access_care_team_account on access_care_team (tenant_id, account);
create index access_care_team_practitioner on access_care_team (tenant_id, practitioner_id);

create table access_practitioner (
    tenant_id       text not null default praxis.current_tenant() check (tenant_id <> ''),
    practitioner_id uuid not null,
    account         text not null,
    primary key (tenant_id, practitioner_id)
);
call praxis.protect('access_practitioner');
create index access_practitioner_account on access_practitioner (tenant_id, account);

create table access_caregiver (
    tenant_id    text   not null default praxis.current_tenant() check (tenant_id <> ''),
    caregiver_id uuid   not null,
    patient_id   uuid   not null,
    account      text   not null,
    parts        text[] not null,
    valid_from   date   not null,
    valid_until  date,
    primary key (tenant_id, caregiver_id)
);
call praxis.protect('access_caregiver');
create index access_caregiver_patient on access_caregiver (tenant_id, patient_id, account);

create table access_consent (
    tenant_id   text not null default praxis.current_tenant() check (tenant_id <> ''),
    consent_id  uuid not null,
    patient_id  uuid not null,
    valid_from  date not null,
    valid_until date,
    primary key (tenant_id, consent_id)
);
call praxis.protect('access_consent');
create index access_consent_patient on access_consent (tenant_id, patient_id);

-- When each partition of praxis.patient was last seen to be read to its end; of no tenant, and the relay's alone.
create table access_heartbeat (
    partition    int         not null primary key check (partition >= 0),
    caught_up_at timestamptz not null
);
alter table access_heartbeat enable row level security;
alter table access_heartbeat force row level security;
create policy heartbeat on access_heartbeat to ${relay} using (true) with check (true);
grant select, insert, update on access_heartbeat to ${relay};
