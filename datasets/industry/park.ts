import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. No rules of the city were found: scores and floors are entered with the rules of a selection. */
export const LOOKED_UP: FileSource = {
  source: '四川省现代林（草）业园区认定管理办法（试行）；巴中、南充现代林业园区认定管理办法（2022年12月）',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}

export const parkKinds = { woody_oil: '木本油料', woody_herbs: '木本中药材', flowers: '花卉', bamboo_timber: '竹（木竹）', other: '其他' } as const

export const parkLevels = { province: '省级', city: '市级', county: '县级' } as const

/** What a park is called once it is chosen. */
export const parkTitles = { cultivation: '培育园区', star_3: '三星级园区', star_4: '四星级园区', star_5: '五星级园区', recognised: '认定园区' } as const

/** The nine sides from which a park is looked at; the eighteen indicators below them differ from place to place. */
export const parkAspects = {
  base: '基地建设',
  equipment: '设施装备',
  processing: '产品加工',
  new_business: '新业态培育',
  green_production: '绿色生产',
  brand: '品牌建设',
  science: '科技支撑',
  organisation: '组织方式',
  safeguard: '保障措施',
} as const
