import { type RawBuilder, sql } from 'kysely'
import { CLASS_AFTER, type Became } from '#datasets/banks/changed-classes.ts'
import type { ChangeCause } from '#datasets/forest_resource/change-causes.ts'
import { afforestationCheck } from '#domains/afforestation/check/afforestation_check.ts'
import { fireEvent } from '#domains/fire/event/fire_event.ts'
import { harvestPermit, type HarvestPermitTable } from '#domains/harvest/permit/harvest_permit.ts'
import { regeneration } from '#domains/harvest/regeneration/regeneration.ts'
import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { after, type After, type SystemEngine } from '#kit/room/gate.server.ts'
import { touched, type Touched, uncovered } from './ground.server.ts'
import type { ChangeEvent } from './events.ts'
import { standChange } from './stand_change.ts'

/** What happened, where and when, and what the ledger in which it stands knows of the ground after it. */
export type Happened = {
  readonly event: ChangeEvent
  /** The field that names its record, and the record. */
  readonly by: Readonly<Record<string, string>>
  readonly source: string
  readonly happened_on: string
  readonly cause: ChangeCause
  /** A geometry in SQL. */
  readonly ground: RawBuilder<unknown>
  readonly became: (t: Touched) => Readonly<Record<string, unknown>>
  /** For ground without a sub-compartment: the code of the division that it lies in. Without it such ground is left. */
  readonly elsewhere?: string
}

/** The class that ground becomes, in the codes that its stand is written in. */
export const classAfter = (became: Became, generation: string | null): string | null =>
  CLASS_AFTER[became][(generation ?? 'forestry_2015') as keyof (typeof CLASS_AFTER)['felled']] ?? null

/** Proposes what is not yet proposed of this event: a job may run twice. */
export async function propose(engine: SystemEngine, happened: Happened): Promise<void> {
  const { stands, rest, known } = await engine.read(async (tx) => ({
    stands: await touched(tx, happened.ground, happened.happened_on),
    rest: happened.elsewhere === undefined ? null : await uncovered(tx, happened.ground),
    known: await knownOf(tx, happened),
  }))
  const parts: Touched[] = [...stands]
  if (rest !== null)
    parts.push({
      ...rest,
      stand: null,
      division: happened.elsewhere ?? '',
      generation: null,
      land_class: null,
      species: null,
      volume_per_ha: null,
      share: null,
    })
  for (const part of parts) {
    if (known.has(part.stand)) continue
    await engine.create(standChange, {
      division: part.division,
      event: happened.event,
      ...happened.by,
      source: happened.source,
      happened_on: happened.happened_on,
      cause: happened.cause,
      stand: part.stand,
      ground: part.ground,
      ground_ha: part.ground_ha,
      stand_share: part.share,
      ...happened.became(part),
    })
  }
}

async function knownOf(tx: Parameters<typeof touched>[0], { by }: Happened): Promise<ReadonlySet<string | null>> {
  let query = tx.selectFrom('stand_change').select('stand')
  for (const [field, id] of Object.entries(by)) query = query.where(field, '=', id)
  return new Set((await query.execute()).map(({ stand }) => stand as string | null))
}

const causeOfFelling: Readonly<Record<HarvestPermitTable['kind'] & string, ChangeCause>> = {
  main: '21',
  regeneration: '23',
  low_yield: '22',
  tending: '24',
  other: '24',
}

/** Clear-felled ground is bare; of a selective cut the class stays, and the volume falls by what was measured. */
function afterFelling(permit: Pick<HarvestPermitTable, 'method' | 'cut_volume' | 'cut_area_ha'>, t: Touched): Record<string, unknown> {
  if (permit.method === 'clear') return { land_class: classAfter('felled', t.generation), volume_per_ha: '0' }
  const [before, cut, area] = [t.volume_per_ha, permit.cut_volume, permit.cut_area_ha]
  if (before === null || cut === null || area === null || new Decimal(area).lte(0)) return { land_class: t.land_class, species: t.species }
  return { land_class: t.land_class, species: t.species, volume_per_ha: Decimal.max(0, new Decimal(before).minus(new Decimal(cut).div(area))).toFixed(2) }
}

const nothingLeft = { species: null, origin: null, mean_age: null, age_group: null } as const

/** A felling whose cut was measured. Trees on ground that an application gives up go with the occupation. */
export async function felled(engine: SystemEngine, id: string): Promise<void> {
  const permit = await engine.read((tx) => tx.selectFrom('harvest_permit').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  if (permit.cut_checked_on === null || permit.quota_basis === 'non_forest_land') return
  if (permit.quota_basis === 'approved_construction' && permit.land_consent !== null) return
  await propose(engine, {
    event: 'felling',
    by: { harvest_permit: id },
    source: `采伐许可${String(permit.permit_number ?? '')}`,
    happened_on: String(permit.cut_checked_on),
    cause: causeOfFelling[permit.kind as keyof typeof causeOfFelling],
    ground: sql`(select area_boundary from harvest_permit where id = ${id})`,
    became: (t) => afterFelling(permit as unknown as HarvestPermitTable, t),
  })
}

/** Ground planted anew after a felling, once the planting was accepted. */
export async function regenerated(engine: SystemEngine, id: string): Promise<void> {
  const [one] = await engine.read((tx) =>
    tx
      .selectFrom('regeneration as r')
      .innerJoin('harvest_permit as p', 'p.id', 'r.permit')
      .select(['r.planted_on', 'r.species', 'r.method', 'p.permit_number', 'p.id as permit'])
      .where('r.id', '=', id)
      .execute(),
  )
  if (!one || one.planted_on === null) return
  await propose(engine, {
    event: 'regeneration',
    by: { regeneration: id },
    source: `采伐许可${String(one.permit_number ?? '')}的更新造林`,
    happened_on: String(one.planted_on),
    cause: '12',
    ground: sql`(select area_boundary from harvest_permit where id = ${one.permit})`,
    became: (t) => ({
      land_class: classAfter('planted', t.generation),
      species: one.species,
      origin: one.method === 'planting' ? '21' : null,
      mean_age: 0,
      age_group: '1',
      volume_per_ha: '0',
    }),
  })
}

/** Ground planted by a design, once it passed its check; ground without a sub-compartment becomes a new one. */
export async function planted(engine: SystemEngine, check: string): Promise<void> {
  const [one] = await engine.read((tx) =>
    tx
      .selectFrom('afforestation_check as c')
      .innerJoin('afforestation_works as w', 'w.id', 'c.works')
      .innerJoin('afforestation_design as a', 'a.id', 'w.design')
      .innerJoin('division as d', 'd.id', 'w.division')
      .select(['w.id', 'w.number', 'w.part', 'w.accepted_on', 'w.finished_on', 'a.species', 'd.code'])
      .where('c.id', '=', check)
      .where('c.kind', '=', 'acceptance')
      .where('c.result', '=', 'passed')
      .execute(),
  )
  // what is tended or closed stays what it was
  if (!one || one.part !== 'planting' || one.finished_on === null) return
  await propose(engine, {
    event: 'planting',
    by: { afforestation_works: String(one.id) },
    source: `造林施工小班${String(one.number)}`,
    happened_on: String(one.finished_on),
    cause: '11',
    ground: sql`(select boundary from afforestation_works where id = ${one.id})`,
    elsewhere: String(one.code),
    became: (t) => ({
      land_class: classAfter('planted', t.generation),
      species: String(one.species ?? '').split('、')[0] || null,
      origin: '21',
      mean_age: 0,
      age_group: '1',
      volume_per_ha: '0',
    }),
  })
}

/** The ground of a fire, once its loss was assessed: what stood there is known to have been lost only where all of it was. */
export async function burnt(engine: SystemEngine, id: string): Promise<void> {
  const fire = await engine.read((tx) => tx.selectFrom('fire_event').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  if (fire.perimeter === null) return
  await propose(engine, {
    event: 'fire',
    by: { fire_event: id },
    source: `${String(fire.place)}火灾`,
    happened_on: beijingDate(String(fire.discovered_on)),
    cause: '71',
    ground: sql`(select perimeter from fire_event where id = ${id})`,
    became: () => ({ land_class: null }),
  })
}

/** The parcels of an application whose use has begun: forest land no more. Its class depends on what is built, and is asked for. */
export async function occupied(engine: SystemEngine, id: string): Promise<void> {
  const [one] = await engine.read((tx) =>
    tx.selectFrom('land_use_application').select(['started_on', 'decision_number', 'state']).where('id', '=', id).execute(),
  )
  if (!one || one.started_on === null) return
  await propose(engine, {
    event: 'occupation',
    by: { land_use_application: id },
    source: `使用林地许可${String(one.decision_number ?? '')}`,
    happened_on: String(one.started_on),
    cause: '41',
    ground: sql`(select ST_Union(boundary) from land_parcel where application = ${id} and state = 'drawn')`,
    became: () => ({ ...nothingLeft, volume_per_ha: '0' }),
  })
}

export const changeAfters: readonly After[] = [
  after(afforestationCheck, ['confirm'], '造林核查合格后建议更新小班', ({ record, engine }) => planted(engine, record.id)),
  after(harvestPermit, ['accept_cut', 'settle_overcut'], '采伐验收后建议更新小班', ({ record, engine }) => felled(engine, record.id)),
  after(regeneration, ['pass'], '更新造林验收后建议更新小班', ({ record, engine }) => regenerated(engine, record.id)),
  after(fireEvent, ['assess'], '火灾损失评估后建议更新小班', ({ record, engine }) => burnt(engine, record.id)),
  after(landUseApplication, ['start_use'], '开始使用林地后建议更新小班', ({ record, engine }) => occupied(engine, record.id)),
]
