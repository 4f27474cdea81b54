-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table forest_city add constraint forest_city_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table forest_city add constraint forest_city_plan_document_fk foreign key (plan_document) references policy_document (id) deferrable initially immediate;
alter table forest_city add constraint forest_city_improvement_document_fk foreign key (improvement_document) references policy_document (id) deferrable initially immediate;
alter table forest_city add constraint forest_city_self_check_fk foreign key (self_check) references forest_city_check (id) deferrable initially immediate;

alter table forest_city_demand add constraint forest_city_demand_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table forest_city_demand add constraint forest_city_demand_city_fk foreign key (city) references forest_city (id) deferrable initially immediate;

alter table forest_city_value add constraint forest_city_value_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table forest_city_value add constraint forest_city_value_city_fk foreign key (city) references forest_city (id) deferrable initially immediate;

alter table forest_city_check add constraint forest_city_check_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table forest_city_check add constraint forest_city_check_city_fk foreign key (city) references forest_city (id) deferrable initially immediate;

alter table culture_installation add constraint culture_installation_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table culture_installation add constraint culture_installation_keeper_fk foreign key (keeper) references person (id) deferrable initially immediate;

alter table media_piece add constraint media_piece_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table media_piece add constraint media_piece_city_fk foreign key (city) references forest_city (id) deferrable initially immediate;
alter table media_piece add constraint media_piece_event_fk foreign key (event) references publicity_event (id) deferrable initially immediate;

alter table nature_base add constraint nature_base_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table nature_trail add constraint nature_trail_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table nature_trail add constraint nature_trail_base_fk foreign key (base) references nature_base (id) deferrable initially immediate;

alter table nature_visit add constraint nature_visit_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table nature_visit add constraint nature_visit_base_fk foreign key (base) references nature_base (id) deferrable initially immediate;
alter table nature_visit add constraint nature_visit_trail_fk foreign key (trail) references nature_trail (id) deferrable initially immediate;
alter table nature_visit add constraint nature_visit_event_fk foreign key (event) references publicity_event (id) deferrable initially immediate;
