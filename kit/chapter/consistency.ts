import { compare, Decimal, plain } from '#kit/quantity/decimal.ts'
import { percentOf } from '#kit/quantity/quantifier.ts'
import { operandsOf, undefinedMark } from './figure.ts'
import type { ReportCheck, ReportDocument, ReportFigure } from './report.ts'
import type { IndicatorLike } from './sentence.ts'

/** What must hold between figures of one report. A rule whose figures are not all defined says nothing. */
export type ConsistencyRule = {
  /** Stable; an explanation is given under it. */
  readonly id: string
  readonly title: string
  /** Indicators whose values it compares, in the order `holds` takes them; all in one unit. */
  readonly of: readonly string[]
  readonly holds: (...values: readonly string[]) => boolean
}

const titleOf = ({ id, title }: IndicatorLike): string => title ?? id

/** A part is not more than its whole. */
export function notAbove(part: IndicatorLike, whole: IndicatorLike): ConsistencyRule {
  return Object.freeze({
    id: `${part.id}<=${whole.id}`,
    title: `“${titleOf(part)}”不大于“${titleOf(whole)}”`,
    of: Object.freeze([part.id, whole.id]),
    holds: (a = '0', b = '0') => compare(a, b) <= 0,
  })
}

const shown = (figure: ReportFigure | undefined): string => (figure?.value == null ? undefinedMark : `${figure.value}${figure.unit}`)

function judged(rule: ConsistencyRule, figures: ReadonlyMap<string, ReportFigure>): ReportCheck {
  const operands = rule.of.map((id) => figures.get(id))
  const values = operands.flatMap((f) => f?.value ?? [])
  const units = new Set(operands.map((f) => f?.unit))
  const holds = values.length < rule.of.length || units.size > 1 ? null : rule.holds(...values)
  return {
    rule: rule.id,
    title: rule.title,
    holds,
    found: operands.map((f) => `${f?.title ?? ''}${shown(f)}`).join('，'),
    indicators: rule.of,
    explanation: null,
  }
}

const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0

/** A rate is printed with both operands and is what they give, half up; it never stands bare. */
function rateCheck(figure: ReportFigure): ReportCheck[] {
  const { indicator, title, unit, value, numerator, denominator } = figure
  if (unit !== '%' || value === null) return []
  const given = numerator !== null && denominator !== null && !new Decimal(denominator).isZero()
  const holds = given && plain(percentOf(numerator, denominator, decimalsOf(value)) ?? '') === plain(value)
  return [
    {
      rule: `rate:${indicator}`,
      title: `“${title}”附有分子、分母，并由其算得`,
      holds,
      found: `${operandsOf(figure)}，${value}%`,
      indicators: [indicator],
      explanation: null,
    },
  ]
}

/** Every rule of the chapters that this report has figures of, and the rule on rates for each rate. */
export function checksOf(rules: readonly ConsistencyRule[], { figures }: Pick<ReportDocument, 'figures'>): ReportCheck[] {
  const known = new Map(figures.map((f) => [f.indicator, f]))
  return [...rules.filter((rule) => rule.of.every((id) => known.has(id))).map((rule) => judged(rule, known)), ...figures.flatMap(rateCheck)]
}

/** What fails without a word of explanation. */
export const unexplained = (checks: readonly ReportCheck[]): ReportCheck[] => checks.filter(({ holds, explanation }) => holds === false && explanation === null)

/** The report with what its rules found; a failure is printed among the notes, with its explanation where one is given. */
export function withChecks(report: ReportDocument, found: readonly ReportCheck[], explanations: Readonly<Record<string, string>> = {}): ReportDocument {
  const checks = found.map((check) => ({ ...check, explanation: check.holds === false ? (explanations[check.rule] ?? null) : null }))
  const failing = checks.filter(({ holds }) => holds === false)
  const notes = failing.map(({ title, found: figures, explanation }) => ({
    code: 'inconsistent' as const,
    text: `数据一致性：未满足${title}（${figures}）。${explanation === null ? '尚未说明。' : `说明：${explanation}`}`,
  }))
  return { ...report, checks, notes: [...report.notes, ...notes] }
}
