-- What events say against treatment and an answer given a moment earlier could not know yet.
alter table patient_fact add column archived boolean not null default false;

create table precaution_fact (
    tenant_id     text    not null default praxis.current_tenant() check (tenant_id <> ''),
    precaution_id uuid    not null,
    patient_id    uuid    not null,
    precaution    text    not null,
    ended         boolean not null,
    primary key (tenant_id, precaution_id)
);
call praxis.protect('precaution_fact');
create index precaution_fact_patient on precaution_fact (tenant_id, patient_id) where not ended;
create index episode_fact_patient on episode_fact (tenant_id, patient_id);
