import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { mapSpot } from '#domains/enforcement/spot/map_spot.ts'
import { targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { batchRecord } from './enforcement/batches.ts'
import { campaigns } from './enforcement/campaigns.ts'
import type { CasePlan } from './enforcement/case-facts.ts'
import { planCases, type Suspected } from './enforcement/case-plans.ts'
import { caseRecord, openedAt } from './enforcement/cases.ts'
import { dayOf } from './enforcement/days.ts'
import { casedGround, type DemoGround } from './enforcement/grounds.ts'
import { pastInspection } from './enforcement/inspection.ts'
import { leadOfSpot, presentLeads } from './enforcement/leads.ts'
import { presentCases, presentInspection } from './enforcement/present.ts'
import { seized } from './enforcement/seized.ts'
import { spotLife, type SpotPlan } from './enforcement/spots.ts'
import type { Life } from './life.ts'

/** A spot with its versions and, once it was escalated, the lead it gave. */
type Lived = { readonly plan: SpotPlan; readonly versions: readonly Row[]; readonly lead: Life | undefined }

const livedSpots = (demo: Demo, plans: readonly SpotPlan[]): Lived[] =>
  plans.map((plan): Lived => {
    const versions = spotLife(demo, plan)
    const up = versions.find((v) => v.changed_action === 'escalate')
    const lead = up && leadOfSpot(demo, plan, up, { at: up.changed_at, by: String(up['changed_by']), post: (up['changed_post'] as string | null) ?? null })
    return { plan, versions, lead }
  })

const suspectedOf = (spots: readonly Lived[]): Suspected[] =>
  spots.flatMap(({ plan, versions, lead }): Suspected[] => {
    const [row, known] = [versions.at(-1), lead?.row()]
    return row && known?.state === 'confirmed'
      ? [{ row, village: plan.village, accepted: versions.find((v) => v.changed_action === 'accept'), lead: known.id, confirmed: dayOf(known.changed_at) }]
      : []
  })

/** The ground of spots that cases have dealt with, for the spots that lie there again. */
const casedGrounds = (spots: readonly Lived[], cases: readonly LoadedRecord[]): DemoGround[] =>
  spots.flatMap(({ plan }): DemoGround[] => {
    const found = cases
      .filter((c) => (c.versions[0]!['spots'] as string[]).includes(plan.id))
      .toSorted((a, b) => (a.versions[0]!.id < b.versions[0]!.id ? -1 : 1))[0]
    return found ? [casedGround({ shape: plan.shape, village: plan.village, image_after: plan.batch.image_after }, found.versions)] : []
  })

function* inspection(demo: Demo, spots: readonly Lived[]): Generator<LoadedRecord> {
  for (const batch of new Map(spots.map(({ plan }) => [plan.batch.id, plan.batch])).values()) yield batchRecord(demo, batch)
  for (const { versions } of spots) yield { register: mapSpot, versions: [...versions] }
}

/** Leads of the escalated spots; opened with the case that their spot belongs to. */
function* leads(demo: Demo, spots: readonly Lived[], cases: readonly CasePlan[]): Generator<LoadedRecord> {
  for (const { plan, lead } of spots) {
    if (!lead) continue
    const found = cases.find((c) => c.spots.some((s) => s.id === plan.id))
    if (found) lead.step('open', {}, { at: openedAt(demo, found), by: lead.row().created_by })
    yield lead.loaded()
  }
}

/**
 * Inspection and cases of the demonstration: the year before the published one with its cases, the published year's spots,
 * and work in progress around `demo.now`. `grounds` are permits of other rooms that explain spots.
 */
export function* enforcement(demo: Demo, grounds: readonly DemoGround[] = []): Generator<LoadedRecord> {
  const rest = demo.random('lawful ground').shuffle(grounds)
  const count = Number(demo.targets['enforcement.closed_prior_year_cases'])
  const before = livedSpots(
    demo,
    pastInspection(demo, { year: targetYear - 1, counts: [140, 120], suspected: count + 5, grave: 9, standing: grounds, grounds: rest, cased: [], before: [] }),
  )
  const cases = planCases(targetYear - 1, count, suspectedOf(before))
  const caseRecords = cases.map((plan) => caseRecord(demo, plan))
  const cased = casedGrounds(before, caseRecords)
  const standing = [...grounds, ...cased]
  const total = Number(demo.targets['enforcement.verified_spots'])
  const [first, second] = [Math.ceil(total * 0.38), Math.ceil(total * 0.36)]
  const spots = livedSpots(
    demo,
    pastInspection(demo, {
      year: targetYear,
      counts: [first, second, total - first - second],
      suspected: Number(demo.targets['enforcement.suspected_cases']),
      grave: 2,
      standing,
      grounds: rest,
      cased: [...cased],
      before: before.map((s) => s.plan),
    }),
  )
  const own = suspectedOf(spots)
  const next = planCases(targetYear, own.length, own)
  const now = livedSpots(demo, presentInspection(demo, standing, rest))
  const all = [...cases, ...next, ...presentCases(demo)]

  yield* campaigns(demo, targetYear)
  for (const spotsOfYear of [before, spots, now]) yield* inspection(demo, spotsOfYear)
  yield* leads(demo, [...before, ...spots, ...now], all)
  yield* presentLeads(demo)
  yield* caseRecords
  for (const plan of [...next, ...presentCases(demo)]) yield caseRecord(demo, plan)
  yield* seized(demo, all.filter((c) => c.offence === 'over_felling').slice(-14))
}
