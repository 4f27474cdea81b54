import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { said } from '#kit/ui/text/language.ts'
import { catalogue, comma } from '#kit/ui/text/text.ts'
import { LevelTag } from './level.ui.tsx'
import type { DangerPlace, DangerTold } from '../wire.ts'
import { DangerReference } from './reference.ui.tsx'

const t = catalogue({
  loading: '火险',
  title: '{name} · {date}',
  none: '当日没有观测',
  none_help: '本地和上级都没有当日的火险观测，等级为“数据不全”，不是没有危险。',
  own: '依据本地观测',
  above: '本地当日没有观测，依据{name}的观测',
  station: '站点：{station}',
  record: '打开观测记录',
  missing: '缺少：{missing}',
  year: '看这里全年',
  more: '相关页面',
  operands: '指数怎样得来',
  part: '项目',
  measured: '观测值',
  points: '分',
  total: '火险指数 A + B + C + D − E',
  unmeasured: '缺测',
  a: 'A 日最高气温',
  b: 'B 日最小相对湿度',
  c: 'C 降雨后的天数',
  d: 'D 日最大风速',
  e: 'E 地面绿草或积雪覆盖',
  rain_last: '{mm} 毫米，{days} 天前',
  rain_today: '当日 {mm} 毫米',
  rain_none: '连续无雨（0.3 毫米以上）',
  overtaken: '此前几天的降雨后来有更正，按现在的记录算得另一个指数；等级仍以定级时为准，更正观测后重新定级。',
  rain: '此前两周的降水',
  rain_label: '{date}：{mm}',
  rain_missing: '缺测',
  millimetre: '{mm} 毫米',
  rain_help: '单位：毫米；“缺”为没有观测，不当作无雨。',
  short: '缺',
  variants: '系数表两个版本，均未核原文',
  used: '现记',
  kept: '另一版本',
  negative: '指数为负：E 项扣分大于其余四项之和。25 及以下都是一级。',
  variant_score: '{score} 分 · {level}',
})

/** How one place came to its level on a day. */
export function DangerPlaceDrawer({ division, date, close }: { division: string; date: string; close: () => void }) {
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['fire', 'danger', 'place', division, date],
    queryFn: ({ signal }) => get<DangerPlace>('/api/fire/danger/place', { division, date }, signal),
  })
  return (
    <Drawer open onClose={close} size={Math.min(520, window.innerWidth)} title={t('title', { name: place?.name ?? '…', date })}>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={10} />
      ) : data.status === 'not_observed' ? (
        <Empty icon="clock" title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <Told told={data} />
      )}
    </Drawer>
  )
}

function Told({ told }: { told: DangerTold }) {
  const { source, observation, missing } = told
  return (
    <div className="danger-place">
      <p className="row wrap">
        <LevelTag level={told.level} />
        {missing.length > 0 && <span>{t('missing', { missing: missing.join(comma()) })}</span>}
      </p>
      <p className="quiet">
        {source.own ? t('own') : t('above', { name: source.name })}
        {source.station && ` · ${t('station', { station: source.station })}`}
      </p>
      <nav className="row wrap" aria-label={t('more')}>
        {observation && <To href={`/registers/danger_observation/${observation}`}>{t('record')}</To>}
        <To href={`/fire/danger?division=${told.division}&date=${told.date}`}>{t('year')}</To>
      </nav>
      <Operands told={told} />
      {told.score !== null && told.score < 0 && <p className="quiet">{t('negative')}</p>}
      {told.overtaken && <p className="quiet">{t('overtaken')}</p>}
      <Rain rain={told.rain} />
      <Variants variants={told.variants} />
      <DangerReference reference={told.reference} place={source.name} />
    </div>
  )
}

function rainWords(last: DangerTold['measured']['last_rain']): string {
  if (last === null) return t('unmeasured')
  if (last === 'none_on_record') return t('rain_none')
  return last.days_since === 0 ? t('rain_today', { mm: last.rain_mm }) : t('rain_last', { mm: last.rain_mm, days: last.days_since })
}

function Operands({ told: { parts, measured, score } }: { told: DangerTold }) {
  const unit = (value: string | null, of: string): string => (value === null ? t('unmeasured') : `${value} ${said(of)}`)
  const rows = [
    ['a', unit(measured.max_temperature, '℃')],
    ['b', unit(measured.min_humidity, '%')],
    ['c', rainWords(measured.last_rain)],
    ['d', unit(measured.max_wind, '米/秒')],
    ['e', measured.greenness ?? t('unmeasured')],
  ] as const
  return (
    <section>
      <h3>{t('operands')}</h3>
      <div className="table-box">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('part')}</th>
              <th scope="col">{t('measured')}</th>
              <th scope="col" className="numeric">
                {t('points')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, value]) => (
              <tr key={key}>
                <th scope="row">{t(key)}</th>
                <td>{value}</td>
                <td className="numeric">{parts ? `${key === 'e' ? '−' : ''}${parts[key]}` : '—'}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('total')}
              </th>
              <td className="numeric">
                <strong>{score ?? '—'}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

function Rain({ rain }: { rain: DangerTold['rain'] }) {
  const most = Math.max(10, ...rain.map((d) => d.mm ?? 0))
  return (
    <section>
      <h3>{t('rain')}</h3>
      <ol className="danger-rain">
        {rain.map(({ date, mm }) => (
          <li key={date} aria-label={t('rain_label', { date, mm: mm === null ? t('rain_missing') : t('millimetre', { mm }) })}>
            <span className="small" aria-hidden="true">
              {mm === null ? t('short') : mm > 0 ? mm : ''}
            </span>
            <i
              className={mm === null ? 'unmeasured' : undefined}
              style={{ height: `${mm === null ? 2 : Math.max(mm > 0 ? 2 : 0, (48 * mm) / most)}px` }}
              aria-hidden="true"
            />
            <small className="quiet" aria-hidden="true">
              {Number(date.slice(8))}
            </small>
          </li>
        ))}
      </ol>
      <p className="quiet small">{t('rain_help')}</p>
    </section>
  )
}

function Variants({ variants }: { variants: DangerTold['variants'] }) {
  return (
    <section>
      <h3>{t('variants')}</h3>
      <ul className="plain-list">
        {variants.map((v) => (
          <li key={v.key}>
            <span className="tag">{v.chosen ? t('used') : t('kept')}</span> {v.title}：
            {v.score === null ? v.level_title : t('variant_score', { score: v.score, level: v.level_title })}
            <div className="quiet small">{v.source}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
