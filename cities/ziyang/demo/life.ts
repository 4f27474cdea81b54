import { applyCreate, applyStep, type Deed, laidOver, type Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'

type Fields = Record<string, unknown>

/** A record under way: each step is taken by the same pure rules as people's. `system` are the fields that gates would set. */
export type Life = {
  row(): Row
  step(name: string, fields: Fields, deed: Deed, system?: Fields): void
  loaded(): LoadedRecord
}

export function begin(
  r: AnyRegister,
  head: { id: string; division: string; state?: string; belongs_to_year?: number },
  fields: Fields,
  deed: Deed,
  system: Fields = {},
): Life {
  const versions: Row[] = [laidOver(r, applyCreate(r, { ...head, demo: true }, fields, deed), system)]
  const row = (): Row => versions.at(-1)!
  return {
    row,
    step: (name, input, by, set = {}) => {
      versions.push(laidOver(r, applyStep(r, row(), name, input, by), set))
    },
    loaded: () => ({ register: r, versions }),
  }
}
