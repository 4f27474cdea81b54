-- Who lay in whom, by day: each change of a parent ends one span and begins the next, on the day the division says it did.
-- The trigger comes before the one that keeps the history, so the row as it now is stands beside its past versions.
create function siku.rebuild_division_line() returns void
language sql security definer set search_path = public, siku, pg_temp as $$
  delete from siku.division_line;
  insert into siku.division_line (ancestor, descendant, depth, valid_from, valid_to)
  with recursive version as (
    select id, version, parent, parent_since, changed_at from division_history
    union select id, version, parent, parent_since, changed_at from division
  ), told as (
    select v.*, version = 1 or lag(parent) over of_one is distinct from parent as anew from version v window of_one as (partition by id order by version)
  ), span as (
    select id, parent, case when version = 1 then '-infinity'::date else coalesce(parent_since, (changed_at at time zone 'Asia/Shanghai')::date) end as valid_from, version from told where anew
  ), parents as (
    select id, parent, valid_from, coalesce(lead(valid_from) over (partition by id order by version), 'infinity'::date) as valid_to from span
  ), line (descendant, ancestor, depth, valid_from, valid_to) as (
    select d.id, d.id, 0, '-infinity'::date, 'infinity'::date from division d
    union all
    select l.descendant, p.parent, l.depth + 1, greatest(l.valid_from, p.valid_from), least(l.valid_to, p.valid_to)
    from line l join parents p on p.id = l.ancestor
    where p.parent is not null and l.depth < 12 and greatest(l.valid_from, p.valid_from) < least(l.valid_to, p.valid_to)
  ) select ancestor, descendant, depth, valid_from, valid_to from line
$$;
revoke all on function siku.rebuild_division_line() from public;

create or replace function siku.keep_division_closure() returns trigger
language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform siku.rebuild_division_closure(), siku.rebuild_division_line();
  elsif exists (select from new_rows n join old_rows o on o.id = n.id where n.parent is distinct from o.parent) then
    perform siku.rebuild_division_closure(), siku.rebuild_division_line();
  end if;
  return null;
end $$;
select siku.rebuild_division_line();
