import { articleOf } from '#datasets/citation.ts'
import { EIA_RULES, type EiaRule, PLAN_CLOCKS, type PlanKind } from '#datasets/planning/plan-procedure.ts'
import { beijingDate, calendarDaysBetween } from '#kit/calendar/date.ts'
import type { Check, CheckInput, Objection } from '#kit/register/transition.ts'

type After = CheckInput['after']
const text = (after: After, name: string): string | null => (typeof after[name] === 'string' && after[name] !== '' ? (after[name] as string) : null)
const rows = (after: After, name: string): readonly Record<string, unknown>[] => (after[name] ?? []) as Record<string, unknown>[]

/** The days on which something was done, in the order in which it is done; none lies ahead. */
const inTurn = [
  ['started_on', '启动'],
  ['drafted_on', '成稿'],
  ['consulted_on', '征求意见'],
  ['argued_on', '论证'],
  ['shown_from', '公示起始'],
  ['reviewed_on', '审议'],
  ['submitted_on', '报批'],
  ['approved_on', '批准'],
  ['issued_on', '印发'],
  ['published_on', '公开'],
  ['ended_on', '停止执行'],
] as const

export const daysInTurn: Check = ({ after, at }) => {
  const today = beijingDate(at)
  let last: readonly [string, string] | null = null
  for (const [name, title] of inTurn) {
    const day = text(after, name)
    if (!day) continue
    if (day > today) return { code: 'plan_day_ahead', message: `${title}日期不能晚于今天`, fields: [name] }
    if (last && day < last[1]) return { code: 'plan_days_reversed', message: `${title}日期不能早于${last[0]}日期（${last[1]}）`, fields: [name] }
    last = [title, day]
  }
  return null
}

export const periodWhole: Check = ({ after }) =>
  Number(after['period_to']) < Number(after['period_from']) ? { code: 'plan_period', message: '规划期末年不能早于起始年', fields: ['period_to'] } : null

/** A plan that is only kept to be looked at says by which paper it holds. */
export const notedNumbered: Check = ({ after }) =>
  after['state'] === 'noted' && !text(after, 'known_document')
    ? { code: 'plan_noted_unnumbered', message: '备查的规划应填写已印发的文号', fields: ['known_document'] }
    : null

/** An opinion that is not taken says why: it is shown with the plan (城乡规划法26). */
const unanswered =
  (list: string): Check =>
  ({ after }) =>
    rows(after, list).some((r) => r['adopted'] === 'declined' && !r['reason'])
      ? { code: 'plan_opinion_unanswered', message: '不采纳的意见应写明理由（城乡规划法26）', fields: [list] }
      : null
export const opinionsAnswered = unanswered('opinions')
export const publicAnswered = unanswered('public_opinions')

/** 重大行政决策程序暂行条例19、20: experts sign, and have no stake in it. */
export const expertsFree: Check = ({ after }) => {
  const experts = rows(after, 'experts')
  if (experts.some((e) => e['interested'] === true))
    return { code: 'plan_expert_interested', message: '与规划有直接利害关系的专家不得参加论证（重大行政决策程序暂行条例20）', fields: ['experts'] }
  return experts.some((e) => e['signed'] === false)
    ? { code: 'plan_expert_unsigned', message: '论证意见应由专家签字（重大行政决策程序暂行条例19）', fields: ['experts'] }
    : null
}

/** The draft is before the public for thirty days, both ends counted, or it is said why for fewer; told when they are over. */
export const shownLongEnough: Check = ({ after, at }) => {
  const [from, to] = [text(after, 'shown_from'), text(after, 'shown_to')]
  if (!from || !to) return null
  if (to < from) return { code: 'plan_days_reversed', message: '公示截止不能早于起始', fields: ['shown_to'] }
  if (to >= beijingDate(at)) return { code: 'plan_still_shown', message: `公示到${to}为止，期满后再登记`, fields: ['shown_to'] }
  const days = calendarDaysBetween(from, to) + 1
  const { value } = PLAN_CLOCKS.shown
  return days >= value || text(after, 'shown_short_reason')
    ? null
    : {
        code: 'plan_shown_short',
        message: `公示${days}日，不足${value}日；缩短的应当说明（重大行政决策程序暂行条例15）`,
        fields: ['shown_short_reason', 'shown_to'],
      }
}

/** What the law of a day asks of a plan's effect on the environment; undefined where no rule is known. */
export const eiaAsked = (plan: { kind: PlanKind; level: string; guiding: boolean }, day: string): EiaRule | undefined =>
  EIA_RULES.find(
    (r) =>
      r.kinds.includes(plan.kind) &&
      (r.levels as readonly string[]).includes(plan.level) &&
      (r.guiding === null || r.guiding === plan.guiding) &&
      r.valid_from <= day &&
      (r.valid_to === null || day <= r.valid_to),
  )

const weight = { none: 0, chapter: 1, report: 2 } as const

/** Without the paper no approval (生态环境法典86、91). */
export function eiaThere(after: After, day: string): Objection | null {
  const rule = eiaAsked({ kind: after['kind'] as PlanKind, level: String(after['level']), guiding: after['guiding'] === true }, day)
  if (!rule) return null
  const given = (text(after, 'eia') ?? 'none') as keyof typeof weight
  if (weight[given] >= weight[rule.asked] && rows(after, 'eia_papers').length > 0) return null
  return { code: 'plan_eia_missing', message: `应当${rule.reason}，没有的不得报批（${articleOf(rule.basis)}）`, fields: ['eia', 'eia_papers'] }
}

/** What the meeting has before it (重大行政决策程序暂行条例25、29): asked when it is registered, while it can still be given. */
export const readyForMeeting: Check = ({ after }) => {
  if (!text(after, 'listing')) return { code: 'plan_listing_unsaid', message: '请写明是否列入决策事项目录', fields: ['listing'] }
  if (after['listing'] === 'listed') {
    if (rows(after, 'experts').length === 0)
      return { code: 'plan_not_argued', message: '列入决策事项目录的规划应当组织专家论证（重大行政决策程序暂行条例19）', fields: ['experts'] }
    if (!text(after, 'legality_number'))
      return { code: 'plan_legality_missing', message: '未经合法性审查不得提交讨论（重大行政决策程序暂行条例25）', fields: ['legality_number', 'legality_on'] }
  }
  return eiaThere(after, text(after, 'reviewed_on') ?? '')
}

/** Who must have heard it before it is approved. */
export const congressHeard: Check = ({ after }) => {
  if (text(after, 'congress_on')) return null
  if (after['kind'] === 'territorial' && (after['level'] === 'city' || after['level'] === 'county'))
    return { code: 'plan_congress_missing', message: '国土空间总体规划报批前应经本级人大常委会审议', fields: ['congress_on'] }
  return after['kind'] === 'five_year'
    ? { code: 'plan_congress_missing', message: '五年规划纲要应经本级人民代表大会审查批准（国家发展规划法36）', fields: ['congress_on'] }
    : null
}
