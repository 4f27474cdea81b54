import { type Kysely, sql } from 'kysely'

// the store's database is untyped by design
type Db = Kysely<any>

export type Held = {
  readonly post: string
  readonly person: string
  readonly name: string
  readonly role: string
  readonly title: string
  readonly division: string
  readonly division_name: string
  readonly from: string
  readonly to: string | null
  readonly acting: boolean
  readonly lent: boolean
  readonly username: string | null
  readonly account: 'none' | 'open' | 'locked'
}

/** Which holdings: of a day, in or below a place, of a role, with words in names. */
export type Sought = { readonly q: string; readonly division: string; readonly role: string | null; readonly on: string }
/** Where the next page begins: after this one. */
export type After = readonly [division: string, role: string, post: string, person: string]

/** Who holds which post on a day, acting and lent ones included; by place, role and post. */
export async function holdingsOn(db: Db, { q, division, role, on }: Sought, after: After | null, limit: number): Promise<Held[]> {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const found = await sql<Held>`
    select h.post, h.person, p.name, h.role, h.title, d.code as division, d.name as division_name, h.valid_from as "from", h.valid_to as "to", h.acting, h.lent,
      a.username, case when a.id is null then 'none' when a.disabled then 'locked' else 'open' end as account
    from siku.holding h join person p on p.id = h.person join division d on d.id = h.division left join siku.account a on a.person = h.person
    where h.valid_from <= ${on}::date and (h.valid_to is null or h.valid_to > ${on}::date)
      and h.division in (select descendant from siku.division_closure where ancestor = ${division})
      and (${role}::text is null or h.role = ${role})
      and (${q} = '' or p.name like ${like} or h.title like ${like} or a.username like ${like.toLowerCase()})
      and ${after === null ? sql`true` : sql`(d.code, h.role, h.post, h.person) > (${after[0]}, ${after[1]}, ${after[2]}::uuid, ${after[3]}::uuid)`}
    order by d.code, h.role, h.post, h.person limit ${limit}`.execute(db)
  return found.rows
}
