import { beijingDate } from '#kit/calendar/date.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'

export const modes = { labour: '劳动尽责', donation: '捐资尽责' } as const
export const channels = { national_site: '全民义务植树网', account: '微信公众号', press: '报社联合发布', app: '手机应用', other: '其他' } as const

/** What runs has begun. */
export const runningByToday: Check = ({ after, at }) =>
  (after['state'] === 'running' || after['state'] === 'closed') && String(after['opens_on']) > beijingDate(at)
    ? { code: 'duty_day_ahead', message: '进行中的活动，开始日期不能晚于今天；尚未开始的请登记为“拟开展”', fields: ['opens_on'] }
    : null

/** 慈善法: money of the public is taken by who may raise it. */
export const toLawfulFund: Check = ({ after }) =>
  after['mode'] === 'donation' && !isFilled(after['fund'])
    ? { code: 'campaign_fund', message: '捐资尽责的活动应写明依法具有公开募捐资格的受捐机构', fields: ['fund'] }
    : null

/** What came of it: money of a collection, days of work. */
export const resultWhole: Check = ({ after }) => {
  const name = after['mode'] === 'donation' ? 'donated_yuan' : 'labour_days'
  return isFilled(after[name])
    ? null
    : { code: 'campaign_result_missing', message: name === 'donated_yuan' ? '请填写到账金额，没有的填0' : '请填写工日，没有的填0', fields: [name] }
}
