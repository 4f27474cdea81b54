-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table ancient_tree add constraint ancient_tree_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table tree_identification add constraint tree_identification_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table tree_identification add constraint tree_identification_tree_fk foreign key (tree) references ancient_tree (id) deferrable initially immediate;

alter table tree_plaque add constraint tree_plaque_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table tree_plaque add constraint tree_plaque_tree_fk foreign key (tree) references ancient_tree (id) deferrable initially immediate;

alter table tree_agreement add constraint tree_agreement_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table tree_inspection add constraint tree_inspection_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table tree_inspection add constraint tree_inspection_tree_fk foreign key (tree) references ancient_tree (id) deferrable initially immediate;

alter table tree_rescue add constraint tree_rescue_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table tree_rescue add constraint tree_rescue_tree_fk foreign key (tree) references ancient_tree (id) deferrable initially immediate;
alter table tree_rescue add constraint tree_rescue_inspection_fk foreign key (inspection) references tree_inspection (id) deferrable initially immediate;

alter table tree_move add constraint tree_move_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table tree_move add constraint tree_move_tree_fk foreign key (tree) references ancient_tree (id) deferrable initially immediate;

alter table tree_census add constraint tree_census_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table census_line add constraint census_line_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table census_line add constraint census_line_census_fk foreign key (census) references tree_census (id) deferrable initially immediate;
alter table census_line add constraint census_line_tree_fk foreign key (tree) references ancient_tree (id) deferrable initially immediate;
