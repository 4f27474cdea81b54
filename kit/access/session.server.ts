import { createHash, randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Actor, HeldPost } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { audit } from './audit.server.ts'
import { passwordFits, spendTheTime } from './password.server.ts'
import { giveTriesBack, longestName, takeTry } from './pace.server.ts'

// the store's database is untyped by design
type Db = Kysely<any>
type Account = { id: string; username: string; password_hash: string | null; person: string; disabled: boolean; initial: boolean; lapsed: boolean }
export type Session = { readonly token: string; readonly csrf: string; readonly account: { id: string; username: string }; readonly must_change_password: boolean }
export type Signed = { readonly actor: Actor; readonly account: { id: string; username: string }; readonly csrf_hash: Buffer; readonly must_change_password: boolean }

const lifeHours = 12
/** Without a request for so long a session is over: a desk was left. */
const idleHours = 2

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const fresh = (): string => randomBytes(32).toString('base64url')

/** The CSRF token that goes with a session's token: the same in every window, and no way back to the token. */
export const csrfOf = (token: string): string => createHash('sha256').update(`csrf ${token}`).digest('base64url')

async function accountOf(db: Db, username: string): Promise<Account | undefined> {
  const answer = await sql<Account>`select id, username, password_hash, person, disabled, initial_until is not null as initial,
    coalesce(initial_until <= clock_timestamp(), false) as lapsed from siku.account where username = ${username.toLowerCase()}`.execute(db)
  return answer.rows[0]
}

const wrong = (): Refusal => new Refusal(401, 'sign_in_wrong', '用户名或密码不对')

/** Who tries: the name as it was given, and from where. */
export type Attempt = { readonly username: string; readonly password: string; readonly address: string; readonly device: string | null }

/**
 * Signs in: a new token, kept only as its hash.
 * @throws Refusal 401 wrong, 403 an initial password past its time, 429 resting after too many wrong passwords
 */
export async function signIn(db: Db, { password, address, device, ...given }: Attempt): Promise<Session> {
  const username = given.username.toLowerCase().slice(0, longestName)
  await takeTry(db, username, address)
  const account = await accountOf(db, username)
  const fits = account?.password_hash ? await passwordFits(account.password_hash, password) : await spendTheTime(password)
  if (!account || !fits || account.disabled) {
    await audit(db, { actor: account?.person ?? null, action: 'sign_in_refused', device, detail: { username, address } })
    throw wrong()
  }
  if (account.lapsed) throw new Refusal(403, 'initial_password_lapsed', '初始密码已过有效期，请管理员重新重置')
  const token = fresh()
  const csrf = csrfOf(token)
  await sql`insert into siku.session (token_hash, account, csrf_hash, expires_at, device)
    values (${digest(token)}, ${account.id}, ${digest(csrf)}, clock_timestamp() + make_interval(hours => ${lifeHours}), ${device})`.execute(db)
  await giveTriesBack(db, username, address)
  await sql`delete from siku.session where expires_at < clock_timestamp()`.execute(db)
  await audit(db, { actor: account.person, action: 'sign_in', device, detail: { username, address } })
  return { token, csrf, account: { id: account.id, username: account.username }, must_change_password: account.initial }
}

type Held = { id: string; username: string; person: string; name: string; csrf_hash: Buffer; stale: boolean; initial: boolean; posts: HeldPost[] | null }

/** The posts a person holds today, acting ones included; the view siku.holding comes from the room that keeps people. */
const postsToday = sql`(select json_agg(json_build_object('id', h.post, 'role', h.role, 'division', h.division, 'acting', h.acting,
    'root', not exists (select from division d where d.id = h.division and d.parent is not null)))
  from siku.holding h where h.person = p.id and h.valid_from <= (now() at time zone 'Asia/Shanghai')::date
    and (h.valid_to is null or h.valid_to > (now() at time zone 'Asia/Shanghai')::date))`

/**
 * Who a token speaks for, with the posts held today. One query, whatever the number of users. `'watch'` only looks, so that
 * a page left open does not keep its session alive.
 */
export async function signedBy(db: Db, token: string, use: 'ask' | 'watch' = 'ask'): Promise<Signed | undefined> {
  const answer = await sql<Held>`select a.id, a.username, a.person, p.name, s.csrf_hash, s.seen_at < clock_timestamp() - interval '1 minute' as stale, a.initial_until is not null as initial, ${postsToday} as posts
    from siku.session s join siku.account a on a.id = s.account join person p on p.id = a.person
    where s.token_hash = ${digest(token)} and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - make_interval(hours => ${idleHours}) and not a.disabled`.execute(db)
  const held = answer.rows[0]
  if (!held) return undefined
  if (held.stale && use === 'ask') await sql`update siku.session set seen_at = clock_timestamp() where token_hash = ${digest(token)}`.execute(db)
  return { actor: { id: held.person, name: held.name, posts: held.posts ?? [] }, account: { id: held.id, username: held.username }, csrf_hash: held.csrf_hash, must_change_password: held.initial }
}

/** A person as an actor, for the command line; undefined when there is no such person. */
export async function actorOfPerson(db: Db, person: string): Promise<Actor | undefined> {
  const answer = await sql<{ id: string; name: string; posts: HeldPost[] | null }>`select p.id, p.name, ${postsToday} as posts from person p where p.id = ${person}`.execute(db)
  const found = answer.rows[0]
  return found ? { id: found.id, name: found.name, posts: found.posts ?? [] } : undefined
}

export async function signOut(db: Db, token: string): Promise<void> {
  await sql`delete from siku.session where token_hash = ${digest(token)}`.execute(db)
}

export const csrfFits = (signed: Signed, given: string | null): boolean => given !== null && digest(given).equals(signed.csrf_hash)
