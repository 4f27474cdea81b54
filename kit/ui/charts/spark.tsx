import type { FigureTrend } from '#kit/wire/figures.ts'
import { comma, t } from '../text/text.ts'
import './charts.css'

const usual = 120
const height = 22
const edge = 3

type Dot = { readonly x: number; readonly y: number }

/** Points of a small line from zero up, in runs: where a value is missing the line breaks. */
export function runsOf(values: readonly (string | null)[], width = usual): Dot[][] {
  const numbers = values.map((v) => (v === null ? null : Number(v)))
  const known = numbers.filter((n) => n !== null)
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)]
  const step = (width - 2 * edge) / Math.max(1, values.length - 1)
  const runs: Dot[][] = [[]]
  numbers.forEach((n, i) => {
    if (n === null) runs.push([])
    else runs.at(-1)?.push({ x: edge + i * step, y: height - edge - (high === low ? 0 : ((n - low) / (high - low)) * (height - 2 * edge)) })
  })
  return runs.filter((run) => run.length > 0)
}

const place = ({ x, y }: Dot): string => `${x.toFixed(1)},${y.toFixed(1)}`

/** How a figure went, small: a line from zero with its last point. Nothing where there are not two points. */
export function Spark({ trend: { by, points }, width = usual }: { trend: FigureTrend; width?: number }) {
  const runs = runsOf(
    points.map((p) => p.value),
    width,
  )
  const last = runs.at(-1)?.at(-1)
  if (!last || runs.flat().length < 2) return null
  const said = points.flatMap((p) => (p.value === null ? [] : [`${t(by === 'month' ? 'chart.month_n' : 'chart.year_n', { n: p.at })} ${p.value}`]))
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={said.join(comma())}>
      <title>{said.join(comma())}</title>
      {runs.map((run) => (
        <polyline key={run[0]?.x} points={run.map(place).join(' ')} />
      ))}
      <circle cx={last.x} cy={last.y} r={2.5} />
    </svg>
  )
}
