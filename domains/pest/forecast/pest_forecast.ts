import { pestTitles } from '#datasets/pest/pests.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks } from '../keepers.ts'

/** A forecast as it was published, and how it came out. County and city publish short and medium ones (森林病虫害防治条例10). */
export const pestForecast = register('pest_forecast', {
  title: '有害生物预报',
  basis: ['森林病虫害防治条例10'],
  fields: {
    pest: f.choice(pestTitles, { title: '有害生物', required: true }),
    term: f.choice({ short: '短期', medium: '中期' }, { title: '预报种类', required: true }),
    number: f.text({ title: '预报期号', required: true, max: 60 }),
    published_on: f.date({ title: '发布日期', required: true }),
    valid_from: f.date({ title: '预报时段起', required: true }),
    valid_to: f.date({ title: '预报时段止', required: true }),
    forecast_mu: f.decimal({ title: '预报发生面积', unit: '亩', scale: 2, min: '0', max: '10000000', required: true }),
    text: f.text({ title: '预报内容', required: true, long: true }),
    actual_mu: f.decimal({ title: '实际发生面积', unit: '亩', scale: 2, min: '0.01', max: '10000000', later: true }),
    assessed_on: f.date({ title: '核对日期', later: true }),
    hit_mu: f.decimal({
      title: '预报准确的面积',
      unit: '亩',
      scale: 2,
      system: true,
      help: '实际面积减去预报与实际之差，差大于实际的为零；分母是实际发生面积',
    }),
  },
  states: { published: '已发布', assessed: '已核对', void: '已作废' },
  start: 'published',
  transitions: {
    assess: { title: '核对', from: 'published', to: 'assessed', by: [...bothDesks], needs: ['actual_mu', 'assessed_on'] },
    annul: { title: '作废', from: 'published', to: 'void', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['published'] } },
  event: 'valid_from',
  label: ['pest', 'number'],
  columns: ['number', 'pest', 'term', 'published_on', 'valid_from', 'valid_to', 'forecast_mu', 'actual_mu', 'division', 'state'],
  checks: [
    notAhead('published_on', { code: 'pest_forecast_ahead', message: '发布日期不能晚于今天', fields: ['published_on'] }),
    notAhead('assessed_on', { code: 'pest_forecast_ahead', message: '核对日期不能晚于今天', fields: ['assessed_on'] }),
    inOrder('published_on', 'valid_to', { code: 'pest_forecast_late', message: '预报应在时段结束以前发布', fields: ['published_on'] }),
    inOrder('valid_from', 'valid_to', { code: 'pest_forecast_reversed', message: '时段止不能早于起', fields: ['valid_to'] }),
    inOrder('valid_to', 'assessed_on', { code: 'pest_forecast_assessed_early', message: '时段结束以后才能核对', fields: ['assessed_on'] }),
  ],
})
export interface PestForecastTable extends Table<typeof pestForecast> {}
