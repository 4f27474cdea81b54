import { COMMITMENT_RULES, type CommitmentRule, SPLITTING_GUARD } from '#datasets/harvest/notice-and-commitment.ts'
import { addMonths } from '#kit/calendar/date.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'
import type { QuotaItem } from '../quota/item.ts'

export type HolderKind = 'household' | 'collective' | 'state' | 'enterprise'
/** An application for the fast track. `volume` in m³, `on` the day it was made, `place` the code of its division. */
export type SmallFelling = Pick<QuotaItem, 'origin' | 'forest_class'> & {
  readonly holder_kind: HolderKind
  readonly holder_number: string
  readonly volume: string
  readonly on: string
  readonly place: string
}
/** An earlier application that was neither refused nor taken back nor voided. `adjoins`: on the same or a neighbouring plot. */
export type Earlier = { readonly holder_number: string; readonly volume: string; readonly on: string; readonly adjoins: boolean }

/** The rule for a place on a day: the one that names the place most closely. */
export function commitmentRule(place: string, on: string): CommitmentRule | undefined {
  return COMMITMENT_RULES.filter((r) => place.startsWith(r.place) && r.valid_from <= on && (r.valid_to === null || on <= r.valid_to)).toSorted(
    (a, b) => b.place.length - a.place.length,
  )[0]
}

/** The first day of the months within which small cuttings are counted together. */
export const guardedFrom = (on: string): string => addMonths(on, -SPLITTING_GUARD.months)

/** Earlier cuttings that are counted with this one: the household's own, and those on adjoining plots, within the rolling months. */
export const countedTogether = (x: SmallFelling, earlier: readonly Earlier[]): Earlier[] =>
  earlier.filter((e) => (e.holder_number === x.holder_number || e.adjoins) && e.on > guardedFrom(x.on) && e.on <= x.on)

const normal = '请改按普通程序办理'

/** Why a cutting may not go the way of notice and commitment, or null (林资规〔2019〕3号). */
export function commitmentRefused(x: SmallFelling, earlier: readonly Earlier[]): Objection | null {
  const rule = commitmentRule(x.place, x.on)
  if (!rule) return { code: 'commitment_no_rule', message: `当地没有告知承诺的规定，${normal}`, fields: ['undertaking'] }
  if (x.holder_kind !== 'household' || x.origin !== 'planted' || x.forest_class !== 'commercial') {
    return { code: 'commitment_not_for', message: `告知承诺只适用于林农个人的人工商品林，${normal}`, fields: ['undertaking'] }
  }
  if (compare(x.volume, rule.most_m3) > 0)
    return { code: 'commitment_too_much', message: `告知承诺的采伐蓄积不得超过${rule.most_m3}立方米，填报为${x.volume}立方米，${normal}`, fields: ['volume'] }
  const together = countedTogether(x, earlier)
  const sum = together.reduce((total, e) => total.plus(e.volume), new Decimal(x.volume))
  if (compare(sum.toFixed(), rule.most_m3) <= 0) return null
  const message = `连同近${SPLITTING_GUARD.months}个月内同一农户及相邻地块的${together.length}件申请，合计${sum.toFixed()}立方米，超过${rule.most_m3}立方米，不得拆分办理，${normal}`
  return { code: 'felling_split', message, fields: ['volume'] }
}
