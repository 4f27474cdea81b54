-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 小班变化建议
create table stand_change (
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
  proposed_at timestamptz,
  taken_at timestamptz,
  declined_at timestamptz,
  overtaken_at timestamptz,
  event text not null,
  harvest_permit uuid,
  regeneration uuid,
  afforestation_works uuid,
  fire_event uuid,
  land_use_application uuid,
  source text not null,
  happened_on date not null,
  cause text not null,
  stand uuid,
  ground geometry(Geometry,4490) not null,
  ground_ha numeric(20,4) not null,
  stand_share numeric(20,1),
  number text,
  land_class text,
  species text,
  origin text,
  mean_age integer,
  age_group text,
  volume_per_ha numeric(20,2),
  surveyed_on date,
  survey text,
  photos uuid[],
  ground_3857 geometry generated always as (ST_Transform(ground, 3857)) stored,
  primary key (id),
  constraint stand_change_state check (state in ('proposed', 'taken', 'declined', 'overtaken')),
  constraint stand_change_version check (version > 0),
  constraint stand_change_event_1 check (event in ('felling', 'regeneration', 'planting', 'fire', 'occupation')),
  constraint stand_change_source_1 check (length(source) <= 120),
  constraint stand_change_cause_1 check (cause in ('10', '11', '12', '13', '20', '21', '22', '23', '24', '30', '31', '32', '33', '40', '41', '42', '50', '70', '71', '72', '73', '80', '81', '82', '90', '91', '92', '93', '96', '99')),
  constraint stand_change_ground_1 check (ST_IsValid(ground)),
  constraint stand_change_ground_2 check (GeometryType(ground) in ('POLYGON', 'MULTIPOLYGON')),
  constraint stand_change_ground_ha_1 check (ground_ha >= 0.0001),
  constraint stand_change_stand_share_1 check (stand_share >= 0),
  constraint stand_change_stand_share_2 check (stand_share <= 100),
  constraint stand_change_number_1 check (length(number) <= 40),
  constraint stand_change_land_class_1 check (length(land_class) <= 10),
  constraint stand_change_species_1 check (length(species) <= 40),
  constraint stand_change_origin_1 check (origin in ('11', '12', '13', '21', '22', '23', '25', '26', '31', '32', '33', '34')),
  constraint stand_change_mean_age_1 check (mean_age >= 0),
  constraint stand_change_mean_age_2 check (mean_age <= 2000),
  constraint stand_change_age_group_1 check (age_group in ('1', '2', '3', '4', '5')),
  constraint stand_change_volume_per_ha_1 check (volume_per_ha >= 0),
  constraint stand_change_volume_per_ha_2 check (volume_per_ha <= 3000),
  constraint stand_change_survey_1 check (length(survey) <= 200)
);
create table stand_change_history (
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
  proposed_at timestamptz,
  taken_at timestamptz,
  declined_at timestamptz,
  overtaken_at timestamptz,
  event text,
  harvest_permit uuid,
  regeneration uuid,
  afforestation_works uuid,
  fire_event uuid,
  land_use_application uuid,
  source text,
  happened_on date,
  cause text,
  stand uuid,
  ground geometry(Geometry,4490),
  ground_ha numeric(20,4),
  stand_share numeric(20,1),
  number text,
  land_class text,
  species text,
  origin text,
  mean_age integer,
  age_group text,
  volume_per_ha numeric(20,2),
  surveyed_on date,
  survey text,
  photos uuid[],
  primary key (id, version)
);
comment on table stand_change is '小班变化建议。依据：森林法27；森林资源数据更新技术要求';
comment on table stand_change_history is '小班变化建议：每一次变更的全貌，只增不改';
comment on column stand_change.id is '标识（UUIDv7，由客户端生成）';
comment on column stand_change.version is '版本';
comment on column stand_change.state is '状态';
comment on column stand_change.division is '所在行政区划';
comment on column stand_change.belongs_to_year is '所属年度';
comment on column stand_change.year_named is '所属年度由人指定';
comment on column stand_change.demo is '演示数据';
comment on column stand_change.created_at is '登记时间';
comment on column stand_change.created_by is '登记人';
comment on column stand_change.changed_at is '最近办理时间';
comment on column stand_change.changed_by is '最近办理人';
comment on column stand_change.changed_post is '最近办理人的岗位';
comment on column stand_change.changed_action is '最近办理事项';
comment on column stand_change.changed_reason is '办理理由';
comment on column stand_change.changed_device is '设备';
comment on column stand_change.proposed_at is '进入“待采纳”的时间';
comment on column stand_change.taken_at is '进入“已采纳”的时间';
comment on column stand_change.declined_at is '进入“不采纳”的时间';
comment on column stand_change.overtaken_at is '进入“年度更新已包含”的时间';
comment on column stand_change.event is '由何而来';
comment on column stand_change.harvest_permit is '采伐许可';
comment on column stand_change.regeneration is '更新造林';
comment on column stand_change.afforestation_works is '营造林施工小班';
comment on column stand_change.fire_event is '森林火灾';
comment on column stand_change.land_use_application is '使用林地申请';
comment on column stand_change.source is '来源';
comment on column stand_change.happened_on is '变化日期';
comment on column stand_change.cause is '变化原因';
comment on column stand_change.stand is '原小班';
comment on column stand_change.ground is '变化范围';
comment on column stand_change.ground_ha is '变化面积（公顷）';
comment on column stand_change.stand_share is '占原小班（%）';
comment on column stand_change.number is '新小班号';
comment on column stand_change.land_class is '变化后地类';
comment on column stand_change.species is '变化后优势树种';
comment on column stand_change.origin is '变化后起源';
comment on column stand_change.mean_age is '平均年龄（年）';
comment on column stand_change.age_group is '龄组';
comment on column stand_change.volume_per_ha is '变化后每公顷蓄积（立方米）';
comment on column stand_change.surveyed_on is '核实日期';
comment on column stand_change.survey is '核实依据';
comment on column stand_change.photos is '现场照片';
create index stand_change_division on stand_change (division, state);
create index stand_change_year on stand_change (belongs_to_year, state);
create index stand_change_changed on stand_change (changed_at desc, id desc);
create index stand_change_happened_on_clock on stand_change (happened_on, id);
create index stand_change_harvest_permit on stand_change (harvest_permit);
create index stand_change_regeneration on stand_change (regeneration);
create index stand_change_afforestation_works on stand_change (afforestation_works);
create index stand_change_fire_event on stand_change (fire_event);
create index stand_change_land_use_application on stand_change (land_use_application);
create index stand_change_stand on stand_change (stand);
create index stand_change_ground_3857 on stand_change using gist (ground_3857);
create index stand_change_stand_state on stand_change (stand, state);
create index stand_change_source_state on stand_change (source, state);
create index stand_change_happened_on_state on stand_change (happened_on, state);
create function siku.keep_stand_change() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.happened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: stand_change' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'stand_change' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: stand_change' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: stand_change' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'stand_change' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: stand_change' using errcode = 'SK003'; end if;
  end if;
  insert into stand_change_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, proposed_at, taken_at, declined_at, overtaken_at, event, harvest_permit, regeneration, afforestation_works, fire_event, land_use_application, source, happened_on, cause, stand, ground, ground_ha, stand_share, number, land_class, species, origin, mean_age, age_group, volume_per_ha, surveyed_on, survey, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, proposed_at, taken_at, declined_at, overtaken_at, event, harvest_permit, regeneration, afforestation_works, fire_event, land_use_application, source, happened_on, cause, stand, ground, ground_ha, stand_share, number, land_class, species, origin, mean_age, age_group, volume_per_ha, surveyed_on, survey, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'stand_change', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'stand_change', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on stand_change referencing new table as new_rows for each statement execute function siku.keep_stand_change();
create trigger keep_update after update on stand_change referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_stand_change();
alter table stand_change enable row level security;
alter table stand_change_history enable row level security;
create policy stand_change_read on stand_change for select to siku_app using ((select siku.everywhere('stand_change', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('stand_change', 'read'))));
create policy stand_change_create on stand_change for insert to siku_app with check ((select siku.everywhere('stand_change', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('stand_change', 'create'))));
create policy stand_change_change on stand_change for update to siku_app using ((select siku.everywhere('stand_change', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('stand_change', 'change')))) with check ((select siku.everywhere('stand_change', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('stand_change', 'change'))));
create policy stand_change_history_read on stand_change_history for select to siku_app using ((select siku.everywhere('stand_change', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('stand_change', 'read'))));
grant select, insert, update on stand_change to siku_app;
grant select on stand_change_history to siku_app;

alter table stand_change add constraint stand_change_afforestation_works_fk FOREIGN KEY (afforestation_works) REFERENCES afforestation_works(id) DEFERRABLE;
alter table stand_change add constraint stand_change_division_fk FOREIGN KEY (division) REFERENCES division(id) DEFERRABLE;
alter table stand_change add constraint stand_change_fire_event_fk FOREIGN KEY (fire_event) REFERENCES fire_event(id) DEFERRABLE;
alter table stand_change add constraint stand_change_harvest_permit_fk FOREIGN KEY (harvest_permit) REFERENCES harvest_permit(id) DEFERRABLE;
alter table stand_change add constraint stand_change_land_use_application_fk FOREIGN KEY (land_use_application) REFERENCES land_use_application(id) DEFERRABLE;
alter table stand_change add constraint stand_change_regeneration_fk FOREIGN KEY (regeneration) REFERENCES regeneration(id) DEFERRABLE;
alter table stand_change add constraint stand_change_stand_fk FOREIGN KEY (stand) REFERENCES sub_compartment(id) DEFERRABLE;
