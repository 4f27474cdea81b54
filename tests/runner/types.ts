import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { counted } from '#tests/gates/type-cost.ts'
import { type Outcome, program } from './section.ts'

/** Types are checked once a run; the test of their cost reads what the compiler counted here. */
export async function types(): Promise<Outcome> {
  const start = performance.now()
  const { code, output } = await program('tsc', counted)
  if (code === 0) {
    process.env.TYPE_DIAGNOSTICS = join(mkdtempSync(join(tmpdir(), 'siku-types-')), 'diagnostics.txt')
    writeFileSync(process.env.TYPE_DIAGNOSTICS, output)
  }
  const failed = code === 0 ? 0 : 1
  return { title: '类型', passed: 1 - failed, failed, skipped: 0, seconds: (performance.now() - start) / 1000, slowest: [], output: failed ? output : '' }
}
