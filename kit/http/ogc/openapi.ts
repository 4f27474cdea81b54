import { columnsOf, metaColumns } from '#kit/derive/columns.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Crs } from './crs.ts'
import { geojson, queryables } from './documents.ts'
import { formats } from './query.ts'
import { parameterSchema, propertySchema, type Schema30 } from './schema30.ts'

const parameter = (name: string, description: string, schema: Schema30) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  style: 'form',
  explode: false,
})

const f = parameter('f', '格式', { type: 'string', enum: formats })
const crs = (name: string, description: string, served: readonly Crs[]) =>
  parameter(name, description, { type: 'string', format: 'uri', enum: served.map((c) => c.uri) })

const common = (r: AnyRegister, served: readonly Crs[]) => [
  parameter('limit', '一页最多几条', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }),
  parameter('bbox', '范围：四个数，西大于东时跨 180° 经线', { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } }),
  parameter('datetime', '时刻或区间', { type: 'string' }),
  crs('crs', '坐标系', served),
  crs('bbox-crs', 'bbox 的坐标系', served),
  parameter('cursor', '下一页的位置', { type: 'string' }),
  f,
  ...queryables(r).map((n) =>
    parameter(
      n,
      r.fields[n]?.title ?? metaColumns.find((c) => c.name === n)?.title ?? n,
      n === 'belongs_to_year' ? { type: 'integer' } : parameterSchema(r.fields[n]),
    ),
  ),
]

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: { type: 'object' } } } })
const answered = (description: string, type: string, schema: Schema30, more: readonly ('400' | '404')[] = ['400']) => ({
  responses: {
    200: { description, content: { [type]: { schema } } },
    ...Object.fromEntries(more.map((status) => [status, problem(status === '404' ? '没有' : '参数不对')])),
    401: problem('没有登录'),
    default: problem('出错'),
  },
})

function featureSchema(r: AnyRegister): Schema30 {
  const kept = new Set(columnsOf(r).map((c) => c.name))
  const properties = Object.fromEntries(
    Object.entries(r.fields)
      .filter(([n]) => kept.has(n) && n !== r.map?.geometry)
      .map(([n, field]) => [n, propertySchema(field)]),
  )
  const geometry = { type: 'object', nullable: true, required: ['type'], properties: { type: { type: 'string' }, coordinates: { type: 'array', items: {} } } }
  return {
    type: 'object',
    required: ['type', 'id', 'geometry', 'properties'],
    properties: { type: { type: 'string', enum: ['Feature'] }, id: { type: 'string', format: 'uuid' }, geometry, properties: { type: 'object', properties } },
  }
}

/** OpenAPI 3.0 of this door alone. */
export function openapi30(base: string, title: string, version: string, registers: readonly AnyRegister[], served: readonly Crs[]) {
  const object = { type: 'object' }
  const paths = registers.flatMap((r): [string, unknown][] => {
    const feature = { $ref: `#/components/schemas/${r.name}` }
    const page = {
      type: 'object',
      required: ['type', 'features'],
      properties: {
        type: { type: 'string', enum: ['FeatureCollection'] },
        numberMatched: { type: 'integer' },
        numberReturned: { type: 'integer' },
        features: { type: 'array', items: feature },
      },
    }
    const id = { name: 'featureId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
    return [
      [
        `/collections/${r.name}`,
        { get: { operationId: `describe_${r.name}`, summary: r.title, parameters: [f], ...answered(r.title, 'application/json', object, ['400', '404']) } },
      ],
      [
        `/collections/${r.name}/items`,
        { get: { operationId: `list_${r.name}`, summary: r.title, parameters: common(r, served), ...answered(r.title, geojson, page, ['400', '404']) } },
      ],
      [
        `/collections/${r.name}/items/{featureId}`,
        {
          get: {
            operationId: `read_${r.name}`,
            summary: r.title,
            parameters: [id, crs('crs', '坐标系', served), f],
            ...answered(r.title, geojson, feature, ['400', '404']),
          },
        },
      ],
    ]
  })
  return {
    openapi: '3.0.3',
    info: { title, version },
    servers: [{ url: base }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(registers.map((r) => [r.name, featureSchema(r)])),
    },
    security: [{ token: [] }],
    paths: {
      '/': { get: { operationId: 'landing', parameters: [f], ...answered('首页', 'application/json', object) } },
      '/api': { get: { operationId: 'api', parameters: [f], ...answered('接口说明', 'application/vnd.oai.openapi+json;version=3.0', object) } },
      '/conformance': { get: { operationId: 'conformance', parameters: [f], ...answered('遵循的标准', 'application/json', object) } },
      '/collections': { get: { operationId: 'collections', parameters: [f], ...answered('数据集', 'application/json', object) } },
      ...Object.fromEntries(paths),
    },
  }
}
