-- A danger seen anew in the same record after its flag was resolved raises another; two are never open at once.
alter table red_flag drop constraint red_flag_once_per_source;
create unique index red_flag_open_once_per_source on red_flag (tenant_id, source_id, patient_id, trigger)
    where status <> 'RESOLVED';
create index red_flag_source on red_flag (tenant_id, source_id, id);
