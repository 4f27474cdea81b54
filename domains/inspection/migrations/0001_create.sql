-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 监督检查
create table inspection (
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
  line text not null,
  visited_on date not null,
  mode text not null,
  target_kind text not null,
  target text not null,
  team text not null,
  inspectors integer not null,
  experts integer,
  findings text not null,
  problems integer,
  location geometry(Geometry,4490),
  photos uuid[],
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint inspection_state check (state in ('done', 'void')),
  constraint inspection_version check (version > 0),
  constraint inspection_line_1 check (line in ('fire', 'safety', 'forest', 'wetland', 'pest', 'wildlife')),
  constraint inspection_mode_1 check (mode in ('unannounced', 'announced')),
  constraint inspection_target_kind_1 check (target_kind in ('township', 'village', 'checkpoint', 'scenic_area', 'graveyard', 'forest_farm', 'site', 'forestry_park', 'timber_works', 'breeding', 'nursery', 'wetland', 'other')),
  constraint inspection_target_1 check (length(target) <= 200),
  constraint inspection_team_1 check (length(team) <= 200),
  constraint inspection_inspectors_1 check (inspectors >= 1),
  constraint inspection_inspectors_2 check (inspectors <= 200),
  constraint inspection_experts_1 check (experts >= 0),
  constraint inspection_experts_2 check (experts <= 200),
  constraint inspection_findings_1 check (length(findings) <= 20000),
  constraint inspection_problems_1 check (problems >= 0),
  constraint inspection_problems_2 check (problems <= 1000),
  constraint inspection_location_1 check (ST_IsValid(location)),
  constraint inspection_location_2 check (GeometryType(location) in ('POINT'))
);
create table inspection_history (
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
  line text,
  visited_on date,
  mode text,
  target_kind text,
  target text,
  team text,
  inspectors integer,
  experts integer,
  findings text,
  problems integer,
  location geometry(Geometry,4490),
  photos uuid[],
  primary key (id, version)
);
comment on table inspection is '监督检查。依据：森林法66；森林草原防灭火条例33；森林防火条例24（至2025年）；安全生产法65';
comment on table inspection_history is '监督检查：每一次变更的全貌，只增不改';
comment on column inspection.id is '标识（UUIDv7，由客户端生成）';
comment on column inspection.version is '版本';
comment on column inspection.state is '状态';
comment on column inspection.division is '所在行政区划';
comment on column inspection.belongs_to_year is '所属年度';
comment on column inspection.year_named is '所属年度由人指定';
comment on column inspection.demo is '演示数据';
comment on column inspection.created_at is '登记时间';
comment on column inspection.created_by is '登记人';
comment on column inspection.changed_at is '最近办理时间';
comment on column inspection.changed_by is '最近办理人';
comment on column inspection.changed_post is '最近办理人的岗位';
comment on column inspection.changed_action is '最近办理事项';
comment on column inspection.changed_reason is '办理理由';
comment on column inspection.changed_device is '设备';
comment on column inspection.done_at is '进入“已检查”的时间';
comment on column inspection.void_at is '进入“已作废”的时间';
comment on column inspection.line is '业务条线';
comment on column inspection.visited_on is '检查日期';
comment on column inspection.mode is '方式';
comment on column inspection.target_kind is '检查对象类别';
comment on column inspection.target is '检查对象';
comment on column inspection.team is '检查组';
comment on column inspection.inspectors is '检查人数（人）';
comment on column inspection.experts is '其中专家（人）';
comment on column inspection.findings is '检查情况';
comment on column inspection.problems is '发现问题（个）';
comment on column inspection.location is '位置';
comment on column inspection.photos is '现场照片';
create index inspection_division on inspection (division, state);
create index inspection_year on inspection (belongs_to_year, state);
create index inspection_changed on inspection (changed_at desc, id desc);
create index inspection_visited_on_clock on inspection (visited_on, id);
create index inspection_location_3857 on inspection using gist (location_3857);
create index inspection_line_visited_on on inspection (line, visited_on);
create function siku.keep_inspection() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.visited_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: inspection' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'inspection' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: inspection' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: inspection' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'inspection' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: inspection' using errcode = 'SK003'; end if;
  end if;
  insert into inspection_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, line, visited_on, mode, target_kind, target, team, inspectors, experts, findings, problems, location, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, line, visited_on, mode, target_kind, target, team, inspectors, experts, findings, problems, location, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'inspection', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'inspection', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on inspection referencing new table as new_rows for each statement execute function siku.keep_inspection();
create trigger keep_update after update on inspection referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_inspection();
alter table inspection enable row level security;
alter table inspection_history enable row level security;
create policy inspection_read on inspection for select to siku_app using ((select siku.everywhere('inspection', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection', 'read'))));
create policy inspection_create on inspection for insert to siku_app with check ((line = 'fire' and ((select siku.everywhere('inspection:fire', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:fire', 'create'))))) or (line = 'safety' and ((select siku.everywhere('inspection:safety', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:safety', 'create'))))) or (line = 'forest' and ((select siku.everywhere('inspection:forest', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:forest', 'create'))))) or (line = 'wetland' and ((select siku.everywhere('inspection:wetland', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:wetland', 'create'))))) or (line = 'pest' and ((select siku.everywhere('inspection:pest', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:pest', 'create'))))) or (line = 'wildlife' and ((select siku.everywhere('inspection:wildlife', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:wildlife', 'create'))))));
create policy inspection_change on inspection for update to siku_app using ((line = 'fire' and ((select siku.everywhere('inspection:fire', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:fire', 'change'))))) or (line = 'safety' and ((select siku.everywhere('inspection:safety', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:safety', 'change'))))) or (line = 'forest' and ((select siku.everywhere('inspection:forest', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:forest', 'change'))))) or (line = 'wetland' and ((select siku.everywhere('inspection:wetland', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:wetland', 'change'))))) or (line = 'pest' and ((select siku.everywhere('inspection:pest', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:pest', 'change'))))) or (line = 'wildlife' and ((select siku.everywhere('inspection:wildlife', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:wildlife', 'change')))))) with check ((line = 'fire' and ((select siku.everywhere('inspection:fire', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:fire', 'change'))))) or (line = 'safety' and ((select siku.everywhere('inspection:safety', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:safety', 'change'))))) or (line = 'forest' and ((select siku.everywhere('inspection:forest', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:forest', 'change'))))) or (line = 'wetland' and ((select siku.everywhere('inspection:wetland', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:wetland', 'change'))))) or (line = 'pest' and ((select siku.everywhere('inspection:pest', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:pest', 'change'))))) or (line = 'wildlife' and ((select siku.everywhere('inspection:wildlife', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection:wildlife', 'change'))))));
create policy inspection_history_read on inspection_history for select to siku_app using ((select siku.everywhere('inspection', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('inspection', 'read'))));
grant select, insert, update on inspection to siku_app;
grant select on inspection_history to siku_app;

-- 隐患
create table hazard (
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
  graded_at timestamptz,
  supervised_at timestamptz,
  notified_at timestamptz,
  in_rectification_at timestamptz,
  rectified_at timestamptz,
  returned_at timestamptz,
  rechecked_at timestamptz,
  closed_at timestamptz,
  passed_on_at timestamptz,
  answered_at timestamptz,
  invalid_at timestamptz,
  line text not null,
  class text not null,
  found_on date not null,
  source text not null,
  place text not null,
  location geometry(Geometry,4490) not null,
  line_name text,
  pole_from text,
  pole_to text,
  span_km numeric(20,3),
  power_line uuid,
  patrol uuid,
  inspection uuid,
  cause text not null,
  grade text,
  standard text,
  standard_item text,
  local_grade text,
  owner_unit text,
  notice_issuer text,
  notice_number text,
  responsible text,
  measure text,
  funds numeric(20,4),
  due_on date,
  contingency text,
  receiver text,
  supervision_level text,
  supervision_number text,
  rectified_note text,
  photo_before uuid[],
  photo_after uuid[],
  recheck_on date,
  recheck_result text,
  recheck_note text,
  passed_to text,
  transfer_number text,
  answered_on date,
  answer text,
  first_closed_at timestamptz,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint hazard_state check (state in ('registered', 'graded', 'supervised', 'notified', 'in_rectification', 'rectified', 'returned', 'rechecked', 'closed', 'passed_on', 'answered', 'invalid')),
  constraint hazard_version check (version > 0),
  constraint hazard_line_1 check (line in ('fire', 'safety')),
  constraint hazard_class_1 check (class in ('power_line', 'farm_fire', 'graveyard', 'edge_fuel', 'scenic_area', 'site', 'telecom_tower', 'road', 'oil_gas', 'crew', 'dust', 'machinery', 'special_equipment', 'hot_work', 'electric_gas', 'enclosure', 'exits', 'chemicals', 'visitor_facility', 'other')),
  constraint hazard_source_1 check (source in ('patrol', 'line_inspection', 'inspection', 'campaign', 'report', 'unit')),
  constraint hazard_place_1 check (length(place) <= 200),
  constraint hazard_location_1 check (ST_IsValid(location)),
  constraint hazard_location_2 check (GeometryType(location) in ('POINT')),
  constraint hazard_line_name_1 check (length(line_name) <= 100),
  constraint hazard_pole_from_1 check (length(pole_from) <= 40),
  constraint hazard_pole_to_1 check (length(pole_to) <= 40),
  constraint hazard_span_km_1 check (span_km >= 0),
  constraint hazard_span_km_2 check (span_km <= 500),
  constraint hazard_cause_1 check (length(cause) <= 500),
  constraint hazard_grade_1 check (grade in ('general', 'major')),
  constraint hazard_standard_1 check (standard in ('forestry', 'trade', 'trade_2017', 'building_fire', 'building_fire_2017', 'special_equipment', 'forest_fire', 'other')),
  constraint hazard_standard_item_1 check (length(standard_item) <= 200),
  constraint hazard_local_grade_1 check (length(local_grade) <= 20),
  constraint hazard_owner_unit_1 check (length(owner_unit) <= 200),
  constraint hazard_notice_issuer_1 check (notice_issuer in ('forestry', 'emergency', 'joint')),
  constraint hazard_notice_number_1 check (length(notice_number) <= 100),
  constraint hazard_responsible_1 check (length(responsible) <= 60),
  constraint hazard_measure_1 check (length(measure) <= 1000),
  constraint hazard_funds_1 check (funds >= 0),
  constraint hazard_contingency_1 check (length(contingency) <= 1000),
  constraint hazard_receiver_1 check (length(receiver) <= 60),
  constraint hazard_supervision_level_1 check (supervision_level in ('county', 'city', 'province')),
  constraint hazard_supervision_number_1 check (length(supervision_number) <= 100),
  constraint hazard_rectified_note_1 check (length(rectified_note) <= 1000),
  constraint hazard_recheck_result_1 check (recheck_result in ('passed', 'failed')),
  constraint hazard_recheck_note_1 check (length(recheck_note) <= 1000),
  constraint hazard_passed_to_1 check (passed_to in ('emergency', 'fire_rescue', 'market', 'police', 'transport', 'culture', 'other')),
  constraint hazard_transfer_number_1 check (length(transfer_number) <= 100),
  constraint hazard_answer_1 check (length(answer) <= 1000)
);
create table hazard_history (
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
  graded_at timestamptz,
  supervised_at timestamptz,
  notified_at timestamptz,
  in_rectification_at timestamptz,
  rectified_at timestamptz,
  returned_at timestamptz,
  rechecked_at timestamptz,
  closed_at timestamptz,
  passed_on_at timestamptz,
  answered_at timestamptz,
  invalid_at timestamptz,
  line text,
  class text,
  found_on date,
  source text,
  place text,
  location geometry(Geometry,4490),
  line_name text,
  pole_from text,
  pole_to text,
  span_km numeric(20,3),
  power_line uuid,
  patrol uuid,
  inspection uuid,
  cause text,
  grade text,
  standard text,
  standard_item text,
  local_grade text,
  owner_unit text,
  notice_issuer text,
  notice_number text,
  responsible text,
  measure text,
  funds numeric(20,4),
  due_on date,
  contingency text,
  receiver text,
  supervision_level text,
  supervision_number text,
  rectified_note text,
  photo_before uuid[],
  photo_after uuid[],
  recheck_on date,
  recheck_result text,
  recheck_note text,
  passed_to text,
  transfer_number text,
  answered_on date,
  answer text,
  first_closed_at timestamptz,
  primary key (id, version)
);
comment on table hazard is '隐患。依据：森林草原防灭火条例33、53；森林防火条例24、49（至2025年）；安全生产法第一百零二条；安全生产法41；安全生产事故隐患排查治理暂行规定（总局令第16号）3';
comment on table hazard_history is '隐患：每一次变更的全貌，只增不改';
comment on column hazard.id is '标识（UUIDv7，由客户端生成）';
comment on column hazard.version is '版本';
comment on column hazard.state is '状态';
comment on column hazard.division is '所在行政区划';
comment on column hazard.belongs_to_year is '所属年度';
comment on column hazard.year_named is '所属年度由人指定';
comment on column hazard.demo is '演示数据';
comment on column hazard.created_at is '登记时间';
comment on column hazard.created_by is '登记人';
comment on column hazard.changed_at is '最近办理时间';
comment on column hazard.changed_by is '最近办理人';
comment on column hazard.changed_post is '最近办理人的岗位';
comment on column hazard.changed_action is '最近办理事项';
comment on column hazard.changed_reason is '办理理由';
comment on column hazard.changed_device is '设备';
comment on column hazard.registered_at is '进入“已登记”的时间';
comment on column hazard.graded_at is '进入“已定级”的时间';
comment on column hazard.supervised_at is '进入“挂牌督办”的时间';
comment on column hazard.notified_at is '进入“已通知”的时间';
comment on column hazard.in_rectification_at is '进入“整改中”的时间';
comment on column hazard.rectified_at is '进入“待复查”的时间';
comment on column hazard.returned_at is '进入“退回整改”的时间';
comment on column hazard.rechecked_at is '进入“已复查”的时间';
comment on column hazard.closed_at is '进入“已销号”的时间';
comment on column hazard.passed_on_at is '进入“已移送”的时间';
comment on column hazard.answered_at is '进入“移送已回复”的时间';
comment on column hazard.invalid_at is '进入“无效”的时间';
comment on column hazard.line is '业务条线';
comment on column hazard.class is '类别';
comment on column hazard.found_on is '发现日期';
comment on column hazard.source is '发现来源';
comment on column hazard.place is '地点';
comment on column hazard.location is '位置';
comment on column hazard.line_name is '线路名称';
comment on column hazard.pole_from is '起始杆号';
comment on column hazard.pole_to is '终止杆号';
comment on column hazard.span_km is '涉及长度（公里）';
comment on column hazard.power_line is '线路';
comment on column hazard.patrol is '来源巡护';
comment on column hazard.inspection is '来源检查';
comment on column hazard.cause is '成因';
comment on column hazard.grade is '等级';
comment on column hazard.standard is '判定标准';
comment on column hazard.standard_item is '判定条目';
comment on column hazard.local_grade is '地方分级';
comment on column hazard.owner_unit is '责任单位';
comment on column hazard.notice_issuer is '通知书签发部门';
comment on column hazard.notice_number is '整改通知书文号';
comment on column hazard.responsible is '整改责任人';
comment on column hazard.measure is '整改措施';
comment on column hazard.funds is '整改资金（万元）';
comment on column hazard.due_on is '整改期限';
comment on column hazard.contingency is '应急预案';
comment on column hazard.receiver is '签收人';
comment on column hazard.supervision_level is '挂牌督办级别';
comment on column hazard.supervision_number is '挂牌督办文号';
comment on column hazard.rectified_note is '整改情况';
comment on column hazard.photo_before is '整改前照片';
comment on column hazard.photo_after is '整改后照片';
comment on column hazard.recheck_on is '复查日期';
comment on column hazard.recheck_result is '复查结论';
comment on column hazard.recheck_note is '复查意见';
comment on column hazard.passed_to is '移送部门';
comment on column hazard.transfer_number is '移送书文号';
comment on column hazard.answered_on is '回复日期';
comment on column hazard.answer is '移送回复';
comment on column hazard.first_closed_at is '首次销号时间';
create index hazard_division on hazard (division, state);
create index hazard_year on hazard (belongs_to_year, state);
create index hazard_changed on hazard (changed_at desc, id desc);
create index hazard_found_on_clock on hazard (found_on, id);
create index hazard_power_line on hazard (power_line);
create index hazard_patrol on hazard (patrol);
create index hazard_inspection on hazard (inspection);
create index hazard_location_3857 on hazard using gist (location_3857);
create index hazard_line_state on hazard (line, state);
create index hazard_class_state on hazard (class, state);
create index hazard_first_closed_at on hazard (first_closed_at);
create function siku.keep_hazard() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.found_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: hazard' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'hazard' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: hazard' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: hazard' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'hazard' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: hazard' using errcode = 'SK003'; end if;
  end if;
  insert into hazard_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, graded_at, supervised_at, notified_at, in_rectification_at, rectified_at, returned_at, rechecked_at, closed_at, passed_on_at, answered_at, invalid_at, line, class, found_on, source, place, location, line_name, pole_from, pole_to, span_km, power_line, patrol, inspection, cause, grade, standard, standard_item, local_grade, owner_unit, notice_issuer, notice_number, responsible, measure, funds, due_on, contingency, receiver, supervision_level, supervision_number, rectified_note, photo_before, photo_after, recheck_on, recheck_result, recheck_note, passed_to, transfer_number, answered_on, answer, first_closed_at) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, graded_at, supervised_at, notified_at, in_rectification_at, rectified_at, returned_at, rechecked_at, closed_at, passed_on_at, answered_at, invalid_at, line, class, found_on, source, place, location, line_name, pole_from, pole_to, span_km, power_line, patrol, inspection, cause, grade, standard, standard_item, local_grade, owner_unit, notice_issuer, notice_number, responsible, measure, funds, due_on, contingency, receiver, supervision_level, supervision_number, rectified_note, photo_before, photo_after, recheck_on, recheck_result, recheck_note, passed_to, transfer_number, answered_on, answer, first_closed_at from new_rows;
  insert into siku.feed (register, record, division, version) select 'hazard', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'hazard', n.id from new_rows n, unnest(n.photo_before || n.photo_after) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on hazard referencing new table as new_rows for each statement execute function siku.keep_hazard();
create trigger keep_update after update on hazard referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_hazard();
alter table hazard enable row level security;
alter table hazard_history enable row level security;
create policy hazard_read on hazard for select to siku_app using ((select siku.everywhere('hazard', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hazard', 'read'))));
create policy hazard_create on hazard for insert to siku_app with check ((line = 'fire' and ((select siku.everywhere('hazard:fire', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hazard:fire', 'create'))))) or (line = 'safety' and ((select siku.everywhere('hazard:safety', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hazard:safety', 'create'))))));
create policy hazard_change on hazard for update to siku_app using ((line = 'fire' and ((select siku.everywhere('hazard:fire', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hazard:fire', 'change'))))) or (line = 'safety' and ((select siku.everywhere('hazard:safety', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hazard:safety', 'change')))))) with check ((line = 'fire' and ((select siku.everywhere('hazard:fire', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hazard:fire', 'change'))))) or (line = 'safety' and ((select siku.everywhere('hazard:safety', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hazard:safety', 'change'))))));
create policy hazard_history_read on hazard_history for select to siku_app using ((select siku.everywhere('hazard', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hazard', 'read'))));
grant select, insert, update on hazard to siku_app;
grant select on hazard_history to siku_app;
