import { type FileSource, OWN } from '#kit/provenance/looked-up.ts'
import type { ChangeCause } from '#datasets/forest_resource/change-causes.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '国家森林督查判定结论，各年工作要求可替换', confidence: 'secondary', looked_up_on: '2026-11-28' }

type Verdict = {
  readonly title: string
  /** What of the changed area may be lawful and unlawful under this verdict. */
  readonly area: 'none' | 'lawful' | 'unlawful' | 'split'
  /** Whether the spot goes up as a suspected case (疑似违法). */
  readonly suspected: boolean
  /** Causes of change that agree with it; empty: any. */
  readonly causes: readonly ChangeCause[]
}

/**
 * What a suspected spot turns out to be (森林督查 判定结论). The first, second and the lawful and unlawful ones were seen in a
 * county's report; the list as a whole is the working list of the inspection and is replaceable by the year's own rules.
 */
export const VERDICTS = {
  unchanged: { title: '无变化', area: 'none', suspected: false, causes: ['99'] },
  not_forest_land: { title: '前期地类为非林地', area: 'none', suspected: false, causes: ['90', '91', '92', '93', '96'] },
  lawful: { title: '有合法手续', area: 'lawful', suspected: false, causes: ['20', '21', '22', '23', '24', '41'] },
  beyond_permit: { title: '手续不全或超范围', area: 'split', suspected: true, causes: ['20', '21', '22', '23', '24', '40', '41', '42'] },
  illegal_conversion: { title: '违法改变林地用途', area: 'unlawful', suspected: true, causes: ['40', '42'] },
  illegal_felling: { title: '违法采伐', area: 'unlawful', suspected: true, causes: ['20', '21', '22', '23', '24'] },
  illegal_clearing: { title: '毁林开垦', area: 'unlawful', suspected: true, causes: ['50'] },
  natural: { title: '自然变化或灾害', area: 'none', suspected: false, causes: ['70', '71', '72', '73', '80', '81', '82'] },
  management: { title: '林业经营措施', area: 'lawful', suspected: false, causes: ['10', '11', '12', '13', '22', '23', '30', '31', '32', '33', '81'] },
  misread: { title: '判读有误', area: 'none', suspected: false, causes: ['90', '92', '93', '99'] },
  issued_again: { title: '重复下发', area: 'none', suspected: false, causes: [] },
  handled_before: { title: '历史已查处', area: 'none', suspected: false, causes: [] },
} as const satisfies Record<string, Verdict>
export type SpotVerdict = keyof typeof VERDICTS

export const VERDICTS_SOURCE = { document: 'forest_inspection', confidence: 'secondary', looked_up_on: '2026-11-28' } as const

/**
 * How far the area in an issued file may lie from the area of its own outline before the line is refused: the larger of a share
 * and an amount. Own choice, replaceable by the city.
 */
export const AREA_TOLERANCE = { share: '0.05', mu: '0.1', ...OWN } as const
