-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 人工繁育种群
create table wildlife_herd (
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
  examined_at timestamptz,
  active_at timestamptz,
  refused_at timestamptz,
  ended_at timestamptz,
  keeper text not null,
  place text not null,
  location geometry(Geometry,4490),
  species text not null,
  stated_grade text,
  grade text,
  applied_on date not null,
  purpose text not null,
  capacity integer not null,
  source_proof text not null,
  facilities text not null,
  materials uuid[],
  site_note text,
  site_photos uuid[],
  licence_number text,
  authority text,
  authority_level text,
  granted_on date,
  valid_to date,
  closed_year integer,
  returned_count integer,
  return_note text,
  return_files uuid[],
  duty text,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint wildlife_herd_state check (state in ('applied', 'examined', 'active', 'refused', 'ended')),
  constraint wildlife_herd_version check (version > 0),
  constraint wildlife_herd_keeper_1 check (length(keeper) <= 100),
  constraint wildlife_herd_place_1 check (length(place) <= 200),
  constraint wildlife_herd_location_1 check (ST_IsValid(location)),
  constraint wildlife_herd_location_2 check (GeometryType(location) in ('POINT')),
  constraint wildlife_herd_species_1 check (length(species) <= 40),
  constraint wildlife_herd_stated_grade_1 check (stated_grade in ('first', 'second', 'beneficial', 'provincial', 'other')),
  constraint wildlife_herd_grade_1 check (grade in ('first', 'second', 'beneficial', 'provincial', 'other')),
  constraint wildlife_herd_purpose_1 check (purpose in ('medicine', 'breeding', 'research', 'display', 'other')),
  constraint wildlife_herd_capacity_1 check (capacity >= 1),
  constraint wildlife_herd_capacity_2 check (capacity <= 10000000),
  constraint wildlife_herd_source_proof_1 check (length(source_proof) <= 500),
  constraint wildlife_herd_facilities_1 check (length(facilities) <= 1000),
  constraint wildlife_herd_site_note_1 check (length(site_note) <= 1000),
  constraint wildlife_herd_licence_number_1 check (length(licence_number) <= 100),
  constraint wildlife_herd_authority_1 check (length(authority) <= 100),
  constraint wildlife_herd_authority_level_1 check (authority_level in ('state', 'province', 'city', 'county')),
  constraint wildlife_herd_closed_year_1 check (closed_year >= 1990),
  constraint wildlife_herd_closed_year_2 check (closed_year <= 2200),
  constraint wildlife_herd_returned_count_1 check (returned_count >= 0),
  constraint wildlife_herd_returned_count_2 check (returned_count <= 100000000),
  constraint wildlife_herd_return_note_1 check (length(return_note) <= 1000),
  constraint wildlife_herd_duty_1 check (duty in ('licence', 'filing', 'local'))
);
create table wildlife_herd_history (
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
  examined_at timestamptz,
  active_at timestamptz,
  refused_at timestamptz,
  ended_at timestamptz,
  keeper text,
  place text,
  location geometry(Geometry,4490),
  species text,
  stated_grade text,
  grade text,
  applied_on date,
  purpose text,
  capacity integer,
  source_proof text,
  facilities text,
  materials uuid[],
  site_note text,
  site_photos uuid[],
  licence_number text,
  authority text,
  authority_level text,
  granted_on date,
  valid_to date,
  closed_year integer,
  returned_count integer,
  return_note text,
  return_files uuid[],
  duty text,
  primary key (id, version)
);
comment on table wildlife_herd is '人工繁育种群。依据：野生动物保护法25；野生动物保护法26；野生动物保护法27；野生动物保护法29；行政许可法42';
comment on table wildlife_herd_history is '人工繁育种群：每一次变更的全貌，只增不改';
comment on column wildlife_herd.id is '标识（UUIDv7，由客户端生成）';
comment on column wildlife_herd.version is '版本';
comment on column wildlife_herd.state is '状态';
comment on column wildlife_herd.division is '所在行政区划';
comment on column wildlife_herd.belongs_to_year is '所属年度';
comment on column wildlife_herd.year_named is '所属年度由人指定';
comment on column wildlife_herd.demo is '演示数据';
comment on column wildlife_herd.created_at is '登记时间';
comment on column wildlife_herd.created_by is '登记人';
comment on column wildlife_herd.changed_at is '最近办理时间';
comment on column wildlife_herd.changed_by is '最近办理人';
comment on column wildlife_herd.changed_post is '最近办理人的岗位';
comment on column wildlife_herd.changed_action is '最近办理事项';
comment on column wildlife_herd.changed_reason is '办理理由';
comment on column wildlife_herd.changed_device is '设备';
comment on column wildlife_herd.applied_at is '进入“已申请”的时间';
comment on column wildlife_herd.examined_at is '进入“已核查”的时间';
comment on column wildlife_herd.active_at is '进入“在养”的时间';
comment on column wildlife_herd.refused_at is '进入“未准”的时间';
comment on column wildlife_herd.ended_at is '进入“已终止”的时间';
comment on column wildlife_herd.keeper is '繁育单位';
comment on column wildlife_herd.place is '繁育场所';
comment on column wildlife_herd.location is '位置';
comment on column wildlife_herd.species is '物种';
comment on column wildlife_herd.stated_grade is '认定的保护级别';
comment on column wildlife_herd.grade is '保护级别';
comment on column wildlife_herd.applied_on is '申请（申报）日期';
comment on column wildlife_herd.purpose is '繁育目的';
comment on column wildlife_herd.capacity is '设计规模（只（头））';
comment on column wildlife_herd.source_proof is '种源来历';
comment on column wildlife_herd.facilities is '场所、设施和技术条件';
comment on column wildlife_herd.materials is '申请（申报）材料';
comment on column wildlife_herd.site_note is '现场核查情况';
comment on column wildlife_herd.site_photos is '现场核查照片';
comment on column wildlife_herd.licence_number is '许可证号或备案号';
comment on column wildlife_herd.authority is '批准（备案）机关';
comment on column wildlife_herd.authority_level is '机关级别';
comment on column wildlife_herd.granted_on is '批准（备案）日期';
comment on column wildlife_herd.valid_to is '有效期至';
comment on column wildlife_herd.closed_year is '已报告至年度';
comment on column wildlife_herd.returned_count is '年末盘点存栏（只（头））';
comment on column wildlife_herd.return_note is '年度报告说明';
comment on column wildlife_herd.return_files is '年度报告';
comment on column wildlife_herd.duty is '办理方式';
create index wildlife_herd_division on wildlife_herd (division, state);
create index wildlife_herd_year on wildlife_herd (belongs_to_year, state);
create index wildlife_herd_changed on wildlife_herd (changed_at desc, id desc);
create index wildlife_herd_applied_on_clock on wildlife_herd (applied_on, id);
create index wildlife_herd_location_3857 on wildlife_herd using gist (location_3857);
create index wildlife_herd_species_state on wildlife_herd (species, state);
create function siku.keep_wildlife_herd() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.applied_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wildlife_herd' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wildlife_herd' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wildlife_herd' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wildlife_herd' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wildlife_herd' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wildlife_herd' using errcode = 'SK003'; end if;
  end if;
  insert into wildlife_herd_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, examined_at, active_at, refused_at, ended_at, keeper, place, location, species, stated_grade, grade, applied_on, purpose, capacity, source_proof, facilities, materials, site_note, site_photos, licence_number, authority, authority_level, granted_on, valid_to, closed_year, returned_count, return_note, return_files, duty) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, examined_at, active_at, refused_at, ended_at, keeper, place, location, species, stated_grade, grade, applied_on, purpose, capacity, source_proof, facilities, materials, site_note, site_photos, licence_number, authority, authority_level, granted_on, valid_to, closed_year, returned_count, return_note, return_files, duty from new_rows;
  insert into siku.feed (register, record, division, version) select 'wildlife_herd', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'wildlife_herd', n.id from new_rows n, unnest(n.materials || n.site_photos || n.return_files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on wildlife_herd referencing new table as new_rows for each statement execute function siku.keep_wildlife_herd();
create trigger keep_update after update on wildlife_herd referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wildlife_herd();
alter table wildlife_herd enable row level security;
alter table wildlife_herd_history enable row level security;
create policy wildlife_herd_read on wildlife_herd for select to siku_app using ((select siku.everywhere('wildlife_herd', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd', 'read'))));
create policy wildlife_herd_create on wildlife_herd for insert to siku_app with check ((select siku.everywhere('wildlife_herd', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd', 'create'))));
create policy wildlife_herd_change on wildlife_herd for update to siku_app using ((select siku.everywhere('wildlife_herd', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd', 'change')))) with check ((select siku.everywhere('wildlife_herd', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd', 'change'))));
create policy wildlife_herd_history_read on wildlife_herd_history for select to siku_app using ((select siku.everywhere('wildlife_herd', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd', 'read'))));
grant select, insert, update on wildlife_herd to siku_app;
grant select on wildlife_herd_history to siku_app;

-- 存栏增减
create table wildlife_herd_entry (
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
  void_at timestamptz,
  account uuid not null,
  kind text not null,
  amount numeric(20,0) not null,
  happened_on date not null,
  marks text,
  counterparty text,
  document_number text,
  quarantine_number text,
  disposal text,
  parts_sealed boolean,
  files uuid[],
  note text,
  species text,
  grade text,
  change integer,
  annulled_on date,
  primary key (id),
  constraint wildlife_herd_entry_state check (state in ('posted', 'void')),
  constraint wildlife_herd_entry_version check (version > 0),
  constraint wildlife_herd_entry_kind_1 check (kind in ('opening', 'born', 'bought', 'recovered', 'counted_in', 'dead', 'sold', 'used', 'escaped', 'counted_out')),
  constraint wildlife_herd_entry_amount_1 check (amount >= 0),
  constraint wildlife_herd_entry_marks_1 check (length(marks) <= 300),
  constraint wildlife_herd_entry_counterparty_1 check (length(counterparty) <= 100),
  constraint wildlife_herd_entry_document_number_1 check (length(document_number) <= 100),
  constraint wildlife_herd_entry_quarantine_number_1 check (length(quarantine_number) <= 100),
  constraint wildlife_herd_entry_disposal_1 check (disposal in ('harmless', 'specimen', 'sealed')),
  constraint wildlife_herd_entry_note_1 check (length(note) <= 500),
  constraint wildlife_herd_entry_species_1 check (length(species) <= 40),
  constraint wildlife_herd_entry_grade_1 check (length(grade) <= 20)
);
create table wildlife_herd_entry_history (
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
  void_at timestamptz,
  account uuid,
  kind text,
  amount numeric(20,0),
  happened_on date,
  marks text,
  counterparty text,
  document_number text,
  quarantine_number text,
  disposal text,
  parts_sealed boolean,
  files uuid[],
  note text,
  species text,
  grade text,
  change integer,
  annulled_on date,
  primary key (id, version)
);
comment on table wildlife_herd_entry is '存栏增减。依据：野生动物保护法25；野生动物保护法27；野生动物保护法28；野生动物保护法34';
comment on table wildlife_herd_entry_history is '存栏增减：每一次变更的全貌，只增不改';
comment on column wildlife_herd_entry.id is '标识（UUIDv7，由客户端生成）';
comment on column wildlife_herd_entry.version is '版本';
comment on column wildlife_herd_entry.state is '状态';
comment on column wildlife_herd_entry.division is '所在行政区划';
comment on column wildlife_herd_entry.belongs_to_year is '所属年度';
comment on column wildlife_herd_entry.year_named is '所属年度由人指定';
comment on column wildlife_herd_entry.demo is '演示数据';
comment on column wildlife_herd_entry.created_at is '登记时间';
comment on column wildlife_herd_entry.created_by is '登记人';
comment on column wildlife_herd_entry.changed_at is '最近办理时间';
comment on column wildlife_herd_entry.changed_by is '最近办理人';
comment on column wildlife_herd_entry.changed_post is '最近办理人的岗位';
comment on column wildlife_herd_entry.changed_action is '最近办理事项';
comment on column wildlife_herd_entry.changed_reason is '办理理由';
comment on column wildlife_herd_entry.changed_device is '设备';
comment on column wildlife_herd_entry.posted_at is '进入“已入账”的时间';
comment on column wildlife_herd_entry.void_at is '进入“已作废”的时间';
comment on column wildlife_herd_entry.account is '账户';
comment on column wildlife_herd_entry.kind is '类别';
comment on column wildlife_herd_entry.amount is '数量（只（头））';
comment on column wildlife_herd_entry.happened_on is '发生日期';
comment on column wildlife_herd_entry.marks is '芯片或标识号段';
comment on column wildlife_herd_entry.counterparty is '来源或去向单位';
comment on column wildlife_herd_entry.document_number is '批准、标识或盘点文号';
comment on column wildlife_herd_entry.quarantine_number is '检疫证明编号';
comment on column wildlife_herd_entry.disposal is '尸体处置';
comment on column wildlife_herd_entry.parts_sealed is '熊胆、熊掌已登记封存';
comment on column wildlife_herd_entry.files is '凭证';
comment on column wildlife_herd_entry.note is '情况说明';
comment on column wildlife_herd_entry.species is '物种';
comment on column wildlife_herd_entry.grade is '保护级别';
comment on column wildlife_herd_entry.change is '增减（只（头））';
comment on column wildlife_herd_entry.annulled_on is '作废日期';
create index wildlife_herd_entry_division on wildlife_herd_entry (division, state);
create index wildlife_herd_entry_year on wildlife_herd_entry (belongs_to_year, state);
create index wildlife_herd_entry_changed on wildlife_herd_entry (changed_at desc, id desc);
create index wildlife_herd_entry_happened_on_clock on wildlife_herd_entry (happened_on, id);
create index wildlife_herd_entry_account on wildlife_herd_entry (account);
create index wildlife_herd_entry_account_happened_on on wildlife_herd_entry (account, happened_on);
create index wildlife_herd_entry_species_happened_on on wildlife_herd_entry (species, happened_on);
create function siku.keep_wildlife_herd_entry() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.happened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wildlife_herd_entry' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wildlife_herd_entry' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wildlife_herd_entry' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wildlife_herd_entry' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wildlife_herd_entry' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wildlife_herd_entry' using errcode = 'SK003'; end if;
  end if;
  insert into wildlife_herd_entry_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, marks, counterparty, document_number, quarantine_number, disposal, parts_sealed, files, note, species, grade, change, annulled_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, marks, counterparty, document_number, quarantine_number, disposal, parts_sealed, files, note, species, grade, change, annulled_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'wildlife_herd_entry', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'wildlife_herd_entry', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on wildlife_herd_entry referencing new table as new_rows for each statement execute function siku.keep_wildlife_herd_entry();
create trigger keep_update after update on wildlife_herd_entry referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wildlife_herd_entry();
alter table wildlife_herd_entry enable row level security;
alter table wildlife_herd_entry_history enable row level security;
create policy wildlife_herd_entry_read on wildlife_herd_entry for select to siku_app using ((select siku.everywhere('wildlife_herd_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd_entry', 'read'))));
create policy wildlife_herd_entry_create on wildlife_herd_entry for insert to siku_app with check ((select siku.everywhere('wildlife_herd_entry', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd_entry', 'create'))));
create policy wildlife_herd_entry_change on wildlife_herd_entry for update to siku_app using ((select siku.everywhere('wildlife_herd_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd_entry', 'change')))) with check ((select siku.everywhere('wildlife_herd_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd_entry', 'change'))));
create policy wildlife_herd_entry_history_read on wildlife_herd_entry_history for select to siku_app using ((select siku.everywhere('wildlife_herd_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wildlife_herd_entry', 'read'))));
grant select, insert, update on wildlife_herd_entry to siku_app;
grant select on wildlife_herd_entry_history to siku_app;
