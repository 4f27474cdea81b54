import { z } from 'zod'
import { answer, asked, bytes, code, decimal, type Door, id, inPath, items, named, page, paged, query, shape, text, whole } from './door.ts'
import { workbookType } from './workbook.ts'

const reason = text.meta({ description: '没有数值的原因，只在 value 为 null 时有' })
const remark = text.meta({ description: '读数须知：记录不全、统计期未满' })
const figureKeys = {
  indicator: text,
  year: whole,
  division: code,
  value: decimal.nullable(),
  unit: text,
  text: text.meta({ description: '行文写法，含单位和“余”' }),
  records: whole,
  numerator: decimal.nullable(),
  denominator: decimal.nullable(),
  definition: text,
  reason: reason.optional(),
  reason_code: text.optional(),
  remark: remark.optional(),
}
/** A figure as seals and claims keep it: `title` and `description` where they are drawn. */
export const bareFigure = named('BareFigure', { ...figureKeys, title: text.optional(), description: text.nullable().optional() })
export type BareFigure = z.infer<typeof bareFigure>

/** A year before, to compare with: its value, or why it cannot be compared. */
const lastYear = { last_year: decimal.nullable().optional(), last_year_reason: text.optional() }
const figure = named('Figure', { ...figureKeys, title: text, chapter: text, ...lastYear })
export type Figure = Omit<z.infer<typeof figure>, 'chapter' | 'last_year'>
/** With the year before. */
export const comparedFigure = named('ComparedFigure', { ...figureKeys, title: text, ...lastYear, last_year: decimal.nullable() })
export type ComparedFigure = z.infer<typeof comparedFigure>
const figures = items(figure)
export type Figures = z.infer<typeof figures>

const definition = {
  title: text,
  unit: text,
  description: text,
  basis: z.array(text),
  registers: z.array(text),
  clock: text.nullable(),
  clock_title: text,
  version: whole,
  kind: z.enum(['count', 'sum', 'distinct', 'stock', 'ratio', 'difference']),
  chapter: text,
}
const indicator = named('Indicator', { id: text, ...definition })
export type IndicatorItem = z.infer<typeof indicator>

const part = z.enum(['numerator', 'denominator'])
export type Part = z.infer<typeof part>
const share = shape({ division: code, name: text, value: decimal.nullable(), records: whole, numerator: decimal.optional(), denominator: decimal.optional() })
export type DivisionFigure = z.infer<typeof share>
const month = shape({ month: whole, value: decimal.nullable(), records: whole })
export type MonthFigure = z.infer<typeof month>
const detail = named('FigureDetail', {
  ...figureKeys,
  ...definition,
  ...lastYear,
  last_year: decimal.nullable(),
  by_division: z.array(share),
  by_month: z.array(month).nullable().meta({ description: '月份说明不了全年时为 null' }),
  operands: z.array(shape({ part, indicator: text, title: text })),
})
export type FigureDetail = z.infer<typeof detail>

const contribution = named('Contribution', {
  register: text,
  id,
  title: text,
  division: code.optional(),
  division_name: text.optional(),
  at: z.union([text, whole.meta({ description: '只有所属年度的记录' })]).nullable(),
  contribution: decimal,
})
export type FigureRecord = z.infer<typeof contribution>
const behind = page(contribution).extend({
  total: whole.optional(),
  sum: text.nullable().optional(),
  reason: text.optional().meta({ description: '为何没有记录' }),
  hidden: shape({ records: whole, contribution: decimal }).optional().meta({ description: '本人不能打开的记录：只计数、求和' }),
})
export type FigureRecords = z.infer<typeof behind>

const trend = shape({ by: z.enum(['month', 'year']), points: z.array(shape({ at: whole, value: decimal.nullable() })) })
export type FigureTrend = z.infer<typeof trend>
const leading = named('LeadingFigure', { ...figureKeys, title: text, ...lastYear, last_year: decimal.nullable(), trend })
const section = shape({ number: text, title: text, built: z.boolean(), figures: z.array(comparedFigure), waiting: whole, overdue: whole, sentence: text })
export type OverviewSection = z.infer<typeof section>
const overview = shape({
  chapters: z.array(
    shape({
      number: text,
      title: text,
      built: z.boolean(),
      sections: z.array(section),
      leading: z.array(leading).meta({ description: '城市指定的主要指标，带走势' }),
      waiting: whole,
      overdue: whole,
      sentence: text.meta({ description: '一句话；没有数可说时为空' }),
    }),
  ),
  banks: z.array(shape({ key: text, title: text, built: z.boolean() })),
})
export type Overview = z.infer<typeof overview>

const one = inPath('indicator', '指标')
export const figureDoors: readonly Door[] = [
  { method: 'get', path: '/api/indicators', id: 'indicators', tag: '指标', summary: '全部指标的定义', answers: answer(200, '列表', items(indicator)) },
  {
    method: 'get',
    path: '/api/figures',
    id: 'figures',
    tag: '指标',
    summary: '全部指标的数',
    parameters: [
      ...asked,
      query('compare', '并给上年的数', { const: 'last_year' }),
      query('format', 'xlsx 为工作簿，按区划和按月各一张', { enum: ['json', 'xlsx'] }),
    ],
    problems: [403, 404, 422],
    answers: { 200: { description: '列表', content: { 'application/json': figures, [workbookType]: bytes } } },
  },
  {
    method: 'get',
    path: '/api/figures/{indicator}',
    id: 'figure',
    tag: '指标',
    summary: '一个指标，按区划和月份展开',
    parameters: [one, ...asked],
    problems: [403, 404, 422],
    answers: answer(200, '指标', detail),
  },
  {
    method: 'get',
    path: '/api/figures/{indicator}/records',
    id: 'figure_records',
    tag: '指标',
    summary: '数后面的记录，贡献之和等于该数',
    parameters: [one, ...asked, ...paged, query('part', '比率的哪一部分', { enum: part.options })],
    problems: [403, 404, 422],
    answers: answer(200, '记录', behind),
  },
  {
    method: 'get',
    path: '/api/overview',
    id: 'overview',
    tag: '指标',
    summary: '各章与四库一览',
    parameters: asked,
    problems: [403, 404, 422],
    answers: answer(200, '一览', overview),
  },
]
