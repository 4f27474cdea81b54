import { Quantity } from '../parts/quantity.tsx'
import { t } from '../text/text.ts'
import { breakAt, type Series } from './series.ts'

/** The numbers of a chart, to the digit. */
export function SeriesTable({ series, caption, onPick }: { series: Series; caption: string; onPick?: ((index: number) => void) | undefined }) {
  const { labels, unit, now, before, columns = [] } = series
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{series.across ?? t('chart.month')}</th>
            <th scope="col" className="numeric">
              {now.name}
            </th>
            {now.low && (
              <th scope="col" className="numeric">
                {t('chart.range')}
              </th>
            )}
            {before && (
              <th scope="col" className="numeric">
                {before.name}
              </th>
            )}
            {columns.map((c) => (
              <th key={c.title} scope="col" className="numeric">
                {c.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, i) => (
            <tr key={label}>
              <th scope="row">
                {onPick ? (
                  <button type="button" className="link" onClick={() => onPick(i)}>
                    {label}
                  </button>
                ) : (
                  label
                )}
                {breakAt(series, i) && <small className="chart-break">{breakAt(series, i)}</small>}
              </th>
              <td className="numeric">
                <Quantity value={now.values[i]} unit={unit} />
              </td>
              {now.low && (
                <td className="numeric">
                  <Range low={now.low[i]} high={now.high?.[i]} />
                </td>
              )}
              {before && (
                <td className="numeric">
                  <Quantity value={before.values[i]} unit={unit} />
                </td>
              )}
              {columns.map((c) => (
                <td key={c.title} className="numeric">
                  <Quantity value={c.values[i]} unit={c.unit} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Range = ({ low, high }: { low: string | null | undefined; high: string | null | undefined }) =>
  low == null || high == null ? (
    <>—</>
  ) : (
    <>
      <Quantity value={low} /> – <Quantity value={high} />
    </>
  )
