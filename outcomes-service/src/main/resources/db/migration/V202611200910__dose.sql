create table dose_shortfall (
    tenant_id  text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id         uuid        not null,
    patient_id uuid        not null,
    plan_id    uuid        not null,
    discipline text        not null,
    week       text        not null check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
    found_at   timestamptz not null,
    primary key (tenant_id, id),
    constraint a_shortfall_is_told_once unique (tenant_id, patient_id, plan_id, discipline, week)
);
call praxis.protect('dose_shortfall');
