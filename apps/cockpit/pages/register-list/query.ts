import type { Parameters } from '#kit/ui/api.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'

/** Parameters of the address that are for the page itself. */
const own = new Set(['division', 'year', 'span', 'map', 'cursor', 'page', 'limit', 'everywhere', 'columns'])
export const pageSize = 50

/** A day at the upper end of a range of instants includes the whole day. */
function wireOf(definition: RegisterDefinition, key: string, value: string): string {
  const [name, operator] = key.split('.')
  const kind = definition.fields.find((f) => f.name === name)?.kind
  const instant = kind === 'instant' || (kind === undefined && name?.endsWith('_at'))
  return instant && operator === 'lte' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T23:59:59.999+08:00` : value
}

export type ListAddress = { parameters: URLSearchParams; division: string; year: number }

/** Whether the list is of all that the person may see, and not of the place that the head names. */
export const isEverywhere = (parameters: URLSearchParams): boolean => parameters.get('everywhere') === '1'

/** What the list, its count and its export ask the server: the filters of the address, the place that the head names, and the year if wanted. */
export function filtersOf(definition: RegisterDefinition, { parameters, division, year }: ListAddress): Parameters {
  const filters: Record<string, string> = {}
  for (const [key, value] of parameters) if (!own.has(key)) filters[key] = wireOf(definition, key, value)
  return { ...filters, ...(isEverywhere(parameters) ? {} : { division }), ...(parameters.get('span') === 'year' ? { year } : {}) }
}

/** Names of filters in force beside text, state and sort. */
export const fieldFilters = (parameters: URLSearchParams): string[] =>
  [...parameters.keys()].filter((key) => !own.has(key) && !['q', 'state', 'sort', 'bbox', 'clock', 'mine'].includes(key))
