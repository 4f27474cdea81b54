import { Quantity } from '../../parts/quantity.tsx'
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
      <dl>
        {rows.map((figure) => {
          const before = given.before.get(figure.indicator)
          return (
            <div key={figure.indicator}>
              <dt>{figure.title}</dt>
              <dd>{t('report.last_year', { year: given.report.year - 1 })} <Quantity value={before?.value} unit={before?.value ? before.unit : undefined} /><b><Change change={changeOf(figure.value, before?.value)} /></b></dd>
            </div>
          )
        })}
      </dl>
    </aside>
  )
}
