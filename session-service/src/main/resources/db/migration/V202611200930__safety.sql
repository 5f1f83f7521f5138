create table adverse_event (
    tenant_id        text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id               uuid        not null,
    version          bigint      not null check (version > 0),
    patient_id       uuid        not null,
    session_id       uuid,
    kind             text        not null,
    severity_grade   smallint    check (severity_grade between 1 and 5),
    serious          boolean,
    serious_criteria jsonb       not null,
    harm             text,
    related_activity text,
    description      text,
    action           text,
    reporter         text        not null check (reporter in ('PATIENT', 'CAREGIVER', 'STAFF')),
    reported_by      text        not null,
    amendment_reason text,
    occurred_at      timestamptz not null,
    recorded_at      timestamptz not null,
    primary key (tenant_id, id),
    constraint adverse_event_serious_has_criteria
        check (coalesce(serious, false) = (jsonb_array_length(serious_criteria) > 0)),
    constraint adverse_event_graded_by_staff
        check (reporter <> 'STAFF' or (severity_grade is not null and serious is not null and harm is not null))
);
call praxis.protect('adverse_event');
create index adverse_event_patient on adverse_event (tenant_id, patient_id, id);

create table adverse_event_history (
    tenant_id        text        not null default praxis.current_tenant() check (tenant_id <> ''),
    adverse_event_id uuid        not null,
    version          bigint      not null,
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    snapshot         jsonb       not null,
    primary key (tenant_id, adverse_event_id, version),
    foreign key (tenant_id, adverse_event_id) references adverse_event (tenant_id, id)
);
call praxis.protect('adverse_event_history');
revoke update, delete on adverse_event_history from ${app};

create table symptom_report (
    tenant_id        text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id               uuid        not null,
    version          bigint      not null check (version > 0),
    patient_id       uuid        not null,
    session_id       uuid,
    symptom          text        not null,
    new_or_worse     boolean     not null,
    feels_safe_alone boolean,
    note             text,
    reporter         text        not null check (reporter in ('PATIENT', 'CAREGIVER', 'STAFF')),
    reported_by      text        not null,
    occurred_at      timestamptz not null,
    recorded_at      timestamptz not null,
    primary key (tenant_id, id)
);
call praxis.protect('symptom_report');
create index symptom_report_patient on symptom_report (tenant_id, patient_id, id);

create table red_flag (
    tenant_id       text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id              uuid        not null,
    version         bigint      not null check (version > 0),
    patient_id      uuid        not null,
    trigger         text        not null,
    severity        text        not null check (severity in ('EMERGENCY', 'URGENT', 'ROUTINE')),
    suspends        text        not null check (suspends in ('NOTHING', 'ITEM', 'ALONE_ITEMS', 'PROGRAMME')),
    historic        boolean     not null,
    rule_version    text        not null,
    source          text        not null,
    source_id       uuid        not null,
    item_ids        jsonb       not null,
    status          text        not null check (status in ('RAISED', 'ACKNOWLEDGED', 'RESOLVED')),
    occurred_at     timestamptz not null,
    raised_at       timestamptz not null,
    due_by          timestamptz,
    responsible_practitioner_id uuid,
    escalated_at    timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by text,
    resolved_at     timestamptz,
    resolved_by     text,
    outcome         text,
    outcome_note    text,
    primary key (tenant_id, id),
    constraint red_flag_once_per_source unique (tenant_id, source_id, patient_id, trigger),
    constraint red_flag_historic_suspends_nothing check (not historic or suspends = 'NOTHING'),
    constraint red_flag_due_unless_historic check (historic = (due_by is null)),
    constraint red_flag_acknowledged_by_someone check ((status = 'RAISED') = (acknowledged_by is null)
                                                       and (acknowledged_by is null) = (acknowledged_at is null)),
    constraint red_flag_resolved_with_outcome check ((status = 'RESOLVED') = (outcome is not null)
                                                     and (outcome is null) = (resolved_by is null))
);
call praxis.protect('red_flag');
create index red_flag_patient on red_flag (tenant_id, patient_id, id);
create index red_flag_status on red_flag (tenant_id, status, id);

-- The escalation timer looks over all tenants for what is overdue, and sees no more than that.
create index red_flag_overdue on red_flag (due_by) where status = 'RAISED' and escalated_at is null;
create policy overdue on red_flag for select to ${relay} using (status = 'RAISED' and escalated_at is null);
grant select (tenant_id, id, status, due_by, escalated_at) on red_flag to ${relay};
