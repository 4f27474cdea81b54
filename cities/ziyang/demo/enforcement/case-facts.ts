import type { CaseOffence } from '#datasets/enforcement/case-kinds.ts'
import { add } from '#domains/enforcement/case/assessment/finding.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { DemoDivision, Rng } from '../context.ts'

/** How a case ends, or how far it has come. */
export type CaseEnd =
  | 'registered'
  | 'filed'
  | 'investigated'
  | 'reviewed'
  | 'informed'
  | 'decided'
  | 'served'
  | 'executed'
  | 'closed'
  | 'not_filed'
  | 'terminated'
  | 'transferred'
  | 'investigating'
  | 'judged'
  | 'not_prosecuted'
/** A spot of a case: what is unlawful of it (亩), in which class of land, and who accepted when that it was put right. */
export type CaseSpot = {
  readonly id: string
  readonly area: string
  readonly forest_class: 'public_welfare' | 'commercial'
  readonly right: { readonly at: string; readonly by: string; readonly post: string | null } | null
}
export type CasePlan = {
  readonly key: string
  readonly id: string
  readonly village: DemoDivision
  readonly year: number
  readonly origin: 'national' | 'local' | 'report'
  readonly offence: CaseOffence
  readonly spots: readonly CaseSpot[]
  readonly end: CaseEnd
  readonly found_on: string
  readonly lead?: string
  /** Day from which the case is worked on: that of its confirmed lead. */
  readonly from: string
}
export type Party = { readonly alias: string; readonly kind: 'person' | 'unit'; readonly outcome?: string; readonly fine?: string }

const ofTrees: ReadonlySet<CaseOffence> = new Set(['theft_felling', 'over_felling'])
/** 元 a m² to restore land, and a m³ of wood. */
const RESTORING = 8.5
const WOOD = 620

function trees(offence: CaseOffence, draw: Rng): Record<string, unknown> {
  const [least, more] = offence === 'theft_felling' ? [0.6, 1] : [2, 5]
  const volume = new Decimal(least).plus(more * draw.next()).toFixed(4)
  return {
    standing_volume: volume,
    trees_felled: draw.int(8, 60),
    young_trees: draw.int(0, 40),
    wood_value: new Decimal(volume).times(WOOD).toFixed(2),
    permitted_error: '0.0000',
  }
}

/** What was established: land by class, or trees with their value. */
export function factsOf({ offence, spots }: CasePlan, draw: Rng): Record<string, unknown> {
  if (ofTrees.has(offence)) return trees(offence, draw)
  const of = (kind: CaseSpot['forest_class']): string => new Decimal(add(...spots.filter((s) => s.forest_class === kind).map((s) => s.area))).toFixed(4)
  const area =
    spots.length > 0
      ? { public_welfare_area: of('public_welfare'), commercial_area: of('commercial') }
      : { public_welfare_area: '0.0000', commercial_area: (0.5 + 3 * draw.next()).toFixed(4) }
  return { ...area, restoration_cost: new Decimal(add(area.public_welfare_area, area.commercial_area)).times(2000).dividedBy(3).times(RESTORING).toFixed(2) }
}

/** A fine inside the range of the forest law. */
export function fineOf(facts: Record<string, unknown>, offence: CaseOffence, draw: Rng): string {
  const [low, high] = offence === 'theft_felling' ? [5, 7] : offence === 'over_felling' ? [3, 4] : [0.3, 1.6]
  return new Decimal(String(facts['wood_value'] ?? facts['restoration_cost'])).times(low + (high - low) * draw.next()).toFixed(2)
}

export const partyOf = (draw: Rng): Party =>
  draw.chance(0.25)
    ? { alias: draw.pick(['示例建设公司', '示例养殖合作社', '示例村']), kind: 'unit' }
    : { alias: `${draw.pick(['张', '李', '王', '陈', '刘', '杨', '周'])}某`, kind: 'person' }
