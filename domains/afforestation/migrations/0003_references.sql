-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table afforestation_plot add constraint afforestation_plot_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table afforestation_plot add constraint afforestation_plot_run_fk foreign key (run) references suitability_run (id) deferrable initially immediate;

alter table suitability_run add constraint suitability_run_division_fk foreign key (division) references division (id) deferrable initially immediate;
