-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 建设项目
create table construction_project (
  id uuid not null,
  version integer not null,
  state text not null,
  division uuid not null,
  belongs_to_year integer not null,
  year_named boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_post uuid,
  changed_action text not null,
  changed_reason text,
  changed_device text,
  listed_at timestamptz,
  finished_at timestamptz,
  dropped_at timestamptz,
  name text not null,
  project_code text,
  owner_unit text not null,
  approver text not null,
  project_class text not null,
  commercial boolean not null,
  fee_exemption text,
  main_approver text,
  main_class text,
  key boolean not null,
  linear boolean,
  approval_number text not null,
  approved_on date not null,
  approval uuid[],
  note text,
  primary key (id),
  constraint construction_project_state check (state in ('listed', 'finished', 'dropped')),
  constraint construction_project_version check (version > 0),
  constraint construction_project_name_1 check (length(name) <= 200),
  constraint construction_project_project_code_1 check (length(project_code) <= 60),
  constraint construction_project_owner_unit_1 check (length(owner_unit) <= 200),
  constraint construction_project_approver_1 check (approver in ('state_council', 'ministry_province', 'city_county', 'filed')),
  constraint construction_project_project_class_1 check (project_class in ('infrastructure', 'public_service', 'livelihood', 'defence', 'emerging_industry', 'exploration', 'mining', 'eco_tourism', 'industry', 'commercial', 'town_plan', 'nature_park', 'quarry', 'forestry', 'other')),
  constraint construction_project_fee_exemption_1 check (fee_exemption in ('rural_housing', 'village_road', 'education', 'care', 'medical', 'affordable_housing')),
  constraint construction_project_main_approver_1 check (main_approver in ('state_council', 'ministry_province', 'city_county', 'filed')),
  constraint construction_project_main_class_1 check (main_class in ('infrastructure', 'public_service', 'livelihood', 'defence', 'emerging_industry', 'exploration', 'mining', 'eco_tourism', 'industry', 'commercial', 'town_plan', 'nature_park', 'quarry', 'forestry', 'other')),
  constraint construction_project_approval_number_1 check (length(approval_number) <= 100),
  constraint construction_project_note_1 check (length(note) <= 500)
);
create table construction_project_history (
  id uuid,
  version integer,
  state text,
  division uuid,
  belongs_to_year integer,
  year_named boolean,
  demo boolean,
  created_at timestamptz,
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  changed_post uuid,
  changed_action text,
  changed_reason text,
  changed_device text,
  listed_at timestamptz,
  finished_at timestamptz,
  dropped_at timestamptz,
  name text,
  project_code text,
  owner_unit text,
  approver text,
  project_class text,
  commercial boolean,
  fee_exemption text,
  main_approver text,
  main_class text,
  key boolean,
  linear boolean,
  approval_number text,
  approved_on date,
  approval uuid[],
  note text,
  primary key (id, version)
);
comment on table construction_project is '建设项目。依据：森林法37；建设项目使用林地审核审批管理办法4';
comment on table construction_project_history is '建设项目：每一次变更的全貌，只增不改';
comment on column construction_project.id is '标识（UUIDv7，由客户端生成）';
comment on column construction_project.version is '版本';
comment on column construction_project.state is '状态';
comment on column construction_project.division is '所在行政区划';
comment on column construction_project.belongs_to_year is '所属年度';
comment on column construction_project.year_named is '所属年度由人指定';
comment on column construction_project.demo is '演示数据';
comment on column construction_project.created_at is '登记时间';
comment on column construction_project.created_by is '登记人';
comment on column construction_project.changed_at is '最近办理时间';
comment on column construction_project.changed_by is '最近办理人';
comment on column construction_project.changed_post is '最近办理人的岗位';
comment on column construction_project.changed_action is '最近办理事项';
comment on column construction_project.changed_reason is '办理理由';
comment on column construction_project.changed_device is '设备';
comment on column construction_project.listed_at is '进入“在办”的时间';
comment on column construction_project.finished_at is '进入“已完工”的时间';
comment on column construction_project.dropped_at is '进入“已终止”的时间';
comment on column construction_project.name is '项目名称';
comment on column construction_project.project_code is '项目代码';
comment on column construction_project.owner_unit is '建设单位';
comment on column construction_project.approver is '批准机关';
comment on column construction_project.project_class is '项目类别';
comment on column construction_project.commercial is '经营性项目';
comment on column construction_project.fee_exemption is '免征森林植被恢复费的理由';
comment on column construction_project.main_approver is '主体项目批准机关';
comment on column construction_project.main_class is '主体项目类别';
comment on column construction_project.key is '重大项目';
comment on column construction_project.linear is '线性工程';
comment on column construction_project.approval_number is '批准（核准、备案）文号';
comment on column construction_project.approved_on is '批准日期';
comment on column construction_project.approval is '批准文件';
comment on column construction_project.note is '说明';
create index construction_project_division on construction_project (division, state);
create index construction_project_year on construction_project (belongs_to_year, state);
create index construction_project_changed on construction_project (changed_at desc, id desc);
create index construction_project_approved_on_clock on construction_project (approved_on, id);
create function siku.keep_construction_project() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.approved_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: construction_project' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'construction_project' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: construction_project' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: construction_project' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'construction_project' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: construction_project' using errcode = 'SK003'; end if;
  end if;
  insert into construction_project_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, listed_at, finished_at, dropped_at, name, project_code, owner_unit, approver, project_class, commercial, fee_exemption, main_approver, main_class, key, linear, approval_number, approved_on, approval, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, listed_at, finished_at, dropped_at, name, project_code, owner_unit, approver, project_class, commercial, fee_exemption, main_approver, main_class, key, linear, approval_number, approved_on, approval, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'construction_project', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'construction_project', n.id from new_rows n, unnest(n.approval) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on construction_project referencing new table as new_rows for each statement execute function siku.keep_construction_project();
create trigger keep_update after update on construction_project referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_construction_project();
alter table construction_project enable row level security;
alter table construction_project_history enable row level security;
create policy construction_project_read on construction_project for select to siku_app using ((select siku.everywhere('construction_project', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('construction_project', 'read'))));
create policy construction_project_create on construction_project for insert to siku_app with check ((select siku.everywhere('construction_project', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('construction_project', 'create'))));
create policy construction_project_change on construction_project for update to siku_app using ((select siku.everywhere('construction_project', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('construction_project', 'change')))) with check ((select siku.everywhere('construction_project', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('construction_project', 'change'))));
create policy construction_project_history_read on construction_project_history for select to siku_app using ((select siku.everywhere('construction_project', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('construction_project', 'read'))));
grant select, insert, update on construction_project to siku_app;
grant select on construction_project_history to siku_app;

-- 使用林地申请
create table land_use_application (
  id uuid not null,
  version integer not null,
  state text not null,
  division uuid not null,
  belongs_to_year integer not null,
  year_named boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_post uuid,
  changed_action text not null,
  changed_reason text,
  changed_device text,
  draft_at timestamptz,
  submitted_at timestamptz,
  correcting_at timestamptz,
  resubmitted_at timestamptz,
  accepted_at timestamptz,
  verified_at timestamptz,
  publicized_at timestamptz,
  heard_below_at timestamptz,
  forwarded_at timestamptz,
  heard_at timestamptz,
  expert_review_at timestamptz,
  examined_at timestamptz,
  paid_at timestamptz,
  granted_at timestamptz,
  refused_at timestamptz,
  delivered_at timestamptz,
  renewal_asked_at timestamptz,
  in_use_at timestamptz,
  inspected_at timestamptz,
  archived_at timestamptz,
  withdrawn_at timestamptz,
  cancelled_at timestamptz,
  expired_at timestamptz,
  project uuid not null,
  applicant text not null,
  kind text not null,
  facility text,
  purpose text not null,
  use_from date,
  use_to date,
  quota_kind text,
  built_first boolean not null,
  violation_number text,
  materials uuid[],
  report uuid[],
  area numeric(20,4),
  area_mu numeric(20,2),
  parcels integer,
  fee_due numeric(20,2),
  review_level text,
  red_marks integer,
  assessed_on date,
  findings jsonb,
  quota uuid,
  correction_notice text,
  notified_on date,
  acceptance_number text,
  accepted_on date,
  deemed boolean,
  inspectors uuid[],
  verified_on date,
  site_note text,
  site_photos uuid[],
  publicity_place text,
  publicity_from date,
  publicity_to date,
  publicity_result text,
  county_opinion text,
  forwarded_on date,
  halted_on date,
  halt_note text,
  halt_result text,
  lower_outside_days integer,
  outside_days integer,
  extended_days integer,
  city_opinion text,
  fee_paid numeric(20,2),
  fee_paid_on date,
  fee_receipt text,
  higher_number text,
  decision text,
  decision_number text,
  decided_on date,
  consent_number text,
  delivered_on date,
  valid_until date,
  started_on date,
  inspected_on date,
  inspection_note text,
  inspection_photos uuid[],
  change_number text,
  change_note text,
  renewal_asked_on date,
  primary key (id),
  constraint land_use_application_state check (state in ('draft', 'submitted', 'correcting', 'resubmitted', 'accepted', 'verified', 'publicized', 'heard_below', 'forwarded', 'heard', 'expert_review', 'examined', 'paid', 'granted', 'refused', 'delivered', 'renewal_asked', 'in_use', 'inspected', 'archived', 'withdrawn', 'cancelled', 'expired')),
  constraint land_use_application_version check (version > 0),
  constraint land_use_application_applicant_1 check (length(applicant) <= 200),
  constraint land_use_application_kind_1 check (kind in ('permanent', 'temporary', 'forestry')),
  constraint land_use_application_facility_1 check (facility in ('seed', 'storage', 'transport', 'research', 'protection', 'utilities', 'other')),
  constraint land_use_application_purpose_1 check (length(purpose) <= 300),
  constraint land_use_application_quota_kind_1 check (quota_kind in ('regular', 'national_reserve')),
  constraint land_use_application_violation_number_1 check (length(violation_number) <= 100),
  constraint land_use_application_review_level_1 check (review_level in ('national', 'provincial', 'delegated')),
  constraint land_use_application_red_marks_1 check (red_marks >= 0),
  constraint land_use_application_findings_1 check (jsonb_typeof(findings) = 'array'),
  constraint land_use_application_correction_notice_1 check (length(correction_notice) <= 2000),
  constraint land_use_application_acceptance_number_1 check (length(acceptance_number) <= 100),
  constraint land_use_application_site_note_1 check (length(site_note) <= 1000),
  constraint land_use_application_publicity_place_1 check (length(publicity_place) <= 200),
  constraint land_use_application_publicity_result_1 check (length(publicity_result) <= 500),
  constraint land_use_application_county_opinion_1 check (length(county_opinion) <= 1000),
  constraint land_use_application_halt_note_1 check (length(halt_note) <= 500),
  constraint land_use_application_halt_result_1 check (length(halt_result) <= 1000),
  constraint land_use_application_lower_outside_days_1 check (lower_outside_days >= 0),
  constraint land_use_application_outside_days_1 check (outside_days >= 0),
  constraint land_use_application_extended_days_1 check (extended_days >= 0),
  constraint land_use_application_city_opinion_1 check (length(city_opinion) <= 1000),
  constraint land_use_application_fee_paid_1 check (fee_paid >= 0),
  constraint land_use_application_fee_receipt_1 check (length(fee_receipt) <= 100),
  constraint land_use_application_higher_number_1 check (length(higher_number) <= 100),
  constraint land_use_application_decision_1 check (decision in ('granted', 'refused')),
  constraint land_use_application_decision_number_1 check (length(decision_number) <= 100),
  constraint land_use_application_consent_number_1 check (length(consent_number) <= 100),
  constraint land_use_application_inspection_note_1 check (length(inspection_note) <= 1000),
  constraint land_use_application_change_number_1 check (length(change_number) <= 100),
  constraint land_use_application_change_note_1 check (length(change_note) <= 500)
);
create table land_use_application_history (
  id uuid,
  version integer,
  state text,
  division uuid,
  belongs_to_year integer,
  year_named boolean,
  demo boolean,
  created_at timestamptz,
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  changed_post uuid,
  changed_action text,
  changed_reason text,
  changed_device text,
  draft_at timestamptz,
  submitted_at timestamptz,
  correcting_at timestamptz,
  resubmitted_at timestamptz,
  accepted_at timestamptz,
  verified_at timestamptz,
  publicized_at timestamptz,
  heard_below_at timestamptz,
  forwarded_at timestamptz,
  heard_at timestamptz,
  expert_review_at timestamptz,
  examined_at timestamptz,
  paid_at timestamptz,
  granted_at timestamptz,
  refused_at timestamptz,
  delivered_at timestamptz,
  renewal_asked_at timestamptz,
  in_use_at timestamptz,
  inspected_at timestamptz,
  archived_at timestamptz,
  withdrawn_at timestamptz,
  cancelled_at timestamptz,
  expired_at timestamptz,
  project uuid,
  applicant text,
  kind text,
  facility text,
  purpose text,
  use_from date,
  use_to date,
  quota_kind text,
  built_first boolean,
  violation_number text,
  materials uuid[],
  report uuid[],
  area numeric(20,4),
  area_mu numeric(20,2),
  parcels integer,
  fee_due numeric(20,2),
  review_level text,
  red_marks integer,
  assessed_on date,
  findings jsonb,
  quota uuid,
  correction_notice text,
  notified_on date,
  acceptance_number text,
  accepted_on date,
  deemed boolean,
  inspectors uuid[],
  verified_on date,
  site_note text,
  site_photos uuid[],
  publicity_place text,
  publicity_from date,
  publicity_to date,
  publicity_result text,
  county_opinion text,
  forwarded_on date,
  halted_on date,
  halt_note text,
  halt_result text,
  lower_outside_days integer,
  outside_days integer,
  extended_days integer,
  city_opinion text,
  fee_paid numeric(20,2),
  fee_paid_on date,
  fee_receipt text,
  higher_number text,
  decision text,
  decision_number text,
  decided_on date,
  consent_number text,
  delivered_on date,
  valid_until date,
  started_on date,
  inspected_on date,
  inspection_note text,
  inspection_photos uuid[],
  change_number text,
  change_note text,
  renewal_asked_on date,
  primary key (id, version)
);
comment on table land_use_application is '使用林地申请。依据：森林法37；森林法38；森林法52；行政许可法；建设项目使用林地审核审批管理办法';
comment on table land_use_application_history is '使用林地申请：每一次变更的全貌，只增不改';
comment on column land_use_application.id is '标识（UUIDv7，由客户端生成）';
comment on column land_use_application.version is '版本';
comment on column land_use_application.state is '状态';
comment on column land_use_application.division is '所在行政区划';
comment on column land_use_application.belongs_to_year is '所属年度';
comment on column land_use_application.year_named is '所属年度由人指定';
comment on column land_use_application.demo is '演示数据';
comment on column land_use_application.created_at is '登记时间';
comment on column land_use_application.created_by is '登记人';
comment on column land_use_application.changed_at is '最近办理时间';
comment on column land_use_application.changed_by is '最近办理人';
comment on column land_use_application.changed_post is '最近办理人的岗位';
comment on column land_use_application.changed_action is '最近办理事项';
comment on column land_use_application.changed_reason is '办理理由';
comment on column land_use_application.changed_device is '设备';
comment on column land_use_application.draft_at is '进入“草稿”的时间';
comment on column land_use_application.submitted_at is '进入“已提交”的时间';
comment on column land_use_application.correcting_at is '进入“待补正”的时间';
comment on column land_use_application.resubmitted_at is '进入“已补正”的时间';
comment on column land_use_application.accepted_at is '进入“已受理”的时间';
comment on column land_use_application.verified_at is '进入“已查验”的时间';
comment on column land_use_application.publicized_at is '进入“公示中”的时间';
comment on column land_use_application.heard_below_at is '进入“中止（县级听证）”的时间';
comment on column land_use_application.forwarded_at is '进入“待审查”的时间';
comment on column land_use_application.heard_at is '进入“中止（听证）”的时间';
comment on column land_use_application.expert_review_at is '进入“中止（专家评审）”的时间';
comment on column land_use_application.examined_at is '进入“已审查”的时间';
comment on column land_use_application.paid_at is '进入“已缴费”的时间';
comment on column land_use_application.granted_at is '进入“准予”的时间';
comment on column land_use_application.refused_at is '进入“不予”的时间';
comment on column land_use_application.delivered_at is '进入“已领同意书”的时间';
comment on column land_use_application.renewal_asked_at is '进入“申请延续”的时间';
comment on column land_use_application.in_use_at is '进入“实施中”的时间';
comment on column land_use_application.inspected_at is '进入“已检查”的时间';
comment on column land_use_application.archived_at is '进入“已归档”的时间';
comment on column land_use_application.withdrawn_at is '进入“已撤回”的时间';
comment on column land_use_application.cancelled_at is '进入“已注销”的时间';
comment on column land_use_application.expired_at is '进入“已失效”的时间';
comment on column land_use_application.project is '建设项目';
comment on column land_use_application.applicant is '用地单位';
comment on column land_use_application.kind is '使用类别';
comment on column land_use_application.facility is '设施类别';
comment on column land_use_application.purpose is '建设内容';
comment on column land_use_application.use_from is '临时使用起始';
comment on column land_use_application.use_to is '临时使用期满';
comment on column land_use_application.quota_kind is '定额来源';
comment on column land_use_application.built_first is '未批先建';
comment on column land_use_application.violation_number is '违法使用林地处理决定文号';
comment on column land_use_application.materials is '申请材料';
comment on column land_use_application.report is '使用林地可行性报告或林地现状调查表';
comment on column land_use_application.area is '面积（公顷）';
comment on column land_use_application.area_mu is '面积（亩）（亩）';
comment on column land_use_application.parcels is '地块数（块）';
comment on column land_use_application.fee_due is '应缴森林植被恢复费（元）';
comment on column land_use_application.review_level is '审核层级';
comment on column land_use_application.red_marks is '红色标记（处）';
comment on column land_use_application.assessed_on is '核查基准日';
comment on column land_use_application.findings is '核查结果';
comment on column land_use_application.quota is '林地定额';
comment on column land_use_application.correction_notice is '需要补正的全部内容';
comment on column land_use_application.notified_on is '告知补正日期';
comment on column land_use_application.acceptance_number is '受理通知书文号';
comment on column land_use_application.accepted_on is '受理日期';
comment on column land_use_application.deemed is '逾期未告知视为受理';
comment on column land_use_application.inspectors is '现场查验人员';
comment on column land_use_application.verified_on is '查验日期';
comment on column land_use_application.site_note is '查验意见';
comment on column land_use_application.site_photos is '查验照片';
comment on column land_use_application.publicity_place is '公示地点';
comment on column land_use_application.publicity_from is '公示起始';
comment on column land_use_application.publicity_to is '公示截止';
comment on column land_use_application.publicity_result is '公示结果';
comment on column land_use_application.county_opinion is '县级审查意见';
comment on column land_use_application.forwarded_on is '上报日期';
comment on column land_use_application.halted_on is '中止日期';
comment on column land_use_application.halt_note is '听证、专家评审事项';
comment on column land_use_application.halt_result is '听证、专家评审结论';
comment on column land_use_application.lower_outside_days is '县级审查中不计入的工作日（天）';
comment on column land_use_application.outside_days is '决定期限中不计入的工作日（天）';
comment on column land_use_application.extended_days is '批准延长的工作日（天）';
comment on column land_use_application.city_opinion is '审查意见';
comment on column land_use_application.fee_paid is '已缴森林植被恢复费（元）';
comment on column land_use_application.fee_paid_on is '缴费日期';
comment on column land_use_application.fee_receipt is '缴费凭证号';
comment on column land_use_application.higher_number is '国家审核同意文号';
comment on column land_use_application.decision is '决定';
comment on column land_use_application.decision_number is '决定文号';
comment on column land_use_application.decided_on is '决定日期';
comment on column land_use_application.consent_number is '使用林地审核同意书（批准书）文号';
comment on column land_use_application.delivered_on is '送达日期';
comment on column land_use_application.valid_until is '有效期至';
comment on column land_use_application.started_on is '开始使用日期';
comment on column land_use_application.inspected_on is '检查日期';
comment on column land_use_application.inspection_note is '检查情况';
comment on column land_use_application.inspection_photos is '检查照片';
comment on column land_use_application.change_number is '变更文号';
comment on column land_use_application.change_note is '变更内容';
comment on column land_use_application.renewal_asked_on is '申请延续日期';
create index land_use_application_division on land_use_application (division, state);
create index land_use_application_year on land_use_application (belongs_to_year, state);
create index land_use_application_changed on land_use_application (changed_at desc, id desc);
create index land_use_application_project on land_use_application (project);
create index land_use_application_quota on land_use_application (quota);
create index land_use_application_inspectors on land_use_application using gin (inspectors);
create index land_use_application_state_decided_on on land_use_application (state, decided_on);
create function siku.keep_land_use_application() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: land_use_application' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'land_use_application' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: land_use_application' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: land_use_application' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'land_use_application' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: land_use_application' using errcode = 'SK003'; end if;
  end if;
  insert into land_use_application_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, correcting_at, resubmitted_at, accepted_at, verified_at, publicized_at, heard_below_at, forwarded_at, heard_at, expert_review_at, examined_at, paid_at, granted_at, refused_at, delivered_at, renewal_asked_at, in_use_at, inspected_at, archived_at, withdrawn_at, cancelled_at, expired_at, project, applicant, kind, facility, purpose, use_from, use_to, quota_kind, built_first, violation_number, materials, report, area, area_mu, parcels, fee_due, review_level, red_marks, assessed_on, findings, quota, correction_notice, notified_on, acceptance_number, accepted_on, deemed, inspectors, verified_on, site_note, site_photos, publicity_place, publicity_from, publicity_to, publicity_result, county_opinion, forwarded_on, halted_on, halt_note, halt_result, lower_outside_days, outside_days, extended_days, city_opinion, fee_paid, fee_paid_on, fee_receipt, higher_number, decision, decision_number, decided_on, consent_number, delivered_on, valid_until, started_on, inspected_on, inspection_note, inspection_photos, change_number, change_note, renewal_asked_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, submitted_at, correcting_at, resubmitted_at, accepted_at, verified_at, publicized_at, heard_below_at, forwarded_at, heard_at, expert_review_at, examined_at, paid_at, granted_at, refused_at, delivered_at, renewal_asked_at, in_use_at, inspected_at, archived_at, withdrawn_at, cancelled_at, expired_at, project, applicant, kind, facility, purpose, use_from, use_to, quota_kind, built_first, violation_number, materials, report, area, area_mu, parcels, fee_due, review_level, red_marks, assessed_on, findings, quota, correction_notice, notified_on, acceptance_number, accepted_on, deemed, inspectors, verified_on, site_note, site_photos, publicity_place, publicity_from, publicity_to, publicity_result, county_opinion, forwarded_on, halted_on, halt_note, halt_result, lower_outside_days, outside_days, extended_days, city_opinion, fee_paid, fee_paid_on, fee_receipt, higher_number, decision, decision_number, decided_on, consent_number, delivered_on, valid_until, started_on, inspected_on, inspection_note, inspection_photos, change_number, change_note, renewal_asked_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'land_use_application', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'land_use_application', n.id from new_rows n, unnest(n.materials || n.report || n.site_photos || n.inspection_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on land_use_application referencing new table as new_rows for each statement execute function siku.keep_land_use_application();
create trigger keep_update after update on land_use_application referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_land_use_application();
alter table land_use_application enable row level security;
alter table land_use_application_history enable row level security;
create policy land_use_application_read on land_use_application for select to siku_app using ((select siku.everywhere('land_use_application', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_use_application', 'read'))));
create policy land_use_application_create on land_use_application for insert to siku_app with check ((select siku.everywhere('land_use_application', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_use_application', 'create'))));
create policy land_use_application_change on land_use_application for update to siku_app using ((select siku.everywhere('land_use_application', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_use_application', 'change')))) with check ((select siku.everywhere('land_use_application', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_use_application', 'change'))));
create policy land_use_application_history_read on land_use_application_history for select to siku_app using ((select siku.everywhere('land_use_application', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_use_application', 'read'))));
grant select, insert, update on land_use_application to siku_app;
grant select on land_use_application_history to siku_app;

-- 使用林地地块
create table land_parcel (
  id uuid not null,
  version integer not null,
  state text not null,
  division uuid not null,
  belongs_to_year integer not null,
  year_named boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_post uuid,
  changed_action text not null,
  changed_reason text,
  changed_device text,
  drawn_at timestamptz,
  removed_at timestamptz,
  application uuid not null,
  number integer not null,
  sub_compartment text not null,
  area numeric(20,4) not null,
  boundary geometry(Geometry,4490) not null,
  land_class text not null,
  ownership text not null,
  protection_grade text not null,
  forest_class text not null,
  welfare_authority text,
  national_level text,
  forest_purpose text,
  origin text,
  eco_zone text,
  species text,
  age_group text,
  mean_height numeric(20,1),
  mean_dbh_cm integer,
  canopy_percent integer,
  volume numeric(20,2),
  trees integer,
  works text not null,
  in_urban_plan boolean not null,
  note text,
  use_type text,
  drawn_m2 numeric(20,2),
  ellipsoidal_m2 numeric(20,2),
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint land_parcel_state check (state in ('drawn', 'removed')),
  constraint land_parcel_version check (version > 0),
  constraint land_parcel_number_1 check (number >= 1),
  constraint land_parcel_number_2 check (number <= 9999),
  constraint land_parcel_sub_compartment_1 check (length(sub_compartment) <= 40),
  constraint land_parcel_area_1 check (area >= 0.0001),
  constraint land_parcel_boundary_1 check (ST_IsValid(boundary)),
  constraint land_parcel_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint land_parcel_land_class_1 check (land_class in ('1111', '1112', '1120', '1130', '1140', '1200', '1310', '1320', '1410', '1420', '1500', '1610', '1620', '1631', '1710', '1720', '1730', '1800')),
  constraint land_parcel_ownership_1 check (ownership in ('10', '20', '21', '22', '23')),
  constraint land_parcel_protection_grade_1 check (protection_grade in ('1', '2', '3', '4')),
  constraint land_parcel_forest_class_1 check (forest_class in ('011', '012', '021', '022')),
  constraint land_parcel_welfare_authority_1 check (welfare_authority in ('10', '21', '22', '23')),
  constraint land_parcel_national_level_1 check (national_level in ('1', '2')),
  constraint land_parcel_forest_purpose_1 check (forest_purpose in ('111', '112', '113', '114', '115', '116', '117', '121', '122', '123', '124', '125', '126', '127', '231', '232', '233', '240', '251', '252', '253', '254', '255')),
  constraint land_parcel_origin_1 check (origin in ('11', '12', '13', '21', '22', '23', '25', '26', '31', '32', '33', '34')),
  constraint land_parcel_eco_zone_1 check (length(eco_zone) <= 100),
  constraint land_parcel_species_1 check (species in ('111', '121', '122', '131', '151', '211', '221', '255', '281', '334', '335', '351', '411', '420', '421', '639', '641', '661', '691', '693', '694', '695', '800', '801', '813')),
  constraint land_parcel_age_group_1 check (age_group in ('1', '2', '3', '4', '5')),
  constraint land_parcel_mean_height_1 check (mean_height >= 0),
  constraint land_parcel_mean_height_2 check (mean_height <= 99),
  constraint land_parcel_mean_dbh_cm_1 check (mean_dbh_cm >= 0),
  constraint land_parcel_mean_dbh_cm_2 check (mean_dbh_cm <= 300),
  constraint land_parcel_canopy_percent_1 check (canopy_percent >= 0),
  constraint land_parcel_canopy_percent_2 check (canopy_percent <= 100),
  constraint land_parcel_volume_1 check (volume >= 0),
  constraint land_parcel_trees_1 check (trees >= 0),
  constraint land_parcel_works_1 check (length(works) <= 200),
  constraint land_parcel_note_1 check (length(note) <= 300),
  constraint land_parcel_use_type_1 check (use_type in ('protective', 'special', 'timber', 'economic', 'energy', 'nursery', 'other'))
);
create table land_parcel_history (
  id uuid,
  version integer,
  state text,
  division uuid,
  belongs_to_year integer,
  year_named boolean,
  demo boolean,
  created_at timestamptz,
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  changed_post uuid,
  changed_action text,
  changed_reason text,
  changed_device text,
  drawn_at timestamptz,
  removed_at timestamptz,
  application uuid,
  number integer,
  sub_compartment text,
  area numeric(20,4),
  boundary geometry(Geometry,4490),
  land_class text,
  ownership text,
  protection_grade text,
  forest_class text,
  welfare_authority text,
  national_level text,
  forest_purpose text,
  origin text,
  eco_zone text,
  species text,
  age_group text,
  mean_height numeric(20,1),
  mean_dbh_cm integer,
  canopy_percent integer,
  volume numeric(20,2),
  trees integer,
  works text,
  in_urban_plan boolean,
  note text,
  use_type text,
  drawn_m2 numeric(20,2),
  ellipsoidal_m2 numeric(20,2),
  primary key (id, version)
);
comment on table land_parcel is '使用林地地块。依据：建设项目使用林地审核审批管理规范';
comment on table land_parcel_history is '使用林地地块：每一次变更的全貌，只增不改';
comment on column land_parcel.id is '标识（UUIDv7，由客户端生成）';
comment on column land_parcel.version is '版本';
comment on column land_parcel.state is '状态';
comment on column land_parcel.division is '所在行政区划';
comment on column land_parcel.belongs_to_year is '所属年度';
comment on column land_parcel.year_named is '所属年度由人指定';
comment on column land_parcel.demo is '演示数据';
comment on column land_parcel.created_at is '登记时间';
comment on column land_parcel.created_by is '登记人';
comment on column land_parcel.changed_at is '最近办理时间';
comment on column land_parcel.changed_by is '最近办理人';
comment on column land_parcel.changed_post is '最近办理人的岗位';
comment on column land_parcel.changed_action is '最近办理事项';
comment on column land_parcel.changed_reason is '办理理由';
comment on column land_parcel.changed_device is '设备';
comment on column land_parcel.drawn_at is '进入“已录入”的时间';
comment on column land_parcel.removed_at is '进入“已移除”的时间';
comment on column land_parcel.application is '使用林地申请';
comment on column land_parcel.number is '地块序号';
comment on column land_parcel.sub_compartment is '小班号';
comment on column land_parcel.area is '面积（公顷）';
comment on column land_parcel.boundary is '范围';
comment on column land_parcel.land_class is '地类';
comment on column land_parcel.ownership is '林地权属';
comment on column land_parcel.protection_grade is '林地保护等级';
comment on column land_parcel.forest_class is '森林类别';
comment on column land_parcel.welfare_authority is '公益林事权等级';
comment on column land_parcel.national_level is '国家级公益林保护等级';
comment on column land_parcel.forest_purpose is '林种';
comment on column land_parcel.origin is '起源';
comment on column land_parcel.eco_zone is '重点生态区域';
comment on column land_parcel.species is '优势树种';
comment on column land_parcel.age_group is '龄组';
comment on column land_parcel.mean_height is '平均树高（米）';
comment on column land_parcel.mean_dbh_cm is '平均胸径（厘米）';
comment on column land_parcel.canopy_percent is '郁闭度（%）';
comment on column land_parcel.volume is '小班蓄积（立方米）';
comment on column land_parcel.trees is '株数（株）';
comment on column land_parcel.works is '建设内容';
comment on column land_parcel.in_urban_plan is '位于城市规划区内';
comment on column land_parcel.note is '备注';
comment on column land_parcel.use_type is '使用林地类型';
comment on column land_parcel.drawn_m2 is '图上平面面积（平方米）';
comment on column land_parcel.ellipsoidal_m2 is '椭球面积（平方米）';
create index land_parcel_division on land_parcel (division, state);
create index land_parcel_year on land_parcel (belongs_to_year, state);
create index land_parcel_changed on land_parcel (changed_at desc, id desc);
create index land_parcel_application on land_parcel (application);
create index land_parcel_boundary_3857 on land_parcel using gist (boundary_3857);
create index land_parcel_application_state on land_parcel (application, state);
create function siku.keep_land_parcel() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: land_parcel' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'land_parcel' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: land_parcel' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: land_parcel' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'land_parcel' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: land_parcel' using errcode = 'SK003'; end if;
  end if;
  insert into land_parcel_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, drawn_at, removed_at, application, number, sub_compartment, area, boundary, land_class, ownership, protection_grade, forest_class, welfare_authority, national_level, forest_purpose, origin, eco_zone, species, age_group, mean_height, mean_dbh_cm, canopy_percent, volume, trees, works, in_urban_plan, note, use_type, drawn_m2, ellipsoidal_m2) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, drawn_at, removed_at, application, number, sub_compartment, area, boundary, land_class, ownership, protection_grade, forest_class, welfare_authority, national_level, forest_purpose, origin, eco_zone, species, age_group, mean_height, mean_dbh_cm, canopy_percent, volume, trees, works, in_urban_plan, note, use_type, drawn_m2, ellipsoidal_m2 from new_rows;
  insert into siku.feed (register, record, division, version) select 'land_parcel', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on land_parcel referencing new table as new_rows for each statement execute function siku.keep_land_parcel();
create trigger keep_update after update on land_parcel referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_land_parcel();
alter table land_parcel enable row level security;
alter table land_parcel_history enable row level security;
create policy land_parcel_read on land_parcel for select to siku_app using ((select siku.everywhere('land_parcel', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_parcel', 'read'))));
create policy land_parcel_create on land_parcel for insert to siku_app with check ((select siku.everywhere('land_parcel', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_parcel', 'create'))));
create policy land_parcel_change on land_parcel for update to siku_app using ((select siku.everywhere('land_parcel', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_parcel', 'change')))) with check ((select siku.everywhere('land_parcel', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_parcel', 'change'))));
create policy land_parcel_history_read on land_parcel_history for select to siku_app using ((select siku.everywhere('land_parcel', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_parcel', 'read'))));
grant select, insert, update on land_parcel to siku_app;
grant select on land_parcel_history to siku_app;

-- 林地定额
create table land_quota (
  id uuid not null,
  version integer not null,
  state text not null,
  division uuid not null,
  belongs_to_year integer not null,
  year_named boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_post uuid,
  changed_action text not null,
  changed_reason text,
  changed_device text,
  open_at timestamptz,
  closed_at timestamptz,
  kind text not null,
  document_number text not null,
  issued_on date not null,
  note text,
  primary key (id),
  constraint land_quota_state check (state in ('open', 'closed')),
  constraint land_quota_version check (version > 0),
  constraint land_quota_kind_1 check (kind in ('regular', 'national_reserve')),
  constraint land_quota_document_number_1 check (length(document_number) <= 100),
  constraint land_quota_note_1 check (length(note) <= 500)
);
create table land_quota_history (
  id uuid,
  version integer,
  state text,
  division uuid,
  belongs_to_year integer,
  year_named boolean,
  demo boolean,
  created_at timestamptz,
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  changed_post uuid,
  changed_action text,
  changed_reason text,
  changed_device text,
  open_at timestamptz,
  closed_at timestamptz,
  kind text,
  document_number text,
  issued_on date,
  note text,
  primary key (id, version)
);
comment on table land_quota is '林地定额。依据：森林法36';
comment on table land_quota_history is '林地定额：每一次变更的全貌，只增不改';
comment on column land_quota.id is '标识（UUIDv7，由客户端生成）';
comment on column land_quota.version is '版本';
comment on column land_quota.state is '状态';
comment on column land_quota.division is '所在行政区划';
comment on column land_quota.belongs_to_year is '所属年度';
comment on column land_quota.year_named is '所属年度由人指定';
comment on column land_quota.demo is '演示数据';
comment on column land_quota.created_at is '登记时间';
comment on column land_quota.created_by is '登记人';
comment on column land_quota.changed_at is '最近办理时间';
comment on column land_quota.changed_by is '最近办理人';
comment on column land_quota.changed_post is '最近办理人的岗位';
comment on column land_quota.changed_action is '最近办理事项';
comment on column land_quota.changed_reason is '办理理由';
comment on column land_quota.changed_device is '设备';
comment on column land_quota.open_at is '进入“使用中”的时间';
comment on column land_quota.closed_at is '进入“已关账”的时间';
comment on column land_quota.kind is '定额类别';
comment on column land_quota.document_number is '下达文号';
comment on column land_quota.issued_on is '下达日期';
comment on column land_quota.note is '说明';
create index land_quota_division on land_quota (division, state);
create index land_quota_year on land_quota (belongs_to_year, state);
create index land_quota_changed on land_quota (changed_at desc, id desc);
create index land_quota_issued_on_clock on land_quota (issued_on, id);
create index land_quota_division_belongs_to_year on land_quota (division, belongs_to_year);
create function siku.keep_land_quota() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.issued_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: land_quota' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'land_quota' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: land_quota' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: land_quota' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'land_quota' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: land_quota' using errcode = 'SK003'; end if;
  end if;
  insert into land_quota_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, closed_at, kind, document_number, issued_on, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, open_at, closed_at, kind, document_number, issued_on, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'land_quota', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on land_quota referencing new table as new_rows for each statement execute function siku.keep_land_quota();
create trigger keep_update after update on land_quota referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_land_quota();
alter table land_quota enable row level security;
alter table land_quota_history enable row level security;
create policy land_quota_read on land_quota for select to siku_app using ((select siku.everywhere('land_quota', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_quota', 'read'))));
create policy land_quota_create on land_quota for insert to siku_app with check ((select siku.everywhere('land_quota', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_quota', 'create'))));
create policy land_quota_change on land_quota for update to siku_app using ((select siku.everywhere('land_quota', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_quota', 'change')))) with check ((select siku.everywhere('land_quota', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_quota', 'change'))));
create policy land_quota_history_read on land_quota_history for select to siku_app using ((select siku.everywhere('land_quota', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_quota', 'read'))));
grant select, insert, update on land_quota to siku_app;
grant select on land_quota_history to siku_app;

-- 林地定额分录
create table land_quota_entry (
  id uuid not null,
  version integer not null,
  state text not null,
  division uuid not null,
  belongs_to_year integer not null,
  year_named boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_post uuid,
  changed_action text not null,
  changed_reason text,
  changed_device text,
  posted_at timestamptz,
  account uuid not null,
  kind text not null,
  amount numeric(20,4) not null,
  subject uuid,
  document_number text,
  note text,
  primary key (id),
  constraint land_quota_entry_state check (state in ('posted')),
  constraint land_quota_entry_version check (version > 0),
  constraint land_quota_entry_kind_1 check (kind in ('allocate', 'supplement', 'carry_in', 'carry_out', 'reserve', 'release', 'consume', 'give_back')),
  constraint land_quota_entry_amount_1 check (amount >= 0),
  constraint land_quota_entry_document_number_1 check (length(document_number) <= 100),
  constraint land_quota_entry_note_1 check (length(note) <= 500)
);
create table land_quota_entry_history (
  id uuid,
  version integer,
  state text,
  division uuid,
  belongs_to_year integer,
  year_named boolean,
  demo boolean,
  created_at timestamptz,
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  changed_post uuid,
  changed_action text,
  changed_reason text,
  changed_device text,
  posted_at timestamptz,
  account uuid,
  kind text,
  amount numeric(20,4),
  subject uuid,
  document_number text,
  note text,
  primary key (id, version)
);
comment on table land_quota_entry is '林地定额分录。依据：森林法36';
comment on table land_quota_entry_history is '林地定额分录：每一次变更的全貌，只增不改';
comment on column land_quota_entry.id is '标识（UUIDv7，由客户端生成）';
comment on column land_quota_entry.version is '版本';
comment on column land_quota_entry.state is '状态';
comment on column land_quota_entry.division is '所在行政区划';
comment on column land_quota_entry.belongs_to_year is '所属年度';
comment on column land_quota_entry.year_named is '所属年度由人指定';
comment on column land_quota_entry.demo is '演示数据';
comment on column land_quota_entry.created_at is '登记时间';
comment on column land_quota_entry.created_by is '登记人';
comment on column land_quota_entry.changed_at is '最近办理时间';
comment on column land_quota_entry.changed_by is '最近办理人';
comment on column land_quota_entry.changed_post is '最近办理人的岗位';
comment on column land_quota_entry.changed_action is '最近办理事项';
comment on column land_quota_entry.changed_reason is '办理理由';
comment on column land_quota_entry.changed_device is '设备';
comment on column land_quota_entry.posted_at is '进入“已入账”的时间';
comment on column land_quota_entry.account is '账户';
comment on column land_quota_entry.kind is '类别';
comment on column land_quota_entry.amount is '数额（公顷）';
comment on column land_quota_entry.subject is '事由';
comment on column land_quota_entry.document_number is '文号';
comment on column land_quota_entry.note is '说明';
create index land_quota_entry_division on land_quota_entry (division, state);
create index land_quota_entry_year on land_quota_entry (belongs_to_year, state);
create index land_quota_entry_changed on land_quota_entry (changed_at desc, id desc);
create index land_quota_entry_account on land_quota_entry (account);
create index land_quota_entry_subject on land_quota_entry (subject);
create index land_quota_entry_account_subject on land_quota_entry (account, subject);
create function siku.keep_land_quota_entry() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: land_quota_entry' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'land_quota_entry' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: land_quota_entry' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: land_quota_entry' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'land_quota_entry' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: land_quota_entry' using errcode = 'SK003'; end if;
  end if;
  insert into land_quota_entry_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, account, kind, amount, subject, document_number, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, account, kind, amount, subject, document_number, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'land_quota_entry', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on land_quota_entry referencing new table as new_rows for each statement execute function siku.keep_land_quota_entry();
create trigger keep_update after update on land_quota_entry referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_land_quota_entry();
alter table land_quota_entry enable row level security;
alter table land_quota_entry_history enable row level security;
create policy land_quota_entry_read on land_quota_entry for select to siku_app using ((select siku.everywhere('land_quota_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_quota_entry', 'read'))));
create policy land_quota_entry_create on land_quota_entry for insert to siku_app with check ((select siku.everywhere('land_quota_entry', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_quota_entry', 'create'))));
create policy land_quota_entry_change on land_quota_entry for update to siku_app using ((select siku.everywhere('land_quota_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_quota_entry', 'change')))) with check ((select siku.everywhere('land_quota_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_quota_entry', 'change'))));
create policy land_quota_entry_history_read on land_quota_entry_history for select to siku_app using ((select siku.everywhere('land_quota_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_quota_entry', 'read'))));
grant select, insert, update on land_quota_entry to siku_app;
grant select on land_quota_entry_history to siku_app;

-- 临时使用林地恢复
create table land_restoration (
  id uuid not null,
  version integer not null,
  state text not null,
  division uuid not null,
  belongs_to_year integer not null,
  year_named boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_post uuid,
  changed_action text not null,
  changed_reason text,
  changed_device text,
  due_at timestamptz,
  planted_at timestamptz,
  accepted_at timestamptz,
  failed_at timestamptz,
  application uuid not null,
  area numeric(20,4) not null,
  use_to date not null,
  due_on date not null,
  plan text,
  species text,
  restored_area numeric(20,4),
  planted_on date,
  photos uuid[],
  check_note text,
  check_photos uuid[],
  primary key (id),
  constraint land_restoration_state check (state in ('due', 'planted', 'accepted', 'failed')),
  constraint land_restoration_version check (version > 0),
  constraint land_restoration_area_1 check (area >= 0),
  constraint land_restoration_plan_1 check (length(plan) <= 1000),
  constraint land_restoration_species_1 check (length(species) <= 200),
  constraint land_restoration_restored_area_1 check (restored_area >= 0),
  constraint land_restoration_check_note_1 check (length(check_note) <= 1000)
);
create table land_restoration_history (
  id uuid,
  version integer,
  state text,
  division uuid,
  belongs_to_year integer,
  year_named boolean,
  demo boolean,
  created_at timestamptz,
  created_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  changed_post uuid,
  changed_action text,
  changed_reason text,
  changed_device text,
  due_at timestamptz,
  planted_at timestamptz,
  accepted_at timestamptz,
  failed_at timestamptz,
  application uuid,
  area numeric(20,4),
  use_to date,
  due_on date,
  plan text,
  species text,
  restored_area numeric(20,4),
  planted_on date,
  photos uuid[],
  check_note text,
  check_photos uuid[],
  primary key (id, version)
);
comment on table land_restoration is '临时使用林地恢复。依据：森林法38';
comment on table land_restoration_history is '临时使用林地恢复：每一次变更的全貌，只增不改';
comment on column land_restoration.id is '标识（UUIDv7，由客户端生成）';
comment on column land_restoration.version is '版本';
comment on column land_restoration.state is '状态';
comment on column land_restoration.division is '所在行政区划';
comment on column land_restoration.belongs_to_year is '所属年度';
comment on column land_restoration.year_named is '所属年度由人指定';
comment on column land_restoration.demo is '演示数据';
comment on column land_restoration.created_at is '登记时间';
comment on column land_restoration.created_by is '登记人';
comment on column land_restoration.changed_at is '最近办理时间';
comment on column land_restoration.changed_by is '最近办理人';
comment on column land_restoration.changed_post is '最近办理人的岗位';
comment on column land_restoration.changed_action is '最近办理事项';
comment on column land_restoration.changed_reason is '办理理由';
comment on column land_restoration.changed_device is '设备';
comment on column land_restoration.due_at is '进入“待恢复”的时间';
comment on column land_restoration.planted_at is '进入“已报验”的时间';
comment on column land_restoration.accepted_at is '进入“已验收”的时间';
comment on column land_restoration.failed_at is '进入“验收不合格”的时间';
comment on column land_restoration.application is '使用林地申请';
comment on column land_restoration.area is '应恢复面积（公顷）';
comment on column land_restoration.use_to is '临时使用期满';
comment on column land_restoration.due_on is '恢复期限';
comment on column land_restoration.plan is '恢复方案';
comment on column land_restoration.species is '恢复树种';
comment on column land_restoration.restored_area is '已恢复面积（公顷）';
comment on column land_restoration.planted_on is '恢复完成日期';
comment on column land_restoration.photos is '恢复后照片';
comment on column land_restoration.check_note is '验收意见';
comment on column land_restoration.check_photos is '验收照片';
create index land_restoration_division on land_restoration (division, state);
create index land_restoration_year on land_restoration (belongs_to_year, state);
create index land_restoration_changed on land_restoration (changed_at desc, id desc);
create index land_restoration_use_to_clock on land_restoration (use_to, id);
create unique index land_restoration_application_unique on land_restoration (application);
create function siku.keep_land_restoration() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.use_to, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: land_restoration' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'land_restoration' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: land_restoration' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: land_restoration' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'land_restoration' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: land_restoration' using errcode = 'SK003'; end if;
  end if;
  insert into land_restoration_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, due_at, planted_at, accepted_at, failed_at, application, area, use_to, due_on, plan, species, restored_area, planted_on, photos, check_note, check_photos) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, due_at, planted_at, accepted_at, failed_at, application, area, use_to, due_on, plan, species, restored_area, planted_on, photos, check_note, check_photos from new_rows;
  insert into siku.feed (register, record, division, version) select 'land_restoration', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'land_restoration', n.id from new_rows n, unnest(n.photos || n.check_photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on land_restoration referencing new table as new_rows for each statement execute function siku.keep_land_restoration();
create trigger keep_update after update on land_restoration referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_land_restoration();
alter table land_restoration enable row level security;
alter table land_restoration_history enable row level security;
create policy land_restoration_read on land_restoration for select to siku_app using ((select siku.everywhere('land_restoration', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_restoration', 'read'))));
create policy land_restoration_create on land_restoration for insert to siku_app with check ((select siku.everywhere('land_restoration', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_restoration', 'create'))));
create policy land_restoration_change on land_restoration for update to siku_app using ((select siku.everywhere('land_restoration', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_restoration', 'change')))) with check ((select siku.everywhere('land_restoration', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_restoration', 'change'))));
create policy land_restoration_history_read on land_restoration_history for select to siku_app using ((select siku.everywhere('land_restoration', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('land_restoration', 'read'))));
grant select, insert, update on land_restoration to siku_app;
grant select on land_restoration_history to siku_app;
