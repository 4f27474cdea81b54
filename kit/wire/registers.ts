import { z } from 'zod'
import type { Field } from '#kit/register/fields.ts'
import { mostSorted } from '#kit/register/sorting.ts'
import { answer, anything, type Door, flag, inPath, named, shape, text, whole } from './door.ts'

const entry = named('RegisterEntry', { register: text, title: text, room: text, room_title: text, chapter: text, can_create: flag, map: flag, waiting: whole })
export type RegisterItem = z.infer<typeof entry>
const section = shape({ number: text, title: text })
const outline = shape({
  parts: z.array(section.extend({ sections: z.array(section) })),
  banks: z.array(shape({ key: text, title: text, built: flag })),
})
/** The report's outline, under whose chapters the rooms stand. */
export type OutlineTold = z.infer<typeof outline>
const list = shape({ items: z.array(entry), outline })
export type RegisterList = z.infer<typeof list>

/** The kinds of the grammar itself, so that a new one does not compile until it is drawn. */
export type FieldKind = Field['kind']
const kinds: Readonly<Record<FieldKind, FieldKind>> = {
  text: 'text',
  code: 'code',
  choice: 'choice',
  choices: 'choices',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  instant: 'instant',
  boolean: 'boolean',
  division: 'division',
  reference: 'reference',
  links: 'links',
  evidence: 'evidence',
  rows: 'rows',
  point: 'point',
  line: 'line',
  polygon: 'polygon',
}
const bound = z.union([z.number(), text])
const plainField = shape({
  name: text,
  kind: z.enum(kinds),
  title: text,
  help: text.optional(),
  required: flag,
  later: flag,
  system: flag,
  machine: flag.optional(),
  unit: text.optional(),
  scale: whole.optional(),
  min: bound.optional(),
  max: bound.optional(),
  max_length: whole.optional(),
  long: flag.optional(),
  pattern: text.optional(),
  names: z.literal('figure').optional().meta({ description: '填一个指标的代码，见 /api/indicators' }),
  choices: z.record(text, text).optional(),
  kinds: z.array(text).optional(),
  by_kind: z.record(text, z.array(text)).optional(),
  list: shape({ name: text, title: text, source: text }).optional(),
  register: text.optional(),
  sensitive: shape({ mask: text, purpose: text, can_reveal: flag }).optional(),
})
const field = plainField.extend({ row: z.array(plainField).optional() })
type Said = z.infer<typeof plainField>
/** A field as it is described; a page that makes one of its own need not say what follows from the grammar. */
export type FieldDefinition = Omit<Said, 'later' | 'system'> & Partial<Pick<Said, 'later' | 'system'>> & { row?: FieldDefinition[] }

const transition = shape({
  name: text,
  title: text,
  from: z.array(text),
  to: text.nullable(),
  by: z.array(shape({ role: text, title: text })),
  needs: z.array(text),
  takes: z.array(text),
  evidence: z.array(text),
  within: text.nullable(),
  lapses: text.nullable(),
  unlike: z.array(text),
  basis: z.array(text),
  reason: flag,
  warning: text.optional(),
  aside: flag,
  usual: flag,
  undo: text.optional(),
  allowed: flag,
})
export type TransitionDefinition = z.infer<typeof transition>

const definition = named('RegisterDefinition', {
  register: text,
  title: text,
  room: text,
  room_title: text,
  chapter: text,
  basis: z.array(text),
  label: z.array(text),
  columns: z.array(text),
  ordered: z.array(text).meta({ description: `任意多条也能按其排序的列；其他列只在不超过 ${mostSorted} 条时可排` }),
  states: z.record(text, text),
  start: z.array(text),
  event: text.nullable(),
  fields: z.array(field),
  transitions: z.array(transition),
  map: shape({ geometry: text, kind: z.enum(['point', 'line', 'polygon']), color_by: text, min_zoom: z.number() }).nullable(),
  imported: z.enum(['only', 'also']).nullable(),
  can: shape({ create: flag, update: flag }),
  kinds: shape({ field: text, can_create: z.array(text) }).optional(),
  json_schema: anything,
})
export type RegisterDefinition = Omit<z.infer<typeof definition>, 'fields'> & { fields: FieldDefinition[] }

export const registerDoors: readonly Door[] = [
  { method: 'get', path: '/api/registers', id: 'registers', tag: '台账', summary: '可查看的台账，与报告的章节', answers: answer(200, '列表', list) },
  {
    method: 'get',
    path: '/api/registers/{register}',
    id: 'register',
    tag: '台账',
    summary: '台账的定义，以及本人可办什么',
    parameters: [inPath('register', '台账名')],
    problems: [404],
    answers: answer(200, '定义', definition),
  },
]
