-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

alter table control_layer drop constraint control_layer_kind_1;
alter table control_layer add constraint control_layer_kind_1 CHECK ((kind = ANY (ARRAY['permanent_farmland'::text, 'ecological_red_line'::text, 'urban_boundary'::text, 'nature_reserve'::text, 'wetland'::text, 'water_source'::text, 'public_benefit_forest'::text, 'protection_grade'::text, 'ancient_tree_range'::text, 'arable_land'::text, 'construction_land'::text, 'river_management'::text, 'power_corridor'::text, 'rock'::text])));
comment on table control_layer is '管控图层。依据：土地管理法33；自然资源部关于全面开展“三区三线”划定工作的函；湿地保护法14；水污染防治法63（至2026-08-14）；生态环境法典（2026-08-15起）；森林法47；古树名木保护条例11；建设项目使用林地审核审批管理办法4';
