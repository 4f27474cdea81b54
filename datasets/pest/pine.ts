import { type FileSource, type LookedUp, OWN } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '松材线虫病防治技术方案（各年版）和疫情防控五年攻坚行动', confidence: 'unchecked', looked_up_on: '2026-11-28' }

/** Pines of the basin; the volume is reckoned by the equation of the species, of 马尾松 where there is none. */
export const PINE_SPECIES = { masson: '马尾松', slash: '湿地松', yunnan: '云南松', armand: '华山松', other: '其他松类' } as const
export type PineSpecies = keyof typeof PINE_SPECIES

/** Names with 松 that are no 松科: 罗汉松科 and 柏科 (杉科). */
export const NO_PINES: readonly string[] = ['罗汉松', '鸡毛松', '陆均松', '水松']

/** Editions of the technical scheme; which one holds is told by the plan, that names it. */
export const SCHEMES = {
  scheme_2021: '2021年版（林生发〔2021〕93号）',
  scheme_2022: '2022年版',
  scheme_2024: '2024年版（林生发〔2024〕78号）',
  other: '其他版本',
} as const

/** Green pine weighs at most so much a cubic metre of stem: a batch beyond it holds more wood than its trees have. The city may set another upper bound. */
export const GREEN_WEIGHT: LookedUp & { readonly title: string; readonly most: number; readonly least: number; readonly source: string } = {
  ...OWN,
  title: '松木湿重（吨/立方米）的上下界',
  most: 1.1,
  least: 0.4,
  source: '本系统自定的合理界限，用于核对批次，不作处罚依据',
}
