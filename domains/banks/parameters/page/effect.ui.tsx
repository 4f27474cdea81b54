import { useQuery } from '@tanstack/react-query'
import { useWhereWhen } from '#kit/ui/address.ts'
import { ApiProblem, send } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Quantity, Unit } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { Changes } from './replacement.ui.ts'
import { readable } from '../../bank/page/readable.ui.ts'
import { useSettled } from '../../bank/page/settled.ui.ts'
import { Signed } from '../../bank/page/signed.ui.tsx'
import type { EffectAnswer } from '../wire.ts'

const t = catalogue({
  title: '影响',
  where: '{division} {year} 年的数改用新值会怎样',
  nothing_saved: '只是试算，什么也没有存。',
  measure: '指标',
  before: '现在',
  after: '改后',
  difference: '相差',
  none: '填好新值后在这里看影响。',
  waiting: '其中 {n} 项的新值还不能算。',
  source_later: '（待填）',
  no_rows: '这些系数没有影响这一年这一处的数。',
  failed: '没有算成：{why}',
})

/** What the numbers of the chosen place and year would be by the new values; reckoned when typing has stopped. */
export function Effect({ set, changes, waiting }: { set: string; changes: Changes; waiting: number }) {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const settled = useSettled(JSON.stringify(changes.map(({ key, value, source }) => ({ key, value, source: source || t('source_later') }))), 400)
  const { data, error, isFetching } = useQuery({
    queryKey: ['banks', 'effect', set, division, year, settled],
    enabled: settled !== '[]',
    placeholderData: (old?: EffectAnswer) => old,
    queryFn: () =>
      send<EffectAnswer>('POST', `/api/banks/parameters/${encodeURIComponent(set)}/effect`, { changes: JSON.parse(settled) as Changes, year, division }),
  })
  return (
    <section className="effect" aria-labelledby="effect-title" aria-live="polite" aria-busy={isFetching}>
      <h3 id="effect-title">{t('title')}</h3>
      {changes.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <>
          <p className="quiet small">
            {t('where', { division: place?.name ?? '…', year })}。{t('nothing_saved')}
            {waiting > 0 && t('waiting', { n: waiting })}
          </p>
          {error ? (
            <p className="problem" role="alert">
              {t('failed', { why: error instanceof ApiProblem ? (error.detail ?? error.title) : error.message })}
            </p>
          ) : !data ? (
            <SkeletonRows rows={3} />
          ) : data.rows.length === 0 ? (
            <p className="quiet">{t('no_rows')}</p>
          ) : (
            <EffectTable rows={data.rows} stale={isFetching} />
          )}
        </>
      )}
    </section>
  )
}

function EffectTable({ rows, stale }: { rows: EffectAnswer['rows']; stale: boolean }) {
  return (
    <div className={stale ? 'table-box stale' : 'table-box'} tabIndex={0} role="region" aria-label={t('title')}>
      <table className="table effects">
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <th scope="col" className="numeric">
              {t('before')}
            </th>
            <th scope="col" className="numeric">
              {t('after')}
            </th>
            <th scope="col" className="numeric">
              {t('difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.key}>
              <th scope="row">
                {r.title}
                <Unit of={r.unit} />
              </th>
              <td className="numeric">
                <Quantity value={readable(r.before)} />
              </td>
              <td className="numeric">
                <Quantity value={readable(r.after)} />
              </td>
              <td className="numeric value">
                <Signed value={readable(r.difference)} />
                {r.percent !== null && (
                  <small className="quiet">
                    {' '}
                    <Signed value={r.percent} />%
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
