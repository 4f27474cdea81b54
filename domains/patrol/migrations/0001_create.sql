-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 巡林巡护
create table patrol (
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
  recorded_at timestamptz,
  under_way_at timestamptz,
  void_at timestamptz,
  kind text not null,
  walker uuid not null,
  along jsonb,
  purposes text[] not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  evidence_grade text,
  track geometry(Geometry,4490),
  place geometry(Geometry,4490),
  weather text,
  finds jsonb,
  photos uuid[],
  contents text[],
  modes text[],
  areas jsonb,
  accompanied jsonb,
  prior_issues jsonb,
  instructions text,
  offline boolean,
  note text,
  length_km numeric(20,2),
  chiefs integer,
  rangers integer,
  track_3857 geometry generated always as (ST_Transform(track, 3857)) stored,
  primary key (id),
  constraint patrol_state check (state in ('recorded', 'under_way', 'void')),
  constraint patrol_version check (version > 0),
  constraint patrol_kind_1 check (kind in ('chief', 'ranger')),
  constraint patrol_along_1 check (jsonb_typeof(along) = 'array'),
  constraint patrol_purposes_1 check (purposes <@ array['duty', 'fire', 'pest', 'wildlife', 'forest', 'wetland']::text[]),
  constraint patrol_evidence_grade_1 check (evidence_grade in ('continuous', 'sparse', 'point', 'paper')),
  constraint patrol_track_1 check (ST_IsValid(track)),
  constraint patrol_track_2 check (GeometryType(track) in ('LINESTRING', 'MULTILINESTRING')),
  constraint patrol_place_1 check (ST_IsValid(place)),
  constraint patrol_place_2 check (GeometryType(place) in ('POINT')),
  constraint patrol_weather_1 check (weather in ('sunny', 'cloudy', 'overcast', 'rain', 'fog', 'wind')),
  constraint patrol_finds_1 check (jsonb_typeof(finds) = 'array'),
  constraint patrol_contents_1 check (contents <@ array['decisions', 'law_and_targets', 'instructions', 'organisation', 'hard_problems']::text[]),
  constraint patrol_modes_1 check (modes <@ array['open_visit', 'covert_visit', 'survey', 'stay', 'talk', 'on_site', 'meeting', 'supervision']::text[]),
  constraint patrol_areas_1 check (jsonb_typeof(areas) = 'array'),
  constraint patrol_accompanied_1 check (jsonb_typeof(accompanied) = 'array'),
  constraint patrol_prior_issues_1 check (jsonb_typeof(prior_issues) = 'array'),
  constraint patrol_instructions_1 check (length(instructions) <= 20000),
  constraint patrol_note_1 check (length(note) <= 500),
  constraint patrol_length_km_1 check (length_km >= 0),
  constraint patrol_chiefs_1 check (chiefs >= 0),
  constraint patrol_rangers_1 check (rangers >= 0)
);
create table patrol_history (
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
  recorded_at timestamptz,
  under_way_at timestamptz,
  void_at timestamptz,
  kind text,
  walker uuid,
  along jsonb,
  purposes text[],
  started_at timestamptz,
  ended_at timestamptz,
  evidence_grade text,
  track geometry(Geometry,4490),
  place geometry(Geometry,4490),
  weather text,
  finds jsonb,
  photos uuid[],
  contents text[],
  modes text[],
  areas jsonb,
  accompanied jsonb,
  prior_issues jsonb,
  instructions text,
  offline boolean,
  note text,
  length_km numeric(20,2),
  chiefs integer,
  rangers integer,
  primary key (id, version)
);
comment on table patrol is '巡林巡护。依据：林长制巡林工作制度；森林法4、33；生态环境法典19（2026-08-15起）；森林草原防灭火条例22；森林防火条例22（至2025年）';
comment on table patrol_history is '巡林巡护：每一次变更的全貌，只增不改';
comment on column patrol.id is '标识（UUIDv7，由客户端生成）';
comment on column patrol.version is '版本';
comment on column patrol.state is '状态';
comment on column patrol.division is '所在行政区划';
comment on column patrol.belongs_to_year is '所属年度';
comment on column patrol.year_named is '所属年度由人指定';
comment on column patrol.demo is '演示数据';
comment on column patrol.created_at is '登记时间';
comment on column patrol.created_by is '登记人';
comment on column patrol.changed_at is '最近办理时间';
comment on column patrol.changed_by is '最近办理人';
comment on column patrol.changed_post is '最近办理人的岗位';
comment on column patrol.changed_action is '最近办理事项';
comment on column patrol.changed_reason is '办理理由';
comment on column patrol.changed_device is '设备';
comment on column patrol.recorded_at is '进入“已完成”的时间';
comment on column patrol.under_way_at is '进入“巡护中”的时间';
comment on column patrol.void_at is '进入“已作废”的时间';
comment on column patrol.kind is '类别';
comment on column patrol.walker is '巡林林长或护林员（岗位）';
comment on column patrol.along is '同行的林长和护林员';
comment on column patrol.purposes is '目的';
comment on column patrol.started_at is '开始时间';
comment on column patrol.ended_at is '结束时间';
comment on column patrol.evidence_grade is '佐证等级';
comment on column patrol.track is '轨迹';
comment on column patrol.place is '点位';
comment on column patrol.weather is '天气';
comment on column patrol.finds is '发现情况';
comment on column patrol.photos is '现场照片';
comment on column patrol.contents is '巡林内容';
comment on column patrol.modes is '方式';
comment on column patrol.areas is '到访区域';
comment on column patrol.accompanied is '随行';
comment on column patrol.prior_issues is '巡前梳理的未决问题';
comment on column patrol.instructions is '现场指示';
comment on column patrol.offline is '离线记录';
comment on column patrol.note is '备注';
comment on column patrol.length_km is '轨迹长度（公里）';
comment on column patrol.chiefs is '林长人次（人次）';
comment on column patrol.rangers is '护林员人次（人次）';
create index patrol_division on patrol (division, state);
create index patrol_year on patrol (belongs_to_year, state);
create index patrol_changed on patrol (changed_at desc, id desc);
create index patrol_started_at_clock on patrol (started_at, id);
create index patrol_walker on patrol (walker);
create index patrol_track_3857 on patrol using gist (track_3857);
create index patrol_kind_started_at on patrol (kind, started_at);
create index patrol_started_at_state on patrol (started_at, state);
create function siku.keep_patrol() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
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
  insert into patrol_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, under_way_at, void_at, kind, walker, along, purposes, started_at, ended_at, evidence_grade, track, place, weather, finds, photos, contents, modes, areas, accompanied, prior_issues, instructions, offline, note, length_km, chiefs, rangers) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, under_way_at, void_at, kind, walker, along, purposes, started_at, ended_at, evidence_grade, track, place, weather, finds, photos, contents, modes, areas, accompanied, prior_issues, instructions, offline, note, length_km, chiefs, rangers from new_rows;
  insert into siku.feed (register, record, division, version) select 'patrol', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'patrol', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on patrol referencing new table as new_rows for each statement execute function siku.keep_patrol();
create trigger keep_update after update on patrol referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_patrol();
alter table patrol enable row level security;
alter table patrol_history enable row level security;
create policy patrol_read on patrol for select to siku_app using ((select siku.everywhere('patrol', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol', 'read'))));
create policy patrol_create on patrol for insert to siku_app with check ((kind = 'chief' and ((select siku.everywhere('patrol:chief', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol:chief', 'create'))))) or (kind = 'ranger' and ((select siku.everywhere('patrol:ranger', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol:ranger', 'create'))))));
create policy patrol_change on patrol for update to siku_app using ((kind = 'chief' and ((select siku.everywhere('patrol:chief', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol:chief', 'change'))))) or (kind = 'ranger' and ((select siku.everywhere('patrol:ranger', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol:ranger', 'change')))))) with check ((kind = 'chief' and ((select siku.everywhere('patrol:chief', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol:chief', 'change'))))) or (kind = 'ranger' and ((select siku.everywhere('patrol:ranger', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol:ranger', 'change'))))));
create policy patrol_history_read on patrol_history for select to siku_app using ((select siku.everywhere('patrol', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol', 'read'))));
grant select, insert, update on patrol to siku_app;
grant select on patrol_history to siku_app;
