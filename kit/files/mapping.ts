import type { AnyRegister } from '#kit/register/define.ts'
import { creationFields } from '#kit/register/define.ts'
import { isUnit, type Unit } from '#kit/quantity/units.ts'

/** Field of the register (or `division`, `belongs_to_year`) → column of the file. */
export type Mapping = Readonly<Record<string, string>>

const geometryKinds: ReadonlySet<string> = new Set(['point', 'line', 'polygon'])
const unlinedKinds: ReadonlySet<string> = new Set(['rows', 'evidence'])

/** The field that a file's geometry goes into: that of the map, else the only one there is. */
export function geometryField(r: AnyRegister): { name: string; kind: 'point' | 'line' | 'polygon' } | null {
  const fields = creationFields(r).filter(([, field]) => geometryKinds.has(field.kind))
  const [name, field] = fields.find(([n]) => n === r.map?.geometry) ?? fields[0] ?? []
  return name && field ? { name, kind: field.kind as 'point' | 'line' | 'polygon' } : null
}

/** The record itself, in a sheet that was made here: never taken for a column that another system calls so. */
export const ownId = { name: 'id', title: '四库记录标识' } as const

/** The version of the record that a line was made from, so that what was changed since is not reverted. */
export const ownVersion = { name: 'version', title: '四库记录版本' } as const

/** By their titles alone: other systems have columns of such names too. */
const byTitle: ReadonlySet<string> = new Set([ownId.name, ownVersion.name])

/** What a file's columns may fill. */
export const mappable = (r: AnyRegister): [name: string, title: string, also: readonly string[]][] => [
  [ownId.name, ownId.title, []],
  [ownVersion.name, ownVersion.title, []],
  ['division', '行政区划代码', ['division_code', '行政区划', '所在地']],
  ['belongs_to_year', '所属年度', []],
  ...creationFields(r)
    .filter(([, field]) => !geometryKinds.has(field.kind) && !unlinedKinds.has(field.kind))
    .map(([name, field]): [string, string, readonly string[]] => [name, field.title, field.also_known_as ?? []]),
]

/** Columns of a .dbf are cut to ten bytes: ten letters, three or five characters. */
const cuts = (name: string): string[] => [name, name.slice(0, 10), ...(/[^\0-\x7f]/.test(name) ? [name.slice(0, 5), name.slice(0, 3)] : [])]

const inParentheses = /\s*[（(]([^（()）]*)[)）]\s*\*?$/

/** A heading without the unit, the word or the star behind it. */
const bareTitle = (column: string): string => column.replace(/^\*/, '').replace(/\*$/, '').replace(inParentheses, '').toLowerCase()

/** The unit that a heading says its numbers are in. */
export function unitIn(column: string): Unit | null {
  const said = inParentheses.exec(column)?.[1]?.trim() ?? ''
  return isUnit(said) ? said : null
}

/**
 * Columns as the file's own keys say, then as they were matched before, then by the field's name, title or other names, whatever
 * the case and however cut; each column once.
 */
export function suggestedMapping(r: AnyRegister, columns: readonly string[], keys: Readonly<Record<string, string>> = {}, before: Mapping = {}): Mapping {
  const fields = new Set(mappable(r).map(([name]) => name))
  const free = new Map(columns.map((column) => [column.toLowerCase(), column]))
  const found: Record<string, string> = {}
  const said = [...Object.entries(keys).map(([column, field]) => [field, column] as const), ...Object.entries(before)]
  for (const [field, column] of said) if (fields.has(field) && !found[field] && free.delete(column.toLowerCase())) found[field] = column
  // a file that says its keys has said all of them
  if (Object.keys(keys).length > 0) return found
  for (const column of columns) {
    const bare = bareTitle(column)
    if (!free.has(bare) && free.has(column.toLowerCase())) free.set(bare, column)
  }
  for (const whole of [true, false]) {
    for (const [field, title, also] of mappable(r)) {
      if (found[field]) continue
      const names = (byTitle.has(field) ? [title] : [field, title, ...also]).flatMap((name) => (whole ? [name] : cuts(name))).map((name) => name.toLowerCase())
      const column = names.map((name) => free.get(name)).find((c) => c !== undefined)
      if (column === undefined) continue
      found[field] = column
      for (const name of [column.toLowerCase(), bareTitle(column)]) free.delete(name)
    }
  }
  return found
}
