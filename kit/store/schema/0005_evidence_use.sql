-- Which records lean on a file, or once did: kept by each register's own trigger, only added to. A file is opened by it
-- without asking every register; whether such a record may be seen is still for that register's row-level security to say.
create table siku.evidence_use (
  evidence uuid not null,
  register text not null,
  record uuid not null,
  primary key (evidence, register, record)
);
comment on table siku.evidence_use is '佐证被哪些记录引用过，由台账的触发器登记，只增不改';

-- The application may ask about one file, and not read the whole.
create function siku.evidence_uses(the_evidence uuid) returns table (register text, records uuid[])
language sql stable parallel safe security definer set search_path = siku, pg_temp as $$
  select u.register, array_agg(u.record order by u.record) from siku.evidence_use u where u.evidence = the_evidence group by u.register order by u.register
$$;
revoke all on function siku.evidence_uses(uuid) from public;
grant execute on function siku.evidence_uses(uuid) to siku_app;
