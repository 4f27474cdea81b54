import { seizedItem } from '#domains/enforcement/seized_item/seized_item.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import type { CasePlan } from './cases.ts'

/** The animals of a case: counted, kept, looked after, and let go or given into care as the body of the case wrote. */
export function seizedAnimals(demo: Demo, p: CasePlan): LoadedRecord {
  const county = hand(demo, 'county.forestry_officer', p.at)
  const first = { keeper: '林业站保管员', kept_at: `${p.at.parent?.name ?? p.at.name}林业站暂养点`, condition: '活体，活动正常' }
  const taken = moment(p.day, 12)
  const year = p.day.slice(0, 4)
  const life = begin(
    seizedItem,
    { id: seededId(`wildlife_seized:${p.n}`, taken), division: p.at.id },
    {
      law_case: p.id,
      kind: 'animal',
      name: `${p.species}活体`,
      quantity: `${p.heads}只`,
      species: p.species,
      heads: p.heads,
      vital: 'live',
      measure: 'seized',
      decision_number: `演示野扣〔${year}〕${p.n + 1}号`,
      taken_on: p.day,
      ...first,
    },
    county(taken),
    { custody: [{ from: taken, ...first }] },
  )
  life.step('look_after', { welfare: '分池暂养，遮阳补水，未见大量死亡' }, county(moment(p.day, 18)))
  if (p.now) return life.loaded()
  const on = addCalendarDays(p.day, 3)
  const receipts = [demo.evidence(`wildlife_seized:${p.n}`, { taken_at: moment(on, 15), position: p.at.centroid, picture: 'after' })]
  const consent = { consent_number: `演示处意〔${year}〕${p.n + 1}号`, receipts }
  if (p.n % 6 === 5) life.step('entrust', { care_body: '省级野生动物救护中心（演示）', ...consent }, county(moment(on, 16)))
  else life.step('release', { released_at_place: `${p.at.name}附近适宜水域和林地`, ...consent }, county(moment(on, 16)))
  return life.loaded()
}
