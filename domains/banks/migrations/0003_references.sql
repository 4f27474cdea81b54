-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table sub_compartment add constraint sub_compartment_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table bank_parameters add constraint bank_parameters_division_fk foreign key (division) references division (id) deferrable initially immediate;
alter table bank_parameters add constraint bank_parameters_replaces_fk foreign key (replaces) references bank_parameters (id) deferrable initially immediate;

alter table bank_output add constraint bank_output_division_fk foreign key (division) references division (id) deferrable initially immediate;

alter table product_price add constraint product_price_division_fk foreign key (division) references division (id) deferrable initially immediate;
