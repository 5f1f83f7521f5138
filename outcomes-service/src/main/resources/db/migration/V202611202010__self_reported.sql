-- Whether a person told a result without staff, for which a mark as the baseline does not start the count of change anew.
-- Null for what was recorded before this was kept.
alter table assessment add column self_reported boolean;
