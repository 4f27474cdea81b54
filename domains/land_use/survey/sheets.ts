import { FEE_MULTIPLIERS } from '#datasets/land_use/restoration-fee.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { type Cell, numeric, type Sheet } from '#kit/office/sheet.ts'
import type { FeeLine } from '../fee/restoration-fee.ts'
import type { UseKind } from '../application/use-kinds.ts'
import { type SurveyParcel, surveyColumns } from './rows.ts'
import { derivedTables, owners, summarised, type SummaryLine } from './summary.ts'

export type Survey = { readonly project: string; readonly kind: UseKind; readonly parcels: readonly SurveyParcel[]; readonly fees: readonly FeeLine[] }

const levels = { county: '县', township: '乡镇', village: '村' } as const

const a1 = ({ project, kind, parcels }: Survey): Sheet => ({
  name: 'A.1',
  title: `${project}使用林地现状调查表（A.1）`,
  columns: surveyColumns.map((c) => c.title),
  rows: parcels.map((p) => surveyColumns.map((c) => c.of(p, kind))),
})

const head = ({ level, place, owner }: Pick<SummaryLine, 'level' | 'place' | 'owner'>): Cell[] => [levels[level], place, owner]

function derived({ project, parcels }: Survey): Sheet[] {
  return derivedTables.map(({ name, title, classOf }) => {
    const lines = summarised(parcels, classOf)
    const classes = [...new Set(parcels.map(classOf))].toSorted((a, b) => a.localeCompare(b, 'zh'))
    return {
      name,
      title: `${project}使用林地${title}（${name}）`,
      columns: ['级别', '单位', '权属', '合计面积（公顷）', '合计蓄积（立方米）', ...classes.flatMap((c) => [`${c}面积`, `${c}蓄积`])],
      rows: lines.map((line) => [
        ...head(line),
        numeric(line.total.area),
        numeric(line.total.volume),
        ...classes.flatMap((c) => [numeric(line.classes.get(c)?.area ?? '0'), numeric(line.classes.get(c)?.volume ?? '0')]),
      ]),
    }
  })
}

/** Each rate with its area and amount, for every county, township and village by owner; what was added up stays visible. */
function fees({ project, parcels, fees: lines }: Survey): Sheet {
  const feeOf = new Map(parcels.map((p, i) => [p, lines[i]!] as const))
  const rateOf = (p: SurveyParcel): string => {
    const fee = feeOf.get(p)!
    return fee.exempt === null ? `${fee.title}|${fee.rate}` : `${fee.title}|0`
  }
  const amounts = summarised(parcels, rateOf)
  const multipliers = (key: string): string =>
    [
      ...new Set(
        lines.filter((f) => `${f.title}|${f.exempt === null ? f.rate : '0'}` === key).flatMap((f) => f.multipliers.map((m) => FEE_MULTIPLIERS[m].title)),
      ),
    ].join('、')
  const owned = new Set<string>(owners)
  return {
    name: '费用',
    title: `${project}森林植被恢复费计算表`,
    columns: ['级别', '单位', '权属', '林地', '征收标准（元/平方米）', '加倍事由', '面积（公顷）', '金额（元）'],
    rows: amounts
      .filter((l) => owned.has(l.owner))
      .flatMap((line) =>
        [...line.classes].map(([key, total]): Cell[] => {
          const [title = '', rate = '0'] = key.split('|')
          return [
            ...head(line),
            title,
            numeric(rate),
            multipliers(key),
            numeric(total.area),
            numeric(new Decimal(total.area).times(10_000).times(rate).toFixed(2)),
          ]
        }),
      ),
  }
}

/** All sheets of a survey: A.1, the derived tables B.1 to B.6 and the fee. */
export const surveySheets = (survey: Survey): Sheet[] => [a1(survey), ...derived(survey), fees(survey)]
