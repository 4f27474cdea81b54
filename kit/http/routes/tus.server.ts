import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { isId, newId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Api, App, Door } from '../api.server.ts'
import { bodyBytes } from '../body.server.ts'
import { problemResponse } from '../problem.server.ts'
import { demandQuota, demandRoomForUpload, type Upload } from '../quota.server.ts'
import { evidenceLimit, fileTime, keepFile, mediaType, position, registerEvidence, takenAt, takenOf, uploadsFolder } from './evidence.server.ts'

const version = { 'Tus-Resumable': '1.0.0' }
const busy = new Set<string>()

function metadataOf(header: string | undefined): Record<string, string> {
  return Object.fromEntries(
    (header ?? '')
      .split(',')
      .filter((pair) => pair.trim() !== '')
      .map((pair) => {
        const [name = '', value = ''] = pair.trim().split(' ')
        return [name, Buffer.from(value, 'base64').toString('utf8')]
      }),
  )
}

const wholeNumber = (text: string | undefined, name: string): number => {
  const n = Number(text)
  if (text !== undefined && /^\d+$/.test(text) && Number.isSafeInteger(n)) return n
  throw new Refusal(400, 'upload_header_invalid', `${name} 应为非负整数`)
}

const paths = (api: Api, id: string) => ({ part: join(uploadsFolder(api.evidence_folder), id), note: join(uploadsFolder(api.evidence_folder), `${id}.json`) })

/** @throws Refusal 404 for what is not there or another's */
async function uploadAt(api: Api, c: Door): Promise<Upload & { id: string }> {
  const id = c.req.param('id') ?? ''
  const { note } = paths(api, id)
  const held: Upload | null = isId(id) && existsSync(note) ? JSON.parse(await readFile(note, 'utf8')) : null
  if (!held || held.actor !== c.get('actor').id) throw new Refusal(404, 'upload_unknown', '没有这个上传，可能已完成或已取消')
  return { ...held, id }
}

async function begin(api: Api, c: Door): Promise<Response> {
  const length = wholeNumber(c.req.header('upload-length'), 'Upload-Length')
  if (length === 0 || length > evidenceLimit) throw new Refusal(413, 'body_too_large', `单个文件应在 ${evidenceLimit >> 20} MB 以内且不为空`)
  const metadata = metadataOf(c.req.header('upload-metadata'))
  position({ get: (n) => metadata[n] ?? null })
  takenAt({ get: (n) => metadata[n] ?? null })
  fileTime({ get: (n) => metadata[n] ?? null })
  await demandQuota(api.world, c.get('actor').id, length)
  await demandRoomForUpload(uploadsFolder(api.evidence_folder), c.get('actor').id, length)
  const id = newId()
  const { part, note } = paths(api, id)
  await mkdir(uploadsFolder(api.evidence_folder), { recursive: true })
  await writeFile(part, '')
  await writeFile(note, JSON.stringify({ length, actor: c.get('actor').id, metadata } satisfies Upload))
  return c.body(null, 201, { ...version, Location: `/api/evidence/tus/${id}`, 'Upload-Offset': '0' })
}

async function finish(api: Api, c: Door, upload: Upload & { id: string }): Promise<void> {
  const { part, note } = paths(api, upload.id)
  const bytes = await readFile(part)
  const { metadata } = upload
  const name = metadata.filename ?? metadata.name ?? 'file'
  try {
    const media_type = mediaType(name, bytes)
    const asserted = metadata.sha256?.toLowerCase()
    if (asserted && asserted !== createHash('sha256').update(bytes).digest('hex'))
      throw new Refusal(460, 'hash_differs', '文件在传输中变了（校验值不一致），请重新上传')
    const form = { get: (n: string) => metadata[n] ?? null }
    const sha256 = await keepFile(api.evidence_folder, bytes)
    await registerEvidence(api, c, { id: upload.id, sha256, size: bytes.byteLength, media_type, name, ...takenOf(bytes, form), file_time: fileTime(form) })
  } finally {
    await rm(part, { force: true })
    await rm(note, { force: true })
  }
}

/** Appends a piece at the offset both sides agree on. @throws Refusal 409, 413, 415, 423 */
async function append(api: Api, c: Door): Promise<Response> {
  const upload = await uploadAt(api, c)
  if (c.req.header('content-type') !== 'application/offset+octet-stream')
    throw new Refusal(415, 'upload_type_invalid', '续传的内容类型应为 application/offset+octet-stream')
  const offset = wholeNumber(c.req.header('upload-offset'), 'Upload-Offset')
  if (busy.has(upload.id)) throw new Refusal(423, 'upload_busy', '同一文件正在上传')
  busy.add(upload.id)
  try {
    const { part } = paths(api, upload.id)
    const { size } = await stat(part)
    if (size !== offset) throw new Refusal(409, 'upload_offset', `已收到 ${size} 字节，应从那里续传`)
    const piece = await bodyBytes(c, upload.length - size)
    await appendFile(part, piece, { flush: true })
    const received = size + piece.byteLength
    if (received === upload.length) await finish(api, c, upload)
    return c.body(null, 204, { ...version, 'Upload-Offset': String(received) })
  } finally {
    busy.delete(upload.id)
  }
}

/**
 * Resumable uploads: tus 1.0.0 with creation and termination. The finished upload is evidence under the upload's own id.
 * Metadata: filename, taken_at, longitude, latitude, file_time, sha256.
 */
export function tusRoutes(api: Api): App {
  const app: App = new Hono()
  app.use(async (c, next) => {
    if (c.req.method !== 'OPTIONS' && c.req.header('tus-resumable') !== '1.0.0') {
      const refused = problemResponse(c, new Refusal(412, 'upload_version', '续传请求应带 Tus-Resumable: 1.0.0'))
      for (const [name, value] of Object.entries({ ...version, 'Tus-Version': '1.0.0' })) refused.headers.set(name, value)
      return refused
    }
    return next()
  })
  app.options('/', (c) =>
    c.body(null, 204, { ...version, 'Tus-Version': '1.0.0', 'Tus-Extension': 'creation,termination', 'Tus-Max-Size': String(evidenceLimit) }),
  )
  app.post('/', (c) => begin(api, c))
  // Hono answers HEAD by the handler of GET.
  app.get('/:id', async (c) => {
    const upload = await uploadAt(api, c)
    const { size } = await stat(paths(api, upload.id).part)
    return c.body(null, 200, { ...version, 'Upload-Offset': String(size), 'Upload-Length': String(upload.length), 'Cache-Control': 'no-store' })
  })
  app.patch('/:id', (c) => append(api, c))
  app.delete('/:id', async (c) => {
    const { part, note } = paths(api, (await uploadAt(api, c)).id)
    await rm(part, { force: true })
    await rm(note, { force: true })
    return c.body(null, 204, version)
  })
  return app
}
