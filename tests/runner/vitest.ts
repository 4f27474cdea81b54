import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type Outcome, program } from './section.ts'

type Assertion = { status: string; fullName: string; failureMessages?: string[] }
type Tested = { name: string; status: string; message: string; startTime: number; endTime: number; assertionResults: Assertion[] }
type Report = { testResults: Tested[] }

const root = join(import.meta.dirname, '../..')
const SLOWEST = 6
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
export async function vitest(title: string, project: string, only: readonly string[] = []): Promise<Outcome> {
  const start = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'siku-tests-'))
  const file = join(folder, 'report.json')
  const { code, output } = await program('vitest', ['run', '--project', project, ...only, '--reporter=json', `--outputFile=${file}`])
  const report = readReport(file)
  rmSync(folder, { recursive: true, force: true })
  const seconds = (performance.now() - start) / 1000
  return report
    ? outcomeOf(report, title, seconds, output, code)
    : { title, passed: 0, failed: 1, skipped: 0, seconds, slowest: [], output: output.slice(-8000) }
}
