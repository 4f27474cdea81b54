import { z } from 'zod'
import { workbookType } from './workbook.ts'
import { answer, anything, body, bytes, type Door, inPath, named, query, shape, text, whole } from './door.ts'

const lineReason = shape({ line: whole, code: text, message: text, fields: z.array(text).optional() })
export type LineReason = z.infer<typeof lineReason>
const question = shape({ about: z.enum(['crs', 'encoding']), message: text, options: z.array(shape({ value: text, title: text })), suggested: text })
/** What the file leaves open, to be said before anything is taken. */
export type Question = z.infer<typeof question>
const field = shape({ field: text, title: text })
/** Words of a column that are none of its field's choices. */
const unknownWords = shape({ field: text, title: text, words: z.array(text), choices: z.record(text, text) })
export type UnknownWords = z.infer<typeof unknownWords>
const format = z.enum(['geojson', 'geojson_sequence', 'esri_json', 'shapefile', 'csv', 'xlsx'])

const about = {
  sha256: text,
  format,
  epsg: whole,
  crs: text,
  encoding: text,
  notes: z.array(text),
  questions: z.array(question),
  columns: z.array(text),
  mapping: z.record(text, text),
  missing: z.array(field),
  fields: z.array(field),
  crosswalk: z.record(text, z.record(text, text)),
  unknown: z.array(unknownWords),
  total: whole,
  changed: whole,
  already: whole,
  refused: whole,
  lines: z.array(lineReason),
}
const preview = named('ImportPreview', { ...about, ready: whole, bbox: z.array(z.number()).length(4).nullable(), sample: z.array(anything) })
export type Preview = z.infer<typeof preview>
const result = named('ImportResult', { ...about, accepted: whole, left: whole })
export type Result = z.infer<typeof result>
const progress = shape({ done: whole, total: whole })
export type Progress = z.infer<typeof progress>

const content = named('LayerContent', {
  added: whole,
  already: whole,
  sha256: text,
  format,
  epsg: whole,
  crs: text,
  encoding: text,
  columns: z.array(text),
  notes: z.array(text),
})
export type LayerContent = z.infer<typeof content>

/** A file of features as it was received. */
const spatial = { ...body(anything, 'application/geo+json'), ...body(bytes, 'application/zip') }
const crs = query('crs', '文件没有注明坐标系时：EPSG 代码，或 gcj02、bd09（加偏的经纬度）')
const encoding = query('encoding', '文件没有注明编码时：utf-8、gbk 等')
const register = inPath('register', '台账名')
export const importDoors: readonly Door[] = [
  {
    method: 'post',
    path: '/api/registers/{register}/imports',
    id: 'import',
    tag: '台账',
    summary: '导入 Excel（.xlsx）、CSV、GeoJSON 或 zip 的 shapefile：先预览每行，commit=1 时登记',
    description: 'Accept 为 application/x-ndjson 时逐行报进度，最后一行是结果',
    problems: [400, 403, 404, 413, 415, 422, 503],
    body: { ...spatial, ...body(text, 'text/csv'), ...body(bytes, workbookType) },
    parameters: [
      register,
      query('mapping', '字段对应，JSON：字段 → 列名'),
      query('crosswalk', '取值对照，JSON：字段 → 文件里的写法 → 选项'),
      query('whole', '1 为全部收下或一行也不收', { const: '1' }),
      query('copy', '1 为退回一份工作簿，有误的格子标出并写明原因', { const: '1' }),
      query('division', '文件未写区划时的区划代码'),
      crs,
      encoding,
      query('sha256', '预览过的文件的校验值，代替再传一次'),
      query('commit', '1 为登记', { const: '1' }),
    ],
    answers: {
      200: { description: '预览；copy=1 时为退回的工作簿', content: { ...body(preview), ...body(bytes, workbookType) } },
      ...answer(201, '登记的结果', result),
    },
  },
  {
    method: 'post',
    path: '/api/registers/{register}/records/{id}/content',
    id: 'import_content',
    tag: '台账',
    summary: '图层版本的内容：整份装入',
    problems: [400, 403, 404, 409, 413, 415, 422, 503],
    body: spatial,
    parameters: [register, inPath('id', '版本的标识'), crs, encoding, query('class', '作类别的字段'), query('name', '作名称的字段')],
    answers: { ...answer(200, '早已装入', content), ...answer(201, '装入的结果', content) },
  },
]
