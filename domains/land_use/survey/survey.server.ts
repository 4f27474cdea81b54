import { workbook } from '#kit/office/xlsx.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { assess } from '../application/assess.server.ts'
import type { LandUseApplicationTable } from '../application/land_use_application.ts'
import { surveySheets } from './sheets.ts'

/** The survey tables of an application as a file: A.1, B.1 to B.6 and the fee, by the rates of the day on which it was assessed (before that, of today). */
export async function surveyFile(tx: Tx, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const row = (await tx.selectFrom('land_use_application').selectAll().where('id', '=', id).executeTakeFirstOrThrow()) as LandUseApplicationTable
  const { project, parcels, fees } = await assess(tx, row, row.assessed_on ?? beijingDate(beijingInstant(Date.now())))
  return workbook(surveySheets({ project: project.name, kind: row.kind, parcels, fees }))
}
