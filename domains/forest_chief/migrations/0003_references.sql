-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table patrol_requirement add constraint patrol_requirement_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table instruction add constraint instruction_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table instruction add constraint instruction_given_by_fk foreign key (given_by) references post (id) deferrable initially immediate;
alter table instruction add constraint instruction_patrol_fk foreign key (patrol) references patrol (id) deferrable initially immediate;
alter table instruction add constraint instruction_meeting_fk foreign key (meeting) references meeting (id) deferrable initially immediate;
alter table instruction add constraint instruction_issue_fk foreign key (issue) references issue (id) deferrable initially immediate;

alter table issue add constraint issue_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table issue add constraint issue_patrol_fk foreign key (patrol) references patrol (id) deferrable initially immediate;
alter table issue add constraint issue_finder_fk foreign key (finder) references post (id) deferrable initially immediate;
alter table issue add constraint issue_merged_into_fk foreign key (merged_into) references issue (id) deferrable initially immediate;

alter table lead_transfer add constraint lead_transfer_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table lead_transfer add constraint lead_transfer_issue_fk foreign key (issue) references issue (id) deferrable initially immediate;

alter table procuratorial_suggestion add constraint procuratorial_suggestion_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table procuratorial_suggestion add constraint procuratorial_suggestion_lead_fk foreign key (lead) references lead_transfer (id) deferrable initially immediate;
alter table procuratorial_suggestion add constraint procuratorial_suggestion_issue_fk foreign key (issue) references issue (id) deferrable initially immediate;
