-- How a character is read, filled at start from the library of the program. One reading a character: the usual one.
create table siku.pinyin (
  hanzi text primary key check (length(hanzi) = 1),
  syllable text not null check (syllable ~ '^[a-z]+$')
);
comment on table siku.pinyin is '汉字的常用读音，不带声调；启动时写入';
grant select on siku.pinyin to siku_app;

-- By what records are found: the words of their names and numbers, in small letters, how these are read, and the first letters of
-- that where it is read otherwise than written. `realm` is what the record is called in the table of rights: its register, or one
-- kind of it. Only finds; whether a record may be seen is for its own row-level security to say. No sensitive field is in it.
create table siku.search_entry (
  register text not null,
  record uuid not null,
  realm text not null,
  division uuid not null,
  title text not null check (title <> ''),
  letters text,
  initials text,
  primary key (register, record)
);
comment on table siku.search_entry is '检索用的名称与编号、读音、首字母，由触发器随记录更新';
create function siku.bigrams(the_text text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
  pairs text[] := '{}';
begin
  for i in 1 .. length(the_text) - 1 loop pairs[i] := substr(the_text, i, 2); end loop;
  return pairs;
end $$;
-- Made once the first titles stand: filled row by row they cost several times as much.
create function siku.index_search() returns void language plpgsql as $$
begin
  if to_regclass('siku.search_entry_within') is not null then return; end if;
  create index search_entry_title on siku.search_entry (realm, title text_pattern_ops);
  create index search_entry_letters on siku.search_entry (realm, letters text_pattern_ops) where letters is not null;
  create index search_entry_initials on siku.search_entry (realm, initials text_pattern_ops) where initials is not null;
  create index search_entry_within on siku.search_entry using gin (siku.bigrams(title));
end $$;
revoke all on function siku.index_search() from public;
alter table siku.search_entry enable row level security;
create policy search_entry_read on siku.search_entry for select to siku_app using ((select siku.acts_as_system()));
grant select on siku.search_entry to siku_app;

-- Has the entries of a register kept by the statements that change it, from these of its columns, and makes them for the rows that
-- are there. `the_kind`: the column that says of which kind a record is, where rights hang on that.
create function siku.index_titles(the_register text, the_columns text[], the_kind text) returns void language plpgsql as $$
declare
  title text := (select format('left(lower(concat_ws('' '', %s)), 200)', string_agg(format('n.%I', c), ', ')) from unnest(the_columns) c);
  changed text := (select string_agg(format('n.%1$I is distinct from o.%1$I', c), ' or ') from unnest(array_remove(the_columns || array['division', the_kind], null)) c);
  realm text := case when the_kind is null then quote_literal(the_register) else format('%L || coalesce(n.%I, '''')', the_register || ':', the_kind) end;
  entry text := format($f$ insert into siku.search_entry as e (register, record, realm, division, title, letters, initials)
    select %L, n.id, %s, n.division, t.title, r.letters, r.initials from %%s cross join lateral (select %s as title) t cross join lateral (
      select string_agg(s.syllable, '' order by s.at) as letters, string_agg(left(s.syllable, 1), '' order by s.at) as initials from (
        select c.at, coalesce((select p.syllable from siku.pinyin p where p.hanzi = c.hanzi), c.hanzi) as syllable
        from string_to_table(case when t.title ~ '[^[:ascii:]]' then t.title end, null) with ordinality c(hanzi, at) where c.hanzi <> ' ') s) r where t.title <> '' %%s
    on conflict (register, record) do update set realm = excluded.realm, division = excluded.division, title = excluded.title, letters = excluded.letters, initials = excluded.initials; $f$,
    the_register, realm, title);
begin
  execute format($f$create or replace function siku.index_%s() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $b$
    begin if tg_op = 'INSERT' then %s else
      delete from siku.search_entry e using new_rows n where e.register = %L and e.record = n.id and %s = '';
      %s end if; return null; end $b$ $f$, the_register,
    format(entry, 'new_rows n', ''), the_register, title, format(entry, 'new_rows n join old_rows o on o.id = n.id', 'and (' || changed || ')'));
  execute format('comment on function siku.index_%s() is %L', the_register, concat_ws(' / ', array_to_string(the_columns, ' '), the_kind));
  execute format('create or replace trigger index_insert after insert on %I referencing new table as new_rows for each statement execute function siku.index_%s()', the_register, the_register);
  execute format('create or replace trigger index_update after update on %I referencing new table as new_rows old table as old_rows for each statement execute function siku.index_%s()', the_register, the_register);
  delete from siku.search_entry where register = the_register;
  execute format(entry, format('%I n', the_register), '');
end $$;
revoke all on function siku.index_titles(text, text[], text) from public;

-- Of a register that no longer has a name or number, or is none any more: neither trigger nor entry stays.
create function siku.unindex_titles(the_register text) returns void language plpgsql as $$
begin
  execute format('drop function siku.index_%s() cascade', the_register);
  delete from siku.search_entry where register = the_register;
end $$;
revoke all on function siku.unindex_titles(text) from public;
