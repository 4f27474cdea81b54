import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import { Chart } from '#kit/ui/charts/chart.tsx'
import type { Series } from '#kit/ui/charts/series.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import { readable } from './readable.ui.ts'
import type { BankAnswer, Composition } from '../wire.ts'

const t = catalogue({
  title: '构成',
  by: '按什么分',
  plots: '小班数',
  lines: '条数',
  area: '面积',
  none: '没有可以分开的数。',
  file: '{bank}-{place}-{by}',
  chart: '{measure}构成：{by}',
})

const seriesOf = ({ title, unit, measure, rows }: Composition, { plots, measures, leading }: BankAnswer): Series => ({
  labels: rows.map((r) => r.title),
  unit,
  kind: 'row',
  across: title,
  now: { name: measure, values: rows.map((r) => readable(r.value, measures.find((m) => m.key === leading)?.nature)) },
  columns: [
    ...(rows.some((r) => r.plots !== null)
      ? [{ title: t(plots ? 'plots' : 'lines'), values: rows.map((r) => (r.plots === null ? null : String(r.plots))) }]
      : []),
    ...(rows.some((r) => r.area_ha !== null) ? [{ title: t('area'), unit: 'ha', values: rows.map((r) => readable(r.area_ha)) }] : []),
  ],
})

/** What the leading number is made of; the address keeps by what it is divided. */
export function Composed({ answer }: { answer: BankAnswer }) {
  const [parameters, set] = useAddress()
  const { compositions } = answer
  const chosen = compositions.find((c) => c.by === parameters.get('by')) ?? compositions[0]
  const series = useMemo(() => chosen && seriesOf(chosen, answer), [chosen, answer])
  if (!chosen || !series || chosen.rows.length === 0)
    return (
      <section className="card">
        <h2>{t('title')}</h2>
        <p className="quiet">{t('none')}</p>
      </section>
    )
  return (
    <div className="card">
      {compositions.length > 1 && (
        <Segmented
          className="gap"
          aria-label={t('by')}
          value={chosen.by}
          onChange={(by) => set({ by: by === compositions[0]?.by ? null : by }, { replace: true })}
          options={compositions.map((c) => ({ value: c.by, label: c.title }))}
        />
      )}
      <Chart
        title={t('chart', { measure: chosen.measure, by: chosen.title })}
        series={series}
        fileName={t('file', { bank: answer.title, place: answer.division.name, by: chosen.title })}
      />
    </div>
  )
}
