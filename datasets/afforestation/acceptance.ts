import type { Basis } from '#datasets/law.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '造林检查验收', confidence: 'unchecked', looked_up_on: '2026-11-28' }

type Dated = LookedUp & { readonly basis?: Basis; readonly source?: string; readonly valid_from: string | null; readonly valid_to: string | null }

/** Editions of the standard; a design and a check name the one of their day. */
export const EDITIONS = { gb2016: 'GB/T 15776-2016', gb2023: 'GB/T 15776-2023' } as const
export type Edition = keyof typeof EDITIONS
/** The first day of GB/T 15776-2023, on which it was issued as well (cover page). */
export const EDITION_2023 = {
  from: '2023-05-23',
  basis: { document: 'afforestation_standard', article: '封面' },
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
} as const

/** Pass marks in percent of the designed spots, for the general class: below `pass` no area counts (实施条例25), below `redo` the work is done again. */
export const SURVIVAL: readonly (Dated & { readonly pass: number; readonly redo: number })[] = [
  {
    pass: 85,
    redo: 41,
    basis: { document: 'forest_law_regulation', article: '第二十五条' },
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
    valid_from: '2000-01-29',
    valid_to: null,
  },
]
/** What must still stand, in percent, and when it is looked at: years after the work was finished. */
export const PRESERVATION = {
  pass: 80,
  from_years: 3,
  to_years: 5,
  basis: { document: 'afforestation_standard', article: '质量与效果' },
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
} as const
/** Canopy from which planted ground is forest, in percent. */
export const FOREST_CANOPY = {
  from: 20,
  basis: { document: 'afforestation_standard', article: '质量与效果' },
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
} as const

/**
 * How many of the spots of a plot are counted. 「≤15公顷全查、以上按行≥5%」 is the rule of a programme's handbook of another region, not of the national standard:
 * it is kept as a scheme. The shares of the standard are those remembered of 2006 and 2016; those of 2023 were not seen, and so none is offered since.
 */
export const SAMPLING: readonly (Dated & {
  readonly scheme: 'full' | 'handbook' | 'standard'
  readonly title: string
  /** Hectares up to which all is counted, and the share of what is larger; `bands` where the share depends on the size. */
  readonly full_to: string
  readonly bands: readonly { readonly from: string; readonly percent: string }[]
})[] = [
  {
    scheme: 'full',
    title: '全查',
    full_to: '1000000',
    bands: [],
    source: '县级自查小班全覆盖的通行做法',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
    valid_from: null,
    valid_to: null,
  },
  {
    scheme: 'handbook',
    title: '项目作业手册：15公顷及以下全查，以上机械抽行不少于5%',
    full_to: '15',
    bands: [{ from: '15', percent: '5' }],
    source: '一份公开的外地项目作业手册，不是GB/T 15776的规定',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
    valid_from: null,
    valid_to: null,
  },
  {
    scheme: 'standard',
    title: '造林技术规程旧版：不足10公顷3%，10至30公顷2%，30公顷以上1%',
    full_to: '0',
    bands: [
      { from: '0', percent: '3' },
      { from: '10', percent: '2' },
      { from: '30', percent: '1' },
    ],
    basis: { document: 'afforestation_standard_2016', article: '检查验收' },
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
    valid_from: null,
    valid_to: '2023-05-22',
  },
]
export type Scheme = (typeof SAMPLING)[number]['scheme']

/** When a growing season ends: what was planted by `planted_by` has had it on `ends`, what was planted later waits for the next. */
export const GROWING_SEASON = {
  planted_by: '05-31',
  ends: '09-30',
  source: '四川盆地丘陵区物候，本系统暂定，请本地确认',
  confidence: 'own',
  looked_up_on: null,
} as const
/** Until when a plot that fell short is replanted: the end of the next spring. */
export const REPLANT_BY = { day: '04-30', source: '次年春季补植，本系统暂定，请本地确认', confidence: 'own', looked_up_on: null } as const

/** Below-grade seedlings that a lot may hold, in percent of the sample, and the sample by the size of the lot (GB 6000-1999). */
export const SEEDLING_GRADE = {
  below_at_most: '5',
  samples: [
    { up_to: 1_000, count: 50 },
    { up_to: 10_000, count: 100 },
    { up_to: 50_000, count: 250 },
    { up_to: 100_000, count: 350 },
    { up_to: 500_000, count: 500 },
    { up_to: 1_000_000_000, count: 750 },
  ],
  source: 'GB 6000-1999 主要造林树种苗木质量分级',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
} as const
/** A tending plot passes from this score of 100, and fails outright on a main fault (森林抚育检查验收办法, 2014). */
export const TENDING_SCORE = { pass: 85, source: '森林抚育检查验收办法（2014年）', confidence: 'secondary', looked_up_on: '2026-11-28' } as const
export const TENDING_FAULTS = {
  other_work: '作业种类与设计不符',
  wrong_stand: '不属于抚育对象',
  without_permit: '无证采伐',
  control_broken: '主要控制指标不合格',
} as const
