import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Cell, FeatureFile } from '../../gis/import/feature-file.ts'
import { placeFeatures } from '../../gis/import/place.server.ts'
import { readFeatureFile } from '../../gis/import/read.server.ts'
import { layerKinds } from '../../gis/layer.ts'
import { addFeatures, type LayerFeature } from '../../gis/layer-load.server.ts'
import { type AnyRegister, startStates } from '../../register/define.ts'
import type { Tx } from '../../register/gate.server.ts'
import { isId } from '../../register/id.ts'
import { Refusal } from '../../register/refusal.ts'
import { as } from '../../store/acting.server.ts'
import { demandRow } from '../../store/records/engine.server.ts'
import { demandPost } from '../../store/records/permission.server.ts'
import type { Api, App, Door } from '../api.server.ts'
import { uploadedFile } from '../upload.server.ts'
import { keepFile } from './evidence.server.ts'
import { registerAt } from './registers.server.ts'

const LARGEST = 200 << 20
const BATCH = 1000
const MOST_TOLD = 200

const isLayer = (r: AnyRegister): boolean => { try { return layerKinds(r) !== undefined } catch { return false } }
const text = (value: Cell | undefined): string | null => (value === null || value === undefined || String(value).trim() === '' ? null : String(value).trim())

/** The column that was named, or one so called whatever the case. @throws Refusal 422 `import_column_unknown` */
function column(file: FeatureFile, asked: string | undefined, usual: string): string | undefined {
  if (asked === undefined) return file.columns.find((name) => name.toLowerCase() === usual)
  if (file.columns.includes(asked)) return asked
  throw new Refusal(422, 'import_column_unknown', `文件里没有“${asked}”这一列，有的是：${file.columns.join('、')}`)
}

/** All polygons of the file, or none: a layer with a hole where a bad polygon was is a wrong layer. @throws Refusal 422 */
async function featuresOf(tx: Tx, api: Api, file: FeatureFile, c: Door): Promise<LayerFeature[]> {
  const [ofClass, ofName] = [column(file, c.req.query('class'), 'class'), column(file, c.req.query('name'), 'name')]
  const placed = await placeFeatures(tx, file, 'polygon', api.world.bounds)
  const wrong = placed.flatMap((p) => ('reason' in p ? [{ field: `第 ${p.line} 行`, code: 'geometry.invalid' as const, message: p.reason }] : []))
  if (wrong.length > 0) throw new Refusal(422, 'layer_invalid', `${placed.length} 个图斑中有 ${wrong.length} 个有误，图层没有导入；请修正后整份再传`, wrong.slice(0, MOST_TOLD))
  if (placed.length === 0) throw new Refusal(422, 'import_empty', '文件里没有图斑')
  return placed.map((p, i): LayerFeature => {
    const properties = file.rows[i]!.properties
    return { class: ofClass ? text(properties[ofClass]) : null, name: ofName ? text(properties[ofName]) : null, attributes: properties, geometry: (p as { geometry: LayerFeature['geometry'] }).geometry }
  })
}

/** Whether this very file was taken in before. @throws Refusal 409 when another was */
async function takenBefore(tx: Tx, id: string, sha256: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`layer content ${id}`}))`.execute(tx)
  const { rows } = await sql<{ sha256: string }>`select sha256 from siku.layer_content where version = ${id}`.execute(tx)
  if (rows.length === 0) return false
  if (rows[0]?.sha256 === sha256) return true
  throw new Refusal(409, 'layer_has_content', '这个版本已有图形，且与本文件不同；图形只增不改，请另登记一个版本')
}

/** `POST /:register/records/:id/content`: the polygons of a version, as GeoJSON or zipped shapefile, in one transaction. */
export function contentRoutes(api: Api): App {
  const app: App = new Hono()
  app.post('/:register/records/:id/content', async (c) => {
    const r = registerAt(api, c)
    const id = c.req.param('id')
    if (!isLayer(r) || !isId(id)) throw new Refusal(404, 'door_unknown', '这个台账没有图形内容')
    const actor = c.get('actor')
    const bytes = await uploadedFile(c, LARGEST)
    const sha256 = await keepFile(api.evidence_folder, bytes)
    const answer = await as(api.world, actor, async (tx) => {
      const row = await demandRow(tx, r, id)
      demandPost(api.world, actor, r.access.create, row.division, `导入${r.title}图形`)
      if (!startStates(r).includes(row.state)) throw new Refusal(409, 'layer_closed', `${r.states[row.state] ?? row.state}的版本不能再导入图形`)
      const again = await takenBefore(tx, id, sha256)
      const file = readFeatureFile(bytes)
      if (again) return { added: 0, already: file.rows.length, sha256, notes: file.notes }
      const features = await featuresOf(tx, api, file, c)
      for (let from = 0; from < features.length; from += BATCH) await addFeatures(tx, r, id, features.slice(from, from + BATCH), from + 1)
      await sql`insert into siku.layer_content (version, register, sha256, size, format, epsg, features, received_by)
        values (${id}, ${r.name}, ${sha256}, ${bytes.length}, ${file.format}, ${file.epsg}, ${features.length}, ${actor.id})`.execute(tx)
      return { added: features.length, already: 0, sha256, format: file.format, epsg: file.epsg, encoding: file.encoding, columns: file.columns, notes: file.notes }
    })
    return c.json(answer, answer.added > 0 ? 201 : 200)
  })
  return app
}
