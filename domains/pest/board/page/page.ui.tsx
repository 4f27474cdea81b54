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
import type { BoardAnswer } from '../wire.ts'
import { Balance } from './balance.ui.tsx'
import { Chain } from './chain.ui.tsx'
import { Differences } from './differences.ui.tsx'
import { TownMap } from './map.ui.tsx'
import './board.ui.css'

const t = catalogue({
  title: '枯死松树除治看板',
  sub: '{division} · {year} 年',
  trees: '松树台账',
  batches: '集运批次',
  none: '这里这一年没有登记枯死、濒死松树',
  none_help: '发现枯死、濒死松树的，先在松树台账逐株登记、定位。',
  none_announced: '这里这一年没有公布的松材线虫病疫情：枯死松树称“{tree}”，木材称“{wood}”。',
  whole: '这里这一年在公布的疫情单元内（{units}）：枯死松树称“{tree}”，木材称“{wood}”。',
  part: '这里这一年有一部分地方或者一段时间在公布的疫情单元内（{units}）：其中的枯死松树称“{tree}”，木材称“{wood}”；其余的称“{other_tree}”“{other_wood}”。',
  struck: '{from}公布，{to}撤销',
  stands: '{from}公布',
})

/** The dead pines of a place: the chain by stage with what is late, the balance with every difference named, and the trees of a township on its map. */
export default function BoardPage() {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['pest', 'board', division, year],
    queryFn: ({ signal }) => get<BoardAnswer>('/api/pest/board', { division, year }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', year })}
        actions={
          <>
            <To href="/registers/pest_tree">{t('trees')}</To>
            <To href="/registers/pest_batch">{t('batches')}</To>
          </>
        }
      />
      {error ? <ErrorPage error={error} retry={() => void refetch()} /> : !data ? <SkeletonRows rows={10} /> : <Board told={data} division={division} />}
    </>
  )
}

function Board({ told, division }: { told: BoardAnswer; division: string }) {
  const { word, chain } = told
  const stretch = (u: (typeof word.units)[number]): string =>
    u.struck_off_on === null ? t('stands', { from: u.announced_on }) : t('struck', { from: u.announced_on, to: u.struck_off_on })
  const { tree, wood, other_tree, other_wood } = word
  const units = word.units.map((u) => `${u.name} ${u.announcement_number ?? ''} ${stretch(u)}`).join('；')
  return (
    <>
      <p className="quiet">{t(word.extent === 'none' ? 'none_announced' : word.extent, { tree, wood, other_tree, other_wood, units })}</p>
      {chain.every((c) => c.trees === 0) ? (
        <Empty title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          <Chain told={told} />
          <Differences told={told} />
          <Balance told={told} />
          {division.length >= 9 && <TownMap division={division} />}
        </>
      )}
    </>
  )
}
