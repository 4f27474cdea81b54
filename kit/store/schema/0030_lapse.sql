-- When the clock of a record runs out upon which the system takes a step: kept with each change of the record, so that who
-- looks for what is due reads that alone.
create table siku.lapse (
  register text not null,
  record uuid not null,
  action text not null,
  due_at timestamptz not null,
  primary key (register, record, action)
);
create index lapse_due on siku.lapse (due_at);
comment on table siku.lapse is '期限届满由系统办理的步骤及其届满时刻，随记录变更更新';
alter table siku.lapse enable row level security;
create policy lapse_kept on siku.lapse to siku_app using ((select siku.everywhere('lapse', 'change'))) with check ((select siku.everywhere('lapse', 'change')));
grant select, insert, update, delete on siku.lapse to siku_app;

-- How old what is tidied away is.
alter table siku.feed add column at timestamptz not null default clock_timestamp();
create index feed_at on siku.feed (at);
create index idempotency_at on siku.idempotency (at);
create index notice_at on siku.notice (at);
create index outbox_done on siku.outbox (done_at) where done_at is not null;
create index audit_import on siku.audit ((detail->>'sha256')) where action = 'import';
