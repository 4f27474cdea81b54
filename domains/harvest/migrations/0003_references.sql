-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table cutting_unit add constraint cutting_unit_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table harvest_quota add constraint harvest_quota_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table harvest_quota add constraint harvest_quota_cutting_unit_fk foreign key (cutting_unit) references cutting_unit (id) deferrable initially immediate;

alter table harvest_quota_entry add constraint harvest_quota_entry_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table harvest_quota_entry add constraint harvest_quota_entry_account_fk foreign key (account) references harvest_quota (id) deferrable initially immediate;
alter table harvest_quota_entry add constraint harvest_quota_entry_subject_fk foreign key (subject) references harvest_permit (id) deferrable initially immediate;

alter table carry_over_rule add constraint carry_over_rule_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table quota_carry_over add constraint quota_carry_over_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table quota_carry_over add constraint quota_carry_over_from_quota_fk foreign key (from_quota) references harvest_quota (id) deferrable initially immediate;
alter table quota_carry_over add constraint quota_carry_over_to_quota_fk foreign key (to_quota) references harvest_quota (id) deferrable initially immediate;

alter table harvest_permit add constraint harvest_permit_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table harvest_permit add constraint harvest_permit_cutting_unit_fk foreign key (cutting_unit) references cutting_unit (id) deferrable initially immediate;
alter table harvest_permit add constraint harvest_permit_land_consent_fk foreign key (land_consent) references land_use_application (id) deferrable initially immediate;
alter table harvest_permit add constraint harvest_permit_inspector_fk foreign key (inspector) references person (id) deferrable initially immediate;
alter table harvest_permit add constraint harvest_permit_second_inspector_fk foreign key (second_inspector) references person (id) deferrable initially immediate;
alter table harvest_permit add constraint harvest_permit_quota_fk foreign key (quota) references harvest_quota (id) deferrable initially immediate;

alter table regeneration add constraint regeneration_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table regeneration add constraint regeneration_permit_fk foreign key (permit) references harvest_permit (id) deferrable initially immediate;
