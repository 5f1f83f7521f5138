-- Which editions of the thresholds and of the ladder a tenant's results were judged by, in their order.
create table threshold_set (
    tenant_id         text        not null default praxis.current_tenant() check (tenant_id <> ''),
    judged_with       text        not null,
    sequence          bigint      not null check (sequence > 0),
    catalogue_version text        not null,
    catalogue_date    date        not null,
    catalogue_sha256  text        not null check (catalogue_sha256 ~ '^[0-9a-f]{64}$'),
    rule_version      text        not null,
    published_at      timestamptz not null,
    primary key (tenant_id, judged_with),
    unique (tenant_id, sequence)
);
call praxis.protect('threshold_set');
revoke update, delete on threshold_set from ${app};

alter table progress add column judged_with text;
update progress
set judged_with = (classification ->> 'catalogueVersion') || '/' || (classification ->> 'ruleVersion');
alter table progress alter column judged_with set not null;

-- The watch looks over all tenants for verdicts by other editions than this release's, and sees no more than that.
create index progress_judged_with on progress (judged_with) where is_current;
create policy judged_with on progress for select to ${relay} using (is_current);
grant select (tenant_id, id, patient_id, judged_with, is_current) on progress to ${relay};
