import type { Geometry } from 'geojson'
import type { TakenRule } from '#kit/evidence/taken.ts'
import type { Unit } from '#kit/quantity/units.ts'
import type { Sensitive } from './access.ts'

/** A code list kept as data, with where it comes from. */
export type CodeList = {
  readonly name: string
  readonly title: string
  readonly source: string
  readonly codes: Readonly<Record<string, string>>
}

type Common = {
  readonly title: string
  readonly help?: string
  readonly required?: boolean
  readonly sensitive?: Sensitive
  /** Set only by a transition that names it, never at creation. */
  readonly later?: boolean
  /** Set only by gates and jobs, never by a person. */
  readonly system?: boolean
  /** What files of other systems call it; an import finds its column by these. */
  readonly also_known_as?: readonly string[]
  /** For programs alone: no list, record, history or export shows it to people. */
  readonly machine?: boolean
  /** No two records may share it. */
  readonly unique?: boolean
  /** Only records of these kinds have it (`access.kinds`). */
  readonly kinds?: readonly string[]
}

export type TextField = Common & {
  readonly kind: 'text'
  readonly max?: number
  readonly long?: boolean
  readonly pattern?: string
  /** It is the id of one of the city's figures, chosen by title. */
  readonly names?: 'figure'
}
export type CodeField = Common & { readonly kind: 'code'; readonly list: CodeList }
export type ChoiceField<C extends string = string> = Common & {
  readonly kind: 'choice'
  readonly choices: Readonly<Record<C, string>>
  readonly by_kind?: ByKind<C>
}
/** Which of the choices a record of each kind has; a kind that is not named has them all. */
type ByKind<C extends string> = Readonly<Record<string, readonly NoInfer<C>[]>>
export type ChoicesField<C extends string = string> = Common & { readonly kind: 'choices'; readonly choices: Readonly<Record<C, string>> }
export type IntegerField = Common & { readonly kind: 'integer'; readonly min?: number; readonly max?: number; readonly unit?: Unit }
export type DecimalField = Common & { readonly kind: 'decimal'; readonly unit: Unit; readonly scale: number; readonly min?: string; readonly max?: string }
export type DateField = Common & { readonly kind: 'date' }
export type InstantField = Common & { readonly kind: 'instant' }
export type BooleanField = Common & { readonly kind: 'boolean' }
export type DivisionField = Common & { readonly kind: 'division' }
export type ReferenceField = Common & { readonly kind: 'reference'; readonly register: string }
/** Records of another register, many to many. */
export type LinksField = Common & { readonly kind: 'links'; readonly register: string; readonly max?: number }
export type GeometryKind = 'point' | 'line' | 'polygon'
export type GeometryField = Common & { readonly kind: GeometryKind }
export type EvidenceField = Common & { readonly kind: 'evidence'; readonly taken?: TakenRule }

/** What one child row may hold: everything but rows, geometry and files. */
export type RowField =
  | TextField
  | CodeField
  | ChoiceField
  | IntegerField
  | DecimalField
  | DateField
  | InstantField
  | BooleanField
  | DivisionField
  | ReferenceField
export type RowsField<R extends Readonly<Record<string, RowField>> = Readonly<Record<string, RowField>>> = Common & {
  readonly kind: 'rows'
  readonly row: R
  readonly min?: number
  readonly max?: number
}

export type Field = RowField | ChoicesField | RowsField | LinksField | GeometryField | EvidenceField
export type Fields = Readonly<Record<string, Field>>

type Options<F extends Field> = Omit<F, 'kind'>

/**
 * Field makers. Each gives frozen data; nothing happens at import.
 */
export const f = {
  text: <const O extends Options<TextField>>(o: O) => Object.freeze({ kind: 'text' as const, ...o }),
  code: <const O extends Options<CodeField>>(o: O) => Object.freeze({ kind: 'code' as const, ...o }),
  choice: <const C extends Readonly<Record<string, string>>, const O extends Common & { readonly by_kind?: ByKind<Extract<keyof C, string>> }>(
    choices: C,
    o: O,
  ) => Object.freeze({ kind: 'choice' as const, choices, ...o }),
  choices: <const C extends Readonly<Record<string, string>>, const O extends Common>(choices: C, o: O) =>
    Object.freeze({ kind: 'choices' as const, choices, ...o }),
  integer: <const O extends Options<IntegerField>>(o: O) => Object.freeze({ kind: 'integer' as const, ...o }),
  decimal: <const O extends Options<DecimalField>>(o: O) => Object.freeze({ kind: 'decimal' as const, ...o }),
  date: <const O extends Common>(o: O) => Object.freeze({ kind: 'date' as const, ...o }),
  instant: <const O extends Common>(o: O) => Object.freeze({ kind: 'instant' as const, ...o }),
  boolean: <const O extends Common>(o: O) => Object.freeze({ kind: 'boolean' as const, ...o }),
  division: <const O extends Common>(o: O) => Object.freeze({ kind: 'division' as const, ...o }),
  reference: <const O extends Options<ReferenceField>>(o: O) => Object.freeze({ kind: 'reference' as const, ...o }),
  links: <const O extends Options<LinksField>>(o: O) => Object.freeze({ kind: 'links' as const, ...o }),
  person: <const O extends Common>(o: O) => Object.freeze({ kind: 'reference' as const, register: 'person' as const, ...o }),
  rows: <const R extends Readonly<Record<string, RowField>>, const O extends Omit<RowsField, 'kind' | 'row'>>(row: R, o: O) =>
    Object.freeze({ kind: 'rows' as const, row, ...o }),
  point: <const O extends Common>(o: O) => Object.freeze({ kind: 'point' as const, ...o }),
  line: <const O extends Common>(o: O) => Object.freeze({ kind: 'line' as const, ...o }),
  polygon: <const O extends Common>(o: O) => Object.freeze({ kind: 'polygon' as const, ...o }),
  evidence: <const O extends Options<EvidenceField>>(o: O) => Object.freeze({ kind: 'evidence' as const, ...o }),
}

/** Whether a field holds a list, which is empty rather than absent. */
export const isList = (field: Pick<Field, 'kind'>): boolean =>
  field.kind === 'rows' || field.kind === 'evidence' || field.kind === 'choices' || field.kind === 'links'

/** The TypeScript shape of a field's value, as the store and the wire hold it: decimals, dates and instants are strings. */
export type Value<X> = X extends { kind: 'choice'; choices: infer C }
  ? keyof C & string
  : X extends { kind: 'choices'; choices: infer C }
    ? (keyof C & string)[]
    : X extends { kind: 'integer' }
      ? number
      : X extends { kind: 'boolean' }
        ? boolean
        : X extends { kind: 'rows'; row: infer R }
          ? { [K in keyof R]: Value<R[K]> | null }[]
          : X extends { kind: 'evidence' | 'links' }
            ? string[]
            : X extends { kind: GeometryKind }
              ? Geometry
              : string
