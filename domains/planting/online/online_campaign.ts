import { forms } from '#datasets/planting/duty.ts'
import { inOrder } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { committee } from '../keepers.ts'
import { channels, modes, resultWhole, runningByToday, toLawfulFund } from './checks.ts'

const by = [...committee]

/** One campaign on line: what is offered through which channel, until when, and what came of it. Money goes to a fund, never through the office. */
export const onlineCampaign = register('online_campaign', {
  title: '互联网义务植树活动',
  basis: ['全民义务植树尽责形式管理办法（试行）', '慈善法'],
  fields: {
    title: f.text({ title: '活动名称', required: true, max: 200 }),
    mode: f.choice(modes, { title: '尽责方式', required: true }),
    form: f.choice(forms, { title: '尽责形式', required: true }),
    channel: f.choice(channels, { title: '渠道', required: true }),
    address: f.text({ title: '网址或公众号', max: 300 }),
    project_number: f.text({ title: '尽责项目编号', max: 60, help: '全民义务植树网上的项目编号' }),
    hosts: f.text({ title: '主办单位', required: true, max: 300 }),
    opens_on: f.date({ title: '开始日期', required: true }),
    closes_on: f.date({ title: '结束日期', required: true }),
    places_offered: f.integer({ title: '名额', unit: '人次', min: 1, max: 10_000_000 }),
    fund: f.text({ title: '受捐机构', max: 100, help: '依法具有公开募捐资格的机构；捐款不经过主管部门账户' }),
    participants: f.integer({ title: '参加人次', unit: '人次', later: true, min: 0, max: 100_000_000 }),
    donated_yuan: f.decimal({ title: '到账金额', unit: '元', scale: 2, min: '0', later: true }),
    labour_days: f.decimal({ title: '工日', unit: '天', scale: 1, min: '0', later: true }),
    summary: f.text({ title: '活动情况', long: true, later: true, max: 2000 }),
  },
  states: { running: '进行中', planned: '拟开展', closed: '已结束', void: '已作废' },
  start: ['running', 'planned'],
  transitions: {
    open: { title: '上线', from: 'planned', to: 'running', by, needs: ['opens_on'], takes: ['closes_on', 'address', 'project_number'] },
    close: {
      title: '结束',
      from: 'running',
      to: 'closed',
      by,
      needs: ['participants'],
      takes: ['donated_yuan', 'labour_days', 'summary'],
      check: resultWhole,
    },
    annul: { title: '作废', from: ['running', 'planned', 'closed'], to: 'void', by, reason: true, aside: true },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['running', 'planned'] } },
  label: ['title'],
  event: 'opens_on',
  columns: ['title', 'mode', 'form', 'channel', 'opens_on', 'closes_on', 'participants', 'donated_yuan', 'division', 'state'],
  checks: [
    inOrder('opens_on', 'closes_on', { code: 'campaign_days', message: '结束日期不能早于开始日期', fields: ['closes_on'] }),
    runningByToday,
    toLawfulFund,
  ],
})
export interface OnlineCampaignTable extends Table<typeof onlineCampaign> {}
