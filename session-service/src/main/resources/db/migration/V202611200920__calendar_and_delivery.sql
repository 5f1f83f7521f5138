create extension if not exists btree_gist;

create table therapy_session (
    tenant_id           text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id                  uuid        not null,
    version             bigint      not null check (version > 0),
    status              text        not null check (status in ('PLANNED', 'CHECKED_IN', 'IN_PROGRESS', 'COMPLETED',
                                                              'STOPPED_EARLY', 'SIGNED', 'CANCELLED', 'NO_SHOW')),
    type                text        not null,
    mode                text        not null check (mode in ('CLINIC', 'HOME', 'VIRTUAL')),
    discipline          text        not null,
    starts_at           timestamptz not null,
    ends_at             timestamptz not null,
    room_id             uuid,
    cancellation_reason text,
    stop_reason         text,
    started_at          timestamptz,
    ended_at            timestamptz,
    course              jsonb       not null,
    signed_by           text,
    signed_at           timestamptz,
    amendment_reason    text,
    recorded_at         timestamptz not null,
    changed_at          timestamptz not null,
    primary key (tenant_id, id),
    constraint session_slot_ends_after_its_start check (ends_at > starts_at),
    constraint session_ends_after_its_start check (ended_at > started_at),
    constraint session_cancelled_with_reason check ((status = 'CANCELLED') = (cancellation_reason is not null)),
    constraint session_done_has_times check (status not in ('COMPLETED', 'STOPPED_EARLY', 'SIGNED')
                                             or (started_at is not null and ended_at is not null)),
    constraint session_stopped_with_reason check (status <> 'STOPPED_EARLY' or stop_reason is not null),
    constraint session_signed_by_someone check ((status = 'SIGNED') = (signed_by is not null)
                                                and (signed_by is null) = (signed_at is null))
);
call praxis.protect('therapy_session');
create index therapy_session_starts_at on therapy_session (tenant_id, starts_at, id);

create table session_participant (
    tenant_id        text not null default praxis.current_tenant() check (tenant_id <> ''),
    session_id       uuid not null,
    patient_id       uuid not null,
    participation_id uuid not null,
    plan_id          uuid,
    plan_revision    integer check (plan_revision > 0),
    absence          text,
    primary key (tenant_id, session_id, patient_id),
    unique (tenant_id, participation_id),
    foreign key (tenant_id, session_id) references therapy_session (tenant_id, id),
    check ((plan_id is null) = (plan_revision is null))
);
call praxis.protect('session_participant');
create index session_participant_patient on session_participant (tenant_id, patient_id, session_id);

create table session_practitioner (
    tenant_id       text not null default praxis.current_tenant() check (tenant_id <> ''),
    session_id      uuid not null,
    practitioner_id uuid not null,
    primary key (tenant_id, session_id, practitioner_id),
    foreign key (tenant_id, session_id) references therapy_session (tenant_id, id)
);
call praxis.protect('session_practitioner');
create index session_practitioner_practitioner on session_practitioner (tenant_id, practitioner_id, session_id);

create table session_history (
    tenant_id   text        not null default praxis.current_tenant() check (tenant_id <> ''),
    session_id  uuid        not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    snapshot    jsonb       not null,
    primary key (tenant_id, session_id, version),
    foreign key (tenant_id, session_id) references therapy_session (tenant_id, id)
);
call praxis.protect('session_history');
revoke update, delete on session_history from ${app};

-- Who is taken when. One row per patient, practitioner and room of a session; cancelled sessions take nobody.
create table occupancy (
    tenant_id  text        not null default praxis.current_tenant() check (tenant_id <> ''),
    session_id uuid        not null,
    kind       text        not null check (kind in ('PATIENT', 'PRACTITIONER', 'ROOM')),
    who        uuid        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    cancelled  boolean     not null default false,
    primary key (tenant_id, session_id, kind, who),
    foreign key (tenant_id, session_id) references therapy_session (tenant_id, id) deferrable initially deferred,
    constraint patient_is_free exclude using gist
        (tenant_id with =, who with =, tstzrange(starts_at, ends_at, '[)') with &&)
        where (kind = 'PATIENT' and not cancelled),
    constraint practitioner_is_free exclude using gist
        (tenant_id with =, who with =, tstzrange(starts_at, ends_at, '[)') with &&)
        where (kind = 'PRACTITIONER' and not cancelled),
    constraint room_is_free exclude using gist
        (tenant_id with =, who with =, tstzrange(starts_at, ends_at, '[)') with &&)
        where (kind = 'ROOM' and not cancelled)
);
call praxis.protect('occupancy');
create index occupancy_who on occupancy (tenant_id, who, starts_at);
