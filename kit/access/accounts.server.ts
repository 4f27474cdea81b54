import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Actor } from '#kit/room/gate.server.ts'
import { newId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Language } from '#kit/wire/session.ts'
import { transactionOn } from '#kit/store/transaction.server.ts'
import { audit } from './audit.server.ts'
import { hashPassword, passwordFits } from './password.server.ts'
import { passwordFault } from './password-policy.ts'

// the store's database is untyped by design
type Db = Kysely<any>

/** An initial password opens for so many hours, and nothing but its change. */
export const initialHours = 72

export type AccountState = 'active' | 'initial' | 'resting' | 'locked'
export type AccountLine = {
  readonly id: string
  readonly username: string
  readonly state: AccountState
  readonly demo: boolean
  readonly person: {
    readonly id: string
    readonly name: string
    readonly posts: readonly { readonly title: string; readonly role: string; readonly division: string }[]
  }
  readonly sessions: number
  readonly last_seen_at: string | null
  readonly password_changed_at: string
  readonly initial_until: string | null
}
export type Page = { readonly items: AccountLine[]; readonly next?: string }

const state = sql`case when a.disabled then 'locked' when exists (select from siku.sign_in_pace t where t.username = a.username and t.resting_until > clock_timestamp()) then 'resting' when a.initial_until is not null then 'initial' else 'active' end`
const posts = sql`coalesce((select json_agg(json_build_object('title', h.title, 'role', h.role, 'division', d.name) order by h.valid_from)
  from post h join division d on d.id = h.division where h.person = a.person and h.state = 'in_office'), '[]')`
const line = sql`a.id, a.username, ${state} as state, a.demo, json_build_object('id', p.id, 'name', p.name, 'posts', ${posts}) as person, a.password_changed_at, a.initial_until,
  (select count(*)::int from siku.session s where s.account = a.id and s.expires_at > clock_timestamp()) as sessions,
  (select max(s.created_at) from siku.session s where s.account = a.id) as last_seen_at`

/** Accounts by name, a page at a time; never what opens them. `q`: in the user name or the person's. */
export async function accountsPage(db: Db, q: string, after: string, limit: number): Promise<Page> {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const found = await sql<AccountLine>`select ${line} from siku.account a join person p on p.id = a.person
    where a.username > ${after} and (a.username like ${like.toLowerCase()} or p.name like ${like}) order by a.username limit ${limit + 1}`.execute(db)
  const items = found.rows.slice(0, limit)
  const last = items.at(-1)
  return found.rows.length > limit && last ? { items, next: last.username } : { items }
}

/** @throws Refusal 404 */
export async function accountById(db: Db, id: string): Promise<AccountLine> {
  const found = (await sql<AccountLine>`select ${line} from siku.account a join person p on p.id = a.person where a.id = ${id}`.execute(db)).rows[0]
  if (!found) throw new Refusal(404, 'account_unknown', '没有这个账号')
  return found
}

const fresh = (): string => randomBytes(12).toString('base64url')
const endSessionsOf = (db: Db, account: string) => sql`delete from siku.session where account = ${account}`.execute(db)

async function written(
  db: Db,
  by: Actor,
  action: string,
  account: { id: string; username: string },
  reason: string | null,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await audit(db, by, {
    post: by.posts.find((p) => p.role === 'admin')?.id ?? null,
    action,
    reason,
    detail: { account: account.id, username: account.username, ...detail },
  })
}

export type Issued = { readonly account: AccountLine; readonly initial_password: string }

/**
 * An account for a person who has none, with an initial password that is told this once.
 * @throws Refusal 409 the name is taken or the person has an account, 422 no such person
 */
export async function openAccount(db: Db, by: Actor, person: string, username: string): Promise<Issued> {
  const password = fresh()
  const hash = await hashPassword(password)
  return transactionOn(db, async (tx) => {
    const known = await sql<{ name: string; state: string }>`select name, state from person where id = ${person} for update`.execute(tx)
    if (!known.rows[0]) throw new Refusal(422, 'reference_missing', '没有这个人员', [{ field: 'person', code: 'reference_missing', message: '没有这个人员' }])
    const there = (
      await sql<{ username: string; person: string }>`select username, person from siku.account where username = ${username} or person = ${person}`.execute(tx)
    ).rows
    if (there.some((a) => a.username === username))
      throw new Refusal(409, 'username_taken', '用户名已被使用，请换一个', [{ field: 'username', code: 'username_taken', message: '用户名已被使用' }])
    if (there.length > 0)
      throw new Refusal(409, 'account_there', `${known.rows[0].name}已有账号“${there[0]?.username}”，可重置密码`, [
        { field: 'person', code: 'account_there', message: '该人员已有账号' },
      ])
    const id = newId()
    await sql`insert into siku.account (id, username, password_hash, person, initial_until) values (${id}, ${username}, ${hash}, ${person}, clock_timestamp() + make_interval(hours => ${initialHours}))`.execute(
      tx,
    )
    await written(tx, by, 'account_open', { id, username }, null, { person })
    return { account: await accountById(tx, id), initial_password: password }
  })
}

/** A new initial password, told this once; every session of the account ends. @throws Refusal 404 */
export async function resetPassword(db: Db, by: Actor, id: string, reason: string): Promise<Issued> {
  const password = fresh()
  const hash = await hashPassword(password)
  return transactionOn(db, async (tx) => {
    const account = await accountById(tx, id)
    await sql`update siku.account set password_hash = ${hash}, password_changed_at = clock_timestamp(),
      initial_until = clock_timestamp() + make_interval(hours => ${initialHours}) where id = ${id}`.execute(tx)
    await endSessionsOf(tx, id)
    await written(tx, by, 'account_reset', account, reason)
    return { account: await accountById(tx, id), initial_password: password }
  })
}

const deeds = {
  lock: async (tx: Db, id: string) => {
    await sql`update siku.account set disabled = true where id = ${id}`.execute(tx)
    await endSessionsOf(tx, id)
  },
  unlock: async (tx: Db, id: string) => {
    await sql`update siku.account set disabled = false where id = ${id}`.execute(tx)
    await sql`delete from siku.sign_in_pace where username = (select username from siku.account where id = ${id})`.execute(tx)
  },
  end_sessions: endSessionsOf,
} as const
export type Deed = keyof typeof deeds

/** Locks (and ends its sessions), unlocks, or ends the sessions of an account. @throws Refusal 404, 409 one's own lock */
export async function actOnAccount(db: Db, by: Actor, deed: Deed, id: string, reason: string): Promise<AccountLine> {
  return transactionOn(db, async (tx) => {
    const account = await accountById(tx, id)
    if (deed === 'lock' && account.person.id === by.id) throw new Refusal(409, 'own_account', '不能锁定自己的账号')
    await deeds[deed](tx, id)
    await written(tx, by, `account_${deed}`, account, reason)
    return accountById(tx, id)
  })
}

/** In which language the pages speak to whoever signs in with the account. */
export async function keepLanguage(db: Db, account: string, language: Language): Promise<void> {
  await sql`update siku.account set language = ${language} where id = ${account}`.execute(db)
}

/**
 * One's own new password; every other session ends. Who does not know the present one does not change it.
 * @throws Refusal 403 the present one is wrong, 422 the new one will not do
 */
export async function changePassword(
  db: Db,
  by: Actor,
  account: { id: string; username: string },
  given: { current: string; next: string },
  keep: Buffer,
): Promise<void> {
  const stored = (await sql<{ password_hash: string | null }>`select password_hash from siku.account where id = ${account.id}`.execute(db)).rows[0]
    ?.password_hash
  if (!stored || !(await passwordFits(stored, given.current))) {
    await written(db, by, 'password_refused', account, null)
    throw new Refusal(403, 'password_wrong', '当前密码不对', [{ field: 'current', code: 'password_wrong', message: '当前密码不对' }])
  }
  const fault = given.next === given.current ? '新密码不能与当前密码相同' : passwordFault(given.next, [account.username])
  if (fault) throw new Refusal(422, 'password_weak', fault, [{ field: 'password', code: 'password_weak', message: fault }])
  const hash = await hashPassword(given.next)
  await transactionOn(db, async (tx) => {
    await sql`update siku.account set password_hash = ${hash}, password_changed_at = clock_timestamp(), initial_until = null where id = ${account.id}`.execute(
      tx,
    )
    await sql`delete from siku.session where account = ${account.id} and token_hash <> ${keep}`.execute(tx)
    await written(tx, by, 'password_change', account, null)
  })
}
