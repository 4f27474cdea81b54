import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Field, RowField } from '#kit/register/fields.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { labelOf } from '#kit/register/label.ts'
import { masked } from '#kit/register/mask.ts'
import type { RecordMeta } from '#kit/wire/records.ts'
import { seeingAll } from './acting.server.ts'
import type { World } from './world.server.ts'
import { mayUpdate, openSteps } from './permission.server.ts'
import { type Named, titlesOf } from './titles.server.ts'

/** What is told of a record beside its columns. */
type Beside = Pick<RecordMeta, 'id' | 'version' | 'register' | 'title' | 'state_title' | 'division' | 'division_name' | 'refs' | 'masked'>
export type Presented = Record<string, unknown> & Beside & Pick<RecordMeta, 'transitions' | 'can_update'>

const hidden = new Set(['changed_post', 'changed_device'])

function codeOf(world: World, refs: Record<string, Named>, id: string): string {
  const entry = world.divisions.byId(id)
  if (!entry) return id
  refs[entry.code] = { register: 'division', title: entry.name }
  return entry.code
}

function wireValue(world: World, refs: Record<string, Named>, field: Field | RowField, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (field.sensitive) return masked(field.sensitive.mask, value)
  if (field.kind === 'division') return codeOf(world, refs, String(value))
  if (field.kind !== 'rows') return value
  return (value as Record<string, unknown>[]).map((row) =>
    Object.fromEntries(Object.entries(field.row).map(([n, f]) => [n, wireValue(world, refs, f, row[n])])),
  )
}

/** A division just made is not in the index yet; its place is itself. */
const itself = (row: Row): { code: string; name: string } | undefined =>
  row.id === row.division ? { code: String(row['code']), name: String(row['name']) } : undefined

function presentOne(world: World, r: AnyRegister, row: Row, names: ReadonlyMap<string, Named>): Record<string, unknown> & Beside {
  const refs: Record<string, Named> = Object.fromEntries(names)
  const fields = Object.fromEntries(
    Object.entries(row).flatMap(([n, v]) => {
      if (hidden.has(n)) return []
      const field = r.fields[n]
      return [[n, field ? wireValue(world, refs, field, v) : v]]
    }),
  )
  const place = world.divisions.byId(row.division) ?? itself(row)
  const title = labelOf(r, row, (id) => names.get(id)?.title ?? world.divisions.byId(id)?.name ?? '—')
  return {
    ...fields,
    id: row.id,
    version: row.version,
    register: r.name,
    title,
    state_title: r.states[row.state] ?? row.state,
    division: place?.code ?? null,
    division_name: place?.name ?? null,
    refs,
    masked: Object.entries(r.fields)
      .filter(([n, f]) => f.sensitive && row[n] !== null && row[n] !== undefined)
      .map(([n]) => n),
  }
}

/** Records in wire form: codes for divisions, names beside references, what is sensitive masked, steps open to the actor. */
export async function present(world: World, tx: Tx, actor: Actor, r: AnyRegister, rows: readonly Row[], whole = false): Promise<Presented[]> {
  const names = await seeingAll(world, tx, actor, () => titlesOf(world, tx, r, rows))
  const out: Presented[] = []
  for (const row of rows) {
    const own = referredBy(r, row, names)
    const record = presentOne(world, r, row, own)
    out.push({ ...record, transitions: await openSteps(world, tx, r, row, actor, whole), can_update: mayUpdate(world, r, row, actor) })
  }
  return out
}

/** Only the names this row itself refers to, so that a list does not repeat them all with each record. */
function referredBy(r: AnyRegister, row: Row, names: ReadonlyMap<string, Named>): Map<string, Named> {
  const own = new Map<string, Named>()
  const take = (field: Field | RowField, value: unknown): void => {
    if (field.kind === 'reference' || field.kind === 'links') {
      for (const id of [value ?? []].flat()) {
        const named = names.get(String(id))
        if (named) own.set(String(id), named)
      }
    }
    if (field.kind === 'rows') for (const child of (value ?? []) as Record<string, unknown>[]) for (const [n, f] of Object.entries(field.row)) take(f, child[n])
  }
  for (const [n, f] of Object.entries(r.fields)) take(f, row[n])
  return own
}
