-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 编限单位
create table cutting_unit (
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
  in_use_at timestamptz,
  ended_at timestamptz,
  name text not null,
  code text not null,
  kind text not null,
  valid_from date not null,
  primary key (id),
  constraint cutting_unit_state check (state in ('in_use', 'ended')),
  constraint cutting_unit_version check (version > 0),
  constraint cutting_unit_name_1 check (length(name) <= 100),
  constraint cutting_unit_code_1 check (length(code) <= 40),
  constraint cutting_unit_kind_1 check (kind in ('county', 'state_forest_farm', 'state_unit', 'enterprise'))
);
create table cutting_unit_history (
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
  in_use_at timestamptz,
  ended_at timestamptz,
  name text,
  code text,
  kind text,
  valid_from date,
  primary key (id, version)
);
comment on table cutting_unit is '编限单位。依据：森林法54';
comment on table cutting_unit_history is '编限单位：每一次变更的全貌，只增不改';
comment on column cutting_unit.id is '标识（UUIDv7，由客户端生成）';
comment on column cutting_unit.version is '版本';
comment on column cutting_unit.state is '状态';
comment on column cutting_unit.division is '所在行政区划';
comment on column cutting_unit.belongs_to_year is '所属年度';
comment on column cutting_unit.year_named is '所属年度由人指定';
comment on column cutting_unit.demo is '演示数据';
comment on column cutting_unit.created_at is '登记时间';
comment on column cutting_unit.created_by is '登记人';
comment on column cutting_unit.changed_at is '最近办理时间';
comment on column cutting_unit.changed_by is '最近办理人';
comment on column cutting_unit.changed_post is '最近办理人的岗位';
comment on column cutting_unit.changed_action is '最近办理事项';
comment on column cutting_unit.changed_reason is '办理理由';
comment on column cutting_unit.changed_device is '设备';
comment on column cutting_unit.in_use_at is '进入“编限中”的时间';
comment on column cutting_unit.ended_at is '进入“已撤销”的时间';
comment on column cutting_unit.name is '名称';
comment on column cutting_unit.code is '编号';
comment on column cutting_unit.kind is '类别';
comment on column cutting_unit.valid_from is '编限起始';
create index cutting_unit_division on cutting_unit (division, state);
create index cutting_unit_year on cutting_unit (belongs_to_year, state);
create index cutting_unit_changed on cutting_unit (changed_at desc, id desc);
create index cutting_unit_valid_from_clock on cutting_unit (valid_from, id);
create unique index cutting_unit_code_unique on cutting_unit (code);
create function siku.keep_cutting_unit() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.valid_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: cutting_unit' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'cutting_unit' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: cutting_unit' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: cutting_unit' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'cutting_unit' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: cutting_unit' using errcode = 'SK003'; end if;
  end if;
  insert into cutting_unit_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_use_at, ended_at, name, code, kind, valid_from) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_use_at, ended_at, name, code, kind, valid_from from new_rows;
  insert into siku.feed (register, record, division, version) select 'cutting_unit', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on cutting_unit referencing new table as new_rows for each statement execute function siku.keep_cutting_unit();
create trigger keep_update after update on cutting_unit referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_cutting_unit();
alter table cutting_unit enable row level security;
alter table cutting_unit_history enable row level security;
create policy cutting_unit_read on cutting_unit for select to siku_app using ((select siku.everywhere('cutting_unit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('cutting_unit', 'read'))));
create policy cutting_unit_create on cutting_unit for insert to siku_app with check ((select siku.everywhere('cutting_unit', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('cutting_unit', 'create'))));
create policy cutting_unit_change on cutting_unit for update to siku_app using ((select siku.everywhere('cutting_unit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('cutting_unit', 'change')))) with check ((select siku.everywhere('cutting_unit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('cutting_unit', 'change'))));
create policy cutting_unit_history_read on cutting_unit_history for select to siku_app using ((select siku.everywhere('cutting_unit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('cutting_unit', 'read'))));
grant select, insert, update on cutting_unit to siku_app;
grant select on cutting_unit_history to siku_app;

-- 采伐限额
create table harvest_quota (
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
  closed_at timestamptz,
  cutting_unit uuid not null,
  ownership text not null,
  origin text not null,
  forest_class text not null,
  kind text not null,
  document_number text not null,
  issued_on date not null,
  primary key (id),
  constraint harvest_quota_state check (state in ('open', 'closed')),
  constraint harvest_quota_version check (version > 0),
  constraint harvest_quota_ownership_1 check (ownership in ('state', 'collective', 'individual')),
  constraint harvest_quota_origin_1 check (origin in ('natural', 'planted')),
  constraint harvest_quota_forest_class_1 check (forest_class in ('public_benefit', 'commercial')),
  constraint harvest_quota_kind_1 check (kind in ('main', 'tending', 'regeneration', 'low_yield', 'other')),
  constraint harvest_quota_document_number_1 check (length(document_number) <= 100)
);
create table harvest_quota_history (
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
  closed_at timestamptz,
  cutting_unit uuid,
  ownership text,
  origin text,
  forest_class text,
  kind text,
  document_number text,
  issued_on date,
  primary key (id, version)
);
comment on table harvest_quota is '采伐限额。依据：森林法54；森林法59';
comment on table harvest_quota_history is '采伐限额：每一次变更的全貌，只增不改';
comment on column harvest_quota.id is '标识（UUIDv7，由客户端生成）';
comment on column harvest_quota.version is '版本';
comment on column harvest_quota.state is '状态';
comment on column harvest_quota.division is '所在行政区划';
comment on column harvest_quota.belongs_to_year is '所属年度';
comment on column harvest_quota.year_named is '所属年度由人指定';
comment on column harvest_quota.demo is '演示数据';
comment on column harvest_quota.created_at is '登记时间';
comment on column harvest_quota.created_by is '登记人';
comment on column harvest_quota.changed_at is '最近办理时间';
comment on column harvest_quota.changed_by is '最近办理人';
comment on column harvest_quota.changed_post is '最近办理人的岗位';
comment on column harvest_quota.changed_action is '最近办理事项';
comment on column harvest_quota.changed_reason is '办理理由';
comment on column harvest_quota.changed_device is '设备';
comment on column harvest_quota.open_at is '进入“使用中”的时间';
comment on column harvest_quota.closed_at is '进入“已封账”的时间';
comment on column harvest_quota.cutting_unit is '编限单位';
comment on column harvest_quota.ownership is '林木权属';
comment on column harvest_quota.origin is '起源';
comment on column harvest_quota.forest_class is '森林类别';
comment on column harvest_quota.kind is '采伐类型';
comment on column harvest_quota.document_number is '下达文号';
comment on column harvest_quota.issued_on is '下达日期';
create index harvest_quota_division on harvest_quota (division, state);
create index harvest_quota_year on harvest_quota (belongs_to_year, state);
create index harvest_quota_changed on harvest_quota (changed_at desc, id desc);
create index harvest_quota_cutting_unit on harvest_quota (cutting_unit);
create function siku.keep_harvest_quota() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: harvest_quota' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'harvest_quota' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: harvest_quota' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: harvest_quota' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'harvest_quota' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: harvest_quota' using errcode = 'SK003'; end if;
  end if;
  insert into harvest_quota_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, closed_at, cutting_unit, ownership, origin, forest_class, kind, document_number, issued_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, closed_at, cutting_unit, ownership, origin, forest_class, kind, document_number, issued_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'harvest_quota', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on harvest_quota referencing new table as new_rows for each statement execute function siku.keep_harvest_quota();
create trigger keep_update after update on harvest_quota referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_harvest_quota();
alter table harvest_quota enable row level security;
alter table harvest_quota_history enable row level security;
create policy harvest_quota_read on harvest_quota for select to siku_app using ((select siku.everywhere('harvest_quota', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_quota', 'read'))));
create policy harvest_quota_create on harvest_quota for insert to siku_app with check ((select siku.everywhere('harvest_quota', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_quota', 'create'))));
create policy harvest_quota_change on harvest_quota for update to siku_app using ((select siku.everywhere('harvest_quota', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_quota', 'change')))) with check ((select siku.everywhere('harvest_quota', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_quota', 'change'))));
create policy harvest_quota_history_read on harvest_quota_history for select to siku_app using ((select siku.everywhere('harvest_quota', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_quota', 'read'))));
grant select, insert, update on harvest_quota to siku_app;
grant select on harvest_quota_history to siku_app;

-- 限额台账
create table harvest_quota_entry (
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
  account uuid not null,
  kind text not null,
  amount numeric(20,4) not null,
  subject uuid,
  document_number text,
  note text,
  primary key (id),
  constraint harvest_quota_entry_state check (state in ('posted')),
  constraint harvest_quota_entry_version check (version > 0),
  constraint harvest_quota_entry_kind_1 check (kind in ('allocate', 'supplement', 'carry_in', 'carry_out', 'reserve', 'release', 'consume', 'give_back')),
  constraint harvest_quota_entry_amount_1 check (amount >= 0),
  constraint harvest_quota_entry_document_number_1 check (length(document_number) <= 100),
  constraint harvest_quota_entry_note_1 check (length(note) <= 500)
);
create table harvest_quota_entry_history (
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
  account uuid,
  kind text,
  amount numeric(20,4),
  subject uuid,
  document_number text,
  note text,
  primary key (id, version)
);
comment on table harvest_quota_entry is '限额台账。依据：森林法54；森林法59';
comment on table harvest_quota_entry_history is '限额台账：每一次变更的全貌，只增不改';
comment on column harvest_quota_entry.id is '标识（UUIDv7，由客户端生成）';
comment on column harvest_quota_entry.version is '版本';
comment on column harvest_quota_entry.state is '状态';
comment on column harvest_quota_entry.division is '所在行政区划';
comment on column harvest_quota_entry.belongs_to_year is '所属年度';
comment on column harvest_quota_entry.year_named is '所属年度由人指定';
comment on column harvest_quota_entry.demo is '演示数据';
comment on column harvest_quota_entry.created_at is '登记时间';
comment on column harvest_quota_entry.created_by is '登记人';
comment on column harvest_quota_entry.changed_at is '最近办理时间';
comment on column harvest_quota_entry.changed_by is '最近办理人';
comment on column harvest_quota_entry.changed_post is '最近办理人的岗位';
comment on column harvest_quota_entry.changed_action is '最近办理事项';
comment on column harvest_quota_entry.changed_reason is '办理理由';
comment on column harvest_quota_entry.changed_device is '设备';
comment on column harvest_quota_entry.posted_at is '进入“已入账”的时间';
comment on column harvest_quota_entry.account is '账户';
comment on column harvest_quota_entry.kind is '类别';
comment on column harvest_quota_entry.amount is '数额（立方米）';
comment on column harvest_quota_entry.subject is '事由';
comment on column harvest_quota_entry.document_number is '文号';
comment on column harvest_quota_entry.note is '说明';
create index harvest_quota_entry_division on harvest_quota_entry (division, state);
create index harvest_quota_entry_year on harvest_quota_entry (belongs_to_year, state);
create index harvest_quota_entry_changed on harvest_quota_entry (changed_at desc, id desc);
create index harvest_quota_entry_account on harvest_quota_entry (account);
create index harvest_quota_entry_subject on harvest_quota_entry (subject);
create index harvest_quota_entry_account_kind on harvest_quota_entry (account, kind);
create function siku.keep_harvest_quota_entry() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: harvest_quota_entry' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'harvest_quota_entry' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: harvest_quota_entry' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: harvest_quota_entry' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'harvest_quota_entry' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: harvest_quota_entry' using errcode = 'SK003'; end if;
  end if;
  insert into harvest_quota_entry_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, account, kind, amount, subject, document_number, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, account, kind, amount, subject, document_number, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'harvest_quota_entry', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on harvest_quota_entry referencing new table as new_rows for each statement execute function siku.keep_harvest_quota_entry();
create trigger keep_update after update on harvest_quota_entry referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_harvest_quota_entry();
alter table harvest_quota_entry enable row level security;
alter table harvest_quota_entry_history enable row level security;
create policy harvest_quota_entry_read on harvest_quota_entry for select to siku_app using ((select siku.everywhere('harvest_quota_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_quota_entry', 'read'))));
create policy harvest_quota_entry_create on harvest_quota_entry for insert to siku_app with check ((select siku.everywhere('harvest_quota_entry', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_quota_entry', 'create'))));
create policy harvest_quota_entry_change on harvest_quota_entry for update to siku_app using ((select siku.everywhere('harvest_quota_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_quota_entry', 'change')))) with check ((select siku.everywhere('harvest_quota_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_quota_entry', 'change'))));
create policy harvest_quota_entry_history_read on harvest_quota_entry_history for select to siku_app using ((select siku.everywhere('harvest_quota_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_quota_entry', 'read'))));
grant select, insert, update on harvest_quota_entry to siku_app;
grant select on harvest_quota_entry_history to siku_app;

-- 限额结转规定
create table carry_over_rule (
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
  in_force_at timestamptz,
  repealed_at timestamptz,
  document_number text not null,
  decision text not null,
  from_year integer not null,
  to_year integer not null,
  ownership text,
  origin text,
  forest_class text,
  kind text,
  note text,
  primary key (id),
  constraint carry_over_rule_state check (state in ('in_force', 'repealed')),
  constraint carry_over_rule_version check (version > 0),
  constraint carry_over_rule_document_number_1 check (length(document_number) <= 100),
  constraint carry_over_rule_decision_1 check (decision in ('allow', 'deny')),
  constraint carry_over_rule_from_year_1 check (from_year >= 2011),
  constraint carry_over_rule_from_year_2 check (from_year <= 2100),
  constraint carry_over_rule_to_year_1 check (to_year >= 2011),
  constraint carry_over_rule_to_year_2 check (to_year <= 2100),
  constraint carry_over_rule_ownership_1 check (ownership in ('state', 'collective', 'individual')),
  constraint carry_over_rule_origin_1 check (origin in ('natural', 'planted')),
  constraint carry_over_rule_forest_class_1 check (forest_class in ('public_benefit', 'commercial')),
  constraint carry_over_rule_kind_1 check (kind in ('main', 'tending', 'regeneration', 'low_yield', 'other')),
  constraint carry_over_rule_note_1 check (length(note) <= 500)
);
create table carry_over_rule_history (
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
  in_force_at timestamptz,
  repealed_at timestamptz,
  document_number text,
  decision text,
  from_year integer,
  to_year integer,
  ownership text,
  origin text,
  forest_class text,
  kind text,
  note text,
  primary key (id, version)
);
comment on table carry_over_rule is '限额结转规定。依据：森林法54';
comment on table carry_over_rule_history is '限额结转规定：每一次变更的全貌，只增不改';
comment on column carry_over_rule.id is '标识（UUIDv7，由客户端生成）';
comment on column carry_over_rule.version is '版本';
comment on column carry_over_rule.state is '状态';
comment on column carry_over_rule.division is '所在行政区划';
comment on column carry_over_rule.belongs_to_year is '所属年度';
comment on column carry_over_rule.year_named is '所属年度由人指定';
comment on column carry_over_rule.demo is '演示数据';
comment on column carry_over_rule.created_at is '登记时间';
comment on column carry_over_rule.created_by is '登记人';
comment on column carry_over_rule.changed_at is '最近办理时间';
comment on column carry_over_rule.changed_by is '最近办理人';
comment on column carry_over_rule.changed_post is '最近办理人的岗位';
comment on column carry_over_rule.changed_action is '最近办理事项';
comment on column carry_over_rule.changed_reason is '办理理由';
comment on column carry_over_rule.changed_device is '设备';
comment on column carry_over_rule.in_force_at is '进入“有效”的时间';
comment on column carry_over_rule.repealed_at is '进入“已废止”的时间';
comment on column carry_over_rule.document_number is '文号';
comment on column carry_over_rule.decision is '规定';
comment on column carry_over_rule.from_year is '起始年度';
comment on column carry_over_rule.to_year is '截止年度';
comment on column carry_over_rule.ownership is '林木权属';
comment on column carry_over_rule.origin is '起源';
comment on column carry_over_rule.forest_class is '森林类别';
comment on column carry_over_rule.kind is '采伐类型';
comment on column carry_over_rule.note is '说明';
create index carry_over_rule_division on carry_over_rule (division, state);
create index carry_over_rule_year on carry_over_rule (belongs_to_year, state);
create index carry_over_rule_changed on carry_over_rule (changed_at desc, id desc);
create function siku.keep_carry_over_rule() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: carry_over_rule' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'carry_over_rule' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: carry_over_rule' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: carry_over_rule' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'carry_over_rule' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: carry_over_rule' using errcode = 'SK003'; end if;
  end if;
  insert into carry_over_rule_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_force_at, repealed_at, document_number, decision, from_year, to_year, ownership, origin, forest_class, kind, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_force_at, repealed_at, document_number, decision, from_year, to_year, ownership, origin, forest_class, kind, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'carry_over_rule', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on carry_over_rule referencing new table as new_rows for each statement execute function siku.keep_carry_over_rule();
create trigger keep_update after update on carry_over_rule referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_carry_over_rule();
alter table carry_over_rule enable row level security;
alter table carry_over_rule_history enable row level security;
create policy carry_over_rule_read on carry_over_rule for select to siku_app using ((select siku.everywhere('carry_over_rule', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('carry_over_rule', 'read'))));
create policy carry_over_rule_create on carry_over_rule for insert to siku_app with check ((select siku.everywhere('carry_over_rule', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('carry_over_rule', 'create'))));
create policy carry_over_rule_change on carry_over_rule for update to siku_app using ((select siku.everywhere('carry_over_rule', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('carry_over_rule', 'change')))) with check ((select siku.everywhere('carry_over_rule', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('carry_over_rule', 'change'))));
create policy carry_over_rule_history_read on carry_over_rule_history for select to siku_app using ((select siku.everywhere('carry_over_rule', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('carry_over_rule', 'read'))));
grant select, insert, update on carry_over_rule to siku_app;
grant select on carry_over_rule_history to siku_app;

-- 限额结转
create table quota_carry_over (
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
  carried_at timestamptz,
  from_quota uuid not null,
  to_quota uuid not null,
  amount numeric(20,4) not null,
  document_number text,
  note text,
  primary key (id),
  constraint quota_carry_over_state check (state in ('carried')),
  constraint quota_carry_over_version check (version > 0),
  constraint quota_carry_over_amount_1 check (amount >= 0),
  constraint quota_carry_over_document_number_1 check (length(document_number) <= 100),
  constraint quota_carry_over_note_1 check (length(note) <= 500)
);
create table quota_carry_over_history (
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
  carried_at timestamptz,
  from_quota uuid,
  to_quota uuid,
  amount numeric(20,4),
  document_number text,
  note text,
  primary key (id, version)
);
comment on table quota_carry_over is '限额结转。依据：森林法54';
comment on table quota_carry_over_history is '限额结转：每一次变更的全貌，只增不改';
comment on column quota_carry_over.id is '标识（UUIDv7，由客户端生成）';
comment on column quota_carry_over.version is '版本';
comment on column quota_carry_over.state is '状态';
comment on column quota_carry_over.division is '所在行政区划';
comment on column quota_carry_over.belongs_to_year is '所属年度';
comment on column quota_carry_over.year_named is '所属年度由人指定';
comment on column quota_carry_over.demo is '演示数据';
comment on column quota_carry_over.created_at is '登记时间';
comment on column quota_carry_over.created_by is '登记人';
comment on column quota_carry_over.changed_at is '最近办理时间';
comment on column quota_carry_over.changed_by is '最近办理人';
comment on column quota_carry_over.changed_post is '最近办理人的岗位';
comment on column quota_carry_over.changed_action is '最近办理事项';
comment on column quota_carry_over.changed_reason is '办理理由';
comment on column quota_carry_over.changed_device is '设备';
comment on column quota_carry_over.carried_at is '进入“已结转”的时间';
comment on column quota_carry_over.from_quota is '结转出';
comment on column quota_carry_over.to_quota is '结转入';
comment on column quota_carry_over.amount is '数额（立方米）';
comment on column quota_carry_over.document_number is '依据文号';
comment on column quota_carry_over.note is '说明';
create index quota_carry_over_division on quota_carry_over (division, state);
create index quota_carry_over_year on quota_carry_over (belongs_to_year, state);
create index quota_carry_over_changed on quota_carry_over (changed_at desc, id desc);
create index quota_carry_over_from_quota on quota_carry_over (from_quota);
create index quota_carry_over_to_quota on quota_carry_over (to_quota);
create function siku.keep_quota_carry_over() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: quota_carry_over' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'quota_carry_over' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: quota_carry_over' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: quota_carry_over' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'quota_carry_over' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: quota_carry_over' using errcode = 'SK003'; end if;
  end if;
  insert into quota_carry_over_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, carried_at, from_quota, to_quota, amount, document_number, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, carried_at, from_quota, to_quota, amount, document_number, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'quota_carry_over', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on quota_carry_over referencing new table as new_rows for each statement execute function siku.keep_quota_carry_over();
create trigger keep_update after update on quota_carry_over referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_quota_carry_over();
alter table quota_carry_over enable row level security;
alter table quota_carry_over_history enable row level security;
create policy quota_carry_over_read on quota_carry_over for select to siku_app using ((select siku.everywhere('quota_carry_over', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('quota_carry_over', 'read'))));
create policy quota_carry_over_create on quota_carry_over for insert to siku_app with check ((select siku.everywhere('quota_carry_over', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('quota_carry_over', 'create'))));
create policy quota_carry_over_change on quota_carry_over for update to siku_app using ((select siku.everywhere('quota_carry_over', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('quota_carry_over', 'change')))) with check ((select siku.everywhere('quota_carry_over', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('quota_carry_over', 'change'))));
create policy quota_carry_over_history_read on quota_carry_over_history for select to siku_app using ((select siku.everywhere('quota_carry_over', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('quota_carry_over', 'read'))));
grant select, insert, update on quota_carry_over to siku_app;
grant select on quota_carry_over_history to siku_app;

-- 林木采伐许可
create table harvest_permit (
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
  correcting_at timestamptz,
  accepted_at timestamptz,
  surveyed_at timestamptz,
  publicised_at timestamptz,
  inspected_at timestamptz,
  committed_at timestamptz,
  reviewed_at timestamptz,
  issued_at timestamptz,
  cutting_at timestamptz,
  cut_accepted_at timestamptz,
  overcut_at timestamptz,
  closed_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  voided_at timestamptz,
  expired_at timestamptz,
  holder_kind text not null,
  holder_name text not null,
  holder_number text not null,
  rights_document text,
  cutting_unit uuid not null,
  place text not null,
  four_bounds text,
  area_boundary geometry(Geometry,4490) not null,
  ownership text not null,
  origin text not null,
  forest_class text not null,
  kind text not null,
  regeneration_method text,
  regeneration_species text,
  regeneration_person text,
  method text not null,
  exception text,
  quota_basis text not null,
  outside_document text,
  land_consent uuid,
  species text not null,
  forest_use text,
  area_ha numeric(20,4) not null,
  volume numeric(20,4) not null,
  trees integer,
  intensity numeric(20,1),
  canopy_after numeric(20,1),
  slope integer not null,
  easily_regenerated boolean,
  strips text[],
  timber_volume numeric(20,4),
  small_timber_volume numeric(20,4),
  correction_note text,
  undertaking uuid[],
  survey_number text,
  surveyed_by text,
  survey_files uuid[],
  publicity_from date,
  publicity_to date,
  inspected_on date,
  inspector uuid,
  second_inspector uuid,
  inspection_note text,
  extended_days integer,
  outside_days integer,
  review_note text,
  permit_number text,
  issued_on date,
  valid_from date,
  valid_to date,
  started_on date,
  cut_checked_on date,
  cut_volume numeric(20,4),
  cut_area_ha numeric(20,4),
  cut_certificate text,
  cut_photos uuid[],
  overcut_settled_note text,
  way text,
  counts_to_quota boolean,
  quota_volume numeric(20,4),
  quota uuid,
  control_lines jsonb,
  drawn_ha numeric(20,4),
  overcut_volume numeric(20,4),
  overcut_area_ha numeric(20,4),
  area_boundary_3857 geometry generated always as (ST_Transform(area_boundary, 3857)) stored,
  primary key (id),
  constraint harvest_permit_state check (state in ('draft', 'submitted', 'correcting', 'accepted', 'surveyed', 'publicised', 'inspected', 'committed', 'reviewed', 'issued', 'cutting', 'cut_accepted', 'overcut', 'closed', 'refused', 'withdrawn', 'voided', 'expired')),
  constraint harvest_permit_version check (version > 0),
  constraint harvest_permit_holder_kind_1 check (holder_kind in ('household', 'collective', 'state', 'enterprise')),
  constraint harvest_permit_holder_name_1 check (length(holder_name) <= 100),
  constraint harvest_permit_holder_number_1 check (length(holder_number) <= 40),
  constraint harvest_permit_rights_document_1 check (length(rights_document) <= 100),
  constraint harvest_permit_place_1 check (length(place) <= 200),
  constraint harvest_permit_four_bounds_1 check (length(four_bounds) <= 300),
  constraint harvest_permit_area_boundary_1 check (ST_IsValid(area_boundary)),
  constraint harvest_permit_area_boundary_2 check (GeometryType(area_boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint harvest_permit_ownership_1 check (ownership in ('state', 'collective', 'individual')),
  constraint harvest_permit_origin_1 check (origin in ('natural', 'planted')),
  constraint harvest_permit_forest_class_1 check (forest_class in ('public_benefit', 'commercial')),
  constraint harvest_permit_kind_1 check (kind in ('main', 'tending', 'regeneration', 'low_yield', 'other')),
  constraint harvest_permit_regeneration_method_1 check (regeneration_method in ('planting', 'assisted', 'natural')),
  constraint harvest_permit_regeneration_species_1 check (length(regeneration_species) <= 60),
  constraint harvest_permit_regeneration_person_1 check (length(regeneration_person) <= 60),
  constraint harvest_permit_method_1 check (method in ('clear', 'selective', 'shelterwood', 'release', 'thinning', 'growth', 'sanitation', 'other')),
  constraint harvest_permit_exception_1 check (exception in ('research', 'pest', 'fire_line', 'disaster', 'habitat')),
  constraint harvest_permit_quota_basis_1 check (quota_basis in ('counted', 'bamboo', 'non_forest_land', 'approved_construction')),
  constraint harvest_permit_outside_document_1 check (length(outside_document) <= 100),
  constraint harvest_permit_species_1 check (length(species) <= 60),
  constraint harvest_permit_forest_use_1 check (length(forest_use) <= 40),
  constraint harvest_permit_area_ha_1 check (area_ha >= 0),
  constraint harvest_permit_volume_1 check (volume >= 0),
  constraint harvest_permit_trees_1 check (trees >= 0),
  constraint harvest_permit_intensity_1 check (intensity >= 0),
  constraint harvest_permit_intensity_2 check (intensity <= 100),
  constraint harvest_permit_canopy_after_1 check (canopy_after >= 0),
  constraint harvest_permit_canopy_after_2 check (canopy_after <= 100),
  constraint harvest_permit_slope_1 check (slope >= 0),
  constraint harvest_permit_slope_2 check (slope <= 90),
  constraint harvest_permit_strips_1 check (strips <@ array['river', 'tributary', 'railway', 'main_road']::text[]),
  constraint harvest_permit_timber_volume_1 check (timber_volume >= 0),
  constraint harvest_permit_small_timber_volume_1 check (small_timber_volume >= 0),
  constraint harvest_permit_correction_note_1 check (length(correction_note) <= 1000),
  constraint harvest_permit_survey_number_1 check (length(survey_number) <= 60),
  constraint harvest_permit_surveyed_by_1 check (length(surveyed_by) <= 100),
  constraint harvest_permit_inspection_note_1 check (length(inspection_note) <= 1000),
  constraint harvest_permit_extended_days_1 check (extended_days >= 1),
  constraint harvest_permit_outside_days_1 check (outside_days >= 0),
  constraint harvest_permit_outside_days_2 check (outside_days <= 365),
  constraint harvest_permit_review_note_1 check (length(review_note) <= 1000),
  constraint harvest_permit_permit_number_1 check (length(permit_number) <= 60),
  constraint harvest_permit_cut_volume_1 check (cut_volume >= 0),
  constraint harvest_permit_cut_area_ha_1 check (cut_area_ha >= 0),
  constraint harvest_permit_cut_certificate_1 check (length(cut_certificate) <= 60),
  constraint harvest_permit_overcut_settled_note_1 check (length(overcut_settled_note) <= 1000),
  constraint harvest_permit_way_1 check (way in ('normal', 'commitment')),
  constraint harvest_permit_quota_volume_1 check (quota_volume >= 0),
  constraint harvest_permit_control_lines_1 check (jsonb_typeof(control_lines) = 'array'),
  constraint harvest_permit_drawn_ha_1 check (drawn_ha >= 0),
  constraint harvest_permit_overcut_volume_1 check (overcut_volume >= 0),
  constraint harvest_permit_overcut_area_ha_1 check (overcut_area_ha >= 0)
);
create table harvest_permit_history (
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
  correcting_at timestamptz,
  accepted_at timestamptz,
  surveyed_at timestamptz,
  publicised_at timestamptz,
  inspected_at timestamptz,
  committed_at timestamptz,
  reviewed_at timestamptz,
  issued_at timestamptz,
  cutting_at timestamptz,
  cut_accepted_at timestamptz,
  overcut_at timestamptz,
  closed_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  voided_at timestamptz,
  expired_at timestamptz,
  holder_kind text,
  holder_name text,
  holder_number text,
  rights_document text,
  cutting_unit uuid,
  place text,
  four_bounds text,
  area_boundary geometry(Geometry,4490),
  ownership text,
  origin text,
  forest_class text,
  kind text,
  regeneration_method text,
  regeneration_species text,
  regeneration_person text,
  method text,
  exception text,
  quota_basis text,
  outside_document text,
  land_consent uuid,
  species text,
  forest_use text,
  area_ha numeric(20,4),
  volume numeric(20,4),
  trees integer,
  intensity numeric(20,1),
  canopy_after numeric(20,1),
  slope integer,
  easily_regenerated boolean,
  strips text[],
  timber_volume numeric(20,4),
  small_timber_volume numeric(20,4),
  correction_note text,
  undertaking uuid[],
  survey_number text,
  surveyed_by text,
  survey_files uuid[],
  publicity_from date,
  publicity_to date,
  inspected_on date,
  inspector uuid,
  second_inspector uuid,
  inspection_note text,
  extended_days integer,
  outside_days integer,
  review_note text,
  permit_number text,
  issued_on date,
  valid_from date,
  valid_to date,
  started_on date,
  cut_checked_on date,
  cut_volume numeric(20,4),
  cut_area_ha numeric(20,4),
  cut_certificate text,
  cut_photos uuid[],
  overcut_settled_note text,
  way text,
  counts_to_quota boolean,
  quota_volume numeric(20,4),
  quota uuid,
  control_lines jsonb,
  drawn_ha numeric(20,4),
  overcut_volume numeric(20,4),
  overcut_area_ha numeric(20,4),
  primary key (id, version)
);
comment on table harvest_permit is '林木采伐许可。依据：森林法55；森林法56；森林法57；森林法59；森林法60；行政许可法32；行政许可法34；行政许可法42；林资规〔2019〕3号';
comment on table harvest_permit_history is '林木采伐许可：每一次变更的全貌，只增不改';
comment on column harvest_permit.id is '标识（UUIDv7，由客户端生成）';
comment on column harvest_permit.version is '版本';
comment on column harvest_permit.state is '状态';
comment on column harvest_permit.division is '所在行政区划';
comment on column harvest_permit.belongs_to_year is '所属年度';
comment on column harvest_permit.year_named is '所属年度由人指定';
comment on column harvest_permit.demo is '演示数据';
comment on column harvest_permit.created_at is '登记时间';
comment on column harvest_permit.created_by is '登记人';
comment on column harvest_permit.changed_at is '最近办理时间';
comment on column harvest_permit.changed_by is '最近办理人';
comment on column harvest_permit.changed_post is '最近办理人的岗位';
comment on column harvest_permit.changed_action is '最近办理事项';
comment on column harvest_permit.changed_reason is '办理理由';
comment on column harvest_permit.changed_device is '设备';
comment on column harvest_permit.draft_at is '进入“草稿”的时间';
comment on column harvest_permit.submitted_at is '进入“已提交”的时间';
comment on column harvest_permit.correcting_at is '进入“待补正”的时间';
comment on column harvest_permit.accepted_at is '进入“已受理”的时间';
comment on column harvest_permit.surveyed_at is '进入“伐区已调查”的时间';
comment on column harvest_permit.publicised_at is '进入“伐前公示”的时间';
comment on column harvest_permit.inspected_at is '进入“已查验”的时间';
comment on column harvest_permit.committed_at is '进入“已承诺”的时间';
comment on column harvest_permit.reviewed_at is '进入“已审核”的时间';
comment on column harvest_permit.issued_at is '进入“已发证”的时间';
comment on column harvest_permit.cutting_at is '进入“采伐中”的时间';
comment on column harvest_permit.cut_accepted_at is '进入“伐后验收合格”的时间';
comment on column harvest_permit.overcut_at is '进入“超采待处理”的时间';
comment on column harvest_permit.closed_at is '进入“已结案”的时间';
comment on column harvest_permit.refused_at is '进入“不予许可”的时间';
comment on column harvest_permit.withdrawn_at is '进入“已撤回”的时间';
comment on column harvest_permit.voided_at is '进入“已作废”的时间';
comment on column harvest_permit.expired_at is '进入“过期未采”的时间';
comment on column harvest_permit.holder_kind is '申请人类别';
comment on column harvest_permit.holder_name is '申请人';
comment on column harvest_permit.holder_number is '户号或统一社会信用代码';
comment on column harvest_permit.rights_document is '林权证明';
comment on column harvest_permit.cutting_unit is '编限单位';
comment on column harvest_permit.place is '地点（小班）';
comment on column harvest_permit.four_bounds is '四至';
comment on column harvest_permit.area_boundary is '采伐范围';
comment on column harvest_permit.ownership is '林木权属';
comment on column harvest_permit.origin is '起源';
comment on column harvest_permit.forest_class is '森林类别';
comment on column harvest_permit.kind is '采伐类型';
comment on column harvest_permit.regeneration_method is '更新方式';
comment on column harvest_permit.regeneration_species is '更新树种';
comment on column harvest_permit.regeneration_person is '更新责任人';
comment on column harvest_permit.method is '采伐方式';
comment on column harvest_permit.exception is '特殊情形';
comment on column harvest_permit.quota_basis is '限额依据';
comment on column harvest_permit.outside_document is '限额外批准文号';
comment on column harvest_permit.land_consent is '使用林地许可';
comment on column harvest_permit.species is '树种';
comment on column harvest_permit.forest_use is '林种';
comment on column harvest_permit.area_ha is '采伐面积（公顷）';
comment on column harvest_permit.volume is '采伐蓄积（立方米）';
comment on column harvest_permit.trees is '采伐株数（株）';
comment on column harvest_permit.intensity is '采伐强度（%）';
comment on column harvest_permit.canopy_after is '伐后郁闭度（%）';
comment on column harvest_permit.slope is '平均坡度（度）';
comment on column harvest_permit.easily_regenerated is '土壤肥沃、容易更新';
comment on column harvest_permit.strips is '所在护岸护路范围';
comment on column harvest_permit.timber_volume is '规格材出材量（立方米）';
comment on column harvest_permit.small_timber_volume is '非规格材出材量（立方米）';
comment on column harvest_permit.correction_note is '一次告知需要补正的内容';
comment on column harvest_permit.undertaking is '承诺书';
comment on column harvest_permit.survey_number is '伐区调查设计编号';
comment on column harvest_permit.surveyed_by is '调查设计单位';
comment on column harvest_permit.survey_files is '伐区调查设计材料';
comment on column harvest_permit.publicity_from is '公示起始';
comment on column harvest_permit.publicity_to is '公示截止';
comment on column harvest_permit.inspected_on is '现场查验日期';
comment on column harvest_permit.inspector is '查验人员';
comment on column harvest_permit.second_inspector is '查验人员（二）';
comment on column harvest_permit.inspection_note is '查验意见';
comment on column harvest_permit.extended_days is '延长办理（工作日）';
comment on column harvest_permit.outside_days is '听证、评审等不计时限（工作日）';
comment on column harvest_permit.review_note is '审核意见';
comment on column harvest_permit.permit_number is '许可证号';
comment on column harvest_permit.issued_on is '发证日期';
comment on column harvest_permit.valid_from is '有效期起';
comment on column harvest_permit.valid_to is '有效期止';
comment on column harvest_permit.started_on is '开始采伐日期';
comment on column harvest_permit.cut_checked_on is '伐后验收日期';
comment on column harvest_permit.cut_volume is '实际采伐蓄积（立方米）';
comment on column harvest_permit.cut_area_ha is '实际采伐面积（公顷）';
comment on column harvest_permit.cut_certificate is '采伐质量验收证明编号';
comment on column harvest_permit.cut_photos is '伐后照片';
comment on column harvest_permit.overcut_settled_note is '超采处理情况';
comment on column harvest_permit.way is '办理方式';
comment on column harvest_permit.counts_to_quota is '占用限额';
comment on column harvest_permit.quota_volume is '占用限额蓄积（立方米）';
comment on column harvest_permit.quota is '限额账户';
comment on column harvest_permit.control_lines is '管控线核对';
comment on column harvest_permit.drawn_ha is '图上面积（平面）（公顷）';
comment on column harvest_permit.overcut_volume is '超采蓄积（立方米）';
comment on column harvest_permit.overcut_area_ha is '超采面积（公顷）';
create index harvest_permit_division on harvest_permit (division, state);
create index harvest_permit_year on harvest_permit (belongs_to_year, state);
create index harvest_permit_changed on harvest_permit (changed_at desc, id desc);
create index harvest_permit_cutting_unit on harvest_permit (cutting_unit);
create index harvest_permit_land_consent on harvest_permit (land_consent);
create index harvest_permit_inspector on harvest_permit (inspector);
create index harvest_permit_second_inspector on harvest_permit (second_inspector);
create unique index harvest_permit_permit_number_unique on harvest_permit (permit_number);
create index harvest_permit_quota on harvest_permit (quota);
create index harvest_permit_area_boundary_3857 on harvest_permit using gist (area_boundary_3857);
create index harvest_permit_issued_on_counts_to_quota on harvest_permit (issued_on, counts_to_quota);
create index harvest_permit_holder_number_state on harvest_permit (holder_number, state);
create index harvest_permit_cutting_unit_state on harvest_permit (cutting_unit, state);
create function siku.keep_harvest_permit() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: harvest_permit' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'harvest_permit' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: harvest_permit' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: harvest_permit' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'harvest_permit' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: harvest_permit' using errcode = 'SK003'; end if;
  end if;
  insert into harvest_permit_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, correcting_at, accepted_at, surveyed_at, publicised_at, inspected_at, committed_at, reviewed_at, issued_at, cutting_at, cut_accepted_at, overcut_at, closed_at, refused_at, withdrawn_at, voided_at, expired_at, holder_kind, holder_name, holder_number, rights_document, cutting_unit, place, four_bounds, area_boundary, ownership, origin, forest_class, kind, regeneration_method, regeneration_species, regeneration_person, method, exception, quota_basis, outside_document, land_consent, species, forest_use, area_ha, volume, trees, intensity, canopy_after, slope, easily_regenerated, strips, timber_volume, small_timber_volume, correction_note, undertaking, survey_number, surveyed_by, survey_files, publicity_from, publicity_to, inspected_on, inspector, second_inspector, inspection_note, extended_days, outside_days, review_note, permit_number, issued_on, valid_from, valid_to, started_on, cut_checked_on, cut_volume, cut_area_ha, cut_certificate, cut_photos, overcut_settled_note, way, counts_to_quota, quota_volume, quota, control_lines, drawn_ha, overcut_volume, overcut_area_ha) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, correcting_at, accepted_at, surveyed_at, publicised_at, inspected_at, committed_at, reviewed_at, issued_at, cutting_at, cut_accepted_at, overcut_at, closed_at, refused_at, withdrawn_at, voided_at, expired_at, holder_kind, holder_name, holder_number, rights_document, cutting_unit, place, four_bounds, area_boundary, ownership, origin, forest_class, kind, regeneration_method, regeneration_species, regeneration_person, method, exception, quota_basis, outside_document, land_consent, species, forest_use, area_ha, volume, trees, intensity, canopy_after, slope, easily_regenerated, strips, timber_volume, small_timber_volume, correction_note, undertaking, survey_number, surveyed_by, survey_files, publicity_from, publicity_to, inspected_on, inspector, second_inspector, inspection_note, extended_days, outside_days, review_note, permit_number, issued_on, valid_from, valid_to, started_on, cut_checked_on, cut_volume, cut_area_ha, cut_certificate, cut_photos, overcut_settled_note, way, counts_to_quota, quota_volume, quota, control_lines, drawn_ha, overcut_volume, overcut_area_ha from new_rows;
  insert into siku.feed (register, record, division, version) select 'harvest_permit', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'harvest_permit', n.id from new_rows n, unnest(n.undertaking || n.survey_files || n.cut_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on harvest_permit referencing new table as new_rows for each statement execute function siku.keep_harvest_permit();
create trigger keep_update after update on harvest_permit referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_harvest_permit();
alter table harvest_permit enable row level security;
alter table harvest_permit_history enable row level security;
create policy harvest_permit_read on harvest_permit for select to siku_app using ((select siku.everywhere('harvest_permit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_permit', 'read'))));
create policy harvest_permit_create on harvest_permit for insert to siku_app with check ((select siku.everywhere('harvest_permit', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_permit', 'create'))));
create policy harvest_permit_change on harvest_permit for update to siku_app using ((select siku.everywhere('harvest_permit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_permit', 'change')))) with check ((select siku.everywhere('harvest_permit', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_permit', 'change'))));
create policy harvest_permit_history_read on harvest_permit_history for select to siku_app using ((select siku.everywhere('harvest_permit', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('harvest_permit', 'read'))));
grant select, insert, update on harvest_permit to siku_app;
grant select on harvest_permit_history to siku_app;

-- 更新造林
create table regeneration (
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
  owed_at timestamptz,
  planted_at timestamptz,
  replant_at timestamptz,
  passed_at timestamptz,
  unfinished_at timestamptz,
  preserved_at timestamptz,
  permit uuid not null,
  owed_area_ha numeric(20,4) not null,
  due_on date not null,
  method text,
  species text,
  planted_area_ha numeric(20,4),
  planted_on date,
  photos uuid[],
  checks jsonb,
  preserve_by date,
  certificate text,
  primary key (id),
  constraint regeneration_state check (state in ('owed', 'planted', 'replant', 'passed', 'unfinished', 'preserved')),
  constraint regeneration_version check (version > 0),
  constraint regeneration_owed_area_ha_1 check (owed_area_ha >= 0),
  constraint regeneration_method_1 check (method in ('planting', 'assisted', 'natural')),
  constraint regeneration_species_1 check (length(species) <= 60),
  constraint regeneration_planted_area_ha_1 check (planted_area_ha >= 0),
  constraint regeneration_checks_1 check (jsonb_typeof(checks) = 'array'),
  constraint regeneration_certificate_1 check (length(certificate) <= 60)
);
create table regeneration_history (
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
  owed_at timestamptz,
  planted_at timestamptz,
  replant_at timestamptz,
  passed_at timestamptz,
  unfinished_at timestamptz,
  preserved_at timestamptz,
  permit uuid,
  owed_area_ha numeric(20,4),
  due_on date,
  method text,
  species text,
  planted_area_ha numeric(20,4),
  planted_on date,
  photos uuid[],
  checks jsonb,
  preserve_by date,
  certificate text,
  primary key (id, version)
);
comment on table regeneration is '更新造林。依据：森林法60；森林法61；采伐更新管理办法13；采伐更新管理办法14；采伐更新管理办法15；采伐更新管理办法18';
comment on table regeneration_history is '更新造林：每一次变更的全貌，只增不改';
comment on column regeneration.id is '标识（UUIDv7，由客户端生成）';
comment on column regeneration.version is '版本';
comment on column regeneration.state is '状态';
comment on column regeneration.division is '所在行政区划';
comment on column regeneration.belongs_to_year is '所属年度';
comment on column regeneration.year_named is '所属年度由人指定';
comment on column regeneration.demo is '演示数据';
comment on column regeneration.created_at is '登记时间';
comment on column regeneration.created_by is '登记人';
comment on column regeneration.changed_at is '最近办理时间';
comment on column regeneration.changed_by is '最近办理人';
comment on column regeneration.changed_post is '最近办理人的岗位';
comment on column regeneration.changed_action is '最近办理事项';
comment on column regeneration.changed_reason is '办理理由';
comment on column regeneration.changed_device is '设备';
comment on column regeneration.owed_at is '进入“应更新”的时间';
comment on column regeneration.planted_at is '进入“已更新待验收”的时间';
comment on column regeneration.replant_at is '进入“需补植”的时间';
comment on column regeneration.passed_at is '进入“更新验收合格”的时间';
comment on column regeneration.unfinished_at is '进入“逾期未完成”的时间';
comment on column regeneration.preserved_at is '进入“保存合格”的时间';
comment on column regeneration.permit is '采伐许可';
comment on column regeneration.owed_area_ha is '应更新面积（公顷）';
comment on column regeneration.due_on is '完成期限';
comment on column regeneration.method is '更新方式';
comment on column regeneration.species is '更新树种';
comment on column regeneration.planted_area_ha is '完成面积（公顷）';
comment on column regeneration.planted_on is '完成日期';
comment on column regeneration.photos is '更新照片';
comment on column regeneration.checks is '检查记录';
comment on column regeneration.preserve_by is '三年保存率检查期限';
comment on column regeneration.certificate is '更新验收合格证编号';
create index regeneration_division on regeneration (division, state);
create index regeneration_year on regeneration (belongs_to_year, state);
create index regeneration_changed on regeneration (changed_at desc, id desc);
create index regeneration_permit on regeneration (permit);
create index regeneration_permit_state on regeneration (permit, state);
create index regeneration_due_on_state on regeneration (due_on, state);
create function siku.keep_regeneration() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: regeneration' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'regeneration' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: regeneration' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: regeneration' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'regeneration' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: regeneration' using errcode = 'SK003'; end if;
  end if;
  insert into regeneration_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, owed_at, planted_at, replant_at, passed_at, unfinished_at, preserved_at, permit, owed_area_ha, due_on, method, species, planted_area_ha, planted_on, photos, checks, preserve_by, certificate) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, owed_at, planted_at, replant_at, passed_at, unfinished_at, preserved_at, permit, owed_area_ha, due_on, method, species, planted_area_ha, planted_on, photos, checks, preserve_by, certificate from new_rows;
  insert into siku.feed (register, record, division, version) select 'regeneration', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'regeneration', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on regeneration referencing new table as new_rows for each statement execute function siku.keep_regeneration();
create trigger keep_update after update on regeneration referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_regeneration();
alter table regeneration enable row level security;
alter table regeneration_history enable row level security;
create policy regeneration_read on regeneration for select to siku_app using ((select siku.everywhere('regeneration', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('regeneration', 'read'))));
create policy regeneration_create on regeneration for insert to siku_app with check ((select siku.everywhere('regeneration', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('regeneration', 'create'))));
create policy regeneration_change on regeneration for update to siku_app using ((select siku.everywhere('regeneration', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('regeneration', 'change')))) with check ((select siku.everywhere('regeneration', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('regeneration', 'change'))));
create policy regeneration_history_read on regeneration_history for select to siku_app using ((select siku.everywhere('regeneration', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('regeneration', 'read'))));
grant select, insert, update on regeneration to siku_app;
grant select on regeneration_history to siku_app;
