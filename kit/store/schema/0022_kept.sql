-- What is kept is kept: not even whoever owns the tables deletes by mistake or in passing. (Whoever owns the database can take
-- the trigger away; what is gone then is told by siku.link.)
create function siku.never_deleted() returns trigger language plpgsql as $$
begin
  raise exception 'siku_kept: %.%', tg_table_schema, tg_table_name using errcode = 'SK020';
end $$;
create trigger never_deleted before delete on siku.audit for each statement execute function siku.never_deleted();
create trigger never_truncated before truncate on siku.audit for each statement execute function siku.never_deleted();

-- Links of a chain over every history and the audit: which rows one link covers, the digest of what they said, and the digest
-- of that together with the link before. Rows of the audit have their number as version and no id.
create table siku.link (
  n bigint primary key,
  at timestamptz not null default clock_timestamp(),
  source text not null,
  ids uuid[] not null,
  versions bigint[] not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  chain text not null check (chain ~ '^[0-9a-f]{64}$')
);
comment on table siku.link is '各台账历史与审计的摘要链，只增不改';
create trigger never_deleted before delete on siku.link for each statement execute function siku.never_deleted();
create trigger never_truncated before truncate on siku.link for each statement execute function siku.never_deleted();

-- A row as the characters its digest is taken of: the same in every session, and the same after a column was added that it says nothing in.
create function siku.said(the_row jsonb) returns text language sql immutable parallel safe as $$ select jsonb_strip_nulls(the_row)::text $$;
