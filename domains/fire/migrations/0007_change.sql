-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table fire_ban add column extends text;
alter table fire_ban_history add column extends text;
alter table fire_ban add constraint fire_ban_extends_1 CHECK ((extends = ANY (ARRAY['season'::text, 'high_danger'::text])));
CREATE OR REPLACE FUNCTION siku.keep_fire_ban()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.applies_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: fire_ban' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'fire_ban' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: fire_ban' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: fire_ban' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'fire_ban' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: fire_ban' using errcode = 'SK003'; end if;
  end if;
  insert into fire_ban_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, issued_at, lifted_at, ended_at, name, document_number, issued_by, issued_on, applies_from, applies_to, scope, extends, document, lifted_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, issued_at, lifted_at, ended_at, name, document_number, issued_by, issued_on, applies_from, applies_to, scope, extends, document, lifted_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'fire_ban', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_ban', n.id from new_rows n, unnest(n.document) e on conflict do nothing;
  return null;
end $function$;
comment on column fire_ban.extends is '同时延长';
