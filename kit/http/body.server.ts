import { Refusal } from '../register/refusal.ts'
import type { Door } from './api.server.ts'

export const tooLarge = (limit: number): Refusal => new Refusal(413, 'body_too_large', `内容超过 ${Math.floor(limit / 1048576)} MB，请拆分后再传`)

/** Reads a body to a limit without ever holding more. @throws Refusal 413 */
export async function bodyBytes(c: Door, limit: number): Promise<Uint8Array> {
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit)
  const reader = c.req.raw.body?.getReader()
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

/** @throws Refusal 400 for what is not JSON, 413 */
export async function bodyJson(c: Door, limit = 4 << 20): Promise<unknown> {
  const text = new TextDecoder().decode(await bodyBytes(c, limit))
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'json_invalid', '内容不是有效的 JSON')
  }
}

/** The JSON object in the body of a door that a room opens of its own. @throws Refusal 400, 422 */
export async function jsonObject(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => { throw new Refusal(400, 'json_invalid', '内容不是有效的 JSON') })
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  throw new Refusal(422, 'body_not_object', '内容应为 JSON 对象')
}

/** A JSON body that must be an object. @throws Refusal 400, 413, 422 */
export async function bodyObject(c: Door, limit?: number): Promise<Record<string, unknown>> {
  const body = await bodyJson(c, limit)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  throw new Refusal(422, 'body_not_object', '内容应为 JSON 对象')
}

/** The version in If-Match, with or without quotes. @throws Refusal 400 */
export function versionAsked(c: Door): number | undefined {
  const header = c.req.header('if-match')
  if (header === undefined || header === '*') return undefined
  const n = Number(header.replace(/^W\//, '').replaceAll('"', ''))
  if (Number.isInteger(n)) return n
  throw new Refusal(400, 'if_match_invalid', 'If-Match 应为记录的版本号')
}
