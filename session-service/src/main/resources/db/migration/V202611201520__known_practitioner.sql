-- Who still treats, as told on the clinic's topic; a practitioner whose fact has not been read has no row.
create table known_practitioner (
    tenant_id       text    not null default praxis.current_tenant() check (tenant_id <> ''),
    practitioner_id uuid    not null,
    active          boolean not null,
    primary key (tenant_id, practitioner_id)
);
call praxis.protect('known_practitioner');
