-- The kit's own tables. Registers come from the rooms.
create extension if not exists postgis;
create schema if not exists siku;

-- Bounding-box tests tell nothing but whether two boxes meet; without this, row-level security keeps the map from its index.
do $$ begin
  alter function geometry_overlaps(geometry, geometry) leakproof;
exception when insufficient_privilege then raise notice 'geometry_overlaps stays as it is: map queries will scan';
end $$;

do $$ begin
  if not exists (select from pg_roles where rolname = 'siku_app') then create role siku_app nologin; end if;
end $$;
grant siku_app to current_user;
grant usage on schema siku, public to siku_app;

-- Who may do what, derived from the definitions and rewritten at each start. Role '*' stands for any post.
create table siku.register_access (
  register text not null,
  action text not null,
  role text not null,
  everywhere boolean not null default false,
  primary key (register, action, role)
);
-- Which step may lead from where to where; a start is written with from_state ''.
create table siku.register_transition (
  register text not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  primary key (register, action, from_state, to_state)
);

create table siku.division_closure (
  ancestor uuid not null,
  descendant uuid not null,
  depth smallint not null,
  primary key (ancestor, descendant)
);
create index division_closure_descendant on siku.division_closure (descendant);

-- The grants of whoever acts in this transaction: [{"role","division","root"}]. Unset: nobody, so nothing.
create function siku.grants() returns table (role text, division uuid, root boolean)
language sql stable parallel safe as $$
  select g->>'role', (g->>'division')::uuid, coalesce((g->>'root')::boolean, false)
  from jsonb_array_elements(coalesce(nullif(current_setting('siku.grants', true), ''), '[]')::jsonb) g
$$;
-- Policies ask the next two at every statement: in plpgsql their plans are kept with the connection, in sql they would be made each time.
create function siku.scope(the_register text, the_action text) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = siku, pg_temp as $$
begin
  return query select g.division from siku.grants() g
    where exists (select from siku.register_access a
                  where a.register = the_register and a.action = the_action and a.role in (g.role, '*'));
end $$;
create function siku.everywhere(the_register text, the_action text) returns boolean
language plpgsql stable parallel safe security definer set search_path = siku, pg_temp as $$
begin
  return exists (select from siku.grants() g where g.role = 'system')
      or exists (select from siku.grants() g join siku.register_access a
                   on a.register = the_register and a.action = the_action and a.role in (g.role, '*')
                 where g.root or a.everywhere);
end $$;

create table siku.account (
  id uuid primary key,
  username text not null unique check (username = lower(username) and length(username) between 2 and 64),
  password_hash text,
  person uuid not null,
  disabled boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  password_changed_at timestamptz not null default now()
);
-- Tries to sign in by a name from an address, known or not: after too many the pair rests, and nobody else's sign-in does.
create table siku.sign_in_pace (
  username text not null check (length(username) <= 64),
  address text not null,
  failures integer not null,
  resting_until timestamptz,
  at timestamptz not null default clock_timestamp(),
  primary key (username, address)
);
create index sign_in_pace_at on siku.sign_in_pace (at);
create table siku.session (
  token_hash bytea primary key,
  account uuid not null references siku.account (id),
  csrf_hash bytea not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  device text
);
create index session_account on siku.session (account);

-- Everything that is not a change of a record: sign-in, refusal, showing of masked values, export, parameters.
create table siku.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor uuid,
  post uuid,
  device text,
  action text not null,
  register text,
  record uuid,
  reason text,
  detail jsonb not null default '{}'
);
create index audit_record on siku.audit (register, record);
create index audit_actor on siku.audit (actor, at);

create table siku.evidence (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  name text not null,
  taken_at timestamptz,
  time_source text not null default 'none' check (time_source in ('camera', 'typed', 'none')),
  position geometry(Point, 4490) check (ST_IsValid(position)),
  place_source text not null default 'none' check (place_source in ('camera', 'typed', 'none')),
  file_time timestamptz,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default clock_timestamp(),
  demo boolean not null default false,
  check ((taken_at is null) = (time_source = 'none')),
  check ((position is null) = (place_source = 'none'))
);
comment on column siku.evidence.time_source is '拍摄时间由谁说：相机、人工填写、没有；只有相机记录的作为证明';
comment on column siku.evidence.place_source is '拍摄位置由谁说：相机、人工填写、没有；只有相机记录的作为证明';
comment on column siku.evidence.file_time is '文件自己的修改时间，不是拍摄时间';
create index evidence_sha256 on siku.evidence (sha256);

create table siku.idempotency (
  actor uuid not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  body jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (actor, key)
);

-- What waits for somebody: one row a record that stands in a state with a step open to a post.
create table siku.task (
  register text not null,
  record uuid not null,
  division uuid not null,
  state text not null,
  title text not null,
  roles text[] not null,
  since timestamptz not null,
  due_at timestamptz,
  clock text,
  stage text not null default 'waiting' check (stage in ('waiting', 'reminded', 'overdue', 'supervised')),
  demo boolean not null default false,
  primary key (register, record)
);
create index task_due on siku.task (due_at);
create index task_division on siku.task (division);

-- Reminders, overdue notes and supervision letters, each sent once.
create table siku.notice (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('reminder', 'overdue', 'supervision', 'message')),
  register text not null,
  record uuid not null,
  division uuid not null,
  roles text[] not null,
  title text not null,
  due_at timestamptz
);
create index notice_division on siku.notice (division, at);

-- The feed: one row a change, with the transaction's id so that a reader never passes one still in flight.
create table siku.feed (
  id bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  register text not null,
  record uuid not null,
  division uuid not null,
  version integer not null
);
create index feed_tx on siku.feed (tx, id);

create table siku.setting (
  key text primary key,
  value jsonb not null,
  at timestamptz not null default clock_timestamp()
);

-- Whether what waits for these roles at this place waits for whoever acts: by one post of theirs, not by the role of one
-- and the place of another.
create function siku.awaited(the_roles text[], the_division uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from siku.grants() g join siku.division_closure c on c.ancestor = g.division and c.descendant = the_division
                 where g.role = any(the_roles))
$$;
alter table siku.task enable row level security;
create policy task_read on siku.task for select to siku_app using ((select siku.everywhere('task', 'read')) or
  (roles && (select array_agg(g.role) from siku.grants() g) and siku.awaited(roles, division)));
create policy task_add on siku.task for insert to siku_app with check (true);
create policy task_move on siku.task for update to siku_app using (true) with check (true);
create policy task_end on siku.task for delete to siku_app using (true);
alter table siku.notice enable row level security;
create policy notice_read on siku.notice for select to siku_app using ((select siku.everywhere('task', 'read')) or
  (roles && (select array_agg(g.role) from siku.grants() g) and siku.awaited(roles, division)));
create policy notice_add on siku.notice for insert to siku_app with check (true);

grant select on siku.register_access, siku.register_transition, siku.division_closure to siku_app;
grant select, insert, update on siku.account to siku_app;
grant select, insert, update, delete on siku.session, siku.task, siku.idempotency, siku.setting to siku_app;
grant select, insert on siku.audit, siku.evidence, siku.notice to siku_app;
grant select on siku.feed to siku_app;
