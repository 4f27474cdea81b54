-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 森林小班
create table sub_compartment (
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
  current_at timestamptz,
  superseded_at timestamptz,
  void_at timestamptz,
  number text not null,
  forest_block text,
  boundary geometry(Geometry,4490) not null,
  area_ha numeric(20,4) not null,
  computed_ha numeric(20,4),
  land_class text not null,
  land_class_generation text,
  land_owner text,
  tree_owner text,
  forest_category text,
  forest_purpose text,
  protection_grade text,
  programme text,
  species text,
  origin text,
  mean_age integer,
  age_group text,
  canopy_percent numeric(20,0),
  mean_dbh numeric(20,1),
  mean_height numeric(20,1),
  volume_per_ha numeric(20,2),
  slope_degrees integer,
  aspect text,
  soil text,
  soil_thickness integer,
  health text,
  surveyed_on date not null,
  survey text not null,
  previous_land_class text,
  previous_species text,
  previous_volume_per_ha numeric(20,2),
  previous_surveyed_on date,
  valid_from date not null,
  cause text,
  replaces text,
  valid_to date,
  stand_class text,
  species_group text,
  origin_class text,
  volume numeric(20,2),
  kind text,
  previous_kind text,
  growth_per_ha numeric(20,4),
  grown_from integer,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint sub_compartment_state check (state in ('current', 'superseded', 'void')),
  constraint sub_compartment_version check (version > 0),
  constraint sub_compartment_number_1 check (length(number) <= 40),
  constraint sub_compartment_forest_block_1 check (length(forest_block) <= 20),
  constraint sub_compartment_boundary_1 check (ST_IsValid(boundary)),
  constraint sub_compartment_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint sub_compartment_area_ha_1 check (area_ha >= 0.0001),
  constraint sub_compartment_area_ha_2 check (area_ha <= 100000),
  constraint sub_compartment_land_class_1 check (length(land_class) <= 10),
  constraint sub_compartment_land_class_generation_1 check (land_class_generation in ('forestry_2015', 'forestry_2010s', 'one_map', 'third_survey')),
  constraint sub_compartment_land_owner_1 check (land_owner in ('10', '20', '21', '22', '23')),
  constraint sub_compartment_tree_owner_1 check (tree_owner in ('10', '20', '21', '22', '23')),
  constraint sub_compartment_forest_category_1 check (forest_category in ('011', '012', '021', '022')),
  constraint sub_compartment_forest_purpose_1 check (forest_purpose in ('111', '112', '113', '114', '115', '116', '117', '121', '122', '123', '124', '125', '126', '127', '231', '232', '233', '240', '251', '252', '253', '254', '255')),
  constraint sub_compartment_protection_grade_1 check (protection_grade in ('1', '2', '3', '4')),
  constraint sub_compartment_programme_1 check (programme in ('30', '31', '32', '42', '98', '00', '01', '09')),
  constraint sub_compartment_species_1 check (length(species) <= 40),
  constraint sub_compartment_origin_1 check (origin in ('11', '12', '13', '21', '22', '23', '25', '26', '31', '32', '33', '34')),
  constraint sub_compartment_mean_age_1 check (mean_age >= 0),
  constraint sub_compartment_mean_age_2 check (mean_age <= 2000),
  constraint sub_compartment_age_group_1 check (age_group in ('1', '2', '3', '4', '5')),
  constraint sub_compartment_canopy_percent_1 check (canopy_percent >= 0),
  constraint sub_compartment_canopy_percent_2 check (canopy_percent <= 100),
  constraint sub_compartment_mean_dbh_1 check (mean_dbh >= 0),
  constraint sub_compartment_mean_dbh_2 check (mean_dbh <= 500),
  constraint sub_compartment_mean_height_1 check (mean_height >= 0),
  constraint sub_compartment_mean_height_2 check (mean_height <= 100),
  constraint sub_compartment_volume_per_ha_1 check (volume_per_ha >= 0),
  constraint sub_compartment_volume_per_ha_2 check (volume_per_ha <= 3000),
  constraint sub_compartment_slope_degrees_1 check (slope_degrees >= 0),
  constraint sub_compartment_slope_degrees_2 check (slope_degrees <= 90),
  constraint sub_compartment_aspect_1 check (aspect in ('1', '2', '3', '4', '5', '6', '7', '8', '9')),
  constraint sub_compartment_soil_1 check (soil in ('103', '104', '105', '109', '111', '181', '182')),
  constraint sub_compartment_soil_thickness_1 check (soil_thickness >= 0),
  constraint sub_compartment_soil_thickness_2 check (soil_thickness <= 1000),
  constraint sub_compartment_health_1 check (health in ('1', '2', '3', '4')),
  constraint sub_compartment_survey_1 check (length(survey) <= 200),
  constraint sub_compartment_previous_land_class_1 check (length(previous_land_class) <= 10),
  constraint sub_compartment_previous_species_1 check (length(previous_species) <= 40),
  constraint sub_compartment_previous_volume_per_ha_1 check (previous_volume_per_ha >= 0),
  constraint sub_compartment_previous_volume_per_ha_2 check (previous_volume_per_ha <= 3000),
  constraint sub_compartment_cause_1 check (cause in ('10', '11', '12', '13', '20', '21', '22', '23', '24', '30', '31', '32', '33', '40', '41', '42', '50', '70', '71', '72', '73', '80', '81', '82', '90', '91', '92', '93', '96', '99')),
  constraint sub_compartment_replaces_1 check (length(replaces) <= 400),
  constraint sub_compartment_stand_class_1 check (stand_class in ('arbour', 'bamboo', 'special_shrub', 'other_shrub', 'economic', 'sparse', 'young', 'bare', 'not_forest')),
  constraint sub_compartment_species_group_1 check (species_group in ('cypress', 'masson_pine', 'yunnan_pine', 'slash_pine', 'chinese_pine', 'armand_pine', 'other_pine', 'chinese_fir', 'cryptomeria', 'metasequoia', 'larch', 'spruce', 'fir', 'mixed_conifer', 'oak', 'birch', 'camphor', 'nanmu', 'schima', 'sweetgum', 'sassafras', 'paulownia', 'poplar', 'eucalyptus', 'acacia', 'casuarina', 'hard_broadleaf', 'soft_broadleaf', 'mixed_broadleaf', 'mixed', 'bamboo', 'economic', 'shrub')),
  constraint sub_compartment_origin_class_1 check (origin_class in ('natural', 'planted')),
  constraint sub_compartment_kind_1 check (length(kind) <= 80),
  constraint sub_compartment_previous_kind_1 check (length(previous_kind) <= 80)
);
create table sub_compartment_history (
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
  current_at timestamptz,
  superseded_at timestamptz,
  void_at timestamptz,
  number text,
  forest_block text,
  boundary geometry(Geometry,4490),
  area_ha numeric(20,4),
  computed_ha numeric(20,4),
  land_class text,
  land_class_generation text,
  land_owner text,
  tree_owner text,
  forest_category text,
  forest_purpose text,
  protection_grade text,
  programme text,
  species text,
  origin text,
  mean_age integer,
  age_group text,
  canopy_percent numeric(20,0),
  mean_dbh numeric(20,1),
  mean_height numeric(20,1),
  volume_per_ha numeric(20,2),
  slope_degrees integer,
  aspect text,
  soil text,
  soil_thickness integer,
  health text,
  surveyed_on date,
  survey text,
  previous_land_class text,
  previous_species text,
  previous_volume_per_ha numeric(20,2),
  previous_surveyed_on date,
  valid_from date,
  cause text,
  replaces text,
  valid_to date,
  stand_class text,
  species_group text,
  origin_class text,
  volume numeric(20,2),
  kind text,
  previous_kind text,
  growth_per_ha numeric(20,4),
  grown_from integer,
  primary key (id, version)
);
comment on table sub_compartment is '森林小班。依据：森林法27；森林资源规划设计调查技术规程（GB/T 26424）；森林资源数据更新技术要求';
comment on table sub_compartment_history is '森林小班：每一次变更的全貌，只增不改';
comment on column sub_compartment.id is '标识（UUIDv7，由客户端生成）';
comment on column sub_compartment.version is '版本';
comment on column sub_compartment.state is '状态';
comment on column sub_compartment.division is '所在行政区划';
comment on column sub_compartment.belongs_to_year is '所属年度';
comment on column sub_compartment.year_named is '所属年度由人指定';
comment on column sub_compartment.demo is '演示数据';
comment on column sub_compartment.created_at is '登记时间';
comment on column sub_compartment.created_by is '登记人';
comment on column sub_compartment.changed_at is '最近办理时间';
comment on column sub_compartment.changed_by is '最近办理人';
comment on column sub_compartment.changed_post is '最近办理人的岗位';
comment on column sub_compartment.changed_action is '最近办理事项';
comment on column sub_compartment.changed_reason is '办理理由';
comment on column sub_compartment.changed_device is '设备';
comment on column sub_compartment.current_at is '进入“现状”的时间';
comment on column sub_compartment.superseded_at is '进入“已变更”的时间';
comment on column sub_compartment.void_at is '进入“已作废”的时间';
comment on column sub_compartment.number is '小班号';
comment on column sub_compartment.forest_block is '林班';
comment on column sub_compartment.boundary is '界线';
comment on column sub_compartment.area_ha is '面积（公顷）';
comment on column sub_compartment.computed_ha is '图形面积（公顷）';
comment on column sub_compartment.land_class is '地类';
comment on column sub_compartment.land_class_generation is '地类代码版本';
comment on column sub_compartment.land_owner is '林地权属';
comment on column sub_compartment.tree_owner is '林木权属';
comment on column sub_compartment.forest_category is '森林类别';
comment on column sub_compartment.forest_purpose is '林种';
comment on column sub_compartment.protection_grade is '林地保护等级';
comment on column sub_compartment.programme is '工程类别';
comment on column sub_compartment.species is '优势树种';
comment on column sub_compartment.origin is '起源';
comment on column sub_compartment.mean_age is '平均年龄（年）';
comment on column sub_compartment.age_group is '龄组';
comment on column sub_compartment.canopy_percent is '郁闭度（%）';
comment on column sub_compartment.mean_dbh is '平均胸径（厘米）';
comment on column sub_compartment.mean_height is '平均树高（米）';
comment on column sub_compartment.volume_per_ha is '每公顷蓄积（立方米）';
comment on column sub_compartment.slope_degrees is '坡度（度）';
comment on column sub_compartment.aspect is '坡向';
comment on column sub_compartment.soil is '土壤类型';
comment on column sub_compartment.soil_thickness is '土层厚度（厘米）';
comment on column sub_compartment.health is '健康等级';
comment on column sub_compartment.surveyed_on is '调查日期';
comment on column sub_compartment.survey is '数据来源';
comment on column sub_compartment.previous_land_class is '前期地类';
comment on column sub_compartment.previous_species is '前期优势树种';
comment on column sub_compartment.previous_volume_per_ha is '前期每公顷蓄积（立方米）';
comment on column sub_compartment.previous_surveyed_on is '前期调查日期';
comment on column sub_compartment.valid_from is '起始日期';
comment on column sub_compartment.cause is '变化原因';
comment on column sub_compartment.replaces is '原小班号';
comment on column sub_compartment.valid_to is '终止日期（当日起不再成立）';
comment on column sub_compartment.stand_class is '林分类型';
comment on column sub_compartment.species_group is '树种组';
comment on column sub_compartment.origin_class is '天然或人工';
comment on column sub_compartment.volume is '小班蓄积（立方米）';
comment on column sub_compartment.kind is '计量类型';
comment on column sub_compartment.previous_kind is '前期计量类型';
comment on column sub_compartment.growth_per_ha is '每公顷年均生长量（立方米）';
comment on column sub_compartment.grown_from is '蓄积年度';
create index sub_compartment_division on sub_compartment (division, state);
create index sub_compartment_year on sub_compartment (belongs_to_year, state);
create index sub_compartment_changed on sub_compartment (changed_at desc, id desc);
create index sub_compartment_valid_from_clock on sub_compartment (valid_from, id);
create index sub_compartment_boundary_3857 on sub_compartment using gist (boundary_3857);
create index sub_compartment_number_state on sub_compartment (number, state);
create index sub_compartment_valid_from on sub_compartment (valid_from);
create function siku.keep_sub_compartment() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.valid_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: sub_compartment' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'sub_compartment' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: sub_compartment' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: sub_compartment' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'sub_compartment' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: sub_compartment' using errcode = 'SK003'; end if;
  end if;
  insert into sub_compartment_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, current_at, superseded_at, void_at, number, forest_block, boundary, area_ha, computed_ha, land_class, land_class_generation, land_owner, tree_owner, forest_category, forest_purpose, protection_grade, programme, species, origin, mean_age, age_group, canopy_percent, mean_dbh, mean_height, volume_per_ha, slope_degrees, aspect, soil, soil_thickness, health, surveyed_on, survey, previous_land_class, previous_species, previous_volume_per_ha, previous_surveyed_on, valid_from, cause, replaces, valid_to, stand_class, species_group, origin_class, volume, kind, previous_kind, growth_per_ha, grown_from) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, current_at, superseded_at, void_at, number, forest_block, boundary, area_ha, computed_ha, land_class, land_class_generation, land_owner, tree_owner, forest_category, forest_purpose, protection_grade, programme, species, origin, mean_age, age_group, canopy_percent, mean_dbh, mean_height, volume_per_ha, slope_degrees, aspect, soil, soil_thickness, health, surveyed_on, survey, previous_land_class, previous_species, previous_volume_per_ha, previous_surveyed_on, valid_from, cause, replaces, valid_to, stand_class, species_group, origin_class, volume, kind, previous_kind, growth_per_ha, grown_from from new_rows;
  insert into siku.feed (register, record, division, version) select 'sub_compartment', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on sub_compartment referencing new table as new_rows for each statement execute function siku.keep_sub_compartment();
create trigger keep_update after update on sub_compartment referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_sub_compartment();
alter table sub_compartment enable row level security;
alter table sub_compartment_history enable row level security;
create policy sub_compartment_read on sub_compartment for select to siku_app using ((select siku.everywhere('sub_compartment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('sub_compartment', 'read'))));
create policy sub_compartment_create on sub_compartment for insert to siku_app with check ((select siku.everywhere('sub_compartment', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('sub_compartment', 'create'))));
create policy sub_compartment_change on sub_compartment for update to siku_app using ((select siku.everywhere('sub_compartment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('sub_compartment', 'change')))) with check ((select siku.everywhere('sub_compartment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('sub_compartment', 'change'))));
create policy sub_compartment_history_read on sub_compartment_history for select to siku_app using ((select siku.everywhere('sub_compartment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('sub_compartment', 'read'))));
grant select, insert, update on sub_compartment to siku_app;
grant select on sub_compartment_history to siku_app;

-- 四库参数集
create table bank_parameters (
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
  proposed_at timestamptz,
  adopted_at timestamptz,
  withdrawn_at timestamptz,
  discarded_at timestamptz,
  family text not null,
  set_title text not null,
  set_version text not null,
  method text,
  from_year integer not null,
  price_year integer,
  source text not null,
  replaces uuid,
  coefficients jsonb not null,
  document text,
  primary key (id),
  constraint bank_parameters_state check (state in ('draft', 'proposed', 'adopted', 'withdrawn', 'discarded')),
  constraint bank_parameters_version check (version > 0),
  constraint bank_parameters_family_1 check (family in ('carbon', 'water')),
  constraint bank_parameters_set_title_1 check (length(set_title) <= 100),
  constraint bank_parameters_set_version_1 check (length(set_version) <= 60),
  constraint bank_parameters_method_1 check (method in ('bef', 'continuous')),
  constraint bank_parameters_from_year_1 check (from_year >= 1949),
  constraint bank_parameters_from_year_2 check (from_year <= 2200),
  constraint bank_parameters_price_year_1 check (price_year >= 1949),
  constraint bank_parameters_price_year_2 check (price_year <= 2200),
  constraint bank_parameters_source_1 check (length(source) <= 500),
  constraint bank_parameters_coefficients_1 check (jsonb_typeof(coefficients) = 'array'),
  constraint bank_parameters_document_1 check (length(document) <= 100)
);
create table bank_parameters_history (
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
  proposed_at timestamptz,
  adopted_at timestamptz,
  withdrawn_at timestamptz,
  discarded_at timestamptz,
  family text,
  set_title text,
  set_version text,
  method text,
  from_year integer,
  price_year integer,
  source text,
  replaces uuid,
  coefficients jsonb,
  document text,
  primary key (id, version)
);
comment on table bank_parameters is '四库参数集。依据：LY/T 2988-2018；GB/T 38582-2020；省级温室气体清单编制指南（试行）';
comment on table bank_parameters_history is '四库参数集：每一次变更的全貌，只增不改';
comment on column bank_parameters.id is '标识（UUIDv7，由客户端生成）';
comment on column bank_parameters.version is '版本';
comment on column bank_parameters.state is '状态';
comment on column bank_parameters.division is '所在行政区划';
comment on column bank_parameters.belongs_to_year is '所属年度';
comment on column bank_parameters.year_named is '所属年度由人指定';
comment on column bank_parameters.demo is '演示数据';
comment on column bank_parameters.created_at is '登记时间';
comment on column bank_parameters.created_by is '登记人';
comment on column bank_parameters.changed_at is '最近办理时间';
comment on column bank_parameters.changed_by is '最近办理人';
comment on column bank_parameters.changed_post is '最近办理人的岗位';
comment on column bank_parameters.changed_action is '最近办理事项';
comment on column bank_parameters.changed_reason is '办理理由';
comment on column bank_parameters.changed_device is '设备';
comment on column bank_parameters.draft_at is '进入“草稿”的时间';
comment on column bank_parameters.proposed_at is '进入“待采用”的时间';
comment on column bank_parameters.adopted_at is '进入“已采用”的时间';
comment on column bank_parameters.withdrawn_at is '进入“已撤回”的时间';
comment on column bank_parameters.discarded_at is '进入“已作废”的时间';
comment on column bank_parameters.family is '参数类别';
comment on column bank_parameters.set_title is '名称';
comment on column bank_parameters.set_version is '版本';
comment on column bank_parameters.method is '碳计量方法';
comment on column bank_parameters.from_year is '适用起始年';
comment on column bank_parameters.price_year is '价格年';
comment on column bank_parameters.source is '来源';
comment on column bank_parameters.replaces is '由哪一集修改而来';
comment on column bank_parameters.coefficients is '系数';
comment on column bank_parameters.document is '采用文号';
create index bank_parameters_division on bank_parameters (division, state);
create index bank_parameters_year on bank_parameters (belongs_to_year, state);
create index bank_parameters_changed on bank_parameters (changed_at desc, id desc);
create index bank_parameters_replaces on bank_parameters (replaces);
create index bank_parameters_family_from_year on bank_parameters (family, from_year);
create function siku.keep_bank_parameters() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: bank_parameters' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'bank_parameters' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: bank_parameters' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: bank_parameters' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'bank_parameters' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: bank_parameters' using errcode = 'SK003'; end if;
  end if;
  insert into bank_parameters_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, proposed_at, adopted_at, withdrawn_at, discarded_at, family, set_title, set_version, method, from_year, price_year, source, replaces, coefficients, document) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, proposed_at, adopted_at, withdrawn_at, discarded_at, family, set_title, set_version, method, from_year, price_year, source, replaces, coefficients, document from new_rows;
  insert into siku.feed (register, record, division, version) select 'bank_parameters', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on bank_parameters referencing new table as new_rows for each statement execute function siku.keep_bank_parameters();
create trigger keep_update after update on bank_parameters referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_bank_parameters();
alter table bank_parameters enable row level security;
alter table bank_parameters_history enable row level security;
create policy bank_parameters_read on bank_parameters for select to siku_app using ((select siku.everywhere('bank_parameters', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bank_parameters', 'read'))));
create policy bank_parameters_create on bank_parameters for insert to siku_app with check ((select siku.everywhere('bank_parameters', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bank_parameters', 'create'))));
create policy bank_parameters_change on bank_parameters for update to siku_app using ((select siku.everywhere('bank_parameters', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bank_parameters', 'change')))) with check ((select siku.everywhere('bank_parameters', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bank_parameters', 'change'))));
create policy bank_parameters_history_read on bank_parameters_history for select to siku_app using ((select siku.everywhere('bank_parameters', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bank_parameters', 'read'))));
grant select, insert, update on bank_parameters to siku_app;
grant select on bank_parameters_history to siku_app;

-- 年度产品产量
create table bank_output (
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
  confirmed_at timestamptz,
  replaced_at timestamptz,
  discarded_at timestamptz,
  product text not null,
  land_basis text not null,
  mass numeric(20,4),
  volume numeric(20,4),
  plants numeric(20,0),
  visits numeric(20,0),
  income numeric(20,2),
  base_area_ha numeric(20,4),
  source_kind text not null,
  source_document text not null,
  note text,
  bank text,
  primary key (id),
  constraint bank_output_state check (state in ('draft', 'confirmed', 'replaced', 'discarded')),
  constraint bank_output_version check (version > 0),
  constraint bank_output_product_1 check (product in ('woody_grain', 'woody_oil', 'nuts', 'fruit', 'fungi', 'herbs', 'bamboo_shoots', 'honey', 'feed', 'timber', 'bamboo_culms', 'seedlings', 'understory', 'tourism', 'compensation', 'reserve_finance')),
  constraint bank_output_land_basis_1 check (land_basis in ('forest', 'orchard')),
  constraint bank_output_mass_1 check (mass >= 0),
  constraint bank_output_volume_1 check (volume >= 0),
  constraint bank_output_plants_1 check (plants >= 0),
  constraint bank_output_visits_1 check (visits >= 0),
  constraint bank_output_income_1 check (income >= 0),
  constraint bank_output_base_area_ha_1 check (base_area_ha >= 0),
  constraint bank_output_source_kind_1 check (source_kind in ('imported_table', 'entered')),
  constraint bank_output_source_document_1 check (length(source_document) <= 200),
  constraint bank_output_note_1 check (length(note) <= 500),
  constraint bank_output_bank_1 check (bank in ('money', 'food'))
);
create table bank_output_history (
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
  confirmed_at timestamptz,
  replaced_at timestamptz,
  discarded_at timestamptz,
  product text,
  land_basis text,
  mass numeric(20,4),
  volume numeric(20,4),
  plants numeric(20,0),
  visits numeric(20,0),
  income numeric(20,2),
  base_area_ha numeric(20,4),
  source_kind text,
  source_document text,
  note text,
  bank text,
  primary key (id, version)
);
comment on table bank_output is '年度产品产量。依据：GB/T 38582-2020 林木产品供给';
comment on table bank_output_history is '年度产品产量：每一次变更的全貌，只增不改';
comment on column bank_output.id is '标识（UUIDv7，由客户端生成）';
comment on column bank_output.version is '版本';
comment on column bank_output.state is '状态';
comment on column bank_output.division is '所在行政区划';
comment on column bank_output.belongs_to_year is '所属年度';
comment on column bank_output.year_named is '所属年度由人指定';
comment on column bank_output.demo is '演示数据';
comment on column bank_output.created_at is '登记时间';
comment on column bank_output.created_by is '登记人';
comment on column bank_output.changed_at is '最近办理时间';
comment on column bank_output.changed_by is '最近办理人';
comment on column bank_output.changed_post is '最近办理人的岗位';
comment on column bank_output.changed_action is '最近办理事项';
comment on column bank_output.changed_reason is '办理理由';
comment on column bank_output.changed_device is '设备';
comment on column bank_output.draft_at is '进入“待确认”的时间';
comment on column bank_output.confirmed_at is '进入“已确认”的时间';
comment on column bank_output.replaced_at is '进入“已被替代”的时间';
comment on column bank_output.discarded_at is '进入“已作废”的时间';
comment on column bank_output.product is '产品';
comment on column bank_output.land_basis is '生产用地';
comment on column bank_output.mass is '产量（吨）';
comment on column bank_output.volume is '采伐蓄积（立方米）';
comment on column bank_output.plants is '株数（株）';
comment on column bank_output.visits is '接待人次（人次）';
comment on column bank_output.income is '实际金额（元）';
comment on column bank_output.base_area_ha is '基地面积（公顷）';
comment on column bank_output.source_kind is '来源方式';
comment on column bank_output.source_document is '来源文件';
comment on column bank_output.note is '说明';
comment on column bank_output.bank is '所属库';
create index bank_output_division on bank_output (division, state);
create index bank_output_year on bank_output (belongs_to_year, state);
create index bank_output_changed on bank_output (changed_at desc, id desc);
create index bank_output_belongs_to_year_product on bank_output (belongs_to_year, product);
create index bank_output_bank_state on bank_output (bank, state);
create function siku.keep_bank_output() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: bank_output' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'bank_output' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: bank_output' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: bank_output' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'bank_output' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: bank_output' using errcode = 'SK003'; end if;
  end if;
  insert into bank_output_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, confirmed_at, replaced_at, discarded_at, product, land_basis, mass, volume, plants, visits, income, base_area_ha, source_kind, source_document, note, bank) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, confirmed_at, replaced_at, discarded_at, product, land_basis, mass, volume, plants, visits, income, base_area_ha, source_kind, source_document, note, bank from new_rows;
  insert into siku.feed (register, record, division, version) select 'bank_output', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on bank_output referencing new table as new_rows for each statement execute function siku.keep_bank_output();
create trigger keep_update after update on bank_output referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_bank_output();
alter table bank_output enable row level security;
alter table bank_output_history enable row level security;
create policy bank_output_read on bank_output for select to siku_app using ((select siku.everywhere('bank_output', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bank_output', 'read'))));
create policy bank_output_create on bank_output for insert to siku_app with check ((select siku.everywhere('bank_output', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bank_output', 'create'))));
create policy bank_output_change on bank_output for update to siku_app using ((select siku.everywhere('bank_output', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bank_output', 'change')))) with check ((select siku.everywhere('bank_output', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bank_output', 'change'))));
create policy bank_output_history_read on bank_output_history for select to siku_app using ((select siku.everywhere('bank_output', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bank_output', 'read'))));
grant select, insert, update on bank_output to siku_app;
grant select on bank_output_history to siku_app;

-- 产品价格
create table product_price (
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
  withdrawn_at timestamptz,
  product text not null,
  month date not null,
  price numeric(20,4) not null,
  source text not null,
  note text,
  primary key (id),
  constraint product_price_state check (state in ('recorded', 'withdrawn')),
  constraint product_price_version check (version > 0),
  constraint product_price_product_1 check (product in ('woody_grain', 'woody_oil', 'nuts', 'fruit', 'fungi', 'herbs', 'bamboo_shoots', 'honey', 'feed', 'timber', 'bamboo_culms', 'seedlings', 'understory', 'tourism', 'compensation', 'reserve_finance')),
  constraint product_price_price_1 check (price >= 0),
  constraint product_price_source_1 check (length(source) <= 200),
  constraint product_price_note_1 check (length(note) <= 500)
);
create table product_price_history (
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
  withdrawn_at timestamptz,
  product text,
  month date,
  price numeric(20,4),
  source text,
  note text,
  primary key (id, version)
);
comment on table product_price is '产品价格。依据：GB/T 38582-2020 林木产品供给';
comment on table product_price_history is '产品价格：每一次变更的全貌，只增不改';
comment on column product_price.id is '标识（UUIDv7，由客户端生成）';
comment on column product_price.version is '版本';
comment on column product_price.state is '状态';
comment on column product_price.division is '所在行政区划';
comment on column product_price.belongs_to_year is '所属年度';
comment on column product_price.year_named is '所属年度由人指定';
comment on column product_price.demo is '演示数据';
comment on column product_price.created_at is '登记时间';
comment on column product_price.created_by is '登记人';
comment on column product_price.changed_at is '最近办理时间';
comment on column product_price.changed_by is '最近办理人';
comment on column product_price.changed_post is '最近办理人的岗位';
comment on column product_price.changed_action is '最近办理事项';
comment on column product_price.changed_reason is '办理理由';
comment on column product_price.changed_device is '设备';
comment on column product_price.recorded_at is '进入“已登记”的时间';
comment on column product_price.withdrawn_at is '进入“已撤回”的时间';
comment on column product_price.product is '产品';
comment on column product_price.month is '月份';
comment on column product_price.price is '单价（每计量单位）（元）';
comment on column product_price.source is '价格来源';
comment on column product_price.note is '说明';
create index product_price_division on product_price (division, state);
create index product_price_year on product_price (belongs_to_year, state);
create index product_price_changed on product_price (changed_at desc, id desc);
create index product_price_month_clock on product_price (month, id);
create index product_price_product_month on product_price (product, month);
create function siku.keep_product_price() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.month, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: product_price' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'product_price' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: product_price' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: product_price' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'product_price' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: product_price' using errcode = 'SK003'; end if;
  end if;
  insert into product_price_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, withdrawn_at, product, month, price, source, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, withdrawn_at, product, month, price, source, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'product_price', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on product_price referencing new table as new_rows for each statement execute function siku.keep_product_price();
create trigger keep_update after update on product_price referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_product_price();
alter table product_price enable row level security;
alter table product_price_history enable row level security;
create policy product_price_read on product_price for select to siku_app using ((select siku.everywhere('product_price', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('product_price', 'read'))));
create policy product_price_create on product_price for insert to siku_app with check ((select siku.everywhere('product_price', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('product_price', 'create'))));
create policy product_price_change on product_price for update to siku_app using ((select siku.everywhere('product_price', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('product_price', 'change')))) with check ((select siku.everywhere('product_price', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('product_price', 'change'))));
create policy product_price_history_read on product_price_history for select to siku_app using ((select siku.everywhere('product_price', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('product_price', 'read'))));
grant select, insert, update on product_price to siku_app;
grant select on product_price_history to siku_app;
