-- Reports as they were sealed: what they said, and which records stood behind each of their numbers. Only added to.
create table siku.sealed_report (
  id uuid primary key,
  year integer not null,
  division uuid not null,
  n integer not null check (n > 0),
  sealed_at timestamptz not null,
  sealed_by uuid not null,
  demo boolean not null,
  -- The whole seal in canonical form; both digests are taken of exactly these characters in UTF-8.
  canonical text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  unique (year, division, n)
);
comment on table siku.sealed_report is '已封存的年度报告，只增不改';

-- Records behind a figure at the moment of a seal, kept by their digest: what did not change between two seals is kept once.
create table siku.sealed_records (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  register text not null,
  ids uuid[] not null,
  versions integer[] not null,
  contributions numeric[] not null,
  check (cardinality(ids) = cardinality(versions) and cardinality(ids) = cardinality(contributions))
);
comment on table siku.sealed_records is '封存时各指标背后的记录、版本与贡献，按摘要存放，只增不改';

-- The characters that a list's digest is taken of: register, ids, versions, contributions, a line each.
create function siku.sealed_digest(register text, ids uuid[], versions integer[], contributions numeric[]) returns text
language sql stable parallel safe as $$
  select encode(sha256(convert_to(concat_ws(E'\n', register, array_to_string(ids, ' '), array_to_string(versions, ' '), array_to_string(contributions, ' ')), 'UTF8')), 'hex')
$$;

-- Read by whoever holds a post over the place; written only by those the city names, for the very division of their post.
alter table siku.sealed_report enable row level security;
create policy sealed_report_read on siku.sealed_report for select to siku_app using (
  (select siku.everywhere('sealed_report', 'read')) or division in
    (select c.descendant from siku.division_closure c where c.ancestor in (select g.division from siku.grants() g)));
create policy sealed_report_add on siku.sealed_report for insert to siku_app with check (
  division in (select siku.scope('sealed_report', 'create')) and sealed_by = nullif(current_setting('siku.actor', true), '')::uuid);
-- Lists of records are compared and summed up for all, and shown record by record through the doors alone.
alter table siku.sealed_records enable row level security;
create policy sealed_records_read on siku.sealed_records for select to siku_app using ((select siku.everywhere('sealed_report', 'read')));
create policy sealed_records_add on siku.sealed_records for insert to siku_app with check ((select siku.everywhere('sealed_report', 'read')));

grant select, insert on siku.sealed_report, siku.sealed_records to siku_app;
