import { baseKinds, landBasesOfIndustry } from '#datasets/industry/base.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { baseProducts } from '../base/industry_base.ts'
import { allHands, bothDesks, groundHands } from '../keepers.ts'
import { outputTold, plantedByKind } from './checks.ts'

/**
 * One season of a base: so much of it planted, what it brought, for how much it was sold, how many worked on it. A season that goes over the end of a
 * year names the year of its harvest. Ground that bears twice in one year counts once (复种).
 */
export const baseSeason = register('base_season', {
  title: '基地生产季',
  basis: ['森林法50', '林草产业统计调查制度', '国务院办公厅关于加快林下经济发展的意见（国办发〔2012〕42号）'],
  fields: {
    base: f.reference({ title: '基地', register: 'industry_base', required: true }),
    crop: f.text({ title: '品种', required: true, max: 100 }),
    started_on: f.date({ title: '开始日期', required: true, help: '播种、放养、萌动或者本年管护开始之日；跨年的季在“所属年度”填采收的年度' }),
    area_mu: f.decimal({ title: '在产面积', unit: '亩', scale: 2, min: '0.01' }),
    floor_m2: f.decimal({ title: '在产大棚面积', unit: '平方米', scale: 2, min: '0.01' }),
    replanted: f.boolean({ title: '复种', required: true, help: '同一块地面本年已在另一季计过面积的选“是”，面积不再计' }),
    inputs: f.text({ title: '投入品', max: 300, help: '肥料、农药、菌种等' }),
    insurance: f.text({ title: '保险', max: 100 }),
    harvested_on: f.date({ title: '采收完成日期', later: true }),
    output_t: f.decimal({ title: '产量', unit: '吨', scale: 4, min: '0', later: true }),
    weighed: f.choice({ fresh: '鲜重', dry: '干重' }, { title: '鲜重或干重', later: true }),
    output_plants: f.decimal({ title: '出圃（上市）株数', unit: '株', scale: 0, min: '0', later: true }),
    price: f.decimal({ title: '平均售价', unit: '元', scale: 2, min: '0', later: true, help: '按吨计的填元/吨，按株计的填元/株；没有出售的不填' }),
    income: f.decimal({ title: '销售收入', unit: '元', scale: 2, min: '0', later: true, help: '真实的销售金额，不是估值' }),
    buyer: f.text({ title: '销往', max: 200, later: true }),
    jobs: f.integer({ title: '带动就业', unit: '人', min: 0, later: true, help: '本季用工的人数，同一人计一次' }),
    loss_note: f.text({ title: '受灾、减产情况', max: 500, later: true }),
    failed_on: f.date({ title: '绝收日期', later: true }),
    kind: f.choice(baseKinds, { title: '类别', system: true }),
    product: f.code({ title: '产品', list: baseProducts, system: true }),
    land_basis: f.choice(landBasesOfIndustry, { title: '生产用地', system: true }),
    in_public_forest: f.boolean({ title: '在公益林内', system: true }),
  },
  states: { growing: '在产', harvested: '已采收', failed: '绝收', void: '已作废' },
  start: 'growing',
  transitions: {
    harvest: {
      title: '登记采收',
      from: 'growing',
      to: 'harvested',
      by: [...groundHands],
      needs: ['harvested_on'],
      takes: ['output_t', 'weighed', 'output_plants', 'price', 'income', 'buyer', 'jobs', 'loss_note'],
      check: outputTold,
    },
    fail: { title: '登记绝收', from: 'growing', to: 'failed', by: [...groundHands], needs: ['failed_on', 'loss_note'], takes: ['jobs'], aside: true },
    reopen: { title: '退回更正', from: ['harvested', 'failed'], to: 'growing', by: [...bothDesks], reason: true, aside: true },
    annul: { title: '作废', from: ['growing', 'harvested', 'failed'], to: 'void', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...allHands], read: 'any_post', update: { by: [...allHands], in: ['growing'] } },
  label: ['base', 'crop', 'started_on'],
  event: 'started_on',
  columns: ['belongs_to_year', 'base', 'crop', 'area_mu', 'floor_m2', 'output_t', 'price', 'income', 'harvested_on', 'division', 'state'],
  checks: [
    plantedByKind,
    daysInTurn(
      [
        ['started_on', '开始'],
        ['harvested_on', '采收'],
        ['failed_on', '绝收'],
      ],
      { ahead: 'industry_day_ahead', reversed: 'industry_days_reversed' },
    ),
  ],
  indexes: [
    ['base', 'belongs_to_year'],
    ['product', 'state'],
    ['kind', 'belongs_to_year'],
  ],
})
export interface BaseSeasonTable extends Table<typeof baseSeason> {}
