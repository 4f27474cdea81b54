import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { disputeDesks, namedTo } from '../keepers.ts'

const by = [...disputeDesks]

/** One sitting at which both sides were heard, and what came of it. */
export const disputeSession = register('dispute_session', {
  title: '调解会',
  basis: ['人民调解法', '农村土地承包经营纠纷调解仲裁法8—10'],
  fields: {
    dispute: f.reference({ title: '纠纷', register: 'dispute', required: true }),
    nth: f.integer({ title: '第几次', system: true, min: 1 }),
    held_on: f.date({ title: '日期', required: true }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    body: f.choice(
      { village: '村调解委员会', township: '乡镇调解', industry: '行业调解', administrative: '行政调解', court: '诉前调解' },
      { title: '调解组织', required: true },
    ),
    mediators: f.text({ title: '调解员', required: true, max: 100 }),
    attendance: f.integer({ title: '到场人数', unit: '人', required: true, min: 2, max: 500 }),
    record: f.text({
      title: '调解情况',
      required: true,
      long: true,
      max: 4000,
      sensitive: { mask: 'text', roles: [...namedTo], purpose: '调处林权纠纷；调解中的让步不作为以后的证据' },
    }),
    result: f.choice({ continued: '继续调解', agreed: '达成一致', failed: '没有达成一致' }, { title: '结果', required: true }),
    minutes: f.evidence({ title: '调解笔录' }),
  },
  states: { held: '已召开', void: '已作废' },
  start: 'held',
  transitions: { annul: { title: '作废', from: 'held', to: 'void', by, reason: true, aside: true } },
  access: { create: by, read: 'any_post' },
  event: 'held_on',
  label: ['dispute', 'held_on'],
  columns: ['dispute', 'nth', 'held_on', 'body', 'result', 'division', 'state'],
  checks: [notAhead('held_on', { code: 'dispute_day_ahead', message: '调解日期不能晚于今天', fields: ['held_on'] })],
})
export interface DisputeSessionTable extends Table<typeof disputeSession> {}
