-- For how many people what is computed from read models could not be computed again.
alter table rebuild_request add column left_uncomputed bigint;
