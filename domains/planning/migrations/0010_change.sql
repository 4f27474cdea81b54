-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 三区三线成果
create table control_line_set (
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
  enabled_at timestamptz,
  replaced_at timestamptz,
  discarded_at timestamptz,
  title text not null,
  document_number text not null,
  issuer text not null,
  farmland uuid not null,
  red_line uuid not null,
  urban_boundary uuid not null,
  enabled_on date,
  replaced_on date,
  paper uuid[],
  note text,
  primary key (id),
  constraint control_line_set_state check (state in ('draft', 'enabled', 'replaced', 'discarded')),
  constraint control_line_set_version check (version > 0),
  constraint control_line_set_title_1 check (length(title) <= 200),
  constraint control_line_set_document_number_1 check (length(document_number) <= 100),
  constraint control_line_set_issuer_1 check (length(issuer) <= 100),
  constraint control_line_set_note_1 check (length(note) <= 1000)
);
create table control_line_set_history (
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
  enabled_at timestamptz,
  replaced_at timestamptz,
  discarded_at timestamptz,
  title text,
  document_number text,
  issuer text,
  farmland uuid,
  red_line uuid,
  urban_boundary uuid,
  enabled_on date,
  replaced_on date,
  paper uuid[],
  note text,
  primary key (id, version)
);
comment on table control_line_set is '三区三线成果。依据：土地管理法18；自然资源部关于全面开展“三区三线”划定工作的函';
comment on table control_line_set_history is '三区三线成果：每一次变更的全貌，只增不改';
comment on column control_line_set.id is '标识（UUIDv7，由客户端生成）';
comment on column control_line_set.version is '版本';
comment on column control_line_set.state is '状态';
comment on column control_line_set.division is '所在行政区划';
comment on column control_line_set.belongs_to_year is '所属年度';
comment on column control_line_set.year_named is '所属年度由人指定';
comment on column control_line_set.demo is '演示数据';
comment on column control_line_set.created_at is '登记时间';
comment on column control_line_set.created_by is '登记人';
comment on column control_line_set.changed_at is '最近办理时间';
comment on column control_line_set.changed_by is '最近办理人';
comment on column control_line_set.changed_post is '最近办理人的岗位';
comment on column control_line_set.changed_action is '最近办理事项';
comment on column control_line_set.changed_reason is '办理理由';
comment on column control_line_set.changed_device is '设备';
comment on column control_line_set.draft_at is '进入“待启用”的时间';
comment on column control_line_set.enabled_at is '进入“启用”的时间';
comment on column control_line_set.replaced_at is '进入“已停用”的时间';
comment on column control_line_set.discarded_at is '进入“已作废”的时间';
comment on column control_line_set.title is '成果名称';
comment on column control_line_set.document_number is '启用文号';
comment on column control_line_set.issuer is '启用机关';
comment on column control_line_set.farmland is '永久基本农田版本';
comment on column control_line_set.red_line is '生态保护红线版本';
comment on column control_line_set.urban_boundary is '城镇开发边界版本';
comment on column control_line_set.enabled_on is '启用日期';
comment on column control_line_set.replaced_on is '停用日期';
comment on column control_line_set.paper is '启用通知';
comment on column control_line_set.note is '说明';
create index control_line_set_division on control_line_set (division, state);
create index control_line_set_year on control_line_set (belongs_to_year, state);
create index control_line_set_changed on control_line_set (changed_at desc, id desc);
create index control_line_set_enabled_on_clock on control_line_set (enabled_on, id);
create index control_line_set_farmland on control_line_set (farmland);
create index control_line_set_red_line on control_line_set (red_line);
create index control_line_set_urban_boundary on control_line_set (urban_boundary);
create function siku.keep_control_line_set() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.enabled_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: control_line_set' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'control_line_set' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: control_line_set' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: control_line_set' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'control_line_set' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: control_line_set' using errcode = 'SK003'; end if;
  end if;
  insert into control_line_set_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, enabled_at, replaced_at, discarded_at, title, document_number, issuer, farmland, red_line, urban_boundary, enabled_on, replaced_on, paper, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, enabled_at, replaced_at, discarded_at, title, document_number, issuer, farmland, red_line, urban_boundary, enabled_on, replaced_on, paper, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'control_line_set', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'control_line_set', n.id from new_rows n, unnest(n.paper) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on control_line_set referencing new table as new_rows for each statement execute function siku.keep_control_line_set();
create trigger keep_update after update on control_line_set referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_control_line_set();
alter table control_line_set enable row level security;
alter table control_line_set_history enable row level security;
create policy control_line_set_read on control_line_set for select to siku_app using ((select siku.everywhere('control_line_set', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('control_line_set', 'read'))));
create policy control_line_set_create on control_line_set for insert to siku_app with check ((select siku.everywhere('control_line_set', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('control_line_set', 'create'))));
create policy control_line_set_change on control_line_set for update to siku_app using ((select siku.everywhere('control_line_set', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('control_line_set', 'change')))) with check ((select siku.everywhere('control_line_set', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('control_line_set', 'change'))));
create policy control_line_set_history_read on control_line_set_history for select to siku_app using ((select siku.everywhere('control_line_set', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('control_line_set', 'read'))));
grant select, insert, update on control_line_set to siku_app;
grant select on control_line_set_history to siku_app;

-- 规划
create table plan (
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
  noted_at timestamptz,
  drafted_at timestamptz,
  consulted_at timestamptz,
  argued_at timestamptz,
  shown_at timestamptz,
  reviewed_at timestamptz,
  submitted_at timestamptz,
  approved_at timestamptz,
  issued_at timestamptz,
  published_at timestamptz,
  revising_at timestamptz,
  superseded_at timestamptz,
  ended_at timestamptz,
  dropped_at timestamptz,
  title text not null,
  kind text not null,
  level text not null,
  period_from integer not null,
  period_to integer not null,
  keeper text not null,
  base_year integer,
  survey text,
  must_agree uuid[],
  guiding boolean,
  started_on date not null,
  start_document text,
  known_document text,
  drafted_on date,
  draft uuid[],
  consulted_on date,
  opinions jsonb,
  argued_on date,
  experts jsonb,
  shown_from date,
  shown_to date,
  shown_place text,
  shown_short_reason text,
  public_opinions jsonb,
  listing text,
  legality_number text,
  legality_on date,
  eia text,
  eia_papers uuid[],
  review_body text,
  meeting uuid,
  reviewed_on date,
  different_opinions text,
  congress_on date,
  submitted_on date,
  approver text,
  approval_number text,
  approved_on date,
  issue_number text,
  issued_on date,
  policy_document uuid,
  published_on date,
  published_place text,
  change_reason text,
  change_document text,
  replaced_by uuid,
  ended_on date,
  primary key (id),
  constraint plan_state check (state in ('started', 'noted', 'drafted', 'consulted', 'argued', 'shown', 'reviewed', 'submitted', 'approved', 'issued', 'published', 'revising', 'superseded', 'ended', 'dropped')),
  constraint plan_version check (version > 0),
  constraint plan_title_1 check (length(title) <= 200),
  constraint plan_kind_1 check (kind in ('territorial', 'five_year', 'water', 'agriculture', 'environment', 'restoration', 'forestry', 'greening', 'wetland', 'forest_city', 'other')),
  constraint plan_level_1 check (level in ('city', 'county', 'township', 'village')),
  constraint plan_period_from_1 check (period_from >= 1990),
  constraint plan_period_from_2 check (period_from <= 2100),
  constraint plan_period_to_1 check (period_to >= 1990),
  constraint plan_period_to_2 check (period_to <= 2100),
  constraint plan_keeper_1 check (length(keeper) <= 100),
  constraint plan_base_year_1 check (base_year >= 1990),
  constraint plan_base_year_2 check (base_year <= 2100),
  constraint plan_survey_1 check (length(survey) <= 100),
  constraint plan_start_document_1 check (length(start_document) <= 200),
  constraint plan_known_document_1 check (length(known_document) <= 200),
  constraint plan_opinions_1 check (jsonb_typeof(opinions) = 'array'),
  constraint plan_experts_1 check (jsonb_typeof(experts) = 'array'),
  constraint plan_shown_place_1 check (length(shown_place) <= 300),
  constraint plan_shown_short_reason_1 check (length(shown_short_reason) <= 500),
  constraint plan_public_opinions_1 check (jsonb_typeof(public_opinions) = 'array'),
  constraint plan_listing_1 check (listing in ('listed', 'not_listed')),
  constraint plan_legality_number_1 check (length(legality_number) <= 100),
  constraint plan_eia_1 check (eia in ('none', 'chapter', 'report')),
  constraint plan_review_body_1 check (review_body in ('standing', 'plenary', 'department', 'greening_committee')),
  constraint plan_different_opinions_1 check (length(different_opinions) <= 2000),
  constraint plan_approver_1 check (length(approver) <= 100),
  constraint plan_approval_number_1 check (length(approval_number) <= 100),
  constraint plan_issue_number_1 check (length(issue_number) <= 100),
  constraint plan_published_place_1 check (length(published_place) <= 300),
  constraint plan_change_reason_1 check (change_reason in ('upper_plan', 'divisions', 'state_project', 'assessment', 'approver')),
  constraint plan_change_document_1 check (length(change_document) <= 200)
);
create table plan_history (
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
  noted_at timestamptz,
  drafted_at timestamptz,
  consulted_at timestamptz,
  argued_at timestamptz,
  shown_at timestamptz,
  reviewed_at timestamptz,
  submitted_at timestamptz,
  approved_at timestamptz,
  issued_at timestamptz,
  published_at timestamptz,
  revising_at timestamptz,
  superseded_at timestamptz,
  ended_at timestamptz,
  dropped_at timestamptz,
  title text,
  kind text,
  level text,
  period_from integer,
  period_to integer,
  keeper text,
  base_year integer,
  survey text,
  must_agree uuid[],
  guiding boolean,
  started_on date,
  start_document text,
  known_document text,
  drafted_on date,
  draft uuid[],
  consulted_on date,
  opinions jsonb,
  argued_on date,
  experts jsonb,
  shown_from date,
  shown_to date,
  shown_place text,
  shown_short_reason text,
  public_opinions jsonb,
  listing text,
  legality_number text,
  legality_on date,
  eia text,
  eia_papers uuid[],
  review_body text,
  meeting uuid,
  reviewed_on date,
  different_opinions text,
  congress_on date,
  submitted_on date,
  approver text,
  approval_number text,
  approved_on date,
  issue_number text,
  issued_on date,
  policy_document uuid,
  published_on date,
  published_place text,
  change_reason text,
  change_document text,
  replaced_by uuid,
  ended_on date,
  primary key (id, version)
);
comment on table plan is '规划。依据：森林法23—26；土地管理法18；城乡规划法26、46、47；重大行政决策程序暂行条例；政府信息公开条例20、26；国家发展规划法36；湿地保护法15';
comment on table plan_history is '规划：每一次变更的全貌，只增不改';
comment on column plan.id is '标识（UUIDv7，由客户端生成）';
comment on column plan.version is '版本';
comment on column plan.state is '状态';
comment on column plan.division is '所在行政区划';
comment on column plan.belongs_to_year is '所属年度';
comment on column plan.year_named is '所属年度由人指定';
comment on column plan.demo is '演示数据';
comment on column plan.created_at is '登记时间';
comment on column plan.created_by is '登记人';
comment on column plan.changed_at is '最近办理时间';
comment on column plan.changed_by is '最近办理人';
comment on column plan.changed_post is '最近办理人的岗位';
comment on column plan.changed_action is '最近办理事项';
comment on column plan.changed_reason is '办理理由';
comment on column plan.changed_device is '设备';
comment on column plan.started_at is '进入“编制中”的时间';
comment on column plan.noted_at is '进入“备查”的时间';
comment on column plan.drafted_at is '进入“已成稿”的时间';
comment on column plan.consulted_at is '进入“已征求意见”的时间';
comment on column plan.argued_at is '进入“已论证”的时间';
comment on column plan.shown_at is '进入“公示期满”的时间';
comment on column plan.reviewed_at is '进入“已审议”的时间';
comment on column plan.submitted_at is '进入“已报批”的时间';
comment on column plan.approved_at is '进入“已批准”的时间';
comment on column plan.issued_at is '进入“已印发”的时间';
comment on column plan.published_at is '进入“已公开”的时间';
comment on column plan.revising_at is '进入“修编中”的时间';
comment on column plan.superseded_at is '进入“已被替代”的时间';
comment on column plan.ended_at is '进入“规划期满”的时间';
comment on column plan.dropped_at is '进入“已终止”的时间';
comment on column plan.title is '规划名称';
comment on column plan.kind is '规划类别';
comment on column plan.level is '级别';
comment on column plan.period_from is '规划期起始年';
comment on column plan.period_to is '规划期末年';
comment on column plan.keeper is '编制单位';
comment on column plan.base_year is '基期年';
comment on column plan.survey is '底图';
comment on column plan.must_agree is '应当衔接的规划';
comment on column plan.guiding is '指导性规划';
comment on column plan.started_on is '启动日期';
comment on column plan.start_document is '启动依据';
comment on column plan.known_document is '已印发的文号';
comment on column plan.drafted_on is '成稿日期';
comment on column plan.draft is '规划文本（稿）';
comment on column plan.consulted_on is '征求意见日期';
comment on column plan.opinions is '部门和上下级意见';
comment on column plan.argued_on is '论证日期';
comment on column plan.experts is '专家论证意见';
comment on column plan.shown_from is '公示起始';
comment on column plan.shown_to is '公示截止';
comment on column plan.shown_place is '公示地点或网址';
comment on column plan.shown_short_reason is '缩短公示的说明';
comment on column plan.public_opinions is '公众意见';
comment on column plan.listing is '决策事项目录';
comment on column plan.legality_number is '合法性审查意见文号';
comment on column plan.legality_on is '合法性审查日期';
comment on column plan.eia is '规划环评';
comment on column plan.eia_papers is '规划环评文件';
comment on column plan.review_body is '审议会议';
comment on column plan.meeting is '会议';
comment on column plan.reviewed_on is '审议日期';
comment on column plan.different_opinions is '不同意见';
comment on column plan.congress_on is '人大（常委会）审议日期';
comment on column plan.submitted_on is '报批日期';
comment on column plan.approver is '批准机关';
comment on column plan.approval_number is '批复文号';
comment on column plan.approved_on is '批准日期';
comment on column plan.issue_number is '印发文号';
comment on column plan.issued_on is '印发日期';
comment on column plan.policy_document is '文件台账';
comment on column plan.published_on is '公开日期';
comment on column plan.published_place is '公开渠道';
comment on column plan.change_reason is '修编理由';
comment on column plan.change_document is '修编依据';
comment on column plan.replaced_by is '替代的规划';
comment on column plan.ended_on is '停止执行日期';
create index plan_division on plan (division, state);
create index plan_year on plan (belongs_to_year, state);
create index plan_changed on plan (changed_at desc, id desc);
create index plan_started_on_clock on plan (started_on, id);
create index plan_must_agree on plan using gin (must_agree);
create index plan_meeting on plan (meeting);
create index plan_policy_document on plan (policy_document);
create index plan_replaced_by on plan (replaced_by);
create index plan_kind_level on plan (kind, level);
create function siku.keep_plan() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.started_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: plan' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'plan' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: plan' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: plan' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'plan' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: plan' using errcode = 'SK003'; end if;
  end if;
  insert into plan_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, started_at, noted_at, drafted_at, consulted_at, argued_at, shown_at, reviewed_at, submitted_at, approved_at, issued_at, published_at, revising_at, superseded_at, ended_at, dropped_at, title, kind, level, period_from, period_to, keeper, base_year, survey, must_agree, guiding, started_on, start_document, known_document, drafted_on, draft, consulted_on, opinions, argued_on, experts, shown_from, shown_to, shown_place, shown_short_reason, public_opinions, listing, legality_number, legality_on, eia, eia_papers, review_body, meeting, reviewed_on, different_opinions, congress_on, submitted_on, approver, approval_number, approved_on, issue_number, issued_on, policy_document, published_on, published_place, change_reason, change_document, replaced_by, ended_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, started_at, noted_at, drafted_at, consulted_at, argued_at, shown_at, reviewed_at, submitted_at, approved_at, issued_at, published_at, revising_at, superseded_at, ended_at, dropped_at, title, kind, level, period_from, period_to, keeper, base_year, survey, must_agree, guiding, started_on, start_document, known_document, drafted_on, draft, consulted_on, opinions, argued_on, experts, shown_from, shown_to, shown_place, shown_short_reason, public_opinions, listing, legality_number, legality_on, eia, eia_papers, review_body, meeting, reviewed_on, different_opinions, congress_on, submitted_on, approver, approval_number, approved_on, issue_number, issued_on, policy_document, published_on, published_place, change_reason, change_document, replaced_by, ended_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'plan', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'plan', n.id from new_rows n, unnest(n.draft || n.eia_papers) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on plan referencing new table as new_rows for each statement execute function siku.keep_plan();
create trigger keep_update after update on plan referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_plan();
alter table plan enable row level security;
alter table plan_history enable row level security;
create policy plan_read on plan for select to siku_app using ((select siku.everywhere('plan', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan', 'read'))));
create policy plan_create on plan for insert to siku_app with check ((select siku.everywhere('plan', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan', 'create'))));
create policy plan_change on plan for update to siku_app using ((select siku.everywhere('plan', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan', 'change')))) with check ((select siku.everywhere('plan', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan', 'change'))));
create policy plan_history_read on plan_history for select to siku_app using ((select siku.everywhere('plan', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan', 'read'))));
grant select, insert, update on plan to siku_app;
grant select on plan_history to siku_app;

-- 规划分区图
create table plan_zoning (
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
  checked_at timestamptz,
  in_force_at timestamptz,
  superseded_at timestamptz,
  discarded_at timestamptz,
  plan uuid not null,
  kind text not null,
  document_number text not null,
  in_force_from date not null,
  in_force_to date,
  feature_count integer,
  content_sha256 text,
  source text not null,
  survey_year integer,
  note text,
  primary key (id),
  constraint plan_zoning_state check (state in ('draft', 'checked', 'in_force', 'superseded', 'discarded')),
  constraint plan_zoning_version check (version > 0),
  constraint plan_zoning_kind_1 check (kind in ('zones')),
  constraint plan_zoning_document_number_1 check (length(document_number) <= 100),
  constraint plan_zoning_feature_count_1 check (feature_count >= 0),
  constraint plan_zoning_content_sha256_1 check (length(content_sha256) <= 64),
  constraint plan_zoning_source_1 check (length(source) <= 500),
  constraint plan_zoning_survey_year_1 check (survey_year >= 2000),
  constraint plan_zoning_survey_year_2 check (survey_year <= 2100),
  constraint plan_zoning_note_1 check (length(note) <= 1000)
);
create table plan_zoning_history (
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
  checked_at timestamptz,
  in_force_at timestamptz,
  superseded_at timestamptz,
  discarded_at timestamptz,
  plan uuid,
  kind text,
  document_number text,
  in_force_from date,
  in_force_to date,
  feature_count integer,
  content_sha256 text,
  source text,
  survey_year integer,
  note text,
  primary key (id, version)
);
comment on table plan_zoning is '规划分区图。依据：土地管理法实施条例3；生态环境法典65（2026-08-15起）';
comment on table plan_zoning_history is '规划分区图：每一次变更的全貌，只增不改';
comment on column plan_zoning.id is '标识（UUIDv7，由客户端生成）';
comment on column plan_zoning.version is '版本';
comment on column plan_zoning.state is '状态';
comment on column plan_zoning.division is '所在行政区划';
comment on column plan_zoning.belongs_to_year is '所属年度';
comment on column plan_zoning.year_named is '所属年度由人指定';
comment on column plan_zoning.demo is '演示数据';
comment on column plan_zoning.created_at is '登记时间';
comment on column plan_zoning.created_by is '登记人';
comment on column plan_zoning.changed_at is '最近办理时间';
comment on column plan_zoning.changed_by is '最近办理人';
comment on column plan_zoning.changed_post is '最近办理人的岗位';
comment on column plan_zoning.changed_action is '最近办理事项';
comment on column plan_zoning.changed_reason is '办理理由';
comment on column plan_zoning.changed_device is '设备';
comment on column plan_zoning.draft_at is '进入“草稿”的时间';
comment on column plan_zoning.checked_at is '进入“已检查”的时间';
comment on column plan_zoning.in_force_at is '进入“采用”的时间';
comment on column plan_zoning.superseded_at is '进入“已被替代”的时间';
comment on column plan_zoning.discarded_at is '进入“已作废”的时间';
comment on column plan_zoning.plan is '规划';
comment on column plan_zoning.kind is '图层';
comment on column plan_zoning.document_number is '批准文号';
comment on column plan_zoning.in_force_from is '生效日期';
comment on column plan_zoning.in_force_to is '失效日期';
comment on column plan_zoning.feature_count is '图斑数';
comment on column plan_zoning.content_sha256 is '图形摘要';
comment on column plan_zoning.source is '数据来源';
comment on column plan_zoning.survey_year is '底图年度';
comment on column plan_zoning.note is '说明';
create index plan_zoning_division on plan_zoning (division, state);
create index plan_zoning_year on plan_zoning (belongs_to_year, state);
create index plan_zoning_changed on plan_zoning (changed_at desc, id desc);
create index plan_zoning_in_force_from_clock on plan_zoning (in_force_from, id);
create index plan_zoning_plan on plan_zoning (plan);
create index plan_zoning_plan_state on plan_zoning (plan, state);
create function siku.keep_plan_zoning() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.in_force_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: plan_zoning' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'plan_zoning' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: plan_zoning' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: plan_zoning' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'plan_zoning' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: plan_zoning' using errcode = 'SK003'; end if;
  end if;
  insert into plan_zoning_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, checked_at, in_force_at, superseded_at, discarded_at, plan, kind, document_number, in_force_from, in_force_to, feature_count, content_sha256, source, survey_year, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, checked_at, in_force_at, superseded_at, discarded_at, plan, kind, document_number, in_force_from, in_force_to, feature_count, content_sha256, source, survey_year, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'plan_zoning', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on plan_zoning referencing new table as new_rows for each statement execute function siku.keep_plan_zoning();
create trigger keep_update after update on plan_zoning referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_plan_zoning();
alter table plan_zoning enable row level security;
alter table plan_zoning_history enable row level security;
create policy plan_zoning_read on plan_zoning for select to siku_app using ((select siku.everywhere('plan_zoning', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_zoning', 'read'))));
create policy plan_zoning_create on plan_zoning for insert to siku_app with check ((select siku.everywhere('plan_zoning', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_zoning', 'create'))));
create policy plan_zoning_change on plan_zoning for update to siku_app using ((select siku.everywhere('plan_zoning', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_zoning', 'change')))) with check ((select siku.everywhere('plan_zoning', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_zoning', 'change'))));
create policy plan_zoning_history_read on plan_zoning_history for select to siku_app using ((select siku.everywhere('plan_zoning', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_zoning', 'read'))));
grant select, insert, update on plan_zoning to siku_app;
grant select on plan_zoning_history to siku_app;

-- 规划衔接问题
create table plan_conflict (
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
  proposed_at timestamptz,
  settled_at timestamptz,
  void_at timestamptz,
  plan uuid not null,
  other_plan uuid,
  control_layer uuid,
  found_by text not null,
  subject text not null,
  own_side text,
  other_side text,
  ground geometry(Geometry,4490),
  area numeric(20,4),
  found_on date not null,
  counterpart text not null,
  due_on date,
  settlement text,
  settlement_note text,
  settlement_document text,
  settled_by text,
  settled_on date,
  papers uuid[],
  ground_3857 geometry generated always as (ST_Transform(ground, 3857)) stored,
  primary key (id),
  constraint plan_conflict_state check (state in ('open', 'proposed', 'settled', 'void')),
  constraint plan_conflict_version check (version > 0),
  constraint plan_conflict_found_by_1 check (found_by in ('text', 'ground')),
  constraint plan_conflict_subject_1 check (length(subject) <= 1000),
  constraint plan_conflict_own_side_1 check (length(own_side) <= 300),
  constraint plan_conflict_other_side_1 check (length(other_side) <= 300),
  constraint plan_conflict_ground_1 check (ST_IsValid(ground)),
  constraint plan_conflict_ground_2 check (GeometryType(ground) in ('POLYGON', 'MULTIPOLYGON')),
  constraint plan_conflict_area_1 check (area >= 0.0001),
  constraint plan_conflict_counterpart_1 check (length(counterpart) <= 100),
  constraint plan_conflict_settlement_1 check (settlement in ('this_yields', 'other_yields', 'both_changed', 'kept')),
  constraint plan_conflict_settlement_note_1 check (length(settlement_note) <= 2000),
  constraint plan_conflict_settlement_document_1 check (length(settlement_document) <= 200),
  constraint plan_conflict_settled_by_1 check (length(settled_by) <= 200)
);
create table plan_conflict_history (
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
  proposed_at timestamptz,
  settled_at timestamptz,
  void_at timestamptz,
  plan uuid,
  other_plan uuid,
  control_layer uuid,
  found_by text,
  subject text,
  own_side text,
  other_side text,
  ground geometry(Geometry,4490),
  area numeric(20,4),
  found_on date,
  counterpart text,
  due_on date,
  settlement text,
  settlement_note text,
  settlement_document text,
  settled_by text,
  settled_on date,
  papers uuid[],
  primary key (id, version)
);
comment on table plan_conflict is '规划衔接问题。依据：土地管理法18；国家发展规划法24；生态环境法典65（2026-08-15起）';
comment on table plan_conflict_history is '规划衔接问题：每一次变更的全貌，只增不改';
comment on column plan_conflict.id is '标识（UUIDv7，由客户端生成）';
comment on column plan_conflict.version is '版本';
comment on column plan_conflict.state is '状态';
comment on column plan_conflict.division is '所在行政区划';
comment on column plan_conflict.belongs_to_year is '所属年度';
comment on column plan_conflict.year_named is '所属年度由人指定';
comment on column plan_conflict.demo is '演示数据';
comment on column plan_conflict.created_at is '登记时间';
comment on column plan_conflict.created_by is '登记人';
comment on column plan_conflict.changed_at is '最近办理时间';
comment on column plan_conflict.changed_by is '最近办理人';
comment on column plan_conflict.changed_post is '最近办理人的岗位';
comment on column plan_conflict.changed_action is '最近办理事项';
comment on column plan_conflict.changed_reason is '办理理由';
comment on column plan_conflict.changed_device is '设备';
comment on column plan_conflict.open_at is '进入“待衔接”的时间';
comment on column plan_conflict.proposed_at is '进入“已提方案”的时间';
comment on column plan_conflict.settled_at is '进入“已衔接”的时间';
comment on column plan_conflict.void_at is '进入“已撤销”的时间';
comment on column plan_conflict.plan is '本规划';
comment on column plan_conflict.other_plan is '对方规划';
comment on column plan_conflict.control_layer is '管控图层';
comment on column plan_conflict.found_by is '发现方式';
comment on column plan_conflict.subject is '不一致的内容';
comment on column plan_conflict.own_side is '本规划的安排';
comment on column plan_conflict.other_side is '对方的安排';
comment on column plan_conflict.ground is '重叠范围';
comment on column plan_conflict.area is '重叠面积（公顷）';
comment on column plan_conflict.found_on is '发现日期';
comment on column plan_conflict.counterpart is '对方单位';
comment on column plan_conflict.due_on is '衔接期限';
comment on column plan_conflict.settlement is '处理';
comment on column plan_conflict.settlement_note is '处理说明';
comment on column plan_conflict.settlement_document is '函件或纪要';
comment on column plan_conflict.settled_by is '商定的单位或会议';
comment on column plan_conflict.settled_on is '商定日期';
comment on column plan_conflict.papers is '衔接材料';
create index plan_conflict_division on plan_conflict (division, state);
create index plan_conflict_year on plan_conflict (belongs_to_year, state);
create index plan_conflict_changed on plan_conflict (changed_at desc, id desc);
create index plan_conflict_found_on_clock on plan_conflict (found_on, id);
create index plan_conflict_plan on plan_conflict (plan);
create index plan_conflict_other_plan on plan_conflict (other_plan);
create index plan_conflict_control_layer on plan_conflict (control_layer);
create index plan_conflict_ground_3857 on plan_conflict using gist (ground_3857);
create index plan_conflict_plan_state on plan_conflict (plan, state);
create function siku.keep_plan_conflict() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.found_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: plan_conflict' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'plan_conflict' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: plan_conflict' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: plan_conflict' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'plan_conflict' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: plan_conflict' using errcode = 'SK003'; end if;
  end if;
  insert into plan_conflict_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, proposed_at, settled_at, void_at, plan, other_plan, control_layer, found_by, subject, own_side, other_side, ground, area, found_on, counterpart, due_on, settlement, settlement_note, settlement_document, settled_by, settled_on, papers) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, proposed_at, settled_at, void_at, plan, other_plan, control_layer, found_by, subject, own_side, other_side, ground, area, found_on, counterpart, due_on, settlement, settlement_note, settlement_document, settled_by, settled_on, papers from new_rows;
  insert into siku.feed (register, record, division, version) select 'plan_conflict', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'plan_conflict', n.id from new_rows n, unnest(n.papers) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on plan_conflict referencing new table as new_rows for each statement execute function siku.keep_plan_conflict();
create trigger keep_update after update on plan_conflict referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_plan_conflict();
alter table plan_conflict enable row level security;
alter table plan_conflict_history enable row level security;
create policy plan_conflict_read on plan_conflict for select to siku_app using ((select siku.everywhere('plan_conflict', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_conflict', 'read'))));
create policy plan_conflict_create on plan_conflict for insert to siku_app with check ((select siku.everywhere('plan_conflict', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_conflict', 'create'))));
create policy plan_conflict_change on plan_conflict for update to siku_app using ((select siku.everywhere('plan_conflict', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_conflict', 'change')))) with check ((select siku.everywhere('plan_conflict', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_conflict', 'change'))));
create policy plan_conflict_history_read on plan_conflict_history for select to siku_app using ((select siku.everywhere('plan_conflict', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_conflict', 'read'))));
grant select, insert, update on plan_conflict to siku_app;
grant select on plan_conflict_history to siku_app;

-- 规划目标
create table plan_target (
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
  set_at timestamptz,
  adjusted_at timestamptz,
  void_at timestamptz,
  plan uuid not null,
  name text not null,
  nature text not null,
  direction text not null,
  measure text not null,
  unit text not null,
  figure text,
  base_year integer,
  base_value text,
  aims jsonb not null,
  note text,
  primary key (id),
  constraint plan_target_state check (state in ('draft', 'set', 'adjusted', 'void')),
  constraint plan_target_version check (version > 0),
  constraint plan_target_name_1 check (length(name) <= 100),
  constraint plan_target_nature_1 check (nature in ('binding', 'expected')),
  constraint plan_target_direction_1 check (direction in ('up', 'down')),
  constraint plan_target_measure_1 check (measure in ('yearly', 'cumulative', 'level')),
  constraint plan_target_unit_1 check (unit in ('亩', '万亩', '公顷', '%', '‰', '株', '万株', '个', '处', '件', '项', '人', '人次', '万人次', '次', '公里', '立方米', '万立方米', '吨', '元', '万元', '亿元')),
  constraint plan_target_figure_1 check (length(figure) <= 80),
  constraint plan_target_base_year_1 check (base_year >= 1990),
  constraint plan_target_base_year_2 check (base_year <= 2100),
  constraint plan_target_base_value_1 check (length(base_value) <= 20),
  constraint plan_target_aims_1 check (jsonb_typeof(aims) = 'array'),
  constraint plan_target_note_1 check (length(note) <= 1000)
);
create table plan_target_history (
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
  set_at timestamptz,
  adjusted_at timestamptz,
  void_at timestamptz,
  plan uuid,
  name text,
  nature text,
  direction text,
  measure text,
  unit text,
  figure text,
  base_year integer,
  base_value text,
  aims jsonb,
  note text,
  primary key (id, version)
);
comment on table plan_target is '规划目标。依据：国家发展规划法23、30；森林法23、24';
comment on table plan_target_history is '规划目标：每一次变更的全貌，只增不改';
comment on column plan_target.id is '标识（UUIDv7，由客户端生成）';
comment on column plan_target.version is '版本';
comment on column plan_target.state is '状态';
comment on column plan_target.division is '所在行政区划';
comment on column plan_target.belongs_to_year is '所属年度';
comment on column plan_target.year_named is '所属年度由人指定';
comment on column plan_target.demo is '演示数据';
comment on column plan_target.created_at is '登记时间';
comment on column plan_target.created_by is '登记人';
comment on column plan_target.changed_at is '最近办理时间';
comment on column plan_target.changed_by is '最近办理人';
comment on column plan_target.changed_post is '最近办理人的岗位';
comment on column plan_target.changed_action is '最近办理事项';
comment on column plan_target.changed_reason is '办理理由';
comment on column plan_target.changed_device is '设备';
comment on column plan_target.draft_at is '进入“待核”的时间';
comment on column plan_target.set_at is '进入“已定”的时间';
comment on column plan_target.adjusted_at is '进入“已调整”的时间';
comment on column plan_target.void_at is '进入“已作废”的时间';
comment on column plan_target.plan is '规划';
comment on column plan_target.name is '指标名称';
comment on column plan_target.nature is '性质';
comment on column plan_target.direction is '方向';
comment on column plan_target.measure is '口径';
comment on column plan_target.unit is '单位';
comment on column plan_target.figure is '对应指标';
comment on column plan_target.base_year is '基期年';
comment on column plan_target.base_value is '基期值';
comment on column plan_target.aims is '各年目标';
comment on column plan_target.note is '说明';
create index plan_target_division on plan_target (division, state);
create index plan_target_year on plan_target (belongs_to_year, state);
create index plan_target_changed on plan_target (changed_at desc, id desc);
create index plan_target_plan on plan_target (plan);
create function siku.keep_plan_target() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: plan_target' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'plan_target' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: plan_target' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: plan_target' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'plan_target' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: plan_target' using errcode = 'SK003'; end if;
  end if;
  insert into plan_target_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, set_at, adjusted_at, void_at, plan, name, nature, direction, measure, unit, figure, base_year, base_value, aims, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, set_at, adjusted_at, void_at, plan, name, nature, direction, measure, unit, figure, base_year, base_value, aims, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'plan_target', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on plan_target referencing new table as new_rows for each statement execute function siku.keep_plan_target();
create trigger keep_update after update on plan_target referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_plan_target();
alter table plan_target enable row level security;
alter table plan_target_history enable row level security;
create policy plan_target_read on plan_target for select to siku_app using ((select siku.everywhere('plan_target', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_target', 'read'))));
create policy plan_target_create on plan_target for insert to siku_app with check ((select siku.everywhere('plan_target', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_target', 'create'))));
create policy plan_target_change on plan_target for update to siku_app using ((select siku.everywhere('plan_target', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_target', 'change')))) with check ((select siku.everywhere('plan_target', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_target', 'change'))));
create policy plan_target_history_read on plan_target_history for select to siku_app using ((select siku.everywhere('plan_target', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_target', 'read'))));
grant select, insert, update on plan_target to siku_app;
grant select on plan_target_history to siku_app;

-- 规划评估
create table plan_evaluation (
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
  reported_at timestamptz,
  published_at timestamptz,
  void_at timestamptz,
  plan uuid not null,
  kind text not null,
  of_year integer not null,
  results jsonb,
  findings text,
  advice text,
  change_asked boolean,
  concluded_on date,
  report uuid[],
  reported_to text,
  reported_on date,
  published_on date,
  published_place text,
  primary key (id),
  constraint plan_evaluation_state check (state in ('begun', 'concluded', 'reported', 'published', 'void')),
  constraint plan_evaluation_version check (version > 0),
  constraint plan_evaluation_kind_1 check (kind in ('annual', 'midterm', 'final')),
  constraint plan_evaluation_of_year_1 check (of_year >= 1990),
  constraint plan_evaluation_of_year_2 check (of_year <= 2100),
  constraint plan_evaluation_results_1 check (jsonb_typeof(results) = 'array'),
  constraint plan_evaluation_findings_1 check (length(findings) <= 4000),
  constraint plan_evaluation_advice_1 check (length(advice) <= 4000),
  constraint plan_evaluation_reported_to_1 check (length(reported_to) <= 100),
  constraint plan_evaluation_published_place_1 check (length(published_place) <= 300)
);
create table plan_evaluation_history (
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
  reported_at timestamptz,
  published_at timestamptz,
  void_at timestamptz,
  plan uuid,
  kind text,
  of_year integer,
  results jsonb,
  findings text,
  advice text,
  change_asked boolean,
  concluded_on date,
  report uuid[],
  reported_to text,
  reported_on date,
  published_on date,
  published_place text,
  primary key (id, version)
);
comment on table plan_evaluation is '规划评估。依据：国家发展规划法30、31；城乡规划法46';
comment on table plan_evaluation_history is '规划评估：每一次变更的全貌，只增不改';
comment on column plan_evaluation.id is '标识（UUIDv7，由客户端生成）';
comment on column plan_evaluation.version is '版本';
comment on column plan_evaluation.state is '状态';
comment on column plan_evaluation.division is '所在行政区划';
comment on column plan_evaluation.belongs_to_year is '所属年度';
comment on column plan_evaluation.year_named is '所属年度由人指定';
comment on column plan_evaluation.demo is '演示数据';
comment on column plan_evaluation.created_at is '登记时间';
comment on column plan_evaluation.created_by is '登记人';
comment on column plan_evaluation.changed_at is '最近办理时间';
comment on column plan_evaluation.changed_by is '最近办理人';
comment on column plan_evaluation.changed_post is '最近办理人的岗位';
comment on column plan_evaluation.changed_action is '最近办理事项';
comment on column plan_evaluation.changed_reason is '办理理由';
comment on column plan_evaluation.changed_device is '设备';
comment on column plan_evaluation.begun_at is '进入“评估中”的时间';
comment on column plan_evaluation.concluded_at is '进入“已形成报告”的时间';
comment on column plan_evaluation.reported_at is '进入“已报告”的时间';
comment on column plan_evaluation.published_at is '进入“已公布”的时间';
comment on column plan_evaluation.void_at is '进入“已作废”的时间';
comment on column plan_evaluation.plan is '规划';
comment on column plan_evaluation.kind is '评估类别';
comment on column plan_evaluation.of_year is '评估年度';
comment on column plan_evaluation.results is '目标完成情况';
comment on column plan_evaluation.findings is '主要问题';
comment on column plan_evaluation.advice is '建议';
comment on column plan_evaluation.change_asked is '建议修编';
comment on column plan_evaluation.concluded_on is '报告日期';
comment on column plan_evaluation.report is '评估报告';
comment on column plan_evaluation.reported_to is '报告对象';
comment on column plan_evaluation.reported_on is '报送日期';
comment on column plan_evaluation.published_on is '公布日期';
comment on column plan_evaluation.published_place is '公布渠道';
create index plan_evaluation_division on plan_evaluation (division, state);
create index plan_evaluation_year on plan_evaluation (belongs_to_year, state);
create index plan_evaluation_changed on plan_evaluation (changed_at desc, id desc);
create index plan_evaluation_plan on plan_evaluation (plan);
create function siku.keep_plan_evaluation() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: plan_evaluation' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'plan_evaluation' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: plan_evaluation' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: plan_evaluation' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'plan_evaluation' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: plan_evaluation' using errcode = 'SK003'; end if;
  end if;
  insert into plan_evaluation_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, begun_at, concluded_at, reported_at, published_at, void_at, plan, kind, of_year, results, findings, advice, change_asked, concluded_on, report, reported_to, reported_on, published_on, published_place) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, begun_at, concluded_at, reported_at, published_at, void_at, plan, kind, of_year, results, findings, advice, change_asked, concluded_on, report, reported_to, reported_on, published_on, published_place from new_rows;
  insert into siku.feed (register, record, division, version) select 'plan_evaluation', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'plan_evaluation', n.id from new_rows n, unnest(n.report) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on plan_evaluation referencing new table as new_rows for each statement execute function siku.keep_plan_evaluation();
create trigger keep_update after update on plan_evaluation referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_plan_evaluation();
alter table plan_evaluation enable row level security;
alter table plan_evaluation_history enable row level security;
create policy plan_evaluation_read on plan_evaluation for select to siku_app using ((select siku.everywhere('plan_evaluation', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_evaluation', 'read'))));
create policy plan_evaluation_create on plan_evaluation for insert to siku_app with check ((select siku.everywhere('plan_evaluation', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_evaluation', 'create'))));
create policy plan_evaluation_change on plan_evaluation for update to siku_app using ((select siku.everywhere('plan_evaluation', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_evaluation', 'change')))) with check ((select siku.everywhere('plan_evaluation', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_evaluation', 'change'))));
create policy plan_evaluation_history_read on plan_evaluation_history for select to siku_app using ((select siku.everywhere('plan_evaluation', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('plan_evaluation', 'read'))));
grant select, insert, update on plan_evaluation to siku_app;
grant select on plan_evaluation_history to siku_app;

alter table control_line_set add constraint control_line_set_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table control_line_set add constraint control_line_set_farmland_fk FOREIGN KEY (farmland) REFERENCES control_layer(id) DEFERRABLE;
alter table control_line_set add constraint control_line_set_red_line_fk FOREIGN KEY (red_line) REFERENCES control_layer(id) DEFERRABLE;
alter table control_line_set add constraint control_line_set_urban_boundary_fk FOREIGN KEY (urban_boundary) REFERENCES control_layer(id) DEFERRABLE;
alter table plan add constraint plan_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table plan add constraint plan_meeting_fk FOREIGN KEY (meeting) REFERENCES meeting(id) DEFERRABLE;
alter table plan add constraint plan_policy_document_fk FOREIGN KEY (policy_document) REFERENCES policy_document(id) DEFERRABLE;
alter table plan add constraint plan_replaced_by_fk FOREIGN KEY (replaced_by) REFERENCES plan(id) DEFERRABLE;
alter table plan_conflict add constraint plan_conflict_control_layer_fk FOREIGN KEY (control_layer) REFERENCES control_layer(id) DEFERRABLE;
alter table plan_conflict add constraint plan_conflict_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table plan_conflict add constraint plan_conflict_other_plan_fk FOREIGN KEY (other_plan) REFERENCES plan(id) DEFERRABLE;
alter table plan_conflict add constraint plan_conflict_plan_fk FOREIGN KEY (plan) REFERENCES plan(id) DEFERRABLE;
alter table plan_evaluation add constraint plan_evaluation_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table plan_evaluation add constraint plan_evaluation_plan_fk FOREIGN KEY (plan) REFERENCES plan(id) DEFERRABLE;
alter table plan_target add constraint plan_target_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table plan_target add constraint plan_target_plan_fk FOREIGN KEY (plan) REFERENCES plan(id) DEFERRABLE;
alter table plan_zoning add constraint plan_zoning_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table plan_zoning add constraint plan_zoning_plan_fk FOREIGN KEY (plan) REFERENCES plan(id) DEFERRABLE;
