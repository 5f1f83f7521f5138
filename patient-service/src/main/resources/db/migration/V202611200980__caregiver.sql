create table caregiver (
    tenant_id            text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id                   uuid        not null,
    version              bigint      not null check (version > 0),
    patient_id           uuid        not null,
    name                 text        not null check (char_length(name) between 1 and 200),
    relationship         text        not null check (relationship in
        ('PARTNER', 'PARENT', 'CHILD', 'SIBLING', 'OTHER_RELATIVE', 'FRIEND', 'PROFESSIONAL', 'OTHER')),
    contacts             jsonb       not null,
    account              text        check (char_length(account) between 1 and 255),
    parts                jsonb       not null,
    trainings            jsonb       not null,
    representative       text        not null check (representative in ('NONE', 'GUARDIAN', 'POWER_OF_ATTORNEY')),
    representative_scope text        check (representative_scope in ('HEALTH', 'PROPERTY', 'EVERYTHING')),
    representative_from  date,
    representative_until date        check (representative_until >= representative_from),
    valid_from           date        not null,
    valid_until          date        check (valid_until >= valid_from),
    unlinked_at          timestamptz,
    unlink_reason        text        check (char_length(unlink_reason) between 1 and 500),
    recorded_at          timestamptz not null,
    changed_at           timestamptz not null,
    primary key (tenant_id, id),
    constraint caregiver_of_the_patient unique (tenant_id, patient_id, id),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id),
    constraint caregiver_represents_in_a_scope check
        ((representative = 'NONE') = (representative_scope is null)
         and (representative = 'NONE') = (representative_from is null)
         and (representative_until is null or representative <> 'NONE')),
    constraint caregiver_unlinked_with_a_reason check ((unlinked_at is null) = (unlink_reason is null))
);
call praxis.protect('caregiver');
create unique index caregiver_account_once_per_patient on caregiver (tenant_id, patient_id, account)
    where account is not null and unlinked_at is null;

create table caregiver_history (
    tenant_id    text        not null default praxis.current_tenant() check (tenant_id <> ''),
    caregiver_id uuid        not null,
    version      bigint      not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    snapshot     jsonb       not null,
    primary key (tenant_id, caregiver_id, version),
    foreign key (tenant_id, caregiver_id) references caregiver (tenant_id, id)
);
call praxis.protect('caregiver_history');
revoke update, delete on caregiver_history from ${app};
