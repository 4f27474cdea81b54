-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 人员
create table person (
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
  left_at timestamptz,
  name text not null,
  phone text,
  organisation text,
  note text,
  primary key (id),
  constraint person_state check (state in ('active', 'left')),
  constraint person_version check (version > 0),
  constraint person_name_1 check (length(name) <= 40),
  constraint person_phone_1 check (length(phone) <= 11),
  constraint person_organisation_1 check (length(organisation) <= 100),
  constraint person_note_1 check (length(note) <= 500)
);
create table person_history (
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
  left_at timestamptz,
  name text,
  phone text,
  organisation text,
  note text,
  primary key (id, version)
);
comment on table person is '人员。依据：个人信息保护法6、28、34；关于全面推行林长制的意见';
comment on table person_history is '人员：每一次变更的全貌，只增不改';
comment on column person.id is '标识（UUIDv7，由客户端生成）';
comment on column person.version is '版本';
comment on column person.state is '状态';
comment on column person.division is '所在行政区划';
comment on column person.belongs_to_year is '所属年度';
comment on column person.year_named is '所属年度由人指定';
comment on column person.demo is '演示数据';
comment on column person.created_at is '登记时间';
comment on column person.created_by is '登记人';
comment on column person.changed_at is '最近办理时间';
comment on column person.changed_by is '最近办理人';
comment on column person.changed_post is '最近办理人的岗位';
comment on column person.changed_action is '最近办理事项';
comment on column person.changed_reason is '办理理由';
comment on column person.changed_device is '设备';
comment on column person.active_at is '进入“在册”的时间';
comment on column person.left_at is '进入“已离开”的时间';
comment on column person.name is '姓名';
comment on column person.phone is '手机号';
comment on column person.organisation is '所在单位';
comment on column person.note is '备注';
create index person_division on person (division, state);
create index person_year on person (belongs_to_year, state);
create index person_changed on person (changed_at desc, id desc);
create function siku.keep_person() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: person' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'person' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: person' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: person' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'person' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: person' using errcode = 'SK003'; end if;
  end if;
  insert into person_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, left_at, name, phone, organisation, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, active_at, left_at, name, phone, organisation, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'person', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on person referencing new table as new_rows for each statement execute function siku.keep_person();
create trigger keep_update after update on person referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_person();
alter table person enable row level security;
alter table person_history enable row level security;
create policy person_read on person for select to siku_app using ((select siku.everywhere('person', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('person', 'read'))));
create policy person_create on person for insert to siku_app with check ((select siku.everywhere('person', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('person', 'create'))));
create policy person_change on person for update to siku_app using ((select siku.everywhere('person', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('person', 'change')))) with check ((select siku.everywhere('person', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('person', 'change'))));
create policy person_history_read on person_history for select to siku_app using ((select siku.everywhere('person', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('person', 'read'))));
grant select, insert, update on person to siku_app;
grant select on person_history to siku_app;

-- 岗位任职
create table post (
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
  in_office_at timestamptz,
  ended_at timestamptz,
  person uuid not null,
  role text not null,
  title text not null,
  level text not null,
  kind text not null,
  valid_from date not null,
  valid_to date,
  acting_for uuid,
  duty_area geometry(Geometry,4490),
  document text,
  note text,
  successor uuid,
  handed_over jsonb,
  handed_over_count integer,
  duty_area_3857 geometry generated always as (ST_Transform(duty_area, 3857)) stored,
  primary key (id),
  constraint post_state check (state in ('in_office', 'ended')),
  constraint post_version check (version > 0),
  constraint post_role_1 check (role in ('admin', 'city.chief_office', 'city.forestry_officer', 'city.fire_officer', 'county.chief_office', 'county.forestry_officer', 'county.fire_officer', 'township.officer', 'ranger', 'city.forest_chief', 'county.forest_chief', 'township.forest_chief', 'village.forest_chief', 'procurator', 'police')),
  constraint post_title_1 check (length(title) <= 60),
  constraint post_level_1 check (level in ('city', 'county', 'township', 'village')),
  constraint post_kind_1 check (kind in ('first_forest_chief', 'forest_chief', 'deputy_forest_chief', 'officer', 'ranger', 'procurator', 'police')),
  constraint post_duty_area_1 check (ST_IsValid(duty_area)),
  constraint post_duty_area_2 check (GeometryType(duty_area) in ('POLYGON', 'MULTIPOLYGON')),
  constraint post_document_1 check (length(document) <= 500),
  constraint post_note_1 check (length(note) <= 500),
  constraint post_handed_over_1 check (jsonb_typeof(handed_over) = 'array'),
  constraint post_handed_over_count_1 check (handed_over_count >= 0)
);
create table post_history (
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
  in_office_at timestamptz,
  ended_at timestamptz,
  person uuid,
  role text,
  title text,
  level text,
  kind text,
  valid_from date,
  valid_to date,
  acting_for uuid,
  duty_area geometry(Geometry,4490),
  document text,
  note text,
  successor uuid,
  handed_over jsonb,
  handed_over_count integer,
  primary key (id, version)
);
comment on table post is '岗位任职。依据：关于全面推行林长制的意见（中办、国办2021年1月）；森林法4、33；生态环境法典19（2026-08-15起）；森林防火条例22';
comment on table post_history is '岗位任职：每一次变更的全貌，只增不改';
comment on column post.id is '标识（UUIDv7，由客户端生成）';
comment on column post.version is '版本';
comment on column post.state is '状态';
comment on column post.division is '所在行政区划';
comment on column post.belongs_to_year is '所属年度';
comment on column post.year_named is '所属年度由人指定';
comment on column post.demo is '演示数据';
comment on column post.created_at is '登记时间';
comment on column post.created_by is '登记人';
comment on column post.changed_at is '最近办理时间';
comment on column post.changed_by is '最近办理人';
comment on column post.changed_post is '最近办理人的岗位';
comment on column post.changed_action is '最近办理事项';
comment on column post.changed_reason is '办理理由';
comment on column post.changed_device is '设备';
comment on column post.in_office_at is '进入“在任”的时间';
comment on column post.ended_at is '进入“已卸任”的时间';
comment on column post.person is '任职人员';
comment on column post.role is '岗位';
comment on column post.title is '职务名称';
comment on column post.level is '级别';
comment on column post.kind is '任职类别';
comment on column post.valid_from is '任职起始日期';
comment on column post.valid_to is '任职终止日期（当日起不再任职）';
comment on column post.acting_for is '代理的岗位';
comment on column post.duty_area is '责任区';
comment on column post.document is '任命文件';
comment on column post.note is '备注';
comment on column post.successor is '继任岗位';
comment on column post.handed_over is '移交的在办事项';
comment on column post.handed_over_count is '移交的在办事项数（件）';
create index post_division on post (division, state);
create index post_year on post (belongs_to_year, state);
create index post_changed on post (changed_at desc, id desc);
create index post_person on post (person);
create index post_acting_for on post (acting_for);
create index post_successor on post (successor);
create index post_duty_area_3857 on post using gist (duty_area_3857);
create index post_role_state on post (role, state);
create index post_level_kind on post (level, kind);
create function siku.keep_post() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: post' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'post' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: post' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: post' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'post' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: post' using errcode = 'SK003'; end if;
  end if;
  insert into post_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_office_at, ended_at, person, role, title, level, kind, valid_from, valid_to, acting_for, duty_area, document, note, successor, handed_over, handed_over_count) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, in_office_at, ended_at, person, role, title, level, kind, valid_from, valid_to, acting_for, duty_area, document, note, successor, handed_over, handed_over_count from new_rows;
  insert into siku.feed (register, record, division, version) select 'post', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on post referencing new table as new_rows for each statement execute function siku.keep_post();
create trigger keep_update after update on post referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_post();
alter table post enable row level security;
alter table post_history enable row level security;
create policy post_read on post for select to siku_app using ((select siku.everywhere('post', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('post', 'read'))));
create policy post_create on post for insert to siku_app with check (((select siku.everywhere('post', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('post', 'create')))) and (person is distinct from nullif(current_setting('siku.actor', true), '')::uuid));
create policy post_change on post for update to siku_app using ((select siku.everywhere('post', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('post', 'change')))) with check (((select siku.everywhere('post', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('post', 'change')))) and (changed_action <> 'update' or person is distinct from nullif(current_setting('siku.actor', true), '')::uuid));
create policy post_history_read on post_history for select to siku_app using ((select siku.everywhere('post', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('post', 'read'))));
grant select, insert, update on post to siku_app;
grant select on post_history to siku_app;
