import { Decimal } from '#kit/quantity/decimal.ts'
import type { Check } from '#kit/register/transition.ts'

const bare = (name: unknown): string => String(name ?? '').replace(/[\s（）()]/g, '')
/** The same unit under a name written with or without brackets and blanks. */
export const sameUnit = (a: unknown, b: unknown): boolean => bare(a) !== '' && bare(a) === bare(b)

/** Who watches over the work is not who does it. */
export const supervisorApart: Check = ({ after }) =>
  sameUnit(after['contractor'], after['supervisor'])
    ? { code: 'pest_supervisor_is_contractor', message: '监理单位不得与承包单位相同', fields: ['supervisor'] }
    : null

export const sampleWithin: Check = ({ after }) =>
  Number(after['failed_trees'] ?? 0) > Number(after['sampled_trees'] ?? 0)
    ? { code: 'pest_sample_beyond', message: '不合格株数不能多于抽查株数', fields: ['failed_trees'] }
    : null

/** Of so many trees the part that is paid at once, to the cent; the rest is retained. */
export const progressOf = (trees: number, price: string, retained: string): string =>
  new Decimal(price).times(trees).times(new Decimal(100).minus(retained)).dividedBy(100).toFixed(2)

/** What was retained of so many trees: the whole price less what was paid at once. */
export const retainedOf = (trees: number, price: string, paid: string): string => new Decimal(price).times(trees).minus(paid).toFixed(2)

/** Trees of a contract: accepted, asked for and paid as progress; whether the rest may be settled, and whether it was asked for. */
export type Account = {
  readonly accepted: number
  readonly asked_trees: number
  readonly paid_trees: number
  readonly settled: boolean
  readonly final_asked: boolean
}

/**
 * Why so many trees cannot be paid, or null: only accepted trees, each once; the retained part once, after the census, of what was really paid. Whoever asks
 * for the rest leaves no progress payment open behind it.
 */
export function paymentRefused(kind: 'progress' | 'final', trees: number, account: Account): ReturnType<Check> {
  if (kind === 'progress') {
    const open = account.accepted - account.asked_trees
    if (account.final_asked) return { code: 'pest_contract_settled', message: '合同尾款已申请或者已付，不再支付进度款', fields: ['kind'] }
    return trees <= open ? null : { code: 'pest_paid_unaccepted', message: `验收合格而未付款的有${open}株，不能支付${trees}株`, fields: ['trees'] }
  }
  if (!account.settled) return { code: 'pest_final_before_census', message: '下一年秋季普查复核以前，不能支付尾款', fields: ['kind'] }
  if (account.final_asked) return { code: 'pest_contract_settled', message: '合同尾款已经申请或者已付', fields: ['kind'] }
  const unpaid = account.asked_trees - account.paid_trees
  if (unpaid > 0) return { code: 'pest_progress_unpaid', message: `还有${unpaid}株的进度款只申请、没有支付，先支付或者作废`, fields: ['kind'] }
  return trees === account.paid_trees ? null : { code: 'pest_final_differs', message: `尾款按已付进度款的${account.paid_trees}株结清`, fields: ['trees'] }
}
