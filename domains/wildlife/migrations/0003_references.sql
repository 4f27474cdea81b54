-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table monitor_point add constraint monitor_point_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table monitor_report add constraint monitor_report_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table monitor_report add constraint monitor_report_point_fk foreign key (point) references monitor_point (id) deferrable initially immediate;

alter table wildlife_abnormal add constraint wildlife_abnormal_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table wildlife_abnormal add constraint wildlife_abnormal_point_fk foreign key (point) references monitor_point (id) deferrable initially immediate;
alter table wildlife_abnormal add constraint wildlife_abnormal_report_fk foreign key (report) references monitor_report (id) deferrable initially immediate;

alter table wildlife_rescue add constraint wildlife_rescue_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table wildlife_rescue add constraint wildlife_rescue_law_case_fk foreign key (law_case) references law_case (id) deferrable initially immediate;

alter table wildlife_herd add constraint wildlife_herd_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table wildlife_herd_entry add constraint wildlife_herd_entry_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table wildlife_herd_entry add constraint wildlife_herd_entry_account_fk foreign key (account) references wildlife_herd (id) deferrable initially immediate;

alter table bile_batch add constraint bile_batch_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table bile_batch add constraint bile_batch_herd_fk foreign key (herd) references wildlife_herd (id) deferrable initially immediate;

alter table bile_movement add constraint bile_movement_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table bile_movement add constraint bile_movement_account_fk foreign key (account) references bile_batch (id) deferrable initially immediate;
alter table bile_movement add constraint bile_movement_delivery_fk foreign key (delivery) references bile_delivery (id) deferrable initially immediate;

alter table bile_permit add constraint bile_permit_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table bile_permit add constraint bile_permit_herd_fk foreign key (herd) references wildlife_herd (id) deferrable initially immediate;

alter table bile_delivery add constraint bile_delivery_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table bile_delivery add constraint bile_delivery_permit_fk foreign key (permit) references bile_permit (id) deferrable initially immediate;

alter table wildlife_damage add constraint wildlife_damage_division_fk foreign key (division) references division (id) deferrable initially immediate;
