-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

CREATE OR REPLACE FUNCTION siku.keep_fire_ban()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.applies_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: fire_ban' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'fire_ban' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: fire_ban' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: fire_ban' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'fire_ban' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: fire_ban' using errcode = 'SK003'; end if;
  end if;
  insert into fire_ban_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, issued_at, lifted_at, ended_at, name, document_number, issued_by, issued_on, applies_from, applies_to, scope, document, lifted_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, issued_at, lifted_at, ended_at, name, document_number, issued_by, issued_on, applies_from, applies_to, scope, document, lifted_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'fire_ban', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_ban', n.id from new_rows n, unnest(n.document) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_fire_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.discovered_on at time zone 'Asia/Shanghai'), (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: fire_event' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'fire_event' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: fire_event' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: fire_event' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'fire_event' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: fire_event' using errcode = 'SK003'; end if;
  end if;
  insert into fire_event_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, discovered_at, reported_at, verified_at, graded_at, fighting_at, flame_out_at, guarded_at, cleared_at, investigated_at, assessed_at, handled_at, archived_at, false_alarm_at, place, location, discovered_on, source, ignited_at, flame_out_on, perimeter, report_flags, hotspot_pixels, burnt_ha, affected_ha, primary_forest_ha, planted_forest_ha, new_planting_ha, other_woodland, stand_composition, stock_loss, young_trees_lost, light_injuries, serious_injuries, deaths, personnel, vehicles, aircraft, cost, cause, cause_note, persons_handled, persons_criminal, photos, clearance_photos, fire_class, raised_class, report_reasons) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, discovered_at, reported_at, verified_at, graded_at, fighting_at, flame_out_at, guarded_at, cleared_at, investigated_at, assessed_at, handled_at, archived_at, false_alarm_at, place, location, discovered_on, source, ignited_at, flame_out_on, perimeter, report_flags, hotspot_pixels, burnt_ha, affected_ha, primary_forest_ha, planted_forest_ha, new_planting_ha, other_woodland, stand_composition, stock_loss, young_trees_lost, light_injuries, serious_injuries, deaths, personnel, vehicles, aircraft, cost, cause, cause_note, persons_handled, persons_criminal, photos, clearance_photos, fire_class, raised_class, report_reasons from new_rows;
  insert into siku.feed (register, record, division, version) select 'fire_event', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_event', n.id from new_rows n, unnest(n.photos || n.clearance_photos) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_fire_patrol()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.started_at at time zone 'Asia/Shanghai'), (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: fire_patrol' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'fire_patrol' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: fire_patrol' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: fire_patrol' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'fire_patrol' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: fire_patrol' using errcode = 'SK003'; end if;
  end if;
  insert into fire_patrol_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, under_way_at, void_at, ranger, started_at, ended_at, purposes, evidence_grade, track, location, length_km, weather, finds, photos, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, recorded_at, under_way_at, void_at, ranger, started_at, ended_at, purposes, evidence_grade, track, location, length_km, weather, finds, photos, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'fire_patrol', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_patrol', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_fire_use_permit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.window_from at time zone 'Asia/Shanghai'), (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: fire_use_permit' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'fire_use_permit' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: fire_use_permit' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: fire_use_permit' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'fire_use_permit' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: fire_use_permit' using errcode = 'SK003'; end if;
  end if;
  insert into fire_use_permit_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, surveyed_at, approved_at, rechecked_at, started_at, guarded_at, ended_at, cleared_at, archived_at, suspended_at, refused_at, withdrawn_at, expired_at, applicant, applicant_phone, purpose, place, area, location, window_from, window_to, person_in_charge, crew, equipment, stop_rule, stop_wind_ms, neighbours_notified, survey_note, survey_photos, approval_number, rechecked_on, rechecked_level, suspended_for, guard, ended_note, cleared_note, cleared_photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, surveyed_at, approved_at, rechecked_at, started_at, guarded_at, ended_at, cleared_at, archived_at, suspended_at, refused_at, withdrawn_at, expired_at, applicant, applicant_phone, purpose, place, area, location, window_from, window_to, person_in_charge, crew, equipment, stop_rule, stop_wind_ms, neighbours_notified, survey_note, survey_photos, approval_number, rechecked_on, rechecked_level, suspended_for, guard, ended_note, cleared_note, cleared_photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'fire_use_permit', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_use_permit', n.id from new_rows n, unnest(n.survey_photos || n.cleared_photos) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_hazard()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.found_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: hazard' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'hazard' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: hazard' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: hazard' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'hazard' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: hazard' using errcode = 'SK003'; end if;
  end if;
  insert into hazard_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, graded_at, supervised_at, notified_at, in_rectification_at, rectified_at, returned_at, rechecked_at, closed_at, invalid_at, class, found_on, source, place, location, line_name, pole_from, pole_to, span_km, power_line, patrol, visit, cause, grade, owner_unit, notice_number, measure, due_on, receiver, supervision_number, rectified_note, photo_before, photo_after, recheck_on, recheck_result, recheck_note, first_closed_at) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, registered_at, graded_at, supervised_at, notified_at, in_rectification_at, rectified_at, returned_at, rechecked_at, closed_at, invalid_at, class, found_on, source, place, location, line_name, pole_from, pole_to, span_km, power_line, patrol, visit, cause, grade, owner_unit, notice_number, measure, due_on, receiver, supervision_number, rectified_note, photo_before, photo_after, recheck_on, recheck_result, recheck_note, first_closed_at from new_rows;
  insert into siku.feed (register, record, division, version) select 'hazard', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'hazard', n.id from new_rows n, unnest(n.photo_before || n.photo_after) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_hotspot()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.first_seen_at at time zone 'Asia/Shanghai'), (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: hotspot' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'hotspot' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: hotspot' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: hotspot' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'hotspot' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: hotspot' using errcode = 'SK003'; end if;
  end if;
  insert into hotspot_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, masked_at, dispatched_at, signed_at, verified_at, closed_at, first_seen_at, last_seen_at, location, pixels, satellites, confidence, max_frp, grade, report_at_once, masked_by_permit, masked_by_source, verdict, verified_note, scene_photos, fire_event, minutes_to_verify) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, masked_at, dispatched_at, signed_at, verified_at, closed_at, first_seen_at, last_seen_at, location, pixels, satellites, confidence, max_frp, grade, report_at_once, masked_by_permit, masked_by_source, verdict, verified_note, scene_photos, fire_event, minutes_to_verify from new_rows;
  insert into siku.feed (register, record, division, version) select 'hotspot', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'hotspot', n.id from new_rows n, unnest(n.scene_photos) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_illegal_fire_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.happened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: illegal_fire_case' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'illegal_fire_case' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: illegal_fire_case' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: illegal_fire_case' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'illegal_fire_case' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: illegal_fire_case' using errcode = 'SK003'; end if;
  end if;
  insert into illegal_fire_case_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, found_at, filed_at, investigated_at, decided_at, executed_at, closed_at, transferred_at, dropped_at, offence, happened_on, place, location, facts, source, fire_event, hotspot, case_number, persons, decided_on, executed_note, photos, documents, handled) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, found_at, filed_at, investigated_at, decided_at, executed_at, closed_at, transferred_at, dropped_at, offence, happened_on, place, location, facts, source, fire_event, hotspot, case_number, persons, decided_on, executed_note, photos, documents, handled from new_rows;
  insert into siku.feed (register, record, division, version) select 'illegal_fire_case', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'illegal_fire_case', n.id from new_rows n, unnest(n.photos || n.documents) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_line_inspection()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.inspected_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: line_inspection' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'line_inspection' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: line_inspection' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: line_inspection' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'line_inspection' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: line_inspection' using errcode = 'SK003'; end if;
  end if;
  insert into line_inspection_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, power_line, inspected_on, method, inspectors, findings, hazards_found, photos, length_km, voltage, in_fire_zone) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, power_line, inspected_on, method, inspectors, findings, hazards_found, photos, length_km, voltage, in_fire_zone from new_rows;
  insert into siku.feed (register, record, division, version) select 'line_inspection', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'line_inspection', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_supervision_visit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.visited_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: supervision_visit' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'supervision_visit' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: supervision_visit' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: supervision_visit' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'supervision_visit' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: supervision_visit' using errcode = 'SK003'; end if;
  end if;
  insert into supervision_visit_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, visited_on, mode, target_kind, target, team, inspectors, findings, problems, location, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, visited_on, mode, target_kind, target, team, inspectors, findings, problems, location, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'supervision_visit', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'supervision_visit', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_transformer_inspection()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.inspected_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: transformer_inspection' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'transformer_inspection' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: transformer_inspection' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: transformer_inspection' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'transformer_inspection' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: transformer_inspection' using errcode = 'SK003'; end if;
  end if;
  insert into transformer_inspection_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, transformer_area, inspected_on, inspectors, findings, hazards_found, photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, done_at, void_at, transformer_area, inspected_on, inspectors, findings, hazards_found, photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'transformer_inspection', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'transformer_inspection', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $function$;

-- What stands already.
insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_patrol', h.id from fire_patrol_history h, unnest(h.photos) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'hazard', h.id from hazard_history h, unnest(h.photo_before || h.photo_after) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_ban', h.id from fire_ban_history h, unnest(h.document) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_use_permit', h.id from fire_use_permit_history h, unnest(h.survey_photos || h.cleared_photos) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'fire_event', h.id from fire_event_history h, unnest(h.photos || h.clearance_photos) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'illegal_fire_case', h.id from illegal_fire_case_history h, unnest(h.photos || h.documents) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'supervision_visit', h.id from supervision_visit_history h, unnest(h.photos) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'line_inspection', h.id from line_inspection_history h, unnest(h.photos) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'transformer_inspection', h.id from transformer_inspection_history h, unnest(h.photos) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'hotspot', h.id from hotspot_history h, unnest(h.scene_photos) e on conflict do nothing;
