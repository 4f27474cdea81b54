import { To } from '#kit/ui/parts/link.tsx'
import { amount, FigureValue, measured } from '#kit/ui/parts/quantity.tsx'
import { t } from '../../text/text.ts'
import type { OverviewSection } from '#kit/wire/figures.ts'
import { comparedInWords, shares } from './compare.ts'

type Leading = OverviewSection['figures'][number]

/** A figure with last year's beside it: in words, and as two bars from zero. */
export function LeadingFigure({ figure, year }: { figure: Leading; year: number }) {
  const ratio = figure.numerator !== null && figure.denominator !== null
  const bars = shares(figure.value, figure.last_year)
  return (
    <li>
      <To href={`/figures/${figure.indicator}`} className="leading-figure" title={t('overview.open_figure', { title: figure.title })}>
        <span className="quiet">{figure.title}</span>
        <strong className="big">
          {ratio && figure.value !== null ? <RatioText figure={figure} /> : <FigureValue value={figure.value} unit={figure.unit} />}
        </strong>
        <small className="quiet">{beside(figure, year)}</small>
        {bars && (
          <span className="bars" aria-hidden="true">
            <i style={{ width: `${bars.now}%` }} />
            <i className="before" style={{ width: `${bars.before}%` }} />
          </span>
        )}
      </To>
    </li>
  )
}

/** Why there is none, what must be known to read it, and last year where the two can be compared. */
function beside({ value, unit, reason, remark, last_year, last_year_reason }: Leading, year: number): string {
  if (value === null) return reason ?? ''
  if (last_year !== null) return `${t('overview.last_year', { year: year - 1, value: amount(last_year, unit) })} · ${comparedInWords(value, last_year, unit)}`
  if (remark !== undefined) return remark
  return last_year_reason === undefined ? t('overview.no_last_year') : t('overview.not_compared', { year: year - 1, reason: last_year_reason })
}

/** A ratio shows its operands. */
function RatioText({ figure }: { figure: Leading }) {
  return (
    <>
      <FigureValue value={figure.value} unit={figure.unit} />{' '}
      <small className="unit">
        {measured(figure.numerator ?? '')} / {measured(figure.denominator ?? '')}
      </small>
    </>
  )
}
