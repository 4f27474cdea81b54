-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

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
