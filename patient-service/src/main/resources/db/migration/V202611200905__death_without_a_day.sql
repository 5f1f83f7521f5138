-- That somebody has died may be known without the day.
alter table patient add column deceased boolean not null default false;
update patient set deceased = true where deceased_on is not null;
alter table patient alter column deceased drop default;
alter table patient add constraint patient_with_a_day_of_death_is_deceased check (deceased or deceased_on is null);
