import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, cityDesk } from '../keepers.ts'

const rate = (title: string, unit: '%' | '‰') => f.decimal({ title, unit, scale: 2, min: '0', max: '1000', help: '按上级下达的年度目标填写；没有下达的不填' })

/** What a county's four rates of a year are measured against: its forest area with its source, the targets set from above, the stretch that counts as the year. */
export const pestYear = register('pest_year', {
  title: '防治年度指标',
  basis: ['森林法35', '林业有害生物防治目标责任书'],
  fields: {
    forest_mu: f.decimal({ title: '现有林和未成林造林地面积', unit: '亩', scale: 2, min: '1', max: '100000000', required: true }),
    forest_source: f.text({ title: '面积来源', required: true, max: 200 }),
    starts_on: f.date({ title: '统计年度起', required: true, help: '各地不一，按上级规定填写' }),
    ends_on: f.date({ title: '统计年度止', required: true }),
    disaster_target: rate('成灾率目标', '‰'),
    harmless_target: rate('无公害防治率目标', '%'),
    forecast_target: rate('测报准确率目标', '%'),
    seedling_target: rate('种苗产地检疫率目标', '%'),
    document_number: f.text({ title: '下达文号', max: 100 }),
  },
  states: { set: '已录入', void: '已作废' },
  start: 'set',
  transitions: { annul: { title: '作废', from: 'set', to: 'void', by: [...cityDesk], reason: true, aside: true } },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['set'] } },
  event: 'ends_on',
  label: ['starts_on', 'ends_on'],
  columns: ['starts_on', 'ends_on', 'forest_mu', 'disaster_target', 'harmless_target', 'forecast_target', 'seedling_target', 'division', 'state'],
  checks: [
    ({ after }) =>
      String(after['starts_on']) < String(after['ends_on']) ? null : { code: 'pest_year_reversed', message: '统计年度止应晚于起', fields: ['ends_on'] },
  ],
})
export interface PestYearTable extends Table<typeof pestYear> {}
