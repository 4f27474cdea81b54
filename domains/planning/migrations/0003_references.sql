-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table control_layer add constraint control_layer_division_fk foreign key (division) references division (id) deferrable initially immediate;
