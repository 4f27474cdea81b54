-- How often the rows of a table changed: every statement that changes them adds a line in its own transaction, whoever sends it
-- and however many rows it has. Of two moments the later one has counted at least as much, and the same only where nothing was
-- changed between them. Lines, not one number a table: writers of the same table do not wait for one another.
create table siku.table_change (
  name text not null,
  times bigint not null check (times > 0)
);
comment on table siku.table_change is '各表被改动的次数，由触发器登记；定期合并，合计不变';
create function siku.count_change() returns trigger language plpgsql security definer set search_path = siku, pg_temp as $$
begin
  insert into siku.table_change (name, times) values (tg_table_name, 1);
  return null;
end $$;
-- Has the changes of a table counted from here on. What was found in it before is void.
create function siku.count_changes_of(the_table regclass) returns void language plpgsql as $$
begin
  execute format('create or replace trigger count_change after insert or update or delete or truncate on %s for each statement execute function siku.count_change()', the_table);
  insert into siku.table_change (name, times) select relname, 1 from pg_class where oid = the_table;
end $$;
revoke all on function siku.count_changes_of(regclass) from public;

-- What was found for a question, good as long as the tables it was found in have been changed as often as then: `version` is how
-- often, all of them together.
create table siku.kept_answer (
  question text primary key check (question ~ '^[0-9a-f]{64}$'),
  version bigint not null,
  answer text not null,
  at timestamptz not null default clock_timestamp()
);
comment on table siku.kept_answer is '指标的已算结果：所依据的表没有再改动就一直有效；可随时清空';
create index kept_answer_at on siku.kept_answer (at);

alter table siku.table_change enable row level security;
create policy table_change_read on siku.table_change for select to siku_app using ((select siku.acts_as_system()));
alter table siku.kept_answer enable row level security;
create policy kept_answer_read on siku.kept_answer for select to siku_app using ((select siku.acts_as_system()));
grant select on siku.table_change, siku.kept_answer to siku_app;
