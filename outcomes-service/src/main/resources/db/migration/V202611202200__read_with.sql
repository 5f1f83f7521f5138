-- The condition a result was read with. Until now every change of a person's conditions had each of the results read again,
-- so that they stand as the present condition reads them: the primary one, the one told last of several; else the only one.
alter table assessment add column read_with text;

alter table assessment no force row level security;
alter table known_condition no force row level security;
update assessment set read_with = present.condition
from (
    select distinct on (tenant_id, patient_id) tenant_id, patient_id, condition, is_primary,
        count(*) over (partition by tenant_id, patient_id) as conditions
    from known_condition
    where clinical_status <> 'RESOLVED'
    order by tenant_id, patient_id, is_primary desc, changed_at desc
) present
where present.tenant_id = assessment.tenant_id and present.patient_id = assessment.patient_id
    and (present.is_primary or present.conditions = 1);
alter table assessment force row level security;
alter table known_condition force row level security;
