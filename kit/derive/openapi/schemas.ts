import { metaColumns } from '../columns.ts'
import { header, type Json, listOf, object, parameterRef, problemTitles, query, ref, shape, text } from './parts.ts'

const whole = { type: 'integer' } as const
const flag = { type: 'boolean' } as const
const id = { type: 'string', format: 'uuid' } as const
const instant = { type: 'string', format: 'date-time', description: 'RFC 3339，带时区' } as const
const code = { type: 'string', pattern: '^\\d{6,12}$', description: '行政区划代码' } as const
const decimal = { type: 'string', description: '十进制数，写作文本' } as const
const orNull = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })

const stepOpen = shape({ name: text, title: text, allowed: flag, code: text, reason: { type: 'string', description: '为何不能办' } }, ['name', 'title', 'allowed'])
const task = shape({ since: instant, due_at: orNull(instant), clock: orNull(text), stage: { enum: ['waiting', 'reminded', 'overdue', 'supervised'] }, working_days_left: orNull(whole) }, ['since', 'stage'])

/** Meta columns that go over the wire, by the type of their column. */
const metaType: Readonly<Record<string, Json>> = { uuid: id, integer: whole, text, boolean: flag, timestamptz: instant }
const unsent = new Set(['changed_post', 'changed_device', 'division'])
const meta = Object.fromEntries(metaColumns.filter((c) => !unsent.has(c.name)).map((c) => {
  const schema = { title: c.title, ...metaType[c.type] }
  return [c.name, c.required ? schema : orNull(schema)]
}))

const takenSource = { enum: ['camera', 'typed', 'none'], description: '由谁说：相机、人工填写、没有' } as const
const evidenceFile = {
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' }, size: whole, media_type: text, name: text,
  taken_at: orNull(instant), time_source: takenSource, position: orNull(listOf({ type: 'number' })), place_source: takenSource, file_time: orNull(instant),
} as const

/** Schemas that every deployment has, whatever its registers. */
export const fixedSchemas: Json = {
  Problem: {
    ...shape({ type: text, status: whole, code: { type: 'string', description: '不变的代码，供程序判断' }, title: { type: 'string', description: '中文说明' }, errors: listOf(ref('FieldError')) }, ['type', 'status', 'code', 'title']),
    description: 'RFC 9457',
  },
  ProblemEntry: shape({ code: text, type: text, status: listOf(whole), title: text, remedy: { type: 'string', description: '怎么办' }, room: text, room_title: text }),
  FieldError: shape({ field: text, code: text, message: text }),
  Geometry: { ...shape({ type: { enum: ['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] }, coordinates: { type: 'array' } }), description: 'GeoJSON，CGCS2000 经纬度' },
  RecordMeta: shape({
    ...meta, register: text, title: text, state_title: text, division: orNull(code), division_name: orNull(text), refs: { type: 'object', additionalProperties: shape({ register: text, title: text }) },
    masked: listOf(text), transitions: listOf(stepOpen), can_update: flag, task: orNull(task), evidence_files: { type: 'object', additionalProperties: ref('EvidenceAbout') }, evidence_bounds: { type: 'object', additionalProperties: object },
  }, ['id', 'version', 'state', 'register', 'title', 'state_title', 'division', 'belongs_to_year', 'demo', 'created_at', 'changed_at', 'refs', 'masked', 'transitions']),
  HistoryEntry: shape({
    version: whole, at: instant, actor: shape({ id, name: text }), post: orNull(shape({ title: text })), action: text, action_title: text, reason: orNull(text), device: orNull(text),
    from_state: orNull(text), to_state: text, changes: listOf(shape({ field: text, title: text, before: text, after: text })),
  }),
  Seal: shape({
    id, number: { type: 'string', description: '年度-区划-次序' }, year: whole, division: code, sealed_at: instant, sealed_by: shape({ id, name: text, post: text }), note: orNull(text),
    digest: shape({ sha256: text, sm3: text }), division_name: text, title: text, figures: whole, records: whole, demo: flag, previous: orNull(shape({ number: text, sha256: text })),
  }, ['id', 'number', 'year', 'division', 'sealed_at', 'sealed_by', 'note', 'digest']),
  Related: shape({ register: text, register_title: text, id, title: text, state: text, state_title: text }),
  Revealed: shape({ field: text, value: {} }),
  User: shape({ id, username: text, name: text }),
  Account: shape({
    id, username: text, state: { enum: ['active', 'initial', 'resting', 'locked'], description: '正常、待改初始密码、暂停登录、已锁定' }, demo: flag,
    person: shape({ id, name: text, posts: listOf(shape({ title: text, role: text, division: text })) }), sessions: whole, last_seen_at: orNull(instant), password_changed_at: instant, initial_until: orNull(instant),
  }),
  Post: shape({ id: orNull(id), role: text, role_title: text, division: orNull(code), division_name: orNull(text), level: orNull(text), acting: flag }),
  Division: shape({ code, name: text, level: text, parent: orNull(code), has_children: flag, path_name: text }),
  RegisterEntry: shape({ register: text, title: text, room: text, room_title: text, chapter: text, can_create: flag, map: flag, waiting: whole }),
  RegisterDefinition: shape({
    register: text, title: text, room: text, room_title: text, chapter: text, basis: listOf(text), label: listOf(text), columns: listOf(text), states: { type: 'object', additionalProperties: text }, start: listOf(text),
    event: orNull(text), fields: listOf(object), transitions: listOf(object), map: orNull(object), can: shape({ create: flag, update: flag }), json_schema: object,
  }),
  Evidence: shape({ id, ...evidenceFile }),
  EvidenceAbout: shape(evidenceFile),
  Indicator: shape({ id: text, title: text, unit: text, description: text, basis: listOf(text), registers: listOf(text), clock: orNull(text), clock_title: text, version: whole, kind: text, chapter: text }),
  Figure: shape({
    indicator: text, year: whole, division: code, value: orNull(decimal), unit: text, text: { type: 'string', description: '行文写法，含单位和“余”' }, records: whole, numerator: orNull(decimal), denominator: orNull(decimal), definition: text, title: text,
    reason: { type: 'string', description: '没有数值的原因，只在 value 为 null 时有' }, reason_code: text, remark: { type: 'string', description: '读数须知：记录不全、统计期未满' },
    chapter: text, last_year: orNull(decimal), last_year_reason: text,
  }, ['indicator', 'year', 'division', 'value', 'unit', 'text', 'records', 'numerator', 'denominator', 'definition']),
  FigureDetail: { allOf: [ref('Figure'), ref('Indicator'), shape({ by_division: listOf(object), by_month: { anyOf: [listOf(shape({ month: whole, value: orNull(decimal), records: whole }, ['month'])), { type: 'null' }] }, operands: listOf(object) })] },
  Contribution: shape({ register: text, id, title: text, division: code, division_name: text, at: orNull(text), contribution: decimal }, ['register', 'id', 'contribution']),
  Claim: shape({
    text, start: whole, end: whole, number: text, unit: orNull(text), quantifier: text, indicator: orNull(text), status: { enum: ['confirmed', 'contradicted', 'unprovable', 'malformed'] }, reason: text, figure: orNull(ref('Figure')),
  }, ['text', 'start', 'end', 'number', 'unit', 'quantifier', 'status', 'reason']),
  Claims: shape({ text, claims: listOf(ref('Claim')), counts: { type: 'object', additionalProperties: whole } }),
  InboxItem: shape({
    register: text, register_title: text, id, title: text, state: text, state_title: text, division: code, division_name: text, since: instant, due_at: orNull(instant), clock: orNull(text), stage: text, working_days_left: orNull(whole), why: text,
    transitions: listOf(shape({ name: text, title: text, simple: flag })),
  }, ['register', 'id', 'title', 'state', 'since', 'stage', 'transitions']),
  Notice: shape({ id: whole, at: instant, kind: text, register: text, id_record: id, title: text, due_at: orNull(instant) }, ['id', 'at', 'kind', 'title']),
  Hit: shape({ kind: { enum: ['record', 'division', 'person', 'page'] }, title: text, subtitle: text, href: text }),
  Layer: shape({ layer: text, title: text, register: text, kind: text, min_zoom: whole, chapter: text, states: orNull(object), color_by: orNull(text) }),
}

const wholePattern = { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' }

export const fixedParameters: Json = {
  limit: query('limit', '一页最多几条', { type: 'integer', minimum: 1, maximum: 1000, default: 50 }),
  cursor: query('cursor', '下一页的位置，取自上一页的 next'),
  division: query('division', '行政区划代码，含其下；空则为本人管辖的全部', { ...code, pattern: '^(\\d{6,12})?$' }),
  year: query('year', '年度', { type: 'integer', minimum: 1949, maximum: 2200 }),
  month: query('month', '月份', { type: 'integer', minimum: 1, maximum: 12 }),
  as_of: query('as_of', '按此时刻的记录计'),
  IfMatch: header('If-Match', '所见的版本号，加引号'),
  IfMatchRequired: header('If-Match', '所见的版本号，加引号', true),
  IdempotencyKey: { ...header('Idempotency-Key', '同一请求重发不重办'), schema: wholePattern },
  TusResumable: { ...header('Tus-Resumable', 'tus 协议版本', true), schema: { const: '1.0.0' } },
}
export const asked: readonly Json[] = ['year', 'division', 'month', 'as_of'].map(parameterRef)
export const paged: readonly Json[] = ['limit', 'cursor'].map(parameterRef)

const problem = (description: string): Json => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } })
export const fixedResponses: Json = {
  problem: problem('出错'),
  ...Object.fromEntries(Object.entries(problemTitles).map(([status, title]) => [`problem_${status}`, problem(title)])),
}

export const securitySchemes: Json = {
  bearer: { type: 'http', scheme: 'bearer', description: 'POST /api/session 所得的 token' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'siku_session', description: '浏览器用；写操作另须带 X-CSRF-Token' },
  csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: '取自 /api/me' },
}
