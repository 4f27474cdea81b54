-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 义务植树基地
create table planting_base (
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
  suspended_at timestamptz,
  closed_at timestamptz,
  name text not null,
  grade text not null,
  place text not null,
  location geometry(Geometry,4490) not null,
  area_mu numeric(20,2) not null,
  keeper text not null,
  offered text[] not null,
  capacity integer not null,
  consent text not null,
  consent_papers uuid[],
  guide text,
  listed_on date not null,
  document_number text,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint planting_base_state check (state in ('open', 'suspended', 'closed')),
  constraint planting_base_version check (version > 0),
  constraint planting_base_name_1 check (length(name) <= 100),
  constraint planting_base_grade_1 check (grade in ('national', 'provincial', 'city', 'county')),
  constraint planting_base_place_1 check (length(place) <= 200),
  constraint planting_base_location_1 check (ST_IsValid(location)),
  constraint planting_base_location_2 check (GeometryType(location) in ('POINT')),
  constraint planting_base_area_mu_1 check (area_mu >= 0.01),
  constraint planting_base_keeper_1 check (length(keeper) <= 100),
  constraint planting_base_offered_1 check (offered <@ array['planting', 'tending', 'nature', 'adoption', 'facility', 'donation', 'volunteering', 'other']::text[]),
  constraint planting_base_capacity_1 check (capacity >= 1),
  constraint planting_base_capacity_2 check (capacity <= 1000000),
  constraint planting_base_consent_1 check (length(consent) <= 500),
  constraint planting_base_guide_1 check (length(guide) <= 500),
  constraint planting_base_document_number_1 check (length(document_number) <= 100)
);
create table planting_base_history (
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
  suspended_at timestamptz,
  closed_at timestamptz,
  name text,
  grade text,
  place text,
  location geometry(Geometry,4490),
  area_mu numeric(20,2),
  keeper text,
  offered text[],
  capacity integer,
  consent text,
  consent_papers uuid[],
  guide text,
  listed_on date,
  document_number text,
  primary key (id, version)
);
comment on table planting_base is '义务植树基地。依据：国务院关于开展全民义务植树运动的实施办法4、5；全民义务植树尽责形式管理办法（试行）';
comment on table planting_base_history is '义务植树基地：每一次变更的全貌，只增不改';
comment on column planting_base.id is '标识（UUIDv7，由客户端生成）';
comment on column planting_base.version is '版本';
comment on column planting_base.state is '状态';
comment on column planting_base.division is '所在行政区划';
comment on column planting_base.belongs_to_year is '所属年度';
comment on column planting_base.year_named is '所属年度由人指定';
comment on column planting_base.demo is '演示数据';
comment on column planting_base.created_at is '登记时间';
comment on column planting_base.created_by is '登记人';
comment on column planting_base.changed_at is '最近办理时间';
comment on column planting_base.changed_by is '最近办理人';
comment on column planting_base.changed_post is '最近办理人的岗位';
comment on column planting_base.changed_action is '最近办理事项';
comment on column planting_base.changed_reason is '办理理由';
comment on column planting_base.changed_device is '设备';
comment on column planting_base.open_at is '进入“开放”的时间';
comment on column planting_base.suspended_at is '进入“暂停”的时间';
comment on column planting_base.closed_at is '进入“已撤销”的时间';
comment on column planting_base.name is '基地名称';
comment on column planting_base.grade is '级别';
comment on column planting_base.place is '地点';
comment on column planting_base.location is '位置';
comment on column planting_base.area_mu is '面积（亩）';
comment on column planting_base.keeper is '管理单位';
comment on column planting_base.offered is '提供的尽责形式';
comment on column planting_base.capacity is '年接待能力（人次）';
comment on column planting_base.consent is '土地、林木权属和约定';
comment on column planting_base.consent_papers is '约定文本';
comment on column planting_base.guide is '指导、工具和保险';
comment on column planting_base.listed_on is '公布日期';
comment on column planting_base.document_number is '公布文号';
create index planting_base_division on planting_base (division, state);
create index planting_base_year on planting_base (belongs_to_year, state);
create index planting_base_changed on planting_base (changed_at desc, id desc);
create unique index planting_base_name_unique on planting_base (name);
create index planting_base_location_3857 on planting_base using gist (location_3857);
create function siku.keep_planting_base() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: planting_base' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'planting_base' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: planting_base' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: planting_base' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'planting_base' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: planting_base' using errcode = 'SK003'; end if;
  end if;
  insert into planting_base_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, suspended_at, closed_at, name, grade, place, location, area_mu, keeper, offered, capacity, consent, consent_papers, guide, listed_on, document_number) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, suspended_at, closed_at, name, grade, place, location, area_mu, keeper, offered, capacity, consent, consent_papers, guide, listed_on, document_number from new_rows;
  insert into siku.feed (register, record, division, version) select 'planting_base', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'planting_base', n.id from new_rows n, unnest(n.consent_papers) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on planting_base referencing new table as new_rows for each statement execute function siku.keep_planting_base();
create trigger keep_update after update on planting_base referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_planting_base();
alter table planting_base enable row level security;
alter table planting_base_history enable row level security;
create policy planting_base_read on planting_base for select to siku_app using ((select siku.everywhere('planting_base', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('planting_base', 'read'))));
create policy planting_base_create on planting_base for insert to siku_app with check ((select siku.everywhere('planting_base', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('planting_base', 'create'))));
create policy planting_base_change on planting_base for update to siku_app using ((select siku.everywhere('planting_base', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('planting_base', 'change')))) with check ((select siku.everywhere('planting_base', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('planting_base', 'change'))));
create policy planting_base_history_read on planting_base_history for select to siku_app using ((select siku.everywhere('planting_base', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('planting_base', 'read'))));
grant select, insert, update on planting_base to siku_app;
grant select on planting_base_history to siku_app;

-- 义务植树活动
create table planting_event (
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
  planned_at timestamptz,
  checked_at timestamptz,
  void_at timestamptz,
  title text not null,
  kind text not null,
  form text not null,
  held_on date not null,
  place text not null,
  location geometry(Geometry,4490),
  base uuid,
  hosts text not null,
  attendance jsonb,
  planted jsonb,
  labour text,
  photos uuid[],
  people integer,
  trees integer,
  survival_due date,
  checked_on date,
  checked_trees integer,
  living_trees integer,
  replanting text,
  check_photos uuid[],
  survival numeric(20,2),
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint planting_event_state check (state in ('held', 'planned', 'checked', 'void')),
  constraint planting_event_version check (version > 0),
  constraint planting_event_title_1 check (length(title) <= 200),
  constraint planting_event_kind_1 check (kind in ('demonstration', 'unit', 'public', 'school', 'army')),
  constraint planting_event_form_1 check (form in ('planting', 'tending', 'nature', 'adoption', 'facility', 'donation', 'volunteering', 'other')),
  constraint planting_event_place_1 check (length(place) <= 200),
  constraint planting_event_location_1 check (ST_IsValid(location)),
  constraint planting_event_location_2 check (GeometryType(location) in ('POINT')),
  constraint planting_event_hosts_1 check (length(hosts) <= 300),
  constraint planting_event_attendance_1 check (jsonb_typeof(attendance) = 'array'),
  constraint planting_event_planted_1 check (jsonb_typeof(planted) = 'array'),
  constraint planting_event_labour_1 check (length(labour) <= 300),
  constraint planting_event_people_1 check (people >= 0),
  constraint planting_event_trees_1 check (trees >= 0),
  constraint planting_event_checked_trees_1 check (checked_trees >= 1),
  constraint planting_event_living_trees_1 check (living_trees >= 0),
  constraint planting_event_replanting_1 check (length(replanting) <= 500),
  constraint planting_event_survival_1 check (survival >= 0),
  constraint planting_event_survival_2 check (survival <= 100)
);
create table planting_event_history (
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
  planned_at timestamptz,
  checked_at timestamptz,
  void_at timestamptz,
  title text,
  kind text,
  form text,
  held_on date,
  place text,
  location geometry(Geometry,4490),
  base uuid,
  hosts text,
  attendance jsonb,
  planted jsonb,
  labour text,
  photos uuid[],
  people integer,
  trees integer,
  survival_due date,
  checked_on date,
  checked_trees integer,
  living_trees integer,
  replanting text,
  check_photos uuid[],
  survival numeric(20,2),
  primary key (id, version)
);
comment on table planting_event is '义务植树活动。依据：国务院关于开展全民义务植树运动的实施办法；森林法10、44';
comment on table planting_event_history is '义务植树活动：每一次变更的全貌，只增不改';
comment on column planting_event.id is '标识（UUIDv7，由客户端生成）';
comment on column planting_event.version is '版本';
comment on column planting_event.state is '状态';
comment on column planting_event.division is '所在行政区划';
comment on column planting_event.belongs_to_year is '所属年度';
comment on column planting_event.year_named is '所属年度由人指定';
comment on column planting_event.demo is '演示数据';
comment on column planting_event.created_at is '登记时间';
comment on column planting_event.created_by is '登记人';
comment on column planting_event.changed_at is '最近办理时间';
comment on column planting_event.changed_by is '最近办理人';
comment on column planting_event.changed_post is '最近办理人的岗位';
comment on column planting_event.changed_action is '最近办理事项';
comment on column planting_event.changed_reason is '办理理由';
comment on column planting_event.changed_device is '设备';
comment on column planting_event.held_at is '进入“已举办”的时间';
comment on column planting_event.planned_at is '进入“拟举办”的时间';
comment on column planting_event.checked_at is '进入“已查成活率”的时间';
comment on column planting_event.void_at is '进入“已作废”的时间';
comment on column planting_event.title is '活动名称';
comment on column planting_event.kind is '活动类别';
comment on column planting_event.form is '尽责形式';
comment on column planting_event.held_on is '活动日期';
comment on column planting_event.place is '地点';
comment on column planting_event.location is '位置';
comment on column planting_event.base is '义务植树基地';
comment on column planting_event.hosts is '主办单位';
comment on column planting_event.attendance is '参加单位和人数';
comment on column planting_event.planted is '栽植树种和株数';
comment on column planting_event.labour is '其他劳动';
comment on column planting_event.photos is '现场照片';
comment on column planting_event.people is '参加人数（人）';
comment on column planting_event.trees is '栽植株数（株）';
comment on column planting_event.survival_due is '成活率检查期限';
comment on column planting_event.checked_on is '检查日期';
comment on column planting_event.checked_trees is '检查株数（株）';
comment on column planting_event.living_trees is '成活株数（株）';
comment on column planting_event.replanting is '补植安排';
comment on column planting_event.check_photos is '检查照片';
comment on column planting_event.survival is '成活率（%）';
create index planting_event_division on planting_event (division, state);
create index planting_event_year on planting_event (belongs_to_year, state);
create index planting_event_changed on planting_event (changed_at desc, id desc);
create index planting_event_held_on_clock on planting_event (held_on, id);
create index planting_event_base on planting_event (base);
create index planting_event_location_3857 on planting_event using gist (location_3857);
create index planting_event_kind_held_on on planting_event (kind, held_on);
create function siku.keep_planting_event() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.held_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: planting_event' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'planting_event' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: planting_event' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: planting_event' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'planting_event' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: planting_event' using errcode = 'SK003'; end if;
  end if;
  insert into planting_event_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, planned_at, checked_at, void_at, title, kind, form, held_on, place, location, base, hosts, attendance, planted, labour, photos, people, trees, survival_due, checked_on, checked_trees, living_trees, replanting, check_photos, survival) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, planned_at, checked_at, void_at, title, kind, form, held_on, place, location, base, hosts, attendance, planted, labour, photos, people, trees, survival_due, checked_on, checked_trees, living_trees, replanting, check_photos, survival from new_rows;
  insert into siku.feed (register, record, division, version) select 'planting_event', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'planting_event', n.id from new_rows n, unnest(n.photos || n.check_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on planting_event referencing new table as new_rows for each statement execute function siku.keep_planting_event();
create trigger keep_update after update on planting_event referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_planting_event();
alter table planting_event enable row level security;
alter table planting_event_history enable row level security;
create policy planting_event_read on planting_event for select to siku_app using ((select siku.everywhere('planting_event', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('planting_event', 'read'))));
create policy planting_event_create on planting_event for insert to siku_app with check ((select siku.everywhere('planting_event', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('planting_event', 'create'))));
create policy planting_event_change on planting_event for update to siku_app using ((select siku.everywhere('planting_event', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('planting_event', 'change')))) with check ((select siku.everywhere('planting_event', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('planting_event', 'change'))));
create policy planting_event_history_read on planting_event_history for select to siku_app using ((select siku.everywhere('planting_event', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('planting_event', 'read'))));
grant select, insert, update on planting_event to siku_app;
grant select on planting_event_history to siku_app;

-- 互联网义务植树活动
create table online_campaign (
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
  running_at timestamptz,
  planned_at timestamptz,
  closed_at timestamptz,
  void_at timestamptz,
  title text not null,
  mode text not null,
  form text not null,
  channel text not null,
  address text,
  project_number text,
  hosts text not null,
  opens_on date not null,
  closes_on date not null,
  places_offered integer,
  fund text,
  participants integer,
  donated_yuan numeric(20,2),
  labour_days numeric(20,1),
  summary text,
  primary key (id),
  constraint online_campaign_state check (state in ('running', 'planned', 'closed', 'void')),
  constraint online_campaign_version check (version > 0),
  constraint online_campaign_title_1 check (length(title) <= 200),
  constraint online_campaign_mode_1 check (mode in ('labour', 'donation')),
  constraint online_campaign_form_1 check (form in ('planting', 'tending', 'nature', 'adoption', 'facility', 'donation', 'volunteering', 'other')),
  constraint online_campaign_channel_1 check (channel in ('national_site', 'account', 'press', 'app', 'other')),
  constraint online_campaign_address_1 check (length(address) <= 300),
  constraint online_campaign_project_number_1 check (length(project_number) <= 60),
  constraint online_campaign_hosts_1 check (length(hosts) <= 300),
  constraint online_campaign_places_offered_1 check (places_offered >= 1),
  constraint online_campaign_places_offered_2 check (places_offered <= 10000000),
  constraint online_campaign_fund_1 check (length(fund) <= 100),
  constraint online_campaign_participants_1 check (participants >= 0),
  constraint online_campaign_participants_2 check (participants <= 100000000),
  constraint online_campaign_donated_yuan_1 check (donated_yuan >= 0),
  constraint online_campaign_labour_days_1 check (labour_days >= 0),
  constraint online_campaign_summary_1 check (length(summary) <= 2000)
);
create table online_campaign_history (
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
  running_at timestamptz,
  planned_at timestamptz,
  closed_at timestamptz,
  void_at timestamptz,
  title text,
  mode text,
  form text,
  channel text,
  address text,
  project_number text,
  hosts text,
  opens_on date,
  closes_on date,
  places_offered integer,
  fund text,
  participants integer,
  donated_yuan numeric(20,2),
  labour_days numeric(20,1),
  summary text,
  primary key (id, version)
);
comment on table online_campaign is '互联网义务植树活动。依据：全民义务植树尽责形式管理办法（试行）；慈善法';
comment on table online_campaign_history is '互联网义务植树活动：每一次变更的全貌，只增不改';
comment on column online_campaign.id is '标识（UUIDv7，由客户端生成）';
comment on column online_campaign.version is '版本';
comment on column online_campaign.state is '状态';
comment on column online_campaign.division is '所在行政区划';
comment on column online_campaign.belongs_to_year is '所属年度';
comment on column online_campaign.year_named is '所属年度由人指定';
comment on column online_campaign.demo is '演示数据';
comment on column online_campaign.created_at is '登记时间';
comment on column online_campaign.created_by is '登记人';
comment on column online_campaign.changed_at is '最近办理时间';
comment on column online_campaign.changed_by is '最近办理人';
comment on column online_campaign.changed_post is '最近办理人的岗位';
comment on column online_campaign.changed_action is '最近办理事项';
comment on column online_campaign.changed_reason is '办理理由';
comment on column online_campaign.changed_device is '设备';
comment on column online_campaign.running_at is '进入“进行中”的时间';
comment on column online_campaign.planned_at is '进入“拟开展”的时间';
comment on column online_campaign.closed_at is '进入“已结束”的时间';
comment on column online_campaign.void_at is '进入“已作废”的时间';
comment on column online_campaign.title is '活动名称';
comment on column online_campaign.mode is '尽责方式';
comment on column online_campaign.form is '尽责形式';
comment on column online_campaign.channel is '渠道';
comment on column online_campaign.address is '网址或公众号';
comment on column online_campaign.project_number is '尽责项目编号';
comment on column online_campaign.hosts is '主办单位';
comment on column online_campaign.opens_on is '开始日期';
comment on column online_campaign.closes_on is '结束日期';
comment on column online_campaign.places_offered is '名额（人次）';
comment on column online_campaign.fund is '受捐机构';
comment on column online_campaign.participants is '参加人次（人次）';
comment on column online_campaign.donated_yuan is '到账金额（元）';
comment on column online_campaign.labour_days is '工日（天）';
comment on column online_campaign.summary is '活动情况';
create index online_campaign_division on online_campaign (division, state);
create index online_campaign_year on online_campaign (belongs_to_year, state);
create index online_campaign_changed on online_campaign (changed_at desc, id desc);
create index online_campaign_opens_on_clock on online_campaign (opens_on, id);
create function siku.keep_online_campaign() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.opens_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: online_campaign' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'online_campaign' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: online_campaign' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: online_campaign' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'online_campaign' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: online_campaign' using errcode = 'SK003'; end if;
  end if;
  insert into online_campaign_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, running_at, planned_at, closed_at, void_at, title, mode, form, channel, address, project_number, hosts, opens_on, closes_on, places_offered, fund, participants, donated_yuan, labour_days, summary) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, running_at, planned_at, closed_at, void_at, title, mode, form, channel, address, project_number, hosts, opens_on, closes_on, places_offered, fund, participants, donated_yuan, labour_days, summary from new_rows;
  insert into siku.feed (register, record, division, version) select 'online_campaign', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on online_campaign referencing new table as new_rows for each statement execute function siku.keep_online_campaign();
create trigger keep_update after update on online_campaign referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_online_campaign();
alter table online_campaign enable row level security;
alter table online_campaign_history enable row level security;
create policy online_campaign_read on online_campaign for select to siku_app using ((select siku.everywhere('online_campaign', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('online_campaign', 'read'))));
create policy online_campaign_create on online_campaign for insert to siku_app with check ((select siku.everywhere('online_campaign', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('online_campaign', 'create'))));
create policy online_campaign_change on online_campaign for update to siku_app using ((select siku.everywhere('online_campaign', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('online_campaign', 'change')))) with check ((select siku.everywhere('online_campaign', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('online_campaign', 'change'))));
create policy online_campaign_history_read on online_campaign_history for select to siku_app using ((select siku.everywhere('online_campaign', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('online_campaign', 'read'))));
grant select, insert, update on online_campaign to siku_app;
grant select on online_campaign_history to siku_app;

-- 义务植树单位
create table duty_unit (
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
  active_at timestamptz,
  closed_at timestamptz,
  name text not null,
  kind text not null,
  credit_code text,
  plot text,
  primary key (id),
  constraint duty_unit_state check (state in ('active', 'closed')),
  constraint duty_unit_version check (version > 0),
  constraint duty_unit_name_1 check (length(name) <= 120),
  constraint duty_unit_kind_1 check (kind in ('office', 'institution', 'school', 'enterprise', 'army', 'village', 'association', 'public')),
  constraint duty_unit_credit_code_1 check (length(credit_code) <= 18),
  constraint duty_unit_plot_1 check (length(plot) <= 200)
);
create table duty_unit_history (
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
  active_at timestamptz,
  closed_at timestamptz,
  name text,
  kind text,
  credit_code text,
  plot text,
  primary key (id, version)
);
comment on table duty_unit is '义务植树单位。依据：国务院关于开展全民义务植树运动的实施办法3、9';
comment on table duty_unit_history is '义务植树单位：每一次变更的全貌，只增不改';
comment on column duty_unit.id is '标识（UUIDv7，由客户端生成）';
comment on column duty_unit.version is '版本';
comment on column duty_unit.state is '状态';
comment on column duty_unit.division is '所在行政区划';
comment on column duty_unit.belongs_to_year is '所属年度';
comment on column duty_unit.year_named is '所属年度由人指定';
comment on column duty_unit.demo is '演示数据';
comment on column duty_unit.created_at is '登记时间';
comment on column duty_unit.created_by is '登记人';
comment on column duty_unit.changed_at is '最近办理时间';
comment on column duty_unit.changed_by is '最近办理人';
comment on column duty_unit.changed_post is '最近办理人的岗位';
comment on column duty_unit.changed_action is '最近办理事项';
comment on column duty_unit.changed_reason is '办理理由';
comment on column duty_unit.changed_device is '设备';
comment on column duty_unit.active_at is '进入“在册”的时间';
comment on column duty_unit.closed_at is '进入“已注销”的时间';
comment on column duty_unit.name is '单位名称';
comment on column duty_unit.kind is '单位类别';
comment on column duty_unit.credit_code is '统一社会信用代码';
comment on column duty_unit.plot is '责任地段';
create index duty_unit_division on duty_unit (division, state);
create index duty_unit_year on duty_unit (belongs_to_year, state);
create index duty_unit_changed on duty_unit (changed_at desc, id desc);
create unique index duty_unit_name_unique on duty_unit (name);
create function siku.keep_duty_unit() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: duty_unit' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'duty_unit' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: duty_unit' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: duty_unit' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'duty_unit' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: duty_unit' using errcode = 'SK003'; end if;
  end if;
  insert into duty_unit_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, closed_at, name, kind, credit_code, plot) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, closed_at, name, kind, credit_code, plot from new_rows;
  insert into siku.feed (register, record, division, version) select 'duty_unit', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on duty_unit referencing new table as new_rows for each statement execute function siku.keep_duty_unit();
create trigger keep_update after update on duty_unit referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_duty_unit();
alter table duty_unit enable row level security;
alter table duty_unit_history enable row level security;
create policy duty_unit_read on duty_unit for select to siku_app using ((select siku.everywhere('duty_unit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_unit', 'read'))));
create policy duty_unit_create on duty_unit for insert to siku_app with check ((select siku.everywhere('duty_unit', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_unit', 'create'))));
create policy duty_unit_change on duty_unit for update to siku_app using ((select siku.everywhere('duty_unit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_unit', 'change')))) with check ((select siku.everywhere('duty_unit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_unit', 'change'))));
create policy duty_unit_history_read on duty_unit_history for select to siku_app using ((select siku.everywhere('duty_unit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_unit', 'read'))));
grant select, insert, update on duty_unit to siku_app;
grant select on duty_unit_history to siku_app;

-- 尽责折算标准
create table duty_conversion (
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
  in_force_at timestamptz,
  ended_at timestamptz,
  dropped_at timestamptz,
  province text not null,
  form text not null,
  quantity numeric(20,2) not null,
  trees numeric(20,2) not null,
  document text not null,
  article text,
  valid_from date not null,
  valid_to date,
  paper uuid[] not null,
  primary key (id),
  constraint duty_conversion_state check (state in ('draft', 'submitted', 'in_force', 'ended', 'dropped')),
  constraint duty_conversion_version check (version > 0),
  constraint duty_conversion_province_1 check (length(province) <= 2),
  constraint duty_conversion_form_1 check (form in ('planting', 'tending', 'nature', 'adoption', 'facility', 'donation', 'volunteering', 'other')),
  constraint duty_conversion_quantity_1 check (quantity >= 0.01),
  constraint duty_conversion_trees_1 check (trees >= 0.01),
  constraint duty_conversion_document_1 check (length(document) <= 200),
  constraint duty_conversion_article_1 check (length(article) <= 60)
);
create table duty_conversion_history (
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
  in_force_at timestamptz,
  ended_at timestamptz,
  dropped_at timestamptz,
  province text,
  form text,
  quantity numeric(20,2),
  trees numeric(20,2),
  document text,
  article text,
  valid_from date,
  valid_to date,
  paper uuid[],
  primary key (id, version)
);
comment on table duty_conversion is '尽责折算标准。依据：全民义务植树尽责形式管理办法（试行）';
comment on table duty_conversion_history is '尽责折算标准：每一次变更的全貌，只增不改';
comment on column duty_conversion.id is '标识（UUIDv7，由客户端生成）';
comment on column duty_conversion.version is '版本';
comment on column duty_conversion.state is '状态';
comment on column duty_conversion.division is '所在行政区划';
comment on column duty_conversion.belongs_to_year is '所属年度';
comment on column duty_conversion.year_named is '所属年度由人指定';
comment on column duty_conversion.demo is '演示数据';
comment on column duty_conversion.created_at is '登记时间';
comment on column duty_conversion.created_by is '登记人';
comment on column duty_conversion.changed_at is '最近办理时间';
comment on column duty_conversion.changed_by is '最近办理人';
comment on column duty_conversion.changed_post is '最近办理人的岗位';
comment on column duty_conversion.changed_action is '最近办理事项';
comment on column duty_conversion.changed_reason is '办理理由';
comment on column duty_conversion.changed_device is '设备';
comment on column duty_conversion.draft_at is '进入“草稿”的时间';
comment on column duty_conversion.submitted_at is '进入“待核对”的时间';
comment on column duty_conversion.in_force_at is '进入“已启用”的时间';
comment on column duty_conversion.ended_at is '进入“已失效”的时间';
comment on column duty_conversion.dropped_at is '进入“已放弃”的时间';
comment on column duty_conversion.province is '省级代码';
comment on column duty_conversion.form is '尽责形式';
comment on column duty_conversion.quantity is '每（株、工日、元）（个）';
comment on column duty_conversion.trees is '折算（株）';
comment on column duty_conversion.document is '依据文件';
comment on column duty_conversion.article is '条款';
comment on column duty_conversion.valid_from is '施行日期';
comment on column duty_conversion.valid_to is '失效日期';
comment on column duty_conversion.paper is '文件原文';
create index duty_conversion_division on duty_conversion (division, state);
create index duty_conversion_year on duty_conversion (belongs_to_year, state);
create index duty_conversion_changed on duty_conversion (changed_at desc, id desc);
create function siku.keep_duty_conversion() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: duty_conversion' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'duty_conversion' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: duty_conversion' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: duty_conversion' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'duty_conversion' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: duty_conversion' using errcode = 'SK003'; end if;
  end if;
  insert into duty_conversion_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, in_force_at, ended_at, dropped_at, province, form, quantity, trees, document, article, valid_from, valid_to, paper) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, in_force_at, ended_at, dropped_at, province, form, quantity, trees, document, article, valid_from, valid_to, paper from new_rows;
  insert into siku.feed (register, record, division, version) select 'duty_conversion', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'duty_conversion', n.id from new_rows n, unnest(n.paper) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on duty_conversion referencing new table as new_rows for each statement execute function siku.keep_duty_conversion();
create trigger keep_update after update on duty_conversion referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_duty_conversion();
alter table duty_conversion enable row level security;
alter table duty_conversion_history enable row level security;
create policy duty_conversion_read on duty_conversion for select to siku_app using ((select siku.everywhere('duty_conversion', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_conversion', 'read'))));
create policy duty_conversion_create on duty_conversion for insert to siku_app with check ((select siku.everywhere('duty_conversion', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_conversion', 'create'))));
create policy duty_conversion_change on duty_conversion for update to siku_app using ((select siku.everywhere('duty_conversion', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_conversion', 'change')))) with check ((select siku.everywhere('duty_conversion', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_conversion', 'change'))));
create policy duty_conversion_history_read on duty_conversion_history for select to siku_app using ((select siku.everywhere('duty_conversion', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_conversion', 'read'))));
grant select, insert, update on duty_conversion to siku_app;
grant select on duty_conversion_history to siku_app;

-- 尽责登记和证书
create table duty_deed (
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
  confirmed_at timestamptz,
  certified_at timestamptz,
  counted_at timestamptz,
  revoked_at timestamptz,
  void_at timestamptz,
  holder_kind text not null,
  holder text not null,
  holder_tail text,
  unit uuid,
  form text not null,
  done_on date not null,
  trees_count integer,
  labour_days numeric(20,1),
  donated_yuan numeric(20,2),
  event uuid,
  campaign uuid,
  fund text,
  receipt_number text,
  place text not null,
  platform_number text,
  photos uuid[],
  deed_key text,
  trees numeric(20,2),
  rate_used text,
  confirmed_note text,
  certificate_number text,
  check_code text,
  certified_on date,
  used_in text,
  primary key (id),
  constraint duty_deed_state check (state in ('recorded', 'confirmed', 'certified', 'counted', 'revoked', 'void')),
  constraint duty_deed_version check (version > 0),
  constraint duty_deed_holder_kind_1 check (holder_kind in ('person', 'unit')),
  constraint duty_deed_holder_1 check (length(holder) <= 100),
  constraint duty_deed_holder_tail_1 check (length(holder_tail) <= 4),
  constraint duty_deed_form_1 check (form in ('planting', 'tending', 'nature', 'adoption', 'facility', 'donation', 'volunteering', 'other')),
  constraint duty_deed_trees_count_1 check (trees_count >= 1),
  constraint duty_deed_trees_count_2 check (trees_count <= 10000000),
  constraint duty_deed_labour_days_1 check (labour_days >= 0.1),
  constraint duty_deed_labour_days_2 check (labour_days <= 1000000),
  constraint duty_deed_donated_yuan_1 check (donated_yuan >= 0.01),
  constraint duty_deed_donated_yuan_2 check (donated_yuan <= 10000000000),
  constraint duty_deed_fund_1 check (length(fund) <= 100),
  constraint duty_deed_receipt_number_1 check (length(receipt_number) <= 60),
  constraint duty_deed_place_1 check (length(place) <= 200),
  constraint duty_deed_platform_number_1 check (length(platform_number) <= 60),
  constraint duty_deed_deed_key_1 check (length(deed_key) <= 64),
  constraint duty_deed_trees_1 check (trees >= 0),
  constraint duty_deed_rate_used_1 check (length(rate_used) <= 300),
  constraint duty_deed_confirmed_note_1 check (length(confirmed_note) <= 500),
  constraint duty_deed_certificate_number_1 check (length(certificate_number) <= 18),
  constraint duty_deed_check_code_1 check (length(check_code) <= 8),
  constraint duty_deed_used_in_1 check (length(used_in) <= 200)
);
create table duty_deed_history (
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
  confirmed_at timestamptz,
  certified_at timestamptz,
  counted_at timestamptz,
  revoked_at timestamptz,
  void_at timestamptz,
  holder_kind text,
  holder text,
  holder_tail text,
  unit uuid,
  form text,
  done_on date,
  trees_count integer,
  labour_days numeric(20,1),
  donated_yuan numeric(20,2),
  event uuid,
  campaign uuid,
  fund text,
  receipt_number text,
  place text,
  platform_number text,
  photos uuid[],
  deed_key text,
  trees numeric(20,2),
  rate_used text,
  confirmed_note text,
  certificate_number text,
  check_code text,
  certified_on date,
  used_in text,
  primary key (id, version)
);
comment on table duty_deed is '尽责登记和证书。依据：全民义务植树尽责形式管理办法（试行）';
comment on table duty_deed_history is '尽责登记和证书：每一次变更的全貌，只增不改';
comment on column duty_deed.id is '标识（UUIDv7，由客户端生成）';
comment on column duty_deed.version is '版本';
comment on column duty_deed.state is '状态';
comment on column duty_deed.division is '所在行政区划';
comment on column duty_deed.belongs_to_year is '所属年度';
comment on column duty_deed.year_named is '所属年度由人指定';
comment on column duty_deed.demo is '演示数据';
comment on column duty_deed.created_at is '登记时间';
comment on column duty_deed.created_by is '登记人';
comment on column duty_deed.changed_at is '最近办理时间';
comment on column duty_deed.changed_by is '最近办理人';
comment on column duty_deed.changed_post is '最近办理人的岗位';
comment on column duty_deed.changed_action is '最近办理事项';
comment on column duty_deed.changed_reason is '办理理由';
comment on column duty_deed.changed_device is '设备';
comment on column duty_deed.recorded_at is '进入“已登记”的时间';
comment on column duty_deed.confirmed_at is '进入“已核实”的时间';
comment on column duty_deed.certified_at is '进入“已发证书”的时间';
comment on column duty_deed.counted_at is '进入“证书已使用”的时间';
comment on column duty_deed.revoked_at is '进入“证书已撤销”的时间';
comment on column duty_deed.void_at is '进入“已作废”的时间';
comment on column duty_deed.holder_kind is '尽责者类别';
comment on column duty_deed.holder is '尽责者';
comment on column duty_deed.holder_tail is '证件号码后四位';
comment on column duty_deed.unit is '单位';
comment on column duty_deed.form is '尽责形式';
comment on column duty_deed.done_on is '尽责日期';
comment on column duty_deed.trees_count is '株数（株）';
comment on column duty_deed.labour_days is '工日（天）';
comment on column duty_deed.donated_yuan is '金额（元）';
comment on column duty_deed.event is '所参加的活动';
comment on column duty_deed.campaign is '互联网义务植树活动';
comment on column duty_deed.fund is '受捐机构';
comment on column duty_deed.receipt_number is '捐赠票据号码';
comment on column duty_deed.place is '地点';
comment on column duty_deed.platform_number is '全国平台证书编号';
comment on column duty_deed.photos is '现场照片或票据';
comment on column duty_deed.deed_key is '事项指纹';
comment on column duty_deed.trees is '折合株数（株）';
comment on column duty_deed.rate_used is '所用折算标准';
comment on column duty_deed.confirmed_note is '核实情况';
comment on column duty_deed.certificate_number is '证书编号';
comment on column duty_deed.check_code is '校验码';
comment on column duty_deed.certified_on is '发证日期';
comment on column duty_deed.used_in is '已计入的报表';
create index duty_deed_division on duty_deed (division, state);
create index duty_deed_year on duty_deed (belongs_to_year, state);
create index duty_deed_changed on duty_deed (changed_at desc, id desc);
create index duty_deed_done_on_clock on duty_deed (done_on, id);
create index duty_deed_unit on duty_deed (unit);
create index duty_deed_event on duty_deed (event);
create index duty_deed_campaign on duty_deed (campaign);
create unique index duty_deed_platform_number_unique on duty_deed (platform_number);
create unique index duty_deed_deed_key_unique on duty_deed (deed_key);
create unique index duty_deed_certificate_number_unique on duty_deed (certificate_number);
create function siku.keep_duty_deed() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.done_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: duty_deed' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'duty_deed' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: duty_deed' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: duty_deed' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'duty_deed' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: duty_deed' using errcode = 'SK003'; end if;
  end if;
  insert into duty_deed_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, confirmed_at, certified_at, counted_at, revoked_at, void_at, holder_kind, holder, holder_tail, unit, form, done_on, trees_count, labour_days, donated_yuan, event, campaign, fund, receipt_number, place, platform_number, photos, deed_key, trees, rate_used, confirmed_note, certificate_number, check_code, certified_on, used_in) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, confirmed_at, certified_at, counted_at, revoked_at, void_at, holder_kind, holder, holder_tail, unit, form, done_on, trees_count, labour_days, donated_yuan, event, campaign, fund, receipt_number, place, platform_number, photos, deed_key, trees, rate_used, confirmed_note, certificate_number, check_code, certified_on, used_in from new_rows;
  insert into siku.feed (register, record, division, version) select 'duty_deed', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'duty_deed', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on duty_deed referencing new table as new_rows for each statement execute function siku.keep_duty_deed();
create trigger keep_update after update on duty_deed referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_duty_deed();
alter table duty_deed enable row level security;
alter table duty_deed_history enable row level security;
create policy duty_deed_read on duty_deed for select to siku_app using ((select siku.everywhere('duty_deed', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_deed', 'read'))));
create policy duty_deed_create on duty_deed for insert to siku_app with check ((select siku.everywhere('duty_deed', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_deed', 'create'))));
create policy duty_deed_change on duty_deed for update to siku_app using ((select siku.everywhere('duty_deed', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_deed', 'change')))) with check ((select siku.everywhere('duty_deed', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_deed', 'change'))));
create policy duty_deed_history_read on duty_deed_history for select to siku_app using ((select siku.everywhere('duty_deed', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_deed', 'read'))));
grant select, insert, update on duty_deed to siku_app;
grant select on duty_deed_history to siku_app;

-- 义务植树尽责报表
create table duty_report (
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
  asked_at timestamptz,
  answered_at timestamptz,
  accepted_at timestamptz,
  void_at timestamptz,
  unit uuid not null,
  from_on date not null,
  to_on date not null,
  persons_due integer not null,
  persons_done integer not null,
  person_times integer not null,
  planted integer,
  tending_days numeric(20,1),
  nature_days numeric(20,1),
  adopted_trees integer,
  facility_days numeric(20,1),
  donated_yuan numeric(20,2),
  volunteer_days numeric(20,1),
  other_days numeric(20,1),
  certificates uuid[],
  paper uuid[],
  note text,
  converted numeric(20,2),
  trees numeric(20,2),
  unconverted text[],
  rates_used text,
  persons_capped integer,
  outliers text[],
  question text,
  answer text,
  answer_papers uuid[],
  primary key (id),
  constraint duty_report_state check (state in ('draft', 'submitted', 'asked', 'answered', 'accepted', 'void')),
  constraint duty_report_version check (version > 0),
  constraint duty_report_persons_due_1 check (persons_due >= 0),
  constraint duty_report_persons_due_2 check (persons_due <= 100000000),
  constraint duty_report_persons_done_1 check (persons_done >= 0),
  constraint duty_report_persons_done_2 check (persons_done <= 100000000),
  constraint duty_report_person_times_1 check (person_times >= 1),
  constraint duty_report_person_times_2 check (person_times <= 100000000),
  constraint duty_report_planted_1 check (planted >= 0),
  constraint duty_report_planted_2 check (planted <= 1000000000),
  constraint duty_report_tending_days_1 check (tending_days >= 0),
  constraint duty_report_tending_days_2 check (tending_days <= 100000000),
  constraint duty_report_nature_days_1 check (nature_days >= 0),
  constraint duty_report_nature_days_2 check (nature_days <= 100000000),
  constraint duty_report_adopted_trees_1 check (adopted_trees >= 0),
  constraint duty_report_adopted_trees_2 check (adopted_trees <= 1000000000),
  constraint duty_report_facility_days_1 check (facility_days >= 0),
  constraint duty_report_facility_days_2 check (facility_days <= 100000000),
  constraint duty_report_donated_yuan_1 check (donated_yuan >= 0),
  constraint duty_report_donated_yuan_2 check (donated_yuan <= 1000000000000),
  constraint duty_report_volunteer_days_1 check (volunteer_days >= 0),
  constraint duty_report_volunteer_days_2 check (volunteer_days <= 100000000),
  constraint duty_report_other_days_1 check (other_days >= 0),
  constraint duty_report_other_days_2 check (other_days <= 100000000),
  constraint duty_report_note_1 check (length(note) <= 1000),
  constraint duty_report_converted_1 check (converted >= 0),
  constraint duty_report_trees_1 check (trees >= 0),
  constraint duty_report_unconverted_1 check (unconverted <@ array['planting', 'tending', 'nature', 'adoption', 'facility', 'donation', 'volunteering', 'other']::text[]),
  constraint duty_report_rates_used_1 check (length(rates_used) <= 2000),
  constraint duty_report_persons_capped_1 check (persons_capped >= 0),
  constraint duty_report_outliers_1 check (outliers <@ array['done_above_due', 'done_above_times', 'trees_few', 'trees_many', 'jump']::text[]),
  constraint duty_report_question_1 check (length(question) <= 1000),
  constraint duty_report_answer_1 check (length(answer) <= 2000)
);
create table duty_report_history (
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
  asked_at timestamptz,
  answered_at timestamptz,
  accepted_at timestamptz,
  void_at timestamptz,
  unit uuid,
  from_on date,
  to_on date,
  persons_due integer,
  persons_done integer,
  person_times integer,
  planted integer,
  tending_days numeric(20,1),
  nature_days numeric(20,1),
  adopted_trees integer,
  facility_days numeric(20,1),
  donated_yuan numeric(20,2),
  volunteer_days numeric(20,1),
  other_days numeric(20,1),
  certificates uuid[],
  paper uuid[],
  note text,
  converted numeric(20,2),
  trees numeric(20,2),
  unconverted text[],
  rates_used text,
  persons_capped integer,
  outliers text[],
  question text,
  answer text,
  answer_papers uuid[],
  primary key (id, version)
);
comment on table duty_report is '义务植树尽责报表。依据：国务院关于开展全民义务植树运动的实施办法3、9；全民义务植树尽责形式管理办法（试行）';
comment on table duty_report_history is '义务植树尽责报表：每一次变更的全貌，只增不改';
comment on column duty_report.id is '标识（UUIDv7，由客户端生成）';
comment on column duty_report.version is '版本';
comment on column duty_report.state is '状态';
comment on column duty_report.division is '所在行政区划';
comment on column duty_report.belongs_to_year is '所属年度';
comment on column duty_report.year_named is '所属年度由人指定';
comment on column duty_report.demo is '演示数据';
comment on column duty_report.created_at is '登记时间';
comment on column duty_report.created_by is '登记人';
comment on column duty_report.changed_at is '最近办理时间';
comment on column duty_report.changed_by is '最近办理人';
comment on column duty_report.changed_post is '最近办理人的岗位';
comment on column duty_report.changed_action is '最近办理事项';
comment on column duty_report.changed_reason is '办理理由';
comment on column duty_report.changed_device is '设备';
comment on column duty_report.draft_at is '进入“草稿”的时间';
comment on column duty_report.submitted_at is '进入“已上报”的时间';
comment on column duty_report.asked_at is '进入“询问中”的时间';
comment on column duty_report.answered_at is '进入“已说明”的时间';
comment on column duty_report.accepted_at is '进入“已审核”的时间';
comment on column duty_report.void_at is '进入“已作废”的时间';
comment on column duty_report.unit is '填报单位';
comment on column duty_report.from_on is '起始日期';
comment on column duty_report.to_on is '截止日期';
comment on column duty_report.persons_due is '应尽责人数（人）';
comment on column duty_report.persons_done is '尽责人数（人）';
comment on column duty_report.person_times is '履行义务人次（人次）';
comment on column duty_report.planted is '造林绿化（株）（株）';
comment on column duty_report.tending_days is '抚育管护（工日）（天）';
comment on column duty_report.nature_days is '自然保护（工日）（天）';
comment on column duty_report.adopted_trees is '认种认养（株）（株）';
comment on column duty_report.facility_days is '设施修建（工日）（天）';
comment on column duty_report.donated_yuan is '捐资捐物（元）（元）';
comment on column duty_report.volunteer_days is '志愿服务（工日）（天）';
comment on column duty_report.other_days is '其他形式（工日）（天）';
comment on column duty_report.certificates is '所附尽责证书';
comment on column duty_report.paper is '盖章报表';
comment on column duty_report.note is '说明';
comment on column duty_report.converted is '折算株数（株）';
comment on column duty_report.trees is '植树株数（含折算）（株）';
comment on column duty_report.unconverted is '没有折算标准的形式';
comment on column duty_report.rates_used is '所用折算标准';
comment on column duty_report.persons_capped is '计入尽责率的人数（人）';
comment on column duty_report.outliers is '异常数据';
comment on column duty_report.question is '询问';
comment on column duty_report.answer is '单位说明';
comment on column duty_report.answer_papers is '说明材料';
create index duty_report_division on duty_report (division, state);
create index duty_report_year on duty_report (belongs_to_year, state);
create index duty_report_changed on duty_report (changed_at desc, id desc);
create index duty_report_to_on_clock on duty_report (to_on, id);
create index duty_report_unit on duty_report (unit);
create index duty_report_certificates on duty_report using gin (certificates);
create index duty_report_unit_to_on on duty_report (unit, to_on);
create function siku.keep_duty_report() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.to_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: duty_report' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'duty_report' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: duty_report' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: duty_report' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'duty_report' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: duty_report' using errcode = 'SK003'; end if;
  end if;
  insert into duty_report_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, asked_at, answered_at, accepted_at, void_at, unit, from_on, to_on, persons_due, persons_done, person_times, planted, tending_days, nature_days, adopted_trees, facility_days, donated_yuan, volunteer_days, other_days, certificates, paper, note, converted, trees, unconverted, rates_used, persons_capped, outliers, question, answer, answer_papers) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, asked_at, answered_at, accepted_at, void_at, unit, from_on, to_on, persons_due, persons_done, person_times, planted, tending_days, nature_days, adopted_trees, facility_days, donated_yuan, volunteer_days, other_days, certificates, paper, note, converted, trees, unconverted, rates_used, persons_capped, outliers, question, answer, answer_papers from new_rows;
  insert into siku.feed (register, record, division, version) select 'duty_report', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'duty_report', n.id from new_rows n, unnest(n.paper || n.answer_papers) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on duty_report referencing new table as new_rows for each statement execute function siku.keep_duty_report();
create trigger keep_update after update on duty_report referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_duty_report();
alter table duty_report enable row level security;
alter table duty_report_history enable row level security;
create policy duty_report_read on duty_report for select to siku_app using ((select siku.everywhere('duty_report', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_report', 'read'))));
create policy duty_report_create on duty_report for insert to siku_app with check ((select siku.everywhere('duty_report', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_report', 'create'))));
create policy duty_report_change on duty_report for update to siku_app using ((select siku.everywhere('duty_report', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_report', 'change')))) with check ((select siku.everywhere('duty_report', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_report', 'change'))));
create policy duty_report_history_read on duty_report_history for select to siku_app using ((select siku.everywhere('duty_report', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('duty_report', 'read'))));
grant select, insert, update on duty_report to siku_app;
grant select on duty_report_history to siku_app;
