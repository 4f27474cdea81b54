import { To } from '#kit/ui/parts/link.tsx'
import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { InstallationWaiting } from '../wire.ts'

const t = catalogue({
  title: '待修和待验',
  none: '没有待修、待验的设施。',
  more: '还有 {n} 处，在台账里看。',
  what: '设施',
  where: '地点',
  keeper: '管护单位',
  damage: '损坏情况',
  due: '修复期限',
  late: '逾期 {n} 天',
  in_time: '{day} 前修复',
  to_accept: '已修待验',
  broken: '破损',
  faded: '褪色、字迹不清',
  fallen: '倒伏、脱落',
  lost: '丢失',
  wrong: '内容错误或者过时',
})

function Due({ item }: { item: InstallationWaiting }) {
  if (item.state === 'mended') return <StateTag colour="waiting">{t('to_accept')}</StateTag>
  if (item.days_late > 0) return <StateTag colour="late">{t('late', { n: item.days_late })}</StateTag>
  return <StateTag colour="in_time">{t('in_time', { day: item.mend_due ?? '—' })}</StateTag>
}

/** What is broken, the longest overdue first, with who keeps it; and what was mended and waits to be looked at. */
export function Waiting({ items, more }: { items: readonly InstallationWaiting[]; more: number }) {
  return (
    <section className="card">
      <h2>{t('title')}</h2>
      {items.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('title')}>
          <table className="table stacked">
            <thead>
              <tr>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('where')}</th>
                <th scope="col">{t('keeper')}</th>
                <th scope="col">{t('damage')}</th>
                <th scope="col">{t('due')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((i) => (
                <tr key={i.id}>
                  <td data-label={t('what')}>
                    <To href={`/registers/culture_installation/${i.id}`}>
                      {i.name} · {i.number}
                    </To>
                  </td>
                  <td data-label={t('where')}>{i.place}</td>
                  <td data-label={t('keeper')}>{i.keeper_unit}</td>
                  <td data-label={t('damage')}>{i.damage === null ? '—' : t(i.damage)}</td>
                  <td data-label={t('due')}>
                    <Due item={i} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && <p className="quiet">{t('more', { n: more })}</p>}
    </section>
  )
}
