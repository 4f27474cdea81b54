-- Terms in office as sign-in reads them; kept from the application role, which sees posts through the register.
create view siku.holding as
select p.id as post, p.person, p.role, p.division, p.valid_from, p.valid_to, p.acting_for is not null as acting
from post p;
create index post_person_term on post (person, valid_from);
create index post_place on post (division, role) where state = 'in_office';
