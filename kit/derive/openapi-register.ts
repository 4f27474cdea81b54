import type { AnyRegister } from '../register/define.ts'
import type { Field } from '../register/fields.ts'
import { accessMatrix } from './matrix.ts'
import { metaColumns } from './columns.ts'
import { idempotencyKey, inHeader, inPath, inQuery, type Json, json, listOf, paging, problems, ref, uuid } from './openapi-parts.ts'
import { creationSchema, fieldSchema, jsonSchema, stepSchema, updateSchema } from './schema.ts'

/** Without the dialect, which the document names once. */
function embedded(schema: Json): Json {
  const { $schema: _, ...rest } = schema
  return rest
}

const nullable = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })

function shown(field: Field): Json {
  const schema = field.sensitive ? { type: 'string', description: '遮蔽后的值' } : embedded(jsonSchema(fieldSchema(field)))
  return { ...(field.required ? schema : nullable(schema)), title: field.title }
}

const metaTypes: Readonly<Record<string, Json>> = {
  uuid, integer: { type: 'integer' }, text: { type: 'string' }, boolean: { type: 'boolean' }, timestamptz: { type: 'string', format: 'date-time' },
}

function recordSchema(r: AnyRegister): Json {
  const meta = metaColumns.map((c) => {
    const schema = c.name === 'division' ? { type: 'string', description: '行政区划代码' } : c.name === 'state' ? { type: 'string', enum: Object.keys(r.states) } : (metaTypes[c.type] ?? {})
    return [c.name, { ...(c.required ? schema : nullable(schema)), title: c.title }] as const
  })
  const instants = Object.entries(r.states).map(([s, title]) => [`${s}_at`, { ...nullable({ type: 'string', format: 'date-time' }), title: `进入“${title}”的时间` }] as const)
  const fields = Object.entries(r.fields).map(([name, field]) => [name, shown(field)] as const)
  return { type: 'object', title: r.title, required: ['id', 'version', 'state'], properties: Object.fromEntries([...meta, ...instants, ...fields]), additionalProperties: true }
}

/** The schemas of a register: the record, and the body of each write. */
export function registerSchemas(r: AnyRegister): Record<string, Json> {
  const steps = Object.keys(r.transitions).map((step) => [`${r.name}.${step}`, embedded(jsonSchema(stepSchema(r, step)))] as const)
  return {
    [r.name]: recordSchema(r),
    [`${r.name}.create`]: embedded(jsonSchema(creationSchema(r))),
    ...(r.access.update ? { [`${r.name}.update`]: embedded(jsonSchema(updateSchema(r))) } : {}),
    ...Object.fromEntries(steps),
  }
}

const who = (r: AnyRegister, action: string): string => {
  const row = accessMatrix(r).find((x) => x.action === action)
  return row && row.roles.length > 0 ? `岗位：${row.roles.join('、')}` : ''
}
const filters = [
  inQuery('division', '区划代码，含其下级'), inQuery('bbox', '西,南,东,北'), inQuery('q', '文字'), inQuery('year', '所属年度', { type: 'integer' }), inQuery('sort', '字段，前加 - 为降序'),
  inQuery('count', '为 true 时附总数', { type: 'boolean' }),
  { name: 'filter', in: 'query', description: '按字段筛选：field=value、field.gte=、field.lte=、field.gt=、field.lt=', style: 'form', explode: true, schema: { type: 'object', additionalProperties: { type: 'string' } } },
]
const idInPath = inPath('id', '记录标识', uuid)
const answer = (r: AnyRegister, description = r.title): Json => ({ description, headers: { ETag: { description: '版本', schema: { type: 'string' } } }, ...json(ref(r.name)) })

function stepPath(r: AnyRegister, step: string): [string, Json] {
  const t = r.transitions[step]
  return [`/api/registers/${r.name}/records/{id}/transitions/${step}`, {
    post: {
      operationId: `${r.name}.${step}`, tags: [r.title], summary: t?.title, description: who(r, step),
      parameters: [idInPath, inHeader('If-Match', '版本'), idempotencyKey], requestBody: json(ref(`${r.name}.${step}`)),
      responses: { 200: answer(r), ...problems(401, 403, 404, 409, 412, 413, 422) },
    },
  }]
}

function correction(r: AnyRegister): Json {
  return {
    patch: {
      operationId: `${r.name}.update`, tags: [r.title], summary: `更正${r.title}`, description: who(r, 'update'),
      parameters: [idInPath, inHeader('If-Match', '版本', true), idempotencyKey], requestBody: { required: true, ...json(ref(`${r.name}.update`)) },
      responses: { 200: answer(r), ...problems(401, 403, 404, 409, 412, 413, 422, 428) },
    },
  }
}

/** The paths of a register: its list, its records, every step, history. */
export function registerPaths(r: AnyRegister): Record<string, Json> {
  const base = `/api/registers/${r.name}/records`
  const tags = [r.title]
  return {
    [base]: {
      get: { operationId: `${r.name}.list`, tags, summary: `${r.title}列表`, parameters: [...filters, ...paging], responses: { 200: { description: r.title, ...json(listOf(ref(r.name))) }, ...problems(401, 404, 422) } },
      post: {
        operationId: `${r.name}.create`, tags, summary: `登记${r.title}`, description: who(r, 'create'), parameters: [idempotencyKey], requestBody: { required: true, ...json(ref(`${r.name}.create`)) },
        responses: { 201: answer(r, '已登记'), ...problems(401, 403, 404, 409, 413, 422) },
      },
    },
    [`${base}/{id}`]: {
      get: { operationId: `${r.name}.read`, tags, summary: `查看${r.title}`, parameters: [idInPath], responses: { 200: answer(r), ...problems(401, 404) } },
      ...(r.access.update ? correction(r) : {}),
    },
    [`${base}/{id}/history`]: {
      get: { operationId: `${r.name}.history`, tags, summary: `${r.title}的办理经过`, parameters: [idInPath], responses: { 200: { description: '每一次变更', ...json(listOf({ type: 'object' })) }, ...problems(401, 404) } },
    },
    ...Object.fromEntries(Object.keys(r.transitions).map((step) => stepPath(r, step))),
  }
}
