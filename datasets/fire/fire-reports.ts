import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { Basis } from '#datasets/law.ts'
import { type Dated, since2026, until2025 } from './regulations.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '森林防火条例第三十二条；森林草原防灭火条例第三十五条；川森防指〔2011〕3号据二手资料',
  confidence: 'document',
  looked_up_on: '2026-11-28',
}

/** Why a fire is to be reported upward at once. What only one of the regulations knows says until or from when. */
export const REPORT_REASONS = {
  near_national_border: '国界附近的森林火灾（至2025年）',
  major_class: '重大、特别重大森林火灾（至2025年）',
  casualties: '造成3人以上死亡或者10人以上重伤',
  threatens_settlement_or_facility: '威胁居民区或者重要设施',
  burning_24_hours: '24小时尚未扑灭明火（至2025年）',
  undeveloped_primary_forest: '未开发原始林区的森林火灾（至2025年）',
  provincial_border: '省际交界地区危险性大的森林火灾（至2025年）',
  needs_national_support: '需要国家支援扑救（至2025年）',
  large_burnt_area: '森林过火面积超过100公顷或者草原过火面积超过5000公顷（2026年起）',
  within_5km_of_border: '距国界5公里以内并威胁境内外资源（2026年起）',
  judged_necessary: '其他需要立即报告的（2026年起）',
  city_or_county_border: '市、县交界地区的森林火灾（省定）',
  sensitive_date: '敏感时段发生的森林火灾（省定）',
  in_the_media: '媒体已经报道的森林火灾（省定）',
  hotspot_pixels: '卫星监测热点达到3个像素（省定）',
} as const
export type ReportReason = keyof typeof REPORT_REASONS

export interface ReportRule extends Dated {
  reasons: readonly ReportReason[]
}

/**
 * The reasons in force on a day. 森林草原防灭火条例35 names what the province reports to the nation; clocks of counties and cities stand in the
 * plans. Sichuan's list is of 2011 and holds until the present plan is entered.
 */
export const REPORT_RULES: readonly ReportRule[] = [
  {
    ...until2025('三十二'),
    reasons: [
      'near_national_border',
      'major_class',
      'casualties',
      'threatens_settlement_or_facility',
      'burning_24_hours',
      'undeveloped_primary_forest',
      'provincial_border',
      'needs_national_support',
    ],
  },
  { ...since2026('三十五'), reasons: ['large_burnt_area', 'casualties', 'threatens_settlement_or_facility', 'within_5km_of_border', 'judged_necessary'] },
  {
    from: '2011-01-01',
    to: null,
    basis: { document: 'sichuan_fire_report', article: '' } satisfies Basis,
    looked_up_on: '2026-11-28',
    confidence: 'secondary',
    reasons: ['city_or_county_border', 'sensitive_date', 'in_the_media', 'hotspot_pixels'],
  },
]

/** Thresholds of the reasons above; included, but for the two areas, which must be exceeded (“超过”). Hectares are of 过火面积. */
export const REPORT_THRESHOLDS = {
  deaths: 3,
  serious_injuries: 10,
  burning_hours: 24,
  hotspot_pixels: 3,
  burnt_forest_over_ha: '100',
  burnt_grassland_over_ha: '5000',
} as const
