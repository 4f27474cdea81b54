-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table division add constraint division_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table division add constraint division_parent_fk foreign key (parent) references division (id) deferrable initially immediate;
alter table division add constraint division_exchange_with_fk foreign key (exchange_with) references division (id) deferrable initially immediate;
