import { CASE_KINDS, type CaseOffence } from '#datasets/enforcement/case-kinds.ts'
import { QUARANTINE_OFFENCES } from '#datasets/pest/offences.ts'
import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { workingDays } from '#kit/register/transition.ts'
import { caseHands, caseReaders, finders } from '../keepers.ts'

export const offenceTitles = Object.fromEntries(Object.entries(CASE_KINDS).map(([k, v]) => [k, v.title])) as { readonly [K in CaseOffence]: string }
/** What a lead may be of: forest, and plant quarantine. */
export const leadOffences = { ...offenceTitles, ...QUARANTINE_OFFENCES } as const
export const leadSources = {
  spot: '森林督查图斑',
  over_cut: '伐后验收超采',
  patrol: '巡护发现',
  inspection: '执法检查',
  report: '群众举报',
  campaign: '专项行动',
  transfer: '其他机关移送',
  procuratorate: '检察建议',
} as const

/** A sign of an offence before a case is opened (线索): received, checked, then filed or dropped with the reason. */
export const caseLead = register('case_lead', {
  title: '案件线索',
  basis: ['森林法66', '行政处罚法54', '行政执法机关移送涉嫌犯罪案件的规定'],
  fields: {
    source: f.choice(leadSources, { title: '来源', required: true }),
    offence: f.choice(leadOffences, { title: '涉嫌行为', required: true }),
    found_on: f.date({ title: '发现日期', required: true }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    location: f.point({ title: '位置' }),
    facts: f.text({ title: '线索内容', required: true, long: true }),
    spots: f.links({ title: '图斑', register: 'map_spot' }),
    campaign: f.reference({ title: '专项行动', register: 'campaign' }),
    origin: f.text({ title: '来源记录', max: 100, help: '由其他台账转来时的台账和记录编号' }),
    photos: f.evidence({ title: '材料' }),
    checked_on: f.date({ title: '核查日期', later: true }),
    check_note: f.text({ title: '核查情况', later: true, max: 2000 }),
  },
  states: { received: '待核查', confirmed: '属实', opened: '已转立案', unfounded: '不属实', handed_on: '已移交' },
  start: 'received',
  transitions: {
    confirm: {
      title: '核查属实',
      from: 'received',
      to: 'confirmed',
      by: [...caseHands],
      needs: ['checked_on', 'check_note'],
      within: workingDays(7, '本市线索核查要求'),
    },
    refute: { title: '核查不属实', from: 'received', to: 'unfounded', by: [...caseHands], needs: ['checked_on', 'check_note'], reason: true, aside: true },
    open: { title: '转立案', from: 'confirmed', to: 'opened', by: [...caseHands, 'system'], within: workingDays(7, '本市线索核查要求') },
    hand_on: { title: '移交有管辖权的机关', from: ['received', 'confirmed'], to: 'handed_on', by: [...caseHands], reason: true, aside: true },
  },
  access: { create: [...finders, 'system'], read: [...caseReaders, 'township.officer'], update: { by: [...finders] } },
  event: 'found_on',
  label: ['offence', 'place'],
  columns: ['offence', 'place', 'source', 'found_on', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 8 },
  checks: [
    notAhead('found_on', { code: 'found_ahead', message: '发现日期不能晚于今天', fields: ['found_on'] }),
    notAhead('checked_on', { code: 'checked_ahead', message: '核查日期不能晚于今天', fields: ['checked_on'] }),
  ],
})
export interface CaseLeadTable extends Table<typeof caseLead> {}
