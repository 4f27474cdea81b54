-- Who holds what today at these places and above them: a record asks for its own place, not for everybody in office.
create function siku.seats_at(the_places uuid[]) returns table (person uuid, post uuid, role text, division uuid, title text)
language plpgsql stable parallel safe security definer set search_path = siku, public, pg_temp as $$
begin
  return query select h.person, h.post, h.role, h.division, h.title from siku.holding h
    where h.division = any(array(select c.ancestor from siku.division_closure c where c.descendant = any(the_places)))
      and h.valid_from <= (now() at time zone 'Asia/Shanghai')::date and (h.valid_to is null or h.valid_to > (now() at time zone 'Asia/Shanghai')::date);
end $$;
comment on function siku.seats_at(uuid[]) is '今天在这些地区及其上级任职的人员、岗位';
revoke all on function siku.seats_at(uuid[]) from public;
grant execute on function siku.seats_at(uuid[]) to siku_app;
