-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table planting_base add constraint planting_base_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table planting_event add constraint planting_event_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table planting_event add constraint planting_event_base_fk foreign key (base) references planting_base (id) deferrable initially immediate;

alter table online_campaign add constraint online_campaign_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table duty_unit add constraint duty_unit_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table duty_conversion add constraint duty_conversion_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table duty_deed add constraint duty_deed_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table duty_deed add constraint duty_deed_unit_fk foreign key (unit) references duty_unit (id) deferrable initially immediate;
alter table duty_deed add constraint duty_deed_event_fk foreign key (event) references planting_event (id) deferrable initially immediate;
alter table duty_deed add constraint duty_deed_campaign_fk foreign key (campaign) references online_campaign (id) deferrable initially immediate;

alter table duty_report add constraint duty_report_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table duty_report add constraint duty_report_unit_fk foreign key (unit) references duty_unit (id) deferrable initially immediate;
