import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Cell, PlacedFile } from '#kit/files/feature-file.ts'
import { demandAnswered, readApart } from '#kit/files/read-apart.server.ts'
import { polygonsOf } from '#kit/geometry/geojson.ts'
import { isLayer } from '#kit/layers/layer.ts'
import { addFeatures, type LayerFeature } from '#kit/layers/layer-load.server.ts'
import { type AnyRegister, startStates } from '#kit/register/define.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { as } from '#kit/records/acting.server.ts'
import { demandRow } from '#kit/records/engine.server.ts'
import { demandPost, holdsRole } from '#kit/records/permission.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { LayerContent } from '#kit/wire/imports.ts'
import type { Api, App, Door } from '../api.server.ts'
import { uploadedFile } from '../upload.server.ts'
import { keepFile } from './evidence.server.ts'
import { registerAt } from './registers.server.ts'

const LARGEST = 200 << 20
/** So much goes to the store at once: writing a batch out keeps nobody waiting. */
const BATCH = { features: 1000, vertices: 20_000 } as const
const MOST_TOLD = 200

const text = (value: Cell | undefined): string | null => (value === null || value === undefined || String(value).trim() === '' ? null : String(value).trim())

/** The column that was named, or one so called whatever the case. @throws Refusal 422 `import_column_unknown` */
function column(file: PlacedFile, asked: string | undefined, usual: string): string | undefined {
  if (asked === undefined) return file.columns.find((name) => name.toLowerCase() === usual)
  if (file.columns.includes(asked)) return asked
  throw new Refusal(422, 'import_column_unknown', `文件里没有“${asked}”这一列，有的是：${file.columns.join('、')}`)
}

/** All polygons of the file, or none: a layer with a hole where a bad polygon was is a wrong layer. @throws Refusal 422 */
function featuresOf(file: PlacedFile, c: Door): LayerFeature[] {
  const [ofClass, ofName] = [column(file, c.req.query('class'), 'class'), column(file, c.req.query('name'), 'name')]
  const wrong = file.rows.flatMap(({ line, fault, geometry }) =>
    fault ? [{ field: `第 ${line} 行`, ...fault }] : geometry ? [] : [{ field: `第 ${line} 行`, code: 'geometry.invalid' as const, message: '没有图形' }],
  )
  if (wrong.length > 0)
    throw new Refusal(422, 'layer_invalid', `${file.rows.length} 个图斑中有 ${wrong.length} 个有误，图层没有导入；请修正后整份再传`, wrong.slice(0, MOST_TOLD))
  if (file.rows.length === 0) throw new Refusal(422, 'import_empty', '文件里没有图斑')
  demandAnswered(file)
  return file.rows.map(({ properties, geometry }): LayerFeature => ({
    class: ofClass ? text(properties[ofClass]) : null,
    name: ofName ? text(properties[ofName]) : null,
    attributes: properties,
    geometry: geometry as LayerFeature['geometry'],
  }))
}

function* batchesOf(features: readonly LayerFeature[]): Generator<{ first: number; features: LayerFeature[] }> {
  let [batch, vertices, first]: [LayerFeature[], number, number] = [[], 0, 1]
  for (const [i, feature] of features.entries()) {
    batch.push(feature)
    vertices += polygonsOf(feature.geometry)
      .flat()
      .reduce((sum, ring) => sum + ring.length, 0)
    if (batch.length < BATCH.features && vertices < BATCH.vertices && i + 1 < features.length) continue
    yield { first, features: batch }
    ;[batch, vertices, first] = [[], 0, i + 2]
  }
}

/** How many features this very file brought before; none for a new one. @throws Refusal 409 when another was taken in */
async function takenBefore(tx: Tx, id: string, sha256: string): Promise<number | null> {
  await sql`select pg_advisory_xact_lock(hashtext(${`layer content ${id}`}))`.execute(tx)
  const { rows } = await sql<{ sha256: string; features: number }>`select sha256, features from siku.layer_content where version = ${id}`.execute(tx)
  if (rows.length === 0) return null
  if (rows[0]?.sha256 === sha256) return rows[0].features
  throw new Refusal(409, 'layer_has_content', '这个版本已有图形，且与本文件不同；图形只增不改，请另登记一个版本')
}

/** That this person may fill this version now. @throws Refusal 403, 404, 409 */
async function demandOpen(api: Api, tx: Tx, c: Door, r: AnyRegister, id: string): Promise<void> {
  const row = await demandRow(tx, r, id)
  demandPost(api.world, c.get('actor'), r.access.create, row.division, `导入${r.title}图形`)
  if (!startStates(r).includes(row.state)) throw new Refusal(409, 'layer_closed', `${r.states[row.state] ?? row.state}的版本不能再导入图形`)
}

/** `POST /:register/records/:id/content`: the polygons of a version, as GeoJSON or zipped shapefile, in one transaction. The file is kept only once it is found good. */
export function contentRoutes(api: Api): App {
  const app: App = new Hono()
  app.post('/:register/records/:id/content', async (c) => {
    const r = registerAt(api, c)
    const id = c.req.param('id')
    if (!isLayer(r) || !isId(id)) throw new Refusal(404, 'door_unknown', '这个台账没有图形内容')
    const actor = c.get('actor')
    if (!holdsRole(actor, r.access.create)) throw new Refusal(403, 'role_missing', `您的岗位不能导入${r.title}图形`)
    const bytes = await uploadedFile(c, LARGEST)
    await as(api.world, actor, (tx) => demandOpen(api, tx, c, r, id))
    const { sha256, ...file } = await readApart(bytes, {
      kind: 'polygon',
      bounds: api.world.bounds,
      answers: { crs: c.req.query('crs'), encoding: c.req.query('encoding') },
    })
    const features = featuresOf(file, c)
    await keepFile(api.evidence_folder, bytes, sha256)
    const already = await as(api.world, actor, async (tx) => {
      await demandOpen(api, tx, c, r, id)
      const before = await takenBefore(tx, id, sha256)
      if (before !== null) return before
      for (const batch of batchesOf(features)) await addFeatures(tx, r, id, batch.features, batch.first)
      await sql`insert into siku.layer_content (version, register, sha256, size, format, epsg, features, received_by)
        values (${id}, ${r.name}, ${sha256}, ${bytes.length}, ${file.format}, ${file.epsg}, ${features.length}, ${actor.id})`.execute(tx)
      return 0
    })
    return c.json(
      {
        added: already === 0 ? features.length : 0,
        already,
        sha256,
        format: file.format,
        epsg: file.epsg,
        crs: file.crs,
        encoding: file.encoding,
        columns: file.columns,
        notes: file.notes,
      } satisfies Sent<LayerContent>,
      already === 0 ? 201 : 200,
    )
  })
  return app
}
