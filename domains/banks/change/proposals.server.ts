import { sql } from 'kysely'
import type { ChangeCause } from '#datasets/forest_resource/change-causes.ts'
import { afforestationCheck } from '#domains/afforestation/check/afforestation_check.ts'
import { fireEvent } from '#domains/fire/event/fire_event.ts'
import { harvestPermit, type HarvestPermitTable } from '#domains/harvest/permit/harvest_permit.ts'
import { regeneration } from '#domains/harvest/regeneration/regeneration.ts'
import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { after, type After, type SystemEngine } from '#kit/room/gate.server.ts'
import { pestCensus } from '#domains/pest/census/pest_census.ts'
import { forestTransfer } from '#domains/reserve/transfer/forest_transfer.ts'
import { reservePlot } from '#domains/reserve/works/reserve_plot.ts'
import type { Touched } from './ground.server.ts'
import { classAfter, propose } from './propose.server.ts'

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

/** Ground of reserve forest, once its works were accepted: planted anew, or converted under the trees that stand. What a tending fells has its own permit. */
export async function reserved(engine: SystemEngine, id: string): Promise<void> {
  const plot = await engine.read((tx) => tx.selectFrom('reserve_plot').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  if (plot.mode === 'tending' || plot.done_on === null || plot.state !== 'accepted') return
  const anew = (t: Touched) => ({
    land_class: classAfter('planted', t.generation),
    species: String(plot.species ?? '').split('、')[0] || null,
    origin: '21',
    mean_age: 0,
    age_group: '1',
    volume_per_ha: '0',
  })
  await propose(engine, {
    event: 'reserve',
    by: { reserve_plot: id },
    source: `储备林地块${String(plot.name)}`,
    happened_on: String(plot.done_on),
    cause: plot.mode === 'planting' ? '11' : '22',
    ground: sql`(select done_boundary from reserve_plot where id = ${id})`,
    became: (t) => (plot.mode === 'planting' ? anew(t) : { land_class: t.land_class, species: t.species }),
  })
}

type Cleared = { readonly stand: string; readonly trees: number; readonly volume: string; readonly last: string }

/** The dead pines cleared in the sub-compartment of a census since it was surveyed: those that stood in it, or were written down under its number. */
async function clearedOf(engine: SystemEngine, census: string): Promise<Cleared | undefined> {
  const { rows } = await engine.read((tx) =>
    sql<Cleared>`select s.id as stand, count(*)::int as trees, coalesce(sum(t.volume), 0)::text as volume, max(t.felled_on)::text as last
      from pest_census c
      join siku.division_closure up on up.descendant = c.division join division county on county.id = up.ancestor and county.level = 'county'
      join sub_compartment s on s.number = c.sub_compartment and s.state = 'current'
        and s.division in (select descendant from siku.division_closure where ancestor = county.id)
      join pest_tree t on t.state in ('accepted', 'closed') and t.felled_on > s.surveyed_on
        and t.division in (select descendant from siku.division_closure where ancestor = county.id)
        and (t.sub_compartment = s.number or t.sub_compartment is null and ST_Intersects(s.boundary, t.location))
      where c.id = ${census} group by s.id`.execute(tx),
  )
  return rows[0]
}

/** What was cleared of dead pines, gathered when the sub-compartment is next walked: the class stays, and the volume falls by what was felled. */
export async function cleared(engine: SystemEngine, id: string): Promise<void> {
  const found = await clearedOf(engine, id)
  if (!found) return
  const stand = await engine.read((tx) =>
    tx.selectFrom('sub_compartment').select(['number', 'area_ha']).where('id', '=', found.stand).executeTakeFirstOrThrow(),
  )
  const fell = new Decimal(found.volume).div(new Decimal(String(stand.area_ha)))
  await propose(engine, {
    event: 'pest',
    by: { pest_census: id },
    source: `小班${String(stand.number)}清理枯死松树${found.trees}株`,
    happened_on: found.last,
    cause: '73',
    ground: sql`(select boundary from sub_compartment where id = ${found.stand})`,
    only: found.stand,
    became: (t) => ({
      land_class: t.land_class,
      species: t.species,
      volume_per_ha: t.volume_per_ha === null ? null : Decimal.max(0, new Decimal(t.volume_per_ha).minus(fell)).toFixed(2),
    }),
  })
}

/** Forest land whose rights pass for a term, and the end of it: a sub-compartment has one holder, and what was surveyed of its trees stays. */
export async function transferred(engine: SystemEngine, id: string): Promise<void> {
  const deed = await engine.read((tx) => tx.selectFrom('forest_transfer').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  const ended = deed.state === 'ended'
  if (!ended && deed.state !== 'signed') return
  await propose(engine, {
    event: ended ? 'transfer_end' : 'transfer',
    by: { forest_transfer: id },
    source: `林地流转合同${String(deed.number)}${ended ? '终止' : ''}`,
    happened_on: String(ended ? (deed.ended_on ?? deed.term_to) : deed.term_from),
    cause: '99',
    ground: sql`(select boundary from forest_transfer where id = ${id})`,
    became: (t) => ({ land_class: t.land_class, species: t.species, volume_per_ha: t.volume_per_ha }),
  })
}

export const changeAfters: readonly After[] = [
  after(afforestationCheck, ['confirm'], '造林核查合格后建议更新小班', ({ record, engine }) => planted(engine, record.id)),
  after(harvestPermit, ['accept_cut', 'settle_overcut'], '采伐验收后建议更新小班', ({ record, engine }) => felled(engine, record.id)),
  after(regeneration, ['pass'], '更新造林验收后建议更新小班', ({ record, engine }) => regenerated(engine, record.id)),
  after(fireEvent, ['assess'], '火灾损失评估后建议更新小班', ({ record, engine }) => burnt(engine, record.id)),
  after(reservePlot, ['accept'], '储备林验收后建议更新小班', ({ record, engine }) => reserved(engine, record.id)),
  after(pestCensus, ['verify'], '核查松林普查时，清理过枯死松树的建议更新小班', ({ record, engine }) => cleared(engine, record.id)),
  after(forestTransfer, ['sign', 'end', 'expire'], '林地流转和终止后建议更新小班', ({ record, engine }) => transferred(engine, record.id)),
  after(landUseApplication, ['start_use'], '开始使用林地后建议更新小班', ({ record, engine }) => occupied(engine, record.id)),
]
