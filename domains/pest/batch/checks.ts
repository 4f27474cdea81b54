import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { Check, Objection } from '#kit/register/transition.ts'

/** A load that arrives lighter than by so many percent has lost wood though its trees be counted in full: our own bound. */
export const LIGHTER_PERCENT = 10

const idsOf = (value: unknown): readonly string[] => (value ?? []) as readonly string[]

/** What came is what was loaded, or each tree that did not come is named, with the reason. */
export const differenceNamed: Check = ({ after }) => {
  const [loaded, came] = [Number(after['trees_loaded'] ?? 0), Number(after['received_trees'] ?? 0)]
  const [trees, missing] = [new Set(idsOf(after['trees'])), idsOf(after['missing'])]
  if (came > loaded) return { code: 'pest_batch_more_arrived', message: `装车${loaded}株，不能到达${came}株`, fields: ['received_trees'] }
  if (missing.some((id) => !trees.has(id))) return { code: 'pest_missing_not_loaded', message: '所列没有到达的松树不在这一批里', fields: ['missing'] }
  if (new Set(missing).size !== loaded - came)
    return {
      code: 'pest_difference_unnamed',
      message: `装车${loaded}株、到达${came}株，相差${loaded - came}株，应逐株列明（已列${new Set(missing).size}株）`,
      fields: ['missing', 'received_trees'],
    }
  const lighter = new Decimal(String(after['weight_t'] ?? '0')).minus(String(after['received_t'] ?? '0'))
  const much = lighter.greaterThan(new Decimal(String(after['weight_t'] ?? '0')).times(LIGHTER_PERCENT).dividedBy(100))
  return (missing.length > 0 || much) && !after['difference_note']
    ? { code: 'pest_difference_unexplained', message: '株数或重量有差异的，应写明原因', fields: ['difference_note'] }
    : null
}

/** Why a load cannot weigh so much, or null: wood that its trees do not have has come from somewhere else. */
export function tooHeavy(weight_t: string, volume_m3: string, most_t_per_m3: string): Objection | null {
  const most = new Decimal(volume_m3).times(most_t_per_m3)
  return compare(weight_t, most.toFixed()) <= 0
    ? null
    : {
        code: 'pest_batch_too_heavy',
        message: `所装松树材积${volume_m3}立方米，按每立方米至多${most_t_per_m3}吨应不超过${most.toFixed(3)}吨，填报${weight_t}吨`,
        fields: ['weight_t', 'trees'],
      }
}
