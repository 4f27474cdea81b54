import { forms } from '#datasets/planting/duty.ts'
import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { committee, takers } from '../keepers.ts'
import { amountFits, donationWhole, holderWhole } from './checks.ts'

const [by, desks] = [[...takers], [...committee]]
const named = { mask: 'name', roles: [...takers], purpose: '核实尽责、发放尽责证书' } as const
const tail = { mask: 'text', roles: [...takers], purpose: '区分同名的尽责者' } as const

/** One deed of one person or unit, and the certificate given for it: one, and used once. */
export const dutyDeed = register('duty_deed', {
  title: '尽责登记和证书',
  basis: ['全民义务植树尽责形式管理办法（试行）'],
  fields: {
    holder_kind: f.choice({ person: '个人', unit: '单位' }, { title: '尽责者类别', required: true }),
    holder: f.text({ title: '尽责者', required: true, max: 100, sensitive: named }),
    holder_tail: f.text({ title: '证件号码后四位', max: 4, pattern: '^[0-9A-Z]{4}$', sensitive: tail, help: '个人填写，用来区分同名的人' }),
    unit: f.reference({ title: '单位', register: 'duty_unit', help: '单位尽责的选择' }),
    form: f.choice(forms, { title: '尽责形式', required: true }),
    done_on: f.date({ title: '尽责日期', required: true }),
    trees_count: f.integer({ title: '株数', unit: '株', min: 1, max: 10_000_000 }),
    labour_days: f.decimal({ title: '工日', unit: '天', scale: 1, min: '0.1', max: '1000000' }),
    donated_yuan: f.decimal({ title: '金额', unit: '元', scale: 2, min: '0.01', max: '10000000000' }),
    event: f.reference({ title: '所参加的活动', register: 'planting_event' }),
    campaign: f.reference({ title: '互联网义务植树活动', register: 'online_campaign' }),
    fund: f.text({ title: '受捐机构', max: 100 }),
    receipt_number: f.text({ title: '捐赠票据号码', max: 60 }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    platform_number: f.text({ title: '全国平台证书编号', max: 60, unique: true, help: '全民义务植树网已发证书的填写' }),
    photos: f.evidence({ title: '现场照片或票据' }),
    deed_key: f.text({ title: '事项指纹', system: true, unique: true, max: 64, machine: true }),
    trees: f.decimal({ title: '折合株数', unit: '株', scale: 2, system: true, min: '0' }),
    rate_used: f.text({ title: '所用折算标准', system: true, max: 300 }),
    confirmed_note: f.text({ title: '核实情况', later: true, max: 500 }),
    certificate_number: f.text({ title: '证书编号', system: true, unique: true, max: 18 }),
    check_code: f.text({ title: '校验码', system: true, max: 8 }),
    certified_on: f.date({ title: '发证日期', system: true }),
    used_in: f.text({ title: '已计入的报表', later: true, max: 200 }),
  },
  states: { recorded: '已登记', confirmed: '已核实', certified: '已发证书', counted: '证书已使用', revoked: '证书已撤销', void: '已作废' },
  start: 'recorded',
  transitions: {
    confirm: { title: '核实', from: 'recorded', to: 'confirmed', by, needs: ['confirmed_note'], evidence: ['photos'] },
    certify: { title: '发放尽责证书', from: 'confirmed', to: 'certified', by: desks, unlike: 'confirm' },
    use: { title: '计入报表', from: 'certified', to: 'counted', by: ['system'], needs: ['used_in'] },
    release: { title: '退出报表', from: 'counted', to: 'certified', by: ['system'], aside: true },
    revoke: {
      title: '撤销证书',
      from: 'certified',
      to: 'revoked',
      by: desks,
      reason: true,
      aside: true,
      warning: '撤销后公众查询显示“已撤销”，不能恢复。',
    },
    annul: { title: '作废', from: ['recorded', 'confirmed'], to: 'void', by, reason: true, aside: true },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['recorded'] } },
  label: ['certificate_number', 'form', 'done_on'],
  event: 'done_on',
  columns: ['holder_kind', 'holder', 'form', 'done_on', 'trees', 'certificate_number', 'division', 'state'],
  checks: [notAhead('done_on', { code: 'duty_day_ahead', message: '尽责日期不能晚于今天', fields: ['done_on'] }), holderWhole, amountFits, donationWhole],
})
export interface DutyDeedTable extends Table<typeof dutyDeed> {}
