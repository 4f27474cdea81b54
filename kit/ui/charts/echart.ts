import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ECharts } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, CustomChart, LineChart, GridComponent, TooltipComponent, LabelLayout, CanvasRenderer])

export type { ECharts }

/** An empty chart in the element; bars, lines and what marks.ts draws over them. */
export const newChart = (element: HTMLElement): ECharts => init(element)
