-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table key_person add constraint key_person_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table key_person add constraint key_person_watcher_fk foreign key (watcher) references person (id) deferrable initially immediate;

alter table fire_ban add constraint fire_ban_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table fire_use_permit add constraint fire_use_permit_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table danger_observation add constraint danger_observation_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table fire_event add constraint fire_event_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table power_line add constraint power_line_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table line_inspection add constraint line_inspection_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table line_inspection add constraint line_inspection_power_line_fk foreign key (power_line) references power_line (id) deferrable initially immediate;

alter table transformer_area add constraint transformer_area_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table transformer_inspection add constraint transformer_inspection_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table transformer_inspection add constraint transformer_inspection_transformer_area_fk foreign key (transformer_area) references transformer_area (id) deferrable initially immediate;

alter table hotspot add constraint hotspot_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table hotspot add constraint hotspot_masked_by_permit_fk foreign key (masked_by_permit) references fire_use_permit (id) deferrable initially immediate;
alter table hotspot add constraint hotspot_masked_by_source_fk foreign key (masked_by_source) references heat_source (id) deferrable initially immediate;
alter table hotspot add constraint hotspot_fire_event_fk foreign key (fire_event) references fire_event (id) deferrable initially immediate;

alter table hotspot_detection add constraint hotspot_detection_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table hotspot_detection add constraint hotspot_detection_hotspot_fk foreign key (hotspot) references hotspot (id) deferrable initially immediate;

alter table heat_source add constraint heat_source_division_fk foreign key (division) references division (id) deferrable initially immediate;
