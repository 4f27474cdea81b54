import { articleOf } from '#datasets/citation.ts'
import { EIA_RULES, type EiaRule, PLAN_CLOCKS, type PlanKind } from '#datasets/planning/plan-procedure.ts'
import { beijingDate, calendarDaysBetween } from '#kit/calendar/date.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import type { Check, CheckInput, Objection } from '#kit/register/transition.ts'

type After = CheckInput['after']
const text = (after: After, name: string): string | null => (typeof after[name] === 'string' && after[name] !== '' ? (after[name] as string) : null)
const rows = (after: After, name: string): readonly Record<string, unknown>[] => (after[name] ?? []) as Record<string, unknown>[]

const codes = { ahead: 'plan_day_ahead', reversed: 'plan_days_reversed' } as const

/** The days of a plan's stages, in the order in which they are passed. */
export const stagesInTurn = daysInTurn(
  [
    ['started_on', '启动'],
    ['drafted_on', '成稿'],
    ['consulted_on', '征求意见'],
    ['shown_from', '公示起始'],
    ['shown_to', '公示截止'],
    ['reviewed_on', '审议'],
    ['submitted_on', '报批'],
    ['approved_on', '批准'],
    ['issued_on', '印发'],
    ['published_on', '公开'],
    ['ended_on', '停止执行'],
  ],
  codes,
)

/** Experts are heard before or after the public, and before the meeting. */
export const argumentInTurn = daysInTurn(
  [
    ['consulted_on', '征求意见'],
    ['argued_on', '论证'],
    ['reviewed_on', '审议'],
  ],
  codes,
)

/** The legality review has the draft before it, and the meeting has its opinion (重大行政决策程序暂行条例25). */
export const legalityInTurn = daysInTurn(
  [
    ['drafted_on', '成稿'],
    ['legality_on', '合法性审查'],
    ['reviewed_on', '审议'],
  ],
  codes,
)

/** A congress hears a draft before anybody approves it. */
export const congressInTurn = daysInTurn(
  [
    ['drafted_on', '成稿'],
    ['congress_on', '人大（常委会）审议'],
    ['approved_on', '批准'],
  ],
  codes,
)

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

/** What a plan on the list of decisions must have behind it; asked before it is shown, while experts can still be heard (重大行政决策程序暂行条例19). */
export const arguedIfListed: Check = ({ after }) => {
  if (!text(after, 'listing')) return { code: 'plan_listing_unsaid', message: '请写明是否列入决策事项目录', fields: ['listing'] }
  return after['listing'] === 'listed' && rows(after, 'experts').length === 0
    ? { code: 'plan_not_argued', message: '列入决策事项目录的规划应当组织专家论证（重大行政决策程序暂行条例19），请先“专家论证”', fields: ['listing'] }
    : null
}

/** What the meeting has before it (重大行政决策程序暂行条例25、29): asked when it is registered, while it can still be given. */
export const readyForMeeting: Check = (input) => {
  const { after } = input
  const objection = arguedIfListed(input)
  if (objection) return objection
  if (after['listing'] === 'listed' && !(text(after, 'legality_number') && text(after, 'legality_on')))
    return { code: 'plan_legality_missing', message: '未经合法性审查不得提交讨论（重大行政决策程序暂行条例25）', fields: ['legality_number', 'legality_on'] }
  return eiaThere(after, text(after, 'reviewed_on') ?? '')
}

/** The government above hears of a territorial plan when the congress's committee has. */
const beforeSubmitted = ({ after }: CheckInput): Objection | null => {
  const [heard, submitted] = [text(after, 'congress_on'), text(after, 'submitted_on')]
  return heard && submitted && submitted < heard
    ? { code: 'plan_days_reversed', message: `报批日期不能早于人大常委会审议日期（${heard}）`, fields: ['submitted_on', 'congress_on'] }
    : null
}

/** 国土空间总体规划 goes up after the standing committee has heard it. */
export const committeeHeard: Check = (input) => {
  const { after } = input
  if (after['kind'] !== 'territorial' || (after['level'] !== 'city' && after['level'] !== 'county')) return null
  if (!text(after, 'congress_on')) return { code: 'plan_congress_missing', message: '国土空间总体规划报批前应经本级人大常委会审议', fields: ['congress_on'] }
  return beforeSubmitted(input)
}

/** Who must have heard it before it is approved; a five-year plan is approved by the congress itself, to which it is submitted. */
export const congressHeard: Check = (input) =>
  input.after['kind'] === 'five_year' && !text(input.after, 'congress_on')
    ? { code: 'plan_congress_missing', message: '五年规划纲要应经本级人民代表大会审查批准（国家发展规划法36）', fields: ['congress_on'] }
    : committeeHeard(input)

/** What goes up with the draft: without it nobody approves, so it is asked when it is sent. */
export const readyToSubmit: Check = (input) => eiaThere(input.after, text(input.after, 'submitted_on') ?? '') ?? committeeHeard(input)

/** The same of what is approved; by the law of the day on which it was submitted, or approved where the own government approves. */
export const readyToApprove: Check = (input) => {
  const { after } = input
  return eiaThere(after, text(after, 'submitted_on') ?? text(after, 'approved_on') ?? '') ?? congressHeard(input)
}
