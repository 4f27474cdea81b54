import { sql } from 'kysely'
import { compare, Decimal, sumOf } from '#kit/quantity/decimal.ts'
import { gate, hold, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { afforestationProject, type AfforestationProjectTable } from '../project/afforestation_project.ts'
import { afforestationDesign, type AfforestationDesignTable } from './afforestation_design.ts'
import { editionOn, saidByPart, treesOf } from './checks.ts'
import { BY_CHANCE_M2, drawnMu, inTurn, muOf, outside, sharing } from './ground.server.ts'

type Design = AfforestationDesignTable
type Project = Pick<AfforestationProjectTable, 'part' | 'budget_year' | 'state' | 'granted_area' | 'granted_on' | 'name'>

const projectOf = async (tx: Tx, id: string): Promise<Project> =>
  (await tx
    .selectFrom('afforestation_project')
    .where('id', '=', id)
    .select(['part', 'budget_year', 'state', 'granted_area', 'granted_on', 'name'])
    .executeTakeFirstOrThrow()) as Project

/** One ground is in no two programmes of a year: designs of one year never overlap, whoever pays. */
async function demandFree(tx: Tx, { id, boundary, design_year }: Design): Promise<void> {
  const other = await sharing(
    tx,
    'afforestation_design',
    boundary,
    sql`o.id <> ${id} and o.state in ('submitted', 'approved') and o.design_year = ${design_year}`,
  )
  if (other)
    refuse({
      code: 'design_ground_taken',
      message: `与${design_year ?? ''}年度的作业小班${other.number}重叠${muOf(other.m2)}亩；同一地面一年只能列入一个项目`,
      fields: ['boundary'],
    })
}

/** Planted and closed ground lies in a plot of the afforestation space that is in a plan. */
async function demandSpace(tx: Tx, { plot, part, boundary }: Design): Promise<void> {
  if (plot === null || (part !== 'planting' && part !== 'enclosure')) return
  const { state, number } = await tx.selectFrom('afforestation_plot').where('id', '=', plot).select(['state', 'number']).executeTakeFirstOrThrow()
  if (state !== 'adopted') refuse({ code: 'design_plot_not_adopted', message: `造林空间地块${String(number)}没有列入年度计划`, fields: ['plot'] })
  const beyond = await outside(tx, 'afforestation_plot', plot, boundary)
  if (beyond > BY_CHANCE_M2)
    refuse({ code: 'design_outside_plot', message: `设计范围有${muOf(beyond)}亩在造林空间地块${String(number)}之外`, fields: ['boundary', 'plot'] })
}

/** What a project is granted is not exceeded by its designs. */
async function demandWithinGrant(tx: Tx, { id, project, area }: Design, { granted_area, name }: Project): Promise<void> {
  const others = await tx
    .selectFrom('afforestation_design')
    .select('area')
    .where('project', '=', project)
    .where('id', '<>', id)
    .where('state', '=', 'approved')
    .execute()
  const sum = sumOf([...others.map((o) => String(o['area'])), area])
  if (compare(sum, granted_area ?? '0') > 0)
    refuse({
      code: 'design_beyond_grant',
      message: `项目“${name}”下达${granted_area ?? '0'}亩，批准的设计连同本小班${new Decimal(sum).toFixed()}亩`,
      fields: ['area'],
    })
}

export const designGates: readonly Gate[] = [
  gate(afforestationDesign, ['create', 'update', 'submit'], '类别和年度随项目，面积不大于图形，地面不重复', async ({ tx, after, before, at }) => {
    const project = await projectOf(tx, after.project)
    if (['closed', 'refused', 'withdrawn'].includes(project.state))
      refuse({ code: 'design_project_over', message: `项目“${project.name}”已办结、撤回或未获下达`, fields: ['project'] })
    const drawn_area = await drawnMu(tx, after.boundary)
    if (new Decimal(after.area).minus(drawn_area).greaterThan('0.0015'))
      refuse({ code: 'design_beyond_drawing', message: `设计面积${after.area}亩，大于图形面积${drawn_area}亩`, fields: ['area', 'boundary'] })
    const set = {
      part: project.part,
      design_year: project.budget_year,
      drawn_area,
      trees: after.spacing && after.row_spacing ? treesOf(after.area, after.spacing, after.row_spacing) : null,
      belongs_to_year: project.budget_year,
    } as const
    const whole = { ...after, ...set }
    const objection = saidByPart({ before: before as never, after: whole as never, at })
    if (objection) refuse(objection)
    await demandSpace(tx, whole)
    await inTurn(tx)
    await demandFree(tx, whole)
    return set
  }),
  gate(afforestationDesign, ['approve'], '项目已下达，批准的设计不超过下达面积，地面不重复', async ({ tx, after }) => {
    await hold(tx, afforestationProject, after.project)
    const project = await projectOf(tx, after.project)
    if (project.state !== 'granted') refuse({ code: 'design_project_not_granted', message: `项目“${project.name}”还没有下达`, fields: ['project'] })
    await demandWithinGrant(tx, after, project)
    await demandSpace(tx, after)
    await inTurn(tx)
    await demandFree(tx, after)
    return { edition: editionOn(after.approved_on ?? '') }
  }),
  precondition(afforestationDesign, ['drop'], '已经施工的不能不再实施', async ({ tx, after }) => {
    const begun = await tx
      .selectFrom('afforestation_works')
      .select('number')
      .where('design', '=', after.id)
      .where('state', 'not in', ['dropped'])
      .executeTakeFirst()
    if (begun) refuse({ code: 'design_in_works', message: `施工小班${String(begun['number'])}已按本设计安排，先取消施工`, fields: [] })
  }),
]
