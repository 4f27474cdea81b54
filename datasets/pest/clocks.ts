import { type LookedUp, OWN } from '#kit/provenance/looked-up.ts'

type Clock = LookedUp & { readonly title: string; readonly source: string }

/** Hours between felling and the treatment of stump and wood after which it is an alarm; no setting, and no document that was read has it. */
export const CLEARING_CLOCK: Clock & { readonly hours: number } = {
  ...OWN,
  title: '伐除后未处理的预警时间',
  hours: 24,
  source: '本系统自定；松材线虫病防治技术方案要求当日采伐当日处理',
}

/** Days from the application to the certificate. */
export const ISSUE_CLOCK: Clock & { readonly days: number } = {
  title: '植物检疫证书的签发期限',
  days: 15,
  source: '植物检疫条例实施细则（林业部分）',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
}

/** Days in which the counts of a survey are worked up. */
export const SURVEY_CLOCK: Clock & { readonly days: number } = {
  title: '虫情调查数据的整理期限',
  days: 7,
  source: '蜀柏毒蛾监测办法，一周内整理（《绿色天府》2021-04 转述）',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}
