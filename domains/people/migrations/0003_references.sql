-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table person add constraint person_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table post add constraint post_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table post add constraint post_person_fk foreign key (person) references person (id) deferrable initially immediate;
alter table post add constraint post_acting_for_fk foreign key (acting_for) references post (id) deferrable initially immediate;
alter table post add constraint post_successor_fk foreign key (successor) references post (id) deferrable initially immediate;
