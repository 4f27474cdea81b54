import { day, type Hands, village } from '#tests/rooms/hands.server.ts'
import { city, county } from '../spot/fixtures.ts'

export const [police, procurator] = ['police@west', 'procurator@west']

/** What tests do with cases again and again, in the name of those who may. */
export function caseDeeds(h: Hands) {
  const caseBody = (over: Record<string, unknown> = {}) => ({
    division: village,
    kind: 'forest',
    origin: 'national',
    supervision_year: 2022,
    offence: 'illegal_occupation',
    act_ended_on: day(-50),
    found_on: day(-40),
    place: '试',
    facts: '试',
    commercial_area: '2.0000',
    restoration_cost: '10000.00',
    spots: [],
    earlier_penalties: [],
    unpunished: [],
    ...over,
  })
  const lawCase = (over: Record<string, unknown> = {}): Promise<string> => h.create(county, 'law_case', caseBody(over))
  const party = (over: Record<string, unknown> = {}) => ({ alias: '张某', kind: 'person', ...over })
  const informed = async (id: string, over: Record<string, unknown> = {}): Promise<void> => {
    await h.step(county, 'law_case', id, 'file', { case_number: '立1', filed_on: day(-30) })
    await h.step(county, 'law_case', id, 'investigate', { parties: [party()], ...over })
    await h.step(city, 'law_case', id, 'review', { review_note: '同意' })
    await h.step(county, 'law_case', id, 'inform', { informed_on: day(-10) })
  }
  const decision = (fine: string) => ({ parties: [party({ outcome: 'fined', fine })], decided_on: day(-5), decision_number: '罚1' })
  return { lawCase, caseBody, informed, decision, party }
}
