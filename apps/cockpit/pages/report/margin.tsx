import { FigureValue } from '#kit/ui/parts/quantity.tsx'
import { t } from '../../text/text.ts'
import { changeOf } from '../figures/change.ts'
import { Change } from '../figures/figures-table.tsx'
import type { Compared } from './sheet.tsx'

/** Beside a paragraph: each of its figures a year before, and the difference. */
export function Margin({ indicators, given }: { indicators: readonly string[]; given: Compared }) {
  const rows = indicators.flatMap((id) => given.figures.get(id) ?? [])
  if (rows.length === 0) return null
  return (
    <aside className="margin">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('figures.indicator')}</span>
            </th>
            <th scope="col">{t('report.last_year', { year: given.report.year - 1 })}</th>
            <th scope="col">{t('report.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((figure) => {
            const before = given.before.get(figure.indicator)
            return (
              <tr key={figure.indicator}>
                <th scope="row">{figure.title}</th>
                <td>
                  <FigureValue value={before?.last_year} unit={figure.unit} said={false} reason={before?.last_year_reason} />
                </td>
                <td>
                  <b>
                    <Change change={changeOf(figure.value, before?.last_year)} unit={figure.unit} />
                  </b>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </aside>
  )
}
