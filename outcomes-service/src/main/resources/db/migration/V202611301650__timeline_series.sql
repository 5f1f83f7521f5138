-- Scores on a timeline say under which circumstances they were taken. Until then they are read as one series of each
-- instrument: everybody who has a timeline is computed again. The tables are locked in the order in which a computation
-- touches them, first who is due and then their timeline, so that one under way is waited for.
alter table derivation_due no force row level security;
alter table timeline_entry no force row level security;
insert into derivation_due (tenant_id, patient_id)
select distinct tenant_id, patient_id from timeline_entry
on conflict do nothing;
alter table timeline_entry force row level security;
alter table derivation_due force row level security;
