-- When an adverse event was graded anew stood in the place of when it was reported. The first version says when that was. The
-- owner sees rows only while the policies do not bind it.
alter table adverse_event add column changed_at timestamptz;
alter table adverse_event no force row level security;
alter table adverse_event_history no force row level security;
update adverse_event_history set snapshot = adverse_event_history.snapshot
    || jsonb_build_object('recordedAt', first.snapshot -> 'recordedAt', 'changedAt', adverse_event_history.snapshot -> 'recordedAt')
from adverse_event_history as first
where first.tenant_id = adverse_event_history.tenant_id
    and first.adverse_event_id = adverse_event_history.adverse_event_id and first.version = 1;
update adverse_event set changed_at = adverse_event.recorded_at, recorded_at = first.recorded_at
from adverse_event_history as first
where first.tenant_id = adverse_event.tenant_id and first.adverse_event_id = adverse_event.id and first.version = 1;
alter table adverse_event force row level security;
alter table adverse_event_history force row level security;
-- An instance of the version before writes rows without it while it is being replaced.
alter table adverse_event alter column changed_at set default now(), alter column changed_at set not null;
