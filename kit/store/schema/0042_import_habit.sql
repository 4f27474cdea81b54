-- How an office's own ledgers are read: which column is which field, and which of its words is which value. Kept by the store's
-- own connection for the office whose post brought a file in; the role that answers people neither reads nor writes it.
create table siku.import_habit (
  register text not null,
  role text not null,
  division uuid not null,
  columns jsonb not null default '{}',
  words jsonb not null default '{}',
  changed_by uuid not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (register, role, division)
);
comment on table siku.import_habit is '各单位导入时的列对应与取值对照，下次导入沿用';
alter table siku.import_habit enable row level security;
