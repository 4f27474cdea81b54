import { sql } from 'kysely'
import { DUTY_TREES } from '#datasets/planting/duty.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Setting } from '#kit/setting/setting.ts'
import { ownValue } from '#kit/setting/value.server.ts'

const waiting = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from duty_report where state in ('draft', 'submitted')`.execute(tx)
  return rows[0]?.n ?? 0
}

/** What one person owes here, within the law's three to five. */
export const dutyTrees: Setting = {
  key: 'planting.duty_trees',
  title: '每人每年义务植树株数',
  help: '三至五株，由绿化委员会在分配任务时定。个人证书和“每人次株数偏少”按它判断。',
  unit: '株',
  min: DUTY_TREES.least,
  max: DUTY_TREES.most,
  decimals: 0,
  preset: DUTY_TREES.least,
  basis: '国务院关于开展全民义务植树运动的实施办法3',
  effect: async (tx, value) => `没有审核的报表 ${await waiting(tx)} 份，上报时按每人 ${value ?? DUTY_TREES.least} 株判断；已审核的不变。`,
}

/** From how many times the year before a unit is asked about its person-times. No document sets it. */
export const jumpTimes: Setting = {
  key: 'planting.jump_times',
  title: '人次超过上年几倍时询问',
  help: '单位本年履行义务人次超过上年的这个倍数，上报时列为异常，由审核人询问。没有文件规定，预设值由本系统自定。',
  unit: '倍',
  min: 1,
  max: 100,
  decimals: 1,
  preset: 2,
  basis: '本系统自定',
  effect: async (tx, value) => `没有审核的报表 ${await waiting(tx)} 份，上报时按 ${value ?? 2} 倍判断。`,
}

export const dutySettings: readonly Setting[] = [dutyTrees, jumpTimes]

export async function limitsNow(tx: Tx): Promise<{ duty: number; times: string }> {
  const [duty, times] = [await ownValue(tx, dutyTrees.key), await ownValue(tx, jumpTimes.key)]
  return { duty: Number(duty ?? dutyTrees.preset), times: String(times ?? jumpTimes.preset) }
}
