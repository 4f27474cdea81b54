import type { Parameters } from '#kit/ui/api.ts'
import type { Inbox, ListName } from '#kit/wire/work.ts'

export const listNames: readonly ListName[] = ['mine', 'unit', 'help']

/** What decides which work is shown; all of it stands in the address. */
export const filters = ['register', 'clock', 'q', 'sort', 'group', 'division'] as const

/** The list that is asked for, else the first in which something waits. */
export function listOf(parameters: URLSearchParams, lists: Inbox['lists'] | undefined): ListName | null {
  const asked = listNames.find((name) => name === parameters.get('list'))
  if (asked) return asked
  return lists ? (listNames.find((name) => lists[name] > 0) ?? 'mine') : null
}

export const askedOf = (parameters: URLSearchParams, list: ListName): Parameters => ({
  list,
  ...Object.fromEntries(filters.map((name) => [name, parameters.get(name)])),
})
