-- How the clock of a record stands is part of the record, and not of whoever's inbox it waits in: who may see the record may
-- see that it is late. Only the records' own row-level security says which those are.
create function siku.clocks(the_register text) returns table (record uuid, clock text)
language sql stable parallel safe security definer set search_path = siku, pg_temp as $$
  select t.record, case when t.due_at is null then 'waiting' when t.due_at < now() then 'late' else 'in_time' end
  from siku.task t where t.register = the_register
$$;
comment on function siku.clocks(text) is '台账里未办结记录的期限：late 逾期、in_time 在期限内、waiting 没有在走的期限';

create function siku.tasks_on(the_register text, the_records uuid[]) returns table (record uuid, since timestamptz, due_at timestamptz, clock text, stage text)
language sql stable parallel safe security definer set search_path = siku, pg_temp as $$
  select t.record, t.since, t.due_at, t.clock, t.stage from siku.task t where t.register = the_register and t.record = any (the_records)
$$;
revoke all on function siku.clocks(text), siku.tasks_on(text, uuid[]) from public;
grant execute on function siku.clocks(text), siku.tasks_on(text, uuid[]) to siku_app;
