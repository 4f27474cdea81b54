import { type Kysely, sql } from 'kysely'
import { audit } from '#kit/access/audit.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { transactionOn } from '#kit/store/transaction.server.ts'
import { type Setting, settingFault } from './setting.ts'
import { keepValue } from './value.server.ts'

// the store's database is untyped by design
type Db = Kysely<any>

/** A setting with what holds now, and since when and by whom where the city set it. */
export type SettingState = Omit<Setting, 'effect'> & {
  readonly value: number | null
  readonly own: boolean
  readonly at: string | null
  readonly by: string | null
}

type Kept = { key: string; value: unknown; at: string; by: string | null }

const ACTION = 'setting_change'

/** The kept values, each with who last changed it. */
const keptOf = async (db: Db, keys: readonly string[]): Promise<Map<string, Kept>> => {
  const found = await sql<Kept>`select s.key, s.value, s.at,
    (select p.name from siku.audit a join person p on p.id = a.actor where a.action = ${ACTION} and a.detail->>'key' = s.key order by a.at desc limit 1) as by
    from siku.setting s where s.key = any(${[...keys]})`.execute(db)
  return new Map(found.rows.map((row) => [row.key, row]))
}

function stateOf({ effect: _, ...setting }: Setting, kept: Kept | undefined): SettingState {
  const own = kept !== undefined && Number.isFinite(Number(kept.value))
  return { ...setting, value: own ? Number(kept.value) : setting.preset, own, at: own ? kept.at : null, by: own ? kept.by : null }
}

/** Every setting with what holds now. */
export async function settingStates(db: Db, settings: readonly Setting[]): Promise<SettingState[]> {
  const kept = await keptOf(
    db,
    settings.map((s) => s.key),
  )
  return settings.map((s) => stateOf(s, kept.get(s.key)))
}

/** @throws Refusal 404 */
export function settingNamed(settings: readonly Setting[], key: string): Setting {
  const found = settings.find((s) => s.key === key)
  if (!found) throw new Refusal(404, 'setting_unknown', '没有这项设置')
  return found
}

/** A value that will do; null goes back to the preset. @throws Refusal 422 */
export function settingAsked(setting: Setting, value: unknown): number | null {
  if (value === null) return null
  const fault = settingFault(setting, value)
  if (fault) throw new Refusal(422, 'field_invalid', fault, [{ field: 'value', code: 'field_invalid', message: fault }])
  return value as number
}

/** What the value would change of what stands now; nothing is done. */
export const settingEffect = (db: Db, setting: Setting, value: number | null): Promise<string> =>
  transactionOn(db, (tx) => setting.effect(tx, value ?? setting.preset))

/** Sets it, or gives it back to the preset; who, when, why, from and to stand in the audit. */
export const changeSetting = (db: Db, by: Actor, setting: Setting, value: number | null, reason: string): Promise<SettingState> =>
  transactionOn(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`setting ${setting.key}`}, 0))`.execute(tx)
    const [before] = await settingStates(tx, [setting])
    await keepValue(tx, setting.key, value)
    await audit(tx, by, {
      post: by.posts.find((p) => p.role === 'admin')?.id ?? null,
      action: ACTION,
      reason,
      detail: { key: setting.key, title: setting.title, from: before?.value ?? null, to: value ?? setting.preset, unit: setting.unit },
    })
    const [after] = await settingStates(tx, [setting])
    return after!
  })
