import { sql } from 'kysely'
import { sharing, muOf, inTurn } from '../design/ground.server.ts'
import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'
import { returnedFarmland } from './returned_farmland.ts'

export const farmlandGates: readonly Gate[] = [
  gate(returnedFarmland, ['create', 'update'], '同一地面不登记两块退耕还林', async ({ tx, after }) => {
    if (after.boundary === null) return
    await inTurn(tx)
    const other = await sharing(tx, 'returned_farmland', after.boundary, sql`o.id <> ${after.id} and o.state = 'kept'`)
    if (other) refuse({ code: 'farmland_overlaps', message: `与退耕还林地块${other.number}重叠${muOf(other.m2)}亩`, fields: ['boundary'] })
  }),
  gate(returnedFarmland, ['take_back'], '失去日期随之撤销', async () => ({ lost_on: null, lost_note: null })),
]
