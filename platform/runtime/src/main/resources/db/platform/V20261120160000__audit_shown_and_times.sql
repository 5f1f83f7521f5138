-- Whose records a list showed, beside the one that the entry names itself; and how many requests an entry stands for.
-- Both are part of the seal when they have a value: see docs/security.md.

alter table audit_entry add column times integer check (times > 1);

create table audit_shown (
    tenant_id  text   not null check (tenant_id <> ''),
    entry_id   bigint not null,
    patient_id uuid   not null,
    primary key (tenant_id, entry_id, patient_id),
    foreign key (tenant_id, entry_id) references audit_entry
);
create index audit_shown_patient on audit_shown (tenant_id, patient_id, entry_id);
alter table audit_shown enable row level security;
alter table audit_shown force row level security;
create policy append on audit_shown for insert to ${relay} with check (true);
create policy relay on audit_shown for select to ${relay} using (true);
create policy tenant on audit_shown for select to ${app}
    using (tenant_id = current_setting('praxis.tenant', true));
grant select, insert on audit_shown to ${relay};
grant select on audit_shown to ${app};
