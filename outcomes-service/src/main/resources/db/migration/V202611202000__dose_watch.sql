-- When somebody's dose is looked at although no session tells of it: weeks without any session are short, too.
create table dose_watch (
    tenant_id  text not null default praxis.current_tenant() check (tenant_id <> ''),
    patient_id uuid not null,
    look_on    date not null,
    primary key (tenant_id, patient_id)
);
create index dose_watch_by_day on dose_watch (look_on, tenant_id);

-- Plans that were read before.
alter table known_plan no force row level security;
insert into dose_watch select distinct tenant_id, patient_id, current_date + 14 from known_plan;
alter table known_plan force row level security;

call praxis.protect('dose_watch');
create policy due on dose_watch for select to ${relay} using (true);
grant select (tenant_id, look_on) on dose_watch to ${relay};

-- What it was told on: the timeline shows those without a later session as long as they are short.
alter table dose_shortfall add column ground text not null default 'LATER_SESSION'
    check (ground in ('LATER_SESSION', 'NOT_DOCUMENTED'));
