import { Spark } from '#kit/ui/charts/spark.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { amount, FigureValue, measured } from '#kit/ui/parts/quantity.tsx'
import type { ComparedFigure, FigureTrend } from '#kit/wire/figures.ts'
import { t } from '../../text/text.ts'
import { comparedInWords } from './compare.ts'

/** Beside the value, so that five chapters stand on one screen. */
const SPARK = 56

type Properties = { figure: ComparedFigure; year: number; trend?: FigureTrend }

/** A figure, how it went where that is told, and last year's beside it in words. */
export function LeadingFigure({ figure, year, trend }: Properties) {
  const ratio = figure.numerator !== null && figure.denominator !== null
  return (
    <li>
      <To href={`/figures/${figure.indicator}?year=${year}`} className="leading-figure" title={t('overview.open_figure', { title: figure.title })}>
        <span className="quiet ellipsis">{figure.title}</span>
        <span className="figure-and-trend">
          <strong className="big">
            {ratio && figure.value !== null ? <RatioText figure={figure} /> : <FigureValue value={figure.value} unit={figure.unit} />}
          </strong>
          {trend && figure.value !== null && <Spark trend={trend} width={SPARK} />}
        </span>
        <small className="quiet clamp-one" title={beside(figure, year)}>
          {beside(figure, year)}
        </small>
      </To>
    </li>
  )
}

/** Why there is none, what must be known to read it, and last year where the two can be compared. */
function beside({ value, unit, reason, remark, last_year, last_year_reason }: ComparedFigure, year: number): string {
  if (value === null) return reason ?? ''
  if (last_year !== null) return `${t('overview.last_year', { year: year - 1, value: amount(last_year, unit) })} · ${comparedInWords(value, last_year, unit)}`
  if (remark !== undefined) return remark
  return last_year_reason === undefined ? t('overview.no_last_year') : t('overview.not_compared', { year: year - 1, reason: last_year_reason })
}

/** A ratio shows its operands. */
function RatioText({ figure }: { figure: ComparedFigure }) {
  return (
    <>
      <FigureValue value={figure.value} unit={figure.unit} />{' '}
      <small className="unit">
        {measured(figure.numerator ?? '')} / {measured(figure.denominator ?? '')}
      </small>
    </>
  )
}
