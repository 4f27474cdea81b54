import type { Access } from './access.ts'
import type { Field, Fields, Value } from './fields.ts'
import type { Check, Transition } from './transition.ts'

type Names<X> = Extract<keyof X, string>

/** How records of a register stand on the map. */
export type MapLayer<F extends string> = {
  readonly geometry: F
  readonly colorBy?: F | 'state'
  readonly minZoom?: number
}

export type Definition<F extends Fields, S extends Readonly<Record<string, string>>, T extends string> = {
  readonly title: string
  /** Articles and documents it rests on. */
  readonly basis: readonly string[]
  readonly fields: F
  readonly states: S
  /** The state of a new record; with several, the first is taken unless the creator names another. */
  readonly start: Names<S> | readonly Names<S>[]
  readonly transitions: Readonly<Record<T, Transition<Names<F>, Names<S>, NoInfer<T>>>>
  readonly access: Access
  /** Fields whose values make the record's name in lists, in order. */
  readonly label: readonly Names<F>[]
  /** Field whose date decides the year a record belongs to, also when it is corrected, unless the creator names a year (§ two clocks). Default: creation. */
  readonly event?: Names<F>
  readonly columns?: readonly (Names<F> | 'state' | 'division' | 'belongs_to_year' | 'changed_at')[]
  readonly map?: MapLayer<Names<F>>
  /** Records that come as files: `only` is offered no form, `also` has both. */
  readonly imported?: 'only' | 'also'
  /** Pure checks over the whole record, at creation and at every change. */
  readonly checks?: readonly Check[]
  /** Whose work a record is in a state: who is named in a field, or `created_by`, whose alone it is then (a draft, a walk under way). */
  readonly whose?: Readonly<Partial<Record<Names<S>, Names<F> | 'created_by'>>>
  /** Hundreds of thousands of records: each field by which its list is narrowed has an index. */
  readonly vast?: boolean
  /** Pairs of fields often filtered together; each gives an index. */
  readonly indexes?: readonly (readonly (Names<F> | 'state' | 'division' | 'belongs_to_year')[])[]
}

export type Register<
  N extends string = string,
  F extends Fields = Fields,
  S extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
  T extends string = string,
> = Definition<F, S, T> & { readonly name: N }

/** A register of whatever shape; what derivers and the engine take. */
// variance of the transition map makes the default parameters too narrow
export type AnyRegister = {
  readonly name: string
  readonly title: string
  readonly basis: readonly string[]
  readonly fields: Fields
  readonly states: Readonly<Record<string, string>>
  readonly start: string | readonly string[]
  readonly transitions: Readonly<Record<string, Transition>>
  readonly access: Access
  readonly label: readonly string[]
  readonly event?: string
  readonly columns?: readonly string[]
  readonly map?: MapLayer<string>
  readonly imported?: 'only' | 'also'
  readonly checks?: readonly Check[]
  readonly whose?: Readonly<Partial<Record<string, string>>>
  readonly vast?: boolean
  readonly indexes?: readonly (readonly string[])[]
}

/** Text of a register in which a word is looked for. */
export const searchedColumns = (r: AnyRegister): readonly string[] =>
  Object.entries(r.fields)
    .filter(([, field]) => field.kind === 'text' && !field.sensitive)
    .map(([name]) => name)

/**
 * Defines one kind of record: its fields, states, transitions and who may do what. Frozen data; everything else
 * (table, validation, API, form, list, layer, matrix, documentation) is derived from it.
 */
export function register<const N extends string, const F extends Fields, const S extends Readonly<Record<string, string>>, const T extends string>(
  name: N,
  definition: Definition<F, S, T>,
): Register<N, F, S, T> {
  return Object.freeze({ name, ...definition })
}

/** What every record carries beside its fields. */
export type RecordMeta = {
  id: string
  version: number
  division: string
  belongs_to_year: number
  /** Whether somebody named the year; else it follows the event. */
  year_named: boolean
  demo: boolean
  created_at: string
  created_by: string
  changed_at: string
  changed_by: string
  changed_post: string | null
  changed_action: string
  changed_reason: string | null
  changed_device: string | null
}

/** The row type of a register; name it by an interface that extends it. `<state>_at` is when that state was last entered. */
export type Table<R> =
  R extends Register<string, infer F, infer S, string>
    ? RecordMeta & { state: Names<S> } & { [K in Names<S> as `${K}_at`]: string | null } & {
        [K in Names<F>]: F[K] extends { required: true } ? Value<F[K]> : Value<F[K]> | null
      }
    : never

/** The start states of a register, the default first. */
export const startStates = (r: AnyRegister): readonly string[] => (typeof r.start === 'string' ? [r.start] : r.start)

/** The states a transition may leave. */
export const fromStates = (t: Transition): readonly string[] => (typeof t.from === 'string' ? [t.from] : t.from)

const filledAtCreation = new WeakMap<AnyRegister, readonly [string, Field][]>()

/** Fields a person may fill when creating a record. */
export function creationFields(r: AnyRegister): readonly [string, Field][] {
  const known = filledAtCreation.get(r) ?? Object.entries(r.fields).filter(([, field]) => !field.later && !field.system)
  filledAtCreation.set(r, known)
  return known
}

/** The step of that name; names that only every object has are none. */
export const transitionOf = (r: AnyRegister, name: string): Transition | undefined => (Object.hasOwn(r.transitions, name) ? r.transitions[name] : undefined)

/** Fields a transition may set. */
export const transitionFields = (t: Transition): readonly string[] => [...new Set([...(t.needs ?? []), ...(t.takes ?? []), ...(t.evidence ?? [])])]

/**
 * Of some steps that are open, the one usually taken: what is marked so, else the first that leads on to a state other than where
 * the record stands. Undefined where all are side steps.
 */
export function usualStep(r: AnyRegister, state: string, open: readonly (readonly [string, Transition])[]): string | undefined {
  const onward = open.filter(([, t]) => !t.aside && t.to !== undefined)
  const [usual] = [...onward.filter(([, t]) => t.usual), ...onward.filter(([, t]) => t.to !== state), ...open.filter(([, t]) => !t.aside)]
  return usual?.[0]
}
