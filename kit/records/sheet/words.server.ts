import { sql } from 'kysely'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Field } from '#kit/register/fields.ts'
import { isId } from '#kit/register/id.ts'
import { namingFields } from '#kit/register/naming.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { seeingAll } from '../acting.server.ts'
import { titlesOfRows } from '../titles.server.ts'
import type { World } from '../world.server.ts'
import type { Line } from '../lines.server.ts'
import type { Places } from './places.server.ts'

/** Why the words of a cell name nothing, or not one thing. */
export type WordFault = {
  readonly line: number
  readonly code: 'reference_missing' | 'import_word_ambiguous' | 'division_unknown'
  readonly message: string
  readonly fields: readonly string[]
}
type Found = ReadonlyMap<string, readonly string[]>

/** Records that the actor may see, by their numbers and labels. */
async function recordsNamed(world: World, tx: Tx, actor: Actor, target: AnyRegister, words: readonly string[]): Promise<Found> {
  const names = namingFields(target)
  const found = new Map<string, string[]>()
  if (names.length === 0 || words.length === 0) return found
  const parts = [...new Set(words.flatMap((word) => [word, ...word.split(' · ')]))]
  const any = sql.join(
    names.map((name) => sql`${sql.ref(`r.${name}`)} = any(${parts}::text[])`),
    sql` or `,
  )
  const columns = sql.join([...new Set(['id', 'division', ...names, ...target.label])].map((name) => sql.ref(`r.${name}`)))
  const { rows } = await sql<Row>`select ${columns} from ${sql.table(target.name)} r where ${any}`.execute(tx)
  const labels = await seeingAll(world, tx, actor, () => titlesOfRows(world, tx, target, rows))
  for (const row of rows)
    for (const word of new Set([labels.get(row.id) ?? '', ...names.map((name) => String(row[name] ?? ''))])) {
      if (word !== '') found.set(word, [...(found.get(word) ?? []), row.id])
    }
  return found
}

const wordsOf = (value: unknown): string[] => [value ?? []].flat().map(String)
type Naming = Extract<Field, { kind: 'reference' | 'links' }>
const isNaming = (field: Field | undefined): field is Naming => field?.kind === 'reference' || field?.kind === 'links'

async function referred(world: World, tx: Tx, actor: Actor, r: AnyRegister, lines: readonly Line[]): Promise<Map<string, Found>> {
  const asked = new Map<string, Set<string>>()
  for (const [name, field] of Object.entries(r.fields)) {
    if (!isNaming(field)) continue
    for (const { body } of lines)
      for (const word of wordsOf(body[name])) if (!isId(word)) asked.set(field.register, (asked.get(field.register) ?? new Set()).add(word))
  }
  const found = new Map<string, Found>()
  for (const [register, words] of asked) {
    const target = world.registers.get(register)
    if (target) found.set(register, await recordsNamed(world, tx, actor, target, [...words]))
  }
  return found
}

/**
 * Lines whose words became what they name: places by name or code, records by label or number. What names nothing the actor may
 * see, or several things, is told.
 */
export async function worded(
  world: World,
  tx: Tx,
  actor: Actor,
  r: AnyRegister,
  places: Places,
  lines: readonly Line[],
): Promise<{ lines: Line[]; faults: WordFault[] }> {
  const found = await referred(world, tx, actor, r, lines)
  const [out, faults]: [Line[], WordFault[]] = [[], []]
  for (const { line, body } of lines) {
    const wrong: WordFault[] = []
    const one = (field: string, title: string, word: string, things: readonly string[], none: WordFault['code'] | null): string => {
      if (things.length === 1) return things[0]!
      if (things.length > 1)
        wrong.push({ line, code: 'import_word_ambiguous', message: `${title}“${word}”有 ${things.length} 个，请写编号、代码或全称`, fields: [field] })
      else if (none) wrong.push({ line, code: none, message: `没有找到${title}“${word}”，或您无权查看`, fields: [field] })
      return word
    }
    const place = (field: string, title: string, word: string): string =>
      /^\d{6,12}$/.test(word) ? word : one(field, title, word, places.codesOf(word), 'division_unknown')
    const value = (name: string, given: unknown): unknown => {
      const field = r.fields[name]
      if (name === 'division') return place(name, '行政区划', String(given))
      if (given === undefined || given === null) return given
      if (field?.kind === 'division') return place(name, field.title, String(given))
      if (!isNaming(field)) return given
      const ids = wordsOf(given).map((word) =>
        isId(word) ? word : one(name, field.title, word, found.get(field.register)?.get(word) ?? [], 'reference_missing'),
      )
      return field.kind === 'links' ? ids : ids[0]
    }
    const named = Object.fromEntries(Object.entries(body).map(([name, given]) => [name, value(name, given)]))
    if (wrong.length > 0) faults.push(wrong[0]!)
    else out.push({ line, body: named })
  }
  return { lines: out, faults }
}
