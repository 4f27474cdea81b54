import { sql } from 'kysely'
import { ellipsoidalArea, drawn } from '#kit/layers/area-sql.server.ts'
import { compare, Decimal, sumOf } from '#kit/quantity/decimal.ts'
import { gate, hold, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { subCompartment } from '#domains/banks/stand/sub_compartment.ts'
import { afforestationDesign, type AfforestationDesignTable } from '../design/afforestation_design.ts'
import { fells } from '../design/checks.ts'
import { BY_CHANCE_M2, drawnMu, inTurn, muOf, outside, sharing } from '../design/ground.server.ts'
import { afforestationPlot } from '../plot/afforestation_plot.ts'
import { afforestationWorks, type AfforestationWorksTable } from './afforestation_works.ts'

type Works = AfforestationWorksTable
type Design = Pick<AfforestationDesignTable, 'state' | 'part' | 'area' | 'number' | 'approved_on' | 'tending_works' | 'species' | 'plot' | 'design_year'>

const designOf = async (tx: Tx, id: string): Promise<Design> =>
  (await tx
    .selectFrom('afforestation_design')
    .where('id', '=', id)
    .select(['state', 'part', 'area', 'number', 'approved_on', 'tending_works', 'species', 'plot', 'design_year'])
    .executeTakeFirstOrThrow()) as Design

/** Works lie on the ground of their design, each on its own, and together are no larger than it. */
async function demandGround(tx: Tx, after: Works, design: Design): Promise<void> {
  const beyond = await outside(tx, 'afforestation_design', after.design, after.boundary)
  if (beyond > BY_CHANCE_M2)
    refuse({ code: 'works_outside_design', message: `施工范围有${muOf(beyond)}亩在作业设计${design.number}的地面之外`, fields: ['boundary', 'design'] })
  const drawn_area = await drawnMu(tx, after.boundary)
  if (new Decimal(after.area).minus(drawn_area).greaterThan('0.0015'))
    refuse({ code: 'works_beyond_drawing', message: `施工面积${after.area}亩，大于图形面积${drawn_area}亩`, fields: ['area', 'boundary'] })
  const own = sql`o.design = ${after.design} and o.id <> ${after.id} and o.state <> 'dropped'`
  const other = await sharing(tx, 'afforestation_works', after.boundary, own)
  if (other) refuse({ code: 'works_ground_taken', message: `与施工小班${other.number}重叠${muOf(other.m2)}亩`, fields: ['boundary'] })
  const { rows } = await sql<{ area: string }>`select o.area::text as area from afforestation_works o where ${own}`.execute(tx)
  const sum = sumOf([...rows.map((r) => r.area), after.area])
  if (compare(sum, design.area) > 0)
    refuse({ code: 'works_beyond_design', message: `施工面积合计${new Decimal(sum).toFixed()}亩，大于设计面积${design.area}亩`, fields: ['area'] })
}

/** What is planted came with its papers: every lot was cleared before, and is of a species of the design. */
async function demandLots(tx: Tx, after: Works, design: Design, day: string): Promise<void> {
  const plants = design.part === 'planting' || design.part === 'restoration' || (design.tending_works ?? []).includes('enrichment')
  const ids = after.lots ?? []
  if (!plants && ids.length === 0) return
  if (ids.length === 0)
    refuse({ code: 'works_without_seedlings', message: '应填写所用种苗批次：没有检疫证书和产地的种苗不能栽植（种子法40，植物检疫条例7）', fields: ['lots'] })
  const lots = await tx.selectFrom('seedling_lot').select(['number', 'state', 'species', 'received_on']).where('id', 'in', ids).execute()
  for (const lot of lots) {
    if (lot['state'] !== 'cleared') refuse({ code: 'works_lot_not_cleared', message: `种苗批次${String(lot['number'])}没有查验合格`, fields: ['lots'] })
    if (String(lot['received_on']) > day) refuse({ code: 'works_lot_later', message: `种苗批次${String(lot['number'])}在完工之后才到货`, fields: ['lots'] })
    if (!(design.species ?? '').includes(String(lot['species'])))
      refuse({
        code: 'works_other_species',
        message: `种苗批次${String(lot['number'])}是${String(lot['species'])}，设计的树种是${design.species ?? '（无）'}；要改树种的先改设计`,
        fields: ['lots'],
      })
  }
}

/** 森林法56: tending that fells trees has its permit. */
async function demandPermit(tx: Tx, after: Works, design: Design): Promise<void> {
  if (!fells(design.tending_works ?? [])) return
  const permit = after.felling_permit
    ? await tx.selectFrom('harvest_permit').select('state').where('id', '=', after.felling_permit).executeTakeFirst()
    : undefined
  if (!permit || !['issued', 'cutting', 'cut_accepted', 'closed'].includes(String(permit['state'])))
    refuse({ code: 'works_without_permit', message: '设计含采伐的抚育措施，应先取得采伐许可证（森林法56）', fields: ['felling_permit'] })
}

/** Ground that was accepted in a year is not accepted again in it, whatever the part. */
async function demandOnceAYear(tx: Tx, { id, boundary, accepted_on }: Works): Promise<void> {
  await inTurn(tx)
  const year = Number(String(accepted_on).slice(0, 4))
  const other = await sharing(
    tx,
    'afforestation_works',
    boundary,
    sql`o.id <> ${id} and o.accepted_on >= ${`${year}-01-01`}::date and o.accepted_on < ${`${year + 1}-01-01`}::date`,
  )
  if (other)
    refuse({
      code: 'works_counted_already',
      message: `与${year}年已验收的施工小班${other.number}重叠${muOf(other.m2)}亩；同一地面一年只计一次`,
      fields: ['boundary'],
    })
}

/** The plot has left the space when nothing of it is still on its way. */
async function plotDone(tx: Tx, plot: string, works: string): Promise<boolean> {
  const open = await sql<{
    n: number
  }>`select count(*)::int as n from afforestation_design d left join afforestation_works w on w.design = d.id and w.state not in ('dropped', 'lost')
    where d.plot = ${plot} and d.state <> 'dropped' and w.id is distinct from ${works}::uuid and coalesce(w.state, 'planned') <> 'forest'`.execute(tx)
  const held = await tx.selectFrom('afforestation_plot').select('state').where('id', '=', plot).executeTakeFirst()
  return held?.['state'] === 'adopted' && open.rows[0]?.n === 0
}

const causes = { planting: '11', enclosure: '81' } as const

export const worksGates: readonly Gate[] = [
  gate(afforestationWorks, ['create', 'update'], '设计已批准，施工在设计的地面之内', async ({ tx, after }) => {
    await hold(tx, afforestationDesign, after.design)
    const design = await designOf(tx, after.design)
    if (design.state !== 'approved') refuse({ code: 'works_design_not_approved', message: `作业设计${design.number}没有批准`, fields: ['design'] })
    await demandGround(tx, after, design)
    return { part: design.part, design_year: design.design_year, belongs_to_year: design.design_year }
  }),
  gate(afforestationWorks, ['begin'], '批准以后才开工；抚育采伐有许可证', async ({ tx, after }) => {
    const design = await designOf(tx, after.design)
    if (design.state !== 'approved') refuse({ code: 'works_design_not_approved', message: `作业设计${design.number}没有批准`, fields: ['design'] })
    if (String(after.started_on) < String(design.approved_on))
      refuse({ code: 'works_before_approval', message: `作业设计在${design.approved_on ?? ''}批准，开工不能早于批准`, fields: ['started_on'] })
    await demandPermit(tx, after, design)
  }),
  gate(afforestationWorks, ['finish'], '所用种苗都查验合格', async ({ tx, after }) =>
    demandLots(tx, after, await designOf(tx, after.design), after.finished_on ?? ''),
  ),
  gate(afforestationWorks, ['replant'], '补植所用种苗都查验合格', async ({ tx, after }) =>
    demandLots(tx, after, await designOf(tx, after.design), after.replanted_on ?? ''),
  ),
  gate(afforestationWorks, ['redo'], '重新施工的，前一次的完工和补植日期留在原版本里', async () => ({
    finished_on: null,
    replanted_on: null,
    replanted_trees: null,
  })),
  gate(afforestationWorks, ['accept'], '同一地面一年只计一次；计入验收合格的年度', async ({ tx, after }) => {
    await demandOnceAYear(tx, after)
    return { belongs_to_year: Number(String(after.accepted_on).slice(0, 4)) }
  }),
  gate(afforestationWorks, ['become_forest'], '森林小班变更，写明原因；造林空间地块不再是空间', async ({ tx, after, books }) => {
    const { part } = after
    if (part !== 'planting' && part !== 'enclosure')
      return refuse({ code: 'works_forest_already', message: '抚育和退化林修复的地面本来就是林地，不再成林', fields: [] })
    const { rows } = await sql<{ ha: string }>`select round((${ellipsoidalArea(drawn(after.boundary))} / 10000)::numeric, 4)::text as ha`.execute(tx)
    const design = await designOf(tx, after.design)
    books.create(subCompartment, {
      division: after.division,
      number: after.stand_number,
      boundary: after.boundary,
      area_ha: rows[0]!.ha,
      land_class: after.stand_land_class,
      land_class_generation: 'third_survey',
      species: (design.species ?? '').split('、')[0] || null,
      origin: part === 'planting' ? '21' : '12',
      canopy_percent: after.canopy_percent,
      surveyed_on: after.forest_on,
      survey: '造林成林验收',
      valid_from: after.forest_on,
      cause: causes[part],
      replaces: after.stand_replaces,
    })
    if (design.plot !== null && (await plotDone(tx, design.plot, after.id)))
      books.step(afforestationPlot, design.plot, 'become_forest', { forest_on: after.forest_on })
  }),
]
