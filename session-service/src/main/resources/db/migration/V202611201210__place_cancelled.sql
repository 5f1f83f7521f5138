-- One patient's place in a session may be given up while the session goes on for the others.
alter table session_participant add column cancellation text;
alter table session_participant add constraint place_cancelled_or_absent check (cancellation is null or absence is null);
