import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { createMiddleware } from 'hono/factory'

const packed = promisify(gzip)

/** What shrinks and is whole before it is sent; files, tables and streams of events go out as they come. */
const kinds = /^application\/(json|geo\+json|problem\+json|vnd\.oai\.openapi\+json|vnd\.mapbox-vector-tile)\b/
/** Below this an answer fits in one packet anyhow. */
const SMALLEST = 1_400
/** Answers with a secret in them stay as they are: their packed size would tell of it. */
const secret = new Set(['/api/session', '/api/me'])

/** Packs answers for clients that take them packed, beside the server's own thread. */
export const compress = createMiddleware(async (c, next) => {
  await next()
  if (!kinds.test(c.res.headers.get('content-type') ?? '') || c.res.headers.has('content-encoding') || c.res.body === null || secret.has(c.req.path)) return
  c.header('Vary', 'Accept-Encoding', { append: true })
  if (c.req.method === 'HEAD' || !/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(c.req.header('accept-encoding') ?? '')) return
  const { status, headers } = c.res
  const whole = new Uint8Array(await c.res.arrayBuffer())
  const body = whole.length < SMALLEST ? whole : await packed(whole, { level: 5 })
  const answer = new Response(new Uint8Array(body), { status, headers })
  if (body !== whole) answer.headers.set('Content-Encoding', 'gzip')
  answer.headers.delete('content-length')
  c.res = undefined
  c.res = answer
})
