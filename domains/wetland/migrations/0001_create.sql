-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 湿地名录
create table wetland (
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
  listed_at timestamptz,
  delisted_at timestamptz,
  name text not null,
  number text not null,
  type text not null,
  land_class text not null,
  importance text not null,
  area numeric(20,4) not null,
  boundary geometry(Geometry,4490) not null,
  layer uuid,
  water text,
  keeper text not null,
  river_chief text,
  note text,
  list_document text,
  listed_on date,
  change_document text,
  small boolean,
  is_natural boolean,
  drawn_m2 numeric(20,2),
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint wetland_state check (state in ('registered', 'listed', 'delisted')),
  constraint wetland_version check (version > 0),
  constraint wetland_name_1 check (length(name) <= 100),
  constraint wetland_number_1 check (length(number) <= 40),
  constraint wetland_type_1 check (type in ('31', '32', '41', '42', '51', '52', '53', '54', '61', '62', '65', '66', '69', '70', '71')),
  constraint wetland_land_class_1 check (land_class in ('1101', '1102', '1103', '1104', '1105', '1106', '1107', '1108', '0303', '0304', '0306', '0402', '0603')),
  constraint wetland_importance_1 check (importance in ('national', 'provincial', 'ordinary')),
  constraint wetland_area_1 check (area >= 0.0001),
  constraint wetland_area_2 check (area <= 1000000),
  constraint wetland_boundary_1 check (ST_IsValid(boundary)),
  constraint wetland_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint wetland_water_1 check (length(water) <= 60),
  constraint wetland_keeper_1 check (length(keeper) <= 100),
  constraint wetland_river_chief_1 check (length(river_chief) <= 100),
  constraint wetland_note_1 check (length(note) <= 500),
  constraint wetland_list_document_1 check (length(list_document) <= 100),
  constraint wetland_change_document_1 check (length(change_document) <= 100)
);
create table wetland_history (
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
  listed_at timestamptz,
  delisted_at timestamptz,
  name text,
  number text,
  type text,
  land_class text,
  importance text,
  area numeric(20,4),
  boundary geometry(Geometry,4490),
  layer uuid,
  water text,
  keeper text,
  river_chief text,
  note text,
  list_document text,
  listed_on date,
  change_document text,
  small boolean,
  is_natural boolean,
  drawn_m2 numeric(20,2),
  primary key (id, version)
);
comment on table wetland is '湿地名录。依据：湿地保护法2；湿地保护法14；湿地保护法18；四川省河湖长制条例';
comment on table wetland_history is '湿地名录：每一次变更的全貌，只增不改';
comment on column wetland.id is '标识（UUIDv7，由客户端生成）';
comment on column wetland.version is '版本';
comment on column wetland.state is '状态';
comment on column wetland.division is '所在行政区划';
comment on column wetland.belongs_to_year is '所属年度';
comment on column wetland.year_named is '所属年度由人指定';
comment on column wetland.demo is '演示数据';
comment on column wetland.created_at is '登记时间';
comment on column wetland.created_by is '登记人';
comment on column wetland.changed_at is '最近办理时间';
comment on column wetland.changed_by is '最近办理人';
comment on column wetland.changed_post is '最近办理人的岗位';
comment on column wetland.changed_action is '最近办理事项';
comment on column wetland.changed_reason is '办理理由';
comment on column wetland.changed_device is '设备';
comment on column wetland.registered_at is '进入“已登记”的时间';
comment on column wetland.listed_at is '进入“已列入名录”的时间';
comment on column wetland.delisted_at is '进入“已调出”的时间';
comment on column wetland.name is '湿地名称';
comment on column wetland.number is '编号';
comment on column wetland.type is '湿地类型';
comment on column wetland.land_class is '三调地类';
comment on column wetland.importance is '级别';
comment on column wetland.area is '面积（公顷）';
comment on column wetland.boundary is '范围';
comment on column wetland.layer is '范围所据的图层版本';
comment on column wetland.water is '所在河流、湖库';
comment on column wetland.keeper is '管护单位';
comment on column wetland.river_chief is '河（湖）长职务';
comment on column wetland.note is '说明';
comment on column wetland.list_document is '公布名录的文号';
comment on column wetland.listed_on is '公布日期';
comment on column wetland.change_document is '调整文号';
comment on column wetland.small is '小微湿地';
comment on column wetland.is_natural is '自然湿地';
comment on column wetland.drawn_m2 is '图上平面面积（平方米）';
create index wetland_division on wetland (division, state);
create index wetland_year on wetland (belongs_to_year, state);
create index wetland_changed on wetland (changed_at desc, id desc);
create unique index wetland_number_unique on wetland (number);
create index wetland_layer on wetland (layer);
create index wetland_boundary_3857 on wetland using gist (boundary_3857);
create index wetland_type_state on wetland (type, state);
create function siku.keep_wetland() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wetland' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wetland' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wetland' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wetland' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wetland' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wetland' using errcode = 'SK003'; end if;
  end if;
  insert into wetland_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, listed_at, delisted_at, name, number, type, land_class, importance, area, boundary, layer, water, keeper, river_chief, note, list_document, listed_on, change_document, small, is_natural, drawn_m2) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, listed_at, delisted_at, name, number, type, land_class, importance, area, boundary, layer, water, keeper, river_chief, note, list_document, listed_on, change_document, small, is_natural, drawn_m2 from new_rows;
  insert into siku.feed (register, record, division, version) select 'wetland', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on wetland referencing new table as new_rows for each statement execute function siku.keep_wetland();
create trigger keep_update after update on wetland referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wetland();
alter table wetland enable row level security;
alter table wetland_history enable row level security;
create policy wetland_read on wetland for select to siku_app using ((select siku.everywhere('wetland', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland', 'read'))));
create policy wetland_create on wetland for insert to siku_app with check ((select siku.everywhere('wetland', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland', 'create'))));
create policy wetland_change on wetland for update to siku_app using ((select siku.everywhere('wetland', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland', 'change')))) with check ((select siku.everywhere('wetland', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland', 'change'))));
create policy wetland_history_read on wetland_history for select to siku_app using ((select siku.everywhere('wetland', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland', 'read'))));
grant select, insert, update on wetland to siku_app;
grant select on wetland_history to siku_app;

-- 湿地面积账户
create table wetland_account (
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
  ended_at timestamptz,
  type text not null,
  survey text not null,
  begins_on date not null,
  closed_year integer,
  note text,
  primary key (id),
  constraint wetland_account_state check (state in ('open', 'ended')),
  constraint wetland_account_version check (version > 0),
  constraint wetland_account_type_1 check (type in ('31', '32', '41', '42', '51', '52', '53', '54', '61', '62', '65', '66', '69', '70', '71')),
  constraint wetland_account_survey_1 check (length(survey) <= 100),
  constraint wetland_account_closed_year_1 check (closed_year >= 1990),
  constraint wetland_account_closed_year_2 check (closed_year <= 2200),
  constraint wetland_account_note_1 check (length(note) <= 500)
);
create table wetland_account_history (
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
  ended_at timestamptz,
  type text,
  survey text,
  begins_on date,
  closed_year integer,
  note text,
  primary key (id, version)
);
comment on table wetland_account is '湿地面积账户。依据：湿地保护法13；湿地保护法18';
comment on table wetland_account_history is '湿地面积账户：每一次变更的全貌，只增不改';
comment on column wetland_account.id is '标识（UUIDv7，由客户端生成）';
comment on column wetland_account.version is '版本';
comment on column wetland_account.state is '状态';
comment on column wetland_account.division is '所在行政区划';
comment on column wetland_account.belongs_to_year is '所属年度';
comment on column wetland_account.year_named is '所属年度由人指定';
comment on column wetland_account.demo is '演示数据';
comment on column wetland_account.created_at is '登记时间';
comment on column wetland_account.created_by is '登记人';
comment on column wetland_account.changed_at is '最近办理时间';
comment on column wetland_account.changed_by is '最近办理人';
comment on column wetland_account.changed_post is '最近办理人的岗位';
comment on column wetland_account.changed_action is '最近办理事项';
comment on column wetland_account.changed_reason is '办理理由';
comment on column wetland_account.changed_device is '设备';
comment on column wetland_account.open_at is '进入“使用中”的时间';
comment on column wetland_account.ended_at is '进入“已停用”的时间';
comment on column wetland_account.type is '湿地类型';
comment on column wetland_account.survey is '起账所据调查';
comment on column wetland_account.begins_on is '起账日期';
comment on column wetland_account.closed_year is '已关账至年度';
comment on column wetland_account.note is '说明';
create index wetland_account_division on wetland_account (division, state);
create index wetland_account_year on wetland_account (belongs_to_year, state);
create index wetland_account_changed on wetland_account (changed_at desc, id desc);
create index wetland_account_begins_on_clock on wetland_account (begins_on, id);
create index wetland_account_division_type on wetland_account (division, type);
create function siku.keep_wetland_account() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.begins_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wetland_account' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wetland_account' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wetland_account' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wetland_account' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wetland_account' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wetland_account' using errcode = 'SK003'; end if;
  end if;
  insert into wetland_account_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, ended_at, type, survey, begins_on, closed_year, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, ended_at, type, survey, begins_on, closed_year, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'wetland_account', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on wetland_account referencing new table as new_rows for each statement execute function siku.keep_wetland_account();
create trigger keep_update after update on wetland_account referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wetland_account();
alter table wetland_account enable row level security;
alter table wetland_account_history enable row level security;
create policy wetland_account_read on wetland_account for select to siku_app using ((select siku.everywhere('wetland_account', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_account', 'read'))));
create policy wetland_account_create on wetland_account for insert to siku_app with check ((select siku.everywhere('wetland_account', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_account', 'create'))));
create policy wetland_account_change on wetland_account for update to siku_app using ((select siku.everywhere('wetland_account', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_account', 'change')))) with check ((select siku.everywhere('wetland_account', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_account', 'change'))));
create policy wetland_account_history_read on wetland_account_history for select to siku_app using ((select siku.everywhere('wetland_account', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_account', 'read'))));
grant select, insert, update on wetland_account to siku_app;
grant select on wetland_account_history to siku_app;

-- 湿地面积增减
create table wetland_entry (
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
  amount numeric(20,4) not null,
  happened_on date not null,
  land_class text not null,
  wetland uuid,
  restoration uuid,
  occupation uuid,
  law_case uuid,
  survey text,
  document_number text,
  files uuid[],
  note text,
  change_mu numeric(20,4),
  annulled_on date,
  primary key (id),
  constraint wetland_entry_state check (state in ('posted', 'void')),
  constraint wetland_entry_version check (version > 0),
  constraint wetland_entry_kind_1 check (kind in ('opening', 'restored', 'built', 'natural_gain', 'survey_in', 'occupied', 'unlawful', 'natural_loss', 'survey_out')),
  constraint wetland_entry_amount_1 check (amount >= 0),
  constraint wetland_entry_land_class_1 check (land_class in ('1101', '1102', '1103', '1104', '1105', '1106', '1107', '1108', '0303', '0304', '0306', '0402', '0603')),
  constraint wetland_entry_survey_1 check (length(survey) <= 100),
  constraint wetland_entry_document_number_1 check (length(document_number) <= 100),
  constraint wetland_entry_note_1 check (length(note) <= 500)
);
create table wetland_entry_history (
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
  amount numeric(20,4),
  happened_on date,
  land_class text,
  wetland uuid,
  restoration uuid,
  occupation uuid,
  law_case uuid,
  survey text,
  document_number text,
  files uuid[],
  note text,
  change_mu numeric(20,4),
  annulled_on date,
  primary key (id, version)
);
comment on table wetland_entry is '湿地面积增减。依据：湿地保护法13；湿地保护法21；湿地保护法44';
comment on table wetland_entry_history is '湿地面积增减：每一次变更的全貌，只增不改';
comment on column wetland_entry.id is '标识（UUIDv7，由客户端生成）';
comment on column wetland_entry.version is '版本';
comment on column wetland_entry.state is '状态';
comment on column wetland_entry.division is '所在行政区划';
comment on column wetland_entry.belongs_to_year is '所属年度';
comment on column wetland_entry.year_named is '所属年度由人指定';
comment on column wetland_entry.demo is '演示数据';
comment on column wetland_entry.created_at is '登记时间';
comment on column wetland_entry.created_by is '登记人';
comment on column wetland_entry.changed_at is '最近办理时间';
comment on column wetland_entry.changed_by is '最近办理人';
comment on column wetland_entry.changed_post is '最近办理人的岗位';
comment on column wetland_entry.changed_action is '最近办理事项';
comment on column wetland_entry.changed_reason is '办理理由';
comment on column wetland_entry.changed_device is '设备';
comment on column wetland_entry.posted_at is '进入“已入账”的时间';
comment on column wetland_entry.void_at is '进入“已作废”的时间';
comment on column wetland_entry.account is '账户';
comment on column wetland_entry.kind is '类别';
comment on column wetland_entry.amount is '数量（公顷）';
comment on column wetland_entry.happened_on is '发生日期';
comment on column wetland_entry.land_class is '三调地类';
comment on column wetland_entry.wetland is '湿地';
comment on column wetland_entry.restoration is '恢复任务';
comment on column wetland_entry.occupation is '占用申请';
comment on column wetland_entry.law_case is '案件';
comment on column wetland_entry.survey is '调查名称';
comment on column wetland_entry.document_number is '文号';
comment on column wetland_entry.files is '材料';
comment on column wetland_entry.note is '情况说明';
comment on column wetland_entry.change_mu is '增减面积（亩）';
comment on column wetland_entry.annulled_on is '作废日期';
create index wetland_entry_division on wetland_entry (division, state);
create index wetland_entry_year on wetland_entry (belongs_to_year, state);
create index wetland_entry_changed on wetland_entry (changed_at desc, id desc);
create index wetland_entry_happened_on_clock on wetland_entry (happened_on, id);
create index wetland_entry_account on wetland_entry (account);
create index wetland_entry_wetland on wetland_entry (wetland);
create index wetland_entry_restoration on wetland_entry (restoration);
create index wetland_entry_occupation on wetland_entry (occupation);
create index wetland_entry_law_case on wetland_entry (law_case);
create index wetland_entry_account_happened_on on wetland_entry (account, happened_on);
create index wetland_entry_happened_on_state on wetland_entry (happened_on, state);
create function siku.keep_wetland_entry() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.happened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wetland_entry' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wetland_entry' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wetland_entry' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wetland_entry' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wetland_entry' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wetland_entry' using errcode = 'SK003'; end if;
  end if;
  insert into wetland_entry_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, land_class, wetland, restoration, occupation, law_case, survey, document_number, files, note, change_mu, annulled_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, land_class, wetland, restoration, occupation, law_case, survey, document_number, files, note, change_mu, annulled_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'wetland_entry', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'wetland_entry', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on wetland_entry referencing new table as new_rows for each statement execute function siku.keep_wetland_entry();
create trigger keep_update after update on wetland_entry referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wetland_entry();
alter table wetland_entry enable row level security;
alter table wetland_entry_history enable row level security;
create policy wetland_entry_read on wetland_entry for select to siku_app using ((select siku.everywhere('wetland_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_entry', 'read'))));
create policy wetland_entry_create on wetland_entry for insert to siku_app with check ((select siku.everywhere('wetland_entry', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_entry', 'create'))));
create policy wetland_entry_change on wetland_entry for update to siku_app using ((select siku.everywhere('wetland_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_entry', 'change')))) with check ((select siku.everywhere('wetland_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_entry', 'change'))));
create policy wetland_entry_history_read on wetland_entry_history for select to siku_app using ((select siku.everywhere('wetland_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_entry', 'read'))));
grant select, insert, update on wetland_entry to siku_app;
grant select on wetland_entry_history to siku_app;

-- 占用湿地
create table wetland_occupation (
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
  approved_at timestamptz,
  fee_noticed_at timestamptz,
  fee_paid_at timestamptz,
  in_use_at timestamptz,
  ended_at timestamptz,
  closed_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  wetland uuid not null,
  project_name text not null,
  project_kind text not null,
  owner_unit text not null,
  kind text not null,
  area numeric(20,4) not null,
  boundary geometry(Geometry,4490),
  land_class text not null,
  use_from date,
  use_to date,
  permanent_buildings boolean not null,
  avoidance text not null,
  effect text not null,
  compensation text not null,
  no_ground_note text,
  fee_ground text,
  materials uuid[],
  importance text,
  asked_of text,
  asked_on date,
  opinion text,
  opinion_number text,
  opinion_on date,
  conditions text,
  opinion_file uuid[],
  approver text,
  approval_number text,
  approved_on date,
  fee_rate numeric(20,2),
  fee_due numeric(20,2),
  fee_noticed_on date,
  fee_paid numeric(20,2),
  fee_paid_on date,
  fee_receipt text,
  started_on date,
  ended_on date,
  check_note text,
  check_photos uuid[],
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint wetland_occupation_state check (state in ('draft', 'submitted', 'asked', 'answered', 'approved', 'fee_noticed', 'fee_paid', 'in_use', 'ended', 'closed', 'refused', 'withdrawn')),
  constraint wetland_occupation_version check (version > 0),
  constraint wetland_occupation_project_name_1 check (length(project_name) <= 200),
  constraint wetland_occupation_project_kind_1 check (project_kind in ('national_major', 'disaster', 'water', 'protection', 'other')),
  constraint wetland_occupation_owner_unit_1 check (length(owner_unit) <= 200),
  constraint wetland_occupation_kind_1 check (kind in ('permanent', 'temporary')),
  constraint wetland_occupation_area_1 check (area >= 0.0001),
  constraint wetland_occupation_boundary_1 check (ST_IsValid(boundary)),
  constraint wetland_occupation_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint wetland_occupation_land_class_1 check (land_class in ('1101', '1102', '1103', '1104', '1105', '1106', '1107', '1108', '0303', '0304', '0306', '0402', '0603')),
  constraint wetland_occupation_avoidance_1 check (length(avoidance) <= 20000),
  constraint wetland_occupation_effect_1 check (length(effect) <= 20000),
  constraint wetland_occupation_compensation_1 check (compensation in ('restore', 'fee', 'exempt', 'none')),
  constraint wetland_occupation_no_ground_note_1 check (length(no_ground_note) <= 1000),
  constraint wetland_occupation_fee_ground_1 check (fee_ground in ('ordinary', 'special')),
  constraint wetland_occupation_importance_1 check (importance in ('national', 'provincial', 'ordinary')),
  constraint wetland_occupation_asked_of_1 check (length(asked_of) <= 100),
  constraint wetland_occupation_opinion_1 check (opinion in ('agree', 'conditional', 'disagree')),
  constraint wetland_occupation_opinion_number_1 check (length(opinion_number) <= 100),
  constraint wetland_occupation_conditions_1 check (length(conditions) <= 1000),
  constraint wetland_occupation_approver_1 check (length(approver) <= 100),
  constraint wetland_occupation_approval_number_1 check (length(approval_number) <= 100),
  constraint wetland_occupation_fee_rate_1 check (fee_rate >= 0),
  constraint wetland_occupation_fee_paid_1 check (fee_paid >= 0),
  constraint wetland_occupation_fee_receipt_1 check (length(fee_receipt) <= 100),
  constraint wetland_occupation_check_note_1 check (length(check_note) <= 1000)
);
create table wetland_occupation_history (
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
  approved_at timestamptz,
  fee_noticed_at timestamptz,
  fee_paid_at timestamptz,
  in_use_at timestamptz,
  ended_at timestamptz,
  closed_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  wetland uuid,
  project_name text,
  project_kind text,
  owner_unit text,
  kind text,
  area numeric(20,4),
  boundary geometry(Geometry,4490),
  land_class text,
  use_from date,
  use_to date,
  permanent_buildings boolean,
  avoidance text,
  effect text,
  compensation text,
  no_ground_note text,
  fee_ground text,
  materials uuid[],
  importance text,
  asked_of text,
  asked_on date,
  opinion text,
  opinion_number text,
  opinion_on date,
  conditions text,
  opinion_file uuid[],
  approver text,
  approval_number text,
  approved_on date,
  fee_rate numeric(20,2),
  fee_due numeric(20,2),
  fee_noticed_on date,
  fee_paid numeric(20,2),
  fee_paid_on date,
  fee_receipt text,
  started_on date,
  ended_on date,
  check_note text,
  check_photos uuid[],
  primary key (id, version)
);
comment on table wetland_occupation is '占用湿地。依据：湿地保护法19；湿地保护法20；湿地保护法21；湿地恢复费缴纳和使用管理暂行办法';
comment on table wetland_occupation_history is '占用湿地：每一次变更的全貌，只增不改';
comment on column wetland_occupation.id is '标识（UUIDv7，由客户端生成）';
comment on column wetland_occupation.version is '版本';
comment on column wetland_occupation.state is '状态';
comment on column wetland_occupation.division is '所在行政区划';
comment on column wetland_occupation.belongs_to_year is '所属年度';
comment on column wetland_occupation.year_named is '所属年度由人指定';
comment on column wetland_occupation.demo is '演示数据';
comment on column wetland_occupation.created_at is '登记时间';
comment on column wetland_occupation.created_by is '登记人';
comment on column wetland_occupation.changed_at is '最近办理时间';
comment on column wetland_occupation.changed_by is '最近办理人';
comment on column wetland_occupation.changed_post is '最近办理人的岗位';
comment on column wetland_occupation.changed_action is '最近办理事项';
comment on column wetland_occupation.changed_reason is '办理理由';
comment on column wetland_occupation.changed_device is '设备';
comment on column wetland_occupation.draft_at is '进入“草稿”的时间';
comment on column wetland_occupation.submitted_at is '进入“已提交”的时间';
comment on column wetland_occupation.asked_at is '进入“征求意见中”的时间';
comment on column wetland_occupation.answered_at is '进入“已有意见”的时间';
comment on column wetland_occupation.approved_at is '进入“项目已批准”的时间';
comment on column wetland_occupation.fee_noticed_at is '进入“待缴费”的时间';
comment on column wetland_occupation.fee_paid_at is '进入“已缴费”的时间';
comment on column wetland_occupation.in_use_at is '进入“占用中”的时间';
comment on column wetland_occupation.ended_at is '进入“占用结束”的时间';
comment on column wetland_occupation.closed_at is '进入“已办结”的时间';
comment on column wetland_occupation.refused_at is '进入“未批准”的时间';
comment on column wetland_occupation.withdrawn_at is '进入“已撤回”的时间';
comment on column wetland_occupation.wetland is '湿地';
comment on column wetland_occupation.project_name is '建设项目';
comment on column wetland_occupation.project_kind is '项目性质';
comment on column wetland_occupation.owner_unit is '建设单位';
comment on column wetland_occupation.kind is '占用方式';
comment on column wetland_occupation.area is '占用面积（公顷）';
comment on column wetland_occupation.boundary is '占用范围';
comment on column wetland_occupation.land_class is '三调地类';
comment on column wetland_occupation.use_from is '占用起始';
comment on column wetland_occupation.use_to is '占用期满';
comment on column wetland_occupation.permanent_buildings is '修建永久性建筑物';
comment on column wetland_occupation.avoidance is '避让论证';
comment on column wetland_occupation.effect is '对湿地的影响和保护措施';
comment on column wetland_occupation.compensation is '恢复重建或缴费';
comment on column wetland_occupation.no_ground_note is '没有条件恢复、重建的理由';
comment on column wetland_occupation.fee_ground is '缴费情形';
comment on column wetland_occupation.materials is '申请材料';
comment on column wetland_occupation.importance is '湿地级别';
comment on column wetland_occupation.asked_of is '征求意见的部门';
comment on column wetland_occupation.asked_on is '征求意见日期';
comment on column wetland_occupation.opinion is '意见';
comment on column wetland_occupation.opinion_number is '意见文号';
comment on column wetland_occupation.opinion_on is '意见日期';
comment on column wetland_occupation.conditions is '条件';
comment on column wetland_occupation.opinion_file is '意见文件';
comment on column wetland_occupation.approver is '批准机关';
comment on column wetland_occupation.approval_number is '批准文号';
comment on column wetland_occupation.approved_on is '批准日期';
comment on column wetland_occupation.fee_rate is '湿地恢复费标准（元）';
comment on column wetland_occupation.fee_due is '应缴湿地恢复费（元）';
comment on column wetland_occupation.fee_noticed_on is '缴费通知日期';
comment on column wetland_occupation.fee_paid is '已缴湿地恢复费（元）';
comment on column wetland_occupation.fee_paid_on is '缴费日期';
comment on column wetland_occupation.fee_receipt is '缴费凭证号';
comment on column wetland_occupation.started_on is '开始占用日期';
comment on column wetland_occupation.ended_on is '结束占用日期';
comment on column wetland_occupation.check_note is '条件落实和现场检查情况';
comment on column wetland_occupation.check_photos is '现场照片';
create index wetland_occupation_division on wetland_occupation (division, state);
create index wetland_occupation_year on wetland_occupation (belongs_to_year, state);
create index wetland_occupation_changed on wetland_occupation (changed_at desc, id desc);
create index wetland_occupation_wetland on wetland_occupation (wetland);
create index wetland_occupation_boundary_3857 on wetland_occupation using gist (boundary_3857);
create index wetland_occupation_state_approved_on on wetland_occupation (state, approved_on);
create function siku.keep_wetland_occupation() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wetland_occupation' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wetland_occupation' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wetland_occupation' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wetland_occupation' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wetland_occupation' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wetland_occupation' using errcode = 'SK003'; end if;
  end if;
  insert into wetland_occupation_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, asked_at, answered_at, approved_at, fee_noticed_at, fee_paid_at, in_use_at, ended_at, closed_at, refused_at, withdrawn_at, wetland, project_name, project_kind, owner_unit, kind, area, boundary, land_class, use_from, use_to, permanent_buildings, avoidance, effect, compensation, no_ground_note, fee_ground, materials, importance, asked_of, asked_on, opinion, opinion_number, opinion_on, conditions, opinion_file, approver, approval_number, approved_on, fee_rate, fee_due, fee_noticed_on, fee_paid, fee_paid_on, fee_receipt, started_on, ended_on, check_note, check_photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, asked_at, answered_at, approved_at, fee_noticed_at, fee_paid_at, in_use_at, ended_at, closed_at, refused_at, withdrawn_at, wetland, project_name, project_kind, owner_unit, kind, area, boundary, land_class, use_from, use_to, permanent_buildings, avoidance, effect, compensation, no_ground_note, fee_ground, materials, importance, asked_of, asked_on, opinion, opinion_number, opinion_on, conditions, opinion_file, approver, approval_number, approved_on, fee_rate, fee_due, fee_noticed_on, fee_paid, fee_paid_on, fee_receipt, started_on, ended_on, check_note, check_photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'wetland_occupation', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'wetland_occupation', n.id from new_rows n, unnest(n.materials || n.opinion_file || n.check_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on wetland_occupation referencing new table as new_rows for each statement execute function siku.keep_wetland_occupation();
create trigger keep_update after update on wetland_occupation referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wetland_occupation();
alter table wetland_occupation enable row level security;
alter table wetland_occupation_history enable row level security;
create policy wetland_occupation_read on wetland_occupation for select to siku_app using ((select siku.everywhere('wetland_occupation', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_occupation', 'read'))));
create policy wetland_occupation_create on wetland_occupation for insert to siku_app with check ((select siku.everywhere('wetland_occupation', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_occupation', 'create'))));
create policy wetland_occupation_change on wetland_occupation for update to siku_app using ((select siku.everywhere('wetland_occupation', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_occupation', 'change')))) with check ((select siku.everywhere('wetland_occupation', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_occupation', 'change'))));
create policy wetland_occupation_history_read on wetland_occupation_history for select to siku_app using ((select siku.everywhere('wetland_occupation', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_occupation', 'read'))));
grant select, insert, update on wetland_occupation to siku_app;
grant select on wetland_occupation_history to siku_app;

-- 湿地恢复
create table wetland_restoration (
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
  due_at timestamptz,
  reported_at timestamptz,
  accepted_at timestamptz,
  failed_at timestamptz,
  origin text not null,
  occupation uuid,
  law_case uuid,
  wetland uuid,
  type text not null,
  land_class text not null,
  area numeric(20,4) not null,
  due_on date not null,
  boundary geometry(Geometry,4490),
  liable text,
  plan text,
  restored_area numeric(20,4),
  restored_on date,
  photos uuid[],
  order_number text,
  order_due_on date,
  substitute text,
  accepted_area numeric(20,4),
  accepted_on date,
  check_note text,
  check_photos uuid[],
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint wetland_restoration_state check (state in ('due', 'reported', 'accepted', 'failed')),
  constraint wetland_restoration_version check (version > 0),
  constraint wetland_restoration_origin_1 check (origin in ('temporary_use', 'compensation', 'case', 'own')),
  constraint wetland_restoration_type_1 check (type in ('31', '32', '41', '42', '51', '52', '53', '54', '61', '62', '65', '66', '69', '70', '71')),
  constraint wetland_restoration_land_class_1 check (land_class in ('1101', '1102', '1103', '1104', '1105', '1106', '1107', '1108', '0303', '0304', '0306', '0402', '0603')),
  constraint wetland_restoration_area_1 check (area >= 0.0001),
  constraint wetland_restoration_boundary_1 check (ST_IsValid(boundary)),
  constraint wetland_restoration_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint wetland_restoration_liable_1 check (length(liable) <= 100),
  constraint wetland_restoration_plan_1 check (length(plan) <= 2000),
  constraint wetland_restoration_restored_area_1 check (restored_area >= 0),
  constraint wetland_restoration_order_number_1 check (length(order_number) <= 100),
  constraint wetland_restoration_substitute_1 check (length(substitute) <= 100),
  constraint wetland_restoration_accepted_area_1 check (accepted_area >= 0),
  constraint wetland_restoration_check_note_1 check (length(check_note) <= 1000)
);
create table wetland_restoration_history (
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
  due_at timestamptz,
  reported_at timestamptz,
  accepted_at timestamptz,
  failed_at timestamptz,
  origin text,
  occupation uuid,
  law_case uuid,
  wetland uuid,
  type text,
  land_class text,
  area numeric(20,4),
  due_on date,
  boundary geometry(Geometry,4490),
  liable text,
  plan text,
  restored_area numeric(20,4),
  restored_on date,
  photos uuid[],
  order_number text,
  order_due_on date,
  substitute text,
  accepted_area numeric(20,4),
  accepted_on date,
  check_note text,
  check_photos uuid[],
  primary key (id, version)
);
comment on table wetland_restoration is '湿地恢复。依据：湿地保护法20；湿地保护法21；湿地保护法39；湿地保护法44；湿地保护法53；湿地保护法59';
comment on table wetland_restoration_history is '湿地恢复：每一次变更的全貌，只增不改';
comment on column wetland_restoration.id is '标识（UUIDv7，由客户端生成）';
comment on column wetland_restoration.version is '版本';
comment on column wetland_restoration.state is '状态';
comment on column wetland_restoration.division is '所在行政区划';
comment on column wetland_restoration.belongs_to_year is '所属年度';
comment on column wetland_restoration.year_named is '所属年度由人指定';
comment on column wetland_restoration.demo is '演示数据';
comment on column wetland_restoration.created_at is '登记时间';
comment on column wetland_restoration.created_by is '登记人';
comment on column wetland_restoration.changed_at is '最近办理时间';
comment on column wetland_restoration.changed_by is '最近办理人';
comment on column wetland_restoration.changed_post is '最近办理人的岗位';
comment on column wetland_restoration.changed_action is '最近办理事项';
comment on column wetland_restoration.changed_reason is '办理理由';
comment on column wetland_restoration.changed_device is '设备';
comment on column wetland_restoration.due_at is '进入“待恢复”的时间';
comment on column wetland_restoration.reported_at is '进入“已报验”的时间';
comment on column wetland_restoration.accepted_at is '进入“已验收”的时间';
comment on column wetland_restoration.failed_at is '进入“验收不合格”的时间';
comment on column wetland_restoration.origin is '来由';
comment on column wetland_restoration.occupation is '占用申请';
comment on column wetland_restoration.law_case is '案件';
comment on column wetland_restoration.wetland is '湿地';
comment on column wetland_restoration.type is '恢复后的湿地类型';
comment on column wetland_restoration.land_class is '三调地类';
comment on column wetland_restoration.area is '应恢复面积（公顷）';
comment on column wetland_restoration.due_on is '恢复期限';
comment on column wetland_restoration.boundary is '恢复范围';
comment on column wetland_restoration.liable is '责任单位';
comment on column wetland_restoration.plan is '恢复方案';
comment on column wetland_restoration.restored_area is '已恢复面积（公顷）';
comment on column wetland_restoration.restored_on is '恢复完成日期';
comment on column wetland_restoration.photos is '恢复后照片';
comment on column wetland_restoration.order_number is '责令限期恢复文号';
comment on column wetland_restoration.order_due_on is '责令的期限';
comment on column wetland_restoration.substitute is '代为履行单位';
comment on column wetland_restoration.accepted_area is '验收合格面积（公顷）';
comment on column wetland_restoration.accepted_on is '验收日期';
comment on column wetland_restoration.check_note is '验收意见';
comment on column wetland_restoration.check_photos is '验收照片';
create index wetland_restoration_division on wetland_restoration (division, state);
create index wetland_restoration_year on wetland_restoration (belongs_to_year, state);
create index wetland_restoration_changed on wetland_restoration (changed_at desc, id desc);
create index wetland_restoration_due_on_clock on wetland_restoration (due_on, id);
create index wetland_restoration_occupation on wetland_restoration (occupation);
create index wetland_restoration_law_case on wetland_restoration (law_case);
create index wetland_restoration_wetland on wetland_restoration (wetland);
create index wetland_restoration_boundary_3857 on wetland_restoration using gist (boundary_3857);
create function siku.keep_wetland_restoration() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.due_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wetland_restoration' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wetland_restoration' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wetland_restoration' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wetland_restoration' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wetland_restoration' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wetland_restoration' using errcode = 'SK003'; end if;
  end if;
  insert into wetland_restoration_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, due_at, reported_at, accepted_at, failed_at, origin, occupation, law_case, wetland, type, land_class, area, due_on, boundary, liable, plan, restored_area, restored_on, photos, order_number, order_due_on, substitute, accepted_area, accepted_on, check_note, check_photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, due_at, reported_at, accepted_at, failed_at, origin, occupation, law_case, wetland, type, land_class, area, due_on, boundary, liable, plan, restored_area, restored_on, photos, order_number, order_due_on, substitute, accepted_area, accepted_on, check_note, check_photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'wetland_restoration', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'wetland_restoration', n.id from new_rows n, unnest(n.photos || n.check_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on wetland_restoration referencing new table as new_rows for each statement execute function siku.keep_wetland_restoration();
create trigger keep_update after update on wetland_restoration referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wetland_restoration();
alter table wetland_restoration enable row level security;
alter table wetland_restoration_history enable row level security;
create policy wetland_restoration_read on wetland_restoration for select to siku_app using ((select siku.everywhere('wetland_restoration', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_restoration', 'read'))));
create policy wetland_restoration_create on wetland_restoration for insert to siku_app with check ((select siku.everywhere('wetland_restoration', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_restoration', 'create'))));
create policy wetland_restoration_change on wetland_restoration for update to siku_app using ((select siku.everywhere('wetland_restoration', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_restoration', 'change')))) with check ((select siku.everywhere('wetland_restoration', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_restoration', 'change'))));
create policy wetland_restoration_history_read on wetland_restoration_history for select to siku_app using ((select siku.everywhere('wetland_restoration', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_restoration', 'read'))));
grant select, insert, update on wetland_restoration to siku_app;
grant select on wetland_restoration_history to siku_app;

-- 湿地修复方案
create table wetland_repair_plan (
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
  surveyed_at timestamptz,
  planned_at timestamptz,
  heard_at timestamptz,
  approved_at timestamptz,
  under_way_at timestamptz,
  self_checked_at timestamptz,
  accepted_at timestamptz,
  published_at timestamptz,
  evaluated_at timestamptz,
  dropped_at timestamptz,
  name text not null,
  wetland uuid not null,
  keeper text not null,
  survey_note text not null,
  area numeric(20,4) not null,
  boundary geometry(Geometry,4490),
  importance text,
  measures text,
  plan_files uuid[],
  heard jsonb,
  approver_level text,
  approver text,
  approval_number text,
  approved_on date,
  started_on date,
  finished_on date,
  self_note text,
  photos uuid[],
  acceptor_level text,
  acceptance_number text,
  accepted_on date,
  published_on date,
  published_place text,
  tending_note text,
  evaluation text,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint wetland_repair_plan_state check (state in ('surveyed', 'planned', 'heard', 'approved', 'under_way', 'self_checked', 'accepted', 'published', 'evaluated', 'dropped')),
  constraint wetland_repair_plan_version check (version > 0),
  constraint wetland_repair_plan_name_1 check (length(name) <= 200),
  constraint wetland_repair_plan_keeper_1 check (length(keeper) <= 100),
  constraint wetland_repair_plan_survey_note_1 check (length(survey_note) <= 20000),
  constraint wetland_repair_plan_area_1 check (area >= 0.0001),
  constraint wetland_repair_plan_boundary_1 check (ST_IsValid(boundary)),
  constraint wetland_repair_plan_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint wetland_repair_plan_importance_1 check (importance in ('national', 'provincial', 'ordinary')),
  constraint wetland_repair_plan_measures_1 check (length(measures) <= 20000),
  constraint wetland_repair_plan_heard_1 check (jsonb_typeof(heard) = 'array'),
  constraint wetland_repair_plan_approver_level_1 check (approver_level in ('national', 'provincial', 'city', 'county')),
  constraint wetland_repair_plan_approver_1 check (length(approver) <= 100),
  constraint wetland_repair_plan_approval_number_1 check (length(approval_number) <= 100),
  constraint wetland_repair_plan_self_note_1 check (length(self_note) <= 1000),
  constraint wetland_repair_plan_acceptor_level_1 check (acceptor_level in ('national', 'provincial', 'city', 'county')),
  constraint wetland_repair_plan_acceptance_number_1 check (length(acceptance_number) <= 100),
  constraint wetland_repair_plan_published_place_1 check (length(published_place) <= 200),
  constraint wetland_repair_plan_tending_note_1 check (length(tending_note) <= 20000),
  constraint wetland_repair_plan_evaluation_1 check (length(evaluation) <= 20000)
);
create table wetland_repair_plan_history (
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
  surveyed_at timestamptz,
  planned_at timestamptz,
  heard_at timestamptz,
  approved_at timestamptz,
  under_way_at timestamptz,
  self_checked_at timestamptz,
  accepted_at timestamptz,
  published_at timestamptz,
  evaluated_at timestamptz,
  dropped_at timestamptz,
  name text,
  wetland uuid,
  keeper text,
  survey_note text,
  area numeric(20,4),
  boundary geometry(Geometry,4490),
  importance text,
  measures text,
  plan_files uuid[],
  heard jsonb,
  approver_level text,
  approver text,
  approval_number text,
  approved_on date,
  started_on date,
  finished_on date,
  self_note text,
  photos uuid[],
  acceptor_level text,
  acceptance_number text,
  accepted_on date,
  published_on date,
  published_place text,
  tending_note text,
  evaluation text,
  primary key (id, version)
);
comment on table wetland_repair_plan is '湿地修复方案。依据：湿地保护法37；湿地保护法39；湿地保护法42；湿地保护法43';
comment on table wetland_repair_plan_history is '湿地修复方案：每一次变更的全貌，只增不改';
comment on column wetland_repair_plan.id is '标识（UUIDv7，由客户端生成）';
comment on column wetland_repair_plan.version is '版本';
comment on column wetland_repair_plan.state is '状态';
comment on column wetland_repair_plan.division is '所在行政区划';
comment on column wetland_repair_plan.belongs_to_year is '所属年度';
comment on column wetland_repair_plan.year_named is '所属年度由人指定';
comment on column wetland_repair_plan.demo is '演示数据';
comment on column wetland_repair_plan.created_at is '登记时间';
comment on column wetland_repair_plan.created_by is '登记人';
comment on column wetland_repair_plan.changed_at is '最近办理时间';
comment on column wetland_repair_plan.changed_by is '最近办理人';
comment on column wetland_repair_plan.changed_post is '最近办理人的岗位';
comment on column wetland_repair_plan.changed_action is '最近办理事项';
comment on column wetland_repair_plan.changed_reason is '办理理由';
comment on column wetland_repair_plan.changed_device is '设备';
comment on column wetland_repair_plan.surveyed_at is '进入“现状调查”的时间';
comment on column wetland_repair_plan.planned_at is '进入“方案编制”的时间';
comment on column wetland_repair_plan.heard_at is '进入“已征求意见”的时间';
comment on column wetland_repair_plan.approved_at is '进入“已批准”的时间';
comment on column wetland_repair_plan.under_way_at is '进入“施工中”的时间';
comment on column wetland_repair_plan.self_checked_at is '进入“已自验”的时间';
comment on column wetland_repair_plan.accepted_at is '进入“已验收”的时间';
comment on column wetland_repair_plan.published_at is '进入“已公开”的时间';
comment on column wetland_repair_plan.evaluated_at is '进入“已评估”的时间';
comment on column wetland_repair_plan.dropped_at is '进入“已终止”的时间';
comment on column wetland_repair_plan.name is '方案名称';
comment on column wetland_repair_plan.wetland is '湿地';
comment on column wetland_repair_plan.keeper is '组织单位';
comment on column wetland_repair_plan.survey_note is '现状调查';
comment on column wetland_repair_plan.area is '修复面积（公顷）';
comment on column wetland_repair_plan.boundary is '修复范围';
comment on column wetland_repair_plan.importance is '湿地级别';
comment on column wetland_repair_plan.measures is '修复措施';
comment on column wetland_repair_plan.plan_files is '方案文本';
comment on column wetland_repair_plan.heard is '征求意见';
comment on column wetland_repair_plan.approver_level is '批准级别';
comment on column wetland_repair_plan.approver is '批准机关';
comment on column wetland_repair_plan.approval_number is '批准文号';
comment on column wetland_repair_plan.approved_on is '批准日期';
comment on column wetland_repair_plan.started_on is '开工日期';
comment on column wetland_repair_plan.finished_on is '自验日期';
comment on column wetland_repair_plan.self_note is '自验情况';
comment on column wetland_repair_plan.photos is '完工照片';
comment on column wetland_repair_plan.acceptor_level is '验收级别';
comment on column wetland_repair_plan.acceptance_number is '验收文号';
comment on column wetland_repair_plan.accepted_on is '验收日期';
comment on column wetland_repair_plan.published_on is '公开日期';
comment on column wetland_repair_plan.published_place is '公开处所';
comment on column wetland_repair_plan.tending_note is '管护和监测情况';
comment on column wetland_repair_plan.evaluation is '后期评估';
create index wetland_repair_plan_division on wetland_repair_plan (division, state);
create index wetland_repair_plan_year on wetland_repair_plan (belongs_to_year, state);
create index wetland_repair_plan_changed on wetland_repair_plan (changed_at desc, id desc);
create index wetland_repair_plan_wetland on wetland_repair_plan (wetland);
create index wetland_repair_plan_boundary_3857 on wetland_repair_plan using gist (boundary_3857);
create function siku.keep_wetland_repair_plan() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: wetland_repair_plan' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'wetland_repair_plan' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: wetland_repair_plan' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: wetland_repair_plan' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'wetland_repair_plan' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: wetland_repair_plan' using errcode = 'SK003'; end if;
  end if;
  insert into wetland_repair_plan_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, surveyed_at, planned_at, heard_at, approved_at, under_way_at, self_checked_at, accepted_at, published_at, evaluated_at, dropped_at, name, wetland, keeper, survey_note, area, boundary, importance, measures, plan_files, heard, approver_level, approver, approval_number, approved_on, started_on, finished_on, self_note, photos, acceptor_level, acceptance_number, accepted_on, published_on, published_place, tending_note, evaluation) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, surveyed_at, planned_at, heard_at, approved_at, under_way_at, self_checked_at, accepted_at, published_at, evaluated_at, dropped_at, name, wetland, keeper, survey_note, area, boundary, importance, measures, plan_files, heard, approver_level, approver, approval_number, approved_on, started_on, finished_on, self_note, photos, acceptor_level, acceptance_number, accepted_on, published_on, published_place, tending_note, evaluation from new_rows;
  insert into siku.feed (register, record, division, version) select 'wetland_repair_plan', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'wetland_repair_plan', n.id from new_rows n, unnest(n.plan_files || n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on wetland_repair_plan referencing new table as new_rows for each statement execute function siku.keep_wetland_repair_plan();
create trigger keep_update after update on wetland_repair_plan referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_wetland_repair_plan();
alter table wetland_repair_plan enable row level security;
alter table wetland_repair_plan_history enable row level security;
create policy wetland_repair_plan_read on wetland_repair_plan for select to siku_app using ((select siku.everywhere('wetland_repair_plan', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_repair_plan', 'read'))));
create policy wetland_repair_plan_create on wetland_repair_plan for insert to siku_app with check ((select siku.everywhere('wetland_repair_plan', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_repair_plan', 'create'))));
create policy wetland_repair_plan_change on wetland_repair_plan for update to siku_app using ((select siku.everywhere('wetland_repair_plan', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_repair_plan', 'change')))) with check ((select siku.everywhere('wetland_repair_plan', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_repair_plan', 'change'))));
create policy wetland_repair_plan_history_read on wetland_repair_plan_history for select to siku_app using ((select siku.everywhere('wetland_repair_plan', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('wetland_repair_plan', 'read'))));
grant select, insert, update on wetland_repair_plan to siku_app;
grant select on wetland_repair_plan_history to siku_app;
