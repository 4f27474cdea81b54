-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 公益林小班
create table public_forest_plot (
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
  designated_at timestamptz,
  managed_at timestamptz,
  adjusting_at timestamptz,
  withdrawn_at timestamptz,
  number text not null,
  boundary geometry(Geometry,4490) not null,
  area numeric(20,2) not null,
  drawn_area numeric(20,2),
  category text not null,
  authority text not null,
  authority_code text,
  authority_generation text,
  protection_level text,
  owner text not null,
  origin text not null,
  designated_on date not null,
  designation_document text not null,
  contract_number text,
  managed_from date,
  managed_to date,
  manager text,
  ranger uuid,
  payee uuid,
  decided_by text,
  decision_document text,
  withdrawn_on date,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint public_forest_plot_state check (state in ('designated', 'managed', 'adjusting', 'withdrawn')),
  constraint public_forest_plot_version check (version > 0),
  constraint public_forest_plot_number_1 check (length(number) <= 40),
  constraint public_forest_plot_boundary_1 check (ST_IsValid(boundary)),
  constraint public_forest_plot_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint public_forest_plot_area_1 check (area >= 0.01),
  constraint public_forest_plot_area_2 check (area <= 100000),
  constraint public_forest_plot_category_1 check (category in ('011', '012')),
  constraint public_forest_plot_authority_1 check (authority in ('national', 'province', 'city', 'county')),
  constraint public_forest_plot_authority_code_1 check (length(authority_code) <= 4),
  constraint public_forest_plot_authority_generation_1 check (authority_generation in ('newer', 'older')),
  constraint public_forest_plot_protection_level_1 check (protection_level in ('1', '2')),
  constraint public_forest_plot_owner_1 check (owner in ('10', '20', '21', '22', '23')),
  constraint public_forest_plot_origin_1 check (origin in ('11', '12', '13', '21', '22', '23', '25', '26', '31', '32', '33', '34')),
  constraint public_forest_plot_designation_document_1 check (length(designation_document) <= 100),
  constraint public_forest_plot_contract_number_1 check (length(contract_number) <= 60),
  constraint public_forest_plot_manager_1 check (length(manager) <= 100),
  constraint public_forest_plot_decided_by_1 check (decided_by in ('national', 'province', 'city', 'county')),
  constraint public_forest_plot_decision_document_1 check (length(decision_document) <= 100)
);
create table public_forest_plot_history (
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
  designated_at timestamptz,
  managed_at timestamptz,
  adjusting_at timestamptz,
  withdrawn_at timestamptz,
  number text,
  boundary geometry(Geometry,4490),
  area numeric(20,2),
  drawn_area numeric(20,2),
  category text,
  authority text,
  authority_code text,
  authority_generation text,
  protection_level text,
  owner text,
  origin text,
  designated_on date,
  designation_document text,
  contract_number text,
  managed_from date,
  managed_to date,
  manager text,
  ranger uuid,
  payee uuid,
  decided_by text,
  decision_document text,
  withdrawn_on date,
  primary key (id, version)
);
comment on table public_forest_plot is '公益林小班。依据：森林法47；森林法48；森林法49；国家级公益林区划界定办法；国家级公益林管理办法（林资发〔2017〕34号）';
comment on table public_forest_plot_history is '公益林小班：每一次变更的全貌，只增不改';
comment on column public_forest_plot.id is '标识（UUIDv7，由客户端生成）';
comment on column public_forest_plot.version is '版本';
comment on column public_forest_plot.state is '状态';
comment on column public_forest_plot.division is '所在行政区划';
comment on column public_forest_plot.belongs_to_year is '所属年度';
comment on column public_forest_plot.year_named is '所属年度由人指定';
comment on column public_forest_plot.demo is '演示数据';
comment on column public_forest_plot.created_at is '登记时间';
comment on column public_forest_plot.created_by is '登记人';
comment on column public_forest_plot.changed_at is '最近办理时间';
comment on column public_forest_plot.changed_by is '最近办理人';
comment on column public_forest_plot.changed_post is '最近办理人的岗位';
comment on column public_forest_plot.changed_action is '最近办理事项';
comment on column public_forest_plot.changed_reason is '办理理由';
comment on column public_forest_plot.changed_device is '设备';
comment on column public_forest_plot.designated_at is '进入“已区划”的时间';
comment on column public_forest_plot.managed_at is '进入“管护中”的时间';
comment on column public_forest_plot.adjusting_at is '进入“调整中”的时间';
comment on column public_forest_plot.withdrawn_at is '进入“已调出”的时间';
comment on column public_forest_plot.number is '小班号';
comment on column public_forest_plot.boundary is '界线';
comment on column public_forest_plot.area is '面积（亩）';
comment on column public_forest_plot.drawn_area is '图形面积（亩）';
comment on column public_forest_plot.category is '森林类别';
comment on column public_forest_plot.authority is '事权等级';
comment on column public_forest_plot.authority_code is '事权代码（原始）';
comment on column public_forest_plot.authority_generation is '事权代码版本';
comment on column public_forest_plot.protection_level is '国家级保护等级';
comment on column public_forest_plot.owner is '林木所有权';
comment on column public_forest_plot.origin is '起源';
comment on column public_forest_plot.designated_on is '区划批准日期';
comment on column public_forest_plot.designation_document is '区划批准文号';
comment on column public_forest_plot.contract_number is '管护协议编号';
comment on column public_forest_plot.managed_from is '管护起始日';
comment on column public_forest_plot.managed_to is '管护截止日（当日起不再有效）';
comment on column public_forest_plot.manager is '管护单位';
comment on column public_forest_plot.ranger is '管护护林员';
comment on column public_forest_plot.payee is '补偿对象';
comment on column public_forest_plot.decided_by is '决定机关';
comment on column public_forest_plot.decision_document is '决定文号';
comment on column public_forest_plot.withdrawn_on is '调出日期';
create index public_forest_plot_division on public_forest_plot (division, state);
create index public_forest_plot_year on public_forest_plot (belongs_to_year, state);
create index public_forest_plot_changed on public_forest_plot (changed_at desc, id desc);
create index public_forest_plot_designated_on_clock on public_forest_plot (designated_on, id);
create unique index public_forest_plot_number_unique on public_forest_plot (number);
create index public_forest_plot_ranger on public_forest_plot (ranger);
create index public_forest_plot_payee on public_forest_plot (payee);
create index public_forest_plot_boundary_3857 on public_forest_plot using gist (boundary_3857);
create function siku.keep_public_forest_plot() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.designated_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: public_forest_plot' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'public_forest_plot' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: public_forest_plot' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: public_forest_plot' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'public_forest_plot' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: public_forest_plot' using errcode = 'SK003'; end if;
  end if;
  insert into public_forest_plot_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, designated_at, managed_at, adjusting_at, withdrawn_at, number, boundary, area, drawn_area, category, authority, authority_code, authority_generation, protection_level, owner, origin, designated_on, designation_document, contract_number, managed_from, managed_to, manager, ranger, payee, decided_by, decision_document, withdrawn_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, designated_at, managed_at, adjusting_at, withdrawn_at, number, boundary, area, drawn_area, category, authority, authority_code, authority_generation, protection_level, owner, origin, designated_on, designation_document, contract_number, managed_from, managed_to, manager, ranger, payee, decided_by, decision_document, withdrawn_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'public_forest_plot', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on public_forest_plot referencing new table as new_rows for each statement execute function siku.keep_public_forest_plot();
create trigger keep_update after update on public_forest_plot referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_public_forest_plot();
alter table public_forest_plot enable row level security;
alter table public_forest_plot_history enable row level security;
create policy public_forest_plot_read on public_forest_plot for select to siku_app using ((select siku.everywhere('public_forest_plot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('public_forest_plot', 'read'))));
create policy public_forest_plot_create on public_forest_plot for insert to siku_app with check ((select siku.everywhere('public_forest_plot', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('public_forest_plot', 'create'))));
create policy public_forest_plot_change on public_forest_plot for update to siku_app using ((select siku.everywhere('public_forest_plot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('public_forest_plot', 'change')))) with check ((select siku.everywhere('public_forest_plot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('public_forest_plot', 'change'))));
create policy public_forest_plot_history_read on public_forest_plot_history for select to siku_app using ((select siku.everywhere('public_forest_plot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('public_forest_plot', 'read'))));
grant select, insert, update on public_forest_plot to siku_app;
grant select on public_forest_plot_history to siku_app;

-- 公益林补偿对象
create table compensation_payee (
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
  ended_at timestamptz,
  number text not null,
  kind text not null,
  name text not null,
  bank text,
  account text,
  account_note text,
  primary key (id),
  constraint compensation_payee_state check (state in ('current', 'ended')),
  constraint compensation_payee_version check (version > 0),
  constraint compensation_payee_number_1 check (length(number) <= 40),
  constraint compensation_payee_kind_1 check (kind in ('household', 'joint', 'collective', 'state_unit')),
  constraint compensation_payee_name_1 check (length(name) <= 60),
  constraint compensation_payee_bank_1 check (length(bank) <= 60),
  constraint compensation_payee_account_1 check (length(account) <= 40),
  constraint compensation_payee_account_note_1 check (length(account_note) <= 200)
);
create table compensation_payee_history (
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
  ended_at timestamptz,
  number text,
  kind text,
  name text,
  bank text,
  account text,
  account_note text,
  primary key (id, version)
);
comment on table compensation_payee is '公益林补偿对象。依据：森林法48；个人信息保护法34';
comment on table compensation_payee_history is '公益林补偿对象：每一次变更的全貌，只增不改';
comment on column compensation_payee.id is '标识（UUIDv7，由客户端生成）';
comment on column compensation_payee.version is '版本';
comment on column compensation_payee.state is '状态';
comment on column compensation_payee.division is '所在行政区划';
comment on column compensation_payee.belongs_to_year is '所属年度';
comment on column compensation_payee.year_named is '所属年度由人指定';
comment on column compensation_payee.demo is '演示数据';
comment on column compensation_payee.created_at is '登记时间';
comment on column compensation_payee.created_by is '登记人';
comment on column compensation_payee.changed_at is '最近办理时间';
comment on column compensation_payee.changed_by is '最近办理人';
comment on column compensation_payee.changed_post is '最近办理人的岗位';
comment on column compensation_payee.changed_action is '最近办理事项';
comment on column compensation_payee.changed_reason is '办理理由';
comment on column compensation_payee.changed_device is '设备';
comment on column compensation_payee.current_at is '进入“现行”的时间';
comment on column compensation_payee.ended_at is '进入“已注销”的时间';
comment on column compensation_payee.number is '户编号';
comment on column compensation_payee.kind is '类别';
comment on column compensation_payee.name is '姓名（名称）';
comment on column compensation_payee.bank is '开户行';
comment on column compensation_payee.account is '账号';
comment on column compensation_payee.account_note is '变更说明';
create index compensation_payee_division on compensation_payee (division, state);
create index compensation_payee_year on compensation_payee (belongs_to_year, state);
create index compensation_payee_changed on compensation_payee (changed_at desc, id desc);
create unique index compensation_payee_number_unique on compensation_payee (number);
create function siku.keep_compensation_payee() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: compensation_payee' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'compensation_payee' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: compensation_payee' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: compensation_payee' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'compensation_payee' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: compensation_payee' using errcode = 'SK003'; end if;
  end if;
  insert into compensation_payee_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, current_at, ended_at, number, kind, name, bank, account, account_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, current_at, ended_at, number, kind, name, bank, account, account_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'compensation_payee', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on compensation_payee referencing new table as new_rows for each statement execute function siku.keep_compensation_payee();
create trigger keep_update after update on compensation_payee referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_compensation_payee();
alter table compensation_payee enable row level security;
alter table compensation_payee_history enable row level security;
create policy compensation_payee_read on compensation_payee for select to siku_app using ((select siku.everywhere('compensation_payee', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_payee', 'read'))));
create policy compensation_payee_create on compensation_payee for insert to siku_app with check ((select siku.everywhere('compensation_payee', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_payee', 'create'))));
create policy compensation_payee_change on compensation_payee for update to siku_app using ((select siku.everywhere('compensation_payee', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_payee', 'change')))) with check ((select siku.everywhere('compensation_payee', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_payee', 'change'))));
create policy compensation_payee_history_read on compensation_payee_history for select to siku_app using ((select siku.everywhere('compensation_payee', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_payee', 'read'))));
grant select, insert, update on compensation_payee to siku_app;
grant select on compensation_payee_history to siku_app;

-- 公益林补偿项目
create table compensation_program (
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
  name text not null,
  authority text not null,
  ownership text not null,
  fund_source text not null,
  rate numeric(20,2) not null,
  document_number text not null,
  confidence text not null,
  primary key (id),
  constraint compensation_program_state check (state in ('draft', 'in_force', 'ended')),
  constraint compensation_program_version check (version > 0),
  constraint compensation_program_name_1 check (length(name) <= 100),
  constraint compensation_program_authority_1 check (authority in ('national', 'province', 'city', 'county')),
  constraint compensation_program_ownership_1 check (ownership in ('state', 'collective')),
  constraint compensation_program_fund_source_1 check (fund_source in ('central', 'province', 'city', 'county')),
  constraint compensation_program_rate_1 check (rate >= 0.01),
  constraint compensation_program_rate_2 check (rate <= 10000),
  constraint compensation_program_document_number_1 check (length(document_number) <= 200),
  constraint compensation_program_confidence_1 check (confidence in ('document', 'secondary', 'unchecked'))
);
create table compensation_program_history (
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
  name text,
  authority text,
  ownership text,
  fund_source text,
  rate numeric(20,2),
  document_number text,
  confidence text,
  primary key (id, version)
);
comment on table compensation_program is '公益林补偿项目。依据：森林法7；森林法29；林业草原生态保护恢复资金管理办法';
comment on table compensation_program_history is '公益林补偿项目：每一次变更的全貌，只增不改';
comment on column compensation_program.id is '标识（UUIDv7，由客户端生成）';
comment on column compensation_program.version is '版本';
comment on column compensation_program.state is '状态';
comment on column compensation_program.division is '所在行政区划';
comment on column compensation_program.belongs_to_year is '所属年度';
comment on column compensation_program.year_named is '所属年度由人指定';
comment on column compensation_program.demo is '演示数据';
comment on column compensation_program.created_at is '登记时间';
comment on column compensation_program.created_by is '登记人';
comment on column compensation_program.changed_at is '最近办理时间';
comment on column compensation_program.changed_by is '最近办理人';
comment on column compensation_program.changed_post is '最近办理人的岗位';
comment on column compensation_program.changed_action is '最近办理事项';
comment on column compensation_program.changed_reason is '办理理由';
comment on column compensation_program.changed_device is '设备';
comment on column compensation_program.draft_at is '进入“拟定”的时间';
comment on column compensation_program.in_force_at is '进入“执行中”的时间';
comment on column compensation_program.ended_at is '进入“已终止”的时间';
comment on column compensation_program.name is '名称';
comment on column compensation_program.authority is '事权等级';
comment on column compensation_program.ownership is '权属';
comment on column compensation_program.fund_source is '资金来源';
comment on column compensation_program.rate is '每亩补偿标准（元）';
comment on column compensation_program.document_number is '依据文件';
comment on column compensation_program.confidence is '标准的出处';
create index compensation_program_division on compensation_program (division, state);
create index compensation_program_year on compensation_program (belongs_to_year, state);
create index compensation_program_changed on compensation_program (changed_at desc, id desc);
create function siku.keep_compensation_program() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: compensation_program' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'compensation_program' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: compensation_program' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: compensation_program' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'compensation_program' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: compensation_program' using errcode = 'SK003'; end if;
  end if;
  insert into compensation_program_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, in_force_at, ended_at, name, authority, ownership, fund_source, rate, document_number, confidence) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, in_force_at, ended_at, name, authority, ownership, fund_source, rate, document_number, confidence from new_rows;
  insert into siku.feed (register, record, division, version) select 'compensation_program', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on compensation_program referencing new table as new_rows for each statement execute function siku.keep_compensation_program();
create trigger keep_update after update on compensation_program referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_compensation_program();
alter table compensation_program enable row level security;
alter table compensation_program_history enable row level security;
create policy compensation_program_read on compensation_program for select to siku_app using ((select siku.everywhere('compensation_program', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_program', 'read'))));
create policy compensation_program_create on compensation_program for insert to siku_app with check ((select siku.everywhere('compensation_program', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_program', 'create'))));
create policy compensation_program_change on compensation_program for update to siku_app using ((select siku.everywhere('compensation_program', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_program', 'change')))) with check ((select siku.everywhere('compensation_program', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_program', 'change'))));
create policy compensation_program_history_read on compensation_program_history for select to siku_app using ((select siku.everywhere('compensation_program', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_program', 'read'))));
grant select, insert, update on compensation_program to siku_app;
grant select on compensation_program_history to siku_app;

-- 公益林补偿批次
create table compensation_run (
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
  computed_at timestamptz,
  publicised_at timestamptz,
  approved_at timestamptz,
  issued_at timestamptz,
  released_at timestamptz,
  reconciled_at timestamptz,
  closed_at timestamptz,
  void_at timestamptz,
  program uuid not null,
  snapshot_date date not null,
  rate numeric(20,2),
  computed_times integer,
  plots integer,
  area numeric(20,2),
  payees integer,
  payable_amount numeric(20,2),
  withheld_plots integer,
  withheld_amount numeric(20,2),
  publicity_from date,
  publicity_place text,
  publicity_photos uuid[],
  objections text,
  issue_document text,
  issued_on date,
  issued_amount numeric(20,2),
  release_document text,
  paid_amount numeric(20,2),
  gap_amount numeric(20,2),
  reconcile_note text,
  gap_note text,
  primary key (id),
  constraint compensation_run_state check (state in ('draft', 'computed', 'publicised', 'approved', 'issued', 'released', 'reconciled', 'closed', 'void')),
  constraint compensation_run_version check (version > 0),
  constraint compensation_run_publicity_place_1 check (length(publicity_place) <= 200),
  constraint compensation_run_objections_1 check (length(objections) <= 1000),
  constraint compensation_run_issue_document_1 check (length(issue_document) <= 100),
  constraint compensation_run_issued_amount_1 check (issued_amount >= 0.01),
  constraint compensation_run_release_document_1 check (length(release_document) <= 100),
  constraint compensation_run_reconcile_note_1 check (length(reconcile_note) <= 1000),
  constraint compensation_run_gap_note_1 check (length(gap_note) <= 1000)
);
create table compensation_run_history (
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
  computed_at timestamptz,
  publicised_at timestamptz,
  approved_at timestamptz,
  issued_at timestamptz,
  released_at timestamptz,
  reconciled_at timestamptz,
  closed_at timestamptz,
  void_at timestamptz,
  program uuid,
  snapshot_date date,
  rate numeric(20,2),
  computed_times integer,
  plots integer,
  area numeric(20,2),
  payees integer,
  payable_amount numeric(20,2),
  withheld_plots integer,
  withheld_amount numeric(20,2),
  publicity_from date,
  publicity_place text,
  publicity_photos uuid[],
  objections text,
  issue_document text,
  issued_on date,
  issued_amount numeric(20,2),
  release_document text,
  paid_amount numeric(20,2),
  gap_amount numeric(20,2),
  reconcile_note text,
  gap_note text,
  primary key (id, version)
);
comment on table compensation_run is '公益林补偿批次。依据：森林法48；林业草原生态保护恢复资金管理办法';
comment on table compensation_run_history is '公益林补偿批次：每一次变更的全貌，只增不改';
comment on column compensation_run.id is '标识（UUIDv7，由客户端生成）';
comment on column compensation_run.version is '版本';
comment on column compensation_run.state is '状态';
comment on column compensation_run.division is '所在行政区划';
comment on column compensation_run.belongs_to_year is '所属年度';
comment on column compensation_run.year_named is '所属年度由人指定';
comment on column compensation_run.demo is '演示数据';
comment on column compensation_run.created_at is '登记时间';
comment on column compensation_run.created_by is '登记人';
comment on column compensation_run.changed_at is '最近办理时间';
comment on column compensation_run.changed_by is '最近办理人';
comment on column compensation_run.changed_post is '最近办理人的岗位';
comment on column compensation_run.changed_action is '最近办理事项';
comment on column compensation_run.changed_reason is '办理理由';
comment on column compensation_run.changed_device is '设备';
comment on column compensation_run.draft_at is '进入“已建批次”的时间';
comment on column compensation_run.computed_at is '进入“已测算”的时间';
comment on column compensation_run.publicised_at is '进入“公示中”的时间';
comment on column compensation_run.approved_at is '进入“已核定”的时间';
comment on column compensation_run.issued_at is '进入“已下达”的时间';
comment on column compensation_run.released_at is '进入“已拨付”的时间';
comment on column compensation_run.reconciled_at is '进入“已对账”的时间';
comment on column compensation_run.closed_at is '进入“已关闭”的时间';
comment on column compensation_run.void_at is '进入“已作废”的时间';
comment on column compensation_run.program is '补偿项目';
comment on column compensation_run.snapshot_date is '面积快照日';
comment on column compensation_run.rate is '每亩补偿标准（元）';
comment on column compensation_run.computed_times is '测算次数（次）';
comment on column compensation_run.plots is '应付小班（个）';
comment on column compensation_run.area is '应付面积（亩）';
comment on column compensation_run.payees is '应付对象（户）';
comment on column compensation_run.payable_amount is '应付金额（元）';
comment on column compensation_run.withheld_plots is '暂停小班（个）';
comment on column compensation_run.withheld_amount is '暂停金额（元）';
comment on column compensation_run.publicity_from is '公示起始日';
comment on column compensation_run.publicity_place is '公示地点';
comment on column compensation_run.publicity_photos is '公示照片';
comment on column compensation_run.objections is '异议及处理';
comment on column compensation_run.issue_document is '下达文号';
comment on column compensation_run.issued_on is '下达日期';
comment on column compensation_run.issued_amount is '下达金额（元）';
comment on column compensation_run.release_document is '拨付凭证号';
comment on column compensation_run.paid_amount is '对账兑现金额（元）';
comment on column compensation_run.gap_amount is '对账未兑现金额（元）';
comment on column compensation_run.reconcile_note is '对账情况';
comment on column compensation_run.gap_note is '未兑现余额去向';
create index compensation_run_division on compensation_run (division, state);
create index compensation_run_year on compensation_run (belongs_to_year, state);
create index compensation_run_changed on compensation_run (changed_at desc, id desc);
create index compensation_run_program on compensation_run (program);
create index compensation_run_issued_on on compensation_run (issued_on);
create function siku.keep_compensation_run() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: compensation_run' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'compensation_run' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: compensation_run' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: compensation_run' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'compensation_run' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: compensation_run' using errcode = 'SK003'; end if;
  end if;
  insert into compensation_run_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, computed_at, publicised_at, approved_at, issued_at, released_at, reconciled_at, closed_at, void_at, program, snapshot_date, rate, computed_times, plots, area, payees, payable_amount, withheld_plots, withheld_amount, publicity_from, publicity_place, publicity_photos, objections, issue_document, issued_on, issued_amount, release_document, paid_amount, gap_amount, reconcile_note, gap_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, computed_at, publicised_at, approved_at, issued_at, released_at, reconciled_at, closed_at, void_at, program, snapshot_date, rate, computed_times, plots, area, payees, payable_amount, withheld_plots, withheld_amount, publicity_from, publicity_place, publicity_photos, objections, issue_document, issued_on, issued_amount, release_document, paid_amount, gap_amount, reconcile_note, gap_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'compensation_run', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'compensation_run', n.id from new_rows n, unnest(n.publicity_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on compensation_run referencing new table as new_rows for each statement execute function siku.keep_compensation_run();
create trigger keep_update after update on compensation_run referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_compensation_run();
alter table compensation_run enable row level security;
alter table compensation_run_history enable row level security;
create policy compensation_run_read on compensation_run for select to siku_app using ((select siku.everywhere('compensation_run', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_run', 'read'))));
create policy compensation_run_create on compensation_run for insert to siku_app with check ((select siku.everywhere('compensation_run', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_run', 'create'))));
create policy compensation_run_change on compensation_run for update to siku_app using ((select siku.everywhere('compensation_run', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_run', 'change')))) with check ((select siku.everywhere('compensation_run', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_run', 'change'))));
create policy compensation_run_history_read on compensation_run_history for select to siku_app using ((select siku.everywhere('compensation_run', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_run', 'read'))));
grant select, insert, update on compensation_run to siku_app;
grant select on compensation_run_history to siku_app;

-- 公益林补偿兑付
create table compensation_payment (
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
  payable_at timestamptz,
  withheld_at timestamptz,
  released_at timestamptz,
  paid_at timestamptz,
  failed_at timestamptz,
  retried_at timestamptz,
  void_at timestamptz,
  run uuid not null,
  number text not null,
  payee uuid not null,
  plots uuid[],
  area numeric(20,2) not null,
  rate numeric(20,2) not null,
  amount numeric(20,2) not null,
  withheld_for text,
  account text,
  issued_on date,
  paid_on date,
  failure text,
  failure_note text,
  primary key (id),
  constraint compensation_payment_state check (state in ('payable', 'withheld', 'released', 'paid', 'failed', 'retried', 'void')),
  constraint compensation_payment_version check (version > 0),
  constraint compensation_payment_number_1 check (length(number) <= 40),
  constraint compensation_payment_area_1 check (area >= 0),
  constraint compensation_payment_rate_1 check (rate >= 0),
  constraint compensation_payment_amount_1 check (amount >= 0),
  constraint compensation_payment_withheld_for_1 check (withheld_for in ('occupied', 'disputed', 'adjusting')),
  constraint compensation_payment_account_1 check (length(account) <= 40),
  constraint compensation_payment_failure_1 check (failure in ('account_closed', 'name_mismatch', 'number_wrong', 'deceased', 'other')),
  constraint compensation_payment_failure_note_1 check (length(failure_note) <= 300)
);
create table compensation_payment_history (
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
  payable_at timestamptz,
  withheld_at timestamptz,
  released_at timestamptz,
  paid_at timestamptz,
  failed_at timestamptz,
  retried_at timestamptz,
  void_at timestamptz,
  run uuid,
  number text,
  payee uuid,
  plots uuid[],
  area numeric(20,2),
  rate numeric(20,2),
  amount numeric(20,2),
  withheld_for text,
  account text,
  issued_on date,
  paid_on date,
  failure text,
  failure_note text,
  primary key (id, version)
);
comment on table compensation_payment is '公益林补偿兑付。依据：森林法48；个人信息保护法34';
comment on table compensation_payment_history is '公益林补偿兑付：每一次变更的全貌，只增不改';
comment on column compensation_payment.id is '标识（UUIDv7，由客户端生成）';
comment on column compensation_payment.version is '版本';
comment on column compensation_payment.state is '状态';
comment on column compensation_payment.division is '所在行政区划';
comment on column compensation_payment.belongs_to_year is '所属年度';
comment on column compensation_payment.year_named is '所属年度由人指定';
comment on column compensation_payment.demo is '演示数据';
comment on column compensation_payment.created_at is '登记时间';
comment on column compensation_payment.created_by is '登记人';
comment on column compensation_payment.changed_at is '最近办理时间';
comment on column compensation_payment.changed_by is '最近办理人';
comment on column compensation_payment.changed_post is '最近办理人的岗位';
comment on column compensation_payment.changed_action is '最近办理事项';
comment on column compensation_payment.changed_reason is '办理理由';
comment on column compensation_payment.changed_device is '设备';
comment on column compensation_payment.payable_at is '进入“应付”的时间';
comment on column compensation_payment.withheld_at is '进入“暂停”的时间';
comment on column compensation_payment.released_at is '进入“已拨付”的时间';
comment on column compensation_payment.paid_at is '进入“已兑现”的时间';
comment on column compensation_payment.failed_at is '进入“兑付失败”的时间';
comment on column compensation_payment.retried_at is '进入“已重发”的时间';
comment on column compensation_payment.void_at is '进入“已作废”的时间';
comment on column compensation_payment.run is '补偿批次';
comment on column compensation_payment.number is '兑付编号';
comment on column compensation_payment.payee is '补偿对象';
comment on column compensation_payment.plots is '依据小班';
comment on column compensation_payment.area is '面积（亩）';
comment on column compensation_payment.rate is '每亩补偿标准（元）';
comment on column compensation_payment.amount is '金额（元）';
comment on column compensation_payment.withheld_for is '暂停原因';
comment on column compensation_payment.account is '收款账号';
comment on column compensation_payment.issued_on is '下达日期';
comment on column compensation_payment.paid_on is '兑现日期';
comment on column compensation_payment.failure is '失败原因';
comment on column compensation_payment.failure_note is '失败说明';
create index compensation_payment_division on compensation_payment (division, state);
create index compensation_payment_year on compensation_payment (belongs_to_year, state);
create index compensation_payment_changed on compensation_payment (changed_at desc, id desc);
create index compensation_payment_run on compensation_payment (run);
create unique index compensation_payment_number_unique on compensation_payment (number);
create index compensation_payment_payee on compensation_payment (payee);
create index compensation_payment_plots on compensation_payment using gin (plots);
create index compensation_payment_issued_on_state on compensation_payment (issued_on, state);
create index compensation_payment_run_state on compensation_payment (run, state);
create function siku.keep_compensation_payment() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: compensation_payment' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'compensation_payment' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: compensation_payment' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: compensation_payment' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'compensation_payment' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: compensation_payment' using errcode = 'SK003'; end if;
  end if;
  insert into compensation_payment_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, payable_at, withheld_at, released_at, paid_at, failed_at, retried_at, void_at, run, number, payee, plots, area, rate, amount, withheld_for, account, issued_on, paid_on, failure, failure_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, payable_at, withheld_at, released_at, paid_at, failed_at, retried_at, void_at, run, number, payee, plots, area, rate, amount, withheld_for, account, issued_on, paid_on, failure, failure_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'compensation_payment', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on compensation_payment referencing new table as new_rows for each statement execute function siku.keep_compensation_payment();
create trigger keep_update after update on compensation_payment referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_compensation_payment();
alter table compensation_payment enable row level security;
alter table compensation_payment_history enable row level security;
create policy compensation_payment_read on compensation_payment for select to siku_app using ((select siku.everywhere('compensation_payment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_payment', 'read'))));
create policy compensation_payment_create on compensation_payment for insert to siku_app with check ((select siku.everywhere('compensation_payment', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_payment', 'create'))));
create policy compensation_payment_change on compensation_payment for update to siku_app using ((select siku.everywhere('compensation_payment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_payment', 'change')))) with check ((select siku.everywhere('compensation_payment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_payment', 'change'))));
create policy compensation_payment_history_read on compensation_payment_history for select to siku_app using ((select siku.everywhere('compensation_payment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_payment', 'read'))));
grant select, insert, update on compensation_payment to siku_app;
grant select on compensation_payment_history to siku_app;

-- 银行兑付回盘
create table compensation_receipt (
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
  run uuid not null,
  bank text not null,
  returned_on date not null,
  lines jsonb not null,
  file uuid[],
  paid_count integer,
  failed_count integer,
  primary key (id),
  constraint compensation_receipt_state check (state in ('recorded')),
  constraint compensation_receipt_version check (version > 0),
  constraint compensation_receipt_bank_1 check (length(bank) <= 100),
  constraint compensation_receipt_lines_1 check (jsonb_typeof(lines) = 'array')
);
create table compensation_receipt_history (
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
  run uuid,
  bank text,
  returned_on date,
  lines jsonb,
  file uuid[],
  paid_count integer,
  failed_count integer,
  primary key (id, version)
);
comment on table compensation_receipt is '银行兑付回盘。依据：林业草原生态保护恢复资金管理办法';
comment on table compensation_receipt_history is '银行兑付回盘：每一次变更的全貌，只增不改';
comment on column compensation_receipt.id is '标识（UUIDv7，由客户端生成）';
comment on column compensation_receipt.version is '版本';
comment on column compensation_receipt.state is '状态';
comment on column compensation_receipt.division is '所在行政区划';
comment on column compensation_receipt.belongs_to_year is '所属年度';
comment on column compensation_receipt.year_named is '所属年度由人指定';
comment on column compensation_receipt.demo is '演示数据';
comment on column compensation_receipt.created_at is '登记时间';
comment on column compensation_receipt.created_by is '登记人';
comment on column compensation_receipt.changed_at is '最近办理时间';
comment on column compensation_receipt.changed_by is '最近办理人';
comment on column compensation_receipt.changed_post is '最近办理人的岗位';
comment on column compensation_receipt.changed_action is '最近办理事项';
comment on column compensation_receipt.changed_reason is '办理理由';
comment on column compensation_receipt.changed_device is '设备';
comment on column compensation_receipt.recorded_at is '进入“已登记”的时间';
comment on column compensation_receipt.run is '补偿批次';
comment on column compensation_receipt.bank is '代发银行';
comment on column compensation_receipt.returned_on is '回盘日期';
comment on column compensation_receipt.lines is '明细';
comment on column compensation_receipt.file is '回盘文件';
comment on column compensation_receipt.paid_count is '兑现笔数';
comment on column compensation_receipt.failed_count is '失败笔数';
create index compensation_receipt_division on compensation_receipt (division, state);
create index compensation_receipt_year on compensation_receipt (belongs_to_year, state);
create index compensation_receipt_changed on compensation_receipt (changed_at desc, id desc);
create index compensation_receipt_returned_on_clock on compensation_receipt (returned_on, id);
create index compensation_receipt_run on compensation_receipt (run);
create function siku.keep_compensation_receipt() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.returned_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: compensation_receipt' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'compensation_receipt' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: compensation_receipt' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: compensation_receipt' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'compensation_receipt' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: compensation_receipt' using errcode = 'SK003'; end if;
  end if;
  insert into compensation_receipt_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, run, bank, returned_on, lines, file, paid_count, failed_count) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, run, bank, returned_on, lines, file, paid_count, failed_count from new_rows;
  insert into siku.feed (register, record, division, version) select 'compensation_receipt', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'compensation_receipt', n.id from new_rows n, unnest(n.file) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on compensation_receipt referencing new table as new_rows for each statement execute function siku.keep_compensation_receipt();
create trigger keep_update after update on compensation_receipt referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_compensation_receipt();
alter table compensation_receipt enable row level security;
alter table compensation_receipt_history enable row level security;
create policy compensation_receipt_read on compensation_receipt for select to siku_app using ((select siku.everywhere('compensation_receipt', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_receipt', 'read'))));
create policy compensation_receipt_create on compensation_receipt for insert to siku_app with check ((select siku.everywhere('compensation_receipt', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_receipt', 'create'))));
create policy compensation_receipt_change on compensation_receipt for update to siku_app using ((select siku.everywhere('compensation_receipt', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_receipt', 'change')))) with check ((select siku.everywhere('compensation_receipt', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_receipt', 'change'))));
create policy compensation_receipt_history_read on compensation_receipt_history for select to siku_app using ((select siku.everywhere('compensation_receipt', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('compensation_receipt', 'read'))));
grant select, insert, update on compensation_receipt to siku_app;
grant select on compensation_receipt_history to siku_app;

-- 公益林核查
create table public_forest_verification (
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
  inspected_on date not null,
  declared_area numeric(20,2) not null,
  samples jsonb not null,
  verified_rate numeric(20,2),
  qualified_rate numeric(20,2),
  verified_area numeric(20,2),
  qualified_area numeric(20,2),
  photos uuid[],
  primary key (id),
  constraint public_forest_verification_state check (state in ('recorded', 'confirmed')),
  constraint public_forest_verification_version check (version > 0),
  constraint public_forest_verification_declared_area_1 check (declared_area >= 0.01),
  constraint public_forest_verification_samples_1 check (jsonb_typeof(samples) = 'array')
);
create table public_forest_verification_history (
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
  inspected_on date,
  declared_area numeric(20,2),
  samples jsonb,
  verified_rate numeric(20,2),
  qualified_rate numeric(20,2),
  verified_area numeric(20,2),
  qualified_area numeric(20,2),
  photos uuid[],
  primary key (id, version)
);
comment on table public_forest_verification is '公益林核查。依据：国家级公益林管理办法（林资发〔2017〕34号）';
comment on table public_forest_verification_history is '公益林核查：每一次变更的全貌，只增不改';
comment on column public_forest_verification.id is '标识（UUIDv7，由客户端生成）';
comment on column public_forest_verification.version is '版本';
comment on column public_forest_verification.state is '状态';
comment on column public_forest_verification.division is '所在行政区划';
comment on column public_forest_verification.belongs_to_year is '所属年度';
comment on column public_forest_verification.year_named is '所属年度由人指定';
comment on column public_forest_verification.demo is '演示数据';
comment on column public_forest_verification.created_at is '登记时间';
comment on column public_forest_verification.created_by is '登记人';
comment on column public_forest_verification.changed_at is '最近办理时间';
comment on column public_forest_verification.changed_by is '最近办理人';
comment on column public_forest_verification.changed_post is '最近办理人的岗位';
comment on column public_forest_verification.changed_action is '最近办理事项';
comment on column public_forest_verification.changed_reason is '办理理由';
comment on column public_forest_verification.changed_device is '设备';
comment on column public_forest_verification.recorded_at is '进入“已登记”的时间';
comment on column public_forest_verification.confirmed_at is '进入“已确认”的时间';
comment on column public_forest_verification.inspected_on is '核查日期';
comment on column public_forest_verification.declared_area is '申报面积（亩）';
comment on column public_forest_verification.samples is '抽查小班';
comment on column public_forest_verification.verified_rate is '核实率（%）';
comment on column public_forest_verification.qualified_rate is '合格率（%）';
comment on column public_forest_verification.verified_area is '测算核实面积（亩）';
comment on column public_forest_verification.qualified_area is '测算合格面积（亩）';
comment on column public_forest_verification.photos is '现场照片';
create index public_forest_verification_division on public_forest_verification (division, state);
create index public_forest_verification_year on public_forest_verification (belongs_to_year, state);
create index public_forest_verification_changed on public_forest_verification (changed_at desc, id desc);
create index public_forest_verification_inspected_on_clock on public_forest_verification (inspected_on, id);
create function siku.keep_public_forest_verification() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.inspected_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: public_forest_verification' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'public_forest_verification' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: public_forest_verification' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: public_forest_verification' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'public_forest_verification' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: public_forest_verification' using errcode = 'SK003'; end if;
  end if;
  insert into public_forest_verification_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, confirmed_at, inspected_on, declared_area, samples, verified_rate, qualified_rate, verified_area, qualified_area, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, confirmed_at, inspected_on, declared_area, samples, verified_rate, qualified_rate, verified_area, qualified_area, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'public_forest_verification', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'public_forest_verification', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on public_forest_verification referencing new table as new_rows for each statement execute function siku.keep_public_forest_verification();
create trigger keep_update after update on public_forest_verification referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_public_forest_verification();
alter table public_forest_verification enable row level security;
alter table public_forest_verification_history enable row level security;
create policy public_forest_verification_read on public_forest_verification for select to siku_app using ((select siku.everywhere('public_forest_verification', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('public_forest_verification', 'read'))));
create policy public_forest_verification_create on public_forest_verification for insert to siku_app with check ((select siku.everywhere('public_forest_verification', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('public_forest_verification', 'create'))));
create policy public_forest_verification_change on public_forest_verification for update to siku_app using ((select siku.everywhere('public_forest_verification', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('public_forest_verification', 'change')))) with check ((select siku.everywhere('public_forest_verification', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('public_forest_verification', 'change'))));
create policy public_forest_verification_history_read on public_forest_verification_history for select to siku_app using ((select siku.everywhere('public_forest_verification', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('public_forest_verification', 'read'))));
grant select, insert, update on public_forest_verification to siku_app;
grant select on public_forest_verification_history to siku_app;
