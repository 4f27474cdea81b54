-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

CREATE OR REPLACE FUNCTION siku.keep_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.held_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: meeting' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'meeting' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: meeting' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: meeting' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'meeting' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: meeting' using errcode = 'SK003'; end if;
  end if;
  insert into meeting_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, held_at, concluded_at, cancelled_at, title, kind, level, theme, held_on, chair, attendance, items, minutes_number, minutes) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, planned_at, held_at, concluded_at, cancelled_at, title, kind, level, theme, held_on, chair, attendance, items, minutes_number, minutes from new_rows;
  insert into siku.feed (register, record, division, version) select 'meeting', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'meeting', n.id from new_rows n, unnest(n.minutes) e on conflict do nothing;
  return null;
end $function$;
CREATE OR REPLACE FUNCTION siku.keep_policy_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: policy_document' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'policy_document' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: policy_document' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: policy_document' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'policy_document' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: policy_document' using errcode = 'SK003'; end if;
  end if;
  insert into policy_document_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, issued_at, in_force_at, repealed_at, title, series, kind, issuer, number, issued_on, in_force_from, in_force_to, replaced_by, summary, attachments) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, issued_at, in_force_at, repealed_at, title, series, kind, issuer, number, issued_on, in_force_from, in_force_to, replaced_by, summary, attachments from new_rows;
  insert into siku.feed (register, record, division, version) select 'policy_document', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'policy_document', n.id from new_rows n, unnest(n.attachments) e on conflict do nothing;
  return null;
end $function$;

-- What stands already.
insert into siku.evidence_use (evidence, register, record) select distinct e, 'policy_document', h.id from policy_document_history h, unnest(h.attachments) e on conflict do nothing;
insert into siku.evidence_use (evidence, register, record) select distinct e, 'meeting', h.id from meeting_history h, unnest(h.minutes) e on conflict do nothing;
