import { useQuery } from '@tanstack/react-query'
import { accountOf } from '#kit/ui/ledger/queries.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue, comma } from '#kit/ui/text/text.ts'
import { emptyPosition, posted } from '#kit/ledger/ledger.ts'

const t = catalogue({
  quota: '限额账户',
  available: '账户可用',
  own: '本件预占',
  own_used: '本件已用',
  lines: '本件在账上的 {n} 笔：{lines}',
  line: '{kind} {amount}',
})

/** The account of a permit as it stands, and what this permit has booked on it. */
export function QuotaBehind({ account, permit }: { account: string; permit: string }) {
  const { data } = useQuery(accountOf('harvest_quota', account))
  if (!data) return null
  const lines = data.lines.filter((line) => line.subject === permit)
  const own = lines.reduce((p, line) => posted(p, line.kind, line.amount), emptyPosition)
  return (
    <>
      <dl className="facts-list gap-above">
        <div>
          <dt>{t('quota')}</dt>
          <dd>
            <To href={`/harvest/quota?account=${account}`}>{data.title}</To>
          </dd>
        </div>
        <div>
          <dt>{t('available')}</dt>
          <dd>
            <Quantity value={data.lines.at(-1)?.after.available ?? '0'} unit={data.unit} />
          </dd>
        </div>
        <div>
          <dt>{t('own')}</dt>
          <dd>
            <Quantity value={own.reserved} unit={data.unit} />
          </dd>
        </div>
        <div>
          <dt>{t('own_used')}</dt>
          <dd>
            <Quantity value={own.used} unit={data.unit} />
          </dd>
        </div>
      </dl>
      {lines.length > 0 && (
        <p className="quiet small">
          {t('lines', { n: lines.length, lines: lines.map((line) => t('line', { kind: line.kind_title, amount: grouped(line.amount) })).join(comma()) })}
        </p>
      )}
    </>
  )
}
