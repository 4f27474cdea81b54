import { sql } from 'kysely'
import type { AnyRegister } from '#kit/register/define.ts'
import { transitionFields } from '#kit/register/define.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import type { Objection } from '#kit/register/transition.ts'
import { settingValue } from '#kit/setting/value.server.ts'
import { takenRefused, type Taken, type TakenBounds, type TakenRule } from './taken.ts'

type Row = Readonly<Record<string, unknown>>
const startOf = (value: string): string => (value.length === 10 ? `${value}T00:00:00+08:00` : value)

/** Fields of a register whose files must prove when or where they were taken. */
const ruled = (r: AnyRegister): [string, TakenRule][] =>
  Object.entries(r.fields).flatMap(([name, field]): [string, TakenRule][] => (field.kind === 'evidence' && field.taken ? [[name, field.taken]] : []))

const metresOf = async (tx: Tx, near: NonNullable<TakenRule['near']>): Promise<number> =>
  near.setting === undefined ? near.metres : settingValue(tx, near.setting, near.metres)

async function boundsIn(tx: Tx, row: Row, rule: TakenRule): Promise<TakenBounds> {
  const place = rule.near ? (row[rule.near.field] as { coordinates?: [number, number] } | null) : null
  return {
    after: rule.after ? { at: startOf(String(row[rule.after.column] ?? row['created_at'])), words: rule.after.words } : null,
    near: rule.near && place?.coordinates ? { position: place.coordinates, metres: await metresOf(tx, rule.near) } : null,
  }
}

/** What the files of each ruled field of this record must prove. */
export async function takenBounds(tx: Tx, r: AnyRegister, row: Row): Promise<Record<string, TakenBounds>> {
  const bounds: Record<string, TakenBounds> = {}
  for (const [name, rule] of ruled(r)) bounds[name] = await boundsIn(tx, row, rule)
  return bounds
}

type Stored = Pick<Taken, 'taken_at' | 'time_source' | 'place_source'> & { x: number | null; y: number | null }

async function filesOf(tx: Tx, ids: readonly string[]): Promise<Taken[]> {
  if (ids.length === 0) return []
  const answer =
    await sql<Stored>`select taken_at, time_source, place_source, ST_X(position) as x, ST_Y(position) as y from siku.evidence where id = any(${[...ids]}::uuid[])`.execute(
      tx,
    )
  return answer.rows.map(({ x, y, ...rest }) => ({ ...rest, position: x === null || y === null ? null : [x, y] }))
}

/** Why the files of a field do not prove what the register asks of them, or null. */
export async function takenObjection(tx: Tx, r: AnyRegister, row: Row, name: string): Promise<Objection | null> {
  const rule = ruled(r).find(([field]) => field === name)?.[1]
  if (!rule) return null
  return takenRefused(name, await filesOf(tx, (row[name] as string[] | null) ?? []), await boundsIn(tx, row, rule))
}

/** The gates that follow from the definitions: what files must prove is asked by each step that fills them, where it can still be mended. */
export const takenGates = (registers: readonly AnyRegister[]): Gate[] =>
  registers.flatMap((r) =>
    ruled(r).map(([name]) => {
      const filling = Object.entries(r.transitions).flatMap(([step, t]) => (transitionFields(t).includes(name) ? [step] : []))
      return gate(r, filling, `${r.fields[name]?.title ?? name}的拍摄时间和位置`, async ({ tx, after }) => {
        const files = (after as Row)[name] as string[] | null
        const objection = files && files.length > 0 ? await takenObjection(tx, r, after as Row, name) : null
        if (objection) refuse(objection)
      })
    }),
  )
