import { gate, type Gate, hold, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { demandDrawn, lyingOn, outside } from '../transfer/ground.server.ts'
import { reserveProject } from '../project/reserve_project.ts'
import { reservePlot, type ReservePlotTable } from './reserve_plot.ts'

const live = ['designed', 'approved', 'under_way', 'reported'] as const

/** Works on land that was transferred lie on it, while the transfer holds. */
async function demandTransferred(tx: Tx, after: ReservePlotTable): Promise<void> {
  if (after.transfer === null) return
  const of = await tx.selectFrom('forest_transfer').where('id', '=', after.transfer).select(['number', 'state', 'term_to']).executeTakeFirst()
  if (of?.['state'] !== 'signed')
    refuse({ code: 'works_land_missing', message: `流转合同“${String(of?.['number'])}”没有签订或者已经终止，不能在上面作业`, fields: ['transfer'] })
  const beyond = await outside(tx, after.boundary, { table: 'forest_transfer', id: after.transfer })
  if (beyond > 0)
    refuse({ code: 'works_land_missing', message: `设计范围有${beyond.toFixed(1)}平方米在流转合同“${String(of?.['number'])}”的范围以外`, fields: ['boundary'] })
}

export const worksGates: readonly Gate[] = [
  gate(reservePlot, ['create', 'update'], '面积与图上相符，在流转的林地上，不与在办的作业重叠', async ({ tx, after }) => {
    await hold(tx, reserveProject, after.project)
    const project = await tx.selectFrom('reserve_project').where('id', '=', after.project).select(['filed_on', 'state']).executeTakeFirst()
    if (!project || project['filed_on'] === null || project['state'] === 'stopped')
      refuse({ code: 'reserve_not_filed', message: '项目还没有批复备案，或者已经终止，不能设计作业', fields: ['project'] })
    await demandDrawn(tx, after.boundary, after.area_mu, 'area_mu')
    await demandTransferred(tx, after)
    const other = await lyingOn(tx, { table: 'reserve_plot', name: 'name', states: live }, after.boundary, after.id)
    if (other) refuse({ code: 'works_overlap', message: `设计范围与在办的作业“${other}”重叠`, fields: ['boundary'] })
  }),
  precondition(reservePlot, ['approve', 'start'], '所在的流转合同有效', ({ tx, after }) => demandTransferred(tx, after)),
  gate(reservePlot, ['report'], '实际作业不出设计范围，面积与图上相符', async ({ tx, after }) => {
    if (after.done_boundary === null) return
    const beyond = await outside(tx, after.done_boundary, { table: 'reserve_plot', id: after.id })
    if (beyond > 0)
      refuse({
        code: 'reserve_works_outside_design',
        message: `实际作业范围有${beyond.toFixed(1)}平方米在设计以外：改正范围，超出的部分先报批设计变更`,
        fields: ['done_boundary'],
      })
    await demandDrawn(tx, after.done_boundary, after.done_area_mu ?? '0', 'done_area_mu')
  }),
]
