-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table inspection add constraint inspection_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table hazard add constraint hazard_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table hazard add constraint hazard_power_line_fk foreign key (power_line) references power_line (id) deferrable initially immediate;
alter table hazard add constraint hazard_patrol_fk foreign key (patrol) references patrol (id) deferrable initially immediate;
alter table hazard add constraint hazard_inspection_fk foreign key (inspection) references inspection (id) deferrable initially immediate;
