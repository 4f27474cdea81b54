-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 管控图层
create table control_layer (
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
  checked_at timestamptz,
  in_force_at timestamptz,
  superseded_at timestamptz,
  withdrawn_at timestamptz,
  discarded_at timestamptz,
  kind text not null,
  document_number text not null,
  in_force_from date not null,
  in_force_to date,
  feature_count integer,
  content_sha256 text,
  issuer text not null,
  source text not null,
  scale integer,
  received_file uuid[],
  note text,
  primary key (id),
  constraint control_layer_state check (state in ('draft', 'checked', 'in_force', 'superseded', 'withdrawn', 'discarded')),
  constraint control_layer_version check (version > 0),
  constraint control_layer_kind_1 check (kind in ('permanent_farmland', 'ecological_red_line', 'urban_boundary', 'nature_reserve', 'wetland', 'water_source', 'public_benefit_forest', 'protection_grade', 'arable_land', 'construction_land', 'river_management', 'power_corridor', 'rock')),
  constraint control_layer_document_number_1 check (length(document_number) <= 100),
  constraint control_layer_feature_count_1 check (feature_count >= 0),
  constraint control_layer_content_sha256_1 check (length(content_sha256) <= 64),
  constraint control_layer_issuer_1 check (length(issuer) <= 200),
  constraint control_layer_source_1 check (length(source) <= 500),
  constraint control_layer_scale_1 check (scale >= 100),
  constraint control_layer_scale_2 check (scale <= 10000000),
  constraint control_layer_note_1 check (length(note) <= 1000)
);
create table control_layer_history (
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
  checked_at timestamptz,
  in_force_at timestamptz,
  superseded_at timestamptz,
  withdrawn_at timestamptz,
  discarded_at timestamptz,
  kind text,
  document_number text,
  in_force_from date,
  in_force_to date,
  feature_count integer,
  content_sha256 text,
  issuer text,
  source text,
  scale integer,
  received_file uuid[],
  note text,
  primary key (id, version)
);
comment on table control_layer is '管控图层。依据：土地管理法33；自然资源部关于全面开展“三区三线”划定工作的函；湿地保护法14；水污染防治法63（至2026-08-14）；生态环境法典（2026-08-15起）；森林法47；建设项目使用林地审核审批管理办法4';
comment on table control_layer_history is '管控图层：每一次变更的全貌，只增不改';
comment on column control_layer.id is '标识（UUIDv7，由客户端生成）';
comment on column control_layer.version is '版本';
comment on column control_layer.state is '状态';
comment on column control_layer.division is '所在行政区划';
comment on column control_layer.belongs_to_year is '所属年度';
comment on column control_layer.year_named is '所属年度由人指定';
comment on column control_layer.demo is '演示数据';
comment on column control_layer.created_at is '登记时间';
comment on column control_layer.created_by is '登记人';
comment on column control_layer.changed_at is '最近办理时间';
comment on column control_layer.changed_by is '最近办理人';
comment on column control_layer.changed_post is '最近办理人的岗位';
comment on column control_layer.changed_action is '最近办理事项';
comment on column control_layer.changed_reason is '办理理由';
comment on column control_layer.changed_device is '设备';
comment on column control_layer.draft_at is '进入“草稿”的时间';
comment on column control_layer.checked_at is '进入“已检查”的时间';
comment on column control_layer.in_force_at is '进入“有效”的时间';
comment on column control_layer.superseded_at is '进入“已被替代”的时间';
comment on column control_layer.withdrawn_at is '进入“已撤回”的时间';
comment on column control_layer.discarded_at is '进入“已作废”的时间';
comment on column control_layer.kind is '图层';
comment on column control_layer.document_number is '批准文号';
comment on column control_layer.in_force_from is '生效日期';
comment on column control_layer.in_force_to is '失效日期';
comment on column control_layer.feature_count is '图斑数';
comment on column control_layer.content_sha256 is '图形摘要';
comment on column control_layer.issuer is '批准或发布机关';
comment on column control_layer.source is '数据来源';
comment on column control_layer.scale is '比例尺分母';
comment on column control_layer.received_file is '收到的文件';
comment on column control_layer.note is '说明';
create index control_layer_division on control_layer (division, state);
create index control_layer_year on control_layer (belongs_to_year, state);
create index control_layer_changed on control_layer (changed_at desc, id desc);
create index control_layer_in_force_from_clock on control_layer (in_force_from, id);
create index control_layer_kind_in_force_from on control_layer (kind, in_force_from);
create function siku.keep_control_layer() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.in_force_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: control_layer' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'control_layer' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: control_layer' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: control_layer' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'control_layer' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: control_layer' using errcode = 'SK003'; end if;
  end if;
  insert into control_layer_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, checked_at, in_force_at, superseded_at, withdrawn_at, discarded_at, kind, document_number, in_force_from, in_force_to, feature_count, content_sha256, issuer, source, scale, received_file, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, checked_at, in_force_at, superseded_at, withdrawn_at, discarded_at, kind, document_number, in_force_from, in_force_to, feature_count, content_sha256, issuer, source, scale, received_file, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'control_layer', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'control_layer', n.id from new_rows n, unnest(n.received_file) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on control_layer referencing new table as new_rows for each statement execute function siku.keep_control_layer();
create trigger keep_update after update on control_layer referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_control_layer();
alter table control_layer enable row level security;
alter table control_layer_history enable row level security;
create policy control_layer_read on control_layer for select to siku_app using ((select siku.everywhere('control_layer', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('control_layer', 'read'))));
create policy control_layer_create on control_layer for insert to siku_app with check ((select siku.everywhere('control_layer', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('control_layer', 'create'))));
create policy control_layer_change on control_layer for update to siku_app using ((select siku.everywhere('control_layer', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('control_layer', 'change')))) with check ((select siku.everywhere('control_layer', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('control_layer', 'change'))));
create policy control_layer_history_read on control_layer_history for select to siku_app using ((select siku.everywhere('control_layer', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('control_layer', 'read'))));
grant select, insert, update on control_layer to siku_app;
grant select on control_layer_history to siku_app;
