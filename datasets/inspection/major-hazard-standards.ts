import type { LookedUp } from '#kit/provenance/looked-up.ts'

/** A document that says what a major hazard (重大隐患) is. A date that was not read in it is null, and then not held against anybody. */
export interface MajorHazardStandard extends LookedUp {
  title: string
  source: string
  from: string | null
  to: string | null
}

const seen = (
  title: string,
  source: string,
  from: string | null,
  to: string | null,
  confidence: LookedUp['confidence'] = 'secondary',
): MajorHazardStandard => ({ title, source, from, to, confidence, looked_up_on: '2026-11-28' })

/** Each line of business has its own; where a trade has one, that one applies and not forestry's (its article 3). Items are not all read: the item is asked for, not listed. */
export const MAJOR_HAZARD_STANDARDS = {
  forestry: seen('林草行业生产安全重大事故隐患判定标准（试行）', '国家林业和草原局，2023年', null, null),
  trade: seen('工贸企业重大事故隐患判定标准', '应急管理部令第10号', '2023-05-15', null),
  trade_2017: seen('工贸行业重大生产安全事故隐患判定标准（2017版）', '安监总管四〔2017〕129号', null, '2023-05-14', 'unchecked'),
  building_fire: seen('重大火灾隐患判定规则', 'GB 35181-2025', '2025-11-01', null),
  building_fire_2017: seen('重大火灾隐患判定方法', 'GB 35181-2017', null, '2025-10-31'),
  special_equipment: seen('特种设备重大事故隐患判定准则', 'GB 45067-2024', '2024-12-01', null),
  forest_fire: seen('森林火灾隐患评价标准', 'LY/T 2245-2014', null, null, 'unchecked'),
} as const satisfies Readonly<Record<string, MajorHazardStandard>>
