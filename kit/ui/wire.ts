import type { Taken, TakenBounds } from '#kit/evidence/taken.ts'
import type { Field } from '#kit/register/fields.ts'

/** Shapes that the API answers with. Decimals and dates are strings. */

export type FieldProblem = { field: string; code: string; message: string }
export type Page<T> = { items: T[]; next?: string; total?: number }

export type Level = 'city' | 'county' | 'township' | 'village'
export type Division = { code: string; name: string; level: Level; parent: string | null; has_children: boolean; path_name?: string }
export type Post = { id: string | null; role: string; role_title: string; division: string; division_name: string; acting: boolean }
export type Me = {
  user: { id: string; username: string; name: string }
  posts: Post[]
  /** The password is one that somebody else made. */
  must_change_password: boolean
  csrf: string
  city: { code: string; name: string }
  scope: { code: string; name: string; level: Level }
  year: number
  demo: boolean
  version: string
  store: 'embedded' | 'managed' | 'external'
}
export type DemoAccount = { username: string; name: string; role: string; role_title: string; division_name: string }

export type RegisterItem = {
  register: string; title: string; room: string; room_title: string; chapter: string
  can_create: boolean; map: boolean; waiting: number
}
/** The kinds of the grammar itself, so that a new one does not compile until it is drawn. */
export type FieldKind = Field['kind']
export type FieldDefinition = {
  name: string; kind: FieldKind; title: string; help?: string; required: boolean; later?: boolean; system?: boolean; machine?: boolean
  unit?: string; scale?: number; min?: number | string; max?: number | string; max_length?: number; long?: boolean; pattern?: string
  choices?: Record<string, string>; list?: { name: string; title: string; source: string }; register?: string; row?: FieldDefinition[]
  sensitive?: { mask: string; purpose: string; can_reveal: boolean }
}
export type TransitionDefinition = {
  name: string; title: string; from: string[]; to: string | null; by: { role: string; title: string }[]
  needs: string[]; takes: string[]; evidence: string[]; within: string | null; unlike?: string[]; basis: string[]
  reason: boolean; warning?: string; aside: boolean; allowed: boolean
}
export type RegisterDefinition = {
  register: string; title: string; room: string; room_title: string; chapter: string; basis: string[]
  label: string[]; columns: string[]; states: Record<string, string>; start: string[]; event: string | null
  fields: FieldDefinition[]; transitions: TransitionDefinition[]
  map: { geometry: string; kind: 'point' | 'line' | 'polygon'; color_by?: string; min_zoom?: number } | null
  imported: 'only' | 'also' | null
  can: { create: boolean; update: boolean }
}

export type OpenTransition = { name: string; title: string; allowed: boolean; code?: string; reason?: string }
export type EvidenceFile = Taken & { name: string; media_type: string; size: number; sha256: string; file_time: string | null }
export type Stage = 'waiting' | 'reminded' | 'overdue' | 'supervised'
export type Task = { since: string; due_at: string | null; clock?: string; stage: Stage; working_days_left?: number | null }
/** A record: what each carries, and its fields flat beside it. */
export type Rec = {
  id: string; register: string; title: string; state: string; state_title: string; version: number
  division: string; division_name: string; belongs_to_year: number; year_named: boolean; demo: boolean; created_at: string; changed_at: string
  refs?: Record<string, { register: string; title: string }>
  evidence_files?: Record<string, EvidenceFile>
  /** What the files of a field must prove of when and where they were taken. */
  evidence_bounds?: Record<string, TakenBounds>
  masked?: string[]
  task?: Task
  transitions: OpenTransition[]
} & { [field: string]: unknown }
export type HistoryItem = {
  version: number; at: string; actor: { id: string; name: string } | null; post?: { title: string } | null
  action: string; action_title: string; reason?: string | null; from_state?: string | null; to_state?: string | null
  changes: { field: string; title: string; before: unknown; after: unknown }[]; device?: string | null
}
export type RelatedItem = { register: string; register_title: string; id: string; title: string; state_title: string }
export type InboxItem = {
  register: string; register_title: string; id: string; title: string; state: string; state_title: string; division_name: string
  since: string; due_at: string | null; clock?: string; stage: Stage; working_days_left: number | null; why: string
  transitions: { name: string; title: string; simple: boolean }[]
}
export type Inbox = Page<InboxItem> & { counts: Record<Stage, number> }
export type Notice = { id: string; at: string; kind: string; register: string; id_record: string; title: string; due_at: string | null }
export type SearchItem = { kind: 'record' | 'division' | 'person' | 'page'; title: string; subtitle: string; href: string }

export type Figure = {
  indicator: string; title: string; year: number; division: string; value: string | null; unit: string; text: string; records: number
  numerator: string | null; denominator: string | null; definition: string
  /** Why there is no value, and what must be known to read it. */
  reason?: string; remark?: string
}
/** A figure with the year before: its value, or why it cannot be compared. */
export type ComparedFigure = Figure & { last_year: string | null; last_year_reason?: string }
export type OverviewSection = {
  number: string; title: string; built: boolean; figures: ComparedFigure[]
  waiting: number; overdue: number; sentence: string
}
export type Overview = {
  chapters: { number: string; title: string; built: boolean; sections: OverviewSection[] }[]
  banks: { key: 'water' | 'money' | 'food' | 'carbon'; title: string; built: boolean }[]
}
