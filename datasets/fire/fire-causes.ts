import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '火灾原因代码HZYY（2015版），四川省代码表可导入替换', confidence: 'secondary', looked_up_on: '2026-11-28' }

/**
 * Causes of forest fire (火灾原因, HZYY): forestry ministry's code list, 2015 generation, from a build used in Guangxi and Shanxi.
 * Sichuan's own list, when it is given, replaces it by import.
 */
export const FIRE_CAUSE_GROUPS = {
  productive: '生产性用火',
  non_productive: '非生产性用火',
  arson: '故意放火',
  from_outside: '外来火',
  natural: '自然火',
  unknown: '未查明',
} as const
export type FireCauseGroup = keyof typeof FIRE_CAUSE_GROUPS

export const FIRE_CAUSES = [
  { code: '11', title: '烧荒烧炭', group: 'productive' },
  { code: '12', title: '炼山造林', group: 'productive' },
  { code: '13', title: '烧牧场', group: 'productive' },
  { code: '14', title: '烧窑', group: 'productive' },
  { code: '15', title: '烧隔离带', group: 'productive' },
  { code: '16', title: '火车喷漏', group: 'productive' },
  { code: '17', title: '火车甩瓦', group: 'productive' },
  { code: '18', title: '机车喷火', group: 'productive' },
  { code: '19', title: '其他生产性用火', group: 'productive' },
  { code: '21', title: '野外吸烟', group: 'non_productive' },
  { code: '22', title: '取暖做饭', group: 'non_productive' },
  { code: '23', title: '上坟烧纸', group: 'non_productive' },
  { code: '24', title: '烧山驱兽', group: 'non_productive' },
  { code: '25', title: '小孩玩火', group: 'non_productive' },
  // The list's own wording is out of use; the code is the same.
  { code: '26', title: '智力或精神障碍者玩火', group: 'non_productive' },
  { code: '27', title: '家火上山', group: 'non_productive' },
  { code: '28', title: '电线引起', group: 'non_productive' },
  { code: '29', title: '其他非生产性用火', group: 'non_productive' },
  { code: '31', title: '故意放火', group: 'arson' },
  { code: '32', title: '外省烧入', group: 'from_outside' },
  { code: '33', title: '外国烧入', group: 'from_outside' },
  { code: '34', title: '雷击起火', group: 'natural' },
  { code: '35', title: '其他自然火', group: 'natural' },
  { code: '36', title: '未查明火源', group: 'unknown' },
] as const satisfies readonly { code: string; title: string; group: FireCauseGroup }[]
