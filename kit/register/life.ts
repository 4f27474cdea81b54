import { applyCreate, applyStep, type Deed, type Row } from './apply.ts'
import type { AnyRegister } from './define.ts'

/** Builders of whole lives, by the same pure steps that people's work goes through; for tests and the demonstration. */
export type Head = { id: string; division: string; state?: string; belongs_to_year?: number; demo?: boolean }
export type Fields = Record<string, unknown>

/** The first version; `set` is what the gates would lay over it. */
export const born = (r: AnyRegister, head: Head, fields: Fields, deed: Deed, set: Fields = {}): Row[] => [{ ...applyCreate(r, head, fields, deed), ...set }]

/** One version more. */
export function step(r: AnyRegister, rows: readonly Row[], name: string, fields: Fields, deed: Deed, set: Fields = {}): Row[] {
  const last = rows.at(-1)
  if (!last) throw new Error('fixture_no_record: 还没有记录')
  return [...rows, { ...applyStep(r, last, name, fields, deed), ...set }]
}

/** One step of a planned life: when, by whom, with what. */
export type Planned = { readonly step: string; readonly fields?: Fields; readonly deed: Deed; readonly set?: Fields | ((before: Row, after: Row) => Fields) }

/** A life of planned steps; those dated after `until` have not happened yet. */
export function lived(r: AnyRegister, first: readonly Row[], plan: readonly Planned[], until?: string): Row[] {
  const end = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until)
  return plan.reduce<Row[]>(
    (rows, p) => {
      const before = rows.at(-1)
      if (!before || Date.parse(p.deed.at) > end) return rows
      const after = applyStep(r, before, p.step, p.fields ?? {}, p.deed)
      return [...rows, { ...after, ...(typeof p.set === 'function' ? p.set(before, after) : p.set) }]
    },
    [...first],
  )
}
