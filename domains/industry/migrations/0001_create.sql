-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 产业基地
create table industry_base (
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
  submitted_at timestamptz,
  listed_at timestamptz,
  stopped_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  name text not null,
  kind text not null,
  crop text not null,
  product text not null,
  land_class text not null,
  forest_use text,
  retired_farmland boolean not null,
  area_mu numeric(20,2),
  floor_m2 numeric(20,2),
  ground_share numeric(20,1),
  boundary geometry(Geometry,4490),
  operator text not null,
  contact text,
  phone text,
  land_right text not null,
  facility_permit text,
  park uuid,
  land_basis text,
  shared_mu numeric(20,2),
  demonstrated_on date,
  demonstrated_by text,
  experts integer,
  conclusion text,
  conditions text,
  demonstration uuid[],
  listed_on date,
  check_note text,
  stopped_on date,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint industry_base_state check (state in ('draft', 'submitted', 'listed', 'stopped', 'refused', 'withdrawn')),
  constraint industry_base_version check (version > 0),
  constraint industry_base_name_1 check (length(name) <= 100),
  constraint industry_base_kind_1 check (kind in ('understory_planting', 'understory_raising', 'woody_herbs', 'flower_greenhouse', 'oil', 'bamboo', 'fruit', 'other')),
  constraint industry_base_crop_1 check (length(crop) <= 100),
  constraint industry_base_product_1 check (product in ('woody_grain', 'woody_oil', 'nuts', 'fruit', 'fungi', 'herbs', 'bamboo_shoots', 'honey', 'feed', 'bamboo_culms', 'seedlings', 'none')),
  constraint industry_base_land_class_1 check (land_class in ('1202', '0101', '0102', '0103', '0201', '0202', '0203', '0204', '0301', '0302', '0305', '0307', '0404')),
  constraint industry_base_forest_use_1 check (forest_use in ('commercial', 'national_first', 'national_second', 'local_public')),
  constraint industry_base_area_mu_1 check (area_mu >= 0.01),
  constraint industry_base_area_mu_2 check (area_mu <= 100000),
  constraint industry_base_floor_m2_1 check (floor_m2 >= 0.01),
  constraint industry_base_floor_m2_2 check (floor_m2 <= 1000000),
  constraint industry_base_ground_share_1 check (ground_share >= 0),
  constraint industry_base_ground_share_2 check (ground_share <= 100),
  constraint industry_base_boundary_1 check (ST_IsValid(boundary)),
  constraint industry_base_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint industry_base_operator_1 check (length(operator) <= 100),
  constraint industry_base_contact_1 check (length(contact) <= 60),
  constraint industry_base_phone_1 check (length(phone) <= 30),
  constraint industry_base_land_right_1 check (length(land_right) <= 200),
  constraint industry_base_facility_permit_1 check (length(facility_permit) <= 200),
  constraint industry_base_land_basis_1 check (land_basis in ('forest', 'orchard', 'farm', 'other')),
  constraint industry_base_demonstrated_by_1 check (length(demonstrated_by) <= 100),
  constraint industry_base_experts_1 check (experts >= 1),
  constraint industry_base_experts_2 check (experts <= 50),
  constraint industry_base_conclusion_1 check (conclusion in ('no_harm', 'harm')),
  constraint industry_base_conditions_1 check (length(conditions) <= 1000),
  constraint industry_base_check_note_1 check (length(check_note) <= 500)
);
create table industry_base_history (
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
  submitted_at timestamptz,
  listed_at timestamptz,
  stopped_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  name text,
  kind text,
  crop text,
  product text,
  land_class text,
  forest_use text,
  retired_farmland boolean,
  area_mu numeric(20,2),
  floor_m2 numeric(20,2),
  ground_share numeric(20,1),
  boundary geometry(Geometry,4490),
  operator text,
  contact text,
  phone text,
  land_right text,
  facility_permit text,
  park uuid,
  land_basis text,
  shared_mu numeric(20,2),
  demonstrated_on date,
  demonstrated_by text,
  experts integer,
  conclusion text,
  conditions text,
  demonstration uuid[],
  listed_on date,
  check_note text,
  stopped_on date,
  primary key (id, version)
);
comment on table industry_base is '产业基地。依据：森林法49；森林法51；退耕还林条例29、31；国务院办公厅关于加快林下经济发展的意见（国办发〔2012〕42号）';
comment on table industry_base_history is '产业基地：每一次变更的全貌，只增不改';
comment on column industry_base.id is '标识（UUIDv7，由客户端生成）';
comment on column industry_base.version is '版本';
comment on column industry_base.state is '状态';
comment on column industry_base.division is '所在行政区划';
comment on column industry_base.belongs_to_year is '所属年度';
comment on column industry_base.year_named is '所属年度由人指定';
comment on column industry_base.demo is '演示数据';
comment on column industry_base.created_at is '登记时间';
comment on column industry_base.created_by is '登记人';
comment on column industry_base.changed_at is '最近办理时间';
comment on column industry_base.changed_by is '最近办理人';
comment on column industry_base.changed_post is '最近办理人的岗位';
comment on column industry_base.changed_action is '最近办理事项';
comment on column industry_base.changed_reason is '办理理由';
comment on column industry_base.changed_device is '设备';
comment on column industry_base.draft_at is '进入“草稿”的时间';
comment on column industry_base.submitted_at is '进入“已上报”的时间';
comment on column industry_base.listed_at is '进入“在产”的时间';
comment on column industry_base.stopped_at is '进入“已停产”的时间';
comment on column industry_base.refused_at is '进入“未通过”的时间';
comment on column industry_base.withdrawn_at is '进入“已撤回”的时间';
comment on column industry_base.name is '基地名称';
comment on column industry_base.kind is '类别';
comment on column industry_base.crop is '种植（养殖）品种';
comment on column industry_base.product is '产品';
comment on column industry_base.land_class is '三调地类';
comment on column industry_base.forest_use is '森林类别';
comment on column industry_base.retired_farmland is '退耕还林地';
comment on column industry_base.area_mu is '基地面积（亩）';
comment on column industry_base.floor_m2 is '大棚面积（平方米）';
comment on column industry_base.ground_share is '整地（动土）占比（%）';
comment on column industry_base.boundary is '范围';
comment on column industry_base.operator is '经营主体';
comment on column industry_base.contact is '负责人';
comment on column industry_base.phone is '电话';
comment on column industry_base.land_right is '用地依据';
comment on column industry_base.facility_permit is '设施用地手续';
comment on column industry_base.park is '所在园区';
comment on column industry_base.land_basis is '生产用地';
comment on column industry_base.shared_mu is '图上与公益林重叠（亩）';
comment on column industry_base.demonstrated_on is '论证日期';
comment on column industry_base.demonstrated_by is '论证组织单位';
comment on column industry_base.experts is '论证专家（人）';
comment on column industry_base.conclusion is '论证结论';
comment on column industry_base.conditions is '论证提出的条件';
comment on column industry_base.demonstration is '论证材料';
comment on column industry_base.listed_on is '入账日期';
comment on column industry_base.check_note is '核查意见';
comment on column industry_base.stopped_on is '停产日期';
create index industry_base_division on industry_base (division, state);
create index industry_base_year on industry_base (belongs_to_year, state);
create index industry_base_changed on industry_base (changed_at desc, id desc);
create index industry_base_listed_on_clock on industry_base (listed_on, id);
create index industry_base_park on industry_base (park);
create index industry_base_boundary_3857 on industry_base using gist (boundary_3857);
create index industry_base_kind_state on industry_base (kind, state);
create index industry_base_product_state on industry_base (product, state);
create function siku.keep_industry_base() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.listed_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: industry_base' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'industry_base' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: industry_base' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: industry_base' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'industry_base' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: industry_base' using errcode = 'SK003'; end if;
  end if;
  insert into industry_base_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, listed_at, stopped_at, refused_at, withdrawn_at, name, kind, crop, product, land_class, forest_use, retired_farmland, area_mu, floor_m2, ground_share, boundary, operator, contact, phone, land_right, facility_permit, park, land_basis, shared_mu, demonstrated_on, demonstrated_by, experts, conclusion, conditions, demonstration, listed_on, check_note, stopped_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, listed_at, stopped_at, refused_at, withdrawn_at, name, kind, crop, product, land_class, forest_use, retired_farmland, area_mu, floor_m2, ground_share, boundary, operator, contact, phone, land_right, facility_permit, park, land_basis, shared_mu, demonstrated_on, demonstrated_by, experts, conclusion, conditions, demonstration, listed_on, check_note, stopped_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'industry_base', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'industry_base', n.id from new_rows n, unnest(n.demonstration) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on industry_base referencing new table as new_rows for each statement execute function siku.keep_industry_base();
create trigger keep_update after update on industry_base referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_industry_base();
alter table industry_base enable row level security;
alter table industry_base_history enable row level security;
create policy industry_base_read on industry_base for select to siku_app using ((select siku.everywhere('industry_base', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_base', 'read'))));
create policy industry_base_create on industry_base for insert to siku_app with check ((select siku.everywhere('industry_base', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_base', 'create'))));
create policy industry_base_change on industry_base for update to siku_app using ((select siku.everywhere('industry_base', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_base', 'change')))) with check ((select siku.everywhere('industry_base', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_base', 'change'))));
create policy industry_base_history_read on industry_base_history for select to siku_app using ((select siku.everywhere('industry_base', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_base', 'read'))));
grant select, insert, update on industry_base to siku_app;
grant select on industry_base_history to siku_app;

-- 基地生产季
create table base_season (
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
  growing_at timestamptz,
  harvested_at timestamptz,
  failed_at timestamptz,
  void_at timestamptz,
  base uuid not null,
  crop text not null,
  started_on date not null,
  area_mu numeric(20,2),
  floor_m2 numeric(20,2),
  replanted boolean not null,
  inputs text,
  insurance text,
  harvested_on date,
  output_t numeric(20,4),
  weighed text,
  output_plants numeric(20,0),
  price numeric(20,2),
  income numeric(20,2),
  buyer text,
  jobs integer,
  loss_note text,
  failed_on date,
  kind text,
  product text,
  land_basis text,
  in_public_forest boolean,
  primary key (id),
  constraint base_season_state check (state in ('growing', 'harvested', 'failed', 'void')),
  constraint base_season_version check (version > 0),
  constraint base_season_crop_1 check (length(crop) <= 100),
  constraint base_season_area_mu_1 check (area_mu >= 0.01),
  constraint base_season_floor_m2_1 check (floor_m2 >= 0.01),
  constraint base_season_inputs_1 check (length(inputs) <= 300),
  constraint base_season_insurance_1 check (length(insurance) <= 100),
  constraint base_season_output_t_1 check (output_t >= 0),
  constraint base_season_weighed_1 check (weighed in ('fresh', 'dry')),
  constraint base_season_output_plants_1 check (output_plants >= 0),
  constraint base_season_price_1 check (price >= 0),
  constraint base_season_income_1 check (income >= 0),
  constraint base_season_buyer_1 check (length(buyer) <= 200),
  constraint base_season_jobs_1 check (jobs >= 0),
  constraint base_season_loss_note_1 check (length(loss_note) <= 500),
  constraint base_season_kind_1 check (kind in ('understory_planting', 'understory_raising', 'woody_herbs', 'flower_greenhouse', 'oil', 'bamboo', 'fruit', 'other')),
  constraint base_season_product_1 check (product in ('woody_grain', 'woody_oil', 'nuts', 'fruit', 'fungi', 'herbs', 'bamboo_shoots', 'honey', 'feed', 'bamboo_culms', 'seedlings', 'none')),
  constraint base_season_land_basis_1 check (land_basis in ('forest', 'orchard', 'farm', 'other'))
);
create table base_season_history (
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
  growing_at timestamptz,
  harvested_at timestamptz,
  failed_at timestamptz,
  void_at timestamptz,
  base uuid,
  crop text,
  started_on date,
  area_mu numeric(20,2),
  floor_m2 numeric(20,2),
  replanted boolean,
  inputs text,
  insurance text,
  harvested_on date,
  output_t numeric(20,4),
  weighed text,
  output_plants numeric(20,0),
  price numeric(20,2),
  income numeric(20,2),
  buyer text,
  jobs integer,
  loss_note text,
  failed_on date,
  kind text,
  product text,
  land_basis text,
  in_public_forest boolean,
  primary key (id, version)
);
comment on table base_season is '基地生产季。依据：森林法50；林草产业统计调查制度；国务院办公厅关于加快林下经济发展的意见（国办发〔2012〕42号）';
comment on table base_season_history is '基地生产季：每一次变更的全貌，只增不改';
comment on column base_season.id is '标识（UUIDv7，由客户端生成）';
comment on column base_season.version is '版本';
comment on column base_season.state is '状态';
comment on column base_season.division is '所在行政区划';
comment on column base_season.belongs_to_year is '所属年度';
comment on column base_season.year_named is '所属年度由人指定';
comment on column base_season.demo is '演示数据';
comment on column base_season.created_at is '登记时间';
comment on column base_season.created_by is '登记人';
comment on column base_season.changed_at is '最近办理时间';
comment on column base_season.changed_by is '最近办理人';
comment on column base_season.changed_post is '最近办理人的岗位';
comment on column base_season.changed_action is '最近办理事项';
comment on column base_season.changed_reason is '办理理由';
comment on column base_season.changed_device is '设备';
comment on column base_season.growing_at is '进入“在产”的时间';
comment on column base_season.harvested_at is '进入“已采收”的时间';
comment on column base_season.failed_at is '进入“绝收”的时间';
comment on column base_season.void_at is '进入“已作废”的时间';
comment on column base_season.base is '基地';
comment on column base_season.crop is '品种';
comment on column base_season.started_on is '开始日期';
comment on column base_season.area_mu is '在产面积（亩）';
comment on column base_season.floor_m2 is '在产大棚面积（平方米）';
comment on column base_season.replanted is '复种';
comment on column base_season.inputs is '投入品';
comment on column base_season.insurance is '保险';
comment on column base_season.harvested_on is '采收完成日期';
comment on column base_season.output_t is '产量（吨）';
comment on column base_season.weighed is '鲜重或干重';
comment on column base_season.output_plants is '出圃（上市）株数（株）';
comment on column base_season.price is '平均售价（元）';
comment on column base_season.income is '销售收入（元）';
comment on column base_season.buyer is '销往';
comment on column base_season.jobs is '带动就业（人）';
comment on column base_season.loss_note is '受灾、减产情况';
comment on column base_season.failed_on is '绝收日期';
comment on column base_season.kind is '类别';
comment on column base_season.product is '产品';
comment on column base_season.land_basis is '生产用地';
comment on column base_season.in_public_forest is '在公益林内';
create index base_season_division on base_season (division, state);
create index base_season_year on base_season (belongs_to_year, state);
create index base_season_changed on base_season (changed_at desc, id desc);
create index base_season_started_on_clock on base_season (started_on, id);
create index base_season_base on base_season (base);
create index base_season_base_belongs_to_year on base_season (base, belongs_to_year);
create index base_season_product_state on base_season (product, state);
create index base_season_kind_belongs_to_year on base_season (kind, belongs_to_year);
create function siku.keep_base_season() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.started_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: base_season' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'base_season' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: base_season' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: base_season' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'base_season' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: base_season' using errcode = 'SK003'; end if;
  end if;
  insert into base_season_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, growing_at, harvested_at, failed_at, void_at, base, crop, started_on, area_mu, floor_m2, replanted, inputs, insurance, harvested_on, output_t, weighed, output_plants, price, income, buyer, jobs, loss_note, failed_on, kind, product, land_basis, in_public_forest) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, growing_at, harvested_at, failed_at, void_at, base, crop, started_on, area_mu, floor_m2, replanted, inputs, insurance, harvested_on, output_t, weighed, output_plants, price, income, buyer, jobs, loss_note, failed_on, kind, product, land_basis, in_public_forest from new_rows;
  insert into siku.feed (register, record, division, version) select 'base_season', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on base_season referencing new table as new_rows for each statement execute function siku.keep_base_season();
create trigger keep_update after update on base_season referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_base_season();
alter table base_season enable row level security;
alter table base_season_history enable row level security;
create policy base_season_read on base_season for select to siku_app using ((select siku.everywhere('base_season', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_season', 'read'))));
create policy base_season_create on base_season for insert to siku_app with check ((select siku.everywhere('base_season', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_season', 'create'))));
create policy base_season_change on base_season for update to siku_app using ((select siku.everywhere('base_season', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_season', 'change')))) with check ((select siku.everywhere('base_season', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_season', 'change'))));
create policy base_season_history_read on base_season_history for select to siku_app using ((select siku.everywhere('base_season', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_season', 'read'))));
grant select, insert, update on base_season to siku_app;
grant select on base_season_history to siku_app;

-- 基地新建和提质
create table base_work (
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
  accepted_at timestamptz,
  dropped_at timestamptz,
  base uuid not null,
  project uuid,
  nature text not null,
  area_mu numeric(20,2) not null,
  content text not null,
  done_on date,
  photos uuid[],
  accepted_on date,
  accepted_mu numeric(20,2),
  primary key (id),
  constraint base_work_state check (state in ('planned', 'done', 'accepted', 'dropped')),
  constraint base_work_version check (version > 0),
  constraint base_work_nature_1 check (nature in ('built', 'upgraded')),
  constraint base_work_area_mu_1 check (area_mu >= 0.01),
  constraint base_work_content_1 check (length(content) <= 500),
  constraint base_work_accepted_mu_1 check (accepted_mu >= 0.01)
);
create table base_work_history (
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
  accepted_at timestamptz,
  dropped_at timestamptz,
  base uuid,
  project uuid,
  nature text,
  area_mu numeric(20,2),
  content text,
  done_on date,
  photos uuid[],
  accepted_on date,
  accepted_mu numeric(20,2),
  primary key (id, version)
);
comment on table base_work is '基地新建和提质。依据：市级林业产业发展工作要点；市级现代林业园区认定管理办法';
comment on table base_work_history is '基地新建和提质：每一次变更的全貌，只增不改';
comment on column base_work.id is '标识（UUIDv7，由客户端生成）';
comment on column base_work.version is '版本';
comment on column base_work.state is '状态';
comment on column base_work.division is '所在行政区划';
comment on column base_work.belongs_to_year is '所属年度';
comment on column base_work.year_named is '所属年度由人指定';
comment on column base_work.demo is '演示数据';
comment on column base_work.created_at is '登记时间';
comment on column base_work.created_by is '登记人';
comment on column base_work.changed_at is '最近办理时间';
comment on column base_work.changed_by is '最近办理人';
comment on column base_work.changed_post is '最近办理人的岗位';
comment on column base_work.changed_action is '最近办理事项';
comment on column base_work.changed_reason is '办理理由';
comment on column base_work.changed_device is '设备';
comment on column base_work.planned_at is '进入“已安排”的时间';
comment on column base_work.done_at is '进入“已完成”的时间';
comment on column base_work.accepted_at is '进入“已验收”的时间';
comment on column base_work.dropped_at is '进入“已取消”的时间';
comment on column base_work.base is '基地';
comment on column base_work.project is '所属项目';
comment on column base_work.nature is '新建或提质';
comment on column base_work.area_mu is '面积（亩）';
comment on column base_work.content is '建设内容';
comment on column base_work.done_on is '完成日期';
comment on column base_work.photos is '完成后的照片';
comment on column base_work.accepted_on is '验收日期';
comment on column base_work.accepted_mu is '验收面积（亩）';
create index base_work_division on base_work (division, state);
create index base_work_year on base_work (belongs_to_year, state);
create index base_work_changed on base_work (changed_at desc, id desc);
create index base_work_accepted_on_clock on base_work (accepted_on, id);
create index base_work_base on base_work (base);
create index base_work_project on base_work (project);
create index base_work_base_state on base_work (base, state);
create function siku.keep_base_work() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.accepted_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: base_work' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'base_work' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: base_work' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: base_work' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'base_work' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: base_work' using errcode = 'SK003'; end if;
  end if;
  insert into base_work_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, done_at, accepted_at, dropped_at, base, project, nature, area_mu, content, done_on, photos, accepted_on, accepted_mu) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, done_at, accepted_at, dropped_at, base, project, nature, area_mu, content, done_on, photos, accepted_on, accepted_mu from new_rows;
  insert into siku.feed (register, record, division, version) select 'base_work', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'base_work', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on base_work referencing new table as new_rows for each statement execute function siku.keep_base_work();
create trigger keep_update after update on base_work referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_base_work();
alter table base_work enable row level security;
alter table base_work_history enable row level security;
create policy base_work_read on base_work for select to siku_app using ((select siku.everywhere('base_work', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_work', 'read'))));
create policy base_work_create on base_work for insert to siku_app with check ((select siku.everywhere('base_work', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_work', 'create'))));
create policy base_work_change on base_work for update to siku_app using ((select siku.everywhere('base_work', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_work', 'change')))) with check ((select siku.everywhere('base_work', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_work', 'change'))));
create policy base_work_history_read on base_work_history for select to siku_app using ((select siku.everywhere('base_work', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_work', 'read'))));
grant select, insert, update on base_work to siku_app;
grant select on base_work_history to siku_app;

-- 认证和标志
create table base_certificate (
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
  revoked_at timestamptz,
  base uuid not null,
  mark text not null,
  number text not null,
  scope text not null,
  issuer text not null,
  valid_from date not null,
  valid_to date,
  paper uuid[],
  revoked_on date,
  primary key (id),
  constraint base_certificate_state check (state in ('held', 'revoked')),
  constraint base_certificate_version check (version > 0),
  constraint base_certificate_mark_1 check (mark in ('forest', 'green', 'organic', 'geographical', 'forest_food', 'understory_model', 'leading_firm')),
  constraint base_certificate_number_1 check (length(number) <= 100),
  constraint base_certificate_scope_1 check (length(scope) <= 300),
  constraint base_certificate_issuer_1 check (length(issuer) <= 100)
);
create table base_certificate_history (
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
  revoked_at timestamptz,
  base uuid,
  mark text,
  number text,
  scope text,
  issuer text,
  valid_from date,
  valid_to date,
  paper uuid[],
  revoked_on date,
  primary key (id, version)
);
comment on table base_certificate is '认证和标志。依据：森林法64；食品安全法；认证认可条例';
comment on table base_certificate_history is '认证和标志：每一次变更的全貌，只增不改';
comment on column base_certificate.id is '标识（UUIDv7，由客户端生成）';
comment on column base_certificate.version is '版本';
comment on column base_certificate.state is '状态';
comment on column base_certificate.division is '所在行政区划';
comment on column base_certificate.belongs_to_year is '所属年度';
comment on column base_certificate.year_named is '所属年度由人指定';
comment on column base_certificate.demo is '演示数据';
comment on column base_certificate.created_at is '登记时间';
comment on column base_certificate.created_by is '登记人';
comment on column base_certificate.changed_at is '最近办理时间';
comment on column base_certificate.changed_by is '最近办理人';
comment on column base_certificate.changed_post is '最近办理人的岗位';
comment on column base_certificate.changed_action is '最近办理事项';
comment on column base_certificate.changed_reason is '办理理由';
comment on column base_certificate.changed_device is '设备';
comment on column base_certificate.held_at is '进入“有效期内或已到期”的时间';
comment on column base_certificate.revoked_at is '进入“已撤销”的时间';
comment on column base_certificate.base is '基地';
comment on column base_certificate.mark is '认证（标志）';
comment on column base_certificate.number is '证书编号';
comment on column base_certificate.scope is '范围';
comment on column base_certificate.issuer is '发证机构';
comment on column base_certificate.valid_from is '生效日期';
comment on column base_certificate.valid_to is '失效日期（当日起不再有效）';
comment on column base_certificate.paper is '证书';
comment on column base_certificate.revoked_on is '撤销日期';
create index base_certificate_division on base_certificate (division, state);
create index base_certificate_year on base_certificate (belongs_to_year, state);
create index base_certificate_changed on base_certificate (changed_at desc, id desc);
create index base_certificate_valid_from_clock on base_certificate (valid_from, id);
create index base_certificate_base on base_certificate (base);
create index base_certificate_base_mark on base_certificate (base, mark);
create function siku.keep_base_certificate() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.valid_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: base_certificate' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'base_certificate' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: base_certificate' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: base_certificate' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'base_certificate' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: base_certificate' using errcode = 'SK003'; end if;
  end if;
  insert into base_certificate_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, revoked_at, base, mark, number, scope, issuer, valid_from, valid_to, paper, revoked_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, revoked_at, base, mark, number, scope, issuer, valid_from, valid_to, paper, revoked_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'base_certificate', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'base_certificate', n.id from new_rows n, unnest(n.paper) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on base_certificate referencing new table as new_rows for each statement execute function siku.keep_base_certificate();
create trigger keep_update after update on base_certificate referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_base_certificate();
alter table base_certificate enable row level security;
alter table base_certificate_history enable row level security;
create policy base_certificate_read on base_certificate for select to siku_app using ((select siku.everywhere('base_certificate', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_certificate', 'read'))));
create policy base_certificate_create on base_certificate for insert to siku_app with check ((select siku.everywhere('base_certificate', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_certificate', 'create'))));
create policy base_certificate_change on base_certificate for update to siku_app using ((select siku.everywhere('base_certificate', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_certificate', 'change')))) with check ((select siku.everywhere('base_certificate', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_certificate', 'change'))));
create policy base_certificate_history_read on base_certificate_history for select to siku_app using ((select siku.everywhere('base_certificate', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('base_certificate', 'read'))));
grant select, insert, update on base_certificate to siku_app;
grant select on base_certificate_history to siku_app;

-- 产量台账接替
create table season_takeover (
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
  proposed_at timestamptz,
  in_force_at timestamptz,
  ended_at timestamptz,
  product text not null,
  from_year integer not null,
  ground text not null,
  primary key (id),
  constraint season_takeover_state check (state in ('proposed', 'in_force', 'ended')),
  constraint season_takeover_version check (version > 0),
  constraint season_takeover_product_1 check (product in ('woody_grain', 'woody_oil', 'nuts', 'fruit', 'fungi', 'herbs', 'bamboo_shoots', 'honey', 'feed')),
  constraint season_takeover_from_year_1 check (from_year >= 2000),
  constraint season_takeover_from_year_2 check (from_year <= 2200),
  constraint season_takeover_ground_1 check (length(ground) <= 500)
);
create table season_takeover_history (
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
  proposed_at timestamptz,
  in_force_at timestamptz,
  ended_at timestamptz,
  product text,
  from_year integer,
  ground text,
  primary key (id, version)
);
comment on table season_takeover is '产量台账接替。依据：林草产业统计调查制度；GB/T 38582-2020 林木产品供给';
comment on table season_takeover_history is '产量台账接替：每一次变更的全貌，只增不改';
comment on column season_takeover.id is '标识（UUIDv7，由客户端生成）';
comment on column season_takeover.version is '版本';
comment on column season_takeover.state is '状态';
comment on column season_takeover.division is '所在行政区划';
comment on column season_takeover.belongs_to_year is '所属年度';
comment on column season_takeover.year_named is '所属年度由人指定';
comment on column season_takeover.demo is '演示数据';
comment on column season_takeover.created_at is '登记时间';
comment on column season_takeover.created_by is '登记人';
comment on column season_takeover.changed_at is '最近办理时间';
comment on column season_takeover.changed_by is '最近办理人';
comment on column season_takeover.changed_post is '最近办理人的岗位';
comment on column season_takeover.changed_action is '最近办理事项';
comment on column season_takeover.changed_reason is '办理理由';
comment on column season_takeover.changed_device is '设备';
comment on column season_takeover.proposed_at is '进入“待确认”的时间';
comment on column season_takeover.in_force_at is '进入“已接替”的时间';
comment on column season_takeover.ended_at is '进入“已停止”的时间';
comment on column season_takeover.product is '产品';
comment on column season_takeover.from_year is '自哪一年起';
comment on column season_takeover.ground is '理由';
create index season_takeover_division on season_takeover (division, state);
create index season_takeover_year on season_takeover (belongs_to_year, state);
create index season_takeover_changed on season_takeover (changed_at desc, id desc);
create index season_takeover_product_state on season_takeover (product, state);
create function siku.keep_season_takeover() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: season_takeover' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'season_takeover' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: season_takeover' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: season_takeover' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'season_takeover' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: season_takeover' using errcode = 'SK003'; end if;
  end if;
  insert into season_takeover_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, proposed_at, in_force_at, ended_at, product, from_year, ground) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, proposed_at, in_force_at, ended_at, product, from_year, ground from new_rows;
  insert into siku.feed (register, record, division, version) select 'season_takeover', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on season_takeover referencing new table as new_rows for each statement execute function siku.keep_season_takeover();
create trigger keep_update after update on season_takeover referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_season_takeover();
alter table season_takeover enable row level security;
alter table season_takeover_history enable row level security;
create policy season_takeover_read on season_takeover for select to siku_app using ((select siku.everywhere('season_takeover', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('season_takeover', 'read'))));
create policy season_takeover_create on season_takeover for insert to siku_app with check ((select siku.everywhere('season_takeover', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('season_takeover', 'create'))));
create policy season_takeover_change on season_takeover for update to siku_app using ((select siku.everywhere('season_takeover', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('season_takeover', 'change')))) with check ((select siku.everywhere('season_takeover', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('season_takeover', 'change'))));
create policy season_takeover_history_read on season_takeover_history for select to siku_app using ((select siku.everywhere('season_takeover', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('season_takeover', 'read'))));
grant select, insert, update on season_takeover to siku_app;
grant select on season_takeover_history to siku_app;

-- 现代林业园区
create table forestry_park (
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
  building_at timestamptz,
  named_at timestamptz,
  exited_at timestamptz,
  name text not null,
  kind text not null,
  operator text not null,
  core geometry(Geometry,4490),
  begun_on date not null,
  land jsonb not null,
  note text,
  level text,
  park_title text,
  named_on date,
  named_document text,
  exit_document text,
  exited_on date,
  core_3857 geometry generated always as (ST_Transform(core, 3857)) stored,
  primary key (id),
  constraint forestry_park_state check (state in ('building', 'named', 'exited')),
  constraint forestry_park_version check (version > 0),
  constraint forestry_park_name_1 check (length(name) <= 100),
  constraint forestry_park_kind_1 check (kind in ('woody_oil', 'woody_herbs', 'flowers', 'bamboo_timber', 'other')),
  constraint forestry_park_operator_1 check (length(operator) <= 100),
  constraint forestry_park_core_1 check (ST_IsValid(core)),
  constraint forestry_park_core_2 check (GeometryType(core) in ('POLYGON', 'MULTIPOLYGON')),
  constraint forestry_park_land_1 check (jsonb_typeof(land) = 'array'),
  constraint forestry_park_note_1 check (length(note) <= 500),
  constraint forestry_park_level_1 check (level in ('province', 'city', 'county')),
  constraint forestry_park_park_title_1 check (park_title in ('cultivation', 'star_3', 'star_4', 'star_5', 'recognised')),
  constraint forestry_park_named_document_1 check (length(named_document) <= 100),
  constraint forestry_park_exit_document_1 check (length(exit_document) <= 100)
);
create table forestry_park_history (
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
  building_at timestamptz,
  named_at timestamptz,
  exited_at timestamptz,
  name text,
  kind text,
  operator text,
  core geometry(Geometry,4490),
  begun_on date,
  land jsonb,
  note text,
  level text,
  park_title text,
  named_on date,
  named_document text,
  exit_document text,
  exited_on date,
  primary key (id, version)
);
comment on table forestry_park is '现代林业园区。依据：四川省现代林（草）业园区认定管理办法（试行）；市级现代林业园区认定管理办法';
comment on table forestry_park_history is '现代林业园区：每一次变更的全貌，只增不改';
comment on column forestry_park.id is '标识（UUIDv7，由客户端生成）';
comment on column forestry_park.version is '版本';
comment on column forestry_park.state is '状态';
comment on column forestry_park.division is '所在行政区划';
comment on column forestry_park.belongs_to_year is '所属年度';
comment on column forestry_park.year_named is '所属年度由人指定';
comment on column forestry_park.demo is '演示数据';
comment on column forestry_park.created_at is '登记时间';
comment on column forestry_park.created_by is '登记人';
comment on column forestry_park.changed_at is '最近办理时间';
comment on column forestry_park.changed_by is '最近办理人';
comment on column forestry_park.changed_post is '最近办理人的岗位';
comment on column forestry_park.changed_action is '最近办理事项';
comment on column forestry_park.changed_reason is '办理理由';
comment on column forestry_park.changed_device is '设备';
comment on column forestry_park.building_at is '进入“在建”的时间';
comment on column forestry_park.named_at is '进入“已公布”的时间';
comment on column forestry_park.exited_at is '进入“已退出”的时间';
comment on column forestry_park.name is '园区名称';
comment on column forestry_park.kind is '主导产业';
comment on column forestry_park.operator is '建设主体';
comment on column forestry_park.core is '核心区范围';
comment on column forestry_park.begun_on is '始建日期';
comment on column forestry_park.land is '面积（按用地）';
comment on column forestry_park.note is '说明';
comment on column forestry_park.level is '级别';
comment on column forestry_park.park_title is '称号';
comment on column forestry_park.named_on is '公布日期';
comment on column forestry_park.named_document is '公布文号';
comment on column forestry_park.exit_document is '退出文号';
comment on column forestry_park.exited_on is '退出日期';
create index forestry_park_division on forestry_park (division, state);
create index forestry_park_year on forestry_park (belongs_to_year, state);
create index forestry_park_changed on forestry_park (changed_at desc, id desc);
create index forestry_park_core_3857 on forestry_park using gist (core_3857);
create index forestry_park_level_state on forestry_park (level, state);
create function siku.keep_forestry_park() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: forestry_park' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'forestry_park' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: forestry_park' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: forestry_park' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'forestry_park' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: forestry_park' using errcode = 'SK003'; end if;
  end if;
  insert into forestry_park_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, building_at, named_at, exited_at, name, kind, operator, core, begun_on, land, note, level, park_title, named_on, named_document, exit_document, exited_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, building_at, named_at, exited_at, name, kind, operator, core, begun_on, land, note, level, park_title, named_on, named_document, exit_document, exited_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'forestry_park', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on forestry_park referencing new table as new_rows for each statement execute function siku.keep_forestry_park();
create trigger keep_update after update on forestry_park referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_forestry_park();
alter table forestry_park enable row level security;
alter table forestry_park_history enable row level security;
create policy forestry_park_read on forestry_park for select to siku_app using ((select siku.everywhere('forestry_park', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forestry_park', 'read'))));
create policy forestry_park_create on forestry_park for insert to siku_app with check ((select siku.everywhere('forestry_park', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forestry_park', 'create'))));
create policy forestry_park_change on forestry_park for update to siku_app using ((select siku.everywhere('forestry_park', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forestry_park', 'change')))) with check ((select siku.everywhere('forestry_park', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forestry_park', 'change'))));
create policy forestry_park_history_read on forestry_park_history for select to siku_app using ((select siku.everywhere('forestry_park', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forestry_park', 'read'))));
grant select, insert, update on forestry_park to siku_app;
grant select on forestry_park_history to siku_app;

-- 园区申报
create table park_application (
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
  applied_at timestamptz,
  forwarded_at timestamptz,
  granted_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  park uuid not null,
  level text not null,
  sought text not null,
  rules uuid,
  rules_number text not null,
  aspects jsonb not null,
  materials uuid[] not null,
  applied_on date,
  forwarded_number text,
  award uuid,
  score text,
  decided_on date,
  decision_number text,
  primary key (id),
  constraint park_application_state check (state in ('draft', 'applied', 'forwarded', 'granted', 'refused', 'withdrawn')),
  constraint park_application_version check (version > 0),
  constraint park_application_level_1 check (level in ('province', 'city', 'county')),
  constraint park_application_sought_1 check (sought in ('cultivation', 'star_3', 'star_4', 'star_5', 'recognised')),
  constraint park_application_rules_number_1 check (length(rules_number) <= 200),
  constraint park_application_aspects_1 check (jsonb_typeof(aspects) = 'array'),
  constraint park_application_forwarded_number_1 check (length(forwarded_number) <= 100),
  constraint park_application_score_1 check (length(score) <= 20),
  constraint park_application_decision_number_1 check (length(decision_number) <= 100)
);
create table park_application_history (
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
  applied_at timestamptz,
  forwarded_at timestamptz,
  granted_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  park uuid,
  level text,
  sought text,
  rules uuid,
  rules_number text,
  aspects jsonb,
  materials uuid[],
  applied_on date,
  forwarded_number text,
  award uuid,
  score text,
  decided_on date,
  decision_number text,
  primary key (id, version)
);
comment on table park_application is '园区申报。依据：四川省现代林（草）业园区认定管理办法（试行）；市级现代林业园区认定管理办法';
comment on table park_application_history is '园区申报：每一次变更的全貌，只增不改';
comment on column park_application.id is '标识（UUIDv7，由客户端生成）';
comment on column park_application.version is '版本';
comment on column park_application.state is '状态';
comment on column park_application.division is '所在行政区划';
comment on column park_application.belongs_to_year is '所属年度';
comment on column park_application.year_named is '所属年度由人指定';
comment on column park_application.demo is '演示数据';
comment on column park_application.created_at is '登记时间';
comment on column park_application.created_by is '登记人';
comment on column park_application.changed_at is '最近办理时间';
comment on column park_application.changed_by is '最近办理人';
comment on column park_application.changed_post is '最近办理人的岗位';
comment on column park_application.changed_action is '最近办理事项';
comment on column park_application.changed_reason is '办理理由';
comment on column park_application.changed_device is '设备';
comment on column park_application.draft_at is '进入“草稿”的时间';
comment on column park_application.applied_at is '进入“已申报”的时间';
comment on column park_application.forwarded_at is '进入“已报送”的时间';
comment on column park_application.granted_at is '进入“已入选”的时间';
comment on column park_application.refused_at is '进入“未入选”的时间';
comment on column park_application.withdrawn_at is '进入“已撤回”的时间';
comment on column park_application.park is '园区';
comment on column park_application.level is '申报级别';
comment on column park_application.sought is '申报称号';
comment on column park_application.rules is '认定办法';
comment on column park_application.rules_number is '办法名称和文号';
comment on column park_application.aspects is '九个方面';
comment on column park_application.materials is '申报材料';
comment on column park_application.applied_on is '申报日期';
comment on column park_application.forwarded_number is '报送文号';
comment on column park_application.award is '评选申报';
comment on column park_application.score is '评审得分';
comment on column park_application.decided_on is '公布日期';
comment on column park_application.decision_number is '公布文号';
create index park_application_division on park_application (division, state);
create index park_application_year on park_application (belongs_to_year, state);
create index park_application_changed on park_application (changed_at desc, id desc);
create index park_application_applied_on_clock on park_application (applied_on, id);
create index park_application_park on park_application (park);
create index park_application_rules on park_application (rules);
create index park_application_award on park_application (award);
create index park_application_park_state on park_application (park, state);
create index park_application_level_applied_on on park_application (level, applied_on);
create function siku.keep_park_application() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.applied_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: park_application' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'park_application' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: park_application' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: park_application' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'park_application' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: park_application' using errcode = 'SK003'; end if;
  end if;
  insert into park_application_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, applied_at, forwarded_at, granted_at, refused_at, withdrawn_at, park, level, sought, rules, rules_number, aspects, materials, applied_on, forwarded_number, award, score, decided_on, decision_number) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, applied_at, forwarded_at, granted_at, refused_at, withdrawn_at, park, level, sought, rules, rules_number, aspects, materials, applied_on, forwarded_number, award, score, decided_on, decision_number from new_rows;
  insert into siku.feed (register, record, division, version) select 'park_application', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'park_application', n.id from new_rows n, unnest(n.materials) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on park_application referencing new table as new_rows for each statement execute function siku.keep_park_application();
create trigger keep_update after update on park_application referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_park_application();
alter table park_application enable row level security;
alter table park_application_history enable row level security;
create policy park_application_read on park_application for select to siku_app using ((select siku.everywhere('park_application', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('park_application', 'read'))));
create policy park_application_create on park_application for insert to siku_app with check ((select siku.everywhere('park_application', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('park_application', 'create'))));
create policy park_application_change on park_application for update to siku_app using ((select siku.everywhere('park_application', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('park_application', 'change')))) with check ((select siku.everywhere('park_application', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('park_application', 'change'))));
create policy park_application_history_read on park_application_history for select to siku_app using ((select siku.everywhere('park_application', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('park_application', 'read'))));
grant select, insert, update on park_application to siku_app;
grant select on park_application_history to siku_app;

-- 园区年度复查
create table park_check (
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
  checking_at timestamptz,
  mending_at timestamptz,
  passed_at timestamptz,
  failed_at timestamptz,
  void_at timestamptz,
  park uuid not null,
  checked_on date not null,
  base_mu numeric(20,2) not null,
  output_10k numeric(20,2) not null,
  households integer not null,
  finding text not null,
  photos uuid[],
  due_on date,
  concluded_on date,
  primary key (id),
  constraint park_check_state check (state in ('checking', 'mending', 'passed', 'failed', 'void')),
  constraint park_check_version check (version > 0),
  constraint park_check_base_mu_1 check (base_mu >= 0),
  constraint park_check_output_10k_1 check (output_10k >= 0),
  constraint park_check_households_1 check (households >= 0),
  constraint park_check_finding_1 check (length(finding) <= 1000)
);
create table park_check_history (
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
  checking_at timestamptz,
  mending_at timestamptz,
  passed_at timestamptz,
  failed_at timestamptz,
  void_at timestamptz,
  park uuid,
  checked_on date,
  base_mu numeric(20,2),
  output_10k numeric(20,2),
  households integer,
  finding text,
  photos uuid[],
  due_on date,
  concluded_on date,
  primary key (id, version)
);
comment on table park_check is '园区年度复查。依据：市级现代林业园区认定管理办法：年度复查、能进能退';
comment on table park_check_history is '园区年度复查：每一次变更的全貌，只增不改';
comment on column park_check.id is '标识（UUIDv7，由客户端生成）';
comment on column park_check.version is '版本';
comment on column park_check.state is '状态';
comment on column park_check.division is '所在行政区划';
comment on column park_check.belongs_to_year is '所属年度';
comment on column park_check.year_named is '所属年度由人指定';
comment on column park_check.demo is '演示数据';
comment on column park_check.created_at is '登记时间';
comment on column park_check.created_by is '登记人';
comment on column park_check.changed_at is '最近办理时间';
comment on column park_check.changed_by is '最近办理人';
comment on column park_check.changed_post is '最近办理人的岗位';
comment on column park_check.changed_action is '最近办理事项';
comment on column park_check.changed_reason is '办理理由';
comment on column park_check.changed_device is '设备';
comment on column park_check.checking_at is '进入“复查中”的时间';
comment on column park_check.mending_at is '进入“限期整改”的时间';
comment on column park_check.passed_at is '进入“合格”的时间';
comment on column park_check.failed_at is '进入“不合格”的时间';
comment on column park_check.void_at is '进入“已作废”的时间';
comment on column park_check.park is '园区';
comment on column park_check.checked_on is '复查日期';
comment on column park_check.base_mu is '基地面积（亩）';
comment on column park_check.output_10k is '年产值（万元）';
comment on column park_check.households is '带动农户（户）';
comment on column park_check.finding is '复查情况';
comment on column park_check.photos is '现场照片';
comment on column park_check.due_on is '整改期限';
comment on column park_check.concluded_on is '结论日期';
create index park_check_division on park_check (division, state);
create index park_check_year on park_check (belongs_to_year, state);
create index park_check_changed on park_check (changed_at desc, id desc);
create index park_check_checked_on_clock on park_check (checked_on, id);
create index park_check_park on park_check (park);
create index park_check_park_state on park_check (park, state);
create function siku.keep_park_check() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.checked_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: park_check' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'park_check' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: park_check' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: park_check' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'park_check' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: park_check' using errcode = 'SK003'; end if;
  end if;
  insert into park_check_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, checking_at, mending_at, passed_at, failed_at, void_at, park, checked_on, base_mu, output_10k, households, finding, photos, due_on, concluded_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, checking_at, mending_at, passed_at, failed_at, void_at, park, checked_on, base_mu, output_10k, households, finding, photos, due_on, concluded_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'park_check', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'park_check', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on park_check referencing new table as new_rows for each statement execute function siku.keep_park_check();
create trigger keep_update after update on park_check referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_park_check();
alter table park_check enable row level security;
alter table park_check_history enable row level security;
create policy park_check_read on park_check for select to siku_app using ((select siku.everywhere('park_check', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('park_check', 'read'))));
create policy park_check_create on park_check for insert to siku_app with check ((select siku.everywhere('park_check', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('park_check', 'create'))));
create policy park_check_change on park_check for update to siku_app using ((select siku.everywhere('park_check', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('park_check', 'change')))) with check ((select siku.everywhere('park_check', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('park_check', 'change'))));
create policy park_check_history_read on park_check_history for select to siku_app using ((select siku.everywhere('park_check', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('park_check', 'read'))));
grant select, insert, update on park_check to siku_app;
grant select on park_check_history to siku_app;

-- 产业项目
create table industry_project (
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
  approved_at timestamptz,
  started_at timestamptz,
  completed_at timestamptz,
  accepted_at timestamptz,
  stopped_at timestamptz,
  name text not null,
  project_class text not null,
  owner text not null,
  park uuid,
  content text not null,
  planned numeric(20,4) not null,
  location geometry(Geometry,4490),
  approval_number text,
  approved_on date,
  started_on date,
  completed_on date,
  accepted_on date,
  acceptance_note text,
  acceptance_paper uuid[],
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint industry_project_state check (state in ('planned', 'approved', 'started', 'completed', 'accepted', 'stopped')),
  constraint industry_project_version check (version > 0),
  constraint industry_project_name_1 check (length(name) <= 200),
  constraint industry_project_project_class_1 check (project_class in ('infrastructure', 'industry', 'science', 'other')),
  constraint industry_project_owner_1 check (length(owner) <= 100),
  constraint industry_project_content_1 check (length(content) <= 1000),
  constraint industry_project_planned_1 check (planned >= 0.0001),
  constraint industry_project_location_1 check (ST_IsValid(location)),
  constraint industry_project_location_2 check (GeometryType(location) in ('POINT')),
  constraint industry_project_approval_number_1 check (length(approval_number) <= 100),
  constraint industry_project_acceptance_note_1 check (length(acceptance_note) <= 1000)
);
create table industry_project_history (
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
  approved_at timestamptz,
  started_at timestamptz,
  completed_at timestamptz,
  accepted_at timestamptz,
  stopped_at timestamptz,
  name text,
  project_class text,
  owner text,
  park uuid,
  content text,
  planned numeric(20,4),
  location geometry(Geometry,4490),
  approval_number text,
  approved_on date,
  started_on date,
  completed_on date,
  accepted_on date,
  acceptance_note text,
  acceptance_paper uuid[],
  primary key (id, version)
);
comment on table industry_project is '产业项目。依据：政府投资条例（国务院令第712号）；市级林业产业发展工作要点';
comment on table industry_project_history is '产业项目：每一次变更的全貌，只增不改';
comment on column industry_project.id is '标识（UUIDv7，由客户端生成）';
comment on column industry_project.version is '版本';
comment on column industry_project.state is '状态';
comment on column industry_project.division is '所在行政区划';
comment on column industry_project.belongs_to_year is '所属年度';
comment on column industry_project.year_named is '所属年度由人指定';
comment on column industry_project.demo is '演示数据';
comment on column industry_project.created_at is '登记时间';
comment on column industry_project.created_by is '登记人';
comment on column industry_project.changed_at is '最近办理时间';
comment on column industry_project.changed_by is '最近办理人';
comment on column industry_project.changed_post is '最近办理人的岗位';
comment on column industry_project.changed_action is '最近办理事项';
comment on column industry_project.changed_reason is '办理理由';
comment on column industry_project.changed_device is '设备';
comment on column industry_project.planned_at is '进入“储备”的时间';
comment on column industry_project.approved_at is '进入“已立项”的时间';
comment on column industry_project.started_at is '进入“实施中”的时间';
comment on column industry_project.completed_at is '进入“已完工”的时间';
comment on column industry_project.accepted_at is '进入“已验收”的时间';
comment on column industry_project.stopped_at is '进入“已终止”的时间';
comment on column industry_project.name is '项目名称';
comment on column industry_project.project_class is '项目类别';
comment on column industry_project.owner is '建设单位';
comment on column industry_project.park is '所在园区';
comment on column industry_project.content is '建设内容和规模';
comment on column industry_project.planned is '计划总投资（万元）';
comment on column industry_project.location is '位置';
comment on column industry_project.approval_number is '立项（批复）文号';
comment on column industry_project.approved_on is '立项日期';
comment on column industry_project.started_on is '开工日期';
comment on column industry_project.completed_on is '完工日期';
comment on column industry_project.accepted_on is '验收日期';
comment on column industry_project.acceptance_note is '验收意见';
comment on column industry_project.acceptance_paper is '验收材料';
create index industry_project_division on industry_project (division, state);
create index industry_project_year on industry_project (belongs_to_year, state);
create index industry_project_changed on industry_project (changed_at desc, id desc);
create index industry_project_approved_on_clock on industry_project (approved_on, id);
create index industry_project_park on industry_project (park);
create index industry_project_location_3857 on industry_project using gist (location_3857);
create function siku.keep_industry_project() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.approved_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: industry_project' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'industry_project' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: industry_project' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: industry_project' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'industry_project' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: industry_project' using errcode = 'SK003'; end if;
  end if;
  insert into industry_project_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, approved_at, started_at, completed_at, accepted_at, stopped_at, name, project_class, owner, park, content, planned, location, approval_number, approved_on, started_on, completed_on, accepted_on, acceptance_note, acceptance_paper) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, approved_at, started_at, completed_at, accepted_at, stopped_at, name, project_class, owner, park, content, planned, location, approval_number, approved_on, started_on, completed_on, accepted_on, acceptance_note, acceptance_paper from new_rows;
  insert into siku.feed (register, record, division, version) select 'industry_project', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'industry_project', n.id from new_rows n, unnest(n.acceptance_paper) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on industry_project referencing new table as new_rows for each statement execute function siku.keep_industry_project();
create trigger keep_update after update on industry_project referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_industry_project();
alter table industry_project enable row level security;
alter table industry_project_history enable row level security;
create policy industry_project_read on industry_project for select to siku_app using ((select siku.everywhere('industry_project', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_project', 'read'))));
create policy industry_project_create on industry_project for insert to siku_app with check ((select siku.everywhere('industry_project', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_project', 'create'))));
create policy industry_project_change on industry_project for update to siku_app using ((select siku.everywhere('industry_project', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_project', 'change')))) with check ((select siku.everywhere('industry_project', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_project', 'change'))));
create policy industry_project_history_read on industry_project_history for select to siku_app using ((select siku.everywhere('industry_project', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_project', 'read'))));
grant select, insert, update on industry_project to siku_app;
grant select on industry_project_history to siku_app;

-- 项目投资来源
create table industry_funding (
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
  secured_at timestamptz,
  arrived_at timestamptz,
  refused_at timestamptz,
  project uuid not null,
  source text not null,
  fixed boolean not null,
  asked numeric(20,4) not null,
  asked_on date not null,
  secured numeric(20,4),
  secured_on date,
  document_number text,
  arrived numeric(20,4),
  arrived_on date,
  primary key (id),
  constraint industry_funding_state check (state in ('asked', 'secured', 'arrived', 'refused')),
  constraint industry_funding_version check (version > 0),
  constraint industry_funding_source_1 check (source in ('central', 'provincial', 'local', 'bond', 'enterprise', 'bank')),
  constraint industry_funding_asked_1 check (asked >= 0.0001),
  constraint industry_funding_secured_1 check (secured >= 0.0001),
  constraint industry_funding_document_number_1 check (length(document_number) <= 100),
  constraint industry_funding_arrived_1 check (arrived >= 0.0001)
);
create table industry_funding_history (
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
  secured_at timestamptz,
  arrived_at timestamptz,
  refused_at timestamptz,
  project uuid,
  source text,
  fixed boolean,
  asked numeric(20,4),
  asked_on date,
  secured numeric(20,4),
  secured_on date,
  document_number text,
  arrived numeric(20,4),
  arrived_on date,
  primary key (id, version)
);
comment on table industry_funding is '项目投资来源。依据：固定资产投资统计报表制度；市级林业产业发展工作要点';
comment on table industry_funding_history is '项目投资来源：每一次变更的全貌，只增不改';
comment on column industry_funding.id is '标识（UUIDv7，由客户端生成）';
comment on column industry_funding.version is '版本';
comment on column industry_funding.state is '状态';
comment on column industry_funding.division is '所在行政区划';
comment on column industry_funding.belongs_to_year is '所属年度';
comment on column industry_funding.year_named is '所属年度由人指定';
comment on column industry_funding.demo is '演示数据';
comment on column industry_funding.created_at is '登记时间';
comment on column industry_funding.created_by is '登记人';
comment on column industry_funding.changed_at is '最近办理时间';
comment on column industry_funding.changed_by is '最近办理人';
comment on column industry_funding.changed_post is '最近办理人的岗位';
comment on column industry_funding.changed_action is '最近办理事项';
comment on column industry_funding.changed_reason is '办理理由';
comment on column industry_funding.changed_device is '设备';
comment on column industry_funding.asked_at is '进入“已申请”的时间';
comment on column industry_funding.secured_at is '进入“已落实”的时间';
comment on column industry_funding.arrived_at is '进入“已到位”的时间';
comment on column industry_funding.refused_at is '进入“未落实”的时间';
comment on column industry_funding.project is '项目';
comment on column industry_funding.source is '资金来源';
comment on column industry_funding.fixed is '固定资产投资';
comment on column industry_funding.asked is '申请金额（万元）';
comment on column industry_funding.asked_on is '申请日期';
comment on column industry_funding.secured is '落实金额（万元）';
comment on column industry_funding.secured_on is '落实日期';
comment on column industry_funding.document_number is '落实文号或协议编号';
comment on column industry_funding.arrived is '到位金额（万元）';
comment on column industry_funding.arrived_on is '到位日期';
create index industry_funding_division on industry_funding (division, state);
create index industry_funding_year on industry_funding (belongs_to_year, state);
create index industry_funding_changed on industry_funding (changed_at desc, id desc);
create index industry_funding_asked_on_clock on industry_funding (asked_on, id);
create index industry_funding_project on industry_funding (project);
create index industry_funding_project_state on industry_funding (project, state);
create function siku.keep_industry_funding() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.asked_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: industry_funding' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'industry_funding' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: industry_funding' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: industry_funding' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'industry_funding' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: industry_funding' using errcode = 'SK003'; end if;
  end if;
  insert into industry_funding_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, asked_at, secured_at, arrived_at, refused_at, project, source, fixed, asked, asked_on, secured, secured_on, document_number, arrived, arrived_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, asked_at, secured_at, arrived_at, refused_at, project, source, fixed, asked, asked_on, secured, secured_on, document_number, arrived, arrived_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'industry_funding', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on industry_funding referencing new table as new_rows for each statement execute function siku.keep_industry_funding();
create trigger keep_update after update on industry_funding referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_industry_funding();
alter table industry_funding enable row level security;
alter table industry_funding_history enable row level security;
create policy industry_funding_read on industry_funding for select to siku_app using ((select siku.everywhere('industry_funding', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_funding', 'read'))));
create policy industry_funding_create on industry_funding for insert to siku_app with check ((select siku.everywhere('industry_funding', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_funding', 'create'))));
create policy industry_funding_change on industry_funding for update to siku_app using ((select siku.everywhere('industry_funding', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_funding', 'change')))) with check ((select siku.everywhere('industry_funding', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_funding', 'change'))));
create policy industry_funding_history_read on industry_funding_history for select to siku_app using ((select siku.everywhere('industry_funding', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_funding', 'read'))));
grant select, insert, update on industry_funding to siku_app;
grant select on industry_funding_history to siku_app;

-- 项目进度
create table industry_progress (
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
  project uuid not null,
  reported_on date not null,
  stage text not null,
  made numeric(20,4) not null,
  image text not null,
  trouble text,
  photos uuid[],
  primary key (id),
  constraint industry_progress_state check (state in ('reported', 'void')),
  constraint industry_progress_version check (version > 0),
  constraint industry_progress_stage_1 check (stage in ('design', 'tender', 'ground', 'works', 'planting', 'closing')),
  constraint industry_progress_made_1 check (made >= 0),
  constraint industry_progress_image_1 check (length(image) <= 500),
  constraint industry_progress_trouble_1 check (length(trouble) <= 500)
);
create table industry_progress_history (
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
  project uuid,
  reported_on date,
  stage text,
  made numeric(20,4),
  image text,
  trouble text,
  photos uuid[],
  primary key (id, version)
);
comment on table industry_progress is '项目进度。依据：政府投资条例（国务院令第712号）；固定资产投资统计报表制度';
comment on table industry_progress_history is '项目进度：每一次变更的全貌，只增不改';
comment on column industry_progress.id is '标识（UUIDv7，由客户端生成）';
comment on column industry_progress.version is '版本';
comment on column industry_progress.state is '状态';
comment on column industry_progress.division is '所在行政区划';
comment on column industry_progress.belongs_to_year is '所属年度';
comment on column industry_progress.year_named is '所属年度由人指定';
comment on column industry_progress.demo is '演示数据';
comment on column industry_progress.created_at is '登记时间';
comment on column industry_progress.created_by is '登记人';
comment on column industry_progress.changed_at is '最近办理时间';
comment on column industry_progress.changed_by is '最近办理人';
comment on column industry_progress.changed_post is '最近办理人的岗位';
comment on column industry_progress.changed_action is '最近办理事项';
comment on column industry_progress.changed_reason is '办理理由';
comment on column industry_progress.changed_device is '设备';
comment on column industry_progress.reported_at is '进入“已报送”的时间';
comment on column industry_progress.void_at is '进入“已作废”的时间';
comment on column industry_progress.project is '项目';
comment on column industry_progress.reported_on is '进度日期';
comment on column industry_progress.stage is '阶段';
comment on column industry_progress.made is '本期完成投资（万元）';
comment on column industry_progress.image is '形象进度';
comment on column industry_progress.trouble is '存在的问题';
comment on column industry_progress.photos is '现场照片';
create index industry_progress_division on industry_progress (division, state);
create index industry_progress_year on industry_progress (belongs_to_year, state);
create index industry_progress_changed on industry_progress (changed_at desc, id desc);
create index industry_progress_reported_on_clock on industry_progress (reported_on, id);
create index industry_progress_project on industry_progress (project);
create index industry_progress_project_reported_on on industry_progress (project, reported_on);
create function siku.keep_industry_progress() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.reported_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: industry_progress' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'industry_progress' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: industry_progress' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: industry_progress' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'industry_progress' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: industry_progress' using errcode = 'SK003'; end if;
  end if;
  insert into industry_progress_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, reported_at, void_at, project, reported_on, stage, made, image, trouble, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, reported_at, void_at, project, reported_on, stage, made, image, trouble, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'industry_progress', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'industry_progress', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on industry_progress referencing new table as new_rows for each statement execute function siku.keep_industry_progress();
create trigger keep_update after update on industry_progress referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_industry_progress();
alter table industry_progress enable row level security;
alter table industry_progress_history enable row level security;
create policy industry_progress_read on industry_progress for select to siku_app using ((select siku.everywhere('industry_progress', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_progress', 'read'))));
create policy industry_progress_create on industry_progress for insert to siku_app with check ((select siku.everywhere('industry_progress', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_progress', 'create'))));
create policy industry_progress_change on industry_progress for update to siku_app using ((select siku.everywhere('industry_progress', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_progress', 'change')))) with check ((select siku.everywhere('industry_progress', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_progress', 'change'))));
create policy industry_progress_history_read on industry_progress_history for select to siku_app using ((select siku.everywhere('industry_progress', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_progress', 'read'))));
grant select, insert, update on industry_progress to siku_app;
grant select on industry_progress_history to siku_app;

-- 项目合同
create table industry_contract (
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
  signed_at timestamptz,
  settled_at timestamptz,
  project uuid not null,
  name text not null,
  number text not null,
  contractor text not null,
  amount numeric(20,4) not null,
  signed_on date,
  paper uuid[],
  added numeric(20,4),
  change_number text,
  primary key (id),
  constraint industry_contract_state check (state in ('draft', 'signed', 'settled')),
  constraint industry_contract_version check (version > 0),
  constraint industry_contract_name_1 check (length(name) <= 200),
  constraint industry_contract_number_1 check (length(number) <= 60),
  constraint industry_contract_contractor_1 check (length(contractor) <= 100),
  constraint industry_contract_amount_1 check (amount >= 0.0001),
  constraint industry_contract_added_1 check (added >= 0.0001),
  constraint industry_contract_change_number_1 check (length(change_number) <= 100)
);
create table industry_contract_history (
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
  signed_at timestamptz,
  settled_at timestamptz,
  project uuid,
  name text,
  number text,
  contractor text,
  amount numeric(20,4),
  signed_on date,
  paper uuid[],
  added numeric(20,4),
  change_number text,
  primary key (id, version)
);
comment on table industry_contract is '项目合同。依据：政府采购法；政府投资条例（国务院令第712号）';
comment on table industry_contract_history is '项目合同：每一次变更的全貌，只增不改';
comment on column industry_contract.id is '标识（UUIDv7，由客户端生成）';
comment on column industry_contract.version is '版本';
comment on column industry_contract.state is '状态';
comment on column industry_contract.division is '所在行政区划';
comment on column industry_contract.belongs_to_year is '所属年度';
comment on column industry_contract.year_named is '所属年度由人指定';
comment on column industry_contract.demo is '演示数据';
comment on column industry_contract.created_at is '登记时间';
comment on column industry_contract.created_by is '登记人';
comment on column industry_contract.changed_at is '最近办理时间';
comment on column industry_contract.changed_by is '最近办理人';
comment on column industry_contract.changed_post is '最近办理人的岗位';
comment on column industry_contract.changed_action is '最近办理事项';
comment on column industry_contract.changed_reason is '办理理由';
comment on column industry_contract.changed_device is '设备';
comment on column industry_contract.draft_at is '进入“待签订”的时间';
comment on column industry_contract.signed_at is '进入“履行中”的时间';
comment on column industry_contract.settled_at is '进入“已结算”的时间';
comment on column industry_contract.project is '项目';
comment on column industry_contract.name is '合同名称';
comment on column industry_contract.number is '合同编号';
comment on column industry_contract.contractor is '承包（供应）单位';
comment on column industry_contract.amount is '合同金额（万元）';
comment on column industry_contract.signed_on is '签订日期';
comment on column industry_contract.paper is '合同文本';
comment on column industry_contract.added is '本次增加金额（万元）';
comment on column industry_contract.change_number is '变更（补充协议）编号';
create index industry_contract_division on industry_contract (division, state);
create index industry_contract_year on industry_contract (belongs_to_year, state);
create index industry_contract_changed on industry_contract (changed_at desc, id desc);
create index industry_contract_signed_on_clock on industry_contract (signed_on, id);
create index industry_contract_project on industry_contract (project);
create unique index industry_contract_number_unique on industry_contract (number);
create index industry_contract_project_state on industry_contract (project, state);
create function siku.keep_industry_contract() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.signed_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: industry_contract' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'industry_contract' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: industry_contract' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: industry_contract' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'industry_contract' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: industry_contract' using errcode = 'SK003'; end if;
  end if;
  insert into industry_contract_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, signed_at, settled_at, project, name, number, contractor, amount, signed_on, paper, added, change_number) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, signed_at, settled_at, project, name, number, contractor, amount, signed_on, paper, added, change_number from new_rows;
  insert into siku.feed (register, record, division, version) select 'industry_contract', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'industry_contract', n.id from new_rows n, unnest(n.paper) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on industry_contract referencing new table as new_rows for each statement execute function siku.keep_industry_contract();
create trigger keep_update after update on industry_contract referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_industry_contract();
alter table industry_contract enable row level security;
alter table industry_contract_history enable row level security;
create policy industry_contract_read on industry_contract for select to siku_app using ((select siku.everywhere('industry_contract', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_contract', 'read'))));
create policy industry_contract_create on industry_contract for insert to siku_app with check ((select siku.everywhere('industry_contract', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_contract', 'create'))));
create policy industry_contract_change on industry_contract for update to siku_app using ((select siku.everywhere('industry_contract', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_contract', 'change')))) with check ((select siku.everywhere('industry_contract', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_contract', 'change'))));
create policy industry_contract_history_read on industry_contract_history for select to siku_app using ((select siku.everywhere('industry_contract', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_contract', 'read'))));
grant select, insert, update on industry_contract to siku_app;
grant select on industry_contract_history to siku_app;

-- 合同账
create table industry_contract_entry (
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
  account uuid not null,
  kind text not null,
  amount numeric(20,4) not null,
  subject uuid,
  document_number text,
  note text,
  primary key (id),
  constraint industry_contract_entry_state check (state in ('posted')),
  constraint industry_contract_entry_version check (version > 0),
  constraint industry_contract_entry_kind_1 check (kind in ('allocate', 'supplement', 'carry_in', 'carry_out', 'reserve', 'release', 'consume', 'give_back')),
  constraint industry_contract_entry_amount_1 check (amount >= 0),
  constraint industry_contract_entry_document_number_1 check (length(document_number) <= 100),
  constraint industry_contract_entry_note_1 check (length(note) <= 500)
);
create table industry_contract_entry_history (
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
  account uuid,
  kind text,
  amount numeric(20,4),
  subject uuid,
  document_number text,
  note text,
  primary key (id, version)
);
comment on table industry_contract_entry is '合同账。依据：政府采购法；政府投资条例（国务院令第712号）';
comment on table industry_contract_entry_history is '合同账：每一次变更的全貌，只增不改';
comment on column industry_contract_entry.id is '标识（UUIDv7，由客户端生成）';
comment on column industry_contract_entry.version is '版本';
comment on column industry_contract_entry.state is '状态';
comment on column industry_contract_entry.division is '所在行政区划';
comment on column industry_contract_entry.belongs_to_year is '所属年度';
comment on column industry_contract_entry.year_named is '所属年度由人指定';
comment on column industry_contract_entry.demo is '演示数据';
comment on column industry_contract_entry.created_at is '登记时间';
comment on column industry_contract_entry.created_by is '登记人';
comment on column industry_contract_entry.changed_at is '最近办理时间';
comment on column industry_contract_entry.changed_by is '最近办理人';
comment on column industry_contract_entry.changed_post is '最近办理人的岗位';
comment on column industry_contract_entry.changed_action is '最近办理事项';
comment on column industry_contract_entry.changed_reason is '办理理由';
comment on column industry_contract_entry.changed_device is '设备';
comment on column industry_contract_entry.posted_at is '进入“已入账”的时间';
comment on column industry_contract_entry.account is '账户';
comment on column industry_contract_entry.kind is '类别';
comment on column industry_contract_entry.amount is '数额（万元）';
comment on column industry_contract_entry.subject is '事由';
comment on column industry_contract_entry.document_number is '文号';
comment on column industry_contract_entry.note is '说明';
create index industry_contract_entry_division on industry_contract_entry (division, state);
create index industry_contract_entry_year on industry_contract_entry (belongs_to_year, state);
create index industry_contract_entry_changed on industry_contract_entry (changed_at desc, id desc);
create index industry_contract_entry_account on industry_contract_entry (account);
create index industry_contract_entry_subject on industry_contract_entry (subject);
create index industry_contract_entry_account_kind on industry_contract_entry (account, kind);
create function siku.keep_industry_contract_entry() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: industry_contract_entry' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'industry_contract_entry' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: industry_contract_entry' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: industry_contract_entry' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'industry_contract_entry' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: industry_contract_entry' using errcode = 'SK003'; end if;
  end if;
  insert into industry_contract_entry_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, account, kind, amount, subject, document_number, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, account, kind, amount, subject, document_number, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'industry_contract_entry', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on industry_contract_entry referencing new table as new_rows for each statement execute function siku.keep_industry_contract_entry();
create trigger keep_update after update on industry_contract_entry referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_industry_contract_entry();
alter table industry_contract_entry enable row level security;
alter table industry_contract_entry_history enable row level security;
create policy industry_contract_entry_read on industry_contract_entry for select to siku_app using ((select siku.everywhere('industry_contract_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_contract_entry', 'read'))));
create policy industry_contract_entry_create on industry_contract_entry for insert to siku_app with check ((select siku.everywhere('industry_contract_entry', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_contract_entry', 'create'))));
create policy industry_contract_entry_change on industry_contract_entry for update to siku_app using ((select siku.everywhere('industry_contract_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_contract_entry', 'change')))) with check ((select siku.everywhere('industry_contract_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_contract_entry', 'change'))));
create policy industry_contract_entry_history_read on industry_contract_entry_history for select to siku_app using ((select siku.everywhere('industry_contract_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_contract_entry', 'read'))));
grant select, insert, update on industry_contract_entry to siku_app;
grant select on industry_contract_entry_history to siku_app;

-- 项目支付
create table industry_payment (
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
  requested_at timestamptz,
  paid_at timestamptz,
  refused_at timestamptz,
  returned_at timestamptz,
  contract uuid not null,
  amount numeric(20,4) not null,
  source text not null,
  bond uuid,
  ground text not null,
  papers uuid[],
  requested_on date,
  paid_on date,
  voucher text,
  returned_on date,
  primary key (id),
  constraint industry_payment_state check (state in ('draft', 'requested', 'paid', 'refused', 'returned')),
  constraint industry_payment_version check (version > 0),
  constraint industry_payment_amount_1 check (amount >= 0.0001),
  constraint industry_payment_source_1 check (source in ('bond', 'finance', 'own', 'bank')),
  constraint industry_payment_ground_1 check (length(ground) <= 500),
  constraint industry_payment_voucher_1 check (length(voucher) <= 100)
);
create table industry_payment_history (
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
  requested_at timestamptz,
  paid_at timestamptz,
  refused_at timestamptz,
  returned_at timestamptz,
  contract uuid,
  amount numeric(20,4),
  source text,
  bond uuid,
  ground text,
  papers uuid[],
  requested_on date,
  paid_on date,
  voucher text,
  returned_on date,
  primary key (id, version)
);
comment on table industry_payment is '项目支付。依据：政府投资条例（国务院令第712号）；预算法57';
comment on table industry_payment_history is '项目支付：每一次变更的全貌，只增不改';
comment on column industry_payment.id is '标识（UUIDv7，由客户端生成）';
comment on column industry_payment.version is '版本';
comment on column industry_payment.state is '状态';
comment on column industry_payment.division is '所在行政区划';
comment on column industry_payment.belongs_to_year is '所属年度';
comment on column industry_payment.year_named is '所属年度由人指定';
comment on column industry_payment.demo is '演示数据';
comment on column industry_payment.created_at is '登记时间';
comment on column industry_payment.created_by is '登记人';
comment on column industry_payment.changed_at is '最近办理时间';
comment on column industry_payment.changed_by is '最近办理人';
comment on column industry_payment.changed_post is '最近办理人的岗位';
comment on column industry_payment.changed_action is '最近办理事项';
comment on column industry_payment.changed_reason is '办理理由';
comment on column industry_payment.changed_device is '设备';
comment on column industry_payment.draft_at is '进入“草稿”的时间';
comment on column industry_payment.requested_at is '进入“已申请”的时间';
comment on column industry_payment.paid_at is '进入“已支付”的时间';
comment on column industry_payment.refused_at is '进入“不予支付”的时间';
comment on column industry_payment.returned_at is '进入“已退回”的时间';
comment on column industry_payment.contract is '合同';
comment on column industry_payment.amount is '支付金额（万元）';
comment on column industry_payment.source is '资金来源';
comment on column industry_payment.bond is '专项债券';
comment on column industry_payment.ground is '支付依据';
comment on column industry_payment.papers is '计量和发票';
comment on column industry_payment.requested_on is '申请日期';
comment on column industry_payment.paid_on is '支付日期';
comment on column industry_payment.voucher is '支付凭证号';
comment on column industry_payment.returned_on is '退回日期';
create index industry_payment_division on industry_payment (division, state);
create index industry_payment_year on industry_payment (belongs_to_year, state);
create index industry_payment_changed on industry_payment (changed_at desc, id desc);
create index industry_payment_paid_on_clock on industry_payment (paid_on, id);
create index industry_payment_contract on industry_payment (contract);
create index industry_payment_bond on industry_payment (bond);
create index industry_payment_contract_state on industry_payment (contract, state);
create index industry_payment_bond_state on industry_payment (bond, state);
create function siku.keep_industry_payment() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.paid_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: industry_payment' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'industry_payment' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: industry_payment' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: industry_payment' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'industry_payment' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: industry_payment' using errcode = 'SK003'; end if;
  end if;
  insert into industry_payment_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, requested_at, paid_at, refused_at, returned_at, contract, amount, source, bond, ground, papers, requested_on, paid_on, voucher, returned_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, requested_at, paid_at, refused_at, returned_at, contract, amount, source, bond, ground, papers, requested_on, paid_on, voucher, returned_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'industry_payment', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'industry_payment', n.id from new_rows n, unnest(n.papers) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on industry_payment referencing new table as new_rows for each statement execute function siku.keep_industry_payment();
create trigger keep_update after update on industry_payment referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_industry_payment();
alter table industry_payment enable row level security;
alter table industry_payment_history enable row level security;
create policy industry_payment_read on industry_payment for select to siku_app using ((select siku.everywhere('industry_payment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_payment', 'read'))));
create policy industry_payment_create on industry_payment for insert to siku_app with check ((select siku.everywhere('industry_payment', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_payment', 'create'))));
create policy industry_payment_change on industry_payment for update to siku_app using ((select siku.everywhere('industry_payment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_payment', 'change')))) with check ((select siku.everywhere('industry_payment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_payment', 'change'))));
create policy industry_payment_history_read on industry_payment_history for select to siku_app using ((select siku.everywhere('industry_payment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_payment', 'read'))));
grant select, insert, update on industry_payment to siku_app;
grant select on industry_payment_history to siku_app;

-- 专项债券
create table industry_bond (
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
  asked_at timestamptz,
  issued_at timestamptz,
  closed_at timestamptz,
  refused_at timestamptz,
  name text not null,
  project uuid not null,
  owner text not null,
  asked numeric(20,4) not null,
  use_plan text not null,
  income_pledged text not null,
  repayment text not null,
  plan_paper uuid[],
  finance_paper uuid[],
  legal_paper uuid[],
  asked_on date,
  amount numeric(20,4),
  issued_on date,
  term_years integer,
  rate numeric(20,4),
  document_number text,
  primary key (id),
  constraint industry_bond_state check (state in ('draft', 'asked', 'issued', 'closed', 'refused')),
  constraint industry_bond_version check (version > 0),
  constraint industry_bond_name_1 check (length(name) <= 200),
  constraint industry_bond_owner_1 check (length(owner) <= 100),
  constraint industry_bond_asked_1 check (asked >= 0.0001),
  constraint industry_bond_use_plan_1 check (length(use_plan) <= 1000),
  constraint industry_bond_income_pledged_1 check (length(income_pledged) <= 1000),
  constraint industry_bond_repayment_1 check (length(repayment) <= 1000),
  constraint industry_bond_amount_1 check (amount >= 0.0001),
  constraint industry_bond_term_years_1 check (term_years >= 1),
  constraint industry_bond_term_years_2 check (term_years <= 50),
  constraint industry_bond_rate_1 check (rate >= 0),
  constraint industry_bond_rate_2 check (rate <= 20),
  constraint industry_bond_document_number_1 check (length(document_number) <= 100)
);
create table industry_bond_history (
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
  asked_at timestamptz,
  issued_at timestamptz,
  closed_at timestamptz,
  refused_at timestamptz,
  name text,
  project uuid,
  owner text,
  asked numeric(20,4),
  use_plan text,
  income_pledged text,
  repayment text,
  plan_paper uuid[],
  finance_paper uuid[],
  legal_paper uuid[],
  asked_on date,
  amount numeric(20,4),
  issued_on date,
  term_years integer,
  rate numeric(20,4),
  document_number text,
  primary key (id, version)
);
comment on table industry_bond is '专项债券。依据：预算法35；国务院办公厅关于优化完善地方政府专项债券管理机制的意见（国办发〔2024〕52号）';
comment on table industry_bond_history is '专项债券：每一次变更的全貌，只增不改';
comment on column industry_bond.id is '标识（UUIDv7，由客户端生成）';
comment on column industry_bond.version is '版本';
comment on column industry_bond.state is '状态';
comment on column industry_bond.division is '所在行政区划';
comment on column industry_bond.belongs_to_year is '所属年度';
comment on column industry_bond.year_named is '所属年度由人指定';
comment on column industry_bond.demo is '演示数据';
comment on column industry_bond.created_at is '登记时间';
comment on column industry_bond.created_by is '登记人';
comment on column industry_bond.changed_at is '最近办理时间';
comment on column industry_bond.changed_by is '最近办理人';
comment on column industry_bond.changed_post is '最近办理人的岗位';
comment on column industry_bond.changed_action is '最近办理事项';
comment on column industry_bond.changed_reason is '办理理由';
comment on column industry_bond.changed_device is '设备';
comment on column industry_bond.draft_at is '进入“草稿”的时间';
comment on column industry_bond.asked_at is '进入“已申报”的时间';
comment on column industry_bond.issued_at is '进入“已发行”的时间';
comment on column industry_bond.closed_at is '进入“已用完结账”的时间';
comment on column industry_bond.refused_at is '进入“未获发行”的时间';
comment on column industry_bond.name is '债券名称和批次';
comment on column industry_bond.project is '项目';
comment on column industry_bond.owner is '主管部门';
comment on column industry_bond.asked is '申请额度（万元）';
comment on column industry_bond.use_plan is '资金用途';
comment on column industry_bond.income_pledged is '偿债来源（项目收益）';
comment on column industry_bond.repayment is '还本付息安排';
comment on column industry_bond.plan_paper is '实施方案';
comment on column industry_bond.finance_paper is '财务评估报告';
comment on column industry_bond.legal_paper is '法律意见书';
comment on column industry_bond.asked_on is '申报日期';
comment on column industry_bond.amount is '发行金额（万元）';
comment on column industry_bond.issued_on is '发行日期';
comment on column industry_bond.term_years is '期限（年）';
comment on column industry_bond.rate is '票面利率（%）';
comment on column industry_bond.document_number is '转贷（下达）文号';
create index industry_bond_division on industry_bond (division, state);
create index industry_bond_year on industry_bond (belongs_to_year, state);
create index industry_bond_changed on industry_bond (changed_at desc, id desc);
create index industry_bond_issued_on_clock on industry_bond (issued_on, id);
create index industry_bond_project on industry_bond (project);
create index industry_bond_project_state on industry_bond (project, state);
create function siku.keep_industry_bond() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.issued_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: industry_bond' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'industry_bond' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: industry_bond' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: industry_bond' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'industry_bond' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: industry_bond' using errcode = 'SK003'; end if;
  end if;
  insert into industry_bond_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, asked_at, issued_at, closed_at, refused_at, name, project, owner, asked, use_plan, income_pledged, repayment, plan_paper, finance_paper, legal_paper, asked_on, amount, issued_on, term_years, rate, document_number) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, asked_at, issued_at, closed_at, refused_at, name, project, owner, asked, use_plan, income_pledged, repayment, plan_paper, finance_paper, legal_paper, asked_on, amount, issued_on, term_years, rate, document_number from new_rows;
  insert into siku.feed (register, record, division, version) select 'industry_bond', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'industry_bond', n.id from new_rows n, unnest(n.plan_paper || n.finance_paper || n.legal_paper) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on industry_bond referencing new table as new_rows for each statement execute function siku.keep_industry_bond();
create trigger keep_update after update on industry_bond referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_industry_bond();
alter table industry_bond enable row level security;
alter table industry_bond_history enable row level security;
create policy industry_bond_read on industry_bond for select to siku_app using ((select siku.everywhere('industry_bond', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_bond', 'read'))));
create policy industry_bond_create on industry_bond for insert to siku_app with check ((select siku.everywhere('industry_bond', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_bond', 'create'))));
create policy industry_bond_change on industry_bond for update to siku_app using ((select siku.everywhere('industry_bond', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_bond', 'change')))) with check ((select siku.everywhere('industry_bond', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_bond', 'change'))));
create policy industry_bond_history_read on industry_bond_history for select to siku_app using ((select siku.everywhere('industry_bond', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_bond', 'read'))));
grant select, insert, update on industry_bond to siku_app;
grant select on industry_bond_history to siku_app;

-- 债券账
create table industry_bond_entry (
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
  account uuid not null,
  kind text not null,
  amount numeric(20,4) not null,
  subject uuid,
  document_number text,
  note text,
  primary key (id),
  constraint industry_bond_entry_state check (state in ('posted')),
  constraint industry_bond_entry_version check (version > 0),
  constraint industry_bond_entry_kind_1 check (kind in ('allocate', 'supplement', 'carry_in', 'carry_out', 'reserve', 'release', 'consume', 'give_back')),
  constraint industry_bond_entry_amount_1 check (amount >= 0),
  constraint industry_bond_entry_document_number_1 check (length(document_number) <= 100),
  constraint industry_bond_entry_note_1 check (length(note) <= 500)
);
create table industry_bond_entry_history (
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
  account uuid,
  kind text,
  amount numeric(20,4),
  subject uuid,
  document_number text,
  note text,
  primary key (id, version)
);
comment on table industry_bond_entry is '债券账。依据：预算法35';
comment on table industry_bond_entry_history is '债券账：每一次变更的全貌，只增不改';
comment on column industry_bond_entry.id is '标识（UUIDv7，由客户端生成）';
comment on column industry_bond_entry.version is '版本';
comment on column industry_bond_entry.state is '状态';
comment on column industry_bond_entry.division is '所在行政区划';
comment on column industry_bond_entry.belongs_to_year is '所属年度';
comment on column industry_bond_entry.year_named is '所属年度由人指定';
comment on column industry_bond_entry.demo is '演示数据';
comment on column industry_bond_entry.created_at is '登记时间';
comment on column industry_bond_entry.created_by is '登记人';
comment on column industry_bond_entry.changed_at is '最近办理时间';
comment on column industry_bond_entry.changed_by is '最近办理人';
comment on column industry_bond_entry.changed_post is '最近办理人的岗位';
comment on column industry_bond_entry.changed_action is '最近办理事项';
comment on column industry_bond_entry.changed_reason is '办理理由';
comment on column industry_bond_entry.changed_device is '设备';
comment on column industry_bond_entry.posted_at is '进入“已入账”的时间';
comment on column industry_bond_entry.account is '账户';
comment on column industry_bond_entry.kind is '类别';
comment on column industry_bond_entry.amount is '数额（万元）';
comment on column industry_bond_entry.subject is '事由';
comment on column industry_bond_entry.document_number is '文号';
comment on column industry_bond_entry.note is '说明';
create index industry_bond_entry_division on industry_bond_entry (division, state);
create index industry_bond_entry_year on industry_bond_entry (belongs_to_year, state);
create index industry_bond_entry_changed on industry_bond_entry (changed_at desc, id desc);
create index industry_bond_entry_account on industry_bond_entry (account);
create index industry_bond_entry_subject on industry_bond_entry (subject);
create index industry_bond_entry_account_kind on industry_bond_entry (account, kind);
create function siku.keep_industry_bond_entry() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: industry_bond_entry' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'industry_bond_entry' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: industry_bond_entry' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: industry_bond_entry' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'industry_bond_entry' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: industry_bond_entry' using errcode = 'SK003'; end if;
  end if;
  insert into industry_bond_entry_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, account, kind, amount, subject, document_number, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, account, kind, amount, subject, document_number, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'industry_bond_entry', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on industry_bond_entry referencing new table as new_rows for each statement execute function siku.keep_industry_bond_entry();
create trigger keep_update after update on industry_bond_entry referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_industry_bond_entry();
alter table industry_bond_entry enable row level security;
alter table industry_bond_entry_history enable row level security;
create policy industry_bond_entry_read on industry_bond_entry for select to siku_app using ((select siku.everywhere('industry_bond_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_bond_entry', 'read'))));
create policy industry_bond_entry_create on industry_bond_entry for insert to siku_app with check ((select siku.everywhere('industry_bond_entry', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_bond_entry', 'create'))));
create policy industry_bond_entry_change on industry_bond_entry for update to siku_app using ((select siku.everywhere('industry_bond_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_bond_entry', 'change')))) with check ((select siku.everywhere('industry_bond_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_bond_entry', 'change'))));
create policy industry_bond_entry_history_read on industry_bond_entry_history for select to siku_app using ((select siku.everywhere('industry_bond_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('industry_bond_entry', 'read'))));
grant select, insert, update on industry_bond_entry to siku_app;
grant select on industry_bond_entry_history to siku_app;

-- 科技成果
create table tech_result (
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
  listed_at timestamptz,
  ended_at timestamptz,
  title text not null,
  kind text not null,
  holder text not null,
  library_number text,
  certificate text,
  summary text not null,
  papers uuid[],
  primary key (id),
  constraint tech_result_state check (state in ('listed', 'ended')),
  constraint tech_result_version check (version > 0),
  constraint tech_result_title_1 check (length(title) <= 200),
  constraint tech_result_kind_1 check (kind in ('variety', 'technique', 'standard', 'product')),
  constraint tech_result_holder_1 check (length(holder) <= 200),
  constraint tech_result_library_number_1 check (length(library_number) <= 60),
  constraint tech_result_certificate_1 check (length(certificate) <= 100),
  constraint tech_result_summary_1 check (length(summary) <= 1000)
);
create table tech_result_history (
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
  listed_at timestamptz,
  ended_at timestamptz,
  title text,
  kind text,
  holder text,
  library_number text,
  certificate text,
  summary text,
  papers uuid[],
  primary key (id, version)
);
comment on table tech_result is '科技成果。依据：促进科技成果转化法；森林法11';
comment on table tech_result_history is '科技成果：每一次变更的全貌，只增不改';
comment on column tech_result.id is '标识（UUIDv7，由客户端生成）';
comment on column tech_result.version is '版本';
comment on column tech_result.state is '状态';
comment on column tech_result.division is '所在行政区划';
comment on column tech_result.belongs_to_year is '所属年度';
comment on column tech_result.year_named is '所属年度由人指定';
comment on column tech_result.demo is '演示数据';
comment on column tech_result.created_at is '登记时间';
comment on column tech_result.created_by is '登记人';
comment on column tech_result.changed_at is '最近办理时间';
comment on column tech_result.changed_by is '最近办理人';
comment on column tech_result.changed_post is '最近办理人的岗位';
comment on column tech_result.changed_action is '最近办理事项';
comment on column tech_result.changed_reason is '办理理由';
comment on column tech_result.changed_device is '设备';
comment on column tech_result.listed_at is '进入“在库”的时间';
comment on column tech_result.ended_at is '进入“已停用”的时间';
comment on column tech_result.title is '成果名称';
comment on column tech_result.kind is '成果类型';
comment on column tech_result.holder is '成果持有单位';
comment on column tech_result.library_number is '成果库编号';
comment on column tech_result.certificate is '审定（鉴定、登记）证书号';
comment on column tech_result.summary is '主要内容';
comment on column tech_result.papers is '证明材料';
create index tech_result_division on tech_result (division, state);
create index tech_result_year on tech_result (belongs_to_year, state);
create index tech_result_changed on tech_result (changed_at desc, id desc);
create function siku.keep_tech_result() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: tech_result' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'tech_result' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: tech_result' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: tech_result' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'tech_result' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: tech_result' using errcode = 'SK003'; end if;
  end if;
  insert into tech_result_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, listed_at, ended_at, title, kind, holder, library_number, certificate, summary, papers) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, listed_at, ended_at, title, kind, holder, library_number, certificate, summary, papers from new_rows;
  insert into siku.feed (register, record, division, version) select 'tech_result', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'tech_result', n.id from new_rows n, unnest(n.papers) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on tech_result referencing new table as new_rows for each statement execute function siku.keep_tech_result();
create trigger keep_update after update on tech_result referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_tech_result();
alter table tech_result enable row level security;
alter table tech_result_history enable row level security;
create policy tech_result_read on tech_result for select to siku_app using ((select siku.everywhere('tech_result', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tech_result', 'read'))));
create policy tech_result_create on tech_result for insert to siku_app with check ((select siku.everywhere('tech_result', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tech_result', 'create'))));
create policy tech_result_change on tech_result for update to siku_app using ((select siku.everywhere('tech_result', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tech_result', 'change')))) with check ((select siku.everywhere('tech_result', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tech_result', 'change'))));
create policy tech_result_history_read on tech_result_history for select to siku_app using ((select siku.everywhere('tech_result', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tech_result', 'read'))));
grant select, insert, update on tech_result to siku_app;
grant select on tech_result_history to siku_app;

-- 成果转化推广
create table tech_use (
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
  reported_at timestamptz,
  confirmed_at timestamptz,
  refused_at timestamptz,
  result uuid not null,
  base uuid,
  project uuid,
  place text not null,
  location geometry(Geometry,4490),
  used_on date not null,
  area_mu numeric(20,2),
  contract_yuan numeric(20,2),
  effect text not null,
  proof uuid[],
  looked_on date,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint tech_use_state check (state in ('draft', 'reported', 'confirmed', 'refused')),
  constraint tech_use_version check (version > 0),
  constraint tech_use_place_1 check (length(place) <= 200),
  constraint tech_use_location_1 check (ST_IsValid(location)),
  constraint tech_use_location_2 check (GeometryType(location) in ('POINT')),
  constraint tech_use_area_mu_1 check (area_mu >= 0),
  constraint tech_use_contract_yuan_1 check (contract_yuan >= 0),
  constraint tech_use_effect_1 check (length(effect) <= 1000)
);
create table tech_use_history (
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
  reported_at timestamptz,
  confirmed_at timestamptz,
  refused_at timestamptz,
  result uuid,
  base uuid,
  project uuid,
  place text,
  location geometry(Geometry,4490),
  used_on date,
  area_mu numeric(20,2),
  contract_yuan numeric(20,2),
  effect text,
  proof uuid[],
  looked_on date,
  primary key (id, version)
);
comment on table tech_use is '成果转化推广。依据：促进科技成果转化法；森林法11';
comment on table tech_use_history is '成果转化推广：每一次变更的全貌，只增不改';
comment on column tech_use.id is '标识（UUIDv7，由客户端生成）';
comment on column tech_use.version is '版本';
comment on column tech_use.state is '状态';
comment on column tech_use.division is '所在行政区划';
comment on column tech_use.belongs_to_year is '所属年度';
comment on column tech_use.year_named is '所属年度由人指定';
comment on column tech_use.demo is '演示数据';
comment on column tech_use.created_at is '登记时间';
comment on column tech_use.created_by is '登记人';
comment on column tech_use.changed_at is '最近办理时间';
comment on column tech_use.changed_by is '最近办理人';
comment on column tech_use.changed_post is '最近办理人的岗位';
comment on column tech_use.changed_action is '最近办理事项';
comment on column tech_use.changed_reason is '办理理由';
comment on column tech_use.changed_device is '设备';
comment on column tech_use.draft_at is '进入“草稿”的时间';
comment on column tech_use.reported_at is '进入“已上报”的时间';
comment on column tech_use.confirmed_at is '进入“已核实”的时间';
comment on column tech_use.refused_at is '进入“未核实”的时间';
comment on column tech_use.result is '科技成果';
comment on column tech_use.base is '所在基地';
comment on column tech_use.project is '所属项目';
comment on column tech_use.place is '推广地点';
comment on column tech_use.location is '位置';
comment on column tech_use.used_on is '投入使用日期';
comment on column tech_use.area_mu is '推广面积（亩）';
comment on column tech_use.contract_yuan is '转化合同金额（元）';
comment on column tech_use.effect is '效果';
comment on column tech_use.proof is '证明（合同、现场照片、测产表）';
comment on column tech_use.looked_on is '核实日期';
create index tech_use_division on tech_use (division, state);
create index tech_use_year on tech_use (belongs_to_year, state);
create index tech_use_changed on tech_use (changed_at desc, id desc);
create index tech_use_used_on_clock on tech_use (used_on, id);
create index tech_use_result on tech_use (result);
create index tech_use_base on tech_use (base);
create index tech_use_project on tech_use (project);
create index tech_use_location_3857 on tech_use using gist (location_3857);
create index tech_use_result_state on tech_use (result, state);
create function siku.keep_tech_use() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.used_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: tech_use' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'tech_use' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: tech_use' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: tech_use' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'tech_use' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: tech_use' using errcode = 'SK003'; end if;
  end if;
  insert into tech_use_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, reported_at, confirmed_at, refused_at, result, base, project, place, location, used_on, area_mu, contract_yuan, effect, proof, looked_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, reported_at, confirmed_at, refused_at, result, base, project, place, location, used_on, area_mu, contract_yuan, effect, proof, looked_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'tech_use', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'tech_use', n.id from new_rows n, unnest(n.proof) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on tech_use referencing new table as new_rows for each statement execute function siku.keep_tech_use();
create trigger keep_update after update on tech_use referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_tech_use();
alter table tech_use enable row level security;
alter table tech_use_history enable row level security;
create policy tech_use_read on tech_use for select to siku_app using ((select siku.everywhere('tech_use', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tech_use', 'read'))));
create policy tech_use_create on tech_use for insert to siku_app with check ((select siku.everywhere('tech_use', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tech_use', 'create'))));
create policy tech_use_change on tech_use for update to siku_app using ((select siku.everywhere('tech_use', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tech_use', 'change')))) with check ((select siku.everywhere('tech_use', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tech_use', 'change'))));
create policy tech_use_history_read on tech_use_history for select to siku_app using ((select siku.everywhere('tech_use', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('tech_use', 'read'))));
grant select, insert, update on tech_use to siku_app;
grant select on tech_use_history to siku_app;
