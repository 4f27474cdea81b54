import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { later } from '#kit/register/validity.ts'
import { allHands, bothDesks } from '../keepers.ts'

export const marks = {
  forest: '森林认证（CFCC）',
  green: '绿色食品',
  organic: '有机产品',
  geographical: '地理标志',
  forest_food: '省级森林食品基地',
  understory_model: '林下经济示范基地',
  leading_firm: '林业产业化龙头企业',
} as const

/** A mark that a base bears, from a day until the day on which it no longer does; one that has run out counts no more. */
export const baseCertificate = register('base_certificate', {
  title: '认证和标志',
  basis: ['森林法64', '食品安全法', '认证认可条例'],
  fields: {
    base: f.reference({ title: '基地', register: 'industry_base', required: true }),
    mark: f.choice(marks, { title: '认证（标志）', required: true }),
    number: f.text({ title: '证书编号', required: true, max: 100 }),
    scope: f.text({ title: '范围', required: true, max: 300 }),
    issuer: f.text({ title: '发证机构', required: true, max: 100 }),
    valid_from: f.date({ title: '生效日期', required: true }),
    valid_to: f.date({ title: '失效日期（当日起不再有效）', help: '长期有效的不填' }),
    paper: f.evidence({ title: '证书' }),
    revoked_on: f.date({ title: '撤销日期', later: true }),
  },
  states: { held: '有效期内或已到期', revoked: '已撤销' },
  start: 'held',
  transitions: {
    renew: { title: '续展', from: 'held', by: [...bothDesks], needs: ['valid_to'], takes: ['number', 'paper'], aside: true },
    revoke: { title: '登记撤销', from: 'held', to: 'revoked', by: [...bothDesks], needs: ['revoked_on'], reason: true, aside: true },
  },
  access: { create: [...allHands], read: 'any_post', update: { by: [...allHands] } },
  label: ['mark', 'number'],
  event: 'valid_from',
  columns: ['base', 'mark', 'number', 'issuer', 'valid_from', 'valid_to', 'division', 'state'],
  checks: [
    later('valid_from', 'valid_to', 'certificate_days', '失效日期应晚于生效日期'),
    later('valid_from', 'revoked_on', 'certificate_days', '撤销日期应晚于生效日期'),
    notAhead('revoked_on', { code: 'industry_day_ahead', message: '撤销日期不能晚于今天', fields: ['revoked_on'] }),
  ],
  indexes: [['base', 'mark']],
})
export interface BaseCertificateTable extends Table<typeof baseCertificate> {}
