import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { keepLanguage } from '#kit/access/accounts.server.ts'
import { longestName } from '#kit/access/pace.server.ts'
import { rateLimit } from '#kit/access/rate.ts'
import { csrfOf, signIn, signOut } from '#kit/access/session.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Sent } from '#kit/wire/door.ts'
import { type Demo, isLanguage, type Me, type Post, type SignedIn } from '#kit/wire/session.ts'
import type { Api, App, Env } from '../api.server.ts'
import { bodyObject } from '../body.server.ts'
import { addressOf } from '../address.server.ts'
import { cookieName, deviceOf, guard, sameOrigin } from '../guard.server.ts'
import { isEncrypted } from '../origin.server.ts'

const postsOf = (api: Api, actor: Env['Variables']['actor']): Sent<Post>[] =>
  actor.posts.map((p) => {
    const place = api.world.divisions.byId(p.division)
    return {
      id: p.id,
      role: p.role,
      role_title: api.role_titles[p.role] ?? p.role,
      division: place?.code ?? null,
      division_name: place?.name ?? null,
      level: place?.level ?? null,
      acting: Boolean(p.acting),
    }
  })

/** The widest place the actor's posts reach. */
function scopeOf(api: Api, actor: Env['Variables']['actor']) {
  const places = actor.posts.flatMap((p) => api.world.divisions.byId(p.division) ?? [])
  const widest = places.toSorted((a, b) => a.line.length - b.line.length)[0]
  return widest ? { code: widest.code, name: widest.name, level: widest.level } : null
}

export function sessionRoutes(api: Api): App {
  const app: App = new Hono()
  /** Tries that an address may make at a burst, whatever the names, and how fast they come back; and tries on one name from everywhere. */
  const [byAddress, byName] = [rateLimit(60, 1), rateLimit(200, 0.1)]
  app.post('/session', sameOrigin(api), async (c) => {
    const body = await bodyObject(c, 16_384)
    if (typeof body['username'] !== 'string' || typeof body['password'] !== 'string')
      throw new Refusal(422, 'field_required', '请填写用户名和密码', [{ field: 'username', code: 'field_required', message: '请填写用户名和密码' }])
    const [username, address] = [body['username'], addressOf(c)]
    if (!byAddress.take(address) || !byName.take(username.toLowerCase().slice(0, longestName)))
      throw new Refusal(429, 'too_many_tries', '尝试过于频繁，请稍后再试')
    const session = await signIn(api.world.db, { username, password: body['password'], address, device: deviceOf(c) })
    setCookie(c, cookieName, session.token, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 12 * 3600, secure: isEncrypted(api.origins, c) })
    return c.json({
      token: session.token,
      user: session.account,
      csrf: session.csrf,
      must_change_password: session.must_change_password,
    } satisfies Sent<SignedIn>)
  })
  app.delete('/session', guard(api), async (c) => {
    await signOut(api.world.db, c.get('token'))
    deleteCookie(c, cookieName, { path: '/' })
    return c.body(null, 204)
  })
  app.get('/me', guard(api), (c) => {
    const actor = c.get('actor')
    const { language, ...account } = c.get('account')
    return c.json({
      user: { ...account, name: actor.name },
      language,
      posts: postsOf(api, actor),
      must_change_password: c.get('must_change_password'),
      csrf: csrfOf(c.get('token')),
      city: { code: api.city.code, name: api.city.name },
      scope: scopeOf(api, actor),
      year: api.year(),
      first_year: api.first_year,
      demo: api.demo !== null,
      version: api.version,
      store: api.store,
    } satisfies Sent<Me>)
  })
  app.put('/me/language', guard(api), async (c) => {
    const { language } = await bodyObject(c, 16_384)
    if (!isLanguage(language))
      throw new Refusal(422, 'field_invalid', '语言应为 zh 或 en', [{ field: 'language', code: 'field_invalid', message: '语言应为 zh 或 en' }])
    await keepLanguage(api.world.db, c.get('account').id, language)
    return c.body(null, 204)
  })
  app.get('/demo', (c) => {
    if (!api.demo) throw new Refusal(404, 'no_demo', '没有演示数据')
    return c.json(api.demo satisfies Sent<Demo>)
  })
  return app
}
