-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table industry_base add constraint industry_base_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table industry_base add constraint industry_base_park_fk foreign key (park) references forestry_park (id) deferrable initially immediate;

alter table base_season add constraint base_season_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table base_season add constraint base_season_base_fk foreign key (base) references industry_base (id) deferrable initially immediate;

alter table base_work add constraint base_work_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table base_work add constraint base_work_base_fk foreign key (base) references industry_base (id) deferrable initially immediate;
alter table base_work add constraint base_work_project_fk foreign key (project) references industry_project (id) deferrable initially immediate;

alter table base_certificate add constraint base_certificate_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table base_certificate add constraint base_certificate_base_fk foreign key (base) references industry_base (id) deferrable initially immediate;

alter table season_takeover add constraint season_takeover_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table forestry_park add constraint forestry_park_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table park_application add constraint park_application_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table park_application add constraint park_application_park_fk foreign key (park) references forestry_park (id) deferrable initially immediate;
alter table park_application add constraint park_application_rules_fk foreign key (rules) references policy_document (id) deferrable initially immediate;
alter table park_application add constraint park_application_award_fk foreign key (award) references award_application (id) deferrable initially immediate;

alter table park_check add constraint park_check_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table park_check add constraint park_check_park_fk foreign key (park) references forestry_park (id) deferrable initially immediate;

alter table industry_project add constraint industry_project_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table industry_project add constraint industry_project_park_fk foreign key (park) references forestry_park (id) deferrable initially immediate;

alter table industry_funding add constraint industry_funding_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table industry_funding add constraint industry_funding_project_fk foreign key (project) references industry_project (id) deferrable initially immediate;

alter table industry_progress add constraint industry_progress_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table industry_progress add constraint industry_progress_project_fk foreign key (project) references industry_project (id) deferrable initially immediate;

alter table industry_contract add constraint industry_contract_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table industry_contract add constraint industry_contract_project_fk foreign key (project) references industry_project (id) deferrable initially immediate;

alter table industry_contract_entry add constraint industry_contract_entry_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table industry_contract_entry add constraint industry_contract_entry_account_fk foreign key (account) references industry_contract (id) deferrable initially immediate;
alter table industry_contract_entry add constraint industry_contract_entry_subject_fk foreign key (subject) references industry_payment (id) deferrable initially immediate;

alter table industry_payment add constraint industry_payment_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table industry_payment add constraint industry_payment_contract_fk foreign key (contract) references industry_contract (id) deferrable initially immediate;
alter table industry_payment add constraint industry_payment_bond_fk foreign key (bond) references industry_bond (id) deferrable initially immediate;

alter table industry_bond add constraint industry_bond_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table industry_bond add constraint industry_bond_project_fk foreign key (project) references industry_project (id) deferrable initially immediate;

alter table industry_bond_entry add constraint industry_bond_entry_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table industry_bond_entry add constraint industry_bond_entry_account_fk foreign key (account) references industry_bond (id) deferrable initially immediate;
alter table industry_bond_entry add constraint industry_bond_entry_subject_fk foreign key (subject) references industry_payment (id) deferrable initially immediate;

alter table tech_result add constraint tech_result_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table tech_use add constraint tech_use_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table tech_use add constraint tech_use_result_fk foreign key (result) references tech_result (id) deferrable initially immediate;
alter table tech_use add constraint tech_use_base_fk foreign key (base) references industry_base (id) deferrable initially immediate;
alter table tech_use add constraint tech_use_project_fk foreign key (project) references industry_project (id) deferrable initially immediate;
