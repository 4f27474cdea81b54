-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 安全专家
create table safety_expert (
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
  left_at timestamptz,
  name text not null,
  unit text not null,
  field text not null,
  title_held text,
  certificate text,
  phone text,
  primary key (id),
  constraint safety_expert_state check (state in ('listed', 'left')),
  constraint safety_expert_version check (version > 0),
  constraint safety_expert_name_1 check (length(name) <= 60),
  constraint safety_expert_unit_1 check (length(unit) <= 100),
  constraint safety_expert_field_1 check (length(field) <= 60),
  constraint safety_expert_title_held_1 check (length(title_held) <= 60),
  constraint safety_expert_certificate_1 check (length(certificate) <= 60),
  constraint safety_expert_phone_1 check (length(phone) <= 30)
);
create table safety_expert_history (
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
  left_at timestamptz,
  name text,
  unit text,
  field text,
  title_held text,
  certificate text,
  phone text,
  primary key (id, version)
);
comment on table safety_expert is '安全专家。依据：安全生产法65';
comment on table safety_expert_history is '安全专家：每一次变更的全貌，只增不改';
comment on column safety_expert.id is '标识（UUIDv7，由客户端生成）';
comment on column safety_expert.version is '版本';
comment on column safety_expert.state is '状态';
comment on column safety_expert.division is '所在行政区划';
comment on column safety_expert.belongs_to_year is '所属年度';
comment on column safety_expert.year_named is '所属年度由人指定';
comment on column safety_expert.demo is '演示数据';
comment on column safety_expert.created_at is '登记时间';
comment on column safety_expert.created_by is '登记人';
comment on column safety_expert.changed_at is '最近办理时间';
comment on column safety_expert.changed_by is '最近办理人';
comment on column safety_expert.changed_post is '最近办理人的岗位';
comment on column safety_expert.changed_action is '最近办理事项';
comment on column safety_expert.changed_reason is '办理理由';
comment on column safety_expert.changed_device is '设备';
comment on column safety_expert.listed_at is '进入“在库”的时间';
comment on column safety_expert.left_at is '进入“已退出”的时间';
comment on column safety_expert.name is '姓名';
comment on column safety_expert.unit is '单位';
comment on column safety_expert.field is '专业';
comment on column safety_expert.title_held is '职称';
comment on column safety_expert.certificate is '聘书编号';
comment on column safety_expert.phone is '电话';
create index safety_expert_division on safety_expert (division, state);
create index safety_expert_year on safety_expert (belongs_to_year, state);
create index safety_expert_changed on safety_expert (changed_at desc, id desc);
create function siku.keep_safety_expert() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: safety_expert' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'safety_expert' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: safety_expert' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: safety_expert' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'safety_expert' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: safety_expert' using errcode = 'SK003'; end if;
  end if;
  insert into safety_expert_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, listed_at, left_at, name, unit, field, title_held, certificate, phone) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, listed_at, left_at, name, unit, field, title_held, certificate, phone from new_rows;
  insert into siku.feed (register, record, division, version) select 'safety_expert', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on safety_expert referencing new table as new_rows for each statement execute function siku.keep_safety_expert();
create trigger keep_update after update on safety_expert referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_safety_expert();
alter table safety_expert enable row level security;
alter table safety_expert_history enable row level security;
create policy safety_expert_read on safety_expert for select to siku_app using ((select siku.everywhere('safety_expert', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('safety_expert', 'read'))));
create policy safety_expert_create on safety_expert for insert to siku_app with check ((select siku.everywhere('safety_expert', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('safety_expert', 'create'))));
create policy safety_expert_change on safety_expert for update to siku_app using ((select siku.everywhere('safety_expert', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('safety_expert', 'change')))) with check ((select siku.everywhere('safety_expert', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('safety_expert', 'change'))));
create policy safety_expert_history_read on safety_expert_history for select to siku_app using ((select siku.everywhere('safety_expert', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('safety_expert', 'read'))));
grant select, insert, update on safety_expert to siku_app;
grant select on safety_expert_history to siku_app;

-- 专家派出
create table expert_dispatch (
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
  void_at timestamptz,
  expert uuid not null,
  inspection uuid not null,
  sent_on date not null,
  primary key (id),
  constraint expert_dispatch_state check (state in ('sent', 'void')),
  constraint expert_dispatch_version check (version > 0)
);
create table expert_dispatch_history (
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
  void_at timestamptz,
  expert uuid,
  inspection uuid,
  sent_on date,
  primary key (id, version)
);
comment on table expert_dispatch is '专家派出。依据：安全生产法65';
comment on table expert_dispatch_history is '专家派出：每一次变更的全貌，只增不改';
comment on column expert_dispatch.id is '标识（UUIDv7，由客户端生成）';
comment on column expert_dispatch.version is '版本';
comment on column expert_dispatch.state is '状态';
comment on column expert_dispatch.division is '所在行政区划';
comment on column expert_dispatch.belongs_to_year is '所属年度';
comment on column expert_dispatch.year_named is '所属年度由人指定';
comment on column expert_dispatch.demo is '演示数据';
comment on column expert_dispatch.created_at is '登记时间';
comment on column expert_dispatch.created_by is '登记人';
comment on column expert_dispatch.changed_at is '最近办理时间';
comment on column expert_dispatch.changed_by is '最近办理人';
comment on column expert_dispatch.changed_post is '最近办理人的岗位';
comment on column expert_dispatch.changed_action is '最近办理事项';
comment on column expert_dispatch.changed_reason is '办理理由';
comment on column expert_dispatch.changed_device is '设备';
comment on column expert_dispatch.sent_at is '进入“已派出”的时间';
comment on column expert_dispatch.void_at is '进入“已撤销”的时间';
comment on column expert_dispatch.expert is '专家';
comment on column expert_dispatch.inspection is '安全检查';
comment on column expert_dispatch.sent_on is '日期';
create index expert_dispatch_division on expert_dispatch (division, state);
create index expert_dispatch_year on expert_dispatch (belongs_to_year, state);
create index expert_dispatch_changed on expert_dispatch (changed_at desc, id desc);
create index expert_dispatch_sent_on_clock on expert_dispatch (sent_on, id);
create index expert_dispatch_expert on expert_dispatch (expert);
create index expert_dispatch_inspection on expert_dispatch (inspection);
create index expert_dispatch_inspection_state on expert_dispatch (inspection, state);
create function siku.keep_expert_dispatch() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.sent_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: expert_dispatch' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'expert_dispatch' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: expert_dispatch' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: expert_dispatch' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'expert_dispatch' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: expert_dispatch' using errcode = 'SK003'; end if;
  end if;
  insert into expert_dispatch_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, sent_at, void_at, expert, inspection, sent_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, sent_at, void_at, expert, inspection, sent_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'expert_dispatch', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on expert_dispatch referencing new table as new_rows for each statement execute function siku.keep_expert_dispatch();
create trigger keep_update after update on expert_dispatch referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_expert_dispatch();
alter table expert_dispatch enable row level security;
alter table expert_dispatch_history enable row level security;
create policy expert_dispatch_read on expert_dispatch for select to siku_app using ((select siku.everywhere('expert_dispatch', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('expert_dispatch', 'read'))));
create policy expert_dispatch_create on expert_dispatch for insert to siku_app with check ((select siku.everywhere('expert_dispatch', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('expert_dispatch', 'create'))));
create policy expert_dispatch_change on expert_dispatch for update to siku_app using ((select siku.everywhere('expert_dispatch', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('expert_dispatch', 'change')))) with check ((select siku.everywhere('expert_dispatch', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('expert_dispatch', 'change'))));
create policy expert_dispatch_history_read on expert_dispatch_history for select to siku_app using ((select siku.everywhere('expert_dispatch', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('expert_dispatch', 'read'))));
grant select, insert, update on expert_dispatch to siku_app;
grant select on expert_dispatch_history to siku_app;

-- 林权纠纷
create table dispute (
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
  accepted_at timestamptz,
  inquired_at timestamptz,
  mediating_at timestamptz,
  agreed_at timestamptz,
  failed_at timestamptz,
  awarded_at timestamptz,
  decided_at timestamptz,
  in_court_at timestamptz,
  judged_at timestamptz,
  effective_at timestamptz,
  performed_at timestamptz,
  archived_at timestamptz,
  suspended_at timestamptz,
  not_accepted_at timestamptz,
  led_at timestamptz,
  withdrawn_at timestamptz,
  number text not null,
  subject text not null,
  kind text not null,
  channel text not null,
  petition_number text,
  filed_on date not null,
  applicant text not null,
  applicant_kind text not null,
  respondent text not null,
  respondent_kind text not null,
  others text,
  claim text not null,
  ground geometry(Geometry,4490) not null,
  area_mu numeric(20,2) not null,
  application uuid[],
  road text,
  accepted_on date,
  acceptance_number text,
  due_on date,
  led_to text,
  inquired_on date,
  inquiry_officers integer,
  inquiry_note text,
  inquiry_papers uuid[],
  agreed_on date,
  fixes_right boolean,
  agreement uuid[],
  awarded_on date,
  award_number text,
  decider text,
  decided_on date,
  decision_number text,
  court text,
  case_number text,
  sued_on date,
  judged_on date,
  judgment text,
  effective_on date,
  performed_on date,
  performance text,
  risk_note text,
  risk_people integer,
  closed_on date,
  first_ended_on date,
  ground_3857 geometry generated always as (ST_Transform(ground, 3857)) stored,
  primary key (id),
  constraint dispute_state check (state in ('registered', 'accepted', 'inquired', 'mediating', 'agreed', 'failed', 'awarded', 'decided', 'in_court', 'judged', 'effective', 'performed', 'archived', 'suspended', 'not_accepted', 'led', 'withdrawn')),
  constraint dispute_version check (version > 0),
  constraint dispute_number_1 check (length(number) <= 40),
  constraint dispute_subject_1 check (length(subject) <= 200),
  constraint dispute_kind_1 check (kind in ('ownership', 'contract', 'registration', 'damage', 'household', 'compensation')),
  constraint dispute_channel_1 check (channel in ('applied', 'petition', 'patrol', 'assigned')),
  constraint dispute_petition_number_1 check (length(petition_number) <= 60),
  constraint dispute_applicant_1 check (length(applicant) <= 100),
  constraint dispute_applicant_kind_1 check (applicant_kind in ('person', 'collective', 'unit')),
  constraint dispute_respondent_1 check (length(respondent) <= 100),
  constraint dispute_respondent_kind_1 check (respondent_kind in ('person', 'collective', 'unit')),
  constraint dispute_others_1 check (length(others) <= 200),
  constraint dispute_claim_1 check (length(claim) <= 2000),
  constraint dispute_ground_1 check (ST_IsValid(ground)),
  constraint dispute_ground_2 check (GeometryType(ground) in ('POLYGON', 'MULTIPOLYGON')),
  constraint dispute_area_mu_1 check (area_mu >= 0.01),
  constraint dispute_road_1 check (road in ('county_government', 'township_government', 'arbitration', 'court', 'registry', 'compensation')),
  constraint dispute_acceptance_number_1 check (length(acceptance_number) <= 100),
  constraint dispute_led_to_1 check (led_to in ('arbitration', 'court', 'registry', 'reconsideration', 'police', 'compensation')),
  constraint dispute_inquiry_officers_1 check (inquiry_officers >= 1),
  constraint dispute_inquiry_officers_2 check (inquiry_officers <= 50),
  constraint dispute_inquiry_note_1 check (length(inquiry_note) <= 2000),
  constraint dispute_award_number_1 check (length(award_number) <= 100),
  constraint dispute_decider_1 check (length(decider) <= 100),
  constraint dispute_decision_number_1 check (length(decision_number) <= 100),
  constraint dispute_court_1 check (length(court) <= 100),
  constraint dispute_case_number_1 check (length(case_number) <= 100),
  constraint dispute_judgment_1 check (length(judgment) <= 1000),
  constraint dispute_performance_1 check (length(performance) <= 1000),
  constraint dispute_risk_note_1 check (length(risk_note) <= 1000),
  constraint dispute_risk_people_1 check (risk_people >= 1),
  constraint dispute_risk_people_2 check (risk_people <= 100000)
);
create table dispute_history (
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
  accepted_at timestamptz,
  inquired_at timestamptz,
  mediating_at timestamptz,
  agreed_at timestamptz,
  failed_at timestamptz,
  awarded_at timestamptz,
  decided_at timestamptz,
  in_court_at timestamptz,
  judged_at timestamptz,
  effective_at timestamptz,
  performed_at timestamptz,
  archived_at timestamptz,
  suspended_at timestamptz,
  not_accepted_at timestamptz,
  led_at timestamptz,
  withdrawn_at timestamptz,
  number text,
  subject text,
  kind text,
  channel text,
  petition_number text,
  filed_on date,
  applicant text,
  applicant_kind text,
  respondent text,
  respondent_kind text,
  others text,
  claim text,
  ground geometry(Geometry,4490),
  area_mu numeric(20,2),
  application uuid[],
  road text,
  accepted_on date,
  acceptance_number text,
  due_on date,
  led_to text,
  inquired_on date,
  inquiry_officers integer,
  inquiry_note text,
  inquiry_papers uuid[],
  agreed_on date,
  fixes_right boolean,
  agreement uuid[],
  awarded_on date,
  award_number text,
  decider text,
  decided_on date,
  decision_number text,
  court text,
  case_number text,
  sued_on date,
  judged_on date,
  judgment text,
  effective_on date,
  performed_on date,
  performance text,
  risk_note text,
  risk_people integer,
  closed_on date,
  first_ended_on date,
  primary key (id, version)
);
comment on table dispute is '林权纠纷。依据：森林法22；农村土地承包经营纠纷调解仲裁法；人民调解法；林木林地权属争议处理办法（1996）；行政复议法23；信访工作条例31';
comment on table dispute_history is '林权纠纷：每一次变更的全貌，只增不改';
comment on column dispute.id is '标识（UUIDv7，由客户端生成）';
comment on column dispute.version is '版本';
comment on column dispute.state is '状态';
comment on column dispute.division is '所在行政区划';
comment on column dispute.belongs_to_year is '所属年度';
comment on column dispute.year_named is '所属年度由人指定';
comment on column dispute.demo is '演示数据';
comment on column dispute.created_at is '登记时间';
comment on column dispute.created_by is '登记人';
comment on column dispute.changed_at is '最近办理时间';
comment on column dispute.changed_by is '最近办理人';
comment on column dispute.changed_post is '最近办理人的岗位';
comment on column dispute.changed_action is '最近办理事项';
comment on column dispute.changed_reason is '办理理由';
comment on column dispute.changed_device is '设备';
comment on column dispute.registered_at is '进入“已登记”的时间';
comment on column dispute.accepted_at is '进入“已受理”的时间';
comment on column dispute.inquired_at is '进入“已勘验”的时间';
comment on column dispute.mediating_at is '进入“调解中”的时间';
comment on column dispute.agreed_at is '进入“达成协议”的时间';
comment on column dispute.failed_at is '进入“调解不成”的时间';
comment on column dispute.awarded_at is '进入“已裁决”的时间';
comment on column dispute.decided_at is '进入“已处理决定”的时间';
comment on column dispute.in_court_at is '进入“诉讼中”的时间';
comment on column dispute.judged_at is '进入“已裁判”的时间';
comment on column dispute.effective_at is '进入“已生效”的时间';
comment on column dispute.performed_at is '进入“已履行”的时间';
comment on column dispute.archived_at is '进入“已归档”的时间';
comment on column dispute.suspended_at is '进入“已中止”的时间';
comment on column dispute.not_accepted_at is '进入“不予受理”的时间';
comment on column dispute.led_at is '进入“导入其他途径”的时间';
comment on column dispute.withdrawn_at is '进入“已撤回”的时间';
comment on column dispute.number is '登记编号';
comment on column dispute.subject is '争议事项';
comment on column dispute.kind is '纠纷类别';
comment on column dispute.channel is '来源';
comment on column dispute.petition_number is '信访编号';
comment on column dispute.filed_on is '申请日期';
comment on column dispute.applicant is '申请人';
comment on column dispute.applicant_kind is '申请人类别';
comment on column dispute.respondent is '对方';
comment on column dispute.respondent_kind is '对方类别';
comment on column dispute.others is '第三人';
comment on column dispute.claim is '请求和理由';
comment on column dispute.ground is '争议范围';
comment on column dispute.area_mu is '争议面积（亩）';
comment on column dispute.application is '申请书和证据';
comment on column dispute.road is '法定途径';
comment on column dispute.accepted_on is '受理日期';
comment on column dispute.acceptance_number is '受理通知文号';
comment on column dispute.due_on is '办理期限';
comment on column dispute.led_to is '导入途径';
comment on column dispute.inquired_on is '勘验日期';
comment on column dispute.inquiry_officers is '勘验人员（人）';
comment on column dispute.inquiry_note is '调查勘验情况';
comment on column dispute.inquiry_papers is '勘验笔录和界线图';
comment on column dispute.agreed_on is '协议日期';
comment on column dispute.fixes_right is '协议确定权属';
comment on column dispute.agreement is '调解协议书';
comment on column dispute.awarded_on is '裁决日期';
comment on column dispute.award_number is '裁决书文号';
comment on column dispute.decider is '作出处理决定的机关';
comment on column dispute.decided_on is '处理决定送达日期';
comment on column dispute.decision_number is '处理决定文号';
comment on column dispute.court is '法院';
comment on column dispute.case_number is '案号';
comment on column dispute.sued_on is '起诉日期';
comment on column dispute.judged_on is '裁判日期';
comment on column dispute.judgment is '裁判结果';
comment on column dispute.effective_on is '生效日期';
comment on column dispute.performed_on is '履行日期';
comment on column dispute.performance is '履行情况';
comment on column dispute.risk_note is '群体性事件风险';
comment on column dispute.risk_people is '涉及人数（人）';
comment on column dispute.closed_on is '了结日期';
comment on column dispute.first_ended_on is '首次化解日期';
create index dispute_division on dispute (division, state);
create index dispute_year on dispute (belongs_to_year, state);
create index dispute_changed on dispute (changed_at desc, id desc);
create index dispute_filed_on_clock on dispute (filed_on, id);
create unique index dispute_number_unique on dispute (number);
create index dispute_ground_3857 on dispute using gist (ground_3857);
create index dispute_kind_state on dispute (kind, state);
create function siku.keep_dispute() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.filed_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: dispute' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'dispute' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: dispute' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: dispute' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'dispute' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: dispute' using errcode = 'SK003'; end if;
  end if;
  insert into dispute_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, accepted_at, inquired_at, mediating_at, agreed_at, failed_at, awarded_at, decided_at, in_court_at, judged_at, effective_at, performed_at, archived_at, suspended_at, not_accepted_at, led_at, withdrawn_at, number, subject, kind, channel, petition_number, filed_on, applicant, applicant_kind, respondent, respondent_kind, others, claim, ground, area_mu, application, road, accepted_on, acceptance_number, due_on, led_to, inquired_on, inquiry_officers, inquiry_note, inquiry_papers, agreed_on, fixes_right, agreement, awarded_on, award_number, decider, decided_on, decision_number, court, case_number, sued_on, judged_on, judgment, effective_on, performed_on, performance, risk_note, risk_people, closed_on, first_ended_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, accepted_at, inquired_at, mediating_at, agreed_at, failed_at, awarded_at, decided_at, in_court_at, judged_at, effective_at, performed_at, archived_at, suspended_at, not_accepted_at, led_at, withdrawn_at, number, subject, kind, channel, petition_number, filed_on, applicant, applicant_kind, respondent, respondent_kind, others, claim, ground, area_mu, application, road, accepted_on, acceptance_number, due_on, led_to, inquired_on, inquiry_officers, inquiry_note, inquiry_papers, agreed_on, fixes_right, agreement, awarded_on, award_number, decider, decided_on, decision_number, court, case_number, sued_on, judged_on, judgment, effective_on, performed_on, performance, risk_note, risk_people, closed_on, first_ended_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'dispute', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'dispute', n.id from new_rows n, unnest(n.application || n.inquiry_papers || n.agreement) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on dispute referencing new table as new_rows for each statement execute function siku.keep_dispute();
create trigger keep_update after update on dispute referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_dispute();
alter table dispute enable row level security;
alter table dispute_history enable row level security;
create policy dispute_read on dispute for select to siku_app using ((select siku.everywhere('dispute', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('dispute', 'read'))));
create policy dispute_create on dispute for insert to siku_app with check ((select siku.everywhere('dispute', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('dispute', 'create'))));
create policy dispute_change on dispute for update to siku_app using ((select siku.everywhere('dispute', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('dispute', 'change')))) with check ((select siku.everywhere('dispute', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('dispute', 'change'))));
create policy dispute_history_read on dispute_history for select to siku_app using ((select siku.everywhere('dispute', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('dispute', 'read'))));
grant select, insert, update on dispute to siku_app;
grant select on dispute_history to siku_app;

-- 调解会
create table dispute_session (
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
  void_at timestamptz,
  dispute uuid not null,
  nth integer,
  held_on date not null,
  place text not null,
  body text not null,
  mediators text not null,
  attendance integer not null,
  record text not null,
  result text not null,
  minutes uuid[],
  primary key (id),
  constraint dispute_session_state check (state in ('held', 'void')),
  constraint dispute_session_version check (version > 0),
  constraint dispute_session_nth_1 check (nth >= 1),
  constraint dispute_session_place_1 check (length(place) <= 200),
  constraint dispute_session_body_1 check (body in ('village', 'township', 'industry', 'administrative', 'court')),
  constraint dispute_session_mediators_1 check (length(mediators) <= 100),
  constraint dispute_session_attendance_1 check (attendance >= 2),
  constraint dispute_session_attendance_2 check (attendance <= 500),
  constraint dispute_session_record_1 check (length(record) <= 4000),
  constraint dispute_session_result_1 check (result in ('continued', 'agreed', 'failed'))
);
create table dispute_session_history (
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
  void_at timestamptz,
  dispute uuid,
  nth integer,
  held_on date,
  place text,
  body text,
  mediators text,
  attendance integer,
  record text,
  result text,
  minutes uuid[],
  primary key (id, version)
);
comment on table dispute_session is '调解会。依据：人民调解法；农村土地承包经营纠纷调解仲裁法8—10';
comment on table dispute_session_history is '调解会：每一次变更的全貌，只增不改';
comment on column dispute_session.id is '标识（UUIDv7，由客户端生成）';
comment on column dispute_session.version is '版本';
comment on column dispute_session.state is '状态';
comment on column dispute_session.division is '所在行政区划';
comment on column dispute_session.belongs_to_year is '所属年度';
comment on column dispute_session.year_named is '所属年度由人指定';
comment on column dispute_session.demo is '演示数据';
comment on column dispute_session.created_at is '登记时间';
comment on column dispute_session.created_by is '登记人';
comment on column dispute_session.changed_at is '最近办理时间';
comment on column dispute_session.changed_by is '最近办理人';
comment on column dispute_session.changed_post is '最近办理人的岗位';
comment on column dispute_session.changed_action is '最近办理事项';
comment on column dispute_session.changed_reason is '办理理由';
comment on column dispute_session.changed_device is '设备';
comment on column dispute_session.held_at is '进入“已召开”的时间';
comment on column dispute_session.void_at is '进入“已作废”的时间';
comment on column dispute_session.dispute is '纠纷';
comment on column dispute_session.nth is '第几次';
comment on column dispute_session.held_on is '日期';
comment on column dispute_session.place is '地点';
comment on column dispute_session.body is '调解组织';
comment on column dispute_session.mediators is '调解员';
comment on column dispute_session.attendance is '到场人数（人）';
comment on column dispute_session.record is '调解情况';
comment on column dispute_session.result is '结果';
comment on column dispute_session.minutes is '调解笔录';
create index dispute_session_division on dispute_session (division, state);
create index dispute_session_year on dispute_session (belongs_to_year, state);
create index dispute_session_changed on dispute_session (changed_at desc, id desc);
create index dispute_session_held_on_clock on dispute_session (held_on, id);
create index dispute_session_dispute on dispute_session (dispute);
create function siku.keep_dispute_session() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.held_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: dispute_session' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'dispute_session' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: dispute_session' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: dispute_session' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'dispute_session' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: dispute_session' using errcode = 'SK003'; end if;
  end if;
  insert into dispute_session_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, void_at, dispute, nth, held_on, place, body, mediators, attendance, record, result, minutes) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, void_at, dispute, nth, held_on, place, body, mediators, attendance, record, result, minutes from new_rows;
  insert into siku.feed (register, record, division, version) select 'dispute_session', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'dispute_session', n.id from new_rows n, unnest(n.minutes) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on dispute_session referencing new table as new_rows for each statement execute function siku.keep_dispute_session();
create trigger keep_update after update on dispute_session referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_dispute_session();
alter table dispute_session enable row level security;
alter table dispute_session_history enable row level security;
create policy dispute_session_read on dispute_session for select to siku_app using ((select siku.everywhere('dispute_session', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('dispute_session', 'read'))));
create policy dispute_session_create on dispute_session for insert to siku_app with check ((select siku.everywhere('dispute_session', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('dispute_session', 'create'))));
create policy dispute_session_change on dispute_session for update to siku_app using ((select siku.everywhere('dispute_session', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('dispute_session', 'change')))) with check ((select siku.everywhere('dispute_session', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('dispute_session', 'change'))));
create policy dispute_session_history_read on dispute_session_history for select to siku_app using ((select siku.everywhere('dispute_session', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('dispute_session', 'read'))));
grant select, insert, update on dispute_session to siku_app;
grant select on dispute_session_history to siku_app;

-- 风险上报
create table risk_report (
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
  told_at timestamptz,
  received_at timestamptz,
  handled_at timestamptz,
  dispute uuid not null,
  content text not null,
  people integer not null,
  told_on date not null,
  measure text,
  handled_on date,
  primary key (id),
  constraint risk_report_state check (state in ('told', 'received', 'handled')),
  constraint risk_report_version check (version > 0),
  constraint risk_report_content_1 check (length(content) <= 1000),
  constraint risk_report_people_1 check (people >= 1),
  constraint risk_report_measure_1 check (length(measure) <= 1000)
);
create table risk_report_history (
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
  told_at timestamptz,
  received_at timestamptz,
  handled_at timestamptz,
  dispute uuid,
  content text,
  people integer,
  told_on date,
  measure text,
  handled_on date,
  primary key (id, version)
);
comment on table risk_report is '风险上报。依据：信访工作条例22；关于全面推行林长制的意见';
comment on table risk_report_history is '风险上报：每一次变更的全貌，只增不改';
comment on column risk_report.id is '标识（UUIDv7，由客户端生成）';
comment on column risk_report.version is '版本';
comment on column risk_report.state is '状态';
comment on column risk_report.division is '所在行政区划';
comment on column risk_report.belongs_to_year is '所属年度';
comment on column risk_report.year_named is '所属年度由人指定';
comment on column risk_report.demo is '演示数据';
comment on column risk_report.created_at is '登记时间';
comment on column risk_report.created_by is '登记人';
comment on column risk_report.changed_at is '最近办理时间';
comment on column risk_report.changed_by is '最近办理人';
comment on column risk_report.changed_post is '最近办理人的岗位';
comment on column risk_report.changed_action is '最近办理事项';
comment on column risk_report.changed_reason is '办理理由';
comment on column risk_report.changed_device is '设备';
comment on column risk_report.told_at is '进入“已上报”的时间';
comment on column risk_report.received_at is '进入“已签收”的时间';
comment on column risk_report.handled_at is '进入“已处置”的时间';
comment on column risk_report.dispute is '纠纷';
comment on column risk_report.content is '风险情况';
comment on column risk_report.people is '涉及人数（人）';
comment on column risk_report.told_on is '上报日期';
comment on column risk_report.measure is '处置措施';
comment on column risk_report.handled_on is '处置日期';
create index risk_report_division on risk_report (division, state);
create index risk_report_year on risk_report (belongs_to_year, state);
create index risk_report_changed on risk_report (changed_at desc, id desc);
create index risk_report_told_on_clock on risk_report (told_on, id);
create index risk_report_dispute on risk_report (dispute);
create function siku.keep_risk_report() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.told_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: risk_report' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'risk_report' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: risk_report' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: risk_report' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'risk_report' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: risk_report' using errcode = 'SK003'; end if;
  end if;
  insert into risk_report_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, told_at, received_at, handled_at, dispute, content, people, told_on, measure, handled_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, told_at, received_at, handled_at, dispute, content, people, told_on, measure, handled_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'risk_report', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on risk_report referencing new table as new_rows for each statement execute function siku.keep_risk_report();
create trigger keep_update after update on risk_report referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_risk_report();
alter table risk_report enable row level security;
alter table risk_report_history enable row level security;
create policy risk_report_read on risk_report for select to siku_app using ((select siku.everywhere('risk_report', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('risk_report', 'read'))));
create policy risk_report_create on risk_report for insert to siku_app with check ((select siku.everywhere('risk_report', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('risk_report', 'create'))));
create policy risk_report_change on risk_report for update to siku_app using ((select siku.everywhere('risk_report', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('risk_report', 'change')))) with check ((select siku.everywhere('risk_report', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('risk_report', 'change'))));
create policy risk_report_history_read on risk_report_history for select to siku_app using ((select siku.everywhere('risk_report', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('risk_report', 'read'))));
grant select, insert, update on risk_report to siku_app;
grant select on risk_report_history to siku_app;
