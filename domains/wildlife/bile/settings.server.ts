import { sql } from 'kysely'
import { BEAR, BILE_PER_BEAR } from '#datasets/wildlife/bile.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Setting } from '#kit/setting/setting.ts'
import { settingValue } from '#kit/setting/value.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'

/** The most fresh bile that one bear gives in a year. The preset is remembered, not read: the city sets its own. */
export const bilePerBear: Setting = {
  key: 'wildlife.bile_kg_per_bear',
  title: '每头黑熊每年可提供的鲜胆汁上限',
  help: '批准使用和采集的熊胆汁折成鲜胆汁，一年合计不超过存栏乘以这个数。预置的是养殖资料中的常见上限，没有文件规定，请按本市核定的数填写。',
  unit: '千克',
  min: 1,
  max: 100,
  decimals: 1,
  preset: Number(BILE_PER_BEAR.to),
  basis: '野生动物保护法28',
  effect: async (tx, value) => {
    const { rows } = await sql<{ heads: number }>`select coalesce(sum(e.change), 0)::int as heads from wildlife_herd_entry e
      join wildlife_herd h on h.id = e.account where e.state = 'posted' and h.state = 'active' and h.species = ${BEAR}`.execute(tx)
    const heads = rows[0]?.heads ?? 0
    const most = new Decimal(value ?? BILE_PER_BEAR.to).times(heads).div(1000)
    return `在养黑熊 ${heads} 头，一年最多批准折鲜胆汁 ${most.toFixed(3)} 吨。`
  },
}

export const bileSettings: readonly Setting[] = [bilePerBear]

/** The city's bound, kg a head and year, as decimal text. */
export const kgPerBear = async (tx: Tx): Promise<string> => new Decimal(await settingValue(tx, bilePerBear.key, Number(BILE_PER_BEAR.to))).toFixed()
