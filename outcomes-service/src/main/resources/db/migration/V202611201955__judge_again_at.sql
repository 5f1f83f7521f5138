-- A verdict about what is to be kept is due when its day comes, though nobody tells anything then.
alter table progress add column judge_again_at timestamptz;
create index progress_judge_again_at on progress (judge_again_at) where is_current and judge_again_at is not null;
grant select (judge_again_at) on progress to ${relay};
