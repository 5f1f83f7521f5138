-- A consent may let in one caregiver only; null lets in all who are linked.
alter table access_consent add column caregiver_id uuid;
