import { NATURAL_TYPES } from '#datasets/wetland/types.ts'
import type { Importance } from '#datasets/wetland/occupation.ts'
import { isSmall } from '#domains/wetland/unit/area.ts'
import { wetland } from '#domains/wetland/unit/wetland.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { rivers } from '../../rivers.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment } from '../days.ts'
import { square } from '../fire/ground.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { drawnOn } from '../planning/plan.ts'

export type Unit = {
  readonly id: string
  readonly n: number
  readonly name: string
  readonly village: DemoDivision
  readonly county: DemoDivision
  readonly river: string
  readonly type: string
  readonly land_class: string
  readonly importance: Importance
  readonly boundary: Polygon
  /** Hectares to four decimals. */
  readonly area: string
}

/** What lies along a river, in turn: its water, its flats, a reservoir beside it, a pond. */
const kinds = [
  { type: '31', land_class: '1101', word: '河段' },
  { type: '32', land_class: '1106', word: '河滩' },
  { type: '61', land_class: '1103', word: '水库' },
  { type: '71', land_class: '1104', word: '湿地塘' },
] as const

const apart = ([a, b]: readonly [number, number], [x, y]: readonly [number, number]): number => (a - x) ** 2 + (b - y) ** 2

/** Villages along the sketched rivers, each once: by the river, in the order of its course. */
function shores(demo: Demo): { village: DemoDivision; river: string }[] {
  const seen = new Set<string>()
  return rivers.flatMap(({ name, through }) =>
    through.flatMap(([x, y]) => {
      const near = demo.divisions.villages
        .filter((v) => !seen.has(v.id))
        .reduce<DemoDivision | null>((best, v) => (best && apart(best.centroid, [x, y]) <= apart(v.centroid, [x, y]) ? best : v), null)
      if (!near) return []
      seen.add(near.id)
      return [{ village: near, river: name }]
    }),
  )
}

/** Wetlands of the demonstration, one a village along the rivers; every ninth stands in the province's list. Drawn as squares, for show. */
export function planUnits(demo: Demo): Unit[] {
  return shores(demo).map(({ village, river }, n) => {
    const { type, land_class, word } = kinds[n % kinds.length]!
    const boundary = square(village.centroid, 180 + (n % 5) * 70) as unknown as Polygon
    return {
      id: seededId(`wetland:${n}`, '2022-07-11T09:00:00+08:00'),
      n,
      name: `${river}${village.name}${word}（演示）`,
      village,
      county: village.parent!.parent!,
      river,
      type,
      land_class,
      importance: n % 9 === 1 ? 'provincial' : 'ordinary',
      boundary,
      area: new Decimal(areaOf(boundary)).div(10_000).toFixed(4),
    }
  })
}

/** Each entered in the summer of 2022; the lists came out at the end of that year, but a few are not listed yet. */
export function* unitRecords(demo: Demo, units: readonly Unit[]): Generator<LoadedRecord> {
  const layer = seededId(`control_layer:wetland:${drawnOn.older}`, `${drawnOn.older}T09:00:00+08:00`)
  for (const u of units) {
    const desk = hand(demo, 'county.forestry_officer', u.village)
    const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
    const fields = {
      name: u.name,
      number: `演示湿${u.county.code}-${String(u.n + 1).padStart(3, '0')}`,
      type: u.type,
      land_class: u.land_class,
      importance: u.importance,
      area: u.area,
      boundary: u.boundary,
      water: u.river,
      keeper: `${u.village.parent!.name}人民政府`,
      river_chief: `${u.river}${u.village.parent!.name}段河长`,
      ...(u.importance === 'ordinary' ? {} : { layer }),
    }
    const life = begin(wetland, { id: u.id, division: u.village.id }, fields, desk(moment('2022-07-11', 9, u.n % 60)), {
      drawn_m2: areaOf(u.boundary).toFixed(2),
      small: isSmall(u.area),
      is_natural: NATURAL_TYPES.includes(u.type),
    })
    if (u.n % 10 !== 9)
      life.step(
        'list',
        { list_document: `演示湿录〔2022〕${u.importance === 'ordinary' ? 2 : 1}号`, listed_on: '2022-12-20' },
        city(moment('2022-12-20', 15, u.n % 60)),
      )
    yield life.loaded()
  }
}
