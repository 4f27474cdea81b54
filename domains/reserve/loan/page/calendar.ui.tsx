import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { LoanCalendar } from '../wire.ts'

const t = catalogue({
  label: '还本付息日历',
  none: '签约并提款以后，这里按合同条件列出每次应还的本金和利息。',
  told: '合同 {contracted} 元，已提 {drawn} 元，已支付 {spent} 元，已还本金 {repaid} 元，已付利息 {interest} 元。',
  how: '按已提款等额还本，利息按日余额、一年360天计；再提款以后随之改变，以银行通知为准。',
  early: '有 {n} 件流转合同比贷款先到期：贷款没有还清，林地先到期，请安排续期。',
  day: '应还日期',
  owed: '还本前余额（元）',
  principal: '本金（元）',
  interest: '利息（元）',
  state: '情况',
  paid: '已付',
  late: '逾期',
  due: '未到期',
})

/** When a loan is served, day by day, and which of it was paid. */
export default function CalendarPanel({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['reserve', 'calendar', record.id, record.version],
    queryFn: ({ signal }) => get<LoanCalendar>(`/api/reserve/loans/${record.id}/calendar`, {}, signal),
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={4} />
  const { contracted, drawn, spent, repaid, interest_paid } = data
  return (
    <>
      {data.bank_term !== null && <p className="quiet">{data.bank_term}</p>}
      {data.rows.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <>
          <p>
            {t('told', {
              contracted: grouped(contracted),
              drawn: grouped(drawn),
              spent: grouped(spent),
              repaid: grouped(repaid),
              interest: grouped(interest_paid),
            })}
          </p>
          <p className="quiet">{t('how')}</p>
          {data.ends_before > 0 && <p>{t('early', { n: data.ends_before })}</p>}
          <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('day')}</th>
                  {(['owed', 'principal', 'interest'] as const).map((key) => (
                    <th key={key} scope="col" className="numeric">
                      {t(key)}
                    </th>
                  ))}
                  <th scope="col">{t('state')}</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map((r) => (
                  <tr key={r.due_on}>
                    <td>{r.due_on}</td>
                    <td className="numeric">{grouped(r.owed)}</td>
                    <td className="numeric">{grouped(r.principal)}</td>
                    <td className="numeric">{grouped(r.interest)}</td>
                    <td>{r.state === 'late' ? <strong>{t('late')}</strong> : t(r.state)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}
