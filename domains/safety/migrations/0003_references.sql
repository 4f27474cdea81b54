-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table safety_expert add constraint safety_expert_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table expert_dispatch add constraint expert_dispatch_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table expert_dispatch add constraint expert_dispatch_expert_fk foreign key (expert) references safety_expert (id) deferrable initially immediate;
alter table expert_dispatch add constraint expert_dispatch_inspection_fk foreign key (inspection) references inspection (id) deferrable initially immediate;

alter table dispute add constraint dispute_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table dispute_session add constraint dispute_session_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table dispute_session add constraint dispute_session_dispute_fk foreign key (dispute) references dispute (id) deferrable initially immediate;

alter table risk_report add constraint risk_report_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table risk_report add constraint risk_report_dispute_fk foreign key (dispute) references dispute (id) deferrable initially immediate;
