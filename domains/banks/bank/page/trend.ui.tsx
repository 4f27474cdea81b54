import { useMemo } from 'react'
import { useWhereWhen } from '#kit/ui/address.ts'
import { Chart } from '#kit/ui/charts/chart.tsx'
import type { Series } from '#kit/ui/charts/series.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import { readable } from './readable.ui.ts'
import type { BankAnswer } from '../wire.ts'

const t = catalogue({ title: '{measure}逐年', year: '年度', breaks: '起用“{set}”，与上一年不可相比', none: '没有往年的数。', file: '{bank}-{place}-逐年' })

/** The leading number year by year; the line stops where another method or set of parameters begins. */
export function Trend({ answer }: { answer: BankAnswer }) {
  const { setYear } = useWhereWhen()
  const { trend, measures, leading } = answer
  const measure = measures.find((m) => m.key === leading)
  const title = t('title', { measure: measure?.title ?? answer.title })
  const series = useMemo<Series>(() => {
    const spread = trend.some((p) => p.low !== null && p.high !== null)
    return {
      labels: trend.map((p) => String(p.year)),
      unit: measure?.unit ?? '',
      kind: 'line',
      across: t('year'),
      now: {
        name: measure?.title ?? '',
        values: trend.map((p) => readable(p.value, measure?.nature)),
        ...(spread ? { low: trend.map((p) => readable(p.low)), high: trend.map((p) => readable(p.high)) } : {}),
      },
      breaks: trend.flatMap((p, at) => (p.breaks && at > 0 ? [{ at, why: t('breaks', { set: p.set }) }] : [])),
    }
  }, [trend, measure])
  if (trend.every((p) => p.value === null))
    return (
      <section className="card">
        <h2>{title}</h2>
        <p className="quiet">{t('none')}</p>
      </section>
    )
  return (
    <div className="card">
      <Chart
        title={title}
        series={series}
        fileName={t('file', { bank: answer.title, place: answer.division.name })}
        onPick={(i) => {
          const point = trend[i]
          if (point) setYear(point.year)
        }}
      />
    </div>
  )
}
