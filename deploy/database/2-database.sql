-- Run as superuser in any database. A query: each row it returns is a statement to run outside a transaction.
-- No row when the database exists.
select 'create database @service@ owner @service@_owner template template0 encoding ''UTF8'''
where not exists (select from pg_database where datname = '@service@')
