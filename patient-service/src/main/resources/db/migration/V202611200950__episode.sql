create table episode (
    tenant_id      text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id             uuid        not null,
    version        bigint      not null check (version > 0),
    patient_id     uuid        not null,
    programme_type text        not null check (programme_type in
        ('COGNITIVE', 'DEVELOPMENTAL', 'INTENSIVE', 'PAEDIATRIC')),
    setting        text        not null check (setting in ('INPATIENT', 'OUTPATIENT', 'COMMUNITY', 'HOME')),
    referral       jsonb       not null,
    started_on     date        not null,
    status         text        not null check (status in ('ACTIVE', 'ENDED')),
    end_reason     text        check (end_reason in
        ('GOALS_MET', 'PROGRAMME_COMPLETED', 'TRANSFERRED', 'PATIENT_CHOICE', 'MEDICAL_REASONS', 'NON_ATTENDANCE',
         'DECEASED', 'OTHER')),
    ended_on       date        check (ended_on >= started_on),
    end_note       text        check (end_note is null or (ended_on is not null and char_length(end_note) <= 2000)),
    recorded_at    timestamptz not null,
    changed_at     timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id),
    constraint episode_ends_with_a_reason_and_a_day check
        ((status = 'ENDED') = (end_reason is not null) and (status = 'ENDED') = (ended_on is not null))
);
call praxis.protect('episode');
create index episode_patient on episode (tenant_id, patient_id, id);
create unique index episode_one_active_per_programme on episode (tenant_id, patient_id, programme_type)
    where status = 'ACTIVE';
