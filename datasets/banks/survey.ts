import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { CodeList } from '#kit/register/fields.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '森林资源调查代码表（2015版）；四川省代码表可导入替换', confidence: 'secondary', looked_up_on: '2026-11-28' }

const generation = '森林资源调查代码表（2015版）；四川省代码表可导入替换'
const list = (name: string, title: string, codes: Readonly<Record<string, string>>): CodeList =>
  Object.freeze({ name, title, source: generation, codes: Object.freeze(codes) })

/** 森林类别; leading zeros get lost on the way (11 for 011). */
export const FOREST_CATEGORIES = list('survey_forest_category', '森林类别', {
  '011': '重点公益林',
  '012': '一般公益林',
  '021': '重点商品林',
  '022': '一般商品林',
})

/** 权属. */
export const OWNERSHIP = list('survey_ownership', '权属', { 10: '国有', 20: '集体', 21: '农户家庭', 22: '联户', 23: '集体经济组织' })

/** 坡向. */
export const ASPECTS = list('survey_aspect', '坡向', { 1: '北', 2: '东北', 3: '东', 4: '东南', 5: '南', 6: '西南', 7: '西', 8: '西北', 9: '无坡向' })

/** 土壤类型, the ones of the Sichuan hills. */
export const SOILS = list('survey_soil', '土壤类型', { 103: '红壤', 104: '黄壤', 105: '黄红壤', 109: '冲积土', 111: '黄棕壤', 181: '紫色土', 182: '石灰土' })

/** 工程类别. */
export const PROGRAMMES = list('survey_programme', '工程类别', {
  '00': '无',
  '01': '中央财政造林补贴',
  '09': '森林抚育补贴',
  30: '退耕还林工程',
  31: '退耕地还林',
  32: '荒山荒地造林（退耕）',
  42: '石漠化治理',
  98: '植被恢复费造林',
})

/** 健康等级. */
export const HEALTH = list('survey_health', '健康等级', { 1: '健康', 2: '亚健康', 3: '中健康', 4: '不健康' })

/**
 * How far the official area of a sub-compartment may lie from the drawn one. Surveys allow 1 % of the area above a hectare; below it
 * a twentieth of a hectare decides. Written from memory of the technical rules; a city replaces it.
 */
export const AREA_TOLERANCE = Object.freeze({
  share: '0.01',
  least_ha: '0.05',
  source: '森林资源规划设计调查技术规程（GB/T 26424）',
  confidence: 'unchecked' as const,
  looked_up_on: '2026-11-28',
})
