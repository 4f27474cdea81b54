import type { Polygon } from '#kit/geometry/geojson.ts'
import type { QuotaBasis } from '#domains/harvest/quota/use.ts'
import type { fellingMethods, QuotaItem } from '#domains/harvest/quota/item.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { spot } from '../fire/ground.ts'
import { LAST_QUOTA_YEAR } from './quotas.ts'

/** How far a permit has come. `overcut`: cut beyond the permit and settled; `overcut_open`: not settled yet. */
export const stages = [
  'draft',
  'submitted',
  'correcting',
  'accepted',
  'surveyed',
  'publicised',
  'inspected',
  'committed',
  'reviewed',
  'issued',
  'cutting',
  'cut',
  'closed',
  'replanted',
  'unfinished',
  'overcut',
  'overcut_open',
  'refused',
  'withdrawn',
  'voided',
  'expired',
] as const
export type Stage = (typeof stages)[number]

/** One permit of the demonstration. Volumes in m³, areas in hectares, `applied` the day of the application. */
export type PlannedHarvest = {
  readonly key: string
  readonly village: DemoDivision
  readonly county: DemoDivision
  readonly year: number
  readonly applied: string
  readonly commitment: boolean
  readonly basis: QuotaBasis
  readonly item: QuotaItem
  readonly method: keyof typeof fellingMethods
  readonly species: string
  readonly volume: string
  readonly area_ha: string
  readonly slope: number
  readonly boundary: Polygon
  readonly stage: Stage
}

const countyOf = (village: DemoDivision): DemoDivision => {
  let at = village
  while (at.level !== 'county' && at.parent) at = at.parent
  return at
}

/** A square of so many hectares. */
function plotOf(village: DemoDivision, hectares: number, draw: Rng): Polygon {
  const [x, y] = spot(village, draw)
  const side = Math.sqrt(hectares * 10_000)
  const [w, h] = [side / (111_320 * Math.cos((y * Math.PI) / 180)), side / 110_940]
  const at = (i: number, j: number): [number, number] => [Number((x + i * w).toFixed(7)), Number((y + j * h).toFixed(7))]
  return { type: 'Polygon', coordinates: [[at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)]] }
}

type Kind = Pick<PlannedHarvest, 'item' | 'method'>
const own = { ownership: 'individual', origin: 'planted', forest_class: 'commercial' } as const
const shared = { ownership: 'collective', origin: 'planted', forest_class: 'commercial' } as const
const small: readonly Kind[] = [
  { item: { ...own, kind: 'main' }, method: 'clear' },
  { item: { ...own, kind: 'main' }, method: 'selective' },
  { item: { ...own, kind: 'tending' }, method: 'thinning' },
]
const large: readonly Kind[] = [
  { item: { ...shared, kind: 'main' }, method: 'clear' },
  { item: { ...shared, kind: 'tending' }, method: 'thinning' },
  { item: { ...shared, kind: 'low_yield' }, method: 'clear' },
  { item: { ...shared, forest_class: 'public_benefit', kind: 'tending' }, method: 'sanitation' },
  { item: { ...shared, forest_class: 'public_benefit', kind: 'regeneration' }, method: 'selective' },
  { item: { ...shared, ownership: 'state', kind: 'main' }, method: 'clear' },
]
const trees = ['柏木', '马尾松', '湿地松', '桤木', '巨桉', '杉木'] as const

type Draft = Pick<PlannedHarvest, 'key' | 'year' | 'applied' | 'commitment' | 'basis' | 'stage'> & { volume: string; village: DemoDivision }

function planned(d: Draft, draw: Rng): PlannedHarvest {
  const { item, method } =
    d.basis === 'bamboo' ? { item: { ...shared, kind: 'other' as const }, method: 'selective' as const } : draw.pick(d.commitment ? small : large)
  const density = method === 'clear' ? draw.int(70, 130) : draw.int(18, 40)
  const boundary = plotOf(d.village, Math.max(Number(d.volume) / density, 0.05), draw)
  return {
    ...d,
    county: countyOf(d.village),
    item,
    method,
    species: d.basis === 'bamboo' ? '慈竹' : draw.pick(trees),
    boundary,
    area_ha: (areaOf(boundary) / 10_000).toFixed(4),
    slope: draw.int(4, 28),
  }
}

const two = (n: number): string => String(n).padStart(2, '0')
const dayIn = (year: number, draw: Rng): string => `${year}-${two(draw.int(1, 9))}-${two(draw.int(3, 27))}`
const tenths = (n: number): string => new Decimal(n).dividedBy(10).toFixed()

/** Volumes that add up to the tenth of a m³, none far from the others. */
function volumes(total: number, count: number, spread: readonly [number, number], draw: Rng): string[] {
  return allot(
    total * 10,
    Array.from({ length: count }, () => draw.int(...spread)),
  ).map(tenths)
}

const COMMITMENTS = 290
const LARGE = 96

/** What became of the permits that were cut. */
const fate = (i: number): Stage => (i % 41 === 7 ? 'unfinished' : i % 23 === 5 ? 'replanted' : i % 61 === 11 ? 'overcut' : 'closed')

/** The counted permits of the year, exactly as much as was published. */
function counted(demo: Demo, year: number, villages: readonly DemoDivision[], draw: Rng): PlannedHarvest[] {
  const whole = new Decimal(demo.targets['harvest.approved_volume'] ?? '0').times(10_000).toNumber()
  const few = Math.round(whole * 0.32)
  const plan = (prefix: string, commitment: boolean, list: readonly string[], from: number): PlannedHarvest[] =>
    list.map((volume, i) =>
      planned(
        {
          key: `${prefix}${i + 1}`,
          year,
          applied: dayIn(year, draw),
          commitment,
          basis: 'counted',
          stage: fate(i),
          volume,
          village: villages[(from + i) % villages.length]!,
        },
        draw,
      ),
    )
  return [
    ...plan('承诺', true, volumes(few, COMMITMENTS, [60, 130], draw), 0),
    ...plan('普通', false, volumes(whole - few, LARGE, [30, 110], draw), COMMITMENTS),
  ]
}

/** Permits outside the quota, and those that came to nothing. */
function beside(year: number, villages: readonly DemoDivision[], draw: Rng): PlannedHarvest[] {
  const ends: readonly [string, number, Partial<Draft>][] = [
    ['竹林', 46, { basis: 'bamboo' }],
    ['非林地', 31, { basis: 'non_forest_land' }],
    ['占地', 18, { basis: 'approved_construction' }],
    ['作废', 9, { stage: 'voided', commitment: true }],
    ['过期', 5, { stage: 'expired', commitment: true }],
    ['不予', 8, { stage: 'refused' }],
    ['撤回', 6, { stage: 'withdrawn', commitment: true }],
  ]
  let next = COMMITMENTS + LARGE
  return ends.flatMap(([prefix, count, over]) =>
    Array.from({ length: count }, (_, i) =>
      planned(
        {
          key: `${prefix}${i + 1}`,
          year,
          applied: dayIn(year, draw),
          commitment: false,
          basis: 'counted',
          stage: 'closed',
          volume: tenths(over.commitment ? draw.int(30, 120) : draw.int(150, 900)),
          village: villages[next++ % villages.length]!,
          ...over,
        },
        draw,
      ),
    ),
  )
}

const present: readonly [Stage, number, boolean][] = [
  ['draft', 2, true],
  ['submitted', 4, true],
  ['correcting', 2, false],
  ['accepted', 3, true],
  ['surveyed', 2, false],
  ['publicised', 3, false],
  ['inspected', 2, false],
  ['committed', 3, true],
  ['reviewed', 3, true],
  ['issued', 5, true],
  ['cutting', 6, false],
  ['cut', 4, true],
  ['overcut_open', 1, true],
]

/** What needs no account: applications not yet accepted. */
const unaccepted: ReadonlySet<Stage> = new Set(['draft', 'submitted', 'correcting'])

/** In a year without a quota only what is outside it goes on from acceptance. */
const basisOf = (stage: Stage, commitment: boolean, year: number, i: number): QuotaBasis =>
  year <= LAST_QUOTA_YEAR || unaccepted.has(stage) ? 'counted' : commitment ? 'non_forest_land' : i % 2 === 0 ? 'bamboo' : 'approved_construction'

/** Work under way today, at every stage; the later the stage, the longer ago it began. */
function underWay(demo: Demo, villages: readonly DemoDivision[], draw: Rng): PlannedHarvest[] {
  const near = villages.filter((v) => v.parent?.code === '512021107')
  const year = Number(demo.now.slice(0, 4))
  return present.flatMap(([stage, count, commitment], s) =>
    Array.from({ length: count }, (_, i) =>
      planned(
        {
          key: `在办${s}-${i + 1}`,
          year,
          applied: demo.now.slice(0, 10),
          commitment,
          basis: basisOf(stage, commitment, year, i),
          stage,
          volume: tenths(commitment ? draw.int(30, 120) : draw.int(200, 900)),
          village: i % 2 === 0 && near.length > 0 ? near[(s + i) % near.length]! : draw.pick(villages),
        },
        draw,
      ),
    ),
  )
}

/** The last permits of the five years: issued in December on the quota of that year, cut in the winter, to be planted by the end of the year after. */
const winter = (villages: readonly DemoDivision[], draw: Rng): PlannedHarvest[] =>
  Array.from({ length: 8 }, (_, i) =>
    planned(
      {
        key: `冬采${i + 1}`,
        year: LAST_QUOTA_YEAR,
        applied: `${LAST_QUOTA_YEAR}-11-${two(17 + (i % 5))}`,
        commitment: false,
        basis: 'counted',
        stage: 'cut',
        volume: tenths(draw.int(200, 900)),
        village: draw.pick(villages),
      },
      draw,
    ),
  )

/** Every permit of the demonstration: where, how much, how far it came. The same at each call. */
export function planHarvest(demo: Demo, year: number): { readonly [K in 'past' | 'winter' | 'present']: readonly PlannedHarvest[] } {
  const draw = demo.random('harvest')
  const villages = draw.shuffle(demo.divisions.villages)
  return {
    past: [...counted(demo, year, villages, draw), ...beside(year, villages, draw)],
    present: underWay(demo, villages, draw),
    winter: winter(villages, draw),
  }
}
