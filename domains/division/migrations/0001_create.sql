-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 行政区划
create table division (
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
  current_at timestamptz,
  closed_at timestamptz,
  code text not null,
  name text not null,
  level text not null,
  parent uuid,
  valid_from date not null,
  valid_to date,
  code_since date,
  exchange_with uuid,
  boundary geometry(Geometry,4490),
  illustrative boolean,
  aliases jsonb,
  document text,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint division_state check (state in ('current', 'closed')),
  constraint division_version check (version > 0),
  constraint division_code_1 check (length(code) <= 12),
  constraint division_name_1 check (length(name) <= 60),
  constraint division_level_1 check (level in ('city', 'county', 'township', 'village')),
  constraint division_boundary_1 check (ST_IsValid(boundary)),
  constraint division_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint division_aliases_1 check (jsonb_typeof(aliases) = 'array'),
  constraint division_document_1 check (length(document) <= 500)
);
create table division_history (
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
  current_at timestamptz,
  closed_at timestamptz,
  code text,
  name text,
  level text,
  parent uuid,
  valid_from date,
  valid_to date,
  code_since date,
  exchange_with uuid,
  boundary geometry(Geometry,4490),
  illustrative boolean,
  aliases jsonb,
  document text,
  primary key (id, version)
);
comment on table division is '行政区划。依据：行政区划管理条例（国务院令第704号）；统计用区划代码和城乡划分代码编制规则';
comment on table division_history is '行政区划：每一次变更的全貌，只增不改';
comment on column division.id is '标识（UUIDv7，由客户端生成）';
comment on column division.version is '版本';
comment on column division.state is '状态';
comment on column division.division is '所在行政区划';
comment on column division.belongs_to_year is '所属年度';
comment on column division.year_named is '所属年度由人指定';
comment on column division.demo is '演示数据';
comment on column division.created_at is '登记时间';
comment on column division.created_by is '登记人';
comment on column division.changed_at is '最近办理时间';
comment on column division.changed_by is '最近办理人';
comment on column division.changed_post is '最近办理人的岗位';
comment on column division.changed_action is '最近办理事项';
comment on column division.changed_reason is '办理理由';
comment on column division.changed_device is '设备';
comment on column division.current_at is '进入“现行”的时间';
comment on column division.closed_at is '进入“已撤销”的时间';
comment on column division.code is '区划代码';
comment on column division.name is '名称';
comment on column division.level is '级别';
comment on column division.parent is '上级区划';
comment on column division.valid_from is '设立日期';
comment on column division.valid_to is '撤销日期（当日起不再有效）';
comment on column division.code_since is '现代码启用日期';
comment on column division.exchange_with is '互换代码的区划';
comment on column division.boundary is '界线';
comment on column division.illustrative is '界线为示意';
comment on column division.aliases is '别称';
comment on column division.document is '批准文件';
create index division_division on division (division, state);
create index division_year on division (belongs_to_year, state);
create index division_changed on division (changed_at desc, id desc);
create index division_boundary_3857 on division using gist (boundary_3857);
create index division_code on division (code);
create index division_parent on division (parent);
create function siku.keep_division() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: division' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'division' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: division' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: division' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'division' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: division' using errcode = 'SK003'; end if;
  end if;
  insert into division_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, current_at, closed_at, code, name, level, parent, valid_from, valid_to, code_since, exchange_with, boundary, illustrative, aliases, document) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, current_at, closed_at, code, name, level, parent, valid_from, valid_to, code_since, exchange_with, boundary, illustrative, aliases, document from new_rows;
  insert into siku.feed (register, record, division, version) select 'division', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on division referencing new table as new_rows for each statement execute function siku.keep_division();
create trigger keep_update after update on division referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_division();
alter table division enable row level security;
alter table division_history enable row level security;
create policy division_read on division for select to siku_app using ((select siku.everywhere('division', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('division', 'read'))));
create policy division_create on division for insert to siku_app with check ((select siku.everywhere('division', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('division', 'create'))));
create policy division_change on division for update to siku_app using ((select siku.everywhere('division', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('division', 'change')))) with check ((select siku.everywhere('division', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('division', 'change'))));
create policy division_history_read on division_history for select to siku_app using ((select siku.everywhere('division', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('division', 'read'))));
grant select, insert, update on division to siku_app;
grant select on division_history to siku_app;
