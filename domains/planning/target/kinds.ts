import { units } from '#kit/quantity/units.ts'

export const natures = { binding: '约束性', expected: '预期性' } as const
export const directions = { up: '不低于', down: '不高于' } as const
/** What the numbers of the years mean. */
export const measures = { yearly: '每年任务', cumulative: '规划期内累计', level: '年末达到' } as const
export type Direction = keyof typeof directions
export type Measure = keyof typeof measures

/** Units in which plans of the forestry office set their aims. */
const spoken = [
  '亩',
  '万亩',
  '公顷',
  '%',
  '‰',
  '株',
  '万株',
  '个',
  '处',
  '件',
  '项',
  '人',
  '人次',
  '万人次',
  '次',
  '公里',
  '立方米',
  '万立方米',
  '吨',
  '元',
  '万元',
  '亿元',
] as const
export type TargetUnit = (typeof spoken)[number]
export const targetUnits = Object.fromEntries(spoken.filter((u) => u in units).map((u) => [u, u])) as Readonly<Record<TargetUnit, string>>
