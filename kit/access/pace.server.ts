import { type Kysely, sql } from 'kysely'
import { Refusal } from '#kit/register/refusal.ts'

// the store's database is untyped by design
type Db = Kysely<any>

/** Characters of a user name that are looked at and written down. */
export const longestName = 64
/** After so many tries without success a name rests, for whoever tries from that address, for so many minutes. */
const tries = 8
const restMinutes = 10

/**
 * Takes one try for a name from an address, before the password is looked at, so that tries made at once count one by one.
 * A name that nobody has is counted as any other, and its answer is the same; whoever tries elsewhere is not kept out.
 * @throws Refusal 429 resting
 */
export async function takeTry(db: Db, username: string, address: string): Promise<void> {
  await sql`delete from siku.sign_in_pace where at < clock_timestamp() - interval '1 hour'`.execute(db)
  const fresh = sql`(t.resting_until is not null and t.resting_until <= clock_timestamp())`
  const { rows } = await sql<{ failures: number }>`insert into siku.sign_in_pace as t (username, address, failures) values (${username}, ${address}, 1)
    on conflict (username, address) do update set at = clock_timestamp(),
      failures = case when ${fresh} then 1 else t.failures + 1 end,
      resting_until = case when ${fresh} then null when t.resting_until is not null then t.resting_until
        when t.failures + 1 > ${tries} then clock_timestamp() + make_interval(mins => ${restMinutes}) end
    returning failures`.execute(db)
  if ((rows[0]?.failures ?? 0) > tries) throw new Refusal(429, 'account_resting', `密码连续输错，请 ${restMinutes} 分钟后再试，或请管理员解锁`)
}

/** A right password begins anew. */
export async function giveTriesBack(db: Db, username: string, address: string): Promise<void> {
  await sql`delete from siku.sign_in_pace where username = ${username} and address = ${address}`.execute(db)
}
