import type { Polygon } from 'geojson'
import { reckon, type Surveyed } from '#domains/banks/stand/reckon.ts'
import { subCompartment } from '#domains/banks/stand/sub_compartment.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment } from '../days.ts'
import { bySystem, hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { type Cell, cellsIn, plotIn } from '../public_forest/lattice.ts'
import { planForest } from '../public_forest/plan.ts'
import { boundariesOf } from '../public_forest/plots.ts'
import { type Growing, otherStand, welfareStand } from './stands.ts'

/** Sub-compartments beside those of public-benefit forest. */
const OTHERS = 20_000
/** The inventory and the one before it, on the same ground. */
const inventory = { surveyed: '2021-10-20', before: '2016-10-20', from: '2021-12-31', taken: '2022-01-18' } as const
/** The share that each yearly update since finds felled, burnt or planted: about the carbon that permits and applications of a year take out. */
const CHANGED_A_YEAR = 1 / 280

type Update = { readonly from: string; readonly surveyed: string; readonly taken: string }

/** The yearly updates that have been taken over by now: of each year in the January after it. */
function updatesUntil(now: string): Update[] {
  const found: Update[] = []
  for (let year = Number(inventory.from.slice(0, 4)) + 1; moment(`${year + 1}-01-16`, 10) <= now; year++)
    found.push({ from: `${year}-12-31`, surveyed: `${year}-11-04`, taken: `${year + 1}-01-16` })
  return found
}

type Place = {
  readonly number: string
  readonly village: DemoDivision
  readonly county: DemoDivision
  readonly boundary: Polygon
  readonly area_ha: string
  readonly growing: Growing
}

const countyOf = (d: DemoDivision): DemoDivision => (d.level === 'county' || !d.parent ? d : countyOf(d.parent))
const cellKey = ([i, j]: Cell): string => `${i},${j}`
const numberOf = (village: DemoDivision, block: number, n: number): string => `${village.code}${String(block).padStart(4, '0')}${String(n).padStart(5, '0')}`
const hectares = (boundary: Polygon): string => (areaOf(boundary as Parameters<typeof areaOf>[0]) / 10_000).toFixed(4)

/** Every stand of public-benefit forest on the very ground of its plot, then the others on what is free. */
function* places(demo: Demo, draw: Rng): Generator<Place> {
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  const next = (village: DemoDivision): number => {
    const n = (numbers.get(village.id) ?? 0) + 1
    numbers.set(village.id, n)
    return n
  }
  const { plots } = planForest(demo)
  for (const [p, boundary] of boundariesOf(demo, plots)) {
    taken.add(cellKey(p.cell))
    yield {
      number: numberOf(p.village, 1, next(p.village)),
      village: p.village,
      county: p.county,
      boundary,
      area_ha: (p.area / 1500).toFixed(4),
      growing: welfareStand(draw, p.fate === 'natural', p.authority === 'national'),
    }
  }
  const villages = demo.divisions.villages
  const counts = allot(
    OTHERS,
    villages.map(() => 0.5 + draw.next()),
  )
  let carried = 0
  for (const [v, village] of villages.entries()) {
    const wanted = (counts[v] ?? 0) + carried
    const cells = cellsIn(village, wanted, draw, (cell) => !taken.has(cellKey(cell)))
    carried = wanted - cells.length
    for (const cell of cells) {
      const boundary = plotIn(cell, 4 + 24 * draw.next(), draw)
      yield {
        number: numberOf(village, 2, next(village)),
        village,
        county: countyOf(village),
        boundary,
        area_ha: hectares(boundary),
        growing: otherStand(draw),
      }
    }
  }
}

const amount = (n: number | null): string | null => (n === null ? null : n.toFixed(2))

function surveyedFields(p: Place, g: Growing, draw: Rng): Record<string, unknown> {
  const { land_class, land_class_generation, species, origin, forest_purpose, forest_category, programme, age, age_group, volume } = g
  const height = age === null || volume === null ? null : Math.min(24, 2 + age * 0.28).toFixed(1)
  return {
    number: p.number,
    forest_block: p.number.slice(12, 16),
    boundary: p.boundary,
    area_ha: p.area_ha,
    land_class,
    land_class_generation,
    species,
    origin,
    forest_purpose,
    forest_category,
    programme,
    mean_age: age,
    age_group,
    volume_per_ha: amount(volume),
    mean_height: height,
    mean_dbh: height === null ? null : (Number(height) * 1.25).toFixed(1),
    land_owner: draw.chance(0.07) ? '10' : '20',
    tree_owner: '21',
    slope_degrees: draw.int(4, 34),
    aspect: String(draw.int(1, 8)),
    soil: '181',
    soil_thickness: draw.int(18, 75),
    health: draw.chance(0.9) ? '1' : '2',
  }
}

function previousOf(g: Growing): Record<string, unknown> {
  const measured = g.volume === null ? ['1130', '1140', '1310'].includes(g.land_class) : g.volume_before !== null
  if (!measured) return {}
  return {
    previous_land_class: g.land_class,
    previous_species: g.species,
    previous_volume_per_ha: amount(g.volume_before),
    previous_surveyed_on: inventory.before,
  }
}

/** What a change leaves: a felled or burnt stand, or a young one where nothing stood. */
const changed = (g: Growing, draw: Rng): { growing: Growing; cause: string } =>
  g.volume === null
    ? {
        growing: {
          ...g,
          land_class: '1410',
          land_class_generation: 'forestry_2015',
          species: '柏木',
          origin: '21',
          age: 1,
          age_group: '1',
          volume: null,
          volume_before: null,
        },
        cause: '10',
      }
    : {
        growing: {
          ...g,
          land_class: '1610',
          land_class_generation: 'forestry_2015',
          species: null,
          origin: null,
          age: null,
          age_group: null,
          volume: null,
          volume_before: null,
        },
        cause: draw.chance(0.85) ? '20' : '71',
      }

const survey = '2021年度森林资源管理“一张图”年度更新（演示）'

/** The inventory of the demonstration: 60,000 sub-compartments, and the yearly updates since, which replace what changed. The others grow on (`growth_per_ha`). */
export function* inventoryRecords(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('inventory')
  const chance = demo.random('yearly updates')
  const updates = updatesUntil(demo.now)
  for (const p of places(demo, draw)) {
    const fields = { ...surveyedFields(p, p.growing, draw), ...previousOf(p.growing), survey, surveyed_on: inventory.surveyed, valid_from: inventory.from }
    const head = { id: seededId(`sub_compartment:${p.number}`, `${inventory.from}T00:00:00+08:00`), division: p.village.id }
    const life = begin(
      subCompartment,
      head,
      fields,
      hand(demo, 'county.forestry_officer', p.county)(moment(inventory.taken, 10)),
      reckon(fields as unknown as Surveyed),
    )
    const change = updates.find(() => chance.chance(CHANGED_A_YEAR))
    if (!change) {
      yield life.loaded()
      continue
    }
    life.step('supersede', { valid_to: change.from }, bySystem(moment(change.taken, 10)))
    yield life.loaded()
    const after = changed(p.growing, chance)
    const next = {
      ...surveyedFields(p, after.growing, chance),
      survey: `${change.from.slice(0, 4)}年度森林资源管理“一张图”年度更新（演示）`,
      surveyed_on: change.surveyed,
      valid_from: change.from,
      cause: after.cause,
    }
    const successor = { id: seededId(`sub_compartment:${p.number}`, `${change.from}T00:00:00+08:00`), division: p.village.id }
    yield begin(
      subCompartment,
      successor,
      next,
      hand(demo, 'county.forestry_officer', p.county)(moment(change.taken, 10)),
      reckon(next as unknown as Surveyed),
    ).loaded()
  }
}
