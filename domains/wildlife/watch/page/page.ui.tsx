import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { StationMonth, StationsAnswer } from '../wire.ts'
import './stations.ui.css'

const t = catalogue({
  title: '监测日历',
  sub: '{division} · {year} 年 {month} 月',
  help: '一格是一天：数字是见到的只数，“零”是零报告，“异”是有异常，“漏”是应报未报，空格是这一天不要求每日报告。点格子看日报。',
  points: '监测点',
  reports: '监测日报',
  earlier: '上一月',
  later: '下一月',
  none: '这里没有监测点',
  none_help: '登记监测点，写明每日报告的月份。',
  silent: '断报的监测点（连续 {n} 天以上应报未报）',
  silent_one: '已断报 {days} 天，最后一次日报 {last}',
  silent_never: '已断报 {days} 天，还没有报过',
  no_silent: '没有断报的监测点。',
  point: '监测点',
  reported: '已报',
  missing: '应报未报',
  zero: '零',
  abnormal: '异',
  lack: '漏',
  said: '{day} {what}',
  seen_words: '见到 {n} 只（头）',
  zero_words: '零报告',
  abnormal_words: '有异常，见到 {n} 只（头）',
  missing_words: '应报未报',
  idle_words: '不要求每日报告',
})

type Day = StationMonth['days'][number]
const wordsOf = ({ mark, animals }: Day): string =>
  mark === 'seen'
    ? t('seen_words', { n: animals })
    : mark === 'zero'
      ? t('zero_words')
      : mark === 'abnormal'
        ? t('abnormal_words', { n: animals })
        : mark === 'missing'
          ? t('missing_words')
          : t('idle_words')
const signOf = ({ mark, animals }: Day): string =>
  mark === 'seen' ? String(animals) : mark === 'zero' ? t('zero') : mark === 'abnormal' ? t('abnormal') : mark === 'missing' ? t('lack') : ''

/** Who watched on which day of a month; which stations say nothing although they should. */
export default function StationsPage() {
  const { division, year } = useWhereWhen()
  const [parameters, set] = useAddress()
  const today = todayInBeijing()
  const asked = Number(parameters.get('month'))
  const month = Number.isInteger(asked) && asked >= 1 && asked <= 12 ? asked : today.startsWith(String(year)) ? Number(today.slice(5, 7)) : 1
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['wildlife', 'stations', division, year, month],
    queryFn: ({ signal }) => get<StationsAnswer>('/api/wildlife/stations', { division, year, month }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', year, month })}
        actions={
          <>
            <Button size="small" disabled={month === 1} onClick={() => set({ month: month - 1 })}>
              {t('earlier')}
            </Button>
            <Button size="small" disabled={month === 12} onClick={() => set({ month: month + 1 })}>
              {t('later')}
            </Button>
            <To href="/registers/monitor_point">{t('points')}</To>
            <To href="/registers/monitor_report">{t('reports')}</To>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : data.stations.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          <Silent told={data} />
          <Calendar stations={data.stations} />
        </>
      )}
    </>
  )
}

function Silent({ told: { stations, silent_after } }: { told: StationsAnswer }) {
  const silent = stations.filter((s) => s.is_silent)
  return (
    <section className="card" aria-label={t('silent', { n: silent_after })}>
      <h2>{t('silent', { n: silent_after })}</h2>
      {silent.length === 0 ? (
        <p>{t('no_silent')}</p>
      ) : (
        <ul className="silent-stations">
          {silent.map((s) => (
            <li key={s.id}>
              <div>
                <To href={`/registers/monitor_point/${s.id}`}>{s.name}</To>
              </div>
              <div>
                <strong>
                  {s.last_report === null ? t('silent_never', { days: s.silent_days }) : t('silent_one', { days: s.silent_days, last: s.last_report })}
                </strong>{' '}
                <span className="quiet">{s.keeper}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Cell({ told }: { told: Day }) {
  const label = t('said', { day: told.day, what: wordsOf(told) })
  return (
    <td className={`station-day ${told.mark}`} title={label}>
      {told.report === null ? (
        <span aria-label={label}>{signOf(told)}</span>
      ) : (
        <To href={`/registers/monitor_report/${told.report}`}>
          <span aria-label={label}>{signOf(told)}</span>
        </To>
      )}
    </td>
  )
}

function Calendar({ stations }: { stations: readonly StationMonth[] }) {
  return (
    <section className="card" aria-label={t('title')}>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('title')}>
        <table className="table stations">
          <thead>
            <tr>
              <th scope="col">{t('point')}</th>
              {(stations[0]?.days ?? []).map((d) => (
                <th key={d.day} scope="col" className="numeric">
                  {Number(d.day.slice(8))}
                </th>
              ))}
              <th scope="col" className="numeric">
                {t('reported')}
              </th>
              <th scope="col" className="numeric">
                {t('missing')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stations.map((s) => (
              <tr key={s.id}>
                <th scope="row">
                  <To href={`/registers/monitor_point/${s.id}`}>{s.name}</To>
                  <div className="quiet">
                    {s.kind} {s.division_name}
                  </div>
                </th>
                {s.days.map((d) => (
                  <Cell key={d.day} told={d} />
                ))}
                <td className="numeric">{s.reported}</td>
                <td className="numeric">{s.missing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
