import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { calendarDaysBetween, addCalendarDays } from '#kit/calendar/date.ts'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue, comma } from '#kit/ui/text/text.ts'
import { dangerLevels } from './levels.ui.ts'
import { DangerMonths } from './months.ui.tsx'
import type { DangerYear } from '../wire.ts'

const t = catalogue({
  title: '{year} 年防火日历 · {name}',
  season: '森林防火期',
  high_danger: '森林高火险期',
  span: '{from} 至 {to}',
  bans: '禁火令',
  no_bans: '没有登记这一年这里的禁火令。没有登记不等于没有禁火：以县级以上人民政府发布的为准。',
  unknown_season: '{year} 年的防火期还没有录入（命令通常在上年 12 月底发布）。没有录入不等于不在防火期。',
  levels: '逐日等级',
  levels_label: '{name}逐日火险等级：{words}',
  days: '{title} {n} 天',
  unknown: '数据不全或没有观测 {n} 天',
  day: '{date}：{level}',
  unknown_day: '数据不全',
  month: '{n}月',
  strip: '防火日历，可左右滚动',
  basis: '防火期依据：{basis}{extended}。',
  extended: '，并按{documents}规定',
  duty: '发布{duty}预警的，县级以上人民政府应当发布禁火令（{duty_basis}）；预警不由等级推出。柱越高等级越高；虚线为数据不全或没有观测。点一天即看当日。',
  table: '按月看天数',
  chosen: '所看的一天',
})

type Properties = { division: string; date: string; setDate: (date: string) => void }

/** The year of a place in one strip: season, high-danger period, bans, and the level of each day. */
export function DangerYearCard({ division, date, setDate }: Properties) {
  const year = date.slice(0, 4)
  const { data, error, refetch } = useQuery({
    queryKey: ['fire', 'danger', 'year', division, year],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<DangerYear>('/api/fire/danger/year', { division, year }, signal),
  })
  if (error)
    return (
      <section className="card gap-above">
        <ErrorPage error={error} retry={() => void refetch()} />
      </section>
    )
  if (!data)
    return (
      <section className="card gap-above">
        <SkeletonRows rows={4} />
      </section>
    )
  return <Year year={data} date={date} setDate={setDate} />
}

type Span = { start: string; end: string }

function Year({ year, date, setDate }: { year: DangerYear; date: string; setDate: (date: string) => void }) {
  const length = calendarDaysBetween(year.first, year.last) + 1
  const at = (day: string): number => (100 * Math.min(length, Math.max(0, calendarDaysBetween(year.first, day)))) / length
  const bar = ({ start, end }: Span) => ({ left: `${at(start)}%`, width: `${at(addCalendarDays(end, 1)) - at(start)}%` })
  return (
    <section className="card gap-above danger-year" aria-labelledby="danger-year">
      <h2 id="danger-year">{t('title', { year: year.year, name: year.name })}</h2>
      <div className="danger-strip" tabIndex={0} role="region" aria-label={t('strip')}>
        <div className="danger-lines">
          <div className="danger-line months">
            <span />
            <div>
              {Array.from({ length: 12 }, (_, m) => (
                <small key={m} style={{ left: `${at(`${year.year}-${String(m + 1).padStart(2, '0')}-01`)}%` }}>
                  {t('month', { n: m + 1 })}
                </small>
              ))}
            </div>
          </div>
          {(['season', 'high_danger'] as const).map((key) => (
            <div key={key} className="danger-line">
              <span>{t(key)}</span>
              <div>
                {year[key].map((span) => (
                  <b key={span.start} className={`period ${key}`} style={bar(span)} title={t('span', { from: span.start, to: span.end })}>
                    {t('span', { from: span.start.slice(5), to: span.end.slice(5) })}
                  </b>
                ))}
              </div>
            </div>
          ))}
          {byPlace(year.bans).map(([place, bans]) => (
            <div key={place} className="danger-line">
              <span>
                {t('bans')} · {place}
              </span>
              <div>
                {bans.map((ban) => (
                  <To
                    key={ban.id}
                    href={`/registers/fire_ban/${ban.id}`}
                    className="period ban"
                    style={bar(ban)}
                    title={`${ban.name}（${ban.document_number}） ${t('span', { from: ban.start, to: ban.end })}`}
                  >
                    <span className="sr-only">
                      {ban.name} {t('span', { from: ban.start, to: ban.end })}
                    </span>
                  </To>
                ))}
              </div>
            </div>
          ))}
          {year.places.map((place) => (
            <Levels key={place.division} place={place} year={year} date={date} setDate={setDate} />
          ))}
        </div>
      </div>
      {!year.known && <p role="status">{t('unknown_season', { year: year.year })}</p>}
      {year.bans.length === 0 && <p className="quiet small">{t('no_bans')}</p>}
      <p className="quiet small">
        {year.basis &&
          t('basis', { basis: year.basis, extended: year.extended_by.length > 0 ? t('extended', { documents: year.extended_by.join(comma()) }) : '' })}
        {t('duty', { duty: year.ban_duty_warnings.join(comma()), duty_basis: year.ban_duty_basis })}
      </p>
      <details>
        <summary>{t('table')}</summary>
        {year.places.map((place) => (
          <DangerMonths key={place.division} place={place} first={year.first} />
        ))}
      </details>
    </section>
  )
}

type Ban = DangerYear['bans'][number]
const byPlace = (bans: readonly Ban[]): [string, Ban[]][] => [...Map.groupBy(bans, (b) => b.place)]

function Levels({ place, year, date, setDate }: { place: DangerYear['places'][number]; year: DangerYear; date: string; setDate: (date: string) => void }) {
  const { levels } = place
  const counted = dangerLevels().flatMap((l) => {
    const n = levels.filter((x) => x === l.level).length
    return n > 0 ? [t('days', { title: l.title, n })] : []
  })
  const words = [...counted, t('unknown', { n: levels.filter((l) => l === null).length })].join(comma())
  const dayAt = (event: { clientX: number; currentTarget: Element }): string => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return addCalendarDays(year.first, Math.min(levels.length - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * levels.length))))
  }
  const wordsOf = (day: string): string => {
    const level = levels[calendarDaysBetween(year.first, day)]
    const l = dangerLevels().find((x) => x.level === level)
    return t('day', { date: day, level: l ? `${l.title} ${l.danger}` : t('unknown_day') })
  }
  return (
    <div className="danger-line levels">
      <span>{place.name}</span>
      <div>
        <svg
          role="img"
          aria-label={t('levels_label', { name: place.name, words })}
          viewBox={`0 0 ${levels.length} 50`}
          preserveAspectRatio="none"
          onClick={(e) => setDate(dayAt(e))}
          onMouseMove={(e) => {
            e.currentTarget.querySelector('title')!.textContent = wordsOf(dayAt(e))
          }}
        >
          <title>{t('levels')}</title>
          <line x1="0" x2={levels.length} y1="49.5" y2="49.5" className="danger-none" vectorEffect="non-scaling-stroke" />
          {levels.map((level, i) =>
            level === null ? null : <rect key={i} x={i} y={50 - 10 * level} width={1.02} height={10 * level} className={`danger-${level}`} />,
          )}
        </svg>
        {date >= year.first && date <= year.last && (
          <i className="danger-now" title={t('chosen')} style={{ left: `${(100 * (calendarDaysBetween(year.first, date) + 0.5)) / levels.length}%` }} />
        )}
      </div>
    </div>
  )
}
