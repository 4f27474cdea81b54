import { To } from '../../../../kit/ui/parts/link.tsx'
import { grouped, Quantity } from '../../../../kit/ui/parts/quantity.tsx'
import { t } from '../../text/text.ts'
import type { OverviewSection } from '../../../../kit/ui/wire.ts'
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
        <strong className="big">{ratio && figure.value !== null ? <RatioText figure={figure} /> : <Quantity value={figure.value} unit={figure.unit} />}</strong>
        <small className="quiet">
          {figure.last_year === null ? t('overview.no_last_year', { year: year - 1 }) : `${t('overview.last_year', { year: year - 1, value: grouped(figure.last_year) })} · ${comparedInWords(figure.value, figure.last_year)}`}
        </small>
        {bars && <span className="bars" aria-hidden="true"><i style={{ width: `${bars.now}%` }} /><i className="before" style={{ width: `${bars.before}%` }} /></span>}
      </To>
    </li>
  )
}

/** A ratio shows its operands. */
function RatioText({ figure }: { figure: Leading }) {
  return <><Quantity value={figure.value} unit={figure.unit} /> <small className="unit">{grouped(figure.numerator ?? '')} / {grouped(figure.denominator ?? '')}</small></>
}
