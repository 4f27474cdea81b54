import { Decimal } from '#kit/quantity/decimal.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { TargetRow } from '../wire.ts'

const t = catalogue({
  label: '规划目标的进展',
  name: '指标',
  figure: '对应指标',
  aim: '目标',
  actual: '完成',
  share: '完成率',
  gap: '差额',
  needed: '今后每年需要',
  met: '达到',
  short: '未达到',
  of_year: '{year} 年{direction}',
  time: '规划期已过 {share}',
  unbound: '没有指标',
})

const percent = (share: string): string => `${new Decimal(share).times(100).toFixed(1)}%`

const Amount = ({ value, unit }: { value: string | null; unit: string }) => <Quantity value={value} unit={unit} />

/** Targets with what was reached by the figures, what is missing, and what each year would have to bring. */
export function TargetRows({ items }: { items: readonly TargetRow[] }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('figure')}</th>
            <th scope="col" className="numeric">
              {t('aim')}
            </th>
            <th scope="col" className="numeric">
              {t('actual')}
            </th>
            <th scope="col" className="numeric">
              {t('share')}
            </th>
            <th scope="col" className="numeric">
              {t('gap')}
            </th>
            <th scope="col" className="numeric">
              {t('needed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((i) => (
            <tr key={i.id}>
              <td data-label={t('name')}>
                <div>
                  <To href={`/registers/plan_target/${i.id}`}>{i.name}</To>
                  <div className="small quiet">
                    {i.nature} · {i.measure} · {t('time', { share: percent(i.time_share) })}
                  </div>
                </div>
              </td>
              <td data-label={t('figure')}>
                {i.figure ? <To href={`/figures/${i.figure.id}`}>{i.figure.title}</To> : <span className="quiet">{t('unbound')}</span>}
              </td>
              <td data-label={t('aim')} className="numeric">
                {i.aim && (
                  <div>
                    <Amount value={grouped(i.aim.value)} unit={i.unit} />
                    <div className="small quiet">{t('of_year', { year: i.aim.year, direction: i.direction })}</div>
                  </div>
                )}
              </td>
              <td data-label={t('actual')} className="numeric">
                {i.actual === null ? <span className="quiet">{i.figure ? i.reason : '—'}</span> : <Amount value={i.actual} unit={i.unit} />}
              </td>
              <td data-label={t('share')} className="numeric">
                {i.share === null ? '—' : percent(i.share)}
              </td>
              <td data-label={t('gap')} className="numeric">
                {i.met === null ? '—' : i.met ? <StateTag colour="done">{t('met')}</StateTag> : <Amount value={i.gap} unit={i.unit} />}
              </td>
              <td data-label={t('needed')} className="numeric">
                {i.needed_a_year === null || i.met ? '—' : <Amount value={i.needed_a_year} unit={i.unit} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
