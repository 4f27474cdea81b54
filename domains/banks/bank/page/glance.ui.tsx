import { useQuery } from '@tanstack/react-query'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { Bank, BankAnswer } from '../wire.ts'
import { readable } from './readable.ui.ts'
import { spreadOf } from './spread.ui.ts'

const t = catalogue({ none: '没有可以测算的数', percent: '± {percent}%', unknown: '未给出不确定性', actual: '实际发生额' })

/** The leading number of a bank with how far it may be off. */
export function BankGlance({ bank }: { bank: Bank }) {
  const { division, year } = useWhereWhen()
  const { data, error } = useQuery<BankAnswer>({
    queryKey: ['banks', bank, division, year],
    queryFn: ({ signal }) => get<BankAnswer>(`/api/banks/${bank}`, { division, year }, signal),
  })
  if (error) return <small className="quiet">{t('none')}</small>
  if (!data) return <SkeletonRows rows={1} />
  const first = data.measures.find((m) => m.key === data.leading)
  if (!first || first.value === null) return <small className="quiet">{t('none')}</small>
  const percent = spreadOf(first)?.percent
  return (
    <>
      <strong className="big">
        <Quantity value={readable(first.value, first.nature)} unit={first.unit} />
      </strong>
      <small className="quiet clamp-one" title={first.title}>
        {first.nature === 'real' ? t('actual') : percent ? t('percent', { percent }) : t('unknown')} · {first.title}
      </small>
    </>
  )
}
