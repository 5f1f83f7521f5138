-- Run as superuser in any database. May run again: it then sets the passwords and attributes anew.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['@service@_owner', '@service@_app', '@service@_relay']
    loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I', wanted);
        end if;
    end loop;
end
$$;

-- Flyway alone signs in as the owner.
alter role @service@_owner with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
    password '@owner_password@';

-- The service reads and writes as the app role, which sees one tenant at a time.
alter role @service@_app with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
    password '@app_password@';

-- Outbox relay, inbox and timers work for all tenants, by policies of their own tables.
alter role @service@_relay with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
    password '@relay_password@';
