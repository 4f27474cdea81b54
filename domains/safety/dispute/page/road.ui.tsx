import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { DisputeRoad } from '../wire.ts'

const t = catalogue({
  road: '法定途径',
  none: '申请当日没有可用的规则，请核对类别和日期。',
  clocks: '在走的期限',
  until: '{day} 止',
  standstill: '停止采伐和改变林地现状',
  blocked: '因此停办的事项',
  quiet: '争议范围内没有在办的采伐和使用林地。',
})

/** Where a dispute is to go, which days run, and what stands still because of it. */
export default function RoadPanel({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['safety', 'road', record.id, record.version],
    queryFn: ({ signal }) => get<DisputeRoad>(`/api/safety/disputes/${record.id}/road`, {}, signal),
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={4} />
  return (
    <dl className="facts-list">
      <div>
        <dt>{t('road')}</dt>
        <dd>
          {data.decider === null ? (
            t('none')
          ) : (
            <>
              <strong>{data.decider}</strong>
              <p>
                {data.steps}（{data.source}）
              </p>
            </>
          )}
        </dd>
      </div>
      {data.clocks.length > 0 && (
        <div>
          <dt>{t('clocks')}</dt>
          <dd>
            <ul className="plain-list">
              {data.clocks.map((c) => (
                <li key={c.title}>
                  <strong>{t('until', { day: c.until })}</strong> {c.title}（{c.source}）
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('standstill')}</dt>
        <dd>
          {data.standstill}（{data.standstill_source}）
        </dd>
      </div>
      <div>
        <dt>{t('blocked')}</dt>
        <dd>
          {data.blocked.length === 0 ? (
            t('quiet')
          ) : (
            <ul className="plain-list">
              {data.blocked.map((b) => (
                <li key={b.id}>
                  <To href={`/registers/${b.register}/${b.id}`}>{b.title}</To> <span className="tag">{b.state}</span>
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    </dl>
  )
}
