-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

CREATE OR REPLACE FUNCTION siku.keep_chief_patrol()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.started_at at time zone 'Asia/Shanghai'), (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: chief_patrol' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'chief_patrol' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: chief_patrol' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: chief_patrol' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'chief_patrol' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: chief_patrol' using errcode = 'SK003'; end if;
  end if;
  insert into chief_patrol_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, under_way_at, recorded_at, void_at, chief, chiefs, accompanied, modes, contents, started_at, ended_at, track, place, areas, prior_issues, findings, instructions, photos, weather, evidence_grade, offline) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, under_way_at, recorded_at, void_at, chief, chiefs, accompanied, modes, contents, started_at, ended_at, track, place, areas, prior_issues, findings, instructions, photos, weather, evidence_grade, offline from new_rows;
  insert into siku.feed (register, record, division, version) select 'chief_patrol', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'chief_patrol', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_instruction()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.given_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: instruction' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'instruction' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: instruction' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: instruction' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'instruction' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: instruction' using errcode = 'SK003'; end if;
  end if;
  insert into instruction_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, given_at, received_at, answered_at, confirmed_at, withdrawn_at, kind, number, content, given_by, patrol, meeting, issue, given_on, due_on, answer, proof) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, given_at, received_at, answered_at, confirmed_at, withdrawn_at, kind, number, content, given_by, patrol, meeting, issue, given_on, due_on, answer, proof from new_rows;
  insert into siku.feed (register, record, division, version) select 'instruction', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'instruction', n.id from new_rows n, unnest(n.proof) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_issue()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.found_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: issue' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'issue' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: issue' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: issue' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'issue' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: issue' using errcode = 'SK003'; end if;
  end if;
  insert into issue_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, registered_at, triaged_at, dispatched_at, signed_at, in_rectification_at, submitted_at, returned_at, accepted_at, closed_at, archived_at, transferred_at, merged_at, reopened_at, invalid_at, title, description, domain, source, severity, place, found_on, patrol, finder, photos, owner_level, responsible_unit, dispatch_number, dispatch_level, due_on, extensions, rectifier, plan, measures, proof, acceptance, escalated_to, transferred_to, transfer_number, merged_into, first_closed_at) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, registered_at, triaged_at, dispatched_at, signed_at, in_rectification_at, submitted_at, returned_at, accepted_at, closed_at, archived_at, transferred_at, merged_at, reopened_at, invalid_at, title, description, domain, source, severity, place, found_on, patrol, finder, photos, owner_level, responsible_unit, dispatch_number, dispatch_level, due_on, extensions, rectifier, plan, measures, proof, acceptance, escalated_to, transferred_to, transfer_number, merged_into, first_closed_at from new_rows;
  insert into siku.feed (register, record, division, version) select 'issue', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'issue', n.id from new_rows n, unnest(n.photos || n.proof) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_lead_transfer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.sent_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: lead_transfer' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'lead_transfer' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: lead_transfer' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: lead_transfer' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'lead_transfer' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: lead_transfer' using errcode = 'SK003'; end if;
  end if;
  insert into lead_transfer_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, sent_at, accepted_at, declined_at, concluded_at, number, from_org, to_org, kind, subject, issue, sent_on, accepted_on, outcome, concluded_on, files) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, sent_at, accepted_at, declined_at, concluded_at, number, from_org, to_org, kind, subject, issue, sent_on, accepted_on, outcome, concluded_on, files from new_rows;
  insert into siku.feed (register, record, division, version) select 'lead_transfer', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'lead_transfer', n.id from new_rows n, unnest(n.files) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_procuratorial_suggestion()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.received_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: procuratorial_suggestion' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'procuratorial_suggestion' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: procuratorial_suggestion' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: procuratorial_suggestion' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'procuratorial_suggestion' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: procuratorial_suggestion' using errcode = 'SK003'; end if;
  end if;
  insert into procuratorial_suggestion_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, replied_at, closed_at, litigated_at, number, procuratorate, addressee, content, received_on, spreading, reply_due, lead, issue, measures, replied_on, reply, opinion) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, received_at, replied_at, closed_at, litigated_at, number, procuratorate, addressee, content, received_on, spreading, reply_due, lead, issue, measures, replied_on, reply, opinion from new_rows;
  insert into siku.feed (register, record, division, version) select 'procuratorial_suggestion', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'procuratorial_suggestion', n.id from new_rows n, unnest(n.reply) e on conflict do nothing;
  return null;
end $function$;

-- What stands already.
insert into siku.evidence_use (evidence, register, record) select distinct e, 'chief_patrol', h.id from chief_patrol_history h, unnest(h.photos) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'instruction', h.id from instruction_history h, unnest(h.proof) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'issue', h.id from issue_history h, unnest(h.photos || h.proof) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'lead_transfer', h.id from lead_transfer_history h, unnest(h.files) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'procuratorial_suggestion', h.id from procuratorial_suggestion_history h, unnest(h.reply) e on conflict do nothing;
