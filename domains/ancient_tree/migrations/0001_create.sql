-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 古树名木
create table ancient_tree (
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
  registered_at timestamptz,
  protected_at timestamptz,
  death_reported_at timestamptz,
  dead_at timestamptz,
  felled_at timestamptz,
  not_identified_at timestamptz,
  struck_at timestamptz,
  number text not null,
  former_number text,
  group_number text,
  kind text not null,
  species text not null,
  local_name text,
  latin text,
  family text,
  genus text,
  place text not null,
  location geometry(Geometry,4490) not null,
  setting text not null,
  ownership text,
  true_age integer,
  estimated_age integer,
  legend_age integer,
  age_method text,
  age_error integer,
  planted_on date,
  planted_by text,
  girth_cm numeric(20,1),
  height_m numeric(20,1),
  crown_ew_m numeric(20,1),
  crown_ns_m numeric(20,1),
  measured_on date,
  vigour text not null,
  vigour_cause text,
  surroundings text,
  threats text[],
  story text,
  photos uuid[],
  grade text,
  scheme text,
  identified_level text,
  identification_number text,
  published_on date,
  refused_why text,
  death_found_on date,
  death_note text,
  death_photos uuid[],
  death_confirmed_on date,
  death_confirmed_by text,
  death_cause text,
  death_number text,
  disposal text,
  emergency text,
  felled_on date,
  emergency_ended_on date,
  reported_up_on date,
  report_number text,
  struck_on date,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint ancient_tree_state check (state in ('registered', 'protected', 'death_reported', 'dead', 'felled', 'not_identified', 'struck')),
  constraint ancient_tree_version check (version > 0),
  constraint ancient_tree_number_1 check (length(number) <= 11),
  constraint ancient_tree_former_number_1 check (length(former_number) <= 30),
  constraint ancient_tree_group_number_1 check (length(group_number) <= 10),
  constraint ancient_tree_kind_1 check (kind in ('ancient', 'famous', 'both', 'reserve')),
  constraint ancient_tree_species_1 check (length(species) <= 40),
  constraint ancient_tree_local_name_1 check (length(local_name) <= 60),
  constraint ancient_tree_latin_1 check (length(latin) <= 80),
  constraint ancient_tree_family_1 check (length(family) <= 30),
  constraint ancient_tree_genus_1 check (length(genus) <= 30),
  constraint ancient_tree_place_1 check (length(place) <= 100),
  constraint ancient_tree_location_1 check (ST_IsValid(location)),
  constraint ancient_tree_location_2 check (GeometryType(location) in ('POINT')),
  constraint ancient_tree_setting_1 check (setting in ('field', 'village', 'town', 'historic', 'scenic')),
  constraint ancient_tree_ownership_1 check (ownership in ('state', 'collective', 'person', 'other')),
  constraint ancient_tree_true_age_1 check (true_age >= 1),
  constraint ancient_tree_true_age_2 check (true_age <= 5000),
  constraint ancient_tree_estimated_age_1 check (estimated_age >= 1),
  constraint ancient_tree_estimated_age_2 check (estimated_age <= 5000),
  constraint ancient_tree_legend_age_1 check (legend_age >= 1),
  constraint ancient_tree_legend_age_2 check (legend_age <= 5000),
  constraint ancient_tree_age_method_1 check (age_method in ('records', 'regression', 'interviews', 'needle', 'rings', 'scan', 'carbon')),
  constraint ancient_tree_age_error_1 check (age_error >= 0),
  constraint ancient_tree_age_error_2 check (age_error <= 1000),
  constraint ancient_tree_planted_by_1 check (length(planted_by) <= 60),
  constraint ancient_tree_girth_cm_1 check (girth_cm >= 1),
  constraint ancient_tree_girth_cm_2 check (girth_cm <= 3000),
  constraint ancient_tree_height_m_1 check (height_m >= 0.5),
  constraint ancient_tree_height_m_2 check (height_m <= 100),
  constraint ancient_tree_crown_ew_m_1 check (crown_ew_m >= 0),
  constraint ancient_tree_crown_ew_m_2 check (crown_ew_m <= 80),
  constraint ancient_tree_crown_ns_m_1 check (crown_ns_m >= 0),
  constraint ancient_tree_crown_ns_m_2 check (crown_ns_m <= 80),
  constraint ancient_tree_vigour_1 check (vigour in ('healthy', 'weak', 'dying', 'dead')),
  constraint ancient_tree_vigour_cause_1 check (length(vigour_cause) <= 300),
  constraint ancient_tree_surroundings_1 check (surroundings in ('good', 'poor', 'very_poor')),
  constraint ancient_tree_threats_1 check (threats <@ array['paving', 'digging', 'building', 'fire', 'wires', 'nails', 'pests', 'parasites', 'hollow', 'lean', 'lightning', 'water']::text[]),
  constraint ancient_tree_story_1 check (length(story) <= 300),
  constraint ancient_tree_grade_1 check (grade in ('one', 'two', 'three', 'none')),
  constraint ancient_tree_scheme_1 check (scheme in ('forestry_3', 'town_2')),
  constraint ancient_tree_identified_level_1 check (identified_level in ('province', 'city', 'county')),
  constraint ancient_tree_identification_number_1 check (length(identification_number) <= 100),
  constraint ancient_tree_refused_why_1 check (length(refused_why) <= 300),
  constraint ancient_tree_death_note_1 check (length(death_note) <= 500),
  constraint ancient_tree_death_confirmed_by_1 check (death_confirmed_by in ('province', 'city', 'county')),
  constraint ancient_tree_death_cause_1 check (length(death_cause) <= 500),
  constraint ancient_tree_death_number_1 check (length(death_number) <= 100),
  constraint ancient_tree_disposal_1 check (disposal in ('kept', 'removed')),
  constraint ancient_tree_emergency_1 check (length(emergency) <= 300),
  constraint ancient_tree_report_number_1 check (length(report_number) <= 100)
);
create table ancient_tree_history (
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
  registered_at timestamptz,
  protected_at timestamptz,
  death_reported_at timestamptz,
  dead_at timestamptz,
  felled_at timestamptz,
  not_identified_at timestamptz,
  struck_at timestamptz,
  number text,
  former_number text,
  group_number text,
  kind text,
  species text,
  local_name text,
  latin text,
  family text,
  genus text,
  place text,
  location geometry(Geometry,4490),
  setting text,
  ownership text,
  true_age integer,
  estimated_age integer,
  legend_age integer,
  age_method text,
  age_error integer,
  planted_on date,
  planted_by text,
  girth_cm numeric(20,1),
  height_m numeric(20,1),
  crown_ew_m numeric(20,1),
  crown_ns_m numeric(20,1),
  measured_on date,
  vigour text,
  vigour_cause text,
  surroundings text,
  threats text[],
  story text,
  photos uuid[],
  grade text,
  scheme text,
  identified_level text,
  identification_number text,
  published_on date,
  refused_why text,
  death_found_on date,
  death_note text,
  death_photos uuid[],
  death_confirmed_on date,
  death_confirmed_by text,
  death_cause text,
  death_number text,
  disposal text,
  emergency text,
  felled_on date,
  emergency_ended_on date,
  reported_up_on date,
  report_number text,
  struck_on date,
  primary key (id, version)
);
comment on table ancient_tree is '古树名木。依据：古树名木保护条例8—14、18、20（2025-03-15起）；四川省古树名木保护条例（2020-01-01起）；LY/T 2737-2016；LY/T 2738-2016';
comment on table ancient_tree_history is '古树名木：每一次变更的全貌，只增不改';
comment on column ancient_tree.id is '标识（UUIDv7，由客户端生成）';
comment on column ancient_tree.version is '版本';
comment on column ancient_tree.state is '状态';
comment on column ancient_tree.division is '所在行政区划';
comment on column ancient_tree.belongs_to_year is '所属年度';
comment on column ancient_tree.year_named is '所属年度由人指定';
comment on column ancient_tree.demo is '演示数据';
comment on column ancient_tree.created_at is '登记时间';
comment on column ancient_tree.created_by is '登记人';
comment on column ancient_tree.changed_at is '最近办理时间';
comment on column ancient_tree.changed_by is '最近办理人';
comment on column ancient_tree.changed_post is '最近办理人的岗位';
comment on column ancient_tree.changed_action is '最近办理事项';
comment on column ancient_tree.changed_reason is '办理理由';
comment on column ancient_tree.changed_device is '设备';
comment on column ancient_tree.registered_at is '进入“待认定”的时间';
comment on column ancient_tree.protected_at is '进入“在册保护”的时间';
comment on column ancient_tree.death_reported_at is '进入“疑似枯死”的时间';
comment on column ancient_tree.dead_at is '进入“已确认死亡”的时间';
comment on column ancient_tree.felled_at is '进入“紧急采伐”的时间';
comment on column ancient_tree.not_identified_at is '进入“不予认定”的时间';
comment on column ancient_tree.struck_at is '进入“已注销（档案保留）”的时间';
comment on column ancient_tree.number is '古树名木编号';
comment on column ancient_tree.former_number is '原挂牌号';
comment on column ancient_tree.group_number is '古树群编号';
comment on column ancient_tree.kind is '类别';
comment on column ancient_tree.species is '中文名';
comment on column ancient_tree.local_name is '俗名';
comment on column ancient_tree.latin is '拉丁名';
comment on column ancient_tree.family is '科';
comment on column ancient_tree.genus is '属';
comment on column ancient_tree.place is '小地名';
comment on column ancient_tree.location is '位置';
comment on column ancient_tree.setting is '生长场所';
comment on column ancient_tree.ownership is '权属';
comment on column ancient_tree.true_age is '真实树龄（年）';
comment on column ancient_tree.estimated_age is '估测树龄（年）';
comment on column ancient_tree.legend_age is '传说树龄（年）';
comment on column ancient_tree.age_method is '树龄鉴定方法';
comment on column ancient_tree.age_error is '树龄误差（正负）（年）';
comment on column ancient_tree.planted_on is '栽植时间（名木）';
comment on column ancient_tree.planted_by is '栽植人（名木）';
comment on column ancient_tree.girth_cm is '胸（地）围（厘米）';
comment on column ancient_tree.height_m is '树高（米）';
comment on column ancient_tree.crown_ew_m is '冠幅（东西）（米）';
comment on column ancient_tree.crown_ns_m is '冠幅（南北）（米）';
comment on column ancient_tree.measured_on is '测量日期';
comment on column ancient_tree.vigour is '生长势';
comment on column ancient_tree.vigour_cause is '影响生长的因素';
comment on column ancient_tree.surroundings is '生长环境';
comment on column ancient_tree.threats is '受到的威胁';
comment on column ancient_tree.story is '历史和传说';
comment on column ancient_tree.photos is '建档照片';
comment on column ancient_tree.grade is '保护等级';
comment on column ancient_tree.scheme is '等级体系';
comment on column ancient_tree.identified_level is '认定部门级别';
comment on column ancient_tree.identification_number is '认定公布文号';
comment on column ancient_tree.published_on is '公布日期';
comment on column ancient_tree.refused_why is '不予认定的理由';
comment on column ancient_tree.death_found_on is '发现日期';
comment on column ancient_tree.death_note is '枯死情况';
comment on column ancient_tree.death_photos is '枯死照片';
comment on column ancient_tree.death_confirmed_on is '死亡确认日期';
comment on column ancient_tree.death_confirmed_by is '确认死亡的部门';
comment on column ancient_tree.death_cause is '死亡原因';
comment on column ancient_tree.death_number is '死亡确认文号';
comment on column ancient_tree.disposal is '处置';
comment on column ancient_tree.emergency is '紧急情形';
comment on column ancient_tree.felled_on is '采伐日期';
comment on column ancient_tree.emergency_ended_on is '应急处置结束日期';
comment on column ancient_tree.reported_up_on is '逐级报告日期';
comment on column ancient_tree.report_number is '报告文号';
comment on column ancient_tree.struck_on is '注销日期';
create index ancient_tree_division on ancient_tree (division, state);
create index ancient_tree_year on ancient_tree (belongs_to_year, state);
create index ancient_tree_changed on ancient_tree (changed_at desc, id desc);
create index ancient_tree_published_on_clock on ancient_tree (published_on, id);
create unique index ancient_tree_number_unique on ancient_tree (number);
create index ancient_tree_location_3857 on ancient_tree using gist (location_3857);
create index ancient_tree_state_grade on ancient_tree (state, grade);
create index ancient_tree_vigour_state on ancient_tree (vigour, state);
create function siku.keep_ancient_tree() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.published_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: ancient_tree' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'ancient_tree' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: ancient_tree' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: ancient_tree' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'ancient_tree' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: ancient_tree' using errcode = 'SK003'; end if;
  end if;
  insert into ancient_tree_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, protected_at, death_reported_at, dead_at, felled_at, not_identified_at, struck_at, number, former_number, group_number, kind, species, local_name, latin, family, genus, place, location, setting, ownership, true_age, estimated_age, legend_age, age_method, age_error, planted_on, planted_by, girth_cm, height_m, crown_ew_m, crown_ns_m, measured_on, vigour, vigour_cause, surroundings, threats, story, photos, grade, scheme, identified_level, identification_number, published_on, refused_why, death_found_on, death_note, death_photos, death_confirmed_on, death_confirmed_by, death_cause, death_number, disposal, emergency, felled_on, emergency_ended_on, reported_up_on, report_number, struck_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, protected_at, death_reported_at, dead_at, felled_at, not_identified_at, struck_at, number, former_number, group_number, kind, species, local_name, latin, family, genus, place, location, setting, ownership, true_age, estimated_age, legend_age, age_method, age_error, planted_on, planted_by, girth_cm, height_m, crown_ew_m, crown_ns_m, measured_on, vigour, vigour_cause, surroundings, threats, story, photos, grade, scheme, identified_level, identification_number, published_on, refused_why, death_found_on, death_note, death_photos, death_confirmed_on, death_confirmed_by, death_cause, death_number, disposal, emergency, felled_on, emergency_ended_on, reported_up_on, report_number, struck_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'ancient_tree', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'ancient_tree', n.id from new_rows n, unnest(n.photos || n.death_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on ancient_tree referencing new table as new_rows for each statement execute function siku.keep_ancient_tree();
create trigger keep_update after update on ancient_tree referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_ancient_tree();
alter table ancient_tree enable row level security;
alter table ancient_tree_history enable row level security;
create policy ancient_tree_read on ancient_tree for select to siku_app using ((select siku.everywhere('ancient_tree', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('ancient_tree', 'read'))));
create policy ancient_tree_create on ancient_tree for insert to siku_app with check ((select siku.everywhere('ancient_tree', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('ancient_tree', 'create'))));
create policy ancient_tree_change on ancient_tree for update to siku_app using ((select siku.everywhere('ancient_tree', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('ancient_tree', 'change')))) with check ((select siku.everywhere('ancient_tree', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('ancient_tree', 'change'))));
create policy ancient_tree_history_read on ancient_tree_history for select to siku_app using ((select siku.everywhere('ancient_tree', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('ancient_tree', 'read'))));
grant select, insert, update on ancient_tree to siku_app;
grant select on ancient_tree_history to siku_app;

-- 古树名木认定
create table tree_identification (
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
  examined_at timestamptz,
  identified_at timestamptz,
  approved_at timestamptz,
  published_at timestamptz,
  refused_at timestamptz,
  tree uuid not null,
  occasion text not null,
  tree_kind text,
  examined_on date not null,
  panel jsonb not null,
  age_years integer,
  age_known boolean,
  age_method text,
  opinion text not null,
  opinion_files uuid[],
  grade text,
  scheme text,
  identified_level text,
  identified_on date,
  identification_number text,
  approver text,
  approved_on date,
  approval_number text,
  published_on date,
  published_place text,
  paper uuid[],
  primary key (id),
  constraint tree_identification_state check (state in ('examined', 'identified', 'approved', 'published', 'refused')),
  constraint tree_identification_version check (version > 0),
  constraint tree_identification_occasion_1 check (occasion in ('first', 'age', 'census', 'correction')),
  constraint tree_identification_tree_kind_1 check (tree_kind in ('ancient', 'famous', 'both', 'reserve')),
  constraint tree_identification_panel_1 check (jsonb_typeof(panel) = 'array'),
  constraint tree_identification_age_years_1 check (age_years >= 1),
  constraint tree_identification_age_years_2 check (age_years <= 5000),
  constraint tree_identification_age_method_1 check (age_method in ('records', 'regression', 'interviews', 'needle', 'rings', 'scan', 'carbon')),
  constraint tree_identification_opinion_1 check (length(opinion) <= 2000),
  constraint tree_identification_grade_1 check (grade in ('one', 'two', 'three', 'none')),
  constraint tree_identification_scheme_1 check (scheme in ('forestry_3', 'town_2')),
  constraint tree_identification_identified_level_1 check (identified_level in ('province', 'city', 'county')),
  constraint tree_identification_identification_number_1 check (length(identification_number) <= 100),
  constraint tree_identification_approver_1 check (length(approver) <= 100),
  constraint tree_identification_approval_number_1 check (length(approval_number) <= 100),
  constraint tree_identification_published_place_1 check (length(published_place) <= 200)
);
create table tree_identification_history (
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
  examined_at timestamptz,
  identified_at timestamptz,
  approved_at timestamptz,
  published_at timestamptz,
  refused_at timestamptz,
  tree uuid,
  occasion text,
  tree_kind text,
  examined_on date,
  panel jsonb,
  age_years integer,
  age_known boolean,
  age_method text,
  opinion text,
  opinion_files uuid[],
  grade text,
  scheme text,
  identified_level text,
  identified_on date,
  identification_number text,
  approver text,
  approved_on date,
  approval_number text,
  published_on date,
  published_place text,
  paper uuid[],
  primary key (id, version)
);
comment on table tree_identification is '古树名木认定。依据：古树名木保护条例8、10（2025-03-15起）；LY/T 2737-2016；四川省古树名木保护条例';
comment on table tree_identification_history is '古树名木认定：每一次变更的全貌，只增不改';
comment on column tree_identification.id is '标识（UUIDv7，由客户端生成）';
comment on column tree_identification.version is '版本';
comment on column tree_identification.state is '状态';
comment on column tree_identification.division is '所在行政区划';
comment on column tree_identification.belongs_to_year is '所属年度';
comment on column tree_identification.year_named is '所属年度由人指定';
comment on column tree_identification.demo is '演示数据';
comment on column tree_identification.created_at is '登记时间';
comment on column tree_identification.created_by is '登记人';
comment on column tree_identification.changed_at is '最近办理时间';
comment on column tree_identification.changed_by is '最近办理人';
comment on column tree_identification.changed_post is '最近办理人的岗位';
comment on column tree_identification.changed_action is '最近办理事项';
comment on column tree_identification.changed_reason is '办理理由';
comment on column tree_identification.changed_device is '设备';
comment on column tree_identification.examined_at is '进入“已鉴定”的时间';
comment on column tree_identification.identified_at is '进入“已认定”的时间';
comment on column tree_identification.approved_at is '进入“已批准”的时间';
comment on column tree_identification.published_at is '进入“已公布”的时间';
comment on column tree_identification.refused_at is '进入“不予认定”的时间';
comment on column tree_identification.tree is '树木';
comment on column tree_identification.occasion is '事由';
comment on column tree_identification.tree_kind is '类别';
comment on column tree_identification.examined_on is '鉴定日期';
comment on column tree_identification.panel is '鉴定专家';
comment on column tree_identification.age_years is '鉴定树龄（年）';
comment on column tree_identification.age_known is '树龄确证';
comment on column tree_identification.age_method is '树龄鉴定方法';
comment on column tree_identification.opinion is '鉴定意见';
comment on column tree_identification.opinion_files is '鉴定书';
comment on column tree_identification.grade is '保护等级';
comment on column tree_identification.scheme is '等级体系';
comment on column tree_identification.identified_level is '认定部门级别';
comment on column tree_identification.identified_on is '认定日期';
comment on column tree_identification.identification_number is '认定公布文号';
comment on column tree_identification.approver is '批准的人民政府';
comment on column tree_identification.approved_on is '批准日期';
comment on column tree_identification.approval_number is '批准文号';
comment on column tree_identification.published_on is '公布日期';
comment on column tree_identification.published_place is '公布处所';
comment on column tree_identification.paper is '公布文件';
create index tree_identification_division on tree_identification (division, state);
create index tree_identification_year on tree_identification (belongs_to_year, state);
create index tree_identification_changed on tree_identification (changed_at desc, id desc);
create index tree_identification_examined_on_clock on tree_identification (examined_on, id);
create index tree_identification_tree on tree_identification (tree);
create function siku.keep_tree_identification() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.examined_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: tree_identification' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'tree_identification' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: tree_identification' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: tree_identification' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'tree_identification' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: tree_identification' using errcode = 'SK003'; end if;
  end if;
  insert into tree_identification_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, examined_at, identified_at, approved_at, published_at, refused_at, tree, occasion, tree_kind, examined_on, panel, age_years, age_known, age_method, opinion, opinion_files, grade, scheme, identified_level, identified_on, identification_number, approver, approved_on, approval_number, published_on, published_place, paper) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, examined_at, identified_at, approved_at, published_at, refused_at, tree, occasion, tree_kind, examined_on, panel, age_years, age_known, age_method, opinion, opinion_files, grade, scheme, identified_level, identified_on, identification_number, approver, approved_on, approval_number, published_on, published_place, paper from new_rows;
  insert into siku.feed (register, record, division, version) select 'tree_identification', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'tree_identification', n.id from new_rows n, unnest(n.opinion_files || n.paper) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on tree_identification referencing new table as new_rows for each statement execute function siku.keep_tree_identification();
create trigger keep_update after update on tree_identification referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_tree_identification();
alter table tree_identification enable row level security;
alter table tree_identification_history enable row level security;
create policy tree_identification_read on tree_identification for select to siku_app using ((select siku.everywhere('tree_identification', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_identification', 'read'))));
create policy tree_identification_create on tree_identification for insert to siku_app with check ((select siku.everywhere('tree_identification', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_identification', 'create'))));
create policy tree_identification_change on tree_identification for update to siku_app using ((select siku.everywhere('tree_identification', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_identification', 'change')))) with check ((select siku.everywhere('tree_identification', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_identification', 'change'))));
create policy tree_identification_history_read on tree_identification_history for select to siku_app using ((select siku.everywhere('tree_identification', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_identification', 'read'))));
grant select, insert, update on tree_identification to siku_app;
grant select on tree_identification_history to siku_app;

-- 古树名木保护牌
create table tree_plaque (
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
  hung_at timestamptz,
  lost_at timestamptz,
  replaced_at timestamptz,
  taken_down_at timestamptz,
  tree uuid not null,
  nth integer,
  wording text,
  fastening text not null,
  hung_on date not null,
  photo uuid[],
  down_on date,
  primary key (id),
  constraint tree_plaque_state check (state in ('hung', 'lost', 'replaced', 'taken_down')),
  constraint tree_plaque_version check (version > 0),
  constraint tree_plaque_nth_1 check (nth >= 1),
  constraint tree_plaque_wording_1 check (length(wording) <= 300),
  constraint tree_plaque_fastening_1 check (fastening in ('rope', 'spring', 'stand'))
);
create table tree_plaque_history (
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
  hung_at timestamptz,
  lost_at timestamptz,
  replaced_at timestamptz,
  taken_down_at timestamptz,
  tree uuid,
  nth integer,
  wording text,
  fastening text,
  hung_on date,
  photo uuid[],
  down_on date,
  primary key (id, version)
);
comment on table tree_plaque is '古树名木保护牌。依据：古树名木保护条例11';
comment on table tree_plaque_history is '古树名木保护牌：每一次变更的全貌，只增不改';
comment on column tree_plaque.id is '标识（UUIDv7，由客户端生成）';
comment on column tree_plaque.version is '版本';
comment on column tree_plaque.state is '状态';
comment on column tree_plaque.division is '所在行政区划';
comment on column tree_plaque.belongs_to_year is '所属年度';
comment on column tree_plaque.year_named is '所属年度由人指定';
comment on column tree_plaque.demo is '演示数据';
comment on column tree_plaque.created_at is '登记时间';
comment on column tree_plaque.created_by is '登记人';
comment on column tree_plaque.changed_at is '最近办理时间';
comment on column tree_plaque.changed_by is '最近办理人';
comment on column tree_plaque.changed_post is '最近办理人的岗位';
comment on column tree_plaque.changed_action is '最近办理事项';
comment on column tree_plaque.changed_reason is '办理理由';
comment on column tree_plaque.changed_device is '设备';
comment on column tree_plaque.hung_at is '进入“在用”的时间';
comment on column tree_plaque.lost_at is '进入“遗失、损毁”的时间';
comment on column tree_plaque.replaced_at is '进入“已更换”的时间';
comment on column tree_plaque.taken_down_at is '进入“已撤下”的时间';
comment on column tree_plaque.tree is '树木';
comment on column tree_plaque.nth is '第几块';
comment on column tree_plaque.wording is '牌面内容';
comment on column tree_plaque.fastening is '固定方式';
comment on column tree_plaque.hung_on is '挂牌日期';
comment on column tree_plaque.photo is '挂牌照片';
comment on column tree_plaque.down_on is '停用日期';
create index tree_plaque_division on tree_plaque (division, state);
create index tree_plaque_year on tree_plaque (belongs_to_year, state);
create index tree_plaque_changed on tree_plaque (changed_at desc, id desc);
create index tree_plaque_hung_on_clock on tree_plaque (hung_on, id);
create index tree_plaque_tree on tree_plaque (tree);
create index tree_plaque_hung_on_state on tree_plaque (hung_on, state);
create function siku.keep_tree_plaque() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.hung_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: tree_plaque' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'tree_plaque' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: tree_plaque' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: tree_plaque' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'tree_plaque' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: tree_plaque' using errcode = 'SK003'; end if;
  end if;
  insert into tree_plaque_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, hung_at, lost_at, replaced_at, taken_down_at, tree, nth, wording, fastening, hung_on, photo, down_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, hung_at, lost_at, replaced_at, taken_down_at, tree, nth, wording, fastening, hung_on, photo, down_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'tree_plaque', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'tree_plaque', n.id from new_rows n, unnest(n.photo) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on tree_plaque referencing new table as new_rows for each statement execute function siku.keep_tree_plaque();
create trigger keep_update after update on tree_plaque referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_tree_plaque();
alter table tree_plaque enable row level security;
alter table tree_plaque_history enable row level security;
create policy tree_plaque_read on tree_plaque for select to siku_app using ((select siku.everywhere('tree_plaque', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_plaque', 'read'))));
create policy tree_plaque_create on tree_plaque for insert to siku_app with check ((select siku.everywhere('tree_plaque', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_plaque', 'create'))));
create policy tree_plaque_change on tree_plaque for update to siku_app using ((select siku.everywhere('tree_plaque', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_plaque', 'change')))) with check ((select siku.everywhere('tree_plaque', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_plaque', 'change'))));
create policy tree_plaque_history_read on tree_plaque_history for select to siku_app using ((select siku.everywhere('tree_plaque', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_plaque', 'read'))));
grant select, insert, update on tree_plaque to siku_app;
grant select on tree_plaque_history to siku_app;

-- 古树名木养护协议
create table tree_agreement (
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
  signed_at timestamptz,
  ended_at timestamptz,
  expired_at timestamptz,
  number text not null,
  caretaker_kind text not null,
  caretaker text not null,
  phone text,
  trees uuid[],
  from_on date not null,
  to_on date not null,
  yearly_pay numeric(20,2) not null,
  duties text not null,
  paper uuid[],
  payments jsonb,
  ended_on date,
  primary key (id),
  constraint tree_agreement_state check (state in ('signed', 'ended', 'expired')),
  constraint tree_agreement_version check (version > 0),
  constraint tree_agreement_number_1 check (length(number) <= 60),
  constraint tree_agreement_caretaker_kind_1 check (caretaker_kind in ('unit', 'collective', 'person')),
  constraint tree_agreement_caretaker_1 check (length(caretaker) <= 60),
  constraint tree_agreement_phone_1 check (length(phone) <= 20),
  constraint tree_agreement_yearly_pay_1 check (yearly_pay >= 0),
  constraint tree_agreement_yearly_pay_2 check (yearly_pay <= 1000000),
  constraint tree_agreement_duties_1 check (length(duties) <= 2000),
  constraint tree_agreement_payments_1 check (jsonb_typeof(payments) = 'array')
);
create table tree_agreement_history (
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
  signed_at timestamptz,
  ended_at timestamptz,
  expired_at timestamptz,
  number text,
  caretaker_kind text,
  caretaker text,
  phone text,
  trees uuid[],
  from_on date,
  to_on date,
  yearly_pay numeric(20,2),
  duties text,
  paper uuid[],
  payments jsonb,
  ended_on date,
  primary key (id, version)
);
comment on table tree_agreement is '古树名木养护协议。依据：古树名木保护条例12';
comment on table tree_agreement_history is '古树名木养护协议：每一次变更的全貌，只增不改';
comment on column tree_agreement.id is '标识（UUIDv7，由客户端生成）';
comment on column tree_agreement.version is '版本';
comment on column tree_agreement.state is '状态';
comment on column tree_agreement.division is '所在行政区划';
comment on column tree_agreement.belongs_to_year is '所属年度';
comment on column tree_agreement.year_named is '所属年度由人指定';
comment on column tree_agreement.demo is '演示数据';
comment on column tree_agreement.created_at is '登记时间';
comment on column tree_agreement.created_by is '登记人';
comment on column tree_agreement.changed_at is '最近办理时间';
comment on column tree_agreement.changed_by is '最近办理人';
comment on column tree_agreement.changed_post is '最近办理人的岗位';
comment on column tree_agreement.changed_action is '最近办理事项';
comment on column tree_agreement.changed_reason is '办理理由';
comment on column tree_agreement.changed_device is '设备';
comment on column tree_agreement.signed_at is '进入“有效”的时间';
comment on column tree_agreement.ended_at is '进入“已解除”的时间';
comment on column tree_agreement.expired_at is '进入“已期满”的时间';
comment on column tree_agreement.number is '协议编号';
comment on column tree_agreement.caretaker_kind is '养护责任人类别';
comment on column tree_agreement.caretaker is '日常养护责任人';
comment on column tree_agreement.phone is '联系电话';
comment on column tree_agreement.trees is '养护的树';
comment on column tree_agreement.from_on is '起始日期';
comment on column tree_agreement.to_on is '期满日期';
comment on column tree_agreement.yearly_pay is '每年补助（元）';
comment on column tree_agreement.duties is '权利义务';
comment on column tree_agreement.paper is '协议文本';
comment on column tree_agreement.payments is '补助发放';
comment on column tree_agreement.ended_on is '解除日期';
create index tree_agreement_division on tree_agreement (division, state);
create index tree_agreement_year on tree_agreement (belongs_to_year, state);
create index tree_agreement_changed on tree_agreement (changed_at desc, id desc);
create index tree_agreement_from_on_clock on tree_agreement (from_on, id);
create index tree_agreement_trees on tree_agreement using gin (trees);
create function siku.keep_tree_agreement() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.from_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: tree_agreement' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'tree_agreement' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: tree_agreement' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: tree_agreement' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'tree_agreement' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: tree_agreement' using errcode = 'SK003'; end if;
  end if;
  insert into tree_agreement_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, signed_at, ended_at, expired_at, number, caretaker_kind, caretaker, phone, trees, from_on, to_on, yearly_pay, duties, paper, payments, ended_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, signed_at, ended_at, expired_at, number, caretaker_kind, caretaker, phone, trees, from_on, to_on, yearly_pay, duties, paper, payments, ended_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'tree_agreement', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'tree_agreement', n.id from new_rows n, unnest(n.paper) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on tree_agreement referencing new table as new_rows for each statement execute function siku.keep_tree_agreement();
create trigger keep_update after update on tree_agreement referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_tree_agreement();
alter table tree_agreement enable row level security;
alter table tree_agreement_history enable row level security;
create policy tree_agreement_read on tree_agreement for select to siku_app using ((select siku.everywhere('tree_agreement', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_agreement', 'read'))));
create policy tree_agreement_create on tree_agreement for insert to siku_app with check ((select siku.everywhere('tree_agreement', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_agreement', 'create'))));
create policy tree_agreement_change on tree_agreement for update to siku_app using ((select siku.everywhere('tree_agreement', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_agreement', 'change')))) with check ((select siku.everywhere('tree_agreement', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_agreement', 'change'))));
create policy tree_agreement_history_read on tree_agreement_history for select to siku_app using ((select siku.everywhere('tree_agreement', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_agreement', 'read'))));
grant select, insert, update on tree_agreement to siku_app;
grant select on tree_agreement_history to siku_app;

-- 古树名木巡查
create table tree_inspection (
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
  inspected_at timestamptz,
  due_at timestamptz,
  damaged_at timestamptz,
  void_at timestamptz,
  tree uuid not null,
  occasion text not null,
  due_on date,
  inspected_on date,
  vigour text,
  vigour_cause text,
  surroundings text,
  threats text[],
  findings text[],
  plaque_seen text,
  urgency text,
  note text,
  suggestion text,
  from_north uuid[],
  from_east uuid[],
  from_south uuid[],
  from_west uuid[],
  close uuid[],
  primary key (id),
  constraint tree_inspection_state check (state in ('inspected', 'due', 'damaged', 'void')),
  constraint tree_inspection_version check (version > 0),
  constraint tree_inspection_occasion_1 check (occasion in ('routine', 'weather', 'report', 'care', 'effect', 'census')),
  constraint tree_inspection_vigour_1 check (vigour in ('healthy', 'weak', 'dying', 'dead')),
  constraint tree_inspection_vigour_cause_1 check (length(vigour_cause) <= 300),
  constraint tree_inspection_surroundings_1 check (surroundings in ('good', 'poor', 'very_poor')),
  constraint tree_inspection_threats_1 check (threats <@ array['paving', 'digging', 'building', 'fire', 'wires', 'nails', 'pests', 'parasites', 'hollow', 'lean', 'lightning', 'water']::text[]),
  constraint tree_inspection_findings_1 check (findings <@ array['sound', 'dead_branches', 'thin_leaves', 'hollow', 'roots_bare', 'soil_hard', 'pests', 'parasites', 'props', 'fence', 'paving', 'digging', 'wires', 'fire_trace', 'lean', 'damage']::text[]),
  constraint tree_inspection_plaque_seen_1 check (plaque_seen in ('in_place', 'missing')),
  constraint tree_inspection_urgency_1 check (urgency in ('none', 'watch', 'rescue', 'danger')),
  constraint tree_inspection_note_1 check (length(note) <= 1000),
  constraint tree_inspection_suggestion_1 check (length(suggestion) <= 500)
);
create table tree_inspection_history (
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
  inspected_at timestamptz,
  due_at timestamptz,
  damaged_at timestamptz,
  void_at timestamptz,
  tree uuid,
  occasion text,
  due_on date,
  inspected_on date,
  vigour text,
  vigour_cause text,
  surroundings text,
  threats text[],
  findings text[],
  plaque_seen text,
  urgency text,
  note text,
  suggestion text,
  from_north uuid[],
  from_east uuid[],
  from_south uuid[],
  from_west uuid[],
  close uuid[],
  primary key (id, version)
);
comment on table tree_inspection is '古树名木巡查。依据：古树名木保护条例13、21；LY/T 2738-2016';
comment on table tree_inspection_history is '古树名木巡查：每一次变更的全貌，只增不改';
comment on column tree_inspection.id is '标识（UUIDv7，由客户端生成）';
comment on column tree_inspection.version is '版本';
comment on column tree_inspection.state is '状态';
comment on column tree_inspection.division is '所在行政区划';
comment on column tree_inspection.belongs_to_year is '所属年度';
comment on column tree_inspection.year_named is '所属年度由人指定';
comment on column tree_inspection.demo is '演示数据';
comment on column tree_inspection.created_at is '登记时间';
comment on column tree_inspection.created_by is '登记人';
comment on column tree_inspection.changed_at is '最近办理时间';
comment on column tree_inspection.changed_by is '最近办理人';
comment on column tree_inspection.changed_post is '最近办理人的岗位';
comment on column tree_inspection.changed_action is '最近办理事项';
comment on column tree_inspection.changed_reason is '办理理由';
comment on column tree_inspection.changed_device is '设备';
comment on column tree_inspection.inspected_at is '进入“已巡查”的时间';
comment on column tree_inspection.due_at is '进入“待巡查”的时间';
comment on column tree_inspection.damaged_at is '进入“已转案件线索”的时间';
comment on column tree_inspection.void_at is '进入“已作废”的时间';
comment on column tree_inspection.tree is '树木';
comment on column tree_inspection.occasion is '事由';
comment on column tree_inspection.due_on is '应巡查日期';
comment on column tree_inspection.inspected_on is '巡查日期';
comment on column tree_inspection.vigour is '生长势';
comment on column tree_inspection.vigour_cause is '影响生长的因素';
comment on column tree_inspection.surroundings is '生长环境';
comment on column tree_inspection.threats is '受到的威胁';
comment on column tree_inspection.findings is '发现的情况';
comment on column tree_inspection.plaque_seen is '保护牌';
comment on column tree_inspection.urgency is '处置意见';
comment on column tree_inspection.note is '情况说明';
comment on column tree_inspection.suggestion is '建议';
comment on column tree_inspection.from_north is '北侧固定点照片';
comment on column tree_inspection.from_east is '东侧固定点照片';
comment on column tree_inspection.from_south is '南侧固定点照片';
comment on column tree_inspection.from_west is '西侧固定点照片';
comment on column tree_inspection.close is '近景照片';
create index tree_inspection_division on tree_inspection (division, state);
create index tree_inspection_year on tree_inspection (belongs_to_year, state);
create index tree_inspection_changed on tree_inspection (changed_at desc, id desc);
create index tree_inspection_inspected_on_clock on tree_inspection (inspected_on, id);
create index tree_inspection_tree on tree_inspection (tree);
create index tree_inspection_tree_inspected_on on tree_inspection (tree, inspected_on);
create index tree_inspection_state_due_on on tree_inspection (state, due_on);
create function siku.keep_tree_inspection() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.inspected_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: tree_inspection' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'tree_inspection' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: tree_inspection' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: tree_inspection' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'tree_inspection' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: tree_inspection' using errcode = 'SK003'; end if;
  end if;
  insert into tree_inspection_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, inspected_at, due_at, damaged_at, void_at, tree, occasion, due_on, inspected_on, vigour, vigour_cause, surroundings, threats, findings, plaque_seen, urgency, note, suggestion, from_north, from_east, from_south, from_west, close) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, inspected_at, due_at, damaged_at, void_at, tree, occasion, due_on, inspected_on, vigour, vigour_cause, surroundings, threats, findings, plaque_seen, urgency, note, suggestion, from_north, from_east, from_south, from_west, close from new_rows;
  insert into siku.feed (register, record, division, version) select 'tree_inspection', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'tree_inspection', n.id from new_rows n, unnest(n.from_north || n.from_east || n.from_south || n.from_west || n.close) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on tree_inspection referencing new table as new_rows for each statement execute function siku.keep_tree_inspection();
create trigger keep_update after update on tree_inspection referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_tree_inspection();
alter table tree_inspection enable row level security;
alter table tree_inspection_history enable row level security;
create policy tree_inspection_read on tree_inspection for select to siku_app using ((select siku.everywhere('tree_inspection', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_inspection', 'read'))));
create policy tree_inspection_create on tree_inspection for insert to siku_app with check ((select siku.everywhere('tree_inspection', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_inspection', 'create'))));
create policy tree_inspection_change on tree_inspection for update to siku_app using ((select siku.everywhere('tree_inspection', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_inspection', 'change')))) with check ((select siku.everywhere('tree_inspection', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_inspection', 'change'))));
create policy tree_inspection_history_read on tree_inspection_history for select to siku_app using ((select siku.everywhere('tree_inspection', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_inspection', 'read'))));
grant select, insert, update on tree_inspection to siku_app;
grant select on tree_inspection_history to siku_app;

-- 一树一策（复壮和排危）
create table tree_rescue (
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
  opened_at timestamptz,
  planned_at timestamptz,
  approved_at timestamptz,
  working_at timestamptz,
  finished_at timestamptz,
  accepted_at timestamptz,
  followed_at timestamptz,
  closed_at timestamptz,
  stopped_at timestamptz,
  tree uuid not null,
  kind text not null,
  inspection uuid,
  vigour_before text,
  trouble text not null,
  diagnosed_on date,
  diagnosis text,
  experts integer,
  prescription text,
  works jsonb,
  budget numeric(20,2),
  funds text,
  plan_files uuid[],
  photos_before uuid[],
  approved_on date,
  approval_number text,
  contractor text,
  started_on date,
  finished_on date,
  works_done jsonb,
  undone_why text,
  cost numeric(20,2),
  photos_after uuid[],
  accepted_on date,
  acceptors text,
  acceptance text,
  effect_1_on date,
  effect_1 text,
  effect_1_note text,
  effect_1_photos uuid[],
  effect_3_on date,
  effect_3 text,
  effect_3_note text,
  effect_3_photos uuid[],
  primary key (id),
  constraint tree_rescue_state check (state in ('opened', 'planned', 'approved', 'working', 'finished', 'accepted', 'followed', 'closed', 'stopped')),
  constraint tree_rescue_version check (version > 0),
  constraint tree_rescue_kind_1 check (kind in ('rejuvenation', 'hazard', 'both')),
  constraint tree_rescue_vigour_before_1 check (vigour_before in ('healthy', 'weak', 'dying', 'dead')),
  constraint tree_rescue_trouble_1 check (length(trouble) <= 500),
  constraint tree_rescue_diagnosis_1 check (length(diagnosis) <= 3000),
  constraint tree_rescue_experts_1 check (experts >= 1),
  constraint tree_rescue_experts_2 check (experts <= 50),
  constraint tree_rescue_prescription_1 check (length(prescription) <= 4000),
  constraint tree_rescue_works_1 check (jsonb_typeof(works) = 'array'),
  constraint tree_rescue_budget_1 check (budget >= 0),
  constraint tree_rescue_funds_1 check (funds in ('county', 'city', 'province', 'donation', 'liable')),
  constraint tree_rescue_approval_number_1 check (length(approval_number) <= 100),
  constraint tree_rescue_contractor_1 check (length(contractor) <= 100),
  constraint tree_rescue_works_done_1 check (jsonb_typeof(works_done) = 'array'),
  constraint tree_rescue_undone_why_1 check (length(undone_why) <= 500),
  constraint tree_rescue_cost_1 check (cost >= 0),
  constraint tree_rescue_acceptors_1 check (length(acceptors) <= 200),
  constraint tree_rescue_acceptance_1 check (length(acceptance) <= 1000),
  constraint tree_rescue_effect_1_1 check (effect_1 in ('recovered', 'better', 'stable', 'worse', 'dead')),
  constraint tree_rescue_effect_1_note_1 check (length(effect_1_note) <= 1000),
  constraint tree_rescue_effect_3_1 check (effect_3 in ('recovered', 'better', 'stable', 'worse', 'dead')),
  constraint tree_rescue_effect_3_note_1 check (length(effect_3_note) <= 1000)
);
create table tree_rescue_history (
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
  opened_at timestamptz,
  planned_at timestamptz,
  approved_at timestamptz,
  working_at timestamptz,
  finished_at timestamptz,
  accepted_at timestamptz,
  followed_at timestamptz,
  closed_at timestamptz,
  stopped_at timestamptz,
  tree uuid,
  kind text,
  inspection uuid,
  vigour_before text,
  trouble text,
  diagnosed_on date,
  diagnosis text,
  experts integer,
  prescription text,
  works jsonb,
  budget numeric(20,2),
  funds text,
  plan_files uuid[],
  photos_before uuid[],
  approved_on date,
  approval_number text,
  contractor text,
  started_on date,
  finished_on date,
  works_done jsonb,
  undone_why text,
  cost numeric(20,2),
  photos_after uuid[],
  accepted_on date,
  acceptors text,
  acceptance text,
  effect_1_on date,
  effect_1 text,
  effect_1_note text,
  effect_1_photos uuid[],
  effect_3_on date,
  effect_3 text,
  effect_3_note text,
  effect_3_photos uuid[],
  primary key (id, version)
);
comment on table tree_rescue is '一树一策（复壮和排危）。依据：古树名木保护条例11、13（2025-03-15起）；GB/T 51168-2016；四川省古树名木保护条例';
comment on table tree_rescue_history is '一树一策（复壮和排危）：每一次变更的全貌，只增不改';
comment on column tree_rescue.id is '标识（UUIDv7，由客户端生成）';
comment on column tree_rescue.version is '版本';
comment on column tree_rescue.state is '状态';
comment on column tree_rescue.division is '所在行政区划';
comment on column tree_rescue.belongs_to_year is '所属年度';
comment on column tree_rescue.year_named is '所属年度由人指定';
comment on column tree_rescue.demo is '演示数据';
comment on column tree_rescue.created_at is '登记时间';
comment on column tree_rescue.created_by is '登记人';
comment on column tree_rescue.changed_at is '最近办理时间';
comment on column tree_rescue.changed_by is '最近办理人';
comment on column tree_rescue.changed_post is '最近办理人的岗位';
comment on column tree_rescue.changed_action is '最近办理事项';
comment on column tree_rescue.changed_reason is '办理理由';
comment on column tree_rescue.changed_device is '设备';
comment on column tree_rescue.opened_at is '进入“待诊断”的时间';
comment on column tree_rescue.planned_at is '进入“已定方案”的时间';
comment on column tree_rescue.approved_at is '进入“已批准”的时间';
comment on column tree_rescue.working_at is '进入“施工中”的时间';
comment on column tree_rescue.finished_at is '进入“已完工”的时间';
comment on column tree_rescue.accepted_at is '进入“已验收”的时间';
comment on column tree_rescue.followed_at is '进入“已一年复查”的时间';
comment on column tree_rescue.closed_at is '进入“已三年复查”的时间';
comment on column tree_rescue.stopped_at is '进入“已终止”的时间';
comment on column tree_rescue.tree is '树木';
comment on column tree_rescue.kind is '类别';
comment on column tree_rescue.inspection is '来自巡查';
comment on column tree_rescue.vigour_before is '救治前生长势';
comment on column tree_rescue.trouble is '问题';
comment on column tree_rescue.diagnosed_on is '诊断日期';
comment on column tree_rescue.diagnosis is '诊断';
comment on column tree_rescue.experts is '会诊专家（人）';
comment on column tree_rescue.prescription is '处方（救治方案）';
comment on column tree_rescue.works is '计划措施';
comment on column tree_rescue.budget is '概算合计（元）';
comment on column tree_rescue.funds is '经费来源';
comment on column tree_rescue.plan_files is '方案和会诊意见';
comment on column tree_rescue.photos_before is '救治前照片';
comment on column tree_rescue.approved_on is '批准日期';
comment on column tree_rescue.approval_number is '批准文号';
comment on column tree_rescue.contractor is '施工单位';
comment on column tree_rescue.started_on is '开工日期';
comment on column tree_rescue.finished_on is '完工日期';
comment on column tree_rescue.works_done is '完成措施';
comment on column tree_rescue.undone_why is '没有做的措施和原因';
comment on column tree_rescue.cost is '支出合计（元）';
comment on column tree_rescue.photos_after is '完工照片';
comment on column tree_rescue.accepted_on is '验收日期';
comment on column tree_rescue.acceptors is '验收人员（单位、职务）';
comment on column tree_rescue.acceptance is '验收意见';
comment on column tree_rescue.effect_1_on is '一年复查日期';
comment on column tree_rescue.effect_1 is '一年效果';
comment on column tree_rescue.effect_1_note is '一年复查情况';
comment on column tree_rescue.effect_1_photos is '一年复查照片';
comment on column tree_rescue.effect_3_on is '三年复查日期';
comment on column tree_rescue.effect_3 is '三年效果';
comment on column tree_rescue.effect_3_note is '三年复查情况';
comment on column tree_rescue.effect_3_photos is '三年复查照片';
create index tree_rescue_division on tree_rescue (division, state);
create index tree_rescue_year on tree_rescue (belongs_to_year, state);
create index tree_rescue_changed on tree_rescue (changed_at desc, id desc);
create index tree_rescue_accepted_on_clock on tree_rescue (accepted_on, id);
create index tree_rescue_tree on tree_rescue (tree);
create index tree_rescue_inspection on tree_rescue (inspection);
create index tree_rescue_tree_state on tree_rescue (tree, state);
create index tree_rescue_accepted_on_state on tree_rescue (accepted_on, state);
create function siku.keep_tree_rescue() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.accepted_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: tree_rescue' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'tree_rescue' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: tree_rescue' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: tree_rescue' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'tree_rescue' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: tree_rescue' using errcode = 'SK003'; end if;
  end if;
  insert into tree_rescue_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, opened_at, planned_at, approved_at, working_at, finished_at, accepted_at, followed_at, closed_at, stopped_at, tree, kind, inspection, vigour_before, trouble, diagnosed_on, diagnosis, experts, prescription, works, budget, funds, plan_files, photos_before, approved_on, approval_number, contractor, started_on, finished_on, works_done, undone_why, cost, photos_after, accepted_on, acceptors, acceptance, effect_1_on, effect_1, effect_1_note, effect_1_photos, effect_3_on, effect_3, effect_3_note, effect_3_photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, opened_at, planned_at, approved_at, working_at, finished_at, accepted_at, followed_at, closed_at, stopped_at, tree, kind, inspection, vigour_before, trouble, diagnosed_on, diagnosis, experts, prescription, works, budget, funds, plan_files, photos_before, approved_on, approval_number, contractor, started_on, finished_on, works_done, undone_why, cost, photos_after, accepted_on, acceptors, acceptance, effect_1_on, effect_1, effect_1_note, effect_1_photos, effect_3_on, effect_3, effect_3_note, effect_3_photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'tree_rescue', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'tree_rescue', n.id from new_rows n, unnest(n.plan_files || n.photos_before || n.photos_after || n.effect_1_photos || n.effect_3_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on tree_rescue referencing new table as new_rows for each statement execute function siku.keep_tree_rescue();
create trigger keep_update after update on tree_rescue referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_tree_rescue();
alter table tree_rescue enable row level security;
alter table tree_rescue_history enable row level security;
create policy tree_rescue_read on tree_rescue for select to siku_app using ((select siku.everywhere('tree_rescue', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_rescue', 'read'))));
create policy tree_rescue_create on tree_rescue for insert to siku_app with check ((select siku.everywhere('tree_rescue', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_rescue', 'create'))));
create policy tree_rescue_change on tree_rescue for update to siku_app using ((select siku.everywhere('tree_rescue', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_rescue', 'change')))) with check ((select siku.everywhere('tree_rescue', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_rescue', 'change'))));
create policy tree_rescue_history_read on tree_rescue_history for select to siku_app using ((select siku.everywhere('tree_rescue', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_rescue', 'read'))));
grant select, insert, update on tree_rescue to siku_app;
grant select on tree_rescue_history to siku_app;

-- 古树名木移植
create table tree_move (
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
  reviewed_at timestamptz,
  approved_at timestamptz,
  moved_at timestamptz,
  settled_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  tree uuid not null,
  grade text,
  identified_level text,
  ground text not null,
  project text not null,
  applicant text not null,
  applied_on date not null,
  earlier_basis text,
  other_means text,
  plan text not null,
  plan_files uuid[],
  reviewed_by text,
  reviewed_on date,
  approver text,
  approved_on date,
  approval_number text,
  moved_on date,
  new_place text,
  new_location geometry(Geometry,4490),
  photos uuid[],
  care_until date,
  settled_on date,
  settlement text,
  primary key (id),
  constraint tree_move_state check (state in ('applied', 'reviewed', 'approved', 'moved', 'settled', 'refused', 'withdrawn')),
  constraint tree_move_version check (version > 0),
  constraint tree_move_grade_1 check (grade in ('one', 'two', 'three', 'none')),
  constraint tree_move_identified_level_1 check (identified_level in ('province', 'city', 'county')),
  constraint tree_move_ground_1 check (ground in ('state_key', 'provincial_key', 'infrastructure', 'safety')),
  constraint tree_move_project_1 check (length(project) <= 200),
  constraint tree_move_applicant_1 check (length(applicant) <= 100),
  constraint tree_move_earlier_basis_1 check (length(earlier_basis) <= 200),
  constraint tree_move_other_means_1 check (length(other_means) <= 500),
  constraint tree_move_plan_1 check (length(plan) <= 4000),
  constraint tree_move_reviewed_by_1 check (reviewed_by in ('province', 'city', 'county')),
  constraint tree_move_approver_1 check (length(approver) <= 100),
  constraint tree_move_approval_number_1 check (length(approval_number) <= 100),
  constraint tree_move_new_place_1 check (length(new_place) <= 100),
  constraint tree_move_new_location_1 check (ST_IsValid(new_location)),
  constraint tree_move_new_location_2 check (GeometryType(new_location) in ('POINT')),
  constraint tree_move_settlement_1 check (length(settlement) <= 1000)
);
create table tree_move_history (
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
  reviewed_at timestamptz,
  approved_at timestamptz,
  moved_at timestamptz,
  settled_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  tree uuid,
  grade text,
  identified_level text,
  ground text,
  project text,
  applicant text,
  applied_on date,
  earlier_basis text,
  other_means text,
  plan text,
  plan_files uuid[],
  reviewed_by text,
  reviewed_on date,
  approver text,
  approved_on date,
  approval_number text,
  moved_on date,
  new_place text,
  new_location geometry(Geometry,4490),
  photos uuid[],
  care_until date,
  settled_on date,
  settlement text,
  primary key (id, version)
);
comment on table tree_move is '古树名木移植。依据：古树名木保护条例15、16（2025-03-15起）';
comment on table tree_move_history is '古树名木移植：每一次变更的全貌，只增不改';
comment on column tree_move.id is '标识（UUIDv7，由客户端生成）';
comment on column tree_move.version is '版本';
comment on column tree_move.state is '状态';
comment on column tree_move.division is '所在行政区划';
comment on column tree_move.belongs_to_year is '所属年度';
comment on column tree_move.year_named is '所属年度由人指定';
comment on column tree_move.demo is '演示数据';
comment on column tree_move.created_at is '登记时间';
comment on column tree_move.created_by is '登记人';
comment on column tree_move.changed_at is '最近办理时间';
comment on column tree_move.changed_by is '最近办理人';
comment on column tree_move.changed_post is '最近办理人的岗位';
comment on column tree_move.changed_action is '最近办理事项';
comment on column tree_move.changed_reason is '办理理由';
comment on column tree_move.changed_device is '设备';
comment on column tree_move.applied_at is '进入“已申请”的时间';
comment on column tree_move.reviewed_at is '进入“已审查”的时间';
comment on column tree_move.approved_at is '进入“已批准”的时间';
comment on column tree_move.moved_at is '进入“养护期”的时间';
comment on column tree_move.settled_at is '进入“养护期满”的时间';
comment on column tree_move.refused_at is '进入“不准移植”的时间';
comment on column tree_move.withdrawn_at is '进入“已撤回”的时间';
comment on column tree_move.tree is '树木';
comment on column tree_move.grade is '保护等级';
comment on column tree_move.identified_level is '认定部门级别';
comment on column tree_move.ground is '移植情形';
comment on column tree_move.project is '工程或险情';
comment on column tree_move.applicant is '申请单位';
comment on column tree_move.applied_on is '申请日期';
comment on column tree_move.earlier_basis is '当时的依据';
comment on column tree_move.other_means is '修剪、支撑等为何无效';
comment on column tree_move.plan is '移植和养护方案';
comment on column tree_move.plan_files is '方案文件';
comment on column tree_move.reviewed_by is '审查部门级别';
comment on column tree_move.reviewed_on is '审查日期';
comment on column tree_move.approver is '批准的人民政府';
comment on column tree_move.approved_on is '批准日期';
comment on column tree_move.approval_number is '批准文号';
comment on column tree_move.moved_on is '移植日期';
comment on column tree_move.new_place is '新址';
comment on column tree_move.new_location is '新址位置';
comment on column tree_move.photos is '移植照片';
comment on column tree_move.care_until is '养护期满';
comment on column tree_move.settled_on is '期满验收日期';
comment on column tree_move.settlement is '期满情况';
create index tree_move_division on tree_move (division, state);
create index tree_move_year on tree_move (belongs_to_year, state);
create index tree_move_changed on tree_move (changed_at desc, id desc);
create index tree_move_applied_on_clock on tree_move (applied_on, id);
create index tree_move_tree on tree_move (tree);
create function siku.keep_tree_move() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.applied_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: tree_move' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'tree_move' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: tree_move' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: tree_move' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'tree_move' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: tree_move' using errcode = 'SK003'; end if;
  end if;
  insert into tree_move_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, reviewed_at, approved_at, moved_at, settled_at, refused_at, withdrawn_at, tree, grade, identified_level, ground, project, applicant, applied_on, earlier_basis, other_means, plan, plan_files, reviewed_by, reviewed_on, approver, approved_on, approval_number, moved_on, new_place, new_location, photos, care_until, settled_on, settlement) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, reviewed_at, approved_at, moved_at, settled_at, refused_at, withdrawn_at, tree, grade, identified_level, ground, project, applicant, applied_on, earlier_basis, other_means, plan, plan_files, reviewed_by, reviewed_on, approver, approved_on, approval_number, moved_on, new_place, new_location, photos, care_until, settled_on, settlement from new_rows;
  insert into siku.feed (register, record, division, version) select 'tree_move', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'tree_move', n.id from new_rows n, unnest(n.plan_files || n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on tree_move referencing new table as new_rows for each statement execute function siku.keep_tree_move();
create trigger keep_update after update on tree_move referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_tree_move();
alter table tree_move enable row level security;
alter table tree_move_history enable row level security;
create policy tree_move_read on tree_move for select to siku_app using ((select siku.everywhere('tree_move', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_move', 'read'))));
create policy tree_move_create on tree_move for insert to siku_app with check ((select siku.everywhere('tree_move', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_move', 'create'))));
create policy tree_move_change on tree_move for update to siku_app using ((select siku.everywhere('tree_move', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_move', 'change')))) with check ((select siku.everywhere('tree_move', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_move', 'change'))));
create policy tree_move_history_read on tree_move_history for select to siku_app using ((select siku.everywhere('tree_move', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_move', 'read'))));
grant select, insert, update on tree_move to siku_app;
grant select on tree_move_history to siku_app;

-- 古树名木普查
create table tree_census (
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
  under_way_at timestamptz,
  concluded_at timestamptz,
  cancelled_at timestamptz,
  name text not null,
  kind text not null,
  document_number text not null,
  starts_on date not null,
  ends_on date not null,
  confirmed_trees integer,
  corrected_trees integer,
  found_trees integer,
  missing_trees integer,
  concluded_on date,
  summary text,
  primary key (id),
  constraint tree_census_state check (state in ('under_way', 'concluded', 'cancelled')),
  constraint tree_census_version check (version > 0),
  constraint tree_census_name_1 check (length(name) <= 100),
  constraint tree_census_kind_1 check (kind in ('census', 'supplement')),
  constraint tree_census_document_number_1 check (length(document_number) <= 100),
  constraint tree_census_summary_1 check (length(summary) <= 4000)
);
create table tree_census_history (
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
  under_way_at timestamptz,
  concluded_at timestamptz,
  cancelled_at timestamptz,
  name text,
  kind text,
  document_number text,
  starts_on date,
  ends_on date,
  confirmed_trees integer,
  corrected_trees integer,
  found_trees integer,
  missing_trees integer,
  concluded_on date,
  summary text,
  primary key (id, version)
);
comment on table tree_census is '古树名木普查。依据：古树名木保护条例9；LY/T 2738-2016';
comment on table tree_census_history is '古树名木普查：每一次变更的全貌，只增不改';
comment on column tree_census.id is '标识（UUIDv7，由客户端生成）';
comment on column tree_census.version is '版本';
comment on column tree_census.state is '状态';
comment on column tree_census.division is '所在行政区划';
comment on column tree_census.belongs_to_year is '所属年度';
comment on column tree_census.year_named is '所属年度由人指定';
comment on column tree_census.demo is '演示数据';
comment on column tree_census.created_at is '登记时间';
comment on column tree_census.created_by is '登记人';
comment on column tree_census.changed_at is '最近办理时间';
comment on column tree_census.changed_by is '最近办理人';
comment on column tree_census.changed_post is '最近办理人的岗位';
comment on column tree_census.changed_action is '最近办理事项';
comment on column tree_census.changed_reason is '办理理由';
comment on column tree_census.changed_device is '设备';
comment on column tree_census.under_way_at is '进入“进行中”的时间';
comment on column tree_census.concluded_at is '进入“已完成”的时间';
comment on column tree_census.cancelled_at is '进入“已取消”的时间';
comment on column tree_census.name is '普查名称';
comment on column tree_census.kind is '类别';
comment on column tree_census.document_number is '部署文号';
comment on column tree_census.starts_on is '开始日期';
comment on column tree_census.ends_on is '完成期限';
comment on column tree_census.confirmed_trees is '核实（株）';
comment on column tree_census.corrected_trees is '更正（株）';
comment on column tree_census.found_trees is '新发现（株）';
comment on column tree_census.missing_trees is '未找到（株）';
comment on column tree_census.concluded_on is '完成日期';
comment on column tree_census.summary is '普查总结';
create index tree_census_division on tree_census (division, state);
create index tree_census_year on tree_census (belongs_to_year, state);
create index tree_census_changed on tree_census (changed_at desc, id desc);
create index tree_census_starts_on_clock on tree_census (starts_on, id);
create function siku.keep_tree_census() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.starts_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: tree_census' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'tree_census' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: tree_census' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: tree_census' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'tree_census' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: tree_census' using errcode = 'SK003'; end if;
  end if;
  insert into tree_census_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, under_way_at, concluded_at, cancelled_at, name, kind, document_number, starts_on, ends_on, confirmed_trees, corrected_trees, found_trees, missing_trees, concluded_on, summary) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, under_way_at, concluded_at, cancelled_at, name, kind, document_number, starts_on, ends_on, confirmed_trees, corrected_trees, found_trees, missing_trees, concluded_on, summary from new_rows;
  insert into siku.feed (register, record, division, version) select 'tree_census', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on tree_census referencing new table as new_rows for each statement execute function siku.keep_tree_census();
create trigger keep_update after update on tree_census referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_tree_census();
alter table tree_census enable row level security;
alter table tree_census_history enable row level security;
create policy tree_census_read on tree_census for select to siku_app using ((select siku.everywhere('tree_census', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_census', 'read'))));
create policy tree_census_create on tree_census for insert to siku_app with check ((select siku.everywhere('tree_census', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_census', 'create'))));
create policy tree_census_change on tree_census for update to siku_app using ((select siku.everywhere('tree_census', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_census', 'change')))) with check ((select siku.everywhere('tree_census', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_census', 'change'))));
create policy tree_census_history_read on tree_census_history for select to siku_app using ((select siku.everywhere('tree_census', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tree_census', 'read'))));
grant select, insert, update on tree_census to siku_app;
grant select on tree_census_history to siku_app;

-- 普查记录
create table census_line (
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
  surveyed_at timestamptz,
  checked_at timestamptz,
  rejected_at timestamptz,
  census uuid not null,
  result text not null,
  tree uuid,
  surveyed_on date not null,
  girth_cm numeric(20,1),
  height_m numeric(20,1),
  crown_ew_m numeric(20,1),
  crown_ns_m numeric(20,1),
  number text,
  kind text,
  species text,
  estimated_age integer,
  age_method text,
  place text,
  location geometry(Geometry,4490),
  setting text,
  photos uuid[],
  note text,
  primary key (id),
  constraint census_line_state check (state in ('surveyed', 'checked', 'rejected')),
  constraint census_line_version check (version > 0),
  constraint census_line_result_1 check (result in ('confirmed', 'corrected', 'found', 'missing')),
  constraint census_line_girth_cm_1 check (girth_cm >= 1),
  constraint census_line_girth_cm_2 check (girth_cm <= 3000),
  constraint census_line_height_m_1 check (height_m >= 0.5),
  constraint census_line_height_m_2 check (height_m <= 100),
  constraint census_line_crown_ew_m_1 check (crown_ew_m >= 0),
  constraint census_line_crown_ew_m_2 check (crown_ew_m <= 80),
  constraint census_line_crown_ns_m_1 check (crown_ns_m >= 0),
  constraint census_line_crown_ns_m_2 check (crown_ns_m <= 80),
  constraint census_line_number_1 check (length(number) <= 11),
  constraint census_line_kind_1 check (kind in ('ancient', 'famous', 'both', 'reserve')),
  constraint census_line_species_1 check (length(species) <= 40),
  constraint census_line_estimated_age_1 check (estimated_age >= 1),
  constraint census_line_estimated_age_2 check (estimated_age <= 5000),
  constraint census_line_age_method_1 check (age_method in ('records', 'regression', 'interviews', 'needle', 'rings', 'scan', 'carbon')),
  constraint census_line_place_1 check (length(place) <= 100),
  constraint census_line_location_1 check (ST_IsValid(location)),
  constraint census_line_location_2 check (GeometryType(location) in ('POINT')),
  constraint census_line_setting_1 check (setting in ('field', 'village', 'town', 'historic', 'scenic')),
  constraint census_line_note_1 check (length(note) <= 500)
);
create table census_line_history (
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
  surveyed_at timestamptz,
  checked_at timestamptz,
  rejected_at timestamptz,
  census uuid,
  result text,
  tree uuid,
  surveyed_on date,
  girth_cm numeric(20,1),
  height_m numeric(20,1),
  crown_ew_m numeric(20,1),
  crown_ns_m numeric(20,1),
  number text,
  kind text,
  species text,
  estimated_age integer,
  age_method text,
  place text,
  location geometry(Geometry,4490),
  setting text,
  photos uuid[],
  note text,
  primary key (id, version)
);
comment on table census_line is '普查记录。依据：古树名木保护条例9；LY/T 2738-2016';
comment on table census_line_history is '普查记录：每一次变更的全貌，只增不改';
comment on column census_line.id is '标识（UUIDv7，由客户端生成）';
comment on column census_line.version is '版本';
comment on column census_line.state is '状态';
comment on column census_line.division is '所在行政区划';
comment on column census_line.belongs_to_year is '所属年度';
comment on column census_line.year_named is '所属年度由人指定';
comment on column census_line.demo is '演示数据';
comment on column census_line.created_at is '登记时间';
comment on column census_line.created_by is '登记人';
comment on column census_line.changed_at is '最近办理时间';
comment on column census_line.changed_by is '最近办理人';
comment on column census_line.changed_post is '最近办理人的岗位';
comment on column census_line.changed_action is '最近办理事项';
comment on column census_line.changed_reason is '办理理由';
comment on column census_line.changed_device is '设备';
comment on column census_line.surveyed_at is '进入“待审核”的时间';
comment on column census_line.checked_at is '进入“已审核”的时间';
comment on column census_line.rejected_at is '进入“已退回”的时间';
comment on column census_line.census is '普查';
comment on column census_line.result is '结果';
comment on column census_line.tree is '在册的树';
comment on column census_line.surveyed_on is '调查日期';
comment on column census_line.girth_cm is '胸（地）围（厘米）';
comment on column census_line.height_m is '树高（米）';
comment on column census_line.crown_ew_m is '冠幅（东西）（米）';
comment on column census_line.crown_ns_m is '冠幅（南北）（米）';
comment on column census_line.number is '新编号';
comment on column census_line.kind is '类别';
comment on column census_line.species is '中文名';
comment on column census_line.estimated_age is '估测树龄（年）';
comment on column census_line.age_method is '树龄鉴定方法';
comment on column census_line.place is '小地名';
comment on column census_line.location is '位置';
comment on column census_line.setting is '生长场所';
comment on column census_line.photos is '调查照片';
comment on column census_line.note is '说明';
create index census_line_division on census_line (division, state);
create index census_line_year on census_line (belongs_to_year, state);
create index census_line_changed on census_line (changed_at desc, id desc);
create index census_line_surveyed_on_clock on census_line (surveyed_on, id);
create index census_line_census on census_line (census);
create index census_line_tree on census_line (tree);
create index census_line_census_result on census_line (census, result);
create function siku.keep_census_line() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.surveyed_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: census_line' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'census_line' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: census_line' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: census_line' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'census_line' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: census_line' using errcode = 'SK003'; end if;
  end if;
  insert into census_line_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, surveyed_at, checked_at, rejected_at, census, result, tree, surveyed_on, girth_cm, height_m, crown_ew_m, crown_ns_m, number, kind, species, estimated_age, age_method, place, location, setting, photos, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, surveyed_at, checked_at, rejected_at, census, result, tree, surveyed_on, girth_cm, height_m, crown_ew_m, crown_ns_m, number, kind, species, estimated_age, age_method, place, location, setting, photos, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'census_line', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'census_line', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on census_line referencing new table as new_rows for each statement execute function siku.keep_census_line();
create trigger keep_update after update on census_line referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_census_line();
alter table census_line enable row level security;
alter table census_line_history enable row level security;
create policy census_line_read on census_line for select to siku_app using ((select siku.everywhere('census_line', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('census_line', 'read'))));
create policy census_line_create on census_line for insert to siku_app with check ((select siku.everywhere('census_line', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('census_line', 'create'))));
create policy census_line_change on census_line for update to siku_app using ((select siku.everywhere('census_line', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('census_line', 'change')))) with check ((select siku.everywhere('census_line', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('census_line', 'change'))));
create policy census_line_history_read on census_line_history for select to siku_app using ((select siku.everywhere('census_line', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('census_line', 'read'))));
grant select, insert, update on census_line to siku_app;
grant select on census_line_history to siku_app;
