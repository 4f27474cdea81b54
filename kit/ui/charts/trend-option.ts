import type { EChartsCoreOption } from 'echarts/core'
import type { Inks } from './inks.ts'
import type { Series } from './series.ts'
import { shortNumber } from './short-number.ts'

const numbers = (values: readonly (string | null)[]) => values.map((v) => v === null ? null : Number(v))

/** Bars or a line from zero, each value written at it; the year before stands pale beside it. */
export function trendOption(series: Series, inks: Inks, calm: boolean): EChartsCoreOption {
  const { ink, quiet, line, accent, paper, font } = inks
  const label = { show: true, color: ink, fontSize: 12, fontFamily: font, formatter: ({ value }: { value: number | null }) => value === null ? '' : shortNumber(value) }
  const bar = series.kind === 'bar'
  const now = bar
    ? { type: 'bar', barMaxWidth: 36, barGap: '0%', itemStyle: { color: accent, borderRadius: [3, 3, 0, 0] }, label: { ...label, position: 'top' } }
    : { type: 'line', symbolSize: 7, lineStyle: { color: accent, width: 2 }, itemStyle: { color: accent }, label: { ...label, position: 'top' } }
  const before = series.before && {
    name: series.before.name, data: numbers(series.before.values), silent: true, z: 1,
    ...(bar ? { type: 'bar', barMaxWidth: 18, itemStyle: { color: line, borderRadius: [3, 3, 0, 0] } } : { type: 'line', symbol: 'none', lineStyle: { color: quiet, width: 1.5, type: 'dashed' } }),
  }
  return {
    animation: !calm, animationDuration: 250,
    textStyle: { fontFamily: font },
    grid: { left: 8, right: 12, top: 28, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis', backgroundColor: paper, borderColor: line, textStyle: { color: ink, fontFamily: font, fontSize: 13 },
      valueFormatter: (value: number | null) => value === null || value === undefined ? '—' : `${value} ${series.unit}`,
    },
    xAxis: { type: 'category', data: [...series.labels], axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: { color: quiet, fontFamily: font } },
    yAxis: { type: 'value', min: 0, splitNumber: 4, splitLine: { lineStyle: { color: line } }, axisLabel: { color: quiet, fontFamily: font, formatter: shortNumber } },
    series: [...(before ? [before] : []), { ...now, name: series.now.name, data: numbers(series.now.values), labelLayout: { hideOverlap: true } }],
  }
}
