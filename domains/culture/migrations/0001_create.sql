-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 森林城市创建
create table forest_city (
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
  started_at timestamptz,
  planned_at timestamptz,
  filed_at timestamptz,
  improving_at timestamptz,
  applied_at timestamptz,
  province_checked_at timestamptz,
  state_checked_at timestamptz,
  shown_at timestamptz,
  named_at timestamptz,
  warned_at timestamptz,
  revoked_at timestamptz,
  dropped_at timestamptz,
  name text not null,
  title_level text not null,
  level text not null,
  edition text not null,
  rain_class text not null,
  plain boolean not null,
  keeper text not null,
  started_on date not null,
  start_document text,
  plan_document uuid,
  plan_number text,
  plan_issued_on date,
  plan_from integer,
  plan_to integer,
  filed_on date,
  filing_number text,
  improvement_document uuid,
  improvement_number text,
  improvement_issued_on date,
  self_check uuid,
  applied_on date,
  application_number text,
  early_reason text,
  province_checked_on date,
  province_opinion text,
  state_checked_on date,
  state_opinion text,
  shown_from date,
  shown_to date,
  shown_place text,
  named_on date,
  naming_number text,
  recheck_due date,
  rechecked_on date,
  recheck_note text,
  warned_on date,
  warning_number text,
  revoked_on date,
  revocation_number text,
  primary key (id),
  constraint forest_city_state check (state in ('started', 'planned', 'filed', 'improving', 'applied', 'province_checked', 'state_checked', 'shown', 'named', 'warned', 'revoked', 'dropped')),
  constraint forest_city_version check (version > 0),
  constraint forest_city_name_1 check (length(name) <= 200),
  constraint forest_city_title_level_1 check (title_level in ('national', 'provincial')),
  constraint forest_city_level_1 check (level in ('city', 'county', 'township', 'village')),
  constraint forest_city_edition_1 check (edition in ('gbt37342_2019', 'gbt37342_2024')),
  constraint forest_city_rain_class_1 check (rain_class in ('below_400', 'from_400_to_800', 'above_800')),
  constraint forest_city_keeper_1 check (length(keeper) <= 100),
  constraint forest_city_start_document_1 check (length(start_document) <= 200),
  constraint forest_city_plan_number_1 check (length(plan_number) <= 100),
  constraint forest_city_plan_from_1 check (plan_from >= 2000),
  constraint forest_city_plan_from_2 check (plan_from <= 2100),
  constraint forest_city_plan_to_1 check (plan_to >= 2000),
  constraint forest_city_plan_to_2 check (plan_to <= 2100),
  constraint forest_city_filing_number_1 check (length(filing_number) <= 100),
  constraint forest_city_improvement_number_1 check (length(improvement_number) <= 100),
  constraint forest_city_application_number_1 check (length(application_number) <= 100),
  constraint forest_city_early_reason_1 check (length(early_reason) <= 500),
  constraint forest_city_province_opinion_1 check (length(province_opinion) <= 2000),
  constraint forest_city_state_opinion_1 check (length(state_opinion) <= 2000),
  constraint forest_city_shown_place_1 check (length(shown_place) <= 300),
  constraint forest_city_naming_number_1 check (length(naming_number) <= 100),
  constraint forest_city_recheck_note_1 check (length(recheck_note) <= 2000),
  constraint forest_city_warning_number_1 check (length(warning_number) <= 100),
  constraint forest_city_revocation_number_1 check (length(revocation_number) <= 100)
);
create table forest_city_history (
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
  started_at timestamptz,
  planned_at timestamptz,
  filed_at timestamptz,
  improving_at timestamptz,
  applied_at timestamptz,
  province_checked_at timestamptz,
  state_checked_at timestamptz,
  shown_at timestamptz,
  named_at timestamptz,
  warned_at timestamptz,
  revoked_at timestamptz,
  dropped_at timestamptz,
  name text,
  title_level text,
  level text,
  edition text,
  rain_class text,
  plain boolean,
  keeper text,
  started_on date,
  start_document text,
  plan_document uuid,
  plan_number text,
  plan_issued_on date,
  plan_from integer,
  plan_to integer,
  filed_on date,
  filing_number text,
  improvement_document uuid,
  improvement_number text,
  improvement_issued_on date,
  self_check uuid,
  applied_on date,
  application_number text,
  early_reason text,
  province_checked_on date,
  province_opinion text,
  state_checked_on date,
  state_opinion text,
  shown_from date,
  shown_to date,
  shown_place text,
  named_on date,
  naming_number text,
  recheck_due date,
  rechecked_on date,
  recheck_note text,
  warned_on date,
  warning_number text,
  revoked_on date,
  revocation_number text,
  primary key (id, version)
);
comment on table forest_city is '森林城市创建。依据：GB/T 37342-2019；GB/T 37342-2024；国家森林城市称号批准办法（2016年征求意见稿）';
comment on table forest_city_history is '森林城市创建：每一次变更的全貌，只增不改';
comment on column forest_city.id is '标识（UUIDv7，由客户端生成）';
comment on column forest_city.version is '版本';
comment on column forest_city.state is '状态';
comment on column forest_city.division is '所在行政区划';
comment on column forest_city.belongs_to_year is '所属年度';
comment on column forest_city.year_named is '所属年度由人指定';
comment on column forest_city.demo is '演示数据';
comment on column forest_city.created_at is '登记时间';
comment on column forest_city.created_by is '登记人';
comment on column forest_city.changed_at is '最近办理时间';
comment on column forest_city.changed_by is '最近办理人';
comment on column forest_city.changed_post is '最近办理人的岗位';
comment on column forest_city.changed_action is '最近办理事项';
comment on column forest_city.changed_reason is '办理理由';
comment on column forest_city.changed_device is '设备';
comment on column forest_city.started_at is '进入“已启动”的时间';
comment on column forest_city.planned_at is '进入“总体规划已印发”的时间';
comment on column forest_city.filed_at is '进入“已备案”的时间';
comment on column forest_city.improving_at is '进入“提升期”的时间';
comment on column forest_city.applied_at is '进入“已申报”的时间';
comment on column forest_city.province_checked_at is '进入“省级初审通过”的时间';
comment on column forest_city.state_checked_at is '进入“国家核查完成”的时间';
comment on column forest_city.shown_at is '进入“公示中”的时间';
comment on column forest_city.named_at is '进入“已授予称号”的时间';
comment on column forest_city.warned_at is '进入“被警告”的时间';
comment on column forest_city.revoked_at is '进入“称号已撤销”的时间';
comment on column forest_city.dropped_at is '进入“已终止”的时间';
comment on column forest_city.name is '创建名称';
comment on column forest_city.title_level is '称号';
comment on column forest_city.level is '城市级别';
comment on column forest_city.edition is '指标版本';
comment on column forest_city.rain_class is '年降水量';
comment on column forest_city.plain is '平原地区';
comment on column forest_city.keeper is '创建工作机构';
comment on column forest_city.started_on is '启动日期';
comment on column forest_city.start_document is '启动依据';
comment on column forest_city.plan_document is '总体规划';
comment on column forest_city.plan_number is '总体规划印发文号';
comment on column forest_city.plan_issued_on is '总体规划印发日期';
comment on column forest_city.plan_from is '规划期起始年';
comment on column forest_city.plan_to is '规划期末年';
comment on column forest_city.filed_on is '备案日期';
comment on column forest_city.filing_number is '备案文号';
comment on column forest_city.improvement_document is '提升期实施方案';
comment on column forest_city.improvement_number is '提升期实施方案文号';
comment on column forest_city.improvement_issued_on is '提升期实施方案印发日期';
comment on column forest_city.self_check is '自查';
comment on column forest_city.applied_on is '申报日期';
comment on column forest_city.application_number is '申报文号';
comment on column forest_city.early_reason is '不足二年的说明';
comment on column forest_city.province_checked_on is '省级初审日期';
comment on column forest_city.province_opinion is '省级初审意见';
comment on column forest_city.state_checked_on is '国家核查日期';
comment on column forest_city.state_opinion is '国家核查意见';
comment on column forest_city.shown_from is '公示起始';
comment on column forest_city.shown_to is '公示截止';
comment on column forest_city.shown_place is '公示网址';
comment on column forest_city.named_on is '授予称号日期';
comment on column forest_city.naming_number is '授予称号文号';
comment on column forest_city.recheck_due is '下次复查期限';
comment on column forest_city.rechecked_on is '复查日期';
comment on column forest_city.recheck_note is '复查情况';
comment on column forest_city.warned_on is '警告日期';
comment on column forest_city.warning_number is '警告文号';
comment on column forest_city.revoked_on is '撤销日期';
comment on column forest_city.revocation_number is '撤销文号';
create index forest_city_division on forest_city (division, state);
create index forest_city_year on forest_city (belongs_to_year, state);
create index forest_city_changed on forest_city (changed_at desc, id desc);
create index forest_city_started_on_clock on forest_city (started_on, id);
create unique index forest_city_name_unique on forest_city (name);
create index forest_city_plan_document on forest_city (plan_document);
create index forest_city_improvement_document on forest_city (improvement_document);
create index forest_city_self_check on forest_city (self_check);
create function siku.keep_forest_city() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.started_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: forest_city' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'forest_city' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: forest_city' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: forest_city' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'forest_city' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: forest_city' using errcode = 'SK003'; end if;
  end if;
  insert into forest_city_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, started_at, planned_at, filed_at, improving_at, applied_at, province_checked_at, state_checked_at, shown_at, named_at, warned_at, revoked_at, dropped_at, name, title_level, level, edition, rain_class, plain, keeper, started_on, start_document, plan_document, plan_number, plan_issued_on, plan_from, plan_to, filed_on, filing_number, improvement_document, improvement_number, improvement_issued_on, self_check, applied_on, application_number, early_reason, province_checked_on, province_opinion, state_checked_on, state_opinion, shown_from, shown_to, shown_place, named_on, naming_number, recheck_due, rechecked_on, recheck_note, warned_on, warning_number, revoked_on, revocation_number) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, started_at, planned_at, filed_at, improving_at, applied_at, province_checked_at, state_checked_at, shown_at, named_at, warned_at, revoked_at, dropped_at, name, title_level, level, edition, rain_class, plain, keeper, started_on, start_document, plan_document, plan_number, plan_issued_on, plan_from, plan_to, filed_on, filing_number, improvement_document, improvement_number, improvement_issued_on, self_check, applied_on, application_number, early_reason, province_checked_on, province_opinion, state_checked_on, state_opinion, shown_from, shown_to, shown_place, named_on, naming_number, recheck_due, rechecked_on, recheck_note, warned_on, warning_number, revoked_on, revocation_number from new_rows;
  insert into siku.feed (register, record, division, version) select 'forest_city', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on forest_city referencing new table as new_rows for each statement execute function siku.keep_forest_city();
create trigger keep_update after update on forest_city referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_forest_city();
alter table forest_city enable row level security;
alter table forest_city_history enable row level security;
create policy forest_city_read on forest_city for select to siku_app using ((select siku.everywhere('forest_city', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city', 'read'))));
create policy forest_city_create on forest_city for insert to siku_app with check ((select siku.everywhere('forest_city', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city', 'create'))));
create policy forest_city_change on forest_city for update to siku_app using ((select siku.everywhere('forest_city', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city', 'change')))) with check ((select siku.everywhere('forest_city', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city', 'change'))));
create policy forest_city_history_read on forest_city_history for select to siku_app using ((select siku.everywhere('forest_city', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city', 'read'))));
grant select, insert, update on forest_city to siku_app;
grant select on forest_city_history to siku_app;

-- 森林城市指标要求
create table forest_city_demand (
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
  checked_at timestamptz,
  replaced_at timestamptz,
  void_at timestamptz,
  city uuid not null,
  edition text not null,
  number integer not null,
  name text not null,
  system text not null,
  nature text not null,
  value text,
  unit text,
  measure text not null,
  urban boolean not null,
  article text not null,
  figure text,
  answering_unit text,
  action text,
  print uuid[],
  primary key (id),
  constraint forest_city_demand_state check (state in ('draft', 'submitted', 'checked', 'replaced', 'void')),
  constraint forest_city_demand_version check (version > 0),
  constraint forest_city_demand_edition_1 check (edition in ('gbt37342_2019', 'gbt37342_2024')),
  constraint forest_city_demand_number_1 check (number >= 1),
  constraint forest_city_demand_number_2 check (number <= 99),
  constraint forest_city_demand_name_1 check (length(name) <= 100),
  constraint forest_city_demand_system_1 check (system in ('network', 'health', 'welfare', 'culture', 'management')),
  constraint forest_city_demand_nature_1 check (nature in ('min', 'max', 'trend', 'text', 'veto')),
  constraint forest_city_demand_value_1 check (length(value) <= 20),
  constraint forest_city_demand_unit_1 check (unit in ('%', '平方米/人', '公里/万人', '次', '个', '处', '年')),
  constraint forest_city_demand_measure_1 check (length(measure) <= 1000),
  constraint forest_city_demand_article_1 check (length(article) <= 60),
  constraint forest_city_demand_figure_1 check (length(figure) <= 80),
  constraint forest_city_demand_answering_unit_1 check (length(answering_unit) <= 100),
  constraint forest_city_demand_action_1 check (length(action) <= 1000)
);
create table forest_city_demand_history (
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
  checked_at timestamptz,
  replaced_at timestamptz,
  void_at timestamptz,
  city uuid,
  edition text,
  number integer,
  name text,
  system text,
  nature text,
  value text,
  unit text,
  measure text,
  urban boolean,
  article text,
  figure text,
  answering_unit text,
  action text,
  print uuid[],
  primary key (id, version)
);
comment on table forest_city_demand is '森林城市指标要求。依据：GB/T 37342-2019；GB/T 37342-2024';
comment on table forest_city_demand_history is '森林城市指标要求：每一次变更的全貌，只增不改';
comment on column forest_city_demand.id is '标识（UUIDv7，由客户端生成）';
comment on column forest_city_demand.version is '版本';
comment on column forest_city_demand.state is '状态';
comment on column forest_city_demand.division is '所在行政区划';
comment on column forest_city_demand.belongs_to_year is '所属年度';
comment on column forest_city_demand.year_named is '所属年度由人指定';
comment on column forest_city_demand.demo is '演示数据';
comment on column forest_city_demand.created_at is '登记时间';
comment on column forest_city_demand.created_by is '登记人';
comment on column forest_city_demand.changed_at is '最近办理时间';
comment on column forest_city_demand.changed_by is '最近办理人';
comment on column forest_city_demand.changed_post is '最近办理人的岗位';
comment on column forest_city_demand.changed_action is '最近办理事项';
comment on column forest_city_demand.changed_reason is '办理理由';
comment on column forest_city_demand.changed_device is '设备';
comment on column forest_city_demand.draft_at is '进入“草稿”的时间';
comment on column forest_city_demand.submitted_at is '进入“待核对”的时间';
comment on column forest_city_demand.checked_at is '进入“已核对”的时间';
comment on column forest_city_demand.replaced_at is '进入“已停用”的时间';
comment on column forest_city_demand.void_at is '进入“已作废”的时间';
comment on column forest_city_demand.city is '创建';
comment on column forest_city_demand.edition is '指标版本';
comment on column forest_city_demand.number is '指标序号';
comment on column forest_city_demand.name is '指标名称';
comment on column forest_city_demand.system is '指标体系';
comment on column forest_city_demand.nature is '要求方式';
comment on column forest_city_demand.value is '要求值';
comment on column forest_city_demand.unit is '单位';
comment on column forest_city_demand.measure is '计算方法或条文';
comment on column forest_city_demand.urban is '按城区范围计算';
comment on column forest_city_demand.article is '原文条号或页码';
comment on column forest_city_demand.figure is '对应指标';
comment on column forest_city_demand.answering_unit is '责任单位';
comment on column forest_city_demand.action is '补差措施';
comment on column forest_city_demand.print is '原文页面';
create index forest_city_demand_division on forest_city_demand (division, state);
create index forest_city_demand_year on forest_city_demand (belongs_to_year, state);
create index forest_city_demand_changed on forest_city_demand (changed_at desc, id desc);
create index forest_city_demand_city on forest_city_demand (city);
create index forest_city_demand_edition_number on forest_city_demand (edition, number);
create function siku.keep_forest_city_demand() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: forest_city_demand' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'forest_city_demand' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: forest_city_demand' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: forest_city_demand' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'forest_city_demand' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: forest_city_demand' using errcode = 'SK003'; end if;
  end if;
  insert into forest_city_demand_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, checked_at, replaced_at, void_at, city, edition, number, name, system, nature, value, unit, measure, urban, article, figure, answering_unit, action, print) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, checked_at, replaced_at, void_at, city, edition, number, name, system, nature, value, unit, measure, urban, article, figure, answering_unit, action, print from new_rows;
  insert into siku.feed (register, record, division, version) select 'forest_city_demand', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'forest_city_demand', n.id from new_rows n, unnest(n.print) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on forest_city_demand referencing new table as new_rows for each statement execute function siku.keep_forest_city_demand();
create trigger keep_update after update on forest_city_demand referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_forest_city_demand();
alter table forest_city_demand enable row level security;
alter table forest_city_demand_history enable row level security;
create policy forest_city_demand_read on forest_city_demand for select to siku_app using ((select siku.everywhere('forest_city_demand', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_demand', 'read'))));
create policy forest_city_demand_create on forest_city_demand for insert to siku_app with check ((select siku.everywhere('forest_city_demand', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_demand', 'create'))));
create policy forest_city_demand_change on forest_city_demand for update to siku_app using ((select siku.everywhere('forest_city_demand', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_demand', 'change')))) with check ((select siku.everywhere('forest_city_demand', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_demand', 'change'))));
create policy forest_city_demand_history_read on forest_city_demand_history for select to siku_app using ((select siku.everywhere('forest_city_demand', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_demand', 'read'))));
grant select, insert, update on forest_city_demand to siku_app;
grant select on forest_city_demand_history to siku_app;

-- 森林城市指标数值
create table forest_city_value (
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
  void_at timestamptz,
  city uuid not null,
  edition text not null,
  number integer not null,
  of_year integer not null,
  value text,
  numerator text,
  denominator text,
  verdict text,
  statement text,
  boundary_version text,
  measured_on date not null,
  reporting_unit text not null,
  document_number text not null,
  papers uuid[] not null,
  name text,
  nature text,
  unit text,
  primary key (id),
  constraint forest_city_value_state check (state in ('draft', 'reported', 'confirmed', 'void')),
  constraint forest_city_value_version check (version > 0),
  constraint forest_city_value_edition_1 check (edition in ('gbt37342_2019', 'gbt37342_2024')),
  constraint forest_city_value_number_1 check (number >= 1),
  constraint forest_city_value_number_2 check (number <= 99),
  constraint forest_city_value_of_year_1 check (of_year >= 2000),
  constraint forest_city_value_of_year_2 check (of_year <= 2100),
  constraint forest_city_value_value_1 check (length(value) <= 20),
  constraint forest_city_value_numerator_1 check (length(numerator) <= 20),
  constraint forest_city_value_denominator_1 check (length(denominator) <= 20),
  constraint forest_city_value_verdict_1 check (verdict in ('met', 'unmet')),
  constraint forest_city_value_statement_1 check (length(statement) <= 1000),
  constraint forest_city_value_boundary_version_1 check (length(boundary_version) <= 100),
  constraint forest_city_value_reporting_unit_1 check (length(reporting_unit) <= 100),
  constraint forest_city_value_document_number_1 check (length(document_number) <= 200),
  constraint forest_city_value_name_1 check (length(name) <= 100),
  constraint forest_city_value_nature_1 check (nature in ('min', 'max', 'trend', 'text', 'veto')),
  constraint forest_city_value_unit_1 check (unit in ('%', '平方米/人', '公里/万人', '次', '个', '处', '年'))
);
create table forest_city_value_history (
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
  void_at timestamptz,
  city uuid,
  edition text,
  number integer,
  of_year integer,
  value text,
  numerator text,
  denominator text,
  verdict text,
  statement text,
  boundary_version text,
  measured_on date,
  reporting_unit text,
  document_number text,
  papers uuid[],
  name text,
  nature text,
  unit text,
  primary key (id, version)
);
comment on table forest_city_value is '森林城市指标数值。依据：GB/T 37342-2019；GB/T 37342-2024';
comment on table forest_city_value_history is '森林城市指标数值：每一次变更的全貌，只增不改';
comment on column forest_city_value.id is '标识（UUIDv7，由客户端生成）';
comment on column forest_city_value.version is '版本';
comment on column forest_city_value.state is '状态';
comment on column forest_city_value.division is '所在行政区划';
comment on column forest_city_value.belongs_to_year is '所属年度';
comment on column forest_city_value.year_named is '所属年度由人指定';
comment on column forest_city_value.demo is '演示数据';
comment on column forest_city_value.created_at is '登记时间';
comment on column forest_city_value.created_by is '登记人';
comment on column forest_city_value.changed_at is '最近办理时间';
comment on column forest_city_value.changed_by is '最近办理人';
comment on column forest_city_value.changed_post is '最近办理人的岗位';
comment on column forest_city_value.changed_action is '最近办理事项';
comment on column forest_city_value.changed_reason is '办理理由';
comment on column forest_city_value.changed_device is '设备';
comment on column forest_city_value.draft_at is '进入“草稿”的时间';
comment on column forest_city_value.reported_at is '进入“待核定”的时间';
comment on column forest_city_value.confirmed_at is '进入“已核定”的时间';
comment on column forest_city_value.void_at is '进入“已作废”的时间';
comment on column forest_city_value.city is '创建';
comment on column forest_city_value.edition is '指标版本';
comment on column forest_city_value.number is '指标序号';
comment on column forest_city_value.of_year is '数据年度';
comment on column forest_city_value.value is '数值';
comment on column forest_city_value.numerator is '分子';
comment on column forest_city_value.denominator is '分母';
comment on column forest_city_value.verdict is '判断';
comment on column forest_city_value.statement is '说明';
comment on column forest_city_value.boundary_version is '城区范围版本';
comment on column forest_city_value.measured_on is '数据日期';
comment on column forest_city_value.reporting_unit is '填报单位';
comment on column forest_city_value.document_number is '数据文件';
comment on column forest_city_value.papers is '佐证材料';
comment on column forest_city_value.name is '指标名称';
comment on column forest_city_value.nature is '要求方式';
comment on column forest_city_value.unit is '单位';
create index forest_city_value_division on forest_city_value (division, state);
create index forest_city_value_year on forest_city_value (belongs_to_year, state);
create index forest_city_value_changed on forest_city_value (changed_at desc, id desc);
create index forest_city_value_city on forest_city_value (city);
create index forest_city_value_city_edition on forest_city_value (city, edition);
create function siku.keep_forest_city_value() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: forest_city_value' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'forest_city_value' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: forest_city_value' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: forest_city_value' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'forest_city_value' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: forest_city_value' using errcode = 'SK003'; end if;
  end if;
  insert into forest_city_value_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, reported_at, confirmed_at, void_at, city, edition, number, of_year, value, numerator, denominator, verdict, statement, boundary_version, measured_on, reporting_unit, document_number, papers, name, nature, unit) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, reported_at, confirmed_at, void_at, city, edition, number, of_year, value, numerator, denominator, verdict, statement, boundary_version, measured_on, reporting_unit, document_number, papers, name, nature, unit from new_rows;
  insert into siku.feed (register, record, division, version) select 'forest_city_value', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'forest_city_value', n.id from new_rows n, unnest(n.papers) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on forest_city_value referencing new table as new_rows for each statement execute function siku.keep_forest_city_value();
create trigger keep_update after update on forest_city_value referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_forest_city_value();
alter table forest_city_value enable row level security;
alter table forest_city_value_history enable row level security;
create policy forest_city_value_read on forest_city_value for select to siku_app using ((select siku.everywhere('forest_city_value', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_value', 'read'))));
create policy forest_city_value_create on forest_city_value for insert to siku_app with check ((select siku.everywhere('forest_city_value', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_value', 'create'))));
create policy forest_city_value_change on forest_city_value for update to siku_app using ((select siku.everywhere('forest_city_value', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_value', 'change')))) with check ((select siku.everywhere('forest_city_value', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_value', 'change'))));
create policy forest_city_value_history_read on forest_city_value_history for select to siku_app using ((select siku.everywhere('forest_city_value', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_value', 'read'))));
grant select, insert, update on forest_city_value to siku_app;
grant select on forest_city_value_history to siku_app;

-- 森林城市自查
create table forest_city_check (
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
  begun_at timestamptz,
  concluded_at timestamptz,
  void_at timestamptz,
  city uuid not null,
  edition text not null,
  of_year integer not null,
  results jsonb,
  met integer not null,
  unmet integer not null,
  unknown integer not null,
  findings text,
  measures text,
  concluded_on date,
  report uuid[],
  primary key (id),
  constraint forest_city_check_state check (state in ('begun', 'concluded', 'void')),
  constraint forest_city_check_version check (version > 0),
  constraint forest_city_check_edition_1 check (edition in ('gbt37342_2019', 'gbt37342_2024')),
  constraint forest_city_check_of_year_1 check (of_year >= 2000),
  constraint forest_city_check_of_year_2 check (of_year <= 2100),
  constraint forest_city_check_results_1 check (jsonb_typeof(results) = 'array'),
  constraint forest_city_check_met_1 check (met >= 0),
  constraint forest_city_check_met_2 check (met <= 99),
  constraint forest_city_check_unmet_1 check (unmet >= 0),
  constraint forest_city_check_unmet_2 check (unmet <= 99),
  constraint forest_city_check_unknown_1 check (unknown >= 0),
  constraint forest_city_check_unknown_2 check (unknown <= 99),
  constraint forest_city_check_findings_1 check (length(findings) <= 4000),
  constraint forest_city_check_measures_1 check (length(measures) <= 4000)
);
create table forest_city_check_history (
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
  begun_at timestamptz,
  concluded_at timestamptz,
  void_at timestamptz,
  city uuid,
  edition text,
  of_year integer,
  results jsonb,
  met integer,
  unmet integer,
  unknown integer,
  findings text,
  measures text,
  concluded_on date,
  report uuid[],
  primary key (id, version)
);
comment on table forest_city_check is '森林城市自查。依据：GB/T 37342-2019；GB/T 37342-2024；国家森林城市称号批准办法（2016年征求意见稿）';
comment on table forest_city_check_history is '森林城市自查：每一次变更的全貌，只增不改';
comment on column forest_city_check.id is '标识（UUIDv7，由客户端生成）';
comment on column forest_city_check.version is '版本';
comment on column forest_city_check.state is '状态';
comment on column forest_city_check.division is '所在行政区划';
comment on column forest_city_check.belongs_to_year is '所属年度';
comment on column forest_city_check.year_named is '所属年度由人指定';
comment on column forest_city_check.demo is '演示数据';
comment on column forest_city_check.created_at is '登记时间';
comment on column forest_city_check.created_by is '登记人';
comment on column forest_city_check.changed_at is '最近办理时间';
comment on column forest_city_check.changed_by is '最近办理人';
comment on column forest_city_check.changed_post is '最近办理人的岗位';
comment on column forest_city_check.changed_action is '最近办理事项';
comment on column forest_city_check.changed_reason is '办理理由';
comment on column forest_city_check.changed_device is '设备';
comment on column forest_city_check.begun_at is '进入“自查中”的时间';
comment on column forest_city_check.concluded_at is '进入“已形成”的时间';
comment on column forest_city_check.void_at is '进入“已作废”的时间';
comment on column forest_city_check.city is '创建';
comment on column forest_city_check.edition is '指标版本';
comment on column forest_city_check.of_year is '自查年度';
comment on column forest_city_check.results is '逐项对照';
comment on column forest_city_check.met is '达到（项）';
comment on column forest_city_check.unmet is '未达到（项）';
comment on column forest_city_check.unknown is '没有数值（项）';
comment on column forest_city_check.findings is '主要差距';
comment on column forest_city_check.measures is '补差安排';
comment on column forest_city_check.concluded_on is '形成日期';
comment on column forest_city_check.report is '自查报告';
create index forest_city_check_division on forest_city_check (division, state);
create index forest_city_check_year on forest_city_check (belongs_to_year, state);
create index forest_city_check_changed on forest_city_check (changed_at desc, id desc);
create index forest_city_check_city on forest_city_check (city);
create function siku.keep_forest_city_check() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: forest_city_check' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'forest_city_check' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: forest_city_check' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: forest_city_check' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'forest_city_check' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: forest_city_check' using errcode = 'SK003'; end if;
  end if;
  insert into forest_city_check_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, begun_at, concluded_at, void_at, city, edition, of_year, results, met, unmet, unknown, findings, measures, concluded_on, report) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, begun_at, concluded_at, void_at, city, edition, of_year, results, met, unmet, unknown, findings, measures, concluded_on, report from new_rows;
  insert into siku.feed (register, record, division, version) select 'forest_city_check', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'forest_city_check', n.id from new_rows n, unnest(n.report) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on forest_city_check referencing new table as new_rows for each statement execute function siku.keep_forest_city_check();
create trigger keep_update after update on forest_city_check referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_forest_city_check();
alter table forest_city_check enable row level security;
alter table forest_city_check_history enable row level security;
create policy forest_city_check_read on forest_city_check for select to siku_app using ((select siku.everywhere('forest_city_check', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_check', 'read'))));
create policy forest_city_check_create on forest_city_check for insert to siku_app with check ((select siku.everywhere('forest_city_check', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_check', 'create'))));
create policy forest_city_check_change on forest_city_check for update to siku_app using ((select siku.everywhere('forest_city_check', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_check', 'change')))) with check ((select siku.everywhere('forest_city_check', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_check', 'change'))));
create policy forest_city_check_history_read on forest_city_check_history for select to siku_app using ((select siku.everywhere('forest_city_check', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_city_check', 'read'))));
grant select, insert, update on forest_city_check to siku_app;
grant select on forest_city_check_history to siku_app;

-- 生态文化宣传设施
create table culture_installation (
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
  standing_at timestamptz,
  broken_at timestamptz,
  mended_at timestamptz,
  removed_at timestamptz,
  void_at timestamptz,
  number text not null,
  kind text not null,
  name text not null,
  plant text,
  place text not null,
  location geometry(Geometry,4490) not null,
  content text,
  size text,
  set_on date not null,
  funded_by text,
  keeper_unit text not null,
  keeper uuid,
  photo uuid[] not null,
  found_on date,
  damage text,
  damage_note text,
  damage_photos uuid[],
  mend_due date,
  mended_on date,
  mend_note text,
  mend_photos uuid[],
  removed_on date,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint culture_installation_state check (state in ('standing', 'broken', 'mended', 'removed', 'void')),
  constraint culture_installation_version check (version > 0),
  constraint culture_installation_number_1 check (length(number) <= 40),
  constraint culture_installation_kind_1 check (kind in ('wall', 'plant_plate', 'green_plate', 'sign', 'other')),
  constraint culture_installation_name_1 check (length(name) <= 200),
  constraint culture_installation_plant_1 check (length(plant) <= 100),
  constraint culture_installation_place_1 check (length(place) <= 200),
  constraint culture_installation_location_1 check (ST_IsValid(location)),
  constraint culture_installation_location_2 check (GeometryType(location) in ('POINT')),
  constraint culture_installation_content_1 check (length(content) <= 2000),
  constraint culture_installation_size_1 check (length(size) <= 100),
  constraint culture_installation_funded_by_1 check (length(funded_by) <= 100),
  constraint culture_installation_keeper_unit_1 check (length(keeper_unit) <= 100),
  constraint culture_installation_damage_1 check (damage in ('broken', 'faded', 'fallen', 'lost', 'wrong')),
  constraint culture_installation_damage_note_1 check (length(damage_note) <= 500),
  constraint culture_installation_mend_note_1 check (length(mend_note) <= 500)
);
create table culture_installation_history (
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
  standing_at timestamptz,
  broken_at timestamptz,
  mended_at timestamptz,
  removed_at timestamptz,
  void_at timestamptz,
  number text,
  kind text,
  name text,
  plant text,
  place text,
  location geometry(Geometry,4490),
  content text,
  size text,
  set_on date,
  funded_by text,
  keeper_unit text,
  keeper uuid,
  photo uuid[],
  found_on date,
  damage text,
  damage_note text,
  damage_photos uuid[],
  mend_due date,
  mended_on date,
  mend_note text,
  mend_photos uuid[],
  removed_on date,
  primary key (id, version)
);
comment on table culture_installation is '生态文化宣传设施。依据：森林法12；GB/T 37342-2019';
comment on table culture_installation_history is '生态文化宣传设施：每一次变更的全貌，只增不改';
comment on column culture_installation.id is '标识（UUIDv7，由客户端生成）';
comment on column culture_installation.version is '版本';
comment on column culture_installation.state is '状态';
comment on column culture_installation.division is '所在行政区划';
comment on column culture_installation.belongs_to_year is '所属年度';
comment on column culture_installation.year_named is '所属年度由人指定';
comment on column culture_installation.demo is '演示数据';
comment on column culture_installation.created_at is '登记时间';
comment on column culture_installation.created_by is '登记人';
comment on column culture_installation.changed_at is '最近办理时间';
comment on column culture_installation.changed_by is '最近办理人';
comment on column culture_installation.changed_post is '最近办理人的岗位';
comment on column culture_installation.changed_action is '最近办理事项';
comment on column culture_installation.changed_reason is '办理理由';
comment on column culture_installation.changed_device is '设备';
comment on column culture_installation.standing_at is '进入“完好”的时间';
comment on column culture_installation.broken_at is '进入“损坏待修”的时间';
comment on column culture_installation.mended_at is '进入“已修待验”的时间';
comment on column culture_installation.removed_at is '进入“已拆除”的时间';
comment on column culture_installation.void_at is '进入“已作废”的时间';
comment on column culture_installation.number is '编号';
comment on column culture_installation.kind is '类别';
comment on column culture_installation.name is '名称';
comment on column culture_installation.plant is '植物学名';
comment on column culture_installation.place is '地点';
comment on column culture_installation.location is '位置';
comment on column culture_installation.content is '内容';
comment on column culture_installation.size is '尺寸和材质';
comment on column culture_installation.set_on is '设置日期';
comment on column culture_installation.funded_by is '经费来源';
comment on column culture_installation.keeper_unit is '管护单位';
comment on column culture_installation.keeper is '管护人';
comment on column culture_installation.photo is '设置照片';
comment on column culture_installation.found_on is '发现日期';
comment on column culture_installation.damage is '损坏情况';
comment on column culture_installation.damage_note is '损坏说明';
comment on column culture_installation.damage_photos is '损坏照片';
comment on column culture_installation.mend_due is '修复期限';
comment on column culture_installation.mended_on is '修复日期';
comment on column culture_installation.mend_note is '修复情况';
comment on column culture_installation.mend_photos is '修复照片';
comment on column culture_installation.removed_on is '拆除日期';
create index culture_installation_division on culture_installation (division, state);
create index culture_installation_year on culture_installation (belongs_to_year, state);
create index culture_installation_changed on culture_installation (changed_at desc, id desc);
create index culture_installation_set_on_clock on culture_installation (set_on, id);
create unique index culture_installation_number_unique on culture_installation (number);
create index culture_installation_keeper on culture_installation (keeper);
create index culture_installation_location_3857 on culture_installation using gist (location_3857);
create index culture_installation_kind_set_on on culture_installation (kind, set_on);
create index culture_installation_state_mend_due on culture_installation (state, mend_due);
create function siku.keep_culture_installation() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.set_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: culture_installation' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'culture_installation' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: culture_installation' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: culture_installation' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'culture_installation' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: culture_installation' using errcode = 'SK003'; end if;
  end if;
  insert into culture_installation_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, standing_at, broken_at, mended_at, removed_at, void_at, number, kind, name, plant, place, location, content, size, set_on, funded_by, keeper_unit, keeper, photo, found_on, damage, damage_note, damage_photos, mend_due, mended_on, mend_note, mend_photos, removed_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, standing_at, broken_at, mended_at, removed_at, void_at, number, kind, name, plant, place, location, content, size, set_on, funded_by, keeper_unit, keeper, photo, found_on, damage, damage_note, damage_photos, mend_due, mended_on, mend_note, mend_photos, removed_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'culture_installation', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'culture_installation', n.id from new_rows n, unnest(n.photo || n.damage_photos || n.mend_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on culture_installation referencing new table as new_rows for each statement execute function siku.keep_culture_installation();
create trigger keep_update after update on culture_installation referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_culture_installation();
alter table culture_installation enable row level security;
alter table culture_installation_history enable row level security;
create policy culture_installation_read on culture_installation for select to siku_app using ((select siku.everywhere('culture_installation', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('culture_installation', 'read'))));
create policy culture_installation_create on culture_installation for insert to siku_app with check ((select siku.everywhere('culture_installation', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('culture_installation', 'create'))));
create policy culture_installation_change on culture_installation for update to siku_app using ((select siku.everywhere('culture_installation', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('culture_installation', 'change')))) with check ((select siku.everywhere('culture_installation', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('culture_installation', 'change'))));
create policy culture_installation_history_read on culture_installation_history for select to siku_app using ((select siku.everywhere('culture_installation', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('culture_installation', 'read'))));
grant select, insert, update on culture_installation to siku_app;
grant select on culture_installation_history to siku_app;

-- 媒体报道
create table media_piece (
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
  void_at timestamptz,
  headline text not null,
  medium text not null,
  kind text not null,
  media_level text not null,
  published_on date not null,
  issue_number text,
  link text,
  city uuid,
  event uuid,
  summary text,
  copy uuid[] not null,
  primary key (id),
  constraint media_piece_state check (state in ('recorded', 'void')),
  constraint media_piece_version check (version > 0),
  constraint media_piece_headline_1 check (length(headline) <= 200),
  constraint media_piece_medium_1 check (length(medium) <= 100),
  constraint media_piece_kind_1 check (kind in ('paper', 'magazine', 'broadcast', 'web', 'account', 'other')),
  constraint media_piece_media_level_1 check (media_level in ('national', 'provincial', 'city', 'county')),
  constraint media_piece_issue_number_1 check (length(issue_number) <= 100),
  constraint media_piece_link_1 check (length(link) <= 500),
  constraint media_piece_summary_1 check (length(summary) <= 2000)
);
create table media_piece_history (
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
  void_at timestamptz,
  headline text,
  medium text,
  kind text,
  media_level text,
  published_on date,
  issue_number text,
  link text,
  city uuid,
  event uuid,
  summary text,
  copy uuid[],
  primary key (id, version)
);
comment on table media_piece is '媒体报道。依据：森林法12';
comment on table media_piece_history is '媒体报道：每一次变更的全貌，只增不改';
comment on column media_piece.id is '标识（UUIDv7，由客户端生成）';
comment on column media_piece.version is '版本';
comment on column media_piece.state is '状态';
comment on column media_piece.division is '所在行政区划';
comment on column media_piece.belongs_to_year is '所属年度';
comment on column media_piece.year_named is '所属年度由人指定';
comment on column media_piece.demo is '演示数据';
comment on column media_piece.created_at is '登记时间';
comment on column media_piece.created_by is '登记人';
comment on column media_piece.changed_at is '最近办理时间';
comment on column media_piece.changed_by is '最近办理人';
comment on column media_piece.changed_post is '最近办理人的岗位';
comment on column media_piece.changed_action is '最近办理事项';
comment on column media_piece.changed_reason is '办理理由';
comment on column media_piece.changed_device is '设备';
comment on column media_piece.recorded_at is '进入“已登记”的时间';
comment on column media_piece.void_at is '进入“已作废”的时间';
comment on column media_piece.headline is '报道标题';
comment on column media_piece.medium is '媒体名称';
comment on column media_piece.kind is '媒体类别';
comment on column media_piece.media_level is '媒体级别';
comment on column media_piece.published_on is '刊播日期';
comment on column media_piece.issue_number is '期号、版面';
comment on column media_piece.link is '网址';
comment on column media_piece.city is '森林城市创建';
comment on column media_piece.event is '报道的活动';
comment on column media_piece.summary is '内容摘要';
comment on column media_piece.copy is '报道留存';
create index media_piece_division on media_piece (division, state);
create index media_piece_year on media_piece (belongs_to_year, state);
create index media_piece_changed on media_piece (changed_at desc, id desc);
create index media_piece_published_on_clock on media_piece (published_on, id);
create index media_piece_city on media_piece (city);
create index media_piece_event on media_piece (event);
create function siku.keep_media_piece() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.published_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: media_piece' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'media_piece' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: media_piece' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: media_piece' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'media_piece' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: media_piece' using errcode = 'SK003'; end if;
  end if;
  insert into media_piece_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, void_at, headline, medium, kind, media_level, published_on, issue_number, link, city, event, summary, copy) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, void_at, headline, medium, kind, media_level, published_on, issue_number, link, city, event, summary, copy from new_rows;
  insert into siku.feed (register, record, division, version) select 'media_piece', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'media_piece', n.id from new_rows n, unnest(n.copy) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on media_piece referencing new table as new_rows for each statement execute function siku.keep_media_piece();
create trigger keep_update after update on media_piece referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_media_piece();
alter table media_piece enable row level security;
alter table media_piece_history enable row level security;
create policy media_piece_read on media_piece for select to siku_app using ((select siku.everywhere('media_piece', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('media_piece', 'read'))));
create policy media_piece_create on media_piece for insert to siku_app with check ((select siku.everywhere('media_piece', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('media_piece', 'create'))));
create policy media_piece_change on media_piece for update to siku_app using ((select siku.everywhere('media_piece', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('media_piece', 'change')))) with check ((select siku.everywhere('media_piece', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('media_piece', 'change'))));
create policy media_piece_history_read on media_piece_history for select to siku_app using ((select siku.everywhere('media_piece', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('media_piece', 'read'))));
grant select, insert, update on media_piece to siku_app;
grant select on media_piece_history to siku_app;

-- 自然教育基地
create table nature_base (
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
  paused_at timestamptz,
  closed_at timestamptz,
  name text not null,
  number text not null,
  base_level text not null,
  naming_number text,
  operator text not null,
  place text not null,
  location geometry(Geometry,4490) not null,
  capacity integer not null,
  guides integer,
  courses jsonb,
  opened_on date not null,
  photos uuid[],
  paused_on date,
  closed_on date,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint nature_base_state check (state in ('open', 'paused', 'closed')),
  constraint nature_base_version check (version > 0),
  constraint nature_base_name_1 check (length(name) <= 100),
  constraint nature_base_number_1 check (length(number) <= 40),
  constraint nature_base_base_level_1 check (base_level in ('national', 'provincial', 'city', 'county', 'none')),
  constraint nature_base_naming_number_1 check (length(naming_number) <= 100),
  constraint nature_base_operator_1 check (length(operator) <= 100),
  constraint nature_base_place_1 check (length(place) <= 200),
  constraint nature_base_location_1 check (ST_IsValid(location)),
  constraint nature_base_location_2 check (GeometryType(location) in ('POINT')),
  constraint nature_base_capacity_1 check (capacity >= 1),
  constraint nature_base_capacity_2 check (capacity <= 100000),
  constraint nature_base_guides_1 check (guides >= 0),
  constraint nature_base_guides_2 check (guides <= 1000),
  constraint nature_base_courses_1 check (jsonb_typeof(courses) = 'array')
);
create table nature_base_history (
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
  paused_at timestamptz,
  closed_at timestamptz,
  name text,
  number text,
  base_level text,
  naming_number text,
  operator text,
  place text,
  location geometry(Geometry,4490),
  capacity integer,
  guides integer,
  courses jsonb,
  opened_on date,
  photos uuid[],
  paused_on date,
  closed_on date,
  primary key (id, version)
);
comment on table nature_base is '自然教育基地。依据：森林法12；GB/T 37342-2019';
comment on table nature_base_history is '自然教育基地：每一次变更的全貌，只增不改';
comment on column nature_base.id is '标识（UUIDv7，由客户端生成）';
comment on column nature_base.version is '版本';
comment on column nature_base.state is '状态';
comment on column nature_base.division is '所在行政区划';
comment on column nature_base.belongs_to_year is '所属年度';
comment on column nature_base.year_named is '所属年度由人指定';
comment on column nature_base.demo is '演示数据';
comment on column nature_base.created_at is '登记时间';
comment on column nature_base.created_by is '登记人';
comment on column nature_base.changed_at is '最近办理时间';
comment on column nature_base.changed_by is '最近办理人';
comment on column nature_base.changed_post is '最近办理人的岗位';
comment on column nature_base.changed_action is '最近办理事项';
comment on column nature_base.changed_reason is '办理理由';
comment on column nature_base.changed_device is '设备';
comment on column nature_base.open_at is '进入“开放”的时间';
comment on column nature_base.paused_at is '进入“暂停”的时间';
comment on column nature_base.closed_at is '进入“已停办”的时间';
comment on column nature_base.name is '基地名称';
comment on column nature_base.number is '编号';
comment on column nature_base.base_level is '命名级别';
comment on column nature_base.naming_number is '命名文号';
comment on column nature_base.operator is '运营单位';
comment on column nature_base.place is '地点';
comment on column nature_base.location is '位置';
comment on column nature_base.capacity is '每日容量（人次）';
comment on column nature_base.guides is '自然教育讲师（人）';
comment on column nature_base.courses is '课程';
comment on column nature_base.opened_on is '开放日期';
comment on column nature_base.photos is '基地照片';
comment on column nature_base.paused_on is '暂停日期';
comment on column nature_base.closed_on is '停办日期';
create index nature_base_division on nature_base (division, state);
create index nature_base_year on nature_base (belongs_to_year, state);
create index nature_base_changed on nature_base (changed_at desc, id desc);
create index nature_base_opened_on_clock on nature_base (opened_on, id);
create unique index nature_base_number_unique on nature_base (number);
create index nature_base_location_3857 on nature_base using gist (location_3857);
create function siku.keep_nature_base() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.opened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: nature_base' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'nature_base' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: nature_base' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: nature_base' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'nature_base' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: nature_base' using errcode = 'SK003'; end if;
  end if;
  insert into nature_base_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, paused_at, closed_at, name, number, base_level, naming_number, operator, place, location, capacity, guides, courses, opened_on, photos, paused_on, closed_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, paused_at, closed_at, name, number, base_level, naming_number, operator, place, location, capacity, guides, courses, opened_on, photos, paused_on, closed_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'nature_base', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'nature_base', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on nature_base referencing new table as new_rows for each statement execute function siku.keep_nature_base();
create trigger keep_update after update on nature_base referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_nature_base();
alter table nature_base enable row level security;
alter table nature_base_history enable row level security;
create policy nature_base_read on nature_base for select to siku_app using ((select siku.everywhere('nature_base', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_base', 'read'))));
create policy nature_base_create on nature_base for insert to siku_app with check ((select siku.everywhere('nature_base', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_base', 'create'))));
create policy nature_base_change on nature_base for update to siku_app using ((select siku.everywhere('nature_base', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_base', 'change')))) with check ((select siku.everywhere('nature_base', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_base', 'change'))));
create policy nature_base_history_read on nature_base_history for select to siku_app using ((select siku.everywhere('nature_base', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_base', 'read'))));
grant select, insert, update on nature_base to siku_app;
grant select on nature_base_history to siku_app;

-- 自然教育步道
create table nature_trail (
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
  shut_at timestamptz,
  ended_at timestamptz,
  name text not null,
  number text not null,
  base uuid,
  route geometry(Geometry,4490) not null,
  length numeric(20,2) not null,
  stops jsonb not null,
  keeper_unit text not null,
  opened_on date not null,
  photos uuid[],
  shut_on date,
  checked_on date,
  check_note text,
  check_photos uuid[],
  ended_on date,
  route_3857 geometry generated always as (ST_Transform(route, 3857)) stored,
  primary key (id),
  constraint nature_trail_state check (state in ('open', 'shut', 'ended')),
  constraint nature_trail_version check (version > 0),
  constraint nature_trail_name_1 check (length(name) <= 100),
  constraint nature_trail_number_1 check (length(number) <= 40),
  constraint nature_trail_route_1 check (ST_IsValid(route)),
  constraint nature_trail_route_2 check (GeometryType(route) in ('LINESTRING', 'MULTILINESTRING')),
  constraint nature_trail_length_1 check (length >= 0.01),
  constraint nature_trail_length_2 check (length <= 500),
  constraint nature_trail_stops_1 check (jsonb_typeof(stops) = 'array'),
  constraint nature_trail_keeper_unit_1 check (length(keeper_unit) <= 100),
  constraint nature_trail_check_note_1 check (length(check_note) <= 1000)
);
create table nature_trail_history (
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
  shut_at timestamptz,
  ended_at timestamptz,
  name text,
  number text,
  base uuid,
  route geometry(Geometry,4490),
  length numeric(20,2),
  stops jsonb,
  keeper_unit text,
  opened_on date,
  photos uuid[],
  shut_on date,
  checked_on date,
  check_note text,
  check_photos uuid[],
  ended_on date,
  primary key (id, version)
);
comment on table nature_trail is '自然教育步道。依据：森林法12；GB/T 37342-2019';
comment on table nature_trail_history is '自然教育步道：每一次变更的全貌，只增不改';
comment on column nature_trail.id is '标识（UUIDv7，由客户端生成）';
comment on column nature_trail.version is '版本';
comment on column nature_trail.state is '状态';
comment on column nature_trail.division is '所在行政区划';
comment on column nature_trail.belongs_to_year is '所属年度';
comment on column nature_trail.year_named is '所属年度由人指定';
comment on column nature_trail.demo is '演示数据';
comment on column nature_trail.created_at is '登记时间';
comment on column nature_trail.created_by is '登记人';
comment on column nature_trail.changed_at is '最近办理时间';
comment on column nature_trail.changed_by is '最近办理人';
comment on column nature_trail.changed_post is '最近办理人的岗位';
comment on column nature_trail.changed_action is '最近办理事项';
comment on column nature_trail.changed_reason is '办理理由';
comment on column nature_trail.changed_device is '设备';
comment on column nature_trail.open_at is '进入“开放”的时间';
comment on column nature_trail.shut_at is '进入“封闭检修”的时间';
comment on column nature_trail.ended_at is '进入“已停用”的时间';
comment on column nature_trail.name is '步道名称';
comment on column nature_trail.number is '编号';
comment on column nature_trail.base is '所属基地';
comment on column nature_trail.route is '线路';
comment on column nature_trail.length is '长度（公里）';
comment on column nature_trail.stops is '解说点';
comment on column nature_trail.keeper_unit is '管护单位';
comment on column nature_trail.opened_on is '开放日期';
comment on column nature_trail.photos is '步道照片';
comment on column nature_trail.shut_on is '封闭日期';
comment on column nature_trail.checked_on is '检修日期';
comment on column nature_trail.check_note is '检修情况';
comment on column nature_trail.check_photos is '检修照片';
comment on column nature_trail.ended_on is '停用日期';
create index nature_trail_division on nature_trail (division, state);
create index nature_trail_year on nature_trail (belongs_to_year, state);
create index nature_trail_changed on nature_trail (changed_at desc, id desc);
create index nature_trail_opened_on_clock on nature_trail (opened_on, id);
create unique index nature_trail_number_unique on nature_trail (number);
create index nature_trail_base on nature_trail (base);
create index nature_trail_route_3857 on nature_trail using gist (route_3857);
create function siku.keep_nature_trail() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.opened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: nature_trail' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'nature_trail' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: nature_trail' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: nature_trail' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'nature_trail' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: nature_trail' using errcode = 'SK003'; end if;
  end if;
  insert into nature_trail_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, shut_at, ended_at, name, number, base, route, length, stops, keeper_unit, opened_on, photos, shut_on, checked_on, check_note, check_photos, ended_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, shut_at, ended_at, name, number, base, route, length, stops, keeper_unit, opened_on, photos, shut_on, checked_on, check_note, check_photos, ended_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'nature_trail', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'nature_trail', n.id from new_rows n, unnest(n.photos || n.check_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on nature_trail referencing new table as new_rows for each statement execute function siku.keep_nature_trail();
create trigger keep_update after update on nature_trail referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_nature_trail();
alter table nature_trail enable row level security;
alter table nature_trail_history enable row level security;
create policy nature_trail_read on nature_trail for select to siku_app using ((select siku.everywhere('nature_trail', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_trail', 'read'))));
create policy nature_trail_create on nature_trail for insert to siku_app with check ((select siku.everywhere('nature_trail', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_trail', 'create'))));
create policy nature_trail_change on nature_trail for update to siku_app using ((select siku.everywhere('nature_trail', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_trail', 'change')))) with check ((select siku.everywhere('nature_trail', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_trail', 'change'))));
create policy nature_trail_history_read on nature_trail_history for select to siku_app using ((select siku.everywhere('nature_trail', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_trail', 'read'))));
grant select, insert, update on nature_trail to siku_app;
grant select on nature_trail_history to siku_app;

-- 自然教育活动
create table nature_visit (
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
  held_at timestamptz,
  cancelled_at timestamptz,
  void_at timestamptz,
  title text not null,
  kind text not null,
  base uuid,
  trail uuid,
  visitors text not null,
  held_on date not null,
  course text,
  persons integer not null,
  minors integer not null,
  guides integer not null,
  insured boolean not null,
  safety_plan text,
  event uuid,
  result text,
  photos uuid[],
  primary key (id),
  constraint nature_visit_state check (state in ('planned', 'held', 'cancelled', 'void')),
  constraint nature_visit_version check (version > 0),
  constraint nature_visit_title_1 check (length(title) <= 200),
  constraint nature_visit_kind_1 check (kind in ('school', 'family', 'public', 'volunteer')),
  constraint nature_visit_visitors_1 check (length(visitors) <= 200),
  constraint nature_visit_course_1 check (length(course) <= 100),
  constraint nature_visit_persons_1 check (persons >= 1),
  constraint nature_visit_persons_2 check (persons <= 100000),
  constraint nature_visit_minors_1 check (minors >= 0),
  constraint nature_visit_minors_2 check (minors <= 100000),
  constraint nature_visit_guides_1 check (guides >= 1),
  constraint nature_visit_guides_2 check (guides <= 100),
  constraint nature_visit_safety_plan_1 check (length(safety_plan) <= 1000),
  constraint nature_visit_result_1 check (length(result) <= 2000)
);
create table nature_visit_history (
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
  held_at timestamptz,
  cancelled_at timestamptz,
  void_at timestamptz,
  title text,
  kind text,
  base uuid,
  trail uuid,
  visitors text,
  held_on date,
  course text,
  persons integer,
  minors integer,
  guides integer,
  insured boolean,
  safety_plan text,
  event uuid,
  result text,
  photos uuid[],
  primary key (id, version)
);
comment on table nature_visit is '自然教育活动。依据：森林法12；未成年人保护法';
comment on table nature_visit_history is '自然教育活动：每一次变更的全貌，只增不改';
comment on column nature_visit.id is '标识（UUIDv7，由客户端生成）';
comment on column nature_visit.version is '版本';
comment on column nature_visit.state is '状态';
comment on column nature_visit.division is '所在行政区划';
comment on column nature_visit.belongs_to_year is '所属年度';
comment on column nature_visit.year_named is '所属年度由人指定';
comment on column nature_visit.demo is '演示数据';
comment on column nature_visit.created_at is '登记时间';
comment on column nature_visit.created_by is '登记人';
comment on column nature_visit.changed_at is '最近办理时间';
comment on column nature_visit.changed_by is '最近办理人';
comment on column nature_visit.changed_post is '最近办理人的岗位';
comment on column nature_visit.changed_action is '最近办理事项';
comment on column nature_visit.changed_reason is '办理理由';
comment on column nature_visit.changed_device is '设备';
comment on column nature_visit.planned_at is '进入“已预约”的时间';
comment on column nature_visit.held_at is '进入“已开展”的时间';
comment on column nature_visit.cancelled_at is '进入“已取消”的时间';
comment on column nature_visit.void_at is '进入“已作废”的时间';
comment on column nature_visit.title is '活动名称';
comment on column nature_visit.kind is '类别';
comment on column nature_visit.base is '自然教育基地';
comment on column nature_visit.trail is '自然教育步道';
comment on column nature_visit.visitors is '参加单位';
comment on column nature_visit.held_on is '活动日期';
comment on column nature_visit.course is '课程';
comment on column nature_visit.persons is '参加人数（人次）';
comment on column nature_visit.minors is '其中未成年人（人次）';
comment on column nature_visit.guides is '讲师（人）';
comment on column nature_visit.insured is '已投保';
comment on column nature_visit.safety_plan is '安全预案';
comment on column nature_visit.event is '所属宣传活动';
comment on column nature_visit.result is '开展情况';
comment on column nature_visit.photos is '活动照片';
create index nature_visit_division on nature_visit (division, state);
create index nature_visit_year on nature_visit (belongs_to_year, state);
create index nature_visit_changed on nature_visit (changed_at desc, id desc);
create index nature_visit_held_on_clock on nature_visit (held_on, id);
create index nature_visit_base on nature_visit (base);
create index nature_visit_trail on nature_visit (trail);
create index nature_visit_event on nature_visit (event);
create index nature_visit_base_held_on on nature_visit (base, held_on);
create function siku.keep_nature_visit() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.held_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: nature_visit' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'nature_visit' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: nature_visit' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: nature_visit' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'nature_visit' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: nature_visit' using errcode = 'SK003'; end if;
  end if;
  insert into nature_visit_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, held_at, cancelled_at, void_at, title, kind, base, trail, visitors, held_on, course, persons, minors, guides, insured, safety_plan, event, result, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, held_at, cancelled_at, void_at, title, kind, base, trail, visitors, held_on, course, persons, minors, guides, insured, safety_plan, event, result, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'nature_visit', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'nature_visit', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on nature_visit referencing new table as new_rows for each statement execute function siku.keep_nature_visit();
create trigger keep_update after update on nature_visit referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_nature_visit();
alter table nature_visit enable row level security;
alter table nature_visit_history enable row level security;
create policy nature_visit_read on nature_visit for select to siku_app using ((select siku.everywhere('nature_visit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_visit', 'read'))));
create policy nature_visit_create on nature_visit for insert to siku_app with check ((select siku.everywhere('nature_visit', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_visit', 'create'))));
create policy nature_visit_change on nature_visit for update to siku_app using ((select siku.everywhere('nature_visit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_visit', 'change')))) with check ((select siku.everywhere('nature_visit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_visit', 'change'))));
create policy nature_visit_history_read on nature_visit_history for select to siku_app using ((select siku.everywhere('nature_visit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('nature_visit', 'read'))));
grant select, insert, update on nature_visit to siku_app;
grant select on nature_visit_history to siku_app;
