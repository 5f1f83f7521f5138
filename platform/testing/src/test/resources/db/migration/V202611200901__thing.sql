create table thing (
    tenant_id text   not null default praxis.current_tenant() check (tenant_id <> ''),
    id        uuid   not null,
    state     text   not null,
    sequence  bigint not null,
    primary key (tenant_id, id)
);
call praxis.protect('thing');
