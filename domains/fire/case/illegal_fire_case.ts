import { FIRE_OFFENCES, type FireOffence } from '#datasets/fire/penalties.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { calendarDays, type Check } from '#kit/register/transition.ts'
import { notAhead } from '#kit/register/checks.ts'
import { fireOfficers, groundHands } from '../keepers.ts'
import { fireLaw } from '../law.ts'
import { judgeFine, penaltyOn } from './penalty.ts'

/** 处理 and 教育 are two outcomes; a person counts in one of them. */
export const outcomes = { fined: '处理：罚款（并处警告的含警告）', warned: '处理：警告', transferred: '处理：移送司法', educated: '教育：批评教育', none: '不予处罚' } as const
type Person = { kind: 'person' | 'unit' | null; outcome: keyof typeof outcomes | null; fine: string | null; decision_number: string | null }

const finesWithin: Check = ({ after }) => {
  const offence = after.offence as FireOffence
  for (const person of (after.persons ?? []) as Person[]) {
    if (person.outcome === 'fined' && !person.fine) return { code: 'fine_required', message: '处以罚款的必须填写金额', fields: ['persons'] }
    if (person.outcome !== 'fined' && person.fine) return { code: 'fine_without_penalty', message: '只有处以罚款的才填写金额', fields: ['persons'] }
    if (!person.fine) continue
    const judgement = judgeFine(offence, person.kind === 'unit' ? 'unit' : 'person', person.fine, String(after.happened_on))
    if (judgement.reason) return { code: 'fine_out_of_range', message: judgement.reason, fields: ['persons'] }
  }
  return null
}

const punishable: Check = ({ after }) =>
  penaltyOn(after.offence as FireOffence, String(after.happened_on))
    ? null
    : { code: 'offence_unknown_then', message: `${String(after.happened_on)}施行的规定对“${FIRE_OFFENCES[after.offence as FireOffence]}”没有罚则，请核对日期和违法行为`, fields: ['offence', 'happened_on'] }

const allSettled: Check = ({ after }) => {
  const persons = (after.persons ?? []) as Person[]
  if (persons.length === 0) return { code: 'persons_required', message: '必须登记当事人', fields: ['persons'] }
  return persons.every((p) => p.outcome) ? null : { code: 'outcome_missing', message: '每名当事人都必须有处理结果', fields: ['persons'] }
}

/** An administrative case of fire in the open; names of parties are kept only in part (“张某”). */
export const illegalFireCase = register('illegal_fire_case', {
  title: '违规用火案件',
  basis: [...fireLaw('duty_fine', 'hazard_fine', 'open_fire_fine', 'blasting_fine', 'other_fines'), '行政处罚法36', '行政处罚法60'],
  fields: {
    offence: f.choice(FIRE_OFFENCES, { title: '违法行为', required: true }),
    happened_on: f.date({ title: '违法行为日期', required: true }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    location: f.point({ title: '位置' }),
    facts: f.text({ title: '案情', required: true, long: true }),
    source: f.choice({ ranger: '护林员发现', patrol: '执法巡查', report: '群众举报', hotspot: '卫星热点', event: '火灾调查' }, { title: '案件来源', required: true }),
    fire_event: f.reference({ title: '相关火情', register: 'fire_event' }),
    hotspot: f.reference({ title: '相关热点', register: 'hotspot' }),
    hazard: f.reference({ title: '相关隐患', register: 'hazard', help: '逾期不整改的，关联隐患' }),
    case_number: f.text({ title: '立案号', later: true, max: 100 }),
    persons: f.rows({
      alias: f.text({ title: '当事人（隐名）', required: true, max: 40, pattern: '^(.某.{0,2}|.{2,30}(公司|合作社|村|社区|单位|项目部))$', help: '个人写作“张某”，不填全名；单位写全称' }),
      kind: f.choice({ person: '个人', unit: '单位' }, { title: '类别', required: true }),
      outcome: f.choice(outcomes, { title: '处理结果' }),
      fine: f.decimal({ title: '罚款', unit: '元', scale: 2, min: '0' }),
      decision_number: f.text({ title: '决定书文号', max: 100 }),
    }, { title: '当事人', max: 100, later: true }),
    decided_on: f.date({ title: '决定日期', later: true }),
    executed_note: f.text({ title: '执行情况', later: true, max: 500 }),
    photos: f.evidence({ title: '证据' }),
    documents: f.evidence({ title: '决定书和执行凭证', later: true }),
    handled: f.integer({ title: '处理教育人数', unit: '人', system: true }),
  },
  states: {
    found: '已发现', filed: '已立案', investigated: '调查终结', decided: '已决定', executed: '已执行', closed: '已结案',
    transferred: '已移送', dropped: '不予立案',
  },
  start: 'found',
  transitions: {
    file: { title: '立案', from: 'found', to: 'filed', by: [...fireOfficers, 'police'], needs: ['case_number'] },
    drop: { title: '不予立案', from: 'found', to: 'dropped', by: [...fireOfficers, 'police'], reason: true, aside: true },
    investigate: { title: '调查终结', from: 'filed', to: 'investigated', by: [...fireOfficers, 'police'], needs: ['persons'], takes: ['photos'] },
    decide: {
      title: '作出决定', from: 'investigated', to: 'decided', by: [...fireOfficers, 'police'], needs: ['persons', 'decided_on'],
      within: calendarDays(90, '行政处罚法60'), check: (input) => allSettled(input) ?? finesWithin(input),
    },
    transfer: { title: '移送司法机关', from: ['filed', 'investigated'], to: 'transferred', by: [...fireOfficers], reason: true, aside: true, warning: '移送不等于结案。' },
    execute: { title: '执行完毕', from: 'decided', to: 'executed', by: [...fireOfficers, 'police'], needs: ['executed_note'], takes: ['documents'] },
    close: { title: '结案', from: 'executed', to: 'closed', by: [...fireOfficers], evidence: ['documents'], unlike: 'file' },
  },
  access: { create: [...groundHands, ...fireOfficers, 'police'], read: [...fireOfficers, 'township.officer', 'police', 'procurator', 'county.forest_chief', 'city.forest_chief', 'county.chief_office', 'city.chief_office'], update: { by: [...fireOfficers, 'police'] } },
  event: 'happened_on',
  label: ['offence', 'place'],
  columns: ['offence', 'place', 'happened_on', 'case_number', 'handled', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 8 },
  checks: [
    notAhead('happened_on', { code: 'happened_ahead', message: '违法行为日期不能晚于今天', fields: ['happened_on'] }),
    punishable,
    finesWithin,
  ],
})
export interface IllegalFireCaseTable extends Table<typeof illegalFireCase> {}
