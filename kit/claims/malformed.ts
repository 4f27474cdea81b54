import { Decimal } from '#kit/quantity/decimal.ts'
import { impossibleOver } from '#kit/quantity/quantifier.ts'
import { units } from '#kit/quantity/units.ts'
import type { Claim, Defect, Term } from './claim.ts'
import { refuted } from './operands.ts'
import type { Token } from './token.ts'

function doubledUnit(token: Token): Defect | null {
  if (!token.doubled) return null
  return { code: 'doubled_unit', reason: `单位“${token.written_unit}”重复书写，应只写一次。` }
}

function overOnUnit(token: Token): Defect | null {
  const whole = token.unit === null || units[token.unit].kind === 'count'
  const written = { value: token.number, quantifier: token.quantifier, place: token.place }
  if (token.number_to !== null || !impossibleOver(written, whole) || token.step !== '1') return null
  return {
    code: 'over_on_unit',
    reason: `“${token.number}”已精确到个位，其后不能再加“余”或“多”：没有大于${token.number}而小于${new Decimal(token.number).plus(1).toFixed()}的整数。`,
  }
}

function conflict(token: Token): Defect | null {
  if (!token.conflict) return null
  return { code: 'quantifier_conflict', reason: `“${token.number}”前后的限定词相互矛盾，既说不足又说有余。` }
}

/** Defects of the number as it is written. */
export function writtenDefect(token: Token): Defect | null {
  return doubledUnit(token) ?? overOnUnit(token) ?? conflict(token)
}

function misusedTerm(claim: Claim, terms: readonly Term[]): Defect | null {
  const used = terms.find(
    ({ wrong, near, unless = [] }) =>
      (claim.before.includes(wrong) || claim.after.startsWith(wrong)) &&
      (near.length === 0 || near.some((word) => claim.context.includes(word))) &&
      !unless.some((word) => claim.context.includes(word)),
  )
  if (!used) return null
  return { code: 'term', reason: `用语“${used.wrong}”应为“${used.right}”：${used.reason}（${used.basis}）。` }
}

/** Defects that only the sentence shows: a percentage its own operands refute, a term the law does not use so. */
export function sentenceDefect(claim: Claim, terms: readonly Term[]): Defect | null {
  const reason = refuted(claim)
  return reason ? { code: 'percent_refuted', reason } : misusedTerm(claim, terms)
}
