-- Pages as somebody left them, under a name: one's own, or of all who hold the same post at the same place.
create table siku.saved_view (
  id uuid primary key,
  owner uuid not null,
  title text not null check (char_length(title) between 1 and 40),
  address text not null check (address like '/%' and char_length(address) <= 2000),
  role text,
  division uuid,
  at timestamptz not null default clock_timestamp(),
  check ((role is null) = (division is null))
);
comment on table siku.saved_view is '收藏的页面：自己的，或同一岗位共用的';
-- One's own star and what is shared with the unit are two things of one page.
create unique index saved_view_page on siku.saved_view (owner, address, (role is null));
create index saved_view_unit on siku.saved_view (division, role) where role is not null;
grant select, insert, update, delete on siku.saved_view to siku_app;

alter table siku.saved_view enable row level security;
create function siku.holds(the_role text, the_division uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from siku.grants() g where g.role = the_role and g.division = the_division)
$$;
create policy saved_view_read on siku.saved_view for select to siku_app using (
  owner = (select siku.acting_person()) or siku.holds(role, division));
create policy saved_view_add on siku.saved_view for insert to siku_app with check (
  owner = (select siku.acting_person()) and (role is null or siku.holds(role, division)));
create policy saved_view_move on siku.saved_view for update to siku_app using (owner = (select siku.acting_person())) with check (
  owner = (select siku.acting_person()) and (role is null or siku.holds(role, division)));
create policy saved_view_end on siku.saved_view for delete to siku_app using (owner = (select siku.acting_person()));
