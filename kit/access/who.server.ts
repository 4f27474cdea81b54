import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Actor, HeldPost } from '#kit/room/gate.server.ts'
import type { Language } from '#kit/wire/session.ts'

// the store's database is untyped by design
type Db = Kysely<any>

/** What somebody shows: the token of a session, or an account's name on the server's own command line, where whoever may type it may do more. */
export type Shown = {
  readonly device: string | null
} & (
  | { readonly token: string; /** Only looks, so that a page left open does not keep its session alive. */ readonly watching?: true }
  | { readonly username: string }
)

/** Who asks, with the posts held today, and the account that speaks for them; no session stands behind the command line. */
export type Asker = {
  readonly actor: Actor
  readonly account: { readonly id: string; readonly username: string; readonly language: Language }
  readonly csrf_hash: Buffer | null
  readonly must_change_password: boolean
}

/** Without a request for so long a session is over: a desk was left. */
const idleHours = 2

/** A token is kept only as this. */
export const digestOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The posts a person holds today, acting and lent ones included, one's own before these and always in the same order; the view siku.holding comes from the room that keeps people. */
const postsToday = sql`(select json_agg(json_build_object('id', h.post, 'role', h.role, 'division', h.division, 'acting', h.acting, 'lent', h.lent,
    'root', not exists (select from division d where d.id = h.division and d.parent is not null)) order by h.lent, h.acting, h.role, h.division, h.post)
  from siku.holding h where h.person = p.id and h.valid_from <= (now() at time zone 'Asia/Shanghai')::date
    and (h.valid_to is null or h.valid_to > (now() at time zone 'Asia/Shanghai')::date))`

type Held = {
  id: string
  username: string
  language: Language
  person: string
  name: string
  csrf_hash: Buffer | null
  stale: boolean
  initial: boolean
  posts: HeldPost[] | null
}

const account = sql`a.id, a.username, a.language, a.person, p.name, a.initial_until is not null as initial, ${postsToday} as posts`

const held = (shown: Shown) =>
  'token' in shown
    ? sql<Held>`select ${account}, s.csrf_hash, s.seen_at < clock_timestamp() - interval '1 minute' as stale
      from siku.session s join siku.account a on a.id = s.account join person p on p.id = a.person
      where s.token_hash = ${digestOfToken(shown.token)} and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - make_interval(hours => ${idleHours}) and not a.disabled`
    : sql<Held>`select ${account}, null as csrf_hash, false as stale from siku.account a join person p on p.id = a.person where a.username = ${shown.username} and not a.disabled`

/**
 * The one way to know who asks, at every door and on the command line; where nobody asks, `systemActor` acts. One query, whatever
 * the number of users. Undefined for a session that is over and an account that is locked or not there.
 */
export async function whoAsks(db: Db, shown: Shown): Promise<Asker | undefined> {
  const found = (await held(shown).execute(db)).rows[0]
  if (!found) return undefined
  if ('token' in shown && found.stale && !shown.watching)
    await sql`update siku.session set seen_at = clock_timestamp() where token_hash = ${digestOfToken(shown.token)}`.execute(db)
  return {
    actor: { id: found.person, name: found.name, posts: found.posts ?? [], device: shown.device },
    account: { id: found.id, username: found.username, language: found.language },
    csrf_hash: found.csrf_hash,
    must_change_password: found.initial,
  }
}
