-- Whether a result was told as going with falls; once for each assessment.
alter table assessment add column finds_fall_risk boolean not null default false;
