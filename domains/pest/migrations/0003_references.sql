-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table pest_unit add constraint pest_unit_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table pest_census add constraint pest_census_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table pest_tree add constraint pest_tree_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table pest_tree add constraint pest_tree_census_fk foreign key (census) references pest_census (id) deferrable initially immediate;
alter table pest_tree add constraint pest_tree_plan_fk foreign key (plan) references pest_plan (id) deferrable initially immediate;
alter table pest_tree add constraint pest_tree_contract_fk foreign key (contract) references pest_contract (id) deferrable initially immediate;
alter table pest_tree add constraint pest_tree_batch_fk foreign key (batch) references pest_batch (id) deferrable initially immediate;
alter table pest_tree add constraint pest_tree_acceptor_fk foreign key (acceptor) references person (id) deferrable initially immediate;
alter table pest_tree add constraint pest_tree_second_acceptor_fk foreign key (second_acceptor) references person (id) deferrable initially immediate;

alter table pest_plan add constraint pest_plan_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table pest_contract add constraint pest_contract_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table pest_contract add constraint pest_contract_plan_fk foreign key (plan) references pest_plan (id) deferrable initially immediate;

alter table pest_payment add constraint pest_payment_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table pest_payment add constraint pest_payment_contract_fk foreign key (contract) references pest_contract (id) deferrable initially immediate;

alter table pest_batch add constraint pest_batch_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table pest_batch add constraint pest_batch_contract_fk foreign key (contract) references pest_contract (id) deferrable initially immediate;

alter table pest_firm add constraint pest_firm_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table pest_certificate add constraint pest_certificate_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table pest_certificate add constraint pest_certificate_firm_fk foreign key (firm) references pest_firm (id) deferrable initially immediate;
alter table pest_certificate add constraint pest_certificate_inspector_fk foreign key (inspector) references person (id) deferrable initially immediate;

alter table pest_recheck add constraint pest_recheck_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table pest_recheck add constraint pest_recheck_firm_fk foreign key (firm) references pest_firm (id) deferrable initially immediate;
alter table pest_recheck add constraint pest_recheck_campaign_fk foreign key (campaign) references campaign (id) deferrable initially immediate;
alter table pest_recheck add constraint pest_recheck_officer_fk foreign key (officer) references person (id) deferrable initially immediate;
alter table pest_recheck add constraint pest_recheck_second_officer_fk foreign key (second_officer) references person (id) deferrable initially immediate;

alter table pest_origin_check add constraint pest_origin_check_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table pest_origin_check add constraint pest_origin_check_firm_fk foreign key (firm) references pest_firm (id) deferrable initially immediate;
alter table pest_origin_check add constraint pest_origin_check_inspector_fk foreign key (inspector) references person (id) deferrable initially immediate;

alter table pest_agreement add constraint pest_agreement_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table pest_exchange add constraint pest_exchange_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table pest_exchange add constraint pest_exchange_agreement_fk foreign key (agreement) references pest_agreement (id) deferrable initially immediate;

alter table pest_plot add constraint pest_plot_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table pest_survey add constraint pest_survey_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table pest_survey add constraint pest_survey_plot_fk foreign key (plot) references pest_plot (id) deferrable initially immediate;

alter table pest_flight_area add constraint pest_flight_area_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table pest_treatment add constraint pest_treatment_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table pest_treatment add constraint pest_treatment_flight_area_fk foreign key (flight_area) references pest_flight_area (id) deferrable initially immediate;

alter table pest_forecast add constraint pest_forecast_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table pest_year add constraint pest_year_division_fk foreign key (division) references division (id) deferrable initially immediate;
