import { type Kysely, sql } from 'kysely'
import { readAloud } from '#kit/records/search/pinyin.server.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { demandRefused } from '#kit/records/refused.server.ts'
import { type Issued, openAccount } from './accounts.server.ts'

// the store's database is untyped by design
type Db = Kysely<any>

/** Accounts opened in one go, at most: as many as are handed over in person in a morning. */
export const mostAtOnce = 200

/** Somebody in office who cannot sign in yet, and a user name that is free. */
export type Without = {
  readonly person: string
  readonly name: string
  readonly username: string
  readonly posts: readonly { readonly title: string; readonly role: string; readonly division: string }[]
}

const shortest = 3
const longest = 40

/** A user name as the person's name is read, with a number behind it where that is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const read = readAloud(name)
    .letters.replace(/[^a-z]/g, '')
    .slice(0, longest)
  const base = read.length >= shortest ? read : `user.${read}`.replace(/\.$/, '')
  if (!taken.has(base) && base.length >= shortest) return base
  for (let n = 2; ; n += 1) if (!taken.has(`${base}${n}`)) return `${base}${n}`
}

/** Who holds a post in or below a division, of a role where one is named, and has no account; in the order of the places. */
export async function withoutAccount(db: Db, division: string, role: string | null): Promise<{ items: Without[]; total: number }> {
  const found = await sql<Omit<Without, 'username'> & { total: number }>`
    select p.id as person, p.name, count(*) over ()::int as total,
      json_agg(json_build_object('title', h.title, 'role', h.role, 'division', d.name) order by d.code, h.valid_from) as posts
    from post h join person p on p.id = h.person join division d on d.id = h.division
    where h.state = 'in_office' and (${role}::text is null or h.role = ${role})
      and h.division in (select descendant from siku.division_closure where ancestor = ${division})
      and not exists (select from siku.account a where a.person = p.id)
    group by p.id, p.name order by min(d.code), p.name, p.id limit ${mostAtOnce}`.execute(db)
  const taken = new Set((await sql<{ username: string }>`select username from siku.account`.execute(db)).rows.map((row) => row.username))
  const items = found.rows.map(({ total: _, ...one }) => {
    const username = freeName(one.name, taken)
    taken.add(username)
    return { ...one, username }
  })
  return { items, total: found.rows[0]?.total ?? 0 }
}

export type Wanted = { readonly person: string; readonly username: string }
export type Refused = Wanted & { readonly code: string; readonly title: string }

/** Accounts for several persons, each apart: who is refused is told with the reason, the rest have theirs. Passwords are told this once. */
export async function openMany(db: Db, by: Actor, wanted: readonly Wanted[]): Promise<{ issued: Issued[]; refused: Refused[] }> {
  const [issued, refused]: [Issued[], Refused[]] = [[], []]
  for (const one of wanted) {
    try {
      issued.push(await openAccount(db, by, one.person, one.username))
    } catch (error) {
      const { code, message } = demandRefused(error)
      refused.push({ ...one, code, title: message })
    }
  }
  return { issued, refused }
}
