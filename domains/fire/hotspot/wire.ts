import { z } from 'zod'
import { answer, body, code, type Door, flag, id, instant, named, oneOf, shape, text, whole } from '#kit/wire/door.ts'
import { hotspotGrades } from './grade.ts'
import { hotspot } from './hotspot.ts'

const row = shape({
  line: whole.meta({ description: '从 1 起，含表头' }),
  seen_at: instant,
  satellite: text,
  position: z.tuple([z.number(), z.number()]),
  township: text.nullable(),
  fate: z.enum(['kept', 'known', 'outside']).meta({ description: '已收、早已收过、不在本市' }),
})
/** A row that could be read and what became of it. */
export type ReadRow = z.infer<typeof row>

const gathered = shape({
  id,
  made: flag.meta({ description: '新生成；否则并入已有的' }),
  pixels: whole,
  state: oneOf(hotspot.states),
  division: code,
  grade: oneOf(hotspotGrades),
  reason: text.nullable(),
  township: text,
})
export type NamedHotspot = z.infer<typeof gathered>
/** A hotspot that an upload made or added to. */
export type Gathered = Omit<NamedHotspot, 'township'>

const intake = named('HotspotIntake', {
  accepted: whole.meta({ description: '读出并在本市的行，含早已收过的' }),
  new_detections: whole,
  duplicates: whole,
  outside: whole.meta({ description: '不在本市的行：读了，没有存' }),
  rows: z.array(row).meta({ description: '最前的若干行；计数是全部的' }),
  refused: z.array(shape({ line: whole, code: text, reason: text })),
  hotspots: z.array(gathered),
})
/** What became of an uploaded file. */
export type HotspotIntake = z.infer<typeof intake>
const may = shape({ may: z.literal(true) })
export type MayUpload = z.infer<typeof may>

const [tag, who] = ['森林防火', '市、县森林防火专员']
export const hotspotWire: readonly Door[] = [
  {
    method: 'post',
    path: '/api/fire/hotspots',
    id: 'fire.import_hotspots',
    tag,
    summary: '导入卫星热点（FIRMS CSV）',
    who,
    body: body(text, 'text/csv'),
    problems: [403, 413, 422],
    answers: answer(200, '每行怎样、生成哪些热点', intake),
  },
  {
    method: 'get',
    path: '/api/fire/hotspots',
    id: 'fire.may_import_hotspots',
    tag,
    summary: '本人可否导入卫星热点',
    who,
    problems: [403],
    answers: answer(200, '可以', may),
  },
]
