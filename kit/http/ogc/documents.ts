import type { AnyRegister } from '#kit/register/define.ts'
import { type Crs, storageCrs } from './crs.ts'
import type { Extent } from './extent.server.ts'

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
  title,
  description: '台账的空间数据，按登录账号的权限读取',
  links: [
    link(`${base}/`, 'self', '本页'),
    link(`${base}/api`, 'service-desc', '接口说明', openapiType),
    link(`${base}/conformance`, 'conformance', '遵循的标准'),
    link(`${base}/collections`, 'data', '数据集'),
  ],
})

/** Fields that may be filtered by: those of one plain value that nobody masks. */
export function queryables(r: AnyRegister): string[] {
  const plain = new Set(['text', 'code', 'choice', 'integer', 'decimal', 'date', 'instant', 'boolean', 'reference', 'division'])
  return [
    'state',
    'belongs_to_year',
    ...Object.entries(r.fields)
      .filter(([, f]) => plain.has(f.kind) && !f.sensitive)
      .map(([n]) => n),
  ]
}

/** One register as a collection; one without anything in it covers the city. */
export function collection(base: string, r: AnyRegister, bounds: Bounds, served: readonly Crs[], extent: Extent) {
  const self = `${base}/collections/${r.name}`
  return {
    id: r.name,
    title: r.title,
    description: `${r.title}。依据：${r.basis.join('；') || '内部管理'}`,
    itemType: 'feature',
    extent: {
      spatial: { bbox: [extent.box ?? bounds], crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84' },
      temporal: { interval: [[extent.from, extent.to]], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' },
    },
    crs: served.map((c) => c.uri),
    storageCrs: storageCrs.uri,
    links: [link(self, 'self', r.title), link(`${self}/items`, 'items', r.title, geojson)],
  }
}

export const collections = (base: string, registers: readonly (readonly [AnyRegister, Extent])[], bounds: Bounds, served: readonly Crs[]) => ({
  links: [link(`${base}/collections`, 'self', '数据集')],
  crs: served.map((c) => c.uri),
  collections: registers.map(([r, extent]) => collection(base, r, bounds, served, extent)),
})
