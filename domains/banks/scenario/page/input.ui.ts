import { Decimal } from '#kit/quantity/decimal.ts'
import type { FieldDefinition } from '#kit/wire/registers.ts'
import { inPercent, type Action, type Shape } from './fields.ui.ts'

/** What stands in the form, as the address keeps it: texts by the name of the field. */
export type Filled = Readonly<Record<string, string>>

const actions = ['planting', 'fire', 'harvest', 'occupation'] as const satisfies readonly Action[]

export const shapeOf = (address: URLSearchParams): Shape => {
  const action = actions.find((a) => a === address.get('action')) ?? 'planting'
  return { action, of_record: address.get('from') !== 'stand', replants: (action === 'fire' || action === 'harvest') && address.get('replants') === '1' }
}

export const filledOf = (address: URLSearchParams, fields: readonly FieldDefinition[], year: number): Filled =>
  Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = address.get(name) ?? (name === 'start' ? String(year) : null)
      return value === null ? [] : [[name, value]]
    }),
  )

const wire = ({ name, kind }: FieldDefinition, value: string): string | number =>
  kind === 'integer' ? Number(value) : inPercent.has(name) ? new Decimal(value).div(100).toFixed() : value

/** What the door is asked: the filled fields at the paths that their names are, `start` being the year. Numbers are checked before. */
export function bodyOf(action: Action, fields: readonly FieldDefinition[], filled: Filled): Record<string, unknown> {
  const body: Record<string, unknown> = { action }
  for (const field of fields) {
    const value = filled[field.name]
    if (value === undefined || value === '') continue
    const [first = '', second] = field.name === 'start' ? ['year'] : field.name.split('.')
    if (second === undefined) body[first] = wire(field, value)
    else body[first] = { ...(body[first] as object | undefined), [second]: wire(field, value) }
  }
  return body
}
