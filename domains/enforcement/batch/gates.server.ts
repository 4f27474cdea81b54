import { sql } from 'kysely'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { spotBatch, type SpotBatchTable } from './spot_batch.ts'

async function received(tx: Tx, after: SpotBatchTable) {
  const file = await tx
    .selectFrom('siku.evidence')
    .where('id', 'in', [...after.received_file])
    .orderBy('id')
    .select('sha256')
    .executeTakeFirst()
  const file_checksum = file ? String(file['sha256']) : null
  if (after.stated_checksum !== null && after.stated_checksum !== file_checksum) {
    refuse({
      code: 'checksum_differs',
      message: '接收文件的校验码与随文校验码不一致，文件可能损坏或者不是同一份',
      fields: ['received_file', 'stated_checksum'],
    })
  }
  return { belongs_to_year: after.supervision_year, file_checksum }
}

type Count = { all: number; open: number }

async function spotsOf(tx: Tx, batch: string): Promise<Count> {
  const answer = await sql<Count>`select count(*)::int as all, count(*) filter (where state in ('issued', 'desk_checked', 'verified', 'returned'))::int as open
    from map_spot where batch = ${batch} and state <> 'withdrawn'`.execute(tx)
  return answer.rows[0] ?? { all: 0, open: 0 }
}

export const batchGates: readonly Gate[] = [
  gate(spotBatch, ['create', 'update'], '接收文件校验', async ({ tx, after }) => received(tx, after)),
  precondition(spotBatch, ['distribute'], '图斑数与文件一致', async ({ tx, after }) => {
    const { all } = await spotsOf(tx, after.id)
    if (all !== after.spot_count) refuse({ code: 'spot_count_differs', message: `文件载明${after.spot_count}个图斑，已导入${all}个`, fields: ['spot_count'] })
  }),
  precondition(spotBatch, ['conclude'], '图斑全部核实审核', async ({ tx, after }) => {
    const { all, open } = await spotsOf(tx, after.id)
    if (open > 0) refuse({ code: 'spots_unverified', message: `本批次${all}个图斑中还有${open}个没有核实审核`, fields: [] })
  }),
  precondition(spotBatch, ['withdraw'], '有图斑的批次不能撤回', async ({ tx, after }) => {
    const { all } = await spotsOf(tx, after.id)
    if (all > 0) refuse({ code: 'batch_has_spots', message: `本批次还有${all}个图斑，请先撤回图斑`, fields: [] })
  }),
]
