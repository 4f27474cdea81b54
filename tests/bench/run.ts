import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgres } from '#kit/store/managed/binaries.server.ts'
import type { StoreKind } from '#kit/store/store.server.ts'
import { measureBrowser } from './browser.ts'
import type { Line } from './line.ts'
import { snapshot } from './snapshot.ts'
import { measureStarts } from './starts.ts'
import { table } from './table.ts'

const usage = 'usage: npm run bench -- [quick] [embedded] [managed]'
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** The measures of a filled folder, in a process of their own so that one store's memory does not burden the next. */
function measured(home: string, kind: StoreKind, folder: string, runs: number): Promise<Line[]> {
  const lines: Line[] = []
  const child = fork(join(home, 'tests/bench/measure.ts'), [kind, folder, String(runs)], { cwd: home, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  child.on('message', (more: Line[]) => {
    lines.push(...more)
    tell(`  ${lines.length} lines, last: ${lines.at(-1)?.what}`)
  })
  return new Promise((resolve, reject) =>
    child.once('exit', (code) => (code === 0 ? resolve(lines) : reject(new Error(`the measures of the ${kind} store ended with ${code}`)))),
  )
}

async function benchOf(kind: StoreKind, quick: boolean): Promise<Line[]> {
  const place = mkdtempSync(join(tmpdir(), `siku-bench-${kind}-`))
  try {
    const home = join(place, 'siku')
    snapshot(home)
    tell(`${kind}: first start and ${quick ? 1 : 3} later ones …`)
    const starts = await measureStarts(home, kind, join(place, 'data'), quick ? 1 : 3)
    const pages = await measureBrowser(home, kind, join(place, 'data'))
    return [...starts, ...pages, ...(await measured(home, kind, join(place, 'data'), quick ? 2 : 7))]
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

async function main(args: readonly string[]): Promise<number> {
  const asked = args.filter((a): a is 'embedded' | 'managed' => a === 'embedded' || a === 'managed')
  if (args.length !== asked.length + (args.includes('quick') ? 1 : 0)) {
    tell(usage)
    return 2
  }
  const kinds = asked.length > 0 ? asked : (['embedded', 'managed'] as const)
  let wrong = 0
  for (const kind of kinds) {
    if (kind === 'managed' && !findPostgres()) {
      tell('managed: SKIPPED, no PostgreSQL with PostGIS on this machine')
      continue
    }
    const lines = await benchOf(kind, args.includes('quick'))
    wrong += lines.filter((l) => l.differs).length
    process.stdout.write(`\n## ${kind} (node ${process.versions.node}, ${cpus().length} cores)\n\n${table(lines)}\n`)
  }
  if (wrong > 0) tell('some of our answers differ from the bare ones')
  return wrong > 0 ? 1 : 0
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exit(1)
  },
)
