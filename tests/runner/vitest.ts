import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { startServer } from '#tests/e2e/server.ts'
import { type Outcome, program } from './section.ts'

type Assertion = { status: string; fullName: string; failureMessages?: string[] }
type Tested = { name: string; status: string; message: string; startTime: number; endTime: number; assertionResults: Assertion[] }
type Report = { testResults: Tested[] }

const root = join(import.meta.dirname, '../..')
const SLOWEST = 6
const FLOWS = 'tests/e2e'
const slowestOf = (report: Report): Outcome['slowest'] =>
  report.testResults
    .map((f) => ({ file: relative(root, f.name), seconds: (f.endTime - f.startTime) / 1000 }))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST)

const told = (file: string, a: Assertion): string =>
  `✗ ${file}\n  ${a.fullName}\n${(a.failureMessages ?? [])
    .join('\n')
    .split('\n')
    .slice(0, 30)
    .map((line) => `    ${line}`)
    .join('\n')}`

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** A file that fell before its first test counts as one failure; a run without a single test as well. */
function outcomeOf(report: Report, title: string, seconds: number, output: string, code: number): Outcome {
  const all = report.testResults.flatMap((f) => f.assertionResults.map((a) => ({ file: f.name, a })))
  const failed = all.filter(({ a }) => a.status === 'failed')
  const fallen = report.testResults.filter((f) => f.status === 'failed' && !f.assertionResults.some((a) => a.status === 'failed'))
  const passed = all.filter(({ a }) => a.status === 'passed').length
  const skipped = all.length - failed.length - passed
  const words = [...failed.map(({ file, a }) => told(file, a)), ...fallen.map((f) => `✗ ${f.name}\n${f.message}`)]
  const unexplained = code !== 0 && words.length === 0
  const empty = passed === 0 && words.length === 0
  const more = unexplained || empty ? [output.slice(-6000)] : []
  return {
    title,
    passed,
    failed: failed.length + fallen.length + (unexplained || empty ? 1 : 0),
    skipped,
    seconds,
    slowest: slowestOf(report),
    output: [...words, ...more].join('\n\n'),
  }
}

/** One project of vitest.config.ts, each test counted; of `only` these paths where some are named. */
export async function vitest(title: string, project: string, only: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const start = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'siku-tests-'))
  const file = join(folder, 'report.json')
  const { code, output } = await program('vitest', ['run', '--project', project, ...only, '--reporter=json', `--outputFile=${file}`], env)
  const report = readReport(file)
  rmSync(folder, { recursive: true, force: true })
  const seconds = (performance.now() - start) / 1000
  return report
    ? outcomeOf(report, title, seconds, output, code)
    : { title, passed: 0, failed: 1, skipped: 0, seconds, slowest: [], output: output.slice(-8000) }
}

/** A folder of data with the demonstration city in it, and no server over it any more. */
async function filled(folder: string): Promise<void> {
  const server = await startServer(folder)
  await server.stop()
}

/** Files dealt into so many hands, the longest first and there and back again, so that the hands weigh alike. */
export function dealt(files: readonly { readonly path: string; readonly size: number }[], hands: number): string[][] {
  const held: string[][] = Array.from({ length: hands }, () => [])
  const ordered = files.toSorted((a, b) => b.size - a.size || a.path.localeCompare(b.path))
  for (const [n, { path }] of ordered.entries()) {
    const [round, place] = [Math.floor(n / hands), n % hands]
    held[round % 2 === 0 ? place : hands - 1 - place]?.push(path)
  }
  return held
}

/**
 * The browser's flows, which wait for one another, in as many parts side by side as there are cores to fill. The city is filled once;
 * each part has a copy and a server of its own, so that what one part does is nothing that the other sees.
 */
export async function flows(title: string, parts: number): Promise<Outcome> {
  const start = performance.now()
  const files = readdirSync(join(root, FLOWS))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => ({ path: `${FLOWS}/${name}`, size: statSync(join(root, FLOWS, name)).size }))
  const city = mkdtempSync(join(tmpdir(), 'siku-city-'))
  const all = await filled(city)
    .then(() => Promise.all(dealt(files, parts).map((held) => vitest(title, 'browser', held, { E2E_CITY: city }))))
    .catch((error: unknown): Outcome[] => [{ title, passed: 0, failed: 1, skipped: 0, seconds: 0, slowest: [], output: String(error) }])
  rmSync(city, { recursive: true, force: true })
  const sum = (pick: (o: Outcome) => number): number => all.reduce((n, o) => n + pick(o), 0)
  return {
    title,
    passed: sum((o) => o.passed),
    failed: sum((o) => o.failed),
    skipped: sum((o) => o.skipped),
    seconds: (performance.now() - start) / 1000,
    slowest: all
      .flatMap((o) => o.slowest)
      .toSorted((a, b) => b.seconds - a.seconds)
      .slice(0, SLOWEST),
    output: all
      .map((o) => o.output)
      .filter((text) => text !== '')
      .join('\n\n'),
  }
}
