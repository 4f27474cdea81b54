-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

drop policy patrol_change on patrol;
drop policy patrol_create on patrol;
drop index patrol_said;
alter table patrol drop constraint patrol_kind_1;
alter table patrol drop constraint patrol_purposes_1;
alter table patrol add column birds jsonb;
alter table patrol add column river_session text;
alter table patrol add column water text;
alter table patrol_history add column birds jsonb;
alter table patrol_history add column river_session text;
alter table patrol_history add column water text;
alter table patrol add constraint patrol_birds_1 CHECK ((jsonb_typeof(birds) = 'array'::text));
alter table patrol add constraint patrol_kind_1 CHECK ((kind = ANY (ARRAY['chief'::text, 'ranger'::text, 'officer'::text])));
alter table patrol add constraint patrol_purposes_1 CHECK ((purposes <@ ARRAY['duty'::text, 'fire'::text, 'pest'::text, 'wildlife'::text, 'forest'::text, 'wetland'::text, 'river'::text]));
alter table patrol add constraint patrol_river_session_1 CHECK ((length(river_session) <= 60));
alter table patrol add constraint patrol_water_1 CHECK ((water = ANY (ARRAY['clear'::text, 'turbid'::text, 'odour'::text, 'bloom'::text, 'low'::text, 'dry'::text, 'high'::text])));
-- 注意：已有记录重复时下一句会失败并整体回滚。
CREATE UNIQUE INDEX patrol_river_session_unique ON public.patrol USING btree (river_session);
CREATE INDEX patrol_said ON public.patrol USING gin (siku.bigrams(lower(((((COALESCE(river_session, ''::text) || ' '::text) || COALESCE(instructions, ''::text)) || ' '::text) || COALESCE(note, ''::text)))));
CREATE INDEX patrol_water_listed ON public.patrol USING btree (water, changed_at DESC, id DESC);
CREATE OR REPLACE FUNCTION siku.keep_patrol()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.started_at at time zone 'Asia/Shanghai'), (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: patrol' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'patrol' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: patrol' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: patrol' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'patrol' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: patrol' using errcode = 'SK003'; end if;
  end if;
  insert into patrol_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, under_way_at, void_at, kind, walker, along, purposes, started_at, ended_at, evidence_grade, track, place, weather, finds, water, birds, river_session, photos, contents, modes, areas, accompanied, prior_issues, instructions, offline, note, length_km, chiefs, rangers) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, under_way_at, void_at, kind, walker, along, purposes, started_at, ended_at, evidence_grade, track, place, weather, finds, water, birds, river_session, photos, contents, modes, areas, accompanied, prior_issues, instructions, offline, note, length_km, chiefs, rangers from new_rows;
  insert into siku.feed (register, record, division, version) select 'patrol', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'patrol', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $function$;
create policy patrol_change on patrol for update to siku_app using ((((kind = 'chief'::text) AND (( SELECT siku.everywhere('patrol:chief'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('patrol:chief'::text, 'change'::text) AS scope)))))) OR ((kind = 'ranger'::text) AND (( SELECT siku.everywhere('patrol:ranger'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('patrol:ranger'::text, 'change'::text) AS scope)))))) OR ((kind = 'officer'::text) AND (( SELECT siku.everywhere('patrol:officer'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('patrol:officer'::text, 'change'::text) AS scope)))))))) with check ((((kind = 'chief'::text) AND (( SELECT siku.everywhere('patrol:chief'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('patrol:chief'::text, 'change'::text) AS scope)))))) OR ((kind = 'ranger'::text) AND (( SELECT siku.everywhere('patrol:ranger'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('patrol:ranger'::text, 'change'::text) AS scope)))))) OR ((kind = 'officer'::text) AND (( SELECT siku.everywhere('patrol:officer'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('patrol:officer'::text, 'change'::text) AS scope))))))));
create policy patrol_create on patrol for insert to siku_app with check ((((kind = 'chief'::text) AND (( SELECT siku.everywhere('patrol:chief'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('patrol:chief'::text, 'create'::text) AS scope)))))) OR ((kind = 'ranger'::text) AND (( SELECT siku.everywhere('patrol:ranger'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('patrol:ranger'::text, 'create'::text) AS scope)))))) OR ((kind = 'officer'::text) AND (( SELECT siku.everywhere('patrol:officer'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('patrol:officer'::text, 'create'::text) AS scope))))))));
comment on table patrol is '巡林巡护。依据：林长制巡林工作制度；森林法4、33；生态环境法典19（2026-08-15起）；森林草原防灭火条例22；森林防火条例22（至2025年）；湿地保护法5、45';
comment on column patrol.along is '同行的林长、护林员和部门人员';
comment on column patrol.birds is '见到的鸟';
comment on column patrol.river_session is '河湖长巡河编号';
comment on column patrol.walker is '带队的林长、护林员或部门人员（岗位）';
comment on column patrol.water is '水情';
