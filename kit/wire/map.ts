import { z } from 'zod'
import { answer, anything, body, bytes, type Door, inPath, items, named, paged, query, shape, shared, taken, text, whole } from './door.ts'

const layer = named('Layer', {
  layer: text,
  title: text,
  register: text,
  kind: z.enum(['point', 'line', 'polygon']),
  min_zoom: z.number(),
  chapter: text,
  states: z.record(text, text).nullable(),
  color_by: text.nullable(),
  tone: whole.optional().meta({ description: '在不分状态的颜色里排第几' }),
})
export type LayerItem = z.infer<typeof layer>

const imagery = named('Imagery', { key: text.nullable().meta({ description: '天地图密钥；没有时没有影像' }) })
export type Imagery = z.infer<typeof imagery>

const bounds = z.tuple([z.number(), z.number(), z.number(), z.number()])
const river = shape({ name: text, order: z.union([z.literal(1), z.literal(2)]) })
const place = shape({ name: text, code: text, level: z.enum(['city', 'county', 'township']), minzoom: z.number() })
const drawn = <T extends z.ZodType>(type: 'LineString' | 'Point', properties: T) =>
  shape({
    type: z.literal('FeatureCollection'),
    features: z.array(shape({ type: z.literal('Feature'), geometry: shape({ type: z.literal(type), coordinates: z.array(z.unknown()) }), properties })),
  })
/** What lies under every layer; a city may have none of it. */
const base = shape({ rivers: drawn('LineString', river).optional(), places: drawn('Point', place).optional(), bounds, illustrative: z.literal(true) })
export type BaseMap = z.infer<typeof base>
export type PlaceLevel = z.infer<typeof place>['level']

const tileJson = shape({
  tilejson: z.literal('3.0.0'),
  name: text,
  tiles: z.array(text),
  minzoom: z.number(),
  maxzoom: z.number(),
  bounds,
  center: z.array(z.number()).length(3),
  attribution: text.optional(),
  vector_layers: z.array(shape({ id: text, fields: z.record(text, text), minzoom: z.number(), maxzoom: z.number() })),
})
export type TileJson = z.infer<typeof tileJson>

const link = shape({ href: text, rel: text, type: text, title: text.optional() })
const links = z.array(link)
const collection = named('Collection', {
  id: text,
  title: text,
  description: text,
  itemType: z.literal('feature'),
  extent: shape({
    spatial: shape({ bbox: z.array(z.array(z.number())), crs: text }),
    temporal: shape({ interval: z.array(z.array(text.nullable())), trs: text }),
  }),
  crs: z.array(text),
  storageCrs: text,
  links,
})
const feature = { type: z.literal('Feature'), id: text, geometry: z.unknown(), properties: anything }
const landing = shape({ title: text, description: text, links })

const GEOJSON = 'application/geo+json'
const one = inPath('collection', '数据集，即带图形的台账')
const crs = query('crs', '坐标系')
const only = { const: '1' }
export const mapDoors: readonly Door[] = [
  { method: 'get', path: '/api/layers', id: 'layers', tag: '地图', summary: '可看的图层', answers: answer(200, '列表', items(layer)) },
  { method: 'get', path: '/api/map/base', id: 'base_map', tag: '地图', summary: '底图', answers: answer(200, '底图', base) },
  {
    method: 'get',
    path: '/api/map/imagery',
    id: 'imagery',
    tag: '地图',
    summary: '卫星影像：天地图密钥，由系统管理员填写',
    answers: answer(200, '密钥', imagery),
  },
  {
    method: 'put',
    path: '/api/map/imagery',
    id: 'change_imagery',
    tag: '管理',
    summary: '填写或去掉天地图密钥，记入访问记录',
    who: '系统管理员',
    body: body(taken({ key: text.nullable().meta({ description: '32 位；null 去掉' }), reason: text.meta({ description: '理由' }) })),
    problems: [400, 403, 422],
    answers: answer(200, '改后', imagery),
  },
  {
    method: 'get',
    path: '/tiles/{layer}/{z}/{x}/{y}',
    id: 'tile',
    tag: '地图',
    summary: '矢量瓦片；y 可带 .mvt',
    problems: [404],
    answers: answer(200, '瓦片', bytes, 'application/vnd.mapbox-vector-tile'),
    parameters: [
      inPath('layer', '图层'),
      ...['z', 'x', 'y'].map((n) => inPath(n, '瓦片位置')),
      shared('division'),
      shared('year'),
      query('mine', '1 为只画我的：等我或我的单位办理的，和我登记的', only),
      query('days', '1 为每条带上归属的日期 day', only),
    ],
  },
  {
    method: 'get',
    path: '/tiles/{file}',
    id: 'tile_json',
    tag: '地图',
    summary: 'TileJSON，{图层}.json',
    parameters: [inPath('file', '图层名加 .json')],
    problems: [404],
    answers: answer(200, 'TileJSON', tileJson),
  },
  { method: 'get', path: '/ogc', id: 'ogc', tag: 'OGC', summary: 'OGC API – Features 首页', answers: answer(200, '首页', landing) },
  { method: 'get', path: '/ogc/', id: 'ogc_with_slash', tag: 'OGC', summary: 'OGC API – Features 首页', answers: answer(200, '首页', landing) },
  {
    method: 'get',
    path: '/ogc/conformance',
    id: 'ogc_conformance',
    tag: 'OGC',
    summary: '遵循的标准',
    answers: answer(200, '标准', shape({ conformsTo: z.array(text) })),
  },
  {
    method: 'get',
    path: '/ogc/api',
    id: 'ogc_api',
    tag: 'OGC',
    summary: 'OGC 部分的 OpenAPI 3.0',
    answers: answer(200, '说明', anything, 'application/vnd.oai.openapi+json;version=3.0'),
  },
  {
    method: 'get',
    path: '/ogc/collections',
    id: 'ogc_collections',
    tag: 'OGC',
    summary: '数据集',
    answers: answer(200, '数据集', shape({ links, crs: z.array(text), collections: z.array(collection) })),
  },
  {
    method: 'get',
    path: '/ogc/collections/{collection}',
    id: 'ogc_collection',
    tag: 'OGC',
    summary: '一个数据集',
    parameters: [one],
    problems: [404],
    answers: answer(200, '数据集', collection),
  },
  {
    method: 'get',
    path: '/ogc/collections/{collection}/items',
    id: 'ogc_items',
    tag: 'OGC',
    summary: '要素',
    parameters: [one, ...paged, query('bbox', '范围'), query('datetime', '时刻或区间'), crs, query('bbox-crs', 'bbox 的坐标系')],
    problems: [400, 404],
    answers: answer(
      200,
      '要素',
      shape({ type: z.literal('FeatureCollection'), timeStamp: text, numberMatched: whole, numberReturned: whole, links, features: z.array(shape(feature)) }),
      GEOJSON,
    ),
  },
  {
    method: 'get',
    path: '/ogc/collections/{collection}/items/{feature}',
    id: 'ogc_item',
    tag: 'OGC',
    summary: '一个要素',
    parameters: [one, inPath('feature', '标识'), crs],
    problems: [400, 404],
    answers: answer(200, '要素', shape({ ...feature, links }), GEOJSON),
  },
]
