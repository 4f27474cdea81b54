import { readFile } from 'node:fs/promises'
import { checkedText, textOf } from '#kit/claims/claims.server.ts'
import { reportOf } from '#kit/chapter/report-of.server.ts'
import { reportFormats, reportIn } from '#kit/office/report-format.server.ts'
import { written } from './output.ts'
import { questionOf } from './question.server.ts'
import { sealCommand, sealedCommand } from './seal.server.ts'
import { withSystem } from './system.server.ts'
import { optionsOf, UsageProblem } from '#kit/room/command-options.ts'

/** The annual report on standard output; `seal` freezes one, `sealed` lists what is sealed or gives one. */
export async function reportCommand(args: readonly string[]): Promise<number> {
  const [word, ...rest] = args
  if (word === 'seal') return sealCommand(rest)
  if (word === 'sealed') return sealedCommand(rest)
  const options = optionsOf(args, ['year', 'division', 'format'])
  const format = reportFormats.find((f) => f === (options.flags.get('format') ?? 'json'))
  if (!format || options.words.length > 0) throw new UsageProblem(`--format 可选 ${reportFormats.join('、')}`)
  return withSystem(async (system) => {
    await written(await reportIn(await reportOf(system.api, questionOf(system, options)), format))
    return 0
  })
}

const marks = { confirmed: '相符', contradicted: '不符', unprovable: '无据', malformed: '有误' } as const

/** Every number of a text held against the records; exit 1 when one is contradicted or malformed. */
export async function claimsCommand(args: readonly string[]): Promise<number> {
  const options = optionsOf(args, ['year', 'division'], ['json'])
  const [file] = options.words
  if (!file || options.words.length > 1) throw new UsageProblem('请给出一个文件')
  const bytes = await readFile(file).catch(() => {
    throw new UsageProblem(`读不到文件 ${file}`)
  })
  return withSystem(async (system) => {
    const { year, division } = questionOf(system, options)
    const claims = await checkedText(system.api, textOf(bytes, ''), year, division, null)
    const lines = claims.map((c) => `${marks[c.status]}  ${c.text.padEnd(24)}${(c.indicator ?? '').padEnd(28)}${c.reason}`)
    process.stdout.write(options.flags.has('json') ? `${JSON.stringify(claims, null, 2)}\n` : `${lines.join('\n')}\n`)
    return claims.some((c) => c.status === 'contradicted' || c.status === 'malformed') ? 1 : 0
  })
}
