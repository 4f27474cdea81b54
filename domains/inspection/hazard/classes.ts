import type { Line } from '../lines.ts'

/** Lines of business in which the law knows a hazard to be notified and mended by a day; what other lines find is an issue. */
export const hazardLines = { fire: '森林防火', safety: '安全生产' } as const satisfies Partial<Record<Line, string>>

const ofFire = {
  power_line: '输配电通道',
  farm_fire: '农事用火',
  graveyard: '坟区',
  edge_fuel: '林缘可燃物',
  scenic_area: '景区',
  site: '工地',
  telecom_tower: '通信塔',
  road: '道路',
  oil_gas: '油气',
} as const
const ofSafety = {
  crew: '作业队伍',
  dust: '粉尘防爆',
  machinery: '机械设备',
  special_equipment: '特种设备',
  hot_work: '动火作业',
  electric_gas: '用电用气',
  enclosure: '圈舍和动物逃逸',
  exits: '疏散通道',
  chemicals: '农药和危险化学品',
  visitor_facility: '游览设施',
} as const

/** Kinds of hazard; `power_line` is the line corridor (trees too near a conductor). */
export const hazardClasses = { ...ofFire, ...ofSafety, other: '其他' } as const

/** The kinds that a line of business has. */
export const classesOf = (line: unknown): readonly string[] => [...Object.keys(line === 'fire' ? ofFire : ofSafety), 'other']
