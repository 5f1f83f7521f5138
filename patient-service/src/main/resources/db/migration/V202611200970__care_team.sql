alter table practitioner add column account text check (char_length(account) between 1 and 255);
create unique index practitioner_account_is_unique on practitioner (tenant_id, account) where account is not null;

-- One per person; a person nobody was put in charge of yet has no row, and that is version 1.
create table care_team (
    tenant_id  text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id         uuid        not null,
    version    bigint      not null check (version > 1),
    patient_id uuid        not null,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    constraint care_team_of_the_patient unique (tenant_id, patient_id),
    constraint care_team_with_patient unique (tenant_id, id, patient_id),
    foreign key (tenant_id, patient_id) references patient (tenant_id, id)
);
call praxis.protect('care_team');

create table care_team_member (
    tenant_id       text    not null default praxis.current_tenant() check (tenant_id <> ''),
    id              uuid    not null,
    care_team_id    uuid    not null,
    patient_id      uuid    not null,
    practitioner_id uuid,
    account         text    check (char_length(account) between 1 and 255),
    role            text    not null check (role in
        ('PHYSICAL_THERAPIST', 'OCCUPATIONAL_THERAPIST', 'SPEECH_THERAPIST', 'NEUROPSYCHOLOGIST', 'PSYCHOTHERAPIST',
         'PHYSICIAN', 'NURSE', 'COORDINATOR', 'REGISTRAR', 'OTHER')),
    lead            boolean not null,
    valid_from      date    not null,
    valid_until     date    check (valid_until >= valid_from),
    primary key (tenant_id, id),
    foreign key (tenant_id, care_team_id, patient_id) references care_team (tenant_id, id, patient_id),
    foreign key (tenant_id, practitioner_id) references practitioner (tenant_id, id),
    constraint care_team_member_is_one_person check (num_nonnulls(practitioner_id, account) = 1),
    constraint care_team_practitioner_once_a_day exclude using gist
        (tenant_id with =, patient_id with =, practitioner_id with =, daterange(valid_from, valid_until, '[]') with &&)
        where (practitioner_id is not null),
    constraint care_team_account_once_a_day exclude using gist
        (tenant_id with =, patient_id with =, account with =, daterange(valid_from, valid_until, '[]') with &&)
        where (account is not null),
    constraint care_team_one_lead_a_day exclude using gist
        (tenant_id with =, patient_id with =, daterange(valid_from, valid_until, '[]') with &&)
        where (lead)
);
call praxis.protect('care_team_member');
create index care_team_member_team on care_team_member (tenant_id, care_team_id);
create index care_team_member_account on care_team_member (tenant_id, account) where account is not null;
create index care_team_member_practitioner on care_team_member (tenant_id, practitioner_id) where practitioner_id is not null;

create table care_team_history (
    tenant_id    text        not null default praxis.current_tenant() check (tenant_id <> ''),
    care_team_id uuid        not null,
    version      bigint      not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    snapshot     jsonb       not null,
    primary key (tenant_id, care_team_id, version),
    foreign key (tenant_id, care_team_id) references care_team (tenant_id, id)
);
call praxis.protect('care_team_history');
revoke update, delete on care_team_history from ${app};
