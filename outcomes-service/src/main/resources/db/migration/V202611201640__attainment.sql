-- How far the goals of a plan were reached, as rated on one occasion. Written once; a later rating stands beside it.
create table goal_rating (
    tenant_id         text             not null default praxis.current_tenant() check (tenant_id <> ''),
    id                uuid             not null,
    version           bigint           not null check (version > 0),
    patient_id        uuid             not null,
    plan_id           uuid             not null,
    occasion          text             not null check (occasion in ('BASELINE', 'INTERIM', 'ACHIEVED')),
    rated_at          timestamptz      not null,
    ratings           jsonb            not null check (jsonb_array_length(ratings) between 1 and 50),
    t                 double precision not null check (t between 0 and 100),
    band              text,
    catalogue_version text             not null,
    rated_by          text             not null,
    recorded_at       timestamptz      not null,
    primary key (tenant_id, id)
);
call praxis.protect('goal_rating');
create index goal_rating_of_plan on goal_rating (tenant_id, plan_id, rated_at, id);
create index goal_rating_of_patient on goal_rating (tenant_id, patient_id);
revoke update on goal_rating from ${app};
