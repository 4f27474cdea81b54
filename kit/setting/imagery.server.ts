import { type Kysely, sql } from 'kysely'
import { audit } from '#kit/access/audit.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { transactionOn } from '#kit/store/transaction.server.ts'
import { keepValue } from './value.server.ts'

// the store's database is untyped by design
type Db = Kysely<any>
/** The key under which the city asks 天地图 for pictures from the air, or null where it has none. Every browser that shows them sends it. */
export type Imagery = { readonly key: string | null }

const SETTING = 'map.imagery_key'
const TITLE = '卫星影像的天地图密钥'
/** Keys of 天地图 are 32 hexadecimal digits. */
const FORM = /^[0-9a-f]{32}$/

export async function imageryOf(db: Db): Promise<Imagery> {
  const { rows } = await sql<{ value: unknown }>`select value from siku.setting where key = ${SETTING}`.execute(db)
  const key = rows[0]?.value
  return { key: typeof key === 'string' && FORM.test(key) ? key : null }
}

/** A key that will do; null takes it away. @throws Refusal 422 */
export function imageryKeyIn(value: unknown): string | null {
  if (value === null) return null
  const key = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (FORM.test(key)) return key
  const message = '天地图密钥应为 32 位的数字和字母 a–f'
  throw new Refusal(422, 'field_invalid', message, [{ field: 'key', code: 'field_invalid', message }])
}

/** What the audit says in its place. */
const inWords = (key: string | null): string => (key === null ? '没有填写' : '已填写')

/** Sets the key or takes it away; who, when and why stand in the audit, the key itself does not. */
export const changeImagery = (db: Db, by: Actor, key: string | null, reason: string): Promise<Imagery> =>
  transactionOn(db, async (tx) => {
    const before = await imageryOf(tx)
    await keepValue(tx, SETTING, key)
    const post = by.posts.find((p) => p.role === 'admin')?.id ?? null
    await audit(tx, by, { action: 'setting_change', post, reason, detail: { key: SETTING, title: TITLE, from: inWords(before.key), to: inWords(key) } })
    return { key }
  })
