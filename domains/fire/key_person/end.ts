// What is left of a text after its purpose has ended: 个人信息保护法47.
import { erased } from '#kit/register/mask.ts'

/** What a record becomes when the season is over: the watch counts to its end, health and contacts go. */
export const afterSeason = (state: string | null, { valid_to, watched_to }: { valid_to: string; watched_to: string | null }) => ({
  watched_to: state === 'watched' ? valid_to : watched_to,
  person_name: erased,
  risk_reason: erased,
  guardian_name: null,
  guardian_phone: null,
})
