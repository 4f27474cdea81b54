import { prepareMachine } from '#tests/runner/machine.ts'
import { cityForRun } from '#tests/runner/city.ts'
import { passingFolder } from '#tests/runner/memory.ts'
import { checkedRoom } from '#tests/runner/rooms.ts'
import { type Outcome, section } from '#tests/runner/section.ts'
import { types } from '#tests/runner/types.ts'
import { vitest } from '#tests/runner/vitest.ts'

/**
 * `npm test`: everything there is to test; `npm test -- <room>`: one room's tests. On Debian as root what is missing of the
 * machine is installed; elsewhere those parts are skipped loudly, and with CI=true a skip fails.
 */
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const room = checkedRoom(process.argv.slice(2), say)
const missing = prepareMachine(say)
for (const title of missing) say(`跳过：这台机器没有${title}，靠它的测试不运行${process.env.CI ? '；CI 中这算失败' : ''}`)

const everything: readonly (() => Promise<Outcome>)[] = [
  types,
  () => section('规则（oxlint）', 'oxlint', ['--deny-warnings']),
  () => section('格式（oxfmt）', 'oxfmt', ['--check']),
  () => section('无用之物（knip）', 'knip', ['--no-progress']),
  () => vitest('语法与业务', 'rooms and kit'),
  () => vitest('契约（两种存储）', 'contract'),
  ...(missing.includes('Chromium') ? [] : [() => vitest('浏览器', 'browser')]),
]

const leave = passingFolder()
const leaveCity = cityForRun()
const outcomes: Outcome[] = []
const start = performance.now()
const tell = (o: Outcome): void => {
  outcomes.push(o)
  say(
    `${o.failed > 0 ? '✗' : '✓'} ${o.title}：${o.passed} 通过${o.failed > 0 ? `，${o.failed} 失败` : ''}${o.skipped > 0 ? `，${o.skipped} 跳过` : ''}（${o.seconds.toFixed(0)} 秒）`,
  )
  if (o.slowest.length > 0) say(`  最久：${o.slowest.map((f) => `${f.file} ${f.seconds.toFixed(0)} 秒`).join('，')}`)
  if (o.output) say(o.output)
}
for (const run of room === undefined ? everything : [() => vitest(room, 'rooms and kit', [`domains/${room}/`, `cities/ziyang/demo/${room}`])]) tell(await run())
leaveCity()
leave()

const sum = (pick: (o: Outcome) => number): number => outcomes.reduce((n, o) => n + pick(o), 0)
const skipped = sum((o) => o.skipped) + missing.length
const failed = sum((o) => o.failed) + (process.env.CI ? skipped : 0)
say(`共 ${((performance.now() - start) / 1000).toFixed(0)} 秒`)
say('')
say(`${sum((o) => o.passed)} passed, ${failed} failed${skipped > 0 && !process.env.CI ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
