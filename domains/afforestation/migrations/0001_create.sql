-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 造林空间地块
create table afforestation_plot (
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
  candidate_at timestamptz,
  assessed_at timestamptz,
  adopted_at timestamptz,
  declined_at timestamptz,
  withdrawn_at timestamptz,
  number text not null,
  boundary geometry(Geometry,4490) not null,
  area numeric(20,4),
  land_class text not null,
  retirement_document text,
  forest_state text,
  annual_precipitation integer,
  soil_thickness numeric(20,1),
  slope numeric(20,1),
  soil_type text,
  irrigation text,
  holder_consent boolean,
  disputed boolean,
  will_document uuid[],
  will_note text,
  suitability text,
  mode text,
  reasons text[],
  missing_factors text[],
  unknown_layers text[],
  exclusions jsonb,
  excluded_area numeric(20,4),
  usable_area numeric(20,4),
  assessed_on date,
  run uuid,
  plan_year integer,
  plan_document text,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint afforestation_plot_state check (state in ('candidate', 'assessed', 'adopted', 'declined', 'withdrawn')),
  constraint afforestation_plot_version check (version > 0),
  constraint afforestation_plot_number_1 check (length(number) <= 40),
  constraint afforestation_plot_boundary_1 check (ST_IsValid(boundary)),
  constraint afforestation_plot_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint afforestation_plot_area_1 check (area >= 0),
  constraint afforestation_plot_land_class_1 check (land_class in ('1204', '1205', '1206', '0404', '0307', '0101', '0102', '0103')),
  constraint afforestation_plot_retirement_document_1 check (length(retirement_document) <= 100),
  constraint afforestation_plot_forest_state_1 check (forest_state in ('sparse', 'cut_over', 'burnt', 'young')),
  constraint afforestation_plot_annual_precipitation_1 check (annual_precipitation >= 0),
  constraint afforestation_plot_annual_precipitation_2 check (annual_precipitation <= 10000),
  constraint afforestation_plot_soil_thickness_1 check (soil_thickness >= 0),
  constraint afforestation_plot_soil_thickness_2 check (soil_thickness <= 1000),
  constraint afforestation_plot_slope_1 check (slope >= 0),
  constraint afforestation_plot_slope_2 check (slope <= 90),
  constraint afforestation_plot_soil_type_1 check (length(soil_type) <= 3),
  constraint afforestation_plot_irrigation_1 check (irrigation in ('available', 'none')),
  constraint afforestation_plot_will_note_1 check (length(will_note) <= 500),
  constraint afforestation_plot_suitability_1 check (suitability in ('tree', 'shrub', 'grass', 'unsuitable')),
  constraint afforestation_plot_mode_1 check (mode in ('planting', 'enclosure', 'restoration', 'none')),
  constraint afforestation_plot_reasons_1 check (reasons <@ array['in_permanent_farmland', 'in_arable_land', 'in_urban_boundary', 'in_construction_land', 'in_river_management', 'in_wetland', 'in_water_source', 'in_power_corridor', 'in_rock', 'in_approved_project', 'layer_unknown', 'data_missing', 'dry_for_trees', 'dry_for_shrubs', 'irrigated', 'thin_for_trees', 'too_thin', 'steep', 'consent_unknown', 'consent_refused', 'dispute_unknown', 'disputed']::text[]),
  constraint afforestation_plot_missing_factors_1 check (missing_factors <@ array['annual_precipitation', 'soil_thickness', 'slope', 'irrigation', 'forest_state']::text[]),
  constraint afforestation_plot_unknown_layers_1 check (unknown_layers <@ array['permanent_farmland', 'arable_land', 'urban_boundary', 'construction_land', 'river_management', 'wetland', 'water_source', 'power_corridor', 'rock', 'approved_project']::text[]),
  constraint afforestation_plot_exclusions_1 check (jsonb_typeof(exclusions) = 'array'),
  constraint afforestation_plot_excluded_area_1 check (excluded_area >= 0),
  constraint afforestation_plot_usable_area_1 check (usable_area >= 0),
  constraint afforestation_plot_plan_year_1 check (plan_year >= 2000),
  constraint afforestation_plot_plan_year_2 check (plan_year <= 2100),
  constraint afforestation_plot_plan_document_1 check (length(plan_document) <= 100)
);
create table afforestation_plot_history (
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
  candidate_at timestamptz,
  assessed_at timestamptz,
  adopted_at timestamptz,
  declined_at timestamptz,
  withdrawn_at timestamptz,
  number text,
  boundary geometry(Geometry,4490),
  area numeric(20,4),
  land_class text,
  retirement_document text,
  forest_state text,
  annual_precipitation integer,
  soil_thickness numeric(20,1),
  slope numeric(20,1),
  soil_type text,
  irrigation text,
  holder_consent boolean,
  disputed boolean,
  will_document uuid[],
  will_note text,
  suitability text,
  mode text,
  reasons text[],
  missing_factors text[],
  unknown_layers text[],
  exclusions jsonb,
  excluded_area numeric(20,4),
  usable_area numeric(20,4),
  assessed_on date,
  run uuid,
  plan_year integer,
  plan_document text,
  primary key (id, version)
);
comment on table afforestation_plot is '造林空间地块。依据：森林法43；国务院办公厅关于科学绿化的指导意见；造林技术规程';
comment on table afforestation_plot_history is '造林空间地块：每一次变更的全貌，只增不改';
comment on column afforestation_plot.id is '标识（UUIDv7，由客户端生成）';
comment on column afforestation_plot.version is '版本';
comment on column afforestation_plot.state is '状态';
comment on column afforestation_plot.division is '所在行政区划';
comment on column afforestation_plot.belongs_to_year is '所属年度';
comment on column afforestation_plot.year_named is '所属年度由人指定';
comment on column afforestation_plot.demo is '演示数据';
comment on column afforestation_plot.created_at is '登记时间';
comment on column afforestation_plot.created_by is '登记人';
comment on column afforestation_plot.changed_at is '最近办理时间';
comment on column afforestation_plot.changed_by is '最近办理人';
comment on column afforestation_plot.changed_post is '最近办理人的岗位';
comment on column afforestation_plot.changed_action is '最近办理事项';
comment on column afforestation_plot.changed_reason is '办理理由';
comment on column afforestation_plot.changed_device is '设备';
comment on column afforestation_plot.candidate_at is '进入“候选”的时间';
comment on column afforestation_plot.assessed_at is '进入“已评估”的时间';
comment on column afforestation_plot.adopted_at is '进入“已列入计划”的时间';
comment on column afforestation_plot.declined_at is '进入“不列入”的时间';
comment on column afforestation_plot.withdrawn_at is '进入“已调出计划”的时间';
comment on column afforestation_plot.number is '地块编号';
comment on column afforestation_plot.boundary is '范围';
comment on column afforestation_plot.area is '图形面积（亩）';
comment on column afforestation_plot.land_class is '三调地类';
comment on column afforestation_plot.retirement_document is '退耕还林计划文号';
comment on column afforestation_plot.forest_state is '其他林地现状';
comment on column afforestation_plot.annual_precipitation is '年降水量（毫米）';
comment on column afforestation_plot.soil_thickness is '土层厚度（厘米）';
comment on column afforestation_plot.slope is '坡度（°）';
comment on column afforestation_plot.soil_type is '土壤类型代码';
comment on column afforestation_plot.irrigation is '灌溉条件';
comment on column afforestation_plot.holder_consent is '权利人同意造林';
comment on column afforestation_plot.disputed is '权属有争议';
comment on column afforestation_plot.will_document is '意愿与权属材料';
comment on column afforestation_plot.will_note is '意愿说明';
comment on column afforestation_plot.suitability is '适宜性';
comment on column afforestation_plot.mode is '绿化方式';
comment on column afforestation_plot.reasons is '理由';
comment on column afforestation_plot.missing_factors is '缺少的立地因子';
comment on column afforestation_plot.unknown_layers is '当日没有有效版本的图层';
comment on column afforestation_plot.exclusions is '排除的范围';
comment on column afforestation_plot.excluded_area is '排除面积（亩）';
comment on column afforestation_plot.usable_area is '净面积（亩）';
comment on column afforestation_plot.assessed_on is '评估日期';
comment on column afforestation_plot.run is '评估批次';
comment on column afforestation_plot.plan_year is '计划年度';
comment on column afforestation_plot.plan_document is '计划文号';
create index afforestation_plot_division on afforestation_plot (division, state);
create index afforestation_plot_year on afforestation_plot (belongs_to_year, state);
create index afforestation_plot_changed on afforestation_plot (changed_at desc, id desc);
create unique index afforestation_plot_number_unique on afforestation_plot (number);
create index afforestation_plot_run on afforestation_plot (run);
create index afforestation_plot_boundary_3857 on afforestation_plot using gist (boundary_3857);
create index afforestation_plot_belongs_to_year_state on afforestation_plot (belongs_to_year, state);
create index afforestation_plot_suitability_state on afforestation_plot (suitability, state);
create function siku.keep_afforestation_plot() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: afforestation_plot' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'afforestation_plot' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: afforestation_plot' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: afforestation_plot' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'afforestation_plot' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: afforestation_plot' using errcode = 'SK003'; end if;
  end if;
  insert into afforestation_plot_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, candidate_at, assessed_at, adopted_at, declined_at, withdrawn_at, number, boundary, area, land_class, retirement_document, forest_state, annual_precipitation, soil_thickness, slope, soil_type, irrigation, holder_consent, disputed, will_document, will_note, suitability, mode, reasons, missing_factors, unknown_layers, exclusions, excluded_area, usable_area, assessed_on, run, plan_year, plan_document) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, candidate_at, assessed_at, adopted_at, declined_at, withdrawn_at, number, boundary, area, land_class, retirement_document, forest_state, annual_precipitation, soil_thickness, slope, soil_type, irrigation, holder_consent, disputed, will_document, will_note, suitability, mode, reasons, missing_factors, unknown_layers, exclusions, excluded_area, usable_area, assessed_on, run, plan_year, plan_document from new_rows;
  insert into siku.feed (register, record, division, version) select 'afforestation_plot', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'afforestation_plot', n.id from new_rows n, unnest(n.will_document) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on afforestation_plot referencing new table as new_rows for each statement execute function siku.keep_afforestation_plot();
create trigger keep_update after update on afforestation_plot referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_afforestation_plot();
alter table afforestation_plot enable row level security;
alter table afforestation_plot_history enable row level security;
create policy afforestation_plot_read on afforestation_plot for select to siku_app using ((select siku.everywhere('afforestation_plot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_plot', 'read'))));
create policy afforestation_plot_create on afforestation_plot for insert to siku_app with check ((select siku.everywhere('afforestation_plot', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_plot', 'create'))));
create policy afforestation_plot_change on afforestation_plot for update to siku_app using ((select siku.everywhere('afforestation_plot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_plot', 'change')))) with check ((select siku.everywhere('afforestation_plot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_plot', 'change'))));
create policy afforestation_plot_history_read on afforestation_plot_history for select to siku_app using ((select siku.everywhere('afforestation_plot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_plot', 'read'))));
grant select, insert, update on afforestation_plot to siku_app;
grant select on afforestation_plot_history to siku_app;

-- 适宜性评估批次
create table suitability_run (
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
  discarded_at timestamptz,
  number text not null,
  again boolean,
  note text,
  plots integer,
  run_on date,
  primary key (id),
  constraint suitability_run_state check (state in ('planned', 'done', 'discarded')),
  constraint suitability_run_version check (version > 0),
  constraint suitability_run_number_1 check (length(number) <= 40),
  constraint suitability_run_note_1 check (length(note) <= 500),
  constraint suitability_run_plots_1 check (plots >= 0)
);
create table suitability_run_history (
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
  discarded_at timestamptz,
  number text,
  again boolean,
  note text,
  plots integer,
  run_on date,
  primary key (id, version)
);
comment on table suitability_run is '适宜性评估批次。依据：国务院办公厅关于科学绿化的指导意见';
comment on table suitability_run_history is '适宜性评估批次：每一次变更的全貌，只增不改';
comment on column suitability_run.id is '标识（UUIDv7，由客户端生成）';
comment on column suitability_run.version is '版本';
comment on column suitability_run.state is '状态';
comment on column suitability_run.division is '所在行政区划';
comment on column suitability_run.belongs_to_year is '所属年度';
comment on column suitability_run.year_named is '所属年度由人指定';
comment on column suitability_run.demo is '演示数据';
comment on column suitability_run.created_at is '登记时间';
comment on column suitability_run.created_by is '登记人';
comment on column suitability_run.changed_at is '最近办理时间';
comment on column suitability_run.changed_by is '最近办理人';
comment on column suitability_run.changed_post is '最近办理人的岗位';
comment on column suitability_run.changed_action is '最近办理事项';
comment on column suitability_run.changed_reason is '办理理由';
comment on column suitability_run.changed_device is '设备';
comment on column suitability_run.planned_at is '进入“待评估”的时间';
comment on column suitability_run.done_at is '进入“已评估”的时间';
comment on column suitability_run.discarded_at is '进入“已作废”的时间';
comment on column suitability_run.number is '批次号';
comment on column suitability_run.again is '连同已评估的重新评估';
comment on column suitability_run.note is '说明';
comment on column suitability_run.plots is '评估地块数（个）';
comment on column suitability_run.run_on is '评估日期';
create index suitability_run_division on suitability_run (division, state);
create index suitability_run_year on suitability_run (belongs_to_year, state);
create index suitability_run_changed on suitability_run (changed_at desc, id desc);
create unique index suitability_run_number_unique on suitability_run (number);
create function siku.keep_suitability_run() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: suitability_run' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'suitability_run' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: suitability_run' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: suitability_run' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'suitability_run' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: suitability_run' using errcode = 'SK003'; end if;
  end if;
  insert into suitability_run_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, done_at, discarded_at, number, again, note, plots, run_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, done_at, discarded_at, number, again, note, plots, run_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'suitability_run', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on suitability_run referencing new table as new_rows for each statement execute function siku.keep_suitability_run();
create trigger keep_update after update on suitability_run referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_suitability_run();
alter table suitability_run enable row level security;
alter table suitability_run_history enable row level security;
create policy suitability_run_read on suitability_run for select to siku_app using ((select siku.everywhere('suitability_run', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('suitability_run', 'read'))));
create policy suitability_run_create on suitability_run for insert to siku_app with check ((select siku.everywhere('suitability_run', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('suitability_run', 'create'))));
create policy suitability_run_change on suitability_run for update to siku_app using ((select siku.everywhere('suitability_run', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('suitability_run', 'change')))) with check ((select siku.everywhere('suitability_run', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('suitability_run', 'change'))));
create policy suitability_run_history_read on suitability_run_history for select to siku_app using ((select siku.everywhere('suitability_run', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('suitability_run', 'read'))));
grant select, insert, update on suitability_run to siku_app;
grant select on suitability_run_history to siku_app;
