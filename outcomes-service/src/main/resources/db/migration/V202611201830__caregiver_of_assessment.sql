-- Which caregiver a caregiver's own result is of, so that results of two are not compared.
alter table assessment add column caregiver_id uuid;
alter table assessment
    add constraint only_a_caregivers_result_names_one check (caregiver_id is null or subject = 'CAREGIVER');
