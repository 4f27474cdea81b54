import { landRestoration } from '#domains/land_use/restoration/land_restoration.ts'
import { restorationDue } from '#domains/land_use/application/spans.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { officeHour, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import type { Lived } from './lives.ts'
import type { PlannedApplication } from './plan.ts'

/** How planting went: in time, only at the second try, or not at all (late today). */
type Outcome = 'in_time' | 'second_try' | 'missing'
export type Planting = { readonly outcome: Outcome; readonly planted: string; readonly checked: string; readonly again: string; readonly accepted: string }

export function plantingOf(demo: Demo, a: PlannedApplication, use_to: string): Planting {
  const draw = demo.random(`restoration ${a.key}`)
  const outcome: Outcome = draw.chance(0.12) ? 'missing' : draw.chance(0.15) ? 'second_try' : 'in_time'
  const at = (days: number): string => officeHour(workday(addCalendarDays(use_to, days)), draw)
  return { outcome, planted: at(draw.int(90, 180)), checked: at(200), again: at(250), accepted: at(280) }
}

/** When its application can be archived. */
export const archivedAt =
  (demo: Demo, a: PlannedApplication) =>
  (use_to: string): string | null => {
    const { outcome } = plantingOf(demo, a, use_to)
    return outcome === 'missing' ? null : officeHour(workday(addCalendarDays(use_to, 290)), demo.random(`archive ${a.key}`))
  }

export function* restorationRecords(demo: Demo, { planned: a, rows }: Lived): Generator<LoadedRecord> {
  const delivered = rows.find((r) => r.changed_action === 'deliver')
  if (a.kind !== 'temporary' || !delivered) return
  const [use_to, area] = [String(delivered.use_to), String(delivered.area)]
  const { outcome, planted, checked, again, accepted } = plantingOf(demo, a, use_to)
  const [desk, second] = [hand(demo, 'county.forestry_officer', a.county), hand(demo, 'county.forestry_officer', a.county, 1)]
  const photo = (word: string, taken_at: string): string[] => [
    demo.evidence(`restoration:${a.key}:${word}`, { taken_at, position: [a.ground.centre[0], a.ground.centre[1]], picture: 'after' }),
  ]
  const plant = (at: string, share: number): Planned => ({
    step: 'plant',
    fields: { species: '柏木、桤木', restored_area: (Number(area) * share).toFixed(4), planted_on: at.slice(0, 10), photos: photo(at, at) },
    deed: desk(at),
  })
  const accept = (at: string): Planned => ({
    step: 'accept',
    fields: { check_note: '成活率和面积合格', check_photos: photo(`check ${at}`, at) },
    deed: second(at),
  })
  const plans: Readonly<Record<Outcome, Planned[]>> = {
    missing: [],
    in_time: [plant(planted, 1), accept(checked)],
    second_try: [
      plant(planted, 0.6),
      { step: 'reject', fields: { check_note: '部分地块未种' }, deed: second(checked, '面积不足') },
      plant(again, 1),
      accept(accepted),
    ],
  }
  const deed = { at: delivered.changed_at, by: String(delivered.changed_by), post: delivered.changed_post as string | null }
  const first = born(
    landRestoration,
    { id: seededId(`restoration:${a.key}`, deed.at), division: a.county.id, demo: true },
    { application: a.id, area, use_to, due_on: restorationDue(use_to) },
    deed,
  )
  yield { register: landRestoration, versions: lived(landRestoration, first, plans[outcome], demo.now) }
}
