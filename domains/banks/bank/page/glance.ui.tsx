import { useQuery } from '@tanstack/react-query'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { Bank, BankAnswer } from '../wire.ts'
import { readable } from './readable.ui.ts'
import { spreadOf } from './spread.ui.ts'

const t = catalogue({ none: '没有可以测算的数', percent: '± {percent}%', unknown: '未给出不确定性', actual: '实际发生额', of_year: '{year} 年' })

/** The leading number of a bank with how far it may be off; where the year has none yet, that of the last year which has one. */
export function BankGlance({ bank }: { bank: Bank }) {
  const { division, year } = useWhereWhen()
  const { data, error } = useQuery<BankAnswer>({
    queryKey: ['banks', bank, division, year],
    queryFn: ({ signal }) => get<BankAnswer>(`/api/banks/${bank}`, { division, year }, signal),
  })
  if (error) return <small className="quiet">{t('none')}</small>
  if (!data) return <SkeletonRows rows={1} />
  const first = data.measures.find((m) => m.key === data.leading)
  const last = first && first.value === null ? data.trend.findLast((point) => point.value !== null) : undefined
  const told = first && last ? { ...first, ...last } : first
  if (!told || told.value === null) return <small className="quiet">{t('none')}</small>
  const percent = spreadOf(told)?.percent
  return (
    <>
      <strong className="big">
        <Quantity value={readable(told.value, told.nature)} unit={told.unit} />
      </strong>
      <small className="quiet clamp-one" title={told.title}>
        {last && `${t('of_year', { year: last.year })} · `}
        {told.nature === 'real' ? t('actual') : percent ? t('percent', { percent }) : t('unknown')} · {told.title}
      </small>
    </>
  )
}
