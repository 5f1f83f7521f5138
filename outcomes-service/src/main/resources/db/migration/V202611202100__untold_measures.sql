-- What is due and has not been told is found without reading what was: the watch looks at all tenants every few seconds.
alter table expected_measure add column is_told boolean not null default false;

alter table expected_measure no force row level security;
alter table measure_due no force row level security;
update expected_measure set is_told = true from measure_due told
where told.tenant_id = expected_measure.tenant_id and told.episode_id = expected_measure.episode_id
    and told.instrument = expected_measure.instrument and told.time_point = expected_measure.time_point
    and told.occurrence = expected_measure.occurrence;
alter table expected_measure force row level security;
alter table measure_due force row level security;

create index expected_measure_untold on expected_measure (due_on, open_until, tenant_id)
    where status = 'OPEN' and not is_told;
grant select (open_until, is_told) on expected_measure to ${relay};
revoke select (tenant_id, episode_id, instrument, time_point, occurrence) on measure_due from ${relay};
drop policy told on measure_due;
