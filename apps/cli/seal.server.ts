import { readFile } from 'node:fs/promises'
import { reportFormats, reportIn } from '#kit/office/report-format.server.ts'
import { sealedDocument, sealedReport, sealsOf } from '#kit/seal/answer.server.ts'
import { orderOf } from '#kit/seal/order.server.ts'
import { seal, sealedShort } from '#kit/seal/seal.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { actorFor } from './actor.server.ts'
import { written } from './output.ts'
import { questionOf } from './question.server.ts'
import { withSystem } from './system.server.ts'
import { optionsOf, UsageProblem } from '#kit/room/command-options.ts'

const printed = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

async function explanationsIn(file: string | undefined): Promise<unknown> {
  if (file === undefined) return {}
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    throw new UsageProblem(`${file} 应为“规则: 说明”的 JSON 文件`)
  }
}

/** Seals the report of a year in the name of an account. @throws Refusal as the door does */
export async function sealCommand(args: readonly string[]): Promise<number> {
  const options = optionsOf(args, ['as', 'year', 'division', 'note', 'explanations'])
  const explanations = await explanationsIn(options.flags.get('explanations'))
  return withSystem(async (system) => {
    const actor = await actorFor(system, options)
    const { question, division } = questionOf(system, options)
    const id = question.division ?? system.world.divisions.root().id
    const order = orderOf(system.api, { question, code: division, id }, { note: options.flags.get('note'), explanations })
    const made = await as(system.world, actor, (tx) => seal(system.api, tx, actor, order), 'one moment')
    await written(printed(sealedShort(made)))
    return 0
  })
}

/** What is sealed, or one sealed report with what was revised since; exit 1 when its digests do not hold. */
export async function sealedCommand(args: readonly string[]): Promise<number> {
  const options = optionsOf(args, ['year', 'division', 'format'])
  const [id] = options.words
  const format = [...reportFormats, 'canonical' as const].find((f) => f === (options.flags.get('format') ?? 'json'))
  if (!format || options.words.length > 1) throw new UsageProblem(`--format 可选 ${reportFormats.join('、')}、canonical`)
  return withSystem(async ({ api, world }) => {
    const system = systemActor(world)
    if (id === undefined) {
      const place = options.flags.get('division')
      await written(
        printed(
          await sealsOf(
            api,
            system,
            options.flags.has('year') ? Number(options.flags.get('year')) : null,
            place ? (world.divisions.byCode(place)?.id ?? null) : null,
          ),
        ),
      )
      return 0
    }
    if (format === 'json') {
      const report = await sealedReport(api, system, id)
      await written(printed(report))
      return report.verified ? 0 : 1
    }
    const { row, document } = await sealedDocument(api, system, id)
    await written(format === 'canonical' ? row.canonical : await reportIn(document, format))
    return document.seal?.sound ? 0 : 1
  })
}
