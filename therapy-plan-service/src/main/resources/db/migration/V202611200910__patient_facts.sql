-- What this service keeps of patient-service's and the clinic's facts, from their events.
create table patient_fact (
    tenant_id  text    not null default praxis.current_tenant() check (tenant_id <> ''),
    patient_id uuid    not null,
    deceased   boolean not null,
    primary key (tenant_id, patient_id)
);
call praxis.protect('patient_fact');

create table episode_fact (
    tenant_id      text    not null default praxis.current_tenant() check (tenant_id <> ''),
    episode_id     uuid    not null,
    patient_id     uuid    not null,
    programme_type text,
    active         boolean not null,
    primary key (tenant_id, episode_id)
);
call praxis.protect('episode_fact');

create table condition_fact (
    tenant_id       text    not null default praxis.current_tenant() check (tenant_id <> ''),
    condition_id    uuid    not null,
    patient_id      uuid    not null,
    condition       text    not null,
    is_primary      boolean not null,
    clinical_status text    not null,
    primary key (tenant_id, condition_id)
);
call praxis.protect('condition_fact');
create index condition_fact_patient on condition_fact (tenant_id, patient_id);

create table consent_fact (
    tenant_id  text    not null default praxis.current_tenant() check (tenant_id <> ''),
    consent_id uuid    not null,
    patient_id uuid    not null,
    purpose    text    not null,
    from_day   date,
    until_day  date,
    withdrawn  boolean not null,
    primary key (tenant_id, consent_id)
);
call praxis.protect('consent_fact');
create index consent_fact_patient on consent_fact (tenant_id, patient_id);

create table clinic_fact (
    tenant_id text not null default praxis.current_tenant() check (tenant_id <> ''),
    time_zone text not null,
    primary key (tenant_id)
);
call praxis.protect('clinic_fact');
