import { createReadStream } from 'node:fs'
import { csvRows } from '#kit/files/csv.ts'
import { csvRecords } from '#kit/files/csv-read.ts'
import { refusalOf } from '#kit/http/problem.server.ts'
import { exportHeader, exportRows } from '#kit/records/sheet/export.server.ts'
import type { Field } from '#kit/register/fields.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { as } from '#kit/records/acting.server.ts'
import { createRecord } from '#kit/records/engine.server.ts'
import { registerOf } from '#kit/records/world.server.ts'
import { actorFor } from './actor.server.ts'
import { withSystem } from './system.server.ts'
import { optionsOf, UsageProblem } from '#kit/room/command-options.ts'

/** A CSV cell as the API would have it. */
function wire(field: Field | undefined, text: string): unknown {
  if (text === '') return undefined
  switch (field?.kind) {
    case 'integer':
      return Number(text)
    case 'boolean':
      return text === '是' || text === 'true'
    case 'choices':
    case 'evidence':
      return text.split(/[、;；]/)
    case 'rows':
    case 'point':
    case 'line':
    case 'polygon':
      return JSON.parse(text)
    default:
      return text
  }
}

function bodyOf(r: AnyRegister, names: readonly string[], cells: readonly string[]): Record<string, unknown> {
  if (cells.length !== names.length) throw new SyntaxError(`应有 ${names.length} 列，实有 ${cells.length} 列`)
  return Object.fromEntries(
    names.flatMap((n, i) => {
      const value = n === 'belongs_to_year' ? Number(cells[i]) : wire(r.fields[n], cells[i] ?? '')
      return value === undefined ? [] : [[n, value]]
    }),
  )
}

/** One record a line, each in its own transaction; refused lines are told with their reason, the rest stay. */
export async function importCommand(args: readonly string[]): Promise<number> {
  const options = optionsOf(args, ['as'])
  const [name, file] = options.words
  if (!name || !file) throw new UsageProblem('请给出台账和文件')
  return withSystem(async (system) => {
    const { world } = system.api
    const [r, actor] = [registerOf(world, name), await actorFor(system, options)]
    let [names, accepted, refused]: [string[] | null, number, number] = [null, 0, 0]
    for await (const { number, cells } of csvRecords(createReadStream(file, 'utf8'))) {
      if (names === null) {
        names = cells ?? []
        continue
      }
      try {
        if (!cells) throw new SyntaxError('引号不成对，或这一行过长')
        const body = bodyOf(r, names, cells)
        await as(world, actor, (tx) => createRecord(world, tx, actor, r, body))
        accepted++
      } catch (error) {
        const reason = refusalOf(error)?.message ?? (error instanceof SyntaxError ? error.message : null)
        if (reason === null) throw error
        refused++
        process.stdout.write(`第 ${number} 行未登记：${reason}\n`)
      }
    }
    process.stdout.write(`已登记 ${accepted} 条，未登记 ${refused} 条\n`)
    return refused > 0 ? 1 : 0
  })
}

/** A register as CSV on standard output, as the account may see it; sensitive values stay masked. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const options = optionsOf(args, ['as'])
  const [name, ...filters] = options.words
  if (!name) throw new UsageProblem('请给出台账')
  return withSystem(async (system) => {
    const r = registerOf(system.api.world, name)
    const actor = await actorFor(system, options)
    const query = new URLSearchParams(filters.map((f): [string, string] => [f.split('=')[0] ?? '', f.slice(f.indexOf('=') + 1)]))
    for await (const line of csvRows(exportHeader(r), exportRows(system.api.world, actor, r, query))) process.stdout.write(line)
    return 0
  })
}
