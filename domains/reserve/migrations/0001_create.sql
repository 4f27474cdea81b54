-- Drafted from the definitions by `npm run siku -- migration draft`; frozen once released.

-- 国家储备林项目
create table reserve_project (
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
  intended_at timestamptz,
  planned_at timestamptz,
  reviewed_at timestamptz,
  filed_at timestamptz,
  listed_at timestamptz,
  approved_at timestamptz,
  building_at timestamptz,
  completed_at timestamptz,
  stopped_at timestamptz,
  name text not null,
  builder text not null,
  builder_kind text not null,
  investment numeric(20,2) not null,
  scale_mu numeric(20,2) not null,
  reserve_area_mu numeric(20,2) not null,
  contents jsonb,
  started_on date not null,
  plan_paper uuid[],
  planned_on date,
  reviewed_on date,
  review_note text,
  filed_on date,
  filing_number text,
  filing uuid[],
  store_number text,
  listed_on date,
  feasibility_number text,
  approved_on date,
  begun_on date,
  completed_on date,
  completion_note text,
  primary key (id),
  constraint reserve_project_state check (state in ('intended', 'planned', 'reviewed', 'filed', 'listed', 'approved', 'building', 'completed', 'stopped')),
  constraint reserve_project_version check (version > 0),
  constraint reserve_project_name_1 check (length(name) <= 120),
  constraint reserve_project_builder_1 check (length(builder) <= 120),
  constraint reserve_project_builder_kind_1 check (builder_kind in ('enterprise', 'institution', 'collective', 'cooperative')),
  constraint reserve_project_investment_1 check (investment >= 0.01),
  constraint reserve_project_scale_mu_1 check (scale_mu >= 0.01),
  constraint reserve_project_reserve_area_mu_1 check (reserve_area_mu >= 0.01),
  constraint reserve_project_contents_1 check (jsonb_typeof(contents) = 'array'),
  constraint reserve_project_review_note_1 check (length(review_note) <= 1000),
  constraint reserve_project_filing_number_1 check (length(filing_number) <= 100),
  constraint reserve_project_store_number_1 check (length(store_number) <= 60),
  constraint reserve_project_feasibility_number_1 check (length(feasibility_number) <= 100),
  constraint reserve_project_completion_note_1 check (length(completion_note) <= 1000)
);
create table reserve_project_history (
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
  intended_at timestamptz,
  planned_at timestamptz,
  reviewed_at timestamptz,
  filed_at timestamptz,
  listed_at timestamptz,
  approved_at timestamptz,
  building_at timestamptz,
  completed_at timestamptz,
  stopped_at timestamptz,
  name text,
  builder text,
  builder_kind text,
  investment numeric(20,2),
  scale_mu numeric(20,2),
  reserve_area_mu numeric(20,2),
  contents jsonb,
  started_on date,
  plan_paper uuid[],
  planned_on date,
  reviewed_on date,
  review_note text,
  filed_on date,
  filing_number text,
  filing uuid[],
  store_number text,
  listed_on date,
  feasibility_number text,
  approved_on date,
  begun_on date,
  completed_on date,
  completion_note text,
  primary key (id, version)
);
comment on table reserve_project is '国家储备林项目。依据：国家储备林建设管理办法（林规规〔2025〕1号）；四川省国家储备林建设管理实施细则；国家储备林建设规划（2018-2035年）';
comment on table reserve_project_history is '国家储备林项目：每一次变更的全貌，只增不改';
comment on column reserve_project.id is '标识（UUIDv7，由客户端生成）';
comment on column reserve_project.version is '版本';
comment on column reserve_project.state is '状态';
comment on column reserve_project.division is '所在行政区划';
comment on column reserve_project.belongs_to_year is '所属年度';
comment on column reserve_project.year_named is '所属年度由人指定';
comment on column reserve_project.demo is '演示数据';
comment on column reserve_project.created_at is '登记时间';
comment on column reserve_project.created_by is '登记人';
comment on column reserve_project.changed_at is '最近办理时间';
comment on column reserve_project.changed_by is '最近办理人';
comment on column reserve_project.changed_post is '最近办理人的岗位';
comment on column reserve_project.changed_action is '最近办理事项';
comment on column reserve_project.changed_reason is '办理理由';
comment on column reserve_project.changed_device is '设备';
comment on column reserve_project.intended_at is '进入“意向”的时间';
comment on column reserve_project.planned_at is '进入“已编方案”的时间';
comment on column reserve_project.reviewed_at is '进入“已评审”的时间';
comment on column reserve_project.filed_at is '进入“已备案”的时间';
comment on column reserve_project.listed_at is '进入“已入库”的时间';
comment on column reserve_project.approved_at is '进入“已立项”的时间';
comment on column reserve_project.building_at is '进入“建设中”的时间';
comment on column reserve_project.completed_at is '进入“已竣工”的时间';
comment on column reserve_project.stopped_at is '进入“已终止”的时间';
comment on column reserve_project.name is '项目名称';
comment on column reserve_project.builder is '建设主体';
comment on column reserve_project.builder_kind is '主体类型';
comment on column reserve_project.investment is '计划总投资（元）';
comment on column reserve_project.scale_mu is '建设规模（亩）';
comment on column reserve_project.reserve_area_mu is '储备林面积（亩）';
comment on column reserve_project.contents is '建设内容';
comment on column reserve_project.started_on is '意向日期';
comment on column reserve_project.plan_paper is '建设方案';
comment on column reserve_project.planned_on is '方案完成日期';
comment on column reserve_project.reviewed_on is '省级评审日期';
comment on column reserve_project.review_note is '评审意见';
comment on column reserve_project.filed_on is '备案日期';
comment on column reserve_project.filing_number is '批复备案文号';
comment on column reserve_project.filing is '批复备案文件';
comment on column reserve_project.store_number is '项目库编号';
comment on column reserve_project.listed_on is '入库日期';
comment on column reserve_project.feasibility_number is '可研批复或备案文号';
comment on column reserve_project.approved_on is '立项日期';
comment on column reserve_project.begun_on is '开工日期';
comment on column reserve_project.completed_on is '竣工日期';
comment on column reserve_project.completion_note is '竣工验收意见';
create index reserve_project_division on reserve_project (division, state);
create index reserve_project_year on reserve_project (belongs_to_year, state);
create index reserve_project_changed on reserve_project (changed_at desc, id desc);
create index reserve_project_started_on_clock on reserve_project (started_on, id);
create function siku.keep_reserve_project() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.started_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: reserve_project' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'reserve_project' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: reserve_project' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: reserve_project' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'reserve_project' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: reserve_project' using errcode = 'SK003'; end if;
  end if;
  insert into reserve_project_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, intended_at, planned_at, reviewed_at, filed_at, listed_at, approved_at, building_at, completed_at, stopped_at, name, builder, builder_kind, investment, scale_mu, reserve_area_mu, contents, started_on, plan_paper, planned_on, reviewed_on, review_note, filed_on, filing_number, filing, store_number, listed_on, feasibility_number, approved_on, begun_on, completed_on, completion_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, intended_at, planned_at, reviewed_at, filed_at, listed_at, approved_at, building_at, completed_at, stopped_at, name, builder, builder_kind, investment, scale_mu, reserve_area_mu, contents, started_on, plan_paper, planned_on, reviewed_on, review_note, filed_on, filing_number, filing, store_number, listed_on, feasibility_number, approved_on, begun_on, completed_on, completion_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'reserve_project', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'reserve_project', n.id from new_rows n, unnest(n.plan_paper || n.filing) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on reserve_project referencing new table as new_rows for each statement execute function siku.keep_reserve_project();
create trigger keep_update after update on reserve_project referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_reserve_project();
alter table reserve_project enable row level security;
alter table reserve_project_history enable row level security;
create policy reserve_project_read on reserve_project for select to siku_app using ((select siku.everywhere('reserve_project', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_project', 'read'))));
create policy reserve_project_create on reserve_project for insert to siku_app with check ((select siku.everywhere('reserve_project', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_project', 'create'))));
create policy reserve_project_change on reserve_project for update to siku_app using ((select siku.everywhere('reserve_project', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_project', 'change')))) with check ((select siku.everywhere('reserve_project', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_project', 'change'))));
create policy reserve_project_history_read on reserve_project_history for select to siku_app using ((select siku.everywhere('reserve_project', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_project', 'read'))));
grant select, insert, update on reserve_project to siku_app;
grant select on reserve_project_history to siku_app;

-- 储备林贷款批次
create table reserve_loan (
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
  applied_at timestamptz,
  credited_at timestamptz,
  signed_at timestamptz,
  settled_at timestamptz,
  declined_at timestamptz,
  project uuid not null,
  number text not null,
  batch integer not null,
  bank text not null,
  branch text,
  applied_on date not null,
  applied_amount numeric(20,2) not null,
  told_apart boolean,
  debt_check jsonb,
  risk text,
  risk_on date,
  cleared_on date,
  risk_note text,
  credit_amount numeric(20,2),
  credited_on date,
  credit_number text,
  contract_amount numeric(20,2),
  signed_on date,
  contract_number text,
  annual_rate numeric(20,4),
  grace_until date,
  ends_on date,
  instalments text,
  security text,
  contract uuid[],
  settled_on date,
  primary key (id),
  constraint reserve_loan_state check (state in ('applied', 'credited', 'signed', 'settled', 'declined')),
  constraint reserve_loan_version check (version > 0),
  constraint reserve_loan_number_1 check (length(number) <= 60),
  constraint reserve_loan_batch_1 check (batch >= 1),
  constraint reserve_loan_batch_2 check (batch <= 50),
  constraint reserve_loan_bank_1 check (bank in ('cdb', 'adbc', 'abc', 'other')),
  constraint reserve_loan_branch_1 check (length(branch) <= 120),
  constraint reserve_loan_applied_amount_1 check (applied_amount >= 0.01),
  constraint reserve_loan_debt_check_1 check (jsonb_typeof(debt_check) = 'array'),
  constraint reserve_loan_risk_1 check (risk in ('none', 'red')),
  constraint reserve_loan_risk_note_1 check (length(risk_note) <= 500),
  constraint reserve_loan_credit_amount_1 check (credit_amount >= 0.01),
  constraint reserve_loan_credit_number_1 check (length(credit_number) <= 100),
  constraint reserve_loan_contract_amount_1 check (contract_amount >= 0.01),
  constraint reserve_loan_contract_number_1 check (length(contract_number) <= 100),
  constraint reserve_loan_annual_rate_1 check (annual_rate >= 0),
  constraint reserve_loan_annual_rate_2 check (annual_rate <= 36),
  constraint reserve_loan_instalments_1 check (instalments in ('yearly', 'half_yearly', 'quarterly')),
  constraint reserve_loan_security_1 check (length(security) <= 300)
);
create table reserve_loan_history (
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
  applied_at timestamptz,
  credited_at timestamptz,
  signed_at timestamptz,
  settled_at timestamptz,
  declined_at timestamptz,
  project uuid,
  number text,
  batch integer,
  bank text,
  branch text,
  applied_on date,
  applied_amount numeric(20,2),
  told_apart boolean,
  debt_check jsonb,
  risk text,
  risk_on date,
  cleared_on date,
  risk_note text,
  credit_amount numeric(20,2),
  credited_on date,
  credit_number text,
  contract_amount numeric(20,2),
  signed_on date,
  contract_number text,
  annual_rate numeric(20,4),
  grace_until date,
  ends_on date,
  instalments text,
  security text,
  contract uuid[],
  settled_on date,
  primary key (id, version)
);
comment on table reserve_loan is '储备林贷款批次。依据：国家储备林建设管理办法（林规规〔2025〕1号）；预算法35；国发〔2014〕43号；财预〔2017〕50号';
comment on table reserve_loan_history is '储备林贷款批次：每一次变更的全貌，只增不改';
comment on column reserve_loan.id is '标识（UUIDv7，由客户端生成）';
comment on column reserve_loan.version is '版本';
comment on column reserve_loan.state is '状态';
comment on column reserve_loan.division is '所在行政区划';
comment on column reserve_loan.belongs_to_year is '所属年度';
comment on column reserve_loan.year_named is '所属年度由人指定';
comment on column reserve_loan.demo is '演示数据';
comment on column reserve_loan.created_at is '登记时间';
comment on column reserve_loan.created_by is '登记人';
comment on column reserve_loan.changed_at is '最近办理时间';
comment on column reserve_loan.changed_by is '最近办理人';
comment on column reserve_loan.changed_post is '最近办理人的岗位';
comment on column reserve_loan.changed_action is '最近办理事项';
comment on column reserve_loan.changed_reason is '办理理由';
comment on column reserve_loan.changed_device is '设备';
comment on column reserve_loan.applied_at is '进入“已申请”的时间';
comment on column reserve_loan.credited_at is '进入“已授信”的时间';
comment on column reserve_loan.signed_at is '进入“已签约”的时间';
comment on column reserve_loan.settled_at is '进入“已结清”的时间';
comment on column reserve_loan.declined_at is '进入“未获批准”的时间';
comment on column reserve_loan.project is '项目';
comment on column reserve_loan.number is '贷款编号';
comment on column reserve_loan.batch is '批次';
comment on column reserve_loan.bank is '银行';
comment on column reserve_loan.branch is '经办行';
comment on column reserve_loan.applied_on is '申请日期';
comment on column reserve_loan.applied_amount is '申请金额（元）';
comment on column reserve_loan.told_apart is '公报单列';
comment on column reserve_loan.debt_check is '隐性债务核查';
comment on column reserve_loan.risk is '债务风险';
comment on column reserve_loan.risk_on is '标红日期';
comment on column reserve_loan.cleared_on is '解除日期';
comment on column reserve_loan.risk_note is '风险情况';
comment on column reserve_loan.credit_amount is '授信金额（元）';
comment on column reserve_loan.credited_on is '授信批复日期';
comment on column reserve_loan.credit_number is '授信批复文号';
comment on column reserve_loan.contract_amount is '合同金额（元）';
comment on column reserve_loan.signed_on is '合同日期';
comment on column reserve_loan.contract_number is '合同编号';
comment on column reserve_loan.annual_rate is '年利率（%）';
comment on column reserve_loan.grace_until is '首次还本日期';
comment on column reserve_loan.ends_on is '到期日期';
comment on column reserve_loan.instalments is '还款频次';
comment on column reserve_loan.security is '担保方式';
comment on column reserve_loan.contract is '贷款合同';
comment on column reserve_loan.settled_on is '结清日期';
create index reserve_loan_division on reserve_loan (division, state);
create index reserve_loan_year on reserve_loan (belongs_to_year, state);
create index reserve_loan_changed on reserve_loan (changed_at desc, id desc);
create index reserve_loan_applied_on_clock on reserve_loan (applied_on, id);
create index reserve_loan_project on reserve_loan (project);
create unique index reserve_loan_number_unique on reserve_loan (number);
create function siku.keep_reserve_loan() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.applied_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: reserve_loan' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'reserve_loan' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: reserve_loan' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: reserve_loan' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'reserve_loan' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: reserve_loan' using errcode = 'SK003'; end if;
  end if;
  insert into reserve_loan_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, credited_at, signed_at, settled_at, declined_at, project, number, batch, bank, branch, applied_on, applied_amount, told_apart, debt_check, risk, risk_on, cleared_on, risk_note, credit_amount, credited_on, credit_number, contract_amount, signed_on, contract_number, annual_rate, grace_until, ends_on, instalments, security, contract, settled_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, applied_at, credited_at, signed_at, settled_at, declined_at, project, number, batch, bank, branch, applied_on, applied_amount, told_apart, debt_check, risk, risk_on, cleared_on, risk_note, credit_amount, credited_on, credit_number, contract_amount, signed_on, contract_number, annual_rate, grace_until, ends_on, instalments, security, contract, settled_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'reserve_loan', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'reserve_loan', n.id from new_rows n, unnest(n.contract) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on reserve_loan referencing new table as new_rows for each statement execute function siku.keep_reserve_loan();
create trigger keep_update after update on reserve_loan referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_reserve_loan();
alter table reserve_loan enable row level security;
alter table reserve_loan_history enable row level security;
create policy reserve_loan_read on reserve_loan for select to siku_app using ((select siku.everywhere('reserve_loan', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_loan', 'read'))));
create policy reserve_loan_create on reserve_loan for insert to siku_app with check ((select siku.everywhere('reserve_loan', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_loan', 'create'))));
create policy reserve_loan_change on reserve_loan for update to siku_app using ((select siku.everywhere('reserve_loan', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_loan', 'change')))) with check ((select siku.everywhere('reserve_loan', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_loan', 'change'))));
create policy reserve_loan_history_read on reserve_loan_history for select to siku_app using ((select siku.everywhere('reserve_loan', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_loan', 'read'))));
grant select, insert, update on reserve_loan to siku_app;
grant select on reserve_loan_history to siku_app;

-- 储备林贷款提款
create table reserve_drawdown (
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
  asked_at timestamptz,
  drawn_at timestamptz,
  paid_at timestamptz,
  returned_at timestamptz,
  declined_at timestamptz,
  loan uuid not null,
  number text not null,
  purpose text not null,
  plots uuid[],
  amount numeric(20,2) not null,
  payee text not null,
  progress text,
  asked_on date not null,
  papers uuid[],
  drawn_on date,
  receipt_number text,
  paid_on date,
  payment_number text,
  voucher uuid[],
  returned_on date,
  primary key (id),
  constraint reserve_drawdown_state check (state in ('asked', 'drawn', 'paid', 'returned', 'declined')),
  constraint reserve_drawdown_version check (version > 0),
  constraint reserve_drawdown_number_1 check (length(number) <= 40),
  constraint reserve_drawdown_purpose_1 check (length(purpose) <= 300),
  constraint reserve_drawdown_amount_1 check (amount >= 0.01),
  constraint reserve_drawdown_payee_1 check (length(payee) <= 120),
  constraint reserve_drawdown_progress_1 check (length(progress) <= 300),
  constraint reserve_drawdown_receipt_number_1 check (length(receipt_number) <= 100),
  constraint reserve_drawdown_payment_number_1 check (length(payment_number) <= 100)
);
create table reserve_drawdown_history (
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
  asked_at timestamptz,
  drawn_at timestamptz,
  paid_at timestamptz,
  returned_at timestamptz,
  declined_at timestamptz,
  loan uuid,
  number text,
  purpose text,
  plots uuid[],
  amount numeric(20,2),
  payee text,
  progress text,
  asked_on date,
  papers uuid[],
  drawn_on date,
  receipt_number text,
  paid_on date,
  payment_number text,
  voucher uuid[],
  returned_on date,
  primary key (id, version)
);
comment on table reserve_drawdown is '储备林贷款提款。依据：国家储备林建设管理办法（林规规〔2025〕1号）；固定资产贷款管理办法';
comment on table reserve_drawdown_history is '储备林贷款提款：每一次变更的全貌，只增不改';
comment on column reserve_drawdown.id is '标识（UUIDv7，由客户端生成）';
comment on column reserve_drawdown.version is '版本';
comment on column reserve_drawdown.state is '状态';
comment on column reserve_drawdown.division is '所在行政区划';
comment on column reserve_drawdown.belongs_to_year is '所属年度';
comment on column reserve_drawdown.year_named is '所属年度由人指定';
comment on column reserve_drawdown.demo is '演示数据';
comment on column reserve_drawdown.created_at is '登记时间';
comment on column reserve_drawdown.created_by is '登记人';
comment on column reserve_drawdown.changed_at is '最近办理时间';
comment on column reserve_drawdown.changed_by is '最近办理人';
comment on column reserve_drawdown.changed_post is '最近办理人的岗位';
comment on column reserve_drawdown.changed_action is '最近办理事项';
comment on column reserve_drawdown.changed_reason is '办理理由';
comment on column reserve_drawdown.changed_device is '设备';
comment on column reserve_drawdown.asked_at is '进入“已申请”的时间';
comment on column reserve_drawdown.drawn_at is '进入“已到位”的时间';
comment on column reserve_drawdown.paid_at is '进入“已支付”的时间';
comment on column reserve_drawdown.returned_at is '进入“已退回”的时间';
comment on column reserve_drawdown.declined_at is '进入“未获批准”的时间';
comment on column reserve_drawdown.loan is '贷款批次';
comment on column reserve_drawdown.number is '提款编号';
comment on column reserve_drawdown.purpose is '用途';
comment on column reserve_drawdown.plots is '对应作业';
comment on column reserve_drawdown.amount is '金额（元）';
comment on column reserve_drawdown.payee is '收款人';
comment on column reserve_drawdown.progress is '工程进度';
comment on column reserve_drawdown.asked_on is '申请日期';
comment on column reserve_drawdown.papers is '合同、发票和进度证明';
comment on column reserve_drawdown.drawn_on is '到位日期';
comment on column reserve_drawdown.receipt_number is '放款凭证号';
comment on column reserve_drawdown.paid_on is '支付日期';
comment on column reserve_drawdown.payment_number is '支付凭证号';
comment on column reserve_drawdown.voucher is '支付凭证';
comment on column reserve_drawdown.returned_on is '退回日期';
create index reserve_drawdown_division on reserve_drawdown (division, state);
create index reserve_drawdown_year on reserve_drawdown (belongs_to_year, state);
create index reserve_drawdown_changed on reserve_drawdown (changed_at desc, id desc);
create index reserve_drawdown_asked_on_clock on reserve_drawdown (asked_on, id);
create index reserve_drawdown_loan on reserve_drawdown (loan);
create unique index reserve_drawdown_number_unique on reserve_drawdown (number);
create index reserve_drawdown_plots on reserve_drawdown using gin (plots);
create function siku.keep_reserve_drawdown() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.asked_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: reserve_drawdown' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'reserve_drawdown' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: reserve_drawdown' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: reserve_drawdown' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'reserve_drawdown' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: reserve_drawdown' using errcode = 'SK003'; end if;
  end if;
  insert into reserve_drawdown_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, asked_at, drawn_at, paid_at, returned_at, declined_at, loan, number, purpose, plots, amount, payee, progress, asked_on, papers, drawn_on, receipt_number, paid_on, payment_number, voucher, returned_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, asked_at, drawn_at, paid_at, returned_at, declined_at, loan, number, purpose, plots, amount, payee, progress, asked_on, papers, drawn_on, receipt_number, paid_on, payment_number, voucher, returned_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'reserve_drawdown', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'reserve_drawdown', n.id from new_rows n, unnest(n.papers || n.voucher) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on reserve_drawdown referencing new table as new_rows for each statement execute function siku.keep_reserve_drawdown();
create trigger keep_update after update on reserve_drawdown referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_reserve_drawdown();
alter table reserve_drawdown enable row level security;
alter table reserve_drawdown_history enable row level security;
create policy reserve_drawdown_read on reserve_drawdown for select to siku_app using ((select siku.everywhere('reserve_drawdown', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_drawdown', 'read'))));
create policy reserve_drawdown_create on reserve_drawdown for insert to siku_app with check ((select siku.everywhere('reserve_drawdown', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_drawdown', 'create'))));
create policy reserve_drawdown_change on reserve_drawdown for update to siku_app using ((select siku.everywhere('reserve_drawdown', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_drawdown', 'change')))) with check ((select siku.everywhere('reserve_drawdown', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_drawdown', 'change'))));
create policy reserve_drawdown_history_read on reserve_drawdown_history for select to siku_app using ((select siku.everywhere('reserve_drawdown', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_drawdown', 'read'))));
grant select, insert, update on reserve_drawdown to siku_app;
grant select on reserve_drawdown_history to siku_app;

-- 储备林资金分录
create table reserve_entry (
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
  annulled_at timestamptz,
  project uuid not null,
  loan uuid,
  drawdown uuid,
  kind text not null,
  amount numeric(20,2) not null,
  happened_on date not null,
  document_number text,
  note text,
  annulled_on date,
  primary key (id),
  constraint reserve_entry_state check (state in ('posted', 'annulled')),
  constraint reserve_entry_version check (version > 0),
  constraint reserve_entry_kind_1 check (kind in ('plan', 'plan_cut', 'credit', 'credit_cut', 'contract', 'contract_cut', 'draw', 'draw_back', 'pay', 'pay_back', 'capital', 'capital_back', 'repay', 'interest')),
  constraint reserve_entry_amount_1 check (amount >= 0.01),
  constraint reserve_entry_document_number_1 check (length(document_number) <= 100),
  constraint reserve_entry_note_1 check (length(note) <= 500)
);
create table reserve_entry_history (
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
  annulled_at timestamptz,
  project uuid,
  loan uuid,
  drawdown uuid,
  kind text,
  amount numeric(20,2),
  happened_on date,
  document_number text,
  note text,
  annulled_on date,
  primary key (id, version)
);
comment on table reserve_entry is '储备林资金分录。依据：国家储备林建设管理办法（林规规〔2025〕1号）';
comment on table reserve_entry_history is '储备林资金分录：每一次变更的全貌，只增不改';
comment on column reserve_entry.id is '标识（UUIDv7，由客户端生成）';
comment on column reserve_entry.version is '版本';
comment on column reserve_entry.state is '状态';
comment on column reserve_entry.division is '所在行政区划';
comment on column reserve_entry.belongs_to_year is '所属年度';
comment on column reserve_entry.year_named is '所属年度由人指定';
comment on column reserve_entry.demo is '演示数据';
comment on column reserve_entry.created_at is '登记时间';
comment on column reserve_entry.created_by is '登记人';
comment on column reserve_entry.changed_at is '最近办理时间';
comment on column reserve_entry.changed_by is '最近办理人';
comment on column reserve_entry.changed_post is '最近办理人的岗位';
comment on column reserve_entry.changed_action is '最近办理事项';
comment on column reserve_entry.changed_reason is '办理理由';
comment on column reserve_entry.changed_device is '设备';
comment on column reserve_entry.posted_at is '进入“已入账”的时间';
comment on column reserve_entry.annulled_at is '进入“已作废”的时间';
comment on column reserve_entry.project is '项目';
comment on column reserve_entry.loan is '贷款批次';
comment on column reserve_entry.drawdown is '提款';
comment on column reserve_entry.kind is '类别';
comment on column reserve_entry.amount is '金额（元）';
comment on column reserve_entry.happened_on is '发生日期';
comment on column reserve_entry.document_number is '文号或凭证号';
comment on column reserve_entry.note is '说明';
comment on column reserve_entry.annulled_on is '作废日期';
create index reserve_entry_division on reserve_entry (division, state);
create index reserve_entry_year on reserve_entry (belongs_to_year, state);
create index reserve_entry_changed on reserve_entry (changed_at desc, id desc);
create index reserve_entry_happened_on_clock on reserve_entry (happened_on, id);
create index reserve_entry_project on reserve_entry (project);
create index reserve_entry_loan on reserve_entry (loan);
create index reserve_entry_drawdown on reserve_entry (drawdown);
create index reserve_entry_kind_state on reserve_entry (kind, state);
create function siku.keep_reserve_entry() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.happened_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: reserve_entry' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'reserve_entry' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: reserve_entry' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: reserve_entry' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'reserve_entry' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: reserve_entry' using errcode = 'SK003'; end if;
  end if;
  insert into reserve_entry_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, annulled_at, project, loan, drawdown, kind, amount, happened_on, document_number, note, annulled_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, posted_at, annulled_at, project, loan, drawdown, kind, amount, happened_on, document_number, note, annulled_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'reserve_entry', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  return null;
end $$;
create trigger keep_insert after insert on reserve_entry referencing new table as new_rows for each statement execute function siku.keep_reserve_entry();
create trigger keep_update after update on reserve_entry referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_reserve_entry();
alter table reserve_entry enable row level security;
alter table reserve_entry_history enable row level security;
create policy reserve_entry_read on reserve_entry for select to siku_app using ((select siku.everywhere('reserve_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_entry', 'read'))));
create policy reserve_entry_create on reserve_entry for insert to siku_app with check ((select siku.everywhere('reserve_entry', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_entry', 'create'))));
create policy reserve_entry_change on reserve_entry for update to siku_app using ((select siku.everywhere('reserve_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_entry', 'change')))) with check ((select siku.everywhere('reserve_entry', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_entry', 'change'))));
create policy reserve_entry_history_read on reserve_entry_history for select to siku_app using ((select siku.everywhere('reserve_entry', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_entry', 'read'))));
grant select, insert, update on reserve_entry to siku_app;
grant select on reserve_entry_history to siku_app;

-- 林地流转
create table forest_transfer (
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
  checked_at timestamptz,
  signed_at timestamptz,
  ended_at timestamptz,
  dropped_at timestamptz,
  number text not null,
  project uuid,
  grantor text not null,
  receiver text not null,
  receiver_kind text not null,
  holding text not null,
  way text not null,
  boundary geometry(Geometry,4490) not null,
  area_mu numeric(20,2) not null,
  certificate text,
  term_from date not null,
  term_to date not null,
  contract_until date not null,
  rent_per_mu numeric(20,2) not null,
  step_up numeric(20,2),
  step_years integer,
  first_payment_on date not null,
  trees_at_end text not null,
  members integer,
  agreed integer,
  voted_on date,
  notice_from date,
  notice_to date,
  vote_paper uuid[],
  issuer_agreed boolean,
  township_approval text,
  signed_on date,
  contract uuid[],
  filing_number text,
  registration_number text,
  mortgaged boolean,
  ended_on date,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint forest_transfer_state check (state in ('draft', 'checked', 'signed', 'ended', 'dropped')),
  constraint forest_transfer_version check (version > 0),
  constraint forest_transfer_number_1 check (length(number) <= 40),
  constraint forest_transfer_grantor_1 check (length(grantor) <= 120),
  constraint forest_transfer_receiver_1 check (length(receiver) <= 120),
  constraint forest_transfer_receiver_kind_1 check (receiver_kind in ('unit', 'member')),
  constraint forest_transfer_holding_1 check (holding in ('household', 'collective', 'waste')),
  constraint forest_transfer_way_1 check (way in ('lease', 'share', 'cooperate', 'entrust', 'assign')),
  constraint forest_transfer_boundary_1 check (ST_IsValid(boundary)),
  constraint forest_transfer_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint forest_transfer_area_mu_1 check (area_mu >= 0.01),
  constraint forest_transfer_certificate_1 check (length(certificate) <= 200),
  constraint forest_transfer_rent_per_mu_1 check (rent_per_mu >= 0),
  constraint forest_transfer_step_up_1 check (step_up >= 0),
  constraint forest_transfer_step_up_2 check (step_up <= 100),
  constraint forest_transfer_step_years_1 check (step_years >= 1),
  constraint forest_transfer_step_years_2 check (step_years <= 70),
  constraint forest_transfer_trees_at_end_1 check (trees_at_end in ('to_holder', 'to_receiver', 'paid', 'extended')),
  constraint forest_transfer_members_1 check (members >= 1),
  constraint forest_transfer_members_2 check (members <= 100000),
  constraint forest_transfer_agreed_1 check (agreed >= 0),
  constraint forest_transfer_agreed_2 check (agreed <= 100000),
  constraint forest_transfer_township_approval_1 check (length(township_approval) <= 100),
  constraint forest_transfer_filing_number_1 check (length(filing_number) <= 100),
  constraint forest_transfer_registration_number_1 check (length(registration_number) <= 100)
);
create table forest_transfer_history (
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
  checked_at timestamptz,
  signed_at timestamptz,
  ended_at timestamptz,
  dropped_at timestamptz,
  number text,
  project uuid,
  grantor text,
  receiver text,
  receiver_kind text,
  holding text,
  way text,
  boundary geometry(Geometry,4490),
  area_mu numeric(20,2),
  certificate text,
  term_from date,
  term_to date,
  contract_until date,
  rent_per_mu numeric(20,2),
  step_up numeric(20,2),
  step_years integer,
  first_payment_on date,
  trees_at_end text,
  members integer,
  agreed integer,
  voted_on date,
  notice_from date,
  notice_to date,
  vote_paper uuid[],
  issuer_agreed boolean,
  township_approval text,
  signed_on date,
  contract uuid[],
  filing_number text,
  registration_number text,
  mortgaged boolean,
  ended_on date,
  primary key (id, version)
);
comment on table forest_transfer is '林地流转。依据：森林法17、18、19；农村土地承包法36、38、40、41、52；法释〔2022〕16号';
comment on table forest_transfer_history is '林地流转：每一次变更的全貌，只增不改';
comment on column forest_transfer.id is '标识（UUIDv7，由客户端生成）';
comment on column forest_transfer.version is '版本';
comment on column forest_transfer.state is '状态';
comment on column forest_transfer.division is '所在行政区划';
comment on column forest_transfer.belongs_to_year is '所属年度';
comment on column forest_transfer.year_named is '所属年度由人指定';
comment on column forest_transfer.demo is '演示数据';
comment on column forest_transfer.created_at is '登记时间';
comment on column forest_transfer.created_by is '登记人';
comment on column forest_transfer.changed_at is '最近办理时间';
comment on column forest_transfer.changed_by is '最近办理人';
comment on column forest_transfer.changed_post is '最近办理人的岗位';
comment on column forest_transfer.changed_action is '最近办理事项';
comment on column forest_transfer.changed_reason is '办理理由';
comment on column forest_transfer.changed_device is '设备';
comment on column forest_transfer.draft_at is '进入“拟流转”的时间';
comment on column forest_transfer.checked_at is '进入“已核查”的时间';
comment on column forest_transfer.signed_at is '进入“已签订”的时间';
comment on column forest_transfer.ended_at is '进入“已终止”的时间';
comment on column forest_transfer.dropped_at is '进入“未签订”的时间';
comment on column forest_transfer.number is '合同编号';
comment on column forest_transfer.project is '储备林项目';
comment on column forest_transfer.grantor is '流转方';
comment on column forest_transfer.receiver is '受让方';
comment on column forest_transfer.receiver_kind is '受让方类别';
comment on column forest_transfer.holding is '原经营方式';
comment on column forest_transfer.way is '流转方式';
comment on column forest_transfer.boundary is '流转范围';
comment on column forest_transfer.area_mu is '流转面积（亩）';
comment on column forest_transfer.certificate is '不动产权证或林权证号';
comment on column forest_transfer.term_from is '流转起';
comment on column forest_transfer.term_to is '流转止';
comment on column forest_transfer.contract_until is '承包期止';
comment on column forest_transfer.rent_per_mu is '租金（元）';
comment on column forest_transfer.step_up is '租金递增（%）';
comment on column forest_transfer.step_years is '递增间隔（年）';
comment on column forest_transfer.first_payment_on is '首次付租日期';
comment on column forest_transfer.trees_at_end is '期满林木处置';
comment on column forest_transfer.members is '应到成员或代表（人）';
comment on column forest_transfer.agreed is '同意人数（人）';
comment on column forest_transfer.voted_on is '表决日期';
comment on column forest_transfer.notice_from is '公示起';
comment on column forest_transfer.notice_to is '公示止';
comment on column forest_transfer.vote_paper is '表决记录和公示照片';
comment on column forest_transfer.issuer_agreed is '发包方同意';
comment on column forest_transfer.township_approval is '乡镇批准文号';
comment on column forest_transfer.signed_on is '签订日期';
comment on column forest_transfer.contract is '流转合同';
comment on column forest_transfer.filing_number is '备案号';
comment on column forest_transfer.registration_number is '登记证号';
comment on column forest_transfer.mortgaged is '已抵押';
comment on column forest_transfer.ended_on is '终止日期';
create index forest_transfer_division on forest_transfer (division, state);
create index forest_transfer_year on forest_transfer (belongs_to_year, state);
create index forest_transfer_changed on forest_transfer (changed_at desc, id desc);
create index forest_transfer_term_from_clock on forest_transfer (term_from, id);
create unique index forest_transfer_number_unique on forest_transfer (number);
create index forest_transfer_project on forest_transfer (project);
create index forest_transfer_boundary_3857 on forest_transfer using gist (boundary_3857);
create function siku.keep_forest_transfer() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.term_from, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: forest_transfer' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'forest_transfer' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: forest_transfer' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: forest_transfer' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'forest_transfer' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: forest_transfer' using errcode = 'SK003'; end if;
  end if;
  insert into forest_transfer_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, checked_at, signed_at, ended_at, dropped_at, number, project, grantor, receiver, receiver_kind, holding, way, boundary, area_mu, certificate, term_from, term_to, contract_until, rent_per_mu, step_up, step_years, first_payment_on, trees_at_end, members, agreed, voted_on, notice_from, notice_to, vote_paper, issuer_agreed, township_approval, signed_on, contract, filing_number, registration_number, mortgaged, ended_on) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, draft_at, checked_at, signed_at, ended_at, dropped_at, number, project, grantor, receiver, receiver_kind, holding, way, boundary, area_mu, certificate, term_from, term_to, contract_until, rent_per_mu, step_up, step_years, first_payment_on, trees_at_end, members, agreed, voted_on, notice_from, notice_to, vote_paper, issuer_agreed, township_approval, signed_on, contract, filing_number, registration_number, mortgaged, ended_on from new_rows;
  insert into siku.feed (register, record, division, version) select 'forest_transfer', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'forest_transfer', n.id from new_rows n, unnest(n.vote_paper || n.contract) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on forest_transfer referencing new table as new_rows for each statement execute function siku.keep_forest_transfer();
create trigger keep_update after update on forest_transfer referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_forest_transfer();
alter table forest_transfer enable row level security;
alter table forest_transfer_history enable row level security;
create policy forest_transfer_read on forest_transfer for select to siku_app using ((select siku.everywhere('forest_transfer', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_transfer', 'read'))));
create policy forest_transfer_create on forest_transfer for insert to siku_app with check ((select siku.everywhere('forest_transfer', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_transfer', 'create'))));
create policy forest_transfer_change on forest_transfer for update to siku_app using ((select siku.everywhere('forest_transfer', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_transfer', 'change')))) with check ((select siku.everywhere('forest_transfer', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_transfer', 'change'))));
create policy forest_transfer_history_read on forest_transfer_history for select to siku_app using ((select siku.everywhere('forest_transfer', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('forest_transfer', 'read'))));
grant select, insert, update on forest_transfer to siku_app;
grant select on forest_transfer_history to siku_app;

-- 流转权利人
create table transfer_party (
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
  removed_at timestamptz,
  transfer uuid not null,
  name text not null,
  account text,
  area_mu numeric(20,2) not null,
  contract_until date,
  consented boolean not null,
  consent uuid[],
  primary key (id),
  constraint transfer_party_state check (state in ('listed', 'removed')),
  constraint transfer_party_version check (version > 0),
  constraint transfer_party_name_1 check (length(name) <= 60),
  constraint transfer_party_account_1 check (length(account) <= 40),
  constraint transfer_party_area_mu_1 check (area_mu >= 0.01)
);
create table transfer_party_history (
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
  removed_at timestamptz,
  transfer uuid,
  name text,
  account text,
  area_mu numeric(20,2),
  contract_until date,
  consented boolean,
  consent uuid[],
  primary key (id, version)
);
comment on table transfer_party is '流转权利人。依据：农村土地承包法36、39；森林法17';
comment on table transfer_party_history is '流转权利人：每一次变更的全貌，只增不改';
comment on column transfer_party.id is '标识（UUIDv7，由客户端生成）';
comment on column transfer_party.version is '版本';
comment on column transfer_party.state is '状态';
comment on column transfer_party.division is '所在行政区划';
comment on column transfer_party.belongs_to_year is '所属年度';
comment on column transfer_party.year_named is '所属年度由人指定';
comment on column transfer_party.demo is '演示数据';
comment on column transfer_party.created_at is '登记时间';
comment on column transfer_party.created_by is '登记人';
comment on column transfer_party.changed_at is '最近办理时间';
comment on column transfer_party.changed_by is '最近办理人';
comment on column transfer_party.changed_post is '最近办理人的岗位';
comment on column transfer_party.changed_action is '最近办理事项';
comment on column transfer_party.changed_reason is '办理理由';
comment on column transfer_party.changed_device is '设备';
comment on column transfer_party.listed_at is '进入“已登记”的时间';
comment on column transfer_party.removed_at is '进入“已移除”的时间';
comment on column transfer_party.transfer is '林地流转';
comment on column transfer_party.name is '户主或集体名称';
comment on column transfer_party.account is '收款账号';
comment on column transfer_party.area_mu is '面积（亩）';
comment on column transfer_party.contract_until is '承包期止';
comment on column transfer_party.consented is '书面同意';
comment on column transfer_party.consent is '同意书';
create index transfer_party_division on transfer_party (division, state);
create index transfer_party_year on transfer_party (belongs_to_year, state);
create index transfer_party_changed on transfer_party (changed_at desc, id desc);
create index transfer_party_transfer on transfer_party (transfer);
create function siku.keep_transfer_party() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce((n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: transfer_party' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'transfer_party' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: transfer_party' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: transfer_party' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'transfer_party' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: transfer_party' using errcode = 'SK003'; end if;
  end if;
  insert into transfer_party_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, listed_at, removed_at, transfer, name, account, area_mu, contract_until, consented, consent) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, listed_at, removed_at, transfer, name, account, area_mu, contract_until, consented, consent from new_rows;
  insert into siku.feed (register, record, division, version) select 'transfer_party', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'transfer_party', n.id from new_rows n, unnest(n.consent) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on transfer_party referencing new table as new_rows for each statement execute function siku.keep_transfer_party();
create trigger keep_update after update on transfer_party referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_transfer_party();
alter table transfer_party enable row level security;
alter table transfer_party_history enable row level security;
create policy transfer_party_read on transfer_party for select to siku_app using ((select siku.everywhere('transfer_party', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transfer_party', 'read'))));
create policy transfer_party_create on transfer_party for insert to siku_app with check ((select siku.everywhere('transfer_party', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transfer_party', 'create'))));
create policy transfer_party_change on transfer_party for update to siku_app using ((select siku.everywhere('transfer_party', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transfer_party', 'change')))) with check ((select siku.everywhere('transfer_party', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transfer_party', 'change'))));
create policy transfer_party_history_read on transfer_party_history for select to siku_app using ((select siku.everywhere('transfer_party', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('transfer_party', 'read'))));
grant select, insert, update on transfer_party to siku_app;
grant select on transfer_party_history to siku_app;

-- 流转租金支付
create table rent_payment (
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
  paid_at timestamptz,
  void_at timestamptz,
  transfer uuid not null,
  party uuid not null,
  due_on date not null,
  amount numeric(20,2) not null,
  paid_on date not null,
  voucher uuid[],
  note text,
  primary key (id),
  constraint rent_payment_state check (state in ('paid', 'void')),
  constraint rent_payment_version check (version > 0),
  constraint rent_payment_amount_1 check (amount >= 0.01),
  constraint rent_payment_note_1 check (length(note) <= 300)
);
create table rent_payment_history (
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
  paid_at timestamptz,
  void_at timestamptz,
  transfer uuid,
  party uuid,
  due_on date,
  amount numeric(20,2),
  paid_on date,
  voucher uuid[],
  note text,
  primary key (id, version)
);
comment on table rent_payment is '流转租金支付。依据：农村土地承包法39；森林法19';
comment on table rent_payment_history is '流转租金支付：每一次变更的全貌，只增不改';
comment on column rent_payment.id is '标识（UUIDv7，由客户端生成）';
comment on column rent_payment.version is '版本';
comment on column rent_payment.state is '状态';
comment on column rent_payment.division is '所在行政区划';
comment on column rent_payment.belongs_to_year is '所属年度';
comment on column rent_payment.year_named is '所属年度由人指定';
comment on column rent_payment.demo is '演示数据';
comment on column rent_payment.created_at is '登记时间';
comment on column rent_payment.created_by is '登记人';
comment on column rent_payment.changed_at is '最近办理时间';
comment on column rent_payment.changed_by is '最近办理人';
comment on column rent_payment.changed_post is '最近办理人的岗位';
comment on column rent_payment.changed_action is '最近办理事项';
comment on column rent_payment.changed_reason is '办理理由';
comment on column rent_payment.changed_device is '设备';
comment on column rent_payment.paid_at is '进入“已支付”的时间';
comment on column rent_payment.void_at is '进入“已作废”的时间';
comment on column rent_payment.transfer is '林地流转';
comment on column rent_payment.party is '权利人';
comment on column rent_payment.due_on is '应付日期';
comment on column rent_payment.amount is '实付（元）';
comment on column rent_payment.paid_on is '支付日期';
comment on column rent_payment.voucher is '支付凭证';
comment on column rent_payment.note is '说明';
create index rent_payment_division on rent_payment (division, state);
create index rent_payment_year on rent_payment (belongs_to_year, state);
create index rent_payment_changed on rent_payment (changed_at desc, id desc);
create index rent_payment_paid_on_clock on rent_payment (paid_on, id);
create index rent_payment_transfer on rent_payment (transfer);
create index rent_payment_party on rent_payment (party);
create index rent_payment_transfer_due_on on rent_payment (transfer, due_on);
create function siku.keep_rent_payment() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.paid_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: rent_payment' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'rent_payment' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: rent_payment' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: rent_payment' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'rent_payment' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: rent_payment' using errcode = 'SK003'; end if;
  end if;
  insert into rent_payment_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, paid_at, void_at, transfer, party, due_on, amount, paid_on, voucher, note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, paid_at, void_at, transfer, party, due_on, amount, paid_on, voucher, note from new_rows;
  insert into siku.feed (register, record, division, version) select 'rent_payment', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'rent_payment', n.id from new_rows n, unnest(n.voucher) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on rent_payment referencing new table as new_rows for each statement execute function siku.keep_rent_payment();
create trigger keep_update after update on rent_payment referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_rent_payment();
alter table rent_payment enable row level security;
alter table rent_payment_history enable row level security;
create policy rent_payment_read on rent_payment for select to siku_app using ((select siku.everywhere('rent_payment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('rent_payment', 'read'))));
create policy rent_payment_create on rent_payment for insert to siku_app with check ((select siku.everywhere('rent_payment', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('rent_payment', 'create'))));
create policy rent_payment_change on rent_payment for update to siku_app using ((select siku.everywhere('rent_payment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('rent_payment', 'change')))) with check ((select siku.everywhere('rent_payment', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('rent_payment', 'change'))));
create policy rent_payment_history_read on rent_payment_history for select to siku_app using ((select siku.everywhere('rent_payment', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('rent_payment', 'read'))));
grant select, insert, update on rent_payment to siku_app;
grant select on rent_payment_history to siku_app;

-- 储备林作业地块
create table reserve_plot (
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
  designed_at timestamptz,
  approved_at timestamptz,
  under_way_at timestamptz,
  reported_at timestamptz,
  accepted_at timestamptz,
  annulled_at timestamptz,
  name text not null,
  project uuid not null,
  transfer uuid,
  sub_compartments uuid[],
  mode text not null,
  demonstration boolean,
  species text not null,
  boundary geometry(Geometry,4490) not null,
  area_mu numeric(20,2) not null,
  design uuid[],
  design_number text,
  approved_on date,
  felling_number text,
  started_on date,
  done_boundary geometry(Geometry,4490),
  done_area_mu numeric(20,2),
  done_on date,
  photos uuid[],
  accepted_area_mu numeric(20,2),
  survival numeric(20,2),
  accepted_on date,
  acceptance_note text,
  boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored,
  primary key (id),
  constraint reserve_plot_state check (state in ('designed', 'approved', 'under_way', 'reported', 'accepted', 'annulled')),
  constraint reserve_plot_version check (version > 0),
  constraint reserve_plot_name_1 check (length(name) <= 120),
  constraint reserve_plot_mode_1 check (mode in ('planting', 'conversion', 'tending')),
  constraint reserve_plot_species_1 check (length(species) <= 200),
  constraint reserve_plot_boundary_1 check (ST_IsValid(boundary)),
  constraint reserve_plot_boundary_2 check (GeometryType(boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint reserve_plot_area_mu_1 check (area_mu >= 0.01),
  constraint reserve_plot_design_number_1 check (length(design_number) <= 100),
  constraint reserve_plot_felling_number_1 check (length(felling_number) <= 100),
  constraint reserve_plot_done_boundary_1 check (ST_IsValid(done_boundary)),
  constraint reserve_plot_done_boundary_2 check (GeometryType(done_boundary) in ('POLYGON', 'MULTIPOLYGON')),
  constraint reserve_plot_done_area_mu_1 check (done_area_mu >= 0.01),
  constraint reserve_plot_accepted_area_mu_1 check (accepted_area_mu >= 0.01),
  constraint reserve_plot_survival_1 check (survival >= 0),
  constraint reserve_plot_survival_2 check (survival <= 100),
  constraint reserve_plot_acceptance_note_1 check (length(acceptance_note) <= 1000)
);
create table reserve_plot_history (
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
  designed_at timestamptz,
  approved_at timestamptz,
  under_way_at timestamptz,
  reported_at timestamptz,
  accepted_at timestamptz,
  annulled_at timestamptz,
  name text,
  project uuid,
  transfer uuid,
  sub_compartments uuid[],
  mode text,
  demonstration boolean,
  species text,
  boundary geometry(Geometry,4490),
  area_mu numeric(20,2),
  design uuid[],
  design_number text,
  approved_on date,
  felling_number text,
  started_on date,
  done_boundary geometry(Geometry,4490),
  done_area_mu numeric(20,2),
  done_on date,
  photos uuid[],
  accepted_area_mu numeric(20,2),
  survival numeric(20,2),
  accepted_on date,
  acceptance_note text,
  primary key (id, version)
);
comment on table reserve_plot is '储备林作业地块。依据：国家储备林建设管理办法（林规规〔2025〕1号）；GB/T 15776-2023；森林法56';
comment on table reserve_plot_history is '储备林作业地块：每一次变更的全貌，只增不改';
comment on column reserve_plot.id is '标识（UUIDv7，由客户端生成）';
comment on column reserve_plot.version is '版本';
comment on column reserve_plot.state is '状态';
comment on column reserve_plot.division is '所在行政区划';
comment on column reserve_plot.belongs_to_year is '所属年度';
comment on column reserve_plot.year_named is '所属年度由人指定';
comment on column reserve_plot.demo is '演示数据';
comment on column reserve_plot.created_at is '登记时间';
comment on column reserve_plot.created_by is '登记人';
comment on column reserve_plot.changed_at is '最近办理时间';
comment on column reserve_plot.changed_by is '最近办理人';
comment on column reserve_plot.changed_post is '最近办理人的岗位';
comment on column reserve_plot.changed_action is '最近办理事项';
comment on column reserve_plot.changed_reason is '办理理由';
comment on column reserve_plot.changed_device is '设备';
comment on column reserve_plot.designed_at is '进入“已设计”的时间';
comment on column reserve_plot.approved_at is '进入“设计已批”的时间';
comment on column reserve_plot.under_way_at is '进入“施工中”的时间';
comment on column reserve_plot.reported_at is '进入“已报验”的时间';
comment on column reserve_plot.accepted_at is '进入“已验收”的时间';
comment on column reserve_plot.annulled_at is '进入“已撤销”的时间';
comment on column reserve_plot.name is '地块名称';
comment on column reserve_plot.project is '项目';
comment on column reserve_plot.transfer is '流转合同';
comment on column reserve_plot.sub_compartments is '对应小班';
comment on column reserve_plot.mode is '建设方式';
comment on column reserve_plot.demonstration is '示范栽植';
comment on column reserve_plot.species is '树种';
comment on column reserve_plot.boundary is '设计范围';
comment on column reserve_plot.area_mu is '设计面积（亩）';
comment on column reserve_plot.design is '作业设计';
comment on column reserve_plot.design_number is '作业设计批复文号';
comment on column reserve_plot.approved_on is '设计批复日期';
comment on column reserve_plot.felling_number is '采伐许可证号';
comment on column reserve_plot.started_on is '施工日期';
comment on column reserve_plot.done_boundary is '实际作业范围';
comment on column reserve_plot.done_area_mu is '实际作业面积（亩）';
comment on column reserve_plot.done_on is '完工日期';
comment on column reserve_plot.photos is '作业照片';
comment on column reserve_plot.accepted_area_mu is '验收合格面积（亩）';
comment on column reserve_plot.survival is '成活率（%）';
comment on column reserve_plot.accepted_on is '验收日期';
comment on column reserve_plot.acceptance_note is '验收意见';
create index reserve_plot_division on reserve_plot (division, state);
create index reserve_plot_year on reserve_plot (belongs_to_year, state);
create index reserve_plot_changed on reserve_plot (changed_at desc, id desc);
create index reserve_plot_done_on_clock on reserve_plot (done_on, id);
create index reserve_plot_project on reserve_plot (project);
create index reserve_plot_transfer on reserve_plot (transfer);
create index reserve_plot_sub_compartments on reserve_plot using gin (sub_compartments);
create index reserve_plot_boundary_3857 on reserve_plot using gist (boundary_3857);
create function siku.keep_reserve_plot() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  if exists (select from new_rows n where not n.year_named and n.belongs_to_year <> extract(year from coalesce(n.done_on, (n.created_at at time zone 'Asia/Shanghai'))))
  then raise exception 'siku_year: reserve_plot' using errcode = 'SK004'; end if;
  if tg_op = 'INSERT' then
    if exists (select from new_rows n where n.version <> 1 or not exists (
      select from siku.register_transition t where t.register = 'reserve_plot' and t.action = n.changed_action and t.from_state = '' and t.to_state = n.state))
    then raise exception 'siku_start: reserve_plot' using errcode = 'SK001'; end if;
  else
    if (select count(*) from new_rows) <> (select count(*) from new_rows n join old_rows o on o.id = n.id
      where n.version = o.version + 1 and n.created_at = o.created_at and n.created_by = o.created_by and n.demo = o.demo)
    then raise exception 'siku_version: reserve_plot' using errcode = 'SK002'; end if;
    if exists (select from new_rows n join old_rows o on o.id = n.id where not exists (
      select from siku.register_transition t where t.register = 'reserve_plot' and t.action = n.changed_action and t.from_state = o.state and t.to_state = n.state))
    then raise exception 'siku_transition: reserve_plot' using errcode = 'SK003'; end if;
  end if;
  insert into reserve_plot_history (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, designed_at, approved_at, under_way_at, reported_at, accepted_at, annulled_at, name, project, transfer, sub_compartments, mode, demonstration, species, boundary, area_mu, design, design_number, approved_on, felling_number, started_on, done_boundary, done_area_mu, done_on, photos, accepted_area_mu, survival, accepted_on, acceptance_note) select id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_post, changed_action, changed_reason, changed_device, designed_at, approved_at, under_way_at, reported_at, accepted_at, annulled_at, name, project, transfer, sub_compartments, mode, demonstration, species, boundary, area_mu, design, design_number, approved_on, felling_number, started_on, done_boundary, done_area_mu, done_on, photos, accepted_area_mu, survival, accepted_on, acceptance_note from new_rows;
  insert into siku.feed (register, record, division, version) select 'reserve_plot', id, division, version from new_rows where coalesce(current_setting('siku.bulk', true), '') <> 'on';
  insert into siku.evidence_use (evidence, register, record) select distinct e, 'reserve_plot', n.id from new_rows n, unnest(n.design || n.photos) e on conflict do nothing;
  return null;
end $$;
create trigger keep_insert after insert on reserve_plot referencing new table as new_rows for each statement execute function siku.keep_reserve_plot();
create trigger keep_update after update on reserve_plot referencing new table as new_rows old table as old_rows for each statement execute function siku.keep_reserve_plot();
alter table reserve_plot enable row level security;
alter table reserve_plot_history enable row level security;
create policy reserve_plot_read on reserve_plot for select to siku_app using ((select siku.everywhere('reserve_plot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_plot', 'read'))));
create policy reserve_plot_create on reserve_plot for insert to siku_app with check ((select siku.everywhere('reserve_plot', 'create')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_plot', 'create'))));
create policy reserve_plot_change on reserve_plot for update to siku_app using ((select siku.everywhere('reserve_plot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_plot', 'change')))) with check ((select siku.everywhere('reserve_plot', 'change')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_plot', 'change'))));
create policy reserve_plot_history_read on reserve_plot_history for select to siku_app using ((select siku.everywhere('reserve_plot', 'read')) or division in (select c.descendant from siku.division_closure c where c.ancestor in (select siku.scope('reserve_plot', 'read'))));
grant select, insert, update on reserve_plot to siku_app;
grant select on reserve_plot_history to siku_app;
