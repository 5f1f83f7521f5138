-- How episodes ended and which plan is whose, and which measures they ask for. Rows that were read before have nothing in
-- the new columns until the read models are built again.
alter table known_episode
    add column ending text check (ending in ('COMPLETED', 'CUT_SHORT', 'OUT_OF_REACH'));
alter table rebuild.known_episode
    add column ending text check (ending in ('COMPLETED', 'CUT_SHORT', 'OUT_OF_REACH'));
alter table known_plan add column episode_id uuid;
alter table rebuild.known_plan add column episode_id uuid;
create index known_plan_episode on known_plan (tenant_id, episode_id);

create table expected_measure (
    tenant_id     text not null default praxis.current_tenant() check (tenant_id <> ''),
    patient_id    uuid not null,
    episode_id    uuid not null,
    instrument    text not null,
    time_point    text not null check (time_point in ('BASELINE', 'INTERIM', 'DISCHARGE')),
    occurrence    int  not null check (occurrence >= 0),
    status        text not null check (status in ('OPEN', 'MEASURED', 'MISSED')),
    due_on        date not null,
    open_until    date,
    disciplines   text not null check (disciplines ~ '^[A-Z]+(,[A-Z]+)*$'),
    reasons       jsonb not null,
    assessment_id uuid,
    measured_on   date,
    core_sets     text not null,
    primary key (tenant_id, patient_id, episode_id, instrument, time_point),
    constraint a_measured_one_names_its_result
        check ((status = 'MEASURED') = (assessment_id is not null) and (assessment_id is null) = (measured_on is null))
);
call praxis.protect('expected_measure');
create index expected_measure_due on expected_measure (tenant_id, due_on, episode_id, instrument) where status = 'OPEN';
create policy due on expected_measure for select to ${relay} using (status = 'OPEN');
grant select (tenant_id, episode_id, instrument, time_point, occurrence, status, due_on) on expected_measure to ${relay};

-- What has been told of; stays when the expectation is worked out anew.
create table measure_due (
    tenant_id  text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id         uuid        not null,
    patient_id uuid        not null,
    episode_id uuid        not null,
    instrument text        not null,
    time_point text        not null,
    occurrence int         not null,
    due_on     date        not null,
    found_at   timestamptz not null,
    primary key (tenant_id, id),
    constraint a_due_measure_is_told_once unique (tenant_id, episode_id, instrument, time_point, occurrence)
);
call praxis.protect('measure_due');
create index measure_due_patient on measure_due (tenant_id, patient_id);
create policy told on measure_due for select to ${relay} using (true);
grant select (tenant_id, episode_id, instrument, time_point, occurrence) on measure_due to ${relay};
