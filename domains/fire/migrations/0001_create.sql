-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 防火重点人员
create table key_person (
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
  watched_at timestamptz,
  lapsed_at timestamptz,
  expired_at timestamptz,
  removed_at timestamptz,
  person_name text not null,
  category text not null,
  risk_reason text not null,
  informed_on date not null,
  valid_from date not null,
  valid_to date not null,
  season_order text,
  guardian_name text,
  guardian_phone text,
  watcher uuid,
  watched_from date,
  watched_to date,
  last_contact_on date,
  primary key (id),
  constraint key_person_state check (state in ('registered', 'watched', 'lapsed', 'expired', 'removed')),
  constraint key_person_version check (version > 0),
  constraint key_person_person_name_1 check (length(person_name) <= 40),
  constraint key_person_category_1 check (category in ('intellectual', 'mental', 'minor', 'elderly_alone', 'worshipper', 'field_worker', 'beekeeper', 'charcoal_burner', 'other')),
  constraint key_person_risk_reason_1 check (length(risk_reason) <= 300),
  constraint key_person_season_order_1 check (length(season_order) <= 100),
  constraint key_person_guardian_name_1 check (length(guardian_name) <= 40),
  constraint key_person_guardian_phone_1 check (length(guardian_phone) <= 20)
);
create table key_person_history (
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
  watched_at timestamptz,
  lapsed_at timestamptz,
  expired_at timestamptz,
  removed_at timestamptz,
  person_name text,
  category text,
  risk_reason text,
  informed_on date,
  valid_from date,
  valid_to date,
  season_order text,
  guardian_name text,
  guardian_phone text,
  watcher uuid,
  watched_from date,
  watched_to date,
  last_contact_on date,
  primary key (id, version)
);
comment on table key_person is '防火重点人员。依据：个人信息保护法28；个人信息保护法29；个人信息保护法31；个人信息保护法34';
comment on table key_person_history is '防火重点人员：每一次变更的全貌，只增不改';
comment on column key_person.id is '标识（UUIDv7，由客户端生成）';
comment on column key_person.version is '版本';
comment on column key_person.state is '状态';
comment on column key_person.division is '所在行政区划';
comment on column key_person.belongs_to_year is '所属年度';
comment on column key_person.year_named is '所属年度由人指定';
comment on column key_person.demo is '演示数据';
comment on column key_person.created_at is '登记时间';
comment on column key_person.created_by is '登记人';
comment on column key_person.changed_at is '最近办理时间';
comment on column key_person.changed_by is '最近办理人';
comment on column key_person.changed_post is '最近办理人的岗位';
comment on column key_person.changed_action is '最近办理事项';
comment on column key_person.changed_reason is '办理理由';
comment on column key_person.changed_device is '设备';
comment on column key_person.registered_at is '进入“待落实”的时间';
comment on column key_person.watched_at is '进入“看护中”的时间';
comment on column key_person.lapsed_at is '进入“看护中断”的时间';
comment on column key_person.expired_at is '进入“期满失效”的时间';
comment on column key_person.removed_at is '进入“已移出”的时间';
comment on column key_person.person_name is '姓名';
comment on column key_person.category is '类别';
comment on column key_person.risk_reason is '列管原因';
comment on column key_person.informed_on is '告知本人（监护人）日期';
comment on column key_person.valid_from is '列管起始';
comment on column key_person.valid_to is '列管截止';
comment on column key_person.season_order is '防火期依据';
comment on column key_person.guardian_name is '监护人';
comment on column key_person.guardian_phone is '监护人电话';
comment on column key_person.watcher is '看护人';
comment on column key_person.watched_from is '看护起始';
comment on column key_person.watched_to is '看护截止';
comment on column key_person.last_contact_on is '最近联系';
create index key_person_division on key_person (division, state);
create index key_person_year on key_person (belongs_to_year, state);
create index key_person_changed on key_person (changed_at desc, id desc);
create index key_person_valid_from_clock on key_person (valid_from, id);
create index key_person_watcher on key_person (watcher);
create function siku.keep_key_person() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.valid_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: key_person' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'key_person' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: key_person' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: key_person' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'key_person' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: key_person' using errcode = 'SK003'; end if;
  end if;
  insert into key_person_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, watched_at, lapsed_at, expired_at, removed_at, person_name, category, risk_reason, informed_on, valid_from, valid_to, season_order, guardian_name, guardian_phone, watcher, watched_from, watched_to, last_contact_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, watched_at, lapsed_at, expired_at, removed_at, person_name, category, risk_reason, informed_on, valid_from, valid_to, season_order, guardian_name, guardian_phone, watcher, watched_from, watched_to, last_contact_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'key_person', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on key_person referencing new table as new_rows for each statement execute function siku.keep_key_person();
create trigger keep_update after update on key_person referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_key_person();
alter table key_person enable row level security;
alter table key_person_history enable row level security;
create policy key_person_read on key_person for select to siku_app using ((select siku.everywhere('key_person', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('key_person', 'read'))));
create policy key_person_create on key_person for insert to siku_app with check ((select siku.everywhere('key_person', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('key_person', 'create'))));
create policy key_person_change on key_person for update to siku_app using ((select siku.everywhere('key_person', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('key_person', 'change')))) with check ((select siku.everywhere('key_person', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('key_person', 'change'))));
create policy key_person_history_read on key_person_history for select to siku_app using ((select siku.everywhere('key_person', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('key_person', 'read'))));
grant select, insert, update on key_person to siku_app;
grant select on key_person_history to siku_app;

-- 禁火令
create table fire_ban (
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
  lifted_at timestamptz,
  ended_at timestamptz,
  discarded_at timestamptz,
  name text not null,
  document_number text not null,
  issued_by text not null,
  issued_on date not null,
  applies_from date not null,
  applies_to date not null,
  scope text not null,
  extends text,
  document uuid[],
  lifted_on date,
  primary key (id),
  constraint fire_ban_state check (state in ('drafted', 'issued', 'lifted', 'ended', 'discarded')),
  constraint fire_ban_version check (version > 0),
  constraint fire_ban_name_1 check (length(name) <= 200),
  constraint fire_ban_document_number_1 check (length(document_number) <= 100),
  constraint fire_ban_issued_by_1 check (length(issued_by) <= 200),
  constraint fire_ban_scope_1 check (length(scope) <= 1000),
  constraint fire_ban_extends_1 check (extends in ('season', 'high_danger'))
);
create table fire_ban_history (
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
  lifted_at timestamptz,
  ended_at timestamptz,
  discarded_at timestamptz,
  name text,
  document_number text,
  issued_by text,
  issued_on date,
  applies_from date,
  applies_to date,
  scope text,
  extends text,
  document uuid[],
  lifted_on date,
  primary key (id, version)
);
comment on table fire_ban is '禁火令。依据：森林草原防灭火条例27；森林草原防灭火条例30；森林防火条例25（至2025年）；森林防火条例28（至2025年）；四川省森林防火条例28';
comment on table fire_ban_history is '禁火令：每一次变更的全貌，只增不改';
comment on column fire_ban.id is '标识（UUIDv7，由客户端生成）';
comment on column fire_ban.version is '版本';
comment on column fire_ban.state is '状态';
comment on column fire_ban.division is '所在行政区划';
comment on column fire_ban.belongs_to_year is '所属年度';
comment on column fire_ban.year_named is '所属年度由人指定';
comment on column fire_ban.demo is '演示数据';
comment on column fire_ban.created_at is '登记时间';
comment on column fire_ban.created_by is '登记人';
comment on column fire_ban.changed_at is '最近办理时间';
comment on column fire_ban.changed_by is '最近办理人';
comment on column fire_ban.changed_post is '最近办理人的岗位';
comment on column fire_ban.changed_action is '最近办理事项';
comment on column fire_ban.changed_reason is '办理理由';
comment on column fire_ban.changed_device is '设备';
comment on column fire_ban.drafted_at is '进入“拟发布”的时间';
comment on column fire_ban.issued_at is '进入“已发布”的时间';
comment on column fire_ban.lifted_at is '进入“已解除”的时间';
comment on column fire_ban.ended_at is '进入“已期满”的时间';
comment on column fire_ban.discarded_at is '进入“未发布”的时间';
comment on column fire_ban.name is '名称';
comment on column fire_ban.document_number is '文号';
comment on column fire_ban.issued_by is '发布机关';
comment on column fire_ban.issued_on is '发布日期';
comment on column fire_ban.applies_from is '起始日期';
comment on column fire_ban.applies_to is '截止日期';
comment on column fire_ban.scope is '禁火范围和事项';
comment on column fire_ban.extends is '同时规定';
comment on column fire_ban.document is '文件';
comment on column fire_ban.lifted_on is '解除日期';
create index fire_ban_division on fire_ban (division, state);
create index fire_ban_year on fire_ban (belongs_to_year, state);
create index fire_ban_changed on fire_ban (changed_at desc, id desc);
create index fire_ban_applies_from_clock on fire_ban (applies_from, id);
create index fire_ban_applies_from_state on fire_ban (applies_from, state);
create function siku.keep_fire_ban() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.applies_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: fire_ban' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'fire_ban' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: fire_ban' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: fire_ban' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'fire_ban' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: fire_ban' using errcode = 'SK003'; end if;
  end if;
  insert into fire_ban_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, drafted_at, issued_at, lifted_at, ended_at, discarded_at, name, document_number, issued_by, issued_on, applies_from, applies_to, scope, extends, document, lifted_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, drafted_at, issued_at, lifted_at, ended_at, discarded_at, name, document_number, issued_by, issued_on, applies_from, applies_to, scope, extends, document, lifted_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'fire_ban', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_ban', n.id from new_rows n, unnest(n.document) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on fire_ban referencing new table as new_rows for each statement execute function siku.keep_fire_ban();
create trigger keep_update after update on fire_ban referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_fire_ban();
alter table fire_ban enable row level security;
alter table fire_ban_history enable row level security;
create policy fire_ban_read on fire_ban for select to siku_app using ((select siku.everywhere('fire_ban', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_ban', 'read'))));
create policy fire_ban_create on fire_ban for insert to siku_app with check ((select siku.everywhere('fire_ban', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_ban', 'create'))));
create policy fire_ban_change on fire_ban for update to siku_app using ((select siku.everywhere('fire_ban', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_ban', 'change')))) with check ((select siku.everywhere('fire_ban', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_ban', 'change'))));
create policy fire_ban_history_read on fire_ban_history for select to siku_app using ((select siku.everywhere('fire_ban', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_ban', 'read'))));
grant select, insert, update on fire_ban to siku_app;
grant select on fire_ban_history to siku_app;

-- 野外用火许可
create table fire_use_permit (
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
  applied_at timestamptz,
  surveyed_at timestamptz,
  approved_at timestamptz,
  rechecked_at timestamptz,
  started_at timestamptz,
  guarded_at timestamptz,
  ended_at timestamptz,
  cleared_at timestamptz,
  archived_at timestamptz,
  suspended_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  expired_at timestamptz,
  applicant text not null,
  applicant_phone text,
  kind text not null,
  purpose text not null,
  place text not null,
  area geometry(Geometry,4490),
  location geometry(Geometry,4490),
  window_from timestamptz not null,
  window_to timestamptz not null,
  person_in_charge text not null,
  crew integer not null,
  equipment text,
  stop_rule text not null,
  stop_level integer,
  stop_wind_ms numeric(20,1),
  neighbours_notified boolean not null,
  special_need text,
  survey_note text,
  survey_photos uuid[],
  decided_by text,
  approval_number text,
  rechecked_on date,
  rechecked_level integer,
  suspended_for text,
  guard text,
  ended_note text,
  cleared_note text,
  cleared_photos uuid[],
  area_3857 geometry generated always as (ST_Transform(area, 3857)) stored,
  primary key (id),
  constraint fire_use_permit_state check (state in ('applied', 'surveyed', 'approved', 'rechecked', 'started', 'guarded', 'ended', 'cleared', 'archived', 'suspended', 'refused', 'withdrawn', 'expired')),
  constraint fire_use_permit_version check (version > 0),
  constraint fire_use_permit_applicant_1 check (length(applicant) <= 100),
  constraint fire_use_permit_applicant_phone_1 check (length(applicant_phone) <= 20),
  constraint fire_use_permit_kind_1 check (kind in ('open_fire', 'blasting', 'entry')),
  constraint fire_use_permit_purpose_1 check (purpose in ('farm_straw', 'farm_ridge', 'farm_slash', 'farm_pest', 'other_break', 'other_worship', 'other_works', 'other_event', 'other')),
  constraint fire_use_permit_place_1 check (length(place) <= 200),
  constraint fire_use_permit_area_1 check (ST_IsValid(area)),
  constraint fire_use_permit_area_2 check (GeometryType(area) in ('POLYGON', 'MULTIPOLYGON')),
  constraint fire_use_permit_location_1 check (ST_IsValid(location)),
  constraint fire_use_permit_location_2 check (GeometryType(location) in ('POINT')),
  constraint fire_use_permit_person_in_charge_1 check (length(person_in_charge) <= 60),
  constraint fire_use_permit_crew_1 check (crew >= 1),
  constraint fire_use_permit_crew_2 check (crew <= 1000),
  constraint fire_use_permit_equipment_1 check (length(equipment) <= 300),
  constraint fire_use_permit_stop_rule_1 check (length(stop_rule) <= 300),
  constraint fire_use_permit_stop_level_1 check (stop_level >= 1),
  constraint fire_use_permit_stop_level_2 check (stop_level <= 5),
  constraint fire_use_permit_stop_wind_ms_1 check (stop_wind_ms >= 0),
  constraint fire_use_permit_stop_wind_ms_2 check (stop_wind_ms <= 60),
  constraint fire_use_permit_special_need_1 check (length(special_need) <= 300),
  constraint fire_use_permit_survey_note_1 check (length(survey_note) <= 1000),
  constraint fire_use_permit_decided_by_1 check (length(decided_by) <= 100),
  constraint fire_use_permit_approval_number_1 check (length(approval_number) <= 100),
  constraint fire_use_permit_rechecked_level_1 check (rechecked_level >= 1),
  constraint fire_use_permit_rechecked_level_2 check (rechecked_level <= 5),
  constraint fire_use_permit_suspended_for_1 check (suspended_for in ('ban', 'danger', 'order')),
  constraint fire_use_permit_guard_1 check (length(guard) <= 100),
  constraint fire_use_permit_ended_note_1 check (length(ended_note) <= 500),
  constraint fire_use_permit_cleared_note_1 check (length(cleared_note) <= 500)
);
create table fire_use_permit_history (
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
  applied_at timestamptz,
  surveyed_at timestamptz,
  approved_at timestamptz,
  rechecked_at timestamptz,
  started_at timestamptz,
  guarded_at timestamptz,
  ended_at timestamptz,
  cleared_at timestamptz,
  archived_at timestamptz,
  suspended_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  expired_at timestamptz,
  applicant text,
  applicant_phone text,
  kind text,
  purpose text,
  place text,
  area geometry(Geometry,4490),
  location geometry(Geometry,4490),
  window_from timestamptz,
  window_to timestamptz,
  person_in_charge text,
  crew integer,
  equipment text,
  stop_rule text,
  stop_level integer,
  stop_wind_ms numeric(20,1),
  neighbours_notified boolean,
  special_need text,
  survey_note text,
  survey_photos uuid[],
  decided_by text,
  approval_number text,
  rechecked_on date,
  rechecked_level integer,
  suspended_for text,
  guard text,
  ended_note text,
  cleared_note text,
  cleared_photos uuid[],
  primary key (id, version)
);
comment on table fire_use_permit is '野外用火许可。依据：森林草原防灭火条例27；森林草原防灭火条例31；森林防火条例25（至2025年）；森林防火条例29（至2025年）；行政许可法42';
comment on table fire_use_permit_history is '野外用火许可：每一次变更的全貌，只增不改';
comment on column fire_use_permit.id is '标识（UUIDv7，由客户端生成）';
comment on column fire_use_permit.version is '版本';
comment on column fire_use_permit.state is '状态';
comment on column fire_use_permit.division is '所在行政区划';
comment on column fire_use_permit.belongs_to_year is '所属年度';
comment on column fire_use_permit.year_named is '所属年度由人指定';
comment on column fire_use_permit.demo is '演示数据';
comment on column fire_use_permit.created_at is '登记时间';
comment on column fire_use_permit.created_by is '登记人';
comment on column fire_use_permit.changed_at is '最近办理时间';
comment on column fire_use_permit.changed_by is '最近办理人';
comment on column fire_use_permit.changed_post is '最近办理人的岗位';
comment on column fire_use_permit.changed_action is '最近办理事项';
comment on column fire_use_permit.changed_reason is '办理理由';
comment on column fire_use_permit.changed_device is '设备';
comment on column fire_use_permit.applied_at is '进入“已申请”的时间';
comment on column fire_use_permit.surveyed_at is '进入“已踏勘”的时间';
comment on column fire_use_permit.approved_at is '进入“已批准”的时间';
comment on column fire_use_permit.rechecked_at is '进入“已复核火险”的时间';
comment on column fire_use_permit.started_at is '进入“用火中”的时间';
comment on column fire_use_permit.guarded_at is '进入“监护中”的时间';
comment on column fire_use_permit.ended_at is '进入“已结束”的时间';
comment on column fire_use_permit.cleared_at is '进入“已清场”的时间';
comment on column fire_use_permit.archived_at is '进入“已归档”的时间';
comment on column fire_use_permit.suspended_at is '进入“已暂停”的时间';
comment on column fire_use_permit.refused_at is '进入“不予批准”的时间';
comment on column fire_use_permit.withdrawn_at is '进入“已撤回”的时间';
comment on column fire_use_permit.expired_at is '进入“已过期”的时间';
comment on column fire_use_permit.applicant is '申请人（单位）';
comment on column fire_use_permit.applicant_phone is '联系电话';
comment on column fire_use_permit.kind is '许可事项';
comment on column fire_use_permit.purpose is '用途';
comment on column fire_use_permit.place is '地点';
comment on column fire_use_permit.area is '用火范围';
comment on column fire_use_permit.location is '用火位置';
comment on column fire_use_permit.window_from is '用火起始';
comment on column fire_use_permit.window_to is '用火截止';
comment on column fire_use_permit.person_in_charge is '现场负责人';
comment on column fire_use_permit.crew is '看守扑救人员（人）';
comment on column fire_use_permit.equipment is '扑救机具';
comment on column fire_use_permit.stop_rule is '停止用火的气象条件';
comment on column fire_use_permit.stop_level is '停止用火的火险等级';
comment on column fire_use_permit.stop_wind_ms is '停止用火的风速（米/秒）';
comment on column fire_use_permit.neighbours_notified is '已通知相邻单位和住户';
comment on column fire_use_permit.special_need is '特殊需要';
comment on column fire_use_permit.survey_note is '踏勘意见';
comment on column fire_use_permit.survey_photos is '踏勘照片';
comment on column fire_use_permit.decided_by is '批准机关';
comment on column fire_use_permit.approval_number is '批准文号';
comment on column fire_use_permit.rechecked_on is '火险复核日期';
comment on column fire_use_permit.rechecked_level is '复核当日火险等级';
comment on column fire_use_permit.suspended_for is '暂停原因';
comment on column fire_use_permit.guard is '监护人员';
comment on column fire_use_permit.ended_note is '用火结束情况';
comment on column fire_use_permit.cleared_note is '清场情况';
comment on column fire_use_permit.cleared_photos is '清场照片';
create index fire_use_permit_division on fire_use_permit (division, state);
create index fire_use_permit_year on fire_use_permit (belongs_to_year, state);
create index fire_use_permit_changed on fire_use_permit (changed_at desc, id desc);
create index fire_use_permit_window_from_clock on fire_use_permit (window_from, id);
create index fire_use_permit_area_3857 on fire_use_permit using gist (area_3857);
create index fire_use_permit_state_window_from on fire_use_permit (state, window_from);
create function siku.keep_fire_use_permit() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.window_from at time zone 'Asia/Shanghai'), (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: fire_use_permit' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'fire_use_permit' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: fire_use_permit' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: fire_use_permit' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'fire_use_permit' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: fire_use_permit' using errcode = 'SK003'; end if;
  end if;
  insert into fire_use_permit_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, surveyed_at, approved_at, rechecked_at, started_at, guarded_at, ended_at, cleared_at, archived_at, suspended_at, refused_at, withdrawn_at, expired_at, applicant, applicant_phone, kind, purpose, place, area, location, window_from, window_to, person_in_charge, crew, equipment, stop_rule, stop_level, stop_wind_ms, neighbours_notified, special_need, survey_note, survey_photos, decided_by, approval_number, rechecked_on, rechecked_level, suspended_for, guard, ended_note, cleared_note, cleared_photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, surveyed_at, approved_at, rechecked_at, started_at, guarded_at, ended_at, cleared_at, archived_at, suspended_at, refused_at, withdrawn_at, expired_at, applicant, applicant_phone, kind, purpose, place, area, location, window_from, window_to, person_in_charge, crew, equipment, stop_rule, stop_level, stop_wind_ms, neighbours_notified, special_need, survey_note, survey_photos, decided_by, approval_number, rechecked_on, rechecked_level, suspended_for, guard, ended_note, cleared_note, cleared_photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'fire_use_permit', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_use_permit', n.id from new_rows n, unnest(n.survey_photos || n.cleared_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on fire_use_permit referencing new table as new_rows for each statement execute function siku.keep_fire_use_permit();
create trigger keep_update after update on fire_use_permit referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_fire_use_permit();
alter table fire_use_permit enable row level security;
alter table fire_use_permit_history enable row level security;
create policy fire_use_permit_read on fire_use_permit for select to siku_app using ((select siku.everywhere('fire_use_permit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_use_permit', 'read'))));
create policy fire_use_permit_create on fire_use_permit for insert to siku_app with check ((select siku.everywhere('fire_use_permit', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_use_permit', 'create'))));
create policy fire_use_permit_change on fire_use_permit for update to siku_app using ((select siku.everywhere('fire_use_permit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_use_permit', 'change')))) with check ((select siku.everywhere('fire_use_permit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_use_permit', 'change'))));
create policy fire_use_permit_history_read on fire_use_permit_history for select to siku_app using ((select siku.everywhere('fire_use_permit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_use_permit', 'read'))));
grant select, insert, update on fire_use_permit to siku_app;
grant select on fire_use_permit_history to siku_app;

-- 火险观测
create table danger_observation (
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
  observed_on date not null,
  station text,
  max_temperature numeric(20,1),
  min_humidity numeric(20,1),
  max_wind numeric(20,1),
  rain numeric(20,1),
  last_rain_on date,
  last_rain_mm numeric(20,1),
  greenness text,
  noon_temperature numeric(20,1),
  noon_humidity numeric(20,1),
  noon_wind numeric(20,1),
  status text,
  missing text,
  score integer,
  level integer,
  other_score integer,
  other_level integer,
  variant text,
  primary key (id),
  constraint danger_observation_state check (state in ('recorded', 'void')),
  constraint danger_observation_version check (version > 0),
  constraint danger_observation_station_1 check (length(station) <= 100),
  constraint danger_observation_max_temperature_1 check (max_temperature >= -60),
  constraint danger_observation_max_temperature_2 check (max_temperature <= 60),
  constraint danger_observation_min_humidity_1 check (min_humidity >= 0),
  constraint danger_observation_min_humidity_2 check (min_humidity <= 100),
  constraint danger_observation_max_wind_1 check (max_wind >= 0),
  constraint danger_observation_max_wind_2 check (max_wind <= 120),
  constraint danger_observation_rain_1 check (rain >= 0),
  constraint danger_observation_rain_2 check (rain <= 2000),
  constraint danger_observation_last_rain_mm_1 check (last_rain_mm >= 0.3),
  constraint danger_observation_last_rain_mm_2 check (last_rain_mm <= 2000),
  constraint danger_observation_greenness_1 check (greenness in ('full', 'three_quarters', 'half', 'fifth', 'none')),
  constraint danger_observation_noon_temperature_1 check (noon_temperature >= -60),
  constraint danger_observation_noon_temperature_2 check (noon_temperature <= 60),
  constraint danger_observation_noon_humidity_1 check (noon_humidity >= 0),
  constraint danger_observation_noon_humidity_2 check (noon_humidity <= 100),
  constraint danger_observation_noon_wind_1 check (noon_wind >= 0),
  constraint danger_observation_noon_wind_2 check (noon_wind <= 120),
  constraint danger_observation_status_1 check (status in ('ok', 'incomplete')),
  constraint danger_observation_missing_1 check (length(missing) <= 200),
  constraint danger_observation_level_1 check (level >= 1),
  constraint danger_observation_level_2 check (level <= 5),
  constraint danger_observation_other_level_1 check (other_level >= 1),
  constraint danger_observation_other_level_2 check (other_level <= 5),
  constraint danger_observation_variant_1 check (length(variant) <= 40)
);
create table danger_observation_history (
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
  observed_on date,
  station text,
  max_temperature numeric(20,1),
  min_humidity numeric(20,1),
  max_wind numeric(20,1),
  rain numeric(20,1),
  last_rain_on date,
  last_rain_mm numeric(20,1),
  greenness text,
  noon_temperature numeric(20,1),
  noon_humidity numeric(20,1),
  noon_wind numeric(20,1),
  status text,
  missing text,
  score integer,
  level integer,
  other_score integer,
  other_level integer,
  variant text,
  primary key (id, version)
);
comment on table danger_observation is '火险观测。依据：森林草原防灭火条例31；森林草原防灭火条例32；森林防火条例29（至2025年）；森林防火条例30（至2025年）；LY/T 1172-95';
comment on table danger_observation_history is '火险观测：每一次变更的全貌，只增不改';
comment on column danger_observation.id is '标识（UUIDv7，由客户端生成）';
comment on column danger_observation.version is '版本';
comment on column danger_observation.state is '状态';
comment on column danger_observation.division is '所在行政区划';
comment on column danger_observation.belongs_to_year is '所属年度';
comment on column danger_observation.year_named is '所属年度由人指定';
comment on column danger_observation.demo is '演示数据';
comment on column danger_observation.created_at is '登记时间';
comment on column danger_observation.created_by is '登记人';
comment on column danger_observation.changed_at is '最近办理时间';
comment on column danger_observation.changed_by is '最近办理人';
comment on column danger_observation.changed_post is '最近办理人的岗位';
comment on column danger_observation.changed_action is '最近办理事项';
comment on column danger_observation.changed_reason is '办理理由';
comment on column danger_observation.changed_device is '设备';
comment on column danger_observation.recorded_at is '进入“已观测”的时间';
comment on column danger_observation.void_at is '进入“已作废”的时间';
comment on column danger_observation.observed_on is '观测日期';
comment on column danger_observation.station is '站点';
comment on column danger_observation.max_temperature is '日最高气温（摄氏度）';
comment on column danger_observation.min_humidity is '日最小相对湿度（%）';
comment on column danger_observation.max_wind is '日最大风速（米/秒）';
comment on column danger_observation.rain is '当日降水量（毫米）';
comment on column danger_observation.last_rain_on is '上次降雨日期';
comment on column danger_observation.last_rain_mm is '上次降雨量（毫米）';
comment on column danger_observation.greenness is '地面绿草或积雪覆盖';
comment on column danger_observation.noon_temperature is '正午气温（摄氏度）';
comment on column danger_observation.noon_humidity is '正午相对湿度（%）';
comment on column danger_observation.noon_wind is '正午风速（米/秒）';
comment on column danger_observation.status is '定级情况';
comment on column danger_observation.missing is '缺少的数据';
comment on column danger_observation.score is '火险指数';
comment on column danger_observation.level is '火险等级';
comment on column danger_observation.other_score is '另一版本的火险指数';
comment on column danger_observation.other_level is '另一版本的火险等级';
comment on column danger_observation.variant is '采用的系数表';
create index danger_observation_division on danger_observation (division, state);
create index danger_observation_year on danger_observation (belongs_to_year, state);
create index danger_observation_changed on danger_observation (changed_at desc, id desc);
create index danger_observation_observed_on_clock on danger_observation (observed_on, id);
create index danger_observation_division_observed_on on danger_observation (division, observed_on);
create index danger_observation_observed_on_state on danger_observation (observed_on, state);
create function siku.keep_danger_observation() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.observed_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: danger_observation' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'danger_observation' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: danger_observation' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: danger_observation' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'danger_observation' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: danger_observation' using errcode = 'SK003'; end if;
  end if;
  insert into danger_observation_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, void_at, observed_on, station, max_temperature, min_humidity, max_wind, rain, last_rain_on, last_rain_mm, greenness, noon_temperature, noon_humidity, noon_wind, status, missing, score, level, other_score, other_level, variant) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, void_at, observed_on, station, max_temperature, min_humidity, max_wind, rain, last_rain_on, last_rain_mm, greenness, noon_temperature, noon_humidity, noon_wind, status, missing, score, level, other_score, other_level, variant from new_rows;
  insert into siku.feed (register, record, division, version) select 'danger_observation', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on danger_observation referencing new table as new_rows for each statement execute function siku.keep_danger_observation();
create trigger keep_update after update on danger_observation referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_danger_observation();
alter table danger_observation enable row level security;
alter table danger_observation_history enable row level security;
create policy danger_observation_read on danger_observation for select to siku_app using ((select siku.everywhere('danger_observation', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('danger_observation', 'read'))));
create policy danger_observation_create on danger_observation for insert to siku_app with check ((select siku.everywhere('danger_observation', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('danger_observation', 'create'))));
create policy danger_observation_change on danger_observation for update to siku_app using ((select siku.everywhere('danger_observation', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('danger_observation', 'change')))) with check ((select siku.everywhere('danger_observation', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('danger_observation', 'change'))));
create policy danger_observation_history_read on danger_observation_history for select to siku_app using ((select siku.everywhere('danger_observation', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('danger_observation', 'read'))));
grant select, insert, update on danger_observation to siku_app;
grant select on danger_observation_history to siku_app;

-- 森林火情
create table fire_event (
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
  discovered_at timestamptz,
  reported_at timestamptz,
  verified_at timestamptz,
  graded_at timestamptz,
  fighting_at timestamptz,
  flame_out_at timestamptz,
  guarded_at timestamptz,
  cleared_at timestamptz,
  investigated_at timestamptz,
  assessed_at timestamptz,
  handled_at timestamptz,
  archived_at timestamptz,
  false_alarm_at timestamptz,
  place text not null,
  location geometry(Geometry,4490) not null,
  discovered_on timestamptz not null,
  source text not null,
  ignited_at timestamptz,
  flame_out_on timestamptz,
  perimeter geometry(Geometry,4490),
  report_flags text[],
  hotspot_pixels integer,
  site_ha numeric(20,4),
  burnt_ha numeric(20,4),
  affected_ha numeric(20,4),
  primary_forest_ha numeric(20,4),
  planted_forest_ha numeric(20,4),
  new_planting_ha numeric(20,4),
  burnt_grassland_ha numeric(20,4),
  affected_grassland_ha numeric(20,4),
  other_woodland boolean,
  no_trees_harmed boolean,
  stand_composition text,
  stock_loss numeric(20,2),
  young_trees_lost integer,
  light_injuries integer,
  serious_injuries integer,
  deaths integer,
  personnel integer,
  vehicles integer,
  aircraft integer,
  cost numeric(20,2),
  cause text,
  cause_note text,
  persons_handled integer,
  persons_criminal integer,
  photos uuid[],
  clearance_photos uuid[],
  fire_class text,
  class_old text,
  class_new text,
  final_class text,
  class_report_number text,
  class_report_on date,
  statistics_body text,
  statistics_on date,
  report_reasons text[],
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint fire_event_state check (state in ('discovered', 'reported', 'verified', 'graded', 'fighting', 'flame_out', 'guarded', 'cleared', 'investigated', 'assessed', 'handled', 'archived', 'false_alarm')),
  constraint fire_event_version check (version > 0),
  constraint fire_event_place_1 check (length(place) <= 200),
  constraint fire_event_location_1 check (ST_IsValid(location)),
  constraint fire_event_location_2 check (GeometryType(location) in ('POINT')),
  constraint fire_event_source_1 check (source in ('ranger', 'hotspot', 'tower', 'drone', 'public', 'other')),
  constraint fire_event_perimeter_1 check (ST_IsValid(perimeter)),
  constraint fire_event_perimeter_2 check (GeometryType(perimeter) in ('POLYGON', 'MULTIPOLYGON')),
  constraint fire_event_report_flags_1 check (report_flags <@ array['near_national_border', 'threatens_settlement_or_facility', 'undeveloped_primary_forest', 'provincial_border', 'needs_national_support', 'within_5km_of_border', 'judged_necessary', 'city_or_county_border', 'sensitive_date', 'in_the_media']::text[]),
  constraint fire_event_hotspot_pixels_1 check (hotspot_pixels >= 0),
  constraint fire_event_hotspot_pixels_2 check (hotspot_pixels <= 10000),
  constraint fire_event_site_ha_1 check (site_ha >= 0),
  constraint fire_event_site_ha_2 check (site_ha <= 10000000),
  constraint fire_event_burnt_ha_1 check (burnt_ha >= 0),
  constraint fire_event_burnt_ha_2 check (burnt_ha <= 10000000),
  constraint fire_event_affected_ha_1 check (affected_ha >= 0),
  constraint fire_event_affected_ha_2 check (affected_ha <= 10000000),
  constraint fire_event_primary_forest_ha_1 check (primary_forest_ha >= 0),
  constraint fire_event_primary_forest_ha_2 check (primary_forest_ha <= 10000000),
  constraint fire_event_planted_forest_ha_1 check (planted_forest_ha >= 0),
  constraint fire_event_planted_forest_ha_2 check (planted_forest_ha <= 10000000),
  constraint fire_event_new_planting_ha_1 check (new_planting_ha >= 0),
  constraint fire_event_new_planting_ha_2 check (new_planting_ha <= 10000000),
  constraint fire_event_burnt_grassland_ha_1 check (burnt_grassland_ha >= 0),
  constraint fire_event_burnt_grassland_ha_2 check (burnt_grassland_ha <= 10000000),
  constraint fire_event_affected_grassland_ha_1 check (affected_grassland_ha >= 0),
  constraint fire_event_affected_grassland_ha_2 check (affected_grassland_ha <= 10000000),
  constraint fire_event_stand_composition_1 check (length(stand_composition) <= 200),
  constraint fire_event_stock_loss_1 check (stock_loss >= 0),
  constraint fire_event_young_trees_lost_1 check (young_trees_lost >= 0),
  constraint fire_event_young_trees_lost_2 check (young_trees_lost <= 10000000),
  constraint fire_event_light_injuries_1 check (light_injuries >= 0),
  constraint fire_event_light_injuries_2 check (light_injuries <= 10000000),
  constraint fire_event_serious_injuries_1 check (serious_injuries >= 0),
  constraint fire_event_serious_injuries_2 check (serious_injuries <= 10000000),
  constraint fire_event_deaths_1 check (deaths >= 0),
  constraint fire_event_deaths_2 check (deaths <= 10000000),
  constraint fire_event_personnel_1 check (personnel >= 0),
  constraint fire_event_personnel_2 check (personnel <= 10000000),
  constraint fire_event_vehicles_1 check (vehicles >= 0),
  constraint fire_event_vehicles_2 check (vehicles <= 10000000),
  constraint fire_event_aircraft_1 check (aircraft >= 0),
  constraint fire_event_aircraft_2 check (aircraft <= 10000000),
  constraint fire_event_cost_1 check (cost >= 0),
  constraint fire_event_cause_1 check (cause in ('11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '22', '23', '24', '25', '26', '27', '28', '29', '31', '32', '33', '34', '35', '36')),
  constraint fire_event_cause_note_1 check (length(cause_note) <= 20000),
  constraint fire_event_persons_handled_1 check (persons_handled >= 0),
  constraint fire_event_persons_handled_2 check (persons_handled <= 10000000),
  constraint fire_event_persons_criminal_1 check (persons_criminal >= 0),
  constraint fire_event_persons_criminal_2 check (persons_criminal <= 10000000),
  constraint fire_event_fire_class_1 check (fire_class in ('general', 'larger', 'major', 'extraordinary', 'none')),
  constraint fire_event_class_old_1 check (class_old in ('general', 'larger', 'major', 'extraordinary', 'none')),
  constraint fire_event_class_new_1 check (class_new in ('general', 'larger', 'major', 'extraordinary', 'none')),
  constraint fire_event_final_class_1 check (final_class in ('general', 'larger', 'major', 'extraordinary', 'none')),
  constraint fire_event_class_report_number_1 check (length(class_report_number) <= 100),
  constraint fire_event_statistics_body_1 check (length(statistics_body) <= 100),
  constraint fire_event_report_reasons_1 check (report_reasons <@ array['near_national_border', 'major_class', 'casualties', 'threatens_settlement_or_facility', 'burning_24_hours', 'undeveloped_primary_forest', 'provincial_border', 'needs_national_support', 'large_burnt_area', 'within_5km_of_border', 'judged_necessary', 'city_or_county_border', 'sensitive_date', 'in_the_media', 'hotspot_pixels']::text[])
);
create table fire_event_history (
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
  discovered_at timestamptz,
  reported_at timestamptz,
  verified_at timestamptz,
  graded_at timestamptz,
  fighting_at timestamptz,
  flame_out_at timestamptz,
  guarded_at timestamptz,
  cleared_at timestamptz,
  investigated_at timestamptz,
  assessed_at timestamptz,
  handled_at timestamptz,
  archived_at timestamptz,
  false_alarm_at timestamptz,
  place text,
  location geometry(Geometry,4490),
  discovered_on timestamptz,
  source text,
  ignited_at timestamptz,
  flame_out_on timestamptz,
  perimeter geometry(Geometry,4490),
  report_flags text[],
  hotspot_pixels integer,
  site_ha numeric(20,4),
  burnt_ha numeric(20,4),
  affected_ha numeric(20,4),
  primary_forest_ha numeric(20,4),
  planted_forest_ha numeric(20,4),
  new_planting_ha numeric(20,4),
  burnt_grassland_ha numeric(20,4),
  affected_grassland_ha numeric(20,4),
  other_woodland boolean,
  no_trees_harmed boolean,
  stand_composition text,
  stock_loss numeric(20,2),
  young_trees_lost integer,
  light_injuries integer,
  serious_injuries integer,
  deaths integer,
  personnel integer,
  vehicles integer,
  aircraft integer,
  cost numeric(20,2),
  cause text,
  cause_note text,
  persons_handled integer,
  persons_criminal integer,
  photos uuid[],
  clearance_photos uuid[],
  fire_class text,
  class_old text,
  class_new text,
  final_class text,
  class_report_number text,
  class_report_on date,
  statistics_body text,
  statistics_on date,
  report_reasons text[],
  primary key (id, version)
);
comment on table fire_event is '森林火情。依据：森林草原防灭火条例34；森林草原防灭火条例35；森林草原防灭火条例45；森林草原防灭火条例46；森林草原防灭火条例47；森林防火条例31（至2025年）；森林防火条例32（至2025年）；森林防火条例40（至2025年）；森林防火条例41（至2025年）；森林防火条例42（至2025年）';
comment on table fire_event_history is '森林火情：每一次变更的全貌，只增不改';
comment on column fire_event.id is '标识（UUIDv7，由客户端生成）';
comment on column fire_event.version is '版本';
comment on column fire_event.state is '状态';
comment on column fire_event.division is '所在行政区划';
comment on column fire_event.belongs_to_year is '所属年度';
comment on column fire_event.year_named is '所属年度由人指定';
comment on column fire_event.demo is '演示数据';
comment on column fire_event.created_at is '登记时间';
comment on column fire_event.created_by is '登记人';
comment on column fire_event.changed_at is '最近办理时间';
comment on column fire_event.changed_by is '最近办理人';
comment on column fire_event.changed_post is '最近办理人的岗位';
comment on column fire_event.changed_action is '最近办理事项';
comment on column fire_event.changed_reason is '办理理由';
comment on column fire_event.changed_device is '设备';
comment on column fire_event.discovered_at is '进入“已发现”的时间';
comment on column fire_event.reported_at is '进入“已初报”的时间';
comment on column fire_event.verified_at is '进入“已核实”的时间';
comment on column fire_event.graded_at is '进入“已定级”的时间';
comment on column fire_event.fighting_at is '进入“扑救中”的时间';
comment on column fire_event.flame_out_at is '进入“明火扑灭”的时间';
comment on column fire_event.guarded_at is '进入“看守中”的时间';
comment on column fire_event.cleared_at is '进入“清场验收”的时间';
comment on column fire_event.investigated_at is '进入“已调查”的时间';
comment on column fire_event.assessed_at is '进入“已定损”的时间';
comment on column fire_event.handled_at is '进入“已处理”的时间';
comment on column fire_event.archived_at is '进入“已归档”的时间';
comment on column fire_event.false_alarm_at is '进入“非火情”的时间';
comment on column fire_event.place is '地点';
comment on column fire_event.location is '起火位置';
comment on column fire_event.discovered_on is '发现时间';
comment on column fire_event.source is '发现方式';
comment on column fire_event.ignited_at is '起火时间';
comment on column fire_event.flame_out_on is '明火扑灭时间';
comment on column fire_event.perimeter is '火场范围';
comment on column fire_event.report_flags is '应当立即报告的情形';
comment on column fire_event.hotspot_pixels is '热点像素';
comment on column fire_event.site_ha is '火场总面积（公顷）';
comment on column fire_event.burnt_ha is '过火面积（森林）（公顷）';
comment on column fire_event.affected_ha is '受害森林面积（公顷）';
comment on column fire_event.primary_forest_ha is '其中：受害原始林面积（公顷）';
comment on column fire_event.planted_forest_ha is '其中：受害人工林面积（公顷）';
comment on column fire_event.new_planting_ha is '受害新造林面积（公顷）';
comment on column fire_event.burnt_grassland_ha is '过火草原面积（公顷）';
comment on column fire_event.affected_grassland_ha is '受害草原面积（公顷）';
comment on column fire_event.other_woodland is '引燃其他林地';
comment on column fire_event.no_trees_harmed is '只烧及灌木林、疏林、未成林或苗圃且未伤害林木';
comment on column fire_event.stand_composition is '林分组成';
comment on column fire_event.stock_loss is '成林蓄积损失（立方米）';
comment on column fire_event.young_trees_lost is '幼林损失（株）';
comment on column fire_event.light_injuries is '轻伤（人）';
comment on column fire_event.serious_injuries is '重伤（人）';
comment on column fire_event.deaths is '死亡（人）';
comment on column fire_event.personnel is '出动人工（人次）';
comment on column fire_event.vehicles is '出动车辆（辆）';
comment on column fire_event.aircraft is '出动飞机（架次）';
comment on column fire_event.cost is '扑火经费（元）';
comment on column fire_event.cause is '火灾原因';
comment on column fire_event.cause_note is '起火经过和原因认定';
comment on column fire_event.persons_handled is '处理人数（人）';
comment on column fire_event.persons_criminal is '其中：追究刑事责任（人）';
comment on column fire_event.photos is '现场资料';
comment on column fire_event.clearance_photos is '清场验收资料';
comment on column fire_event.fire_class is '初定等级';
comment on column fire_event.class_old is '按2025年以前口径';
comment on column fire_event.class_new is '按2026年起口径';
comment on column fire_event.final_class is '调查认定等级';
comment on column fire_event.class_report_number is '调查评估报告文号';
comment on column fire_event.class_report_on is '调查评估报告日期';
comment on column fire_event.statistics_body is '统计来源';
comment on column fire_event.statistics_on is '统计日期';
comment on column fire_event.report_reasons is '立即报告依据';
create index fire_event_division on fire_event (division, state);
create index fire_event_year on fire_event (belongs_to_year, state);
create index fire_event_changed on fire_event (changed_at desc, id desc);
create index fire_event_discovered_on_clock on fire_event (discovered_on, id);
create index fire_event_location_3857 on fire_event using gist (location_3857);
create function siku.keep_fire_event() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.discovered_on at time zone 'Asia/Shanghai'), (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: fire_event' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'fire_event' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: fire_event' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: fire_event' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'fire_event' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: fire_event' using errcode = 'SK003'; end if;
  end if;
  insert into fire_event_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, discovered_at, reported_at, verified_at, graded_at, fighting_at, flame_out_at, guarded_at, cleared_at, investigated_at, assessed_at, handled_at, archived_at, false_alarm_at, place, location, discovered_on, source, ignited_at, flame_out_on, perimeter, report_flags, hotspot_pixels, site_ha, burnt_ha, affected_ha, primary_forest_ha, planted_forest_ha, new_planting_ha, burnt_grassland_ha, affected_grassland_ha, other_woodland, no_trees_harmed, stand_composition, stock_loss, young_trees_lost, light_injuries, serious_injuries, deaths, personnel, vehicles, aircraft, cost, cause, cause_note, persons_handled, persons_criminal, photos, clearance_photos, fire_class, class_old, class_new, final_class, class_report_number, class_report_on, statistics_body, statistics_on, report_reasons) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, discovered_at, reported_at, verified_at, graded_at, fighting_at, flame_out_at, guarded_at, cleared_at, investigated_at, assessed_at, handled_at, archived_at, false_alarm_at, place, location, discovered_on, source, ignited_at, flame_out_on, perimeter, report_flags, hotspot_pixels, site_ha, burnt_ha, affected_ha, primary_forest_ha, planted_forest_ha, new_planting_ha, burnt_grassland_ha, affected_grassland_ha, other_woodland, no_trees_harmed, stand_composition, stock_loss, young_trees_lost, light_injuries, serious_injuries, deaths, personnel, vehicles, aircraft, cost, cause, cause_note, persons_handled, persons_criminal, photos, clearance_photos, fire_class, class_old, class_new, final_class, class_report_number, class_report_on, statistics_body, statistics_on, report_reasons from new_rows;
  insert into siku.feed (register, record, division, version) select 'fire_event', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_event', n.id from new_rows n, unnest(n.photos || n.clearance_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on fire_event referencing new table as new_rows for each statement execute function siku.keep_fire_event();
create trigger keep_update after update on fire_event referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_fire_event();
alter table fire_event enable row level security;
alter table fire_event_history enable row level security;
create policy fire_event_read on fire_event for select to siku_app using ((select siku.everywhere('fire_event', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_event', 'read'))));
create policy fire_event_create on fire_event for insert to siku_app with check ((select siku.everywhere('fire_event', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_event', 'create'))));
create policy fire_event_change on fire_event for update to siku_app using ((select siku.everywhere('fire_event', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_event', 'change')))) with check ((select siku.everywhere('fire_event', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_event', 'change'))));
create policy fire_event_history_read on fire_event_history for select to siku_app using ((select siku.everywhere('fire_event', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('fire_event', 'read'))));
grant select, insert, update on fire_event to siku_app;
grant select on fire_event_history to siku_app;

-- 电力线路区段
create table power_line (
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
  in_service_at timestamptz,
  retired_at timestamptz,
  name text not null,
  code text not null,
  voltage text not null,
  owner_unit text not null,
  line geometry(Geometry,4490) not null,
  in_fire_zone boolean not null,
  length_km numeric(20,2),
  note text,
  line_3857 geometry generated always as (ST_Transform(line, 3857)) stored,
  primary key (id),
  constraint power_line_state check (state in ('in_service', 'retired')),
  constraint power_line_version check (version > 0),
  constraint power_line_name_1 check (length(name) <= 120),
  constraint power_line_code_1 check (length(code) <= 60),
  constraint power_line_voltage_1 check (voltage in ('10kv', '35kv', '110kv', 'low')),
  constraint power_line_owner_unit_1 check (length(owner_unit) <= 200),
  constraint power_line_line_1 check (ST_IsValid(line)),
  constraint power_line_line_2 check (GeometryType(line) in ('LINESTRING', 'MULTILINESTRING')),
  constraint power_line_length_km_1 check (length_km >= 0),
  constraint power_line_note_1 check (length(note) <= 500)
);
create table power_line_history (
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
  in_service_at timestamptz,
  retired_at timestamptz,
  name text,
  code text,
  voltage text,
  owner_unit text,
  line geometry(Geometry,4490),
  in_fire_zone boolean,
  length_km numeric(20,2),
  note text,
  primary key (id, version)
);
comment on table power_line is '电力线路区段。依据：森林草原防灭火条例21；森林防火条例24（至2025年）；电力设施保护条例';
comment on table power_line_history is '电力线路区段：每一次变更的全貌，只增不改';
comment on column power_line.id is '标识（UUIDv7，由客户端生成）';
comment on column power_line.version is '版本';
comment on column power_line.state is '状态';
comment on column power_line.division is '所在行政区划';
comment on column power_line.belongs_to_year is '所属年度';
comment on column power_line.year_named is '所属年度由人指定';
comment on column power_line.demo is '演示数据';
comment on column power_line.created_at is '登记时间';
comment on column power_line.created_by is '登记人';
comment on column power_line.changed_at is '最近办理时间';
comment on column power_line.changed_by is '最近办理人';
comment on column power_line.changed_post is '最近办理人的岗位';
comment on column power_line.changed_action is '最近办理事项';
comment on column power_line.changed_reason is '办理理由';
comment on column power_line.changed_device is '设备';
comment on column power_line.in_service_at is '进入“在用”的时间';
comment on column power_line.retired_at is '进入“退运”的时间';
comment on column power_line.name is '线路及区段';
comment on column power_line.code is '区段编号';
comment on column power_line.voltage is '电压等级';
comment on column power_line.owner_unit is '产权单位';
comment on column power_line.line is '走向';
comment on column power_line.in_fire_zone is '位于森林防火区';
comment on column power_line.length_km is '长度（公里）';
comment on column power_line.note is '备注';
create index power_line_division on power_line (division, state);
create index power_line_year on power_line (belongs_to_year, state);
create index power_line_changed on power_line (changed_at desc, id desc);
create unique index power_line_code_unique on power_line (code);
create index power_line_line_3857 on power_line using gist (line_3857);
create function siku.keep_power_line() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: power_line' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'power_line' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: power_line' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: power_line' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'power_line' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: power_line' using errcode = 'SK003'; end if;
  end if;
  insert into power_line_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_service_at, retired_at, name, code, voltage, owner_unit, line, in_fire_zone, length_km, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_service_at, retired_at, name, code, voltage, owner_unit, line, in_fire_zone, length_km, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'power_line', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on power_line referencing new table as new_rows for each statement execute function siku.keep_power_line();
create trigger keep_update after update on power_line referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_power_line();
alter table power_line enable row level security;
alter table power_line_history enable row level security;
create policy power_line_read on power_line for select to siku_app using ((select siku.everywhere('power_line', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('power_line', 'read'))));
create policy power_line_create on power_line for insert to siku_app with check ((select siku.everywhere('power_line', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('power_line', 'create'))));
create policy power_line_change on power_line for update to siku_app using ((select siku.everywhere('power_line', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('power_line', 'change')))) with check ((select siku.everywhere('power_line', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('power_line', 'change'))));
create policy power_line_history_read on power_line_history for select to siku_app using ((select siku.everywhere('power_line', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('power_line', 'read'))));
grant select, insert, update on power_line to siku_app;
grant select on power_line_history to siku_app;

-- 线路排查
create table line_inspection (
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
  power_line uuid not null,
  inspected_on date not null,
  method text not null,
  inspectors text not null,
  findings text not null,
  hazards_found integer,
  photos uuid[],
  length_km numeric(20,2),
  voltage text,
  in_fire_zone boolean,
  primary key (id),
  constraint line_inspection_state check (state in ('done', 'void')),
  constraint line_inspection_version check (version > 0),
  constraint line_inspection_method_1 check (method in ('on_foot', 'drone', 'both')),
  constraint line_inspection_inspectors_1 check (length(inspectors) <= 200),
  constraint line_inspection_findings_1 check (length(findings) <= 1000),
  constraint line_inspection_hazards_found_1 check (hazards_found >= 0),
  constraint line_inspection_hazards_found_2 check (hazards_found <= 500),
  constraint line_inspection_length_km_1 check (length_km >= 0),
  constraint line_inspection_voltage_1 check (length(voltage) <= 20)
);
create table line_inspection_history (
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
  power_line uuid,
  inspected_on date,
  method text,
  inspectors text,
  findings text,
  hazards_found integer,
  photos uuid[],
  length_km numeric(20,2),
  voltage text,
  in_fire_zone boolean,
  primary key (id, version)
);
comment on table line_inspection is '线路排查。依据：森林草原防灭火条例21；森林防火条例24（至2025年）';
comment on table line_inspection_history is '线路排查：每一次变更的全貌，只增不改';
comment on column line_inspection.id is '标识（UUIDv7，由客户端生成）';
comment on column line_inspection.version is '版本';
comment on column line_inspection.state is '状态';
comment on column line_inspection.division is '所在行政区划';
comment on column line_inspection.belongs_to_year is '所属年度';
comment on column line_inspection.year_named is '所属年度由人指定';
comment on column line_inspection.demo is '演示数据';
comment on column line_inspection.created_at is '登记时间';
comment on column line_inspection.created_by is '登记人';
comment on column line_inspection.changed_at is '最近办理时间';
comment on column line_inspection.changed_by is '最近办理人';
comment on column line_inspection.changed_post is '最近办理人的岗位';
comment on column line_inspection.changed_action is '最近办理事项';
comment on column line_inspection.changed_reason is '办理理由';
comment on column line_inspection.changed_device is '设备';
comment on column line_inspection.done_at is '进入“已排查”的时间';
comment on column line_inspection.void_at is '进入“已作废”的时间';
comment on column line_inspection.power_line is '线路区段';
comment on column line_inspection.inspected_on is '排查日期';
comment on column line_inspection.method is '方式';
comment on column line_inspection.inspectors is '排查人员（单位）';
comment on column line_inspection.findings is '排查情况';
comment on column line_inspection.hazards_found is '发现隐患（个）';
comment on column line_inspection.photos is '现场照片';
comment on column line_inspection.length_km is '区段长度（公里）';
comment on column line_inspection.voltage is '电压等级';
comment on column line_inspection.in_fire_zone is '位于森林防火区';
create index line_inspection_division on line_inspection (division, state);
create index line_inspection_year on line_inspection (belongs_to_year, state);
create index line_inspection_changed on line_inspection (changed_at desc, id desc);
create index line_inspection_inspected_on_clock on line_inspection (inspected_on, id);
create index line_inspection_power_line on line_inspection (power_line);
create function siku.keep_line_inspection() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.inspected_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: line_inspection' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'line_inspection' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: line_inspection' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: line_inspection' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'line_inspection' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: line_inspection' using errcode = 'SK003'; end if;
  end if;
  insert into line_inspection_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, power_line, inspected_on, method, inspectors, findings, hazards_found, photos, length_km, voltage, in_fire_zone) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, power_line, inspected_on, method, inspectors, findings, hazards_found, photos, length_km, voltage, in_fire_zone from new_rows;
  insert into siku.feed (register, record, division, version) select 'line_inspection', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'line_inspection', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on line_inspection referencing new table as new_rows for each statement execute function siku.keep_line_inspection();
create trigger keep_update after update on line_inspection referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_line_inspection();
alter table line_inspection enable row level security;
alter table line_inspection_history enable row level security;
create policy line_inspection_read on line_inspection for select to siku_app using ((select siku.everywhere('line_inspection', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('line_inspection', 'read'))));
create policy line_inspection_create on line_inspection for insert to siku_app with check ((select siku.everywhere('line_inspection', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('line_inspection', 'create'))));
create policy line_inspection_change on line_inspection for update to siku_app using ((select siku.everywhere('line_inspection', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('line_inspection', 'change')))) with check ((select siku.everywhere('line_inspection', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('line_inspection', 'change'))));
create policy line_inspection_history_read on line_inspection_history for select to siku_app using ((select siku.everywhere('line_inspection', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('line_inspection', 'read'))));
grant select, insert, update on line_inspection to siku_app;
grant select on line_inspection_history to siku_app;

-- 配电台区
create table transformer_area (
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
  in_service_at timestamptz,
  retired_at timestamptz,
  name text not null,
  code text not null,
  owner_unit text not null,
  location geometry(Geometry,4490) not null,
  in_fire_zone boolean not null,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint transformer_area_state check (state in ('in_service', 'retired')),
  constraint transformer_area_version check (version > 0),
  constraint transformer_area_name_1 check (length(name) <= 120),
  constraint transformer_area_code_1 check (length(code) <= 60),
  constraint transformer_area_owner_unit_1 check (length(owner_unit) <= 200),
  constraint transformer_area_location_1 check (ST_IsValid(location)),
  constraint transformer_area_location_2 check (GeometryType(location) in ('POINT'))
);
create table transformer_area_history (
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
  in_service_at timestamptz,
  retired_at timestamptz,
  name text,
  code text,
  owner_unit text,
  location geometry(Geometry,4490),
  in_fire_zone boolean,
  primary key (id, version)
);
comment on table transformer_area is '配电台区。依据：森林草原防灭火条例21；森林防火条例24（至2025年）；电力设施保护条例';
comment on table transformer_area_history is '配电台区：每一次变更的全貌，只增不改';
comment on column transformer_area.id is '标识（UUIDv7，由客户端生成）';
comment on column transformer_area.version is '版本';
comment on column transformer_area.state is '状态';
comment on column transformer_area.division is '所在行政区划';
comment on column transformer_area.belongs_to_year is '所属年度';
comment on column transformer_area.year_named is '所属年度由人指定';
comment on column transformer_area.demo is '演示数据';
comment on column transformer_area.created_at is '登记时间';
comment on column transformer_area.created_by is '登记人';
comment on column transformer_area.changed_at is '最近办理时间';
comment on column transformer_area.changed_by is '最近办理人';
comment on column transformer_area.changed_post is '最近办理人的岗位';
comment on column transformer_area.changed_action is '最近办理事项';
comment on column transformer_area.changed_reason is '办理理由';
comment on column transformer_area.changed_device is '设备';
comment on column transformer_area.in_service_at is '进入“在用”的时间';
comment on column transformer_area.retired_at is '进入“退运”的时间';
comment on column transformer_area.name is '台区名称';
comment on column transformer_area.code is '台区编号';
comment on column transformer_area.owner_unit is '产权单位';
comment on column transformer_area.location is '位置';
comment on column transformer_area.in_fire_zone is '位于森林防火区';
create index transformer_area_division on transformer_area (division, state);
create index transformer_area_year on transformer_area (belongs_to_year, state);
create index transformer_area_changed on transformer_area (changed_at desc, id desc);
create unique index transformer_area_code_unique on transformer_area (code);
create index transformer_area_location_3857 on transformer_area using gist (location_3857);
create function siku.keep_transformer_area() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: transformer_area' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'transformer_area' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: transformer_area' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: transformer_area' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'transformer_area' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: transformer_area' using errcode = 'SK003'; end if;
  end if;
  insert into transformer_area_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_service_at, retired_at, name, code, owner_unit, location, in_fire_zone) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_service_at, retired_at, name, code, owner_unit, location, in_fire_zone from new_rows;
  insert into siku.feed (register, record, division, version) select 'transformer_area', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on transformer_area referencing new table as new_rows for each statement execute function siku.keep_transformer_area();
create trigger keep_update after update on transformer_area referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_transformer_area();
alter table transformer_area enable row level security;
alter table transformer_area_history enable row level security;
create policy transformer_area_read on transformer_area for select to siku_app using ((select siku.everywhere('transformer_area', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transformer_area', 'read'))));
create policy transformer_area_create on transformer_area for insert to siku_app with check ((select siku.everywhere('transformer_area', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transformer_area', 'create'))));
create policy transformer_area_change on transformer_area for update to siku_app using ((select siku.everywhere('transformer_area', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transformer_area', 'change')))) with check ((select siku.everywhere('transformer_area', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transformer_area', 'change'))));
create policy transformer_area_history_read on transformer_area_history for select to siku_app using ((select siku.everywhere('transformer_area', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transformer_area', 'read'))));
grant select, insert, update on transformer_area to siku_app;
grant select on transformer_area_history to siku_app;

-- 台区排查
create table transformer_inspection (
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
  transformer_area uuid not null,
  inspected_on date not null,
  inspectors text not null,
  findings text not null,
  hazards_found integer,
  photos uuid[],
  primary key (id),
  constraint transformer_inspection_state check (state in ('done', 'void')),
  constraint transformer_inspection_version check (version > 0),
  constraint transformer_inspection_inspectors_1 check (length(inspectors) <= 200),
  constraint transformer_inspection_findings_1 check (length(findings) <= 1000),
  constraint transformer_inspection_hazards_found_1 check (hazards_found >= 0),
  constraint transformer_inspection_hazards_found_2 check (hazards_found <= 500)
);
create table transformer_inspection_history (
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
  transformer_area uuid,
  inspected_on date,
  inspectors text,
  findings text,
  hazards_found integer,
  photos uuid[],
  primary key (id, version)
);
comment on table transformer_inspection is '台区排查。依据：森林草原防灭火条例21；森林防火条例24（至2025年）';
comment on table transformer_inspection_history is '台区排查：每一次变更的全貌，只增不改';
comment on column transformer_inspection.id is '标识（UUIDv7，由客户端生成）';
comment on column transformer_inspection.version is '版本';
comment on column transformer_inspection.state is '状态';
comment on column transformer_inspection.division is '所在行政区划';
comment on column transformer_inspection.belongs_to_year is '所属年度';
comment on column transformer_inspection.year_named is '所属年度由人指定';
comment on column transformer_inspection.demo is '演示数据';
comment on column transformer_inspection.created_at is '登记时间';
comment on column transformer_inspection.created_by is '登记人';
comment on column transformer_inspection.changed_at is '最近办理时间';
comment on column transformer_inspection.changed_by is '最近办理人';
comment on column transformer_inspection.changed_post is '最近办理人的岗位';
comment on column transformer_inspection.changed_action is '最近办理事项';
comment on column transformer_inspection.changed_reason is '办理理由';
comment on column transformer_inspection.changed_device is '设备';
comment on column transformer_inspection.done_at is '进入“已排查”的时间';
comment on column transformer_inspection.void_at is '进入“已作废”的时间';
comment on column transformer_inspection.transformer_area is '配电台区';
comment on column transformer_inspection.inspected_on is '排查日期';
comment on column transformer_inspection.inspectors is '排查人员（单位）';
comment on column transformer_inspection.findings is '排查情况';
comment on column transformer_inspection.hazards_found is '发现隐患（个）';
comment on column transformer_inspection.photos is '现场照片';
create index transformer_inspection_division on transformer_inspection (division, state);
create index transformer_inspection_year on transformer_inspection (belongs_to_year, state);
create index transformer_inspection_changed on transformer_inspection (changed_at desc, id desc);
create index transformer_inspection_inspected_on_clock on transformer_inspection (inspected_on, id);
create index transformer_inspection_transformer_area on transformer_inspection (transformer_area);
create function siku.keep_transformer_inspection() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.inspected_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: transformer_inspection' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'transformer_inspection' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: transformer_inspection' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: transformer_inspection' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'transformer_inspection' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: transformer_inspection' using errcode = 'SK003'; end if;
  end if;
  insert into transformer_inspection_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, transformer_area, inspected_on, inspectors, findings, hazards_found, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, transformer_area, inspected_on, inspectors, findings, hazards_found, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'transformer_inspection', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'transformer_inspection', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on transformer_inspection referencing new table as new_rows for each statement execute function siku.keep_transformer_inspection();
create trigger keep_update after update on transformer_inspection referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_transformer_inspection();
alter table transformer_inspection enable row level security;
alter table transformer_inspection_history enable row level security;
create policy transformer_inspection_read on transformer_inspection for select to siku_app using ((select siku.everywhere('transformer_inspection', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transformer_inspection', 'read'))));
create policy transformer_inspection_create on transformer_inspection for insert to siku_app with check ((select siku.everywhere('transformer_inspection', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transformer_inspection', 'create'))));
create policy transformer_inspection_change on transformer_inspection for update to siku_app using ((select siku.everywhere('transformer_inspection', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transformer_inspection', 'change')))) with check ((select siku.everywhere('transformer_inspection', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transformer_inspection', 'change'))));
create policy transformer_inspection_history_read on transformer_inspection_history for select to siku_app using ((select siku.everywhere('transformer_inspection', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transformer_inspection', 'read'))));
grant select, insert, update on transformer_inspection to siku_app;
grant select on transformer_inspection_history to siku_app;

-- 卫星热点
create table hotspot (
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
  masked_at timestamptz,
  dispatched_at timestamptz,
  signed_at timestamptz,
  verified_at timestamptz,
  closed_at timestamptz,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  location geometry(Geometry,4490) not null,
  pixels integer not null,
  satellites text,
  confidence text,
  max_frp numeric(20,2),
  grade text,
  report_at_once boolean,
  masked_by_permit uuid,
  masked_by_source uuid,
  verdict text,
  verified_note text,
  scene_photos uuid[],
  fire_event uuid,
  minutes_to_verify integer,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint hotspot_state check (state in ('received', 'masked', 'dispatched', 'signed', 'verified', 'closed')),
  constraint hotspot_version check (version > 0),
  constraint hotspot_location_1 check (ST_IsValid(location)),
  constraint hotspot_location_2 check (GeometryType(location) in ('POINT')),
  constraint hotspot_pixels_1 check (pixels >= 1),
  constraint hotspot_pixels_2 check (pixels <= 100000),
  constraint hotspot_satellites_1 check (length(satellites) <= 200),
  constraint hotspot_confidence_1 check (confidence in ('low', 'nominal', 'high')),
  constraint hotspot_max_frp_1 check (max_frp >= 0),
  constraint hotspot_grade_1 check (grade in ('urgent', 'probable', 'doubtful')),
  constraint hotspot_verdict_1 check (verdict in ('forest_fire', 'planned_burn', 'farm_fire', 'industrial', 'other', 'not_found')),
  constraint hotspot_verified_note_1 check (length(verified_note) <= 1000),
  constraint hotspot_minutes_to_verify_1 check (minutes_to_verify >= 0)
);
create table hotspot_history (
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
  masked_at timestamptz,
  dispatched_at timestamptz,
  signed_at timestamptz,
  verified_at timestamptz,
  closed_at timestamptz,
  first_seen_at timestamptz,
  last_seen_at timestamptz,
  location geometry(Geometry,4490),
  pixels integer,
  satellites text,
  confidence text,
  max_frp numeric(20,2),
  grade text,
  report_at_once boolean,
  masked_by_permit uuid,
  masked_by_source uuid,
  verdict text,
  verified_note text,
  scene_photos uuid[],
  fire_event uuid,
  minutes_to_verify integer,
  primary key (id, version)
);
comment on table hotspot is '卫星热点。依据：森林草原防灭火条例34；森林防火条例31（至2025年）；川森防指〔2011〕3号';
comment on table hotspot_history is '卫星热点：每一次变更的全貌，只增不改';
comment on column hotspot.id is '标识（UUIDv7，由客户端生成）';
comment on column hotspot.version is '版本';
comment on column hotspot.state is '状态';
comment on column hotspot.division is '所在行政区划';
comment on column hotspot.belongs_to_year is '所属年度';
comment on column hotspot.year_named is '所属年度由人指定';
comment on column hotspot.demo is '演示数据';
comment on column hotspot.created_at is '登记时间';
comment on column hotspot.created_by is '登记人';
comment on column hotspot.changed_at is '最近办理时间';
comment on column hotspot.changed_by is '最近办理人';
comment on column hotspot.changed_post is '最近办理人的岗位';
comment on column hotspot.changed_action is '最近办理事项';
comment on column hotspot.changed_reason is '办理理由';
comment on column hotspot.changed_device is '设备';
comment on column hotspot.received_at is '进入“已接收”的时间';
comment on column hotspot.masked_at is '进入“已屏蔽”的时间';
comment on column hotspot.dispatched_at is '进入“已派发”的时间';
comment on column hotspot.signed_at is '进入“已签收”的时间';
comment on column hotspot.verified_at is '进入“已核查”的时间';
comment on column hotspot.closed_at is '进入“已销号”的时间';
comment on column hotspot.first_seen_at is '首次观测';
comment on column hotspot.last_seen_at is '末次观测';
comment on column hotspot.location is '中心位置';
comment on column hotspot.pixels is '像素数';
comment on column hotspot.satellites is '卫星';
comment on column hotspot.confidence is '可信度';
comment on column hotspot.max_frp is '最大辐射功率（兆瓦）';
comment on column hotspot.grade is '等级';
comment on column hotspot.report_at_once is '达到立即报告像素数';
comment on column hotspot.masked_by_permit is '所属用火许可';
comment on column hotspot.masked_by_source is '所属固定热源';
comment on column hotspot.verdict is '核查结论';
comment on column hotspot.verified_note is '核查情况';
comment on column hotspot.scene_photos is '现场照片';
comment on column hotspot.fire_event is '转办火情';
comment on column hotspot.minutes_to_verify is '核查用时（分钟）';
create index hotspot_division on hotspot (division, state);
create index hotspot_year on hotspot (belongs_to_year, state);
create index hotspot_changed on hotspot (changed_at desc, id desc);
create index hotspot_first_seen_at_clock on hotspot (first_seen_at, id);
create index hotspot_masked_by_permit on hotspot (masked_by_permit);
create index hotspot_masked_by_source on hotspot (masked_by_source);
create index hotspot_fire_event on hotspot (fire_event);
create index hotspot_location_3857 on hotspot using gist (location_3857);
create index hotspot_last_seen_at_state on hotspot (last_seen_at, state);
create function siku.keep_hotspot() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.first_seen_at at time zone 'Asia/Shanghai'), (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: hotspot' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'hotspot' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: hotspot' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: hotspot' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'hotspot' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: hotspot' using errcode = 'SK003'; end if;
  end if;
  insert into hotspot_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, masked_at, dispatched_at, signed_at, verified_at, closed_at, first_seen_at, last_seen_at, location, pixels, satellites, confidence, max_frp, grade, report_at_once, masked_by_permit, masked_by_source, verdict, verified_note, scene_photos, fire_event, minutes_to_verify) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, masked_at, dispatched_at, signed_at, verified_at, closed_at, first_seen_at, last_seen_at, location, pixels, satellites, confidence, max_frp, grade, report_at_once, masked_by_permit, masked_by_source, verdict, verified_note, scene_photos, fire_event, minutes_to_verify from new_rows;
  insert into siku.feed (register, record, division, version) select 'hotspot', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'hotspot', n.id from new_rows n, unnest(n.scene_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on hotspot referencing new table as new_rows for each statement execute function siku.keep_hotspot();
create trigger keep_update after update on hotspot referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_hotspot();
alter table hotspot enable row level security;
alter table hotspot_history enable row level security;
create policy hotspot_read on hotspot for select to siku_app using ((select siku.everywhere('hotspot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hotspot', 'read'))));
create policy hotspot_create on hotspot for insert to siku_app with check ((select siku.everywhere('hotspot', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hotspot', 'create'))));
create policy hotspot_change on hotspot for update to siku_app using ((select siku.everywhere('hotspot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hotspot', 'change')))) with check ((select siku.everywhere('hotspot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hotspot', 'change'))));
create policy hotspot_history_read on hotspot_history for select to siku_app using ((select siku.everywhere('hotspot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hotspot', 'read'))));
grant select, insert, update on hotspot to siku_app;
grant select on hotspot_history to siku_app;

-- 热点原始观测
create table hotspot_detection (
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
  clustered_at timestamptz,
  natural_key text not null,
  seen_at timestamptz not null,
  location geometry(Geometry,4490) not null,
  satellite text,
  instrument text,
  confidence text,
  frp numeric(20,2),
  daynight text,
  raw text not null,
  hotspot uuid,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint hotspot_detection_state check (state in ('received', 'clustered')),
  constraint hotspot_detection_version check (version > 0),
  constraint hotspot_detection_natural_key_1 check (length(natural_key) <= 200),
  constraint hotspot_detection_location_1 check (ST_IsValid(location)),
  constraint hotspot_detection_location_2 check (GeometryType(location) in ('POINT')),
  constraint hotspot_detection_satellite_1 check (length(satellite) <= 40),
  constraint hotspot_detection_instrument_1 check (length(instrument) <= 40),
  constraint hotspot_detection_confidence_1 check (confidence in ('low', 'nominal', 'high')),
  constraint hotspot_detection_frp_1 check (frp >= 0),
  constraint hotspot_detection_daynight_1 check (daynight in ('day', 'night')),
  constraint hotspot_detection_raw_1 check (length(raw) <= 1000)
);
create table hotspot_detection_history (
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
  clustered_at timestamptz,
  natural_key text,
  seen_at timestamptz,
  location geometry(Geometry,4490),
  satellite text,
  instrument text,
  confidence text,
  frp numeric(20,2),
  daynight text,
  raw text,
  hotspot uuid,
  primary key (id, version)
);
comment on table hotspot_detection is '热点原始观测。依据：森林草原防灭火条例34；森林防火条例31（至2025年）';
comment on table hotspot_detection_history is '热点原始观测：每一次变更的全貌，只增不改';
comment on column hotspot_detection.id is '标识（UUIDv7，由客户端生成）';
comment on column hotspot_detection.version is '版本';
comment on column hotspot_detection.state is '状态';
comment on column hotspot_detection.division is '所在行政区划';
comment on column hotspot_detection.belongs_to_year is '所属年度';
comment on column hotspot_detection.year_named is '所属年度由人指定';
comment on column hotspot_detection.demo is '演示数据';
comment on column hotspot_detection.created_at is '登记时间';
comment on column hotspot_detection.created_by is '登记人';
comment on column hotspot_detection.changed_at is '最近办理时间';
comment on column hotspot_detection.changed_by is '最近办理人';
comment on column hotspot_detection.changed_post is '最近办理人的岗位';
comment on column hotspot_detection.changed_action is '最近办理事项';
comment on column hotspot_detection.changed_reason is '办理理由';
comment on column hotspot_detection.changed_device is '设备';
comment on column hotspot_detection.received_at is '进入“已接收”的时间';
comment on column hotspot_detection.clustered_at is '进入“已归并”的时间';
comment on column hotspot_detection.natural_key is '自然键';
comment on column hotspot_detection.seen_at is '观测时间';
comment on column hotspot_detection.location is '像素中心';
comment on column hotspot_detection.satellite is '卫星';
comment on column hotspot_detection.instrument is '传感器';
comment on column hotspot_detection.confidence is '可信度';
comment on column hotspot_detection.frp is '辐射功率（兆瓦）';
comment on column hotspot_detection.daynight is '昼夜';
comment on column hotspot_detection.raw is '原始行';
comment on column hotspot_detection.hotspot is '所属热点';
create index hotspot_detection_division on hotspot_detection (division, state);
create index hotspot_detection_year on hotspot_detection (belongs_to_year, state);
create index hotspot_detection_changed on hotspot_detection (changed_at desc, id desc);
create index hotspot_detection_seen_at_clock on hotspot_detection (seen_at, id);
create unique index hotspot_detection_natural_key_unique on hotspot_detection (natural_key);
create index hotspot_detection_hotspot on hotspot_detection (hotspot);
create index hotspot_detection_location_3857 on hotspot_detection using gist (location_3857);
create index hotspot_detection_seen_at_state on hotspot_detection (seen_at, state);
create function siku.keep_hotspot_detection() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.seen_at at time zone 'Asia/Shanghai'), (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: hotspot_detection' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'hotspot_detection' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: hotspot_detection' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: hotspot_detection' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'hotspot_detection' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: hotspot_detection' using errcode = 'SK003'; end if;
  end if;
  insert into hotspot_detection_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, clustered_at, natural_key, seen_at, location, satellite, instrument, confidence, frp, daynight, raw, hotspot) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, clustered_at, natural_key, seen_at, location, satellite, instrument, confidence, frp, daynight, raw, hotspot from new_rows;
  insert into siku.feed (register, record, division, version) select 'hotspot_detection', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on hotspot_detection referencing new table as new_rows for each statement execute function siku.keep_hotspot_detection();
create trigger keep_update after update on hotspot_detection referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_hotspot_detection();
alter table hotspot_detection enable row level security;
alter table hotspot_detection_history enable row level security;
create policy hotspot_detection_read on hotspot_detection for select to siku_app using ((select siku.everywhere('hotspot_detection', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hotspot_detection', 'read'))));
create policy hotspot_detection_create on hotspot_detection for insert to siku_app with check ((select siku.everywhere('hotspot_detection', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hotspot_detection', 'create'))));
create policy hotspot_detection_change on hotspot_detection for update to siku_app using ((select siku.everywhere('hotspot_detection', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hotspot_detection', 'change')))) with check ((select siku.everywhere('hotspot_detection', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hotspot_detection', 'change'))));
create policy hotspot_detection_history_read on hotspot_detection_history for select to siku_app using ((select siku.everywhere('hotspot_detection', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('hotspot_detection', 'read'))));
grant select, insert, update on hotspot_detection to siku_app;
grant select on hotspot_detection_history to siku_app;

-- 固定热源
create table heat_source (
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
  retired_at timestamptz,
  name text not null,
  kind text not null,
  location geometry(Geometry,4490) not null,
  radius_m integer not null,
  valid_from date not null,
  valid_to date,
  note text,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint heat_source_state check (state in ('active', 'retired')),
  constraint heat_source_version check (version > 0),
  constraint heat_source_name_1 check (length(name) <= 120),
  constraint heat_source_kind_1 check (kind in ('kiln', 'cement', 'steel', 'power', 'waste', 'solar', 'other')),
  constraint heat_source_location_1 check (ST_IsValid(location)),
  constraint heat_source_location_2 check (GeometryType(location) in ('POINT')),
  constraint heat_source_radius_m_1 check (radius_m >= 50),
  constraint heat_source_radius_m_2 check (radius_m <= 5000),
  constraint heat_source_note_1 check (length(note) <= 500)
);
create table heat_source_history (
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
  retired_at timestamptz,
  name text,
  kind text,
  location geometry(Geometry,4490),
  radius_m integer,
  valid_from date,
  valid_to date,
  note text,
  primary key (id, version)
);
comment on table heat_source is '固定热源。依据：森林草原防灭火条例34；森林防火条例31（至2025年）';
comment on table heat_source_history is '固定热源：每一次变更的全貌，只增不改';
comment on column heat_source.id is '标识（UUIDv7，由客户端生成）';
comment on column heat_source.version is '版本';
comment on column heat_source.state is '状态';
comment on column heat_source.division is '所在行政区划';
comment on column heat_source.belongs_to_year is '所属年度';
comment on column heat_source.year_named is '所属年度由人指定';
comment on column heat_source.demo is '演示数据';
comment on column heat_source.created_at is '登记时间';
comment on column heat_source.created_by is '登记人';
comment on column heat_source.changed_at is '最近办理时间';
comment on column heat_source.changed_by is '最近办理人';
comment on column heat_source.changed_post is '最近办理人的岗位';
comment on column heat_source.changed_action is '最近办理事项';
comment on column heat_source.changed_reason is '办理理由';
comment on column heat_source.changed_device is '设备';
comment on column heat_source.active_at is '进入“有效”的时间';
comment on column heat_source.retired_at is '进入“已停用”的时间';
comment on column heat_source.name is '名称';
comment on column heat_source.kind is '类别';
comment on column heat_source.location is '位置';
comment on column heat_source.radius_m is '影响半径（米）';
comment on column heat_source.valid_from is '起始';
comment on column heat_source.valid_to is '截止';
comment on column heat_source.note is '备注';
create index heat_source_division on heat_source (division, state);
create index heat_source_year on heat_source (belongs_to_year, state);
create index heat_source_changed on heat_source (changed_at desc, id desc);
create index heat_source_valid_from_clock on heat_source (valid_from, id);
create index heat_source_location_3857 on heat_source using gist (location_3857);
create function siku.keep_heat_source() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.valid_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: heat_source' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'heat_source' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: heat_source' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: heat_source' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'heat_source' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: heat_source' using errcode = 'SK003'; end if;
  end if;
  insert into heat_source_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, retired_at, name, kind, location, radius_m, valid_from, valid_to, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, retired_at, name, kind, location, radius_m, valid_from, valid_to, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'heat_source', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on heat_source referencing new table as new_rows for each statement execute function siku.keep_heat_source();
create trigger keep_update after update on heat_source referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_heat_source();
alter table heat_source enable row level security;
alter table heat_source_history enable row level security;
create policy heat_source_read on heat_source for select to siku_app using ((select siku.everywhere('heat_source', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('heat_source', 'read'))));
create policy heat_source_create on heat_source for insert to siku_app with check ((select siku.everywhere('heat_source', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('heat_source', 'create'))));
create policy heat_source_change on heat_source for update to siku_app using ((select siku.everywhere('heat_source', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('heat_source', 'change')))) with check ((select siku.everywhere('heat_source', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('heat_source', 'change'))));
create policy heat_source_history_read on heat_source_history for select to siku_app using ((select siku.everywhere('heat_source', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('heat_source', 'read'))));
grant select, insert, update on heat_source to siku_app;
grant select on heat_source_history to siku_app;
