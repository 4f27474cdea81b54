import { PERMIT_STOP } from '../../datasets/fire/permit.ts'
import { beijingDate } from '../../kit/calendar/date.ts'
import type { Tx } from '../../kit/register/gate.server.ts'
import type { Objection } from '../../kit/register/transition.ts'

/** Why a permit may not burn: a ban or the danger of the day. */
export type Stop = { readonly for: 'ban' | 'danger'; readonly objection: Objection }

/** The ban in force over a place on one of the days, or undefined. */
export async function banOver(tx: Tx, division: string, from: string, to: string): Promise<Stop | undefined> {
  const ban = await tx.selectFrom('fire_ban as b').innerJoin('siku.division_closure as c', 'c.ancestor', 'b.division')
    .where('c.descendant', '=', division).where('b.state', '=', 'issued').where('b.applies_from', '<=', to).where('b.applies_to', '>=', from)
    .select(['b.name', 'b.document_number', 'b.applies_from', 'b.applies_to']).orderBy('b.applies_from').executeTakeFirst()
  if (!ban) return undefined
  const message = `禁火令“${ban.name}”（${ban.document_number}）在${ban.applies_from}至${ban.applies_to}禁止野外用火`
  return { for: 'ban', objection: { code: 'fire_ban_in_force', message } }
}

export type Danger = { readonly observed_on: string; readonly status: 'ok' | 'incomplete'; readonly level: number | null; readonly missing: string | null }

/** The observation nearest to the place on a day: its own, else that of the division above. */
export async function dangerOn(tx: Tx, division: string, day: string): Promise<Danger | undefined> {
  return tx.selectFrom('danger_observation as o').innerJoin('siku.division_closure as c', 'c.ancestor', 'o.division')
    .where('c.descendant', '=', division).where('o.state', '=', 'recorded').where('o.observed_on', '=', day)
    .select(['o.observed_on', 'o.status', 'o.level', 'o.missing']).orderBy('c.depth').executeTakeFirst() as Promise<Danger | undefined>
}

export const tooHigh = (danger: Danger | undefined): Stop | undefined =>
  danger?.level !== null && danger?.level !== undefined && danger.level >= PERMIT_STOP.level
    ? { for: 'danger', objection: { code: 'danger_too_high', message: `${danger.observed_on}火险等级为${danger.level}级，${PERMIT_STOP.level}级及以上不得用火` } }
    : undefined

type Permit = { readonly division: string; readonly window_from: string; readonly window_to: string }

/** What stops a live permit on a day, or undefined. */
export async function stopOn(tx: Tx, permit: Permit, day: string): Promise<Stop | undefined> {
  return (await banOver(tx, permit.division, day, day)) ?? tooHigh(await dangerOn(tx, permit.division, day))
}

/** What stands against approving: a ban on any day of the window, or a danger already known there. */
export async function stopInWindow(tx: Tx, permit: Permit): Promise<Stop | undefined> {
  const [from, to] = [beijingDate(permit.window_from), beijingDate(permit.window_to)]
  const ban = await banOver(tx, permit.division, from, to)
  if (ban) return ban
  const worst = await tx.selectFrom('danger_observation as o').innerJoin('siku.division_closure as c', 'c.ancestor', 'o.division')
    .where('c.descendant', '=', permit.division).where('o.state', '=', 'recorded').where('o.observed_on', '>=', from).where('o.observed_on', '<=', to)
    .where('o.level', 'is not', null).select(['o.observed_on', 'o.status', 'o.level', 'o.missing']).orderBy('o.level', 'desc').executeTakeFirst()
  return tooHigh(worst as Danger | undefined)
}
