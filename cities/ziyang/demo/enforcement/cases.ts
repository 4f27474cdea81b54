import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { hand } from '../fire/hands.ts'
import { type CasePlan, factsOf } from './case-facts.ts'
import { computed, wayOf } from './case-ways.ts'
import { agenda } from './days.ts'

export const caseId = (key: string, found_on: string): string => seededId(`law_case:${key}`, found_on)

/** The moment of registration. */
export const openedAt = (demo: Demo, plan: Pick<CasePlan, 'key' | 'from'>): string => agenda(plan.from, demo.random(`case ${plan.key}`))(2)

/** The land is looked at again whenever one of the case's spots is accepted, in the name of who accepted it. */
function landMarks(plan: CasePlan): Planned[] {
  const right = plan.spots.flatMap((s) => (s.right ? [s.right] : [])).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return right.map(({ at, by, post }, i) => ({
    step: 'mark_land',
    deed: { at, by, post },
    set: { land_rectified_at: i + 1 === plan.spots.length ? at : null },
  }))
}

/** A case from registration as far as it has come; nothing happens after `demo.now`. */
export function caseRecord(demo: Demo, plan: CasePlan): LoadedRecord {
  const draw = demo.random(`case ${plan.key}`)
  const at = agenda(plan.from, draw)
  const opened = at(2)
  const ended = addCalendarDays(plan.found_on, -draw.int(115, 300))
  const facts = factsOf(plan, draw)
  const national = plan.origin === 'national'
  const fields = {
    kind: 'forest',
    origin: plan.origin,
    ...(national ? { supervision_year: plan.year } : {}),
    offence: plan.offence,
    act_began_on: addCalendarDays(ended, -draw.int(1, 40)),
    act_ended_on: ended,
    found_on: plan.found_on,
    place: `${plan.village.name}林地`,
    facts: '经现场核实，当事人未依法办理手续，涉嫌违反森林法。',
    spots: plan.spots.map((s) => s.id),
    ...(plan.lead === undefined ? {} : { lead: plan.lead }),
    ...facts,
    earlier_penalties: [],
    unpunished: [],
  }
  const head = { id: plan.id, division: plan.village.id, belongs_to_year: national ? plan.year : undefined, demo: true }
  const first = born(lawCase, head, fields, hand(demo, 'county.forestry_officer', plan.village)(opened)).map((row) => ({ ...row, ...computed(row, row) }))
  const way = [...wayOf({ demo, plan, facts, at, draw }), ...landMarks(plan)].toSorted((a, b) => Date.parse(a.deed.at) - Date.parse(b.deed.at))
  return { register: lawCase, versions: lived(lawCase, first, way, demo.now) }
}
