-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 涉松货物账
create table pest_goods (
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
  firm uuid not null,
  goods text not null,
  opened_on date not null,
  note text,
  primary key (id),
  constraint pest_goods_state check (state in ('open', 'closed')),
  constraint pest_goods_version check (version > 0),
  constraint pest_goods_goods_1 check (goods in ('pine_log', 'pine_sawn', 'pine_packing', 'pine_drum')),
  constraint pest_goods_note_1 check (length(note) <= 500)
);
create table pest_goods_history (
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
  firm uuid,
  goods text,
  opened_on date,
  note text,
  primary key (id, version)
);
comment on table pest_goods is '涉松货物账。依据：植物检疫条例7；植物检疫条例10';
comment on table pest_goods_history is '涉松货物账：每一次变更的全貌，只增不改';
comment on column pest_goods.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_goods.version is '版本';
comment on column pest_goods.state is '状态';
comment on column pest_goods.division is '所在行政区划';
comment on column pest_goods.belongs_to_year is '所属年度';
comment on column pest_goods.year_named is '所属年度由人指定';
comment on column pest_goods.demo is '演示数据';
comment on column pest_goods.created_at is '登记时间';
comment on column pest_goods.created_by is '登记人';
comment on column pest_goods.changed_at is '最近办理时间';
comment on column pest_goods.changed_by is '最近办理人';
comment on column pest_goods.changed_post is '最近办理人的岗位';
comment on column pest_goods.changed_action is '最近办理事项';
comment on column pest_goods.changed_reason is '办理理由';
comment on column pest_goods.changed_device is '设备';
comment on column pest_goods.open_at is '进入“在用”的时间';
comment on column pest_goods.closed_at is '进入“已结束”的时间';
comment on column pest_goods.firm is '涉松单位';
comment on column pest_goods.goods is '货物';
comment on column pest_goods.opened_on is '建账日期';
comment on column pest_goods.note is '说明';
create index pest_goods_division on pest_goods (division, state);
create index pest_goods_year on pest_goods (belongs_to_year, state);
create index pest_goods_changed on pest_goods (changed_at desc, id desc);
create index pest_goods_firm on pest_goods (firm);
create index pest_goods_firm_goods on pest_goods (firm, goods);
create function siku.keep_pest_goods() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_goods' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_goods' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_goods' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_goods' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_goods' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_goods' using errcode = 'SK003'; end if;
  end if;
  insert into pest_goods_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, closed_at, firm, goods, opened_on, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, closed_at, firm, goods, opened_on, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_goods', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on pest_goods referencing new table as new_rows for each statement execute function siku.keep_pest_goods();
create trigger keep_update after update on pest_goods referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_goods();
alter table pest_goods enable row level security;
alter table pest_goods_history enable row level security;
create policy pest_goods_read on pest_goods for select to siku_app using ((select siku.everywhere('pest_goods', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_goods', 'read'))));
create policy pest_goods_create on pest_goods for insert to siku_app with check ((select siku.everywhere('pest_goods', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_goods', 'create'))));
create policy pest_goods_change on pest_goods for update to siku_app using ((select siku.everywhere('pest_goods', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_goods', 'change')))) with check ((select siku.everywhere('pest_goods', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_goods', 'change'))));
create policy pest_goods_history_read on pest_goods_history for select to siku_app using ((select siku.everywhere('pest_goods', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_goods', 'read'))));
grant select, insert, update on pest_goods to siku_app;
grant select on pest_goods_history to siku_app;

-- 涉松货物进出
create table pest_goods_entry (
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
  counterparty text,
  origin text,
  certificate_number text,
  recheck uuid,
  vehicle text,
  document_number text,
  suspicious text,
  note text,
  files uuid[],
  primary key (id),
  constraint pest_goods_entry_state check (state in ('posted', 'void')),
  constraint pest_goods_entry_version check (version > 0),
  constraint pest_goods_entry_kind_1 check (kind in ('opening', 'bought', 'produced', 'counted_in', 'sold', 'used', 'treated', 'counted_out')),
  constraint pest_goods_entry_amount_1 check (amount >= 0),
  constraint pest_goods_entry_counterparty_1 check (length(counterparty) <= 100),
  constraint pest_goods_entry_origin_1 check (length(origin) <= 100),
  constraint pest_goods_entry_certificate_number_1 check (length(certificate_number) <= 60),
  constraint pest_goods_entry_vehicle_1 check (length(vehicle) <= 40),
  constraint pest_goods_entry_document_number_1 check (length(document_number) <= 60),
  constraint pest_goods_entry_suspicious_1 check (length(suspicious) <= 300),
  constraint pest_goods_entry_note_1 check (length(note) <= 500)
);
create table pest_goods_entry_history (
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
  counterparty text,
  origin text,
  certificate_number text,
  recheck uuid,
  vehicle text,
  document_number text,
  suspicious text,
  note text,
  files uuid[],
  primary key (id, version)
);
comment on table pest_goods_entry is '涉松货物进出。依据：植物检疫条例7；植物检疫条例10';
comment on table pest_goods_entry_history is '涉松货物进出：每一次变更的全貌，只增不改';
comment on column pest_goods_entry.id is '标识（UUIDv7，由客户端生成）';
comment on column pest_goods_entry.version is '版本';
comment on column pest_goods_entry.state is '状态';
comment on column pest_goods_entry.division is '所在行政区划';
comment on column pest_goods_entry.belongs_to_year is '所属年度';
comment on column pest_goods_entry.year_named is '所属年度由人指定';
comment on column pest_goods_entry.demo is '演示数据';
comment on column pest_goods_entry.created_at is '登记时间';
comment on column pest_goods_entry.created_by is '登记人';
comment on column pest_goods_entry.changed_at is '最近办理时间';
comment on column pest_goods_entry.changed_by is '最近办理人';
comment on column pest_goods_entry.changed_post is '最近办理人的岗位';
comment on column pest_goods_entry.changed_action is '最近办理事项';
comment on column pest_goods_entry.changed_reason is '办理理由';
comment on column pest_goods_entry.changed_device is '设备';
comment on column pest_goods_entry.posted_at is '进入“已入账”的时间';
comment on column pest_goods_entry.void_at is '进入“已作废”的时间';
comment on column pest_goods_entry.account is '账户';
comment on column pest_goods_entry.kind is '类别';
comment on column pest_goods_entry.amount is '数量（立方米）';
comment on column pest_goods_entry.happened_on is '发生日期';
comment on column pest_goods_entry.counterparty is '来货（去向）单位';
comment on column pest_goods_entry.origin is '产地（省、市、县）';
comment on column pest_goods_entry.certificate_number is '植物检疫证书编号';
comment on column pest_goods_entry.recheck is '检疫复检';
comment on column pest_goods_entry.vehicle is '运输工具号';
comment on column pest_goods_entry.document_number is '盘点材料编号';
comment on column pest_goods_entry.suspicious is '可疑情况';
comment on column pest_goods_entry.note is '说明';
comment on column pest_goods_entry.files is '凭证';
create index pest_goods_entry_division on pest_goods_entry (division, state);
create index pest_goods_entry_year on pest_goods_entry (belongs_to_year, state);
create index pest_goods_entry_changed on pest_goods_entry (changed_at desc, id desc);
create index pest_goods_entry_happened_on_clock on pest_goods_entry (happened_on, id);
create index pest_goods_entry_account on pest_goods_entry (account);
create index pest_goods_entry_recheck on pest_goods_entry (recheck);
create index pest_goods_entry_account_happened_on on pest_goods_entry (account, happened_on);
create index pest_goods_entry_recheck_state on pest_goods_entry (recheck, state);
create function siku.keep_pest_goods_entry() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.happened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: pest_goods_entry' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'pest_goods_entry' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: pest_goods_entry' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: pest_goods_entry' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'pest_goods_entry' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: pest_goods_entry' using errcode = 'SK003'; end if;
  end if;
  insert into pest_goods_entry_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, counterparty, origin, certificate_number, recheck, vehicle, document_number, suspicious, note, files) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, void_at, account, kind, amount, happened_on, counterparty, origin, certificate_number, recheck, vehicle, document_number, suspicious, note, files from new_rows;
  insert into siku.feed (register, record, division, version) select 'pest_goods_entry', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'pest_goods_entry', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on pest_goods_entry referencing new table as new_rows for each statement execute function siku.keep_pest_goods_entry();
create trigger keep_update after update on pest_goods_entry referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_pest_goods_entry();
alter table pest_goods_entry enable row level security;
alter table pest_goods_entry_history enable row level security;
create policy pest_goods_entry_read on pest_goods_entry for select to siku_app using ((select siku.everywhere('pest_goods_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_goods_entry', 'read'))));
create policy pest_goods_entry_create on pest_goods_entry for insert to siku_app with check ((select siku.everywhere('pest_goods_entry', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_goods_entry', 'create'))));
create policy pest_goods_entry_change on pest_goods_entry for update to siku_app using ((select siku.everywhere('pest_goods_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_goods_entry', 'change')))) with check ((select siku.everywhere('pest_goods_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_goods_entry', 'change'))));
create policy pest_goods_entry_history_read on pest_goods_entry_history for select to siku_app using ((select siku.everywhere('pest_goods_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('pest_goods_entry', 'read'))));
grant select, insert, update on pest_goods_entry to siku_app;
grant select on pest_goods_entry_history to siku_app;

alter table pest_goods add constraint pest_goods_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table pest_goods add constraint pest_goods_firm_fk FOREIGN KEY (firm) REFERENCES pest_firm(id) DEFERRABLE;
alter table pest_goods_entry add constraint pest_goods_entry_account_fk FOREIGN KEY (account) REFERENCES pest_goods(id) DEFERRABLE;
alter table pest_goods_entry add constraint pest_goods_entry_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table pest_goods_entry add constraint pest_goods_entry_recheck_fk FOREIGN KEY (recheck) REFERENCES pest_recheck(id) DEFERRABLE;
