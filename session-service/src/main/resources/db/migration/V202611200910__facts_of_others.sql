-- What this service keeps of the other services' facts, in its own words.
create table clinic_settings (
    tenant_id                 text not null default praxis.current_tenant() check (tenant_id <> ''),
    id                        uuid not null,
    emergency_number          text,
    time_zone                 text not null,
    acknowledgement_minutes   jsonb not null,
    vital_limits              jsonb not null,
    primary key (tenant_id, id)
);
call praxis.protect('clinic_settings');

create table patient_standing (
    tenant_id   text    not null default praxis.current_tenant() check (tenant_id <> ''),
    patient_id  uuid    not null,
    deceased    boolean not null,
    archived    boolean not null,
    consents    jsonb   not null,
    precautions jsonb   not null,
    primary key (tenant_id, patient_id)
);
call praxis.protect('patient_standing');

create table known_plan (
    tenant_id      text    not null default praxis.current_tenant() check (tenant_id <> ''),
    plan_id        uuid    not null,
    patient_id     uuid    not null,
    status         text    not null check (status in ('ACTIVE', 'ON_HOLD', 'COMPLETED', 'DISCONTINUED')),
    revision       integer not null check (revision > 0),
    prescriptions  jsonb   not null,
    home_programme jsonb,
    home_programme_id uuid,
    primary key (tenant_id, plan_id)
);
call praxis.protect('known_plan');
create index known_plan_patient on known_plan (tenant_id, patient_id);
create index known_plan_home_programme on known_plan (tenant_id, home_programme_id);
