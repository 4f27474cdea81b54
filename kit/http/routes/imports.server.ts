import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { audit } from '../../access/audit.server.ts'
import type { PlacedFile } from '../../gis/import/feature-file.ts'
import { geometryField, mappable, type Mapping, suggestedMapping } from '../../gis/import/mapping.ts'
import { demandAnswered, readApart } from '../../gis/import/read-apart.server.ts'
import { type AnyRegister, creationFields } from '../../register/define.ts'
import { Refusal } from '../../register/refusal.ts'
import { as } from '../../store/acting.server.ts'
import { holdsRole } from '../../store/records/permission.server.ts'
import type { Api, App, Door } from '../api.server.ts'
import { commitImport, type ImportOrder, type ImportResult, previewImport } from '../import.server.ts'
import { uploadedFile } from '../upload.server.ts'
import { keepFile } from './evidence.server.ts'
import { registerAt } from './registers.server.ts'

const LARGEST = 100 << 20
const MOST_TOLD = 500

/** The mapping that was sent, checked, or the suggested one. @throws Refusal 422 `import_mapping_invalid`, `import_column_unknown` */
function mappingOf(c: Door, r: AnyRegister, file: PlacedFile): Mapping {
  const sent = c.req.query('mapping')
  if (sent === undefined) return suggestedMapping(r, file.columns)
  const invalid = (message: string): Refusal => new Refusal(422, 'import_mapping_invalid', message, [{ field: 'mapping', code: 'import_mapping_invalid', message }])
  let mapping: unknown
  try { mapping = JSON.parse(sent) } catch { throw invalid('mapping 应为 JSON 对象：字段 → 列名') }
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping)) throw invalid('mapping 应为 JSON 对象：字段 → 列名')
  const fields = new Set(mappable(r).map(([name]) => name))
  for (const [field, column] of Object.entries(mapping)) {
    if (!fields.has(field)) throw invalid(`${r.title}没有可导入的“${field}”这一项`)
    if (!file.columns.includes(String(column))) throw new Refusal(422, 'import_column_unknown', `文件里没有“${String(column)}”这一列，有的是：${file.columns.join('、')}`)
  }
  return mapping as Mapping
}

function told(r: AnyRegister, file: PlacedFile, mapping: Mapping, sha256: string) {
  const filled = new Set(Object.keys(mapping))
  const missing = creationFields(r).filter(([name, field]) => field.required && !filled.has(name) && !['point', 'line', 'polygon'].includes(field.kind)).map(([name, field]) => ({ field: name, title: field.title }))
  return {
    sha256, format: file.format, epsg: file.epsg, crs: file.crs, encoding: file.encoding, notes: file.notes, questions: file.questions, columns: file.columns, mapping, missing,
    fields: mappable(r).map(([field, title]) => ({ field, title })),
  }
}

/** Audited with the file's hash, so that what came in can be followed to what was sent. */
async function commit(api: Api, c: Door, order: ImportOrder, sha256: string, progress?: (done: number, total: number) => Promise<void>): Promise<ImportResult> {
  const actor = c.get('actor')
  const result = await commitImport(api.world, actor, order, progress)
  const detail = { sha256, total: result.total, accepted: result.accepted, already: result.already, refused: result.refused.length }
  await as(api.world, actor, (tx) => audit(tx, { actor: actor.id, device: actor.device ?? null, action: 'import', register: order.register.name, detail }))
  return { ...result, refused: result.refused.slice(0, MOST_TOLD) }
}

/**
 * `POST /:register/imports`: a GeoJSON or zipped shapefile, or a CSV table for a register without geometry. Without `commit=1` it tells what it found and would do; with it the
 * lines are taken in. What the file leaves open is asked in `questions` and said in `crs` and `encoding`. `Accept: application/x-ndjson` gives progress line by line, the result last.
 */
export function importRoutes(api: Api): App {
  const app: App = new Hono()
  app.post('/:register/imports', async (c) => {
    const r = registerAt(api, c)
    const actor = c.get('actor')
    if (!holdsRole(actor, r.access.create)) throw new Refusal(403, 'role_missing', `您的岗位不能登记${r.title}，也不能导入`)
    const bytes = await uploadedFile(c, LARGEST)
    const file = await readApart(bytes, { kind: geometryField(r)?.kind ?? null, bounds: api.world.bounds, answers: { crs: c.req.query('crs'), encoding: c.req.query('encoding') } })
    if (file.rows.length === 0) throw new Refusal(422, 'import_empty', '文件里没有要素')
    const order: ImportOrder = { register: r, file, mapping: mappingOf(c, r, file), division: c.req.query('division') }
    const sha256 = await keepFile(api.evidence_folder, bytes, file.sha256)
    const about = told(r, file, order.mapping, sha256)
    if (c.req.query('commit') !== '1') {
      const { refused, ...preview } = await as(api.world, actor, (tx) => previewImport(api.world, tx, actor, order))
      return c.json({ ...about, ...preview, refused: refused.length, lines: refused.slice(0, MOST_TOLD) })
    }
    demandAnswered(file)
    if (!(c.req.header('accept') ?? '').includes('application/x-ndjson')) {
      const { refused, ...result } = await commit(api, c, order, sha256)
      return c.json({ ...about, ...result, refused: result.total - result.accepted - result.already, lines: refused }, 201)
    }
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
    return stream(c, async (out) => {
      const { refused, ...result } = await commit(api, c, order, sha256, async (done, total) => { await out.writeln(JSON.stringify({ done, total })) })
      await out.writeln(JSON.stringify({ ...about, ...result, refused: result.total - result.accepted - result.already, lines: refused }))
    })
  })
  return app
}
