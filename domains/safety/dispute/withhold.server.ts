import { type RawBuilder, sql } from 'kysely'
import { compensationPayment } from '#domains/public_forest/payment/compensation_payment.ts'
import { compensationRun } from '#domains/public_forest/run/compensation_run.ts'
import { type After, after, type SystemEngine } from '#kit/room/gate.server.ts'
import { dispute } from './dispute.ts'
import { disputedPayments } from './live.server.ts'

const why = '依据小班内有未了结的林权纠纷（森林法22）'

async function withhold(engine: SystemEngine, which: RawBuilder<unknown>): Promise<void> {
  const found = await engine.read((tx) => disputedPayments(tx, sql`p.state = 'payable' and ${which}`))
  for (const id of found) await engine.step(compensationPayment, id, 'withhold', { withheld_for: 'disputed', reason: why })
}

/** What is payable on disputed ground is held back: when a run was reckoned, and when a dispute is accepted or taken up again. */
export const withholdings: readonly After[] = [
  after(compensationRun, ['compute'], '争议地块的应付暂停', ({ record, engine }) => withhold(engine, sql`p.run = ${record.id}`)),
  after(dispute, ['accept', 'reopen', 'resume'], '争议地块的应付暂停', ({ record, engine }) =>
    withhold(engine, sql`l.boundary && (select ground from dispute where id = ${record.id})`),
  ),
]
