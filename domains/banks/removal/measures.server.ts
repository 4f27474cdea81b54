import type { Tx } from '#kit/room/gate.server.ts'
import { type BankQuestion, measured } from '../output/question.server.ts'
import type { BankMeasure } from '../bank/wire.ts'
import { removalIndicators } from './indicators.server.ts'

/** What felling, fires and occupation took out of the carbon bank in a year, tC; each opens to its permits, fires and applications. */
export async function removalMeasures(tx: Tx, q: BankQuestion): Promise<BankMeasure[]> {
  const measures: BankMeasure[] = []
  for (const i of removalIndicators) measures.push({ ...(await measured(tx, q, i, 'physical', '取自本系统台账，不在年末碳储量之外另减')), unit: '吨碳' })
  return measures
}
