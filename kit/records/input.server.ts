import { sql } from 'kysely'
import type { z } from 'zod'
import { inBeijing } from '#kit/calendar/date.ts'
import { checkGeometry } from '#kit/geometry/geometry.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { isList, type Field, type RowField } from '#kit/register/fields.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { type FieldError, Refusal } from '#kit/register/refusal.ts'
import type { World } from './world.server.ts'

const label = (r: AnyRegister, path: readonly PropertyKey[]): string => r.fields[String(path[0])]?.title ?? String(path[0] ?? '')

/** Parses a body; every fault is named by field, in Chinese. @throws Refusal 422 */
export function parse<T>(r: AnyRegister, schema: z.ZodType<T>, body: unknown): T {
  const answer = schema.safeParse(body)
  if (answer.success) return answer.data
  const errors = answer.error.issues.flatMap((issue): FieldError[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((field) => ({ field, code: 'field_unknown', message: `${r.title}没有“${field}”这个字段，或此处不能填写` }))
      : [{ field: issue.path.join('.'), code: 'field_invalid', message: issue.message }],
  )
  const first = errors[0]
  throw new Refusal(422, first?.code ?? 'field_invalid', `填写有误：${label(r, answer.error.issues[0]?.path ?? [])} ${first?.message ?? ''}`.trim(), errors)
}

function divisionId(world: World, field: string, code: string): string {
  const found = world.divisions.byCode(code)
  if (found) return found.id
  throw new Refusal(422, 'division_unknown', `没有代码为 ${code} 的行政区划`, [{ field, code: 'division_unknown', message: `没有代码为 ${code} 的行政区划` }])
}

/** A figure by its id, or by the title under which people know it. */
function figureId(world: World, field: string, given: string): string {
  if (world.figures.has(given)) return given
  for (const [id, title] of world.figures) if (title === given) return id
  throw new Refusal(422, 'figure_unknown', `没有“${given}”这个指标`, [{ field, code: 'figure_unknown', message: `没有“${given}”这个指标，请从指标清单中选` }])
}

/** What need not be proven record by record: ids that are there, asked once for a series, and geometry that the reader of a file has judged. */
export type Known = { readonly ids: ReadonlySet<string>; readonly geometry?: boolean }
const noneKnown: Known = { ids: new Set() }

async function demandRecord(world: World, tx: Tx, field: string, register: string, id: string, known: Known): Promise<void> {
  if (known.ids.has(id)) return
  if (!world.registers.has(register))
    throw new Refusal(422, 'reference_missing', `没有“${register}”台账`, [{ field, code: 'reference_missing', message: '引用的台账不存在' }])
  const answer = await sql`select 1 from ${sql.table(register)} where id = ${id}`.execute(tx)
  if (answer.rows.length === 1) return
  throw new Refusal(422, 'reference_missing', '引用的记录不存在或您无权查看', [{ field, code: 'reference_missing', message: '引用的记录不存在或您无权查看' }])
}

async function demandEvidence(tx: Tx, field: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const answer = await sql<{ n: number }>`select count(*)::int as n from siku.evidence where id = any(${[...new Set(ids)]}::uuid[])`.execute(tx)
  if (answer.rows[0]?.n === new Set(ids).size) return
  throw new Refusal(422, 'evidence_missing', '佐证文件不存在，请重新上传', [{ field, code: 'evidence_missing', message: '佐证文件不存在，请重新上传' }])
}

function demandGeometry(field: string, kind: 'point' | 'line' | 'polygon', value: unknown, bounds: World['bounds']): unknown {
  const answer = checkGeometry(value, { kind, bounds })
  if (answer.ok) return answer.geometry
  const [first] = answer.problems
  throw new Refusal(
    422,
    first?.code ?? 'geometry.invalid',
    first?.message ?? '图形有误',
    answer.problems.map((p) => ({ field, code: p.code, message: p.message })),
  )
}

async function stored(world: World, tx: Tx, name: string, field: Field | RowField, value: unknown, known: Known): Promise<unknown> {
  if (value === null || value === undefined) return null
  switch (field.kind) {
    case 'text':
      return field.names === 'figure' ? figureId(world, name, String(value)) : value
    case 'instant':
      return inBeijing(String(value))
    case 'division':
      return divisionId(world, name, String(value))
    case 'reference':
      await demandRecord(world, tx, name, field.register, String(value), known)
      return value
    case 'links':
      for (const id of value as string[]) await demandRecord(world, tx, name, field.register, id, known)
      return [...new Set(value as string[])]
    case 'evidence':
      await demandEvidence(tx, name, value as string[])
      return value
    case 'point':
    case 'line':
    case 'polygon':
      return known.geometry ? value : demandGeometry(name, field.kind, value, world.bounds)
    case 'rows': {
      const rows = []
      for (const row of value as Record<string, unknown>[]) {
        const kept: Record<string, unknown> = {}
        for (const [n, f] of Object.entries(field.row)) kept[n] = await stored(world, tx, `${name}.${n}`, f, row[n], known)
        rows.push(kept)
      }
      return rows
    }
    default:
      return value
  }
}

/** Wire form to store form: codes of divisions to ids, instants in Beijing time, references, files and geometry proven. @throws Refusal 422 */
export async function storeForm(
  world: World,
  tx: Tx,
  r: AnyRegister,
  input: Record<string, unknown>,
  known: Known = noneKnown,
): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(input)) {
    const field = r.fields[name]
    if (!field || value === undefined) continue
    const empty = value === null && isList(field)
    out[name] = empty ? [] : await stored(world, tx, name, field, value, known)
  }
  return out
}
