import { RANGE_METRES } from '#datasets/ancient_tree/care.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Setting } from '#kit/setting/setting.ts'
import { ownValue } from '#kit/setting/value.server.ts'

/** How far a draft of a protection range reaches beyond the crown; the county draws and publishes (条例11). */
export const rangeMetres: Setting = {
  key: 'ancient_tree.range_metres',
  title: '保护范围草图的外扩距离',
  help: '保护范围由县级人民政府划定公布（古树名木保护条例11）。这里只定草图在树冠垂直投影以外外扩多少米；国家规定没有查到统一的数，预设值取自城市养护规范，凭记忆待核。',
  unit: '米',
  min: 1,
  max: 50,
  decimals: 1,
  preset: RANGE_METRES.metres,
  basis: '古树名木保护条例11',
  effect: async (_tx, value) => `以后导出的草图外扩 ${value ?? RANGE_METRES.metres} 米；已公布的保护范围不变。`,
}
export const rangeSettings: readonly Setting[] = [rangeMetres]
export const rangeMetresNow = async (tx: Tx): Promise<number> => Number((await ownValue(tx, rangeMetres.key)) ?? rangeMetres.preset)
