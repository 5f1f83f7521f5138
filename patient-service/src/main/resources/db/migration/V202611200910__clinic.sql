create table clinic_settings (
    tenant_id  text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id         uuid        not null,
    version    bigint      not null check (version > 1),
    choices    jsonb       not null,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    constraint clinic_settings_of_the_tenant unique (tenant_id)
);
call praxis.protect('clinic_settings');

create table practitioner (
    tenant_id             text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id                    uuid        not null,
    version               bigint      not null check (version > 0),
    name                  text        not null check (char_length(name) between 1 and 200),
    discipline            text        not null check (discipline in
        ('PHYSICAL', 'OCCUPATIONAL', 'SPEECH', 'COGNITIVE', 'PSYCHOTHERAPY', 'MEDICINE', 'NURSING')),
    neurology_specialised boolean     not null,
    registration          jsonb,
    availability          jsonb       not null,
    active                boolean     not null,
    changed_at            timestamptz not null,
    primary key (tenant_id, id)
);
call praxis.protect('practitioner');

create table location (
    tenant_id  text        not null default praxis.current_tenant() check (tenant_id <> ''),
    id         uuid        not null,
    version    bigint      not null check (version > 0),
    name       text        not null check (char_length(name) between 1 and 200),
    time_zone  text,
    rooms      jsonb       not null,
    active     boolean     not null,
    changed_at timestamptz not null,
    primary key (tenant_id, id)
);
call praxis.protect('location');
