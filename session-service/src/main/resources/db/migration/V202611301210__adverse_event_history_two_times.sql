-- An instance of the version before keeps a version of an adverse event with one time, that of the change, while it is being
-- replaced: it stays the time of the change, and that of the report is the one which the first version says.
create function adverse_event_history_two_times() returns trigger
    language plpgsql as $$
begin
    new.snapshot := new.snapshot || jsonb_build_object(
        'changedAt', new.snapshot -> 'recordedAt',
        'recordedAt', coalesce(
            (select first.snapshot -> 'recordedAt'
             from adverse_event_history as first
             where first.tenant_id = new.tenant_id and first.adverse_event_id = new.adverse_event_id and first.version = 1),
            new.snapshot -> 'recordedAt'));
    return new;
end $$;
create trigger adverse_event_history_two_times before insert on adverse_event_history
    for each row when (new.snapshot ->> 'changedAt' is null)
    execute function adverse_event_history_two_times();
