-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table public_forest_plot add constraint public_forest_plot_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table public_forest_plot add constraint public_forest_plot_ranger_fk foreign key (ranger) references person (id) deferrable initially immediate;
alter table public_forest_plot add constraint public_forest_plot_payee_fk foreign key (payee) references compensation_payee (id) deferrable initially immediate;

alter table compensation_payee add constraint compensation_payee_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table compensation_program add constraint compensation_program_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table compensation_run add constraint compensation_run_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table compensation_run add constraint compensation_run_program_fk foreign key (program) references compensation_program (id) deferrable initially immediate;

alter table compensation_payment add constraint compensation_payment_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table compensation_payment add constraint compensation_payment_run_fk foreign key (run) references compensation_run (id) deferrable initially immediate;
alter table compensation_payment add constraint compensation_payment_payee_fk foreign key (payee) references compensation_payee (id) deferrable initially immediate;

alter table compensation_receipt add constraint compensation_receipt_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table compensation_receipt add constraint compensation_receipt_run_fk foreign key (run) references compensation_run (id) deferrable initially immediate;

alter table public_forest_verification add constraint public_forest_verification_division_fk foreign key (division) references division (id) deferrable initially immediate;
