import type { CodeList } from '#kit/register/fields.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Who a public-benefit forest answers to (事权等级), free of any code generation. */
export const AUTHORITIES = { national: '国家级', province: '省级', city: '市级', county: '县级' } as const
export type Authority = keyof typeof AUTHORITIES

/**
 * Two generations of codes are in use, and one number means different things: 23 is the city in the newer set and the
 * county in the older. A code is therefore never read without its generation.
 */
export const AUTHORITY_GENERATIONS = {
  newer: { title: '新版（11/21/23/24）', codes: { '11': 'national', '21': 'province', '23': 'city', '24': 'county' } },
  older: { title: '旧版（10/20/21/22/23）', codes: { '10': 'national', '20': null, '21': 'province', '22': 'city', '23': 'county' } },
} as const satisfies Record<string, { title: string; codes: Readonly<Record<string, Authority | null>> }>
/**
 * 公益林事权等级 as one parcel or stand is entered: the older generation, without its group “20 地方”, from which no level follows.
 */
export const WELFARE_AUTHORITIES = {
  name: 'welfare_authority',
  title: '公益林事权等级',
  source: '森林资源调查代码表（2015版）；“20 地方”为上位类，须填到省、市、县',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
  codes: { '10': '国家级', '21': '省级', '22': '市级', '23': '县级' },
} as const satisfies CodeList & LookedUp

export type AuthorityGeneration = keyof typeof AUTHORITY_GENERATIONS

/** Where the two lists were read; neither is the province's own table, which replaces them by import. */
/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '森林资源管理系统代码表两个版本（“20 地方”为上位类，不能据以确定级别）',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}
