-- Who lets caregivers look is an access fact now.
alter table known_patient drop column caregiver_consents;
