import { grouped } from '#kit/quantity/grouped.ts'
import { FigureValue } from '#kit/ui/parts/quantity.tsx'
import { t } from '../../text/text.ts'
import { changeOf } from '../figures/change.ts'
import { Change, Operands, Remark } from '../figures/figures-table.tsx'
import type { FigureDetail } from '#kit/wire/figures.ts'

/** The value, large; the operands of a ratio; what it was a year before. */
export function FigureHead({ figure }: { figure: FigureDetail }) {
  const { value, unit, text, records } = figure
  return (
    <section className="card figure-value">
      <strong className="large">
        <FigureValue value={value} unit={unit} />
      </strong>
      {value === null ? (
        <p className="quiet">{figure.reason ? t('figure.undefined_because', { reason: figure.reason }) : t('figure.undefined')}</p>
      ) : (
        <Remark figure={figure} />
      )}
      {figure.numerator !== null && (
        <p className="operands">
          <Operands of={figure} />
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{t('figures.spoken')}</dt>
          <dd lang="zh-CN">{text}</dd>
        </div>
        <div>
          <dt>{t('figures.last_year')}</dt>
          <dd>
            <FigureValue value={figure.last_year} unit={unit} />
            {figure.last_year_reason && <small className="remark">{figure.last_year_reason}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('figures.change')}</dt>
          <dd>
            <Change change={changeOf(value, figure.last_year)} unit={unit} />
          </dd>
        </div>
        <div>
          <dt>{t('figures.records')}</dt>
          <dd>{grouped(String(records))}</dd>
        </div>
      </dl>
    </section>
  )
}
