import { useQuery } from '@tanstack/react-query'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import { Composed } from './composition.ui.tsx'
import { BankHead } from './head.ui.tsx'
import { Measures } from './measures.ui.tsx'
import { Apart, Caveats, Imported, NotCountedList, Sources } from './notes.ui.tsx'
import { Places } from './places.ui.tsx'
import { Trend } from './trend.ui.tsx'
import type { Bank, BankAnswer } from '../wire.ts'
import './bank.ui.css'

const t = catalogue({
  sub: '{division} · {year} 年',
  parameters: '参数',
  scenario: '情景',
  none: '{division} {year} 年没有可以测算的数',
  none_help: '这里还没有导入小班，或没有录入这一年的产出。在上方换一个地区或年度。',
})

/** One bank at a place in a year: its numbers with method and spread, where they lie, how they went, what they rest on. */
export function BankPage({ bank, title }: { bank: Bank; title: string }) {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch, isPlaceholderData } = useQuery<BankAnswer>({
    queryKey: ['banks', bank, division, year],
    placeholderData: (old?: BankAnswer) => (old?.bank === bank ? old : undefined),
    queryFn: ({ signal }) => get<BankAnswer>(`/api/banks/${bank}`, { division, year }, signal),
  })
  return (
    <div className="bank-page">
      <PageHead
        title={title}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', year })}
        actions={
          <>
            <To href="/banks/parameters">{t('parameters')}</To>
            <To href="/banks/scenario">{t('scenario')}</To>
          </>
        }
      />
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={12} />
      ) : data.measures.every((m) => m.value === null) ? (
        <Nothing answer={data} />
      ) : (
        <div className={isPlaceholderData ? 'bank-body stale' : 'bank-body'}>
          <Body answer={data} />
        </div>
      )}
    </div>
  )
}

function Body({ answer }: { answer: BankAnswer }) {
  return (
    <>
      <BankHead answer={answer} />
      <Measures measures={answer.measures} year={answer.year} />
      <Places answer={answer} />
      <div className="side-by-side">
        <Trend answer={answer} />
        <Composed answer={answer} />
      </div>
      {answer.apart && <Apart book={answer.apart} year={answer.year} />}
      <NotCountedList answer={answer} />
      <Imported imported={answer.imported} />
      <Sources sources={answer.sources} />
      <Caveats caveats={answer.caveats} />
    </>
  )
}

function Nothing({ answer }: { answer: BankAnswer }) {
  return (
    <>
      <Empty icon="bank" title={t('none', { division: answer.division.name, year: answer.year })}>
        <p>{t('none_help')}</p>
      </Empty>
      <NotCountedList answer={answer} />
      <Caveats caveats={answer.caveats} />
    </>
  )
}
