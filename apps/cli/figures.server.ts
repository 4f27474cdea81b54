import { figuresOf } from '#kit/indicator/counting.server.ts'
import { questionOf } from './question.server.ts'
import { withSystem } from './system.server.ts'
import { optionsOf } from '#kit/room/command-options.ts'

/** All figures of a year as a table or JSON on standard output. */
export async function figuresCommand(args: readonly string[]): Promise<number> {
  const options = optionsOf(args, ['year', 'division'], ['json'])
  return withSystem(async (system) => {
    const { question, division } = questionOf(system, options)
    const figures = await figuresOf(system.api, question, division)
    const items = system.api.indicators.map((i) => ({ ...figures.get(i.id), title: i.title }))
    const lines = items.map((f) => `${(f.indicator ?? '').padEnd(32)}${(f.text ?? '—').padEnd(24)}${f.title}`)
    process.stdout.write(options.flags.has('json') ? `${JSON.stringify(items, null, 2)}\n` : `${lines.join('\n')}\n`)
    return 0
  })
}
