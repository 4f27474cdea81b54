import { To } from '#kit/ui/parts/link.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { BoardAnswer, BoardDifference } from '../wire.ts'

const t = catalogue({
  differences: '差异和逾期',
  none: '没有差异：伐除的每一株都在伐桩边、车上、已除害之中。',
  kind: '差异',
  what: '哪一株、哪一批',
  place: '地点',
  day: '日期',
  trees: '株数',
  volume: '材积（立方米）',
  note: '说明',
  unexplained: '还没有说明',
  more: '另有 {n} 处没有列出，请缩小地方查看。',
  unbacked: '与批次单据不符',
  lost: '去向不明',
  written_off: '差异核销',
  lighter: '到达明显变轻',
  light: '装车过轻',
  late_wood: '伐除后超过二十四小时没有除害',
  late_batch: '装车后超过二十四小时没有除害',
})

const named = (kind: BoardDifference['kind']): string => t(kind)

/** Each difference of the balance by name: which tree or batch, where, since when, and what was said of it. */
export function Differences({ told: { differences, more_differences } }: { told: BoardAnswer }) {
  return (
    <section className="card" aria-label={t('differences')}>
      <h2>{t('differences')}</h2>
      {differences.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('differences')}>
          <table className="table pest-differences">
            <thead>
              <tr>
                <th scope="col">{t('kind')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('place')}</th>
                <th scope="col">{t('day')}</th>
                <th scope="col" className="numeric">
                  {t('trees')}
                </th>
                <th scope="col" className="numeric">
                  {t('volume')}
                </th>
                <th scope="col">{t('note')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((d) => (
                <tr key={`${d.kind} ${d.id}`}>
                  <td>{named(d.kind)}</td>
                  <td>
                    <To href={`/registers/${d.register}/${d.id}`}>{d.title || '—'}</To>
                  </td>
                  <td>{d.division_name}</td>
                  <td>{d.day ?? '—'}</td>
                  <td className="numeric">
                    <Quantity value={String(d.trees)} />
                  </td>
                  <td className="numeric">
                    <Quantity value={d.volume} />
                  </td>
                  <td>{d.note ?? t('unexplained')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more_differences > 0 && <p className="quiet">{t('more', { n: more_differences })}</p>}
    </section>
  )
}
