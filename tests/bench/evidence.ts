import { pair } from './clock.ts'
import type { House } from './house.ts'
import type { Line } from './line.ts'

/** A file of evidence that a record leans on, opened by somebody who did not send it, beside its row by its key. */
export async function measureEvidence(house: House): Promise<Line[]> {
  const [row] = await house.sql<{ evidence: string }>('select evidence from siku.evidence_use order by evidence desc limit 1')
  if (!row) return []
  const open = async (): Promise<void> => {
    await (await house.city.get(`/api/evidence/${row.evidence}`)).arrayBuffer()
  }
  const found = await pair(house.runs * 3, open, () => house.sql('select * from siku.evidence where id = $1', [row.evidence]))
  return [{ what: 'open a file of evidence', unit: 'ms', ...found, under: 'its row alone' }]
}
