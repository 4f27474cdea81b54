import { useQuery } from '@tanstack/react-query'
import { Decimal } from '#kit/quantity/decimal.ts'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import { FailedPayments } from '../../payment/page/failed.ui.tsx'
import { Townships } from './townships.ui.tsx'
import type { RunSummary } from '../wire.ts'
import './run.ui.css'

const t = catalogue({
  owed: '应付',
  issued: '下达',
  sent: '拨付',
  paid: '兑现',
  gap: '未兑现（下达减兑现）',
  not_computed: '还没有测算。',
  transit: '另有 {n} 笔已拨付，银行尚未回盘。',
  withheld: '暂停支付 {n} 笔 {amount} 元：{why}。',
  closed: '逐户的兑付不在您岗位的查看范围内。',
  whole: '下达的已全部兑现。',
  all: '全部兑付',
})

const ways = ['owed', 'issued', 'sent', 'paid', 'gap'] as const
const isZero = (amount: string): boolean => new Decimal(amount).isZero()

/** Percent of the largest amount, for drawing only. */
const widthOf = (amount: string, most: string): string => `${new Decimal(amount).div(most).times(100).toDecimalPlaces(2).toFixed()}%`

/** The way of a run's money from what is owed to what was received, the gap, and what the bank sent back. */
export default function RunProgress({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['public_forest', 'run', record.id, record.version],
    queryFn: ({ signal }) => get<RunSummary>(`/api/public_forest/runs/${record.id}`, {}, signal),
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={5} />
  return <Told run={record.id} told={data} />
}

function Told({ run, told }: { run: string; told: RunSummary }) {
  const { money, issued, gap, failures, withheld } = told
  const amounts = { ...money, issued: issued ?? '0.00', gap: gap ?? '0.00' }
  const most = Decimal.max(money.owed, amounts.issued).toFixed()
  if (isZero(most)) return <p className="quiet">{t('not_computed')}</p>
  if (isZero(money.owed)) return <p className="quiet">{t('closed')}</p>
  return (
    <>
      <dl className="money-way">
        {ways.map((key) => [
          <dt key={key}>{t(key)}</dt>,
          <dd key={`${key} bar`} aria-hidden="true">
            <div className={key === 'gap' ? 'money-bar short' : 'money-bar'} style={{ width: widthOf(amounts[key], most) }} />
          </dd>,
          <dd key={`${key} amount`} className="numeric">
            <Quantity value={amounts[key]} unit="元" />
          </dd>,
        ])}
      </dl>
      {money.in_transit > 0 && <p>{t('transit', { n: money.in_transit })}</p>}
      {withheld.map((w) => (
        <p key={w.code}>{t('withheld', { n: w.payments, amount: grouped(w.amount), why: w.title })}</p>
      ))}
      {gap !== null && isZero(gap) && <p>{t('whole')}</p>}
      {failures.length > 0 && <FailedPayments run={run} failures={failures} />}
      {told.by_township.length > 0 && <Townships places={told.by_township} />}
      <p className="gap-above">
        <To href={`/registers/compensation_payment?run=${run}`}>{t('all')}</To>
      </p>
    </>
  )
}
