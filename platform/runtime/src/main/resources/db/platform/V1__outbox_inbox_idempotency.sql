-- Every table of a service carries tenant_id, is protected by row-level security and belongs to the owner role.
-- The app role sees rows of the tenant on its connection only; the relay role sees the tables of this file only.

create schema if not exists praxis;
grant usage on schema praxis, public to ${app}, ${relay};

create function praxis.current_tenant() returns text
    language sql stable parallel safe
    return current_setting('praxis.tenant', true);

create procedure praxis.protect(target regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy tenant on %s to ${app} using (tenant_id = current_setting(''praxis.tenant'', true)) '
        'with check (tenant_id = current_setting(''praxis.tenant'', true))', target);
    execute format('grant select, insert, update, delete on %s to ${app}', target);
end $$;

create table outbox (
    id           bigint generated always as identity primary key,
    event_id     uuid        not null unique,
    tenant_id    text        not null check (tenant_id <> ''),
    shard        smallint    not null check (shard between 0 and 31),
    topic        text        not null,
    event_key    text        not null,
    type         text        not null,
    subject      uuid        not null,
    sequence     bigint      not null check (sequence > 0),
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    traceparent  text,
    data         text        not null check (octet_length(data) <= 900000)
);
create index outbox_shard on outbox (shard, id);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy append on outbox for insert to ${app}
    with check (tenant_id = current_setting('praxis.tenant', true));
create policy relay on outbox to ${relay} using (true);
grant insert on outbox to ${app};
grant select, delete on outbox to ${relay};

create table inbox (
    tenant_id   text        not null check (tenant_id <> ''),
    event_id    uuid        not null,
    handled_at  timestamptz not null,
    primary key (tenant_id, event_id)
);
call praxis.protect('inbox');
create index inbox_handled_at on inbox using brin (handled_at);

create table inbox_position (
    tenant_id  text   not null check (tenant_id <> ''),
    subject    uuid   not null,
    sequence   bigint not null,
    primary key (tenant_id, subject)
);
call praxis.protect('inbox_position');

create table inbox_waiting (
    tenant_id   text        not null check (tenant_id <> ''),
    event_id    uuid        not null,
    parent_id   uuid        not null,
    subject     uuid        not null,
    arrival     bigint generated always as identity,
    sequence    bigint      not null,
    tried_at    timestamptz not null,
    envelope    jsonb       not null,
    primary key (tenant_id, event_id)
);
call praxis.protect('inbox_waiting');
create index inbox_waiting_parent on inbox_waiting (tenant_id, parent_id, arrival);
create index inbox_waiting_subject on inbox_waiting (tenant_id, subject, sequence);
create index inbox_waiting_tried_at on inbox_waiting (tried_at);
create policy relay on inbox_waiting for select to ${relay} using (true);
grant select on inbox_waiting to ${relay};

create table idempotency_key (
    tenant_id   text        not null check (tenant_id <> ''),
    caller      text        not null,
    key         text        not null check (char_length(key) between 1 and 200),
    fingerprint bytea       not null,
    status      smallint    not null,
    resource_id uuid        not null,
    version     bigint      not null,
    created_at  timestamptz not null,
    primary key (tenant_id, caller, key)
);
call praxis.protect('idempotency_key');
create index idempotency_key_created_at on idempotency_key (created_at);
create policy expire_old on idempotency_key for select to ${relay} using (true);
create policy expire_old_delete on idempotency_key for delete to ${relay}
    using (created_at < now() - interval '24 hours');
grant select, delete on idempotency_key to ${relay};
