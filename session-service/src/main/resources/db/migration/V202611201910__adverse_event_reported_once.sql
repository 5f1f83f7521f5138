-- An instance of the version before says when an adverse event was graded anew in the place of when it was reported, while it is
-- being replaced: what it writes there is the time of the change, and the report keeps its own.
create function adverse_event_reported_once() returns trigger
    language plpgsql as $$
begin
    new.changed_at := new.recorded_at;
    new.recorded_at := old.recorded_at;
    return new;
end $$;
create trigger adverse_event_reported_once before update on adverse_event
    for each row when (new.recorded_at is distinct from old.recorded_at)
    execute function adverse_event_reported_once();
