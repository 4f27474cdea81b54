import { dutyUnit } from '#domains/planting/unit/duty_unit.ts'
import { born } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { Deed } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'

/** A unit that reports, and how much of the whole it does. */
export type Unit = { readonly id: string; readonly name: string; readonly kind: string; readonly place: DemoDivision; readonly weight: number }
const ENTERED = moment('2022-12-05', 10)

/** Who reports for a place, and another who compares. */
export function handsOf(demo: Demo, place: DemoDivision): { reports: (at: string, reason?: string) => Deed; compares: (at: string, reason?: string) => Deed } {
  if (place.level === 'township') return { reports: hand(demo, 'township.officer', place), compares: hand(demo, 'county.forestry_officer', place) }
  const role = place.level === 'city' ? 'city.forestry_officer' : 'county.forestry_officer'
  return { reports: hand(demo, role, place), compares: hand(demo, role, place, 1) }
}

/** Offices and the public of each township, a school in some; a few units of the counties and the city. */
export function planUnits(demo: Demo): Unit[] {
  const { city, counties, townships } = demo.divisions
  const of = (place: DemoDivision, kind: string, said: string, weight: number): Unit => ({
    id: seededId(`duty_unit:${place.code} ${kind}`, ENTERED),
    name: `${place.name}${said}（演示）`,
    kind,
    place,
    weight,
  })
  const upper = [city, ...counties].flatMap((p) => [of(p, 'office', '机关', 30), of(p, 'school', '学校', 40), of(p, 'army', '军警', 6)])
  const lower = townships.flatMap((p, i) => [
    of(p, 'public', '社会公众', 60 + ((i * 37) % 50)),
    of(p, 'office', '机关和企事业单位', 5 + (i % 7)),
    ...(i % 3 === 0 ? [of(p, 'school', '学校', 9 + (i % 5))] : []),
  ])
  return [...upper, ...lower]
}

export function* unitRecords(demo: Demo, units: readonly Unit[]): Generator<LoadedRecord> {
  for (const { id, name, kind, place } of units)
    yield {
      register: dutyUnit,
      versions: born(dutyUnit, { id, division: place.id, demo: true }, { name, kind, plot: `${place.name}责任地段` }, handsOf(demo, place).reports(ENTERED)),
    }
}
