import { metaColumns } from '../../derive/columns.ts'
import { fieldSchema, jsonSchema } from '../../derive/schema.ts'
import type { AnyRegister } from '../../register/define.ts'
import { servedCrs, storageCrs } from './crs.ts'

type Link = { href: string; rel: string; type: string; title?: string }
type Bounds = readonly [number, number, number, number]

export const geojson = 'application/geo+json'
export const openapiType = 'application/vnd.oai.openapi+json;version=3.0'

export const conformance: readonly string[] = [
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
]

const link = (href: string, rel: string, title: string, type = 'application/json'): Link => ({ href, rel, type, title })

/** The landing page. */
export const landing = (base: string, title: string) => ({
  title, description: '台账的空间数据，按登录账号的权限读取',
  links: [
    link(base, 'self', '本页'), link(`${base}/api`, 'service-desc', '接口说明', openapiType),
    link(`${base}/conformance`, 'conformance', '遵循的标准'), link(`${base}/collections`, 'data', '数据集'),
  ],
})

/** Fields that may be filtered by: those of one plain value that nobody masks. */
export function queryables(r: AnyRegister): string[] {
  const plain = new Set(['text', 'code', 'choice', 'integer', 'decimal', 'date', 'instant', 'boolean', 'reference', 'division'])
  return ['state', 'belongs_to_year', ...Object.entries(r.fields).filter(([, f]) => plain.has(f.kind) && !f.sensitive).map(([n]) => n)]
}

/** One register as a collection. */
export function collection(base: string, r: AnyRegister, bounds: Bounds) {
  const self = `${base}/collections/${r.name}`
  return {
    id: r.name, title: r.title, description: `${r.title}。依据：${r.basis.join('；') || '内部管理'}`, itemType: 'feature',
    extent: { spatial: { bbox: [bounds], crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84' }, temporal: { interval: [[null, null]], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' } },
    crs: servedCrs.map((c) => c.uri), storageCrs: storageCrs.uri,
    links: [link(self, 'self', r.title), link(`${self}/items`, 'items', r.title, geojson)],
  }
}

export const collections = (base: string, registers: readonly AnyRegister[], bounds: Bounds) => ({
  links: [link(`${base}/collections`, 'self', '数据集')], crs: servedCrs.map((c) => c.uri), collections: registers.map((r) => collection(base, r, bounds)),
})

const parameter = (name: string, description: string, schema: Record<string, unknown>) => ({ name, in: 'query', required: false, description, schema, style: 'form', explode: false })

const common = (r: AnyRegister) => [
  parameter('limit', '一页最多几条', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }),
  parameter('bbox', '范围：四个数', { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } }),
  parameter('datetime', '时刻或区间', { type: 'string' }),
  parameter('crs', '坐标系', { type: 'string', format: 'uri', enum: servedCrs.map((c) => c.uri) }),
  parameter('bbox-crs', 'bbox 的坐标系', { type: 'string', format: 'uri', enum: servedCrs.map((c) => c.uri) }),
  parameter('cursor', '下一页的位置', { type: 'string' }),
  ...queryables(r).map((n) => parameter(n, r.fields[n]?.title ?? metaColumns.find((c) => c.name === n)?.title ?? n, { type: 'string' })),
]

const answered = (description: string, type: string, schema: Record<string, unknown>) => ({
  responses: { 200: { description, content: { [type]: { schema } } }, default: { description: '出错', content: { 'application/problem+json': { schema: { type: 'object' } } } } },
})

/** OpenAPI 3.0 of this door alone. */
export function openapi30(base: string, title: string, version: string, registers: readonly AnyRegister[]) {
  const object = { type: 'object' }
  const paths = registers.flatMap((r): [string, unknown][] => {
    const properties = Object.fromEntries(Object.entries(r.fields).map(([n, f]) => [n, { title: f.title, ...jsonSchema(fieldSchema(f)), $schema: undefined }]))
    const feature = { type: 'object', properties: { type: { type: 'string', enum: ['Feature'] }, id: { type: 'string' }, geometry: object, properties: { type: 'object', properties } } }
    return [
      [`/collections/${r.name}`, { get: { operationId: `describe_${r.name}`, summary: r.title, ...answered(r.title, 'application/json', object) } }],
      [`/collections/${r.name}/items`, { get: { operationId: `list_${r.name}`, summary: r.title, parameters: common(r), ...answered(r.title, geojson, { type: 'object', properties: { type: { type: 'string' }, features: { type: 'array', items: feature } } }) } }],
      [`/collections/${r.name}/items/{featureId}`, { get: { operationId: `read_${r.name}`, summary: r.title, parameters: [{ name: 'featureId', in: 'path', required: true, schema: { type: 'string' } }], ...answered(r.title, geojson, feature) } }],
    ]
  })
  return {
    openapi: '3.0.3', info: { title, version }, servers: [{ url: base }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }, security: [{ token: [] }],
    paths: {
      '/': { get: { operationId: 'landing', ...answered('首页', 'application/json', object) } },
      '/conformance': { get: { operationId: 'conformance', ...answered('遵循的标准', 'application/json', object) } },
      '/collections': { get: { operationId: 'collections', ...answered('数据集', 'application/json', object) } },
      ...Object.fromEntries(paths),
    },
  }
}
