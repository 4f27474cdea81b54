import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { onEveryKind, temporaryFolder } from './fixtures.server.ts'
import { openStore, type StoreKind } from './store.server.ts'

const writer = fileURLToPath(new URL('./crash-writer.server.ts', import.meta.url))

/** Runs the writer until it acknowledged `enough` commits, kills it, and gives the last one acknowledged. */
async function writeAndDie(kind: StoreKind, folder: string, enough: number): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [writer, kind, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let last = 0
  let count = 0
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  lines.on('line', (line) => {
    last = Number(line)
    count += 1
    if (count === enough) child.kill('SIGKILL')
  })
  await new Promise((done) => lines.once('close', done))
  expect(child.killed, 'the writer ended by itself').toBe(true)
  return last
}

onEveryKind('kill -9', (kind) => {
  it('leaves a store that opens again with all that was acknowledged, time after time', async () => {
    const { folder, remove } = temporaryFolder()
    let acknowledged = 0
    for (const enough of [5, 120, 400]) acknowledged = await writeAndDie(kind, folder, enough)
    const store = await openStore({ folder })
    expect(store.kind).toBe(kind)
    const { rows } = await store.pool.query<{ n: number; last: number; indexed: number }>(
      'SELECT count(*) AS n, max(id) AS last, (SELECT count(*) FROM written WHERE area && ST_MakeEnvelope(0, 0, 1e9, 2)) AS indexed FROM written',
    )
    expect(acknowledged).toBeGreaterThanOrEqual(525)
    expect(rows[0]?.last).toBeGreaterThanOrEqual(acknowledged)
    expect(rows[0]?.n).toBe(rows[0]?.last)
    expect(rows[0]?.indexed).toBe(rows[0]?.n)
    await store.close()
    remove()
  }, 90_000)
})
