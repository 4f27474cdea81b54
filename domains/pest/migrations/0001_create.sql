-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 疫情单元
create table pest_unit (
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
  suspected_at timestamptz,
  reported_at timestamptz,
  confirmed_at timestamptz,
  announced_at timestamptz,
  clean_at timestamptz,
  struck_off_at timestamptz,
  dismissed_at timestamptz,
  name text not null,
  pest text not null,
  level text not null,
  sub_compartment text,
  boundary geometry(Geometry,4490),
  suspected_on date not null,
  found_how text not null,
  reported_on date,
  confirmed_on date,
  laboratory text,
  report_number text,
  announced_by text,
  announcement_number text,
  announced_on date,
  clean_on date,
  clean_note text,
  struck_off_by text,
  struck_off_number text,
  struck_off_on date,
  files uuid[],
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint pest_unit_state check (state in ('suspected', 'reported', 'confirmed', 'announced', 'clean', 'struck_off', 'dismissed')),
  constraint pest_unit_version check (version > 0),
  constraint pest_unit_name_1 check (length(name) <= 100),
  constraint pest_unit_pest_1 check (pest in ('pine_wilt', 'palm_weevil', 'fire_ant', 'other')),
  constraint pest_unit_level_1 check (level in ('county', 'township', 'sub_compartment')),
  constraint pest_unit_sub_compartment_1 check (length(sub_compartment) <= 60),
  constraint pest_unit_boundary_1 check (ST_IsValid(boundary)),
  constraint pest_unit_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint pest_unit_found_how_1 check (length(found_how) <= 500),
  constraint pest_unit_laboratory_1 check (length(laboratory) <= 100),
  constraint pest_unit_report_number_1 check (length(report_number) <= 100),
  constraint pest_unit_announced_by_1 check (announced_by in ('national', 'provincial_government', 'provincial')),
  constraint pest_unit_announcement_number_1 check (length(announcement_number) <= 100),
  constraint pest_unit_clean_note_1 check (length(clean_note) <= 500),
  constraint pest_unit_struck_off_by_1 check (struck_off_by in ('national', 'provincial_government', 'provincial')),
  constraint pest_unit_struck_off_number_1 check (length(struck_off_number) <= 100)
);
create table pest_unit_history (
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
  suspected_at timestamptz,
  reported_at timestamptz,
  confirmed_at timestamptz,
  announced_at timestamptz,
  clean_at timestamptz,
  struck_off_at timestamptz,
  dismissed_at timestamptz,
  name text,
  pest text,
  level text,
  sub_compartment text,
  boundary geometry(Geometry,4490),
  suspected_on date,
  found_how text,
  reported_on date,
  confirmed_on date,
  laboratory text,
  report_number text,
  announced_by text,
  announcement_number text,
  announced_on date,
  clean_on date,
  clean_note text,
  struck_off_by text,
  struck_off_number text,
  struck_off_on date,
  files uuid[],
  primary key (id, version)
);
comment on table pest_unit is '疫情单元。依据：植物检疫条例6；植物检疫条例14；植物检疫条例15；森林法35；林生规〔2023〕3号；林生规〔2023〕7号';
comment on table pest_unit_history is '疫情单元：每一次变更的全貌，只增不改';
comment on column pest_unit.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_unit.version is '版本';
comment on column pest_unit.state is '状态';
comment on column pest_unit.division is '所在行政区划';
comment on column pest_unit.belongs_to_year is '所属年度';
comment on column pest_unit.year_named is '所属年度由人指定';
comment on column pest_unit.demo is '演示数据';
comment on column pest_unit.created_at is '登记时间';
comment on column pest_unit.created_by is '登记人';
comment on column pest_unit.changed_at is '最近办理时间';
comment on column pest_unit.changed_by is '最近办理人';
comment on column pest_unit.changed_post is '最近办理人的岗位';
comment on column pest_unit.changed_action is '最近办理事项';
comment on column pest_unit.changed_reason is '办理理由';
comment on column pest_unit.changed_device is '设备';
comment on column pest_unit.suspected_at is '进入“疑似”的时间';
comment on column pest_unit.reported_at is '进入“已报告”的时间';
comment on column pest_unit.confirmed_at is '进入“已确认”的时间';
comment on column pest_unit.announced_at is '进入“已公布”的时间';
comment on column pest_unit.clean_at is '进入“无疫情”的时间';
comment on column pest_unit.struck_off_at is '进入“已撤销”的时间';
comment on column pest_unit.dismissed_at is '进入“已排除”的时间';
comment on column pest_unit.name is '名称';
comment on column pest_unit.pest is '有害生物';
comment on column pest_unit.level is '级别';
comment on column pest_unit.sub_compartment is '小班号';
comment on column pest_unit.boundary is '范围';
comment on column pest_unit.suspected_on is '疑似发现日期';
comment on column pest_unit.found_how is '发现经过';
comment on column pest_unit.reported_on is '报告省级日期';
comment on column pest_unit.confirmed_on is '确认日期';
comment on column pest_unit.laboratory is '鉴定机构';
comment on column pest_unit.report_number is '鉴定报告编号';
comment on column pest_unit.announced_by is '公布机关';
comment on column pest_unit.announcement_number is '公布文号';
comment on column pest_unit.announced_on is '公布日期';
comment on column pest_unit.clean_on is '普查无疫情日期';
comment on column pest_unit.clean_note is '普查情况';
comment on column pest_unit.struck_off_by is '撤销机关';
comment on column pest_unit.struck_off_number is '撤销文号';
comment on column pest_unit.struck_off_on is '撤销日期';
comment on column pest_unit.files is '材料';
create index pest_unit_division on pest_unit (division, state);
create index pest_unit_year on pest_unit (belongs_to_year, state);
create index pest_unit_changed on pest_unit (changed_at desc, id desc);
create index pest_unit_suspected_on_clock on pest_unit (suspected_on, id);
create index pest_unit_boundary_3857 on pest_unit using gist (boundary_3857);
create index pest_unit_state_announced_on on pest_unit (state, announced_on);
create function siku.keep_pest_unit() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.suspected_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_unit' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_unit' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_unit' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_unit' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_unit' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_unit' using errcode = 'SK003'; end if;
  end if;
  insert into pest_unit_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, suspected_at, reported_at, confirmed_at, announced_at, clean_at, struck_off_at, dismissed_at, name, pest, level, sub_compartment, boundary, suspected_on, found_how, reported_on, confirmed_on, laboratory, report_number, announced_by, announcement_number, announced_on, clean_on, clean_note, struck_off_by, struck_off_number, struck_off_on, files) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, suspected_at, reported_at, confirmed_at, announced_at, clean_at, struck_off_at, dismissed_at, name, pest, level, sub_compartment, boundary, suspected_on, found_how, reported_on, confirmed_on, laboratory, report_number, announced_by, announcement_number, announced_on, clean_on, clean_note, struck_off_by, struck_off_number, struck_off_on, files from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_unit', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_unit', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_unit referencing new table as new_rows for each statement execute function siku.keep_pest_unit();
create trigger keep_update after update on pest_unit referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_unit();
alter table pest_unit enable row level security;
alter table pest_unit_history enable row level security;
create policy pest_unit_read on pest_unit for select to siku_app using ((select siku.everywhere('pest_unit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_unit', 'read'))));
create policy pest_unit_create on pest_unit for insert to siku_app with check ((select siku.everywhere('pest_unit', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_unit', 'create'))));
create policy pest_unit_change on pest_unit for update to siku_app using ((select siku.everywhere('pest_unit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_unit', 'change')))) with check ((select siku.everywhere('pest_unit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_unit', 'change'))));
create policy pest_unit_history_read on pest_unit_history for select to siku_app using ((select siku.everywhere('pest_unit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_unit', 'read'))));
grant select, insert, update on pest_unit to siku_app;
grant select on pest_unit_history to siku_app;

-- 松林普查
create table pest_census (
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
  void_at timestamptz,
  season text not null,
  notice_number text,
  seen_from date not null,
  seen_to date not null,
  sub_compartment text not null,
  forest_kind text not null,
  pine_ha numeric(20,4) not null,
  seen_ha numeric(20,4) not null,
  methods text[] not null,
  dead_trees integer not null,
  observer text not null,
  photos uuid[],
  checked_note text,
  primary key (id),
  constraint pest_census_state check (state in ('reported', 'verified', 'void')),
  constraint pest_census_version check (version > 0),
  constraint pest_census_season_1 check (season in ('autumn', 'spring')),
  constraint pest_census_notice_number_1 check (length(notice_number) <= 100),
  constraint pest_census_sub_compartment_1 check (length(sub_compartment) <= 60),
  constraint pest_census_forest_kind_1 check (forest_kind in ('pure', 'mixed', 'scattered')),
  constraint pest_census_pine_ha_1 check (pine_ha >= 0.0001),
  constraint pest_census_pine_ha_2 check (pine_ha <= 100000),
  constraint pest_census_seen_ha_1 check (seen_ha >= 0),
  constraint pest_census_seen_ha_2 check (seen_ha <= 100000),
  constraint pest_census_methods_1 check (methods <@ array['foot', 'drone', 'satellite', 'camera']::text[]),
  constraint pest_census_dead_trees_1 check (dead_trees >= 0),
  constraint pest_census_dead_trees_2 check (dead_trees <= 100000),
  constraint pest_census_observer_1 check (length(observer) <= 100),
  constraint pest_census_checked_note_1 check (length(checked_note) <= 500)
);
create table pest_census_history (
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
  void_at timestamptz,
  season text,
  notice_number text,
  seen_from date,
  seen_to date,
  sub_compartment text,
  forest_kind text,
  pine_ha numeric(20,4),
  seen_ha numeric(20,4),
  methods text[],
  dead_trees integer,
  observer text,
  photos uuid[],
  checked_note text,
  primary key (id, version)
);
comment on table pest_census is '松林普查。依据：森林法35；森林病虫害防治条例10；松材线虫病防治技术方案';
comment on table pest_census_history is '松林普查：每一次变更的全貌，只增不改';
comment on column pest_census.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_census.version is '版本';
comment on column pest_census.state is '状态';
comment on column pest_census.division is '所在行政区划';
comment on column pest_census.belongs_to_year is '所属年度';
comment on column pest_census.year_named is '所属年度由人指定';
comment on column pest_census.demo is '演示数据';
comment on column pest_census.created_at is '登记时间';
comment on column pest_census.created_by is '登记人';
comment on column pest_census.changed_at is '最近办理时间';
comment on column pest_census.changed_by is '最近办理人';
comment on column pest_census.changed_post is '最近办理人的岗位';
comment on column pest_census.changed_action is '最近办理事项';
comment on column pest_census.changed_reason is '办理理由';
comment on column pest_census.changed_device is '设备';
comment on column pest_census.reported_at is '进入“已上报”的时间';
comment on column pest_census.verified_at is '进入“已核查”的时间';
comment on column pest_census.void_at is '进入“已作废”的时间';
comment on column pest_census.season is '普查';
comment on column pest_census.notice_number is '普查通知文号';
comment on column pest_census.seen_from is '调查起始';
comment on column pest_census.seen_to is '调查截止';
comment on column pest_census.sub_compartment is '小班号';
comment on column pest_census.forest_kind is '林分';
comment on column pest_census.pine_ha is '应查松林面积（公顷）';
comment on column pest_census.seen_ha is '实查面积（公顷）';
comment on column pest_census.methods is '方法';
comment on column pest_census.dead_trees is '枯死、濒死松树（株）';
comment on column pest_census.observer is '调查单位';
comment on column pest_census.photos is '照片';
comment on column pest_census.checked_note is '核查情况';
create index pest_census_division on pest_census (division, state);
create index pest_census_year on pest_census (belongs_to_year, state);
create index pest_census_changed on pest_census (changed_at desc, id desc);
create index pest_census_seen_to_clock on pest_census (seen_to, id);
create function siku.keep_pest_census() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.seen_to, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_census' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_census' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_census' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_census' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_census' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_census' using errcode = 'SK003'; end if;
  end if;
  insert into pest_census_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, reported_at, verified_at, void_at, season, notice_number, seen_from, seen_to, sub_compartment, forest_kind, pine_ha, seen_ha, methods, dead_trees, observer, photos, checked_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, reported_at, verified_at, void_at, season, notice_number, seen_from, seen_to, sub_compartment, forest_kind, pine_ha, seen_ha, methods, dead_trees, observer, photos, checked_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_census', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_census', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_census referencing new table as new_rows for each statement execute function siku.keep_pest_census();
create trigger keep_update after update on pest_census referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_census();
alter table pest_census enable row level security;
alter table pest_census_history enable row level security;
create policy pest_census_read on pest_census for select to siku_app using ((select siku.everywhere('pest_census', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_census', 'read'))));
create policy pest_census_create on pest_census for insert to siku_app with check ((select siku.everywhere('pest_census', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_census', 'create'))));
create policy pest_census_change on pest_census for update to siku_app using ((select siku.everywhere('pest_census', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_census', 'change')))) with check ((select siku.everywhere('pest_census', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_census', 'change'))));
create policy pest_census_history_read on pest_census_history for select to siku_app using ((select siku.everywhere('pest_census', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_census', 'read'))));
grant select, insert, update on pest_census to siku_app;
grant select on pest_census_history to siku_app;

-- 枯死（濒死）松树
create table pest_tree (
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
  found_at timestamptz,
  numbered_at timestamptz,
  sampled_at timestamptz,
  tested_at timestamptz,
  assigned_at timestamptz,
  felled_at timestamptz,
  stump_treated_at timestamptz,
  carried_at timestamptz,
  disposed_at timestamptz,
  rework_at timestamptz,
  accepted_at timestamptz,
  closed_at timestamptz,
  lost_at timestamptz,
  written_off_at timestamptz,
  void_at timestamptz,
  found_on date not null,
  location geometry(Geometry,4490) not null,
  species text not null,
  condition text not null,
  cause text not null,
  signs text[],
  sub_compartment text,
  census uuid,
  found_photos uuid[],
  number text,
  diameter_cm numeric(20,1),
  height_m numeric(20,1),
  sample_number text,
  sampled_on date,
  sample_part text[],
  laboratory text,
  result text,
  result_on date,
  report_number text,
  mode text,
  plan uuid,
  contract uuid,
  crew text,
  assigned_on date,
  due_on date,
  felled_on date,
  stump_diameter_cm numeric(20,1),
  stump_height_cm numeric(20,1),
  photos_before uuid[],
  photos_after uuid[],
  stump_method text,
  stump_treated_on date,
  batch uuid,
  carried_on date,
  disposed_on date,
  disposal_before uuid[],
  disposal_after uuid[],
  lost_note text,
  recovered_note text,
  recovered_photos uuid[],
  inquiry_number text,
  rework_note text,
  acceptance_unit text,
  acceptor uuid,
  second_acceptor uuid,
  accepted_on date,
  word text,
  volume numeric(20,4),
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint pest_tree_state check (state in ('found', 'numbered', 'sampled', 'tested', 'assigned', 'felled', 'stump_treated', 'carried', 'disposed', 'rework', 'accepted', 'closed', 'lost', 'written_off', 'void')),
  constraint pest_tree_version check (version > 0),
  constraint pest_tree_location_1 check (ST_IsValid(location)),
  constraint pest_tree_location_2 check (GeometryType(location) in ('POINT')),
  constraint pest_tree_species_1 check (species in ('masson', 'slash', 'yunnan', 'armand', 'other')),
  constraint pest_tree_condition_1 check (condition in ('dead', 'dying')),
  constraint pest_tree_cause_1 check (cause in ('unknown', 'drought', 'fire', 'lightning', 'wind_snow', 'beetle', 'human', 'suspected')),
  constraint pest_tree_signs_1 check (signs <@ array['scar', 'hole', 'frass', 'resin']::text[]),
  constraint pest_tree_sub_compartment_1 check (length(sub_compartment) <= 60),
  constraint pest_tree_number_1 check (length(number) <= 60),
  constraint pest_tree_diameter_cm_1 check (diameter_cm >= 1),
  constraint pest_tree_diameter_cm_2 check (diameter_cm <= 200),
  constraint pest_tree_height_m_1 check (height_m >= 1),
  constraint pest_tree_height_m_2 check (height_m <= 60),
  constraint pest_tree_sample_number_1 check (length(sample_number) <= 60),
  constraint pest_tree_sample_part_1 check (sample_part <@ array['lower', 'middle', 'upper', 'branch']::text[]),
  constraint pest_tree_laboratory_1 check (length(laboratory) <= 100),
  constraint pest_tree_result_1 check (result in ('positive', 'negative', 'unclear')),
  constraint pest_tree_report_number_1 check (length(report_number) <= 60),
  constraint pest_tree_mode_1 check (mode in ('campaign', 'prompt')),
  constraint pest_tree_crew_1 check (length(crew) <= 100),
  constraint pest_tree_stump_diameter_cm_1 check (stump_diameter_cm >= 1),
  constraint pest_tree_stump_diameter_cm_2 check (stump_diameter_cm <= 300),
  constraint pest_tree_stump_height_cm_1 check (stump_height_cm >= 0),
  constraint pest_tree_stump_height_cm_2 check (stump_height_cm <= 200),
  constraint pest_tree_stump_method_1 check (stump_method in ('film', 'mesh', 'peeled', 'dug')),
  constraint pest_tree_lost_note_1 check (length(lost_note) <= 500),
  constraint pest_tree_recovered_note_1 check (length(recovered_note) <= 500),
  constraint pest_tree_inquiry_number_1 check (length(inquiry_number) <= 100),
  constraint pest_tree_rework_note_1 check (length(rework_note) <= 500),
  constraint pest_tree_acceptance_unit_1 check (length(acceptance_unit) <= 100),
  constraint pest_tree_word_1 check (word in ('dying', 'diseased'))
);
create table pest_tree_history (
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
  found_at timestamptz,
  numbered_at timestamptz,
  sampled_at timestamptz,
  tested_at timestamptz,
  assigned_at timestamptz,
  felled_at timestamptz,
  stump_treated_at timestamptz,
  carried_at timestamptz,
  disposed_at timestamptz,
  rework_at timestamptz,
  accepted_at timestamptz,
  closed_at timestamptz,
  lost_at timestamptz,
  written_off_at timestamptz,
  void_at timestamptz,
  found_on date,
  location geometry(Geometry,4490),
  species text,
  condition text,
  cause text,
  signs text[],
  sub_compartment text,
  census uuid,
  found_photos uuid[],
  number text,
  diameter_cm numeric(20,1),
  height_m numeric(20,1),
  sample_number text,
  sampled_on date,
  sample_part text[],
  laboratory text,
  result text,
  result_on date,
  report_number text,
  mode text,
  plan uuid,
  contract uuid,
  crew text,
  assigned_on date,
  due_on date,
  felled_on date,
  stump_diameter_cm numeric(20,1),
  stump_height_cm numeric(20,1),
  photos_before uuid[],
  photos_after uuid[],
  stump_method text,
  stump_treated_on date,
  batch uuid,
  carried_on date,
  disposed_on date,
  disposal_before uuid[],
  disposal_after uuid[],
  lost_note text,
  recovered_note text,
  recovered_photos uuid[],
  inquiry_number text,
  rework_note text,
  acceptance_unit text,
  acceptor uuid,
  second_acceptor uuid,
  accepted_on date,
  word text,
  volume numeric(20,4),
  primary key (id, version)
);
comment on table pest_tree is '枯死（濒死）松树。依据：森林法35；森林病虫害防治条例15；松材线虫病防治技术方案；植物检疫条例14';
comment on table pest_tree_history is '枯死（濒死）松树：每一次变更的全貌，只增不改';
comment on column pest_tree.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_tree.version is '版本';
comment on column pest_tree.state is '状态';
comment on column pest_tree.division is '所在行政区划';
comment on column pest_tree.belongs_to_year is '所属年度';
comment on column pest_tree.year_named is '所属年度由人指定';
comment on column pest_tree.demo is '演示数据';
comment on column pest_tree.created_at is '登记时间';
comment on column pest_tree.created_by is '登记人';
comment on column pest_tree.changed_at is '最近办理时间';
comment on column pest_tree.changed_by is '最近办理人';
comment on column pest_tree.changed_post is '最近办理人的岗位';
comment on column pest_tree.changed_action is '最近办理事项';
comment on column pest_tree.changed_reason is '办理理由';
comment on column pest_tree.changed_device is '设备';
comment on column pest_tree.found_at is '进入“已发现”的时间';
comment on column pest_tree.numbered_at is '进入“已编号”的时间';
comment on column pest_tree.sampled_at is '进入“已取样”的时间';
comment on column pest_tree.tested_at is '进入“已检测”的时间';
comment on column pest_tree.assigned_at is '进入“已派工”的时间';
comment on column pest_tree.felled_at is '进入“已伐除”的时间';
comment on column pest_tree.stump_treated_at is '进入“伐桩已处理”的时间';
comment on column pest_tree.carried_at is '进入“集运中”的时间';
comment on column pest_tree.disposed_at is '进入“已除害”的时间';
comment on column pest_tree.rework_at is '进入“返工”的时间';
comment on column pest_tree.accepted_at is '进入“已验收”的时间';
comment on column pest_tree.closed_at is '进入“已销号”的时间';
comment on column pest_tree.lost_at is '进入“去向不明”的时间';
comment on column pest_tree.written_off_at is '进入“差异核销”的时间';
comment on column pest_tree.void_at is '进入“已作废”的时间';
comment on column pest_tree.found_on is '发现日期';
comment on column pest_tree.location is '位置';
comment on column pest_tree.species is '树种';
comment on column pest_tree.condition is '状况';
comment on column pest_tree.cause is '枯死原因（初判）';
comment on column pest_tree.signs is '虫害迹象';
comment on column pest_tree.sub_compartment is '小班号';
comment on column pest_tree.census is '普查记录';
comment on column pest_tree.found_photos is '发现照片';
comment on column pest_tree.number is '树号';
comment on column pest_tree.diameter_cm is '胸径（厘米）';
comment on column pest_tree.height_m is '树高（米）';
comment on column pest_tree.sample_number is '样品编号';
comment on column pest_tree.sampled_on is '取样日期';
comment on column pest_tree.sample_part is '取样部位';
comment on column pest_tree.laboratory is '检测机构';
comment on column pest_tree.result is '检测结果';
comment on column pest_tree.result_on is '检测日期';
comment on column pest_tree.report_number is '检测报告编号';
comment on column pest_tree.mode is '除治方式';
comment on column pest_tree.plan is '除治方案';
comment on column pest_tree.contract is '除治合同';
comment on column pest_tree.crew is '作业单位';
comment on column pest_tree.assigned_on is '派工日期';
comment on column pest_tree.due_on is '完成期限';
comment on column pest_tree.felled_on is '伐除日期';
comment on column pest_tree.stump_diameter_cm is '伐桩直径（厘米）';
comment on column pest_tree.stump_height_cm is '伐桩高度（厘米）';
comment on column pest_tree.photos_before is '伐前照片';
comment on column pest_tree.photos_after is '伐后照片';
comment on column pest_tree.stump_method is '伐桩处理';
comment on column pest_tree.stump_treated_on is '伐桩处理日期';
comment on column pest_tree.batch is '集运批次';
comment on column pest_tree.carried_on is '集运日期';
comment on column pest_tree.disposed_on is '除害日期';
comment on column pest_tree.disposal_before is '除害前照片';
comment on column pest_tree.disposal_after is '除害后照片';
comment on column pest_tree.lost_note is '去向差异';
comment on column pest_tree.recovered_note is '追回经过';
comment on column pest_tree.recovered_photos is '追回照片';
comment on column pest_tree.inquiry_number is '调查报告文号';
comment on column pest_tree.rework_note is '返工要求';
comment on column pest_tree.acceptance_unit is '验收单位';
comment on column pest_tree.acceptor is '验收人';
comment on column pest_tree.second_acceptor is '验收人（二）';
comment on column pest_tree.accepted_on is '验收日期';
comment on column pest_tree.word is '称谓';
comment on column pest_tree.volume is '材积（立方米）';
create index pest_tree_division on pest_tree (division, state);
create index pest_tree_year on pest_tree (belongs_to_year, state);
create index pest_tree_changed on pest_tree (changed_at desc, id desc);
create index pest_tree_found_on_clock on pest_tree (found_on, id);
create index pest_tree_census on pest_tree (census);
create unique index pest_tree_number_unique on pest_tree (number);
create index pest_tree_plan on pest_tree (plan);
create index pest_tree_contract on pest_tree (contract);
create index pest_tree_batch on pest_tree (batch);
create index pest_tree_acceptor on pest_tree (acceptor);
create index pest_tree_second_acceptor on pest_tree (second_acceptor);
create index pest_tree_location_3857 on pest_tree using gist (location_3857);
create index pest_tree_state_division on pest_tree (state, division);
create index pest_tree_disposed_on_mode on pest_tree (disposed_on, mode);
create index pest_tree_contract_state on pest_tree (contract, state);
create index pest_tree_batch_state on pest_tree (batch, state);
create function siku.keep_pest_tree() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.found_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_tree' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_tree' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_tree' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_tree' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_tree' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_tree' using errcode = 'SK003'; end if;
  end if;
  insert into pest_tree_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, found_at, numbered_at, sampled_at, tested_at, assigned_at, felled_at, stump_treated_at, carried_at, disposed_at, rework_at, accepted_at, closed_at, lost_at, written_off_at, void_at, found_on, location, species, condition, cause, signs, sub_compartment, census, found_photos, number, diameter_cm, height_m, sample_number, sampled_on, sample_part, laboratory, result, result_on, report_number, mode, plan, contract, crew, assigned_on, due_on, felled_on, stump_diameter_cm, stump_height_cm, photos_before, photos_after, stump_method, stump_treated_on, batch, carried_on, disposed_on, disposal_before, disposal_after, lost_note, recovered_note, recovered_photos, inquiry_number, rework_note, acceptance_unit, acceptor, second_acceptor, accepted_on, word, volume) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, found_at, numbered_at, sampled_at, tested_at, assigned_at, felled_at, stump_treated_at, carried_at, disposed_at, rework_at, accepted_at, closed_at, lost_at, written_off_at, void_at, found_on, location, species, condition, cause, signs, sub_compartment, census, found_photos, number, diameter_cm, height_m, sample_number, sampled_on, sample_part, laboratory, result, result_on, report_number, mode, plan, contract, crew, assigned_on, due_on, felled_on, stump_diameter_cm, stump_height_cm, photos_before, photos_after, stump_method, stump_treated_on, batch, carried_on, disposed_on, disposal_before, disposal_after, lost_note, recovered_note, recovered_photos, inquiry_number, rework_note, acceptance_unit, acceptor, second_acceptor, accepted_on, word, volume from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_tree', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_tree', n.id from new_rows n, unnest(n.found_photos || n.photos_before || n.photos_after || n.disposal_before || n.disposal_after || n.recovered_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_tree referencing new table as new_rows for each statement execute function siku.keep_pest_tree();
create trigger keep_update after update on pest_tree referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_tree();
alter table pest_tree enable row level security;
alter table pest_tree_history enable row level security;
create policy pest_tree_read on pest_tree for select to siku_app using ((select siku.everywhere('pest_tree', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_tree', 'read'))));
create policy pest_tree_create on pest_tree for insert to siku_app with check ((select siku.everywhere('pest_tree', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_tree', 'create'))));
create policy pest_tree_change on pest_tree for update to siku_app using ((select siku.everywhere('pest_tree', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_tree', 'change')))) with check ((select siku.everywhere('pest_tree', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_tree', 'change'))));
create policy pest_tree_history_read on pest_tree_history for select to siku_app using ((select siku.everywhere('pest_tree', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_tree', 'read'))));
grant select, insert, update on pest_tree to siku_app;
grant select on pest_tree_history to siku_app;

-- 除治方案
create table pest_plan (
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
  draft_at timestamptz,
  approved_at timestamptz,
  concluded_at timestamptz,
  withdrawn_at timestamptz,
  name text not null,
  season text not null,
  scheme text not null,
  starts_on date not null,
  ends_on date not null,
  units uuid[],
  scope text not null,
  trees integer not null,
  methods text[] not null,
  stump_max_cm numeric(20,1) not null,
  chip_max_mm numeric(20,1),
  fire_measures text,
  files uuid[],
  approver text,
  approval_number text,
  approved_on date,
  summary text,
  primary key (id),
  constraint pest_plan_state check (state in ('draft', 'approved', 'concluded', 'withdrawn')),
  constraint pest_plan_version check (version > 0),
  constraint pest_plan_name_1 check (length(name) <= 100),
  constraint pest_plan_season_1 check (length(season) <= 40),
  constraint pest_plan_scheme_1 check (scheme in ('scheme_2021', 'scheme_2022', 'scheme_2024', 'other')),
  constraint pest_plan_scope_1 check (length(scope) <= 500),
  constraint pest_plan_trees_1 check (trees >= 1),
  constraint pest_plan_trees_2 check (trees <= 1000000),
  constraint pest_plan_methods_1 check (methods <@ array['chipped', 'burned', 'planted']::text[]),
  constraint pest_plan_stump_max_cm_1 check (stump_max_cm >= 0),
  constraint pest_plan_stump_max_cm_2 check (stump_max_cm <= 100),
  constraint pest_plan_chip_max_mm_1 check (chip_max_mm >= 0),
  constraint pest_plan_chip_max_mm_2 check (chip_max_mm <= 200),
  constraint pest_plan_fire_measures_1 check (length(fire_measures) <= 500),
  constraint pest_plan_approver_1 check (length(approver) <= 100),
  constraint pest_plan_approval_number_1 check (length(approval_number) <= 100),
  constraint pest_plan_summary_1 check (length(summary) <= 1000)
);
create table pest_plan_history (
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
  draft_at timestamptz,
  approved_at timestamptz,
  concluded_at timestamptz,
  withdrawn_at timestamptz,
  name text,
  season text,
  scheme text,
  starts_on date,
  ends_on date,
  units uuid[],
  scope text,
  trees integer,
  methods text[],
  stump_max_cm numeric(20,1),
  chip_max_mm numeric(20,1),
  fire_measures text,
  files uuid[],
  approver text,
  approval_number text,
  approved_on date,
  summary text,
  primary key (id, version)
);
comment on table pest_plan is '除治方案。依据：森林法35；森林病虫害防治条例15；松材线虫病防治技术方案';
comment on table pest_plan_history is '除治方案：每一次变更的全貌，只增不改';
comment on column pest_plan.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_plan.version is '版本';
comment on column pest_plan.state is '状态';
comment on column pest_plan.division is '所在行政区划';
comment on column pest_plan.belongs_to_year is '所属年度';
comment on column pest_plan.year_named is '所属年度由人指定';
comment on column pest_plan.demo is '演示数据';
comment on column pest_plan.created_at is '登记时间';
comment on column pest_plan.created_by is '登记人';
comment on column pest_plan.changed_at is '最近办理时间';
comment on column pest_plan.changed_by is '最近办理人';
comment on column pest_plan.changed_post is '最近办理人的岗位';
comment on column pest_plan.changed_action is '最近办理事项';
comment on column pest_plan.changed_reason is '办理理由';
comment on column pest_plan.changed_device is '设备';
comment on column pest_plan.draft_at is '进入“编制中”的时间';
comment on column pest_plan.approved_at is '进入“已批准”的时间';
comment on column pest_plan.concluded_at is '进入“已完成”的时间';
comment on column pest_plan.withdrawn_at is '进入“已撤回”的时间';
comment on column pest_plan.name is '方案名称';
comment on column pest_plan.season is '除治季';
comment on column pest_plan.scheme is '所据技术方案';
comment on column pest_plan.starts_on is '开始日期';
comment on column pest_plan.ends_on is '完成期限';
comment on column pest_plan.units is '疫情单元';
comment on column pest_plan.scope is '除治范围';
comment on column pest_plan.trees is '计划除治（株）';
comment on column pest_plan.methods is '除害方式';
comment on column pest_plan.stump_max_cm is '伐桩高度上限（厘米）';
comment on column pest_plan.chip_max_mm is '粉碎粒径上限（毫米）';
comment on column pest_plan.fire_measures is '防火措施';
comment on column pest_plan.files is '方案文本';
comment on column pest_plan.approver is '批准机关';
comment on column pest_plan.approval_number is '批准文号';
comment on column pest_plan.approved_on is '批准日期';
comment on column pest_plan.summary is '完成情况';
create index pest_plan_division on pest_plan (division, state);
create index pest_plan_year on pest_plan (belongs_to_year, state);
create index pest_plan_changed on pest_plan (changed_at desc, id desc);
create index pest_plan_starts_on_clock on pest_plan (starts_on, id);
create index pest_plan_units on pest_plan using gin (units);
create function siku.keep_pest_plan() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.starts_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_plan' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_plan' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_plan' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_plan' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_plan' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_plan' using errcode = 'SK003'; end if;
  end if;
  insert into pest_plan_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, approved_at, concluded_at, withdrawn_at, name, season, scheme, starts_on, ends_on, units, scope, trees, methods, stump_max_cm, chip_max_mm, fire_measures, files, approver, approval_number, approved_on, summary) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, approved_at, concluded_at, withdrawn_at, name, season, scheme, starts_on, ends_on, units, scope, trees, methods, stump_max_cm, chip_max_mm, fire_measures, files, approver, approval_number, approved_on, summary from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_plan', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_plan', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_plan referencing new table as new_rows for each statement execute function siku.keep_pest_plan();
create trigger keep_update after update on pest_plan referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_plan();
alter table pest_plan enable row level security;
alter table pest_plan_history enable row level security;
create policy pest_plan_read on pest_plan for select to siku_app using ((select siku.everywhere('pest_plan', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_plan', 'read'))));
create policy pest_plan_create on pest_plan for insert to siku_app with check ((select siku.everywhere('pest_plan', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_plan', 'create'))));
create policy pest_plan_change on pest_plan for update to siku_app using ((select siku.everywhere('pest_plan', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_plan', 'change')))) with check ((select siku.everywhere('pest_plan', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_plan', 'change'))));
create policy pest_plan_history_read on pest_plan_history for select to siku_app using ((select siku.everywhere('pest_plan', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_plan', 'read'))));
grant select, insert, update on pest_plan to siku_app;
grant select on pest_plan_history to siku_app;

-- 除治合同
create table pest_contract (
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
  draft_at timestamptz,
  in_force_at timestamptz,
  sampled_at timestamptz,
  settled_at timestamptz,
  ended_at timestamptz,
  number text not null,
  plan uuid not null,
  contractor text not null,
  supervisor text,
  scope text not null,
  starts_on date not null,
  ends_on date not null,
  trees integer not null,
  unit_price numeric(20,2) not null,
  retained numeric(20,2) not null,
  terms text not null,
  files uuid[],
  signed_on date,
  sampled_trees integer,
  failed_trees integer,
  sample_note text,
  sample_photos uuid[],
  census_on date,
  census_note text,
  primary key (id),
  constraint pest_contract_state check (state in ('draft', 'in_force', 'sampled', 'settled', 'ended')),
  constraint pest_contract_version check (version > 0),
  constraint pest_contract_number_1 check (length(number) <= 60),
  constraint pest_contract_contractor_1 check (length(contractor) <= 100),
  constraint pest_contract_supervisor_1 check (length(supervisor) <= 100),
  constraint pest_contract_scope_1 check (length(scope) <= 500),
  constraint pest_contract_trees_1 check (trees >= 1),
  constraint pest_contract_trees_2 check (trees <= 1000000),
  constraint pest_contract_unit_price_1 check (unit_price >= 0.01),
  constraint pest_contract_unit_price_2 check (unit_price <= 100000),
  constraint pest_contract_retained_1 check (retained >= 0),
  constraint pest_contract_retained_2 check (retained <= 50),
  constraint pest_contract_terms_1 check (length(terms) <= 20000),
  constraint pest_contract_sampled_trees_1 check (sampled_trees >= 1),
  constraint pest_contract_sampled_trees_2 check (sampled_trees <= 1000000),
  constraint pest_contract_failed_trees_1 check (failed_trees >= 0),
  constraint pest_contract_failed_trees_2 check (failed_trees <= 1000000),
  constraint pest_contract_sample_note_1 check (length(sample_note) <= 1000),
  constraint pest_contract_census_note_1 check (length(census_note) <= 500)
);
create table pest_contract_history (
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
  draft_at timestamptz,
  in_force_at timestamptz,
  sampled_at timestamptz,
  settled_at timestamptz,
  ended_at timestamptz,
  number text,
  plan uuid,
  contractor text,
  supervisor text,
  scope text,
  starts_on date,
  ends_on date,
  trees integer,
  unit_price numeric(20,2),
  retained numeric(20,2),
  terms text,
  files uuid[],
  signed_on date,
  sampled_trees integer,
  failed_trees integer,
  sample_note text,
  sample_photos uuid[],
  census_on date,
  census_note text,
  primary key (id, version)
);
comment on table pest_contract is '除治合同。依据：民法典770；松材线虫病防治技术方案';
comment on table pest_contract_history is '除治合同：每一次变更的全貌，只增不改';
comment on column pest_contract.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_contract.version is '版本';
comment on column pest_contract.state is '状态';
comment on column pest_contract.division is '所在行政区划';
comment on column pest_contract.belongs_to_year is '所属年度';
comment on column pest_contract.year_named is '所属年度由人指定';
comment on column pest_contract.demo is '演示数据';
comment on column pest_contract.created_at is '登记时间';
comment on column pest_contract.created_by is '登记人';
comment on column pest_contract.changed_at is '最近办理时间';
comment on column pest_contract.changed_by is '最近办理人';
comment on column pest_contract.changed_post is '最近办理人的岗位';
comment on column pest_contract.changed_action is '最近办理事项';
comment on column pest_contract.changed_reason is '办理理由';
comment on column pest_contract.changed_device is '设备';
comment on column pest_contract.draft_at is '进入“拟订”的时间';
comment on column pest_contract.in_force_at is '进入“履行中”的时间';
comment on column pest_contract.sampled_at is '进入“已抽查”的时间';
comment on column pest_contract.settled_at is '进入“普查后可结清”的时间';
comment on column pest_contract.ended_at is '进入“已终止”的时间';
comment on column pest_contract.number is '合同编号';
comment on column pest_contract.plan is '除治方案';
comment on column pest_contract.contractor is '承包单位';
comment on column pest_contract.supervisor is '监理单位';
comment on column pest_contract.scope is '承包范围（小班）';
comment on column pest_contract.starts_on is '开工日期';
comment on column pest_contract.ends_on is '完工期限';
comment on column pest_contract.trees is '合同株数（株）';
comment on column pest_contract.unit_price is '单价（每株）（元）';
comment on column pest_contract.retained is '留待秋季普查后支付（%）';
comment on column pest_contract.terms is '质量、安全和木材保管要求';
comment on column pest_contract.files is '合同文本';
comment on column pest_contract.signed_on is '签订日期';
comment on column pest_contract.sampled_trees is '抽查株数（株）';
comment on column pest_contract.failed_trees is '不合格株数（株）';
comment on column pest_contract.sample_note is '抽查情况';
comment on column pest_contract.sample_photos is '抽查照片';
comment on column pest_contract.census_on is '下一年秋季普查日期';
comment on column pest_contract.census_note is '普查复核情况';
create index pest_contract_division on pest_contract (division, state);
create index pest_contract_year on pest_contract (belongs_to_year, state);
create index pest_contract_changed on pest_contract (changed_at desc, id desc);
create index pest_contract_starts_on_clock on pest_contract (starts_on, id);
create unique index pest_contract_number_unique on pest_contract (number);
create index pest_contract_plan on pest_contract (plan);
create function siku.keep_pest_contract() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.starts_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_contract' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_contract' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_contract' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_contract' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_contract' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_contract' using errcode = 'SK003'; end if;
  end if;
  insert into pest_contract_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, in_force_at, sampled_at, settled_at, ended_at, number, plan, contractor, supervisor, scope, starts_on, ends_on, trees, unit_price, retained, terms, files, signed_on, sampled_trees, failed_trees, sample_note, sample_photos, census_on, census_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, in_force_at, sampled_at, settled_at, ended_at, number, plan, contractor, supervisor, scope, starts_on, ends_on, trees, unit_price, retained, terms, files, signed_on, sampled_trees, failed_trees, sample_note, sample_photos, census_on, census_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_contract', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_contract', n.id from new_rows n, unnest(n.files || n.sample_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_contract referencing new table as new_rows for each statement execute function siku.keep_pest_contract();
create trigger keep_update after update on pest_contract referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_contract();
alter table pest_contract enable row level security;
alter table pest_contract_history enable row level security;
create policy pest_contract_read on pest_contract for select to siku_app using ((select siku.everywhere('pest_contract', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_contract', 'read'))));
create policy pest_contract_create on pest_contract for insert to siku_app with check ((select siku.everywhere('pest_contract', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_contract', 'create'))));
create policy pest_contract_change on pest_contract for update to siku_app using ((select siku.everywhere('pest_contract', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_contract', 'change')))) with check ((select siku.everywhere('pest_contract', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_contract', 'change'))));
create policy pest_contract_history_read on pest_contract_history for select to siku_app using ((select siku.everywhere('pest_contract', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_contract', 'read'))));
grant select, insert, update on pest_contract to siku_app;
grant select on pest_contract_history to siku_app;

-- 除治付款
create table pest_payment (
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
  asked_at timestamptz,
  paid_at timestamptz,
  void_at timestamptz,
  contract uuid not null,
  kind text not null,
  trees integer not null,
  asked_on date not null,
  amount numeric(20,2),
  paid_on date,
  receipt text,
  primary key (id),
  constraint pest_payment_state check (state in ('asked', 'paid', 'void')),
  constraint pest_payment_version check (version > 0),
  constraint pest_payment_kind_1 check (kind in ('progress', 'final')),
  constraint pest_payment_trees_1 check (trees >= 1),
  constraint pest_payment_trees_2 check (trees <= 1000000),
  constraint pest_payment_receipt_1 check (length(receipt) <= 100)
);
create table pest_payment_history (
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
  asked_at timestamptz,
  paid_at timestamptz,
  void_at timestamptz,
  contract uuid,
  kind text,
  trees integer,
  asked_on date,
  amount numeric(20,2),
  paid_on date,
  receipt text,
  primary key (id, version)
);
comment on table pest_payment is '除治付款。依据：民法典770';
comment on table pest_payment_history is '除治付款：每一次变更的全貌，只增不改';
comment on column pest_payment.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_payment.version is '版本';
comment on column pest_payment.state is '状态';
comment on column pest_payment.division is '所在行政区划';
comment on column pest_payment.belongs_to_year is '所属年度';
comment on column pest_payment.year_named is '所属年度由人指定';
comment on column pest_payment.demo is '演示数据';
comment on column pest_payment.created_at is '登记时间';
comment on column pest_payment.created_by is '登记人';
comment on column pest_payment.changed_at is '最近办理时间';
comment on column pest_payment.changed_by is '最近办理人';
comment on column pest_payment.changed_post is '最近办理人的岗位';
comment on column pest_payment.changed_action is '最近办理事项';
comment on column pest_payment.changed_reason is '办理理由';
comment on column pest_payment.changed_device is '设备';
comment on column pest_payment.asked_at is '进入“待付”的时间';
comment on column pest_payment.paid_at is '进入“已付”的时间';
comment on column pest_payment.void_at is '进入“已作废”的时间';
comment on column pest_payment.contract is '除治合同';
comment on column pest_payment.kind is '款项';
comment on column pest_payment.trees is '验收合格株数（株）';
comment on column pest_payment.asked_on is '申请日期';
comment on column pest_payment.amount is '金额（元）';
comment on column pest_payment.paid_on is '付款日期';
comment on column pest_payment.receipt is '凭证号';
create index pest_payment_division on pest_payment (division, state);
create index pest_payment_year on pest_payment (belongs_to_year, state);
create index pest_payment_changed on pest_payment (changed_at desc, id desc);
create index pest_payment_asked_on_clock on pest_payment (asked_on, id);
create index pest_payment_contract on pest_payment (contract);
create function siku.keep_pest_payment() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.asked_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_payment' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_payment' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_payment' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_payment' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_payment' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_payment' using errcode = 'SK003'; end if;
  end if;
  insert into pest_payment_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, asked_at, paid_at, void_at, contract, kind, trees, asked_on, amount, paid_on, receipt) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, asked_at, paid_at, void_at, contract, kind, trees, asked_on, amount, paid_on, receipt from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_payment', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on pest_payment referencing new table as new_rows for each statement execute function siku.keep_pest_payment();
create trigger keep_update after update on pest_payment referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_payment();
alter table pest_payment enable row level security;
alter table pest_payment_history enable row level security;
create policy pest_payment_read on pest_payment for select to siku_app using ((select siku.everywhere('pest_payment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_payment', 'read'))));
create policy pest_payment_create on pest_payment for insert to siku_app with check ((select siku.everywhere('pest_payment', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_payment', 'create'))));
create policy pest_payment_change on pest_payment for update to siku_app using ((select siku.everywhere('pest_payment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_payment', 'change')))) with check ((select siku.everywhere('pest_payment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_payment', 'change'))));
create policy pest_payment_history_read on pest_payment_history for select to siku_app using ((select siku.everywhere('pest_payment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_payment', 'read'))));
grant select, insert, update on pest_payment to siku_app;
grant select on pest_payment_history to siku_app;

-- 集运批次
create table pest_batch (
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
  loaded_at timestamptz,
  received_at timestamptz,
  disposed_at timestamptz,
  lost_at timestamptz,
  cancelled_at timestamptz,
  number text not null,
  contract uuid,
  carrier text not null,
  trees uuid[] not null,
  vehicle text not null,
  escort text not null,
  destination text not null,
  loaded_on date not null,
  weight_t numeric(20,3) not null,
  loading_photos uuid[],
  trees_loaded integer,
  volume numeric(20,4),
  received_on date,
  received_trees integer,
  received_t numeric(20,3),
  missing uuid[],
  difference_note text,
  received_volume numeric(20,4),
  method text,
  disposed_on date,
  disposed_by text,
  chip_mm numeric(20,1),
  photos_before uuid[],
  photos_after uuid[],
  primary key (id),
  constraint pest_batch_state check (state in ('loaded', 'received', 'disposed', 'lost', 'cancelled')),
  constraint pest_batch_version check (version > 0),
  constraint pest_batch_number_1 check (length(number) <= 60),
  constraint pest_batch_carrier_1 check (length(carrier) <= 100),
  constraint pest_batch_vehicle_1 check (length(vehicle) <= 20),
  constraint pest_batch_escort_1 check (length(escort) <= 100),
  constraint pest_batch_destination_1 check (length(destination) <= 200),
  constraint pest_batch_weight_t_1 check (weight_t >= 0.001),
  constraint pest_batch_weight_t_2 check (weight_t <= 100),
  constraint pest_batch_received_trees_1 check (received_trees >= 0),
  constraint pest_batch_received_trees_2 check (received_trees <= 300),
  constraint pest_batch_received_t_1 check (received_t >= 0),
  constraint pest_batch_received_t_2 check (received_t <= 100),
  constraint pest_batch_difference_note_1 check (length(difference_note) <= 500),
  constraint pest_batch_method_1 check (method in ('chipped', 'burned', 'planted')),
  constraint pest_batch_disposed_by_1 check (length(disposed_by) <= 100),
  constraint pest_batch_chip_mm_1 check (chip_mm >= 0),
  constraint pest_batch_chip_mm_2 check (chip_mm <= 200)
);
create table pest_batch_history (
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
  loaded_at timestamptz,
  received_at timestamptz,
  disposed_at timestamptz,
  lost_at timestamptz,
  cancelled_at timestamptz,
  number text,
  contract uuid,
  carrier text,
  trees uuid[],
  vehicle text,
  escort text,
  destination text,
  loaded_on date,
  weight_t numeric(20,3),
  loading_photos uuid[],
  trees_loaded integer,
  volume numeric(20,4),
  received_on date,
  received_trees integer,
  received_t numeric(20,3),
  missing uuid[],
  difference_note text,
  received_volume numeric(20,4),
  method text,
  disposed_on date,
  disposed_by text,
  chip_mm numeric(20,1),
  photos_before uuid[],
  photos_after uuid[],
  primary key (id, version)
);
comment on table pest_batch is '集运批次。依据：森林病虫害防治条例15；林生规〔2023〕7号；松材线虫病防治技术方案';
comment on table pest_batch_history is '集运批次：每一次变更的全貌，只增不改';
comment on column pest_batch.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_batch.version is '版本';
comment on column pest_batch.state is '状态';
comment on column pest_batch.division is '所在行政区划';
comment on column pest_batch.belongs_to_year is '所属年度';
comment on column pest_batch.year_named is '所属年度由人指定';
comment on column pest_batch.demo is '演示数据';
comment on column pest_batch.created_at is '登记时间';
comment on column pest_batch.created_by is '登记人';
comment on column pest_batch.changed_at is '最近办理时间';
comment on column pest_batch.changed_by is '最近办理人';
comment on column pest_batch.changed_post is '最近办理人的岗位';
comment on column pest_batch.changed_action is '最近办理事项';
comment on column pest_batch.changed_reason is '办理理由';
comment on column pest_batch.changed_device is '设备';
comment on column pest_batch.loaded_at is '进入“集运中”的时间';
comment on column pest_batch.received_at is '进入“已到达”的时间';
comment on column pest_batch.disposed_at is '进入“已除害”的时间';
comment on column pest_batch.lost_at is '进入“全部未到”的时间';
comment on column pest_batch.cancelled_at is '进入“已撤销”的时间';
comment on column pest_batch.number is '批次号';
comment on column pest_batch.contract is '除治合同';
comment on column pest_batch.carrier is '集运单位';
comment on column pest_batch.trees is '所装松树';
comment on column pest_batch.vehicle is '车牌号';
comment on column pest_batch.escort is '押运或定位方式';
comment on column pest_batch.destination is '除害地点';
comment on column pest_batch.loaded_on is '装车日期';
comment on column pest_batch.weight_t is '装车重量（吨）';
comment on column pest_batch.loading_photos is '装车照片';
comment on column pest_batch.trees_loaded is '装车株数（株）';
comment on column pest_batch.volume is '装车材积（立方米）';
comment on column pest_batch.received_on is '到达日期';
comment on column pest_batch.received_trees is '到达株数（株）';
comment on column pest_batch.received_t is '到达重量（吨）';
comment on column pest_batch.missing is '没有到达的松树';
comment on column pest_batch.difference_note is '差异原因';
comment on column pest_batch.received_volume is '到达材积（立方米）';
comment on column pest_batch.method is '除害方式';
comment on column pest_batch.disposed_on is '除害日期';
comment on column pest_batch.disposed_by is '除害单位';
comment on column pest_batch.chip_mm is '粉碎粒径（毫米）';
comment on column pest_batch.photos_before is '除害前照片';
comment on column pest_batch.photos_after is '除害后照片';
create index pest_batch_division on pest_batch (division, state);
create index pest_batch_year on pest_batch (belongs_to_year, state);
create index pest_batch_changed on pest_batch (changed_at desc, id desc);
create index pest_batch_loaded_on_clock on pest_batch (loaded_on, id);
create unique index pest_batch_number_unique on pest_batch (number);
create index pest_batch_contract on pest_batch (contract);
create index pest_batch_trees on pest_batch using gin (trees);
create index pest_batch_missing on pest_batch using gin (missing);
create index pest_batch_loaded_on_state on pest_batch (loaded_on, state);
create function siku.keep_pest_batch() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.loaded_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_batch' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_batch' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_batch' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_batch' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_batch' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_batch' using errcode = 'SK003'; end if;
  end if;
  insert into pest_batch_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, loaded_at, received_at, disposed_at, lost_at, cancelled_at, number, contract, carrier, trees, vehicle, escort, destination, loaded_on, weight_t, loading_photos, trees_loaded, volume, received_on, received_trees, received_t, missing, difference_note, received_volume, method, disposed_on, disposed_by, chip_mm, photos_before, photos_after) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, loaded_at, received_at, disposed_at, lost_at, cancelled_at, number, contract, carrier, trees, vehicle, escort, destination, loaded_on, weight_t, loading_photos, trees_loaded, volume, received_on, received_trees, received_t, missing, difference_note, received_volume, method, disposed_on, disposed_by, chip_mm, photos_before, photos_after from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_batch', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_batch', n.id from new_rows n, unnest(n.loading_photos || n.photos_before || n.photos_after) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_batch referencing new table as new_rows for each statement execute function siku.keep_pest_batch();
create trigger keep_update after update on pest_batch referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_batch();
alter table pest_batch enable row level security;
alter table pest_batch_history enable row level security;
create policy pest_batch_read on pest_batch for select to siku_app using ((select siku.everywhere('pest_batch', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_batch', 'read'))));
create policy pest_batch_create on pest_batch for insert to siku_app with check ((select siku.everywhere('pest_batch', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_batch', 'create'))));
create policy pest_batch_change on pest_batch for update to siku_app using ((select siku.everywhere('pest_batch', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_batch', 'change')))) with check ((select siku.everywhere('pest_batch', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_batch', 'change'))));
create policy pest_batch_history_read on pest_batch_history for select to siku_app using ((select siku.everywhere('pest_batch', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_batch', 'read'))));
grant select, insert, update on pest_batch to siku_app;
grant select on pest_batch_history to siku_app;

-- 涉松单位
create table pest_firm (
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
  closed_at timestamptz,
  name text not null,
  kind text not null,
  credit_code text,
  address text not null,
  location geometry(Geometry,4490),
  contact text,
  phone text,
  goods text[] not null,
  origin text,
  has_treatment boolean,
  note text,
  closed_on date,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint pest_firm_state check (state in ('active', 'closed')),
  constraint pest_firm_version check (version > 0),
  constraint pest_firm_name_1 check (length(name) <= 100),
  constraint pest_firm_kind_1 check (kind in ('mill', 'dealer', 'packing', 'site', 'power_site', 'market', 'nursery', 'other')),
  constraint pest_firm_credit_code_1 check (length(credit_code) <= 30),
  constraint pest_firm_address_1 check (length(address) <= 200),
  constraint pest_firm_location_1 check (ST_IsValid(location)),
  constraint pest_firm_location_2 check (GeometryType(location) in ('POINT')),
  constraint pest_firm_contact_1 check (length(contact) <= 40),
  constraint pest_firm_phone_1 check (length(phone) <= 30),
  constraint pest_firm_goods_1 check (goods <@ array['log', 'sawn', 'packing', 'drum', 'seedling', 'other']::text[]),
  constraint pest_firm_origin_1 check (length(origin) <= 200),
  constraint pest_firm_note_1 check (length(note) <= 500)
);
create table pest_firm_history (
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
  closed_at timestamptz,
  name text,
  kind text,
  credit_code text,
  address text,
  location geometry(Geometry,4490),
  contact text,
  phone text,
  goods text[],
  origin text,
  has_treatment boolean,
  note text,
  closed_on date,
  primary key (id, version)
);
comment on table pest_firm is '涉松单位。依据：植物检疫条例3；植物检疫条例7；森林法35';
comment on table pest_firm_history is '涉松单位：每一次变更的全貌，只增不改';
comment on column pest_firm.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_firm.version is '版本';
comment on column pest_firm.state is '状态';
comment on column pest_firm.division is '所在行政区划';
comment on column pest_firm.belongs_to_year is '所属年度';
comment on column pest_firm.year_named is '所属年度由人指定';
comment on column pest_firm.demo is '演示数据';
comment on column pest_firm.created_at is '登记时间';
comment on column pest_firm.created_by is '登记人';
comment on column pest_firm.changed_at is '最近办理时间';
comment on column pest_firm.changed_by is '最近办理人';
comment on column pest_firm.changed_post is '最近办理人的岗位';
comment on column pest_firm.changed_action is '最近办理事项';
comment on column pest_firm.changed_reason is '办理理由';
comment on column pest_firm.changed_device is '设备';
comment on column pest_firm.active_at is '进入“在册”的时间';
comment on column pest_firm.closed_at is '进入“已停业（完工）”的时间';
comment on column pest_firm.name is '单位名称';
comment on column pest_firm.kind is '类别';
comment on column pest_firm.credit_code is '统一社会信用代码';
comment on column pest_firm.address is '地址';
comment on column pest_firm.location is '位置';
comment on column pest_firm.contact is '联系人';
comment on column pest_firm.phone is '联系电话';
comment on column pest_firm.goods is '涉及的货物';
comment on column pest_firm.origin is '主要来源';
comment on column pest_firm.has_treatment is '有除害处理设施';
comment on column pest_firm.note is '说明';
comment on column pest_firm.closed_on is '停业（完工）日期';
create index pest_firm_division on pest_firm (division, state);
create index pest_firm_year on pest_firm (belongs_to_year, state);
create index pest_firm_changed on pest_firm (changed_at desc, id desc);
create unique index pest_firm_credit_code_unique on pest_firm (credit_code);
create index pest_firm_location_3857 on pest_firm using gist (location_3857);
create function siku.keep_pest_firm() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_firm' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_firm' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_firm' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_firm' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_firm' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_firm' using errcode = 'SK003'; end if;
  end if;
  insert into pest_firm_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, closed_at, name, kind, credit_code, address, location, contact, phone, goods, origin, has_treatment, note, closed_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, closed_at, name, kind, credit_code, address, location, contact, phone, goods, origin, has_treatment, note, closed_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_firm', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on pest_firm referencing new table as new_rows for each statement execute function siku.keep_pest_firm();
create trigger keep_update after update on pest_firm referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_firm();
alter table pest_firm enable row level security;
alter table pest_firm_history enable row level security;
create policy pest_firm_read on pest_firm for select to siku_app using ((select siku.everywhere('pest_firm', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_firm', 'read'))));
create policy pest_firm_create on pest_firm for insert to siku_app with check ((select siku.everywhere('pest_firm', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_firm', 'create'))));
create policy pest_firm_change on pest_firm for update to siku_app using ((select siku.everywhere('pest_firm', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_firm', 'change')))) with check ((select siku.everywhere('pest_firm', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_firm', 'change'))));
create policy pest_firm_history_read on pest_firm_history for select to siku_app using ((select siku.everywhere('pest_firm', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_firm', 'read'))));
grant select, insert, update on pest_firm to siku_app;
grant select on pest_firm_history to siku_app;

-- 调运检疫
create table pest_certificate (
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
  inspected_at timestamptz,
  treated_at timestamptz,
  issued_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  kind text not null,
  applied_on date not null,
  firm uuid not null,
  handler text,
  counterpart text not null,
  origin text not null,
  store text,
  route text not null,
  vehicle_kind text not null,
  starts_on date not null,
  goods jsonb not null,
  requirement_number text,
  requirement_note text,
  inspected_on date,
  inspector uuid,
  finding text,
  finding_note text,
  notice_number text,
  treated_on date,
  treatment_note text,
  number text,
  issued_on date,
  valid_to date,
  primary key (id),
  constraint pest_certificate_state check (state in ('applied', 'inspected', 'treated', 'issued', 'refused', 'withdrawn')),
  constraint pest_certificate_version check (version > 0),
  constraint pest_certificate_kind_1 check (kind in ('requirement', 'within', 'outward')),
  constraint pest_certificate_handler_1 check (length(handler) <= 40),
  constraint pest_certificate_counterpart_1 check (length(counterpart) <= 200),
  constraint pest_certificate_origin_1 check (length(origin) <= 100),
  constraint pest_certificate_store_1 check (length(store) <= 200),
  constraint pest_certificate_route_1 check (length(route) <= 300),
  constraint pest_certificate_vehicle_kind_1 check (length(vehicle_kind) <= 60),
  constraint pest_certificate_goods_1 check (jsonb_typeof(goods) = 'array'),
  constraint pest_certificate_requirement_number_1 check (length(requirement_number) <= 60),
  constraint pest_certificate_requirement_note_1 check (length(requirement_note) <= 300),
  constraint pest_certificate_finding_1 check (finding in ('none', 'treatable', 'hopeless')),
  constraint pest_certificate_finding_note_1 check (length(finding_note) <= 500),
  constraint pest_certificate_notice_number_1 check (length(notice_number) <= 60),
  constraint pest_certificate_treatment_note_1 check (length(treatment_note) <= 500),
  constraint pest_certificate_number_1 check (length(number) <= 60)
);
create table pest_certificate_history (
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
  inspected_at timestamptz,
  treated_at timestamptz,
  issued_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  kind text,
  applied_on date,
  firm uuid,
  handler text,
  counterpart text,
  origin text,
  store text,
  route text,
  vehicle_kind text,
  starts_on date,
  goods jsonb,
  requirement_number text,
  requirement_note text,
  inspected_on date,
  inspector uuid,
  finding text,
  finding_note text,
  notice_number text,
  treated_on date,
  treatment_note text,
  number text,
  issued_on date,
  valid_to date,
  primary key (id, version)
);
comment on table pest_certificate is '调运检疫。依据：植物检疫条例7；植物检疫条例8；植物检疫条例9；植物检疫条例10';
comment on table pest_certificate_history is '调运检疫：每一次变更的全貌，只增不改';
comment on column pest_certificate.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_certificate.version is '版本';
comment on column pest_certificate.state is '状态';
comment on column pest_certificate.division is '所在行政区划';
comment on column pest_certificate.belongs_to_year is '所属年度';
comment on column pest_certificate.year_named is '所属年度由人指定';
comment on column pest_certificate.demo is '演示数据';
comment on column pest_certificate.created_at is '登记时间';
comment on column pest_certificate.created_by is '登记人';
comment on column pest_certificate.changed_at is '最近办理时间';
comment on column pest_certificate.changed_by is '最近办理人';
comment on column pest_certificate.changed_post is '最近办理人的岗位';
comment on column pest_certificate.changed_action is '最近办理事项';
comment on column pest_certificate.changed_reason is '办理理由';
comment on column pest_certificate.changed_device is '设备';
comment on column pest_certificate.applied_at is '进入“已报检”的时间';
comment on column pest_certificate.inspected_at is '进入“已检疫”的时间';
comment on column pest_certificate.treated_at is '进入“已除害处理”的时间';
comment on column pest_certificate.issued_at is '进入“已签发”的时间';
comment on column pest_certificate.refused_at is '进入“不予签发”的时间';
comment on column pest_certificate.withdrawn_at is '进入“已撤回”的时间';
comment on column pest_certificate.kind is '办理事项';
comment on column pest_certificate.applied_on is '报检日期';
comment on column pest_certificate.firm is '申请单位';
comment on column pest_certificate.handler is '经办人';
comment on column pest_certificate.counterpart is '收（发）货单位及地址';
comment on column pest_certificate.origin is '产地';
comment on column pest_certificate.store is '存放地点';
comment on column pest_certificate.route is '起运、途经、到达';
comment on column pest_certificate.vehicle_kind is '运输工具';
comment on column pest_certificate.starts_on is '拟起运日期';
comment on column pest_certificate.goods is '货物';
comment on column pest_certificate.requirement_number is '调入省检疫要求书编号';
comment on column pest_certificate.requirement_note is '检疫要求';
comment on column pest_certificate.inspected_on is '检疫日期';
comment on column pest_certificate.inspector is '检疫员';
comment on column pest_certificate.finding is '检疫结果';
comment on column pest_certificate.finding_note is '检疫情况';
comment on column pest_certificate.notice_number is '检疫处理通知单编号';
comment on column pest_certificate.treated_on is '除害处理日期';
comment on column pest_certificate.treatment_note is '除害处理情况';
comment on column pest_certificate.number is '证书（要求书）编号';
comment on column pest_certificate.issued_on is '签发日期';
comment on column pest_certificate.valid_to is '有效期至';
create index pest_certificate_division on pest_certificate (division, state);
create index pest_certificate_year on pest_certificate (belongs_to_year, state);
create index pest_certificate_changed on pest_certificate (changed_at desc, id desc);
create index pest_certificate_applied_on_clock on pest_certificate (applied_on, id);
create index pest_certificate_firm on pest_certificate (firm);
create index pest_certificate_inspector on pest_certificate (inspector);
create unique index pest_certificate_number_unique on pest_certificate (number);
create function siku.keep_pest_certificate() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.applied_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_certificate' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_certificate' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_certificate' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_certificate' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_certificate' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_certificate' using errcode = 'SK003'; end if;
  end if;
  insert into pest_certificate_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, inspected_at, treated_at, issued_at, refused_at, withdrawn_at, kind, applied_on, firm, handler, counterpart, origin, store, route, vehicle_kind, starts_on, goods, requirement_number, requirement_note, inspected_on, inspector, finding, finding_note, notice_number, treated_on, treatment_note, number, issued_on, valid_to) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, inspected_at, treated_at, issued_at, refused_at, withdrawn_at, kind, applied_on, firm, handler, counterpart, origin, store, route, vehicle_kind, starts_on, goods, requirement_number, requirement_note, inspected_on, inspector, finding, finding_note, notice_number, treated_on, treatment_note, number, issued_on, valid_to from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_certificate', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on pest_certificate referencing new table as new_rows for each statement execute function siku.keep_pest_certificate();
create trigger keep_update after update on pest_certificate referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_certificate();
alter table pest_certificate enable row level security;
alter table pest_certificate_history enable row level security;
create policy pest_certificate_read on pest_certificate for select to siku_app using ((select siku.everywhere('pest_certificate', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_certificate', 'read'))));
create policy pest_certificate_create on pest_certificate for insert to siku_app with check ((select siku.everywhere('pest_certificate', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_certificate', 'create'))));
create policy pest_certificate_change on pest_certificate for update to siku_app using ((select siku.everywhere('pest_certificate', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_certificate', 'change')))) with check ((select siku.everywhere('pest_certificate', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_certificate', 'change'))));
create policy pest_certificate_history_read on pest_certificate_history for select to siku_app using ((select siku.everywhere('pest_certificate', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_certificate', 'read'))));
grant select, insert, update on pest_certificate to siku_app;
grant select on pest_certificate_history to siku_app;

-- 检疫复检
create table pest_recheck (
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
  arrived_at timestamptz,
  passed_at timestamptz,
  failed_at timestamptz,
  handled_at timestamptz,
  void_at timestamptz,
  firm uuid not null,
  consignor text not null,
  origin text not null,
  from_other_province boolean not null,
  commodity text not null,
  species text,
  quantity numeric(20,3),
  plants integer,
  packing text,
  transport text not null,
  arrived_on date not null,
  paper text not null,
  certificate_number text,
  issuer text,
  requirement_number text,
  campaign uuid,
  rechecked_on date,
  officer uuid,
  second_officer uuid,
  sampled numeric(20,2),
  pests_seen text,
  outcome text,
  decision text,
  notice_number text,
  photos uuid[],
  handled_on date,
  handled_note text,
  handled_photos uuid[],
  cost_yuan numeric(20,2),
  primary key (id),
  constraint pest_recheck_state check (state in ('arrived', 'passed', 'failed', 'handled', 'void')),
  constraint pest_recheck_version check (version > 0),
  constraint pest_recheck_consignor_1 check (length(consignor) <= 100),
  constraint pest_recheck_origin_1 check (length(origin) <= 100),
  constraint pest_recheck_commodity_1 check (commodity in ('pine_log', 'pine_sawn', 'pine_packing', 'pine_drum', 'seedling', 'other')),
  constraint pest_recheck_species_1 check (length(species) <= 60),
  constraint pest_recheck_quantity_1 check (quantity >= 0),
  constraint pest_recheck_quantity_2 check (quantity <= 100000),
  constraint pest_recheck_plants_1 check (plants >= 0),
  constraint pest_recheck_plants_2 check (plants <= 100000000),
  constraint pest_recheck_packing_1 check (length(packing) <= 60),
  constraint pest_recheck_transport_1 check (length(transport) <= 40),
  constraint pest_recheck_paper_1 check (paper in ('verified', 'unverified', 'none')),
  constraint pest_recheck_certificate_number_1 check (length(certificate_number) <= 60),
  constraint pest_recheck_issuer_1 check (length(issuer) <= 100),
  constraint pest_recheck_requirement_number_1 check (length(requirement_number) <= 60),
  constraint pest_recheck_sampled_1 check (sampled >= 0),
  constraint pest_recheck_sampled_2 check (sampled <= 100),
  constraint pest_recheck_pests_seen_1 check (length(pests_seen) <= 300),
  constraint pest_recheck_outcome_1 check (outcome in ('passed', 'failed')),
  constraint pest_recheck_decision_1 check (decision in ('release', 'treat', 'return', 'destroy')),
  constraint pest_recheck_notice_number_1 check (length(notice_number) <= 60),
  constraint pest_recheck_handled_note_1 check (length(handled_note) <= 500),
  constraint pest_recheck_cost_yuan_1 check (cost_yuan >= 0),
  constraint pest_recheck_cost_yuan_2 check (cost_yuan <= 100000000)
);
create table pest_recheck_history (
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
  arrived_at timestamptz,
  passed_at timestamptz,
  failed_at timestamptz,
  handled_at timestamptz,
  void_at timestamptz,
  firm uuid,
  consignor text,
  origin text,
  from_other_province boolean,
  commodity text,
  species text,
  quantity numeric(20,3),
  plants integer,
  packing text,
  transport text,
  arrived_on date,
  paper text,
  certificate_number text,
  issuer text,
  requirement_number text,
  campaign uuid,
  rechecked_on date,
  officer uuid,
  second_officer uuid,
  sampled numeric(20,2),
  pests_seen text,
  outcome text,
  decision text,
  notice_number text,
  photos uuid[],
  handled_on date,
  handled_note text,
  handled_photos uuid[],
  cost_yuan numeric(20,2),
  primary key (id, version)
);
comment on table pest_recheck is '检疫复检。依据：植物检疫条例8；植物检疫条例9；植物检疫条例10';
comment on table pest_recheck_history is '检疫复检：每一次变更的全貌，只增不改';
comment on column pest_recheck.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_recheck.version is '版本';
comment on column pest_recheck.state is '状态';
comment on column pest_recheck.division is '所在行政区划';
comment on column pest_recheck.belongs_to_year is '所属年度';
comment on column pest_recheck.year_named is '所属年度由人指定';
comment on column pest_recheck.demo is '演示数据';
comment on column pest_recheck.created_at is '登记时间';
comment on column pest_recheck.created_by is '登记人';
comment on column pest_recheck.changed_at is '最近办理时间';
comment on column pest_recheck.changed_by is '最近办理人';
comment on column pest_recheck.changed_post is '最近办理人的岗位';
comment on column pest_recheck.changed_action is '最近办理事项';
comment on column pest_recheck.changed_reason is '办理理由';
comment on column pest_recheck.changed_device is '设备';
comment on column pest_recheck.arrived_at is '进入“已到货”的时间';
comment on column pest_recheck.passed_at is '进入“复检合格”的时间';
comment on column pest_recheck.failed_at is '进入“复检不合格”的时间';
comment on column pest_recheck.handled_at is '进入“已处理”的时间';
comment on column pest_recheck.void_at is '进入“已作废”的时间';
comment on column pest_recheck.firm is '收货单位';
comment on column pest_recheck.consignor is '发货单位';
comment on column pest_recheck.origin is '产地（省、市、县）';
comment on column pest_recheck.from_other_province is '省外调入';
comment on column pest_recheck.commodity is '货物';
comment on column pest_recheck.species is '树种';
comment on column pest_recheck.quantity is '数量（立方米）';
comment on column pest_recheck.plants is '株数（株）';
comment on column pest_recheck.packing is '包装';
comment on column pest_recheck.transport is '运输工具号';
comment on column pest_recheck.arrived_on is '到达日期';
comment on column pest_recheck.paper is '植物检疫证书';
comment on column pest_recheck.certificate_number is '证书编号';
comment on column pest_recheck.issuer is '签发机构';
comment on column pest_recheck.requirement_number is '检疫要求书编号';
comment on column pest_recheck.campaign is '专项行动';
comment on column pest_recheck.rechecked_on is '复检日期';
comment on column pest_recheck.officer is '检疫员';
comment on column pest_recheck.second_officer is '检疫员（二）';
comment on column pest_recheck.sampled is '抽检比例（%）';
comment on column pest_recheck.pests_seen is '发现的有害生物';
comment on column pest_recheck.outcome is '复检结果';
comment on column pest_recheck.decision is '处理决定';
comment on column pest_recheck.notice_number is '处理通知单编号';
comment on column pest_recheck.photos is '复检照片';
comment on column pest_recheck.handled_on is '处理完成日期';
comment on column pest_recheck.handled_note is '处理情况';
comment on column pest_recheck.handled_photos is '处理照片';
comment on column pest_recheck.cost_yuan is '处理费用（元）';
create index pest_recheck_division on pest_recheck (division, state);
create index pest_recheck_year on pest_recheck (belongs_to_year, state);
create index pest_recheck_changed on pest_recheck (changed_at desc, id desc);
create index pest_recheck_arrived_on_clock on pest_recheck (arrived_on, id);
create index pest_recheck_firm on pest_recheck (firm);
create index pest_recheck_campaign on pest_recheck (campaign);
create index pest_recheck_officer on pest_recheck (officer);
create index pest_recheck_second_officer on pest_recheck (second_officer);
create index pest_recheck_rechecked_on_state on pest_recheck (rechecked_on, state);
create function siku.keep_pest_recheck() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.arrived_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_recheck' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_recheck' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_recheck' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_recheck' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_recheck' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_recheck' using errcode = 'SK003'; end if;
  end if;
  insert into pest_recheck_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, arrived_at, passed_at, failed_at, handled_at, void_at, firm, consignor, origin, from_other_province, commodity, species, quantity, plants, packing, transport, arrived_on, paper, certificate_number, issuer, requirement_number, campaign, rechecked_on, officer, second_officer, sampled, pests_seen, outcome, decision, notice_number, photos, handled_on, handled_note, handled_photos, cost_yuan) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, arrived_at, passed_at, failed_at, handled_at, void_at, firm, consignor, origin, from_other_province, commodity, species, quantity, plants, packing, transport, arrived_on, paper, certificate_number, issuer, requirement_number, campaign, rechecked_on, officer, second_officer, sampled, pests_seen, outcome, decision, notice_number, photos, handled_on, handled_note, handled_photos, cost_yuan from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_recheck', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_recheck', n.id from new_rows n, unnest(n.photos || n.handled_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_recheck referencing new table as new_rows for each statement execute function siku.keep_pest_recheck();
create trigger keep_update after update on pest_recheck referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_recheck();
alter table pest_recheck enable row level security;
alter table pest_recheck_history enable row level security;
create policy pest_recheck_read on pest_recheck for select to siku_app using ((select siku.everywhere('pest_recheck', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_recheck', 'read'))));
create policy pest_recheck_create on pest_recheck for insert to siku_app with check ((select siku.everywhere('pest_recheck', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_recheck', 'create'))));
create policy pest_recheck_change on pest_recheck for update to siku_app using ((select siku.everywhere('pest_recheck', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_recheck', 'change')))) with check ((select siku.everywhere('pest_recheck', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_recheck', 'change'))));
create policy pest_recheck_history_read on pest_recheck_history for select to siku_app using ((select siku.everywhere('pest_recheck', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_recheck', 'read'))));
grant select, insert, update on pest_recheck to siku_app;
grant select on pest_recheck_history to siku_app;

-- 产地检疫
create table pest_origin_check (
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
  done_at timestamptz,
  void_at timestamptz,
  firm uuid not null,
  plot text not null,
  species text not null,
  age text,
  due_mu numeric(20,2) not null,
  inspected_mu numeric(20,2) not null,
  inspected_on date not null,
  finding text not null,
  certificate_number text,
  valid_to date,
  inspector uuid not null,
  photos uuid[],
  primary key (id),
  constraint pest_origin_check_state check (state in ('done', 'void')),
  constraint pest_origin_check_version check (version > 0),
  constraint pest_origin_check_plot_1 check (length(plot) <= 100),
  constraint pest_origin_check_species_1 check (length(species) <= 60),
  constraint pest_origin_check_age_1 check (length(age) <= 30),
  constraint pest_origin_check_due_mu_1 check (due_mu >= 0.01),
  constraint pest_origin_check_due_mu_2 check (due_mu <= 1000000),
  constraint pest_origin_check_inspected_mu_1 check (inspected_mu >= 0),
  constraint pest_origin_check_inspected_mu_2 check (inspected_mu <= 1000000),
  constraint pest_origin_check_finding_1 check (finding in ('none', 'found')),
  constraint pest_origin_check_certificate_number_1 check (length(certificate_number) <= 60)
);
create table pest_origin_check_history (
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
  done_at timestamptz,
  void_at timestamptz,
  firm uuid,
  plot text,
  species text,
  age text,
  due_mu numeric(20,2),
  inspected_mu numeric(20,2),
  inspected_on date,
  finding text,
  certificate_number text,
  valid_to date,
  inspector uuid,
  photos uuid[],
  primary key (id, version)
);
comment on table pest_origin_check is '产地检疫。依据：植物检疫条例11';
comment on table pest_origin_check_history is '产地检疫：每一次变更的全貌，只增不改';
comment on column pest_origin_check.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_origin_check.version is '版本';
comment on column pest_origin_check.state is '状态';
comment on column pest_origin_check.division is '所在行政区划';
comment on column pest_origin_check.belongs_to_year is '所属年度';
comment on column pest_origin_check.year_named is '所属年度由人指定';
comment on column pest_origin_check.demo is '演示数据';
comment on column pest_origin_check.created_at is '登记时间';
comment on column pest_origin_check.created_by is '登记人';
comment on column pest_origin_check.changed_at is '最近办理时间';
comment on column pest_origin_check.changed_by is '最近办理人';
comment on column pest_origin_check.changed_post is '最近办理人的岗位';
comment on column pest_origin_check.changed_action is '最近办理事项';
comment on column pest_origin_check.changed_reason is '办理理由';
comment on column pest_origin_check.changed_device is '设备';
comment on column pest_origin_check.done_at is '进入“已检疫”的时间';
comment on column pest_origin_check.void_at is '进入“已作废”的时间';
comment on column pest_origin_check.firm is '生产单位';
comment on column pest_origin_check.plot is '地块';
comment on column pest_origin_check.species is '苗木种类';
comment on column pest_origin_check.age is '苗龄';
comment on column pest_origin_check.due_mu is '应检面积（亩）';
comment on column pest_origin_check.inspected_mu is '实检面积（亩）';
comment on column pest_origin_check.inspected_on is '检疫日期';
comment on column pest_origin_check.finding is '结果';
comment on column pest_origin_check.certificate_number is '产地检疫合格证编号';
comment on column pest_origin_check.valid_to is '有效期至';
comment on column pest_origin_check.inspector is '检疫员';
comment on column pest_origin_check.photos is '照片';
create index pest_origin_check_division on pest_origin_check (division, state);
create index pest_origin_check_year on pest_origin_check (belongs_to_year, state);
create index pest_origin_check_changed on pest_origin_check (changed_at desc, id desc);
create index pest_origin_check_inspected_on_clock on pest_origin_check (inspected_on, id);
create index pest_origin_check_firm on pest_origin_check (firm);
create index pest_origin_check_inspector on pest_origin_check (inspector);
create function siku.keep_pest_origin_check() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.inspected_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_origin_check' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_origin_check' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_origin_check' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_origin_check' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_origin_check' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_origin_check' using errcode = 'SK003'; end if;
  end if;
  insert into pest_origin_check_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, firm, plot, species, age, due_mu, inspected_mu, inspected_on, finding, certificate_number, valid_to, inspector, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, firm, plot, species, age, due_mu, inspected_mu, inspected_on, finding, certificate_number, valid_to, inspector, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_origin_check', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_origin_check', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_origin_check referencing new table as new_rows for each statement execute function siku.keep_pest_origin_check();
create trigger keep_update after update on pest_origin_check referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_origin_check();
alter table pest_origin_check enable row level security;
alter table pest_origin_check_history enable row level security;
create policy pest_origin_check_read on pest_origin_check for select to siku_app using ((select siku.everywhere('pest_origin_check', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_origin_check', 'read'))));
create policy pest_origin_check_create on pest_origin_check for insert to siku_app with check ((select siku.everywhere('pest_origin_check', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_origin_check', 'create'))));
create policy pest_origin_check_change on pest_origin_check for update to siku_app using ((select siku.everywhere('pest_origin_check', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_origin_check', 'change')))) with check ((select siku.everywhere('pest_origin_check', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_origin_check', 'change'))));
create policy pest_origin_check_history_read on pest_origin_check_history for select to siku_app using ((select siku.everywhere('pest_origin_check', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_origin_check', 'read'))));
grant select, insert, update on pest_origin_check to siku_app;
grant select on pest_origin_check_history to siku_app;

-- 联防联控协议
create table pest_agreement (
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
  draft_at timestamptz,
  in_force_at timestamptz,
  ended_at timestamptz,
  partner text not null,
  other_province boolean not null,
  pests text not null,
  border text not null,
  duties text not null,
  contact_office text,
  valid_from date not null,
  valid_to date not null,
  signed_on date,
  files uuid[],
  primary key (id),
  constraint pest_agreement_state check (state in ('draft', 'in_force', 'ended')),
  constraint pest_agreement_version check (version > 0),
  constraint pest_agreement_partner_1 check (length(partner) <= 100),
  constraint pest_agreement_pests_1 check (length(pests) <= 100),
  constraint pest_agreement_border_1 check (length(border) <= 300),
  constraint pest_agreement_duties_1 check (length(duties) <= 20000),
  constraint pest_agreement_contact_office_1 check (length(contact_office) <= 200)
);
create table pest_agreement_history (
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
  draft_at timestamptz,
  in_force_at timestamptz,
  ended_at timestamptz,
  partner text,
  other_province boolean,
  pests text,
  border text,
  duties text,
  contact_office text,
  valid_from date,
  valid_to date,
  signed_on date,
  files uuid[],
  primary key (id, version)
);
comment on table pest_agreement is '联防联控协议。依据：森林法35；全国松材线虫病疫情防控五年攻坚行动计划（2021—2025年）';
comment on table pest_agreement_history is '联防联控协议：每一次变更的全貌，只增不改';
comment on column pest_agreement.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_agreement.version is '版本';
comment on column pest_agreement.state is '状态';
comment on column pest_agreement.division is '所在行政区划';
comment on column pest_agreement.belongs_to_year is '所属年度';
comment on column pest_agreement.year_named is '所属年度由人指定';
comment on column pest_agreement.demo is '演示数据';
comment on column pest_agreement.created_at is '登记时间';
comment on column pest_agreement.created_by is '登记人';
comment on column pest_agreement.changed_at is '最近办理时间';
comment on column pest_agreement.changed_by is '最近办理人';
comment on column pest_agreement.changed_post is '最近办理人的岗位';
comment on column pest_agreement.changed_action is '最近办理事项';
comment on column pest_agreement.changed_reason is '办理理由';
comment on column pest_agreement.changed_device is '设备';
comment on column pest_agreement.draft_at is '进入“商签中”的时间';
comment on column pest_agreement.in_force_at is '进入“已签订”的时间';
comment on column pest_agreement.ended_at is '进入“已终止”的时间';
comment on column pest_agreement.partner is '对方';
comment on column pest_agreement.other_province is '跨省';
comment on column pest_agreement.pests is '防控对象';
comment on column pest_agreement.border is '毗邻范围';
comment on column pest_agreement.duties is '约定事项';
comment on column pest_agreement.contact_office is '双方联络机构';
comment on column pest_agreement.valid_from is '有效期起';
comment on column pest_agreement.valid_to is '有效期止';
comment on column pest_agreement.signed_on is '签订日期';
comment on column pest_agreement.files is '协议文本';
create index pest_agreement_division on pest_agreement (division, state);
create index pest_agreement_year on pest_agreement (belongs_to_year, state);
create index pest_agreement_changed on pest_agreement (changed_at desc, id desc);
create index pest_agreement_valid_from_clock on pest_agreement (valid_from, id);
create function siku.keep_pest_agreement() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.valid_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_agreement' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_agreement' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_agreement' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_agreement' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_agreement' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_agreement' using errcode = 'SK003'; end if;
  end if;
  insert into pest_agreement_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, in_force_at, ended_at, partner, other_province, pests, border, duties, contact_office, valid_from, valid_to, signed_on, files) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, in_force_at, ended_at, partner, other_province, pests, border, duties, contact_office, valid_from, valid_to, signed_on, files from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_agreement', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_agreement', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_agreement referencing new table as new_rows for each statement execute function siku.keep_pest_agreement();
create trigger keep_update after update on pest_agreement referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_agreement();
alter table pest_agreement enable row level security;
alter table pest_agreement_history enable row level security;
create policy pest_agreement_read on pest_agreement for select to siku_app using ((select siku.everywhere('pest_agreement', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_agreement', 'read'))));
create policy pest_agreement_create on pest_agreement for insert to siku_app with check ((select siku.everywhere('pest_agreement', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_agreement', 'create'))));
create policy pest_agreement_change on pest_agreement for update to siku_app using ((select siku.everywhere('pest_agreement', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_agreement', 'change')))) with check ((select siku.everywhere('pest_agreement', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_agreement', 'change'))));
create policy pest_agreement_history_read on pest_agreement_history for select to siku_app using ((select siku.everywhere('pest_agreement', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_agreement', 'read'))));
grant select, insert, update on pest_agreement to siku_app;
grant select on pest_agreement_history to siku_app;

-- 联防联控活动
create table pest_exchange (
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
  done_at timestamptz,
  void_at timestamptz,
  agreement uuid not null,
  kind text not null,
  held_on date not null,
  place text,
  content text not null,
  people integer,
  photos uuid[],
  primary key (id),
  constraint pest_exchange_state check (state in ('done', 'void')),
  constraint pest_exchange_version check (version > 0),
  constraint pest_exchange_kind_1 check (kind in ('told', 'heard', 'joint_check', 'joint_clearing', 'meeting')),
  constraint pest_exchange_place_1 check (length(place) <= 100),
  constraint pest_exchange_content_1 check (length(content) <= 20000),
  constraint pest_exchange_people_1 check (people >= 0),
  constraint pest_exchange_people_2 check (people <= 10000)
);
create table pest_exchange_history (
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
  done_at timestamptz,
  void_at timestamptz,
  agreement uuid,
  kind text,
  held_on date,
  place text,
  content text,
  people integer,
  photos uuid[],
  primary key (id, version)
);
comment on table pest_exchange is '联防联控活动。依据：森林法35';
comment on table pest_exchange_history is '联防联控活动：每一次变更的全貌，只增不改';
comment on column pest_exchange.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_exchange.version is '版本';
comment on column pest_exchange.state is '状态';
comment on column pest_exchange.division is '所在行政区划';
comment on column pest_exchange.belongs_to_year is '所属年度';
comment on column pest_exchange.year_named is '所属年度由人指定';
comment on column pest_exchange.demo is '演示数据';
comment on column pest_exchange.created_at is '登记时间';
comment on column pest_exchange.created_by is '登记人';
comment on column pest_exchange.changed_at is '最近办理时间';
comment on column pest_exchange.changed_by is '最近办理人';
comment on column pest_exchange.changed_post is '最近办理人的岗位';
comment on column pest_exchange.changed_action is '最近办理事项';
comment on column pest_exchange.changed_reason is '办理理由';
comment on column pest_exchange.changed_device is '设备';
comment on column pest_exchange.done_at is '进入“已登记”的时间';
comment on column pest_exchange.void_at is '进入“已作废”的时间';
comment on column pest_exchange.agreement is '协议';
comment on column pest_exchange.kind is '类别';
comment on column pest_exchange.held_on is '日期';
comment on column pest_exchange.place is '地点';
comment on column pest_exchange.content is '内容';
comment on column pest_exchange.people is '参加人员（人）';
comment on column pest_exchange.photos is '照片和材料';
create index pest_exchange_division on pest_exchange (division, state);
create index pest_exchange_year on pest_exchange (belongs_to_year, state);
create index pest_exchange_changed on pest_exchange (changed_at desc, id desc);
create index pest_exchange_held_on_clock on pest_exchange (held_on, id);
create index pest_exchange_agreement on pest_exchange (agreement);
create function siku.keep_pest_exchange() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.held_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_exchange' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_exchange' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_exchange' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_exchange' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_exchange' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_exchange' using errcode = 'SK003'; end if;
  end if;
  insert into pest_exchange_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, agreement, kind, held_on, place, content, people, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, agreement, kind, held_on, place, content, people, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_exchange', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_exchange', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_exchange referencing new table as new_rows for each statement execute function siku.keep_pest_exchange();
create trigger keep_update after update on pest_exchange referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_exchange();
alter table pest_exchange enable row level security;
alter table pest_exchange_history enable row level security;
create policy pest_exchange_read on pest_exchange for select to siku_app using ((select siku.everywhere('pest_exchange', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_exchange', 'read'))));
create policy pest_exchange_create on pest_exchange for insert to siku_app with check ((select siku.everywhere('pest_exchange', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_exchange', 'create'))));
create policy pest_exchange_change on pest_exchange for update to siku_app using ((select siku.everywhere('pest_exchange', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_exchange', 'change')))) with check ((select siku.everywhere('pest_exchange', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_exchange', 'change'))));
create policy pest_exchange_history_read on pest_exchange_history for select to siku_app using ((select siku.everywhere('pest_exchange', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_exchange', 'read'))));
grant select, insert, update on pest_exchange to siku_app;
grant select on pest_exchange_history to siku_app;

-- 监测标准地
create table pest_plot (
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
  number text not null,
  host text not null,
  stands_for numeric(20,2) not null,
  plot_mu numeric(20,2) not null,
  trees integer not null,
  location geometry(Geometry,4490) not null,
  sub_compartment text,
  set_on date not null,
  ended_on date,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint pest_plot_state check (state in ('active', 'ended')),
  constraint pest_plot_version check (version > 0),
  constraint pest_plot_number_1 check (length(number) <= 40),
  constraint pest_plot_host_1 check (host in ('cypress', 'pine', 'bamboo', 'broadleaf', 'fruit')),
  constraint pest_plot_stands_for_1 check (stands_for >= 1),
  constraint pest_plot_stands_for_2 check (stands_for <= 100000),
  constraint pest_plot_plot_mu_1 check (plot_mu >= 0.1),
  constraint pest_plot_plot_mu_2 check (plot_mu <= 100),
  constraint pest_plot_trees_1 check (trees >= 1),
  constraint pest_plot_trees_2 check (trees <= 500),
  constraint pest_plot_location_1 check (ST_IsValid(location)),
  constraint pest_plot_location_2 check (GeometryType(location) in ('POINT')),
  constraint pest_plot_sub_compartment_1 check (length(sub_compartment) <= 60)
);
create table pest_plot_history (
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
  number text,
  host text,
  stands_for numeric(20,2),
  plot_mu numeric(20,2),
  trees integer,
  location geometry(Geometry,4490),
  sub_compartment text,
  set_on date,
  ended_on date,
  primary key (id, version)
);
comment on table pest_plot is '监测标准地。依据：森林病虫害防治条例10；蜀柏毒蛾监测办法';
comment on table pest_plot_history is '监测标准地：每一次变更的全貌，只增不改';
comment on column pest_plot.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_plot.version is '版本';
comment on column pest_plot.state is '状态';
comment on column pest_plot.division is '所在行政区划';
comment on column pest_plot.belongs_to_year is '所属年度';
comment on column pest_plot.year_named is '所属年度由人指定';
comment on column pest_plot.demo is '演示数据';
comment on column pest_plot.created_at is '登记时间';
comment on column pest_plot.created_by is '登记人';
comment on column pest_plot.changed_at is '最近办理时间';
comment on column pest_plot.changed_by is '最近办理人';
comment on column pest_plot.changed_post is '最近办理人的岗位';
comment on column pest_plot.changed_action is '最近办理事项';
comment on column pest_plot.changed_reason is '办理理由';
comment on column pest_plot.changed_device is '设备';
comment on column pest_plot.active_at is '进入“监测中”的时间';
comment on column pest_plot.ended_at is '进入“已停用”的时间';
comment on column pest_plot.number is '标准地号';
comment on column pest_plot.host is '寄主';
comment on column pest_plot.stands_for is '代表面积（亩）';
comment on column pest_plot.plot_mu is '标准地面积（亩）';
comment on column pest_plot.trees is '样株（株）';
comment on column pest_plot.location is '位置';
comment on column pest_plot.sub_compartment is '小班号';
comment on column pest_plot.set_on is '设置日期';
comment on column pest_plot.ended_on is '停用日期';
create index pest_plot_division on pest_plot (division, state);
create index pest_plot_year on pest_plot (belongs_to_year, state);
create index pest_plot_changed on pest_plot (changed_at desc, id desc);
create index pest_plot_set_on_clock on pest_plot (set_on, id);
create unique index pest_plot_number_unique on pest_plot (number);
create index pest_plot_location_3857 on pest_plot using gist (location_3857);
create function siku.keep_pest_plot() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.set_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_plot' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_plot' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_plot' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_plot' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_plot' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_plot' using errcode = 'SK003'; end if;
  end if;
  insert into pest_plot_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, ended_at, number, host, stands_for, plot_mu, trees, location, sub_compartment, set_on, ended_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, ended_at, number, host, stands_for, plot_mu, trees, location, sub_compartment, set_on, ended_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_plot', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on pest_plot referencing new table as new_rows for each statement execute function siku.keep_pest_plot();
create trigger keep_update after update on pest_plot referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_plot();
alter table pest_plot enable row level security;
alter table pest_plot_history enable row level security;
create policy pest_plot_read on pest_plot for select to siku_app using ((select siku.everywhere('pest_plot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_plot', 'read'))));
create policy pest_plot_create on pest_plot for insert to siku_app with check ((select siku.everywhere('pest_plot', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_plot', 'create'))));
create policy pest_plot_change on pest_plot for update to siku_app using ((select siku.everywhere('pest_plot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_plot', 'change')))) with check ((select siku.everywhere('pest_plot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_plot', 'change'))));
create policy pest_plot_history_read on pest_plot_history for select to siku_app using ((select siku.everywhere('pest_plot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_plot', 'read'))));
grant select, insert, update on pest_plot to siku_app;
grant select on pest_plot_history to siku_app;

-- 虫情调查
create table pest_survey (
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
  entered_at timestamptz,
  checked_at timestamptz,
  void_at timestamptz,
  plot uuid,
  pest text not null,
  generation text not null,
  stage text not null,
  surveyed_on date not null,
  counts jsonb,
  area_mu numeric(20,2) not null,
  damage numeric(20,2),
  dead numeric(20,2),
  grade_judged text,
  grade_ground text,
  location geometry(Geometry,4490),
  observer text not null,
  photos uuid[],
  checked_note text,
  trees_counted integer,
  mean numeric(20,2),
  grade text,
  occurrence_mu numeric(20,2),
  disaster boolean,
  disaster_mu numeric(20,2),
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint pest_survey_state check (state in ('entered', 'checked', 'void')),
  constraint pest_survey_version check (version > 0),
  constraint pest_survey_pest_1 check (pest in ('cypress_moth', 'cypress_sawfly', 'cypress_borer', 'pine_sawyer', 'pine_caterpillar', 'yunnan_caterpillar', 'pine_needle', 'bamboo_locust', 'longhorn', 'palm_weevil', 'rust', 'other')),
  constraint pest_survey_generation_1 check (generation in ('overwintering', 'first', 'second', 'all_year')),
  constraint pest_survey_stage_1 check (stage in ('egg', 'larva', 'adult', 'sign')),
  constraint pest_survey_counts_1 check (jsonb_typeof(counts) = 'array'),
  constraint pest_survey_area_mu_1 check (area_mu >= 0.01),
  constraint pest_survey_area_mu_2 check (area_mu <= 1000000),
  constraint pest_survey_damage_1 check (damage >= 0),
  constraint pest_survey_damage_2 check (damage <= 100),
  constraint pest_survey_dead_1 check (dead >= 0),
  constraint pest_survey_dead_2 check (dead <= 100),
  constraint pest_survey_grade_judged_1 check (grade_judged in ('none', 'light', 'moderate', 'severe')),
  constraint pest_survey_grade_ground_1 check (length(grade_ground) <= 200),
  constraint pest_survey_location_1 check (ST_IsValid(location)),
  constraint pest_survey_location_2 check (GeometryType(location) in ('POINT')),
  constraint pest_survey_observer_1 check (length(observer) <= 100),
  constraint pest_survey_checked_note_1 check (length(checked_note) <= 500),
  constraint pest_survey_grade_1 check (grade in ('none', 'light', 'moderate', 'severe'))
);
create table pest_survey_history (
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
  entered_at timestamptz,
  checked_at timestamptz,
  void_at timestamptz,
  plot uuid,
  pest text,
  generation text,
  stage text,
  surveyed_on date,
  counts jsonb,
  area_mu numeric(20,2),
  damage numeric(20,2),
  dead numeric(20,2),
  grade_judged text,
  grade_ground text,
  location geometry(Geometry,4490),
  observer text,
  photos uuid[],
  checked_note text,
  trees_counted integer,
  mean numeric(20,2),
  grade text,
  occurrence_mu numeric(20,2),
  disaster boolean,
  disaster_mu numeric(20,2),
  primary key (id, version)
);
comment on table pest_survey is '虫情调查。依据：森林病虫害防治条例10；主要林业有害生物成灾标准（林造发〔2012〕26号）';
comment on table pest_survey_history is '虫情调查：每一次变更的全貌，只增不改';
comment on column pest_survey.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_survey.version is '版本';
comment on column pest_survey.state is '状态';
comment on column pest_survey.division is '所在行政区划';
comment on column pest_survey.belongs_to_year is '所属年度';
comment on column pest_survey.year_named is '所属年度由人指定';
comment on column pest_survey.demo is '演示数据';
comment on column pest_survey.created_at is '登记时间';
comment on column pest_survey.created_by is '登记人';
comment on column pest_survey.changed_at is '最近办理时间';
comment on column pest_survey.changed_by is '最近办理人';
comment on column pest_survey.changed_post is '最近办理人的岗位';
comment on column pest_survey.changed_action is '最近办理事项';
comment on column pest_survey.changed_reason is '办理理由';
comment on column pest_survey.changed_device is '设备';
comment on column pest_survey.entered_at is '进入“已录入”的时间';
comment on column pest_survey.checked_at is '进入“已复核”的时间';
comment on column pest_survey.void_at is '进入“已作废”的时间';
comment on column pest_survey.plot is '标准地';
comment on column pest_survey.pest is '有害生物';
comment on column pest_survey.generation is '世代';
comment on column pest_survey.stage is '虫态';
comment on column pest_survey.surveyed_on is '调查日期';
comment on column pest_survey.counts is '样株虫口';
comment on column pest_survey.area_mu is '代表面积（亩）';
comment on column pest_survey.damage is '失叶率或受害株率（%）';
comment on column pest_survey.dead is '死亡株率（%）';
comment on column pest_survey.grade_judged is '发生程度（人工判定）';
comment on column pest_survey.grade_ground is '判定依据';
comment on column pest_survey.location is '位置';
comment on column pest_survey.observer is '调查人员或单位';
comment on column pest_survey.photos is '照片';
comment on column pest_survey.checked_note is '复核情况';
comment on column pest_survey.trees_counted is '调查样株（株）';
comment on column pest_survey.mean is '平均每株虫口（个）';
comment on column pest_survey.grade is '发生程度';
comment on column pest_survey.occurrence_mu is '发生面积（亩）';
comment on column pest_survey.disaster is '成灾';
comment on column pest_survey.disaster_mu is '成灾面积（亩）';
create index pest_survey_division on pest_survey (division, state);
create index pest_survey_year on pest_survey (belongs_to_year, state);
create index pest_survey_changed on pest_survey (changed_at desc, id desc);
create index pest_survey_surveyed_on_clock on pest_survey (surveyed_on, id);
create index pest_survey_plot on pest_survey (plot);
create index pest_survey_location_3857 on pest_survey using gist (location_3857);
create index pest_survey_surveyed_on_state on pest_survey (surveyed_on, state);
create function siku.keep_pest_survey() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.surveyed_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_survey' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_survey' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_survey' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_survey' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_survey' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_survey' using errcode = 'SK003'; end if;
  end if;
  insert into pest_survey_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, entered_at, checked_at, void_at, plot, pest, generation, stage, surveyed_on, counts, area_mu, damage, dead, grade_judged, grade_ground, location, observer, photos, checked_note, trees_counted, mean, grade, occurrence_mu, disaster, disaster_mu) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, entered_at, checked_at, void_at, plot, pest, generation, stage, surveyed_on, counts, area_mu, damage, dead, grade_judged, grade_ground, location, observer, photos, checked_note, trees_counted, mean, grade, occurrence_mu, disaster, disaster_mu from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_survey', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_survey', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_survey referencing new table as new_rows for each statement execute function siku.keep_pest_survey();
create trigger keep_update after update on pest_survey referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_survey();
alter table pest_survey enable row level security;
alter table pest_survey_history enable row level security;
create policy pest_survey_read on pest_survey for select to siku_app using ((select siku.everywhere('pest_survey', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_survey', 'read'))));
create policy pest_survey_create on pest_survey for insert to siku_app with check ((select siku.everywhere('pest_survey', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_survey', 'create'))));
create policy pest_survey_change on pest_survey for update to siku_app using ((select siku.everywhere('pest_survey', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_survey', 'change')))) with check ((select siku.everywhere('pest_survey', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_survey', 'change'))));
create policy pest_survey_history_read on pest_survey_history for select to siku_app using ((select siku.everywhere('pest_survey', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_survey', 'read'))));
grant select, insert, update on pest_survey to siku_app;
grant select on pest_survey_history to siku_app;

-- 飞防作业区
create table pest_flight_area (
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
  designed_at timestamptz,
  noticed_at timestamptz,
  approved_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  name text not null,
  pest text not null,
  boundary geometry(Geometry,4490) not null,
  aircraft text not null,
  contractor text not null,
  agent text not null,
  window_from date not null,
  window_to date not null,
  survey_note text not null,
  notice_on date,
  notice_place text,
  notice_note text,
  keepers_told text,
  notice_files uuid[],
  approval_number text,
  approved_on date,
  summary text,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint pest_flight_area_state check (state in ('designed', 'noticed', 'approved', 'closed', 'cancelled')),
  constraint pest_flight_area_version check (version > 0),
  constraint pest_flight_area_name_1 check (length(name) <= 100),
  constraint pest_flight_area_pest_1 check (pest in ('cypress_moth', 'cypress_sawfly', 'cypress_borer', 'pine_sawyer', 'pine_caterpillar', 'yunnan_caterpillar', 'pine_needle', 'bamboo_locust', 'longhorn', 'palm_weevil', 'rust', 'other')),
  constraint pest_flight_area_boundary_1 check (ST_IsValid(boundary)),
  constraint pest_flight_area_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint pest_flight_area_aircraft_1 check (aircraft in ('helicopter', 'fixed_wing', 'drone')),
  constraint pest_flight_area_contractor_1 check (length(contractor) <= 100),
  constraint pest_flight_area_agent_1 check (length(agent) <= 100),
  constraint pest_flight_area_survey_note_1 check (length(survey_note) <= 1000),
  constraint pest_flight_area_notice_place_1 check (length(notice_place) <= 200),
  constraint pest_flight_area_notice_note_1 check (length(notice_note) <= 20000),
  constraint pest_flight_area_keepers_told_1 check (length(keepers_told) <= 500),
  constraint pest_flight_area_approval_number_1 check (length(approval_number) <= 100),
  constraint pest_flight_area_summary_1 check (length(summary) <= 1000)
);
create table pest_flight_area_history (
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
  designed_at timestamptz,
  noticed_at timestamptz,
  approved_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  name text,
  pest text,
  boundary geometry(Geometry,4490),
  aircraft text,
  contractor text,
  agent text,
  window_from date,
  window_to date,
  survey_note text,
  notice_on date,
  notice_place text,
  notice_note text,
  keepers_told text,
  notice_files uuid[],
  approval_number text,
  approved_on date,
  summary text,
  primary key (id, version)
);
comment on table pest_flight_area is '飞防作业区。依据：森林病虫害防治条例17；无人驾驶航空器飞行管理暂行条例26；农药管理条例35';
comment on table pest_flight_area_history is '飞防作业区：每一次变更的全貌，只增不改';
comment on column pest_flight_area.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_flight_area.version is '版本';
comment on column pest_flight_area.state is '状态';
comment on column pest_flight_area.division is '所在行政区划';
comment on column pest_flight_area.belongs_to_year is '所属年度';
comment on column pest_flight_area.year_named is '所属年度由人指定';
comment on column pest_flight_area.demo is '演示数据';
comment on column pest_flight_area.created_at is '登记时间';
comment on column pest_flight_area.created_by is '登记人';
comment on column pest_flight_area.changed_at is '最近办理时间';
comment on column pest_flight_area.changed_by is '最近办理人';
comment on column pest_flight_area.changed_post is '最近办理人的岗位';
comment on column pest_flight_area.changed_action is '最近办理事项';
comment on column pest_flight_area.changed_reason is '办理理由';
comment on column pest_flight_area.changed_device is '设备';
comment on column pest_flight_area.designed_at is '进入“已设计”的时间';
comment on column pest_flight_area.noticed_at is '进入“已公告”的时间';
comment on column pest_flight_area.approved_at is '进入“可以作业”的时间';
comment on column pest_flight_area.closed_at is '进入“已结束”的时间';
comment on column pest_flight_area.cancelled_at is '进入“已取消”的时间';
comment on column pest_flight_area.name is '名称';
comment on column pest_flight_area.pest is '防治对象';
comment on column pest_flight_area.boundary is '作业区范围';
comment on column pest_flight_area.aircraft is '航空器';
comment on column pest_flight_area.contractor is '飞行作业单位';
comment on column pest_flight_area.agent is '药剂';
comment on column pest_flight_area.window_from is '作业窗口起';
comment on column pest_flight_area.window_to is '作业窗口止';
comment on column pest_flight_area.survey_note is '调查设计和地面准备';
comment on column pest_flight_area.notice_on is '公告日期';
comment on column pest_flight_area.notice_place is '公告处所';
comment on column pest_flight_area.notice_note is '公告事项';
comment on column pest_flight_area.keepers_told is '蜂、蚕、水产养殖户告知情况';
comment on column pest_flight_area.notice_files is '公告';
comment on column pest_flight_area.approval_number is '飞行任务、空域批准文号';
comment on column pest_flight_area.approved_on is '批准日期';
comment on column pest_flight_area.summary is '作业情况';
create index pest_flight_area_division on pest_flight_area (division, state);
create index pest_flight_area_year on pest_flight_area (belongs_to_year, state);
create index pest_flight_area_changed on pest_flight_area (changed_at desc, id desc);
create index pest_flight_area_window_from_clock on pest_flight_area (window_from, id);
create index pest_flight_area_boundary_3857 on pest_flight_area using gist (boundary_3857);
create function siku.keep_pest_flight_area() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.window_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_flight_area' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_flight_area' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_flight_area' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_flight_area' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_flight_area' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_flight_area' using errcode = 'SK003'; end if;
  end if;
  insert into pest_flight_area_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, designed_at, noticed_at, approved_at, closed_at, cancelled_at, name, pest, boundary, aircraft, contractor, agent, window_from, window_to, survey_note, notice_on, notice_place, notice_note, keepers_told, notice_files, approval_number, approved_on, summary) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, designed_at, noticed_at, approved_at, closed_at, cancelled_at, name, pest, boundary, aircraft, contractor, agent, window_from, window_to, survey_note, notice_on, notice_place, notice_note, keepers_told, notice_files, approval_number, approved_on, summary from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_flight_area', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_flight_area', n.id from new_rows n, unnest(n.notice_files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_flight_area referencing new table as new_rows for each statement execute function siku.keep_pest_flight_area();
create trigger keep_update after update on pest_flight_area referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_flight_area();
alter table pest_flight_area enable row level security;
alter table pest_flight_area_history enable row level security;
create policy pest_flight_area_read on pest_flight_area for select to siku_app using ((select siku.everywhere('pest_flight_area', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_flight_area', 'read'))));
create policy pest_flight_area_create on pest_flight_area for insert to siku_app with check ((select siku.everywhere('pest_flight_area', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_flight_area', 'create'))));
create policy pest_flight_area_change on pest_flight_area for update to siku_app using ((select siku.everywhere('pest_flight_area', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_flight_area', 'change')))) with check ((select siku.everywhere('pest_flight_area', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_flight_area', 'change'))));
create policy pest_flight_area_history_read on pest_flight_area_history for select to siku_app using ((select siku.everywhere('pest_flight_area', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_flight_area', 'read'))));
grant select, insert, update on pest_flight_area to siku_app;
grant select on pest_flight_area_history to siku_app;

-- 防治作业地块
create table pest_treatment (
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
  planned_at timestamptz,
  done_at timestamptz,
  checked_at timestamptz,
  cancelled_at timestamptz,
  void_at timestamptz,
  name text not null,
  pest text not null,
  pass integer not null,
  method text not null,
  harmless boolean not null,
  planned_on date not null,
  area_mu numeric(20,2) not null,
  boundary geometry(Geometry,4490) not null,
  flight_area uuid,
  agent text,
  registration text,
  maker text,
  dose text,
  crew text not null,
  treated_on date,
  weather text,
  wind numeric(20,1),
  temperature numeric(20,1),
  flight_lines geometry(Geometry,4490),
  sorties jsonb,
  track_files uuid[],
  photos uuid[],
  before_count integer,
  after_count integer,
  control_before integer,
  control_after integer,
  checked_on date,
  distinct_mu numeric(20,2),
  reduction numeric(20,2),
  efficacy numeric(20,2),
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint pest_treatment_state check (state in ('planned', 'done', 'checked', 'cancelled', 'void')),
  constraint pest_treatment_version check (version > 0),
  constraint pest_treatment_name_1 check (length(name) <= 100),
  constraint pest_treatment_pest_1 check (pest in ('cypress_moth', 'cypress_sawfly', 'cypress_borer', 'pine_sawyer', 'pine_caterpillar', 'yunnan_caterpillar', 'pine_needle', 'bamboo_locust', 'longhorn', 'palm_weevil', 'rust', 'other')),
  constraint pest_treatment_pass_1 check (pass >= 1),
  constraint pest_treatment_pass_2 check (pass <= 9),
  constraint pest_treatment_method_1 check (method in ('ground', 'smoke', 'biological', 'manual', 'aircraft')),
  constraint pest_treatment_area_mu_1 check (area_mu >= 0.01),
  constraint pest_treatment_area_mu_2 check (area_mu <= 1000000),
  constraint pest_treatment_boundary_1 check (ST_IsValid(boundary)),
  constraint pest_treatment_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint pest_treatment_agent_1 check (length(agent) <= 100),
  constraint pest_treatment_registration_1 check (length(registration) <= 60),
  constraint pest_treatment_maker_1 check (length(maker) <= 100),
  constraint pest_treatment_dose_1 check (length(dose) <= 60),
  constraint pest_treatment_crew_1 check (length(crew) <= 100),
  constraint pest_treatment_weather_1 check (weather in ('sunny', 'cloudy', 'overcast', 'light_rain')),
  constraint pest_treatment_wind_1 check (wind >= 0),
  constraint pest_treatment_wind_2 check (wind <= 30),
  constraint pest_treatment_temperature_1 check (temperature >= -20),
  constraint pest_treatment_temperature_2 check (temperature <= 50),
  constraint pest_treatment_flight_lines_1 check (ST_IsValid(flight_lines)),
  constraint pest_treatment_flight_lines_2 check (GeometryType(flight_lines) in ('LINESTRING', 'MULTILINESTRING')),
  constraint pest_treatment_sorties_1 check (jsonb_typeof(sorties) = 'array'),
  constraint pest_treatment_before_count_1 check (before_count >= 0),
  constraint pest_treatment_before_count_2 check (before_count <= 10000000),
  constraint pest_treatment_after_count_1 check (after_count >= 0),
  constraint pest_treatment_after_count_2 check (after_count <= 10000000),
  constraint pest_treatment_control_before_1 check (control_before >= 0),
  constraint pest_treatment_control_before_2 check (control_before <= 10000000),
  constraint pest_treatment_control_after_1 check (control_after >= 0),
  constraint pest_treatment_control_after_2 check (control_after <= 10000000)
);
create table pest_treatment_history (
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
  planned_at timestamptz,
  done_at timestamptz,
  checked_at timestamptz,
  cancelled_at timestamptz,
  void_at timestamptz,
  name text,
  pest text,
  pass integer,
  method text,
  harmless boolean,
  planned_on date,
  area_mu numeric(20,2),
  boundary geometry(Geometry,4490),
  flight_area uuid,
  agent text,
  registration text,
  maker text,
  dose text,
  crew text,
  treated_on date,
  weather text,
  wind numeric(20,1),
  temperature numeric(20,1),
  flight_lines geometry(Geometry,4490),
  sorties jsonb,
  track_files uuid[],
  photos uuid[],
  before_count integer,
  after_count integer,
  control_before integer,
  control_after integer,
  checked_on date,
  distinct_mu numeric(20,2),
  reduction numeric(20,2),
  efficacy numeric(20,2),
  primary key (id, version)
);
comment on table pest_treatment is '防治作业地块。依据：森林病虫害防治条例15；森林病虫害防治条例17；农药管理条例34；农药管理条例36';
comment on table pest_treatment_history is '防治作业地块：每一次变更的全貌，只增不改';
comment on column pest_treatment.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_treatment.version is '版本';
comment on column pest_treatment.state is '状态';
comment on column pest_treatment.division is '所在行政区划';
comment on column pest_treatment.belongs_to_year is '所属年度';
comment on column pest_treatment.year_named is '所属年度由人指定';
comment on column pest_treatment.demo is '演示数据';
comment on column pest_treatment.created_at is '登记时间';
comment on column pest_treatment.created_by is '登记人';
comment on column pest_treatment.changed_at is '最近办理时间';
comment on column pest_treatment.changed_by is '最近办理人';
comment on column pest_treatment.changed_post is '最近办理人的岗位';
comment on column pest_treatment.changed_action is '最近办理事项';
comment on column pest_treatment.changed_reason is '办理理由';
comment on column pest_treatment.changed_device is '设备';
comment on column pest_treatment.planned_at is '进入“待作业”的时间';
comment on column pest_treatment.done_at is '进入“已作业”的时间';
comment on column pest_treatment.checked_at is '进入“已检查效果”的时间';
comment on column pest_treatment.cancelled_at is '进入“已取消”的时间';
comment on column pest_treatment.void_at is '进入“已作废”的时间';
comment on column pest_treatment.name is '地块名称';
comment on column pest_treatment.pest is '防治对象';
comment on column pest_treatment.pass is '第几遍';
comment on column pest_treatment.method is '防治方式';
comment on column pest_treatment.harmless is '无公害防治';
comment on column pest_treatment.planned_on is '计划作业日期';
comment on column pest_treatment.area_mu is '作业面积（亩）';
comment on column pest_treatment.boundary is '地块范围';
comment on column pest_treatment.flight_area is '飞防作业区';
comment on column pest_treatment.agent is '药剂名称';
comment on column pest_treatment.registration is '农药登记证号';
comment on column pest_treatment.maker is '生产企业';
comment on column pest_treatment.dose is '用药量';
comment on column pest_treatment.crew is '作业单位';
comment on column pest_treatment.treated_on is '作业日期';
comment on column pest_treatment.weather is '天气';
comment on column pest_treatment.wind is '风速（米/秒）';
comment on column pest_treatment.temperature is '气温（摄氏度）';
comment on column pest_treatment.flight_lines is '航线';
comment on column pest_treatment.sorties is '架次记录';
comment on column pest_treatment.track_files is '航迹文件';
comment on column pest_treatment.photos is '作业照片';
comment on column pest_treatment.before_count is '防治前虫口（个）';
comment on column pest_treatment.after_count is '防治后虫口（个）';
comment on column pest_treatment.control_before is '对照区防治前虫口（个）';
comment on column pest_treatment.control_after is '对照区防治后虫口（个）';
comment on column pest_treatment.checked_on is '效果检查日期';
comment on column pest_treatment.distinct_mu is '防治面积（不重复）（亩）';
comment on column pest_treatment.reduction is '虫口减退率（%）';
comment on column pest_treatment.efficacy is '校正虫口减退率（%）';
create index pest_treatment_division on pest_treatment (division, state);
create index pest_treatment_year on pest_treatment (belongs_to_year, state);
create index pest_treatment_changed on pest_treatment (changed_at desc, id desc);
create index pest_treatment_planned_on_clock on pest_treatment (planned_on, id);
create index pest_treatment_flight_area on pest_treatment (flight_area);
create index pest_treatment_boundary_3857 on pest_treatment using gist (boundary_3857);
create index pest_treatment_treated_on_state on pest_treatment (treated_on, state);
create index pest_treatment_pest_pass on pest_treatment (pest, pass);
create function siku.keep_pest_treatment() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.planned_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_treatment' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_treatment' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_treatment' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_treatment' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_treatment' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_treatment' using errcode = 'SK003'; end if;
  end if;
  insert into pest_treatment_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, done_at, checked_at, cancelled_at, void_at, name, pest, pass, method, harmless, planned_on, area_mu, boundary, flight_area, agent, registration, maker, dose, crew, treated_on, weather, wind, temperature, flight_lines, sorties, track_files, photos, before_count, after_count, control_before, control_after, checked_on, distinct_mu, reduction, efficacy) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, done_at, checked_at, cancelled_at, void_at, name, pest, pass, method, harmless, planned_on, area_mu, boundary, flight_area, agent, registration, maker, dose, crew, treated_on, weather, wind, temperature, flight_lines, sorties, track_files, photos, before_count, after_count, control_before, control_after, checked_on, distinct_mu, reduction, efficacy from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_treatment', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_treatment', n.id from new_rows n, unnest(n.track_files || n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_treatment referencing new table as new_rows for each statement execute function siku.keep_pest_treatment();
create trigger keep_update after update on pest_treatment referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_treatment();
alter table pest_treatment enable row level security;
alter table pest_treatment_history enable row level security;
create policy pest_treatment_read on pest_treatment for select to siku_app using ((select siku.everywhere('pest_treatment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_treatment', 'read'))));
create policy pest_treatment_create on pest_treatment for insert to siku_app with check ((select siku.everywhere('pest_treatment', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_treatment', 'create'))));
create policy pest_treatment_change on pest_treatment for update to siku_app using ((select siku.everywhere('pest_treatment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_treatment', 'change')))) with check ((select siku.everywhere('pest_treatment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_treatment', 'change'))));
create policy pest_treatment_history_read on pest_treatment_history for select to siku_app using ((select siku.everywhere('pest_treatment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_treatment', 'read'))));
grant select, insert, update on pest_treatment to siku_app;
grant select on pest_treatment_history to siku_app;

-- 有害生物预报
create table pest_forecast (
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
  published_at timestamptz,
  assessed_at timestamptz,
  void_at timestamptz,
  pest text not null,
  term text not null,
  number text not null,
  published_on date not null,
  valid_from date not null,
  valid_to date not null,
  forecast_mu numeric(20,2) not null,
  text text not null,
  actual_mu numeric(20,2),
  assessed_on date,
  hit_mu numeric(20,2),
  primary key (id),
  constraint pest_forecast_state check (state in ('published', 'assessed', 'void')),
  constraint pest_forecast_version check (version > 0),
  constraint pest_forecast_pest_1 check (pest in ('cypress_moth', 'cypress_sawfly', 'cypress_borer', 'pine_sawyer', 'pine_caterpillar', 'yunnan_caterpillar', 'pine_needle', 'bamboo_locust', 'longhorn', 'palm_weevil', 'rust', 'other')),
  constraint pest_forecast_term_1 check (term in ('short', 'medium')),
  constraint pest_forecast_number_1 check (length(number) <= 60),
  constraint pest_forecast_forecast_mu_1 check (forecast_mu >= 0),
  constraint pest_forecast_forecast_mu_2 check (forecast_mu <= 10000000),
  constraint pest_forecast_text_1 check (length(text) <= 20000),
  constraint pest_forecast_actual_mu_1 check (actual_mu >= 0.01),
  constraint pest_forecast_actual_mu_2 check (actual_mu <= 10000000)
);
create table pest_forecast_history (
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
  published_at timestamptz,
  assessed_at timestamptz,
  void_at timestamptz,
  pest text,
  term text,
  number text,
  published_on date,
  valid_from date,
  valid_to date,
  forecast_mu numeric(20,2),
  text text,
  actual_mu numeric(20,2),
  assessed_on date,
  hit_mu numeric(20,2),
  primary key (id, version)
);
comment on table pest_forecast is '有害生物预报。依据：森林病虫害防治条例10';
comment on table pest_forecast_history is '有害生物预报：每一次变更的全貌，只增不改';
comment on column pest_forecast.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_forecast.version is '版本';
comment on column pest_forecast.state is '状态';
comment on column pest_forecast.division is '所在行政区划';
comment on column pest_forecast.belongs_to_year is '所属年度';
comment on column pest_forecast.year_named is '所属年度由人指定';
comment on column pest_forecast.demo is '演示数据';
comment on column pest_forecast.created_at is '登记时间';
comment on column pest_forecast.created_by is '登记人';
comment on column pest_forecast.changed_at is '最近办理时间';
comment on column pest_forecast.changed_by is '最近办理人';
comment on column pest_forecast.changed_post is '最近办理人的岗位';
comment on column pest_forecast.changed_action is '最近办理事项';
comment on column pest_forecast.changed_reason is '办理理由';
comment on column pest_forecast.changed_device is '设备';
comment on column pest_forecast.published_at is '进入“已发布”的时间';
comment on column pest_forecast.assessed_at is '进入“已核对”的时间';
comment on column pest_forecast.void_at is '进入“已作废”的时间';
comment on column pest_forecast.pest is '有害生物';
comment on column pest_forecast.term is '预报种类';
comment on column pest_forecast.number is '预报期号';
comment on column pest_forecast.published_on is '发布日期';
comment on column pest_forecast.valid_from is '预报时段起';
comment on column pest_forecast.valid_to is '预报时段止';
comment on column pest_forecast.forecast_mu is '预报发生面积（亩）';
comment on column pest_forecast.text is '预报内容';
comment on column pest_forecast.actual_mu is '实际发生面积（亩）';
comment on column pest_forecast.assessed_on is '核对日期';
comment on column pest_forecast.hit_mu is '预报准确的面积（亩）';
create index pest_forecast_division on pest_forecast (division, state);
create index pest_forecast_year on pest_forecast (belongs_to_year, state);
create index pest_forecast_changed on pest_forecast (changed_at desc, id desc);
create index pest_forecast_valid_from_clock on pest_forecast (valid_from, id);
create function siku.keep_pest_forecast() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.valid_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_forecast' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_forecast' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_forecast' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_forecast' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_forecast' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_forecast' using errcode = 'SK003'; end if;
  end if;
  insert into pest_forecast_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, published_at, assessed_at, void_at, pest, term, number, published_on, valid_from, valid_to, forecast_mu, text, actual_mu, assessed_on, hit_mu) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, published_at, assessed_at, void_at, pest, term, number, published_on, valid_from, valid_to, forecast_mu, text, actual_mu, assessed_on, hit_mu from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_forecast', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on pest_forecast referencing new table as new_rows for each statement execute function siku.keep_pest_forecast();
create trigger keep_update after update on pest_forecast referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_forecast();
alter table pest_forecast enable row level security;
alter table pest_forecast_history enable row level security;
create policy pest_forecast_read on pest_forecast for select to siku_app using ((select siku.everywhere('pest_forecast', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_forecast', 'read'))));
create policy pest_forecast_create on pest_forecast for insert to siku_app with check ((select siku.everywhere('pest_forecast', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_forecast', 'create'))));
create policy pest_forecast_change on pest_forecast for update to siku_app using ((select siku.everywhere('pest_forecast', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_forecast', 'change')))) with check ((select siku.everywhere('pest_forecast', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_forecast', 'change'))));
create policy pest_forecast_history_read on pest_forecast_history for select to siku_app using ((select siku.everywhere('pest_forecast', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_forecast', 'read'))));
grant select, insert, update on pest_forecast to siku_app;
grant select on pest_forecast_history to siku_app;

-- 防治年度指标
create table pest_year (
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
  set_at timestamptz,
  void_at timestamptz,
  forest_mu numeric(20,2) not null,
  forest_source text not null,
  starts_on date not null,
  ends_on date not null,
  disaster_target numeric(20,2),
  harmless_target numeric(20,2),
  forecast_target numeric(20,2),
  seedling_target numeric(20,2),
  document_number text,
  primary key (id),
  constraint pest_year_state check (state in ('set', 'void')),
  constraint pest_year_version check (version > 0),
  constraint pest_year_forest_mu_1 check (forest_mu >= 1),
  constraint pest_year_forest_mu_2 check (forest_mu <= 100000000),
  constraint pest_year_forest_source_1 check (length(forest_source) <= 200),
  constraint pest_year_disaster_target_1 check (disaster_target >= 0),
  constraint pest_year_disaster_target_2 check (disaster_target <= 1000),
  constraint pest_year_harmless_target_1 check (harmless_target >= 0),
  constraint pest_year_harmless_target_2 check (harmless_target <= 1000),
  constraint pest_year_forecast_target_1 check (forecast_target >= 0),
  constraint pest_year_forecast_target_2 check (forecast_target <= 1000),
  constraint pest_year_seedling_target_1 check (seedling_target >= 0),
  constraint pest_year_seedling_target_2 check (seedling_target <= 1000),
  constraint pest_year_document_number_1 check (length(document_number) <= 100)
);
create table pest_year_history (
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
  set_at timestamptz,
  void_at timestamptz,
  forest_mu numeric(20,2),
  forest_source text,
  starts_on date,
  ends_on date,
  disaster_target numeric(20,2),
  harmless_target numeric(20,2),
  forecast_target numeric(20,2),
  seedling_target numeric(20,2),
  document_number text,
  primary key (id, version)
);
comment on table pest_year is '防治年度指标。依据：森林法35；林业有害生物防治目标责任书';
comment on table pest_year_history is '防治年度指标：每一次变更的全貌，只增不改';
comment on column pest_year.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_year.version is '版本';
comment on column pest_year.state is '状态';
comment on column pest_year.division is '所在行政区划';
comment on column pest_year.belongs_to_year is '所属年度';
comment on column pest_year.year_named is '所属年度由人指定';
comment on column pest_year.demo is '演示数据';
comment on column pest_year.created_at is '登记时间';
comment on column pest_year.created_by is '登记人';
comment on column pest_year.changed_at is '最近办理时间';
comment on column pest_year.changed_by is '最近办理人';
comment on column pest_year.changed_post is '最近办理人的岗位';
comment on column pest_year.changed_action is '最近办理事项';
comment on column pest_year.changed_reason is '办理理由';
comment on column pest_year.changed_device is '设备';
comment on column pest_year.set_at is '进入“已录入”的时间';
comment on column pest_year.void_at is '进入“已作废”的时间';
comment on column pest_year.forest_mu is '现有林和未成林造林地面积（亩）';
comment on column pest_year.forest_source is '面积来源';
comment on column pest_year.starts_on is '统计年度起';
comment on column pest_year.ends_on is '统计年度止';
comment on column pest_year.disaster_target is '成灾率目标（‰）';
comment on column pest_year.harmless_target is '无公害防治率目标（%）';
comment on column pest_year.forecast_target is '测报准确率目标（%）';
comment on column pest_year.seedling_target is '种苗产地检疫率目标（%）';
comment on column pest_year.document_number is '下达文号';
create index pest_year_division on pest_year (division, state);
create index pest_year_year on pest_year (belongs_to_year, state);
create index pest_year_changed on pest_year (changed_at desc, id desc);
create index pest_year_ends_on_clock on pest_year (ends_on, id);
create function siku.keep_pest_year() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.ends_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_year' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_year' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_year' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_year' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_year' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_year' using errcode = 'SK003'; end if;
  end if;
  insert into pest_year_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, set_at, void_at, forest_mu, forest_source, starts_on, ends_on, disaster_target, harmless_target, forecast_target, seedling_target, document_number) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, set_at, void_at, forest_mu, forest_source, starts_on, ends_on, disaster_target, harmless_target, forecast_target, seedling_target, document_number from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_year', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on pest_year referencing new table as new_rows for each statement execute function siku.keep_pest_year();
create trigger keep_update after update on pest_year referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_year();
alter table pest_year enable row level security;
alter table pest_year_history enable row level security;
create policy pest_year_read on pest_year for select to siku_app using ((select siku.everywhere('pest_year', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_year', 'read'))));
create policy pest_year_create on pest_year for insert to siku_app with check ((select siku.everywhere('pest_year', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_year', 'create'))));
create policy pest_year_change on pest_year for update to siku_app using ((select siku.everywhere('pest_year', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_year', 'change')))) with check ((select siku.everywhere('pest_year', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_year', 'change'))));
create policy pest_year_history_read on pest_year_history for select to siku_app using ((select siku.everywhere('pest_year', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_year', 'read'))));
grant select, insert, update on pest_year to siku_app;
grant select on pest_year_history to siku_app;
