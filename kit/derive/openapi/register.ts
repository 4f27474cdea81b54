import { type AnyRegister, creationFields, fromStates, transitionFields } from '#kit/register/define.ts'
import type { Field, RowField } from '#kit/register/fields.ts'
import { columnsOf, metaColumns } from '../columns.ts'
import { deadlineTitle } from '#kit/register/deadline.ts'
import { fieldSchema, jsonSchema } from '../schema.ts'
import type { Doors } from './doors.ts'
import { inPath, type Json, paged, query, shared } from '#kit/wire/door.ts'
import { answer, body, type Door, listOf, page, ref, shape, text } from './parts.ts'

const pascal = (name: string): string =>
  name
    .split('_')
    .map((w) => w.slice(0, 1).toUpperCase() + w.slice(1))
    .join('')
/** The name of a register's component schema: `HazardCreate`, `HazardStepClose`. */
export const schemaName = (r: AnyRegister, part: string): string => `${pascal(r.name)}${pascal(part)}`

const orNull = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })
const geometryKinds = new Set(['point', 'line', 'polygon'])
const unitOf = (field: Field | RowField): string | undefined => ('unit' in field ? field.unit : undefined)

function said(field: Field | RowField): Json {
  const unit = unitOf(field)
  const words = [
    field.help,
    unit ? `单位：${unit}` : undefined,
    field.sensitive ? `敏感信息（${field.sensitive.purpose}），遮蔽显示` : undefined,
    field.kind === 'choice' || field.kind === 'choices'
      ? Object.entries(field.choices)
          .map(([k, t]) => `${k} ${t}`)
          .join('；')
      : undefined,
  ]
  const description = words.filter(Boolean).join('。')
  return { title: field.title, ...(description ? { description } : {}), ...(unit ? { 'x-unit': unit } : {}) }
}

function sent(field: Field): Json {
  const { $schema: _, ...schema } = jsonSchema(fieldSchema(field))
  return schema
}

function given(field: Field): Json {
  if (field.sensitive) return text
  return geometryKinds.has(field.kind) ? ref('Geometry') : sent(field)
}

const properties = (r: AnyRegister, names: readonly string[]): Json =>
  Object.fromEntries(names.flatMap((n) => (r.fields[n] ? [[n, { ...said(r.fields[n]), ...orNull(sent(r.fields[n])) }]] : [])))

const closed = (properties_: Json, required: readonly string[] = []): Json => ({ ...shape(properties_, required), additionalProperties: false })
const reason = { type: 'string', maxLength: 2000, title: '理由' }

/** Component schemas of one register: creation, correction, each step's body, and the record as it is answered. */
export function registerSchemas(r: AnyRegister): Json {
  const own = creationFields(r)
  const starts = typeof r.start === 'string' ? [r.start] : r.start
  const head = {
    id: { type: 'string', format: 'uuid', title: 'UUIDv7，可由客户端生成' },
    division: { type: 'string', pattern: '^\\d{6,12}$', title: '所在行政区划代码' },
    belongs_to_year: { type: 'integer', minimum: 1949, maximum: 2200, title: '所属年度' },
    state: { enum: starts, title: '起始状态' },
  }
  const names = own.map(([n]) => n)
  const required = own.filter(([, f]) => f.required).map(([n]) => n)
  const instants = Object.fromEntries(
    Object.entries(r.states).map(([s, title]) => [`${s}_at`, orNull({ type: 'string', format: 'date-time', title: `进入“${title}”的时间` })]),
  )
  const shown = Object.fromEntries(Object.entries(r.fields).map(([n, f]) => [n, { ...said(f), ...orNull(given(f)) }]))
  const state = {
    enum: Object.keys(r.states),
    description: Object.entries(r.states)
      .map(([k, t]) => `${k} ${t}`)
      .join('；'),
  }
  return {
    [schemaName(r, 'create')]: closed({ ...head, ...properties(r, names) }, ['division', ...required]),
    [schemaName(r, 'update')]: closed({ ...properties(r, names), reason }),
    ...Object.fromEntries(
      Object.entries(r.transitions).map(([name, t]) => [
        schemaName(r, `step_${name}`),
        closed({ ...properties(r, transitionFields(t)), reason: t.reason ? reason : orNull(reason) }, t.reason ? ['reason'] : []),
      ]),
    ),
    [schemaName(r, 'record')]: {
      allOf: [ref('RecordMeta'), shape({ ...shown, ...instants, register: { const: r.name }, state }, ['register', 'state', ...Object.keys(r.fields)])],
    },
  }
}

const ordered = /^(date|timestamptz|integer|numeric)/
const signs: Readonly<Record<string, string>> = { gte: '不小于', lte: '不大于', gt: '大于', lt: '小于' }

/** The filters that a list of the register takes. */
function filters(r: AnyRegister): Json[] {
  const known = new Set(['id', 'division'])
  const columns = columnsOf(r).filter(
    (c) =>
      !known.has(c.name) &&
      !c.generated &&
      c.type !== 'jsonb' &&
      !c.type.startsWith('geometry') &&
      !r.fields[c.name]?.sensitive &&
      !metaColumns.slice(9).some((m) => m.name === c.name),
  )
  return columns.flatMap((c) => [
    query(c.name, `${c.title}；可用逗号并列`),
    ...(ordered.test(c.type) ? Object.entries(signs).map(([sign, title]) => query(`${c.name}.${sign}`, `${c.title}${title}`)) : []),
  ])
}

const narrowing = (r: AnyRegister): Json[] => [
  shared('division'),
  shared('year'),
  query('q', '文字中含有'),
  query('clock', '期限：late 逾期、in_time 在期限内、waiting 没有在走的期限、done 没有要办的；可并列'),
  ...(r.map ? [query('bbox', '范围：西,南,东,北')] : []),
  query('sort', '排序字段，前加 - 为倒序'),
  ...filters(r),
]

/** The doors of one register's records. */
export function registerDoors(r: AnyRegister): Doors {
  const base = `/api/registers/${r.name}`
  const one = inPath('id', `${r.title}的标识`, { type: 'string', format: 'uuid' })
  const key = shared('IdempotencyKey')
  const record = answer(200, r.title, ref(schemaName(r, 'record')))
  const door = (id: string, summary: string, rest: Omit<Door, 'id' | 'tag' | 'summary'>): Door => ({ id: `${r.name}.${id}`, tag: r.title, summary, ...rest })
  const reads = [404]
  const writes = [400, 403, 404, 409, 412, 413, 422]
  const steps = Object.entries(r.transitions).map(([name, t]): [string, Doors[string]] => [
    `${base}/records/{id}/transitions/${name}`,
    {
      post: door(`step.${name}`, t.title, {
        description: [
          `从${fromStates(t)
            .map((s) => `“${r.states[s]}”`)
            .join('或')}${t.to ? `到“${r.states[t.to]}”` : '，状态不变'}`,
          `办理：${t.by.join('、')}`,
          t.needs?.length ? `须填：${t.needs.map((n) => r.fields[n]?.title).join('、')}` : '',
          t.evidence?.length ? `须附：${t.evidence.map((n) => r.fields[n]?.title).join('、')}` : '',
          t.within ? `期限：${deadlineTitle(r, t.within)}` : '',
        ]
          .filter(Boolean)
          .join('。'),
        parameters: [one, shared('IfMatch'), key, shared('Try')],
        body: body(ref(schemaName(r, `step_${name}`))),
        problems: writes,
        answers: answer(200, `${r.title}；带 try 时为试办的结果`, { anyOf: [ref(schemaName(r, 'record')), ref('Trial')] }),
      }),
    },
  ])
  const many = Object.entries(r.transitions).map(([name, t]): [string, Doors[string]] => [
    `${base}/transitions/${name}`,
    {
      post: door(`many.${name}`, `${t.title}：多条`, {
        description: '逐条办理：被拒绝的列出理由，其余照办；fields 各条相同，records[].fields 是各条自己的',
        parameters: [key],
        body: body(
          closed(
            {
              records: {
                type: 'array',
                minItems: 1,
                maxItems: 500,
                items: closed({ id: { type: 'string', format: 'uuid' }, version: { type: 'integer' }, fields: ref(schemaName(r, `step_${name}`)) }, ['id']),
              },
              fields: { ...ref(schemaName(r, `step_${name}`)) },
            },
            ['records'],
          ),
        ),
        problems: [400, 403, 404, 409, 413, 422],
        answers: answer(200, '办了的和被拒绝的', ref('Together')),
      }),
    },
  ])
  return {
    [`${base}/records`]: {
      get: door('list', `${r.title}：列表`, {
        parameters: [...paged, query('count', '并给总数', { type: 'boolean' }), ...narrowing(r)],
        problems: [...reads, 422],
        answers: answer(200, '列表', page(ref(schemaName(r, 'record')), { total: { type: 'integer' } })),
      }),
      post: door('create', `${r.title}：登记`, {
        parameters: [key],
        body: body(ref(schemaName(r, 'create'))),
        problems: writes,
        answers: answer(201, '已登记', ref(schemaName(r, 'record'))),
      }),
    },
    [`${base}/export.csv`]: {
      get: door('export', `${r.title}：导出`, { parameters: narrowing(r), problems: [...reads, 422], answers: answer(200, 'CSV', text, 'text/csv') }),
    },
    [`${base}/records/{id}`]: {
      get: door('read', `${r.title}：一条记录`, { parameters: [one], problems: reads, answers: record }),
      patch: door('update', `${r.title}：修改`, {
        parameters: [one, shared('IfMatchRequired'), key],
        body: body(ref(schemaName(r, 'update'))),
        problems: [...writes, 428],
        answers: record,
      }),
    },
    ...Object.fromEntries(steps),
    ...Object.fromEntries(many),
    [`${base}/records/{id}/history`]: {
      get: door('history', `${r.title}：变更历史`, {
        parameters: [one],
        problems: reads,
        answers: answer(200, '历史', shape({ items: listOf(ref('HistoryEntry')) })),
      }),
    },
    [`${base}/records/{id}/related`]: {
      get: door('related', `${r.title}：相关记录`, {
        parameters: [one],
        problems: reads,
        answers: answer(200, '相关记录', shape({ items: listOf(ref('Related')) })),
      }),
    },
    [`${base}/records/{id}/reveal`]: {
      post: door('reveal', `${r.title}：查看敏感信息，记入审计`, {
        parameters: [one],
        body: body(shape({ field: text, reason: text })),
        problems: [400, 403, 404, 422],
        answers: answer(200, '该项', ref('Revealed')),
      }),
    },
  }
}
