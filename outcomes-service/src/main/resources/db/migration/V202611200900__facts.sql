-- What this service has read of other services' facts, in its own words.

create table clinic_settings (
    tenant_id        text not null default praxis.current_tenant() check (tenant_id <> ''),
    id               uuid not null,
    emergency_number text,
    time_zone        text not null,
    primary key (tenant_id, id)
);
call praxis.protect('clinic_settings');

create table known_patient (
    tenant_id            text not null default praxis.current_tenant() check (tenant_id <> ''),
    id                   uuid not null,
    death_recorded_at    timestamptz,
    caregiver_consents   jsonb not null,
    primary key (tenant_id, id)
);
call praxis.protect('known_patient');

create table known_condition (
    tenant_id       text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id              uuid        not null,
    patient_id      uuid        not null,
    condition       text        not null,
    is_primary      boolean     not null,
    clinical_status text        not null check (clinical_status in ('ACTIVE', 'REMISSION', 'RESOLVED')),
    onset           date,
    onset_precision text        not null check (onset_precision in ('DAY', 'MONTH', 'YEAR')),
    trajectory      text        not null check (trajectory in ('RECOVERING', 'STABLE', 'PROGRESSIVE')),
    changed_at      timestamptz not null,
    primary key (tenant_id, id)
);
call praxis.protect('known_condition');
create index known_condition_patient on known_condition (tenant_id, patient_id);

create table known_plan (
    tenant_id  text  not null default praxis.current_tenant() check (tenant_id <> ''),
    id         uuid  not null,
    patient_id uuid  not null,
    course     jsonb not null,
    primary key (tenant_id, id)
);
call praxis.protect('known_plan');
create index known_plan_patient on known_plan (tenant_id, patient_id);

create table delivered_session (
    tenant_id      text             not null default praxis.current_tenant() check (tenant_id <> ''),
    id             uuid             not null,
    version        bigint           not null check (version > 0),
    patient_id     uuid             not null,
    plan_id        uuid,
    discipline     text,
    source         text             not null check (source in ('CLINIC', 'VIRTUAL')),
    started_at     timestamptz      not null,
    active_minutes double precision not null check (active_minutes >= 0),
    repetitions    double precision not null check (repetitions >= 0),
    rest_minutes   double precision not null check (rest_minutes >= 0),
    primary key (tenant_id, id, patient_id)
);
call praxis.protect('delivered_session');
create index delivered_session_patient on delivered_session (tenant_id, patient_id, started_at);

create table practised_at_home (
    tenant_id    text             not null default praxis.current_tenant() check (tenant_id <> ''),
    id           uuid             not null,
    patient_id   uuid             not null,
    practised_on date             not null,
    minutes      double precision not null check (minutes >= 0),
    repetitions  double precision not null check (repetitions >= 0),
    primary key (tenant_id, id)
);
call praxis.protect('practised_at_home');
create index practised_at_home_patient on practised_at_home (tenant_id, patient_id, practised_on);
