import { computedOf } from '#domains/enforcement/case/assessment.ts'
import { completed } from '#domains/enforcement/case/closing.ts'
import type { Planned } from '#kit/register/life.ts'
import type { Row } from '#kit/register/apply.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Demo, Rng } from '../context.ts'
import { hand } from '../fire/hands.ts'
import { type CaseEnd, type CasePlan, fineOf, partyOf } from './case-facts.ts'
import { dayOf } from './days.ts'

type Agenda = (days: number) => string
export type WayAsk = { readonly demo: Demo; readonly plan: CasePlan; readonly facts: Record<string, unknown>; readonly at: Agenda; readonly draw: Rng }

/** What the gates of the room write beside the facts. */
export const computed = (_: Row, after: Row) => computedOf(after, dayOf(String(after.changed_at)))
/** What the gates write where a case is ended. */
export const done = (by: string) => (_: Row, after: Row) => ({
  first_closed_at: completed(after['first_closed_at'] as string | null, after.changed_at),
  closed_by: by,
})

const numberOf = (plan: CasePlan, word: string, at: string): string => `演示${word}〔${at.slice(0, 4)}〕${plan.key.replace(/\D/g, '')}号`
const handsOf = ({ demo, plan }: WayAsk) => ({
  county: hand(demo, 'county.forestry_officer', plan.village),
  second: hand(demo, 'county.forestry_officer', plan.village, 1),
  city: hand(demo, 'city.forestry_officer', demo.divisions.city),
  police: hand(demo, 'police', plan.village),
  procurator: hand(demo, 'procurator', plan.village),
})

function* investigation(ask: WayAsk): Generator<Planned> {
  const { plan, at, draw } = ask
  const { county } = handsOf(ask)
  const filed = at(2)
  yield { step: 'file', fields: { case_number: numberOf(plan, '林立', filed), filed_on: dayOf(filed) }, deed: county(filed), set: { track: 'administrative' } }
  yield { step: 'investigate', fields: { parties: [partyOf(draw)] }, deed: county(at(draw.int(14, 24))), set: computed }
}

/** 法制审核 → 告知 → 决定 → 送达 → 执行 → 结案. */
function* penalty(ask: WayAsk, party: Record<string, unknown>): Generator<Planned> {
  const { demo, plan, facts, at } = ask
  const { county, second, city } = handsOf(ask)
  yield { step: 'review', fields: { review_note: '事实清楚、证据充分、程序合法，同意' }, deed: city(at(5)) }
  const informed = at(3)
  yield { step: 'inform', fields: { informed_on: dayOf(informed) }, deed: county(informed) }
  const decided = at(8)
  const parties = [{ ...party, outcome: 'fined', fine: fineOf(facts, plan.offence, demo.random(`fine ${plan.key}`)) }]
  yield {
    step: 'decide',
    fields: { parties, decided_on: dayOf(decided), decision_number: numberOf(plan, '林罚', decided) },
    deed: second(decided),
    set: computed,
  }
  const served = at(3)
  yield { step: 'serve', fields: { served_on: dayOf(served) }, deed: county(served) }
  const executed = at(12)
  const documents = [demo.evidence(`law_case:${plan.key}:receipt`, { taken_at: executed, picture: 'document' })]
  yield { step: 'execute', fields: { executed_note: '罚款已缴纳', documents }, deed: county(executed), set: done('executed') }
  yield { step: 'close', deed: city(at(5)) }
}

/** What the police, the procuratorate and the court did after the transfer. */
function* prosecution(ask: WayAsk): Generator<Planned> {
  const { plan, at, draw } = ask
  const { county, police, procurator } = handsOf(ask)
  const sent = at(8)
  yield { step: 'transfer', fields: { transfer_number: numberOf(plan, '林移', sent), transferred_on: dayOf(sent) }, deed: county(sent) }
  const answered = at(2)
  yield {
    step: 'accept_transfer',
    fields: { answered_on: dayOf(answered) },
    deed: police(answered),
    set: (b, after) => ({ ...done('transferred')(b, after), track: 'criminal' }),
  }
  const charged = at(50)
  yield { step: 'prosecute', fields: { prosecuted_on: dayOf(charged) }, deed: police(charged), set: computed }
  const judged = at(60)
  if (plan.end === 'not_prosecuted') {
    yield { step: 'decline_prosecution', deed: procurator(judged, '犯罪情节轻微，已恢复植被，相对不起诉'), set: done('not_prosecuted') }
    return
  }
  const judgements = [{ alias: '张某', sentence: 'suspended', court_fine: new Decimal(draw.int(3, 12)).times(1000).toFixed(2) }]
  const fields = { judged_on: dayOf(judged), judgement_number: numberOf(plan, '刑初', judged), judgements }
  yield { step: 'judge', fields, deed: procurator(judged), set: (b, after) => ({ ...computed(b, after), ...done('judged')(b, after) }) }
}

function* ended(ask: WayAsk): Generator<Planned> {
  const { county, city } = handsOf(ask)
  if (ask.plan.end === 'not_filed') {
    yield { step: 'refuse_filing', deed: county(ask.at(4), '违法行为轻微并及时恢复，没有造成危害后果'), set: done('not_filed') }
    return
  }
  const [file] = [...investigation(ask)]
  yield file!
  yield { step: 'terminate', deed: city(ask.at(10), '违法行为人死亡'), set: done('terminated') }
}

const criminalEnds: ReadonlySet<CaseEnd> = new Set(['transferred', 'investigating', 'judged', 'not_prosecuted'])
/** Steps up to a stage at which work goes on. */
const lastStep: Partial<Record<CaseEnd, string>> = {
  registered: 'create',
  filed: 'file',
  investigated: 'investigate',
  reviewed: 'review',
  informed: 'inform',
  decided: 'decide',
  served: 'serve',
  executed: 'execute',
  transferred: 'transfer',
  investigating: 'accept_transfer',
}

function upTo(all: readonly Planned[], end: CaseEnd): Planned[] {
  const last = lastStep[end]
  return last === undefined ? [...all] : all.slice(0, all.findIndex((p) => p.step === last) + 1)
}

/** The whole way of a case to its end, or as far as it has come. */
export function wayOf(ask: WayAsk): Planned[] {
  const { end } = ask.plan
  if (end === 'not_filed' || end === 'terminated') return [...ended(ask)]
  const found = [...investigation(ask)]
  const party = ((found[1]?.fields?.['parties'] as Record<string, unknown>[] | undefined) ?? [])[0] ?? {}
  return upTo([...found, ...(criminalEnds.has(end) ? prosecution(ask) : penalty(ask, party))], end)
}
