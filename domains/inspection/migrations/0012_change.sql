-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table inspection add column checklist jsonb;
alter table inspection add column experts_sent uuid[];
alter table inspection_history add column checklist jsonb;
alter table inspection_history add column experts_sent uuid[];
alter table inspection add constraint inspection_checklist_1 CHECK ((jsonb_typeof(checklist) = 'array'::text));
CREATE INDEX inspection_experts_sent ON public.inspection USING gin (experts_sent);
CREATE OR REPLACE FUNCTION siku.keep_inspection()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.visited_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: inspection' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'inspection' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: inspection' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: inspection' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'inspection' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: inspection' using errcode = 'SK003'; end if;
  end if;
  insert into inspection_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, line, visited_on, mode, target_kind, target, team, inspectors, experts, experts_sent, checklist, findings, problems, location, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, line, visited_on, mode, target_kind, target, team, inspectors, experts, experts_sent, checklist, findings, problems, location, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'inspection', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'inspection', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $function$;
comment on column inspection.checklist is '检查表';
comment on column inspection.experts_sent is '派出的专家';
