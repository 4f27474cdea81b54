import { landClasses, wetlandTypes } from '#datasets/wetland/types.ts'
import { all, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField } from '#kit/register/transition.ts'
import { bothDesks, countyDesk, groundHands } from '../keepers.ts'
import { acceptedWhole, orderAhead } from './checks.ts'

export const restorationOrigins = {
  temporary_use: '临时占用到期恢复',
  compensation: '占用重要湿地的恢复重建',
  case: '案件责令恢复',
  own: '自行开展的恢复',
} as const

/** Wetland that is to be made good: by whom, how much, until when; accepted by another than who did it. Accepted area comes onto the account, except where it never left it. */
export const wetlandRestoration = register('wetland_restoration', {
  title: '湿地恢复',
  basis: ['湿地保护法20', '湿地保护法21', '湿地保护法39', '湿地保护法44', '湿地保护法53', '湿地保护法59'],
  fields: {
    origin: f.choice(restorationOrigins, { title: '来由', required: true }),
    occupation: f.reference({ title: '占用申请', register: 'wetland_occupation' }),
    law_case: f.reference({ title: '案件', register: 'law_case' }),
    wetland: f.reference({ title: '湿地', register: 'wetland' }),
    type: f.code({ title: '恢复后的湿地类型', list: wetlandTypes, required: true }),
    land_class: f.code({ title: '三调地类', list: landClasses, required: true }),
    area: f.decimal({ title: '应恢复面积', unit: '公顷', scale: 4, min: '0.0001', required: true }),
    due_on: f.date({ title: '恢复期限', required: true }),
    boundary: f.polygon({ title: '恢复范围' }),
    liable: f.text({ title: '责任单位', max: 100 }),
    plan: f.text({ title: '恢复方案', later: true, max: 2000 }),
    restored_area: f.decimal({ title: '已恢复面积', unit: '公顷', scale: 4, min: '0', later: true }),
    restored_on: f.date({ title: '恢复完成日期', later: true }),
    photos: f.evidence({ title: '恢复后照片', later: true }),
    order_number: f.text({ title: '责令限期恢复文号', later: true, max: 100 }),
    order_due_on: f.date({ title: '责令的期限', later: true }),
    substitute: f.text({ title: '代为履行单位', later: true, max: 100 }),
    accepted_area: f.decimal({ title: '验收合格面积', unit: '公顷', scale: 4, min: '0', later: true }),
    accepted_on: f.date({ title: '验收日期', later: true }),
    check_note: f.text({ title: '验收意见', later: true, max: 1000 }),
    check_photos: f.evidence({ title: '验收照片', later: true }),
  },
  states: { due: '待恢复', reported: '已报验', accepted: '已验收', failed: '验收不合格' },
  start: 'due',
  transitions: {
    report: {
      title: '恢复报验',
      from: ['due', 'failed'],
      to: 'reported',
      by: [...groundHands],
      needs: ['restored_area', 'restored_on'],
      takes: ['plan', 'boundary'],
      evidence: ['photos'],
      within: untilField('due_on', '湿地保护法20'),
      check: notAhead('restored_on', { code: 'wetland_restored_ahead', message: '恢复完成日期不能晚于今天', fields: ['restored_on'] }),
    },
    accept: {
      title: '验收合格',
      from: 'reported',
      to: 'accepted',
      by: [...bothDesks],
      needs: ['accepted_area', 'accepted_on', 'check_note'],
      evidence: ['check_photos'],
      unlike: 'report',
      within: untilField('due_on', '湿地保护法20'),
      check: all(acceptedWhole, notAhead('accepted_on', { code: 'wetland_accepted_ahead', message: '验收日期不能晚于今天', fields: ['accepted_on'] })),
      warning: '除临时占用到期恢复外，验收合格面积随即记入湿地面积账。',
    },
    reject: { title: '验收不合格', from: 'reported', to: 'failed', by: [...bothDesks], needs: ['check_note'], reason: true, unlike: 'report', aside: true },
    order: {
      title: '责令限期恢复',
      from: ['due', 'failed'],
      by: [...countyDesk],
      needs: ['order_number', 'order_due_on'],
      aside: true,
      basis: ['湿地保护法53'],
      check: orderAhead,
      warning: '逾期未恢复的，才可以按湿地保护法第五十三条处罚。',
    },
    substitute: {
      title: '代为履行',
      from: ['due', 'failed'],
      by: [...countyDesk],
      needs: ['substitute'],
      reason: true,
      aside: true,
      basis: ['湿地保护法53', '湿地保护法59'],
      check: ({ after, at }) =>
        typeof after['order_due_on'] === 'string' && after['order_due_on'] < at.slice(0, 10)
          ? null
          : { code: 'wetland_order_not_overdue', message: '责令的期限届满仍未恢复的，才可以代为履行（湿地保护法53、59）', fields: ['order_due_on'] },
    },
  },
  access: { create: ['system', ...countyDesk], read: 'any_post' },
  event: 'due_on',
  label: ['origin', 'due_on'],
  columns: ['origin', 'wetland', 'area', 'due_on', 'restored_area', 'accepted_area', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'state', minZoom: 8 },
  checks: [
    ({ after }) =>
      (after['origin'] === 'case') === Boolean(after['law_case']) &&
      ['temporary_use', 'compensation'].includes(String(after['origin'])) === Boolean(after['occupation'])
        ? null
        : {
            code: 'wetland_origin_amiss',
            message: '案件责令恢复应关联案件，占用引起的恢复应关联占用申请，自行恢复的都不填',
            fields: ['origin', 'law_case', 'occupation'],
          },
  ],
})
export interface WetlandRestorationTable extends Table<typeof wetlandRestoration> {}
