-- Who lies in whom, kept from `parent` for every query that asks by subtree. A division lies in itself at depth 0.
create function siku.rebuild_division_closure() returns void
language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (
    with recursive line (descendant, ancestor, depth) as (
      select d.id, d.parent, 1 from division d where d.parent is not null
      union all
      select l.descendant, d.parent, l.depth + 1 from line l join division d on d.id = l.ancestor
      where d.parent is not null and l.depth < 12
    ) select from line where ancestor = descendant or depth >= 12)
  then raise exception 'division_cycle: 区划的上级不能是它自己或它的下级' using errcode = 'SK010'; end if;
  delete from siku.division_closure;
  insert into siku.division_closure (ancestor, descendant, depth)
  with recursive line (descendant, ancestor, depth) as (
    select d.id, d.id, 0 from division d
    union all
    select l.descendant, d.parent, l.depth + 1 from line l join division d on d.id = l.ancestor where d.parent is not null
  ) select ancestor, descendant, depth from line;
end $$;
revoke all on function siku.rebuild_division_closure() from public;

create function siku.keep_division_closure() returns trigger
language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform siku.rebuild_division_closure();
  elsif exists (select from new_rows n join old_rows o on o.id = n.id where n.parent is distinct from o.parent) then
    perform siku.rebuild_division_closure();
  end if;
  return null;
end $$;
create trigger keep_closure_insert after insert on division
  referencing new table as new_rows for each statement execute function siku.keep_division_closure();
create trigger keep_closure_update after update on division
  referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_division_closure();

-- One place a code at a time; deferrable, so that two places may exchange theirs in one transaction.
alter table division add constraint division_code_current exclude using btree (code with =) where (valid_to is null) deferrable initially immediate;

-- The place at a point: the village cell, by index.
create index division_boundary on division using gist (boundary);
