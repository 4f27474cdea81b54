import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { CodeList } from '#kit/register/fields.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '森林资源调查代码表（2015版）；国家级公益林管理办法（林资发〔2017〕34号）',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}

/** 森林类别: only the first two are public-benefit forest. Leading zeros get lost on the way (11 for 011). */
export const FOREST_CATEGORIES = {
  name: 'welfare_category',
  title: '森林类别',
  source: '森林资源调查代码表（2015版）',
  codes: { '011': '重点公益林', '012': '一般公益林' },
} as const satisfies CodeList

/** 国家级公益林保护等级, of national plots only; older sets speak of three levels (1特殊 2重点 3一般). */
export const PROTECTION_LEVELS = {
  name: 'national_protection_level',
  title: '国家级公益林保护等级',
  source: '国家级公益林管理办法（林资发〔2017〕34号）',
  codes: { '1': '一级', '2': '二级' },
} as const satisfies CodeList

/** 权属 of the trees, with the side on which compensation rates stand: 国有, or 集体和个人. */
export const TREE_OWNERS = {
  name: 'tree_ownership',
  title: '林木所有权',
  source: '森林资源调查代码表（2015版）',
  codes: { '10': '国有', '20': '集体', '21': '农户家庭', '22': '联户', '23': '集体经济组织' },
} as const satisfies CodeList
