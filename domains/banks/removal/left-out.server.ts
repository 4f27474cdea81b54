import { type RawBuilder, sql } from 'kysely'
import { contributions } from '#kit/indicator/compile.server.ts'
import type { Flow, Indicator } from '#kit/indicator/define.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { asked, type BankQuestion } from '../output/question.server.ts'
import type { NotCounted } from '../bank/wire.ts'
import { burntKnown, lossAssessed } from './fire.server.ts'
import { cutMeasured, felledKnown, leavesBank } from './harvest.server.ts'
import { removedByFire, removedByHarvest, removedByOccupation } from './indicators.server.ts'
import { hectaresUnknown, occupied, parcelsUnknown } from './occupation.server.ts'

type Sql = RawBuilder<unknown>
type Cause = { readonly of: Indicator; readonly where: RawBuilder<boolean>; readonly pieces: Sql; readonly hectares: Sql; readonly reason: string }

const one = sql`1`
const causes: readonly Cause[] = [
  {
    of: removedByHarvest,
    where: sql`(${cutMeasured} and ${leavesBank} and not ${felledKnown})`,
    pieces: one,
    hectares: sql`coalesce(r.cut_area_ha, 0)`,
    reason: '数据不全：树种不明、多个树种合写，或者参数表中没有',
  },
  {
    of: removedByHarvest,
    where: sql`(${cutMeasured} and not ${leavesBank})`,
    pieces: one,
    hectares: sql`coalesce(r.cut_area_ha, 0)`,
    reason: '竹林等择伐：当年更新，不减少碳库',
  },
  {
    of: removedByFire,
    where: sql`(${lossAssessed} and not ${burntKnown})`,
    pieces: one,
    hectares: sql`coalesce(r.affected_ha, 0)`,
    reason: '数据不全：火场上没有树种和蓄积已知的小班',
  },
  {
    of: removedByOccupation,
    where: sql`(${occupied} and ${parcelsUnknown} > 0)`,
    pieces: parcelsUnknown,
    hectares: hectaresUnknown,
    reason: '数据不全：地块没有蓄积、树种，或者参数表中没有',
  },
]

/** Records of the period of one cause, by the same clock and place as its indicator. */
const among = ({ of, where }: Cause, q: BankQuestion, amount: Sql): Sql => {
  const flow: Flow = { ...(of.formula as Flow), where: () => where as never, value: () => amount as never }
  return sql`(select sum(c.contribution) from (${contributions(flow, asked(q))}) c)`
}

/** Felling, fires and occupation that could not be turned into carbon, by reason: left out of the removals, and said. */
export async function removalsLeftOut(tx: Tx, q: BankQuestion): Promise<NotCounted[]> {
  const found: NotCounted[] = []
  for (const cause of causes) {
    const { rows } = await sql<{
      plots: number | null
      area_ha: string | null
    }>`select ${among(cause, q, cause.pieces)}::int as plots, ${among(cause, q, cause.hectares)}::numeric(20, 4)::text as area_ha`.execute(tx)
    const { plots, area_ha } = rows[0] ?? { plots: null, area_ha: null }
    if (plots) found.push({ measure: cause.of.title, reason: cause.reason, plots, area_ha: area_ha ?? '0' })
  }
  return found
}
