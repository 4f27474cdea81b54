import { CONFIDENCES } from '#kit/provenance/looked-up.ts'
import type { Role } from '#kit/register/access.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { carbonMethods } from '../yields/carbon/parameters.ts'
import { complete } from './checks.ts'
import { FAMILIES } from './families.ts'

/** A city declares one method and one set, so one desk keeps them; two of its officers must agree. */
export const parameterKeepers = ['city.forestry_officer'] as const satisfies readonly Role[]

/** A decimal as text: coefficients have units of their own, which the catalogue of names tells. */
const DECIMAL = '^-?[0-9]+(\\.[0-9]+)?$'

/**
 * A whole set of coefficients of one family, from the year it applies. To replace one value is to draft the next set; figures of
 * earlier years keep the set they were made by. A city declares one method and does not mix them across a trend.
 */
export const bankParameters = register('bank_parameters', {
  title: '四库参数集',
  basis: ['LY/T 2988-2018', 'GB/T 38582-2020', '省级温室气体清单编制指南（试行）'],
  fields: {
    family: f.choice(FAMILIES, { title: '参数类别', required: true }),
    set_title: f.text({ title: '名称', required: true, max: 100 }),
    set_version: f.text({ title: '版本', required: true, max: 60, help: '如 川中丘陵-2025' }),
    method: f.choice(carbonMethods, { title: '碳计量方法', help: '森林碳参数必填；一市只用一种方法，换方法的年份不得与以前比较' }),
    from_year: f.integer({ title: '适用起始年', required: true, min: 1949, max: 2200 }),
    price_year: f.integer({ title: '价格年', min: 1949, max: 2200, help: '水与土参数中价格所属的年份，每个金额旁都印出' }),
    source: f.text({ title: '来源', required: true, max: 500 }),
    replaces: f.reference({ title: '由哪一集修改而来', register: 'bank_parameters' }),
    coefficients: f.rows(
      {
        group: f.text({ title: '组', max: 60 }),
        name: f.text({ title: '系数', required: true, max: 40 }),
        value: f.text({ title: '值', required: true, max: 30, pattern: DECIMAL }),
        relative_sd: f.text({ title: '相对标准差', required: true, max: 30, pattern: DECIMAL }),
        source: f.text({ title: '来源', required: true, max: 300 }),
        confidence: f.choice(CONFIDENCES, { title: '可信程度', required: true }),
      },
      { title: '系数', required: true, min: 1, max: 600 },
    ),
    document: f.text({ title: '采用文号', max: 100, later: true }),
  },
  states: { draft: '草稿', proposed: '待采用', adopted: '已采用', withdrawn: '已撤回', discarded: '已作废' },
  start: 'draft',
  transitions: {
    propose: { undo: 'send_back', title: '提请采用', from: 'draft', to: 'proposed', by: [...parameterKeepers] },
    send_back: { title: '退回', from: 'proposed', to: 'draft', by: [...parameterKeepers], reason: true, aside: true },
    adopt: {
      title: '采用',
      from: 'proposed',
      to: 'adopted',
      by: [...parameterKeepers],
      unlike: 'propose',
      takes: ['document'],
      warning: '采用后从适用起始年起的各项数按此重算，以前年度的数不变。',
    },
    withdraw: {
      title: '撤回',
      from: 'adopted',
      to: 'withdrawn',
      by: [...parameterKeepers],
      reason: true,
      aside: true,
      warning: '撤回后适用年度的数改按前一集计算。',
    },
    discard: { title: '作废', from: ['draft', 'proposed'], to: 'discarded', by: [...parameterKeepers], reason: true, aside: true },
  },
  access: { create: [...parameterKeepers], read: 'everyone_signed_in', update: { by: [...parameterKeepers], in: ['draft'] } },
  label: ['set_title', 'set_version'],
  columns: ['family', 'set_title', 'set_version', 'method', 'from_year', 'state'],
  checks: [complete],
  indexes: [['family', 'from_year']],
})
export interface BankParametersTable extends Table<typeof bankParameters> {}
