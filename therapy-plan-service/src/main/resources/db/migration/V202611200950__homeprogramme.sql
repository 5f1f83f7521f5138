create table home_programme (
    tenant_id     text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id            uuid        not null,
    version       bigint      not null check (version > 0),
    plan_id       uuid        not null,
    patient_id    uuid        not null,
    status        text        not null check (status in ('PLANNED', 'ACTIVE', 'ON_HOLD', 'ENDED')),
    items         jsonb       not null,
    planned_items jsonb,
    suspensions   jsonb       not null,
    started_at    timestamptz,
    changed_at    timestamptz not null,
    primary key (tenant_id, id),
    constraint home_programme_one_per_plan unique (tenant_id, plan_id),
    constraint home_programme_practised_once_started check (status in ('PLANNED', 'ENDED') or started_at is not null),
    foreign key (tenant_id, plan_id) references therapy_plan (tenant_id, id)
);
call praxis.protect('home_programme');
create index home_programme_patient on home_programme (tenant_id, patient_id, id);

-- flags of session-service that still suspend something: a programme that starts later starts suspended
create table open_red_flag (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    red_flag_id uuid        not null,
    patient_id  uuid        not null,
    suspends    text        not null check (suspends in ('ITEM', 'ALONE_ITEMS', 'PROGRAMME')),
    since       timestamptz not null,
    primary key (tenant_id, red_flag_id)
);
call praxis.protect('open_red_flag');
create index open_red_flag_patient on open_red_flag (tenant_id, patient_id);
