import { stateColour } from '../parts/states.ts'
import type { RegisterDefinition } from '../wire.ts'
import type { ExpressionSpecification } from './maplibre.ts'
import { senses, type Sense, type Tones } from './tones.ts'

/** What each state of a register, or of those shown, means on the map. A tile knows no clock, so nothing is late here; the card says it. */
export function sensesOf(definition: RegisterDefinition, shown: Readonly<Record<string, string>> | null = null): Record<Sense, string[]> {
  const out: Record<Sense, string[]> = { waiting: [], in_time: [], done: [] }
  for (const state of Object.keys(shown ?? definition.states)) {
    const colour = stateColour(definition, state)
    out[colour === 'late' ? 'in_time' : colour].push(state)
  }
  return out
}

/** An expression that is one of three values by the state of the feature. */
export function bySense<T extends string | number>(states: Record<Sense, readonly string[]>, value: (sense: Sense) => T): ExpressionSpecification {
  const cases = senses.flatMap((sense) => states[sense].length > 0 ? [[...states[sense]], value(sense)] : [])
  return (cases.length === 0 ? ['literal', value('done')] : ['match', ['get', 'state'], ...cases, value('done')]) as unknown as ExpressionSpecification
}

export const colourBySense = (states: Record<Sense, readonly string[]>, tones: Tones): ExpressionSpecification => bySense(states, (s) => tones.senses[s])
