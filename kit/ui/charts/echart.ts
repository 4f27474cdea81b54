import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ECharts } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, TooltipComponent, LabelLayout, CanvasRenderer])

export type { ECharts }

/** An empty chart in the element; only bars and lines can be drawn. */
export const newChart = (element: HTMLElement): ECharts => init(element)
