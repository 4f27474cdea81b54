-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table afforestation_check drop constraint afforestation_check_state;
alter table afforestation_check add column due_at timestamp with time zone;
alter table afforestation_check add column due_on date;
alter table afforestation_check_history add column due_at timestamp with time zone;
alter table afforestation_check_history add column due_on date;
alter table afforestation_check add constraint afforestation_check_state CHECK ((state = ANY (ARRAY['due'::text, 'drawn'::text, 'recorded'::text, 'confirmed'::text, 'cancelled'::text])));
CREATE INDEX afforestation_check_state_due_on ON public.afforestation_check USING btree (state, due_on);
CREATE OR REPLACE FUNCTION siku.keep_afforestation_check()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'siku', 'pg_temp'
AS $function$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: afforestation_check' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'afforestation_check' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: afforestation_check' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: afforestation_check' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'afforestation_check' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: afforestation_check' using errcode = 'SK003'; end if;
  end if;
  insert into afforestation_check_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, due_at, drawn_at, recorded_at, confirmed_at, cancelled_at, number, works, kind, scheme, due_on, rows_total, part, percent, seed, drawn_rows, checked_on, checker, sampled_area, designed_spots, living_spots, score, faults, as_designed, reasons, photos, edition, rate, result) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, due_at, drawn_at, recorded_at, confirmed_at, cancelled_at, number, works, kind, scheme, due_on, rows_total, part, percent, seed, drawn_rows, checked_on, checker, sampled_area, designed_spots, living_spots, score, faults, as_designed, reasons, photos, edition, rate, result from new_rows;
  insert into siku.feed (register, record, division, version) select 'afforestation_check', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'afforestation_check', n.id from new_rows n, unnest(n.photos) e on conflict do nothing;
  return null;
end $function$;
comment on column afforestation_check.due_at is '进入“待核查”的时间';
comment on column afforestation_check.due_on is '应核查日期';
