import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import type { Sensitive } from '#kit/register/access.ts'
import { register, type Table } from '#kit/register/define.ts'
import { gradeTold, speciesFields } from '../grade.ts'
import { bothDesks, countyDesk, groundHands } from '../keepers.ts'
import { assessedWithin, paidWhole, withinLoss } from './checks.ts'

const victim = (mask: Sensitive['mask']): Sensitive => ({ mask, roles: [...groundHands, ...bothDesks], purpose: '核实损失、支付补偿' })

/** Harm that wild animals did to people, crops or livestock, and what was paid for it. The province sets the way; its numbers are not held here. */
export const wildlifeDamage = register('wildlife_damage', {
  title: '野生动物致害补偿',
  basis: ['野生动物保护法18', '野生动物保护法19', '四川省陆生野生动物致害补偿办法'],
  fields: {
    happened_on: f.date({ title: '发生日期', required: true }),
    ...speciesFields,
    local_basis: f.text({ title: '补偿所据本地规定', max: 200, help: '名录以外的动物（如2023年6月26日以后的野猪）法律没有规定补偿，写明本地规定的文号' }),
    victim: f.text({ title: '受害人', required: true, max: 40, sensitive: victim('name') }),
    victim_id: f.text({ title: '身份证号', required: true, max: 18, sensitive: victim('id_number') }),
    victim_phone: f.text({ title: '联系电话', required: true, max: 20, sensitive: victim('phone') }),
    place: f.text({ title: '地点', required: true, max: 200, sensitive: victim('place') }),
    location: f.point({ title: '位置', sensitive: victim('place') }),
    near: f.point({ title: '大致位置', system: true, help: '约五公里见方的格心：受害人的住处、田地和珍贵动物的位置都不公开' }),
    kind: f.choice({ crop: '农作物', livestock: '家畜家禽', injury: '人身伤害', property: '其他财产' }, { title: '损失类别', required: true }),
    losses: f.rows(
      {
        item: f.text({ title: '损失物', required: true, max: 60 }),
        quantity: f.text({ title: '数量', required: true, max: 40 }),
        amount: f.decimal({ title: '金额', unit: '元', scale: 2, min: '0.01', required: true }),
      },
      { title: '损失', required: true, min: 1, max: 50 },
    ),
    traces: f.text({ title: '致害痕迹和情况', required: true, max: 1000 }),
    insurer: f.text({ title: '保险公司', max: 100, help: '已投保野生动物致害险的填写' }),
    insured_paid: f.decimal({ title: '保险赔付', unit: '元', scale: 2, min: '0' }),
    photos: f.evidence({ title: '现场照片' }),
    verify_note: f.text({ title: '乡镇核实意见', max: 1000, later: true }),
    verify_photos: f.evidence({ title: '核实照片', later: true }),
    assessed: f.decimal({ title: '核定损失', unit: '元', scale: 2, min: '0', later: true }),
    review_note: f.text({ title: '县级审核意见', max: 1000, later: true }),
    standard: f.text({ title: '补偿标准所据文件', max: 200, later: true }),
    granted: f.decimal({ title: '决定补偿', unit: '元', scale: 2, min: '0.01', later: true }),
    decision_number: f.text({ title: '决定文号', max: 100, later: true }),
    decided_on: f.date({ title: '决定日期', later: true }),
    paid: f.decimal({ title: '支付金额', unit: '元', scale: 2, min: '0', later: true }),
    paid_on: f.date({ title: '支付日期', later: true }),
    vouchers: f.evidence({ title: '支付凭证', later: true }),
    declared: f.decimal({ title: '申报损失', unit: '元', scale: 2, system: true }),
  },
  states: { declared: '已申报', verified: '已核实', reviewed: '已审核', granted: '已决定', paid: '已支付', refused: '不予补偿' },
  start: 'declared',
  transitions: {
    verify: { title: '现场核实', from: 'declared', to: 'verified', by: [...groundHands], needs: ['verify_note'], evidence: ['verify_photos'] },
    review: {
      title: '县级审核',
      from: 'verified',
      to: 'reviewed',
      by: [...countyDesk],
      needs: ['assessed', 'review_note', 'standard'],
      unlike: 'verify',
      check: assessedWithin,
    },
    grant: {
      title: '登记补偿决定',
      from: 'reviewed',
      to: 'granted',
      by: [...bothDesks],
      needs: ['granted', 'decision_number', 'decided_on'],
      unlike: ['verify', 'review'],
      basis: ['野生动物保护法19'],
      check: withinLoss,
    },
    pay: { title: '登记支付', from: 'granted', to: 'paid', by: [...bothDesks], needs: ['paid', 'paid_on'], evidence: ['vouchers'], check: paidWhole },
    refuse: { title: '不予补偿', from: ['declared', 'verified', 'reviewed'], to: 'refused', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...new Set([...groundHands, ...bothDesks])], read: 'any_post', update: { by: [...groundHands], in: ['declared'] } },
  event: 'happened_on',
  label: ['species', 'kind', 'happened_on'],
  columns: ['species', 'kind', 'happened_on', 'declared', 'assessed', 'granted', 'paid_on', 'division', 'state'],
  map: { geometry: 'near', colorBy: 'kind', minZoom: 8 },
  checks: [notAhead('happened_on', { code: 'damage_ahead', message: '发生日期不能晚于今天', fields: ['happened_on'] }), gradeTold('happened_on')],
})
export interface WildlifeDamageTable extends Table<typeof wildlifeDamage> {}
