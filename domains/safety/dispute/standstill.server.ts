import { sql } from 'kysely'
import { articleOf } from '#datasets/citation.ts'
import { STANDSTILL } from '#datasets/safety/disputes.ts'
import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'
import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'
import { compensationPayment } from '#domains/public_forest/payment/compensation_payment.ts'
import { forestTransfer } from '#domains/reserve/transfer/forest_transfer.ts'
import { compensationRun } from '#domains/public_forest/run/compensation_run.ts'
import { gate, type Gate, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { isExceptedFelling, worksGoOn } from './excepted.server.ts'
import { disputedPayments, type Live, liveOn, liveOnParcels } from './live.server.ts'

const source = articleOf(STANDSTILL.basis)

/** Names the dispute by its number and matter, so that who is stopped knows whom to ask. */
function demandQuiet(found: readonly Live[], what: string, field: string): void {
  const [first] = found
  if (!first) return
  const more = found.length > 1 ? `等${found.length}件纠纷` : ''
  refuse({
    code: 'plot_in_dispute',
    message: `范围内有未了结的林权纠纷：${first.number} ${first.subject}${more}，解决前不得${what}（${source}）`,
    fields: [field],
  })
}

const felling = precondition(harvestPermit, ['submit', 'resubmit', 'accept', 'review', 'issue'], '有争议的林木不得砍伐', async ({ tx, after }) => {
  if (isExceptedFelling(after.exception)) return
  demandQuiet(
    await liveOn(tx, { table: 'harvest_permit', geometry: 'area_boundary', id: after.id }),
    '砍伐；因森林防火、有害生物防治采伐的请注明特殊情形',
    'area_boundary',
  )
})

async function isMajor(tx: Tx, project: string): Promise<boolean> {
  const { rows } = await sql<{ major: boolean }>`select ${worksGoOn('j')} as major from construction_project j where j.id = ${project}`.execute(tx)
  return rows[0]?.major === true
}

const landUse = precondition(landUseApplication, ['submit', 'resubmit', 'accept', 'grant'], '有争议的林地不得改变现状', async ({ tx, after }) => {
  if (await isMajor(tx, after.project)) return
  demandQuiet(await liveOnParcels(tx, after.id), '改变林地现状；国家重大基础设施建设除外', 'parcels')
})

const transfer = precondition(forestTransfer, ['check', 'sign'], '有争议的林地不得流转', async ({ tx, after }) =>
  demandQuiet(await liveOn(tx, { table: 'forest_transfer', geometry: 'boundary', id: after.id }), '流转', 'boundary'),
)

const payment = precondition(compensationPayment, ['release_late', 'retry', 'lift'], '有争议的公益林暂停补偿', async ({ tx, after }) => {
  const found = await disputedPayments(tx, sql`p.id = ${after.id}`)
  if (found.length > 0) refuse({ code: 'plot_in_dispute', message: `依据小班内有未了结的林权纠纷，补偿暂停（${source}）`, fields: ['plots'] })
})

/** What is owed on disputed ground is held back before the rest goes out. */
const run = gate(compensationRun, ['release'], '争议地块的应付先暂停', async ({ tx, after }) => {
  const found = await disputedPayments(tx, sql`p.run = ${after.id} and p.state = 'payable'`)
  if (found.length > 0)
    refuse({ code: 'payments_in_dispute', message: `还有${found.length}笔应付在争议地块上，正在暂停，请稍候再拨付（${source}）`, fields: ['release_document'] })
})

/** Gates on what other rooms grant and pay; those rooms know nothing of disputes. */
export const standstillGates: readonly Gate[] = [felling, landUse, transfer, payment, run]
