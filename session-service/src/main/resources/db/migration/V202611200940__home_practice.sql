create table home_practice (
    tenant_id         text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id                uuid        not null,
    version           bigint      not null check (version > 0),
    patient_id        uuid        not null,
    practised_on      date        not null,
    practice          jsonb       not null,
    source            text        not null check (source in ('PATIENT', 'CAREGIVER', 'STAFF_ON_BEHALF')),
    reported_by       text        not null,
    correction_reason text,
    recorded_at       timestamptz not null,
    changed_at        timestamptz not null,
    primary key (tenant_id, id),
    constraint home_practice_corrected_with_reason check ((version = 1) = (correction_reason is null))
);
call praxis.protect('home_practice');
create index home_practice_patient on home_practice (tenant_id, patient_id, practised_on, id);

create table home_practice_history (
    tenant_id        text        not null default praxis.current_tenant() check (tenant_id <> ''),
    home_practice_id uuid        not null,
    version          bigint      not null,
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    snapshot         jsonb       not null,
    primary key (tenant_id, home_practice_id, version),
    foreign key (tenant_id, home_practice_id) references home_practice (tenant_id, id)
);
call praxis.protect('home_practice_history');
revoke update, delete on home_practice_history from ${app};
