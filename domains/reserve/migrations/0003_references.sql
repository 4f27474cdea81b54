-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table reserve_project add constraint reserve_project_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table reserve_loan add constraint reserve_loan_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table reserve_loan add constraint reserve_loan_project_fk foreign key (project) references reserve_project (id) deferrable initially immediate;

alter table reserve_drawdown add constraint reserve_drawdown_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table reserve_drawdown add constraint reserve_drawdown_loan_fk foreign key (loan) references reserve_loan (id) deferrable initially immediate;

alter table reserve_entry add constraint reserve_entry_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table reserve_entry add constraint reserve_entry_project_fk foreign key (project) references reserve_project (id) deferrable initially immediate;
alter table reserve_entry add constraint reserve_entry_loan_fk foreign key (loan) references reserve_loan (id) deferrable initially immediate;
alter table reserve_entry add constraint reserve_entry_drawdown_fk foreign key (drawdown) references reserve_drawdown (id) deferrable initially immediate;

alter table forest_transfer add constraint forest_transfer_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table forest_transfer add constraint forest_transfer_project_fk foreign key (project) references reserve_project (id) deferrable initially immediate;

alter table transfer_party add constraint transfer_party_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table transfer_party add constraint transfer_party_transfer_fk foreign key (transfer) references forest_transfer (id) deferrable initially immediate;

alter table rent_payment add constraint rent_payment_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table rent_payment add constraint rent_payment_transfer_fk foreign key (transfer) references forest_transfer (id) deferrable initially immediate;
alter table rent_payment add constraint rent_payment_party_fk foreign key (party) references transfer_party (id) deferrable initially immediate;

alter table reserve_plot add constraint reserve_plot_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table reserve_plot add constraint reserve_plot_project_fk foreign key (project) references reserve_project (id) deferrable initially immediate;
alter table reserve_plot add constraint reserve_plot_transfer_fk foreign key (transfer) references forest_transfer (id) deferrable initially immediate;
