-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table patrol add constraint patrol_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table patrol add constraint patrol_walker_fk foreign key (walker) references post (id) deferrable initially immediate;
