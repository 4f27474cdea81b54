import type { RegisterDefinition } from '#kit/wire/registers.ts'
import type { ExpressionSpecification } from './maplibre.ts'
import type { Tones } from './tones.ts'

/** A choice of a register that tells kinds of the same state apart by colour: line and area layers only, as signs carry the state. */
export type Kinds = { readonly field: string; readonly title: string; readonly values: readonly (readonly [value: string, title: string])[] }

/** The field that a register colours its map by, where that is a choice and not the state. */
export function kindsOf(definition: RegisterDefinition): Kinds | null {
  const field = definition.fields.find((f) => f.name === definition.map?.color_by)
  if (!field?.choices || definition.map?.kind === 'point') return null
  return { field: field.name, title: field.title, values: Object.entries(field.choices) }
}

/** The colour of the value at a place of the list; the last is shared by all beyond it. */
export const kindColour = (tones: Tones, index: number): string => tones.kinds[Math.min(index, tones.kinds.length - 1)] ?? tones.ink

export function colourByKind({ field, values }: Kinds, tones: Tones): ExpressionSpecification {
  const other = kindColour(tones, tones.kinds.length)
  if (values.length === 0) return ['literal', other] as unknown as ExpressionSpecification
  return ['match', ['get', field], ...values.flatMap(([value], i) => [value, kindColour(tones, i)]), other] as unknown as ExpressionSpecification
}
