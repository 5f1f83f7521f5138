-- Who lets caregivers look is an access fact now; this service asked for no other consent.
alter table patient_standing drop column consents;
