import { BANK_TERMS, type BankTerm, DEBT_CHECKS } from '#datasets/reserve/finance.ts'
import { addMonths } from '#kit/calendar/date.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import type { Check } from '#kit/register/transition.ts'

/** The days of a loan in the order of its road. */
export const daysPlausible = daysInTurn(
  [
    ['applied_on', '申请'],
    ['credited_on', '授信'],
    ['signed_on', '合同'],
    ['settled_on', '结清'],
  ],
  { ahead: 'reserve_day_ahead', reversed: 'reserve_days_reversed' },
)

type Answer = { readonly question?: unknown; readonly kept?: unknown }
export const answersOf = (of: Readonly<Record<string, unknown>>): readonly Answer[] => (of['debt_check'] ?? []) as readonly Answer[]

/** Every question once, with an answer. */
export const debtAnswered: Check = ({ after }) => {
  const answers = answersOf(after)
  const missing = Object.entries(DEBT_CHECKS).filter(([key]) => answers.filter((a) => a.question === key).length !== 1)
  const [first] = missing
  return first
    ? { code: 'reserve_debt_unanswered', message: `隐性债务核查应逐项回答一次，还差或者重复${missing.length}项：${first[1].title}`, fields: ['debt_check'] }
    : null
}

const known: Readonly<Record<string, BankTerm>> = BANK_TERMS

/** A term stands in its order, and within what the bank is surely known to grant; what is only remembered refuses nothing. */
export const termsPlausible: Check = ({ after }) => {
  const [signed, grace, ends] = [String(after['signed_on']), String(after['grace_until']), String(after['ends_on'])]
  if (grace <= signed || ends < grace)
    return { code: 'reserve_terms_reversed', message: '首次还本应在合同日期以后，到期不早于首次还本', fields: ['grace_until', 'ends_on'] }
  const term = known[String(after['bank'])]
  if (!term || term.confidence === 'unchecked') return null
  if (ends > addMonths(signed, term.longest_years * 12))
    return { code: 'reserve_terms_beyond', message: `${term.title}这类贷款最长${term.longest_years}年（${term.source}），请核对到期日期`, fields: ['ends_on'] }
  return null
}
