import { sql } from 'kysely'
import { MEND_DAYS } from '#datasets/culture/forest-city.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Setting } from '#kit/setting/setting.ts'
import { settingValue } from '#kit/setting/value.server.ts'

/** How long a broken installation may wait. No document sets it. */
export const mendDays: Setting = {
  key: 'culture.mend_days',
  title: MEND_DAYS.title,
  help: '宣传墙、花草树木牌、绿地宣传牌等报损后几日内修复，自发现之日起算。没有查到统一规定，由本市设定；重新设定后只对以后报损的起作用。',
  unit: '天',
  min: 1,
  max: 180,
  decimals: 0,
  preset: MEND_DAYS.value,
  effect: async (tx, value) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from culture_installation where state = 'broken'`.execute(tx)
    return `待修 ${rows[0]?.n ?? 0} 处，期限已在报损时定下，不因此改变；以后报损的按 ${value ?? MEND_DAYS.value} 天。`
  },
}
export const installationSettings: readonly Setting[] = [mendDays]

export const mendDaysNow = (tx: Tx): Promise<number> => settingValue(tx, mendDays.key, MEND_DAYS.value)
