import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue, semicolon } from '#kit/ui/text/text.ts'
import type { Counted, PaymentLine, Payments as Told } from '../../run/wire.ts'

const t = catalogue({
  title: '银行退回、尚未重发',
  by_reason: '{title} {n} 笔 {amount} 元',
  more: '在台账中看全部 {n} 笔',
  number: '兑付编号',
  payee: '对象',
  amount: '金额',
  failure: '原因',
  tries: '已发次数',
})
const shown = 10

/** What came back, by reason and payment by payment; each opens its record, where it is sent again. */
export function FailedPayments({ run, failures }: { run: string; failures: readonly Counted[] }) {
  const all = failures.reduce((n, f) => n + f.payments, 0)
  const { data, error, refetch } = useQuery({
    queryKey: ['records', 'compensation_payment', 'failed', run],
    queryFn: ({ signal }) => get<Told>(`/api/public_forest/runs/${run}/payees`, { state: 'failed', limit: shown }, signal),
  })
  return (
    <section aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <p>{failures.map((f) => t('by_reason', { title: f.title, n: f.payments, amount: grouped(f.amount) })).join(semicolon())}</p>
      {error ? <ErrorPage error={error} retry={() => void refetch()} /> : !data ? <SkeletonRows rows={3} /> : <Payments items={data.records} />}
      {data && all > data.records.length && (
        <p className="gap-above">
          <To href={`/registers/compensation_payment?run=${run}&state=failed`}>{t('more', { n: all })}</To>
        </p>
      )}
    </section>
  )
}

function Payments({ items }: { items: readonly PaymentLine[] }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('title')}>
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('payee')}</th>
            <th scope="col" className="numeric">
              {t('amount')}
            </th>
            <th scope="col">{t('failure')}</th>
            <th scope="col" className="numeric">
              {t('tries')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((p) => (
            <tr key={p.id}>
              <td data-label={t('number')}>
                <To href={`/registers/compensation_payment/${p.id}`}>{p.number}</To>
              </td>
              <td data-label={t('payee')}>
                <span>
                  {p.name} <span className="quiet small">{p.payee_number}</span>
                </span>
              </td>
              <td className="numeric" data-label={t('amount')}>
                <Quantity value={p.amount} unit="元" />
              </td>
              <td data-label={t('failure')}>
                <span>{p.why ?? '—'}</span>
              </td>
              <td className="numeric" data-label={t('tries')}>
                <span>{p.tries}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
