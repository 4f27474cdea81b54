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
import type { InstallationsTold } from '../wire.ts'
import { Waiting } from './waiting.ui.tsx'

const t = catalogue({
  title: '宣传设施',
  sub: '{division} · 今天',
  help: '一处一条记录。报损后的期限由本市设定，修复由别人验收；在地图上看台账里的“地图”。',
  list: '设施台账',
  map: '在地图上看',
  none: '这里还没有宣传设施',
  none_help: '在“生态文化宣传设施”里逐处登记，或者用表格导入。',
  by_kind: '各类设施',
  kind: '类别',
  standing: '完好',
  broken: '待修',
  late: '其中逾期',
  mended: '已修待验',
  wall: '生态文化宣传墙',
  plant_plate: '花草树木牌',
  green_plate: '绿地宣传牌',
  sign: '标识、解说牌',
  other: '其他',
})
const counted = ['standing', 'broken', 'late', 'mended'] as const
const states = { standing: 'standing', broken: 'broken', late: 'broken', mended: 'mended' } as const

/** What stands in a place today, what is broken and for how long. */
export default function InstallationsPage() {
  const { division } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['culture', 'installations', division],
    queryFn: ({ signal }) => get<InstallationsTold>('/api/culture/installations', { division }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…' })}
        actions={
          <>
            <To href="/registers/culture_installation">{t('list')}</To>
            <To href="/registers/culture_installation?map=1">{t('map')}</To>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : data.kinds.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          <Kinds kinds={data.kinds} />
          <Waiting items={data.waiting} more={data.more} />
        </>
      )}
    </>
  )
}

function Kinds({ kinds }: { kinds: InstallationsTold['kinds'] }) {
  return (
    <section className="card">
      <h2>{t('by_kind')}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('by_kind')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('kind')}</th>
              {counted.map((key) => (
                <th key={key} scope="col" className="numeric">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((k) => (
              <tr key={k.kind}>
                <th scope="row">{t(k.kind)}</th>
                {counted.map((key) => (
                  <td key={key} className="numeric">
                    {k[key] === 0 ? 0 : <To href={`/registers/culture_installation?kind=${k.kind}&state=${states[key]}`}>{k[key]}</To>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
