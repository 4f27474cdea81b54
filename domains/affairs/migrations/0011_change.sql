-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 评选规则
create table award_scheme (
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
  in_force_at timestamptz,
  ended_at timestamptz,
  void_at timestamptz,
  name text not null,
  kind text not null,
  edition text not null,
  level text not null,
  document uuid,
  document_number text,
  criteria jsonb not null,
  pass_points integer not null,
  reviewers integer not null,
  publicity_days integer not null,
  recheck_years integer,
  replaces uuid,
  in_force_from date,
  in_force_to date,
  primary key (id),
  constraint award_scheme_state check (state in ('draft', 'in_force', 'ended', 'void')),
  constraint award_scheme_version check (version > 0),
  constraint award_scheme_name_1 check (length(name) <= 200),
  constraint award_scheme_kind_1 check (kind in ('forest_village', 'model_unit', 'model_community', 'beautiful_park', 'beautiful_street', 'beautiful_community', 'beautiful_courtyard', 'other')),
  constraint award_scheme_edition_1 check (length(edition) <= 60),
  constraint award_scheme_level_1 check (level in ('city', 'county', 'township', 'village')),
  constraint award_scheme_document_number_1 check (length(document_number) <= 100),
  constraint award_scheme_criteria_1 check (jsonb_typeof(criteria) = 'array'),
  constraint award_scheme_pass_points_1 check (pass_points >= 1),
  constraint award_scheme_pass_points_2 check (pass_points <= 10000),
  constraint award_scheme_reviewers_1 check (reviewers >= 1),
  constraint award_scheme_reviewers_2 check (reviewers <= 30),
  constraint award_scheme_publicity_days_1 check (publicity_days >= 1),
  constraint award_scheme_publicity_days_2 check (publicity_days <= 90),
  constraint award_scheme_recheck_years_1 check (recheck_years >= 1),
  constraint award_scheme_recheck_years_2 check (recheck_years <= 20)
);
create table award_scheme_history (
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
  in_force_at timestamptz,
  ended_at timestamptz,
  void_at timestamptz,
  name text,
  kind text,
  edition text,
  level text,
  document uuid,
  document_number text,
  criteria jsonb,
  pass_points integer,
  reviewers integer,
  publicity_days integer,
  recheck_years integer,
  replaces uuid,
  in_force_from date,
  in_force_to date,
  primary key (id, version)
);
comment on table award_scheme is '评选规则。依据：森林法10；国家功勋荣誉表彰条例（2017）；评比达标表彰活动管理办法';
comment on table award_scheme_history is '评选规则：每一次变更的全貌，只增不改';
comment on column award_scheme.id is '标识（UUIDv7，由客户端生成）';
comment on column award_scheme.version is '版本';
comment on column award_scheme.state is '状态';
comment on column award_scheme.division is '所在行政区划';
comment on column award_scheme.belongs_to_year is '所属年度';
comment on column award_scheme.year_named is '所属年度由人指定';
comment on column award_scheme.demo is '演示数据';
comment on column award_scheme.created_at is '登记时间';
comment on column award_scheme.created_by is '登记人';
comment on column award_scheme.changed_at is '最近办理时间';
comment on column award_scheme.changed_by is '最近办理人';
comment on column award_scheme.changed_post is '最近办理人的岗位';
comment on column award_scheme.changed_action is '最近办理事项';
comment on column award_scheme.changed_reason is '办理理由';
comment on column award_scheme.changed_device is '设备';
comment on column award_scheme.draft_at is '进入“拟定”的时间';
comment on column award_scheme.in_force_at is '进入“施行中”的时间';
comment on column award_scheme.ended_at is '进入“已停用”的时间';
comment on column award_scheme.void_at is '进入“已作废”的时间';
comment on column award_scheme.name is '评选名称';
comment on column award_scheme.kind is '评选对象';
comment on column award_scheme.edition is '版本';
comment on column award_scheme.level is '级别';
comment on column award_scheme.document is '评选办法';
comment on column award_scheme.document_number is '办法文号';
comment on column award_scheme.criteria is '评选条件和分值';
comment on column award_scheme.pass_points is '入选分数';
comment on column award_scheme.reviewers is '评审人数（至少）';
comment on column award_scheme.publicity_days is '公示天数（至少）';
comment on column award_scheme.recheck_years is '复核年限';
comment on column award_scheme.replaces is '替代的版本';
comment on column award_scheme.in_force_from is '施行日期';
comment on column award_scheme.in_force_to is '停用日期（当日起停用）';
create index award_scheme_division on award_scheme (division, state);
create index award_scheme_year on award_scheme (belongs_to_year, state);
create index award_scheme_changed on award_scheme (changed_at desc, id desc);
create index award_scheme_in_force_from_clock on award_scheme (in_force_from, id);
create index award_scheme_document on award_scheme (document);
create index award_scheme_replaces on award_scheme (replaces);
create function siku.keep_award_scheme() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.in_force_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: award_scheme' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'award_scheme' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: award_scheme' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: award_scheme' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'award_scheme' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: award_scheme' using errcode = 'SK003'; end if;
  end if;
  insert into award_scheme_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, in_force_at, ended_at, void_at, name, kind, edition, level, document, document_number, criteria, pass_points, reviewers, publicity_days, recheck_years, replaces, in_force_from, in_force_to) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, in_force_at, ended_at, void_at, name, kind, edition, level, document, document_number, criteria, pass_points, reviewers, publicity_days, recheck_years, replaces, in_force_from, in_force_to from new_rows;
  insert into siku.feed (register, record, division, version) select 'award_scheme', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on award_scheme referencing new table as new_rows for each statement execute function siku.keep_award_scheme();
create trigger keep_update after update on award_scheme referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_award_scheme();
alter table award_scheme enable row level security;
alter table award_scheme_history enable row level security;
create policy award_scheme_read on award_scheme for select to siku_app using ((select siku.everywhere('award_scheme', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_scheme', 'read'))));
create policy award_scheme_create on award_scheme for insert to siku_app with check ((select siku.everywhere('award_scheme', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_scheme', 'create'))));
create policy award_scheme_change on award_scheme for update to siku_app using ((select siku.everywhere('award_scheme', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_scheme', 'change')))) with check ((select siku.everywhere('award_scheme', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_scheme', 'change'))));
create policy award_scheme_history_read on award_scheme_history for select to siku_app using ((select siku.everywhere('award_scheme', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_scheme', 'read'))));
grant select, insert, update on award_scheme to siku_app;
grant select on award_scheme_history to siku_app;

-- 评选申报
create table award_application (
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
  accepted_at timestamptz,
  scored_at timestamptz,
  shown_at timestamptz,
  awarded_at timestamptz,
  refused_at timestamptz,
  revoked_at timestamptz,
  withdrawn_at timestamptz,
  scheme uuid not null,
  name text not null,
  applicant text not null,
  location geometry(Geometry,4490),
  statements jsonb not null,
  materials uuid[] not null,
  kind text,
  checked_note text,
  score text,
  shown_from date,
  shown_to date,
  shown_place text,
  objections jsonb,
  decision_number text,
  awarded_on date,
  recheck_due date,
  rechecked_on date,
  recheck_note text,
  recheck_photos uuid[],
  revoked_on date,
  revocation_number text,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint award_application_state check (state in ('draft', 'submitted', 'accepted', 'scored', 'shown', 'awarded', 'refused', 'revoked', 'withdrawn')),
  constraint award_application_version check (version > 0),
  constraint award_application_name_1 check (length(name) <= 200),
  constraint award_application_applicant_1 check (length(applicant) <= 200),
  constraint award_application_location_1 check (ST_IsValid(location)),
  constraint award_application_location_2 check (GeometryType(location) in ('POINT')),
  constraint award_application_statements_1 check (jsonb_typeof(statements) = 'array'),
  constraint award_application_kind_1 check (kind in ('forest_village', 'model_unit', 'model_community', 'beautiful_park', 'beautiful_street', 'beautiful_community', 'beautiful_courtyard', 'other')),
  constraint award_application_checked_note_1 check (length(checked_note) <= 1000),
  constraint award_application_score_1 check (length(score) <= 20),
  constraint award_application_shown_place_1 check (length(shown_place) <= 300),
  constraint award_application_objections_1 check (jsonb_typeof(objections) = 'array'),
  constraint award_application_decision_number_1 check (length(decision_number) <= 100),
  constraint award_application_recheck_note_1 check (length(recheck_note) <= 1000),
  constraint award_application_revocation_number_1 check (length(revocation_number) <= 100)
);
create table award_application_history (
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
  accepted_at timestamptz,
  scored_at timestamptz,
  shown_at timestamptz,
  awarded_at timestamptz,
  refused_at timestamptz,
  revoked_at timestamptz,
  withdrawn_at timestamptz,
  scheme uuid,
  name text,
  applicant text,
  location geometry(Geometry,4490),
  statements jsonb,
  materials uuid[],
  kind text,
  checked_note text,
  score text,
  shown_from date,
  shown_to date,
  shown_place text,
  objections jsonb,
  decision_number text,
  awarded_on date,
  recheck_due date,
  rechecked_on date,
  recheck_note text,
  recheck_photos uuid[],
  revoked_on date,
  revocation_number text,
  primary key (id, version)
);
comment on table award_application is '评选申报。依据：评选办法；评比达标表彰活动管理办法';
comment on table award_application_history is '评选申报：每一次变更的全貌，只增不改';
comment on column award_application.id is '标识（UUIDv7，由客户端生成）';
comment on column award_application.version is '版本';
comment on column award_application.state is '状态';
comment on column award_application.division is '所在行政区划';
comment on column award_application.belongs_to_year is '所属年度';
comment on column award_application.year_named is '所属年度由人指定';
comment on column award_application.demo is '演示数据';
comment on column award_application.created_at is '登记时间';
comment on column award_application.created_by is '登记人';
comment on column award_application.changed_at is '最近办理时间';
comment on column award_application.changed_by is '最近办理人';
comment on column award_application.changed_post is '最近办理人的岗位';
comment on column award_application.changed_action is '最近办理事项';
comment on column award_application.changed_reason is '办理理由';
comment on column award_application.changed_device is '设备';
comment on column award_application.draft_at is '进入“草稿”的时间';
comment on column award_application.submitted_at is '进入“已申报”的时间';
comment on column award_application.accepted_at is '进入“评审中”的时间';
comment on column award_application.scored_at is '进入“已评分”的时间';
comment on column award_application.shown_at is '进入“公示中”的时间';
comment on column award_application.awarded_at is '进入“已命名”的时间';
comment on column award_application.refused_at is '进入“未入选”的时间';
comment on column award_application.revoked_at is '进入“已撤销”的时间';
comment on column award_application.withdrawn_at is '进入“已撤回”的时间';
comment on column award_application.scheme is '评选规则';
comment on column award_application.name is '申报对象';
comment on column award_application.applicant is '申报单位';
comment on column award_application.location is '位置';
comment on column award_application.statements is '逐条自评';
comment on column award_application.materials is '申报材料';
comment on column award_application.kind is '评选对象';
comment on column award_application.checked_note is '初审意见';
comment on column award_application.score is '评审平均分';
comment on column award_application.shown_from is '公示起始';
comment on column award_application.shown_to is '公示截止';
comment on column award_application.shown_place is '公示地点或网址';
comment on column award_application.objections is '公示期间的异议';
comment on column award_application.decision_number is '命名文号';
comment on column award_application.awarded_on is '命名日期';
comment on column award_application.recheck_due is '复核期限';
comment on column award_application.rechecked_on is '复核日期';
comment on column award_application.recheck_note is '复核情况';
comment on column award_application.recheck_photos is '复核照片';
comment on column award_application.revoked_on is '撤销日期';
comment on column award_application.revocation_number is '撤销文号';
create index award_application_division on award_application (division, state);
create index award_application_year on award_application (belongs_to_year, state);
create index award_application_changed on award_application (changed_at desc, id desc);
create index award_application_awarded_on_clock on award_application (awarded_on, id);
create index award_application_scheme on award_application (scheme);
create index award_application_location_3857 on award_application using gist (location_3857);
create index award_application_kind_awarded_on on award_application (kind, awarded_on);
create function siku.keep_award_application() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.awarded_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: award_application' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'award_application' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: award_application' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: award_application' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'award_application' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: award_application' using errcode = 'SK003'; end if;
  end if;
  insert into award_application_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, accepted_at, scored_at, shown_at, awarded_at, refused_at, revoked_at, withdrawn_at, scheme, name, applicant, location, statements, materials, kind, checked_note, score, shown_from, shown_to, shown_place, objections, decision_number, awarded_on, recheck_due, rechecked_on, recheck_note, recheck_photos, revoked_on, revocation_number) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, accepted_at, scored_at, shown_at, awarded_at, refused_at, revoked_at, withdrawn_at, scheme, name, applicant, location, statements, materials, kind, checked_note, score, shown_from, shown_to, shown_place, objections, decision_number, awarded_on, recheck_due, rechecked_on, recheck_note, recheck_photos, revoked_on, revocation_number from new_rows;
  insert into siku.feed (register, record, division, version) select 'award_application', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'award_application', n.id from new_rows n, unnest(n.materials || n.recheck_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on award_application referencing new table as new_rows for each statement execute function siku.keep_award_application();
create trigger keep_update after update on award_application referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_award_application();
alter table award_application enable row level security;
alter table award_application_history enable row level security;
create policy award_application_read on award_application for select to siku_app using ((select siku.everywhere('award_application', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_application', 'read'))));
create policy award_application_create on award_application for insert to siku_app with check ((select siku.everywhere('award_application', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_application', 'create'))));
create policy award_application_change on award_application for update to siku_app using ((select siku.everywhere('award_application', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_application', 'change')))) with check ((select siku.everywhere('award_application', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_application', 'change'))));
create policy award_application_history_read on award_application_history for select to siku_app using ((select siku.everywhere('award_application', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_application', 'read'))));
grant select, insert, update on award_application to siku_app;
grant select on award_application_history to siku_app;

-- 评审意见
create table award_review (
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
  void_at timestamptz,
  application uuid not null,
  reviewer uuid not null,
  interested boolean not null,
  scores jsonb not null,
  opinion text,
  total integer,
  primary key (id),
  constraint award_review_state check (state in ('given', 'void')),
  constraint award_review_version check (version > 0),
  constraint award_review_scores_1 check (jsonb_typeof(scores) = 'array'),
  constraint award_review_opinion_1 check (length(opinion) <= 1000)
);
create table award_review_history (
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
  void_at timestamptz,
  application uuid,
  reviewer uuid,
  interested boolean,
  scores jsonb,
  opinion text,
  total integer,
  primary key (id, version)
);
comment on table award_review is '评审意见。依据：评选办法；评比达标表彰活动管理办法';
comment on table award_review_history is '评审意见：每一次变更的全貌，只增不改';
comment on column award_review.id is '标识（UUIDv7，由客户端生成）';
comment on column award_review.version is '版本';
comment on column award_review.state is '状态';
comment on column award_review.division is '所在行政区划';
comment on column award_review.belongs_to_year is '所属年度';
comment on column award_review.year_named is '所属年度由人指定';
comment on column award_review.demo is '演示数据';
comment on column award_review.created_at is '登记时间';
comment on column award_review.created_by is '登记人';
comment on column award_review.changed_at is '最近办理时间';
comment on column award_review.changed_by is '最近办理人';
comment on column award_review.changed_post is '最近办理人的岗位';
comment on column award_review.changed_action is '最近办理事项';
comment on column award_review.changed_reason is '办理理由';
comment on column award_review.changed_device is '设备';
comment on column award_review.given_at is '进入“有效”的时间';
comment on column award_review.void_at is '进入“已撤销”的时间';
comment on column award_review.application is '评选申报';
comment on column award_review.reviewer is '评审人';
comment on column award_review.interested is '有利害关系';
comment on column award_review.scores is '逐条评分';
comment on column award_review.opinion is '评审意见';
comment on column award_review.total is '总分';
create index award_review_division on award_review (division, state);
create index award_review_year on award_review (belongs_to_year, state);
create index award_review_changed on award_review (changed_at desc, id desc);
create index award_review_application on award_review (application);
create index award_review_reviewer on award_review (reviewer);
create function siku.keep_award_review() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: award_review' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'award_review' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: award_review' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: award_review' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'award_review' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: award_review' using errcode = 'SK003'; end if;
  end if;
  insert into award_review_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, given_at, void_at, application, reviewer, interested, scores, opinion, total) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, given_at, void_at, application, reviewer, interested, scores, opinion, total from new_rows;
  insert into siku.feed (register, record, division, version) select 'award_review', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on award_review referencing new table as new_rows for each statement execute function siku.keep_award_review();
create trigger keep_update after update on award_review referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_award_review();
alter table award_review enable row level security;
alter table award_review_history enable row level security;
create policy award_review_read on award_review for select to siku_app using ((select siku.everywhere('award_review', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_review', 'read'))));
create policy award_review_create on award_review for insert to siku_app with check ((select siku.everywhere('award_review', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_review', 'create'))));
create policy award_review_change on award_review for update to siku_app using ((select siku.everywhere('award_review', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_review', 'change')))) with check ((select siku.everywhere('award_review', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_review', 'change'))));
create policy award_review_history_read on award_review_history for select to siku_app using ((select siku.everywhere('award_review', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('award_review', 'read'))));
grant select, insert, update on award_review to siku_app;
grant select on award_review_history to siku_app;

alter table meeting add column ordinal integer;
alter table meeting add column term integer;
alter table meeting_history add column ordinal integer;
alter table meeting_history add column term integer;
alter table meeting add constraint meeting_ordinal_1 CHECK ((ordinal >= 1));
alter table meeting add constraint meeting_ordinal_2 CHECK ((ordinal <= 9999));
alter table meeting add constraint meeting_term_1 CHECK ((term >= 1));
alter table meeting add constraint meeting_term_2 CHECK ((term <= 99));
CREATE OR REPLACE FUNCTION siku.keep_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.held_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: meeting' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'meeting' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: meeting' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: meeting' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'meeting' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: meeting' using errcode = 'SK003'; end if;
  end if;
  insert into meeting_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, held_at, concluded_at, cancelled_at, title, kind, level, series, theme, term, ordinal, held_on, chair, attendance, items, minutes_number, minutes) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, held_at, concluded_at, cancelled_at, title, kind, level, series, theme, term, ordinal, held_on, chair, attendance, items, minutes_number, minutes from new_rows;
  insert into siku.feed (register, record, division, version) select 'meeting', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'meeting', n.id from new_rows n, unnest(n.minutes) e on conflict do nothing;
  return null;
end $function$;
comment on column meeting.ordinal is '第几次';
comment on column meeting.term is '届';
alter table award_application add constraint award_application_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table award_application add constraint award_application_scheme_fk FOREIGN KEY (scheme) REFERENCES award_scheme(id) DEFERRABLE;
alter table award_review add constraint award_review_application_fk FOREIGN KEY (application) REFERENCES award_application(id) DEFERRABLE;
alter table award_review add constraint award_review_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table award_review add constraint award_review_reviewer_fk FOREIGN KEY (reviewer) REFERENCES person(id) DEFERRABLE;
alter table award_scheme add constraint award_scheme_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table award_scheme add constraint award_scheme_document_fk FOREIGN KEY (document) REFERENCES policy_document(id) DEFERRABLE;
alter table award_scheme add constraint award_scheme_replaces_fk FOREIGN KEY (replaces) REFERENCES award_scheme(id) DEFERRABLE;
