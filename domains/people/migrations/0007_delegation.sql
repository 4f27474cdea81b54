-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 岗位委托
create table delegation (
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
  lent_at timestamptz,
  ended_at timestamptz,
  post uuid,
  lent_to uuid not null,
  valid_from date not null,
  valid_to date not null,
  cause text not null,
  primary key (id),
  constraint delegation_state check (state in ('lent', 'ended')),
  constraint delegation_version check (version > 0),
  constraint delegation_cause_1 check (cause in ('leave', 'trip', 'training', 'other'))
);
create table delegation_history (
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
  lent_at timestamptz,
  ended_at timestamptz,
  post uuid,
  lent_to uuid,
  valid_from date,
  valid_to date,
  cause text,
  primary key (id, version)
);
comment on table delegation is '岗位委托。依据：本单位请销假和AB岗规定';
comment on table delegation_history is '岗位委托：每一次变更的全貌，只增不改';
comment on column delegation.id is '标识（UUIDv7，由客户端生成）';
comment on column delegation.version is '版本';
comment on column delegation.state is '状态';
comment on column delegation.division is '所在行政区划';
comment on column delegation.belongs_to_year is '所属年度';
comment on column delegation.year_named is '所属年度由人指定';
comment on column delegation.demo is '演示数据';
comment on column delegation.created_at is '登记时间';
comment on column delegation.created_by is '登记人';
comment on column delegation.changed_at is '最近办理时间';
comment on column delegation.changed_by is '最近办理人';
comment on column delegation.changed_post is '最近办理人的岗位';
comment on column delegation.changed_action is '最近办理事项';
comment on column delegation.changed_reason is '办理理由';
comment on column delegation.changed_device is '设备';
comment on column delegation.lent_at is '进入“委托中”的时间';
comment on column delegation.ended_at is '进入“已收回”的时间';
comment on column delegation.post is '委托的岗位';
comment on column delegation.lent_to is '受托人';
comment on column delegation.valid_from is '委托起始日期';
comment on column delegation.valid_to is '收回日期（当日起不再代办）';
comment on column delegation.cause is '事由';
create index delegation_division on delegation (division, state);
create index delegation_year on delegation (belongs_to_year, state);
create index delegation_changed on delegation (changed_at desc, id desc);
create index delegation_valid_from_clock on delegation (valid_from, id);
create index delegation_post on delegation (post);
create function siku.keep_delegation() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.valid_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: delegation' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'delegation' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: delegation' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: delegation' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'delegation' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: delegation' using errcode = 'SK003'; end if;
  end if;
  insert into delegation_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, lent_at, ended_at, post, lent_to, valid_from, valid_to, cause) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, lent_at, ended_at, post, lent_to, valid_from, valid_to, cause from new_rows;
  insert into siku.feed (register, record, division, version) select 'delegation', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on delegation referencing new table as new_rows for each statement execute function siku.keep_delegation();
create trigger keep_update after update on delegation referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_delegation();
alter table delegation enable row level security;
alter table delegation_history enable row level security;
create policy delegation_read on delegation for select to siku_app using ((select siku.everywhere('delegation', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('delegation', 'read'))));
create policy delegation_create on delegation for insert to siku_app with check (((select siku.everywhere('delegation', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('delegation', 'create')))) and (lent_to is distinct from nullif(current_setting('siku.actor', true), '')::uuid));
create policy delegation_change on delegation for update to siku_app using ((select siku.everywhere('delegation', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('delegation', 'change')))) with check (((select siku.everywhere('delegation', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('delegation', 'change')))) and (changed_action <> 'update' or lent_to is distinct from nullif(current_setting('siku.actor', true), '')::uuid));
create policy delegation_history_read on delegation_history for select to siku_app using ((select siku.everywhere('delegation', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('delegation', 'read'))));
grant select, insert, update on delegation to siku_app;
grant select on delegation_history to siku_app;

alter table delegation add constraint delegation_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table delegation add constraint delegation_lent_to_fk FOREIGN KEY (lent_to) REFERENCES person(id) DEFERRABLE;
alter table delegation add constraint delegation_post_fk FOREIGN KEY (post) REFERENCES post(id) DEFERRABLE;
create index delegation_lent_to on delegation (lent_to);
create index delegation_lent_to_state on delegation (lent_to, state);

-- Whoever a post is lent to holds it as well, for as long as it is lent and its holder holds it.
create or replace view siku.holding as
select p.id as post, p.person, p.role, p.division, p.valid_from, p.valid_to, p.acting_for is not null as acting, p.title, false as lent
from post p
union all
select p.id, d.lent_to, p.role, p.division, greatest(p.valid_from, d.valid_from), least(p.valid_to, d.valid_to), true, p.title, true
from delegation d join post p on p.id = d.post
where d.state = 'lent';
