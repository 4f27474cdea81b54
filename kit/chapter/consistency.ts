import { compare, Decimal, plain } from '#kit/quantity/decimal.ts'
import { isRateUnit, rateOf } from '#kit/quantity/quantifier.ts'
import { operandsOf, undefinedMark } from './figure.ts'
import type { ReportCheck, ReportDocument, ReportFigure } from './report.ts'
import type { IndicatorLike } from './sentence.ts'

/** How the left side must stand to the right one. */
export const relations = { at_most: '不大于', equals: '等于', at_least: '不小于' } as const
export type Relation = keyof typeof relations

/** `must`: a report in which it fails is sealed with an explanation only; `ask`: it is told and asked about. */
export const importances = { must: '必须相符', ask: '需要核实' } as const
export type Importance = keyof typeof importances

/**
 * What must hold between figures, as data: the sum of the figures on the left stands in a relation to the sum of those on the right, all
 * in one unit (after the validation rules of DHIS2). A rule whose figures are not all defined says nothing.
 */
export type ConsistencyRule = {
  /** Stable; an explanation is given under it. */
  readonly id: string
  readonly title: string
  readonly left: readonly string[]
  readonly relation: Relation
  readonly right: readonly string[]
  readonly importance: Importance
  /** What to do where it fails, in words for the unit whose figures they are. */
  readonly remedy: string
}

/** Indicators that a rule compares, each once. */
export const operandsOfRule = ({ left, right }: Pick<ConsistencyRule, 'left' | 'right'>): readonly string[] => [...new Set([...left, ...right])]

/** A part is not more than its whole. */
export function notAbove(part: IndicatorLike, whole: IndicatorLike, remedy: string, importance: Importance = 'must'): ConsistencyRule {
  return Object.freeze({
    id: `${part.id}<=${whole.id}`,
    title: `“${part.title}”不大于“${whole.title}”`,
    left: Object.freeze([part.id]),
    relation: 'at_most',
    right: Object.freeze([whole.id]),
    importance,
    remedy,
  })
}

/** What a rule is held against, of each indicator. */
export type Operand = { readonly value: string | null; readonly unit: string }

const signs: Readonly<Record<Relation, (order: number) => boolean>> = { at_most: (n) => n <= 0, equals: (n) => n === 0, at_least: (n) => n >= 0 }

/** Whether the rule holds of these values; null where one is missing, or not all are of one unit. */
export function holdsOf(rule: ConsistencyRule, operands: ReadonlyMap<string, Operand>): boolean | null {
  const of = operandsOfRule(rule).map((id) => operands.get(id))
  if (of.some((o) => o?.value == null) || new Set(of.map((o) => o?.unit)).size > 1) return null
  const sum = (side: readonly string[]): string => side.reduce((total, id) => total.plus(operands.get(id)?.value ?? 0), new Decimal(0)).toFixed()
  return signs[rule.relation](compare(sum(rule.left), sum(rule.right)))
}

const shown = (figure: ReportFigure | undefined): string => (figure?.value == null ? undefinedMark : `${figure.value}${figure.unit}`)

function judged(rule: ConsistencyRule, figures: ReadonlyMap<string, ReportFigure>): ReportCheck {
  const ids = operandsOfRule(rule)
  return {
    rule: rule.id,
    title: rule.title,
    holds: holdsOf(rule, figures),
    found: ids.map((id) => `${figures.get(id)?.title ?? ''}${shown(figures.get(id))}`).join('，'),
    indicators: ids,
    explanation: null,
    importance: rule.importance,
    remedy: rule.remedy,
  }
}

const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0

/** A rate is printed with both operands and is what they give, half up; it never stands bare. */
function rateCheck(figure: ReportFigure): ReportCheck[] {
  const { indicator, title, unit, value, numerator, denominator } = figure
  if (!isRateUnit(unit) || value === null) return []
  const given = numerator !== null && denominator !== null && !new Decimal(denominator).isZero()
  const holds = given && plain(rateOf(numerator, denominator, unit, decimalsOf(value)) ?? '') === plain(value)
  return [
    {
      rule: `rate:${indicator}`,
      title: `“${title}”附有分子、分母，并由其算得`,
      holds,
      found: `${operandsOf(figure)}，${value}${unit}`,
      indicators: [indicator],
      explanation: null,
      importance: 'must',
      remedy: '核对分子、分母两项指标的记录',
    },
  ]
}

/** Every rule of the chapters that this report has figures of, and the rule on rates for each rate. */
export function checksOf(rules: readonly ConsistencyRule[], { figures }: Pick<ReportDocument, 'figures'>): ReportCheck[] {
  const known = new Map(figures.map((f) => [f.indicator, f]))
  return [...rules.filter((rule) => operandsOfRule(rule).every((id) => known.has(id))).map((rule) => judged(rule, known)), ...figures.flatMap(rateCheck)]
}

/** What must hold and fails without a word of explanation. */
export const unexplained = (checks: readonly ReportCheck[]): ReportCheck[] =>
  checks.filter(({ holds, explanation, importance }) => holds === false && explanation === null && importance !== 'ask')

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
