import { isFinal } from '../parts/states.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import type { ExpressionSpecification } from './maplibre.ts'
import { senses, type Sense, type Tones } from './tones.ts'

/** What marks of a layer may mean: which of the four can come, and which states are an end. */
export type Senses = { readonly shown: readonly Sense[]; readonly done: readonly string[] }

/** The senses that records of a register, or of those states shown, can have. Late and in time come from the clock that the feature brings, and never from the state's name. */
export function sensesOf(definition: RegisterDefinition, among: Readonly<Record<string, string>> | null = null): Senses {
  const states = Object.keys(among ?? definition.states)
  const done = states.filter((state) => isFinal(definition, state))
  const open = states.filter((state) => !done.includes(state))
  const clocked = definition.transitions.some((step) => step.within && step.from.some((state) => open.includes(state)))
  const can: Record<Sense, boolean> = { late: clocked, in_time: clocked, waiting: open.length > 0, done: done.length > 0 }
  return { shown: senses.filter((sense) => can[sense]), done }
}

/** The sense of a feature with `state` and `clock`. */
const senseIn = ({ done }: Senses): ExpressionSpecification =>
  [
    'case',
    ['in', ['get', 'state'], ['literal', [...done]]],
    'done',
    ['match', ['coalesce', ['get', 'clock'], ''], 'late', 'late', 'in_time', 'in_time', 'waiting'],
  ] as unknown as ExpressionSpecification

/** An expression that is one of four values by the sense of the feature. */
export const bySense = <T extends string | number>(given: Senses, value: (sense: Sense) => T): ExpressionSpecification =>
  ['match', senseIn(given), ...senses.flatMap((sense) => [sense, value(sense)]), value('done')] as unknown as ExpressionSpecification

/** A filter that lets features of these senses pass. */
export const ofSense = (given: Senses, wanted: readonly Sense[]): ExpressionSpecification =>
  ['in', senseIn(given), ['literal', wanted.filter((sense) => given.shown.includes(sense))]] as unknown as ExpressionSpecification

export const colourBySense = (given: Senses, tones: Tones): ExpressionSpecification => bySense(given, (s) => tones.senses[s])
