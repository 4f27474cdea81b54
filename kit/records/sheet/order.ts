import type { PlacedFile } from '#kit/files/feature-file.ts'
import type { Mapping } from '#kit/files/mapping.ts'
import type { AnyRegister } from '#kit/register/define.ts'

/** Field → word of the file → value: what an office has said once of its own words. */
export type Crosswalk = Readonly<Record<string, Readonly<Record<string, string>>>>

export type ImportOrder = {
  readonly register: AnyRegister
  readonly file: PlacedFile
  readonly mapping: Mapping
  /** Code for rows that name none. */ readonly division?: string
  readonly crosswalk?: Crosswalk
  /** All lines or none. */ readonly whole?: boolean
}

/** Why a line of the file was not taken, and which of its fields are meant. */
export type LineReason = { readonly line: number; readonly code: string; readonly message: string; readonly fields?: readonly string[] }

/** A value under a name that somebody else wrote; what every object has of its own kind is none. */
export const valueAt = <T>(values: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  values && Object.hasOwn(values, name) ? values[name] : undefined

/** What an office means by a cell of its file: the word it said once, else the cell as it stands. */
export const meant = <T>(crosswalk: Crosswalk | undefined, field: string, cell: T): T | string =>
  valueAt(valueAt(crosswalk, field), String(cell).trim()) ?? cell
