-- What must follow a step: written with it, worked off after it, at least once.
create table siku.outbox (
  id bigint generated always as identity primary key,
  register text not null,
  record uuid not null,
  version integer not null,
  action text not null,
  at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  -- Nobody takes it before: another works on it, or it failed and rests.
  not_before timestamptz,
  last_error text,
  done_at timestamptz
);
create index outbox_open on siku.outbox (id) where done_at is null;
grant select, insert, update on siku.outbox to siku_app;
