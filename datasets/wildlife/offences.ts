import type { CrimeMeasure } from '#datasets/enforcement/case-kinds.ts'
import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { Grade } from './grades.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '野生动物保护法第四十七条至第六十条', confidence: 'document', looked_up_on: '2026-11-28' }

/** What 野生动物保护法 punishes and forestry decides; how, stands in `penalties.ts`. Shops, platforms and carriers are of other authorities. */
export const WILDLIFE_OFFENCES = {
  wildlife_rescue_trade: '以收容救护为名买卖野生动物及其制品',
  wildlife_key_hunted: '违法猎捕、杀害国家重点保护野生动物',
  wildlife_catch_unfiled: '未将猎捕情况备案',
  wildlife_listed_hunted: '违法猎捕有重要价值的陆生野生动物和地方重点保护野生动物',
  wildlife_other_hunted: '违法猎捕其他陆生野生动物',
  wildlife_other_caught_for_food: '以食用为目的猎捕其他陆生野生动物',
  wildlife_other_traded_for_food: '以食用为目的交易、运输其他陆生野生动物',
  wildlife_bred_unlicensed: '无证人工繁育国家重点保护野生动物',
  wildlife_bred_unfiled: '人工繁育有重要价值的陆生野生动物未备案',
  wildlife_key_traded: '违法出售、购买、利用、运输国家重点保护野生动物及其制品',
  wildlife_listed_traded: '违法出售、利用、运输有重要价值和地方重点保护野生动物及其制品',
  wildlife_eaten: '食用或者为食用购买保护野生动物及其制品',
  wildlife_food_made: '生产、经营保护野生动物及其制品制作的食品',
  wildlife_foreign_released: '将外来物种放生、丢弃',
  wildlife_papers_forged: '伪造、变造、买卖、转让、租借野生动物证件和专用标识',
} as const
export type WildlifeOffence = keyof typeof WILDLIFE_OFFENCES

/** The crime that an act may be, where its interpretation measures it. */
export const WILDLIFE_CRIMES: Readonly<Partial<Record<WildlifeOffence, CrimeMeasure>>> = {
  wildlife_key_hunted: 'protected_animals',
  wildlife_key_traded: 'protected_animals',
  wildlife_listed_hunted: 'hunting',
  wildlife_other_hunted: 'hunting',
  wildlife_other_caught_for_food: 'animals_as_food',
  wildlife_other_traded_for_food: 'animals_as_food',
}

/** Offences of the forest cases of old that are crimes against wild animals: they stand with those of wildlife now. */
export const WILDLIFE_CRIME_OFFENCES = ['protected_animals', 'illegal_hunting', 'animals_as_food'] as const

const KEY: readonly Grade[] = ['first', 'second']
const LISTED: readonly Grade[] = ['beneficial', 'provincial']
/** Of the animals of which grades each article speaks (野生动物保护法48–53; 刑法341); null: of all. What a fine is a multiple of, or a crime is measured by, is their value alone. */
export const OFFENCE_GRADES: Readonly<Record<WildlifeOffence | (typeof WILDLIFE_CRIME_OFFENCES)[number], readonly Grade[] | null>> = {
  wildlife_rescue_trade: null,
  wildlife_key_hunted: KEY,
  wildlife_catch_unfiled: [...KEY, 'beneficial'],
  wildlife_listed_hunted: LISTED,
  wildlife_other_hunted: ['other'],
  wildlife_other_caught_for_food: ['other'],
  wildlife_other_traded_for_food: ['other'],
  wildlife_bred_unlicensed: KEY,
  wildlife_bred_unfiled: ['beneficial'],
  wildlife_key_traded: KEY,
  wildlife_listed_traded: LISTED,
  wildlife_eaten: [...KEY, ...LISTED],
  wildlife_food_made: [...KEY, ...LISTED],
  wildlife_foreign_released: null,
  wildlife_papers_forged: null,
  protected_animals: KEY,
  illegal_hunting: [...LISTED, 'other'],
  animals_as_food: [...LISTED, 'other'],
}

/** Where the article asks what is bred, captive stock of a kind listed for its wild stock alone counts as well: it still needs licence or filing (野生动物保护法29). */
export const OFFENCES_OF_BREEDING: readonly string[] = ['wildlife_bred_unlicensed', 'wildlife_bred_unfiled'] satisfies WildlifeOffence[]
