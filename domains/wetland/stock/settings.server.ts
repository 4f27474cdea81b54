import { sql } from 'kysely'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Setting } from '#kit/setting/setting.ts'
import { ownValue } from '#kit/setting/value.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'

/** All that stands on the accounts, in 亩. */
async function standing(tx: Tx): Promise<Decimal> {
  const { rows } = await sql<{ mu: string }>`select coalesce(sum(change_mu), 0)::text as mu from wetland_entry where state = 'posted'`.execute(tx)
  return new Decimal(rows[0]?.mu ?? 0)
}

/** The area target handed down from above (湿地保护法13). No document of this city's was found: there is none until it is entered. */
export const areaTarget: Setting = {
  key: 'wetland.area_target_mu',
  title: '湿地面积总量管控目标',
  help: '上级下达本市的湿地面积总量管控目标，在湿地面积账里与期末面积对照。没有下达的不填，页面写明“管控目标未录入”。',
  unit: '亩',
  min: 0,
  max: 100_000_000,
  decimals: 2,
  preset: null,
  basis: '湿地保护法13',
  effect: async (tx, value) => {
    const now = await standing(tx)
    if (value === null) return `账面 ${now.toFixed(2)} 亩，不再与目标对照。`
    const apart = now.minus(value)
    return `账面 ${now.toFixed(2)} 亩，${apart.isNegative() ? `比目标少 ${apart.abs().toFixed(2)} 亩` : `达到目标，多 ${apart.toFixed(2)} 亩`}。`
  },
}

export const stockSettings: readonly Setting[] = [areaTarget]

/** The city's target in 亩 as decimal text; null where none was entered. */
export async function targetMu(tx: Tx): Promise<string | null> {
  const own = await ownValue(tx, areaTarget.key)
  return own === undefined ? null : new Decimal(own).toFixed()
}
