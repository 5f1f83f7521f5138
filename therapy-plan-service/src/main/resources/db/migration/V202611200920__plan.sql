create table therapy_plan (
    tenant_id        text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id               uuid        not null,
    version          bigint      not null check (version > 0),
    episode_id       uuid        not null,
    patient_id       uuid        not null,
    status           text        not null
        check (status in ('DRAFT', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'DISCONTINUED', 'DISCARDED')),
    content          jsonb       not null,
    template_id      text,
    template_version integer,
    revision         integer     not null check (revision >= 0),
    hold_reason      text,
    end_reason       text,
    drafted_at       timestamptz not null,
    activated_at     timestamptz,
    changed_at       timestamptz not null,
    primary key (tenant_id, id),
    constraint therapy_plan_on_hold_with_reason check ((status = 'ON_HOLD') = (hold_reason is not null)),
    constraint therapy_plan_ends_with_reason
        check ((status in ('COMPLETED', 'DISCONTINUED')) = (end_reason is not null)),
    constraint therapy_plan_in_force_has_revision
        check ((status in ('DRAFT', 'DISCARDED')) = (revision = 0)),
    constraint therapy_plan_template_has_version check ((template_id is null) = (template_version is null))
);
call praxis.protect('therapy_plan');
create unique index therapy_plan_one_open_per_episode on therapy_plan (tenant_id, episode_id)
    where status in ('DRAFT', 'ACTIVE', 'ON_HOLD');
create index therapy_plan_patient on therapy_plan (tenant_id, patient_id, id);

create table therapy_plan_revision (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    plan_id     uuid        not null,
    revision    integer     not null check (revision > 0),
    reason      text        not null check (char_length(reason) between 1 and 500),
    in_force_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    snapshot    jsonb       not null,
    primary key (tenant_id, plan_id, revision),
    foreign key (tenant_id, plan_id) references therapy_plan (tenant_id, id)
);
call praxis.protect('therapy_plan_revision');
revoke update, delete on therapy_plan_revision from ${app};
