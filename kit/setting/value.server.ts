import { type Kysely, sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'

/** The city's own value of a setting, or undefined where it keeps to the preset. */
export async function ownValue(tx: Tx, key: string): Promise<number | undefined> {
  const row = await tx.selectFrom('siku.setting').select('value').where('key', '=', key).executeTakeFirst()
  const own = Number(row?.['value'] ?? Number.NaN)
  return Number.isFinite(own) ? own : undefined
}

/** What holds: the city's own value, or the preset. */
export const settingValue = async (tx: Tx, key: string, preset: number): Promise<number> => (await ownValue(tx, key)) ?? preset

/** Keeps what the city sets under a key; null gives it back. Run as the store's owner: who answers people may not. */
// the store's database is untyped by design
export async function keepValue(db: Kysely<any>, key: string, value: number | string | null): Promise<void> {
  if (value === null) await sql`delete from siku.setting where key = ${key}`.execute(db)
  else
    await sql`insert into siku.setting (key, value) values (${key}, ${JSON.stringify(value)}::jsonb)
      on conflict (key) do update set value = excluded.value, at = clock_timestamp()`.execute(db)
}
