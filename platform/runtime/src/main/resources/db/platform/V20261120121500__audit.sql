-- Who did what, with which outcome. The relay role appends, the app role reads its own tenant's rows, nobody changes or
-- removes one. Seals make visible what somebody with more rights than these roles changed: see docs/security.md.

create table audit_entry (
    id         bigint generated always as identity,
    tenant_id  text        not null check (tenant_id <> ''),
    at         timestamptz not null,
    account    text,
    roles      text[]      not null,
    client     text,
    address    text,
    action     text        not null check (action in ('READ', 'LIST', 'CREATE', 'CHANGE', 'DELETE', 'EXPORT')),
    operation  text,
    patient_id uuid,
    record_id  uuid,
    outcome    text        not null check (outcome in ('ALLOWED', 'REFUSED', 'NOT_FOUND', 'FAILED')),
    status     smallint    not null check (status between 100 and 599),
    basis      text,
    reason     text,
    stale      boolean     not null,
    trace_id   text,
    primary key (tenant_id, id)
);
create index audit_entry_patient on audit_entry (tenant_id, patient_id, id) where patient_id is not null;
create index audit_entry_account on audit_entry (tenant_id, account, id) where account is not null;
create index audit_entry_broken_glass on audit_entry (tenant_id, id) where basis = 'BREAK_GLASS';
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy append on audit_entry for insert to ${relay} with check (true);
create policy relay on audit_entry for select to ${relay} using (true);
create policy tenant on audit_entry for select to ${app}
    using (tenant_id = current_setting('praxis.tenant', true));
grant select, insert on audit_entry to ${relay};
grant select on audit_entry to ${app};

create table audit_seal (
    tenant_id text        not null check (tenant_id <> ''),
    number    bigint      not null check (number > 0),
    from_id   bigint      not null,
    to_id     bigint      not null check (to_id >= from_id),
    entries   int         not null check (entries > 0),
    hash      bytea       not null check (octet_length(hash) = 32),
    previous  bytea       not null check (octet_length(previous) = 32),
    sealed_at timestamptz not null,
    primary key (tenant_id, number)
);
alter table audit_seal enable row level security;
alter table audit_seal force row level security;
create policy tenant on audit_seal for select to ${app}
    using (tenant_id = current_setting('praxis.tenant', true));
create policy append on audit_seal for insert to ${app}
    with check (tenant_id = current_setting('praxis.tenant', true));
create policy relay on audit_seal for select to ${relay} using (true);
grant select, insert on audit_seal to ${app};
grant select on audit_seal to ${relay};
