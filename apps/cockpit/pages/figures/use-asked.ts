import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import type { Asked } from './queries.ts'

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text)

/** Where, when, and as of which past day the person looks; all of it stands in the address. */
export function useAsked(): Asked {
  const { division, year } = useWhereWhen()
  const [parameters] = useAddress()
  const day = parameters.get('as_of')
  return { division, year, as_of: isDay(day) ? day : null }
}
