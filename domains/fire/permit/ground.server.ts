import { beijingDate } from '#kit/calendar/date.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Objection } from '#kit/register/transition.ts'

/** Why a permit may not burn: an order of ban, or the danger level that its own approval names as a stop. No level stops anything by law. */
export type Stop = { readonly for: 'ban' | 'danger'; readonly objection: Objection }

/** The ban in force over a place on one of the days, or undefined. */
export async function banOver(tx: Tx, division: string, from: string, to: string): Promise<Stop | undefined> {
  const ban = await tx
    .selectFrom('fire_ban as b')
    .innerJoin('siku.division_closure as c', 'c.ancestor', 'b.division')
    .where('c.descendant', '=', division)
    .where('b.state', '=', 'issued')
    .where('b.applies_from', '<=', to)
    .where('b.applies_to', '>=', from)
    .select(['b.name', 'b.document_number', 'b.applies_from', 'b.applies_to'])
    .orderBy('b.applies_from')
    .executeTakeFirst()
  if (!ban) return undefined
  const message = `禁火令“${ban.name}”（${ban.document_number}）在${ban.applies_from}至${ban.applies_to}禁止野外用火`
  return { for: 'ban', objection: { code: 'fire_ban_in_force', message } }
}

export type Danger = { readonly observed_on: string; readonly status: 'ok' | 'incomplete'; readonly level: number | null; readonly missing: string | null }

/** The observation nearest to the place on a day: its own, else that of the division above. */
export async function dangerOn(tx: Tx, division: string, day: string): Promise<Danger | undefined> {
  return tx
    .selectFrom('danger_observation as o')
    .innerJoin('siku.division_closure as c', 'c.ancestor', 'o.division')
    .where('c.descendant', '=', division)
    .where('o.state', '=', 'recorded')
    .where('o.observed_on', '=', day)
    .select(['o.observed_on', 'o.status', 'o.level', 'o.missing'])
    .orderBy('c.depth')
    .executeTakeFirst() as Promise<Danger | undefined>
}

export type PermitGround = {
  readonly division: string
  readonly kind: string | null
  readonly window_from: string
  readonly window_to: string
  readonly stop_level: number | null
}

const tooHigh = ({ stop_level }: PermitGround, danger: Danger | undefined): Stop | undefined =>
  stop_level !== null && danger?.level !== null && danger?.level !== undefined && danger.level >= stop_level
    ? {
        for: 'danger',
        objection: { code: 'danger_too_high', message: `${danger.observed_on}火险等级为${danger.level}级，批准的条件是${stop_level}级及以上停止` },
      }
    : undefined

/** An order forbids fire; entry to a high-danger zone has terms of its own. */
const banFor = async (tx: Tx, { kind, division }: PermitGround, from: string, to: string): Promise<Stop | undefined> =>
  kind === 'entry' ? undefined : banOver(tx, division, from, to)

/** What stops a live permit on a day, or undefined. */
export async function stopOn(tx: Tx, permit: PermitGround, day: string): Promise<Stop | undefined> {
  return (await banFor(tx, permit, day, day)) ?? tooHigh(permit, await dangerOn(tx, permit.division, day))
}

/** What stands against approving: a ban on any day of the window, or a danger already known there. */
export async function stopInWindow(tx: Tx, permit: PermitGround): Promise<Stop | undefined> {
  const [from, to] = [beijingDate(permit.window_from), beijingDate(permit.window_to)]
  const ban = await banFor(tx, permit, from, to)
  if (ban) return ban
  const worst = await tx
    .selectFrom('danger_observation as o')
    .innerJoin('siku.division_closure as c', 'c.ancestor', 'o.division')
    .where('c.descendant', '=', permit.division)
    .where('o.state', '=', 'recorded')
    .where('o.observed_on', '>=', from)
    .where('o.observed_on', '<=', to)
    .where('o.level', 'is not', null)
    .select(['o.observed_on', 'o.status', 'o.level', 'o.missing'])
    .orderBy('o.level', 'desc')
    .executeTakeFirst()
  return tooHigh(permit, worst as Danger | undefined)
}
