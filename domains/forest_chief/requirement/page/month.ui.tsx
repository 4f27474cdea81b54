import { useQuery } from '@tanstack/react-query'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { get } from '#kit/ui/api.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { MonthAnswer, Running } from '../wire.ts'

const t = catalogue({
  failed: '这一部分暂时读不到，稍后再看。',
  none: '您现在没有林长岗位。',
  asked: '岗位要求',
  asked_n: '{title}要求 {required} 次，已巡 {done} 次',
  met: '已达到',
  until: '还差 {n} 次，{until} 前',
  not_asked: '当期没有频次要求',
  done: '本月已巡',
  done_n: '{n} 次',
  records: '看记录',
  start: '登记巡林',
  open: '责任区里没有销号的问题',
  open_n: '{n} 件',
  late_n: '逾期 {n} 件',
})

/** The first day of the running month. */
const monthBegan = (): string => `${beijingDate(beijingInstant(Date.now())).slice(0, 8)}01`

/** A chief's own month: what the post asks, what was done, what is open in the area. No other chief is beside it. */
export default function ChiefMonth() {
  const { data, error } = useQuery({
    queryKey: ['overview', 'forest_chief', 'month'],
    queryFn: ({ signal }) => get<MonthAnswer>('/api/forest_chief/month', {}, signal),
  })
  if (error) return <p className="quiet">{t('failed')}</p>
  if (!data) return <SkeletonRows rows={3} />
  if (data.chiefs.length === 0) return <p className="quiet">{t('none')}</p>
  return data.chiefs.map((c) => <Chief key={c.post} chief={c} />)
}

function Chief({ chief: { post, title, division, running, walks, open } }: { chief: MonthAnswer['chiefs'][number] }) {
  return (
    <div>
      <h3>{title}</h3>
      <dl className="facts-list">
        <div>
          <dt>{t('asked')}</dt>
          <dd>{running.length === 0 ? <span className="quiet">{t('not_asked')}</span> : running.map((r) => <Asked key={r.period} of={r} />)}</dd>
        </div>
        <div>
          <dt>{t('done')}</dt>
          <dd className="row wrap">
            <strong className="big">{t('done_n', { n: walks })}</strong>
            <To href={`/registers/patrol?walker=${post}&started_at.gte=${monthBegan()}`}>{t('records')}</To>
            <To href="/registers/patrol/new">{t('start')}</To>
          </dd>
        </div>
        <div>
          <dt>{t('open')}</dt>
          <dd className="row wrap">
            <To href={`/registers/issue?division=${division}&clock=late,in_time,waiting`} className="big">
              {t('open_n', { n: open.issues })}
            </To>
            {open.overdue > 0 && (
              <To href={`/registers/issue?division=${division}&clock=late`} className="state-late">
                {t('late_n', { n: open.overdue })}
              </To>
            )}
          </dd>
        </div>
      </dl>
    </div>
  )
}

function Asked({ of: { title, until, required, done } }: { of: Running }) {
  const left = Math.max(0, required - done)
  return (
    <div>
      {t('asked_n', { title, required, done })}{' '}
      <span className={left > 0 ? 'state-waiting' : 'state-in_time'}>{left > 0 ? t('until', { n: left, until }) : t('met')}</span>
    </div>
  )
}
