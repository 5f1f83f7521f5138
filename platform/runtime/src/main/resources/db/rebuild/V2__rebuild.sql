-- Read models are built again in the schema "rebuild", beside those in use, and then put in their place. Which tables there
-- are is what praxis.rebuilt_beside was called with.

create schema rebuild;
grant usage on schema rebuild to ${app};

create procedure praxis.rebuilt_beside(target text)
    language plpgsql as $$
begin
    execute format('create table rebuild.%I (like public.%I including all)', target, target);
    call praxis.protect(format('rebuild.%I', target)::regclass);
    execute format('grant truncate on rebuild.%I to ${app}', target);
end $$;

call praxis.rebuilt_beside('inbox');
call praxis.rebuilt_beside('inbox_position');
call praxis.rebuilt_beside('inbox_waiting');

-- Asked for by an operator, done by whichever instance is first; one that was interrupted is begun again.
create table rebuild_request (
    id           bigint      generated always as identity primary key,
    requested_at timestamptz not null default now(),
    finished_at  timestamptz,
    events       bigint,
    rows_changed bigint,
    failure      text        check (char_length(failure) <= 200),
    check (failure is null or finished_at is not null)
);
alter table rebuild_request enable row level security;
alter table rebuild_request force row level security;
create policy relay on rebuild_request to ${relay} using (true) with check (true);
grant select, insert, update on rebuild_request to ${relay};
