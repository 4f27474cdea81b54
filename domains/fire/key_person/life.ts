import type { Deed, Row } from '#kit/register/apply.ts'
import { born, type Head, lived, type Planned } from '#kit/register/life.ts'
import { afterSeason } from './end.ts'
import { keyPerson } from './key_person.ts'

export type KeyPersonFacts = {
  person_name: string
  category: string
  risk_reason: string
  valid_from: string
  valid_to: string
  guardian_name: string
  guardian_phone: string
  watcher: string
  season_order?: string
}

/** A key person of one season: listed, watched, expired with the season. `expired` left out: the season goes on. */
export function keyPersonLife(
  head: Head,
  facts: KeyPersonFacts,
  deed: Deed,
  at: { listed: string; assigned: string | null; expired: string | null },
  system: string,
): Row[] {
  const { guardian_name, guardian_phone, watcher, ...fields } = facts
  const first = born(keyPerson, head, { ...fields, informed_on: facts.valid_from }, { ...deed, at: at.listed })
  const assigned: Planned[] =
    at.assigned === null
      ? []
      : [{ step: 'assign', fields: { guardian_name, guardian_phone, watcher, watched_from: at.assigned.slice(0, 10) }, deed: { ...deed, at: at.assigned } }]
  const expired: Planned[] =
    at.expired === null
      ? []
      : [
          {
            step: 'expire',
            deed: { by: system, at: at.expired },
            set: (before, after) => afterSeason(before.state, after as unknown as { valid_to: string; watched_to: string | null }),
          },
        ]
  return lived(keyPerson, first, [...assigned, ...expired])
}
