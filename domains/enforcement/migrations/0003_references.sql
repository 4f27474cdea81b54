-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table spot_batch add constraint spot_batch_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table map_spot add constraint map_spot_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table map_spot add constraint map_spot_batch_fk foreign key (batch) references spot_batch (id) deferrable initially immediate;
alter table map_spot add constraint map_spot_earlier_spot_fk foreign key (earlier_spot) references map_spot (id) deferrable initially immediate;

alter table campaign add constraint campaign_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table case_lead add constraint case_lead_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table case_lead add constraint case_lead_campaign_fk foreign key (campaign) references campaign (id) deferrable initially immediate;

alter table law_case add constraint law_case_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table law_case add constraint law_case_lead_fk foreign key (lead) references case_lead (id) deferrable initially immediate;
alter table law_case add constraint law_case_fire_event_fk foreign key (fire_event) references fire_event (id) deferrable initially immediate;
alter table law_case add constraint law_case_hotspot_fk foreign key (hotspot) references hotspot (id) deferrable initially immediate;
alter table law_case add constraint law_case_hazard_fk foreign key (hazard) references hazard (id) deferrable initially immediate;
alter table law_case add constraint law_case_campaign_fk foreign key (campaign) references campaign (id) deferrable initially immediate;

alter table seized_item add constraint seized_item_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table seized_item add constraint seized_item_law_case_fk foreign key (law_case) references law_case (id) deferrable initially immediate;
