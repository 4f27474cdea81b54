import { useMemo } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import { Chart } from '#kit/ui/charts/chart.tsx'
import type { Series } from '#kit/ui/charts/series.ts'
import { t } from '../../text/text.ts'
import type { FigureDetail } from '#kit/wire/figures.ts'

const twelve = Array.from({ length: 12 }, (_, i) => i + 1)
/** Kinds whose months do not add up to the year: they are drawn as a line. */
const levels = new Set(['ratio', 'stock', 'difference'])

const valuesOf = (figure: FigureDetail) => {
  const by = new Map((figure.by_month ?? []).map((m) => [m.month, m.value]))
  return twelve.map((month) => by.get(month) ?? null)
}

/** The figure month by month, with the year before. */
export function ByMonth({ figure, before }: { figure: FigureDetail; before: FigureDetail | undefined }) {
  const [, set] = useAddress()
  const open = (index: number) => {
    set({ month: index + 1, cursor: null })
    document.getElementById('records')?.scrollIntoView({ block: 'start' })
  }
  const series = useMemo<Series>(
    () => ({
      labels: twelve.map((n) => t('chart.month_n', { n })),
      unit: figure.unit,
      kind: levels.has(figure.kind) ? 'line' : 'bar',
      now: { name: t('chart.year_n', { n: figure.year }), values: valuesOf(figure) },
      ...(before && before.by_month?.some((m) => m.value !== null && m.value !== '0')
        ? { before: { name: t('chart.year_n', { n: before.year }), values: valuesOf(before) } }
        : {}),
    }),
    [figure, before],
  )
  if (!figure.by_month || figure.by_month.length === 0)
    return (
      <section className="card">
        <h2>{t('figure.by_month')}</h2>
        <p className="quiet">{t('figure.by_month_none')}</p>
      </section>
    )
  return (
    <div className="card">
      <Chart title={t('figure.by_month')} series={series} fileName={`${figure.title}-${figure.year}`} onPick={open} />
    </div>
  )
}
