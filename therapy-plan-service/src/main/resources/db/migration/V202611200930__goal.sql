create table goal (
    tenant_id           text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id                  uuid        not null,
    version             bigint      not null check (version > 0),
    plan_id             uuid        not null,
    patient_id          uuid        not null,
    horizon             text        not null check (horizon in ('SHORT', 'LONG')),
    parent_id           uuid,
    definition          jsonb       not null,
    patient_agreement   jsonb,
    therapist_agreement jsonb,
    outcome             text check (outcome in ('ACHIEVED', 'PARTLY_ACHIEVED', 'NOT_ACHIEVED', 'NO_LONGER_WANTED')),
    set_at              timestamptz not null,
    changed_at          timestamptz not null,
    primary key (tenant_id, id),
    constraint goal_of_one_plan unique (tenant_id, plan_id, id),
    constraint goal_short_term_has_parent check ((horizon = 'SHORT') = (parent_id is not null)),
    foreign key (tenant_id, plan_id) references therapy_plan (tenant_id, id),
    constraint goal_parent_in_same_plan
        foreign key (tenant_id, plan_id, parent_id) references goal (tenant_id, plan_id, id)
);
call praxis.protect('goal');
