-- Finds titles for the system alone: past row-level security, which would keep the comparisons from the indexes. Few of each
-- register: those that begin with the word, or are read so; and of those that hold it the shortest.
create function siku.find_titles(q text, registers text[], open_registers text[], places uuid[], everywhere boolean)
  returns table (rank integer, register text, record uuid, title text)
  language plpgsql stable security definer set search_path = siku, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
declare
  beyond text := q || U&'\+10FFFF';
  begun boolean;
  spoken boolean := q ~ '^[a-z]+$';
begin
  if not siku.acts_as_system() then raise exception 'siku_find_titles' using errcode = '42501'; end if;
  return query select 1, h.register, h.record, h.title from unnest(registers) o(name) cross join lateral (
    select e.register, e.record, e.title from siku.search_entry e where e.register = o.name and e.title ~>=~ q and e.title ~<~ beyond
      and (everywhere or e.register = any(open_registers) or exists (select from siku.division_closure c where c.descendant = e.division and c.ancestor = any(places)))
    order by e.title using ~<~ limit 5) h;
  begun := found;
  if spoken then
    return query select 2, h.register, h.record, h.title from unnest(registers) o(name) cross join lateral (
      select e.register, e.record, e.title from siku.search_entry e where e.register = o.name and e.initials ~>=~ q and e.initials ~<~ beyond
        and (everywhere or e.register = any(open_registers) or exists (select from siku.division_closure c where c.descendant = e.division and c.ancestor = any(places)))
      order by e.initials using ~<~ limit 5) h;
    return query select 3, h.register, h.record, h.title from unnest(registers) o(name) cross join lateral (
      select e.register, e.record, e.title from siku.search_entry e where e.register = o.name and e.letters ~>=~ q and e.letters ~<~ beyond
        and (everywhere or e.register = any(open_registers) or exists (select from siku.division_closure c where c.descendant = e.division and c.ancestor = any(places)))
      order by e.letters using ~<~ limit 5) h;
  end if;
  -- a number that is begun is not looked for within others
  if length(q) > 1 and not (begun and q ~ '^[0-9]') then
    return query select 4, w.register, w.record, w.title from (
      select s.*, row_number() over (partition by s.register order by length(s.title), s.title) as n from (
        select e.register, e.record, e.title from siku.search_entry e
        where siku.bigrams(e.title) @> siku.bigrams(q) and position(q in e.title) > 0 and e.register = any(registers)
          and (everywhere or e.register = any(open_registers) or exists (select from siku.division_closure c where c.descendant = e.division and c.ancestor = any(places)))
        limit 1000) s) w where w.n <= 5;
  end if;
end $$;
revoke all on function siku.find_titles(text, text[], text[], uuid[], boolean) from public;
grant execute on function siku.find_titles(text, text[], text[], uuid[], boolean) to siku_app;
