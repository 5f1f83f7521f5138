create table prescription (
    tenant_id        text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id               uuid        not null,
    version          bigint      not null check (version > 0),
    plan_id          uuid        not null,
    patient_id       uuid        not null,
    definition       jsonb       not null,
    overrides        jsonb       not null,
    withdrawn_reason text,
    prescribed_at    timestamptz not null,
    changed_at       timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, plan_id) references therapy_plan (tenant_id, id)
);
call praxis.protect('prescription');
create index prescription_plan on prescription (tenant_id, plan_id, id);
