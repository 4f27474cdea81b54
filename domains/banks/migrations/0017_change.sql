-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table stand_change drop constraint stand_change_event_1;
alter table stand_change add column forest_transfer uuid;
alter table stand_change add column pest_census uuid;
alter table stand_change add column reserve_plot uuid;
alter table stand_change add column tree_owner text;
alter table stand_change_history add column forest_transfer uuid;
alter table stand_change_history add column pest_census uuid;
alter table stand_change_history add column reserve_plot uuid;
alter table stand_change_history add column tree_owner text;
alter table stand_change add constraint stand_change_event_1 CHECK ((event = ANY (ARRAY['felling'::text, 'regeneration'::text, 'planting'::text, 'reserve'::text, 'fire'::text, 'pest'::text, 'occupation'::text, 'transfer'::text, 'transfer_end'::text])));
alter table stand_change add constraint stand_change_tree_owner_1 CHECK ((tree_owner = ANY (ARRAY['10'::text, '20'::text, '21'::text, '22'::text, '23'::text])));
CREATE INDEX stand_change_forest_transfer ON public.stand_change USING btree (forest_transfer);
CREATE INDEX stand_change_pest_census ON public.stand_change USING btree (pest_census);
CREATE INDEX stand_change_reserve_plot ON public.stand_change USING btree (reserve_plot);
CREATE OR REPLACE FUNCTION siku.keep_stand_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
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
  insert into stand_change_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, proposed_at, taken_at, declined_at, overtaken_at, event, harvest_permit, regeneration, afforestation_works, fire_event, land_use_application, reserve_plot, pest_census, forest_transfer, source, happened_on, cause, stand, ground, ground_ha, stand_share, number, land_class, species, origin, mean_age, age_group, volume_per_ha, tree_owner, surveyed_on, survey, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, proposed_at, taken_at, declined_at, overtaken_at, event, harvest_permit, regeneration, afforestation_works, fire_event, land_use_application, reserve_plot, pest_census, forest_transfer, source, happened_on, cause, stand, ground, ground_ha, stand_share, number, land_class, species, origin, mean_age, age_group, volume_per_ha, tree_owner, surveyed_on, survey, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'stand_change', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'stand_change', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $function$;
comment on column stand_change.forest_transfer is '林地流转';
comment on column stand_change.pest_census is '松林普查';
comment on column stand_change.reserve_plot is '储备林作业地块';
comment on column stand_change.tree_owner is '变化后林木权属';
alter table stand_change add constraint stand_change_forest_transfer_fk FOREIGN KEY (forest_transfer) REFERENCES forest_transfer(id) DEFERRABLE;
alter table stand_change add constraint stand_change_pest_census_fk FOREIGN KEY (pest_census) REFERENCES pest_census(id) DEFERRABLE;
alter table stand_change add constraint stand_change_reserve_plot_fk FOREIGN KEY (reserve_plot) REFERENCES reserve_plot(id) DEFERRABLE;
