import { defineRoom } from '#kit/room/room.ts'
import { afforestationPlot } from './afforestation_plot.ts'
import { controlLayer } from './control_layer.ts'
import { suitabilityRun } from './suitability_run.ts'

/** Spatial planning (chapter 1): the control lines that every application is judged against, and the ground that may become forest. */
export const room = defineRoom({ name: 'planning', title: '空间管控', chapter: '1', registers: [controlLayer, afforestationPlot, suitabilityRun] })
