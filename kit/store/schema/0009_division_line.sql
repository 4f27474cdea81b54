-- Who lay in whom on which day: figures of a past year use the tree of that time. Access goes by siku.division_closure, today's.
create table siku.division_line (
  ancestor uuid not null,
  descendant uuid not null,
  depth smallint not null,
  -- From this day on, and up to the day before that one; -infinity and infinity where nothing changed.
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  primary key (ancestor, descendant, valid_from)
);
comment on table siku.division_line is '各日的行政隶属，由区划的变更自动得出';
insert into siku.division_line select ancestor, descendant, depth, '-infinity', 'infinity' from siku.division_closure;
grant select on siku.division_line to siku_app;
