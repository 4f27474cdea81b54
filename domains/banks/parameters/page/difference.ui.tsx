import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import { Sure } from '../../bank/page/confidence.ui.tsx'
import { nameOf } from './coefficients.ui.tsx'
import { Effect } from './effect.ui.tsx'
import { asChanges, differencesOf, type Difference } from './replacement.ui.ts'
import type { ParameterSetAnswer } from '../wire.ts'
import '../../bank/page/bank.ui.css'
import './parameters.ui.css'

const t = catalogue({
  first: '这一集不是由别的集修改而来。',
  same: '系数与原来那一集完全相同。',
  open: '查看全部系数',
  old: '原来那一集',
  name: '系数',
  before: '原值',
  after: '新值',
  source: '新值来源',
  sure: '把握',
  label: '改动的系数',
})

const setQuery = (id: string) => ({
  queryKey: ['banks', 'parameters', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => get<ParameterSetAnswer>(`/api/banks/parameters/${encodeURIComponent(id)}`, {}, signal),
})

/** For who adopts a set: what it changes in the one before, and what that does to the numbers. */
export default function ParameterDifference({ record }: PanelProperties) {
  const old = typeof record['replaces'] === 'string' ? record['replaces'] : null
  const after = useQuery(setQuery(record.id))
  const before = useQuery({ ...setQuery(old ?? ''), enabled: old !== null })
  const error = after.error ?? before.error
  const links = (
    <p className="row wrap">
      <To href={`/banks/parameters?set=${record.id}`}>{t('open')}</To>
      {old && <To href={`/banks/parameters?set=${old}`}>{t('old')}</To>}
    </p>
  )
  if (old === null)
    return (
      <>
        <p className="quiet">{t('first')}</p>
        {links}
      </>
    )
  if (error)
    return (
      <ErrorPage
        error={error}
        retry={() => {
          void after.refetch()
          void before.refetch()
        }}
      />
    )
  if (!after.data || !before.data) return <SkeletonRows rows={4} />
  const differences = differencesOf(before.data.coefficients, after.data.coefficients)
  const changes = asChanges(differences)
  return (
    <>
      {differences.length === 0 ? <p className="quiet">{t('same')}</p> : <Differences differences={differences} />}
      {links}
      {record.state !== 'adopted' && changes.length > 0 && <Effect set={old} changes={changes} waiting={0} />}
    </>
  )
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  return (
    <div className="table-box gap" tabIndex={0} role="region" aria-label={t('label')}>
      <table className="table effects stacked">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className="numeric">
              {t('before')}
            </th>
            <th scope="col" className="numeric">
              {t('after')}
            </th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('sure')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ coefficient: c, before, after }) => (
            <tr key={c.key}>
              <th scope="row">{nameOf(c)}</th>
              <td className="numeric" data-label={t('before')}>
                <Quantity value={before} unit={c.unit || undefined} />
              </td>
              <td className="numeric" data-label={t('after')}>
                <strong>
                  <Quantity value={after} unit={c.unit || undefined} />
                </strong>
              </td>
              <td data-label={t('source')}>{c.source}</td>
              <td data-label={t('sure')}>
                <Sure of={c.confidence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
