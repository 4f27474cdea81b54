import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Suspense, useCallback, useMemo } from 'react'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { LevelMap } from '#kit/ui/map/level-map-slot.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { DateInput } from '#kit/ui/parts/fields/date-input.tsx'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { DangerDay } from '../wire.ts'
import { today, useDangerDay } from './day.ui.ts'
import { dangerLevels, unknownMark } from './levels.ui.ts'
import { DangerLegend, LevelTag } from './level.ui.tsx'
import { DangerPlaceDrawer } from './place.ui.tsx'
import { DangerYearCard } from './year.ui.tsx'
import './danger.ui.css'

const t = catalogue({
  lacks: '缺{what}',
  title: '森林火险等级',
  sub: '{division} · {date}',
  observations: '火险观测',
  bans: '禁火令',
  day: '日期',
  before: '前一日',
  after: '后一日',
  today: '今天',
  map: '各乡镇森林火险等级',
  none: '这里没有乡镇',
  none_help: '在上方换一个地区。',
  township: '乡镇',
  level: '等级',
  from: '依据',
  own: '本地',
  score: '指数',
  listed: '{n} 个乡镇',
  method: '按 {standard} 计算。系数表有两个版本，均未核原文：“{chosen}”（{source}）和“{other}”（{other_source}）。等级先按前者记，两者不同的并列写出。',
  other: '另一版本 ',
  differ: '当日有 {n} 个乡镇两个版本的等级不同。',
  negative: '指数可以为负：地面覆盖的扣分（E）大于其余四项之和。25 及以下都是一级。',
  no_warning: '等级不是预警。火险预警由应急管理部门会同林业、气象部门发布，禁火由县级以上人民政府命令；这里没有登记的，不等于没有。',
  rule: '有本地观测的按本地观测，没有的按上级最近的观测；观测缺项即为“数据不全”，不是没有危险。',
})

/** Danger of a day by township, on a map and in a list, and the year of the place below it. */
export default function DangerPage() {
  const { division } = useWhereWhen()
  const { asked, setDate } = useDangerDay()
  const [parameters, set] = useAddress()
  const place = parameters.get('place')
  const open = useCallback((code: string | null) => set({ place: code }, { replace: true }), [set])
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['fire', 'danger', 'day', division, asked],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<DangerDay>('/api/fire/danger/day', { division, ...asked }, signal),
  })
  const date = 'date' in asked ? asked.date : data?.date
  return (
    <>
      <PageHead
        title={t('title')}
        sub={data && t('sub', { division: data.name, date: data.date })}
        actions={
          <>
            <To href="/registers/danger_observation">{t('observations')}</To>
            <To href="/registers/fire_ban">{t('bans')}</To>
          </>
        }
      />
      {date && <DayPicker date={date} setDate={setDate} />}
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={10} />
      ) : data.items.length === 0 ? (
        <Empty icon="place" title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <div className={isPlaceholderData ? 'stale' : undefined}>
          <Day day={data} place={place} open={open} />
        </div>
      )}
      {date && <DangerYearCard division={division} date={date} setDate={setDate} />}
      {place && date && <DangerPlaceDrawer division={place} date={date} close={() => open(null)} />}
    </>
  )
}

function DayPicker({ date, setDate }: { date: string; setDate: (date: string) => void }) {
  return (
    <div className="toolbar danger-day" role="group" aria-label={t('day')}>
      <Button icon={<Icon name="left" />} aria-label={t('before')} onClick={() => setDate(addCalendarDays(date, -1))} />
      <DateInput
        small
        label={t('day')}
        value={date}
        onChange={(to) => {
          if (to) setDate(to)
        }}
      />
      <Button icon={<Icon name="right" />} aria-label={t('after')} onClick={() => setDate(addCalendarDays(date, 1))} />
      {date !== today() && (
        <Button type="link" onClick={() => setDate(today())}>
          {t('today')}
        </Button>
      )}
    </div>
  )
}

function Day({ day, place, open }: { day: DangerDay; place: string | null; open: (code: string) => void }) {
  const rows = useMemo(() => day.items.map((i) => ({ division: i.division, name: i.name, level: i.level === null ? null : String(i.level) })), [day])
  return (
    <>
      <DangerLegend levels={day.items.map((i) => i.level)} />
      <div className="danger-day-columns">
        <div className="card flush danger-map">
          <Suspense fallback={<SkeletonRows rows={6} />}>
            <LevelMap
              label={t('map')}
              division={day.items.length === 1 ? day.items[0]!.division : day.division}
              levels={dangerLevels()}
              unknown={unknownMark()}
              rows={rows}
              chosen={place}
              onOpen={open}
            />
          </Suspense>
        </div>
        <Townships day={day} place={place} open={open} />
      </div>
      <Method day={day} />
    </>
  )
}

function Townships({ day, place, open }: { day: DangerDay; place: string | null; open: (code: string) => void }) {
  return (
    <div className="table-box danger-townships" tabIndex={0} role="region" aria-label={t('listed', { n: day.items.length })}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('township')}</th>
            <th scope="col">{t('level')}</th>
            <th scope="col" className="numeric">
              {t('score')}
            </th>
            <th scope="col">{t('from')}</th>
          </tr>
        </thead>
        <tbody>
          {day.items.map((i) => (
            <tr key={i.division} className={i.division === place ? 'chosen' : undefined}>
              <th scope="row">
                <button type="button" className="link" onClick={() => open(i.division)}>
                  {i.name}
                </button>
                <div className="quiet small">{i.county}</div>
              </th>
              <td>
                <LevelTag level={i.level} />
                {i.other_level !== null && i.other_level !== i.level && (
                  <div className="small">
                    {t('other')}
                    <LevelTag level={i.other_level} />
                  </div>
                )}
                {i.missing && <div className="quiet small">{i.status === 'incomplete' ? t('lacks', { what: i.missing }) : i.missing}</div>}
              </td>
              <td className="numeric" title={i.score !== null && i.score < 0 ? t('negative') : undefined}>
                {i.score ?? '—'}
              </td>
              <td className="small nowrap">{i.source === null ? '—' : i.source.own ? t('own') : i.source.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Method({ day: { standard, variants, items } }: { day: DangerDay }) {
  const chosen = variants.find((v) => v.chosen)
  const other = variants.find((v) => !v.chosen)
  if (!chosen || !other) return null
  const differ = items.filter((i) => i.level !== null && i.other_level !== i.level).length
  return (
    <p className="quiet small gap-above">
      {t('rule')}
      {t('method', { standard, chosen: chosen.title, source: chosen.source, other: other.title, other_source: other.source })}
      {differ > 0 && t('differ', { n: differ })}
      {items.some((i) => i.score !== null && i.score < 0) && t('negative')}
      {t('no_warning')}
    </p>
  )
}
