import type { Provenance } from './carbon.ts'

export type MothGrade = 'light' | 'moderate' | 'severe'

/**
 * 蜀柏毒蛾 Parocneria orienta on cypress, two generations a year. A grade begins at its lower bound, eggs or larvae a tree; below light there is no
 * outbreak. Published bounds are whole numbers (50–200, 201–400, from 401; 10–30, 31–50, from 51): a mean between two of them has not reached the higher.
 */
export const CYPRESS_MOTH = {
  title: '蜀柏毒蛾发生程度分级',
  version: '绿色天府 2021-04',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
  source: '《绿色天府》2021-04 转述的监测办法',
  grades: {
    light: { title: '轻度', eggs_per_tree: 50, larvae_per_tree: 10 },
    moderate: { title: '中度', eggs_per_tree: 201, larvae_per_tree: 31 },
    severe: { title: '重度', eggs_per_tree: 401, larvae_per_tree: 51 },
  },
  generations: [
    {
      title: '越冬代',
      surveys: [
        { title: '12 月下旬', from: '12-21', to: '12-31' },
        { title: '3 月上旬', from: '03-01', to: '03-10' },
      ],
    },
    { title: '第一代', surveys: [{ title: '7 月中下旬', from: '07-11', to: '07-31' }] },
  ],
  /** Fixed plots of 2 亩 with 20 sample trees, one to 2,000–4,000 亩 of cypress. */
  plots: { area_mu: 2, trees: 20, one_to_mu: { densest: 2000, sparsest: 4000 } },
} as const satisfies Provenance & {
  grades: Record<MothGrade, { title: string; eggs_per_tree: number; larvae_per_tree: number }>
  generations: readonly { title: string; surveys: readonly { title: string; from: string; to: string }[] }[]
  plots: { area_mu: number; trees: number; one_to_mu: { densest: number; sparsest: number } }
}
