import { readFileSync } from 'node:fs'
import { geometryField, suggestedMapping } from '#kit/files/mapping.ts'
import { demandAnswered, readApart } from '#kit/files/read-apart.server.ts'
import { commitImport, ImportBroken, type ImportResult, previewImport } from '#kit/records/import.server.ts'
import type { ImportOrder, LineReason } from '#kit/records/sheet/order.ts'
import { as } from '#kit/records/acting.server.ts'
import { registerOf } from '#kit/records/world.server.ts'
import { optionsOf, UsageProblem } from '#kit/room/command-options.ts'
import { actorFor } from './actor.server.ts'
import { withSystem } from './system.server.ts'

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const tellRefused = (refused: readonly LineReason[]): void => {
  for (const { line, message } of refused) tell(`第 ${line} 行未登记：${message}`)
}

/** Features of a GeoJSON or zipped shapefile as records, in the name of an account; the same door as over HTTP. */
export async function importFeatures(args: readonly string[]): Promise<number> {
  const {
    words: [name, path],
    flags,
  } = optionsOf(args, ['as', 'division', 'crs', 'encoding'], ['preview'])
  if (!name || !path) throw new UsageProblem('请给出台账和文件')
  return withSystem(async (system) => {
    const { world } = system.api
    const [r, actor] = [registerOf(world, name), await actorFor(system, { words: [name, path], flags })]
    const file = await readApart(readFileSync(path), {
      kind: geometryField(r)?.kind ?? null,
      bounds: world.bounds,
      answers: { crs: flags.get('crs'), encoding: flags.get('encoding') },
    })
    const order: ImportOrder = { register: r, file, mapping: suggestedMapping(r, file.columns, file.keys), division: flags.get('division') }
    tell(
      `${file.format}，${file.crs}，${file.encoding}，${file.rows.length} 行；${
        Object.entries(order.mapping)
          .map(([field, column]) => `${column} → ${field}`)
          .join('，') || '没有对应的列'
      }`,
    )
    for (const note of file.notes) tell(note)
    for (const q of file.questions) tell(`${q.message}：${q.options.map((o) => `--${q.about} ${o.value} ${o.title}`).join('；')}`)
    if (flags.has('preview')) {
      const { ready, already, refused } = await as(world, actor, (tx) => previewImport(world, tx, actor, order))
      tellRefused(refused)
      tell(`可登记 ${ready} 条，已在册 ${already} 条，有问题 ${refused.length} 条；没有写入`)
      return refused.length > 0 ? 1 : 0
    }
    demandAnswered(file)
    const done = ({ accepted, changed, already, refused, left }: ImportResult): void => {
      tellRefused(refused)
      tell(`已登记 ${accepted} 条，已修改 ${changed} 条，已在册 ${already} 条，未登记 ${refused.length} 条${left > 0 ? `，没有处理 ${left} 条` : ''}`)
    }
    try {
      const result = await commitImport(world, actor, order)
      done(result)
      return result.refused.length > 0 ? 1 : 0
    } catch (error) {
      if (!(error instanceof ImportBroken)) throw error
      done(error.result)
      throw error.cause
    }
  })
}
