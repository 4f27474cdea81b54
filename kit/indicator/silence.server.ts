import { sql } from 'kysely'
import type { Due } from '#kit/chapter/due.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { contributions, linesOf, nameOf, type Question } from './compile.server.ts'
import type { Indicator } from './define.server.ts'
import { isBase } from './figures.server.ts'
import { answered } from './kept/reading.server.ts'
import { periodOfYear } from './period.ts'

/** A stretch in which something was due (`month` null: the year), and the units, by id, that have recorded nothing in it. */
export type Stretch = { readonly month: number | null; readonly silent: readonly string[] }
export type Silence = { readonly due: Due; readonly units: readonly string[]; readonly stretches: readonly Stretch[] }

const monthOf = sql`extract(month from (c.at::timestamptz at time zone 'Asia/Shanghai'))::int`

/** Divisions of a level that lay in one on the last day of the period, itself among them, by code. */
async function unitsAt(tx: Tx, q: Question, own: string, level: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select d.id from ${linesOf(q)} l join division d on d.id = l.descendant
    where l.ancestor = ${own} and d.level = ${level} order by d.code, d.id`.execute(tx)
  return rows.map((row) => row.id)
}

type Line = { unit: string; month: number | null }

/**
 * Who has recorded nothing where something is due, for the stretches that have ended by `today` (`YYYY-MM-DD`). Units come by their code:
 * who is asked is no matter of more or less.
 */
export async function silenceOf(tx: Tx, i: Indicator, d: Due, q: Question, own: string, today: string): Promise<Silence> {
  const f = i.formula
  if (!isBase(f)) throw new Error(`due_not_counted: ${i.id} counts no records of its own`)
  const units = await unitsAt(tx, q, own, d.level)
  const month = d.months ? monthOf : sql`null::int`
  const statement = () => sql`select distinct l.ancestor as unit, ${month} as month from (${contributions(f, q)}) c
    join ${linesOf(q)} l on l.descendant = c.division and l.ancestor = any(${units}::uuid[])`
  const rows = await answered<Line>(tx, { of: f, as: `due ${d.months ? 'months' : 'year'} ${nameOf(q)} ${units.join(' ')}`, statement })
  const has = new Set(rows.map((row) => `${row.unit} ${row.month ?? ''}`))
  const ended = (m: number | null): boolean => periodOfYear(q.period.year, m).to <= today
  const stretches = (d.months ?? [null]).filter(ended).map((m) => ({ month: m, silent: units.filter((unit) => !has.has(`${unit} ${m ?? ''}`)) }))
  return { due: d, units, stretches }
}
