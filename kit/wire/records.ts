import { z } from 'zod'
import { metaColumns } from '#kit/derive/columns.ts'
import { code, flag, id, instant, items, named, shape, text, whole } from './door.ts'
import { evidenceAbout, evidenceBounds } from './evidence.ts'
import { fieldError } from './system.ts'
import { stage } from './work.ts'

export const geometry = named(
  'Geometry',
  { type: z.enum(['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) },
  'GeoJSON，CGCS2000 经纬度',
)

const openStep = shape({
  name: text,
  title: text,
  allowed: flag,
  code: text.optional(),
  reason: text.optional().meta({ description: '为何不能办' }),
  who: z.array(text).optional().meta({ description: '最近的可办岗位' }),
})
export type OpenTransition = z.infer<typeof openStep>
const task = shape({ since: instant, due_at: instant.nullable(), clock: text.nullable(), stage, working_days_left: whole.nullable() })
export type Task = z.infer<typeof task>
const awaited = shape({ step: text, title: text, who: z.array(text), people: whole })
const ahead = shape({
  next: awaited.nullable().meta({ description: '等谁办哪一步' }),
  afterwards: awaited.nullable().meta({ description: '此后由谁办哪一步' }),
  arrival: shape({ title: text, at: instant, by: text, reason: text }).nullable().meta({ description: '为何到了这一状态' }),
})
export type Ahead = z.infer<typeof ahead>
const pointed = shape({ register: text, title: text })

const column = <T extends z.ZodType>(name: string, of: T): T => of.meta({ title: metaColumns.find((c) => c.name === name)?.title ?? name })
/** What each record carries beside the fields of its register. */
export const recordKeys = {
  id: column('id', id),
  version: column('version', whole),
  state: column('state', text),
  belongs_to_year: column('belongs_to_year', whole),
  year_named: column('year_named', flag),
  demo: column('demo', flag),
  created_at: column('created_at', instant),
  created_by: column('created_by', id),
  changed_at: column('changed_at', instant),
  changed_by: column('changed_by', id),
  changed_action: column('changed_action', text),
  changed_reason: column('changed_reason', text.nullable()),
  register: text,
  title: text,
  state_title: text,
  division: code.nullable(),
  division_name: text.nullable(),
  refs: z.record(text, pointed),
  masked: z.array(text),
  transitions: z.array(openStep),
  can_update: flag,
  task: task.nullable().optional(),
  ahead: ahead.optional(),
  evidence_files: z.record(text, evidenceAbout).optional(),
  evidence_bounds: z.record(text, evidenceBounds).optional(),
  as_of: instant.optional().meta({ description: '按此时刻所见；只在问过去时有' }),
}
export const recordMeta = named('RecordMeta', recordKeys)
export type RecordMeta = z.infer<typeof recordMeta>
/** A record: what each carries, and its fields flat beside it. */
export type Rec = RecordMeta & { [field: string]: unknown }

const change = shape({ field: text, title: text, before: text, after: text })
export const historyEntry = named('HistoryEntry', {
  version: whole,
  at: instant,
  actor: shape({ id, name: text }),
  post: shape({ title: text }).nullable(),
  action: text,
  action_title: text,
  reason: text.nullable(),
  device: text.nullable(),
  from_state: text.nullable(),
  to_state: text,
  changes: z.array(change),
})
export type HistoryItem = z.infer<typeof historyEntry>
export const history = items(historyEntry)
export type History = z.infer<typeof history>

export const relatedEntry = named('Related', { register: text, register_title: text, id, title: text, state: text, state_title: text })
export type RelatedItem = z.infer<typeof relatedEntry>
export const related = items(relatedEntry)
export type Related = z.infer<typeof related>

export const revealed = named('Revealed', { field: text, value: z.unknown() })
export type Revealed = z.infer<typeof revealed>

export const facets = z.record(text, z.record(text, whole)).meta({ description: '各字段各取值的条数；按其余筛选条件算，不含本字段自己的' })
/** How many records of a list there are of each value, by field. */
export type Facets = z.infer<typeof facets>

const refusal = shape({ code: text, title: text, errors: z.array(fieldError) })
const effect = shape({ text: text.meta({ description: '跟在数目之后的话' }), count: whole })
/** What `?try` answers: all that would refuse the step, and what it would set in motion. */
export const trial = named('Trial', { refusals: z.array(refusal), effects: z.array(effect), choices: z.record(text, z.array(text)) })
export type Trial = z.infer<typeof trial>

/** What the door for many answers: what was done, and what was refused with the reason. */
export const together = named('Together', {
  done: z.array(shape({ id, version: whole, state: text })),
  refused: z.array(refusal.extend({ id })),
})
export type Together = z.infer<typeof together>
