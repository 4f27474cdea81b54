import { createReadStream, existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { exifWithin, readExif } from '#kit/evidence/exif.ts'
import type { Taken } from '#kit/evidence/taken.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { isId, newId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { as } from '#kit/records/acting.server.ts'
import { mayRead } from '#kit/records/permission.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Evidence, EvidenceFile } from '#kit/wire/evidence.ts'
import type { Api, App, Door } from '../api.server.ts'
import { bodyBytes } from '../body.server.ts'
import { demandQuota } from '../quota.server.ts'
import { workbookType } from '#kit/wire/workbook.ts'

/** The largest file kept as evidence. */
export const evidenceLimit = 30 << 20

/** What the circumstances of an upload are read from: a form, or the metadata of a resumable upload. */
export type Form = { readonly get: (name: string) => unknown }

/** What evidence may be, told by its first bytes and not by its name. */
const kinds: readonly { media_type: string; fits: (b: Uint8Array) => boolean }[] = [
  { media_type: 'image/png', fits: (b) => starts(b, [0x89, 0x50, 0x4e, 0x47]) },
  { media_type: 'image/jpeg', fits: (b) => starts(b, [0xff, 0xd8, 0xff]) },
  { media_type: 'image/webp', fits: (b) => text(b, 0, 4) === 'RIFF' && text(b, 8, 12) === 'WEBP' },
  { media_type: 'application/pdf', fits: (b) => text(b, 0, 5) === '%PDF-' },
  { media_type: 'application/zip', fits: (b) => starts(b, [0x50, 0x4b, 0x03, 0x04]) },
  { media_type: 'video/mp4', fits: (b) => text(b, 4, 8) === 'ftyp' },
  { media_type: 'application/gpx+xml', fits: (b) => text(b, 0, 400).includes('<gpx') },
]
const starts = (b: Uint8Array, head: readonly number[]): boolean => head.every((v, i) => b[i] === v)
const text = (b: Uint8Array, from: number, to: number): string => new TextDecoder('latin1').decode(b.subarray(from, to))
const office: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: workbookType,
}

/** @throws Refusal 415 */
export function mediaType(name: string, bytes: Uint8Array): string {
  const kind = kinds.find((k) => k.fits(bytes))
  if (!kind) throw new Refusal(415, 'evidence_kind', '佐证只收图片（PNG、JPEG、WebP）、PDF、Word、Excel、压缩包、MP4 和 GPX 轨迹')
  return kind.media_type === 'application/zip' ? (office[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? kind.media_type) : kind.media_type
}

/** Files lie under the first two digits of their hash. */
export const evidencePath = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256)

/** Where files lie that are under way: begun and not finished, or looked at and not taken in yet. */
export const uploadsFolder = (folder: string): string => join(folder, 'uploads')

/** SHA-256 in hex, reckoned beside the server's own thread. */
const digestOf = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex')

/** Keeps bytes by their hash; the same bytes are kept once. Whole before it is named, so that a crash leaves no half file. `known` is their hash where it is known. */
export async function keepFile(folder: string, bytes: Uint8Array, known?: string): Promise<string> {
  const sha256 = known ?? (await digestOf(bytes))
  const path = evidencePath(folder, sha256)
  if (existsSync(path)) return sha256
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${newId()}`
  await writeFile(draft, bytes, { flush: true })
  await rename(draft, path)
  return sha256
}

/** @throws Refusal 422 */
export function position(form: Form): { longitude: number; latitude: number } | null {
  const [lon, lat] = [form.get('longitude'), form.get('latitude')]
  if (!lon && !lat) return null
  const [longitude, latitude] = [Number(lon), Number(lat)]
  if (Number.isFinite(longitude) && Number.isFinite(latitude) && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return { longitude, latitude }
  throw new Refusal(422, 'position_invalid', '拍摄位置的经纬度不对', [{ field: 'longitude', code: 'position_invalid', message: '经纬度不对' }])
}

/** @throws Refusal 422 */
export function takenAt(form: Form): string | null {
  return instantIn(form, 'taken_at', '拍摄时间')
}

function instantIn(form: Form, field: string, words: string): string | null {
  const given = form.get(field)
  if (typeof given !== 'string' || given === '') return null
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(given) && !Number.isNaN(Date.parse(given))) return given
  throw new Refusal(422, 'taken_at_invalid', `${words}应写作 2023-05-01T08:00:00+08:00`, [{ field, code: 'taken_at_invalid', message: '时间格式不对' }])
}

async function formOf(bytes: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Refusal(400, 'multipart_invalid', '上传的内容不是完整的表单，请重新选择文件')
  }
}

/** When the file itself was last changed, as the sender's device says: not when it was taken. @throws Refusal 422 */
export const fileTime = (form: Form): string | null => instantIn(form, 'file_time', '文件时间')

/** What the file says of itself (the camera's word), else what the person sent with it; which of the two is kept beside it. */
export function takenOf(bytes: Uint8Array, form: Form): Taken {
  const camera = readExif(Uint8Array.from(bytes.subarray(0, exifWithin)).buffer)
  const [time, place] = [takenAt(form), position(form)]
  const at = camera.position ?? place
  return {
    taken_at: camera.taken_at ?? time,
    time_source: camera.taken_at ? 'camera' : time ? 'typed' : 'none',
    position: at ? [at.longitude, at.latitude] : null,
    place_source: camera.position ? 'camera' : place ? 'typed' : 'none',
  }
}

export type NewEvidence = Taken & { id: string; sha256: string; size: number; media_type: string; name: string; file_time: string | null }

/** Writes down a file that is kept already. */
export async function registerEvidence(api: Api, c: Door, e: NewEvidence): Promise<void> {
  await as(api.world, c.get('actor'), (tx) =>
    sql`insert into siku.evidence (id, sha256, size, media_type, name, taken_at, time_source, position, place_source, file_time, uploaded_by)
    values (${e.id}, ${e.sha256}, ${e.size}, ${e.media_type}, ${e.name.slice(0, 200)}, ${e.taken_at}, ${e.time_source},
      ${e.position ? sql`ST_SetSRID(ST_MakePoint(${e.position[0]}, ${e.position[1]}), 4490)` : null}, ${e.place_source}, ${e.file_time}, ${c.get('actor').id})`.execute(
      tx,
    ),
  )
}

/** Files as a record or a form speaks of them, by their ids. */
export async function describedFiles(tx: Tx, ids: readonly string[]): Promise<Record<string, EvidenceFile>> {
  if (ids.length === 0) return {}
  const answer = await sql<
    Omit<EvidenceFile, 'position'> & { id: string; x: number | null; y: number | null }
  >`select id, name, media_type, size, sha256, taken_at, time_source, ST_X(position) as x, ST_Y(position) as y, place_source, file_time, demo
    from siku.evidence where id = any(${[...ids]}::uuid[])`.execute(tx)
  return Object.fromEntries(answer.rows.map(({ id, x, y, ...rest }) => [id, { ...rest, position: x === null || y === null ? null : [x, y] }]))
}

type Kept = { sha256: string; media_type: string; name: string; size: string; uploaded_by: string }

const leaningOn = (r: AnyRegister, id: string) =>
  sql.join(
    Object.entries(r.fields)
      .filter(([, f]) => f.kind === 'evidence')
      .map(([n]) => sql`${id}::uuid = any(${sql.ref(n)})`),
    sql` or `,
  )

/** A file, when the actor sent it or may see a record that leans on it; row-level security answers for each such record. */
async function seenFile(api: Api, c: Door, tx: Tx, id: string): Promise<Kept | undefined> {
  const kept = (await sql<Kept>`select sha256, media_type, name, size, uploaded_by from siku.evidence where id = ${id}`.execute(tx)).rows[0]
  if (!kept || kept.uploaded_by === c.get('actor').id) return kept
  const uses = await sql<{ register: string; records: string[] }>`select register, records from siku.evidence_uses(${id})`.execute(tx)
  for (const { register, records } of uses.rows) {
    const r = api.world.registers.get(register)
    if (!r || !mayRead(r, c.get('actor'))) continue
    const seen = await sql`select 1 from ${sql.table(r.name)} where id = any(${records}::uuid[]) and (${leaningOn(r, id)}) limit 1`.execute(tx)
    if (seen.rows.length > 0) return kept
  }
  return undefined
}

export function evidenceRoutes(api: Api): App {
  const app: App = new Hono()
  app.post('/', async (c) => {
    const form = await formOf(await bodyBytes(c, evidenceLimit), c.req.header('content-type') ?? '')
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0)
      throw new Refusal(422, 'file_missing', '没有收到文件', [{ field: 'file', code: 'file_missing', message: '没有收到文件' }])
    await demandQuota(api.world, c.get('actor').id, file.size)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const media_type = mediaType(file.name, bytes)
    const [taken, file_time] = [takenOf(bytes, form), fileTime(form)]
    const sha256 = await digestOf(bytes)
    const asserted = form.get('sha256')
    if (typeof asserted === 'string' && asserted.toLowerCase() !== sha256)
      throw new Refusal(422, 'hash_differs', '文件在传输中变了（校验值不一致），请重新上传', [
        { field: 'sha256', code: 'hash_differs', message: '校验值不一致' },
      ])
    await keepFile(api.evidence_folder, bytes, sha256)
    const id = newId()
    const kept = { id, sha256, size: bytes.byteLength, media_type, name: file.name, ...taken, file_time }
    await registerEvidence(api, c, kept)
    return c.json(kept satisfies Sent<Evidence>, 201)
  })
  app.get('/:id/about', async (c) => {
    const id = c.req.param('id')
    const told = isId(id)
      ? await as(api.world, c.get('actor'), async (tx) => ((await seenFile(api, c, tx, id)) ? (await describedFiles(tx, [id]))[id] : undefined))
      : undefined
    if (!told) throw new Refusal(404, 'evidence_missing', '没有这份佐证')
    return c.json(told satisfies Sent<EvidenceFile>)
  })
  app.get('/:id', async (c) => {
    const id = c.req.param('id')
    const found = isId(id) ? await as(api.world, c.get('actor'), (tx) => seenFile(api, c, tx, id)) : undefined
    const path = found ? evidencePath(api.evidence_folder, found.sha256) : ''
    if (!found || !existsSync(path)) throw new Refusal(404, 'evidence_missing', '没有这份佐证')
    const inline = found.media_type.startsWith('image/')
    return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
      headers: {
        'Content-Type': found.media_type,
        'Content-Length': String(found.size),
        ETag: `"${found.sha256}"`,
        'Cache-Control': 'private, max-age=31536000, immutable',
        'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      },
    })
  })
  return app
}
