import { CASE_CLOCKS } from '#datasets/enforcement/case-clocks.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { calendarDays, workingDays } from '#kit/register/transition.ts'
import { factFields, partyFields } from './fields.ts'
import { caseKinds, caseOrigins, knownTo, ofFire, ofForest, offences, offencesByKind, originsByKind } from './kinds.ts'
import { crimeTransferred, finesBelong, finesInRange, judgementsGiven, partiesSettled, punishable, withinLimitation } from './rules.ts'
import { all } from './checks.ts'
import { caseHands, countyHands, fireFinders, fireHands, forestryOfficers } from '../keepers.ts'

/** Who handles cases, and which officers among them review and close; each of the kinds that he knows of. */
const hands = [...caseHands, ...fireHands] as const
const officers = [...forestryOfficers, ...fireHands] as const
const facts = Object.keys(factFields) as (keyof typeof factFields)[]
/** Land is put right, or changes again, at any time of a case. */
const notVoid = [
  'registered', 'filed', 'investigated', 'reviewed', 'informed', 'heard', 'decided', 'served', 'executed', 'closed', 'archived', 'not_filed', 'terminated', 'transferred',
  'investigating', 'prosecuted', 'not_prosecuted', 'judged',
] as const
const { decision, service, payment, police_answer } = CASE_CLOCKS

/**
 * A case of forest law or of fire in the open, administrative or criminal (行政处罚法 第五章). 办结 = a decision carried
 * out, or ended by law: not filed with the reason, taken over by the police, not prosecuted, judged; `closed_by` says which.
 */
export const lawCase = register('law_case', {
  title: '林业案件',
  basis: ['森林法66', '森林法73', '森林法74', '森林法76', '行政处罚法36', '行政处罚法54', '行政处罚法58', '行政处罚法60', '行政处罚法61', '森林草原防灭火条例52', '森林草原防灭火条例53', '森林草原防灭火条例54', '森林草原防灭火条例55', '森林草原防灭火条例56', '森林防火条例48', '森林防火条例49', '森林防火条例50', '森林防火条例51', '森林防火条例52'],
  fields: {
    kind: f.choice(caseKinds, { title: '案件类别', required: true }),
    track: f.choice({ administrative: '行政', criminal: '刑事' }, { title: '案件性质', system: true, help: '随立案、移送和退回而定' }),
    origin: f.choice(caseOrigins, { title: '案件来源', required: true, by_kind: originsByKind }),
    supervision_year: f.integer({ ...ofForest, title: '督查年度', min: 2000, max: 2100, help: '督查交办的案件填写所属督查年度' }),
    offence: f.choice(offences, { title: '案由', required: true, by_kind: offencesByKind }),
    act_began_on: f.date({ title: '行为开始日期' }),
    act_ended_on: f.date({ title: '行为终了日期', required: true }),
    found_on: f.date({ title: '发现日期', required: true }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    location: f.point({ title: '位置' }),
    facts: f.text({ title: '案情', required: true, long: true }),
    lead: f.reference({ ...ofForest, title: '线索', register: 'case_lead' }),
    spots: f.links({ ...ofForest, title: '图斑', register: 'map_spot' }),
    fire_event: f.reference({ ...ofFire, title: '相关火情', register: 'fire_event' }),
    hotspot: f.reference({ ...ofFire, title: '相关热点', register: 'hotspot' }),
    hazard: f.reference({ ...ofFire, title: '相关隐患', register: 'hazard', help: '逾期不整改的，关联隐患' }),
    campaign: f.reference({ title: '专项行动', register: 'campaign' }),
    photos: f.evidence({ title: '证据' }),
    ...factFields,
    ...partyFields,
    case_number: f.text({ title: '立案号', later: true, max: 100 }),
    filed_on: f.date({ title: '立案日期', later: true }),
    transfer_number: f.text({ title: '移送书文号', later: true, max: 100 }),
    transferred_on: f.date({ title: '移送日期', later: true }),
    answered_on: f.date({ title: '公安机关答复日期', later: true }),
    review_note: f.text({ title: '法制审核意见', later: true, max: 2000 }),
    informed_on: f.date({ title: '处罚告知日期', later: true }),
    heard_on: f.date({ title: '听证日期', later: true }),
    hearing_note: f.text({ title: '听证情况', later: true, max: 2000 }),
    decided_on: f.date({ title: '决定日期', later: true }),
    decision_number: f.text({ title: '决定书文号', later: true, max: 100 }),
    served_on: f.date({ title: '送达日期', later: true }),
    executed_note: f.text({ title: '执行情况', later: true, max: 1000 }),
    prosecuted_on: f.date({ title: '移送起诉日期', later: true }),
    judged_on: f.date({ title: '判决日期', later: true }),
    judgement_number: f.text({ title: '判决书文号', later: true, max: 100 }),
    documents: f.evidence({ title: '法律文书和凭证', later: true }),
    standing_area: f.decimal({ ...ofForest, title: '涉案林地面积', unit: '亩', scale: 4, system: true }),
    crime_reached: f.boolean({ ...ofForest, title: '达到刑事立案数量', system: true }),
    crime_ratio: f.decimal({ ...ofForest, title: '与刑事标准之比', unit: '%', scale: 2, system: true, help: '100为达到标准，仅供移送判断' }),
    fine_from: f.decimal({ title: '罚款幅度下限', unit: '元', scale: 2, system: true }),
    fine_to: f.decimal({ title: '罚款幅度上限', unit: '元', scale: 2, system: true }),
    fines: f.decimal({ title: '罚款合计', unit: '元', scale: 2, system: true }),
    court_fines: f.decimal({ title: '罚金合计', unit: '元', scale: 2, system: true }),
    handled: f.integer({ title: '处理教育人数', unit: '人', system: true, help: '罚款、警告、责令、移送和批评教育，每人计一次' }),
    closed_by: f.choice({
      executed: '决定已执行', no_penalty: '不予处罚', not_filed: '不予立案', terminated: '终止', transferred: '公安机关受理', not_prosecuted: '不起诉', judged: '已判决',
    }, { title: '办结方式', system: true }),
    first_closed_at: f.instant({ title: '首次办结时间', system: true, help: '跨年重新打开后仍保留，原年度的统计不变' }),
    land_rectified_at: f.instant({ ...ofForest, title: '涉案图斑整改到位时间', system: true, help: '全部涉案图斑验收合格之时；没有图斑的不填' }),
  },
  states: {
    registered: '待立案', filed: '调查中', investigated: '调查终结', reviewed: '已法制审核', informed: '已告知', heard: '已听证', decided: '已决定', served: '已送达',
    executed: '已执行', closed: '已结案', archived: '已归档', not_filed: '不予立案', terminated: '终止', transferred: '已移送公安', investigating: '刑事侦查',
    prosecuted: '移送起诉', not_prosecuted: '不起诉', judged: '已判决', void: '登记有误',
  },
  start: 'registered',
  transitions: {
    file: { title: '立案', from: 'registered', to: 'filed', by: [...hands], needs: ['case_number', 'filed_on'], basis: ['行政处罚法54'], check: withinLimitation },
    refuse_filing: { title: '不予立案', from: 'registered', to: 'not_filed', by: [...hands], reason: true, aside: true },
    file_criminal: { title: '刑事立案', from: 'registered', to: 'investigating', by: ['police'], needs: ['case_number', 'filed_on'] },
    investigate: { title: '调查终结', from: 'filed', to: 'investigated', by: [...hands], needs: ['parties'], takes: ['photos', ...facts], basis: ['行政处罚法54', '行政处罚法57'] },
    review: { title: '法制审核', from: 'investigated', to: 'reviewed', by: [...officers], needs: ['review_note'], unlike: 'investigate', basis: ['行政处罚法58'] },
    investigate_again: { title: '退回补充调查', from: ['investigated', 'reviewed', 'informed', 'heard'], to: 'filed', by: [...officers], reason: true, aside: true },
    inform: { title: '处罚告知', from: 'reviewed', to: 'informed', by: [...hands], needs: ['informed_on'], basis: ['行政处罚法44', '行政处罚法63'] },
    hear: { title: '听证', from: 'informed', to: 'heard', by: [...officers], needs: ['heard_on', 'hearing_note'], unlike: 'investigate', aside: true, basis: ['行政处罚法63', '行政处罚法64'] },
    decide: {
      title: '作出决定', from: ['informed', 'heard'], to: 'decided', by: [...hands], needs: ['parties', 'decided_on', 'decision_number'], takes: ['documents'],
      within: calendarDays(decision.calendar_days, '行政处罚法60', { since: 'filed_on' }), check: all(partiesSettled, finesBelong, crimeTransferred, finesInRange),
    },
    serve: { title: '送达', from: 'decided', to: 'served', by: [...hands], needs: ['served_on'], within: workingDays(service.working_days, '行政处罚法61', { since: 'decided_on' }) },
    execute: { title: '执行完毕', from: 'served', to: 'executed', by: [...hands], needs: ['executed_note'], evidence: ['documents'], within: calendarDays(payment.calendar_days, '行政处罚法67', { since: 'served_on' }) },
    close: { title: '结案', from: 'executed', to: 'closed', by: [...officers], unlike: 'execute' },
    archive: { title: '归档', from: ['closed', 'judged', 'not_prosecuted', 'terminated', 'not_filed'], to: 'archived', by: [...hands], aside: true },
    terminate: { title: '终止案件', from: ['filed', 'investigated', 'reviewed', 'informed', 'heard'], to: 'terminated', by: [...officers], reason: true, aside: true },
    transfer: {
      title: '移送公安机关', from: ['filed', 'investigated', 'reviewed', 'informed', 'heard'], to: 'transferred', by: [...officers], needs: ['transfer_number', 'transferred_on'],
      aside: true, basis: ['行政处罚法27'], warning: '移送后由公安机关决定是否立案；公安机关受理的，本案即为办结。',
    },
    accept_transfer: { title: '公安机关受理', from: 'transferred', to: 'investigating', by: ['police'], needs: ['answered_on'], takes: ['documents'], within: calendarDays(police_answer.calendar_days, '行政执法机关移送涉嫌犯罪案件的规定8', { since: 'transferred_on' }) },
    return_transfer: { title: '公安机关不予受理，退回', from: 'transferred', to: 'investigated', by: ['police'], needs: ['answered_on'], takes: ['documents'], reason: true, aside: true },
    prosecute: { title: '移送起诉', from: 'investigating', to: 'prosecuted', by: ['police'], needs: ['prosecuted_on'], takes: facts },
    withdraw_criminal: { title: '撤销刑事案件，移送行政处理', from: 'investigating', to: 'investigated', by: ['police'], reason: true, aside: true, basis: ['行政处罚法27'] },
    decline_prosecution: { title: '不起诉', from: 'prosecuted', to: 'not_prosecuted', by: ['procurator'], reason: true, aside: true },
    return_for_penalty: { title: '不起诉后移送行政处理', from: 'not_prosecuted', to: 'investigated', by: ['procurator', ...countyHands], reason: true, aside: true, basis: ['行政处罚法27', '法释〔2023〕8号16'] },
    judge: { title: '登记判决', from: 'prosecuted', to: 'judged', by: ['procurator', 'police'], needs: ['judged_on', 'judgement_number', 'judgements'], takes: ['documents'], check: judgementsGiven },
    reopen: { title: '重新办理', from: ['closed', 'not_filed', 'terminated', 'judged'], to: 'filed', by: [...officers], needs: ['filed_on'], reason: true, aside: true, warning: '首次办结时间保留，跨年的已报数字不变。' },
    mark_land: { title: '涉案图斑整改情况变化', from: [...notVoid], by: ['system'], aside: true },
    void: { title: '登记有误，作废', from: 'registered', to: 'void', by: [...officers], reason: true, aside: true },
  },
  access: {
    create: [...hands, ...fireFinders, 'system'], read: [...new Set(Object.values(knownTo.of).flat())], update: { by: [...hands], in: ['registered', 'filed'] }, kinds: knownTo,
  },
  event: 'found_on',
  label: ['offence', 'place'],
  columns: ['offence', 'place', 'kind', 'track', 'case_number', 'found_on', 'crime_reached', 'fines', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 8 },
  checks: [
    inOrder('act_began_on', 'act_ended_on', { code: 'act_reversed', message: '行为终了日期不能早于开始日期', fields: ['act_ended_on'] }),
    inOrder('act_ended_on', 'found_on', { code: 'found_before_act', message: '发现日期不能早于行为终了日期；行为仍在继续的，终了日期填写发现日期', fields: ['found_on'] }),
    inOrder('found_on', 'filed_on', { code: 'filed_before_found', message: '立案日期不能早于发现日期', fields: ['filed_on'] }),
    inOrder('filed_on', 'decided_on', { code: 'decided_before_filed', message: '决定日期不能早于立案日期', fields: ['decided_on'] }),
    inOrder('decided_on', 'served_on', { code: 'served_before_decided', message: '送达日期不能早于决定日期', fields: ['served_on'] }),
    notAhead('found_on', { code: 'found_ahead', message: '发现日期不能晚于今天', fields: ['found_on'] }),
    notAhead('decided_on', { code: 'decided_ahead', message: '决定日期不能晚于今天', fields: ['decided_on'] }),
    finesBelong,
    punishable,
  ],
  indexes: [['kind', 'state'], ['belongs_to_year', 'state'], ['first_closed_at']],
})
export interface LawCaseTable extends Table<typeof lawCase> {}
