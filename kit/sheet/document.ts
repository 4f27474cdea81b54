import type { Tx } from '#kit/room/gate.server.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Row } from '#kit/register/apply.ts'

/** What a part of the ground means on the sketch; each has its own hatching, so that a copy in black tells them apart. */
export type ShapeClass = 'own' | 'forbidden' | 'check' | 'told' | 'explained' | 'rest'
type At = readonly number[]
/** A geometry as GeoJSON says it, in degrees, longitude first. */
export type Ground =
  | { readonly type: 'Point'; readonly coordinates: At }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: readonly At[] }
  | { readonly type: 'MultiLineString' | 'Polygon'; readonly coordinates: readonly (readonly At[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly At[])[])[] }
/** A part of the ground: of the record itself (`own`), or what was found to lie on it; `area_mu` in 亩 as decimal text. */
export type Shape = { readonly class: ShapeClass; readonly title: string; readonly area_mu: string | null; readonly geometry: Ground }

export type SheetTable = { readonly title: string; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** What a business adds to the sheet of its record: the sheet's name, what lies on the ground, what was found. */
export type SheetPart = {
  readonly title?: string
  readonly lines?: readonly string[]
  readonly shapes?: readonly Shape[]
  readonly tables?: readonly SheetTable[]
}
export type SheetOf = {
  readonly register: string
  readonly run: (context: { readonly tx: Tx; readonly row: Row & { readonly id: string } }) => Promise<SheetPart>
}

/** The part of a register's sheet that its room adds. Run seeing everything, for who may see the record. */
export const sheetOf = (register: AnyRegister, run: SheetOf['run']): SheetOf => ({ register: register.name, run })

export type SheetFact = { readonly title: string; readonly words: string }
export type SheetPicture = {
  /** The field it is kept in: before and after are fields of their own. */
  readonly field: string
  readonly sha256: string
  readonly media_type: string
  readonly size: number
  /** When, where and how far from the record's place it was taken, and who says so. */
  readonly caption: string
}
export type SheetStep = { readonly at: string; readonly who: string; readonly what: string; readonly reason: string | null }

/** A record as a sheet to be filed: everything in words, nothing left to compute but the picture of the ground. */
export type SheetDocument = {
  readonly title: string
  readonly register: string
  readonly record: string
  /** Place, state, clock and version, as the head of the page tells them. */
  readonly head: readonly SheetFact[]
  readonly lines: readonly string[]
  readonly sections: readonly { readonly title: string; readonly facts: readonly SheetFact[] }[]
  readonly tables: readonly SheetTable[]
  readonly shapes: readonly Shape[]
  readonly pictures: readonly SheetPicture[]
  /** Names of files that cannot be printed. */
  readonly files: readonly string[]
  readonly steps: readonly SheetStep[]
  readonly basis: readonly string[]
  readonly issuer: string
  readonly printed_by: string
  readonly printed_at: string
  readonly demo: boolean
}
