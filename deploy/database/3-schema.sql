-- Run as superuser in the service's own database. May run again.
alter database @service@ owner to @service@_owner;

revoke all on database @service@ from public;

grant connect on database @service@ to @service@_app, @service@_relay;

alter schema public owner to @service@_owner;

revoke all on schema public from public;

-- Rights on tables are granted by the migrations, one table at a time.
grant usage on schema public to @service@_app, @service@_relay;
