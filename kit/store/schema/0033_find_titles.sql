-- Finds titles by the grants of whoever asks, as row-level security would, but past it: it would keep the comparisons from the
-- indexes. Few of each realm, of those alone that may be read: those that begin with the word, or are read so; and of those that hold
-- it the shortest. A number that is begun is not looked for within others.
create function siku.find_titles(q text, realms text[]) returns table (rank integer, register text, record uuid, title text)
  language plpgsql stable security definer set search_path = siku, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
declare
  beyond text := q || U&'\+10FFFF';
  spoken boolean := q ~ '^[a-z]+$';
  within boolean := length(q) > 1;
begin
  return query with open as materialized (
    select * from (select n.name, siku.everywhere(n.name, 'read') as everywhere, array(select siku.scope(n.name, 'read')) as places from unnest(realms) n(name)) o
    where o.everywhere or o.places <> '{}'),
  begun as materialized (
    select h.register, h.record, h.title from open o cross join lateral (
      select e.register, e.record, e.title from siku.search_entry e where e.realm = o.name and e.title ~>=~ q and e.title ~<~ beyond
        and (o.everywhere or exists (select from siku.division_closure c where c.descendant = e.division and c.ancestor = any(o.places)))
      order by e.title using ~<~ limit 5) h)
  select 1, b.register, b.record, b.title from begun b
  union all select 2, h.register, h.record, h.title from open o cross join lateral (
    select e.register, e.record, e.title from siku.search_entry e where spoken and e.realm = o.name and e.initials ~>=~ q and e.initials ~<~ beyond
      and (o.everywhere or exists (select from siku.division_closure c where c.descendant = e.division and c.ancestor = any(o.places)))
    order by e.initials using ~<~ limit 5) h
  union all select 3, h.register, h.record, h.title from open o cross join lateral (
    select e.register, e.record, e.title from siku.search_entry e where spoken and e.realm = o.name and e.letters ~>=~ q and e.letters ~<~ beyond
      and (o.everywhere or exists (select from siku.division_closure c where c.descendant = e.division and c.ancestor = any(o.places)))
    order by e.letters using ~<~ limit 5) h
  union all select 4, w.register, w.record, w.title from (
    select s.*, row_number() over (partition by s.realm order by length(s.title), s.title) as n from (
      select e.* from siku.search_entry e join open o on o.name = e.realm
      where within and not (q ~ '^[0-9]' and exists (select from begun)) and siku.bigrams(e.title) @> siku.bigrams(q) and position(q in e.title) > 0
        and (o.everywhere or exists (select from siku.division_closure c where c.descendant = e.division and c.ancestor = any(o.places)))
      limit 1000) s) w where w.n <= 5;
end $$;
revoke all on function siku.find_titles(text, text[]) from public;
grant execute on function siku.find_titles(text, text[]) to siku_app;
