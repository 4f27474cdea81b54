import { useQuery } from '@tanstack/react-query'
import { Input, Segmented } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { said } from '#kit/ui/text/language.ts'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { CHECKS, type Check, CONFIDENCES, type SourcedValue } from '#kit/provenance/looked-up.ts'
import { t } from '../../../text/text.ts'

type Item = SourcedValue & { readonly check: Check }
type Told = { readonly on: string; readonly counts: Readonly<Record<Check, number>>; readonly items: readonly Item[] }

const order = Object.keys(CHECKS) as Check[]
const meets = (item: Item, words: string): boolean => words === '' || `${item.title}${item.source}${item.file} ${item.key}`.includes(words)

/** Legal values that must be checked before use, the most doubtful first; for administrators. */
export default function SourcesPage() {
  const [parameters, set] = useAddress()
  const [text, setText] = useState('')
  const words = useDeferredValue(text.trim())
  const { data, error, refetch } = useQuery({ queryKey: ['sourced-values'], queryFn: ({ signal }) => get<Told>('/api/sourced-values', {}, signal) })
  const chosen = order.find((check) => check === parameters.get('check')) ?? 'unverified'
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  const items = data?.items.filter((item) => item.check === chosen && meets(item, words)) ?? []
  return (
    <>
      <PageHead title={t('sources.title')} sub={t('sources.sub')} />
      <div className="row wrap gap">
        <div className="scroll-sideways" tabIndex={0} role="group" aria-label={t('sources.check')}>
          <Segmented
            aria-label={t('sources.check')}
            value={chosen}
            onChange={(check) => set({ check })}
            options={order.map((check) => ({ value: check, label: t('sources.count', { check: said(CHECKS[check]), n: data?.counts[check] ?? 0 }) }))}
          />
        </div>
        <Input.Search
          className="register-choice"
          allowClear
          aria-label={t('sources.search')}
          placeholder={t('sources.search')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
      </div>
      {!data ? <SkeletonRows rows={8} /> : items.length === 0 ? <Empty title={t('sources.none')} /> : <Values items={items} />}
    </>
  )
}

function Values({ items }: { items: readonly Item[] }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('sources.title')}>
      <table className="table stacked sources">
        <thead>
          <tr>
            {(['value', 'source', 'sure', 'looked_up', 'valid', 'place'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`sources.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.file} ${item.key}`}>
              <td data-label={t('sources.value')}>
                <span>{item.title}</span>
              </td>
              <td data-label={t('sources.source')}>
                <span>{item.source || '—'}</span>
              </td>
              <td className="nowrap" data-label={t('sources.sure')}>
                <span>{said(CONFIDENCES[item.confidence])}</span>
              </td>
              <td className="nowrap" data-label={t('sources.looked_up')}>
                <span>{item.looked_up_on ?? '—'}</span>
              </td>
              <td data-label={t('sources.valid')}>
                <span>
                  {item.valid_from || item.valid_to ? t('sources.span', { from: item.valid_from ?? '', to: item.valid_to ?? t('sources.today') }) : '—'}
                </span>
              </td>
              <td data-label={t('sources.place')}>
                <code className="small">
                  {item.file}
                  <br />
                  {item.key}
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
