-- The practitioner who rated a result; null when nobody did, or for what was recorded before this was kept.
alter table assessment add column rater_id uuid;
