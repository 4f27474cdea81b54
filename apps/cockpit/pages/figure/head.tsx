import { Quantity, grouped } from '../../../../kit/ui/parts/quantity.tsx'
import { t } from '../../text/text.ts'
import { changeOf } from '../figures/change.ts'
import { Change } from '../figures/figures-table.tsx'
import type { FigureDetail } from '../figures/wire.ts'

/** The value, large; the operands of a ratio; what it was a year before. */
export function FigureHead({ figure }: { figure: FigureDetail }) {
  const { value, unit, text, numerator, denominator, records } = figure
  return (
    <section className="card figure-value">
      <strong className="large"><Quantity value={value} unit={unit} /></strong>
      {value === null && <p className="quiet">{t('figure.undefined')}</p>}
      {numerator !== null && denominator !== null && <p className="operands">{grouped(numerator)} / {grouped(denominator)}</p>}
      <dl className="facts">
        <div><dt>{t('figures.spoken')}</dt><dd>{text}</dd></div>
        <div><dt>{t('figures.last_year')}</dt><dd><Quantity value={figure.last_year} unit={figure.last_year ? unit : undefined} /></dd></div>
        <div><dt>{t('figures.change')}</dt><dd><Change change={changeOf(value, figure.last_year)} /></dd></div>
        <div><dt>{t('figures.records')}</dt><dd>{grouped(String(records))}</dd></div>
      </dl>
    </section>
  )
}
