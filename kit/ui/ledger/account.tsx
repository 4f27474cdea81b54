import { useQuery } from '@tanstack/react-query'
import { Empty } from '../parts/empty.tsx'
import { ErrorPage } from '../parts/error-page.tsx'
import { To } from '../parts/link.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Quantity } from '../parts/quantity.tsx'
import { SkeletonRows } from '../parts/skeletons.tsx'
import { t } from '../text/text.ts'
import { emptyPosition } from '#kit/ledger/ledger.ts'
import { LinesTable } from './lines-table.tsx'
import { accountOf } from './queries.ts'
import { Spent } from './spent.tsx'
import type { LedgerProperties } from './view.tsx'

const pots = ['granted', 'reserved', 'used', 'available'] as const

/** One account: where it stands, and every line that brought it there. */
export function Account({ ledger, path, title, account }: LedgerProperties & { account: string }) {
  const { data, error, refetch } = useQuery(accountOf(ledger, account))
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={12} />
  const now = data.lines.at(-1)?.after ?? emptyPosition
  return (
    <>
      <PageHead
        title={data.title}
        sub={`${title} · ${t('ledger.lines', { n: data.lines.length })}`}
        actions={
          <>
            <To href={path}>{t('ledger.accounts')}</To>
            <To href={`/registers/${data.account_register}/${data.account}`}>{t('ledger.record')}</To>
          </>
        }
      />
      <dl className="card pots">
        {pots.map((pot) => (
          <div key={pot}>
            <dt>{t(`ledger.${pot}`)}</dt>
            <dd>
              <Quantity value={now[pot]} unit={data.unit} />
            </dd>
          </div>
        ))}
        <div className="pots-bar">
          <dt className="sr-only">{t('ledger.spent')}</dt>
          <dd>
            <Spent {...now} />
          </dd>
        </div>
      </dl>
      {data.lines.length === 0 ? <Empty icon="figures" title={t('ledger.no_lines')} /> : <LinesTable data={data} />}
    </>
  )
}
