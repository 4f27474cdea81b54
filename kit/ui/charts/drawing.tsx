import { useEffect, useRef } from 'react'
import { useDarkSurface } from '../theme.ts'
import { newChart, type ECharts } from './echart.ts'
import { inksNow } from './inks.ts'
import type { Series } from './series.ts'
import { trendOption } from './trend-option.ts'

/** Gives the picture of the chart as a PNG data address. */
export type TakePicture = () => string

type Properties = {
  series: Series
  label: string
  onReady: (take: TakePicture) => void
  /** a bar or point was clicked, by its place in the series */ onPick?: ((index: number) => void) | undefined
}

/** Lying bars need a height of their own each. */
const heightOf = ({ kind, labels }: Series): number | undefined => (kind === 'row' ? Math.max(96, labels.length * 28 + 16) : undefined)

/** The drawn chart. Loaded only where one is looked at, as the library is large. */
export default function Drawing({ series, label, onReady, onPick }: Properties) {
  const element = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)
  const dark = useDarkSurface()
  const pick = useRef(onPick)
  pick.current = onPick
  useEffect(() => {
    if (!element.current) return
    const made = (chart.current = newChart(element.current))
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(element.current)
    made.on('click', ({ dataIndex }) => {
      if (dataIndex !== undefined) pick.current?.(dataIndex)
    })
    onReady(() => made.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: inksNow().paper }))
    return () => {
      watch.disconnect()
      made.dispose()
    }
  }, [onReady])
  useEffect(() => {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    chart.current?.setOption(trendOption(series, inksNow(), calm), true)
  }, [series, dark])
  return <div ref={element} className="drawing" style={{ height: heightOf(series) }} role="img" aria-label={label} />
}
