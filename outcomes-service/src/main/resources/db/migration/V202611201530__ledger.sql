-- Read for the ledger of doses, adherence and the timeline. Rows that were read before have nothing in the new columns until
-- the read models are built again.
alter table delivered_session
    add column activities  jsonb not null default '[]',
    add column stop_reason text;
alter table practised_at_home
    add column items             jsonb not null default '[]',
    add column told_by           text  not null default 'PATIENT'
        check (told_by in ('PATIENT', 'CAREGIVER', 'STAFF_ON_BEHALF')),
    add column home_programme_id uuid;

-- Plans keep instants: a day was only right in the time zone that was known when it was written. The owner sees rows only
-- while the policies do not bind it.
alter table known_plan no force row level security;
update known_plan set course = jsonb_build_object(
    'revisions', (
        select coalesce(jsonb_agg((each - 'madeOn') || jsonb_build_object('madeAt', (each ->> 'madeOn') || 'T12:00:00Z')
            order by place), '[]')
        from jsonb_array_elements(course -> 'revisions') with ordinality as revision (each, place)),
    'pauses', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'from', (each ->> 'from') || 'T12:00:00Z', 'until', (each ->> 'until') || 'T12:00:00Z') order by place), '[]')
        from jsonb_array_elements(course -> 'pauses') with ordinality as pause (each, place)),
    'endedAt', to_char((course ->> 'endedOn')::date - 1, 'YYYY-MM-DD') || 'T12:00:00Z',
    'closedGoals', course -> 'closedGoals',
    'steps', '[]'::jsonb);
alter table known_plan force row level security;

create table known_episode (
    tenant_id      text not null default praxis.current_tenant() check (tenant_id <> ''),
    id             uuid not null,
    patient_id     uuid not null,
    setting        text not null check (setting in ('INPATIENT', 'OUTPATIENT', 'COMMUNITY', 'HOME')),
    programme_type text not null,
    started_on     date not null,
    ended_on       date,
    primary key (tenant_id, id)
);
call praxis.protect('known_episode');
create index known_episode_patient on known_episode (tenant_id, patient_id);

create table known_home_programme (
    tenant_id  text  not null default praxis.current_tenant() check (tenant_id <> ''),
    id         uuid  not null,
    patient_id uuid  not null,
    plan_id    uuid  not null,
    course     jsonb not null,
    primary key (tenant_id, id)
);
call praxis.protect('known_home_programme');
create index known_home_programme_patient on known_home_programme (tenant_id, patient_id);

create table scheduled_session (
    tenant_id  text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id         uuid        not null,
    patient_id uuid        not null,
    plan_id    uuid,
    discipline text,
    place      text        not null check (place in ('CLINIC', 'VIRTUAL')),
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    fate       text        not null check (fate in ('STANDS', 'NO_SHOW', 'CANCELLED')),
    reason     text        check ((reason is null) = (fate = 'STANDS')),
    primary key (tenant_id, id, patient_id)
);
call praxis.protect('scheduled_session');
create index scheduled_session_patient on scheduled_session (tenant_id, patient_id, starts_at);

create table known_alert (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id          uuid        not null,
    patient_id  uuid        not null,
    kind        text        not null check (kind in ('RED_FLAG', 'ADVERSE_EVENT')),
    state       text        not null check (state in ('RECORDED', 'RAISED', 'ESCALATED', 'ACKNOWLEDGED', 'RESOLVED')),
    occurred_at timestamptz not null,
    code        text        not null,
    severity    text        check (severity in ('emergency', 'urgent', 'routine')),
    grade       int         check (grade between 1 and 5),
    is_historic boolean     not null,
    closed_at   timestamptz,
    primary key (tenant_id, id)
);
call praxis.protect('known_alert');
create index known_alert_patient on known_alert (tenant_id, patient_id, occurred_at);

-- Of an erased person only this stays, so that nothing read late or again brings anything back.
create table erased_patient (
    tenant_id text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id        uuid        not null,
    erased_at timestamptz not null,
    primary key (tenant_id, id)
);
call praxis.protect('erased_patient');

-- A verdict is written once and never changed; only an erased person's are removed.
grant delete on progress_history to ${app};
create policy only_of_the_erased on progress_history as restrictive for delete to ${app}
    using (exists (
        select from progress join erased_patient on erased_patient.tenant_id = progress.tenant_id
            and erased_patient.id = progress.patient_id
        where progress.tenant_id = progress_history.tenant_id and progress.id = progress_history.progress_id));

create table derivation_due (
    tenant_id  text not null default praxis.current_tenant() check (tenant_id <> ''),
    patient_id uuid not null,
    primary key (tenant_id, patient_id)
);
call praxis.protect('derivation_due');
create policy relay on derivation_due for select to ${relay} using (true);
grant select on derivation_due to ${relay};

-- One person's course on one axis, ready to plot: read by one scan of the primary key.
create table timeline_entry (
    tenant_id  text        not null default praxis.current_tenant() check (tenant_id <> ''),
    patient_id uuid        not null,
    at         timestamptz not null,
    kind       text        not null check (kind in
        ('SCORE', 'THRESHOLDS', 'DOSE_WEEK', 'HOME_WEEK', 'ALERT', 'FINDING', 'PLAN_CHANGE')),
    ref        text        not null check (char_length(ref) between 1 and 200),
    detail     jsonb       not null,
    primary key (tenant_id, patient_id, at, kind, ref)
);
call praxis.protect('timeline_entry');

call praxis.rebuilt_beside('clinic_settings');
call praxis.rebuilt_beside('known_patient');
call praxis.rebuilt_beside('known_condition');
call praxis.rebuilt_beside('known_episode');
call praxis.rebuilt_beside('known_plan');
call praxis.rebuilt_beside('known_home_programme');
call praxis.rebuilt_beside('scheduled_session');
call praxis.rebuilt_beside('delivered_session');
call praxis.rebuilt_beside('practised_at_home');
call praxis.rebuilt_beside('known_alert');
call praxis.rebuilt_beside('erased_patient');
