-- Whose work a task is: persons and posts that are named in the record; `alone`: nobody else's at all, as a draft or a walk is.
alter table siku.task add column whose uuid[] not null default '{}', add column alone boolean not null default false;
comment on column siku.task.whose is '记录中点名办理的人员和岗位';
comment on column siku.task.alone is '只归所点名的人办理，不是别人的待办';

-- Who holds what today, for telling whom a thing waits for; the view of it comes with the room that keeps people.
create function siku.seats() returns table (person uuid, post uuid, role text, division uuid, title text)
language plpgsql stable parallel safe security definer set search_path = siku, public, pg_temp as $$
begin
  return query select h.person, h.post, h.role, h.division, h.title from siku.holding h
    where h.valid_from <= (now() at time zone 'Asia/Shanghai')::date and (h.valid_to is null or h.valid_to > (now() at time zone 'Asia/Shanghai')::date);
end $$;
comment on function siku.seats() is '今天在任的人员、岗位和地区';
revoke all on function siku.seats() from public;
grant execute on function siku.seats() to siku_app;
