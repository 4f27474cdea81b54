import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { roundHalfUp, sumOf } from '#kit/quantity/decimal.ts'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { RunLine, Runs as Told } from '../wire.ts'
import './run.ui.css'

const t = catalogue({
  title: '补偿资金下达与兑现',
  sub: '{division} · {year} 年 · {n} 个批次 · 单位：元',
  registers: '全部批次',
  payments: '全部兑付',
  none: '这里这一年没有补偿批次',
  none_help: '在上方换一个年度或地区。',
  run: '批次',
  state: '状态',
  total: '合计',
  owed: '应付',
  issued: '下达',
  sent: '拨付',
  paid: '兑现',
  gap: '未兑现',
  failed: '其中退回',
  withheld: '暂停',
  gap_help: '下达减兑现',
})

const amounts = ['owed', 'issued', 'sent', 'paid', 'gap', 'failed', 'withheld'] as const
type Amount = (typeof amounts)[number]
/** What stands also in a narrow window. */
const narrow: ReadonlySet<Amount> = new Set(['paid', 'gap'])
const classOf = (key: Amount): string => `numeric${key === 'gap' ? ' value' : ''}${narrow.has(key) ? '' : ' wide'}`

/** Every run of a year: what was to be paid, issued, sent, received, and the gap that is left. */
export default function RunsPage() {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['public_forest', 'runs', division, year],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Told>('/api/public_forest/runs', { division, year }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={data && t('sub', { division: place?.name ?? '…', year, n: data.items.length })}
        actions={
          <>
            <To href="/registers/compensation_run">{t('registers')}</To>
            <To href="/registers/compensation_payment">{t('payments')}</To>
          </>
        }
      />
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : data.items.length === 0 ? (
        <Empty icon="bank" title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <Runs items={data.items} />
      )}
    </>
  )
}

function Runs({ items }: { items: readonly RunLine[] }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('title')}>
      <table className="table runs">
        <thead>
          <tr>
            <th scope="col">{t('run')}</th>
            {amounts.map((key) => (
              <th key={key} scope="col" className={classOf(key)}>
                {t(key)}
                {key === 'gap' && <small className="quiet">{t('gap_help')}</small>}
              </th>
            ))}
            <th scope="col" className="wide">
              {t('state')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <To href={`/registers/compensation_run/${run.id}`}>{run.title}</To>
                <div className="quiet small">{run.division_name}</div>
              </th>
              {amounts.map((key) => (
                <td key={key} className={classOf(key)}>
                  <Quantity value={run[key]} />
                </td>
              ))}
              <td className="wide">{run.state_title}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {amounts.map((key) => (
              <td key={key} className={classOf(key)}>
                <Quantity value={roundHalfUp(sumOf(items.map((run) => run[key])), 2)} />
              </td>
            ))}
            <td className="wide" />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
