import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import { bankParameters } from './bank_parameters.ts'
import type { Family } from './families.ts'
import type { Coefficient, ParameterSet } from './wire.ts'
import { type CoefficientRow, keyOf } from './coefficients.ts'
import { groupTitle, nameOf } from './names.ts'
import type { SetContent } from './yield-table.ts'

/** A set as stored, with what pages say of it. */
export type StoredSet = ParameterSet & SetContent & { readonly price_year: number | null }

type Row = Omit<StoredSet, 'title' | 'state_title'> & { set_title: string }

const selected = (
  where: RawBuilder<unknown>,
) => sql<Row>`select p.id, p.version, p.family, p.set_title, p.set_version, p.method, p.from_year, p.price_year, p.state, p.source, p.coefficients
  from bank_parameters p where ${where} order by p.family, p.from_year desc, p.created_at desc`

const stored = ({ set_title, ...row }: Row): StoredSet => ({
  ...row,
  title: set_title,
  state_title: (bankParameters.states as Readonly<Record<string, string>>)[row.state] ?? row.state,
})

export const allSets = async (tx: Tx): Promise<StoredSet[]> => (await selected(sql`p.state <> 'discarded'`).execute(tx)).rows.map(stored)
export const setById = async (tx: Tx, id: string): Promise<StoredSet | undefined> => (await selected(sql`p.id = ${id}`).execute(tx)).rows.map(stored)[0]

/** The set in force in a year, by the same rule as figures. */
export const setOfYear = async (tx: Tx, family: Family, year: number): Promise<StoredSet | undefined> =>
  (await selected(sql`p.id = siku.bank_set(${family}, ${year})`).execute(tx)).rows.map(stored)[0]

export function told(family: Family, row: CoefficientRow): Coefficient {
  const named = nameOf(family, row.name)
  const group = row.group ?? ''
  return {
    key: keyOf(row),
    group,
    group_title: named ? groupTitle(named.of, group) : group,
    name: row.name,
    title: named?.title ?? row.name,
    value: row.value,
    unit: named?.unit ?? '',
    relative_sd: row.relative_sd,
    source: row.source,
    confidence: row.confidence,
  }
}

export const summary = ({ id, version, family, title, set_version, method, from_year, state, state_title, source }: StoredSet): ParameterSet => ({
  id,
  version,
  family,
  title,
  set_version,
  method,
  from_year,
  state,
  state_title,
  source,
})
