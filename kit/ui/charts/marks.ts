import type { CustomSeriesOption } from 'echarts/charts'
import type { Inks } from './inks.ts'
import type { Series } from './series.ts'
import { shortNumber } from './short-number.ts'

const cap = 4

/** Where a label stands along the axis. */
export const placeOf = ({ positions }: Series, i: number): number => positions?.[i] ?? i

const strokes = (colour: string, width: number, dash?: readonly number[]) => ({ stroke: colour, lineWidth: width, ...(dash ? { lineDash: [...dash] } : {}) })

/** A whisker from the low to the high value of each label that has both, and above it the value: at the point the line would cross it. */
export function whiskers(series: Series, { ink, font }: Inks): CustomSeriesOption[] {
  const { low, high, values } = series.now
  if (!low || !high) return []
  const ends = (i: number): readonly [string | null, string | null] =>
    low[i] == null || high[i] == null ? [values[i] ?? null, values[i] ?? null] : [low[i], high[i]]
  const data = series.labels.flatMap((_, i) => (values[i] == null ? [] : [[placeOf(series, i), ...ends(i).map(Number), Number(values[i])]]))
  return [
    {
      type: 'custom',
      data,
      silent: true,
      z: 3,
      encode: { x: 0, y: [1, 2] },
      renderItem: (_, api) => {
        const [x = 0, bottom = 0] = api.coord([api.value(0), api.value(1)])
        const [, top = 0] = api.coord([api.value(0), api.value(2)])
        const line = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line' as const, shape: { x1, y1, x2, y2 }, style: strokes(ink, 1) })
        const caps = top === bottom ? [] : [line(x, bottom, x, top), line(x - cap, top, x + cap, top), line(x - cap, bottom, x + cap, bottom)]
        const value = {
          type: 'text' as const,
          style: {
            x,
            y: top - 6,
            text: shortNumber(Number(api.value(3))),
            fill: ink,
            font: `12px ${font}`,
            align: 'center' as const,
            verticalAlign: 'bottom' as const,
          },
        }
        return { type: 'group', children: [...caps, value] }
      },
    },
  ]
}

/** A dashed line across the chart before each place at which the series begins anew. */
export function breakLines(series: Series, { quiet }: Inks): CustomSeriesOption[] {
  const breaks = (series.breaks ?? []).filter((b) => b.at > 0)
  if (breaks.length === 0) return []
  return [
    {
      type: 'custom',
      data: breaks.map((b) => [(placeOf(series, b.at - 1) + placeOf(series, b.at)) / 2, b.at]),
      silent: true,
      z: 1,
      clip: false,
      encode: { x: 0, y: [] },
      renderItem: ({ coordSys }, api) => {
        const box = coordSys as unknown as { y: number; height: number }
        const at = Number(api.value(1))
        const [before = 0] = api.coord([placeOf(series, at - 1), 0])
        const [after = 0] = api.coord([placeOf(series, at), 0])
        const x = (before + after) / 2
        return { type: 'line', shape: { x1: x, x2: x, y1: box.y - 16, y2: box.y + box.height }, style: strokes(quiet, 1.5, [5, 4]) }
      },
    },
  ]
}

/** The values cut where the series begins anew: one run after the other, each null outside its own. */
export function runsOf(series: Series): (string | null)[][] {
  const starts = [0, ...(series.breaks ?? []).map((b) => b.at).filter((at) => at > 0)]
  return starts.map((from, n) => series.now.values.map((v, i) => (i >= from && i < (starts[n + 1] ?? Infinity) ? v : null)))
}
