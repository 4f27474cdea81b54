-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

drop policy law_case_change on law_case;
drop policy law_case_create on law_case;
drop policy law_case_read on law_case;
drop policy law_case_history_read on law_case_history;
alter table campaign drop constraint campaign_partners_1;
alter table campaign drop constraint campaign_theme_1;
alter table case_lead drop constraint case_lead_offence_1;
alter table law_case drop constraint law_case_kind_1;
alter table law_case drop constraint law_case_offence_1;
alter table seized_item drop constraint seized_item_state;
alter table law_case add column animals jsonb;
alter table law_case add column animals_count integer;
alter table law_case add column animals_value numeric(20,2);
alter table law_case_history add column animals jsonb;
alter table law_case_history add column animals_count integer;
alter table law_case_history add column animals_value numeric(20,2);
alter table seized_item add column care_body text;
alter table seized_item add column consent_number text;
alter table seized_item add column heads integer;
alter table seized_item add column in_care_at timestamp with time zone;
alter table seized_item add column released_at timestamp with time zone;
alter table seized_item add column released_at_place text;
alter table seized_item add column species text;
alter table seized_item add column vital text;
alter table seized_item add column welfare text;
alter table seized_item_history add column care_body text;
alter table seized_item_history add column consent_number text;
alter table seized_item_history add column heads integer;
alter table seized_item_history add column in_care_at timestamp with time zone;
alter table seized_item_history add column released_at timestamp with time zone;
alter table seized_item_history add column released_at_place text;
alter table seized_item_history add column species text;
alter table seized_item_history add column vital text;
alter table seized_item_history add column welfare text;
alter table campaign add constraint campaign_partners_1 CHECK ((partners <@ ARRAY['forestry'::text, 'chief_office'::text, 'police'::text, 'customs'::text, 'procuratorate'::text, 'court'::text, 'natural_resources'::text, 'ecology'::text, 'market'::text, 'agriculture'::text, 'water'::text, 'housing'::text, 'township'::text, 'other'::text]));
alter table campaign add constraint campaign_theme_1 CHECK ((theme = ANY (ARRAY['forest_destruction'::text, 'inspection_rectification'::text, 'timber'::text, 'wildlife'::text, 'wetland'::text, 'pest'::text, 'other'::text])));
alter table case_lead add constraint case_lead_offence_1 CHECK ((offence = ANY (ARRAY['theft_felling'::text, 'over_felling'::text, 'tree_destruction'::text, 'illegal_occupation'::text, 'land_destruction'::text, 'temporary_use_overdue'::text, 'permit_forgery'::text, 'timber_trade'::text, 'regeneration_undone'::text, 'obstruction'::text, 'protected_plants'::text, 'protected_animals'::text, 'illegal_hunting'::text, 'animals_as_food'::text, 'moved_uncertified'::text, 'seedlings_infested'::text, 'pest_untreated'::text, 'pest_hidden'::text])));
alter table law_case add constraint law_case_animals_1 CHECK ((jsonb_typeof(animals) = 'array'::text));
alter table law_case add constraint law_case_kind_1 CHECK ((kind = ANY (ARRAY['forest'::text, 'fire'::text, 'wetland'::text, 'wildlife'::text, 'quarantine'::text])));
alter table law_case add constraint law_case_offence_1 CHECK ((offence = ANY (ARRAY['theft_felling'::text, 'over_felling'::text, 'tree_destruction'::text, 'illegal_occupation'::text, 'land_destruction'::text, 'temporary_use_overdue'::text, 'permit_forgery'::text, 'timber_trade'::text, 'regeneration_undone'::text, 'obstruction'::text, 'protected_plants'::text, 'protected_animals'::text, 'illegal_hunting'::text, 'animals_as_food'::text, 'duty_not_performed'::text, 'correction_refused'::text, 'check_refused_or_hazard_overdue'::text, 'fire_in_the_open'::text, 'live_firing_or_blasting'::text, 'signs_missing'::text, 'approved_fire_without_measures'::text, 'vehicle_unprotected'::text, 'field_machine_unprotected'::text, 'registration_refused'::text, 'high_danger_zone_entered'::text, 'fire_source_dropped'::text, 'facilities_destroyed'::text, 'facilities_not_built'::text, 'wetland_occupied'::text, 'wetland_unrestored'::text, 'wetland_filled'::text, 'wetland_drained'::text, 'wetland_repair_amiss'::text, 'wetland_repair_overdue'::text, 'wetland_check_refused'::text, 'wetland_peat_dug'::text, 'wetland_peat_drained'::text, 'wetland_mangrove_ponds'::text, 'wetland_mangrove_species'::text, 'wildlife_rescue_trade'::text, 'wildlife_key_hunted'::text, 'wildlife_catch_unfiled'::text, 'wildlife_listed_hunted'::text, 'wildlife_other_hunted'::text, 'wildlife_other_caught_for_food'::text, 'wildlife_other_traded_for_food'::text, 'wildlife_bred_unlicensed'::text, 'wildlife_bred_unfiled'::text, 'wildlife_key_traded'::text, 'wildlife_listed_traded'::text, 'wildlife_eaten'::text, 'wildlife_food_made'::text, 'wildlife_foreign_released'::text, 'wildlife_papers_forged'::text, 'moved_uncertified'::text, 'seedlings_infested'::text, 'pest_untreated'::text, 'pest_hidden'::text])));
alter table seized_item add constraint seized_item_care_body_1 CHECK ((length(care_body) <= 100));
alter table seized_item add constraint seized_item_consent_number_1 CHECK ((length(consent_number) <= 100));
alter table seized_item add constraint seized_item_heads_1 CHECK ((heads >= 1));
alter table seized_item add constraint seized_item_heads_2 CHECK ((heads <= 100000000));
alter table seized_item add constraint seized_item_released_at_place_1 CHECK ((length(released_at_place) <= 200));
alter table seized_item add constraint seized_item_species_1 CHECK ((length(species) <= 40));
alter table seized_item add constraint seized_item_state CHECK ((state = ANY (ARRAY['held'::text, 'returned'::text, 'confiscated'::text, 'handed_over'::text, 'destroyed'::text, 'released'::text, 'in_care'::text])));
alter table seized_item add constraint seized_item_vital_1 CHECK ((vital = ANY (ARRAY['live'::text, 'dead'::text, 'product'::text])));
alter table seized_item add constraint seized_item_welfare_1 CHECK ((length(welfare) <= 500));
CREATE OR REPLACE FUNCTION siku.keep_law_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
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
  insert into law_case_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, filed_at, investigated_at, reviewed_at, informed_at, heard_at, decided_at, served_at, executed_at, closed_at, archived_at, not_filed_at, terminated_at, transferred_at, investigating_at, prosecuted_at, not_prosecuted_at, judged_at, void_at, kind, track, origin, supervision_year, offence, act_began_on, act_ended_on, found_on, place, location, facts, lead, spots, fire_event, hotspot, hazard, campaign, photos, public_welfare_area, commercial_area, log_volume, outturn, standing_volume, permitted_error, young_trees, trees_felled, wood_value, restoration_cost, illegal_income, timber_price, planting_cost, first_class_plants, first_class_volume, second_class_plants, second_class_volume, species_value, animal_group, forbidden_place_or_season, forbidden_tools, earlier_penalties, unpunished, wetland, wetland_importance, wetland_natural, wetland_area, peat_volume, order_number, order_due_on, damage, serious, animals, parties, judgements, case_number, filed_on, transfer_number, transferred_on, answered_on, review_note, informed_on, heard_on, hearing_note, decided_on, decision_number, served_on, executed_note, prosecuted_on, judged_on, judgement_number, documents, standing_area, animals_value, animals_count, crime_reached, crime_ratio, fine_from, fine_to, fines, court_fines, handled, closed_by, first_closed_at, land_rectified_at) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, filed_at, investigated_at, reviewed_at, informed_at, heard_at, decided_at, served_at, executed_at, closed_at, archived_at, not_filed_at, terminated_at, transferred_at, investigating_at, prosecuted_at, not_prosecuted_at, judged_at, void_at, kind, track, origin, supervision_year, offence, act_began_on, act_ended_on, found_on, place, location, facts, lead, spots, fire_event, hotspot, hazard, campaign, photos, public_welfare_area, commercial_area, log_volume, outturn, standing_volume, permitted_error, young_trees, trees_felled, wood_value, restoration_cost, illegal_income, timber_price, planting_cost, first_class_plants, first_class_volume, second_class_plants, second_class_volume, species_value, animal_group, forbidden_place_or_season, forbidden_tools, earlier_penalties, unpunished, wetland, wetland_importance, wetland_natural, wetland_area, peat_volume, order_number, order_due_on, damage, serious, animals, parties, judgements, case_number, filed_on, transfer_number, transferred_on, answered_on, review_note, informed_on, heard_on, hearing_note, decided_on, decision_number, served_on, executed_note, prosecuted_on, judged_on, judgement_number, documents, standing_area, animals_value, animals_count, crime_reached, crime_ratio, fine_from, fine_to, fines, court_fines, handled, closed_by, first_closed_at, land_rectified_at from new_rows;
  insert into siku.feed (register, record, division, version) select 'law_case', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'law_case', n.id from new_rows n, unnest(n.photos || n.documents) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_seized_item()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
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
  insert into seized_item_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, returned_at, confiscated_at, handed_over_at, destroyed_at, released_at, in_care_at, law_case, kind, name, quantity, measure, decision_number, taken_on, keeper, kept_at, condition, photos, handed_on, extended_days, custody, species, heads, vital, welfare, consent_number, released_at_place, care_body, outcome_number, receipts) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, held_at, returned_at, confiscated_at, handed_over_at, destroyed_at, released_at, in_care_at, law_case, kind, name, quantity, measure, decision_number, taken_on, keeper, kept_at, condition, photos, handed_on, extended_days, custody, species, heads, vital, welfare, consent_number, released_at_place, care_body, outcome_number, receipts from new_rows;
  insert into siku.feed (register, record, division, version) select 'seized_item', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'seized_item', n.id from new_rows n, unnest(n.photos || n.receipts) e on conflict do nothing;
  return null;
end $function$;
create policy law_case_change on law_case for update to siku_app using ((((kind = 'forest'::text) AND (( SELECT siku.everywhere('law_case:forest'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:forest'::text, 'change'::text) AS scope)))))) OR ((kind = 'fire'::text) AND (( SELECT siku.everywhere('law_case:fire'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:fire'::text, 'change'::text) AS scope)))))) OR ((kind = 'wetland'::text) AND (( SELECT siku.everywhere('law_case:wetland'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wetland'::text, 'change'::text) AS scope)))))) OR ((kind = 'wildlife'::text) AND (( SELECT siku.everywhere('law_case:wildlife'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wildlife'::text, 'change'::text) AS scope)))))) OR ((kind = 'quarantine'::text) AND (( SELECT siku.everywhere('law_case:quarantine'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:quarantine'::text, 'change'::text) AS scope)))))))) with check ((((kind = 'forest'::text) AND (( SELECT siku.everywhere('law_case:forest'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:forest'::text, 'change'::text) AS scope)))))) OR ((kind = 'fire'::text) AND (( SELECT siku.everywhere('law_case:fire'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:fire'::text, 'change'::text) AS scope)))))) OR ((kind = 'wetland'::text) AND (( SELECT siku.everywhere('law_case:wetland'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wetland'::text, 'change'::text) AS scope)))))) OR ((kind = 'wildlife'::text) AND (( SELECT siku.everywhere('law_case:wildlife'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wildlife'::text, 'change'::text) AS scope)))))) OR ((kind = 'quarantine'::text) AND (( SELECT siku.everywhere('law_case:quarantine'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:quarantine'::text, 'change'::text) AS scope))))))));
create policy law_case_create on law_case for insert to siku_app with check ((((kind = 'forest'::text) AND (( SELECT siku.everywhere('law_case:forest'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:forest'::text, 'create'::text) AS scope)))))) OR ((kind = 'fire'::text) AND (( SELECT siku.everywhere('law_case:fire'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:fire'::text, 'create'::text) AS scope)))))) OR ((kind = 'wetland'::text) AND (( SELECT siku.everywhere('law_case:wetland'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wetland'::text, 'create'::text) AS scope)))))) OR ((kind = 'wildlife'::text) AND (( SELECT siku.everywhere('law_case:wildlife'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wildlife'::text, 'create'::text) AS scope)))))) OR ((kind = 'quarantine'::text) AND (( SELECT siku.everywhere('law_case:quarantine'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:quarantine'::text, 'create'::text) AS scope))))))));
create policy law_case_read on law_case for select to siku_app using ((((kind = 'forest'::text) AND (( SELECT siku.everywhere('law_case:forest'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:forest'::text, 'read'::text) AS scope)))))) OR ((kind = 'fire'::text) AND (( SELECT siku.everywhere('law_case:fire'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:fire'::text, 'read'::text) AS scope)))))) OR ((kind = 'wetland'::text) AND (( SELECT siku.everywhere('law_case:wetland'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wetland'::text, 'read'::text) AS scope)))))) OR ((kind = 'wildlife'::text) AND (( SELECT siku.everywhere('law_case:wildlife'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wildlife'::text, 'read'::text) AS scope)))))) OR ((kind = 'quarantine'::text) AND (( SELECT siku.everywhere('law_case:quarantine'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:quarantine'::text, 'read'::text) AS scope))))))));
create policy law_case_history_read on law_case_history for select to siku_app using ((((kind = 'forest'::text) AND (( SELECT siku.everywhere('law_case:forest'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:forest'::text, 'read'::text) AS scope)))))) OR ((kind = 'fire'::text) AND (( SELECT siku.everywhere('law_case:fire'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:fire'::text, 'read'::text) AS scope)))))) OR ((kind = 'wetland'::text) AND (( SELECT siku.everywhere('law_case:wetland'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wetland'::text, 'read'::text) AS scope)))))) OR ((kind = 'wildlife'::text) AND (( SELECT siku.everywhere('law_case:wildlife'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wildlife'::text, 'read'::text) AS scope)))))) OR ((kind = 'quarantine'::text) AND (( SELECT siku.everywhere('law_case:quarantine'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:quarantine'::text, 'read'::text) AS scope))))))));
comment on table law_case is '林业案件。依据：森林法66；森林法73；森林法74；森林法76；行政处罚法36；行政处罚法54；行政处罚法58；行政处罚法60；行政处罚法61；森林草原防灭火条例52；森林草原防灭火条例53；森林草原防灭火条例54；森林草原防灭火条例55；森林草原防灭火条例56；森林防火条例48；森林防火条例49；森林防火条例50；森林防火条例51；森林防火条例52；湿地保护法52；湿地保护法53；湿地保护法54；湿地保护法56；湿地保护法57；湿地保护法58；湿地保护法59；湿地保护法60；野生动物保护法47；野生动物保护法48；野生动物保护法49；野生动物保护法50；野生动物保护法51；野生动物保护法52；野生动物保护法53；野生动物保护法59；野生动物保护法60；野生动物保护法61；野生动物保护法62；法释〔2022〕12号；植物检疫条例18；森林病虫害防治条例22；森林病虫害防治条例23';
comment on column law_case.animals is '涉案野生动物';
comment on column law_case.animals_count is '涉案动物数量（只（头））';
comment on column law_case.animals_value is '涉案动物价值（元）';
comment on column law_case.order_due_on is '责令恢复（改正）的期限';
comment on column law_case.order_number is '责令限期恢复（改正）文号';
comment on column law_case.serious is '造成严重后果（情节严重）';
comment on table seized_item is '涉案财物。依据：森林法67；行政处罚法56；行政强制法25；行政强制法26；行政强制法27；野生动物保护法36；野生动物保护法61';
comment on column seized_item.care_body is '收容救护机构';
comment on column seized_item.consent_number is '办案机关意见文号';
comment on column seized_item.heads is '动物数量（只（头））';
comment on column seized_item.in_care_at is '进入“已移交收容”的时间';
comment on column seized_item.released_at is '进入“已放归”的时间';
comment on column seized_item.released_at_place is '放归地点';
comment on column seized_item.species is '物种';
comment on column seized_item.vital is '活体死体';
comment on column seized_item.welfare is '动物状况和照护';
