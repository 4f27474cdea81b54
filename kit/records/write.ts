import { type Column, columnsOf } from '#kit/derive/columns.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'

/** The columns that are written; the database computes the others. */
export const writtenColumns = (r: AnyRegister): Column[] => columnsOf(r).filter((c) => !c.generated)

export const isGeometry = (c: Column): boolean => c.type.startsWith('geometry')

/** Columns of which some row differs from the version before it. */
export const differing = (r: AnyRegister, before: readonly Row[], after: readonly Row[]): Column[] =>
  writtenColumns(r).filter((c) => after.some((row, i) => JSON.stringify(row[c.name]) !== JSON.stringify(before[i]?.[c.name])))

const names = (columns: readonly Column[]): string => columns.map((c) => c.name).join(', ')
/** A value as the source brings it; geometry travels as GeoJSON. */
const brought = (c: Column): string => (isGeometry(c) ? `ST_SetSRID(ST_GeomFromGeoJSON(s.${c.name}), 4490)` : `s.${c.name}`)

/** The statement that writes first versions out of a source of rows; the table's trigger keeps history and feed. */
export function insertion(r: AnyRegister, source: string): string {
  const columns = writtenColumns(r)
  return `insert into ${r.name} (${names(columns)}) select ${columns.map(brought).join(', ')} from ${source} s`
}

/** The statement that writes the next versions out of a source of rows, each over the version it was made from. */
export const succession = (r: AnyRegister, columns: readonly Column[], source: string): string =>
  `update ${r.name} r set ${columns.map((c) => `${c.name} = ${brought(c)}`).join(', ')} from ${source} s where r.id = s.id and r.version = s.version - 1`

/** The definition of such a source, where geometry is not one yet. */
export const sourceColumns = (columns: readonly Column[], geometry: 'jsonb' | 'text'): string =>
  columns.map((c) => `${c.name} ${isGeometry(c) ? geometry : c.type}`).join(', ')
