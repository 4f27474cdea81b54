import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { accountById, accountsPage, actOnAccount, changePassword, type Deed, openAccount, resetPassword } from '#kit/access/accounts.server.ts'
import { mostAtOnce, openMany, type Wanted, withoutAccount } from '#kit/access/accounts-many.server.ts'
import { rateLimit } from '#kit/access/rate.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { limitOf } from '#kit/records/list.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Account, Accounts, Issued, IssuedTogether, WithoutAccounts } from '#kit/wire/accounts.ts'
import type { Api, App, Env } from '../api.server.ts'
import { administrators } from './administrators.server.ts'
import { divisionAt } from './divisions.server.ts'
import { bodyObject, reasonOf } from '../body.server.ts'

const usernameForm = /^[a-z][a-z0-9._-]{1,62}[a-z0-9]$/

const held = (allowed: boolean): void => {
  if (!allowed) throw new Refusal(429, 'too_many_tries', '操作过于频繁，请稍后再试')
}

function textOf(body: Record<string, unknown>, field: string, title: string, most = 200): string {
  const value = body[field]
  if (typeof value === 'string' && value.trim() !== '' && value.length <= most) return value.trim()
  throw new Refusal(422, 'field_required', `请填写${title}`, [{ field, code: 'field_required', message: `请填写${title}` }])
}

function usernameOf(body: Record<string, unknown>): string {
  const name = textOf(body, 'username', '用户名', 64).toLowerCase()
  if (usernameForm.test(name)) return name
  const message = '用户名用3到64个小写字母、数字和 . _ -，以字母开头'
  throw new Refusal(422, 'username_invalid', message, [{ field: 'username', code: 'username_invalid', message }])
}

function idOf(c: Context<Env>): string {
  const id = c.req.param('id') ?? ''
  if (isId(id)) return id
  throw new Refusal(404, 'account_unknown', '没有这个账号')
}

const listFault = `accounts 应为 1 到 ${mostAtOnce} 个人员和用户名`

/** @throws Refusal 422 */
function wantedOf(body: Record<string, unknown>): Wanted[] {
  const list = body['accounts']
  if (!Array.isArray(list) || list.length === 0 || list.length > mostAtOnce)
    throw new Refusal(422, 'field_invalid', listFault, [{ field: 'accounts', code: 'field_invalid', message: listFault }])
  return list.map((one: unknown) => {
    const given = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>
    const [username, person] = [usernameOf(given), textOf(given, 'person', '人员')]
    if (!isId(person)) throw new Refusal(422, 'reference_missing', '没有这个人员', [{ field: 'person', code: 'reference_missing', message: '没有这个人员' }])
    return { person, username }
  })
}

const doors: Readonly<Record<string, Deed>> = { lock: 'lock', unlock: 'unlock', 'end-sessions': 'end_sessions' }

/** Administration of accounts: made, reset, locked, ended; every act in the audit. A password is answered once and kept nowhere. */
export function accountRoutes(api: Api): App {
  const app: App = new Hono()
  const db = api.world.db
  const issues = rateLimit(30, 0.2)
  app.use(administrators)
  app.get('/', async (c) => {
    const limit = Math.min(200, limitOf(new URL(c.req.url).searchParams))
    return c.json((await accountsPage(db, (c.req.query('q') ?? '').slice(0, 100), c.req.query('cursor') ?? '', limit)) satisfies Sent<Accounts>)
  })
  app.get('/without', async (c) => {
    const code = c.req.query('division')
    const division = code ? divisionAt(api, code) : api.world.divisions.root()
    return c.json((await withoutAccount(db, division.id, c.req.query('role') || null)) satisfies Sent<WithoutAccounts>)
  })
  /** Every hash takes a tenth of a second of a processor: two such lists at a burst, and one more every five minutes. */
  const lists = rateLimit(2, 1 / 300)
  app.post('/many', async (c) => {
    const wanted = wantedOf(await bodyObject(c, 65_536))
    held(lists.take(c.get('actor').id))
    return c.json((await openMany(db, c.get('actor'), wanted)) satisfies Sent<IssuedTogether>)
  })
  app.get('/:id', async (c) => c.json((await accountById(db, idOf(c))) satisfies Sent<Account>))
  app.post('/', async (c) => {
    const body = await bodyObject(c, 16_384)
    const [username, person] = [usernameOf(body), textOf(body, 'person', '人员')]
    if (!isId(person)) throw new Refusal(422, 'reference_missing', '没有这个人员', [{ field: 'person', code: 'reference_missing', message: '没有这个人员' }])
    held(issues.take(c.get('actor').id))
    return c.json((await openAccount(db, c.get('actor'), person, username)) satisfies Sent<Issued>, 201)
  })
  app.post('/:id/reset', async (c) => {
    const reason = reasonOf(await bodyObject(c, 16_384))
    held(issues.take(c.get('actor').id))
    return c.json((await resetPassword(db, c.get('actor'), idOf(c), reason)) satisfies Sent<Issued>)
  })
  for (const [door, deed] of Object.entries(doors)) {
    app.post(`/:id/${door}`, async (c) =>
      c.json((await actOnAccount(db, c.get('actor'), deed, idOf(c), reasonOf(await bodyObject(c, 16_384)))) satisfies Sent<Account>),
    )
  }
  return app
}

/** One's own password. */
export function passwordRoutes(api: Api): App {
  const app: App = new Hono()
  const tries = rateLimit(8, 0.05)
  app.post('/me/password', async (c) => {
    const body = await bodyObject(c, 16_384)
    const [current, next] = [body['current'], body['password']]
    if (typeof current !== 'string' || typeof next !== 'string')
      throw new Refusal(422, 'field_required', '请填写当前密码和新密码', [{ field: 'password', code: 'field_required', message: '请填写当前密码和新密码' }])
    held(tries.take(c.get('account').id))
    await changePassword(api.world.db, c.get('actor'), c.get('account'), { current, next }, createHash('sha256').update(c.get('token')).digest())
    return c.body(null, 204)
  })
  return app
}
