-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 图斑批次
create table spot_batch (
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
  received_at timestamptz,
  distributed_at timestamptz,
  concluded_at timestamptz,
  withdrawn_at timestamptz,
  supervision_year integer not null,
  batch_number text not null,
  issuer text not null,
  document_number text,
  received_on date not null,
  verify_by date not null,
  spot_count integer not null,
  received_file uuid[] not null,
  stated_checksum text,
  file_checksum text,
  distributed_on date,
  conclusion text,
  primary key (id),
  constraint spot_batch_state check (state in ('received', 'distributed', 'concluded', 'withdrawn')),
  constraint spot_batch_version check (version > 0),
  constraint spot_batch_supervision_year_1 check (supervision_year >= 2000),
  constraint spot_batch_supervision_year_2 check (supervision_year <= 2100),
  constraint spot_batch_batch_number_1 check (length(batch_number) <= 40),
  constraint spot_batch_issuer_1 check (issuer in ('nation', 'province', 'city')),
  constraint spot_batch_document_number_1 check (length(document_number) <= 100),
  constraint spot_batch_spot_count_1 check (spot_count >= 1),
  constraint spot_batch_spot_count_2 check (spot_count <= 100000),
  constraint spot_batch_stated_checksum_1 check (length(stated_checksum) <= 64),
  constraint spot_batch_file_checksum_1 check (length(file_checksum) <= 64),
  constraint spot_batch_conclusion_1 check (length(conclusion) <= 20000)
);
create table spot_batch_history (
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
  received_at timestamptz,
  distributed_at timestamptz,
  concluded_at timestamptz,
  withdrawn_at timestamptz,
  supervision_year integer,
  batch_number text,
  issuer text,
  document_number text,
  received_on date,
  verify_by date,
  spot_count integer,
  received_file uuid[],
  stated_checksum text,
  file_checksum text,
  distributed_on date,
  conclusion text,
  primary key (id, version)
);
comment on table spot_batch is '图斑批次。依据：森林法27；森林法66；森林督查年度工作要求';
comment on table spot_batch_history is '图斑批次：每一次变更的全貌，只增不改';
comment on column spot_batch.id is '标识（UUIDv7，由客户端生成）';
comment on column spot_batch.version is '版本';
comment on column spot_batch.state is '状态';
comment on column spot_batch.division is '所在行政区划';
comment on column spot_batch.belongs_to_year is '所属年度';
comment on column spot_batch.year_named is '所属年度由人指定';
comment on column spot_batch.demo is '演示数据';
comment on column spot_batch.created_at is '登记时间';
comment on column spot_batch.created_by is '登记人';
comment on column spot_batch.changed_at is '最近办理时间';
comment on column spot_batch.changed_by is '最近办理人';
comment on column spot_batch.changed_post is '最近办理人的岗位';
comment on column spot_batch.changed_action is '最近办理事项';
comment on column spot_batch.changed_reason is '办理理由';
comment on column spot_batch.changed_device is '设备';
comment on column spot_batch.received_at is '进入“已接收”的时间';
comment on column spot_batch.distributed_at is '进入“已下发”的时间';
comment on column spot_batch.concluded_at is '进入“核实完成”的时间';
comment on column spot_batch.withdrawn_at is '进入“已撤回”的时间';
comment on column spot_batch.supervision_year is '督查年度';
comment on column spot_batch.batch_number is '批次号';
comment on column spot_batch.issuer is '下发单位';
comment on column spot_batch.document_number is '下发文号';
comment on column spot_batch.received_on is '接收日期';
comment on column spot_batch.verify_by is '核实期限';
comment on column spot_batch.spot_count is '文件载明图斑数（个）';
comment on column spot_batch.received_file is '接收文件';
comment on column spot_batch.stated_checksum is '随文校验码（SHA-256）';
comment on column spot_batch.file_checksum is '接收文件校验码';
comment on column spot_batch.distributed_on is '下发县区日期';
comment on column spot_batch.conclusion is '核实工作小结';
create index spot_batch_division on spot_batch (division, state);
create index spot_batch_year on spot_batch (belongs_to_year, state);
create index spot_batch_changed on spot_batch (changed_at desc, id desc);
create index spot_batch_received_on_clock on spot_batch (received_on, id);
create unique index spot_batch_batch_number_unique on spot_batch (batch_number);
create function siku.keep_spot_batch() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.received_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: spot_batch' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'spot_batch' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: spot_batch' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: spot_batch' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'spot_batch' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: spot_batch' using errcode = 'SK003'; end if;
  end if;
  insert into spot_batch_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, distributed_at, concluded_at, withdrawn_at, supervision_year, batch_number, issuer, document_number, received_on, verify_by, spot_count, received_file, stated_checksum, file_checksum, distributed_on, conclusion) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, distributed_at, concluded_at, withdrawn_at, supervision_year, batch_number, issuer, document_number, received_on, verify_by, spot_count, received_file, stated_checksum, file_checksum, distributed_on, conclusion from new_rows;
  insert into siku.feed (register, record, division, version) select 'spot_batch', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'spot_batch', n.id from new_rows n, unnest(n.received_file) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on spot_batch referencing new table as new_rows for each statement execute function siku.keep_spot_batch();
create trigger keep_update after update on spot_batch referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_spot_batch();
alter table spot_batch enable row level security;
alter table spot_batch_history enable row level security;
create policy spot_batch_read on spot_batch for select to siku_app using ((select siku.everywhere('spot_batch', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('spot_batch', 'read'))));
create policy spot_batch_create on spot_batch for insert to siku_app with check ((select siku.everywhere('spot_batch', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('spot_batch', 'create'))));
create policy spot_batch_change on spot_batch for update to siku_app using ((select siku.everywhere('spot_batch', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('spot_batch', 'change')))) with check ((select siku.everywhere('spot_batch', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('spot_batch', 'change'))));
create policy spot_batch_history_read on spot_batch_history for select to siku_app using ((select siku.everywhere('spot_batch', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('spot_batch', 'read'))));
grant select, insert, update on spot_batch to siku_app;
grant select on spot_batch_history to siku_app;

-- 疑似图斑
create table map_spot (
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
  issued_at timestamptz,
  desk_checked_at timestamptz,
  verified_at timestamptz,
  returned_at timestamptz,
  reviewed_at timestamptz,
  escalated_at timestamptz,
  notified_at timestamptz,
  rectified_at timestamptz,
  accepted_at timestamptz,
  closed_at timestamptz,
  withdrawn_at timestamptz,
  batch uuid not null,
  spot_number text not null,
  image_before date not null,
  image_after date not null,
  boundary geometry(Geometry,4490) not null,
  read_area numeric(20,4) not null,
  read_type text not null,
  place text,
  previous_land_class text,
  current_land_class text,
  forest_kind text,
  forest_class text,
  protection_grade text,
  received_on date,
  verify_by date,
  area numeric(20,4),
  explained_area numeric(20,4),
  unexplained_area numeric(20,4),
  pieces jsonb,
  desk_checked_on date,
  desk_note text,
  verdict text,
  cause text,
  verified_on date,
  ground_area numeric(20,4),
  lawful_area numeric(20,4),
  unlawful_area numeric(20,4),
  lawful_volume numeric(20,4),
  unlawful_volume numeric(20,4),
  permit_number text,
  permit_area numeric(20,4),
  earlier_spot uuid,
  project_name text,
  responsible text,
  photo_north uuid[],
  photo_east uuid[],
  photo_south uuid[],
  photo_west uuid[],
  photo_overview uuid[],
  ground_note text,
  review_note text,
  escalated_on date,
  notice_number text,
  rectify_due_on date,
  rectify_way text,
  rectified_area numeric(20,4),
  rectified_note text,
  photo_after uuid[],
  accepted_on date,
  accept_note text,
  first_accepted_at timestamptz,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint map_spot_state check (state in ('issued', 'desk_checked', 'verified', 'returned', 'reviewed', 'escalated', 'notified', 'rectified', 'accepted', 'closed', 'withdrawn')),
  constraint map_spot_version check (version > 0),
  constraint map_spot_spot_number_1 check (length(spot_number) <= 40),
  constraint map_spot_boundary_1 check (ST_IsValid(boundary)),
  constraint map_spot_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint map_spot_read_area_1 check (read_area >= 0),
  constraint map_spot_read_area_2 check (read_area <= 10000000),
  constraint map_spot_read_type_1 check (read_type in ('building', 'road', 'mining', 'cultivation', 'felling', 'photovoltaic', 'disturbed', 'other')),
  constraint map_spot_place_1 check (length(place) <= 200),
  constraint map_spot_previous_land_class_1 check (length(previous_land_class) <= 40),
  constraint map_spot_current_land_class_1 check (length(current_land_class) <= 40),
  constraint map_spot_forest_kind_1 check (forest_kind in ('protection', 'special', 'timber', 'economic', 'energy')),
  constraint map_spot_forest_class_1 check (forest_class in ('public_welfare', 'commercial')),
  constraint map_spot_protection_grade_1 check (protection_grade in ('grade_1', 'grade_2', 'grade_3', 'grade_4')),
  constraint map_spot_area_1 check (area >= 0),
  constraint map_spot_area_2 check (area <= 10000000),
  constraint map_spot_explained_area_1 check (explained_area >= 0),
  constraint map_spot_explained_area_2 check (explained_area <= 10000000),
  constraint map_spot_unexplained_area_1 check (unexplained_area >= 0),
  constraint map_spot_unexplained_area_2 check (unexplained_area <= 10000000),
  constraint map_spot_pieces_1 check (jsonb_typeof(pieces) = 'array'),
  constraint map_spot_desk_note_1 check (length(desk_note) <= 1000),
  constraint map_spot_verdict_1 check (verdict in ('unchanged', 'not_forest_land', 'lawful', 'beyond_permit', 'illegal_conversion', 'illegal_felling', 'illegal_clearing', 'natural', 'management', 'misread', 'issued_again', 'handled_before')),
  constraint map_spot_cause_1 check (cause in ('10', '11', '12', '13', '20', '21', '22', '23', '24', '30', '31', '32', '33', '40', '41', '42', '50', '70', '71', '72', '73', '80', '81', '82', '90', '91', '92', '93', '96', '99')),
  constraint map_spot_ground_area_1 check (ground_area >= 0),
  constraint map_spot_ground_area_2 check (ground_area <= 10000000),
  constraint map_spot_lawful_area_1 check (lawful_area >= 0),
  constraint map_spot_lawful_area_2 check (lawful_area <= 10000000),
  constraint map_spot_unlawful_area_1 check (unlawful_area >= 0),
  constraint map_spot_unlawful_area_2 check (unlawful_area <= 10000000),
  constraint map_spot_lawful_volume_1 check (lawful_volume >= 0),
  constraint map_spot_unlawful_volume_1 check (unlawful_volume >= 0),
  constraint map_spot_permit_number_1 check (length(permit_number) <= 100),
  constraint map_spot_permit_area_1 check (permit_area >= 0),
  constraint map_spot_permit_area_2 check (permit_area <= 10000000),
  constraint map_spot_project_name_1 check (length(project_name) <= 200),
  constraint map_spot_responsible_1 check (length(responsible) <= 40),
  constraint map_spot_ground_note_1 check (length(ground_note) <= 2000),
  constraint map_spot_review_note_1 check (length(review_note) <= 1000),
  constraint map_spot_notice_number_1 check (length(notice_number) <= 100),
  constraint map_spot_rectify_way_1 check (rectify_way in ('restored', 'procedures', 'demolished', 'replanted')),
  constraint map_spot_rectified_area_1 check (rectified_area >= 0),
  constraint map_spot_rectified_area_2 check (rectified_area <= 10000000),
  constraint map_spot_rectified_note_1 check (length(rectified_note) <= 1000),
  constraint map_spot_accept_note_1 check (length(accept_note) <= 1000)
);
create table map_spot_history (
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
  issued_at timestamptz,
  desk_checked_at timestamptz,
  verified_at timestamptz,
  returned_at timestamptz,
  reviewed_at timestamptz,
  escalated_at timestamptz,
  notified_at timestamptz,
  rectified_at timestamptz,
  accepted_at timestamptz,
  closed_at timestamptz,
  withdrawn_at timestamptz,
  batch uuid,
  spot_number text,
  image_before date,
  image_after date,
  boundary geometry(Geometry,4490),
  read_area numeric(20,4),
  read_type text,
  place text,
  previous_land_class text,
  current_land_class text,
  forest_kind text,
  forest_class text,
  protection_grade text,
  received_on date,
  verify_by date,
  area numeric(20,4),
  explained_area numeric(20,4),
  unexplained_area numeric(20,4),
  pieces jsonb,
  desk_checked_on date,
  desk_note text,
  verdict text,
  cause text,
  verified_on date,
  ground_area numeric(20,4),
  lawful_area numeric(20,4),
  unlawful_area numeric(20,4),
  lawful_volume numeric(20,4),
  unlawful_volume numeric(20,4),
  permit_number text,
  permit_area numeric(20,4),
  earlier_spot uuid,
  project_name text,
  responsible text,
  photo_north uuid[],
  photo_east uuid[],
  photo_south uuid[],
  photo_west uuid[],
  photo_overview uuid[],
  ground_note text,
  review_note text,
  escalated_on date,
  notice_number text,
  rectify_due_on date,
  rectify_way text,
  rectified_area numeric(20,4),
  rectified_note text,
  photo_after uuid[],
  accepted_on date,
  accept_note text,
  first_accepted_at timestamptz,
  primary key (id, version)
);
comment on table map_spot is '疑似图斑。依据：森林法27；森林法66；森林督查年度工作要求';
comment on table map_spot_history is '疑似图斑：每一次变更的全貌，只增不改';
comment on column map_spot.id is '标识（UUIDv7，由客户端生成）';
comment on column map_spot.version is '版本';
comment on column map_spot.state is '状态';
comment on column map_spot.division is '所在行政区划';
comment on column map_spot.belongs_to_year is '所属年度';
comment on column map_spot.year_named is '所属年度由人指定';
comment on column map_spot.demo is '演示数据';
comment on column map_spot.created_at is '登记时间';
comment on column map_spot.created_by is '登记人';
comment on column map_spot.changed_at is '最近办理时间';
comment on column map_spot.changed_by is '最近办理人';
comment on column map_spot.changed_post is '最近办理人的岗位';
comment on column map_spot.changed_action is '最近办理事项';
comment on column map_spot.changed_reason is '办理理由';
comment on column map_spot.changed_device is '设备';
comment on column map_spot.issued_at is '进入“待内业核对”的时间';
comment on column map_spot.desk_checked_at is '进入“待外业核实”的时间';
comment on column map_spot.verified_at is '进入“待审核”的时间';
comment on column map_spot.returned_at is '进入“退回重核”的时间';
comment on column map_spot.reviewed_at is '进入“已审核”的时间';
comment on column map_spot.escalated_at is '进入“已上报疑似案件”的时间';
comment on column map_spot.notified_at is '进入“整改中”的时间';
comment on column map_spot.rectified_at is '进入“待验收”的时间';
comment on column map_spot.accepted_at is '进入“整改合格”的时间';
comment on column map_spot.closed_at is '进入“已销号”的时间';
comment on column map_spot.withdrawn_at is '进入“已撤回”的时间';
comment on column map_spot.batch is '批次';
comment on column map_spot.spot_number is '图斑号';
comment on column map_spot.image_before is '前期影像日期';
comment on column map_spot.image_after is '后期影像日期';
comment on column map_spot.boundary is '图斑范围';
comment on column map_spot.read_area is '判读面积（亩）';
comment on column map_spot.read_type is '判读类型';
comment on column map_spot.place is '地点';
comment on column map_spot.previous_land_class is '前期地类';
comment on column map_spot.current_land_class is '现地类';
comment on column map_spot.forest_kind is '林种';
comment on column map_spot.forest_class is '森林类别';
comment on column map_spot.protection_grade is '林地保护等级';
comment on column map_spot.received_on is '接收日期';
comment on column map_spot.verify_by is '核实期限';
comment on column map_spot.area is '图斑面积（亩）';
comment on column map_spot.explained_area is '已解释面积（亩）';
comment on column map_spot.unexplained_area is '未解释面积（亩）';
comment on column map_spot.pieces is '解释依据';
comment on column map_spot.desk_checked_on is '内业核对日期';
comment on column map_spot.desk_note is '内业核对意见';
comment on column map_spot.verdict is '核实结论';
comment on column map_spot.cause is '变化原因';
comment on column map_spot.verified_on is '核实日期';
comment on column map_spot.ground_area is '实际变化面积（亩）';
comment on column map_spot.lawful_area is '其中：合法面积（亩）';
comment on column map_spot.unlawful_area is '其中：违法面积（亩）';
comment on column map_spot.lawful_volume is '合法采伐蓄积（立方米）';
comment on column map_spot.unlawful_volume is '违法采伐蓄积（立方米）';
comment on column map_spot.permit_number is '许可文号';
comment on column map_spot.permit_area is '许可面积（亩）';
comment on column map_spot.earlier_spot is '原图斑';
comment on column map_spot.project_name is '项目或单位';
comment on column map_spot.responsible is '责任人（隐名）';
comment on column map_spot.photo_north is '现场照片：北';
comment on column map_spot.photo_east is '现场照片：东';
comment on column map_spot.photo_south is '现场照片：南';
comment on column map_spot.photo_west is '现场照片：西';
comment on column map_spot.photo_overview is '现场照片：全景';
comment on column map_spot.ground_note is '现场情况';
comment on column map_spot.review_note is '审核意见';
comment on column map_spot.escalated_on is '上报疑似案件日期';
comment on column map_spot.notice_number is '整改通知文号';
comment on column map_spot.rectify_due_on is '整改期限';
comment on column map_spot.rectify_way is '整改方式';
comment on column map_spot.rectified_area is '整改面积（亩）';
comment on column map_spot.rectified_note is '整改情况';
comment on column map_spot.photo_after is '整改后照片';
comment on column map_spot.accepted_on is '整改验收日期';
comment on column map_spot.accept_note is '验收意见';
comment on column map_spot.first_accepted_at is '首次验收合格时间';
create index map_spot_division on map_spot (division, state);
create index map_spot_year on map_spot (belongs_to_year, state);
create index map_spot_changed on map_spot (changed_at desc, id desc);
create index map_spot_batch on map_spot (batch);
create index map_spot_earlier_spot on map_spot (earlier_spot);
create index map_spot_boundary_3857 on map_spot using gist (boundary_3857);
create index map_spot_batch_spot_number on map_spot (batch, spot_number);
create index map_spot_belongs_to_year_state on map_spot (belongs_to_year, state);
create function siku.keep_map_spot() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: map_spot' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'map_spot' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: map_spot' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: map_spot' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'map_spot' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: map_spot' using errcode = 'SK003'; end if;
  end if;
  insert into map_spot_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, issued_at, desk_checked_at, verified_at, returned_at, reviewed_at, escalated_at, notified_at, rectified_at, accepted_at, closed_at, withdrawn_at, batch, spot_number, image_before, image_after, boundary, read_area, read_type, place, previous_land_class, current_land_class, forest_kind, forest_class, protection_grade, received_on, verify_by, area, explained_area, unexplained_area, pieces, desk_checked_on, desk_note, verdict, cause, verified_on, ground_area, lawful_area, unlawful_area, lawful_volume, unlawful_volume, permit_number, permit_area, earlier_spot, project_name, responsible, photo_north, photo_east, photo_south, photo_west, photo_overview, ground_note, review_note, escalated_on, notice_number, rectify_due_on, rectify_way, rectified_area, rectified_note, photo_after, accepted_on, accept_note, first_accepted_at) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, issued_at, desk_checked_at, verified_at, returned_at, reviewed_at, escalated_at, notified_at, rectified_at, accepted_at, closed_at, withdrawn_at, batch, spot_number, image_before, image_after, boundary, read_area, read_type, place, previous_land_class, current_land_class, forest_kind, forest_class, protection_grade, received_on, verify_by, area, explained_area, unexplained_area, pieces, desk_checked_on, desk_note, verdict, cause, verified_on, ground_area, lawful_area, unlawful_area, lawful_volume, unlawful_volume, permit_number, permit_area, earlier_spot, project_name, responsible, photo_north, photo_east, photo_south, photo_west, photo_overview, ground_note, review_note, escalated_on, notice_number, rectify_due_on, rectify_way, rectified_area, rectified_note, photo_after, accepted_on, accept_note, first_accepted_at from new_rows;
  insert into siku.feed (register, record, division, version) select 'map_spot', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'map_spot', n.id from new_rows n, unnest(n.photo_north || n.photo_east || n.photo_south || n.photo_west || n.photo_overview || n.photo_after) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on map_spot referencing new table as new_rows for each statement execute function siku.keep_map_spot();
create trigger keep_update after update on map_spot referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_map_spot();
alter table map_spot enable row level security;
alter table map_spot_history enable row level security;
create policy map_spot_read on map_spot for select to siku_app using ((select siku.everywhere('map_spot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('map_spot', 'read'))));
create policy map_spot_create on map_spot for insert to siku_app with check ((select siku.everywhere('map_spot', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('map_spot', 'create'))));
create policy map_spot_change on map_spot for update to siku_app using ((select siku.everywhere('map_spot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('map_spot', 'change')))) with check ((select siku.everywhere('map_spot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('map_spot', 'change'))));
create policy map_spot_history_read on map_spot_history for select to siku_app using ((select siku.everywhere('map_spot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('map_spot', 'read'))));
grant select, insert, update on map_spot to siku_app;
grant select on map_spot_history to siku_app;

-- 专项行动
create table campaign (
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
  planned_at timestamptz,
  under_way_at timestamptz,
  concluded_at timestamptz,
  cancelled_at timestamptz,
  name text not null,
  theme text not null,
  document_number text,
  starts_on date not null,
  ends_on date not null,
  partners text[] not null,
  goal text not null,
  person_times integer,
  places_checked integer,
  leads_found integer,
  cases_filed integer,
  summary text,
  concluded_on date,
  documents uuid[],
  primary key (id),
  constraint campaign_state check (state in ('planned', 'under_way', 'concluded', 'cancelled')),
  constraint campaign_version check (version > 0),
  constraint campaign_name_1 check (length(name) <= 100),
  constraint campaign_theme_1 check (theme in ('forest_destruction', 'inspection_rectification', 'timber', 'wildlife', 'wetland', 'other')),
  constraint campaign_document_number_1 check (length(document_number) <= 100),
  constraint campaign_partners_1 check (partners <@ array['forestry', 'chief_office', 'police', 'procuratorate', 'court', 'natural_resources', 'ecology', 'market', 'agriculture', 'township', 'other']::text[]),
  constraint campaign_goal_1 check (length(goal) <= 20000),
  constraint campaign_person_times_1 check (person_times >= 0),
  constraint campaign_person_times_2 check (person_times <= 1000000),
  constraint campaign_places_checked_1 check (places_checked >= 0),
  constraint campaign_places_checked_2 check (places_checked <= 1000000),
  constraint campaign_summary_1 check (length(summary) <= 20000)
);
create table campaign_history (
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
  planned_at timestamptz,
  under_way_at timestamptz,
  concluded_at timestamptz,
  cancelled_at timestamptz,
  name text,
  theme text,
  document_number text,
  starts_on date,
  ends_on date,
  partners text[],
  goal text,
  person_times integer,
  places_checked integer,
  leads_found integer,
  cases_filed integer,
  summary text,
  concluded_on date,
  documents uuid[],
  primary key (id, version)
);
comment on table campaign is '专项行动。依据：森林法66；森林法67；“林长+检察长+警长”协作机制';
comment on table campaign_history is '专项行动：每一次变更的全貌，只增不改';
comment on column campaign.id is '标识（UUIDv7，由客户端生成）';
comment on column campaign.version is '版本';
comment on column campaign.state is '状态';
comment on column campaign.division is '所在行政区划';
comment on column campaign.belongs_to_year is '所属年度';
comment on column campaign.year_named is '所属年度由人指定';
comment on column campaign.demo is '演示数据';
comment on column campaign.created_at is '登记时间';
comment on column campaign.created_by is '登记人';
comment on column campaign.changed_at is '最近办理时间';
comment on column campaign.changed_by is '最近办理人';
comment on column campaign.changed_post is '最近办理人的岗位';
comment on column campaign.changed_action is '最近办理事项';
comment on column campaign.changed_reason is '办理理由';
comment on column campaign.changed_device is '设备';
comment on column campaign.planned_at is '进入“已部署”的时间';
comment on column campaign.under_way_at is '进入“行动中”的时间';
comment on column campaign.concluded_at is '进入“已总结”的时间';
comment on column campaign.cancelled_at is '进入“已取消”的时间';
comment on column campaign.name is '名称';
comment on column campaign.theme is '主题';
comment on column campaign.document_number is '方案文号';
comment on column campaign.starts_on is '开始日期';
comment on column campaign.ends_on is '结束日期';
comment on column campaign.partners is '参加部门';
comment on column campaign.goal is '目标任务';
comment on column campaign.person_times is '出动人员（人次）';
comment on column campaign.places_checked is '检查场所和点位（处）';
comment on column campaign.leads_found is '发现线索（条）';
comment on column campaign.cases_filed is '立案（件）';
comment on column campaign.summary is '行动总结';
comment on column campaign.concluded_on is '总结日期';
comment on column campaign.documents is '方案和总结';
create index campaign_division on campaign (division, state);
create index campaign_year on campaign (belongs_to_year, state);
create index campaign_changed on campaign (changed_at desc, id desc);
create index campaign_starts_on_clock on campaign (starts_on, id);
create function siku.keep_campaign() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.starts_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: campaign' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'campaign' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: campaign' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: campaign' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'campaign' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: campaign' using errcode = 'SK003'; end if;
  end if;
  insert into campaign_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, under_way_at, concluded_at, cancelled_at, name, theme, document_number, starts_on, ends_on, partners, goal, person_times, places_checked, leads_found, cases_filed, summary, concluded_on, documents) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, under_way_at, concluded_at, cancelled_at, name, theme, document_number, starts_on, ends_on, partners, goal, person_times, places_checked, leads_found, cases_filed, summary, concluded_on, documents from new_rows;
  insert into siku.feed (register, record, division, version) select 'campaign', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'campaign', n.id from new_rows n, unnest(n.documents) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on campaign referencing new table as new_rows for each statement execute function siku.keep_campaign();
create trigger keep_update after update on campaign referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_campaign();
alter table campaign enable row level security;
alter table campaign_history enable row level security;
create policy campaign_read on campaign for select to siku_app using ((select siku.everywhere('campaign', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('campaign', 'read'))));
create policy campaign_create on campaign for insert to siku_app with check ((select siku.everywhere('campaign', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('campaign', 'create'))));
create policy campaign_change on campaign for update to siku_app using ((select siku.everywhere('campaign', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('campaign', 'change')))) with check ((select siku.everywhere('campaign', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('campaign', 'change'))));
create policy campaign_history_read on campaign_history for select to siku_app using ((select siku.everywhere('campaign', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('campaign', 'read'))));
grant select, insert, update on campaign to siku_app;
grant select on campaign_history to siku_app;

-- 案件线索
create table case_lead (
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
  received_at timestamptz,
  confirmed_at timestamptz,
  opened_at timestamptz,
  unfounded_at timestamptz,
  handed_on_at timestamptz,
  source text not null,
  offence text not null,
  found_on date not null,
  place text not null,
  location geometry(Geometry,4490),
  facts text not null,
  spots uuid[],
  campaign uuid,
  origin text,
  photos uuid[],
  checked_on date,
  check_note text,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint case_lead_state check (state in ('received', 'confirmed', 'opened', 'unfounded', 'handed_on')),
  constraint case_lead_version check (version > 0),
  constraint case_lead_source_1 check (source in ('spot', 'over_cut', 'patrol', 'inspection', 'report', 'campaign', 'transfer', 'procuratorate')),
  constraint case_lead_offence_1 check (offence in ('theft_felling', 'over_felling', 'tree_destruction', 'illegal_occupation', 'land_destruction', 'temporary_use_overdue', 'permit_forgery', 'timber_trade', 'regeneration_undone', 'obstruction', 'protected_plants', 'protected_animals', 'illegal_hunting', 'animals_as_food')),
  constraint case_lead_place_1 check (length(place) <= 200),
  constraint case_lead_location_1 check (ST_IsValid(location)),
  constraint case_lead_location_2 check (GeometryType(location) in ('POINT')),
  constraint case_lead_facts_1 check (length(facts) <= 20000),
  constraint case_lead_origin_1 check (length(origin) <= 100),
  constraint case_lead_check_note_1 check (length(check_note) <= 2000)
);
create table case_lead_history (
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
  received_at timestamptz,
  confirmed_at timestamptz,
  opened_at timestamptz,
  unfounded_at timestamptz,
  handed_on_at timestamptz,
  source text,
  offence text,
  found_on date,
  place text,
  location geometry(Geometry,4490),
  facts text,
  spots uuid[],
  campaign uuid,
  origin text,
  photos uuid[],
  checked_on date,
  check_note text,
  primary key (id, version)
);
comment on table case_lead is '案件线索。依据：森林法66；行政处罚法54；行政执法机关移送涉嫌犯罪案件的规定';
comment on table case_lead_history is '案件线索：每一次变更的全貌，只增不改';
comment on column case_lead.id is '标识（UUIDv7，由客户端生成）';
comment on column case_lead.version is '版本';
comment on column case_lead.state is '状态';
comment on column case_lead.division is '所在行政区划';
comment on column case_lead.belongs_to_year is '所属年度';
comment on column case_lead.year_named is '所属年度由人指定';
comment on column case_lead.demo is '演示数据';
comment on column case_lead.created_at is '登记时间';
comment on column case_lead.created_by is '登记人';
comment on column case_lead.changed_at is '最近办理时间';
comment on column case_lead.changed_by is '最近办理人';
comment on column case_lead.changed_post is '最近办理人的岗位';
comment on column case_lead.changed_action is '最近办理事项';
comment on column case_lead.changed_reason is '办理理由';
comment on column case_lead.changed_device is '设备';
comment on column case_lead.received_at is '进入“待核查”的时间';
comment on column case_lead.confirmed_at is '进入“属实”的时间';
comment on column case_lead.opened_at is '进入“已转立案”的时间';
comment on column case_lead.unfounded_at is '进入“不属实”的时间';
comment on column case_lead.handed_on_at is '进入“已移交”的时间';
comment on column case_lead.source is '来源';
comment on column case_lead.offence is '涉嫌行为';
comment on column case_lead.found_on is '发现日期';
comment on column case_lead.place is '地点';
comment on column case_lead.location is '位置';
comment on column case_lead.facts is '线索内容';
comment on column case_lead.spots is '图斑';
comment on column case_lead.campaign is '专项行动';
comment on column case_lead.origin is '来源记录';
comment on column case_lead.photos is '材料';
comment on column case_lead.checked_on is '核查日期';
comment on column case_lead.check_note is '核查情况';
create index case_lead_division on case_lead (division, state);
create index case_lead_year on case_lead (belongs_to_year, state);
create index case_lead_changed on case_lead (changed_at desc, id desc);
create index case_lead_found_on_clock on case_lead (found_on, id);
create index case_lead_spots on case_lead using gin (spots);
create index case_lead_campaign on case_lead (campaign);
create index case_lead_location_3857 on case_lead using gist (location_3857);
create function siku.keep_case_lead() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.found_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: case_lead' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'case_lead' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: case_lead' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: case_lead' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'case_lead' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: case_lead' using errcode = 'SK003'; end if;
  end if;
  insert into case_lead_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, confirmed_at, opened_at, unfounded_at, handed_on_at, source, offence, found_on, place, location, facts, spots, campaign, origin, photos, checked_on, check_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, confirmed_at, opened_at, unfounded_at, handed_on_at, source, offence, found_on, place, location, facts, spots, campaign, origin, photos, checked_on, check_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'case_lead', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'case_lead', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on case_lead referencing new table as new_rows for each statement execute function siku.keep_case_lead();
create trigger keep_update after update on case_lead referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_case_lead();
alter table case_lead enable row level security;
alter table case_lead_history enable row level security;
create policy case_lead_read on case_lead for select to siku_app using ((select siku.everywhere('case_lead', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('case_lead', 'read'))));
create policy case_lead_create on case_lead for insert to siku_app with check ((select siku.everywhere('case_lead', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('case_lead', 'create'))));
create policy case_lead_change on case_lead for update to siku_app using ((select siku.everywhere('case_lead', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('case_lead', 'change')))) with check ((select siku.everywhere('case_lead', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('case_lead', 'change'))));
create policy case_lead_history_read on case_lead_history for select to siku_app using ((select siku.everywhere('case_lead', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('case_lead', 'read'))));
grant select, insert, update on case_lead to siku_app;
grant select on case_lead_history to siku_app;

-- 林业案件
create table law_case (
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
  filed_at timestamptz,
  investigated_at timestamptz,
  reviewed_at timestamptz,
  informed_at timestamptz,
  heard_at timestamptz,
  decided_at timestamptz,
  served_at timestamptz,
  executed_at timestamptz,
  closed_at timestamptz,
  archived_at timestamptz,
  not_filed_at timestamptz,
  terminated_at timestamptz,
  transferred_at timestamptz,
  investigating_at timestamptz,
  prosecuted_at timestamptz,
  not_prosecuted_at timestamptz,
  judged_at timestamptz,
  void_at timestamptz,
  kind text not null,
  track text,
  origin text not null,
  supervision_year integer,
  offence text not null,
  act_began_on date,
  act_ended_on date not null,
  found_on date not null,
  place text not null,
  location geometry(Geometry,4490),
  facts text not null,
  lead uuid,
  spots uuid[],
  fire_event uuid,
  hotspot uuid,
  hazard uuid,
  campaign uuid,
  photos uuid[],
  public_welfare_area numeric(20,4),
  commercial_area numeric(20,4),
  log_volume numeric(20,4),
  outturn numeric(20,2),
  standing_volume numeric(20,4),
  permitted_error numeric(20,4),
  young_trees integer,
  trees_felled integer,
  wood_value numeric(20,2),
  restoration_cost numeric(20,2),
  illegal_income numeric(20,2),
  timber_price numeric(20,2),
  planting_cost numeric(20,2),
  first_class_plants integer,
  first_class_volume numeric(20,4),
  second_class_plants integer,
  second_class_volume numeric(20,4),
  species_value numeric(20,2),
  animal_group text,
  forbidden_place_or_season boolean,
  forbidden_tools boolean,
  earlier_penalties jsonb,
  unpunished jsonb,
  parties jsonb,
  judgements jsonb,
  case_number text,
  filed_on date,
  transfer_number text,
  transferred_on date,
  answered_on date,
  review_note text,
  informed_on date,
  heard_on date,
  hearing_note text,
  decided_on date,
  decision_number text,
  served_on date,
  executed_note text,
  prosecuted_on date,
  judged_on date,
  judgement_number text,
  documents uuid[],
  standing_area numeric(20,4),
  crime_reached boolean,
  crime_ratio numeric(20,2),
  fine_from numeric(20,2),
  fine_to numeric(20,2),
  fines numeric(20,2),
  court_fines numeric(20,2),
  handled integer,
  closed_by text,
  first_closed_at timestamptz,
  land_rectified_at timestamptz,
  location_3857 geometry generated always as (ST_Transform(location, 3857)) stored,
  primary key (id),
  constraint law_case_state check (state in ('registered', 'filed', 'investigated', 'reviewed', 'informed', 'heard', 'decided', 'served', 'executed', 'closed', 'archived', 'not_filed', 'terminated', 'transferred', 'investigating', 'prosecuted', 'not_prosecuted', 'judged', 'void')),
  constraint law_case_version check (version > 0),
  constraint law_case_kind_1 check (kind in ('forest', 'fire')),
  constraint law_case_track_1 check (track in ('administrative', 'criminal')),
  constraint law_case_origin_1 check (origin in ('national', 'provincial', 'local', 'report', 'transfer', 'campaign', 'ranger', 'hotspot', 'fire_event')),
  constraint law_case_supervision_year_1 check (supervision_year >= 2000),
  constraint law_case_supervision_year_2 check (supervision_year <= 2100),
  constraint law_case_offence_1 check (offence in ('theft_felling', 'over_felling', 'tree_destruction', 'illegal_occupation', 'land_destruction', 'temporary_use_overdue', 'permit_forgery', 'timber_trade', 'regeneration_undone', 'obstruction', 'protected_plants', 'protected_animals', 'illegal_hunting', 'animals_as_food', 'duty_not_performed', 'correction_refused', 'check_refused_or_hazard_overdue', 'fire_in_the_open', 'live_firing_or_blasting', 'signs_missing', 'approved_fire_without_measures', 'vehicle_unprotected', 'field_machine_unprotected', 'registration_refused', 'high_danger_zone_entered', 'fire_source_dropped', 'facilities_destroyed', 'facilities_not_built')),
  constraint law_case_place_1 check (length(place) <= 200),
  constraint law_case_location_1 check (ST_IsValid(location)),
  constraint law_case_location_2 check (GeometryType(location) in ('POINT')),
  constraint law_case_facts_1 check (length(facts) <= 20000),
  constraint law_case_public_welfare_area_1 check (public_welfare_area >= 0),
  constraint law_case_public_welfare_area_2 check (public_welfare_area <= 10000000),
  constraint law_case_commercial_area_1 check (commercial_area >= 0),
  constraint law_case_commercial_area_2 check (commercial_area <= 10000000),
  constraint law_case_log_volume_1 check (log_volume >= 0),
  constraint law_case_log_volume_2 check (log_volume <= 10000000),
  constraint law_case_outturn_1 check (outturn >= 1),
  constraint law_case_outturn_2 check (outturn <= 100),
  constraint law_case_standing_volume_1 check (standing_volume >= 0),
  constraint law_case_standing_volume_2 check (standing_volume <= 10000000),
  constraint law_case_permitted_error_1 check (permitted_error >= 0),
  constraint law_case_permitted_error_2 check (permitted_error <= 10000000),
  constraint law_case_young_trees_1 check (young_trees >= 0),
  constraint law_case_young_trees_2 check (young_trees <= 100000000),
  constraint law_case_trees_felled_1 check (trees_felled >= 0),
  constraint law_case_trees_felled_2 check (trees_felled <= 100000000),
  constraint law_case_wood_value_1 check (wood_value >= 0),
  constraint law_case_wood_value_2 check (wood_value <= 100000000000),
  constraint law_case_restoration_cost_1 check (restoration_cost >= 0),
  constraint law_case_restoration_cost_2 check (restoration_cost <= 100000000000),
  constraint law_case_illegal_income_1 check (illegal_income >= 0),
  constraint law_case_illegal_income_2 check (illegal_income <= 100000000000),
  constraint law_case_timber_price_1 check (timber_price >= 0),
  constraint law_case_timber_price_2 check (timber_price <= 100000000000),
  constraint law_case_planting_cost_1 check (planting_cost >= 0),
  constraint law_case_planting_cost_2 check (planting_cost <= 100000000000),
  constraint law_case_first_class_plants_1 check (first_class_plants >= 0),
  constraint law_case_first_class_plants_2 check (first_class_plants <= 100000000),
  constraint law_case_first_class_volume_1 check (first_class_volume >= 0),
  constraint law_case_first_class_volume_2 check (first_class_volume <= 10000000),
  constraint law_case_second_class_plants_1 check (second_class_plants >= 0),
  constraint law_case_second_class_plants_2 check (second_class_plants <= 100000000),
  constraint law_case_second_class_volume_1 check (second_class_volume >= 0),
  constraint law_case_second_class_volume_2 check (second_class_volume <= 10000000),
  constraint law_case_species_value_1 check (species_value >= 0),
  constraint law_case_species_value_2 check (species_value <= 100000000000),
  constraint law_case_animal_group_1 check (animal_group in ('listed', 'other')),
  constraint law_case_earlier_penalties_1 check (jsonb_typeof(earlier_penalties) = 'array'),
  constraint law_case_unpunished_1 check (jsonb_typeof(unpunished) = 'array'),
  constraint law_case_parties_1 check (jsonb_typeof(parties) = 'array'),
  constraint law_case_judgements_1 check (jsonb_typeof(judgements) = 'array'),
  constraint law_case_case_number_1 check (length(case_number) <= 100),
  constraint law_case_transfer_number_1 check (length(transfer_number) <= 100),
  constraint law_case_review_note_1 check (length(review_note) <= 2000),
  constraint law_case_hearing_note_1 check (length(hearing_note) <= 2000),
  constraint law_case_decision_number_1 check (length(decision_number) <= 100),
  constraint law_case_executed_note_1 check (length(executed_note) <= 1000),
  constraint law_case_judgement_number_1 check (length(judgement_number) <= 100),
  constraint law_case_closed_by_1 check (closed_by in ('executed', 'no_penalty', 'not_filed', 'terminated', 'transferred', 'not_prosecuted', 'judged'))
);
create table law_case_history (
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
  filed_at timestamptz,
  investigated_at timestamptz,
  reviewed_at timestamptz,
  informed_at timestamptz,
  heard_at timestamptz,
  decided_at timestamptz,
  served_at timestamptz,
  executed_at timestamptz,
  closed_at timestamptz,
  archived_at timestamptz,
  not_filed_at timestamptz,
  terminated_at timestamptz,
  transferred_at timestamptz,
  investigating_at timestamptz,
  prosecuted_at timestamptz,
  not_prosecuted_at timestamptz,
  judged_at timestamptz,
  void_at timestamptz,
  kind text,
  track text,
  origin text,
  supervision_year integer,
  offence text,
  act_began_on date,
  act_ended_on date,
  found_on date,
  place text,
  location geometry(Geometry,4490),
  facts text,
  lead uuid,
  spots uuid[],
  fire_event uuid,
  hotspot uuid,
  hazard uuid,
  campaign uuid,
  photos uuid[],
  public_welfare_area numeric(20,4),
  commercial_area numeric(20,4),
  log_volume numeric(20,4),
  outturn numeric(20,2),
  standing_volume numeric(20,4),
  permitted_error numeric(20,4),
  young_trees integer,
  trees_felled integer,
  wood_value numeric(20,2),
  restoration_cost numeric(20,2),
  illegal_income numeric(20,2),
  timber_price numeric(20,2),
  planting_cost numeric(20,2),
  first_class_plants integer,
  first_class_volume numeric(20,4),
  second_class_plants integer,
  second_class_volume numeric(20,4),
  species_value numeric(20,2),
  animal_group text,
  forbidden_place_or_season boolean,
  forbidden_tools boolean,
  earlier_penalties jsonb,
  unpunished jsonb,
  parties jsonb,
  judgements jsonb,
  case_number text,
  filed_on date,
  transfer_number text,
  transferred_on date,
  answered_on date,
  review_note text,
  informed_on date,
  heard_on date,
  hearing_note text,
  decided_on date,
  decision_number text,
  served_on date,
  executed_note text,
  prosecuted_on date,
  judged_on date,
  judgement_number text,
  documents uuid[],
  standing_area numeric(20,4),
  crime_reached boolean,
  crime_ratio numeric(20,2),
  fine_from numeric(20,2),
  fine_to numeric(20,2),
  fines numeric(20,2),
  court_fines numeric(20,2),
  handled integer,
  closed_by text,
  first_closed_at timestamptz,
  land_rectified_at timestamptz,
  primary key (id, version)
);
comment on table law_case is '林业案件。依据：森林法66；森林法73；森林法74；森林法76；行政处罚法36；行政处罚法54；行政处罚法58；行政处罚法60；行政处罚法61；森林草原防灭火条例52；森林草原防灭火条例53；森林草原防灭火条例54；森林草原防灭火条例55；森林草原防灭火条例56；森林防火条例48；森林防火条例49；森林防火条例50；森林防火条例51；森林防火条例52';
comment on table law_case_history is '林业案件：每一次变更的全貌，只增不改';
comment on column law_case.id is '标识（UUIDv7，由客户端生成）';
comment on column law_case.version is '版本';
comment on column law_case.state is '状态';
comment on column law_case.division is '所在行政区划';
comment on column law_case.belongs_to_year is '所属年度';
comment on column law_case.year_named is '所属年度由人指定';
comment on column law_case.demo is '演示数据';
comment on column law_case.created_at is '登记时间';
comment on column law_case.created_by is '登记人';
comment on column law_case.changed_at is '最近办理时间';
comment on column law_case.changed_by is '最近办理人';
comment on column law_case.changed_post is '最近办理人的岗位';
comment on column law_case.changed_action is '最近办理事项';
comment on column law_case.changed_reason is '办理理由';
comment on column law_case.changed_device is '设备';
comment on column law_case.registered_at is '进入“待立案”的时间';
comment on column law_case.filed_at is '进入“调查中”的时间';
comment on column law_case.investigated_at is '进入“调查终结”的时间';
comment on column law_case.reviewed_at is '进入“已法制审核”的时间';
comment on column law_case.informed_at is '进入“已告知”的时间';
comment on column law_case.heard_at is '进入“已听证”的时间';
comment on column law_case.decided_at is '进入“已决定”的时间';
comment on column law_case.served_at is '进入“已送达”的时间';
comment on column law_case.executed_at is '进入“已执行”的时间';
comment on column law_case.closed_at is '进入“已结案”的时间';
comment on column law_case.archived_at is '进入“已归档”的时间';
comment on column law_case.not_filed_at is '进入“不予立案”的时间';
comment on column law_case.terminated_at is '进入“终止”的时间';
comment on column law_case.transferred_at is '进入“已移送公安”的时间';
comment on column law_case.investigating_at is '进入“刑事侦查”的时间';
comment on column law_case.prosecuted_at is '进入“移送起诉”的时间';
comment on column law_case.not_prosecuted_at is '进入“不起诉”的时间';
comment on column law_case.judged_at is '进入“已判决”的时间';
comment on column law_case.void_at is '进入“登记有误”的时间';
comment on column law_case.kind is '案件类别';
comment on column law_case.track is '案件性质';
comment on column law_case.origin is '案件来源';
comment on column law_case.supervision_year is '督查年度';
comment on column law_case.offence is '案由';
comment on column law_case.act_began_on is '行为开始日期';
comment on column law_case.act_ended_on is '行为终了日期';
comment on column law_case.found_on is '发现日期';
comment on column law_case.place is '地点';
comment on column law_case.location is '位置';
comment on column law_case.facts is '案情';
comment on column law_case.lead is '线索';
comment on column law_case.spots is '图斑';
comment on column law_case.fire_event is '相关火情';
comment on column law_case.hotspot is '相关热点';
comment on column law_case.hazard is '相关隐患';
comment on column law_case.campaign is '专项行动';
comment on column law_case.photos is '证据';
comment on column law_case.public_welfare_area is '公益林地面积（亩）';
comment on column law_case.commercial_area is '商品林地面积（亩）';
comment on column law_case.log_volume is '原木材积（立方米）';
comment on column law_case.outturn is '出材率（%）';
comment on column law_case.standing_volume is '立木蓄积（立方米）';
comment on column law_case.permitted_error is '调查设计允许误差额（立方米）';
comment on column law_case.young_trees is '幼树（胸径5厘米以下）（株）';
comment on column law_case.trees_felled is '采伐或毁坏株数（株）';
comment on column law_case.wood_value is '林木价值（元）';
comment on column law_case.restoration_cost is '恢复植被和林业生产条件所需费用（元）';
comment on column law_case.illegal_income is '违法所得（元）';
comment on column law_case.timber_price is '收购、加工、运输林木价款（元）';
comment on column law_case.planting_cost is '未完成造林任务所需费用（元）';
comment on column law_case.first_class_plants is '一级保护植物（株）';
comment on column law_case.first_class_volume is '一级保护植物立木蓄积（立方米）';
comment on column law_case.second_class_plants is '二级保护植物（株）';
comment on column law_case.second_class_volume is '二级保护植物立木蓄积（立方米）';
comment on column law_case.species_value is '保护植物、野生动物及其制品价值（元）';
comment on column law_case.animal_group is '动物类别';
comment on column law_case.forbidden_place_or_season is '在禁猎区或者禁猎期';
comment on column law_case.forbidden_tools is '使用禁用的工具或者方法';
comment on column law_case.earlier_penalties is '以往同类行政处罚';
comment on column law_case.unpunished is '未经处理的多次行为';
comment on column law_case.parties is '当事人';
comment on column law_case.judgements is '判决';
comment on column law_case.case_number is '立案号';
comment on column law_case.filed_on is '立案日期';
comment on column law_case.transfer_number is '移送书文号';
comment on column law_case.transferred_on is '移送日期';
comment on column law_case.answered_on is '公安机关答复日期';
comment on column law_case.review_note is '法制审核意见';
comment on column law_case.informed_on is '处罚告知日期';
comment on column law_case.heard_on is '听证日期';
comment on column law_case.hearing_note is '听证情况';
comment on column law_case.decided_on is '决定日期';
comment on column law_case.decision_number is '决定书文号';
comment on column law_case.served_on is '送达日期';
comment on column law_case.executed_note is '执行情况';
comment on column law_case.prosecuted_on is '移送起诉日期';
comment on column law_case.judged_on is '判决日期';
comment on column law_case.judgement_number is '判决书文号';
comment on column law_case.documents is '法律文书和凭证';
comment on column law_case.standing_area is '涉案林地面积（亩）';
comment on column law_case.crime_reached is '达到刑事立案数量';
comment on column law_case.crime_ratio is '与刑事标准之比（%）';
comment on column law_case.fine_from is '罚款幅度下限（元）';
comment on column law_case.fine_to is '罚款幅度上限（元）';
comment on column law_case.fines is '罚款合计（元）';
comment on column law_case.court_fines is '罚金合计（元）';
comment on column law_case.handled is '处理教育人数（人）';
comment on column law_case.closed_by is '办结方式';
comment on column law_case.first_closed_at is '首次办结时间';
comment on column law_case.land_rectified_at is '涉案图斑整改到位时间';
create index law_case_division on law_case (division, state);
create index law_case_year on law_case (belongs_to_year, state);
create index law_case_changed on law_case (changed_at desc, id desc);
create index law_case_found_on_clock on law_case (found_on, id);
create index law_case_lead on law_case (lead);
create index law_case_spots on law_case using gin (spots);
create index law_case_fire_event on law_case (fire_event);
create index law_case_hotspot on law_case (hotspot);
create index law_case_hazard on law_case (hazard);
create index law_case_campaign on law_case (campaign);
create index law_case_location_3857 on law_case using gist (location_3857);
create index law_case_kind_state on law_case (kind, state);
create index law_case_belongs_to_year_state on law_case (belongs_to_year, state);
create index law_case_first_closed_at on law_case (first_closed_at);
create function siku.keep_law_case() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.found_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: law_case' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'law_case' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: law_case' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: law_case' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'law_case' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: law_case' using errcode = 'SK003'; end if;
  end if;
  insert into law_case_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, filed_at, investigated_at, reviewed_at, informed_at, heard_at, decided_at, served_at, executed_at, closed_at, archived_at, not_filed_at, terminated_at, transferred_at, investigating_at, prosecuted_at, not_prosecuted_at, judged_at, void_at, kind, track, origin, supervision_year, offence, act_began_on, act_ended_on, found_on, place, location, facts, lead, spots, fire_event, hotspot, hazard, campaign, photos, public_welfare_area, commercial_area, log_volume, outturn, standing_volume, permitted_error, young_trees, trees_felled, wood_value, restoration_cost, illegal_income, timber_price, planting_cost, first_class_plants, first_class_volume, second_class_plants, second_class_volume, species_value, animal_group, forbidden_place_or_season, forbidden_tools, earlier_penalties, unpunished, parties, judgements, case_number, filed_on, transfer_number, transferred_on, answered_on, review_note, informed_on, heard_on, hearing_note, decided_on, decision_number, served_on, executed_note, prosecuted_on, judged_on, judgement_number, documents, standing_area, crime_reached, crime_ratio, fine_from, fine_to, fines, court_fines, handled, closed_by, first_closed_at, land_rectified_at) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, filed_at, investigated_at, reviewed_at, informed_at, heard_at, decided_at, served_at, executed_at, closed_at, archived_at, not_filed_at, terminated_at, transferred_at, investigating_at, prosecuted_at, not_prosecuted_at, judged_at, void_at, kind, track, origin, supervision_year, offence, act_began_on, act_ended_on, found_on, place, location, facts, lead, spots, fire_event, hotspot, hazard, campaign, photos, public_welfare_area, commercial_area, log_volume, outturn, standing_volume, permitted_error, young_trees, trees_felled, wood_value, restoration_cost, illegal_income, timber_price, planting_cost, first_class_plants, first_class_volume, second_class_plants, second_class_volume, species_value, animal_group, forbidden_place_or_season, forbidden_tools, earlier_penalties, unpunished, parties, judgements, case_number, filed_on, transfer_number, transferred_on, answered_on, review_note, informed_on, heard_on, hearing_note, decided_on, decision_number, served_on, executed_note, prosecuted_on, judged_on, judgement_number, documents, standing_area, crime_reached, crime_ratio, fine_from, fine_to, fines, court_fines, handled, closed_by, first_closed_at, land_rectified_at from new_rows;
  insert into siku.feed (register, record, division, version) select 'law_case', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'law_case', n.id from new_rows n, unnest(n.photos || n.documents) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on law_case referencing new table as new_rows for each statement execute function siku.keep_law_case();
create trigger keep_update after update on law_case referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_law_case();
alter table law_case enable row level security;
alter table law_case_history enable row level security;
create policy law_case_read on law_case for select to siku_app using ((kind = 'forest' and ((select siku.everywhere('law_case:forest', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('law_case:forest', 'read'))))) or (kind = 'fire' and ((select siku.everywhere('law_case:fire', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('law_case:fire', 'read'))))));
create policy law_case_create on law_case for insert to siku_app with check ((kind = 'forest' and ((select siku.everywhere('law_case:forest', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('law_case:forest', 'create'))))) or (kind = 'fire' and ((select siku.everywhere('law_case:fire', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('law_case:fire', 'create'))))));
create policy law_case_change on law_case for update to siku_app using ((kind = 'forest' and ((select siku.everywhere('law_case:forest', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('law_case:forest', 'change'))))) or (kind = 'fire' and ((select siku.everywhere('law_case:fire', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('law_case:fire', 'change')))))) with check ((kind = 'forest' and ((select siku.everywhere('law_case:forest', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('law_case:forest', 'change'))))) or (kind = 'fire' and ((select siku.everywhere('law_case:fire', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('law_case:fire', 'change'))))));
create policy law_case_history_read on law_case_history for select to siku_app using ((kind = 'forest' and ((select siku.everywhere('law_case:forest', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('law_case:forest', 'read'))))) or (kind = 'fire' and ((select siku.everywhere('law_case:fire', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('law_case:fire', 'read'))))));
grant select, insert, update on law_case to siku_app;
grant select on law_case_history to siku_app;

-- 涉案财物
create table seized_item (
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
  held_at timestamptz,
  returned_at timestamptz,
  confiscated_at timestamptz,
  handed_over_at timestamptz,
  destroyed_at timestamptz,
  law_case uuid not null,
  kind text not null,
  name text not null,
  quantity text not null,
  measure text not null,
  decision_number text not null,
  taken_on date not null,
  keeper text not null,
  kept_at text not null,
  condition text,
  photos uuid[],
  handed_on timestamptz,
  extended_days integer,
  custody jsonb,
  outcome_number text,
  receipts uuid[],
  primary key (id),
  constraint seized_item_state check (state in ('held', 'returned', 'confiscated', 'handed_over', 'destroyed')),
  constraint seized_item_version check (version > 0),
  constraint seized_item_kind_1 check (kind in ('timber', 'tool', 'vehicle', 'machine', 'animal', 'plant', 'document', 'other')),
  constraint seized_item_name_1 check (length(name) <= 200),
  constraint seized_item_quantity_1 check (length(quantity) <= 60),
  constraint seized_item_measure_1 check (measure in ('registered', 'seized', 'sealed')),
  constraint seized_item_decision_number_1 check (length(decision_number) <= 100),
  constraint seized_item_keeper_1 check (length(keeper) <= 60),
  constraint seized_item_kept_at_1 check (length(kept_at) <= 200),
  constraint seized_item_condition_1 check (length(condition) <= 200),
  constraint seized_item_extended_days_1 check (extended_days >= 1),
  constraint seized_item_extended_days_2 check (extended_days <= 30),
  constraint seized_item_custody_1 check (jsonb_typeof(custody) = 'array'),
  constraint seized_item_outcome_number_1 check (length(outcome_number) <= 100)
);
create table seized_item_history (
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
  held_at timestamptz,
  returned_at timestamptz,
  confiscated_at timestamptz,
  handed_over_at timestamptz,
  destroyed_at timestamptz,
  law_case uuid,
  kind text,
  name text,
  quantity text,
  measure text,
  decision_number text,
  taken_on date,
  keeper text,
  kept_at text,
  condition text,
  photos uuid[],
  handed_on timestamptz,
  extended_days integer,
  custody jsonb,
  outcome_number text,
  receipts uuid[],
  primary key (id, version)
);
comment on table seized_item is '涉案财物。依据：森林法67；行政处罚法56；行政强制法25；行政强制法27';
comment on table seized_item_history is '涉案财物：每一次变更的全貌，只增不改';
comment on column seized_item.id is '标识（UUIDv7，由客户端生成）';
comment on column seized_item.version is '版本';
comment on column seized_item.state is '状态';
comment on column seized_item.division is '所在行政区划';
comment on column seized_item.belongs_to_year is '所属年度';
comment on column seized_item.year_named is '所属年度由人指定';
comment on column seized_item.demo is '演示数据';
comment on column seized_item.created_at is '登记时间';
comment on column seized_item.created_by is '登记人';
comment on column seized_item.changed_at is '最近办理时间';
comment on column seized_item.changed_by is '最近办理人';
comment on column seized_item.changed_post is '最近办理人的岗位';
comment on column seized_item.changed_action is '最近办理事项';
comment on column seized_item.changed_reason is '办理理由';
comment on column seized_item.changed_device is '设备';
comment on column seized_item.held_at is '进入“保管中”的时间';
comment on column seized_item.returned_at is '进入“已返还”的时间';
comment on column seized_item.confiscated_at is '进入“已没收”的时间';
comment on column seized_item.handed_over_at is '进入“已随案移送”的时间';
comment on column seized_item.destroyed_at is '进入“已销毁或变卖”的时间';
comment on column seized_item.law_case is '案件';
comment on column seized_item.kind is '类别';
comment on column seized_item.name is '名称和特征';
comment on column seized_item.quantity is '数量';
comment on column seized_item.measure is '措施';
comment on column seized_item.decision_number is '决定书文号';
comment on column seized_item.taken_on is '实施日期';
comment on column seized_item.keeper is '保管人（隐名）';
comment on column seized_item.kept_at is '保管地点';
comment on column seized_item.condition is '状况';
comment on column seized_item.photos is '照片和清单';
comment on column seized_item.handed_on is '移交时间';
comment on column seized_item.extended_days is '延长天数（天）';
comment on column seized_item.custody is '保管链';
comment on column seized_item.outcome_number is '处理文书文号';
comment on column seized_item.receipts is '处理凭证';
create index seized_item_division on seized_item (division, state);
create index seized_item_year on seized_item (belongs_to_year, state);
create index seized_item_changed on seized_item (changed_at desc, id desc);
create index seized_item_taken_on_clock on seized_item (taken_on, id);
create index seized_item_law_case on seized_item (law_case);
create function siku.keep_seized_item() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.taken_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: seized_item' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'seized_item' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: seized_item' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: seized_item' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'seized_item' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: seized_item' using errcode = 'SK003'; end if;
  end if;
  insert into seized_item_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, returned_at, confiscated_at, handed_over_at, destroyed_at, law_case, kind, name, quantity, measure, decision_number, taken_on, keeper, kept_at, condition, photos, handed_on, extended_days, custody, outcome_number, receipts) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, returned_at, confiscated_at, handed_over_at, destroyed_at, law_case, kind, name, quantity, measure, decision_number, taken_on, keeper, kept_at, condition, photos, handed_on, extended_days, custody, outcome_number, receipts from new_rows;
  insert into siku.feed (register, record, division, version) select 'seized_item', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'seized_item', n.id from new_rows n, unnest(n.photos || n.receipts) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on seized_item referencing new table as new_rows for each statement execute function siku.keep_seized_item();
create trigger keep_update after update on seized_item referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_seized_item();
alter table seized_item enable row level security;
alter table seized_item_history enable row level security;
create policy seized_item_read on seized_item for select to siku_app using ((select siku.everywhere('seized_item', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('seized_item', 'read'))));
create policy seized_item_create on seized_item for insert to siku_app with check ((select siku.everywhere('seized_item', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('seized_item', 'create'))));
create policy seized_item_change on seized_item for update to siku_app using ((select siku.everywhere('seized_item', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('seized_item', 'change')))) with check ((select siku.everywhere('seized_item', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('seized_item', 'change'))));
create policy seized_item_history_read on seized_item_history for select to siku_app using ((select siku.everywhere('seized_item', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('seized_item', 'read'))));
grant select, insert, update on seized_item to siku_app;
grant select on seized_item_history to siku_app;
