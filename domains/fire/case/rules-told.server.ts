import { FIRE_LAW_CHANGE, FIRE_REGULATIONS } from '#datasets/fire/regulations.ts'
import { FIRE_OFFENCES, type FineRange, type FireOffence } from '#datasets/fire/penalties.ts'
import { LAW } from '#datasets/law.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { authorityOf, onTheSpot, penaltyOn, quoted } from './penalty.ts'
import { rulesOn } from '../law.ts'

export type ToldPenalty = { readonly basis: string; readonly unit: FineRange | null; readonly person: FineRange | null; readonly warning: boolean; readonly authority: string; readonly on_the_spot: boolean }
export type ToldRules = {
  readonly on: string
  /** Title and number of the regulation of the day; null for a day before the first one. */
  readonly regulation: string | null
  /** The day from which fires are counted and classed otherwise. */
  readonly changed_on: string
  /** Of the offence asked for; null when the rules of the day punish it not, or none was asked. */
  readonly penalty: ToldPenalty | null
}

const isOffence = (name: string): name is FireOffence => Object.hasOwn(FIRE_OFFENCES, name)

/** The rules of a day as pages and papers print them. @throws Refusal 422 `offence_unknown` for an offence that is none */
export function rulesTold(on: string, offence: string | undefined): ToldRules {
  if (offence !== undefined && !isOffence(offence)) throw new Refusal(422, 'offence_unknown', '没有这种违法行为')
  const [regulation] = rulesOn(FIRE_REGULATIONS, on)
  const rule = offence === undefined ? undefined : penaltyOn(offence, on)
  const named = regulation ? LAW[regulation.basis.document] : null
  return {
    on, regulation: named ? `${named.title}（${named.number}）` : null, changed_on: FIRE_LAW_CHANGE,
    penalty: rule ? { basis: quoted(rule.basis), unit: rule.unit, person: rule.person, warning: rule.warning, authority: authorityOf(rule), on_the_spot: onTheSpot(rule, 'person') || onTheSpot(rule, 'unit') } : null,
  }
}
