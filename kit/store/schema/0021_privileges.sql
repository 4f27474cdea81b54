-- What the role that answers people may do beside registers. Inbox, notices and outbox follow from steps and are written with
-- the rights of the system, never of whoever took the step; settings are the operator's; each person's repeated requests,
-- files and audit lines are that person's own.
create function siku.acting_person() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('siku.actor', true), '')::uuid
$$;
create function siku.acts_as_system() returns boolean language sql stable parallel safe as $$
  select exists (select from siku.grants() g where g.role = 'system')
$$;

drop policy task_add on siku.task;
drop policy task_move on siku.task;
drop policy task_end on siku.task;
drop policy notice_add on siku.notice;
create policy task_write on siku.task to siku_app using ((select siku.acts_as_system())) with check ((select siku.acts_as_system()));
create policy notice_add on siku.notice for insert to siku_app with check ((select siku.acts_as_system()));

alter table siku.outbox enable row level security;
create policy outbox_all on siku.outbox to siku_app using ((select siku.acts_as_system())) with check ((select siku.acts_as_system()));

alter table siku.setting enable row level security;
create policy setting_read on siku.setting for select to siku_app using ((select exists (select from siku.grants())));
revoke insert, update, delete on siku.setting from siku_app;

alter table siku.idempotency enable row level security;
create policy idempotency_read on siku.idempotency for select to siku_app using (actor = (select siku.acting_person()));
create policy idempotency_add on siku.idempotency for insert to siku_app with check (actor = (select siku.acting_person()));
revoke update, delete on siku.idempotency from siku_app;

alter table siku.feed enable row level security;
create policy feed_read on siku.feed for select to siku_app using ((select siku.acts_as_system()));

alter table siku.audit enable row level security;
create policy audit_add on siku.audit for insert to siku_app with check (actor = (select siku.acting_person()) or (select siku.acts_as_system()));

-- Whether a file may be opened: a record that leans on it, or once did, may be read by whoever asks. Each register's own
-- row-level security answers, so the function runs with the rights of its caller.
create function siku.sees_evidence(the_evidence uuid) returns boolean language plpgsql stable as $$
declare
  use record;
  seen boolean;
begin
  for use in select u.register, u.records from siku.evidence_uses(the_evidence) u loop
    execute format('select exists (select from %I where id = any ($1))', use.register) into seen using use.records;
    if seen then return true; end if;
  end loop;
  return false;
end $$;
alter table siku.evidence enable row level security;
create policy evidence_read on siku.evidence for select to siku_app using (
  uploaded_by = (select siku.acting_person()) or (select siku.acts_as_system()) or siku.sees_evidence(id));
create policy evidence_add on siku.evidence for insert to siku_app with check (uploaded_by = (select siku.acting_person()));
