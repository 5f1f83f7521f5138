create table progress (
    tenant_id        text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id               uuid        not null,
    version          bigint      not null check (version > 0),
    patient_id       uuid        not null,
    instrument       text        not null,
    goal_id          uuid,
    is_current       boolean     not null,
    classification   jsonb       not null,
    previous_verdict text,
    classified_at    timestamptz not null,
    changed_at       timestamptz not null,
    primary key (tenant_id, id),
    constraint progress_is_judged_once_per_goal_and_instrument
        unique nulls not distinct (tenant_id, patient_id, instrument, goal_id)
);
call praxis.protect('progress');

create table progress_history (
    tenant_id   text   not null default praxis.current_tenant() check (tenant_id <> ''),
    progress_id uuid   not null,
    version     bigint not null,
    snapshot    jsonb  not null,
    primary key (tenant_id, progress_id, version),
    foreign key (tenant_id, progress_id) references progress (tenant_id, id)
);
call praxis.protect('progress_history');
revoke update, delete on progress_history from ${app};
