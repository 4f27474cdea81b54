import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { RentCalendar } from '../wire.ts'

const t = catalogue({
  days: '租金日历',
  parties: '各户租金',
  none: '还没有登记权利人，逐户登记面积以后，这里列出各户每年的租金。',
  late_sum: '到 {day} 欠付 {late} 元。',
  all_paid: '到 {day} 应付的租金都已付清。',
  day: '应付日期',
  per_mu: '每亩（元）',
  owed: '应付（元）',
  got: '已付（元）',
  state: '情况',
  paid: '已付清',
  part: '付了一部分',
  late: '逾期',
  due: '未到期',
  party: '权利人',
  nth: '第 {n} 户',
  area: '面积（亩）',
  missing: '欠付（元）',
  payments: '租金支付台账',
})

/** What a transfer owes when, and what of it reached each of those who hold the land. */
export default function RentPanel({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['reserve', 'rent', record.id, record.version],
    queryFn: ({ signal }) => get<RentCalendar>(`/api/reserve/transfers/${record.id}/rent`, {}, signal),
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={4} />
  if (data.parties.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <>
      <p>
        {Number(data.late) > 0 ? <strong>{t('late_sum', { day: data.on, late: grouped(data.late) })}</strong> : t('all_paid', { day: data.on })}{' '}
        <To href="/registers/rent_payment">{t('payments')}</To>
      </p>
      <Parties told={data} />
      <Days told={data} />
    </>
  )
}

function Parties({ told }: { told: RentCalendar }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('parties')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('party')}</th>
            {(['area', 'owed', 'got', 'missing'] as const).map((key) => (
              <th key={key} scope="col" className="numeric">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.parties.map((p, n) => (
            <tr key={p.id}>
              <td>
                <To href={`/registers/transfer_party/${p.id}`}>{t('nth', { n: n + 1 })}</To>
              </td>
              {[p.area_mu, p.owed, p.paid, p.late].map((value, i) => (
                <td key={i} className="numeric">
                  {grouped(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Days({ told }: { told: RentCalendar }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('days')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            {(['per_mu', 'owed', 'got'] as const).map((key) => (
              <th key={key} scope="col" className="numeric">
                {t(key)}
              </th>
            ))}
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {told.days.map((d) => (
            <tr key={d.due_on}>
              <td>{d.due_on}</td>
              <td className="numeric">{grouped(d.per_mu)}</td>
              <td className="numeric">{grouped(d.owed)}</td>
              <td className="numeric">{grouped(d.paid)}</td>
              <td>{d.state === 'late' || d.state === 'part' ? <strong>{t(d.state)}</strong> : t(d.state)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
