import { addCalendarDays } from '#kit/calendar/date.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import { dangerLevels } from './levels.ui.ts'
import type { DangerYear } from '../wire.ts'

const t = catalogue({ month: '月', unknown: '数据不全或没有观测', caption: '{name}各月各等级天数' })

/** The strip as a table: days of each level by month. */
export function DangerMonths({ place: { name, levels }, first }: { place: DangerYear['places'][number]; first: string }) {
  const months = Map.groupBy(
    levels.map((level, i) => ({ level, month: Number(addCalendarDays(first, i).slice(5, 7)) })),
    (d) => d.month,
  )
  const count = (month: number, level: number | null) => months.get(month)?.filter((d) => d.level === level).length ?? 0
  const columns = [...dangerLevels().map((l) => ({ level: l.level, title: l.title })), { level: null, title: t('unknown') }]
  return (
    <div className="table-box gap-above" tabIndex={0} role="region" aria-label={t('caption', { name })}>
      <table className="table">
        <caption className="danger-caption">{t('caption', { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            {columns.map((c) => (
              <th key={c.title} scope="col" className="numeric">
                {c.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...months.keys()].map((month) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {columns.map((c) => (
                <td key={c.title} className="numeric">
                  {count(month, c.level)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
