import type { Tx } from '#kit/room/gate.server.ts'

/** The city's own value of a setting, or undefined where it keeps to the preset. */
export async function ownValue(tx: Tx, key: string): Promise<number | undefined> {
  const row = await tx.selectFrom('siku.setting').select('value').where('key', '=', key).executeTakeFirst()
  const own = Number(row?.['value'] ?? Number.NaN)
  return Number.isFinite(own) ? own : undefined
}

/** What holds: the city's own value, or the preset. */
export const settingValue = async (tx: Tx, key: string, preset: number): Promise<number> => (await ownValue(tx, key)) ?? preset
