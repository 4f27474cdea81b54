import { differenceNamed } from '#domains/pest/batch/checks.ts'
import { pestBatch } from '#domains/pest/batch/pest_batch.ts'
import { pestTree } from '#domains/pest/tree/pest_tree.ts'
import { pineVolume } from '#domains/pest/tree/volume.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Row } from '#kit/register/apply.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { placeIn, point } from '../ground.ts'

/** Some trees of one village that are felled on one day and leave in one batch. */
export type Lot = {
  readonly key: string
  readonly village: DemoDivision
  readonly count: number
  readonly found: string
  readonly felled: string
  readonly mode: 'campaign' | 'prompt'
  readonly plan: string | null
  readonly contract: string | null
  readonly crew: string
  readonly census: string | null
  readonly sub_compartment: string
  /** So many of them did not arrive. */
  readonly missing?: number
  /** How far the chain has come; left out: to its end. */
  readonly until?: 'found' | 'numbered' | 'assigned' | 'felled' | 'stump_treated' | 'carried' | 'disposed'
  readonly due?: string
}

const volumes = new Map<string, string>()
/** Volumes are reckoned once for each diameter and height. */
function volumeOf(species: 'masson' | 'slash', diameter: string, height: string): string {
  const key = `${species} ${diameter} ${height}`
  const known = volumes.get(key) ?? pineVolume(species, diameter, height)
  volumes.set(key, known)
  return known
}

const causes = ['drought', 'drought', 'drought', 'beetle', 'lightning', 'wind_snow', 'unknown'] as const
const order = ['found', 'numbered', 'assigned', 'felled', 'stump_treated', 'carried', 'disposed', 'closed'] as const
type Tree = { readonly id: string; readonly volume: string }
type Hands = ReturnType<typeof handsOf>

function handsOf(demo: Demo, village: DemoDivision) {
  const township = hand(demo, 'township.officer', village)
  const second = hand(demo, 'township.officer', village, 1)
  return {
    ranger: hand(demo, 'ranger', village),
    township,
    second,
    county: hand(demo, 'county.forestry_officer', village),
    inspector: hand(demo, 'county.forestry_officer', village, 1),
  }
}

function treeOf(demo: Demo, lot: Lot, n: number, batch: string, h: Hands, draw: Rng, missing: boolean): { record: LoadedRecord; tree: Tree } {
  const { village, felled, found } = lot
  const species = draw.chance(0.9) ? 'masson' : 'slash'
  const [diameter, height] = [String(draw.int(6, 15) * 2) + '.0', String(draw.int(7, 16)) + '.0']
  const volume = volumeOf(species, diameter, height)
  const id = seededId(`pest_tree:${lot.key}:${n}`, moment(found, 9))
  const at = placeIn(village, draw)
  const photo = (word: string, day: string, picture: 'before' | 'after'): string[] => [
    demo.evidence(`pest_tree:${lot.key}:${n}:${word}`, { taken_at: moment(day, 9 + (picture === 'after' ? 2 : 0)), position: at, picture }),
  ]
  const created = h.ranger(moment(found, 9 + (n % 7), (n * 7) % 60))
  const fields = {
    found_on: found,
    location: point(at),
    species,
    condition: draw.chance(0.7) ? 'dead' : 'dying',
    cause: draw.pick(causes),
    signs: draw.chance(0.3) ? ['hole'] : [],
    sub_compartment: lot.sub_compartment,
    ...(lot.census ? { census: lot.census } : {}),
  }
  const first = born(pestTree, { id, division: village.id, demo: true }, fields, created, { word: 'dying' })
  const assigned = addCalendarDays(felled, -4)
  const disposal = { disposal_before: [photoOf(demo, batch, 'before', felled)], disposal_after: [photoOf(demo, batch, 'after', felled)] }
  const accepted = addCalendarDays(felled, 9)
  const steps: readonly (Planned & { readonly state: (typeof order)[number] })[] = [
    {
      state: 'numbered',
      step: 'number',
      fields: { number: `${lot.key}-${n + 1}`, diameter_cm: diameter, height_m: height },
      deed: h.township(moment(addCalendarDays(found, 1), 16)),
      set: { volume },
    },
    {
      state: 'assigned',
      step: 'assign',
      fields: {
        mode: lot.mode,
        crew: lot.crew,
        assigned_on: assigned,
        due_on: lot.due ?? addCalendarDays(felled, 10),
        ...(lot.plan ? { plan: lot.plan } : {}),
        ...(lot.contract ? { contract: lot.contract } : {}),
      },
      deed: h.township(moment(assigned, 9)),
    },
    {
      state: 'felled',
      step: 'fell',
      fields: {
        felled_on: felled,
        stump_diameter_cm: `${Number(diameter) + 4}.0`,
        stump_height_cm: `${draw.int(2, 5)}.0`,
        photos_before: photo('before', felled, 'before'),
        photos_after: photo('after', felled, 'after'),
      },
      deed: h.ranger(moment(felled, 11)),
    },
    {
      state: 'stump_treated',
      step: 'treat_stump',
      fields: { stump_method: draw.chance(0.8) ? 'film' : 'peeled', stump_treated_on: felled },
      deed: h.ranger(moment(felled, 14)),
    },
    { state: 'carried', step: 'carry', fields: { batch, carried_on: felled }, deed: h.township(moment(felled, 15)) },
    ...(missing
      ? []
      : ([
          { state: 'disposed', step: 'dispose', fields: { disposed_on: felled, ...disposal }, deed: h.inspector(moment(felled, 18)) },
          {
            state: 'closed',
            step: 'accept',
            fields: {
              acceptance_unit: `${village.parent?.name ?? ''}人民政府`,
              acceptor: h.second(felled).by,
              second_acceptor: h.township(felled).by,
              accepted_on: accepted,
            },
            deed: h.second(moment(accepted, 10)),
          },
          { state: 'closed', step: 'close', deed: h.county(moment(addCalendarDays(accepted, 6), 10)) },
        ] as const)),
  ]
  const last = order.indexOf(lot.until ?? 'closed')
  const taken = steps.filter((s) => order.indexOf(s.state) <= last)
  return { record: { register: pestTree, versions: lived(pestTree, first, taken, demo.now) }, tree: { id, volume } }
}

const photoOf = (demo: Demo, batch: string, word: 'before' | 'after', day: string): string =>
  demo.evidence(`pest_batch:${batch}:${word}`, { taken_at: moment(day, word === 'before' ? 16 : 17, 30), picture: word })

/** What became of those that did not arrive: one is looked for still, the others were written off by the city after an inquiry. */
function lost(demo: Demo, lot: Lot, number: string, record: LoadedRecord, nth: number, h: Hands): LoadedRecord {
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const steps: Planned[] = [
    { step: 'lose', fields: { lost_note: `批次${number}：途中卸货，去向待查` }, deed: h.township(moment(lot.felled, 17)) },
    ...(nth === 0
      ? []
      : [
          {
            step: 'write_off',
            fields: { inquiry_number: '演示查〔2023〕1号' },
            deed: city(moment(addCalendarDays(lot.felled, 45), 10), '公安机关查明已作薪柴烧毁，当事人已教育'),
          },
        ]),
  ]
  return { register: pestTree, versions: lived(pestTree, record.versions as Row[], steps, demo.now) }
}

/** The trees of a lot with the batch in which they left. */
export function* lotRecords(demo: Demo, lot: Lot, draw: Rng): Generator<LoadedRecord> {
  const h = handsOf(demo, lot.village)
  const township = lot.village.parent ?? lot.village
  const batch = seededId(`pest_batch:${lot.key}`, moment(lot.felled, 15))
  const number = `演示批${lot.key}`
  const missing = lot.missing ?? 0
  const trees: Tree[] = []
  for (let n = 0; n < lot.count; n++) {
    const { record, tree } = treeOf(demo, lot, n, batch, h, draw, n < missing)
    trees.push(tree)
    yield n < missing ? lost(demo, lot, number, record, n, h) : record
  }
  const reached = order.indexOf(lot.until ?? 'closed')
  if (reached < order.indexOf('carried')) return
  const sum = (own: readonly Tree[]): Decimal => own.reduce((all, t) => all.plus(t.volume), new Decimal(0))
  const [volume, came] = [sum(trees), sum(trees.slice(missing))]
  const rate = 0.82 + draw.int(0, 12) / 100
  const fields = {
    number,
    ...(lot.contract ? { contract: lot.contract } : {}),
    carrier: lot.crew,
    trees: trees.map((t) => t.id),
    vehicle: `川M${String(draw.int(10_000, 99_999))}`,
    escort: '车载定位，专人押运',
    destination: `${township.name}除害点`,
    loaded_on: lot.felled,
    weight_t: volume.times(rate).toFixed(3),
  }
  const first = born(pestBatch, { id: batch, division: township.id, demo: true }, fields, h.township(moment(lot.felled, 15)), {
    trees_loaded: trees.length,
    volume: volume.toFixed(4),
  })
  const method = draw.chance(0.85) ? 'chipped' : 'burned'
  const steps: readonly Planned[] = [
    {
      step: 'receive',
      fields: {
        received_on: lot.felled,
        received_trees: trees.length - missing,
        received_t: came.times(rate).times(0.995).toFixed(3),
        ...(missing > 0 ? { missing: trees.slice(0, missing).map((t) => t.id), difference_note: '途中卸货，去向待查' } : {}),
      },
      deed: h.township(moment(lot.felled, 17)),
      set: { received_volume: came.toFixed(4) },
    },
    {
      step: 'dispose',
      fields: {
        method,
        ...(method === 'chipped' ? { chip_mm: '8.0' } : {}),
        disposed_on: lot.felled,
        disposed_by: `${township.name}除害点`,
        photos_before: [photoOf(demo, batch, 'before', lot.felled)],
        photos_after: [photoOf(demo, batch, 'after', lot.felled)],
      },
      deed: h.inspector(moment(lot.felled, 18)),
    },
  ]
  const versions = lived(pestBatch, first, reached >= order.indexOf('disposed') ? steps : [], demo.now)
  if (versions.length > 1 && differenceNamed({ before: null, after: versions[1]!, at: demo.now })) throw new Error(`demo_batch_difference: ${number}`)
  yield { register: pestBatch, versions }
}
