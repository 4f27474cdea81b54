-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table inspection drop constraint inspection_target_kind_1;
alter table inspection add column action text;
alter table inspection add column certificates text;
alter table inspection add column checklist jsonb;
alter table inspection add column experts_sent uuid[];
alter table inspection add column pest_firm uuid;
alter table inspection add column pine_m3 numeric(20,3);
alter table inspection_history add column action text;
alter table inspection_history add column certificates text;
alter table inspection_history add column checklist jsonb;
alter table inspection_history add column experts_sent uuid[];
alter table inspection_history add column pest_firm uuid;
alter table inspection_history add column pine_m3 numeric(20,3);
alter table inspection add constraint inspection_action_1 CHECK ((length(action) <= 500));
alter table inspection add constraint inspection_certificates_1 CHECK ((certificates = ANY (ARRAY['all'::text, 'part'::text, 'none'::text, 'exempt'::text])));
alter table inspection add constraint inspection_checklist_1 CHECK ((jsonb_typeof(checklist) = 'array'::text));
alter table inspection add constraint inspection_pine_m3_1 CHECK ((pine_m3 >= (0)::numeric));
alter table inspection add constraint inspection_pine_m3_2 CHECK ((pine_m3 <= (100000)::numeric));
alter table inspection add constraint inspection_target_kind_1 CHECK ((target_kind = ANY (ARRAY['township'::text, 'village'::text, 'checkpoint'::text, 'scenic_area'::text, 'graveyard'::text, 'forest_farm'::text, 'site'::text, 'forestry_park'::text, 'timber_works'::text, 'breeding'::text, 'nursery'::text, 'wetland'::text, 'pine_firm'::text, 'other'::text])));
CREATE INDEX inspection_experts_sent ON public.inspection USING gin (experts_sent);
CREATE INDEX inspection_pest_firm ON public.inspection USING btree (pest_firm);
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
  insert into inspection_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, line, visited_on, mode, target_kind, target, team, inspectors, experts, experts_sent, checklist, pest_firm, pine_m3, certificates, action, findings, problems, location, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, line, visited_on, mode, target_kind, target, team, inspectors, experts, experts_sent, checklist, pest_firm, pine_m3, certificates, action, findings, problems, location, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'inspection', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'inspection', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $function$;
comment on table inspection is '监督检查。依据：森林法66；植物检疫条例3；森林草原防灭火条例33；森林防火条例24（至2025年）；安全生产法65';
comment on column inspection.action is '现场处置';
comment on column inspection.certificates is '植物检疫证书';
comment on column inspection.checklist is '检查表';
comment on column inspection.experts_sent is '派出的专家';
comment on column inspection.pest_firm is '涉松单位';
comment on column inspection.pine_m3 is '现场松木及制品（立方米）';
alter table inspection add constraint inspection_pest_firm_fk FOREIGN KEY (pest_firm) REFERENCES pest_firm(id) DEFERRABLE;
