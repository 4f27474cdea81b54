import { ISSUE_CLOCK } from '#datasets/pest/clocks.ts'
import { all, inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { calendarDays } from '#kit/register/transition.ts'
import { bothDesks, countyDesk } from '../keepers.ts'
import { issuedRightly, requirementNamed, treatableOnly } from './checks.ts'

export const certificateKinds = { requirement: '检疫要求书（省外调入）', within: '省内调运检疫证书', outward: '出省调运检疫证书' } as const

/** Each step against the one before it: goods that are inspected again after a treatment are younger than it, so that the record as a whole has no one order. */
const ordered = (earlier: string, later: string, message: string) => inOrder(earlier, later, { code: 'pest_certificate_order', message, fields: [later] })

/** An application for a certificate, or for the requirement by which goods may be called in from another province (植物检疫条例7–10). */
export const pestCertificate = register('pest_certificate', {
  title: '调运检疫',
  basis: ['植物检疫条例7', '植物检疫条例8', '植物检疫条例9', '植物检疫条例10'],
  fields: {
    kind: f.choice(certificateKinds, { title: '办理事项', required: true }),
    applied_on: f.date({ title: '报检日期', required: true }),
    firm: f.reference({ title: '申请单位', register: 'pest_firm', required: true }),
    handler: f.text({
      title: '经办人',
      max: 40,
      sensitive: { mask: 'name', roles: ['county.forestry_officer', 'city.forestry_officer'], purpose: '调运检疫的办理' },
    }),
    counterpart: f.text({ title: '收（发）货单位及地址', required: true, max: 200 }),
    origin: f.text({ title: '产地', required: true, max: 100 }),
    store: f.text({ title: '存放地点', max: 200 }),
    route: f.text({ title: '起运、途经、到达', required: true, max: 300 }),
    vehicle_kind: f.text({ title: '运输工具', required: true, max: 60 }),
    starts_on: f.date({ title: '拟起运日期', required: true }),
    goods: f.rows(
      {
        name: f.text({ title: '植物或产品', required: true, max: 60 }),
        spec: f.text({ title: '规格', max: 60 }),
        quantity: f.decimal({ title: '数量', unit: '立方米', scale: 3, min: '0', max: '1000000' }),
        plants: f.integer({ title: '株数', unit: '株', min: 0, max: 100_000_000 }),
        packing: f.text({ title: '包装', max: 60 }),
      },
      { title: '货物', required: true, min: 1, max: 50 },
    ),
    requirement_number: f.text({ title: '调入省检疫要求书编号', max: 60, help: '出省调运的填写（植物检疫条例10）' }),
    requirement_note: f.text({ title: '检疫要求', max: 300 }),
    inspected_on: f.date({ title: '检疫日期', later: true }),
    inspector: f.person({ title: '检疫员', later: true }),
    finding: f.choice({ none: '未发现检疫对象', treatable: '发现，可除害处理', hopeless: '发现，无法处理' }, { title: '检疫结果', later: true }),
    finding_note: f.text({ title: '检疫情况', max: 500, later: true }),
    notice_number: f.text({ title: '检疫处理通知单编号', max: 60, later: true }),
    treated_on: f.date({ title: '除害处理日期', later: true }),
    treatment_note: f.text({ title: '除害处理情况', max: 500, later: true }),
    number: f.text({ title: '证书（要求书）编号', max: 60, later: true, unique: true }),
    issued_on: f.date({ title: '签发日期', later: true }),
    valid_to: f.date({ title: '有效期至', later: true }),
  },
  states: { applied: '已报检', inspected: '已检疫', treated: '已除害处理', issued: '已签发', refused: '不予签发', withdrawn: '已撤回' },
  start: 'applied',
  transitions: {
    inspect: {
      title: '检疫',
      from: ['applied', 'treated'],
      to: 'inspected',
      by: [...countyDesk],
      needs: ['inspected_on', 'inspector', 'finding', 'finding_note'],
      takes: ['notice_number'],
      basis: ['植物检疫条例8'],
      check: ordered('treated_on', 'inspected_on', '重新检疫不能早于除害处理'),
    },
    treat: {
      title: '登记除害处理',
      from: 'inspected',
      to: 'treated',
      by: [...countyDesk],
      needs: ['treated_on', 'treatment_note'],
      basis: ['植物检疫条例8'],
      aside: true,
      check: all(treatableOnly, ordered('inspected_on', 'treated_on', '除害处理不能早于检疫')),
    },
    issue: {
      title: '签发',
      from: ['applied', 'inspected'],
      to: 'issued',
      by: [...bothDesks],
      needs: ['number', 'issued_on', 'valid_to'],
      within: calendarDays(ISSUE_CLOCK.days, `${ISSUE_CLOCK.source}，待核`, { since: 'applied_on' }),
      check: all(
        issuedRightly,
        ordered('applied_on', 'issued_on', '签发日期不能早于报检'),
        ordered('inspected_on', 'issued_on', '签发日期不能早于检疫'),
        ordered('treated_on', 'issued_on', '签发日期不能早于除害处理'),
      ),
    },
    refuse: { title: '不予签发', from: ['applied', 'inspected'], to: 'refused', by: [...bothDesks], reason: true, aside: true },
    withdraw: { title: '撤回', from: ['applied', 'inspected', 'treated'], to: 'withdrawn', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['applied'] } },
  event: 'applied_on',
  label: ['kind', 'counterpart'],
  columns: ['kind', 'firm', 'counterpart', 'origin', 'applied_on', 'finding', 'number', 'issued_on', 'valid_to', 'division', 'state'],
  checks: [
    requirementNamed,
    ...(['applied_on', 'inspected_on', 'treated_on', 'issued_on'] as const).map((field) =>
      notAhead(field, { code: 'pest_certificate_ahead', message: '报检、检疫、处理、签发的日期不能晚于今天', fields: [field] }),
    ),
    inOrder('applied_on', 'inspected_on', { code: 'pest_certificate_order', message: '检疫日期不能早于报检', fields: ['inspected_on'] }),
    inOrder('issued_on', 'valid_to', { code: 'pest_certificate_order', message: '有效期不能早于签发', fields: ['valid_to'] }),
  ],
})
export interface PestCertificateTable extends Table<typeof pestCertificate> {}
