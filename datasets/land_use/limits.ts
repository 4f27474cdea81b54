import type { Basis } from '#datasets/law.ts'
import { type FileSource, type Confidence, type LookedUp, OWN } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '见各条', confidence: 'document', looked_up_on: '2026-11-28' }

/** A span or amount that the law sets for forest-land permits. */
export type LandUseLimit = { readonly value: number; readonly unit: '工作日' | '个月' | '天' | '公顷'; readonly basis: Basis } & LookedUp

const licensing = (article: string): Basis => ({ document: 'administrative_licensing_law', article })
const limit = (value: number, unit: LandUseLimit['unit'], basis: Basis, confidence: Confidence = 'document'): LandUseLimit =>
  Object.freeze({ value, unit, basis, confidence, looked_up_on: '2026-11-28' })

/** Clocks of a permit; 日 are working days (行政许可法82). */
export const CLOCKS = {
  notice: limit(5, '工作日', licensing('第三十二条')),
  lower_review: limit(20, '工作日', licensing('第四十三条')),
  decision: limit(20, '工作日', licensing('第四十二条')),
  extension: limit(10, '工作日', licensing('第四十二条')),
  delivery: limit(10, '工作日', licensing('第四十四条')),
} as const

/** 森林法38: temporary use two years at most; planted again within a year after. */
export const TEMPORARY_USE = {
  longest: limit(24, '个月', { document: 'forest_law', article: '第三十八条' }),
  restored_within: limit(12, '个月', { document: 'forest_law', article: '第三十八条' }),
} as const

/** How long a consent may wait for its use. */
export const CONSENT_VALIDITY: LandUseLimit = limit(24, '个月', { document: 'land_use_review_rules', article: '第二十五条' }, 'secondary')

/** How long before its end a consent is asked to be renewed: the special rule, before the thirty days of 行政许可法50. */
export const RENEWAL_AHEAD: LandUseLimit = limit(3, '个月', { document: 'land_use_review_rules', article: '第二十五条' }, 'secondary')

/** Fewest days that an application is shown to the public at its place. */
export const PUBLICITY: LandUseLimit = limit(5, '工作日', { document: 'land_use_review_standard', article: '现场查验与公示' }, 'unchecked')

/** From these areas on, included, the permanent use of land is reviewed by the country (森林法实施条例16); below, by the province. */
export const NATIONAL_REVIEW = {
  protective: { title: '防护林林地、特种用途林林地', ...limit(10, '公顷', { document: 'forest_law_regulation', article: '第十六条' }) },
  productive: { title: '用材林林地、经济林林地、薪炭林林地及其采伐迹地', ...limit(35, '公顷', { document: 'forest_law_regulation', article: '第十六条' }) },
  other: { title: '其他林地', ...limit(70, '公顷', { document: 'forest_law_regulation', article: '第十六条' }) },
} as const
export type ReviewGroup = keyof typeof NATIONAL_REVIEW

/**
 * How far a typed area may lie from the area drawn: the larger of a share and an amount. A rule of Siku's own, until the province's
 * survey standard has been read.
 */
export const AREA_TOLERANCE = { percent: '1', hectares: '0.005', ...OWN } as const

/** Facilities that serve forestry directly (森林法52). */
export const forestryFacilities = {
  seed: '培育、生产种子、苗木的设施',
  storage: '贮存种子、苗木、木材的设施',
  transport: '集材道、运材道、防火巡护道、森林步道',
  research: '林业科研、科普教育设施',
  protection: '野生动植物保护、护林、林业有害生物防治、森林防火、木材检疫的设施',
  utilities: '供水、供电、供热、供气、通讯基础设施',
  other: '其他直接为林业生产服务的工程设施',
} as const
