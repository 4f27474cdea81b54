import { all, inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, countyDesk } from '../keepers.ts'
import { decidedAsFound, paperTold, twoOfficers } from './checks.ts'

export const commodities = {
  pine_log: '松原木',
  pine_sawn: '松板方材',
  pine_packing: '松木包装箱、托盘',
  pine_drum: '松木电缆盘',
  seedling: '苗木',
  other: '其他',
} as const
/** Of them what is pine wood, which the figure of cubic metres counts. */
export const pineWood = ['pine_log', 'pine_sawn', 'pine_packing', 'pine_drum'] as const satisfies readonly (keyof typeof commodities)[]
export const decisions = { release: '放行', treat: '除害处理', return: '退回', destroy: '销毁' } as const
export const papers = { verified: '有证，已查验', unverified: '有证，查无此证', none: '没有证书' } as const

/** A consignment that came in, looked at again where it arrived (植物检疫条例10): one record each, by the cubic metre. */
export const pestRecheck = register('pest_recheck', {
  title: '检疫复检',
  basis: ['植物检疫条例8', '植物检疫条例9', '植物检疫条例10'],
  fields: {
    firm: f.reference({ title: '收货单位', register: 'pest_firm', required: true }),
    consignor: f.text({ title: '发货单位', required: true, max: 100 }),
    origin: f.text({ title: '产地（省、市、县）', required: true, max: 100 }),
    from_other_province: f.boolean({ title: '省外调入', required: true }),
    commodity: f.choice(commodities, { title: '货物', required: true }),
    species: f.text({ title: '树种', max: 60 }),
    quantity: f.decimal({ title: '数量', unit: '立方米', scale: 3, min: '0', max: '100000', help: '木材按立方米；苗木填株数' }),
    plants: f.integer({ title: '株数', unit: '株', min: 0, max: 100_000_000, help: '苗木填写' }),
    packing: f.text({ title: '包装', max: 60 }),
    transport: f.text({ title: '运输工具号', required: true, max: 40 }),
    arrived_on: f.date({ title: '到达日期', required: true }),
    paper: f.choice(papers, { title: '植物检疫证书', required: true }),
    certificate_number: f.text({ title: '证书编号', max: 60 }),
    issuer: f.text({ title: '签发机构', max: 100 }),
    requirement_number: f.text({ title: '检疫要求书编号', max: 60, help: '省外调入的，调入单位事先取得（植物检疫条例10）' }),
    campaign: f.reference({ title: '专项行动', register: 'campaign' }),
    rechecked_on: f.date({ title: '复检日期', later: true }),
    officer: f.person({ title: '检疫员', later: true }),
    second_officer: f.person({ title: '检疫员（二）', later: true }),
    sampled: f.decimal({ title: '抽检比例', unit: '%', scale: 2, min: '0', max: '100', later: true }),
    pests_seen: f.text({ title: '发现的有害生物', max: 300, later: true }),
    outcome: f.choice({ passed: '合格', failed: '不合格' }, { title: '复检结果', later: true }),
    decision: f.choice(decisions, { title: '处理决定', later: true }),
    notice_number: f.text({ title: '处理通知单编号', max: 60, later: true }),
    photos: f.evidence({ title: '复检照片', later: true }),
    handled_on: f.date({ title: '处理完成日期', later: true }),
    handled_note: f.text({ title: '处理情况', max: 500, later: true, help: '费用由货主承担（植物检疫条例18）' }),
    handled_photos: f.evidence({ title: '处理照片', later: true }),
    cost_yuan: f.decimal({ title: '处理费用', unit: '元', scale: 2, min: '0', max: '100000000', later: true }),
  },
  states: { arrived: '已到货', passed: '复检合格', failed: '复检不合格', handled: '已处理', void: '已作废' },
  start: 'arrived',
  transitions: {
    pass: {
      title: '复检合格',
      from: 'arrived',
      to: 'passed',
      by: [...bothDesks],
      needs: ['rechecked_on', 'officer', 'second_officer', 'sampled', 'outcome', 'decision'],
      takes: ['photos'],
      check: all(twoOfficers, decidedAsFound('passed')),
    },
    fail: {
      title: '复检不合格',
      from: 'arrived',
      to: 'failed',
      by: [...bothDesks],
      needs: ['rechecked_on', 'officer', 'second_officer', 'sampled', 'outcome', 'decision', 'notice_number', 'pests_seen'],
      evidence: ['photos'],
      check: all(twoOfficers, decidedAsFound('failed')),
      warning: '没有植物检疫证书的，同时登记一条案件线索。',
    },
    handle: {
      title: '登记处理完成',
      from: 'failed',
      to: 'handled',
      by: [...countyDesk],
      needs: ['handled_on', 'handled_note'],
      takes: ['cost_yuan'],
      evidence: ['handled_photos'],
      basis: ['植物检疫条例8', '植物检疫条例18'],
    },
    annul: { title: '作废', from: 'arrived', to: 'void', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: ['township.officer', ...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['arrived'] } },
  event: 'arrived_on',
  label: ['commodity', 'transport'],
  columns: ['arrived_on', 'firm', 'commodity', 'quantity', 'origin', 'paper', 'rechecked_on', 'outcome', 'decision', 'division', 'state'],
  checks: [
    paperTold,
    notAhead('arrived_on', { code: 'pest_recheck_ahead', message: '到达日期不能晚于今天', fields: ['arrived_on'] }),
    notAhead('rechecked_on', { code: 'pest_recheck_ahead', message: '复检日期不能晚于今天', fields: ['rechecked_on'] }),
    notAhead('handled_on', { code: 'pest_recheck_ahead', message: '处理完成日期不能晚于今天', fields: ['handled_on'] }),
    inOrder('arrived_on', 'rechecked_on', { code: 'pest_recheck_order', message: '复检日期不能早于到达', fields: ['rechecked_on'] }),
    inOrder('rechecked_on', 'handled_on', { code: 'pest_recheck_order', message: '处理日期不能早于复检', fields: ['handled_on'] }),
  ],
  indexes: [['rechecked_on', 'state']],
})
export interface PestRecheckTable extends Table<typeof pestRecheck> {}
