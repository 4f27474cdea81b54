import { seizedItem } from '#domains/enforcement/seized_item/seized_item.ts'
import { addCalendarDays, beijingInstant } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import type { CasePlan } from './case-facts.ts'
import { agenda, dayOf } from './days.ts'

/** Timber taken in a case of felling: stored, handed to the county's depot, confiscated; what is recent is still kept. */
export function* seized(demo: Demo, cases: readonly CasePlan[]): Generator<LoadedRecord> {
  for (const plan of cases) {
    const draw = demo.random(`seized ${plan.key}`)
    const at = agenda(addCalendarDays(plan.from, 9), draw)
    const county = hand(demo, 'county.forestry_officer', plan.village)
    const taken = at(1)
    if (Date.parse(taken) > Date.parse(demo.now)) continue
    const first = { keeper: '林业站保管员', kept_at: `${plan.village.parent?.name ?? plan.village.name}林业站` }
    const life = begin(
      seizedItem,
      { id: seededId(`seized_item:${plan.key}`, taken), division: plan.village.id },
      {
        law_case: plan.id,
        kind: 'timber',
        name: '柏木原木',
        quantity: `${draw.int(6, 40)}件`,
        measure: 'registered',
        decision_number: `演示林登〔${taken.slice(0, 4)}〕${plan.key.replace(/\D/g, '')}号`,
        taken_on: dayOf(taken),
        ...first,
      },
      county(taken),
      { custody: [{ from: taken, ...first, condition: null }] },
    )
    const moved = at(3)
    if (Date.parse(moved) > Date.parse(demo.now)) {
      yield life.loaded()
      continue
    }
    const second = { keeper: '县局涉案财物库管员', kept_at: '县局涉案财物库', condition: '完好' }
    const handed = beijingInstant(Date.parse(moved) - 3_600_000)
    life.step('hand_over', { ...second, handed_on: handed }, county(moved), { custody: [...(life.row()['custody'] as object[]), { from: handed, ...second }] })
    const ended = at(30)
    if (Date.parse(ended) <= Date.parse(demo.now) && plan.end === 'closed')
      life.step('confiscate', { outcome_number: `演示林罚〔${ended.slice(0, 4)}〕${plan.key.replace(/\D/g, '')}号` }, county(ended))
    yield life.loaded()
  }
}
