import { createMiddleware } from 'hono/factory'
import { Refusal } from '#kit/register/refusal.ts'
import type { Door } from './api.server.ts'

/** Bytes of a body where a door says nothing else: enough for a large polygon, parsed in a moment. */
const usualBody = 4 << 20

export const tooLarge = (limit: number): Refusal =>
  new Refusal(413, 'body_too_large', `内容超过 ${limit < 1 << 20 ? `${limit >> 10} KB` : `${limit >> 20} MB`}，请拆分后再传`)

/** Reads a body to a limit without ever holding more. */
async function bytesOf(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      throw tooLarge(limit)
    }
    parts.push(value)
  }
  return Buffer.concat(parts)
}

async function jsonOf(request: Request, limit: number): Promise<unknown> {
  const text = new TextDecoder().decode(await bytesOf(request, limit))
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'json_invalid', '内容不是有效的 JSON')
  }
}

/** A body as it came, to a limit in bytes. @throws Refusal 413 */
export const bodyBytes = (c: Door, limit: number): Promise<Uint8Array> => bytesOf(c.req.raw, limit)

/** The JSON object in a body, also of a door that a room opens of its own. @throws Refusal 400, 413, 422 */
export async function jsonObject(request: Request, limit = usualBody): Promise<Record<string, unknown>> {
  const body = await jsonOf(request, limit)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  throw new Refusal(422, 'body_not_object', '内容应为 JSON 对象')
}

/** A JSON body that must be an object; an empty one is an empty object. @throws Refusal 400, 413, 422 */
export const bodyObject = (c: Door, limit?: number): Promise<Record<string, unknown>> => jsonObject(c.req.raw, limit)

/** Doors of the kit that take files, each to a limit of its own by {@link bodyBytes}. */
const fileDoors: readonly RegExp[] = [
  /^\/api\/evidence(\/|$)/,
  /^\/api\/registers\/[^/]+\/imports$/,
  /^\/api\/registers\/[^/]+\/records\/[^/]+\/content$/,
  /^\/api\/claims$/,
]

/** The same request, whose body breaks off with the refusal as soon as it is longer than it may be. */
function cut(request: Request, limit: number): Request {
  let size = 0
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, out) {
        size += piece.byteLength
        if (size > limit) out.error(tooLarge(limit))
        else out.enqueue(piece)
      },
    }),
  )
  return new Request(request, { body: counted ?? null, duplex: 'half' } as RequestInit)
}

/**
 * No door reads more than it must, whatever it forgets: bodies end at the usual limit, at that which a room names for a
 * door of its own (`roomBodies`, by path), or at that of a door that takes files. Packed bodies are not unpacked, so they
 * are refused and not read as text.
 * @throws Refusal 413, 415
 */
export const limitedBodies = (roomBodies: ReadonlyMap<string, number>) =>
  createMiddleware(async (c, next) => {
    const encoding = c.req.header('content-encoding')?.trim().toLowerCase()
    if (encoding && encoding !== 'identity') throw new Refusal(415, 'body_encoded', '请求内容不要压缩（Content-Encoding），原样发送即可')
    if (!fileDoors.some((door) => door.test(c.req.path)) && c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const limit = roomBodies.get(c.req.path) ?? usualBody
      const told = c.req.header('content-length')
      if (Number(told ?? 0) > limit) throw tooLarge(limit)
      if (told === undefined && c.req.raw.body) c.req.raw = cut(c.req.raw, limit)
    }
    await next()
  })

/** The version in If-Match, with or without quotes. @throws Refusal 400 */
export function versionAsked(c: Door): number | undefined {
  const header = c.req.header('if-match')?.trim()
  if (header === undefined || header === '*') return undefined
  const version = /^(?:W\/)?(?:"(\d{1,9})"|(\d{1,9}))$/.exec(header)
  if (version) return Number(version[1] ?? version[2])
  throw new Refusal(400, 'if_match_invalid', 'If-Match 应为记录的版本号')
}

/** Why something is done, from a body. @throws Refusal 422 */
export function reasonOf(body: Record<string, unknown>): string {
  if (typeof body['reason'] === 'string' && body['reason'].trim().length >= 2 && body['reason'].length <= 500) return body['reason'].trim()
  throw new Refusal(422, 'reason_required', '请写明理由', [{ field: 'reason', code: 'reason_required', message: '请写明理由' }])
}
