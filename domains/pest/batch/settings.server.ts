import { sql } from 'kysely'
import { GREEN_WEIGHT } from '#datasets/pest/pine.ts'
import type { Setting } from '#kit/setting/setting.ts'

/** How heavy a cubic metre of the stem may be: no document sets it. */
export const greenWeight: Setting = {
  key: 'pest.green_weight_t_per_m3',
  title: '松木每立方米最重',
  help: '装车重量超过所装松树材积乘以本数的，集运批次不能登记。湿材一般每立方米不到1吨，枝梢同车的可酌情提高。',
  unit: '吨/立方米',
  min: 0.5,
  max: 3,
  decimals: 2,
  preset: GREEN_WEIGHT.most,
  basis: GREEN_WEIGHT.source,
  effect: async (tx, value) => {
    const most = value ?? GREEN_WEIGHT.most
    const { rows } = await sql<{ over: number; all: number }>`select count(*) filter (where weight_t > volume * ${most})::int as over, count(*)::int as all
      from pest_batch where state <> 'cancelled'`.execute(tx)
    return `已登记的 ${rows[0]?.all ?? 0} 批中，有 ${rows[0]?.over ?? 0} 批超过这一重量；以前登记的不变。`
  },
}

export const batchSettings: readonly Setting[] = [greenWeight]
