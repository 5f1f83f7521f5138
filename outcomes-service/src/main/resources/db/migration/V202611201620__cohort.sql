-- Who has agreed that what is known about them is counted.

create table analytics_consent (
    tenant_id   text not null default praxis.current_tenant() check (tenant_id <> ''),
    id          uuid not null,
    patient_id  uuid not null,
    valid_from  date not null,
    valid_until date,
    primary key (tenant_id, id)
);
call praxis.protect('analytics_consent');
create index analytics_consent_patient on analytics_consent (tenant_id, patient_id);
call praxis.rebuilt_beside('analytics_consent');
