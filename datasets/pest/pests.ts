import { CYPRESS_MOTH } from '#datasets/banks/cypress-moth.ts'
import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '主要林业有害生物成灾标准（林造发〔2012〕26号）；全国林业检疫性有害生物名单（国家林业局公告2013年第4号）',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}

/** What a pest does, by which it is a disaster from so much on. */
export const PEST_GROUPS = {
  leaf_insect: '叶部害虫',
  borer: '钻蛀害虫',
  leaf_disease: '叶部病害',
  stem_disease: '干部病害',
  plant: '有害植物',
  rodent: '鼠、兔',
} as const
export type PestGroup = keyof typeof PEST_GROUPS

/** The pests that are watched here. */
export const PESTS = {
  cypress_moth: { title: '蜀柏毒蛾', group: 'leaf_insect', quarantine: false },
  cypress_sawfly: { title: '鞭角华扁叶蜂', group: 'leaf_insect', quarantine: false },
  cypress_borer: { title: '双条杉天牛', group: 'borer', quarantine: false },
  pine_sawyer: { title: '松墨天牛', group: 'borer', quarantine: false },
  pine_caterpillar: { title: '马尾松毛虫', group: 'leaf_insect', quarantine: false },
  yunnan_caterpillar: { title: '云南松毛虫', group: 'leaf_insect', quarantine: false },
  pine_needle: { title: '松赤枯病、落针病', group: 'leaf_disease', quarantine: false },
  bamboo_locust: { title: '黄脊竹蝗', group: 'leaf_insect', quarantine: false },
  longhorn: { title: '云斑天牛', group: 'borer', quarantine: false },
  palm_weevil: { title: '锈色棕榈象', group: 'borer', quarantine: true },
  rust: { title: '松疱锈病', group: 'stem_disease', quarantine: true },
  other: { title: '其他', group: 'leaf_insect', quarantine: false },
} as const satisfies Record<string, { readonly title: string; readonly group: PestGroup; readonly quarantine: boolean }>
export type Pest = keyof typeof PESTS
export const pestTitles = Object.fromEntries(Object.entries(PESTS).map(([k, p]) => [k, p.title])) as { readonly [K in Pest]: string }

/** From which share of damage (%) and of dead trees (%) on a stand is a disaster; either suffices. */
export const DISASTER: Readonly<Record<'quarantine' | 'ordinary', Readonly<Record<PestGroup, { readonly damage: number; readonly dead: number }>>>> = {
  quarantine: {
    leaf_insect: { damage: 40, dead: 5 },
    borer: { damage: 15, dead: 5 },
    leaf_disease: { damage: 40, dead: 5 },
    stem_disease: { damage: 20, dead: 5 },
    plant: { damage: 100, dead: 5 },
    rodent: { damage: 25, dead: 10 },
  },
  ordinary: {
    leaf_insect: { damage: 60, dead: 10 },
    borer: { damage: 20, dead: 10 },
    leaf_disease: { damage: 60, dead: 10 },
    stem_disease: { damage: 30, dead: 10 },
    plant: { damage: 100, dead: 10 },
    rodent: { damage: 25, dead: 10 },
  },
}
/** From which year on these thresholds hold. */
export const DISASTER_SINCE = '2012-02-01'

/** Grades of an occurrence; below light it is none (低虫低感). */
export const GRADES = {
  none: '低虫低感',
  light: CYPRESS_MOTH.grades.light.title,
  moderate: CYPRESS_MOTH.grades.moderate.title,
  severe: CYPRESS_MOTH.grades.severe.title,
} as const
export type Grade = keyof typeof GRADES
