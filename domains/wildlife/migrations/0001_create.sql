-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 疫源疫病监测点
create table monitor_point (
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
  active_at timestamptz,
  ended_at timestamptz,
  name text not null,
  number text not null,
  kind text not null,
  location geometry(Geometry,4490) not null,
  habitat text not null,
  watched text,
  keeper text not null,
  months text[] not null,
  report_by text,
  rule_document text,
  set_up_on date not null,
  ended_on date,
  resumed_on date,
  pauses jsonb,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint monitor_point_state check (state in ('active', 'ended')),
  constraint monitor_point_version check (version > 0),
  constraint monitor_point_name_1 check (length(name) <= 60),
  constraint monitor_point_number_1 check (length(number) <= 40),
  constraint monitor_point_kind_1 check (kind in ('national', 'provincial', 'local', 'bird_temporary', 'route')),
  constraint monitor_point_location_1 check (ST_IsValid(location)),
  constraint monitor_point_location_2 check (GeometryType(location) in ('POINT')),
  constraint monitor_point_habitat_1 check (length(habitat) <= 100),
  constraint monitor_point_watched_1 check (length(watched) <= 200),
  constraint monitor_point_keeper_1 check (length(keeper) <= 100),
  constraint monitor_point_months_1 check (months <@ array['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12']::text[]),
  constraint monitor_point_report_by_1 check (length(report_by) <= 20),
  constraint monitor_point_rule_document_1 check (length(rule_document) <= 100),
  constraint monitor_point_pauses_1 check (jsonb_typeof(pauses) = 'array')
);
create table monitor_point_history (
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
  active_at timestamptz,
  ended_at timestamptz,
  name text,
  number text,
  kind text,
  location geometry(Geometry,4490),
  habitat text,
  watched text,
  keeper text,
  months text[],
  report_by text,
  rule_document text,
  set_up_on date,
  ended_on date,
  resumed_on date,
  pauses jsonb,
  primary key (id, version)
);
comment on table monitor_point is '疫源疫病监测点。依据：动物防疫法20；陆生野生动物疫源疫病监测防控管理办法';
comment on table monitor_point_history is '疫源疫病监测点：每一次变更的全貌，只增不改';
comment on column monitor_point.id is '标识（UUIDv7，由客户端生成）';
comment on column monitor_point.version is '版本';
comment on column monitor_point.state is '状态';
comment on column monitor_point.division is '所在行政区划';
comment on column monitor_point.belongs_to_year is '所属年度';
comment on column monitor_point.year_named is '所属年度由人指定';
comment on column monitor_point.demo is '演示数据';
comment on column monitor_point.created_at is '登记时间';
comment on column monitor_point.created_by is '登记人';
comment on column monitor_point.changed_at is '最近办理时间';
comment on column monitor_point.changed_by is '最近办理人';
comment on column monitor_point.changed_post is '最近办理人的岗位';
comment on column monitor_point.changed_action is '最近办理事项';
comment on column monitor_point.changed_reason is '办理理由';
comment on column monitor_point.changed_device is '设备';
comment on column monitor_point.active_at is '进入“监测中”的时间';
comment on column monitor_point.ended_at is '进入“已撤销”的时间';
comment on column monitor_point.name is '名称';
comment on column monitor_point.number is '编号';
comment on column monitor_point.kind is '类别';
comment on column monitor_point.location is '位置';
comment on column monitor_point.habitat is '生境';
comment on column monitor_point.watched is '监测重点';
comment on column monitor_point.keeper is '负责单位';
comment on column monitor_point.months is '每日报告的月份';
comment on column monitor_point.report_by is '每日报告时限';
comment on column monitor_point.rule_document is '月份和时限所据文件';
comment on column monitor_point.set_up_on is '设立日期';
comment on column monitor_point.ended_on is '撤销日期';
comment on column monitor_point.resumed_on is '恢复监测日期';
comment on column monitor_point.pauses is '停测时段';
create index monitor_point_division on monitor_point (division, state);
create index monitor_point_year on monitor_point (belongs_to_year, state);
create index monitor_point_changed on monitor_point (changed_at desc, id desc);
create index monitor_point_set_up_on_clock on monitor_point (set_up_on, id);
create unique index monitor_point_number_unique on monitor_point (number);
create index monitor_point_location_3857 on monitor_point using gist (location_3857);
create function siku.keep_monitor_point() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.set_up_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: monitor_point' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'monitor_point' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: monitor_point' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: monitor_point' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'monitor_point' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: monitor_point' using errcode = 'SK003'; end if;
  end if;
  insert into monitor_point_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, ended_at, name, number, kind, location, habitat, watched, keeper, months, report_by, rule_document, set_up_on, ended_on, resumed_on, pauses) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, ended_at, name, number, kind, location, habitat, watched, keeper, months, report_by, rule_document, set_up_on, ended_on, resumed_on, pauses from new_rows;
  insert into siku.feed (register, record, division, version) select 'monitor_point', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on monitor_point referencing new table as new_rows for each statement execute function siku.keep_monitor_point();
create trigger keep_update after update on monitor_point referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_monitor_point();
alter table monitor_point enable row level security;
alter table monitor_point_history enable row level security;
create policy monitor_point_read on monitor_point for select to siku_app using ((select siku.everywhere('monitor_point', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('monitor_point', 'read'))));
create policy monitor_point_create on monitor_point for insert to siku_app with check ((select siku.everywhere('monitor_point', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('monitor_point', 'create'))));
create policy monitor_point_change on monitor_point for update to siku_app using ((select siku.everywhere('monitor_point', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('monitor_point', 'change')))) with check ((select siku.everywhere('monitor_point', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('monitor_point', 'change'))));
create policy monitor_point_history_read on monitor_point_history for select to siku_app using ((select siku.everywhere('monitor_point', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('monitor_point', 'read'))));
grant select, insert, update on monitor_point to siku_app;
grant select on monitor_point_history to siku_app;

-- 监测日报
create table monitor_report (
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
  reported_at timestamptz,
  void_at timestamptz,
  point uuid not null,
  day date not null,
  weather text,
  nothing_seen boolean not null,
  sightings jsonb,
  photos uuid[],
  note text,
  point_kind text,
  animals integer,
  abnormal boolean,
  primary key (id),
  constraint monitor_report_state check (state in ('reported', 'void')),
  constraint monitor_report_version check (version > 0),
  constraint monitor_report_weather_1 check (weather in ('sunny', 'cloudy', 'overcast', 'rain', 'fog', 'snow')),
  constraint monitor_report_sightings_1 check (jsonb_typeof(sightings) = 'array'),
  constraint monitor_report_note_1 check (length(note) <= 300),
  constraint monitor_report_point_kind_1 check (point_kind in ('national', 'provincial', 'local', 'bird_temporary', 'route'))
);
create table monitor_report_history (
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
  reported_at timestamptz,
  void_at timestamptz,
  point uuid,
  day date,
  weather text,
  nothing_seen boolean,
  sightings jsonb,
  photos uuid[],
  note text,
  point_kind text,
  animals integer,
  abnormal boolean,
  primary key (id, version)
);
comment on table monitor_report is '监测日报。依据：动物防疫法20；陆生野生动物疫源疫病监测防控管理办法';
comment on table monitor_report_history is '监测日报：每一次变更的全貌，只增不改';
comment on column monitor_report.id is '标识（UUIDv7，由客户端生成）';
comment on column monitor_report.version is '版本';
comment on column monitor_report.state is '状态';
comment on column monitor_report.division is '所在行政区划';
comment on column monitor_report.belongs_to_year is '所属年度';
comment on column monitor_report.year_named is '所属年度由人指定';
comment on column monitor_report.demo is '演示数据';
comment on column monitor_report.created_at is '登记时间';
comment on column monitor_report.created_by is '登记人';
comment on column monitor_report.changed_at is '最近办理时间';
comment on column monitor_report.changed_by is '最近办理人';
comment on column monitor_report.changed_post is '最近办理人的岗位';
comment on column monitor_report.changed_action is '最近办理事项';
comment on column monitor_report.changed_reason is '办理理由';
comment on column monitor_report.changed_device is '设备';
comment on column monitor_report.reported_at is '进入“已报”的时间';
comment on column monitor_report.void_at is '进入“已作废”的时间';
comment on column monitor_report.point is '监测点';
comment on column monitor_report.day is '监测日期';
comment on column monitor_report.weather is '天气';
comment on column monitor_report.nothing_seen is '未见野生动物（零报告）';
comment on column monitor_report.sightings is '所见动物';
comment on column monitor_report.photos is '照片';
comment on column monitor_report.note is '备注';
comment on column monitor_report.point_kind is '监测点类别';
comment on column monitor_report.animals is '所见数量（只（头））';
comment on column monitor_report.abnormal is '有异常';
create index monitor_report_division on monitor_report (division, state);
create index monitor_report_year on monitor_report (belongs_to_year, state);
create index monitor_report_changed on monitor_report (changed_at desc, id desc);
create index monitor_report_day_clock on monitor_report (day, id);
create index monitor_report_point on monitor_report (point);
create index monitor_report_point_day on monitor_report (point, day);
create function siku.keep_monitor_report() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.day, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: monitor_report' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'monitor_report' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: monitor_report' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: monitor_report' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'monitor_report' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: monitor_report' using errcode = 'SK003'; end if;
  end if;
  insert into monitor_report_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, reported_at, void_at, point, day, weather, nothing_seen, sightings, photos, note, point_kind, animals, abnormal) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, reported_at, void_at, point, day, weather, nothing_seen, sightings, photos, note, point_kind, animals, abnormal from new_rows;
  insert into siku.feed (register, record, division, version) select 'monitor_report', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'monitor_report', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on monitor_report referencing new table as new_rows for each statement execute function siku.keep_monitor_report();
create trigger keep_update after update on monitor_report referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_monitor_report();
alter table monitor_report enable row level security;
alter table monitor_report_history enable row level security;
create policy monitor_report_read on monitor_report for select to siku_app using ((select siku.everywhere('monitor_report', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('monitor_report', 'read'))));
create policy monitor_report_create on monitor_report for insert to siku_app with check ((select siku.everywhere('monitor_report', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('monitor_report', 'create'))));
create policy monitor_report_change on monitor_report for update to siku_app using ((select siku.everywhere('monitor_report', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('monitor_report', 'change')))) with check ((select siku.everywhere('monitor_report', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('monitor_report', 'change'))));
create policy monitor_report_history_read on monitor_report_history for select to siku_app using ((select siku.everywhere('monitor_report', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('monitor_report', 'read'))));
grant select, insert, update on monitor_report to siku_app;
grant select on monitor_report_history to siku_app;

-- 野生动物异常情况
create table wildlife_abnormal (
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
  reported_at timestamptz,
  verified_at timestamptz,
  sampled_at timestamptz,
  sent_at timestamptz,
  resulted_at timestamptz,
  closed_at timestamptz,
  ruled_out_at timestamptz,
  void_at timestamptz,
  found_at timestamptz not null,
  species text not null,
  stated_grade text,
  grade text,
  sick integer not null,
  dead integer not null,
  symptoms text not null,
  place text not null,
  location geometry(Geometry,4490) not null,
  near geometry(Geometry,4490),
  reporter text,
  reporter_phone text,
  point uuid,
  report uuid,
  photos uuid[],
  verify_note text,
  isolated boolean,
  sampled_on date,
  samples integer,
  sample_kinds text[],
  samplers text,
  kept text,
  laboratory text,
  laboratory_approved boolean,
  sent_on date,
  result text,
  pathogen text,
  result_number text,
  result_on date,
  documents uuid[],
  informed_on date,
  informed_to text,
  disposal text,
  disposal_note text,
  disposal_photos uuid[],
  close_note text,
  first_sampled_on date,
  positive_on date,
  near_3857 geometry generated always as (ST_Transform(near, 3857)) stored,
  primary key (id),
  constraint wildlife_abnormal_state check (state in ('reported', 'verified', 'sampled', 'sent', 'resulted', 'closed', 'ruled_out', 'void')),
  constraint wildlife_abnormal_version check (version > 0),
  constraint wildlife_abnormal_species_1 check (length(species) <= 40),
  constraint wildlife_abnormal_stated_grade_1 check (stated_grade in ('first', 'second', 'beneficial', 'provincial', 'other')),
  constraint wildlife_abnormal_grade_1 check (grade in ('first', 'second', 'beneficial', 'provincial', 'other')),
  constraint wildlife_abnormal_sick_1 check (sick >= 0),
  constraint wildlife_abnormal_sick_2 check (sick <= 1000000),
  constraint wildlife_abnormal_dead_1 check (dead >= 0),
  constraint wildlife_abnormal_dead_2 check (dead <= 1000000),
  constraint wildlife_abnormal_symptoms_1 check (length(symptoms) <= 1000),
  constraint wildlife_abnormal_place_1 check (length(place) <= 200),
  constraint wildlife_abnormal_location_1 check (ST_IsValid(location)),
  constraint wildlife_abnormal_location_2 check (GeometryType(location) in ('POINT')),
  constraint wildlife_abnormal_near_1 check (ST_IsValid(near)),
  constraint wildlife_abnormal_near_2 check (GeometryType(near) in ('POINT')),
  constraint wildlife_abnormal_reporter_1 check (length(reporter) <= 40),
  constraint wildlife_abnormal_reporter_phone_1 check (length(reporter_phone) <= 20),
  constraint wildlife_abnormal_verify_note_1 check (length(verify_note) <= 1000),
  constraint wildlife_abnormal_samples_1 check (samples >= 1),
  constraint wildlife_abnormal_samples_2 check (samples <= 10000),
  constraint wildlife_abnormal_sample_kinds_1 check (sample_kinds <@ array['throat', 'cloacal', 'blood', 'organ', 'carcass']::text[]),
  constraint wildlife_abnormal_samplers_1 check (length(samplers) <= 100),
  constraint wildlife_abnormal_kept_1 check (kept in ('cool', 'frozen')),
  constraint wildlife_abnormal_laboratory_1 check (length(laboratory) <= 100),
  constraint wildlife_abnormal_result_1 check (result in ('negative', 'positive', 'invalid')),
  constraint wildlife_abnormal_pathogen_1 check (length(pathogen) <= 100),
  constraint wildlife_abnormal_result_number_1 check (length(result_number) <= 100),
  constraint wildlife_abnormal_informed_to_1 check (length(informed_to) <= 100),
  constraint wildlife_abnormal_disposal_1 check (disposal in ('burnt', 'buried', 'rendered')),
  constraint wildlife_abnormal_disposal_note_1 check (length(disposal_note) <= 1000),
  constraint wildlife_abnormal_close_note_1 check (length(close_note) <= 1000)
);
create table wildlife_abnormal_history (
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
  reported_at timestamptz,
  verified_at timestamptz,
  sampled_at timestamptz,
  sent_at timestamptz,
  resulted_at timestamptz,
  closed_at timestamptz,
  ruled_out_at timestamptz,
  void_at timestamptz,
  found_at timestamptz,
  species text,
  stated_grade text,
  grade text,
  sick integer,
  dead integer,
  symptoms text,
  place text,
  location geometry(Geometry,4490),
  near geometry(Geometry,4490),
  reporter text,
  reporter_phone text,
  point uuid,
  report uuid,
  photos uuid[],
  verify_note text,
  isolated boolean,
  sampled_on date,
  samples integer,
  sample_kinds text[],
  samplers text,
  kept text,
  laboratory text,
  laboratory_approved boolean,
  sent_on date,
  result text,
  pathogen text,
  result_number text,
  result_on date,
  documents uuid[],
  informed_on date,
  informed_to text,
  disposal text,
  disposal_note text,
  disposal_photos uuid[],
  close_note text,
  first_sampled_on date,
  positive_on date,
  primary key (id, version)
);
comment on table wildlife_abnormal is '野生动物异常情况。依据：动物防疫法20；动物防疫法31；动物防疫法33；动物防疫法58；陆生野生动物疫源疫病监测防控管理办法';
comment on table wildlife_abnormal_history is '野生动物异常情况：每一次变更的全貌，只增不改';
comment on column wildlife_abnormal.id is '标识（UUIDv7，由客户端生成）';
comment on column wildlife_abnormal.version is '版本';
comment on column wildlife_abnormal.state is '状态';
comment on column wildlife_abnormal.division is '所在行政区划';
comment on column wildlife_abnormal.belongs_to_year is '所属年度';
comment on column wildlife_abnormal.year_named is '所属年度由人指定';
comment on column wildlife_abnormal.demo is '演示数据';
comment on column wildlife_abnormal.created_at is '登记时间';
comment on column wildlife_abnormal.created_by is '登记人';
comment on column wildlife_abnormal.changed_at is '最近办理时间';
comment on column wildlife_abnormal.changed_by is '最近办理人';
comment on column wildlife_abnormal.changed_post is '最近办理人的岗位';
comment on column wildlife_abnormal.changed_action is '最近办理事项';
comment on column wildlife_abnormal.changed_reason is '办理理由';
comment on column wildlife_abnormal.changed_device is '设备';
comment on column wildlife_abnormal.reported_at is '进入“已报告”的时间';
comment on column wildlife_abnormal.verified_at is '进入“已核实”的时间';
comment on column wildlife_abnormal.sampled_at is '进入“已取样”的时间';
comment on column wildlife_abnormal.sent_at is '进入“已送检”的时间';
comment on column wildlife_abnormal.resulted_at is '进入“已有结果”的时间';
comment on column wildlife_abnormal.closed_at is '进入“已解除”的时间';
comment on column wildlife_abnormal.ruled_out_at is '进入“排除疫病”的时间';
comment on column wildlife_abnormal.void_at is '进入“已作废”的时间';
comment on column wildlife_abnormal.found_at is '发现时间';
comment on column wildlife_abnormal.species is '物种';
comment on column wildlife_abnormal.stated_grade is '认定的保护级别';
comment on column wildlife_abnormal.grade is '保护级别';
comment on column wildlife_abnormal.sick is '异常数量（只（头））';
comment on column wildlife_abnormal.dead is '死亡数量（只（头））';
comment on column wildlife_abnormal.symptoms is '症状和现场情况';
comment on column wildlife_abnormal.place is '地点';
comment on column wildlife_abnormal.location is '准确位置';
comment on column wildlife_abnormal.near is '大致位置';
comment on column wildlife_abnormal.reporter is '报告人';
comment on column wildlife_abnormal.reporter_phone is '联系电话';
comment on column wildlife_abnormal.point is '监测点';
comment on column wildlife_abnormal.report is '监测日报';
comment on column wildlife_abnormal.photos is '现场照片';
comment on column wildlife_abnormal.verify_note is '核实情况';
comment on column wildlife_abnormal.isolated is '现场已隔离';
comment on column wildlife_abnormal.sampled_on is '取样日期';
comment on column wildlife_abnormal.samples is '样品数（份）';
comment on column wildlife_abnormal.sample_kinds is '样品种类';
comment on column wildlife_abnormal.samplers is '取样人（二人）';
comment on column wildlife_abnormal.kept is '保存条件';
comment on column wildlife_abnormal.laboratory is '检测实验室';
comment on column wildlife_abnormal.laboratory_approved is '实验室有相应资质';
comment on column wildlife_abnormal.sent_on is '送检日期';
comment on column wildlife_abnormal.result is '检测结果';
comment on column wildlife_abnormal.pathogen is '病原';
comment on column wildlife_abnormal.result_number is '检测报告编号';
comment on column wildlife_abnormal.result_on is '结果日期';
comment on column wildlife_abnormal.documents is '检测报告';
comment on column wildlife_abnormal.informed_on is '通报农业农村部门日期';
comment on column wildlife_abnormal.informed_to is '通报单位';
comment on column wildlife_abnormal.disposal is '尸体处理';
comment on column wildlife_abnormal.disposal_note is '处理和消毒情况';
comment on column wildlife_abnormal.disposal_photos is '处理凭证';
comment on column wildlife_abnormal.close_note is '解除说明';
comment on column wildlife_abnormal.first_sampled_on is '最早取样日期';
comment on column wildlife_abnormal.positive_on is '最早检出日期';
create index wildlife_abnormal_division on wildlife_abnormal (division, state);
create index wildlife_abnormal_year on wildlife_abnormal (belongs_to_year, state);
create index wildlife_abnormal_changed on wildlife_abnormal (changed_at desc, id desc);
create index wildlife_abnormal_found_at_clock on wildlife_abnormal (found_at, id);
create index wildlife_abnormal_point on wildlife_abnormal (point);
create index wildlife_abnormal_report on wildlife_abnormal (report);
create index wildlife_abnormal_near_3857 on wildlife_abnormal using gist (near_3857);
create function siku.keep_wildlife_abnormal() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.found_at at time zone 'Asia/Shanghai'), (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wildlife_abnormal' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wildlife_abnormal' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wildlife_abnormal' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wildlife_abnormal' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wildlife_abnormal' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wildlife_abnormal' using errcode = 'SK003'; end if;
  end if;
  insert into wildlife_abnormal_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, reported_at, verified_at, sampled_at, sent_at, resulted_at, closed_at, ruled_out_at, void_at, found_at, species, stated_grade, grade, sick, dead, symptoms, place, location, near, reporter, reporter_phone, point, report, photos, verify_note, isolated, sampled_on, samples, sample_kinds, samplers, kept, laboratory, laboratory_approved, sent_on, result, pathogen, result_number, result_on, documents, informed_on, informed_to, disposal, disposal_note, disposal_photos, close_note, first_sampled_on, positive_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, reported_at, verified_at, sampled_at, sent_at, resulted_at, closed_at, ruled_out_at, void_at, found_at, species, stated_grade, grade, sick, dead, symptoms, place, location, near, reporter, reporter_phone, point, report, photos, verify_note, isolated, sampled_on, samples, sample_kinds, samplers, kept, laboratory, laboratory_approved, sent_on, result, pathogen, result_number, result_on, documents, informed_on, informed_to, disposal, disposal_note, disposal_photos, close_note, first_sampled_on, positive_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'wildlife_abnormal', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'wildlife_abnormal', n.id from new_rows n, unnest(n.photos || n.documents || n.disposal_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on wildlife_abnormal referencing new table as new_rows for each statement execute function siku.keep_wildlife_abnormal();
create trigger keep_update after update on wildlife_abnormal referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wildlife_abnormal();
alter table wildlife_abnormal enable row level security;
alter table wildlife_abnormal_history enable row level security;
create policy wildlife_abnormal_read on wildlife_abnormal for select to siku_app using ((select siku.everywhere('wildlife_abnormal', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_abnormal', 'read'))));
create policy wildlife_abnormal_create on wildlife_abnormal for insert to siku_app with check ((select siku.everywhere('wildlife_abnormal', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_abnormal', 'create'))));
create policy wildlife_abnormal_change on wildlife_abnormal for update to siku_app using ((select siku.everywhere('wildlife_abnormal', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_abnormal', 'change')))) with check ((select siku.everywhere('wildlife_abnormal', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_abnormal', 'change'))));
create policy wildlife_abnormal_history_read on wildlife_abnormal_history for select to siku_app using ((select siku.everywhere('wildlife_abnormal', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_abnormal', 'read'))));
grant select, insert, update on wildlife_abnormal to siku_app;
grant select on wildlife_abnormal_history to siku_app;

-- 收容救护
create table wildlife_rescue (
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
  reported_at timestamptz,
  in_care_at timestamptz,
  closed_at timestamptz,
  void_at timestamptz,
  found_on date not null,
  source text not null,
  species text not null,
  stated_grade text,
  grade text,
  heads integer not null,
  condition text not null,
  description text not null,
  place text not null,
  location geometry(Geometry,4490) not null,
  near geometry(Geometry,4490),
  giver text not null,
  giver_phone text not null,
  law_case uuid,
  photos uuid[],
  receipt_number text,
  received_on date,
  ring text,
  weight_kg numeric(20,3),
  treatment text,
  released_on date,
  release_count integer,
  habitat text,
  release_place text,
  release_location geometry(Geometry,4490),
  release_photos uuid[],
  died_on date,
  death_count integer,
  death_cause text,
  disposal text,
  disposal_papers uuid[],
  transferred_on date,
  transfer_count integer,
  receiver_kind text,
  receiver text,
  allot_level text,
  allot_number text,
  payment numeric(20,2),
  transfer_papers uuid[],
  consent_number text,
  consent_on date,
  released integer,
  dead integer,
  transferred integer,
  remaining integer,
  near_3857 geometry generated always as (ST_Transform(near, 3857)) stored,
  primary key (id),
  constraint wildlife_rescue_state check (state in ('reported', 'in_care', 'closed', 'void')),
  constraint wildlife_rescue_version check (version > 0),
  constraint wildlife_rescue_source_1 check (source in ('public', 'police', 'enforcement', 'patrol', 'keeper', 'foreign', 'other')),
  constraint wildlife_rescue_species_1 check (length(species) <= 40),
  constraint wildlife_rescue_stated_grade_1 check (stated_grade in ('first', 'second', 'beneficial', 'provincial', 'other')),
  constraint wildlife_rescue_grade_1 check (grade in ('first', 'second', 'beneficial', 'provincial', 'other')),
  constraint wildlife_rescue_heads_1 check (heads >= 1),
  constraint wildlife_rescue_heads_2 check (heads <= 1000000),
  constraint wildlife_rescue_condition_1 check (condition in ('hurt', 'ill', 'hungry', 'trapped', 'lost', 'young', 'seized', 'other')),
  constraint wildlife_rescue_description_1 check (length(description) <= 1000),
  constraint wildlife_rescue_place_1 check (length(place) <= 200),
  constraint wildlife_rescue_location_1 check (ST_IsValid(location)),
  constraint wildlife_rescue_location_2 check (GeometryType(location) in ('POINT')),
  constraint wildlife_rescue_near_1 check (ST_IsValid(near)),
  constraint wildlife_rescue_near_2 check (GeometryType(near) in ('POINT')),
  constraint wildlife_rescue_giver_1 check (length(giver) <= 40),
  constraint wildlife_rescue_giver_phone_1 check (length(giver_phone) <= 20),
  constraint wildlife_rescue_receipt_number_1 check (length(receipt_number) <= 60),
  constraint wildlife_rescue_ring_1 check (length(ring) <= 60),
  constraint wildlife_rescue_weight_kg_1 check (weight_kg >= 0),
  constraint wildlife_rescue_treatment_1 check (length(treatment) <= 2000),
  constraint wildlife_rescue_release_count_1 check (release_count >= 1),
  constraint wildlife_rescue_release_count_2 check (release_count <= 1000000),
  constraint wildlife_rescue_habitat_1 check (habitat in ('forest', 'shrub', 'wetland', 'farmland', 'reserve', 'street')),
  constraint wildlife_rescue_release_place_1 check (length(release_place) <= 200),
  constraint wildlife_rescue_release_location_1 check (ST_IsValid(release_location)),
  constraint wildlife_rescue_release_location_2 check (GeometryType(release_location) in ('POINT')),
  constraint wildlife_rescue_death_count_1 check (death_count >= 1),
  constraint wildlife_rescue_death_count_2 check (death_count <= 1000000),
  constraint wildlife_rescue_death_cause_1 check (length(death_cause) <= 300),
  constraint wildlife_rescue_disposal_1 check (disposal in ('burnt', 'buried', 'rendered', 'specimen')),
  constraint wildlife_rescue_transfer_count_1 check (transfer_count >= 1),
  constraint wildlife_rescue_transfer_count_2 check (transfer_count <= 1000000),
  constraint wildlife_rescue_receiver_kind_1 check (receiver_kind in ('rescue_centre', 'research', 'zoo', 'fisheries', 'police')),
  constraint wildlife_rescue_receiver_1 check (length(receiver) <= 100),
  constraint wildlife_rescue_allot_level_1 check (allot_level in ('province', 'county')),
  constraint wildlife_rescue_allot_number_1 check (length(allot_number) <= 100),
  constraint wildlife_rescue_payment_1 check (payment >= 0),
  constraint wildlife_rescue_consent_number_1 check (length(consent_number) <= 100)
);
create table wildlife_rescue_history (
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
  reported_at timestamptz,
  in_care_at timestamptz,
  closed_at timestamptz,
  void_at timestamptz,
  found_on date,
  source text,
  species text,
  stated_grade text,
  grade text,
  heads integer,
  condition text,
  description text,
  place text,
  location geometry(Geometry,4490),
  near geometry(Geometry,4490),
  giver text,
  giver_phone text,
  law_case uuid,
  photos uuid[],
  receipt_number text,
  received_on date,
  ring text,
  weight_kg numeric(20,3),
  treatment text,
  released_on date,
  release_count integer,
  habitat text,
  release_place text,
  release_location geometry(Geometry,4490),
  release_photos uuid[],
  died_on date,
  death_count integer,
  death_cause text,
  disposal text,
  disposal_papers uuid[],
  transferred_on date,
  transfer_count integer,
  receiver_kind text,
  receiver text,
  allot_level text,
  allot_number text,
  payment numeric(20,2),
  transfer_papers uuid[],
  consent_number text,
  consent_on date,
  released integer,
  dead integer,
  transferred integer,
  remaining integer,
  primary key (id, version)
);
comment on table wildlife_rescue is '收容救护。依据：野生动物保护法15；野生动物保护法41；野生动物保护法47；野生动物收容救护管理办法；动物防疫法58';
comment on table wildlife_rescue_history is '收容救护：每一次变更的全貌，只增不改';
comment on column wildlife_rescue.id is '标识（UUIDv7，由客户端生成）';
comment on column wildlife_rescue.version is '版本';
comment on column wildlife_rescue.state is '状态';
comment on column wildlife_rescue.division is '所在行政区划';
comment on column wildlife_rescue.belongs_to_year is '所属年度';
comment on column wildlife_rescue.year_named is '所属年度由人指定';
comment on column wildlife_rescue.demo is '演示数据';
comment on column wildlife_rescue.created_at is '登记时间';
comment on column wildlife_rescue.created_by is '登记人';
comment on column wildlife_rescue.changed_at is '最近办理时间';
comment on column wildlife_rescue.changed_by is '最近办理人';
comment on column wildlife_rescue.changed_post is '最近办理人的岗位';
comment on column wildlife_rescue.changed_action is '最近办理事项';
comment on column wildlife_rescue.changed_reason is '办理理由';
comment on column wildlife_rescue.changed_device is '设备';
comment on column wildlife_rescue.reported_at is '进入“已报告”的时间';
comment on column wildlife_rescue.in_care_at is '进入“救护中”的时间';
comment on column wildlife_rescue.closed_at is '进入“已办结”的时间';
comment on column wildlife_rescue.void_at is '进入“登记有误”的时间';
comment on column wildlife_rescue.found_on is '收到（发现）日期';
comment on column wildlife_rescue.source is '来源';
comment on column wildlife_rescue.species is '物种';
comment on column wildlife_rescue.stated_grade is '认定的保护级别';
comment on column wildlife_rescue.grade is '保护级别';
comment on column wildlife_rescue.heads is '数量（只（头））';
comment on column wildlife_rescue.condition is '状况';
comment on column wildlife_rescue.description is '伤病和体征';
comment on column wildlife_rescue.place is '发现地点';
comment on column wildlife_rescue.location is '准确位置';
comment on column wildlife_rescue.near is '大致位置';
comment on column wildlife_rescue.giver is '送交（报告）人';
comment on column wildlife_rescue.giver_phone is '联系电话';
comment on column wildlife_rescue.law_case is '案件';
comment on column wildlife_rescue.photos is '照片';
comment on column wildlife_rescue.receipt_number is '收据编号';
comment on column wildlife_rescue.received_on is '接收日期';
comment on column wildlife_rescue.ring is '环志或标识号';
comment on column wildlife_rescue.weight_kg is '体重（千克）';
comment on column wildlife_rescue.treatment is '检查、隔离和救治';
comment on column wildlife_rescue.released_on is '放归日期';
comment on column wildlife_rescue.release_count is '本次放归数量（只（头））';
comment on column wildlife_rescue.habitat is '放归生境';
comment on column wildlife_rescue.release_place is '放归地点';
comment on column wildlife_rescue.release_location is '放归准确位置';
comment on column wildlife_rescue.release_photos is '放归照片';
comment on column wildlife_rescue.died_on is '死亡日期';
comment on column wildlife_rescue.death_count is '本次死亡数量（只（头））';
comment on column wildlife_rescue.death_cause is '死因';
comment on column wildlife_rescue.disposal is '尸体处置';
comment on column wildlife_rescue.disposal_papers is '无害化处理凭证';
comment on column wildlife_rescue.transferred_on is '移交日期';
comment on column wildlife_rescue.transfer_count is '本次移交数量（只（头））';
comment on column wildlife_rescue.receiver_kind is '接收单位类别';
comment on column wildlife_rescue.receiver is '接收单位';
comment on column wildlife_rescue.allot_level is '调配机关级别';
comment on column wildlife_rescue.allot_number is '调配批准文号';
comment on column wildlife_rescue.payment is '收取价款（元）';
comment on column wildlife_rescue.transfer_papers is '移交凭证';
comment on column wildlife_rescue.consent_number is '办案机关意见文号';
comment on column wildlife_rescue.consent_on is '办案机关意见日期';
comment on column wildlife_rescue.released is '已放归（只（头））';
comment on column wildlife_rescue.dead is '已死亡（只（头））';
comment on column wildlife_rescue.transferred is '已移交（只（头））';
comment on column wildlife_rescue.remaining is '在救护（只（头））';
create index wildlife_rescue_division on wildlife_rescue (division, state);
create index wildlife_rescue_year on wildlife_rescue (belongs_to_year, state);
create index wildlife_rescue_changed on wildlife_rescue (changed_at desc, id desc);
create index wildlife_rescue_found_on_clock on wildlife_rescue (found_on, id);
create index wildlife_rescue_law_case on wildlife_rescue (law_case);
create index wildlife_rescue_near_3857 on wildlife_rescue using gist (near_3857);
create index wildlife_rescue_species_found_on on wildlife_rescue (species, found_on);
create function siku.keep_wildlife_rescue() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.found_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wildlife_rescue' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wildlife_rescue' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wildlife_rescue' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wildlife_rescue' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wildlife_rescue' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wildlife_rescue' using errcode = 'SK003'; end if;
  end if;
  insert into wildlife_rescue_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, reported_at, in_care_at, closed_at, void_at, found_on, source, species, stated_grade, grade, heads, condition, description, place, location, near, giver, giver_phone, law_case, photos, receipt_number, received_on, ring, weight_kg, treatment, released_on, release_count, habitat, release_place, release_location, release_photos, died_on, death_count, death_cause, disposal, disposal_papers, transferred_on, transfer_count, receiver_kind, receiver, allot_level, allot_number, payment, transfer_papers, consent_number, consent_on, released, dead, transferred, remaining) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, reported_at, in_care_at, closed_at, void_at, found_on, source, species, stated_grade, grade, heads, condition, description, place, location, near, giver, giver_phone, law_case, photos, receipt_number, received_on, ring, weight_kg, treatment, released_on, release_count, habitat, release_place, release_location, release_photos, died_on, death_count, death_cause, disposal, disposal_papers, transferred_on, transfer_count, receiver_kind, receiver, allot_level, allot_number, payment, transfer_papers, consent_number, consent_on, released, dead, transferred, remaining from new_rows;
  insert into siku.feed (register, record, division, version) select 'wildlife_rescue', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'wildlife_rescue', n.id from new_rows n, unnest(n.photos || n.release_photos || n.disposal_papers || n.transfer_papers) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on wildlife_rescue referencing new table as new_rows for each statement execute function siku.keep_wildlife_rescue();
create trigger keep_update after update on wildlife_rescue referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wildlife_rescue();
alter table wildlife_rescue enable row level security;
alter table wildlife_rescue_history enable row level security;
create policy wildlife_rescue_read on wildlife_rescue for select to siku_app using ((select siku.everywhere('wildlife_rescue', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_rescue', 'read'))));
create policy wildlife_rescue_create on wildlife_rescue for insert to siku_app with check ((select siku.everywhere('wildlife_rescue', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_rescue', 'create'))));
create policy wildlife_rescue_change on wildlife_rescue for update to siku_app using ((select siku.everywhere('wildlife_rescue', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_rescue', 'change')))) with check ((select siku.everywhere('wildlife_rescue', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_rescue', 'change'))));
create policy wildlife_rescue_history_read on wildlife_rescue_history for select to siku_app using ((select siku.everywhere('wildlife_rescue', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_rescue', 'read'))));
grant select, insert, update on wildlife_rescue to siku_app;
grant select on wildlife_rescue_history to siku_app;

-- 人工繁育种群
create table wildlife_herd (
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
  applied_at timestamptz,
  examined_at timestamptz,
  active_at timestamptz,
  refused_at timestamptz,
  ended_at timestamptz,
  keeper text not null,
  place text not null,
  location geometry(Geometry,4490),
  species text not null,
  stated_grade text,
  grade text,
  applied_on date not null,
  purpose text not null,
  capacity integer not null,
  source_proof text not null,
  facilities text not null,
  materials uuid[],
  site_note text,
  site_photos uuid[],
  licence_number text,
  authority text,
  authority_level text,
  granted_on date,
  valid_to date,
  licences jsonb,
  closed_year integer,
  returned_count integer,
  return_note text,
  return_files uuid[],
  returns jsonb,
  duty text,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint wildlife_herd_state check (state in ('applied', 'examined', 'active', 'refused', 'ended')),
  constraint wildlife_herd_version check (version > 0),
  constraint wildlife_herd_keeper_1 check (length(keeper) <= 100),
  constraint wildlife_herd_place_1 check (length(place) <= 200),
  constraint wildlife_herd_location_1 check (ST_IsValid(location)),
  constraint wildlife_herd_location_2 check (GeometryType(location) in ('POINT')),
  constraint wildlife_herd_species_1 check (length(species) <= 40),
  constraint wildlife_herd_stated_grade_1 check (stated_grade in ('first', 'second', 'beneficial', 'provincial', 'other')),
  constraint wildlife_herd_grade_1 check (grade in ('first', 'second', 'beneficial', 'provincial', 'other')),
  constraint wildlife_herd_purpose_1 check (purpose in ('medicine', 'breeding', 'research', 'display', 'other')),
  constraint wildlife_herd_capacity_1 check (capacity >= 1),
  constraint wildlife_herd_capacity_2 check (capacity <= 10000000),
  constraint wildlife_herd_source_proof_1 check (length(source_proof) <= 500),
  constraint wildlife_herd_facilities_1 check (length(facilities) <= 1000),
  constraint wildlife_herd_site_note_1 check (length(site_note) <= 1000),
  constraint wildlife_herd_licence_number_1 check (length(licence_number) <= 100),
  constraint wildlife_herd_authority_1 check (length(authority) <= 100),
  constraint wildlife_herd_authority_level_1 check (authority_level in ('state', 'province', 'city', 'county')),
  constraint wildlife_herd_licences_1 check (jsonb_typeof(licences) = 'array'),
  constraint wildlife_herd_closed_year_1 check (closed_year >= 1990),
  constraint wildlife_herd_closed_year_2 check (closed_year <= 2200),
  constraint wildlife_herd_returned_count_1 check (returned_count >= 0),
  constraint wildlife_herd_returned_count_2 check (returned_count <= 100000000),
  constraint wildlife_herd_return_note_1 check (length(return_note) <= 1000),
  constraint wildlife_herd_returns_1 check (jsonb_typeof(returns) = 'array'),
  constraint wildlife_herd_duty_1 check (duty in ('licence', 'filing', 'local'))
);
create table wildlife_herd_history (
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
  applied_at timestamptz,
  examined_at timestamptz,
  active_at timestamptz,
  refused_at timestamptz,
  ended_at timestamptz,
  keeper text,
  place text,
  location geometry(Geometry,4490),
  species text,
  stated_grade text,
  grade text,
  applied_on date,
  purpose text,
  capacity integer,
  source_proof text,
  facilities text,
  materials uuid[],
  site_note text,
  site_photos uuid[],
  licence_number text,
  authority text,
  authority_level text,
  granted_on date,
  valid_to date,
  licences jsonb,
  closed_year integer,
  returned_count integer,
  return_note text,
  return_files uuid[],
  returns jsonb,
  duty text,
  primary key (id, version)
);
comment on table wildlife_herd is '人工繁育种群。依据：野生动物保护法25；野生动物保护法26；野生动物保护法27；野生动物保护法29；行政许可法42';
comment on table wildlife_herd_history is '人工繁育种群：每一次变更的全貌，只增不改';
comment on column wildlife_herd.id is '标识（UUIDv7，由客户端生成）';
comment on column wildlife_herd.version is '版本';
comment on column wildlife_herd.state is '状态';
comment on column wildlife_herd.division is '所在行政区划';
comment on column wildlife_herd.belongs_to_year is '所属年度';
comment on column wildlife_herd.year_named is '所属年度由人指定';
comment on column wildlife_herd.demo is '演示数据';
comment on column wildlife_herd.created_at is '登记时间';
comment on column wildlife_herd.created_by is '登记人';
comment on column wildlife_herd.changed_at is '最近办理时间';
comment on column wildlife_herd.changed_by is '最近办理人';
comment on column wildlife_herd.changed_post is '最近办理人的岗位';
comment on column wildlife_herd.changed_action is '最近办理事项';
comment on column wildlife_herd.changed_reason is '办理理由';
comment on column wildlife_herd.changed_device is '设备';
comment on column wildlife_herd.applied_at is '进入“已申请”的时间';
comment on column wildlife_herd.examined_at is '进入“已核查”的时间';
comment on column wildlife_herd.active_at is '进入“在养”的时间';
comment on column wildlife_herd.refused_at is '进入“未准”的时间';
comment on column wildlife_herd.ended_at is '进入“已终止”的时间';
comment on column wildlife_herd.keeper is '繁育单位';
comment on column wildlife_herd.place is '繁育场所';
comment on column wildlife_herd.location is '位置';
comment on column wildlife_herd.species is '物种';
comment on column wildlife_herd.stated_grade is '认定的保护级别';
comment on column wildlife_herd.grade is '保护级别';
comment on column wildlife_herd.applied_on is '申请（申报）日期';
comment on column wildlife_herd.purpose is '繁育目的';
comment on column wildlife_herd.capacity is '设计规模（只（头））';
comment on column wildlife_herd.source_proof is '种源来历';
comment on column wildlife_herd.facilities is '场所、设施和技术条件';
comment on column wildlife_herd.materials is '申请（申报）材料';
comment on column wildlife_herd.site_note is '现场核查情况';
comment on column wildlife_herd.site_photos is '现场核查照片';
comment on column wildlife_herd.licence_number is '许可证号或备案号';
comment on column wildlife_herd.authority is '批准（备案）机关';
comment on column wildlife_herd.authority_level is '机关级别';
comment on column wildlife_herd.granted_on is '批准（备案）日期';
comment on column wildlife_herd.valid_to is '有效期至';
comment on column wildlife_herd.licences is '历次许可（备案）';
comment on column wildlife_herd.closed_year is '已报告至年度';
comment on column wildlife_herd.returned_count is '年末盘点存栏（只（头））';
comment on column wildlife_herd.return_note is '年度报告说明';
comment on column wildlife_herd.return_files is '年度报告';
comment on column wildlife_herd.returns is '已报告的年度';
comment on column wildlife_herd.duty is '办理方式';
create index wildlife_herd_division on wildlife_herd (division, state);
create index wildlife_herd_year on wildlife_herd (belongs_to_year, state);
create index wildlife_herd_changed on wildlife_herd (changed_at desc, id desc);
create index wildlife_herd_applied_on_clock on wildlife_herd (applied_on, id);
create index wildlife_herd_location_3857 on wildlife_herd using gist (location_3857);
create index wildlife_herd_species_state on wildlife_herd (species, state);
create function siku.keep_wildlife_herd() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.applied_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wildlife_herd' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wildlife_herd' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wildlife_herd' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wildlife_herd' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wildlife_herd' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wildlife_herd' using errcode = 'SK003'; end if;
  end if;
  insert into wildlife_herd_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, examined_at, active_at, refused_at, ended_at, keeper, place, location, species, stated_grade, grade, applied_on, purpose, capacity, source_proof, facilities, materials, site_note, site_photos, licence_number, authority, authority_level, granted_on, valid_to, licences, closed_year, returned_count, return_note, return_files, returns, duty) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, examined_at, active_at, refused_at, ended_at, keeper, place, location, species, stated_grade, grade, applied_on, purpose, capacity, source_proof, facilities, materials, site_note, site_photos, licence_number, authority, authority_level, granted_on, valid_to, licences, closed_year, returned_count, return_note, return_files, returns, duty from new_rows;
  insert into siku.feed (register, record, division, version) select 'wildlife_herd', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'wildlife_herd', n.id from new_rows n, unnest(n.materials || n.site_photos || n.return_files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on wildlife_herd referencing new table as new_rows for each statement execute function siku.keep_wildlife_herd();
create trigger keep_update after update on wildlife_herd referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wildlife_herd();
alter table wildlife_herd enable row level security;
alter table wildlife_herd_history enable row level security;
create policy wildlife_herd_read on wildlife_herd for select to siku_app using ((select siku.everywhere('wildlife_herd', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd', 'read'))));
create policy wildlife_herd_create on wildlife_herd for insert to siku_app with check ((select siku.everywhere('wildlife_herd', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd', 'create'))));
create policy wildlife_herd_change on wildlife_herd for update to siku_app using ((select siku.everywhere('wildlife_herd', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd', 'change')))) with check ((select siku.everywhere('wildlife_herd', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd', 'change'))));
create policy wildlife_herd_history_read on wildlife_herd_history for select to siku_app using ((select siku.everywhere('wildlife_herd', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd', 'read'))));
grant select, insert, update on wildlife_herd to siku_app;
grant select on wildlife_herd_history to siku_app;

-- 存栏增减
create table wildlife_herd_entry (
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
  posted_at timestamptz,
  void_at timestamptz,
  account uuid not null,
  kind text not null,
  amount numeric(20,0) not null,
  happened_on date not null,
  marks text,
  counterparty text,
  document_number text,
  quarantine_number text,
  disposal text,
  parts_sealed boolean,
  files uuid[],
  note text,
  species text,
  grade text,
  change integer,
  annulled_on date,
  primary key (id),
  constraint wildlife_herd_entry_state check (state in ('posted', 'void')),
  constraint wildlife_herd_entry_version check (version > 0),
  constraint wildlife_herd_entry_kind_1 check (kind in ('opening', 'born', 'bought', 'recovered', 'counted_in', 'dead', 'sold', 'used', 'escaped', 'counted_out')),
  constraint wildlife_herd_entry_amount_1 check (amount >= 0),
  constraint wildlife_herd_entry_marks_1 check (length(marks) <= 300),
  constraint wildlife_herd_entry_counterparty_1 check (length(counterparty) <= 100),
  constraint wildlife_herd_entry_document_number_1 check (length(document_number) <= 100),
  constraint wildlife_herd_entry_quarantine_number_1 check (length(quarantine_number) <= 100),
  constraint wildlife_herd_entry_disposal_1 check (disposal in ('harmless', 'specimen', 'sealed')),
  constraint wildlife_herd_entry_note_1 check (length(note) <= 500),
  constraint wildlife_herd_entry_species_1 check (length(species) <= 40),
  constraint wildlife_herd_entry_grade_1 check (length(grade) <= 20)
);
create table wildlife_herd_entry_history (
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
  posted_at timestamptz,
  void_at timestamptz,
  account uuid,
  kind text,
  amount numeric(20,0),
  happened_on date,
  marks text,
  counterparty text,
  document_number text,
  quarantine_number text,
  disposal text,
  parts_sealed boolean,
  files uuid[],
  note text,
  species text,
  grade text,
  change integer,
  annulled_on date,
  primary key (id, version)
);
comment on table wildlife_herd_entry is '存栏增减。依据：野生动物保护法25；野生动物保护法27；野生动物保护法28；野生动物保护法34';
comment on table wildlife_herd_entry_history is '存栏增减：每一次变更的全貌，只增不改';
comment on column wildlife_herd_entry.id is '标识（UUIDv7，由客户端生成）';
comment on column wildlife_herd_entry.version is '版本';
comment on column wildlife_herd_entry.state is '状态';
comment on column wildlife_herd_entry.division is '所在行政区划';
comment on column wildlife_herd_entry.belongs_to_year is '所属年度';
comment on column wildlife_herd_entry.year_named is '所属年度由人指定';
comment on column wildlife_herd_entry.demo is '演示数据';
comment on column wildlife_herd_entry.created_at is '登记时间';
comment on column wildlife_herd_entry.created_by is '登记人';
comment on column wildlife_herd_entry.changed_at is '最近办理时间';
comment on column wildlife_herd_entry.changed_by is '最近办理人';
comment on column wildlife_herd_entry.changed_post is '最近办理人的岗位';
comment on column wildlife_herd_entry.changed_action is '最近办理事项';
comment on column wildlife_herd_entry.changed_reason is '办理理由';
comment on column wildlife_herd_entry.changed_device is '设备';
comment on column wildlife_herd_entry.posted_at is '进入“已入账”的时间';
comment on column wildlife_herd_entry.void_at is '进入“已作废”的时间';
comment on column wildlife_herd_entry.account is '账户';
comment on column wildlife_herd_entry.kind is '类别';
comment on column wildlife_herd_entry.amount is '数量（只（头））';
comment on column wildlife_herd_entry.happened_on is '发生日期';
comment on column wildlife_herd_entry.marks is '芯片或标识号段';
comment on column wildlife_herd_entry.counterparty is '来源或去向单位';
comment on column wildlife_herd_entry.document_number is '批准、标识或盘点文号';
comment on column wildlife_herd_entry.quarantine_number is '检疫证明编号';
comment on column wildlife_herd_entry.disposal is '尸体处置';
comment on column wildlife_herd_entry.parts_sealed is '熊胆、熊掌已登记封存';
comment on column wildlife_herd_entry.files is '凭证';
comment on column wildlife_herd_entry.note is '情况说明';
comment on column wildlife_herd_entry.species is '物种';
comment on column wildlife_herd_entry.grade is '保护级别';
comment on column wildlife_herd_entry.change is '增减（只（头））';
comment on column wildlife_herd_entry.annulled_on is '作废日期';
create index wildlife_herd_entry_division on wildlife_herd_entry (division, state);
create index wildlife_herd_entry_year on wildlife_herd_entry (belongs_to_year, state);
create index wildlife_herd_entry_changed on wildlife_herd_entry (changed_at desc, id desc);
create index wildlife_herd_entry_happened_on_clock on wildlife_herd_entry (happened_on, id);
create index wildlife_herd_entry_account on wildlife_herd_entry (account);
create index wildlife_herd_entry_account_happened_on on wildlife_herd_entry (account, happened_on);
create index wildlife_herd_entry_species_happened_on on wildlife_herd_entry (species, happened_on);
create function siku.keep_wildlife_herd_entry() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.happened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wildlife_herd_entry' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wildlife_herd_entry' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wildlife_herd_entry' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wildlife_herd_entry' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wildlife_herd_entry' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wildlife_herd_entry' using errcode = 'SK003'; end if;
  end if;
  insert into wildlife_herd_entry_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, marks, counterparty, document_number, quarantine_number, disposal, parts_sealed, files, note, species, grade, change, annulled_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, marks, counterparty, document_number, quarantine_number, disposal, parts_sealed, files, note, species, grade, change, annulled_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'wildlife_herd_entry', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'wildlife_herd_entry', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on wildlife_herd_entry referencing new table as new_rows for each statement execute function siku.keep_wildlife_herd_entry();
create trigger keep_update after update on wildlife_herd_entry referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wildlife_herd_entry();
alter table wildlife_herd_entry enable row level security;
alter table wildlife_herd_entry_history enable row level security;
create policy wildlife_herd_entry_read on wildlife_herd_entry for select to siku_app using ((select siku.everywhere('wildlife_herd_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd_entry', 'read'))));
create policy wildlife_herd_entry_create on wildlife_herd_entry for insert to siku_app with check ((select siku.everywhere('wildlife_herd_entry', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd_entry', 'create'))));
create policy wildlife_herd_entry_change on wildlife_herd_entry for update to siku_app using ((select siku.everywhere('wildlife_herd_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd_entry', 'change')))) with check ((select siku.everywhere('wildlife_herd_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd_entry', 'change'))));
create policy wildlife_herd_entry_history_read on wildlife_herd_entry_history for select to siku_app using ((select siku.everywhere('wildlife_herd_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd_entry', 'read'))));
grant select, insert, update on wildlife_herd_entry to siku_app;
grant select on wildlife_herd_entry_history to siku_app;

-- 熊胆汁采集批次
create table bile_batch (
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
  stored_at timestamptz,
  cleared_at timestamptz,
  void_at timestamptz,
  herd uuid not null,
  number text not null,
  drawn_from date not null,
  drawn_to date not null,
  bears integer not null,
  form text not null,
  drawn_kg numeric(20,3) not null,
  factor numeric(20,2),
  files uuid[],
  note text,
  fresh_kg numeric(20,3),
  primary key (id),
  constraint bile_batch_state check (state in ('stored', 'cleared', 'void')),
  constraint bile_batch_version check (version > 0),
  constraint bile_batch_number_1 check (length(number) <= 60),
  constraint bile_batch_bears_1 check (bears >= 1),
  constraint bile_batch_bears_2 check (bears <= 100000),
  constraint bile_batch_form_1 check (form in ('fresh', 'concentrate', 'powder')),
  constraint bile_batch_drawn_kg_1 check (drawn_kg >= 0.001),
  constraint bile_batch_drawn_kg_2 check (drawn_kg <= 10000000),
  constraint bile_batch_factor_1 check (factor >= 1),
  constraint bile_batch_factor_2 check (factor <= 100),
  constraint bile_batch_note_1 check (length(note) <= 500)
);
create table bile_batch_history (
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
  stored_at timestamptz,
  cleared_at timestamptz,
  void_at timestamptz,
  herd uuid,
  number text,
  drawn_from date,
  drawn_to date,
  bears integer,
  form text,
  drawn_kg numeric(20,3),
  factor numeric(20,2),
  files uuid[],
  note text,
  fresh_kg numeric(20,3),
  primary key (id, version)
);
comment on table bile_batch is '熊胆汁采集批次。依据：野生动物保护法25；野生动物保护法28';
comment on table bile_batch_history is '熊胆汁采集批次：每一次变更的全貌，只增不改';
comment on column bile_batch.id is '标识（UUIDv7，由客户端生成）';
comment on column bile_batch.version is '版本';
comment on column bile_batch.state is '状态';
comment on column bile_batch.division is '所在行政区划';
comment on column bile_batch.belongs_to_year is '所属年度';
comment on column bile_batch.year_named is '所属年度由人指定';
comment on column bile_batch.demo is '演示数据';
comment on column bile_batch.created_at is '登记时间';
comment on column bile_batch.created_by is '登记人';
comment on column bile_batch.changed_at is '最近办理时间';
comment on column bile_batch.changed_by is '最近办理人';
comment on column bile_batch.changed_post is '最近办理人的岗位';
comment on column bile_batch.changed_action is '最近办理事项';
comment on column bile_batch.changed_reason is '办理理由';
comment on column bile_batch.changed_device is '设备';
comment on column bile_batch.stored_at is '进入“在库”的时间';
comment on column bile_batch.cleared_at is '进入“已清库”的时间';
comment on column bile_batch.void_at is '进入“已作废”的时间';
comment on column bile_batch.herd is '黑熊种群';
comment on column bile_batch.number is '批次号';
comment on column bile_batch.drawn_from is '采集起始';
comment on column bile_batch.drawn_to is '采集截止';
comment on column bile_batch.bears is '采集熊数（头）';
comment on column bile_batch.form is '形态';
comment on column bile_batch.drawn_kg is '采集重量（千克）';
comment on column bile_batch.factor is '一千克折鲜胆汁（千克）';
comment on column bile_batch.files is '采集日记录';
comment on column bile_batch.note is '说明';
comment on column bile_batch.fresh_kg is '折鲜胆汁（千克）';
create index bile_batch_division on bile_batch (division, state);
create index bile_batch_year on bile_batch (belongs_to_year, state);
create index bile_batch_changed on bile_batch (changed_at desc, id desc);
create index bile_batch_drawn_to_clock on bile_batch (drawn_to, id);
create index bile_batch_herd on bile_batch (herd);
create unique index bile_batch_number_unique on bile_batch (number);
create index bile_batch_herd_drawn_to on bile_batch (herd, drawn_to);
create function siku.keep_bile_batch() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.drawn_to, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: bile_batch' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'bile_batch' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: bile_batch' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: bile_batch' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'bile_batch' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: bile_batch' using errcode = 'SK003'; end if;
  end if;
  insert into bile_batch_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, stored_at, cleared_at, void_at, herd, number, drawn_from, drawn_to, bears, form, drawn_kg, factor, files, note, fresh_kg) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, stored_at, cleared_at, void_at, herd, number, drawn_from, drawn_to, bears, form, drawn_kg, factor, files, note, fresh_kg from new_rows;
  insert into siku.feed (register, record, division, version) select 'bile_batch', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'bile_batch', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on bile_batch referencing new table as new_rows for each statement execute function siku.keep_bile_batch();
create trigger keep_update after update on bile_batch referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_bile_batch();
alter table bile_batch enable row level security;
alter table bile_batch_history enable row level security;
create policy bile_batch_read on bile_batch for select to siku_app using ((select siku.everywhere('bile_batch', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_batch', 'read'))));
create policy bile_batch_create on bile_batch for insert to siku_app with check ((select siku.everywhere('bile_batch', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_batch', 'create'))));
create policy bile_batch_change on bile_batch for update to siku_app using ((select siku.everywhere('bile_batch', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_batch', 'change')))) with check ((select siku.everywhere('bile_batch', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_batch', 'change'))));
create policy bile_batch_history_read on bile_batch_history for select to siku_app using ((select siku.everywhere('bile_batch', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_batch', 'read'))));
grant select, insert, update on bile_batch to siku_app;
grant select on bile_batch_history to siku_app;

-- 熊胆汁出入库
create table bile_movement (
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
  posted_at timestamptz,
  void_at timestamptz,
  account uuid not null,
  kind text not null,
  amount numeric(20,3) not null,
  happened_on date not null,
  delivery uuid,
  document_number text,
  witnesses text,
  files uuid[],
  note text,
  primary key (id),
  constraint bile_movement_state check (state in ('posted', 'void')),
  constraint bile_movement_version check (version > 0),
  constraint bile_movement_kind_1 check (kind in ('drawn', 'returned', 'delivered', 'sampled', 'spoiled')),
  constraint bile_movement_amount_1 check (amount >= 0),
  constraint bile_movement_document_number_1 check (length(document_number) <= 100),
  constraint bile_movement_witnesses_1 check (length(witnesses) <= 100),
  constraint bile_movement_note_1 check (length(note) <= 500)
);
create table bile_movement_history (
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
  posted_at timestamptz,
  void_at timestamptz,
  account uuid,
  kind text,
  amount numeric(20,3),
  happened_on date,
  delivery uuid,
  document_number text,
  witnesses text,
  files uuid[],
  note text,
  primary key (id, version)
);
comment on table bile_movement is '熊胆汁出入库。依据：野生动物保护法28';
comment on table bile_movement_history is '熊胆汁出入库：每一次变更的全貌，只增不改';
comment on column bile_movement.id is '标识（UUIDv7，由客户端生成）';
comment on column bile_movement.version is '版本';
comment on column bile_movement.state is '状态';
comment on column bile_movement.division is '所在行政区划';
comment on column bile_movement.belongs_to_year is '所属年度';
comment on column bile_movement.year_named is '所属年度由人指定';
comment on column bile_movement.demo is '演示数据';
comment on column bile_movement.created_at is '登记时间';
comment on column bile_movement.created_by is '登记人';
comment on column bile_movement.changed_at is '最近办理时间';
comment on column bile_movement.changed_by is '最近办理人';
comment on column bile_movement.changed_post is '最近办理人的岗位';
comment on column bile_movement.changed_action is '最近办理事项';
comment on column bile_movement.changed_reason is '办理理由';
comment on column bile_movement.changed_device is '设备';
comment on column bile_movement.posted_at is '进入“已入账”的时间';
comment on column bile_movement.void_at is '进入“已作废”的时间';
comment on column bile_movement.account is '账户';
comment on column bile_movement.kind is '类别';
comment on column bile_movement.amount is '数量（千克）';
comment on column bile_movement.happened_on is '发生日期';
comment on column bile_movement.delivery is '交付单';
comment on column bile_movement.document_number is '单号';
comment on column bile_movement.witnesses is '见证人（二人）';
comment on column bile_movement.files is '凭证';
comment on column bile_movement.note is '说明';
create index bile_movement_division on bile_movement (division, state);
create index bile_movement_year on bile_movement (belongs_to_year, state);
create index bile_movement_changed on bile_movement (changed_at desc, id desc);
create index bile_movement_happened_on_clock on bile_movement (happened_on, id);
create index bile_movement_account on bile_movement (account);
create index bile_movement_delivery on bile_movement (delivery);
create index bile_movement_account_happened_on on bile_movement (account, happened_on);
create function siku.keep_bile_movement() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.happened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: bile_movement' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'bile_movement' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: bile_movement' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: bile_movement' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'bile_movement' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: bile_movement' using errcode = 'SK003'; end if;
  end if;
  insert into bile_movement_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, delivery, document_number, witnesses, files, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, delivery, document_number, witnesses, files, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'bile_movement', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'bile_movement', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on bile_movement referencing new table as new_rows for each statement execute function siku.keep_bile_movement();
create trigger keep_update after update on bile_movement referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_bile_movement();
alter table bile_movement enable row level security;
alter table bile_movement_history enable row level security;
create policy bile_movement_read on bile_movement for select to siku_app using ((select siku.everywhere('bile_movement', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_movement', 'read'))));
create policy bile_movement_create on bile_movement for insert to siku_app with check ((select siku.everywhere('bile_movement', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_movement', 'create'))));
create policy bile_movement_change on bile_movement for update to siku_app using ((select siku.everywhere('bile_movement', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_movement', 'change')))) with check ((select siku.everywhere('bile_movement', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_movement', 'change'))));
create policy bile_movement_history_read on bile_movement_history for select to siku_app using ((select siku.everywhere('bile_movement', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_movement', 'read'))));
grant select, insert, update on bile_movement to siku_app;
grant select on bile_movement_history to siku_app;

-- 熊胆汁使用审批
create table bile_permit (
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
  applied_at timestamptz,
  checked_at timestamptz,
  granted_at timestamptz,
  settled_at timestamptz,
  refused_at timestamptz,
  herd uuid not null,
  buyer text not null,
  product text not null,
  purpose text not null,
  form text not null,
  factor numeric(20,2),
  asked_kg numeric(20,3) not null,
  applied_on date not null,
  materials uuid[],
  opinion text,
  granted_kg numeric(20,3),
  decision_number text,
  authority text,
  decided_on date,
  valid_to date,
  documents uuid[],
  settle_note text,
  fresh_kg numeric(20,3),
  primary key (id),
  constraint bile_permit_state check (state in ('applied', 'checked', 'granted', 'settled', 'refused')),
  constraint bile_permit_version check (version > 0),
  constraint bile_permit_buyer_1 check (length(buyer) <= 100),
  constraint bile_permit_product_1 check (length(product) <= 200),
  constraint bile_permit_purpose_1 check (purpose in ('medicine', 'clinic', 'research', 'other')),
  constraint bile_permit_form_1 check (form in ('fresh', 'concentrate', 'powder')),
  constraint bile_permit_factor_1 check (factor >= 1),
  constraint bile_permit_factor_2 check (factor <= 100),
  constraint bile_permit_asked_kg_1 check (asked_kg >= 0.001),
  constraint bile_permit_asked_kg_2 check (asked_kg <= 10000000),
  constraint bile_permit_opinion_1 check (length(opinion) <= 1000),
  constraint bile_permit_granted_kg_1 check (granted_kg >= 0.001),
  constraint bile_permit_granted_kg_2 check (granted_kg <= 10000000),
  constraint bile_permit_decision_number_1 check (length(decision_number) <= 100),
  constraint bile_permit_authority_1 check (length(authority) <= 100),
  constraint bile_permit_settle_note_1 check (length(settle_note) <= 500)
);
create table bile_permit_history (
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
  applied_at timestamptz,
  checked_at timestamptz,
  granted_at timestamptz,
  settled_at timestamptz,
  refused_at timestamptz,
  herd uuid,
  buyer text,
  product text,
  purpose text,
  form text,
  factor numeric(20,2),
  asked_kg numeric(20,3),
  applied_on date,
  materials uuid[],
  opinion text,
  granted_kg numeric(20,3),
  decision_number text,
  authority text,
  decided_on date,
  valid_to date,
  documents uuid[],
  settle_note text,
  fresh_kg numeric(20,3),
  primary key (id, version)
);
comment on table bile_permit is '熊胆汁使用审批。依据：野生动物保护法28；野生动物保护法30；行政许可法42';
comment on table bile_permit_history is '熊胆汁使用审批：每一次变更的全貌，只增不改';
comment on column bile_permit.id is '标识（UUIDv7，由客户端生成）';
comment on column bile_permit.version is '版本';
comment on column bile_permit.state is '状态';
comment on column bile_permit.division is '所在行政区划';
comment on column bile_permit.belongs_to_year is '所属年度';
comment on column bile_permit.year_named is '所属年度由人指定';
comment on column bile_permit.demo is '演示数据';
comment on column bile_permit.created_at is '登记时间';
comment on column bile_permit.created_by is '登记人';
comment on column bile_permit.changed_at is '最近办理时间';
comment on column bile_permit.changed_by is '最近办理人';
comment on column bile_permit.changed_post is '最近办理人的岗位';
comment on column bile_permit.changed_action is '最近办理事项';
comment on column bile_permit.changed_reason is '办理理由';
comment on column bile_permit.changed_device is '设备';
comment on column bile_permit.applied_at is '进入“已申请”的时间';
comment on column bile_permit.checked_at is '进入“已核查”的时间';
comment on column bile_permit.granted_at is '进入“已批准”的时间';
comment on column bile_permit.settled_at is '进入“已结清”的时间';
comment on column bile_permit.refused_at is '进入“未批准”的时间';
comment on column bile_permit.herd is '供给种群';
comment on column bile_permit.buyer is '使用单位';
comment on column bile_permit.product is '用于产品';
comment on column bile_permit.purpose is '用途';
comment on column bile_permit.form is '形态';
comment on column bile_permit.factor is '一千克折鲜胆汁（千克）';
comment on column bile_permit.asked_kg is '申请数量（千克）';
comment on column bile_permit.applied_on is '申请日期';
comment on column bile_permit.materials is '申请材料';
comment on column bile_permit.opinion is '县级核查意见';
comment on column bile_permit.granted_kg is '批准数量（千克）';
comment on column bile_permit.decision_number is '批准文号';
comment on column bile_permit.authority is '批准机关';
comment on column bile_permit.decided_on is '批准日期';
comment on column bile_permit.valid_to is '有效期至';
comment on column bile_permit.documents is '批准文件';
comment on column bile_permit.settle_note is '结清说明';
comment on column bile_permit.fresh_kg is '折鲜胆汁（千克）';
create index bile_permit_division on bile_permit (division, state);
create index bile_permit_year on bile_permit (belongs_to_year, state);
create index bile_permit_changed on bile_permit (changed_at desc, id desc);
create index bile_permit_applied_on_clock on bile_permit (applied_on, id);
create index bile_permit_herd on bile_permit (herd);
create index bile_permit_herd_decided_on on bile_permit (herd, decided_on);
create function siku.keep_bile_permit() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.applied_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: bile_permit' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'bile_permit' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: bile_permit' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: bile_permit' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'bile_permit' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: bile_permit' using errcode = 'SK003'; end if;
  end if;
  insert into bile_permit_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, checked_at, granted_at, settled_at, refused_at, herd, buyer, product, purpose, form, factor, asked_kg, applied_on, materials, opinion, granted_kg, decision_number, authority, decided_on, valid_to, documents, settle_note, fresh_kg) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, checked_at, granted_at, settled_at, refused_at, herd, buyer, product, purpose, form, factor, asked_kg, applied_on, materials, opinion, granted_kg, decision_number, authority, decided_on, valid_to, documents, settle_note, fresh_kg from new_rows;
  insert into siku.feed (register, record, division, version) select 'bile_permit', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'bile_permit', n.id from new_rows n, unnest(n.materials || n.documents) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on bile_permit referencing new table as new_rows for each statement execute function siku.keep_bile_permit();
create trigger keep_update after update on bile_permit referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_bile_permit();
alter table bile_permit enable row level security;
alter table bile_permit_history enable row level security;
create policy bile_permit_read on bile_permit for select to siku_app using ((select siku.everywhere('bile_permit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_permit', 'read'))));
create policy bile_permit_create on bile_permit for insert to siku_app with check ((select siku.everywhere('bile_permit', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_permit', 'create'))));
create policy bile_permit_change on bile_permit for update to siku_app using ((select siku.everywhere('bile_permit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_permit', 'change')))) with check ((select siku.everywhere('bile_permit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_permit', 'change'))));
create policy bile_permit_history_read on bile_permit_history for select to siku_app using ((select siku.everywhere('bile_permit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_permit', 'read'))));
grant select, insert, update on bile_permit to siku_app;
grant select on bile_permit_history to siku_app;

-- 熊胆汁交付
create table bile_delivery (
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
  sent_at timestamptz,
  received_at timestamptz,
  settled_at timestamptz,
  void_at timestamptz,
  permit uuid not null,
  sent_on date not null,
  lots jsonb not null,
  waybill text not null,
  quarantine_number text not null,
  mark_from integer not null,
  mark_to integer not null,
  received_on date,
  received_kg numeric(20,3),
  difference_note text,
  receipts uuid[],
  marks_used integer,
  marks_spoiled integer,
  marks_left integer,
  weight numeric(20,3),
  primary key (id),
  constraint bile_delivery_state check (state in ('sent', 'received', 'settled', 'void')),
  constraint bile_delivery_version check (version > 0),
  constraint bile_delivery_lots_1 check (jsonb_typeof(lots) = 'array'),
  constraint bile_delivery_waybill_1 check (length(waybill) <= 100),
  constraint bile_delivery_quarantine_number_1 check (length(quarantine_number) <= 100),
  constraint bile_delivery_mark_from_1 check (mark_from >= 1),
  constraint bile_delivery_mark_from_2 check (mark_from <= 2000000000),
  constraint bile_delivery_mark_to_1 check (mark_to >= 1),
  constraint bile_delivery_mark_to_2 check (mark_to <= 2000000000),
  constraint bile_delivery_received_kg_1 check (received_kg >= 0),
  constraint bile_delivery_difference_note_1 check (length(difference_note) <= 500),
  constraint bile_delivery_marks_used_1 check (marks_used >= 0),
  constraint bile_delivery_marks_used_2 check (marks_used <= 2000000000),
  constraint bile_delivery_marks_spoiled_1 check (marks_spoiled >= 0),
  constraint bile_delivery_marks_spoiled_2 check (marks_spoiled <= 2000000000),
  constraint bile_delivery_marks_left_1 check (marks_left >= 0),
  constraint bile_delivery_marks_left_2 check (marks_left <= 2000000000)
);
create table bile_delivery_history (
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
  sent_at timestamptz,
  received_at timestamptz,
  settled_at timestamptz,
  void_at timestamptz,
  permit uuid,
  sent_on date,
  lots jsonb,
  waybill text,
  quarantine_number text,
  mark_from integer,
  mark_to integer,
  received_on date,
  received_kg numeric(20,3),
  difference_note text,
  receipts uuid[],
  marks_used integer,
  marks_spoiled integer,
  marks_left integer,
  weight numeric(20,3),
  primary key (id, version)
);
comment on table bile_delivery is '熊胆汁交付。依据：野生动物保护法28；野生动物保护法34';
comment on table bile_delivery_history is '熊胆汁交付：每一次变更的全貌，只增不改';
comment on column bile_delivery.id is '标识（UUIDv7，由客户端生成）';
comment on column bile_delivery.version is '版本';
comment on column bile_delivery.state is '状态';
comment on column bile_delivery.division is '所在行政区划';
comment on column bile_delivery.belongs_to_year is '所属年度';
comment on column bile_delivery.year_named is '所属年度由人指定';
comment on column bile_delivery.demo is '演示数据';
comment on column bile_delivery.created_at is '登记时间';
comment on column bile_delivery.created_by is '登记人';
comment on column bile_delivery.changed_at is '最近办理时间';
comment on column bile_delivery.changed_by is '最近办理人';
comment on column bile_delivery.changed_post is '最近办理人的岗位';
comment on column bile_delivery.changed_action is '最近办理事项';
comment on column bile_delivery.changed_reason is '办理理由';
comment on column bile_delivery.changed_device is '设备';
comment on column bile_delivery.sent_at is '进入“已发出”的时间';
comment on column bile_delivery.received_at is '进入“已签收”的时间';
comment on column bile_delivery.settled_at is '进入“标识已核销”的时间';
comment on column bile_delivery.void_at is '进入“已退回”的时间';
comment on column bile_delivery.permit is '使用审批';
comment on column bile_delivery.sent_on is '发出日期';
comment on column bile_delivery.lots is '出库批次';
comment on column bile_delivery.waybill is '运单号';
comment on column bile_delivery.quarantine_number is '检疫证明编号';
comment on column bile_delivery.mark_from is '标识起号';
comment on column bile_delivery.mark_to is '标识止号';
comment on column bile_delivery.received_on is '签收日期';
comment on column bile_delivery.received_kg is '签收重量（千克）';
comment on column bile_delivery.difference_note is '短少原因';
comment on column bile_delivery.receipts is '签收单';
comment on column bile_delivery.marks_used is '标识使用（个）';
comment on column bile_delivery.marks_spoiled is '标识作废（个）';
comment on column bile_delivery.marks_left is '标识结余（个）';
comment on column bile_delivery.weight is '发出重量（千克）';
create index bile_delivery_division on bile_delivery (division, state);
create index bile_delivery_year on bile_delivery (belongs_to_year, state);
create index bile_delivery_changed on bile_delivery (changed_at desc, id desc);
create index bile_delivery_sent_on_clock on bile_delivery (sent_on, id);
create index bile_delivery_permit on bile_delivery (permit);
create index bile_delivery_permit_state on bile_delivery (permit, state);
create function siku.keep_bile_delivery() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.sent_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: bile_delivery' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'bile_delivery' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: bile_delivery' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: bile_delivery' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'bile_delivery' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: bile_delivery' using errcode = 'SK003'; end if;
  end if;
  insert into bile_delivery_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, sent_at, received_at, settled_at, void_at, permit, sent_on, lots, waybill, quarantine_number, mark_from, mark_to, received_on, received_kg, difference_note, receipts, marks_used, marks_spoiled, marks_left, weight) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, sent_at, received_at, settled_at, void_at, permit, sent_on, lots, waybill, quarantine_number, mark_from, mark_to, received_on, received_kg, difference_note, receipts, marks_used, marks_spoiled, marks_left, weight from new_rows;
  insert into siku.feed (register, record, division, version) select 'bile_delivery', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'bile_delivery', n.id from new_rows n, unnest(n.receipts) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on bile_delivery referencing new table as new_rows for each statement execute function siku.keep_bile_delivery();
create trigger keep_update after update on bile_delivery referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_bile_delivery();
alter table bile_delivery enable row level security;
alter table bile_delivery_history enable row level security;
create policy bile_delivery_read on bile_delivery for select to siku_app using ((select siku.everywhere('bile_delivery', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_delivery', 'read'))));
create policy bile_delivery_create on bile_delivery for insert to siku_app with check ((select siku.everywhere('bile_delivery', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_delivery', 'create'))));
create policy bile_delivery_change on bile_delivery for update to siku_app using ((select siku.everywhere('bile_delivery', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_delivery', 'change')))) with check ((select siku.everywhere('bile_delivery', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_delivery', 'change'))));
create policy bile_delivery_history_read on bile_delivery_history for select to siku_app using ((select siku.everywhere('bile_delivery', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_delivery', 'read'))));
grant select, insert, update on bile_delivery to siku_app;
grant select on bile_delivery_history to siku_app;

-- 野生动物致害补偿
create table wildlife_damage (
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
  declared_at timestamptz,
  verified_at timestamptz,
  reviewed_at timestamptz,
  granted_at timestamptz,
  paid_at timestamptz,
  refused_at timestamptz,
  happened_on date not null,
  species text not null,
  stated_grade text,
  grade text,
  local_basis text,
  victim text not null,
  victim_id text not null,
  victim_phone text not null,
  place text not null,
  location geometry(Geometry,4490),
  near geometry(Geometry,4490),
  kind text not null,
  losses jsonb not null,
  traces text not null,
  insurer text,
  insured_paid numeric(20,2),
  photos uuid[],
  verify_note text,
  verify_photos uuid[],
  assessed numeric(20,2),
  review_note text,
  standard text,
  granted numeric(20,2),
  decision_number text,
  decided_on date,
  paid numeric(20,2),
  paid_on date,
  vouchers uuid[],
  declared numeric(20,2),
  near_3857 geometry generated always as (ST_Transform(near, 3857)) stored,
  primary key (id),
  constraint wildlife_damage_state check (state in ('declared', 'verified', 'reviewed', 'granted', 'paid', 'refused')),
  constraint wildlife_damage_version check (version > 0),
  constraint wildlife_damage_species_1 check (length(species) <= 40),
  constraint wildlife_damage_stated_grade_1 check (stated_grade in ('first', 'second', 'beneficial', 'provincial', 'other')),
  constraint wildlife_damage_grade_1 check (grade in ('first', 'second', 'beneficial', 'provincial', 'other')),
  constraint wildlife_damage_local_basis_1 check (length(local_basis) <= 200),
  constraint wildlife_damage_victim_1 check (length(victim) <= 40),
  constraint wildlife_damage_victim_id_1 check (length(victim_id) <= 18),
  constraint wildlife_damage_victim_phone_1 check (length(victim_phone) <= 20),
  constraint wildlife_damage_place_1 check (length(place) <= 200),
  constraint wildlife_damage_location_1 check (ST_IsValid(location)),
  constraint wildlife_damage_location_2 check (GeometryType(location) in ('POINT')),
  constraint wildlife_damage_near_1 check (ST_IsValid(near)),
  constraint wildlife_damage_near_2 check (GeometryType(near) in ('POINT')),
  constraint wildlife_damage_kind_1 check (kind in ('crop', 'livestock', 'injury', 'property')),
  constraint wildlife_damage_losses_1 check (jsonb_typeof(losses) = 'array'),
  constraint wildlife_damage_traces_1 check (length(traces) <= 1000),
  constraint wildlife_damage_insurer_1 check (length(insurer) <= 100),
  constraint wildlife_damage_insured_paid_1 check (insured_paid >= 0),
  constraint wildlife_damage_verify_note_1 check (length(verify_note) <= 1000),
  constraint wildlife_damage_assessed_1 check (assessed >= 0),
  constraint wildlife_damage_review_note_1 check (length(review_note) <= 1000),
  constraint wildlife_damage_standard_1 check (length(standard) <= 200),
  constraint wildlife_damage_granted_1 check (granted >= 0.01),
  constraint wildlife_damage_decision_number_1 check (length(decision_number) <= 100),
  constraint wildlife_damage_paid_1 check (paid >= 0)
);
create table wildlife_damage_history (
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
  declared_at timestamptz,
  verified_at timestamptz,
  reviewed_at timestamptz,
  granted_at timestamptz,
  paid_at timestamptz,
  refused_at timestamptz,
  happened_on date,
  species text,
  stated_grade text,
  grade text,
  local_basis text,
  victim text,
  victim_id text,
  victim_phone text,
  place text,
  location geometry(Geometry,4490),
  near geometry(Geometry,4490),
  kind text,
  losses jsonb,
  traces text,
  insurer text,
  insured_paid numeric(20,2),
  photos uuid[],
  verify_note text,
  verify_photos uuid[],
  assessed numeric(20,2),
  review_note text,
  standard text,
  granted numeric(20,2),
  decision_number text,
  decided_on date,
  paid numeric(20,2),
  paid_on date,
  vouchers uuid[],
  declared numeric(20,2),
  primary key (id, version)
);
comment on table wildlife_damage is '野生动物致害补偿。依据：野生动物保护法18；野生动物保护法19；四川省陆生野生动物致害补偿办法';
comment on table wildlife_damage_history is '野生动物致害补偿：每一次变更的全貌，只增不改';
comment on column wildlife_damage.id is '标识（UUIDv7，由客户端生成）';
comment on column wildlife_damage.version is '版本';
comment on column wildlife_damage.state is '状态';
comment on column wildlife_damage.division is '所在行政区划';
comment on column wildlife_damage.belongs_to_year is '所属年度';
comment on column wildlife_damage.year_named is '所属年度由人指定';
comment on column wildlife_damage.demo is '演示数据';
comment on column wildlife_damage.created_at is '登记时间';
comment on column wildlife_damage.created_by is '登记人';
comment on column wildlife_damage.changed_at is '最近办理时间';
comment on column wildlife_damage.changed_by is '最近办理人';
comment on column wildlife_damage.changed_post is '最近办理人的岗位';
comment on column wildlife_damage.changed_action is '最近办理事项';
comment on column wildlife_damage.changed_reason is '办理理由';
comment on column wildlife_damage.changed_device is '设备';
comment on column wildlife_damage.declared_at is '进入“已申报”的时间';
comment on column wildlife_damage.verified_at is '进入“已核实”的时间';
comment on column wildlife_damage.reviewed_at is '进入“已审核”的时间';
comment on column wildlife_damage.granted_at is '进入“已决定”的时间';
comment on column wildlife_damage.paid_at is '进入“已支付”的时间';
comment on column wildlife_damage.refused_at is '进入“不予补偿”的时间';
comment on column wildlife_damage.happened_on is '发生日期';
comment on column wildlife_damage.species is '物种';
comment on column wildlife_damage.stated_grade is '认定的保护级别';
comment on column wildlife_damage.grade is '保护级别';
comment on column wildlife_damage.local_basis is '补偿所据本地规定';
comment on column wildlife_damage.victim is '受害人';
comment on column wildlife_damage.victim_id is '身份证号';
comment on column wildlife_damage.victim_phone is '联系电话';
comment on column wildlife_damage.place is '地点';
comment on column wildlife_damage.location is '位置';
comment on column wildlife_damage.near is '大致位置';
comment on column wildlife_damage.kind is '损失类别';
comment on column wildlife_damage.losses is '损失';
comment on column wildlife_damage.traces is '致害痕迹和情况';
comment on column wildlife_damage.insurer is '保险公司';
comment on column wildlife_damage.insured_paid is '保险赔付（元）';
comment on column wildlife_damage.photos is '现场照片';
comment on column wildlife_damage.verify_note is '乡镇核实意见';
comment on column wildlife_damage.verify_photos is '核实照片';
comment on column wildlife_damage.assessed is '核定损失（元）';
comment on column wildlife_damage.review_note is '县级审核意见';
comment on column wildlife_damage.standard is '补偿标准所据文件';
comment on column wildlife_damage.granted is '决定补偿（元）';
comment on column wildlife_damage.decision_number is '决定文号';
comment on column wildlife_damage.decided_on is '决定日期';
comment on column wildlife_damage.paid is '支付金额（元）';
comment on column wildlife_damage.paid_on is '支付日期';
comment on column wildlife_damage.vouchers is '支付凭证';
comment on column wildlife_damage.declared is '申报损失（元）';
create index wildlife_damage_division on wildlife_damage (division, state);
create index wildlife_damage_year on wildlife_damage (belongs_to_year, state);
create index wildlife_damage_changed on wildlife_damage (changed_at desc, id desc);
create index wildlife_damage_happened_on_clock on wildlife_damage (happened_on, id);
create index wildlife_damage_near_3857 on wildlife_damage using gist (near_3857);
create function siku.keep_wildlife_damage() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.happened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wildlife_damage' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wildlife_damage' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wildlife_damage' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wildlife_damage' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wildlife_damage' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wildlife_damage' using errcode = 'SK003'; end if;
  end if;
  insert into wildlife_damage_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, declared_at, verified_at, reviewed_at, granted_at, paid_at, refused_at, happened_on, species, stated_grade, grade, local_basis, victim, victim_id, victim_phone, place, location, near, kind, losses, traces, insurer, insured_paid, photos, verify_note, verify_photos, assessed, review_note, standard, granted, decision_number, decided_on, paid, paid_on, vouchers, declared) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, declared_at, verified_at, reviewed_at, granted_at, paid_at, refused_at, happened_on, species, stated_grade, grade, local_basis, victim, victim_id, victim_phone, place, location, near, kind, losses, traces, insurer, insured_paid, photos, verify_note, verify_photos, assessed, review_note, standard, granted, decision_number, decided_on, paid, paid_on, vouchers, declared from new_rows;
  insert into siku.feed (register, record, division, version) select 'wildlife_damage', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'wildlife_damage', n.id from new_rows n, unnest(n.photos || n.verify_photos || n.vouchers) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on wildlife_damage referencing new table as new_rows for each statement execute function siku.keep_wildlife_damage();
create trigger keep_update after update on wildlife_damage referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wildlife_damage();
alter table wildlife_damage enable row level security;
alter table wildlife_damage_history enable row level security;
create policy wildlife_damage_read on wildlife_damage for select to siku_app using ((select siku.everywhere('wildlife_damage', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_damage', 'read'))));
create policy wildlife_damage_create on wildlife_damage for insert to siku_app with check ((select siku.everywhere('wildlife_damage', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_damage', 'create'))));
create policy wildlife_damage_change on wildlife_damage for update to siku_app using ((select siku.everywhere('wildlife_damage', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_damage', 'change')))) with check ((select siku.everywhere('wildlife_damage', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_damage', 'change'))));
create policy wildlife_damage_history_read on wildlife_damage_history for select to siku_app using ((select siku.everywhere('wildlife_damage', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_damage', 'read'))));
grant select, insert, update on wildlife_damage to siku_app;
grant select on wildlife_damage_history to siku_app;
