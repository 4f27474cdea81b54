import type { EChartsCoreOption } from 'echarts/core'
import type { Inks } from './inks.ts'
import { breakLines, placeOf, runsOf, whiskers } from './marks.ts'
import type { Series, Values } from './series.ts'
import { axisNumber, shortNumber } from './short-number.ts'
import { linesAt } from './tooltip.ts'

const numbers = (series: Series, values: Values) =>
  values.map((v, i) => {
    const value = v === null ? null : Number(v)
    return series.positions ? [placeOf(series, i), value] : value
  })
const valueIn = (value: unknown): number | null => (Array.isArray(value) ? valueIn(value[1]) : typeof value === 'number' ? value : null)

/** Axis of the labels and axis of the values; for lying bars they change places. */
function axesOf(series: Series, { quiet, line, font }: Inks) {
  const axisLabel = { color: quiet, fontFamily: font }
  const { labels, positions } = series
  const named = positions
    ? {
        type: 'value',
        min: 0,
        max: Math.max(...positions),
        splitLine: { show: false },
        axisLine: { show: true, lineStyle: { color: line } },
        axisLabel: { ...axisLabel, customValues: [...positions], formatter: (at: number) => labels[positions.indexOf(at)] ?? '' },
      }
    : {
        type: 'category',
        data: [...labels],
        axisTick: { show: false },
        axisLine: { lineStyle: { color: line } },
        axisLabel,
        ...(series.kind === 'row' ? { inverse: true } : {}),
      }
  const counted = {
    type: 'value',
    splitNumber: 4,
    splitLine: { lineStyle: { color: line } },
    axisLabel: { ...axisLabel, formatter: axisNumber(greatestIn(series)) },
    ...(belowZero(series) ? {} : { min: 0 }),
  }
  return series.kind === 'row'
    ? { xAxis: { ...counted, axisLabel: { show: false } }, yAxis: { ...named, axisLabel: { ...axisLabel, width: 112, overflow: 'truncate' } } }
    : { xAxis: named, yAxis: counted }
}

const greatestIn = ({ now, before }: Series): number =>
  Math.max(0, ...[now.values, now.high ?? [], before?.values ?? []].flat().map((v) => Math.abs(Number(v ?? 0))))

const belowZero = ({ now, before }: Series): boolean =>
  [now.values, now.low ?? [], before?.values ?? []].some((values) => values.some((v) => v !== null && Number(v) < 0))

/** A line of more labels than this has its value written at its end only. */
const most_written = 14

/** Bars or lines from zero, each value written at it; what it is compared with stands pale beside it. */
export function trendOption(series: Series, inks: Inks, calm: boolean): EChartsCoreOption {
  const { ink, quiet, line, accent, paper, font } = inks
  const label = {
    show: true,
    color: ink,
    fontSize: 12,
    fontFamily: font,
    formatter: ({ value }: { value: unknown }) => {
      const n = valueIn(value)
      return n === null ? '' : shortNumber(n)
    },
  }
  const lying = series.kind === 'row'
  const dense = series.kind === 'line' && series.labels.length > most_written
  const look = dense
    ? { type: 'line', showSymbol: false, lineStyle: { color: accent, width: 2 }, itemStyle: { color: accent }, endLabel: { ...label, distance: 6 } }
    : series.kind === 'line'
      ? {
          type: 'line',
          symbolSize: 7,
          lineStyle: { color: accent, width: 2 },
          itemStyle: { color: accent },
          label: series.now.low ? { show: false } : { ...label, position: 'top' },
        }
      : {
          type: 'bar',
          barMaxWidth: lying ? 18 : 36,
          barGap: '0%',
          itemStyle: { color: accent, borderRadius: lying ? [0, 3, 3, 0] : [3, 3, 0, 0] },
          label: { ...label, position: lying ? 'right' : 'top' },
        }
  const before = series.before && {
    name: series.before.name,
    data: numbers(series, series.before.values),
    silent: true,
    z: 1,
    ...(series.kind === 'line'
      ? { type: 'line', symbol: 'none', lineStyle: { color: quiet, width: 1.5, type: 'dashed' } }
      : { type: 'bar', barMaxWidth: 18, itemStyle: { color: line, borderRadius: [3, 3, 0, 0] } }),
  }
  const runs = runsOf(series).map((values) => ({ ...look, name: series.now.name, data: numbers(series, values), labelLayout: { hideOverlap: true } }))
  return {
    animation: !calm,
    animationDuration: 250,
    textStyle: { fontFamily: font },
    grid: { left: 8, right: lying || dense ? 52 : 12, top: lying ? 4 : 28, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: paper,
      borderColor: line,
      textStyle: { color: ink, fontFamily: font, fontSize: 13, lineHeight: 20 },
      formatter: (points: readonly { dataIndex: number; seriesType: string }[]) =>
        linesAt(series, points.find((p) => p.seriesType !== 'custom')?.dataIndex ?? 0).join('\n'),
    },
    ...axesOf(series, inks),
    series: [...(before ? [before] : []), ...runs, ...whiskers(series, inks), ...breakLines(series, inks)],
  }
}
