import { ORIGINS } from '#datasets/forest_resource/origins.ts'
import { AUTHORITIES, AUTHORITY_GENERATIONS } from '#datasets/forest_resource/authority.ts'
import { FOREST_CATEGORIES, PROTECTION_LEVELS, TREE_OWNERS } from '#datasets/public_forest/codes.ts'
import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { cityOffice, countyOffice, plotKeepers } from '../keepers.ts'
import { agreed, byOriginalAuthority, codeAgrees, contractInOrder, levelOfNational, longerContract } from './checks.ts'

const generations = { newer: AUTHORITY_GENERATIONS.newer.title, older: AUTHORITY_GENERATIONS.older.title } as const

/** One plot of public-benefit forest: designated, put under an agreement, cared for, adjusted only by who designated it. */
export const publicForestPlot = register('public_forest_plot', {
  title: '公益林小班',
  basis: ['森林法47', '森林法48', '森林法49', '国家级公益林区划界定办法', '国家级公益林管理办法（林资发〔2017〕34号）'],
  fields: {
    number: f.text({ title: '小班号', required: true, max: 40, unique: true }),
    boundary: f.polygon({ title: '界线', required: true }),
    area: f.decimal({ title: '面积', unit: '亩', scale: 2, required: true, min: '0.01', max: '100000', help: '以批准的面积为准' }),
    drawn_area: f.decimal({ title: '图形面积', unit: '亩', scale: 2, system: true, help: '按界线在椭球面上计算，用于核对' }),
    category: f.code({ title: '森林类别', list: FOREST_CATEGORIES, required: true }),
    authority: f.choice(AUTHORITIES, { title: '事权等级', required: true }),
    authority_code: f.text({ title: '事权代码（原始）', max: 4 }),
    authority_generation: f.choice(generations, { title: '事权代码版本' }),
    protection_level: f.code({ title: '国家级保护等级', list: PROTECTION_LEVELS }),
    owner: f.code({ title: '林木所有权', list: TREE_OWNERS, required: true }),
    origin: f.code({ title: '起源', list: ORIGINS, required: true }),
    designated_on: f.date({ title: '区划批准日期', required: true }),
    designation_document: f.text({ title: '区划批准文号', required: true, max: 100 }),
    contract_number: f.text({ title: '管护协议编号', max: 60 }),
    managed_from: f.date({ title: '管护起始日' }),
    managed_to: f.date({ title: '管护截止日（当日起不再有效）' }),
    manager: f.text({ title: '管护单位', max: 100 }),
    ranger: f.person({ title: '管护护林员' }),
    payee: f.reference({ title: '补偿对象', register: 'compensation_payee' }),
    decided_by: f.choice(AUTHORITIES, { title: '决定机关', later: true }),
    decision_document: f.text({ title: '决定文号', max: 100, later: true }),
    withdrawn_on: f.date({ title: '调出日期', later: true }),
  },
  states: { designated: '已区划', managed: '管护中', adjusting: '调整中', withdrawn: '已调出' },
  start: ['designated', 'managed'],
  transitions: {
    agree: {
      title: '签订管护协议',
      from: 'designated',
      to: 'managed',
      by: [...plotKeepers],
      basis: ['森林法48'],
      needs: ['contract_number', 'managed_from', 'managed_to', 'manager', 'payee'],
      takes: ['ranger'],
    },
    renew: {
      title: '续签协议',
      from: 'managed',
      by: [...plotKeepers],
      needs: ['contract_number', 'managed_to'],
      takes: ['manager', 'ranger'],
      check: longerContract,
      aside: true,
    },
    change_payee: { title: '变更补偿对象', from: ['managed', 'adjusting'], by: [...plotKeepers], needs: ['payee'], reason: true, aside: true },
    propose: {
      undo: 'abandon',
      title: '提出调整',
      from: 'managed',
      to: 'adjusting',
      by: [...countyOffice],
      reason: true,
      aside: true,
      warning: '调整期间暂停补偿。',
    },
    abandon: { title: '终止调整', from: 'adjusting', to: 'managed', by: [...countyOffice], reason: true, aside: true },
    adjust: {
      title: '调整',
      from: 'adjusting',
      to: 'managed',
      by: [...countyOffice],
      needs: ['decided_by', 'decision_document'],
      takes: ['boundary', 'area', 'category', 'protection_level'],
      unlike: 'propose',
      check: byOriginalAuthority,
      basis: ['森林法48'],
    },
    withdraw: {
      title: '调出',
      from: ['designated', 'managed', 'adjusting'],
      to: 'withdrawn',
      by: [...countyOffice, ...cityOffice],
      needs: ['decided_by', 'decision_document', 'withdrawn_on'],
      check: byOriginalAuthority,
      aside: true,
      basis: ['森林法48'],
    },
  },
  imported: 'also',
  access: { create: [...plotKeepers], read: 'any_post', update: { by: [...countyOffice], in: ['designated'] } },
  event: 'designated_on',
  label: ['number'],
  columns: ['number', 'authority', 'owner', 'origin', 'area', 'managed_from', 'managed_to', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'authority', minZoom: 10 },
  checks: [
    codeAgrees,
    levelOfNational,
    agreed,
    contractInOrder,
    notAhead('designated_on', { code: 'designated_ahead', message: '区划批准日期不能晚于今天', fields: ['designated_on'] }),
  ],
})
export interface PublicForestPlotTable extends Table<typeof publicForestPlot> {}
