import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { Basis } from '#datasets/law.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '案件类型代码AJLX（2015版）；森林法第七十三条至第八十条', confidence: 'document', looked_up_on: '2026-11-28' }

/** What a crime of this kind is measured by. */
export type CrimeMeasure = 'land' | 'theft_felling' | 'over_felling' | 'timber_trade' | 'plants' | 'protected_animals' | 'hunting' | 'animals_as_food'

type CaseKind = {
  readonly title: string
  /** Code of the old case table (案件类型 AJLX, 2015 generation); null for kinds that it does not know. */
  readonly code: string | null
  readonly penalty: Basis | null
  readonly crime: CrimeMeasure | null
}

const forestLaw = (number: string): Basis => ({ document: 'forest_law', article: `第${number}条` })

/** Kinds of case: the four of the old table first, then those that the forest law and the two interpretations add. */
export const CASE_KINDS = {
  theft_felling: { title: '盗伐林木', code: '1', penalty: forestLaw('七十六'), crime: 'theft_felling' },
  over_felling: { title: '滥伐林木', code: '2', penalty: forestLaw('七十六'), crime: 'over_felling' },
  tree_destruction: { title: '毁坏林木、苗木', code: '3', penalty: forestLaw('七十四'), crime: null },
  illegal_occupation: { title: '违法占用林地、擅自改变林地用途', code: '4', penalty: forestLaw('七十三'), crime: 'land' },
  land_destruction: { title: '毁林开垦、采石、采砂、采土等毁坏林地', code: null, penalty: forestLaw('七十四'), crime: 'land' },
  temporary_use_overdue: { title: '临时使用林地逾期未恢复或修建永久性建筑物', code: null, penalty: forestLaw('七十三'), crime: 'land' },
  permit_forgery: { title: '伪造、变造、买卖、租借采伐许可证', code: null, penalty: forestLaw('七十七'), crime: null },
  timber_trade: { title: '收购、加工、运输明知是非法来源的林木', code: null, penalty: forestLaw('七十八'), crime: 'timber_trade' },
  regeneration_undone: { title: '未完成更新造林任务', code: null, penalty: forestLaw('七十九'), crime: null },
  obstruction: { title: '拒绝、阻碍监督检查', code: null, penalty: forestLaw('八十'), crime: null },
  protected_plants: { title: '危害国家重点保护植物', code: null, penalty: null, crime: 'plants' },
  protected_animals: { title: '危害珍贵、濒危野生动物', code: null, penalty: null, crime: 'protected_animals' },
  illegal_hunting: { title: '非法狩猎', code: null, penalty: null, crime: 'hunting' },
  animals_as_food: { title: '以食用为目的猎捕、收购、运输、出售陆生野生动物', code: null, penalty: null, crime: 'animals_as_food' },
} as const satisfies Record<string, CaseKind>
export type CaseOffence = keyof typeof CASE_KINDS
