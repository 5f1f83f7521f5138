create table assessment (
    tenant_id          text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id                 uuid        not null,
    version            bigint      not null check (version > 0),
    status             text        not null check (status in ('RECORDED', 'SIGNED', 'AMENDED')),
    patient_id         uuid        not null,
    episode_id         uuid,
    goal_id            uuid,
    instrument         text        not null check (char_length(instrument) between 1 and 80),
    instrument_version text        check (char_length(instrument_version) between 1 and 40),
    subject            text        not null check (subject in ('PATIENT', 'CAREGIVER')),
    time_point         text        not null check (time_point in ('BASELINE', 'INTERIM', 'DISCHARGE', 'FOLLOW_UP')),
    performed_at       timestamptz not null,
    findings           jsonb       not null,
    administration     jsonb       not null,
    validity_note      text        check (char_length(validity_note) <= 2000),
    result_kind        text        not null check (result_kind in ('SCORED', 'NOT_ABLE', 'INCOMPLETE')),
    result             jsonb       not null,
    catalogue_version  text        not null,
    names_self_harm    boolean     not null,
    amendment_reason   text        check (char_length(amendment_reason) <= 500),
    recorded_by        text        not null,
    recorded_at        timestamptz not null,
    signed_by          text,
    signed_at          timestamptz,
    changed_at         timestamptz not null,
    primary key (tenant_id, id),
    constraint a_result_has_a_score_when_scored
        check ((result_kind = 'SCORED') = (jsonb_typeof(result -> 'score') is not distinct from 'number')),
    constraint a_signed_assessment_names_its_signer
        check ((status = 'RECORDED') = (signed_by is null) and (signed_by is null) = (signed_at is null)),
    constraint an_amended_assessment_has_a_reason check (status <> 'AMENDED' or amendment_reason is not null)
);
call praxis.protect('assessment');
create index assessment_of_patient on assessment (tenant_id, patient_id, performed_at, id);

create table assessment_history (
    tenant_id     text        not null default praxis.current_tenant() check (tenant_id <> ''),
    assessment_id uuid        not null,
    version       bigint      not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    snapshot      jsonb       not null,
    primary key (tenant_id, assessment_id, version),
    foreign key (tenant_id, assessment_id) references assessment (tenant_id, id)
);
call praxis.protect('assessment_history');
revoke update, delete on assessment_history from ${app};
