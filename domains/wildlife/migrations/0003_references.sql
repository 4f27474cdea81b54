-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table wildlife_herd add constraint wildlife_herd_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table wildlife_herd_entry add constraint wildlife_herd_entry_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table wildlife_herd_entry add constraint wildlife_herd_entry_account_fk foreign key (account) references wildlife_herd (id) deferrable initially immediate;
