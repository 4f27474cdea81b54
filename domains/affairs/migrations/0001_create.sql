-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 制度文件
create table policy_document (
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
  issued_at timestamptz,
  in_force_at timestamptz,
  repealed_at timestamptz,
  title text not null,
  series text not null,
  kind text not null,
  issuer text not null,
  number text,
  issued_on date,
  in_force_from date,
  in_force_to date,
  replaced_by uuid,
  summary text,
  attachments uuid[],
  primary key (id),
  constraint policy_document_state check (state in ('draft', 'issued', 'in_force', 'repealed')),
  constraint policy_document_version check (version > 0),
  constraint policy_document_title_1 check (length(title) <= 200),
  constraint policy_document_series_1 check (series in ('forest_chief', 'planning', 'wetland', 'forest_resource', 'forest_fire', 'pest', 'wildlife', 'safety', 'greening', 'other')),
  constraint policy_document_kind_1 check (kind in ('rule', 'plan', 'opinion', 'notice', 'order', 'report', 'other')),
  constraint policy_document_issuer_1 check (length(issuer) <= 100),
  constraint policy_document_number_1 check (length(number) <= 60),
  constraint policy_document_summary_1 check (length(summary) <= 20000)
);
create table policy_document_history (
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
  issued_at timestamptz,
  in_force_at timestamptz,
  repealed_at timestamptz,
  title text,
  series text,
  kind text,
  issuer text,
  number text,
  issued_on date,
  in_force_from date,
  in_force_to date,
  replaced_by uuid,
  summary text,
  attachments uuid[],
  primary key (id, version)
);
comment on table policy_document is '制度文件。依据：党政机关公文处理工作条例；GB/T 9704-2012；关于全面推行林长制的意见';
comment on table policy_document_history is '制度文件：每一次变更的全貌，只增不改';
comment on column policy_document.id is '标识（UUIDv7，由客户端生成）';
comment on column policy_document.version is '版本';
comment on column policy_document.state is '状态';
comment on column policy_document.division is '所在行政区划';
comment on column policy_document.belongs_to_year is '所属年度';
comment on column policy_document.year_named is '所属年度由人指定';
comment on column policy_document.demo is '演示数据';
comment on column policy_document.created_at is '登记时间';
comment on column policy_document.created_by is '登记人';
comment on column policy_document.changed_at is '最近办理时间';
comment on column policy_document.changed_by is '最近办理人';
comment on column policy_document.changed_post is '最近办理人的岗位';
comment on column policy_document.changed_action is '最近办理事项';
comment on column policy_document.changed_reason is '办理理由';
comment on column policy_document.changed_device is '设备';
comment on column policy_document.draft_at is '进入“起草”的时间';
comment on column policy_document.issued_at is '进入“已印发”的时间';
comment on column policy_document.in_force_at is '进入“施行中”的时间';
comment on column policy_document.repealed_at is '进入“已失效”的时间';
comment on column policy_document.title is '标题';
comment on column policy_document.series is '领域';
comment on column policy_document.kind is '文种';
comment on column policy_document.issuer is '印发单位';
comment on column policy_document.number is '发文字号';
comment on column policy_document.issued_on is '印发日期';
comment on column policy_document.in_force_from is '施行日期';
comment on column policy_document.in_force_to is '失效日期（当日起失效）';
comment on column policy_document.replaced_by is '替代文件';
comment on column policy_document.summary is '要点';
comment on column policy_document.attachments is '正文和附件';
create index policy_document_division on policy_document (division, state);
create index policy_document_year on policy_document (belongs_to_year, state);
create index policy_document_changed on policy_document (changed_at desc, id desc);
create index policy_document_replaced_by on policy_document (replaced_by);
create function siku.keep_policy_document() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: policy_document' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'policy_document' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: policy_document' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: policy_document' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'policy_document' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: policy_document' using errcode = 'SK003'; end if;
  end if;
  insert into policy_document_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, issued_at, in_force_at, repealed_at, title, series, kind, issuer, number, issued_on, in_force_from, in_force_to, replaced_by, summary, attachments) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, issued_at, in_force_at, repealed_at, title, series, kind, issuer, number, issued_on, in_force_from, in_force_to, replaced_by, summary, attachments from new_rows;
  insert into siku.feed (register, record, division, version) select 'policy_document', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on policy_document referencing new table as new_rows for each statement execute function siku.keep_policy_document();
create trigger keep_update after update on policy_document referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_policy_document();
alter table policy_document enable row level security;
alter table policy_document_history enable row level security;
create policy policy_document_read on policy_document for select to siku_app using ((select siku.everywhere('policy_document', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('policy_document', 'read'))));
create policy policy_document_create on policy_document for insert to siku_app with check ((select siku.everywhere('policy_document', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('policy_document', 'create'))));
create policy policy_document_change on policy_document for update to siku_app using ((select siku.everywhere('policy_document', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('policy_document', 'change')))) with check ((select siku.everywhere('policy_document', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('policy_document', 'change'))));
create policy policy_document_history_read on policy_document_history for select to siku_app using ((select siku.everywhere('policy_document', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('policy_document', 'read'))));
grant select, insert, update on policy_document to siku_app;
grant select on policy_document_history to siku_app;

-- 会议
create table meeting (
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
  concluded_at timestamptz,
  cancelled_at timestamptz,
  title text not null,
  kind text not null,
  level text not null,
  theme text,
  held_on date not null,
  chair uuid,
  attendance integer,
  items jsonb not null,
  minutes_number text,
  minutes uuid[],
  primary key (id),
  constraint meeting_state check (state in ('planned', 'held', 'concluded', 'cancelled')),
  constraint meeting_version check (version > 0),
  constraint meeting_title_1 check (length(title) <= 200),
  constraint meeting_kind_1 check (kind in ('chief_meeting', 'joint_meeting', 'special', 'dispatch', 'executive', 'office')),
  constraint meeting_level_1 check (level in ('city', 'county', 'township', 'village')),
  constraint meeting_theme_1 check (length(theme) <= 100),
  constraint meeting_attendance_1 check (attendance >= 1),
  constraint meeting_items_1 check (jsonb_typeof(items) = 'array'),
  constraint meeting_minutes_number_1 check (length(minutes_number) <= 60)
);
create table meeting_history (
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
  concluded_at timestamptz,
  cancelled_at timestamptz,
  title text,
  kind text,
  level text,
  theme text,
  held_on date,
  chair uuid,
  attendance integer,
  items jsonb,
  minutes_number text,
  minutes uuid[],
  primary key (id, version)
);
comment on table meeting is '会议。依据：关于全面推行林长制的意见；四川省林长制运行规则（试行）';
comment on table meeting_history is '会议：每一次变更的全貌，只增不改';
comment on column meeting.id is '标识（UUIDv7，由客户端生成）';
comment on column meeting.version is '版本';
comment on column meeting.state is '状态';
comment on column meeting.division is '所在行政区划';
comment on column meeting.belongs_to_year is '所属年度';
comment on column meeting.year_named is '所属年度由人指定';
comment on column meeting.demo is '演示数据';
comment on column meeting.created_at is '登记时间';
comment on column meeting.created_by is '登记人';
comment on column meeting.changed_at is '最近办理时间';
comment on column meeting.changed_by is '最近办理人';
comment on column meeting.changed_post is '最近办理人的岗位';
comment on column meeting.changed_action is '最近办理事项';
comment on column meeting.changed_reason is '办理理由';
comment on column meeting.changed_device is '设备';
comment on column meeting.planned_at is '进入“拟召开”的时间';
comment on column meeting.held_at is '进入“已召开”的时间';
comment on column meeting.concluded_at is '进入“已印发纪要”的时间';
comment on column meeting.cancelled_at is '进入“已取消”的时间';
comment on column meeting.title is '会议名称';
comment on column meeting.kind is '会议类别';
comment on column meeting.level is '级别';
comment on column meeting.theme is '主题';
comment on column meeting.held_on is '召开日期';
comment on column meeting.chair is '主持人（岗位）';
comment on column meeting.attendance is '参会人数（人）';
comment on column meeting.items is '议题和议定事项';
comment on column meeting.minutes_number is '纪要编号';
comment on column meeting.minutes is '会议纪要';
create index meeting_division on meeting (division, state);
create index meeting_year on meeting (belongs_to_year, state);
create index meeting_changed on meeting (changed_at desc, id desc);
create index meeting_held_on_clock on meeting (held_on, id);
create index meeting_chair on meeting (chair);
create function siku.keep_meeting() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
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
  insert into meeting_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, held_at, concluded_at, cancelled_at, title, kind, level, theme, held_on, chair, attendance, items, minutes_number, minutes) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, held_at, concluded_at, cancelled_at, title, kind, level, theme, held_on, chair, attendance, items, minutes_number, minutes from new_rows;
  insert into siku.feed (register, record, division, version) select 'meeting', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on meeting referencing new table as new_rows for each statement execute function siku.keep_meeting();
create trigger keep_update after update on meeting referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_meeting();
alter table meeting enable row level security;
alter table meeting_history enable row level security;
create policy meeting_read on meeting for select to siku_app using ((select siku.everywhere('meeting', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('meeting', 'read'))));
create policy meeting_create on meeting for insert to siku_app with check ((select siku.everywhere('meeting', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('meeting', 'create'))));
create policy meeting_change on meeting for update to siku_app using ((select siku.everywhere('meeting', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('meeting', 'change')))) with check ((select siku.everywhere('meeting', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('meeting', 'change'))));
create policy meeting_history_read on meeting_history for select to siku_app using ((select siku.everywhere('meeting', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('meeting', 'read'))));
grant select, insert, update on meeting to siku_app;
grant select on meeting_history to siku_app;
