import type { Basis } from '#datasets/law.ts'
import { type FileSource, type LookedUp } from '#kit/provenance/looked-up.ts'
import type { CodeList } from '#kit/register/fields.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '第三次全国国土调查工作分类；森林法第四十九条、第五十一条；退耕还林条例；国家级公益林管理办法（林资发〔2017〕34号）',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}

/** What kind of ground it is for the books: 园地 grows fruit and is no forest. */
export const landBasesOfIndustry = { forest: '林地', orchard: '园地', farm: '耕地', other: '其他土地' } as const
export type LandBasis = keyof typeof landBasesOfIndustry

/** Land classes of the third survey on which bases of forestry industry stand. */
export const baseLandClasses = {
  name: 'industry_base_land_class',
  title: '三调地类',
  source: '第三次全国国土调查工作分类（2023年11月以后的分类另有编码，换用时导入替换）',
  codes: {
    '0101': '水田',
    '0102': '水浇地',
    '0103': '旱地',
    '0201': '果园',
    '0202': '茶园',
    '0203': '橡胶园',
    '0204': '其他园地',
    '0301': '乔木林地',
    '0302': '竹林地',
    '0305': '灌木林地',
    '0307': '其他林地',
    '0404': '其他草地',
    '1202': '设施农用地',
  },
} as const satisfies CodeList
export type BaseLandClass = keyof typeof baseLandClasses.codes

/** The book in which a land class stands. */
export const landBasisOf = (code: string): LandBasis =>
  code.startsWith('03') ? 'forest' : code.startsWith('02') ? 'orchard' : code.startsWith('01') ? 'farm' : 'other'

/** Kinds of bases. What grows under trees stands on forest land; what stands under glass is measured by its floor. */
export const baseKinds = {
  understory_planting: '林下种植',
  understory_raising: '林下养殖',
  woody_herbs: '木本中药材',
  flower_greenhouse: '花卉产业大棚',
  oil: '木本油料',
  bamboo: '竹产业',
  fruit: '果品',
  other: '其他',
} as const
export type BaseKind = keyof typeof baseKinds
export const understoryKinds: readonly BaseKind[] = Object.freeze(['understory_planting', 'understory_raising'])

/** What a forest is for; of public-benefit forest whose it is, and how strictly kept. */
export const forestUses = {
  commercial: '商品林',
  national_first: '国家级公益林（一级）',
  national_second: '国家级公益林（二级）',
  local_public: '地方公益林',
} as const
export type ForestUse = keyof typeof forestUses
export const isPublicBenefit = (use: unknown): boolean => use === 'national_first' || use === 'national_second' || use === 'local_public'

/** A rule about the ground of a base, judged by the day on which the base is taken in. */
export type GroundRule = LookedUp & {
  readonly title: string
  readonly basis: Basis | null
  readonly source: string
  readonly valid_from: string
  readonly valid_to: string | null
}

export const DEMONSTRATION: GroundRule = {
  title: '公益林经科学论证，在符合生态区位保护要求和不影响生态功能的前提下，方可适度开展林下经济',
  basis: { document: 'forest_law', article: '第四十九条' },
  source: '森林法第四十九条',
  valid_from: '2020-07-01',
  valid_to: null,
  confidence: 'document',
  looked_up_on: '2026-11-28',
}

/** 退耕 land: no crops between the trees, and what covers the ground stays. */
export const RETIRED_FARMLAND: GroundRule = {
  title: '退耕还林地上不得林粮间作和破坏原有地表植被',
  basis: { document: 'farmland_retirement_regulation', article: '第二十九条、第三十一条' },
  source: '退耕还林条例第二十九条、第三十一条',
  valid_from: '2003-01-20',
  valid_to: null,
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}

/** The strictest national forest is not for business. */
export const FIRST_LEVEL: GroundRule = {
  title: '一级国家级公益林原则上不得开展生产经营活动',
  basis: null,
  source: '国家级公益林管理办法（林资发〔2017〕34号）',
  valid_from: '2017-04-28',
  valid_to: null,
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
}

export const inForceOn = (rule: Pick<GroundRule, 'valid_from' | 'valid_to'>, day: string): boolean =>
  rule.valid_from <= day && (rule.valid_to === null || day <= rule.valid_to)
