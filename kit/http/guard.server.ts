import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { csrfFits } from '#kit/access/session.server.ts'
import { whoAsks } from '#kit/access/who.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { IMAGERY_HOST } from '#kit/setting/imagery-host.ts'
import { imageryOf } from '#kit/setting/imagery.server.ts'
import type { Api, Env } from './api.server.ts'
import { isEncrypted } from './origin.server.ts'

export const cookieName = 'siku_session'
const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** What somebody with an initial password may do before changing it. */
const opensAlways = new Set(['GET /api/me', 'POST /api/me/password', 'DELETE /api/session'])

const bearer = (header: string | undefined): string | undefined => /^Bearer ([\w-]{20,})$/.exec(header ?? '')?.[1]

/** What the sender calls its device: kept with each change, so only the beginning, and nothing but visible characters. */
export function deviceOf(c: Context): string | null {
  const told = (c.req.header('x-device') ?? '')
    .replace(/[^\p{L}\p{N}\p{P}\p{Zs}]|[<>]/gu, '')
    .trim()
    .slice(0, 100)
  return told === '' ? null : told
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

/** Whether a page of another site sends it: browsers say so, older ones name the page's origin. */
function isForeign(api: Api, c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  const here = [c.req.header('host'), c.req.header('x-forwarded-host'), new URL(c.req.url).host, ...api.origins.map(hostOf)]
  return origin !== undefined && !here.includes(hostOf(origin) ?? '')
}

/** Sign-in carries no token yet that another site could not send: the body must be JSON, which no form makes, and come from here. */
export const sameOrigin = (api: Api) =>
  createMiddleware(async (c, next) => {
    if (isForeign(api, c)) throw new Refusal(403, 'origin_foreign', '登录只接受本站页面的请求')
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new Refusal(415, 'json_expected', '登录请求的内容类型应为 application/json')
    await next()
  })

/**
 * Demands a session. A cookie counts for writes only with its CSRF token; a Bearer token needs none, for no browser sends
 * it of its own accord.
 */
export const guard = (api: Api) =>
  createMiddleware<Env>(async (c, next) => {
    const given = bearer(c.req.header('authorization'))
    const token = given ?? getCookie(c, cookieName)
    const asker = token ? await whoAsks(api.world.db, { token, device: deviceOf(c) }) : undefined
    if (!token || !asker) throw new Refusal(401, 'not_signed_in', '请先登录')
    if (!given && writes.has(c.req.method) && !csrfFits(asker, c.req.header('x-csrf-token') ?? null)) {
      throw new Refusal(403, 'csrf_missing', '请求缺少防伪标记，请刷新页面后重试')
    }
    if (asker.must_change_password && !opensAlways.has(`${c.req.method} ${c.req.path}`))
      throw new Refusal(403, 'password_must_change', '这是初始密码，请先修改密码')
    c.set('actor', asker.actor)
    c.set('token', token)
    c.set('account', asker.account)
    c.set('must_change_password', asker.must_change_password)
    await next()
  })

/** What a document may load; pictures from the air come from one host more, and only where the city has a key to them. */
const policyOf = (from: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${from}`,
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src 'self'${from}`,
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
const policy = policyOf('')

const isDocument = (c: Context): boolean => !/^\/(api|tiles|ogc|assets)\//.test(c.req.path) && (c.res.headers.get('content-type') ?? '').startsWith('text/html')

/** A page comes also when nobody can say whether there is a key: without pictures then. */
const pagePolicy = async (api: Api): Promise<string> => {
  const { key } = await imageryOf(api.world.db).catch(() => ({ key: null }))
  return key === null ? policy : policyOf(` https://${IMAGERY_HOST}`)
}

/** Headers every answer carries. antd writes its styles at run time, hence unsafe-inline for styles alone. */
export const headers = (api: Api) =>
  createMiddleware(async (c, next) => {
    await next()
    if (isEncrypted(api.origins, c)) c.header('Strict-Transport-Security', 'max-age=31536000')
    c.header('Content-Security-Policy', isDocument(c) ? await pagePolicy(api) : policy)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'same-origin')
    c.header('X-Frame-Options', 'DENY')
    c.header('Permissions-Policy', 'geolocation=(self), camera=(self), microphone=()')
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
