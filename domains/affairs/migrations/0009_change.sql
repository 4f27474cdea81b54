-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 宣传活动
create table publicity_event (
  id uuid not null,
  version integer not null,
  state text not null,
  division uuid not null,
  belongs_to_year integer not null,
  year_named boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_post uuid,
  changed_action text not null,
  changed_reason text,
  changed_device text,
  held_at timestamptz,
  planned_at timestamptz,
  void_at timestamptz,
  title text not null,
  theme text not null,
  occasion text,
  level text not null,
  held_on date not null,
  place text not null,
  location geometry(Geometry,4490),
  hosts text not null,
  audience integer,
  audience_basis text,
  materials jsonb,
  media text,
  summary text,
  photos uuid[],
  banners integer,
  slogans integer,
  leaflets integer,
  booklets integer,
  bags integer,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint publicity_event_state check (state in ('held', 'planned', 'void')),
  constraint publicity_event_version check (version > 0),
  constraint publicity_event_title_1 check (length(title) <= 200),
  constraint publicity_event_theme_1 check (theme in ('wetland', 'fire', 'wildlife', 'pest', 'forest', 'eco_culture', 'planting', 'ancient_tree', 'law', 'other')),
  constraint publicity_event_occasion_1 check (length(occasion) <= 60),
  constraint publicity_event_level_1 check (level in ('city', 'county', 'township', 'village')),
  constraint publicity_event_place_1 check (length(place) <= 200),
  constraint publicity_event_location_1 check (ST_IsValid(location)),
  constraint publicity_event_location_2 check (GeometryType(location) in ('POINT')),
  constraint publicity_event_hosts_1 check (length(hosts) <= 200),
  constraint publicity_event_audience_1 check (audience >= 0),
  constraint publicity_event_audience_2 check (audience <= 10000000),
  constraint publicity_event_audience_basis_1 check (audience_basis in ('counted', 'estimated')),
  constraint publicity_event_materials_1 check (jsonb_typeof(materials) = 'array'),
  constraint publicity_event_media_1 check (length(media) <= 1000),
  constraint publicity_event_summary_1 check (length(summary) <= 20000),
  constraint publicity_event_banners_1 check (banners >= 0),
  constraint publicity_event_slogans_1 check (slogans >= 0),
  constraint publicity_event_leaflets_1 check (leaflets >= 0),
  constraint publicity_event_booklets_1 check (booklets >= 0),
  constraint publicity_event_bags_1 check (bags >= 0)
);
create table publicity_event_history (
  id uuid,
  version integer,
  state text,
  division uuid,
  belongs_to_year integer,
  year_named boolean,
  demo boolean,
  created_at timestamptz,
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  changed_post uuid,
  changed_action text,
  changed_reason text,
  changed_device text,
  held_at timestamptz,
  planned_at timestamptz,
  void_at timestamptz,
  title text,
  theme text,
  occasion text,
  level text,
  held_on date,
  place text,
  location geometry(Geometry,4490),
  hosts text,
  audience integer,
  audience_basis text,
  materials jsonb,
  media text,
  summary text,
  photos uuid[],
  banners integer,
  slogans integer,
  leaflets integer,
  booklets integer,
  bags integer,
  primary key (id, version)
);
comment on table publicity_event is '宣传活动。依据：湿地保护法7；森林法12；野生动物保护法8；森林草原防灭火条例7';
comment on table publicity_event_history is '宣传活动：每一次变更的全貌，只增不改';
comment on column publicity_event.id is '标识（UUIDv7，由客户端生成）';
comment on column publicity_event.version is '版本';
comment on column publicity_event.state is '状态';
comment on column publicity_event.division is '所在行政区划';
comment on column publicity_event.belongs_to_year is '所属年度';
comment on column publicity_event.year_named is '所属年度由人指定';
comment on column publicity_event.demo is '演示数据';
comment on column publicity_event.created_at is '登记时间';
comment on column publicity_event.created_by is '登记人';
comment on column publicity_event.changed_at is '最近办理时间';
comment on column publicity_event.changed_by is '最近办理人';
comment on column publicity_event.changed_post is '最近办理人的岗位';
comment on column publicity_event.changed_action is '最近办理事项';
comment on column publicity_event.changed_reason is '办理理由';
comment on column publicity_event.changed_device is '设备';
comment on column publicity_event.held_at is '进入“已举办”的时间';
comment on column publicity_event.planned_at is '进入“拟举办”的时间';
comment on column publicity_event.void_at is '进入“已作废”的时间';
comment on column publicity_event.title is '活动名称';
comment on column publicity_event.theme is '主题';
comment on column publicity_event.occasion is '契机';
comment on column publicity_event.level is '级别';
comment on column publicity_event.held_on is '活动日期';
comment on column publicity_event.place is '地点';
comment on column publicity_event.location is '位置';
comment on column publicity_event.hosts is '主办单位';
comment on column publicity_event.audience is '参加群众（人次）';
comment on column publicity_event.audience_basis is '人数来源';
comment on column publicity_event.materials is '宣传材料';
comment on column publicity_event.media is '媒体报道';
comment on column publicity_event.summary is '活动情况';
comment on column publicity_event.photos is '活动照片';
comment on column publicity_event.banners is '横幅（幅）';
comment on column publicity_event.slogans is '标语（条）';
comment on column publicity_event.leaflets is '宣传单（份）';
comment on column publicity_event.booklets is '宣传手册（册）';
comment on column publicity_event.bags is '手提袋（个）';
create index publicity_event_division on publicity_event (division, state);
create index publicity_event_year on publicity_event (belongs_to_year, state);
create index publicity_event_changed on publicity_event (changed_at desc, id desc);
create index publicity_event_held_on_clock on publicity_event (held_on, id);
create index publicity_event_location_3857 on publicity_event using gist (location_3857);
create index publicity_event_theme_held_on on publicity_event (theme, held_on);
create function siku.keep_publicity_event() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.held_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: publicity_event' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'publicity_event' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: publicity_event' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: publicity_event' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'publicity_event' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: publicity_event' using errcode = 'SK003'; end if;
  end if;
  insert into publicity_event_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, planned_at, void_at, title, theme, occasion, level, held_on, place, location, hosts, audience, audience_basis, materials, media, summary, photos, banners, slogans, leaflets, booklets, bags) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, planned_at, void_at, title, theme, occasion, level, held_on, place, location, hosts, audience, audience_basis, materials, media, summary, photos, banners, slogans, leaflets, booklets, bags from new_rows;
  insert into siku.feed (register, record, division, version) select 'publicity_event', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'publicity_event', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on publicity_event referencing new table as new_rows for each statement execute function siku.keep_publicity_event();
create trigger keep_update after update on publicity_event referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_publicity_event();
alter table publicity_event enable row level security;
alter table publicity_event_history enable row level security;
create policy publicity_event_read on publicity_event for select to siku_app using ((select siku.everywhere('publicity_event', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('publicity_event', 'read'))));
create policy publicity_event_create on publicity_event for insert to siku_app with check ((select siku.everywhere('publicity_event', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('publicity_event', 'create'))));
create policy publicity_event_change on publicity_event for update to siku_app using ((select siku.everywhere('publicity_event', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('publicity_event', 'change')))) with check ((select siku.everywhere('publicity_event', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('publicity_event', 'change'))));
create policy publicity_event_history_read on publicity_event_history for select to siku_app using ((select siku.everywhere('publicity_event', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('publicity_event', 'read'))));
grant select, insert, update on publicity_event to siku_app;
grant select on publicity_event_history to siku_app;

alter table meeting add column series text;
alter table meeting_history add column series text;
alter table meeting add constraint meeting_series_1 CHECK ((series = ANY (ARRAY['forest_chief'::text, 'planning'::text, 'wetland'::text, 'forest_resource'::text, 'forest_fire'::text, 'pest'::text, 'wildlife'::text, 'safety'::text, 'greening'::text, 'other'::text])));
CREATE OR REPLACE FUNCTION siku.keep_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.held_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: meeting' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'meeting' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: meeting' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: meeting' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'meeting' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: meeting' using errcode = 'SK003'; end if;
  end if;
  insert into meeting_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, held_at, concluded_at, cancelled_at, title, kind, level, series, theme, held_on, chair, attendance, items, minutes_number, minutes) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, held_at, concluded_at, cancelled_at, title, kind, level, series, theme, held_on, chair, attendance, items, minutes_number, minutes from new_rows;
  insert into siku.feed (register, record, division, version) select 'meeting', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'meeting', n.id from new_rows n, unnest(n.minutes) e on conflict do nothing;
  return null;
end $function$;
comment on column meeting.series is '领域';
alter table publicity_event add constraint publicity_event_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
