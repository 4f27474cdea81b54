import { z } from 'zod'
import { CONFIDENCES } from '#kit/provenance/looked-up.ts'
import { answer, day, decimal, type Door, flag, id, inPath, oneOf, named, shape, text, whole } from '#kit/wire/door.ts'
import { ground } from '#kit/wire/geometry.ts'
import { afforestationPlot } from './afforestation_plot.ts'

const line = shape({
  said: text,
  source: text.nullable(),
  confidence: oneOf(CONFIDENCES).nullable(),
  layer: id.nullable().meta({ description: '管控图层的版本' }),
  area_mu: decimal.nullable(),
})
export type StepLine = z.infer<typeof line>
const mark = z.enum(['passed', 'stopped', 'open']).meta({ description: '没有阻碍、有阻碍、还不知道' })
export type StepMark = z.infer<typeof mark>
const step = named('PlotStep', { number: whole, title: text, mark, lines: z.array(line) })
export type PlotStep = z.infer<typeof step>

const assessment = named('PlotAssessment', {
  plot: id,
  state: oneOf(afforestationPlot.states),
  on: day.meta({ description: '按这一天有效的图层' }),
  preview: flag.meta({ description: '尚未评估，按今天预看' }),
  steps: z.array(step),
  outline: ground,
  pieces: z.array(shape({ title: text, area_mu: decimal, geometry: ground })),
})
export type PlotAssessment = z.infer<typeof assessment>

export const plotWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/afforestation/plots/{id}/assessment',
    id: 'afforestation.assessment',
    tag: '造林绿化空间',
    summary: '一个地块评估的六个步骤',
    parameters: [inPath('id', '地块的标识')],
    problems: [404],
    answers: answer(200, '六个步骤', assessment),
  },
]
