import { defineRoom } from '#kit/room/room.ts'
import { afforestationPlot } from './plot/afforestation_plot.ts'
import { suitabilityRun } from './run/suitability_run.ts'

/** The ground that may become forest: assessed, and taken into a year's plan (chapter 5.1). */
export const room = defineRoom({ name: 'afforestation', title: '造林绿化空间', chapter: '5.1', registers: [afforestationPlot, suitabilityRun] })
