-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table policy_document add constraint policy_document_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table policy_document add constraint policy_document_replaced_by_fk foreign key (replaced_by) references policy_document (id) deferrable initially immediate;

alter table meeting add constraint meeting_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table meeting add constraint meeting_chair_fk foreign key (chair) references post (id) deferrable initially immediate;
