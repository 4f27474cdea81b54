-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table wetland add constraint wetland_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table wetland add constraint wetland_layer_fk foreign key (layer) references control_layer (id) deferrable initially immediate;

alter table wetland_account add constraint wetland_account_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table wetland_entry add constraint wetland_entry_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table wetland_entry add constraint wetland_entry_account_fk foreign key (account) references wetland_account (id) deferrable initially immediate;
alter table wetland_entry add constraint wetland_entry_wetland_fk foreign key (wetland) references wetland (id) deferrable initially immediate;
alter table wetland_entry add constraint wetland_entry_restoration_fk foreign key (restoration) references wetland_restoration (id) deferrable initially immediate;
alter table wetland_entry add constraint wetland_entry_occupation_fk foreign key (occupation) references wetland_occupation (id) deferrable initially immediate;
alter table wetland_entry add constraint wetland_entry_law_case_fk foreign key (law_case) references law_case (id) deferrable initially immediate;

alter table wetland_occupation add constraint wetland_occupation_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table wetland_occupation add constraint wetland_occupation_wetland_fk foreign key (wetland) references wetland (id) deferrable initially immediate;

alter table wetland_restoration add constraint wetland_restoration_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table wetland_restoration add constraint wetland_restoration_occupation_fk foreign key (occupation) references wetland_occupation (id) deferrable initially immediate;
alter table wetland_restoration add constraint wetland_restoration_law_case_fk foreign key (law_case) references law_case (id) deferrable initially immediate;
alter table wetland_restoration add constraint wetland_restoration_wetland_fk foreign key (wetland) references wetland (id) deferrable initially immediate;

alter table wetland_repair_plan add constraint wetland_repair_plan_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table wetland_repair_plan add constraint wetland_repair_plan_wetland_fk foreign key (wetland) references wetland (id) deferrable initially immediate;
