create table condition (
    tenant_id       text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id              uuid        not null,
    version         bigint      not null check (version > 0),
    patient_id      uuid        not null,
    kind            text        not null check (kind in
        ('ALZHEIMERS', 'ALS', 'DEMENTIA', 'HUNTINGTONS', 'MCI', 'MS', 'PARKINSONS', 'STROKE', 'TBI', 'SCI', 'CP',
         'PERIPHERAL_NERVE', 'BALANCE_DISORDER', 'ABI')),
    codes           jsonb       not null,
    onset           date,
    onset_precision text        check (onset_precision in ('DAY', 'MONTH', 'YEAR')),
    diagnosed_on    date,
    severity        text        check (severity in ('MILD', 'MODERATE', 'SEVERE')),
    affected_side   text        check (affected_side in ('LEFT', 'RIGHT', 'BOTH')),
    trajectory      text        check (trajectory in ('RECOVERING', 'STABLE', 'PROGRESSIVE')),
    clinical_status text        not null check (clinical_status in ('ACTIVE', 'REMISSION', 'RESOLVED')),
    resolved_on     date,
    is_primary      boolean     not null,
    source_id       text        check (char_length(source_id) between 1 and 1000),
    source_status   text        check (source_status in ('ACTIVE', 'REMISSION', 'RESOLVED')),
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id),
    constraint condition_onset_says_how_precise_it_is check ((onset is null) = (onset_precision is null)),
    constraint condition_resolved_is_not_primary check (not (is_primary and clinical_status = 'RESOLVED')),
    constraint condition_resolved_on_goes_with_resolved check (resolved_on is null or clinical_status = 'RESOLVED'),
    constraint condition_resolves_after_onset check (resolved_on >= onset),
    constraint condition_source_says_a_status check ((source_id is null) = (source_status is null))
);
call praxis.protect('condition');
create index condition_patient on condition (tenant_id, patient_id, id);
create unique index condition_one_primary on condition (tenant_id, patient_id) where is_primary;
create unique index condition_source on condition (tenant_id, patient_id, source_id) where source_id is not null;
