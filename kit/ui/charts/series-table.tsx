import { Quantity } from '../parts/quantity.tsx'
import { t } from '../text/text.ts'
import type { Series } from './series.ts'

/** The numbers of a chart, to the digit. */
export function SeriesTable({ series, caption, onPick }: { series: Series; caption: string; onPick?: ((index: number) => void) | undefined }) {
  const { labels, unit, now, before } = series
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <thead><tr><th scope="col">{t('chart.month')}</th><th scope="col" className="numeric">{now.name}</th>{before && <th scope="col" className="numeric">{before.name}</th>}</tr></thead>
        <tbody>
          {labels.map((label, i) => (
            <tr key={label}>
              <th scope="row">{onPick ? <button type="button" className="link" onClick={() => onPick(i)}>{label}</button> : label}</th>
              <td className="numeric"><Quantity value={now.values[i]} unit={unit} /></td>
              {before && <td className="numeric"><Quantity value={before.values[i]} unit={unit} /></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
