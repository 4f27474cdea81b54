import { z } from 'zod'
import { anything, answer, type Door, named, ofPlace, shape, text } from '#kit/wire/door.ts'

const feature = shape({ type: z.literal('Feature'), properties: shape({ class: text, name: text, species: text }), geometry: anything })
const ranges = named(
  'TreeRangesDraft',
  { type: z.literal('FeatureCollection'), crs: anything, features: z.array(feature) },
  '保护范围草图：县级人民政府划定公布后，作为管控图层“古树名木保护范围”的一个版本导入',
)
/** Drafts of protection ranges of a place. */
export type TreeRanges = z.infer<typeof ranges>

export const rangeWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/ancient_tree/ranges',
    id: 'ancient_tree.ranges',
    tag: '古树名木',
    summary: '一处在册古树名木的保护范围草图（GeoJSON）',
    parameters: [ofPlace],
    problems: [403, 404, 422],
    answers: answer(200, '草图', ranges),
  },
]
