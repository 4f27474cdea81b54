import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { definitionOf, fieldNamed } from '#kit/ui/parts/records.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { Page } from '#kit/wire/door.ts'
import type { Rec } from '#kit/wire/records.ts'

const t = catalogue({
  inspections: '监督检查',
  rechecks: '调入复检',
  certificates: '调运检疫',
  none: '没有记录',
  day: '日期',
  what: '记录',
  result: '结果',
  quantity: '数量（立方米）',
})

const parts = [
  { title: 'inspections', register: 'inspection', by: 'pest_firm', day: 'visited_on', result: 'certificates', quantity: 'pine_m3' },
  { title: 'rechecks', register: 'pest_recheck', by: 'firm', day: 'arrived_on', result: 'outcome', quantity: 'quantity' },
  { title: 'certificates', register: 'pest_certificate', by: 'firm', day: 'applied_on', result: 'finding', quantity: null },
] as const

/** What is kept of a firm in the ledgers: when it was inspected, what came in, what it had certified. */
export default function FilePanel({ record }: PanelProperties) {
  return (
    <>
      {parts.map((p) => (
        <Part key={p.register} part={p} firm={record.id} />
      ))}
    </>
  )
}

function Part({ part, firm }: { part: (typeof parts)[number]; firm: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['records', part.register, 'of firm', firm],
    queryFn: ({ signal }) => get<Page<Rec>>(`/api/registers/${part.register}/records`, { [part.by]: firm, sort: `-${part.day}`, limit: 50 }, signal),
  })
  const { data: definition } = useQuery(definitionOf(part.register))
  const results = definition && fieldNamed(definition, part.result)?.choices
  const title = t(part.title)
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={2} />
      ) : data.items.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={title}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('result')}</th>
                {part.quantity && (
                  <th scope="col" className="numeric">
                    {t('quantity')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {data.items.map((r) => (
                <tr key={r.id}>
                  <td>{String(r[part.day])}</td>
                  <td>
                    <To href={`/registers/${part.register}/${r.id}`}>{r.title}</To>
                  </td>
                  <td>{r[part.result] ? (results?.[String(r[part.result])] ?? '…') : '—'}</td>
                  {part.quantity && <td className="numeric">{r[part.quantity] ? String(r[part.quantity]) : '—'}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
