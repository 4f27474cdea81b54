import { z } from 'zod'
import { answer, body, code, day, type Door, flag, id, named, oneOf, query, shape, taken, text, whole } from '#kit/wire/door.ts'
import { ground } from '#kit/wire/geometry.ts'
import { overlaid } from '#kit/wire/overlay.ts'
import { controlLayer, layerTitles } from './control_layer.ts'

const kind = oneOf(layerTitles)
const layer = named('ControlLayerInForce', {
  id,
  kind,
  title: text,
  document_number: text,
  issuer: text,
  in_force_from: day,
  in_force_to: day.nullable(),
  state: oneOf(controlLayer.states),
  feature_count: whole.nullable(),
  demo: flag,
  division_code: code,
  division_name: text,
})
const layers = shape({ on: day, kinds: z.record(kind, text), items: z.array(layer) })
/** Which versions were in force on a day. */
export type LayersInForce = z.infer<typeof layers>

const asked = taken({
  geometry: ground,
  on: day.optional().meta({ description: '按这一天有效的图层；不写为今天' }),
  kinds: z.array(kind).optional().meta({ description: '只看几类；不写为各类控制线' }),
  pieces: flag.optional().meta({ description: '并给落在其中的部分' }),
})
const tag = '规划与空间管控'
export const layerWire: readonly Door[] = [
  {
    method: 'post',
    path: '/api/planning/overlay',
    id: 'planning.overlay',
    tag,
    summary: '一个面与某日有效的管控图层叠加',
    body: body(asked),
    problems: [400, 413, 422],
    answers: answer(200, '每一版图层占多少', overlaid),
  },
  {
    method: 'get',
    path: '/api/planning/layers',
    id: 'planning.layers',
    tag,
    summary: '某日有效的管控图层',
    parameters: [query('on', '日期；不写为今天', { type: 'string', format: 'date' })],
    problems: [422],
    answers: answer(200, '图层', layers),
  },
]
