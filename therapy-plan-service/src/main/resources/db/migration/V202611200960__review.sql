create table plan_review (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id          uuid        not null,
    version     bigint      not null check (version > 0),
    plan_id     uuid        not null,
    patient_id  uuid        not null,
    cause       text        not null,
    cause_key   text        not null,
    cause_id    uuid,
    due_on      date        not null,
    outcome     text,
    changes     text,
    resolved_by text,
    requested_at timestamptz not null,
    resolved_at  timestamptz,
    primary key (tenant_id, id),
    constraint plan_review_resolved_with_outcome check ((outcome is null) = (resolved_at is null)),
    foreign key (tenant_id, plan_id) references therapy_plan (tenant_id, id)
);
call praxis.protect('plan_review');
create unique index plan_review_one_open_per_cause on plan_review (tenant_id, plan_id, cause, cause_key)
    where outcome is null;
create index plan_review_patient on plan_review (tenant_id, patient_id, id);
