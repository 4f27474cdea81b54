import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { BanEffect } from '../wire.ts'

const t = catalogue({
  drafted: '发布后：{live} 件有效的用火许可暂停，{waiting} 件申请在禁火期内不能批准。',
  issued: '这份禁火令范围和期间内：{paused} 件用火许可因禁火暂停，{live} 件仍有效，{waiting} 件申请不能批准。',
  over: '已不再施行。',
  none: '这一范围和期间内没有用火许可和申请。',
  permit: '用火许可',
  township: '乡镇',
  window: '用火时段',
  effect: '影响',
  more: '另有 {n} 件未列出。',
  paused_now: '立即暂停',
  paused_then: '起始之日暂停',
  paused: '已暂停',
  not_approved: '不能批准',
})

/** What issuing the order does to permits: shown before it is issued, and what it did after. */
export default function BanEffectPanel({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['fire', 'ban-effect', record.id, record.version],
    queryFn: ({ signal }) => get<BanEffect>('/api/fire/ban-effect', { ban: record.id }, signal),
    refetchInterval: record.state === 'issued' ? 15_000 : false,
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={3} />
  if (data.state !== 'drafted' && data.state !== 'issued') return <p className="quiet">{t('over')}</p>
  const count = (...effects: readonly string[]): number => data.permits.filter((p) => effects.includes(p.effect)).length
  const counts = { live: count('paused_now', 'paused_then'), waiting: count('not_approved'), paused: count('paused') }
  if (data.permits.length === 0) return <p>{t('none')}</p>
  return (
    <>
      <p role="status">{t(data.state === 'drafted' ? 'drafted' : 'issued', counts)}</p>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('permit')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('permit')}</th>
              <th scope="col">{t('township')}</th>
              <th scope="col">{t('window')}</th>
              <th scope="col">{t('effect')}</th>
            </tr>
          </thead>
          <tbody>
            {data.permits.map((p) => (
              <tr key={p.id}>
                <td>
                  <To href={`/registers/fire_use_permit/${p.id}`}>
                    {p.applicant} {p.place}
                  </To>
                </td>
                <td>{p.township}</td>
                <td className="nowrap">
                  {dateTime(p.window_from)}
                  <br />
                  {dateTime(p.window_to)}
                </td>
                <td className="nowrap">{t(p.effect)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.more > 0 && <p className="quiet small">{t('more', { n: data.more })}</p>}
    </>
  )
}
