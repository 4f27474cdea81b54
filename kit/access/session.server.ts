import { createHash, randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { Refusal } from '#kit/register/refusal.ts'
import { audit } from './audit.server.ts'
import { passwordFits, spendTheTime } from './password.server.ts'
import { giveTriesBack, longestName, takeTry } from './pace.server.ts'
import { type Asker, digestOfToken } from './who.server.ts'

// the store's database is untyped by design
type Db = Kysely<any>
type Account = { id: string; username: string; password_hash: string | null; person: string; disabled: boolean; initial: boolean; lapsed: boolean }
export type Session = {
  readonly token: string
  readonly csrf: string
  readonly account: { id: string; username: string }
  readonly must_change_password: boolean
}

const lifeHours = 12

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
    await audit(db, { id: account?.person ?? null, device }, { action: 'sign_in_refused', detail: { username, address } })
    throw wrong()
  }
  if (account.lapsed) throw new Refusal(403, 'initial_password_lapsed', '初始密码已过有效期，请管理员重新重置')
  const token = fresh()
  const csrf = csrfOf(token)
  await sql`insert into siku.session (token_hash, account, csrf_hash, expires_at, device)
    values (${digestOfToken(token)}, ${account.id}, ${digestOfToken(csrf)}, clock_timestamp() + make_interval(hours => ${lifeHours}), ${device})`.execute(db)
  await giveTriesBack(db, username, address)
  await sql`delete from siku.session where expires_at < clock_timestamp()`.execute(db)
  await audit(db, { id: account.person, device }, { action: 'sign_in', detail: { username, address } })
  return { token, csrf, account: { id: account.id, username: account.username }, must_change_password: account.initial }
}

export async function signOut(db: Db, token: string): Promise<void> {
  await sql`delete from siku.session where token_hash = ${digestOfToken(token)}`.execute(db)
}

export const csrfFits = (signed: Asker, given: string | null): boolean =>
  given !== null && signed.csrf_hash !== null && digestOfToken(given).equals(signed.csrf_hash)
