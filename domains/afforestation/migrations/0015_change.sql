-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 营造林年度任务
create table afforestation_task (
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
  drafted_at timestamptz,
  issued_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  number text not null,
  task_year integer not null,
  part text not null,
  area numeric(20,4) not null,
  document_number text not null,
  issued_on date,
  close_note text,
  primary key (id),
  constraint afforestation_task_state check (state in ('drafted', 'issued', 'closed', 'cancelled')),
  constraint afforestation_task_version check (version > 0),
  constraint afforestation_task_number_1 check (length(number) <= 40),
  constraint afforestation_task_task_year_1 check (task_year >= 2000),
  constraint afforestation_task_task_year_2 check (task_year <= 2100),
  constraint afforestation_task_part_1 check (part in ('planting', 'enclosure', 'restoration', 'tending')),
  constraint afforestation_task_area_1 check (area >= 0.0001),
  constraint afforestation_task_area_2 check (area <= 10000000),
  constraint afforestation_task_document_number_1 check (length(document_number) <= 100),
  constraint afforestation_task_close_note_1 check (length(close_note) <= 500)
);
create table afforestation_task_history (
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
  drafted_at timestamptz,
  issued_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  number text,
  task_year integer,
  part text,
  area numeric(20,4),
  document_number text,
  issued_on date,
  close_note text,
  primary key (id, version)
);
comment on table afforestation_task is '营造林年度任务。依据：森林法42；森林法43；森林法实施条例26';
comment on table afforestation_task_history is '营造林年度任务：每一次变更的全貌，只增不改';
comment on column afforestation_task.id is '标识（UUIDv7，由客户端生成）';
comment on column afforestation_task.version is '版本';
comment on column afforestation_task.state is '状态';
comment on column afforestation_task.division is '所在行政区划';
comment on column afforestation_task.belongs_to_year is '所属年度';
comment on column afforestation_task.year_named is '所属年度由人指定';
comment on column afforestation_task.demo is '演示数据';
comment on column afforestation_task.created_at is '登记时间';
comment on column afforestation_task.created_by is '登记人';
comment on column afforestation_task.changed_at is '最近办理时间';
comment on column afforestation_task.changed_by is '最近办理人';
comment on column afforestation_task.changed_post is '最近办理人的岗位';
comment on column afforestation_task.changed_action is '最近办理事项';
comment on column afforestation_task.changed_reason is '办理理由';
comment on column afforestation_task.changed_device is '设备';
comment on column afforestation_task.drafted_at is '进入“待下达”的时间';
comment on column afforestation_task.issued_at is '进入“已下达”的时间';
comment on column afforestation_task.closed_at is '进入“已注销”的时间';
comment on column afforestation_task.cancelled_at is '进入“已撤销”的时间';
comment on column afforestation_task.number is '任务编号';
comment on column afforestation_task.task_year is '任务年度';
comment on column afforestation_task.part is '类别';
comment on column afforestation_task.area is '任务面积（亩）';
comment on column afforestation_task.document_number is '下达文号';
comment on column afforestation_task.issued_on is '下达日期';
comment on column afforestation_task.close_note is '注销说明';
create index afforestation_task_division on afforestation_task (division, state);
create index afforestation_task_year on afforestation_task (belongs_to_year, state);
create index afforestation_task_changed on afforestation_task (changed_at desc, id desc);
create unique index afforestation_task_number_unique on afforestation_task (number);
create index afforestation_task_task_year_state on afforestation_task (task_year, state);
create function siku.keep_afforestation_task() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: afforestation_task' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'afforestation_task' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: afforestation_task' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: afforestation_task' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'afforestation_task' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: afforestation_task' using errcode = 'SK003'; end if;
  end if;
  insert into afforestation_task_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, drafted_at, issued_at, closed_at, cancelled_at, number, task_year, part, area, document_number, issued_on, close_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, drafted_at, issued_at, closed_at, cancelled_at, number, task_year, part, area, document_number, issued_on, close_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'afforestation_task', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on afforestation_task referencing new table as new_rows for each statement execute function siku.keep_afforestation_task();
create trigger keep_update after update on afforestation_task referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_afforestation_task();
alter table afforestation_task enable row level security;
alter table afforestation_task_history enable row level security;
create policy afforestation_task_read on afforestation_task for select to siku_app using ((select siku.everywhere('afforestation_task', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_task', 'read'))));
create policy afforestation_task_create on afforestation_task for insert to siku_app with check ((select siku.everywhere('afforestation_task', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_task', 'create'))));
create policy afforestation_task_change on afforestation_task for update to siku_app using ((select siku.everywhere('afforestation_task', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_task', 'change')))) with check ((select siku.everywhere('afforestation_task', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_task', 'change'))));
create policy afforestation_task_history_read on afforestation_task_history for select to siku_app using ((select siku.everywhere('afforestation_task', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_task', 'read'))));
grant select, insert, update on afforestation_task to siku_app;
grant select on afforestation_task_history to siku_app;

-- 营造林项目
create table afforestation_project (
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
  granted_at timestamptz,
  closed_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  name text not null,
  part text not null,
  programme text not null,
  budget_year integer not null,
  year_task uuid,
  key_project text,
  applied_area numeric(20,4) not null,
  apply_document text,
  applied_on date,
  documents uuid[],
  granted_area numeric(20,4),
  granted_by text,
  grant_document text,
  granted_on date,
  close_note text,
  primary key (id),
  constraint afforestation_project_state check (state in ('draft', 'applied', 'granted', 'closed', 'refused', 'withdrawn')),
  constraint afforestation_project_version check (version > 0),
  constraint afforestation_project_name_1 check (length(name) <= 200),
  constraint afforestation_project_part_1 check (part in ('planting', 'enclosure', 'restoration', 'tending')),
  constraint afforestation_project_programme_1 check (programme in ('central', 'provincial', 'local', 'returned', 'social')),
  constraint afforestation_project_budget_year_1 check (budget_year >= 2000),
  constraint afforestation_project_budget_year_2 check (budget_year <= 2100),
  constraint afforestation_project_key_project_1 check (length(key_project) <= 100),
  constraint afforestation_project_applied_area_1 check (applied_area >= 0.0001),
  constraint afforestation_project_applied_area_2 check (applied_area <= 10000000),
  constraint afforestation_project_apply_document_1 check (length(apply_document) <= 100),
  constraint afforestation_project_granted_area_1 check (granted_area >= 0.0001),
  constraint afforestation_project_granted_area_2 check (granted_area <= 10000000),
  constraint afforestation_project_granted_by_1 check (length(granted_by) <= 100),
  constraint afforestation_project_grant_document_1 check (length(grant_document) <= 100),
  constraint afforestation_project_close_note_1 check (length(close_note) <= 500)
);
create table afforestation_project_history (
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
  granted_at timestamptz,
  closed_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  name text,
  part text,
  programme text,
  budget_year integer,
  year_task uuid,
  key_project text,
  applied_area numeric(20,4),
  apply_document text,
  applied_on date,
  documents uuid[],
  granted_area numeric(20,4),
  granted_by text,
  grant_document text,
  granted_on date,
  close_note text,
  primary key (id, version)
);
comment on table afforestation_project is '营造林项目。依据：森林法42；森林法45；森林法实施条例25';
comment on table afforestation_project_history is '营造林项目：每一次变更的全貌，只增不改';
comment on column afforestation_project.id is '标识（UUIDv7，由客户端生成）';
comment on column afforestation_project.version is '版本';
comment on column afforestation_project.state is '状态';
comment on column afforestation_project.division is '所在行政区划';
comment on column afforestation_project.belongs_to_year is '所属年度';
comment on column afforestation_project.year_named is '所属年度由人指定';
comment on column afforestation_project.demo is '演示数据';
comment on column afforestation_project.created_at is '登记时间';
comment on column afforestation_project.created_by is '登记人';
comment on column afforestation_project.changed_at is '最近办理时间';
comment on column afforestation_project.changed_by is '最近办理人';
comment on column afforestation_project.changed_post is '最近办理人的岗位';
comment on column afforestation_project.changed_action is '最近办理事项';
comment on column afforestation_project.changed_reason is '办理理由';
comment on column afforestation_project.changed_device is '设备';
comment on column afforestation_project.draft_at is '进入“拟申报”的时间';
comment on column afforestation_project.applied_at is '进入“已申报”的时间';
comment on column afforestation_project.granted_at is '进入“已下达”的时间';
comment on column afforestation_project.closed_at is '进入“已办结”的时间';
comment on column afforestation_project.refused_at is '进入“未获下达”的时间';
comment on column afforestation_project.withdrawn_at is '进入“已撤回”的时间';
comment on column afforestation_project.name is '项目名称';
comment on column afforestation_project.part is '类别';
comment on column afforestation_project.programme is '投资渠道';
comment on column afforestation_project.budget_year is '预算年度';
comment on column afforestation_project.year_task is '年度任务';
comment on column afforestation_project.key_project is '所属重点工程';
comment on column afforestation_project.applied_area is '申报面积（亩）';
comment on column afforestation_project.apply_document is '申报文号';
comment on column afforestation_project.applied_on is '申报日期';
comment on column afforestation_project.documents is '申报材料';
comment on column afforestation_project.granted_area is '下达面积（亩）';
comment on column afforestation_project.granted_by is '下达机关';
comment on column afforestation_project.grant_document is '下达文号';
comment on column afforestation_project.granted_on is '下达日期';
comment on column afforestation_project.close_note is '办结说明';
create index afforestation_project_division on afforestation_project (division, state);
create index afforestation_project_year on afforestation_project (belongs_to_year, state);
create index afforestation_project_changed on afforestation_project (changed_at desc, id desc);
create index afforestation_project_year_task on afforestation_project (year_task);
create index afforestation_project_budget_year_part on afforestation_project (budget_year, part);
create index afforestation_project_applied_on on afforestation_project (applied_on);
create function siku.keep_afforestation_project() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: afforestation_project' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'afforestation_project' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: afforestation_project' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: afforestation_project' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'afforestation_project' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: afforestation_project' using errcode = 'SK003'; end if;
  end if;
  insert into afforestation_project_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, applied_at, granted_at, closed_at, refused_at, withdrawn_at, name, part, programme, budget_year, year_task, key_project, applied_area, apply_document, applied_on, documents, granted_area, granted_by, grant_document, granted_on, close_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, applied_at, granted_at, closed_at, refused_at, withdrawn_at, name, part, programme, budget_year, year_task, key_project, applied_area, apply_document, applied_on, documents, granted_area, granted_by, grant_document, granted_on, close_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'afforestation_project', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'afforestation_project', n.id from new_rows n, unnest(n.documents) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on afforestation_project referencing new table as new_rows for each statement execute function siku.keep_afforestation_project();
create trigger keep_update after update on afforestation_project referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_afforestation_project();
alter table afforestation_project enable row level security;
alter table afforestation_project_history enable row level security;
create policy afforestation_project_read on afforestation_project for select to siku_app using ((select siku.everywhere('afforestation_project', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_project', 'read'))));
create policy afforestation_project_create on afforestation_project for insert to siku_app with check ((select siku.everywhere('afforestation_project', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_project', 'create'))));
create policy afforestation_project_change on afforestation_project for update to siku_app using ((select siku.everywhere('afforestation_project', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_project', 'change')))) with check ((select siku.everywhere('afforestation_project', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_project', 'change'))));
create policy afforestation_project_history_read on afforestation_project_history for select to siku_app using ((select siku.everywhere('afforestation_project', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_project', 'read'))));
grant select, insert, update on afforestation_project to siku_app;
grant select on afforestation_project_history to siku_app;

-- 作业设计小班
create table afforestation_design (
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
  approved_at timestamptz,
  dropped_at timestamptz,
  number text not null,
  project uuid not null,
  plot uuid,
  stands uuid[],
  part text,
  design_year integer,
  boundary geometry(Geometry,4490) not null,
  area numeric(20,4) not null,
  drawn_area numeric(20,4),
  way text,
  species text,
  mixture text,
  spacing numeric(20,2),
  row_spacing numeric(20,2),
  trees integer,
  tending_works text[],
  closing_years integer,
  site_preparation text,
  site_note text,
  care_note text,
  cost numeric(20,2) not null,
  designer text not null,
  edition text,
  design_files uuid[],
  approval_number text,
  approved_on date,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint afforestation_design_state check (state in ('draft', 'submitted', 'approved', 'dropped')),
  constraint afforestation_design_version check (version > 0),
  constraint afforestation_design_number_1 check (length(number) <= 60),
  constraint afforestation_design_part_1 check (part in ('planting', 'enclosure', 'restoration', 'tending')),
  constraint afforestation_design_boundary_1 check (ST_IsValid(boundary)),
  constraint afforestation_design_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint afforestation_design_area_1 check (area >= 0.0001),
  constraint afforestation_design_area_2 check (area <= 10000000),
  constraint afforestation_design_drawn_area_1 check (drawn_area >= 0),
  constraint afforestation_design_way_1 check (way in ('seedlings', 'seeds', 'division', 'regeneration')),
  constraint afforestation_design_species_1 check (length(species) <= 100),
  constraint afforestation_design_mixture_1 check (mixture in ('pure', 'strips', 'blocks', 'single')),
  constraint afforestation_design_spacing_1 check (spacing >= 0.10),
  constraint afforestation_design_spacing_2 check (spacing <= 50),
  constraint afforestation_design_row_spacing_1 check (row_spacing >= 0.10),
  constraint afforestation_design_row_spacing_2 check (row_spacing <= 50),
  constraint afforestation_design_tending_works_1 check (tending_works <@ array['release', 'thinning', 'growth', 'sanitation', 'enrichment', 'assisted', 'pruning', 'weeding', 'watering', 'manuring']::text[]),
  constraint afforestation_design_closing_years_1 check (closing_years >= 1),
  constraint afforestation_design_closing_years_2 check (closing_years <= 20),
  constraint afforestation_design_site_preparation_1 check (length(site_preparation) <= 200),
  constraint afforestation_design_site_note_1 check (length(site_note) <= 500),
  constraint afforestation_design_care_note_1 check (length(care_note) <= 500),
  constraint afforestation_design_cost_1 check (cost >= 0),
  constraint afforestation_design_cost_2 check (cost <= 10000000000),
  constraint afforestation_design_designer_1 check (length(designer) <= 100),
  constraint afforestation_design_edition_1 check (edition in ('gb2016', 'gb2023')),
  constraint afforestation_design_approval_number_1 check (length(approval_number) <= 100)
);
create table afforestation_design_history (
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
  approved_at timestamptz,
  dropped_at timestamptz,
  number text,
  project uuid,
  plot uuid,
  stands uuid[],
  part text,
  design_year integer,
  boundary geometry(Geometry,4490),
  area numeric(20,4),
  drawn_area numeric(20,4),
  way text,
  species text,
  mixture text,
  spacing numeric(20,2),
  row_spacing numeric(20,2),
  trees integer,
  tending_works text[],
  closing_years integer,
  site_preparation text,
  site_note text,
  care_note text,
  cost numeric(20,2),
  designer text,
  edition text,
  design_files uuid[],
  approval_number text,
  approved_on date,
  primary key (id, version)
);
comment on table afforestation_design is '作业设计小班。依据：森林法45；森林法46；森林法55；造林技术规程；森林抚育规程（GB/T 15781-2015）';
comment on table afforestation_design_history is '作业设计小班：每一次变更的全貌，只增不改';
comment on column afforestation_design.id is '标识（UUIDv7，由客户端生成）';
comment on column afforestation_design.version is '版本';
comment on column afforestation_design.state is '状态';
comment on column afforestation_design.division is '所在行政区划';
comment on column afforestation_design.belongs_to_year is '所属年度';
comment on column afforestation_design.year_named is '所属年度由人指定';
comment on column afforestation_design.demo is '演示数据';
comment on column afforestation_design.created_at is '登记时间';
comment on column afforestation_design.created_by is '登记人';
comment on column afforestation_design.changed_at is '最近办理时间';
comment on column afforestation_design.changed_by is '最近办理人';
comment on column afforestation_design.changed_post is '最近办理人的岗位';
comment on column afforestation_design.changed_action is '最近办理事项';
comment on column afforestation_design.changed_reason is '办理理由';
comment on column afforestation_design.changed_device is '设备';
comment on column afforestation_design.draft_at is '进入“设计中”的时间';
comment on column afforestation_design.submitted_at is '进入“待批准”的时间';
comment on column afforestation_design.approved_at is '进入“已批准”的时间';
comment on column afforestation_design.dropped_at is '进入“不再实施”的时间';
comment on column afforestation_design.number is '作业小班号';
comment on column afforestation_design.project is '项目';
comment on column afforestation_design.plot is '造林空间地块';
comment on column afforestation_design.stands is '森林小班';
comment on column afforestation_design.part is '类别';
comment on column afforestation_design.design_year is '设计年度';
comment on column afforestation_design.boundary is '范围';
comment on column afforestation_design.area is '设计面积（亩）';
comment on column afforestation_design.drawn_area is '图形面积（亩）';
comment on column afforestation_design.way is '造林方式';
comment on column afforestation_design.species is '树种';
comment on column afforestation_design.mixture is '混交方式';
comment on column afforestation_design.spacing is '株距（米）';
comment on column afforestation_design.row_spacing is '行距（米）';
comment on column afforestation_design.trees is '设计株数（株）';
comment on column afforestation_design.tending_works is '抚育措施';
comment on column afforestation_design.closing_years is '封育年限（年）';
comment on column afforestation_design.site_preparation is '整地方式和规格';
comment on column afforestation_design.site_note is '立地条件';
comment on column afforestation_design.care_note is '管护和防火、病虫害、鼠兔害防治';
comment on column afforestation_design.cost is '设计投资（元）';
comment on column afforestation_design.designer is '设计单位';
comment on column afforestation_design.edition is '所据造林技术规程';
comment on column afforestation_design.design_files is '作业设计图件';
comment on column afforestation_design.approval_number is '批准文号';
comment on column afforestation_design.approved_on is '批准日期';
create index afforestation_design_division on afforestation_design (division, state);
create index afforestation_design_year on afforestation_design (belongs_to_year, state);
create index afforestation_design_changed on afforestation_design (changed_at desc, id desc);
create unique index afforestation_design_number_unique on afforestation_design (number);
create index afforestation_design_project on afforestation_design (project);
create index afforestation_design_plot on afforestation_design (plot);
create index afforestation_design_stands on afforestation_design using gin (stands);
create index afforestation_design_boundary_3857 on afforestation_design using gist (boundary_3857);
create index afforestation_design_project_state on afforestation_design (project, state);
create index afforestation_design_design_year_state on afforestation_design (design_year, state);
create function siku.keep_afforestation_design() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: afforestation_design' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'afforestation_design' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: afforestation_design' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: afforestation_design' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'afforestation_design' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: afforestation_design' using errcode = 'SK003'; end if;
  end if;
  insert into afforestation_design_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, approved_at, dropped_at, number, project, plot, stands, part, design_year, boundary, area, drawn_area, way, species, mixture, spacing, row_spacing, trees, tending_works, closing_years, site_preparation, site_note, care_note, cost, designer, edition, design_files, approval_number, approved_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, approved_at, dropped_at, number, project, plot, stands, part, design_year, boundary, area, drawn_area, way, species, mixture, spacing, row_spacing, trees, tending_works, closing_years, site_preparation, site_note, care_note, cost, designer, edition, design_files, approval_number, approved_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'afforestation_design', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'afforestation_design', n.id from new_rows n, unnest(n.design_files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on afforestation_design referencing new table as new_rows for each statement execute function siku.keep_afforestation_design();
create trigger keep_update after update on afforestation_design referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_afforestation_design();
alter table afforestation_design enable row level security;
alter table afforestation_design_history enable row level security;
create policy afforestation_design_read on afforestation_design for select to siku_app using ((select siku.everywhere('afforestation_design', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_design', 'read'))));
create policy afforestation_design_create on afforestation_design for insert to siku_app with check ((select siku.everywhere('afforestation_design', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_design', 'create'))));
create policy afforestation_design_change on afforestation_design for update to siku_app using ((select siku.everywhere('afforestation_design', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_design', 'change')))) with check ((select siku.everywhere('afforestation_design', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_design', 'change'))));
create policy afforestation_design_history_read on afforestation_design_history for select to siku_app using ((select siku.everywhere('afforestation_design', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_design', 'read'))));
grant select, insert, update on afforestation_design to siku_app;
grant select on afforestation_design_history to siku_app;

-- 种苗批次
create table seedling_lot (
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
  received_at timestamptz,
  inspected_at timestamptz,
  cleared_at timestamptz,
  rejected_at timestamptz,
  number text not null,
  species text not null,
  stock text not null,
  quantity integer not null,
  origin text not null,
  supplier text not null,
  licence_number text,
  licence_exemption text,
  quarantine_certificate text not null,
  quarantined_on date not null,
  label_number text not null,
  quality_certificate text,
  improved_number text,
  received_on date not null,
  papers uuid[],
  sampled integer,
  below_grade integer,
  inspected_on date,
  primary key (id),
  constraint seedling_lot_state check (state in ('received', 'inspected', 'cleared', 'rejected')),
  constraint seedling_lot_version check (version > 0),
  constraint seedling_lot_number_1 check (length(number) <= 60),
  constraint seedling_lot_species_1 check (length(species) <= 40),
  constraint seedling_lot_stock_1 check (stock in ('bare', 'container', 'cutting', 'seed')),
  constraint seedling_lot_quantity_1 check (quantity >= 1),
  constraint seedling_lot_quantity_2 check (quantity <= 100000000),
  constraint seedling_lot_origin_1 check (length(origin) <= 100),
  constraint seedling_lot_supplier_1 check (length(supplier) <= 100),
  constraint seedling_lot_licence_number_1 check (length(licence_number) <= 60),
  constraint seedling_lot_licence_exemption_1 check (length(licence_exemption) <= 200),
  constraint seedling_lot_quarantine_certificate_1 check (length(quarantine_certificate) <= 60),
  constraint seedling_lot_label_number_1 check (length(label_number) <= 60),
  constraint seedling_lot_quality_certificate_1 check (length(quality_certificate) <= 60),
  constraint seedling_lot_improved_number_1 check (length(improved_number) <= 60),
  constraint seedling_lot_sampled_1 check (sampled >= 1),
  constraint seedling_lot_below_grade_1 check (below_grade >= 0)
);
create table seedling_lot_history (
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
  received_at timestamptz,
  inspected_at timestamptz,
  cleared_at timestamptz,
  rejected_at timestamptz,
  number text,
  species text,
  stock text,
  quantity integer,
  origin text,
  supplier text,
  licence_number text,
  licence_exemption text,
  quarantine_certificate text,
  quarantined_on date,
  label_number text,
  quality_certificate text,
  improved_number text,
  received_on date,
  papers uuid[],
  sampled integer,
  below_grade integer,
  inspected_on date,
  primary key (id, version)
);
comment on table seedling_lot is '种苗批次。依据：种子法31；种子法36；种子法40；植物检疫条例7；植物检疫条例10；植物检疫条例11';
comment on table seedling_lot_history is '种苗批次：每一次变更的全貌，只增不改';
comment on column seedling_lot.id is '标识（UUIDv7，由客户端生成）';
comment on column seedling_lot.version is '版本';
comment on column seedling_lot.state is '状态';
comment on column seedling_lot.division is '所在行政区划';
comment on column seedling_lot.belongs_to_year is '所属年度';
comment on column seedling_lot.year_named is '所属年度由人指定';
comment on column seedling_lot.demo is '演示数据';
comment on column seedling_lot.created_at is '登记时间';
comment on column seedling_lot.created_by is '登记人';
comment on column seedling_lot.changed_at is '最近办理时间';
comment on column seedling_lot.changed_by is '最近办理人';
comment on column seedling_lot.changed_post is '最近办理人的岗位';
comment on column seedling_lot.changed_action is '最近办理事项';
comment on column seedling_lot.changed_reason is '办理理由';
comment on column seedling_lot.changed_device is '设备';
comment on column seedling_lot.received_at is '进入“已到货”的时间';
comment on column seedling_lot.inspected_at is '进入“已抽检”的时间';
comment on column seedling_lot.cleared_at is '进入“查验合格”的时间';
comment on column seedling_lot.rejected_at is '进入“不合格”的时间';
comment on column seedling_lot.number is '批次号';
comment on column seedling_lot.species is '树种';
comment on column seedling_lot.stock is '种苗类型';
comment on column seedling_lot.quantity is '数量（株）';
comment on column seedling_lot.origin is '产地';
comment on column seedling_lot.supplier is '生产经营者';
comment on column seedling_lot.licence_number is '生产经营许可证号';
comment on column seedling_lot.licence_exemption is '不需许可证的理由';
comment on column seedling_lot.quarantine_certificate is '植物检疫证书号';
comment on column seedling_lot.quarantined_on is '检疫签发日期';
comment on column seedling_lot.label_number is '标签编号';
comment on column seedling_lot.quality_certificate is '质量检验合格证号';
comment on column seedling_lot.improved_number is '林木良种编号';
comment on column seedling_lot.received_on is '到货日期';
comment on column seedling_lot.papers is '证书和标签';
comment on column seedling_lot.sampled is '抽检数量（株）';
comment on column seedling_lot.below_grade is '其中等外苗（株）';
comment on column seedling_lot.inspected_on is '抽检日期';
create index seedling_lot_division on seedling_lot (division, state);
create index seedling_lot_year on seedling_lot (belongs_to_year, state);
create index seedling_lot_changed on seedling_lot (changed_at desc, id desc);
create unique index seedling_lot_number_unique on seedling_lot (number);
create function siku.keep_seedling_lot() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: seedling_lot' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'seedling_lot' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: seedling_lot' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: seedling_lot' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'seedling_lot' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: seedling_lot' using errcode = 'SK003'; end if;
  end if;
  insert into seedling_lot_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, inspected_at, cleared_at, rejected_at, number, species, stock, quantity, origin, supplier, licence_number, licence_exemption, quarantine_certificate, quarantined_on, label_number, quality_certificate, improved_number, received_on, papers, sampled, below_grade, inspected_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, inspected_at, cleared_at, rejected_at, number, species, stock, quantity, origin, supplier, licence_number, licence_exemption, quarantine_certificate, quarantined_on, label_number, quality_certificate, improved_number, received_on, papers, sampled, below_grade, inspected_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'seedling_lot', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'seedling_lot', n.id from new_rows n, unnest(n.papers) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on seedling_lot referencing new table as new_rows for each statement execute function siku.keep_seedling_lot();
create trigger keep_update after update on seedling_lot referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_seedling_lot();
alter table seedling_lot enable row level security;
alter table seedling_lot_history enable row level security;
create policy seedling_lot_read on seedling_lot for select to siku_app using ((select siku.everywhere('seedling_lot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('seedling_lot', 'read'))));
create policy seedling_lot_create on seedling_lot for insert to siku_app with check ((select siku.everywhere('seedling_lot', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('seedling_lot', 'create'))));
create policy seedling_lot_change on seedling_lot for update to siku_app using ((select siku.everywhere('seedling_lot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('seedling_lot', 'change')))) with check ((select siku.everywhere('seedling_lot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('seedling_lot', 'change'))));
create policy seedling_lot_history_read on seedling_lot_history for select to siku_app using ((select siku.everywhere('seedling_lot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('seedling_lot', 'read'))));
grant select, insert, update on seedling_lot to siku_app;
grant select on seedling_lot_history to siku_app;

-- 营造林施工小班
create table afforestation_works (
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
  under_way_at timestamptz,
  finished_at timestamptz,
  replant_due_at timestamptz,
  failed_at timestamptz,
  accepted_at timestamptz,
  preserved_at timestamptz,
  lost_at timestamptz,
  forest_at timestamptz,
  dropped_at timestamptz,
  number text not null,
  design uuid not null,
  part text,
  design_year integer,
  boundary geometry(Geometry,4490) not null,
  area numeric(20,4) not null,
  contractor text not null,
  crew text,
  contract_number text not null,
  contracted_on date not null,
  due_on date not null,
  felling_permit uuid,
  started_on date,
  lots uuid[],
  finished_on date,
  photos uuid[],
  accepted_on date,
  survival numeric(20,1),
  replant_by date,
  replanted_on date,
  replanted_trees integer,
  tended_on date,
  tending_note text,
  preserved_on date,
  preservation numeric(20,1),
  forest_on date,
  canopy_percent numeric(20,0),
  stand_number text,
  stand_replaces text,
  stand_land_class text,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint afforestation_works_state check (state in ('planned', 'under_way', 'finished', 'replant_due', 'failed', 'accepted', 'preserved', 'lost', 'forest', 'dropped')),
  constraint afforestation_works_version check (version > 0),
  constraint afforestation_works_number_1 check (length(number) <= 60),
  constraint afforestation_works_part_1 check (part in ('planting', 'enclosure', 'restoration', 'tending')),
  constraint afforestation_works_boundary_1 check (ST_IsValid(boundary)),
  constraint afforestation_works_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint afforestation_works_area_1 check (area >= 0.0001),
  constraint afforestation_works_area_2 check (area <= 10000000),
  constraint afforestation_works_contractor_1 check (length(contractor) <= 100),
  constraint afforestation_works_crew_1 check (length(crew) <= 100),
  constraint afforestation_works_contract_number_1 check (length(contract_number) <= 100),
  constraint afforestation_works_survival_1 check (survival >= 0),
  constraint afforestation_works_survival_2 check (survival <= 100),
  constraint afforestation_works_replanted_trees_1 check (replanted_trees >= 1),
  constraint afforestation_works_tending_note_1 check (length(tending_note) <= 500),
  constraint afforestation_works_preservation_1 check (preservation >= 0),
  constraint afforestation_works_preservation_2 check (preservation <= 100),
  constraint afforestation_works_canopy_percent_1 check (canopy_percent >= 0),
  constraint afforestation_works_canopy_percent_2 check (canopy_percent <= 100),
  constraint afforestation_works_stand_number_1 check (length(stand_number) <= 40),
  constraint afforestation_works_stand_replaces_1 check (length(stand_replaces) <= 400),
  constraint afforestation_works_stand_land_class_1 check (stand_land_class in ('0301', '0302'))
);
create table afforestation_works_history (
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
  under_way_at timestamptz,
  finished_at timestamptz,
  replant_due_at timestamptz,
  failed_at timestamptz,
  accepted_at timestamptz,
  preserved_at timestamptz,
  lost_at timestamptz,
  forest_at timestamptz,
  dropped_at timestamptz,
  number text,
  design uuid,
  part text,
  design_year integer,
  boundary geometry(Geometry,4490),
  area numeric(20,4),
  contractor text,
  crew text,
  contract_number text,
  contracted_on date,
  due_on date,
  felling_permit uuid,
  started_on date,
  lots uuid[],
  finished_on date,
  photos uuid[],
  accepted_on date,
  survival numeric(20,1),
  replant_by date,
  replanted_on date,
  replanted_trees integer,
  tended_on date,
  tending_note text,
  preserved_on date,
  preservation numeric(20,1),
  forest_on date,
  canopy_percent numeric(20,0),
  stand_number text,
  stand_replaces text,
  stand_land_class text,
  primary key (id, version)
);
comment on table afforestation_works is '营造林施工小班。依据：森林法42；森林法45；森林法56；森林法实施条例25；森林法实施条例42';
comment on table afforestation_works_history is '营造林施工小班：每一次变更的全貌，只增不改';
comment on column afforestation_works.id is '标识（UUIDv7，由客户端生成）';
comment on column afforestation_works.version is '版本';
comment on column afforestation_works.state is '状态';
comment on column afforestation_works.division is '所在行政区划';
comment on column afforestation_works.belongs_to_year is '所属年度';
comment on column afforestation_works.year_named is '所属年度由人指定';
comment on column afforestation_works.demo is '演示数据';
comment on column afforestation_works.created_at is '登记时间';
comment on column afforestation_works.created_by is '登记人';
comment on column afforestation_works.changed_at is '最近办理时间';
comment on column afforestation_works.changed_by is '最近办理人';
comment on column afforestation_works.changed_post is '最近办理人的岗位';
comment on column afforestation_works.changed_action is '最近办理事项';
comment on column afforestation_works.changed_reason is '办理理由';
comment on column afforestation_works.changed_device is '设备';
comment on column afforestation_works.planned_at is '进入“待开工”的时间';
comment on column afforestation_works.under_way_at is '进入“施工中”的时间';
comment on column afforestation_works.finished_at is '进入“已完工”的时间';
comment on column afforestation_works.replant_due_at is '进入“待补植”的时间';
comment on column afforestation_works.failed_at is '进入“验收失败”的时间';
comment on column afforestation_works.accepted_at is '进入“验收合格”的时间';
comment on column afforestation_works.preserved_at is '进入“保存合格”的时间';
comment on column afforestation_works.lost_at is '进入“保存不合格”的时间';
comment on column afforestation_works.forest_at is '进入“已成林”的时间';
comment on column afforestation_works.dropped_at is '进入“已取消”的时间';
comment on column afforestation_works.number is '施工小班号';
comment on column afforestation_works.design is '作业设计';
comment on column afforestation_works.part is '类别';
comment on column afforestation_works.design_year is '设计年度';
comment on column afforestation_works.boundary is '施工范围';
comment on column afforestation_works.area is '施工面积（亩）';
comment on column afforestation_works.contractor is '施工单位';
comment on column afforestation_works.crew is '施工队';
comment on column afforestation_works.contract_number is '合同编号';
comment on column afforestation_works.contracted_on is '合同签订日期';
comment on column afforestation_works.due_on is '约定完工日期';
comment on column afforestation_works.felling_permit is '采伐许可证';
comment on column afforestation_works.started_on is '开工日期';
comment on column afforestation_works.lots is '所用种苗批次';
comment on column afforestation_works.finished_on is '完工日期';
comment on column afforestation_works.photos is '完工照片';
comment on column afforestation_works.accepted_on is '验收合格日期';
comment on column afforestation_works.survival is '成活率（%）';
comment on column afforestation_works.replant_by is '补植期限';
comment on column afforestation_works.replanted_on is '补植日期';
comment on column afforestation_works.replanted_trees is '补植株数（株）';
comment on column afforestation_works.tended_on is '幼林抚育日期';
comment on column afforestation_works.tending_note is '幼林抚育情况';
comment on column afforestation_works.preserved_on is '保存合格日期';
comment on column afforestation_works.preservation is '保存率（%）';
comment on column afforestation_works.forest_on is '成林日期';
comment on column afforestation_works.canopy_percent is '郁闭度（%）';
comment on column afforestation_works.stand_number is '成林后的小班号';
comment on column afforestation_works.stand_replaces is '原小班号';
comment on column afforestation_works.stand_land_class is '成林后的三调地类';
create index afforestation_works_division on afforestation_works (division, state);
create index afforestation_works_year on afforestation_works (belongs_to_year, state);
create index afforestation_works_changed on afforestation_works (changed_at desc, id desc);
create unique index afforestation_works_number_unique on afforestation_works (number);
create index afforestation_works_design on afforestation_works (design);
create index afforestation_works_felling_permit on afforestation_works (felling_permit);
create index afforestation_works_lots on afforestation_works using gin (lots);
create index afforestation_works_boundary_3857 on afforestation_works using gist (boundary_3857);
create index afforestation_works_design_state on afforestation_works (design, state);
create index afforestation_works_accepted_on on afforestation_works (accepted_on);
create index afforestation_works_design_year_state on afforestation_works (design_year, state);
create function siku.keep_afforestation_works() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: afforestation_works' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'afforestation_works' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: afforestation_works' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: afforestation_works' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'afforestation_works' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: afforestation_works' using errcode = 'SK003'; end if;
  end if;
  insert into afforestation_works_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, under_way_at, finished_at, replant_due_at, failed_at, accepted_at, preserved_at, lost_at, forest_at, dropped_at, number, design, part, design_year, boundary, area, contractor, crew, contract_number, contracted_on, due_on, felling_permit, started_on, lots, finished_on, photos, accepted_on, survival, replant_by, replanted_on, replanted_trees, tended_on, tending_note, preserved_on, preservation, forest_on, canopy_percent, stand_number, stand_replaces, stand_land_class) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, under_way_at, finished_at, replant_due_at, failed_at, accepted_at, preserved_at, lost_at, forest_at, dropped_at, number, design, part, design_year, boundary, area, contractor, crew, contract_number, contracted_on, due_on, felling_permit, started_on, lots, finished_on, photos, accepted_on, survival, replant_by, replanted_on, replanted_trees, tended_on, tending_note, preserved_on, preservation, forest_on, canopy_percent, stand_number, stand_replaces, stand_land_class from new_rows;
  insert into siku.feed (register, record, division, version) select 'afforestation_works', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'afforestation_works', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on afforestation_works referencing new table as new_rows for each statement execute function siku.keep_afforestation_works();
create trigger keep_update after update on afforestation_works referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_afforestation_works();
alter table afforestation_works enable row level security;
alter table afforestation_works_history enable row level security;
create policy afforestation_works_read on afforestation_works for select to siku_app using ((select siku.everywhere('afforestation_works', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_works', 'read'))));
create policy afforestation_works_create on afforestation_works for insert to siku_app with check ((select siku.everywhere('afforestation_works', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_works', 'create'))));
create policy afforestation_works_change on afforestation_works for update to siku_app using ((select siku.everywhere('afforestation_works', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_works', 'change')))) with check ((select siku.everywhere('afforestation_works', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_works', 'change'))));
create policy afforestation_works_history_read on afforestation_works_history for select to siku_app using ((select siku.everywhere('afforestation_works', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_works', 'read'))));
grant select, insert, update on afforestation_works to siku_app;
grant select on afforestation_works_history to siku_app;

-- 造林核查
create table afforestation_check (
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
  drawn_at timestamptz,
  recorded_at timestamptz,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  number text not null,
  works uuid not null,
  kind text not null,
  scheme text not null,
  rows_total integer,
  part text,
  percent numeric(20,1),
  seed text,
  drawn_rows text,
  checked_on date,
  checker text,
  sampled_area numeric(20,4),
  designed_spots integer,
  living_spots integer,
  score numeric(20,1),
  faults text[],
  as_designed boolean,
  reasons text[],
  photos uuid[],
  edition text,
  rate numeric(20,1),
  result text,
  primary key (id),
  constraint afforestation_check_state check (state in ('drawn', 'recorded', 'confirmed', 'cancelled')),
  constraint afforestation_check_version check (version > 0),
  constraint afforestation_check_number_1 check (length(number) <= 60),
  constraint afforestation_check_kind_1 check (kind in ('acceptance', 'preservation')),
  constraint afforestation_check_scheme_1 check (scheme in ('full', 'handbook', 'standard')),
  constraint afforestation_check_rows_total_1 check (rows_total >= 1),
  constraint afforestation_check_rows_total_2 check (rows_total <= 100000),
  constraint afforestation_check_part_1 check (part in ('planting', 'enclosure', 'restoration', 'tending')),
  constraint afforestation_check_seed_1 check (length(seed) <= 40),
  constraint afforestation_check_drawn_rows_1 check (length(drawn_rows) <= 4000),
  constraint afforestation_check_checker_1 check (length(checker) <= 100),
  constraint afforestation_check_sampled_area_1 check (sampled_area >= 0),
  constraint afforestation_check_designed_spots_1 check (designed_spots >= 0),
  constraint afforestation_check_living_spots_1 check (living_spots >= 0),
  constraint afforestation_check_score_1 check (score >= 0),
  constraint afforestation_check_score_2 check (score <= 100),
  constraint afforestation_check_faults_1 check (faults <@ array['other_work', 'wrong_stand', 'without_permit', 'control_broken']::text[]),
  constraint afforestation_check_reasons_1 check (reasons <@ array['2', '3', '4', '5', '6', '7', '8', '9', '11', '12', '13']::text[]),
  constraint afforestation_check_edition_1 check (edition in ('gb2016', 'gb2023')),
  constraint afforestation_check_result_1 check (result in ('passed', 'replant', 'failed'))
);
create table afforestation_check_history (
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
  drawn_at timestamptz,
  recorded_at timestamptz,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  number text,
  works uuid,
  kind text,
  scheme text,
  rows_total integer,
  part text,
  percent numeric(20,1),
  seed text,
  drawn_rows text,
  checked_on date,
  checker text,
  sampled_area numeric(20,4),
  designed_spots integer,
  living_spots integer,
  score numeric(20,1),
  faults text[],
  as_designed boolean,
  reasons text[],
  photos uuid[],
  edition text,
  rate numeric(20,1),
  result text,
  primary key (id, version)
);
comment on table afforestation_check is '造林核查。依据：森林法实施条例25；造林技术规程；森林抚育检查验收办法';
comment on table afforestation_check_history is '造林核查：每一次变更的全貌，只增不改';
comment on column afforestation_check.id is '标识（UUIDv7，由客户端生成）';
comment on column afforestation_check.version is '版本';
comment on column afforestation_check.state is '状态';
comment on column afforestation_check.division is '所在行政区划';
comment on column afforestation_check.belongs_to_year is '所属年度';
comment on column afforestation_check.year_named is '所属年度由人指定';
comment on column afforestation_check.demo is '演示数据';
comment on column afforestation_check.created_at is '登记时间';
comment on column afforestation_check.created_by is '登记人';
comment on column afforestation_check.changed_at is '最近办理时间';
comment on column afforestation_check.changed_by is '最近办理人';
comment on column afforestation_check.changed_post is '最近办理人的岗位';
comment on column afforestation_check.changed_action is '最近办理事项';
comment on column afforestation_check.changed_reason is '办理理由';
comment on column afforestation_check.changed_device is '设备';
comment on column afforestation_check.drawn_at is '进入“已抽样”的时间';
comment on column afforestation_check.recorded_at is '进入“已核查”的时间';
comment on column afforestation_check.confirmed_at is '进入“已确认”的时间';
comment on column afforestation_check.cancelled_at is '进入“已作废”的时间';
comment on column afforestation_check.number is '核查编号';
comment on column afforestation_check.works is '施工小班';
comment on column afforestation_check.kind is '核查类别';
comment on column afforestation_check.scheme is '抽样方案';
comment on column afforestation_check.rows_total is '植树行数';
comment on column afforestation_check.part is '类别';
comment on column afforestation_check.percent is '抽样比例不少于（%）';
comment on column afforestation_check.seed is '抽样种子';
comment on column afforestation_check.drawn_rows is '抽中的行';
comment on column afforestation_check.checked_on is '核查日期';
comment on column afforestation_check.checker is '核查单位';
comment on column afforestation_check.sampled_area is '抽查面积（亩）';
comment on column afforestation_check.designed_spots is '设计栽植点（个）';
comment on column afforestation_check.living_spots is '成活栽植点（个）';
comment on column afforestation_check.score is '抚育得分（%）';
comment on column afforestation_check.faults is '一票否决';
comment on column afforestation_check.as_designed is '封育标牌、围栏、管护与设计一致';
comment on column afforestation_check.reasons is '不合格原因';
comment on column afforestation_check.photos is '核查照片';
comment on column afforestation_check.edition is '所据造林技术规程';
comment on column afforestation_check.rate is '成活率（保存率）（%）';
comment on column afforestation_check.result is '结果';
create index afforestation_check_division on afforestation_check (division, state);
create index afforestation_check_year on afforestation_check (belongs_to_year, state);
create index afforestation_check_changed on afforestation_check (changed_at desc, id desc);
create unique index afforestation_check_number_unique on afforestation_check (number);
create index afforestation_check_works on afforestation_check (works);
create index afforestation_check_works_state on afforestation_check (works, state);
create index afforestation_check_result_state on afforestation_check (result, state);
create function siku.keep_afforestation_check() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: afforestation_check' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'afforestation_check' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: afforestation_check' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: afforestation_check' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'afforestation_check' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: afforestation_check' using errcode = 'SK003'; end if;
  end if;
  insert into afforestation_check_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, drawn_at, recorded_at, confirmed_at, cancelled_at, number, works, kind, scheme, rows_total, part, percent, seed, drawn_rows, checked_on, checker, sampled_area, designed_spots, living_spots, score, faults, as_designed, reasons, photos, edition, rate, result) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, drawn_at, recorded_at, confirmed_at, cancelled_at, number, works, kind, scheme, rows_total, part, percent, seed, drawn_rows, checked_on, checker, sampled_area, designed_spots, living_spots, score, faults, as_designed, reasons, photos, edition, rate, result from new_rows;
  insert into siku.feed (register, record, division, version) select 'afforestation_check', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'afforestation_check', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on afforestation_check referencing new table as new_rows for each statement execute function siku.keep_afforestation_check();
create trigger keep_update after update on afforestation_check referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_afforestation_check();
alter table afforestation_check enable row level security;
alter table afforestation_check_history enable row level security;
create policy afforestation_check_read on afforestation_check for select to siku_app using ((select siku.everywhere('afforestation_check', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_check', 'read'))));
create policy afforestation_check_create on afforestation_check for insert to siku_app with check ((select siku.everywhere('afforestation_check', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_check', 'create'))));
create policy afforestation_check_change on afforestation_check for update to siku_app using ((select siku.everywhere('afforestation_check', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_check', 'change')))) with check ((select siku.everywhere('afforestation_check', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_check', 'change'))));
create policy afforestation_check_history_read on afforestation_check_history for select to siku_app using ((select siku.everywhere('afforestation_check', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_check', 'read'))));
grant select, insert, update on afforestation_check to siku_app;
grant select on afforestation_check_history to siku_app;

-- 退耕还林地块
create table returned_farmland (
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
  kept_at timestamptz,
  lost_at timestamptz,
  void_at timestamptz,
  number text not null,
  household text,
  households integer not null,
  round text not null,
  batch_year integer not null,
  forest_type text not null,
  species text,
  area numeric(20,4) not null,
  boundary geometry(Geometry,4490),
  contract_number text not null,
  contract_to date,
  returned_on date not null,
  judged_on date,
  spot_finding text,
  stand_finding text,
  preservation numeric(20,1),
  judge_photos uuid[],
  lost_on date,
  lost_note text,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint returned_farmland_state check (state in ('kept', 'lost', 'void')),
  constraint returned_farmland_version check (version > 0),
  constraint returned_farmland_number_1 check (length(number) <= 60),
  constraint returned_farmland_household_1 check (length(household) <= 60),
  constraint returned_farmland_households_1 check (households >= 1),
  constraint returned_farmland_households_2 check (households <= 100000),
  constraint returned_farmland_round_1 check (round in ('first', 'second')),
  constraint returned_farmland_batch_year_1 check (batch_year >= 1999),
  constraint returned_farmland_batch_year_2 check (batch_year <= 2100),
  constraint returned_farmland_forest_type_1 check (forest_type in ('ecological', 'economic')),
  constraint returned_farmland_species_1 check (length(species) <= 100),
  constraint returned_farmland_area_1 check (area >= 0.0001),
  constraint returned_farmland_area_2 check (area <= 1000000),
  constraint returned_farmland_boundary_1 check (ST_IsValid(boundary)),
  constraint returned_farmland_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint returned_farmland_contract_number_1 check (length(contract_number) <= 100),
  constraint returned_farmland_spot_finding_1 check (spot_finding in ('forest', 'young', 'cleared')),
  constraint returned_farmland_stand_finding_1 check (stand_finding in ('forest', 'young', 'cleared')),
  constraint returned_farmland_preservation_1 check (preservation >= 0),
  constraint returned_farmland_preservation_2 check (preservation <= 100),
  constraint returned_farmland_lost_note_1 check (length(lost_note) <= 500)
);
create table returned_farmland_history (
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
  kept_at timestamptz,
  lost_at timestamptz,
  void_at timestamptz,
  number text,
  household text,
  households integer,
  round text,
  batch_year integer,
  forest_type text,
  species text,
  area numeric(20,4),
  boundary geometry(Geometry,4490),
  contract_number text,
  contract_to date,
  returned_on date,
  judged_on date,
  spot_finding text,
  stand_finding text,
  preservation numeric(20,1),
  judge_photos uuid[],
  lost_on date,
  lost_note text,
  primary key (id, version)
);
comment on table returned_farmland is '退耕还林地块。依据：退耕还林条例23；退耕还林条例24；退耕还林条例31；退耕还林条例33；退耕还林条例48';
comment on table returned_farmland_history is '退耕还林地块：每一次变更的全貌，只增不改';
comment on column returned_farmland.id is '标识（UUIDv7，由客户端生成）';
comment on column returned_farmland.version is '版本';
comment on column returned_farmland.state is '状态';
comment on column returned_farmland.division is '所在行政区划';
comment on column returned_farmland.belongs_to_year is '所属年度';
comment on column returned_farmland.year_named is '所属年度由人指定';
comment on column returned_farmland.demo is '演示数据';
comment on column returned_farmland.created_at is '登记时间';
comment on column returned_farmland.created_by is '登记人';
comment on column returned_farmland.changed_at is '最近办理时间';
comment on column returned_farmland.changed_by is '最近办理人';
comment on column returned_farmland.changed_post is '最近办理人的岗位';
comment on column returned_farmland.changed_action is '最近办理事项';
comment on column returned_farmland.changed_reason is '办理理由';
comment on column returned_farmland.changed_device is '设备';
comment on column returned_farmland.kept_at is '进入“保存”的时间';
comment on column returned_farmland.lost_at is '进入“已失去”的时间';
comment on column returned_farmland.void_at is '进入“已作废”的时间';
comment on column returned_farmland.number is '地块编号';
comment on column returned_farmland.household is '退耕户';
comment on column returned_farmland.households is '户数（户）';
comment on column returned_farmland.round is '轮次';
comment on column returned_farmland.batch_year is '批次年度';
comment on column returned_farmland.forest_type is '林种';
comment on column returned_farmland.species is '树种';
comment on column returned_farmland.area is '面积（亩）';
comment on column returned_farmland.boundary is '范围';
comment on column returned_farmland.contract_number is '合同编号';
comment on column returned_farmland.contract_to is '合同到期日';
comment on column returned_farmland.returned_on is '还林验收日期';
comment on column returned_farmland.judged_on is '判定日期';
comment on column returned_farmland.spot_finding is '图斑判读';
comment on column returned_farmland.stand_finding is '现地小班';
comment on column returned_farmland.preservation is '保存率（%）';
comment on column returned_farmland.judge_photos is '判定照片';
comment on column returned_farmland.lost_on is '失去日期';
comment on column returned_farmland.lost_note is '失去情况';
create index returned_farmland_division on returned_farmland (division, state);
create index returned_farmland_year on returned_farmland (belongs_to_year, state);
create index returned_farmland_changed on returned_farmland (changed_at desc, id desc);
create index returned_farmland_returned_on_clock on returned_farmland (returned_on, id);
create unique index returned_farmland_number_unique on returned_farmland (number);
create index returned_farmland_boundary_3857 on returned_farmland using gist (boundary_3857);
create index returned_farmland_returned_on on returned_farmland (returned_on);
create index returned_farmland_round_state on returned_farmland (round, state);
create function siku.keep_returned_farmland() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.returned_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: returned_farmland' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'returned_farmland' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: returned_farmland' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: returned_farmland' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'returned_farmland' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: returned_farmland' using errcode = 'SK003'; end if;
  end if;
  insert into returned_farmland_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, kept_at, lost_at, void_at, number, household, households, round, batch_year, forest_type, species, area, boundary, contract_number, contract_to, returned_on, judged_on, spot_finding, stand_finding, preservation, judge_photos, lost_on, lost_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, kept_at, lost_at, void_at, number, household, households, round, batch_year, forest_type, species, area, boundary, contract_number, contract_to, returned_on, judged_on, spot_finding, stand_finding, preservation, judge_photos, lost_on, lost_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'returned_farmland', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'returned_farmland', n.id from new_rows n, unnest(n.judge_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on returned_farmland referencing new table as new_rows for each statement execute function siku.keep_returned_farmland();
create trigger keep_update after update on returned_farmland referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_returned_farmland();
alter table returned_farmland enable row level security;
alter table returned_farmland_history enable row level security;
create policy returned_farmland_read on returned_farmland for select to siku_app using ((select siku.everywhere('returned_farmland', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('returned_farmland', 'read'))));
create policy returned_farmland_create on returned_farmland for insert to siku_app with check ((select siku.everywhere('returned_farmland', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('returned_farmland', 'create'))));
create policy returned_farmland_change on returned_farmland for update to siku_app using ((select siku.everywhere('returned_farmland', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('returned_farmland', 'change')))) with check ((select siku.everywhere('returned_farmland', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('returned_farmland', 'change'))));
create policy returned_farmland_history_read on returned_farmland_history for select to siku_app using ((select siku.everywhere('returned_farmland', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('returned_farmland', 'read'))));
grant select, insert, update on returned_farmland to siku_app;
grant select on returned_farmland_history to siku_app;

-- 退耕还林补助
create table returned_farmland_payment (
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
  due_at timestamptz,
  published_at timestamptz,
  paid_at timestamptz,
  cancelled_at timestamptz,
  plot uuid not null,
  subsidy text not null,
  payment_year integer not null,
  rate numeric(20,2),
  amount numeric(20,2),
  published_on date,
  published_place text,
  paid_on date,
  voucher text,
  primary key (id),
  constraint returned_farmland_payment_state check (state in ('due', 'published', 'paid', 'cancelled')),
  constraint returned_farmland_payment_version check (version > 0),
  constraint returned_farmland_payment_subsidy_1 check (subsidy in ('first_cash', 'second_first', 'second_third', 'second_fifth', 'extension')),
  constraint returned_farmland_payment_payment_year_1 check (payment_year >= 1999),
  constraint returned_farmland_payment_payment_year_2 check (payment_year <= 2100),
  constraint returned_farmland_payment_published_place_1 check (length(published_place) <= 200),
  constraint returned_farmland_payment_voucher_1 check (length(voucher) <= 100)
);
create table returned_farmland_payment_history (
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
  due_at timestamptz,
  published_at timestamptz,
  paid_at timestamptz,
  cancelled_at timestamptz,
  plot uuid,
  subsidy text,
  payment_year integer,
  rate numeric(20,2),
  amount numeric(20,2),
  published_on date,
  published_place text,
  paid_on date,
  voucher text,
  primary key (id, version)
);
comment on table returned_farmland_payment is '退耕还林补助。依据：退耕还林条例43；退耕还林条例46；退耕还林条例57';
comment on table returned_farmland_payment_history is '退耕还林补助：每一次变更的全貌，只增不改';
comment on column returned_farmland_payment.id is '标识（UUIDv7，由客户端生成）';
comment on column returned_farmland_payment.version is '版本';
comment on column returned_farmland_payment.state is '状态';
comment on column returned_farmland_payment.division is '所在行政区划';
comment on column returned_farmland_payment.belongs_to_year is '所属年度';
comment on column returned_farmland_payment.year_named is '所属年度由人指定';
comment on column returned_farmland_payment.demo is '演示数据';
comment on column returned_farmland_payment.created_at is '登记时间';
comment on column returned_farmland_payment.created_by is '登记人';
comment on column returned_farmland_payment.changed_at is '最近办理时间';
comment on column returned_farmland_payment.changed_by is '最近办理人';
comment on column returned_farmland_payment.changed_post is '最近办理人的岗位';
comment on column returned_farmland_payment.changed_action is '最近办理事项';
comment on column returned_farmland_payment.changed_reason is '办理理由';
comment on column returned_farmland_payment.changed_device is '设备';
comment on column returned_farmland_payment.due_at is '进入“应发”的时间';
comment on column returned_farmland_payment.published_at is '进入“已公示”的时间';
comment on column returned_farmland_payment.paid_at is '进入“已兑现”的时间';
comment on column returned_farmland_payment.cancelled_at is '进入“已取消”的时间';
comment on column returned_farmland_payment.plot is '退耕还林地块';
comment on column returned_farmland_payment.subsidy is '补助';
comment on column returned_farmland_payment.payment_year is '补助年度';
comment on column returned_farmland_payment.rate is '标准（元/亩）（元）';
comment on column returned_farmland_payment.amount is '应发金额（元）';
comment on column returned_farmland_payment.published_on is '公示日期';
comment on column returned_farmland_payment.published_place is '公示处所';
comment on column returned_farmland_payment.paid_on is '兑现日期';
comment on column returned_farmland_payment.voucher is '兑现凭证号';
create index returned_farmland_payment_division on returned_farmland_payment (division, state);
create index returned_farmland_payment_year on returned_farmland_payment (belongs_to_year, state);
create index returned_farmland_payment_changed on returned_farmland_payment (changed_at desc, id desc);
create index returned_farmland_payment_plot on returned_farmland_payment (plot);
create index returned_farmland_payment_plot_payment_year on returned_farmland_payment (plot, payment_year);
create function siku.keep_returned_farmland_payment() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: returned_farmland_payment' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'returned_farmland_payment' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: returned_farmland_payment' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: returned_farmland_payment' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'returned_farmland_payment' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: returned_farmland_payment' using errcode = 'SK003'; end if;
  end if;
  insert into returned_farmland_payment_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, due_at, published_at, paid_at, cancelled_at, plot, subsidy, payment_year, rate, amount, published_on, published_place, paid_on, voucher) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, due_at, published_at, paid_at, cancelled_at, plot, subsidy, payment_year, rate, amount, published_on, published_place, paid_on, voucher from new_rows;
  insert into siku.feed (register, record, division, version) select 'returned_farmland_payment', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on returned_farmland_payment referencing new table as new_rows for each statement execute function siku.keep_returned_farmland_payment();
create trigger keep_update after update on returned_farmland_payment referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_returned_farmland_payment();
alter table returned_farmland_payment enable row level security;
alter table returned_farmland_payment_history enable row level security;
create policy returned_farmland_payment_read on returned_farmland_payment for select to siku_app using ((select siku.everywhere('returned_farmland_payment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('returned_farmland_payment', 'read'))));
create policy returned_farmland_payment_create on returned_farmland_payment for insert to siku_app with check ((select siku.everywhere('returned_farmland_payment', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('returned_farmland_payment', 'create'))));
create policy returned_farmland_payment_change on returned_farmland_payment for update to siku_app using ((select siku.everywhere('returned_farmland_payment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('returned_farmland_payment', 'change')))) with check ((select siku.everywhere('returned_farmland_payment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('returned_farmland_payment', 'change'))));
create policy returned_farmland_payment_history_read on returned_farmland_payment_history for select to siku_app using ((select siku.everywhere('returned_farmland_payment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('returned_farmland_payment', 'read'))));
grant select, insert, update on returned_farmland_payment to siku_app;
grant select on returned_farmland_payment_history to siku_app;

-- 营造林资金账户
create table afforestation_fund (
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
  open_at timestamptz,
  closed_at timestamptz,
  project uuid not null,
  source text not null,
  applied_amount numeric(20,2) not null,
  applied_on date not null,
  rate_note text,
  primary key (id),
  constraint afforestation_fund_state check (state in ('open', 'closed')),
  constraint afforestation_fund_version check (version > 0),
  constraint afforestation_fund_source_1 check (source in ('central', 'provincial', 'local', 'returned', 'social')),
  constraint afforestation_fund_applied_amount_1 check (applied_amount >= 0.01),
  constraint afforestation_fund_applied_amount_2 check (applied_amount <= 100000000000),
  constraint afforestation_fund_rate_note_1 check (length(rate_note) <= 200)
);
create table afforestation_fund_history (
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
  open_at timestamptz,
  closed_at timestamptz,
  project uuid,
  source text,
  applied_amount numeric(20,2),
  applied_on date,
  rate_note text,
  primary key (id, version)
);
comment on table afforestation_fund is '营造林资金账户。依据：森林法实施条例26；会计法';
comment on table afforestation_fund_history is '营造林资金账户：每一次变更的全貌，只增不改';
comment on column afforestation_fund.id is '标识（UUIDv7，由客户端生成）';
comment on column afforestation_fund.version is '版本';
comment on column afforestation_fund.state is '状态';
comment on column afforestation_fund.division is '所在行政区划';
comment on column afforestation_fund.belongs_to_year is '所属年度';
comment on column afforestation_fund.year_named is '所属年度由人指定';
comment on column afforestation_fund.demo is '演示数据';
comment on column afforestation_fund.created_at is '登记时间';
comment on column afforestation_fund.created_by is '登记人';
comment on column afforestation_fund.changed_at is '最近办理时间';
comment on column afforestation_fund.changed_by is '最近办理人';
comment on column afforestation_fund.changed_post is '最近办理人的岗位';
comment on column afforestation_fund.changed_action is '最近办理事项';
comment on column afforestation_fund.changed_reason is '办理理由';
comment on column afforestation_fund.changed_device is '设备';
comment on column afforestation_fund.open_at is '进入“使用中”的时间';
comment on column afforestation_fund.closed_at is '进入“已封账”的时间';
comment on column afforestation_fund.project is '项目';
comment on column afforestation_fund.source is '资金来源';
comment on column afforestation_fund.applied_amount is '申请金额（元）';
comment on column afforestation_fund.applied_on is '申请日期';
comment on column afforestation_fund.rate_note is '补助标准和文号';
create index afforestation_fund_division on afforestation_fund (division, state);
create index afforestation_fund_year on afforestation_fund (belongs_to_year, state);
create index afforestation_fund_changed on afforestation_fund (changed_at desc, id desc);
create index afforestation_fund_project on afforestation_fund (project);
create index afforestation_fund_project_source on afforestation_fund (project, source);
create function siku.keep_afforestation_fund() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: afforestation_fund' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'afforestation_fund' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: afforestation_fund' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: afforestation_fund' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'afforestation_fund' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: afforestation_fund' using errcode = 'SK003'; end if;
  end if;
  insert into afforestation_fund_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, closed_at, project, source, applied_amount, applied_on, rate_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, closed_at, project, source, applied_amount, applied_on, rate_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'afforestation_fund', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on afforestation_fund referencing new table as new_rows for each statement execute function siku.keep_afforestation_fund();
create trigger keep_update after update on afforestation_fund referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_afforestation_fund();
alter table afforestation_fund enable row level security;
alter table afforestation_fund_history enable row level security;
create policy afforestation_fund_read on afforestation_fund for select to siku_app using ((select siku.everywhere('afforestation_fund', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_fund', 'read'))));
create policy afforestation_fund_create on afforestation_fund for insert to siku_app with check ((select siku.everywhere('afforestation_fund', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_fund', 'create'))));
create policy afforestation_fund_change on afforestation_fund for update to siku_app using ((select siku.everywhere('afforestation_fund', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_fund', 'change')))) with check ((select siku.everywhere('afforestation_fund', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_fund', 'change'))));
create policy afforestation_fund_history_read on afforestation_fund_history for select to siku_app using ((select siku.everywhere('afforestation_fund', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_fund', 'read'))));
grant select, insert, update on afforestation_fund to siku_app;
grant select on afforestation_fund_history to siku_app;

-- 营造林资金流水
create table afforestation_fund_entry (
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
  amount numeric(20,2) not null,
  subject uuid,
  document_number text,
  note text,
  booked_on date not null,
  primary key (id),
  constraint afforestation_fund_entry_state check (state in ('posted')),
  constraint afforestation_fund_entry_version check (version > 0),
  constraint afforestation_fund_entry_kind_1 check (kind in ('allocate', 'supplement', 'carry_in', 'carry_out', 'reserve', 'release', 'consume', 'give_back')),
  constraint afforestation_fund_entry_amount_1 check (amount >= 0),
  constraint afforestation_fund_entry_document_number_1 check (length(document_number) <= 100),
  constraint afforestation_fund_entry_note_1 check (length(note) <= 500)
);
create table afforestation_fund_entry_history (
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
  amount numeric(20,2),
  subject uuid,
  document_number text,
  note text,
  booked_on date,
  primary key (id, version)
);
comment on table afforestation_fund_entry is '营造林资金流水。依据：会计法';
comment on table afforestation_fund_entry_history is '营造林资金流水：每一次变更的全貌，只增不改';
comment on column afforestation_fund_entry.id is '标识（UUIDv7，由客户端生成）';
comment on column afforestation_fund_entry.version is '版本';
comment on column afforestation_fund_entry.state is '状态';
comment on column afforestation_fund_entry.division is '所在行政区划';
comment on column afforestation_fund_entry.belongs_to_year is '所属年度';
comment on column afforestation_fund_entry.year_named is '所属年度由人指定';
comment on column afforestation_fund_entry.demo is '演示数据';
comment on column afforestation_fund_entry.created_at is '登记时间';
comment on column afforestation_fund_entry.created_by is '登记人';
comment on column afforestation_fund_entry.changed_at is '最近办理时间';
comment on column afforestation_fund_entry.changed_by is '最近办理人';
comment on column afforestation_fund_entry.changed_post is '最近办理人的岗位';
comment on column afforestation_fund_entry.changed_action is '最近办理事项';
comment on column afforestation_fund_entry.changed_reason is '办理理由';
comment on column afforestation_fund_entry.changed_device is '设备';
comment on column afforestation_fund_entry.posted_at is '进入“已入账”的时间';
comment on column afforestation_fund_entry.account is '账户';
comment on column afforestation_fund_entry.kind is '类别';
comment on column afforestation_fund_entry.amount is '数额（元）';
comment on column afforestation_fund_entry.subject is '事由';
comment on column afforestation_fund_entry.document_number is '文号';
comment on column afforestation_fund_entry.note is '说明';
comment on column afforestation_fund_entry.booked_on is '日期';
create index afforestation_fund_entry_division on afforestation_fund_entry (division, state);
create index afforestation_fund_entry_year on afforestation_fund_entry (belongs_to_year, state);
create index afforestation_fund_entry_changed on afforestation_fund_entry (changed_at desc, id desc);
create index afforestation_fund_entry_booked_on_clock on afforestation_fund_entry (booked_on, id);
create index afforestation_fund_entry_account on afforestation_fund_entry (account);
create index afforestation_fund_entry_subject on afforestation_fund_entry (subject);
create index afforestation_fund_entry_account_kind on afforestation_fund_entry (account, kind);
create function siku.keep_afforestation_fund_entry() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.booked_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: afforestation_fund_entry' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'afforestation_fund_entry' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: afforestation_fund_entry' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: afforestation_fund_entry' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'afforestation_fund_entry' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: afforestation_fund_entry' using errcode = 'SK003'; end if;
  end if;
  insert into afforestation_fund_entry_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, account, kind, amount, subject, document_number, note, booked_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, account, kind, amount, subject, document_number, note, booked_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'afforestation_fund_entry', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on afforestation_fund_entry referencing new table as new_rows for each statement execute function siku.keep_afforestation_fund_entry();
create trigger keep_update after update on afforestation_fund_entry referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_afforestation_fund_entry();
alter table afforestation_fund_entry enable row level security;
alter table afforestation_fund_entry_history enable row level security;
create policy afforestation_fund_entry_read on afforestation_fund_entry for select to siku_app using ((select siku.everywhere('afforestation_fund_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_fund_entry', 'read'))));
create policy afforestation_fund_entry_create on afforestation_fund_entry for insert to siku_app with check ((select siku.everywhere('afforestation_fund_entry', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_fund_entry', 'create'))));
create policy afforestation_fund_entry_change on afforestation_fund_entry for update to siku_app using ((select siku.everywhere('afforestation_fund_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_fund_entry', 'change')))) with check ((select siku.everywhere('afforestation_fund_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_fund_entry', 'change'))));
create policy afforestation_fund_entry_history_read on afforestation_fund_entry_history for select to siku_app using ((select siku.everywhere('afforestation_fund_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('afforestation_fund_entry', 'read'))));
grant select, insert, update on afforestation_fund_entry to siku_app;
grant select on afforestation_fund_entry_history to siku_app;

alter table afforestation_plot drop constraint afforestation_plot_state;
alter table afforestation_plot add column forest_on date;
alter table afforestation_plot add column forested_at timestamp with time zone;
alter table afforestation_plot_history add column forest_on date;
alter table afforestation_plot_history add column forested_at timestamp with time zone;
alter table afforestation_plot add constraint afforestation_plot_state CHECK ((state = ANY (ARRAY['candidate'::text, 'assessed'::text, 'adopted'::text, 'declined'::text, 'withdrawn'::text, 'forested'::text])));
CREATE OR REPLACE FUNCTION siku.keep_afforestation_plot()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
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
  insert into afforestation_plot_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, candidate_at, assessed_at, adopted_at, declined_at, withdrawn_at, forested_at, number, boundary, area, land_class, retirement_document, forest_state, annual_precipitation, soil_thickness, slope, soil_type, irrigation, holder_consent, disputed, will_document, will_note, suitability, mode, reasons, missing_factors, unknown_layers, exclusions, excluded_area, usable_area, assessed_on, run, plan_year, plan_document, forest_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, candidate_at, assessed_at, adopted_at, declined_at, withdrawn_at, forested_at, number, boundary, area, land_class, retirement_document, forest_state, annual_precipitation, soil_thickness, slope, soil_type, irrigation, holder_consent, disputed, will_document, will_note, suitability, mode, reasons, missing_factors, unknown_layers, exclusions, excluded_area, usable_area, assessed_on, run, plan_year, plan_document, forest_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'afforestation_plot', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'afforestation_plot', n.id from new_rows n, unnest(n.will_document) e on conflict do nothing;
  return null;
end $function$;
comment on column afforestation_plot.forest_on is '成林日期';
comment on column afforestation_plot.forested_at is '进入“已成林”的时间';
alter table afforestation_check add constraint afforestation_check_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table afforestation_check add constraint afforestation_check_works_fk FOREIGN KEY (works) REFERENCES afforestation_works(id) DEFERRABLE;
alter table afforestation_design add constraint afforestation_design_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table afforestation_design add constraint afforestation_design_plot_fk FOREIGN KEY (plot) REFERENCES afforestation_plot(id) DEFERRABLE;
alter table afforestation_design add constraint afforestation_design_project_fk FOREIGN KEY (project) REFERENCES afforestation_project(id) DEFERRABLE;
alter table afforestation_fund add constraint afforestation_fund_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table afforestation_fund add constraint afforestation_fund_project_fk FOREIGN KEY (project) REFERENCES afforestation_project(id) DEFERRABLE;
alter table afforestation_fund_entry add constraint afforestation_fund_entry_account_fk FOREIGN KEY (account) REFERENCES afforestation_fund(id) DEFERRABLE;
alter table afforestation_fund_entry add constraint afforestation_fund_entry_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table afforestation_fund_entry add constraint afforestation_fund_entry_subject_fk FOREIGN KEY (subject) REFERENCES afforestation_works(id) DEFERRABLE;
alter table afforestation_project add constraint afforestation_project_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table afforestation_project add constraint afforestation_project_year_task_fk FOREIGN KEY (year_task) REFERENCES afforestation_task(id) DEFERRABLE;
alter table afforestation_task add constraint afforestation_task_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table afforestation_works add constraint afforestation_works_design_fk FOREIGN KEY (design) REFERENCES afforestation_design(id) DEFERRABLE;
alter table afforestation_works add constraint afforestation_works_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table afforestation_works add constraint afforestation_works_felling_permit_fk FOREIGN KEY (felling_permit) REFERENCES harvest_permit(id) DEFERRABLE;
alter table returned_farmland add constraint returned_farmland_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table returned_farmland_payment add constraint returned_farmland_payment_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table returned_farmland_payment add constraint returned_farmland_payment_plot_fk FOREIGN KEY (plot) REFERENCES returned_farmland(id) DEFERRABLE;
alter table seedling_lot add constraint seedling_lot_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
