-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table construction_project add constraint construction_project_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table land_use_application add constraint land_use_application_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table land_use_application add constraint land_use_application_project_fk foreign key (project) references construction_project (id) deferrable initially immediate;
alter table land_use_application add constraint land_use_application_quota_fk foreign key (quota) references land_quota (id) deferrable initially immediate;

alter table land_parcel add constraint land_parcel_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table land_parcel add constraint land_parcel_application_fk foreign key (application) references land_use_application (id) deferrable initially immediate;

alter table land_quota add constraint land_quota_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table land_quota_entry add constraint land_quota_entry_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table land_quota_entry add constraint land_quota_entry_account_fk foreign key (account) references land_quota (id) deferrable initially immediate;
alter table land_quota_entry add constraint land_quota_entry_subject_fk foreign key (subject) references land_use_application (id) deferrable initially immediate;

alter table land_restoration add constraint land_restoration_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table land_restoration add constraint land_restoration_application_fk foreign key (application) references land_use_application (id) deferrable initially immediate;
