-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 巡林频次要求
create table patrol_requirement (
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
  in_force_at timestamptz,
  ended_at timestamptz,
  level text not null,
  role text not null,
  period text not null,
  min_count integer not null,
  seasons jsonb,
  effective_from date not null,
  effective_to date,
  document_number text not null,
  source text,
  confidence text not null,
  primary key (id),
  constraint patrol_requirement_state check (state in ('in_force', 'ended')),
  constraint patrol_requirement_version check (version > 0),
  constraint patrol_requirement_level_1 check (level in ('city', 'county', 'township', 'village')),
  constraint patrol_requirement_role_1 check (role in ('all', 'chief', 'deputy')),
  constraint patrol_requirement_period_1 check (period in ('week', 'month', 'quarter', 'half', 'year')),
  constraint patrol_requirement_min_count_1 check (min_count >= 0),
  constraint patrol_requirement_min_count_2 check (min_count <= 366),
  constraint patrol_requirement_seasons_1 check (jsonb_typeof(seasons) = 'array'),
  constraint patrol_requirement_document_number_1 check (length(document_number) <= 120),
  constraint patrol_requirement_source_1 check (length(source) <= 500),
  constraint patrol_requirement_confidence_1 check (confidence in ('document', 'secondary', 'unchecked'))
);
create table patrol_requirement_history (
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
  in_force_at timestamptz,
  ended_at timestamptz,
  level text,
  role text,
  period text,
  min_count integer,
  seasons jsonb,
  effective_from date,
  effective_to date,
  document_number text,
  source text,
  confidence text,
  primary key (id, version)
);
comment on table patrol_requirement is '巡林频次要求。依据：林长制巡林工作制度（各地自定）';
comment on table patrol_requirement_history is '巡林频次要求：每一次变更的全貌，只增不改';
comment on column patrol_requirement.id is '标识（UUIDv7，由客户端生成）';
comment on column patrol_requirement.version is '版本';
comment on column patrol_requirement.state is '状态';
comment on column patrol_requirement.division is '所在行政区划';
comment on column patrol_requirement.belongs_to_year is '所属年度';
comment on column patrol_requirement.year_named is '所属年度由人指定';
comment on column patrol_requirement.demo is '演示数据';
comment on column patrol_requirement.created_at is '登记时间';
comment on column patrol_requirement.created_by is '登记人';
comment on column patrol_requirement.changed_at is '最近办理时间';
comment on column patrol_requirement.changed_by is '最近办理人';
comment on column patrol_requirement.changed_post is '最近办理人的岗位';
comment on column patrol_requirement.changed_action is '最近办理事项';
comment on column patrol_requirement.changed_reason is '办理理由';
comment on column patrol_requirement.changed_device is '设备';
comment on column patrol_requirement.in_force_at is '进入“施行中”的时间';
comment on column patrol_requirement.ended_at is '进入“已失效”的时间';
comment on column patrol_requirement.level is '林长级别';
comment on column patrol_requirement.role is '适用对象';
comment on column patrol_requirement.period is '周期';
comment on column patrol_requirement.min_count is '每周期最低次数（次）';
comment on column patrol_requirement.seasons is '季节加密';
comment on column patrol_requirement.effective_from is '施行日期';
comment on column patrol_requirement.effective_to is '失效日期（当日起失效）';
comment on column patrol_requirement.document_number is '依据文件';
comment on column patrol_requirement.source is '来源';
comment on column patrol_requirement.confidence is '可信程度';
create index patrol_requirement_division on patrol_requirement (division, state);
create index patrol_requirement_year on patrol_requirement (belongs_to_year, state);
create index patrol_requirement_changed on patrol_requirement (changed_at desc, id desc);
create index patrol_requirement_effective_from_clock on patrol_requirement (effective_from, id);
create function siku.keep_patrol_requirement() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.effective_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: patrol_requirement' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'patrol_requirement' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: patrol_requirement' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: patrol_requirement' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'patrol_requirement' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: patrol_requirement' using errcode = 'SK003'; end if;
  end if;
  insert into patrol_requirement_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_force_at, ended_at, level, role, period, min_count, seasons, effective_from, effective_to, document_number, source, confidence) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_force_at, ended_at, level, role, period, min_count, seasons, effective_from, effective_to, document_number, source, confidence from new_rows;
  insert into siku.feed (register, record, division, version) select 'patrol_requirement', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on patrol_requirement referencing new table as new_rows for each statement execute function siku.keep_patrol_requirement();
create trigger keep_update after update on patrol_requirement referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_patrol_requirement();
alter table patrol_requirement enable row level security;
alter table patrol_requirement_history enable row level security;
create policy patrol_requirement_read on patrol_requirement for select to siku_app using ((select siku.everywhere('patrol_requirement', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol_requirement', 'read'))));
create policy patrol_requirement_create on patrol_requirement for insert to siku_app with check ((select siku.everywhere('patrol_requirement', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol_requirement', 'create'))));
create policy patrol_requirement_change on patrol_requirement for update to siku_app using ((select siku.everywhere('patrol_requirement', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol_requirement', 'change')))) with check ((select siku.everywhere('patrol_requirement', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol_requirement', 'change'))));
create policy patrol_requirement_history_read on patrol_requirement_history for select to siku_app using ((select siku.everywhere('patrol_requirement', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('patrol_requirement', 'read'))));
grant select, insert, update on patrol_requirement to siku_app;
grant select on patrol_requirement_history to siku_app;

-- 林长指令
create table instruction (
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
  given_at timestamptz,
  received_at timestamptz,
  answered_at timestamptz,
  confirmed_at timestamptz,
  withdrawn_at timestamptz,
  kind text not null,
  number text,
  content text not null,
  given_by uuid,
  patrol uuid,
  meeting uuid,
  issue uuid,
  given_on date not null,
  due_on date not null,
  answer text,
  proof uuid[],
  primary key (id),
  constraint instruction_state check (state in ('given', 'received', 'answered', 'confirmed', 'withdrawn')),
  constraint instruction_version check (version > 0),
  constraint instruction_kind_1 check (kind in ('order', 'assignment', 'reminder', 'supervision')),
  constraint instruction_number_1 check (length(number) <= 60),
  constraint instruction_content_1 check (length(content) <= 20000),
  constraint instruction_answer_1 check (length(answer) <= 20000)
);
create table instruction_history (
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
  given_at timestamptz,
  received_at timestamptz,
  answered_at timestamptz,
  confirmed_at timestamptz,
  withdrawn_at timestamptz,
  kind text,
  number text,
  content text,
  given_by uuid,
  patrol uuid,
  meeting uuid,
  issue uuid,
  given_on date,
  due_on date,
  answer text,
  proof uuid[],
  primary key (id, version)
);
comment on table instruction is '林长指令。依据：四川省林长制运行规则（试行）；林长制工作督查制度';
comment on table instruction_history is '林长指令：每一次变更的全貌，只增不改';
comment on column instruction.id is '标识（UUIDv7，由客户端生成）';
comment on column instruction.version is '版本';
comment on column instruction.state is '状态';
comment on column instruction.division is '所在行政区划';
comment on column instruction.belongs_to_year is '所属年度';
comment on column instruction.year_named is '所属年度由人指定';
comment on column instruction.demo is '演示数据';
comment on column instruction.created_at is '登记时间';
comment on column instruction.created_by is '登记人';
comment on column instruction.changed_at is '最近办理时间';
comment on column instruction.changed_by is '最近办理人';
comment on column instruction.changed_post is '最近办理人的岗位';
comment on column instruction.changed_action is '最近办理事项';
comment on column instruction.changed_reason is '办理理由';
comment on column instruction.changed_device is '设备';
comment on column instruction.given_at is '进入“已发出”的时间';
comment on column instruction.received_at is '进入“已签收”的时间';
comment on column instruction.answered_at is '进入“已反馈”的时间';
comment on column instruction.confirmed_at is '进入“已办结”的时间';
comment on column instruction.withdrawn_at is '进入“已撤回”的时间';
comment on column instruction.kind is '类别';
comment on column instruction.number is '编号';
comment on column instruction.content is '指示内容';
comment on column instruction.given_by is '发出人（岗位）';
comment on column instruction.patrol is '来自巡林';
comment on column instruction.meeting is '来自会议';
comment on column instruction.issue is '相关问题';
comment on column instruction.given_on is '发出日期';
comment on column instruction.due_on is '完成期限';
comment on column instruction.answer is '办理情况';
comment on column instruction.proof is '办理佐证';
create index instruction_division on instruction (division, state);
create index instruction_year on instruction (belongs_to_year, state);
create index instruction_changed on instruction (changed_at desc, id desc);
create index instruction_given_on_clock on instruction (given_on, id);
create index instruction_given_by on instruction (given_by);
create index instruction_patrol on instruction (patrol);
create index instruction_meeting on instruction (meeting);
create index instruction_issue on instruction (issue);
create function siku.keep_instruction() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.given_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: instruction' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'instruction' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: instruction' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: instruction' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'instruction' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: instruction' using errcode = 'SK003'; end if;
  end if;
  insert into instruction_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, given_at, received_at, answered_at, confirmed_at, withdrawn_at, kind, number, content, given_by, patrol, meeting, issue, given_on, due_on, answer, proof) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, given_at, received_at, answered_at, confirmed_at, withdrawn_at, kind, number, content, given_by, patrol, meeting, issue, given_on, due_on, answer, proof from new_rows;
  insert into siku.feed (register, record, division, version) select 'instruction', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'instruction', n.id from new_rows n, unnest(n.proof) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on instruction referencing new table as new_rows for each statement execute function siku.keep_instruction();
create trigger keep_update after update on instruction referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_instruction();
alter table instruction enable row level security;
alter table instruction_history enable row level security;
create policy instruction_read on instruction for select to siku_app using ((select siku.everywhere('instruction', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('instruction', 'read'))));
create policy instruction_create on instruction for insert to siku_app with check ((select siku.everywhere('instruction', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('instruction', 'create'))));
create policy instruction_change on instruction for update to siku_app using ((select siku.everywhere('instruction', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('instruction', 'change')))) with check ((select siku.everywhere('instruction', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('instruction', 'change'))));
create policy instruction_history_read on instruction_history for select to siku_app using ((select siku.everywhere('instruction', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('instruction', 'read'))));
grant select, insert, update on instruction to siku_app;
grant select on instruction_history to siku_app;

-- 问题台账
create table issue (
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
  registered_at timestamptz,
  triaged_at timestamptz,
  dispatched_at timestamptz,
  signed_at timestamptz,
  in_rectification_at timestamptz,
  submitted_at timestamptz,
  returned_at timestamptz,
  accepted_at timestamptz,
  closed_at timestamptz,
  archived_at timestamptz,
  transferred_at timestamptz,
  merged_at timestamptz,
  reopened_at timestamptz,
  invalid_at timestamptz,
  title text not null,
  description text not null,
  domain text not null,
  source text not null,
  severity text not null,
  place geometry(Geometry,4490) not null,
  found_on date not null,
  patrol uuid,
  finder uuid,
  photos uuid[],
  owner_level text,
  responsible_unit text,
  dispatch_number text,
  dispatch_level text,
  due_on date,
  extensions integer,
  rectifier text,
  plan text,
  measures text,
  proof uuid[],
  acceptance text,
  escalated_to text,
  transferred_to text,
  transfer_number text,
  merged_into uuid,
  first_closed_at timestamptz,
  place_3857 geometry generated always as (ST_Transform(place, 3857)) stored,
  primary key (id),
  constraint issue_state check (state in ('draft', 'registered', 'triaged', 'dispatched', 'signed', 'in_rectification', 'submitted', 'returned', 'accepted', 'closed', 'archived', 'transferred', 'merged', 'reopened', 'invalid')),
  constraint issue_version check (version > 0),
  constraint issue_title_1 check (length(title) <= 120),
  constraint issue_description_1 check (length(description) <= 20000),
  constraint issue_domain_1 check (domain in ('forest_land', 'harvest', 'fire', 'pest', 'wildlife', 'wetland', 'greening', 'ancient_tree', 'public_forest', 'safety', 'dispute', 'other')),
  constraint issue_source_1 check (source in ('chief_patrol', 'ranger_patrol', 'superior', 'supervision', 'meeting', 'mass', 'hotline', 'media', 'satellite', 'other')),
  constraint issue_severity_1 check (severity in ('ordinary', 'key', 'hard')),
  constraint issue_place_1 check (ST_IsValid(place)),
  constraint issue_place_2 check (GeometryType(place) in ('POINT')),
  constraint issue_owner_level_1 check (owner_level in ('city', 'county', 'township', 'village')),
  constraint issue_responsible_unit_1 check (length(responsible_unit) <= 100),
  constraint issue_dispatch_number_1 check (length(dispatch_number) <= 60),
  constraint issue_dispatch_level_1 check (dispatch_level in ('city', 'county', 'township', 'village')),
  constraint issue_extensions_1 check (extensions >= 0),
  constraint issue_rectifier_1 check (length(rectifier) <= 60),
  constraint issue_plan_1 check (length(plan) <= 20000),
  constraint issue_measures_1 check (length(measures) <= 20000),
  constraint issue_acceptance_1 check (length(acceptance) <= 20000),
  constraint issue_escalated_to_1 check (escalated_to in ('city', 'county', 'township', 'village')),
  constraint issue_transferred_to_1 check (transferred_to in ('police', 'procuratorate', 'department')),
  constraint issue_transfer_number_1 check (length(transfer_number) <= 60)
);
create table issue_history (
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
  registered_at timestamptz,
  triaged_at timestamptz,
  dispatched_at timestamptz,
  signed_at timestamptz,
  in_rectification_at timestamptz,
  submitted_at timestamptz,
  returned_at timestamptz,
  accepted_at timestamptz,
  closed_at timestamptz,
  archived_at timestamptz,
  transferred_at timestamptz,
  merged_at timestamptz,
  reopened_at timestamptz,
  invalid_at timestamptz,
  title text,
  description text,
  domain text,
  source text,
  severity text,
  place geometry(Geometry,4490),
  found_on date,
  patrol uuid,
  finder uuid,
  photos uuid[],
  owner_level text,
  responsible_unit text,
  dispatch_number text,
  dispatch_level text,
  due_on date,
  extensions integer,
  rectifier text,
  plan text,
  measures text,
  proof uuid[],
  acceptance text,
  escalated_to text,
  transferred_to text,
  transfer_number text,
  merged_into uuid,
  first_closed_at timestamptz,
  primary key (id, version)
);
comment on table issue is '问题台账。依据：关于全面推行林长制的意见；林长制工作督查制度；森林法4、66';
comment on table issue_history is '问题台账：每一次变更的全貌，只增不改';
comment on column issue.id is '标识（UUIDv7，由客户端生成）';
comment on column issue.version is '版本';
comment on column issue.state is '状态';
comment on column issue.division is '所在行政区划';
comment on column issue.belongs_to_year is '所属年度';
comment on column issue.year_named is '所属年度由人指定';
comment on column issue.demo is '演示数据';
comment on column issue.created_at is '登记时间';
comment on column issue.created_by is '登记人';
comment on column issue.changed_at is '最近办理时间';
comment on column issue.changed_by is '最近办理人';
comment on column issue.changed_post is '最近办理人的岗位';
comment on column issue.changed_action is '最近办理事项';
comment on column issue.changed_reason is '办理理由';
comment on column issue.changed_device is '设备';
comment on column issue.draft_at is '进入“草稿”的时间';
comment on column issue.registered_at is '进入“已登记”的时间';
comment on column issue.triaged_at is '进入“已研判”的时间';
comment on column issue.dispatched_at is '进入“已交办”的时间';
comment on column issue.signed_at is '进入“已签收”的时间';
comment on column issue.in_rectification_at is '进入“整改中”的时间';
comment on column issue.submitted_at is '进入“已反馈待验收”的时间';
comment on column issue.returned_at is '进入“已退回”的时间';
comment on column issue.accepted_at is '进入“已验收”的时间';
comment on column issue.closed_at is '进入“已销号”的时间';
comment on column issue.archived_at is '进入“已归档”的时间';
comment on column issue.transferred_at is '进入“已移送”的时间';
comment on column issue.merged_at is '进入“已并案”的时间';
comment on column issue.reopened_at is '进入“复发重办”的时间';
comment on column issue.invalid_at is '进入“不属实”的时间';
comment on column issue.title is '问题';
comment on column issue.description is '情况描述';
comment on column issue.domain is '领域';
comment on column issue.source is '来源';
comment on column issue.severity is '程度';
comment on column issue.place is '位置';
comment on column issue.found_on is '发现日期';
comment on column issue.patrol is '来自巡林巡护';
comment on column issue.finder is '发现人（岗位）';
comment on column issue.photos is '发现时照片';
comment on column issue.owner_level is '主办级别';
comment on column issue.responsible_unit is '责任单位';
comment on column issue.dispatch_number is '交办单编号';
comment on column issue.dispatch_level is '交办级别';
comment on column issue.due_on is '整改期限';
comment on column issue.extensions is '已延期次数（次）';
comment on column issue.rectifier is '整改责任人';
comment on column issue.plan is '整改方案';
comment on column issue.measures is '整改措施和结果';
comment on column issue.proof is '整改后佐证';
comment on column issue.acceptance is '验收意见';
comment on column issue.escalated_to is '督办级别';
comment on column issue.transferred_to is '移送对象';
comment on column issue.transfer_number is '移送书编号';
comment on column issue.merged_into is '并入问题';
comment on column issue.first_closed_at is '计入统计的销号时间';
create index issue_division on issue (division, state);
create index issue_year on issue (belongs_to_year, state);
create index issue_changed on issue (changed_at desc, id desc);
create index issue_found_on_clock on issue (found_on, id);
create index issue_patrol on issue (patrol);
create index issue_finder on issue (finder);
create index issue_merged_into on issue (merged_into);
create index issue_place_3857 on issue using gist (place_3857);
create index issue_domain_source on issue (domain, source);
create index issue_first_closed_at on issue (first_closed_at);
create index issue_due_on on issue (due_on);
create function siku.keep_issue() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.found_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: issue' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'issue' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: issue' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: issue' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'issue' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: issue' using errcode = 'SK003'; end if;
  end if;
  insert into issue_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, registered_at, triaged_at, dispatched_at, signed_at, in_rectification_at, submitted_at, returned_at, accepted_at, closed_at, archived_at, transferred_at, merged_at, reopened_at, invalid_at, title, description, domain, source, severity, place, found_on, patrol, finder, photos, owner_level, responsible_unit, dispatch_number, dispatch_level, due_on, extensions, rectifier, plan, measures, proof, acceptance, escalated_to, transferred_to, transfer_number, merged_into, first_closed_at) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, registered_at, triaged_at, dispatched_at, signed_at, in_rectification_at, submitted_at, returned_at, accepted_at, closed_at, archived_at, transferred_at, merged_at, reopened_at, invalid_at, title, description, domain, source, severity, place, found_on, patrol, finder, photos, owner_level, responsible_unit, dispatch_number, dispatch_level, due_on, extensions, rectifier, plan, measures, proof, acceptance, escalated_to, transferred_to, transfer_number, merged_into, first_closed_at from new_rows;
  insert into siku.feed (register, record, division, version) select 'issue', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'issue', n.id from new_rows n, unnest(n.photos || n.proof) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on issue referencing new table as new_rows for each statement execute function siku.keep_issue();
create trigger keep_update after update on issue referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_issue();
alter table issue enable row level security;
alter table issue_history enable row level security;
create policy issue_read on issue for select to siku_app using ((select siku.everywhere('issue', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('issue', 'read'))));
create policy issue_create on issue for insert to siku_app with check ((select siku.everywhere('issue', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('issue', 'create'))));
create policy issue_change on issue for update to siku_app using ((select siku.everywhere('issue', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('issue', 'change')))) with check ((select siku.everywhere('issue', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('issue', 'change'))));
create policy issue_history_read on issue_history for select to siku_app using ((select siku.everywhere('issue', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('issue', 'read'))));
grant select, insert, update on issue to siku_app;
grant select on issue_history to siku_app;

-- 线索移送
create table lead_transfer (
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
  accepted_at timestamptz,
  declined_at timestamptz,
  concluded_at timestamptz,
  number text,
  from_org text not null,
  to_org text not null,
  kind text not null,
  subject text not null,
  issue uuid,
  sent_on date not null,
  accepted_on date,
  outcome text,
  concluded_on date,
  files uuid[],
  primary key (id),
  constraint lead_transfer_state check (state in ('sent', 'accepted', 'declined', 'concluded')),
  constraint lead_transfer_version check (version > 0),
  constraint lead_transfer_number_1 check (length(number) <= 60),
  constraint lead_transfer_from_org_1 check (from_org in ('forestry', 'chief_office', 'procuratorate', 'police', 'other')),
  constraint lead_transfer_to_org_1 check (to_org in ('forestry', 'chief_office', 'procuratorate', 'police', 'other')),
  constraint lead_transfer_kind_1 check (kind in ('criminal', 'administrative_litigation', 'civil', 'supervision')),
  constraint lead_transfer_subject_1 check (length(subject) <= 20000),
  constraint lead_transfer_outcome_1 check (length(outcome) <= 20000)
);
create table lead_transfer_history (
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
  accepted_at timestamptz,
  declined_at timestamptz,
  concluded_at timestamptz,
  number text,
  from_org text,
  to_org text,
  kind text,
  subject text,
  issue uuid,
  sent_on date,
  accepted_on date,
  outcome text,
  concluded_on date,
  files uuid[],
  primary key (id, version)
);
comment on table lead_transfer is '线索移送。依据：行政执法机关移送涉嫌犯罪案件的规定3、8；“林长+检察长+警长”协作机制';
comment on table lead_transfer_history is '线索移送：每一次变更的全貌，只增不改';
comment on column lead_transfer.id is '标识（UUIDv7，由客户端生成）';
comment on column lead_transfer.version is '版本';
comment on column lead_transfer.state is '状态';
comment on column lead_transfer.division is '所在行政区划';
comment on column lead_transfer.belongs_to_year is '所属年度';
comment on column lead_transfer.year_named is '所属年度由人指定';
comment on column lead_transfer.demo is '演示数据';
comment on column lead_transfer.created_at is '登记时间';
comment on column lead_transfer.created_by is '登记人';
comment on column lead_transfer.changed_at is '最近办理时间';
comment on column lead_transfer.changed_by is '最近办理人';
comment on column lead_transfer.changed_post is '最近办理人的岗位';
comment on column lead_transfer.changed_action is '最近办理事项';
comment on column lead_transfer.changed_reason is '办理理由';
comment on column lead_transfer.changed_device is '设备';
comment on column lead_transfer.sent_at is '进入“已移送”的时间';
comment on column lead_transfer.accepted_at is '进入“已受理”的时间';
comment on column lead_transfer.declined_at is '进入“不予受理”的时间';
comment on column lead_transfer.concluded_at is '进入“已办结”的时间';
comment on column lead_transfer.number is '移送书编号';
comment on column lead_transfer.from_org is '移送单位';
comment on column lead_transfer.to_org is '接收单位';
comment on column lead_transfer.kind is '类别';
comment on column lead_transfer.subject is '线索内容';
comment on column lead_transfer.issue is '来自问题';
comment on column lead_transfer.sent_on is '移送日期';
comment on column lead_transfer.accepted_on is '受理日期';
comment on column lead_transfer.outcome is '处理结果';
comment on column lead_transfer.concluded_on is '办结日期';
comment on column lead_transfer.files is '材料';
create index lead_transfer_division on lead_transfer (division, state);
create index lead_transfer_year on lead_transfer (belongs_to_year, state);
create index lead_transfer_changed on lead_transfer (changed_at desc, id desc);
create index lead_transfer_sent_on_clock on lead_transfer (sent_on, id);
create index lead_transfer_issue on lead_transfer (issue);
create function siku.keep_lead_transfer() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.sent_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: lead_transfer' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'lead_transfer' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: lead_transfer' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: lead_transfer' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'lead_transfer' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: lead_transfer' using errcode = 'SK003'; end if;
  end if;
  insert into lead_transfer_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, sent_at, accepted_at, declined_at, concluded_at, number, from_org, to_org, kind, subject, issue, sent_on, accepted_on, outcome, concluded_on, files) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, sent_at, accepted_at, declined_at, concluded_at, number, from_org, to_org, kind, subject, issue, sent_on, accepted_on, outcome, concluded_on, files from new_rows;
  insert into siku.feed (register, record, division, version) select 'lead_transfer', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'lead_transfer', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on lead_transfer referencing new table as new_rows for each statement execute function siku.keep_lead_transfer();
create trigger keep_update after update on lead_transfer referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_lead_transfer();
alter table lead_transfer enable row level security;
alter table lead_transfer_history enable row level security;
create policy lead_transfer_read on lead_transfer for select to siku_app using ((select siku.everywhere('lead_transfer', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('lead_transfer', 'read'))));
create policy lead_transfer_create on lead_transfer for insert to siku_app with check ((select siku.everywhere('lead_transfer', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('lead_transfer', 'create'))));
create policy lead_transfer_change on lead_transfer for update to siku_app using ((select siku.everywhere('lead_transfer', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('lead_transfer', 'change')))) with check ((select siku.everywhere('lead_transfer', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('lead_transfer', 'change'))));
create policy lead_transfer_history_read on lead_transfer_history for select to siku_app using ((select siku.everywhere('lead_transfer', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('lead_transfer', 'read'))));
grant select, insert, update on lead_transfer to siku_app;
grant select on lead_transfer_history to siku_app;

-- 检察建议
create table procuratorial_suggestion (
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
  replied_at timestamptz,
  closed_at timestamptz,
  litigated_at timestamptz,
  number text not null,
  procuratorate text not null,
  addressee text not null,
  content text not null,
  received_on date not null,
  spreading boolean,
  reply_due date,
  lead uuid,
  issue uuid,
  measures text,
  replied_on date,
  reply uuid[],
  opinion text,
  primary key (id),
  constraint procuratorial_suggestion_state check (state in ('received', 'replied', 'closed', 'litigated')),
  constraint procuratorial_suggestion_version check (version > 0),
  constraint procuratorial_suggestion_number_1 check (length(number) <= 60),
  constraint procuratorial_suggestion_procuratorate_1 check (length(procuratorate) <= 100),
  constraint procuratorial_suggestion_addressee_1 check (length(addressee) <= 100),
  constraint procuratorial_suggestion_content_1 check (length(content) <= 20000),
  constraint procuratorial_suggestion_measures_1 check (length(measures) <= 20000),
  constraint procuratorial_suggestion_opinion_1 check (length(opinion) <= 20000)
);
create table procuratorial_suggestion_history (
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
  replied_at timestamptz,
  closed_at timestamptz,
  litigated_at timestamptz,
  number text,
  procuratorate text,
  addressee text,
  content text,
  received_on date,
  spreading boolean,
  reply_due date,
  lead uuid,
  issue uuid,
  measures text,
  replied_on date,
  reply uuid[],
  opinion text,
  primary key (id, version)
);
comment on table procuratorial_suggestion is '检察建议。依据：检察公益诉讼解释（法释〔2020〕20号修正）21';
comment on table procuratorial_suggestion_history is '检察建议：每一次变更的全貌，只增不改';
comment on column procuratorial_suggestion.id is '标识（UUIDv7，由客户端生成）';
comment on column procuratorial_suggestion.version is '版本';
comment on column procuratorial_suggestion.state is '状态';
comment on column procuratorial_suggestion.division is '所在行政区划';
comment on column procuratorial_suggestion.belongs_to_year is '所属年度';
comment on column procuratorial_suggestion.year_named is '所属年度由人指定';
comment on column procuratorial_suggestion.demo is '演示数据';
comment on column procuratorial_suggestion.created_at is '登记时间';
comment on column procuratorial_suggestion.created_by is '登记人';
comment on column procuratorial_suggestion.changed_at is '最近办理时间';
comment on column procuratorial_suggestion.changed_by is '最近办理人';
comment on column procuratorial_suggestion.changed_post is '最近办理人的岗位';
comment on column procuratorial_suggestion.changed_action is '最近办理事项';
comment on column procuratorial_suggestion.changed_reason is '办理理由';
comment on column procuratorial_suggestion.changed_device is '设备';
comment on column procuratorial_suggestion.received_at is '进入“已收到”的时间';
comment on column procuratorial_suggestion.replied_at is '进入“已回复”的时间';
comment on column procuratorial_suggestion.closed_at is '进入“已办结”的时间';
comment on column procuratorial_suggestion.litigated_at is '进入“已提起诉讼”的时间';
comment on column procuratorial_suggestion.number is '文号';
comment on column procuratorial_suggestion.procuratorate is '检察机关';
comment on column procuratorial_suggestion.addressee is '被建议单位';
comment on column procuratorial_suggestion.content is '建议内容';
comment on column procuratorial_suggestion.received_on is '收到日期';
comment on column procuratorial_suggestion.spreading is '损害继续扩大等紧急情形';
comment on column procuratorial_suggestion.reply_due is '回复期限';
comment on column procuratorial_suggestion.lead is '相关线索';
comment on column procuratorial_suggestion.issue is '相关问题';
comment on column procuratorial_suggestion.measures is '整改措施';
comment on column procuratorial_suggestion.replied_on is '书面回复日期';
comment on column procuratorial_suggestion.reply is '回复函';
comment on column procuratorial_suggestion.opinion is '检察机关意见';
create index procuratorial_suggestion_division on procuratorial_suggestion (division, state);
create index procuratorial_suggestion_year on procuratorial_suggestion (belongs_to_year, state);
create index procuratorial_suggestion_changed on procuratorial_suggestion (changed_at desc, id desc);
create index procuratorial_suggestion_received_on_clock on procuratorial_suggestion (received_on, id);
create index procuratorial_suggestion_lead on procuratorial_suggestion (lead);
create index procuratorial_suggestion_issue on procuratorial_suggestion (issue);
create function siku.keep_procuratorial_suggestion() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.received_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: procuratorial_suggestion' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'procuratorial_suggestion' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: procuratorial_suggestion' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: procuratorial_suggestion' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'procuratorial_suggestion' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: procuratorial_suggestion' using errcode = 'SK003'; end if;
  end if;
  insert into procuratorial_suggestion_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, replied_at, closed_at, litigated_at, number, procuratorate, addressee, content, received_on, spreading, reply_due, lead, issue, measures, replied_on, reply, opinion) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, replied_at, closed_at, litigated_at, number, procuratorate, addressee, content, received_on, spreading, reply_due, lead, issue, measures, replied_on, reply, opinion from new_rows;
  insert into siku.feed (register, record, division, version) select 'procuratorial_suggestion', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'procuratorial_suggestion', n.id from new_rows n, unnest(n.reply) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on procuratorial_suggestion referencing new table as new_rows for each statement execute function siku.keep_procuratorial_suggestion();
create trigger keep_update after update on procuratorial_suggestion referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_procuratorial_suggestion();
alter table procuratorial_suggestion enable row level security;
alter table procuratorial_suggestion_history enable row level security;
create policy procuratorial_suggestion_read on procuratorial_suggestion for select to siku_app using ((select siku.everywhere('procuratorial_suggestion', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('procuratorial_suggestion', 'read'))));
create policy procuratorial_suggestion_create on procuratorial_suggestion for insert to siku_app with check ((select siku.everywhere('procuratorial_suggestion', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('procuratorial_suggestion', 'create'))));
create policy procuratorial_suggestion_change on procuratorial_suggestion for update to siku_app using ((select siku.everywhere('procuratorial_suggestion', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('procuratorial_suggestion', 'change')))) with check ((select siku.everywhere('procuratorial_suggestion', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('procuratorial_suggestion', 'change'))));
create policy procuratorial_suggestion_history_read on procuratorial_suggestion_history for select to siku_app using ((select siku.everywhere('procuratorial_suggestion', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('procuratorial_suggestion', 'read'))));
grant select, insert, update on procuratorial_suggestion to siku_app;
grant select on procuratorial_suggestion_history to siku_app;
