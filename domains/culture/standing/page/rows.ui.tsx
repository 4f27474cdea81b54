import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { IndicatorRow } from '../wire.ts'

const t = catalogue({
  label: '各项指标的现状和差距',
  indicator: '指标',
  demanded: '要求',
  actual: '现状',
  gap: '差距',
  origin: '出处',
  network: '森林网络',
  health: '森林健康',
  welfare: '生态福利',
  culture: '生态文化',
  management: '组织管理',
  min: '不低于',
  max: '不高于',
  trend: '逐年提高',
  text: '按条文判断',
  veto: '一票否决',
  met: '达到',
  unmet: '未达到',
  unknown: '没有数值',
  of_year: '{year}年，{document}',
  plan: '总体规划的规划期',
  waiting: '有待核定的数值',
  add: '登记数值',
  answering: '责任单位：{unit}',
  action: '补差：{action}',
})

const colours = { met: 'done', unmet: 'late', unknown: 'waiting' } as const

function Origin({ row }: { row: IndicatorRow }) {
  return (
    <div>
      {row.figure && <To href={`/figures/${row.figure.id}`}>{row.figure.title}</To>}
      {row.record && (
        <To href={`/registers/forest_city_value/${row.record.id}`}>{t('of_year', { year: row.record.of_year, document: row.record.document })}</To>
      )}
      {row.origin === 'plan' && t('plan')}
      {row.reason && <div className="small quiet">{row.reason}</div>}
      {row.waiting ? (
        <div>
          <To href={`/registers/forest_city_value/${row.waiting}`}>{t('waiting')}</To>
        </div>
      ) : (
        row.origin === 'none' && (
          <div>
            <To href="/registers/forest_city_value/new">{t('add')}</To>
          </div>
        )
      )}
    </div>
  )
}

function Demanded({ row }: { row: IndicatorRow }) {
  const words = `${t(row.nature)}`
  const value = row.demanded === null ? words : <Quantity value={`${words} ${grouped(row.demanded)}`} unit={row.unit ?? undefined} />
  return (
    <div>
      {row.demand ? <To href={`/registers/forest_city_demand/${row.demand}`}>{value}</To> : value}
      <div className="small quiet">
        {row.source} · {row.confidence}
      </div>
    </div>
  )
}

/** Indicators in the order of the standard: what is, what is demanded, what is missing, and what says so. */
export function IndicatorRows({ rows }: { rows: readonly IndicatorRow[] }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
      <table className="table stacked forest-city">
        <thead>
          <tr>
            <th scope="col">{t('indicator')}</th>
            <th scope="col">{t('demanded')}</th>
            <th scope="col" className="numeric">
              {t('actual')}
            </th>
            <th scope="col" className="numeric">
              {t('gap')}
            </th>
            <th scope="col">{t('origin')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td data-label={t('indicator')}>
                <div>
                  {row.number}. {row.title}
                  <div className="small quiet">
                    {t(row.system)} · {row.measure}
                  </div>
                  {row.answering_unit && <div className="small quiet">{t('answering', { unit: row.answering_unit })}</div>}
                  {row.action && <div className="small quiet">{t('action', { action: row.action })}</div>}
                </div>
              </td>
              <td data-label={t('demanded')}>
                <Demanded row={row} />
              </td>
              <td data-label={t('actual')} className="numeric">
                <Quantity value={row.actual} unit={row.unit ?? undefined} />
              </td>
              <td data-label={t('gap')} className="numeric">
                {row.gap !== null && row.verdict === 'unmet' ? (
                  <Quantity value={row.gap} unit={row.unit ?? undefined} />
                ) : (
                  <StateTag colour={colours[row.verdict]}>{t(row.verdict)}</StateTag>
                )}
              </td>
              <td data-label={t('origin')}>
                <Origin row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
