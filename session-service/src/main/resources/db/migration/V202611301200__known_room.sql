-- The clinic's rooms, as told on the clinic's topic; one whose fact has not been read has no row.
create table known_room (
    tenant_id   text    not null default praxis.current_tenant() check (tenant_id <> ''),
    room_id     uuid    not null,
    location_id uuid    not null,
    open        boolean not null,
    primary key (tenant_id, room_id)
);
call praxis.protect('known_room');
create index known_room_location on known_room (tenant_id, location_id);
