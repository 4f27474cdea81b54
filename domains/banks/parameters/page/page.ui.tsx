import { useQuery } from '@tanstack/react-query'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import { ChosenSet } from './set.ui.tsx'
import { SetList } from './sets.ui.tsx'
import { setOfYear } from './replacement.ui.ts'
import type { ParameterSetAnswer, ParameterSets } from '../wire.ts'
import '../../bank/page/bank.ui.css'
import './parameters.ui.css'

const t = catalogue({
  title: '测算参数',
  sub: '四库的数由哪些系数得出。替换系数要另立一集，经另一人采用后从写明的年份起用；旧集留着，旧年的数不变。',
  all: '参数集台账',
  none: '还没有参数集',
  none_help: '在参数集台账里录入或导入第一集。',
})

/** Sets of coefficients by family, one opened; who may, replaces values and sees the effect before anything is saved. */
export default function ParametersPage() {
  const [parameters, set] = useAddress()
  const { year } = useWhereWhen()
  const { data, error, refetch } = useQuery({
    queryKey: ['banks', 'parameters'],
    queryFn: ({ signal }) => get<ParameterSets>('/api/banks/parameters', {}, signal),
  })
  const asked = parameters.get('set') ?? (data && (setOfYear(data.sets, 'carbon', year) ?? setOfYear(data.sets, 'water', year) ?? data.sets[0])?.id)
  return (
    <div className="bank-page">
      <PageHead title={t('title')} sub={t('sub')} actions={<To href="/registers/bank_parameters">{t('all')}</To>} />
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={10} />
      ) : data.sets.length === 0 ? (
        <Empty icon="bank" title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          <SetList sets={data.sets} chosen={asked} year={year} choose={(id) => set({ set: id })} />
          {asked && <Opened key={asked} id={asked} />}
        </>
      )}
    </div>
  )
}

function Opened({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['banks', 'parameters', id],
    queryFn: ({ signal }) => get<ParameterSetAnswer>(`/api/banks/parameters/${encodeURIComponent(id)}`, {}, signal),
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={10} />
  return <ChosenSet set={data} />
}
