import { defineRoom } from '#kit/room/room.ts'
import { afforestationPlot } from './plot/afforestation_plot.ts'
import { suitabilityRun } from './run/suitability_run.ts'
import { plotFigures } from './plot/figures.ts'

/** The ground that may become forest: assessed, and taken into a year's plan (chapter 5.1). */
export const room = defineRoom({
  name: 'afforestation',
  title: '造林绿化空间',
  help: '评估哪些地块能造林、适合种什么，并列入年度造林计划。先画出地块，发起一次适宜性评估，系统逐块给出宜乔、宜灌、宜草或不宜及理由；同意的列入当年计划。',
  leading: [plotFigures.adopted, plotFigures.planting, plotFigures.enclosure, plotFigures.restoration],
  chapter: '5.1',
  registers: [afforestationPlot, suitabilityRun],
})
