import { CYPRESS_MOTH, type MothGrade } from '#datasets/banks/cypress-moth.ts'
import { isDate } from '#kit/calendar/date.ts'

/** A fixed plot as surveyed; null where a stage was not counted. */
export type MothSurvey = { readonly trees: number | null; readonly eggs: number | null; readonly larvae: number | null }

export const mothFlags = {
  trees_missing: '没有样株数，或不是正整数',
  count_missing: '卵和幼虫都没有计数',
  count_invalid: '计数不是零或正数',
  few_trees: `样株不足 ${CYPRESS_MOTH.plots.trees} 株`,
  outside_survey: '不在规定的调查时段，或日期没有写作 YYYY-MM-DD',
} as const
export type MothFlag = keyof typeof mothFlags

/** `none` is below light: no outbreak. `grade` is null where nothing could be judged. */
export type MothDensity = {
  readonly eggs_per_tree: number | null
  readonly larvae_per_tree: number | null
  readonly grade: MothGrade | 'none' | null
  readonly flags: readonly MothFlag[]
}

const fromHeaviest: readonly MothGrade[] = ['severe', 'moderate', 'light']

/** The heavier of what eggs and larvae a tree say; null where neither was counted (domain §2.9). */
export function mothGrade(eggs_per_tree: number | null, larvae_per_tree: number | null): MothGrade | 'none' | null {
  if (eggs_per_tree === null && larvae_per_tree === null) return null
  const reached = (g: MothGrade): boolean =>
    (eggs_per_tree ?? 0) >= CYPRESS_MOTH.grades[g].eggs_per_tree || (larvae_per_tree ?? 0) >= CYPRESS_MOTH.grades[g].larvae_per_tree
  return fromHeaviest.find(reached) ?? 'none'
}

export const gradeTitle = (grade: MothGrade | 'none'): string => (grade === 'none' ? '未发生' : CYPRESS_MOTH.grades[grade].title)

const isCount = (n: number | null): boolean => n === null || (Number.isFinite(n) && n >= 0)
const undecided = (flag: MothFlag): MothDensity => ({ eggs_per_tree: null, larvae_per_tree: null, grade: null, flags: [flag] })

/** Density and grade of a plot; `on` (`YYYY-MM-DD`), where known, is held against the survey times. */
export function mothDensity({ trees, eggs, larvae }: MothSurvey, on: string | null = null): MothDensity {
  if (trees === null || !Number.isInteger(trees) || trees < 1) return undecided('trees_missing')
  if (!isCount(eggs) || !isCount(larvae)) return undecided('count_invalid')
  if (eggs === null && larvae === null) return undecided('count_missing')
  const [eggs_per_tree, larvae_per_tree] = [eggs === null ? null : eggs / trees, larvae === null ? null : larvae / trees]
  const flags: MothFlag[] = []
  if (trees < CYPRESS_MOTH.plots.trees) flags.push('few_trees')
  if (on !== null && generationOf(on) === null) flags.push('outside_survey')
  return { eggs_per_tree, larvae_per_tree, grade: mothGrade(eggs_per_tree, larvae_per_tree), flags }
}

/** The generation that a survey on this day (`YYYY-MM-DD`) is of; null outside the survey times, or for what is no date. */
export function generationOf(on: string): string | null {
  if (!isDate(on)) return null
  const day = on.slice(5)
  return CYPRESS_MOTH.generations.find((g) => g.surveys.some((s) => day >= s.from && day <= s.to))?.title ?? null
}

/** How many fixed plots an area of cypress wants, fewest and most. */
export const plotsWanted = (area_mu: number): { fewest: number; most: number } => ({
  fewest: Math.ceil(area_mu / CYPRESS_MOTH.plots.one_to_mu.sparsest),
  most: Math.ceil(area_mu / CYPRESS_MOTH.plots.one_to_mu.densest),
})
