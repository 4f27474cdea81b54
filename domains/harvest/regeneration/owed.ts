import { QUOTA_EXEMPTIONS } from '#datasets/harvest/quota-exemptions.ts'
import { REGENERATION } from '#datasets/harvest/regeneration.ts'
import { addMonths } from '#kit/calendar/date.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'
import type { fellingKinds } from '../quota/item.ts'
import type { QuotaBasis } from '../quota/use.ts'

type Cut = { readonly kind: keyof typeof fellingKinds; readonly quota_basis: QuotaBasis; readonly cut_area_ha: string }

/**
 * What must be planted after a cutting, in hectares; '0' when nothing is owed. No less than was cut (森林法61). Tending leaves
 * the stand standing and owes nothing; nor does what is outside the quota.
 */
export function owedArea({ kind, quota_basis, cut_area_ha }: Cut): string {
  if (kind === 'tending') return '0'
  if (quota_basis !== 'counted' && !QUOTA_EXEMPTIONS[quota_basis].owes_regeneration) return '0'
  return new Decimal(cut_area_ha).times(REGENERATION.area_share.value).toFixed()
}

/** The last day for it: the end of the year after the cutting (采伐更新管理办法14). */
export const owedBy = (cutOn: string): string => `${Number(cutOn.slice(0, 4)) + REGENERATION.years_after.value}-12-31`

/** The day from which preservation can be judged: three years after planting (采伐更新管理办法15). */
export const preservedFrom = (plantedOn: string): string => addMonths(plantedOn, 12 * REGENERATION.preservation.after_years)

type Planted = { readonly owed_area_ha: string; readonly planted_area_ha: string | null }
type Checked = { readonly survival: string | null; readonly preservation: string | null; readonly checked_on: string | null }

/** Why planting does not discharge what is owed, or null: area, and survival of 85 % (采伐更新管理办法15). */
export function survivalRefused({ owed_area_ha, planted_area_ha }: Planted, { survival }: Checked): Objection | null {
  if (compare(planted_area_ha ?? '0', owed_area_ha) < 0)
    return {
      code: 'regeneration_area_short',
      message: `更新面积${planted_area_ha ?? '0'}公顷，不得少于应更新的${owed_area_ha}公顷（森林法第六十一条）`,
      fields: ['planted_area_ha'],
    }
  const { value } = REGENERATION.survival
  if (survival !== null && compare(survival, value) >= 0) return null
  return { code: 'survival_too_low', message: `成活率应达到${value}%（采伐更新管理办法第十五条），检查为${survival ?? '未填'}%`, fields: ['checks'] }
}

/** Why what was planted cannot pass after three years, or null: preservation of 80 % (采伐更新管理办法15). */
export function preservationRefused(plantedOn: string, { preservation, checked_on }: Checked): Objection | null {
  const from = preservedFrom(plantedOn)
  if (checked_on === null || checked_on < from)
    return { code: 'preservation_too_early', message: `保存率应在更新满${REGENERATION.preservation.after_years}年（${from}）后检查`, fields: ['checks'] }
  const { value } = REGENERATION.preservation
  if (preservation !== null && compare(preservation, value) >= 0) return null
  return {
    code: 'preservation_too_low',
    message: `三年后保存率应达到${value}%（采伐更新管理办法第十五条），检查为${preservation ?? '未填'}%`,
    fields: ['checks'],
  }
}

/** The last day for judging it: the end of the year in which three years are over. */
export const preservedBy = (plantedOn: string): string => `${preservedFrom(plantedOn).slice(0, 4)}-12-31`
