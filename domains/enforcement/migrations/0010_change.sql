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
alter table campaign add constraint campaign_partners_1 CHECK ((partners <@ ARRAY['forestry'::text, 'chief_office'::text, 'police'::text, 'customs'::text, 'procuratorate'::text, 'court'::text, 'natural_resources'::text, 'ecology'::text, 'market'::text, 'agriculture'::text, 'water'::text, 'housing'::text, 'township'::text, 'other'::text]));
alter table campaign add constraint campaign_theme_1 CHECK ((theme = ANY (ARRAY['forest_destruction'::text, 'inspection_rectification'::text, 'timber'::text, 'wildlife'::text, 'wetland'::text, 'pest'::text, 'other'::text])));
alter table case_lead add constraint case_lead_offence_1 CHECK ((offence = ANY (ARRAY['theft_felling'::text, 'over_felling'::text, 'tree_destruction'::text, 'illegal_occupation'::text, 'land_destruction'::text, 'temporary_use_overdue'::text, 'permit_forgery'::text, 'timber_trade'::text, 'regeneration_undone'::text, 'obstruction'::text, 'protected_plants'::text, 'protected_animals'::text, 'illegal_hunting'::text, 'animals_as_food'::text, 'moved_uncertified'::text, 'seedlings_infested'::text, 'pest_untreated'::text, 'pest_hidden'::text])));
alter table law_case add constraint law_case_kind_1 CHECK ((kind = ANY (ARRAY['forest'::text, 'fire'::text, 'wetland'::text, 'quarantine'::text])));
alter table law_case add constraint law_case_offence_1 CHECK ((offence = ANY (ARRAY['theft_felling'::text, 'over_felling'::text, 'tree_destruction'::text, 'illegal_occupation'::text, 'land_destruction'::text, 'temporary_use_overdue'::text, 'permit_forgery'::text, 'timber_trade'::text, 'regeneration_undone'::text, 'obstruction'::text, 'protected_plants'::text, 'protected_animals'::text, 'illegal_hunting'::text, 'animals_as_food'::text, 'duty_not_performed'::text, 'correction_refused'::text, 'check_refused_or_hazard_overdue'::text, 'fire_in_the_open'::text, 'live_firing_or_blasting'::text, 'signs_missing'::text, 'approved_fire_without_measures'::text, 'vehicle_unprotected'::text, 'field_machine_unprotected'::text, 'registration_refused'::text, 'high_danger_zone_entered'::text, 'fire_source_dropped'::text, 'facilities_destroyed'::text, 'facilities_not_built'::text, 'wetland_occupied'::text, 'wetland_unrestored'::text, 'wetland_filled'::text, 'wetland_drained'::text, 'wetland_repair_amiss'::text, 'wetland_repair_overdue'::text, 'wetland_check_refused'::text, 'wetland_peat_dug'::text, 'wetland_peat_drained'::text, 'wetland_mangrove_ponds'::text, 'wetland_mangrove_species'::text, 'moved_uncertified'::text, 'seedlings_infested'::text, 'pest_untreated'::text, 'pest_hidden'::text])));
create policy law_case_change on law_case for update to siku_app using ((((kind = 'forest'::text) AND (( SELECT siku.everywhere('law_case:forest'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:forest'::text, 'change'::text) AS scope)))))) OR ((kind = 'fire'::text) AND (( SELECT siku.everywhere('law_case:fire'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:fire'::text, 'change'::text) AS scope)))))) OR ((kind = 'wetland'::text) AND (( SELECT siku.everywhere('law_case:wetland'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wetland'::text, 'change'::text) AS scope)))))) OR ((kind = 'quarantine'::text) AND (( SELECT siku.everywhere('law_case:quarantine'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:quarantine'::text, 'change'::text) AS scope)))))))) with check ((((kind = 'forest'::text) AND (( SELECT siku.everywhere('law_case:forest'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:forest'::text, 'change'::text) AS scope)))))) OR ((kind = 'fire'::text) AND (( SELECT siku.everywhere('law_case:fire'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:fire'::text, 'change'::text) AS scope)))))) OR ((kind = 'wetland'::text) AND (( SELECT siku.everywhere('law_case:wetland'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wetland'::text, 'change'::text) AS scope)))))) OR ((kind = 'quarantine'::text) AND (( SELECT siku.everywhere('law_case:quarantine'::text, 'change'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:quarantine'::text, 'change'::text) AS scope))))))));
create policy law_case_create on law_case for insert to siku_app with check ((((kind = 'forest'::text) AND (( SELECT siku.everywhere('law_case:forest'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:forest'::text, 'create'::text) AS scope)))))) OR ((kind = 'fire'::text) AND (( SELECT siku.everywhere('law_case:fire'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:fire'::text, 'create'::text) AS scope)))))) OR ((kind = 'wetland'::text) AND (( SELECT siku.everywhere('law_case:wetland'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wetland'::text, 'create'::text) AS scope)))))) OR ((kind = 'quarantine'::text) AND (( SELECT siku.everywhere('law_case:quarantine'::text, 'create'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:quarantine'::text, 'create'::text) AS scope))))))));
create policy law_case_read on law_case for select to siku_app using ((((kind = 'forest'::text) AND (( SELECT siku.everywhere('law_case:forest'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:forest'::text, 'read'::text) AS scope)))))) OR ((kind = 'fire'::text) AND (( SELECT siku.everywhere('law_case:fire'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:fire'::text, 'read'::text) AS scope)))))) OR ((kind = 'wetland'::text) AND (( SELECT siku.everywhere('law_case:wetland'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wetland'::text, 'read'::text) AS scope)))))) OR ((kind = 'quarantine'::text) AND (( SELECT siku.everywhere('law_case:quarantine'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:quarantine'::text, 'read'::text) AS scope))))))));
create policy law_case_history_read on law_case_history for select to siku_app using ((((kind = 'forest'::text) AND (( SELECT siku.everywhere('law_case:forest'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:forest'::text, 'read'::text) AS scope)))))) OR ((kind = 'fire'::text) AND (( SELECT siku.everywhere('law_case:fire'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:fire'::text, 'read'::text) AS scope)))))) OR ((kind = 'wetland'::text) AND (( SELECT siku.everywhere('law_case:wetland'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:wetland'::text, 'read'::text) AS scope)))))) OR ((kind = 'quarantine'::text) AND (( SELECT siku.everywhere('law_case:quarantine'::text, 'read'::text) AS everywhere) OR (division IN ( SELECT c.descendant
   FROM siku.division_closure c
  WHERE (c.ancestor IN ( SELECT siku.scope('law_case:quarantine'::text, 'read'::text) AS scope))))))));
comment on table law_case is '林业案件。依据：森林法66；森林法73；森林法74；森林法76；行政处罚法36；行政处罚法54；行政处罚法58；行政处罚法60；行政处罚法61；森林草原防灭火条例52；森林草原防灭火条例53；森林草原防灭火条例54；森林草原防灭火条例55；森林草原防灭火条例56；森林防火条例48；森林防火条例49；森林防火条例50；森林防火条例51；森林防火条例52；湿地保护法52；湿地保护法53；湿地保护法54；湿地保护法56；湿地保护法57；湿地保护法58；湿地保护法59；湿地保护法60；植物检疫条例18；森林病虫害防治条例22；森林病虫害防治条例23';
