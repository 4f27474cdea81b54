import type { Basis } from '#datasets/law.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '植物检疫条例第六条、第十五条；全国检疫性林业有害生物疫区管理办法（林生规〔2023〕3号）',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}

/** Units of an outbreak (疫情单元), from the county down. */
export const UNIT_LEVELS = { county: '疫区（县级）', township: '疫点（乡镇级）', sub_compartment: '疫情小班' } as const
export type UnitLevel = keyof typeof UNIT_LEVELS

/** Who may announce. */
export const ANNOUNCERS = {
  national: '国家林业主管部门',
  provincial_government: '省级人民政府',
  provincial: '省级林业主管部门',
} as const
export type Announcer = keyof typeof ANNOUNCERS

/** Who announces a unit of which level: the county is named by the state administration, what lies below it by the province. */
export const ANNOUNCED_BY: readonly (LookedUp & { readonly level: UnitLevel; readonly by: readonly Announcer[]; readonly basis: Basis })[] = [
  {
    level: 'county',
    by: ['national'],
    basis: { document: 'plant_quarantine_regulation', article: '第十五条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
  {
    level: 'township',
    by: ['provincial_government', 'provincial'],
    basis: { document: 'plant_quarantine_regulation', article: '第六条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
  {
    level: 'sub_compartment',
    by: ['provincial_government', 'provincial'],
    basis: { document: 'plant_quarantine_regulation', article: '第六条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
]
