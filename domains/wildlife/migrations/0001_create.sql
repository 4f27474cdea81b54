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

-- 熊胆汁采集批次
create table bile_batch (
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
  stored_at timestamptz,
  cleared_at timestamptz,
  void_at timestamptz,
  herd uuid not null,
  number text not null,
  drawn_from date not null,
  drawn_to date not null,
  bears integer not null,
  form text not null,
  drawn_kg numeric(20,3) not null,
  factor numeric(20,2),
  files uuid[],
  note text,
  fresh_kg numeric(20,3),
  primary key (id),
  constraint bile_batch_state check (state in ('stored', 'cleared', 'void')),
  constraint bile_batch_version check (version > 0),
  constraint bile_batch_number_1 check (length(number) <= 60),
  constraint bile_batch_bears_1 check (bears >= 1),
  constraint bile_batch_bears_2 check (bears <= 100000),
  constraint bile_batch_form_1 check (form in ('fresh', 'concentrate', 'powder')),
  constraint bile_batch_drawn_kg_1 check (drawn_kg >= 0.001),
  constraint bile_batch_drawn_kg_2 check (drawn_kg <= 10000000),
  constraint bile_batch_factor_1 check (factor >= 1),
  constraint bile_batch_factor_2 check (factor <= 100),
  constraint bile_batch_note_1 check (length(note) <= 500)
);
create table bile_batch_history (
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
  stored_at timestamptz,
  cleared_at timestamptz,
  void_at timestamptz,
  herd uuid,
  number text,
  drawn_from date,
  drawn_to date,
  bears integer,
  form text,
  drawn_kg numeric(20,3),
  factor numeric(20,2),
  files uuid[],
  note text,
  fresh_kg numeric(20,3),
  primary key (id, version)
);
comment on table bile_batch is '熊胆汁采集批次。依据：野生动物保护法25；野生动物保护法28';
comment on table bile_batch_history is '熊胆汁采集批次：每一次变更的全貌，只增不改';
comment on column bile_batch.id is '标识（UUIDv7，由客户端生成）';
comment on column bile_batch.version is '版本';
comment on column bile_batch.state is '状态';
comment on column bile_batch.division is '所在行政区划';
comment on column bile_batch.belongs_to_year is '所属年度';
comment on column bile_batch.year_named is '所属年度由人指定';
comment on column bile_batch.demo is '演示数据';
comment on column bile_batch.created_at is '登记时间';
comment on column bile_batch.created_by is '登记人';
comment on column bile_batch.changed_at is '最近办理时间';
comment on column bile_batch.changed_by is '最近办理人';
comment on column bile_batch.changed_post is '最近办理人的岗位';
comment on column bile_batch.changed_action is '最近办理事项';
comment on column bile_batch.changed_reason is '办理理由';
comment on column bile_batch.changed_device is '设备';
comment on column bile_batch.stored_at is '进入“在库”的时间';
comment on column bile_batch.cleared_at is '进入“已清库”的时间';
comment on column bile_batch.void_at is '进入“已作废”的时间';
comment on column bile_batch.herd is '黑熊种群';
comment on column bile_batch.number is '批次号';
comment on column bile_batch.drawn_from is '采集起始';
comment on column bile_batch.drawn_to is '采集截止';
comment on column bile_batch.bears is '采集熊数（头）';
comment on column bile_batch.form is '形态';
comment on column bile_batch.drawn_kg is '采集重量（千克）';
comment on column bile_batch.factor is '一千克折鲜胆汁（千克）';
comment on column bile_batch.files is '采集日记录';
comment on column bile_batch.note is '说明';
comment on column bile_batch.fresh_kg is '折鲜胆汁（千克）';
create index bile_batch_division on bile_batch (division, state);
create index bile_batch_year on bile_batch (belongs_to_year, state);
create index bile_batch_changed on bile_batch (changed_at desc, id desc);
create index bile_batch_drawn_to_clock on bile_batch (drawn_to, id);
create index bile_batch_herd on bile_batch (herd);
create unique index bile_batch_number_unique on bile_batch (number);
create index bile_batch_herd_drawn_to on bile_batch (herd, drawn_to);
create function siku.keep_bile_batch() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.drawn_to, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: bile_batch' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'bile_batch' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: bile_batch' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: bile_batch' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'bile_batch' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: bile_batch' using errcode = 'SK003'; end if;
  end if;
  insert into bile_batch_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, stored_at, cleared_at, void_at, herd, number, drawn_from, drawn_to, bears, form, drawn_kg, factor, files, note, fresh_kg) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, stored_at, cleared_at, void_at, herd, number, drawn_from, drawn_to, bears, form, drawn_kg, factor, files, note, fresh_kg from new_rows;
  insert into siku.feed (register, record, division, version) select 'bile_batch', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'bile_batch', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on bile_batch referencing new table as new_rows for each statement execute function siku.keep_bile_batch();
create trigger keep_update after update on bile_batch referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_bile_batch();
alter table bile_batch enable row level security;
alter table bile_batch_history enable row level security;
create policy bile_batch_read on bile_batch for select to siku_app using ((select siku.everywhere('bile_batch', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_batch', 'read'))));
create policy bile_batch_create on bile_batch for insert to siku_app with check ((select siku.everywhere('bile_batch', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_batch', 'create'))));
create policy bile_batch_change on bile_batch for update to siku_app using ((select siku.everywhere('bile_batch', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_batch', 'change')))) with check ((select siku.everywhere('bile_batch', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_batch', 'change'))));
create policy bile_batch_history_read on bile_batch_history for select to siku_app using ((select siku.everywhere('bile_batch', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_batch', 'read'))));
grant select, insert, update on bile_batch to siku_app;
grant select on bile_batch_history to siku_app;

-- 熊胆汁出入库
create table bile_movement (
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
  amount numeric(20,3) not null,
  happened_on date not null,
  delivery uuid,
  document_number text,
  witnesses text,
  files uuid[],
  note text,
  primary key (id),
  constraint bile_movement_state check (state in ('posted', 'void')),
  constraint bile_movement_version check (version > 0),
  constraint bile_movement_kind_1 check (kind in ('drawn', 'returned', 'delivered', 'sampled', 'spoiled')),
  constraint bile_movement_amount_1 check (amount >= 0),
  constraint bile_movement_document_number_1 check (length(document_number) <= 100),
  constraint bile_movement_witnesses_1 check (length(witnesses) <= 100),
  constraint bile_movement_note_1 check (length(note) <= 500)
);
create table bile_movement_history (
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
  amount numeric(20,3),
  happened_on date,
  delivery uuid,
  document_number text,
  witnesses text,
  files uuid[],
  note text,
  primary key (id, version)
);
comment on table bile_movement is '熊胆汁出入库。依据：野生动物保护法28';
comment on table bile_movement_history is '熊胆汁出入库：每一次变更的全貌，只增不改';
comment on column bile_movement.id is '标识（UUIDv7，由客户端生成）';
comment on column bile_movement.version is '版本';
comment on column bile_movement.state is '状态';
comment on column bile_movement.division is '所在行政区划';
comment on column bile_movement.belongs_to_year is '所属年度';
comment on column bile_movement.year_named is '所属年度由人指定';
comment on column bile_movement.demo is '演示数据';
comment on column bile_movement.created_at is '登记时间';
comment on column bile_movement.created_by is '登记人';
comment on column bile_movement.changed_at is '最近办理时间';
comment on column bile_movement.changed_by is '最近办理人';
comment on column bile_movement.changed_post is '最近办理人的岗位';
comment on column bile_movement.changed_action is '最近办理事项';
comment on column bile_movement.changed_reason is '办理理由';
comment on column bile_movement.changed_device is '设备';
comment on column bile_movement.posted_at is '进入“已入账”的时间';
comment on column bile_movement.void_at is '进入“已作废”的时间';
comment on column bile_movement.account is '账户';
comment on column bile_movement.kind is '类别';
comment on column bile_movement.amount is '数量（千克）';
comment on column bile_movement.happened_on is '发生日期';
comment on column bile_movement.delivery is '交付单';
comment on column bile_movement.document_number is '单号';
comment on column bile_movement.witnesses is '见证人（二人）';
comment on column bile_movement.files is '凭证';
comment on column bile_movement.note is '说明';
create index bile_movement_division on bile_movement (division, state);
create index bile_movement_year on bile_movement (belongs_to_year, state);
create index bile_movement_changed on bile_movement (changed_at desc, id desc);
create index bile_movement_happened_on_clock on bile_movement (happened_on, id);
create index bile_movement_account on bile_movement (account);
create index bile_movement_delivery on bile_movement (delivery);
create index bile_movement_account_happened_on on bile_movement (account, happened_on);
create function siku.keep_bile_movement() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.happened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: bile_movement' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'bile_movement' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: bile_movement' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: bile_movement' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'bile_movement' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: bile_movement' using errcode = 'SK003'; end if;
  end if;
  insert into bile_movement_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, delivery, document_number, witnesses, files, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, delivery, document_number, witnesses, files, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'bile_movement', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'bile_movement', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on bile_movement referencing new table as new_rows for each statement execute function siku.keep_bile_movement();
create trigger keep_update after update on bile_movement referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_bile_movement();
alter table bile_movement enable row level security;
alter table bile_movement_history enable row level security;
create policy bile_movement_read on bile_movement for select to siku_app using ((select siku.everywhere('bile_movement', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_movement', 'read'))));
create policy bile_movement_create on bile_movement for insert to siku_app with check ((select siku.everywhere('bile_movement', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_movement', 'create'))));
create policy bile_movement_change on bile_movement for update to siku_app using ((select siku.everywhere('bile_movement', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_movement', 'change')))) with check ((select siku.everywhere('bile_movement', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_movement', 'change'))));
create policy bile_movement_history_read on bile_movement_history for select to siku_app using ((select siku.everywhere('bile_movement', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_movement', 'read'))));
grant select, insert, update on bile_movement to siku_app;
grant select on bile_movement_history to siku_app;

-- 熊胆汁使用审批
create table bile_permit (
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
  checked_at timestamptz,
  granted_at timestamptz,
  settled_at timestamptz,
  refused_at timestamptz,
  herd uuid not null,
  buyer text not null,
  product text not null,
  purpose text not null,
  form text not null,
  factor numeric(20,2),
  asked_kg numeric(20,3) not null,
  applied_on date not null,
  materials uuid[],
  opinion text,
  granted_kg numeric(20,3),
  decision_number text,
  authority text,
  decided_on date,
  valid_to date,
  documents uuid[],
  settle_note text,
  fresh_kg numeric(20,3),
  primary key (id),
  constraint bile_permit_state check (state in ('applied', 'checked', 'granted', 'settled', 'refused')),
  constraint bile_permit_version check (version > 0),
  constraint bile_permit_buyer_1 check (length(buyer) <= 100),
  constraint bile_permit_product_1 check (length(product) <= 200),
  constraint bile_permit_purpose_1 check (purpose in ('medicine', 'clinic', 'research', 'other')),
  constraint bile_permit_form_1 check (form in ('fresh', 'concentrate', 'powder')),
  constraint bile_permit_factor_1 check (factor >= 1),
  constraint bile_permit_factor_2 check (factor <= 100),
  constraint bile_permit_asked_kg_1 check (asked_kg >= 0.001),
  constraint bile_permit_asked_kg_2 check (asked_kg <= 10000000),
  constraint bile_permit_opinion_1 check (length(opinion) <= 1000),
  constraint bile_permit_granted_kg_1 check (granted_kg >= 0.001),
  constraint bile_permit_granted_kg_2 check (granted_kg <= 10000000),
  constraint bile_permit_decision_number_1 check (length(decision_number) <= 100),
  constraint bile_permit_authority_1 check (length(authority) <= 100),
  constraint bile_permit_settle_note_1 check (length(settle_note) <= 500)
);
create table bile_permit_history (
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
  checked_at timestamptz,
  granted_at timestamptz,
  settled_at timestamptz,
  refused_at timestamptz,
  herd uuid,
  buyer text,
  product text,
  purpose text,
  form text,
  factor numeric(20,2),
  asked_kg numeric(20,3),
  applied_on date,
  materials uuid[],
  opinion text,
  granted_kg numeric(20,3),
  decision_number text,
  authority text,
  decided_on date,
  valid_to date,
  documents uuid[],
  settle_note text,
  fresh_kg numeric(20,3),
  primary key (id, version)
);
comment on table bile_permit is '熊胆汁使用审批。依据：野生动物保护法28；野生动物保护法30；行政许可法42';
comment on table bile_permit_history is '熊胆汁使用审批：每一次变更的全貌，只增不改';
comment on column bile_permit.id is '标识（UUIDv7，由客户端生成）';
comment on column bile_permit.version is '版本';
comment on column bile_permit.state is '状态';
comment on column bile_permit.division is '所在行政区划';
comment on column bile_permit.belongs_to_year is '所属年度';
comment on column bile_permit.year_named is '所属年度由人指定';
comment on column bile_permit.demo is '演示数据';
comment on column bile_permit.created_at is '登记时间';
comment on column bile_permit.created_by is '登记人';
comment on column bile_permit.changed_at is '最近办理时间';
comment on column bile_permit.changed_by is '最近办理人';
comment on column bile_permit.changed_post is '最近办理人的岗位';
comment on column bile_permit.changed_action is '最近办理事项';
comment on column bile_permit.changed_reason is '办理理由';
comment on column bile_permit.changed_device is '设备';
comment on column bile_permit.applied_at is '进入“已申请”的时间';
comment on column bile_permit.checked_at is '进入“已核查”的时间';
comment on column bile_permit.granted_at is '进入“已批准”的时间';
comment on column bile_permit.settled_at is '进入“已结清”的时间';
comment on column bile_permit.refused_at is '进入“未批准”的时间';
comment on column bile_permit.herd is '供给种群';
comment on column bile_permit.buyer is '使用单位';
comment on column bile_permit.product is '用于产品';
comment on column bile_permit.purpose is '用途';
comment on column bile_permit.form is '形态';
comment on column bile_permit.factor is '一千克折鲜胆汁（千克）';
comment on column bile_permit.asked_kg is '申请数量（千克）';
comment on column bile_permit.applied_on is '申请日期';
comment on column bile_permit.materials is '申请材料';
comment on column bile_permit.opinion is '县级核查意见';
comment on column bile_permit.granted_kg is '批准数量（千克）';
comment on column bile_permit.decision_number is '批准文号';
comment on column bile_permit.authority is '批准机关';
comment on column bile_permit.decided_on is '批准日期';
comment on column bile_permit.valid_to is '有效期至';
comment on column bile_permit.documents is '批准文件';
comment on column bile_permit.settle_note is '结清说明';
comment on column bile_permit.fresh_kg is '折鲜胆汁（千克）';
create index bile_permit_division on bile_permit (division, state);
create index bile_permit_year on bile_permit (belongs_to_year, state);
create index bile_permit_changed on bile_permit (changed_at desc, id desc);
create index bile_permit_applied_on_clock on bile_permit (applied_on, id);
create index bile_permit_herd on bile_permit (herd);
create index bile_permit_herd_decided_on on bile_permit (herd, decided_on);
create function siku.keep_bile_permit() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.applied_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: bile_permit' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'bile_permit' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: bile_permit' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: bile_permit' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'bile_permit' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: bile_permit' using errcode = 'SK003'; end if;
  end if;
  insert into bile_permit_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, checked_at, granted_at, settled_at, refused_at, herd, buyer, product, purpose, form, factor, asked_kg, applied_on, materials, opinion, granted_kg, decision_number, authority, decided_on, valid_to, documents, settle_note, fresh_kg) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, checked_at, granted_at, settled_at, refused_at, herd, buyer, product, purpose, form, factor, asked_kg, applied_on, materials, opinion, granted_kg, decision_number, authority, decided_on, valid_to, documents, settle_note, fresh_kg from new_rows;
  insert into siku.feed (register, record, division, version) select 'bile_permit', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'bile_permit', n.id from new_rows n, unnest(n.materials || n.documents) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on bile_permit referencing new table as new_rows for each statement execute function siku.keep_bile_permit();
create trigger keep_update after update on bile_permit referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_bile_permit();
alter table bile_permit enable row level security;
alter table bile_permit_history enable row level security;
create policy bile_permit_read on bile_permit for select to siku_app using ((select siku.everywhere('bile_permit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_permit', 'read'))));
create policy bile_permit_create on bile_permit for insert to siku_app with check ((select siku.everywhere('bile_permit', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_permit', 'create'))));
create policy bile_permit_change on bile_permit for update to siku_app using ((select siku.everywhere('bile_permit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_permit', 'change')))) with check ((select siku.everywhere('bile_permit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_permit', 'change'))));
create policy bile_permit_history_read on bile_permit_history for select to siku_app using ((select siku.everywhere('bile_permit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_permit', 'read'))));
grant select, insert, update on bile_permit to siku_app;
grant select on bile_permit_history to siku_app;

-- 熊胆汁交付
create table bile_delivery (
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
  received_at timestamptz,
  settled_at timestamptz,
  void_at timestamptz,
  permit uuid not null,
  sent_on date not null,
  lots jsonb not null,
  waybill text not null,
  quarantine_number text not null,
  mark_from integer not null,
  mark_to integer not null,
  received_on date,
  received_kg numeric(20,3),
  difference_note text,
  receipts uuid[],
  marks_used integer,
  marks_spoiled integer,
  marks_left integer,
  weight numeric(20,3),
  primary key (id),
  constraint bile_delivery_state check (state in ('sent', 'received', 'settled', 'void')),
  constraint bile_delivery_version check (version > 0),
  constraint bile_delivery_lots_1 check (jsonb_typeof(lots) = 'array'),
  constraint bile_delivery_waybill_1 check (length(waybill) <= 100),
  constraint bile_delivery_quarantine_number_1 check (length(quarantine_number) <= 100),
  constraint bile_delivery_mark_from_1 check (mark_from >= 1),
  constraint bile_delivery_mark_from_2 check (mark_from <= 2000000000),
  constraint bile_delivery_mark_to_1 check (mark_to >= 1),
  constraint bile_delivery_mark_to_2 check (mark_to <= 2000000000),
  constraint bile_delivery_received_kg_1 check (received_kg >= 0),
  constraint bile_delivery_difference_note_1 check (length(difference_note) <= 500),
  constraint bile_delivery_marks_used_1 check (marks_used >= 0),
  constraint bile_delivery_marks_used_2 check (marks_used <= 2000000000),
  constraint bile_delivery_marks_spoiled_1 check (marks_spoiled >= 0),
  constraint bile_delivery_marks_spoiled_2 check (marks_spoiled <= 2000000000),
  constraint bile_delivery_marks_left_1 check (marks_left >= 0),
  constraint bile_delivery_marks_left_2 check (marks_left <= 2000000000)
);
create table bile_delivery_history (
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
  received_at timestamptz,
  settled_at timestamptz,
  void_at timestamptz,
  permit uuid,
  sent_on date,
  lots jsonb,
  waybill text,
  quarantine_number text,
  mark_from integer,
  mark_to integer,
  received_on date,
  received_kg numeric(20,3),
  difference_note text,
  receipts uuid[],
  marks_used integer,
  marks_spoiled integer,
  marks_left integer,
  weight numeric(20,3),
  primary key (id, version)
);
comment on table bile_delivery is '熊胆汁交付。依据：野生动物保护法28；野生动物保护法34';
comment on table bile_delivery_history is '熊胆汁交付：每一次变更的全貌，只增不改';
comment on column bile_delivery.id is '标识（UUIDv7，由客户端生成）';
comment on column bile_delivery.version is '版本';
comment on column bile_delivery.state is '状态';
comment on column bile_delivery.division is '所在行政区划';
comment on column bile_delivery.belongs_to_year is '所属年度';
comment on column bile_delivery.year_named is '所属年度由人指定';
comment on column bile_delivery.demo is '演示数据';
comment on column bile_delivery.created_at is '登记时间';
comment on column bile_delivery.created_by is '登记人';
comment on column bile_delivery.changed_at is '最近办理时间';
comment on column bile_delivery.changed_by is '最近办理人';
comment on column bile_delivery.changed_post is '最近办理人的岗位';
comment on column bile_delivery.changed_action is '最近办理事项';
comment on column bile_delivery.changed_reason is '办理理由';
comment on column bile_delivery.changed_device is '设备';
comment on column bile_delivery.sent_at is '进入“已发出”的时间';
comment on column bile_delivery.received_at is '进入“已签收”的时间';
comment on column bile_delivery.settled_at is '进入“标识已核销”的时间';
comment on column bile_delivery.void_at is '进入“已退回”的时间';
comment on column bile_delivery.permit is '使用审批';
comment on column bile_delivery.sent_on is '发出日期';
comment on column bile_delivery.lots is '出库批次';
comment on column bile_delivery.waybill is '运单号';
comment on column bile_delivery.quarantine_number is '检疫证明编号';
comment on column bile_delivery.mark_from is '标识起号';
comment on column bile_delivery.mark_to is '标识止号';
comment on column bile_delivery.received_on is '签收日期';
comment on column bile_delivery.received_kg is '签收重量（千克）';
comment on column bile_delivery.difference_note is '短少原因';
comment on column bile_delivery.receipts is '签收单';
comment on column bile_delivery.marks_used is '标识使用（个）';
comment on column bile_delivery.marks_spoiled is '标识作废（个）';
comment on column bile_delivery.marks_left is '标识结余（个）';
comment on column bile_delivery.weight is '发出重量（千克）';
create index bile_delivery_division on bile_delivery (division, state);
create index bile_delivery_year on bile_delivery (belongs_to_year, state);
create index bile_delivery_changed on bile_delivery (changed_at desc, id desc);
create index bile_delivery_sent_on_clock on bile_delivery (sent_on, id);
create index bile_delivery_permit on bile_delivery (permit);
create index bile_delivery_permit_state on bile_delivery (permit, state);
create function siku.keep_bile_delivery() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.sent_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: bile_delivery' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'bile_delivery' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: bile_delivery' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: bile_delivery' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'bile_delivery' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: bile_delivery' using errcode = 'SK003'; end if;
  end if;
  insert into bile_delivery_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, sent_at, received_at, settled_at, void_at, permit, sent_on, lots, waybill, quarantine_number, mark_from, mark_to, received_on, received_kg, difference_note, receipts, marks_used, marks_spoiled, marks_left, weight) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, sent_at, received_at, settled_at, void_at, permit, sent_on, lots, waybill, quarantine_number, mark_from, mark_to, received_on, received_kg, difference_note, receipts, marks_used, marks_spoiled, marks_left, weight from new_rows;
  insert into siku.feed (register, record, division, version) select 'bile_delivery', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'bile_delivery', n.id from new_rows n, unnest(n.receipts) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on bile_delivery referencing new table as new_rows for each statement execute function siku.keep_bile_delivery();
create trigger keep_update after update on bile_delivery referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_bile_delivery();
alter table bile_delivery enable row level security;
alter table bile_delivery_history enable row level security;
create policy bile_delivery_read on bile_delivery for select to siku_app using ((select siku.everywhere('bile_delivery', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_delivery', 'read'))));
create policy bile_delivery_create on bile_delivery for insert to siku_app with check ((select siku.everywhere('bile_delivery', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_delivery', 'create'))));
create policy bile_delivery_change on bile_delivery for update to siku_app using ((select siku.everywhere('bile_delivery', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_delivery', 'change')))) with check ((select siku.everywhere('bile_delivery', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_delivery', 'change'))));
create policy bile_delivery_history_read on bile_delivery_history for select to siku_app using ((select siku.everywhere('bile_delivery', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('bile_delivery', 'read'))));
grant select, insert, update on bile_delivery to siku_app;
grant select on bile_delivery_history to siku_app;
