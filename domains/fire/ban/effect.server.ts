import { sql } from 'kysely'
import { beijingDate } from '#kit/calendar/date.ts'
import { foretell, type Foretold, type Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { fireBan } from './fire_ban.ts'
import type { BanEffect, ReachedPermit } from './wire.ts'

const LIVE = ['approved', 'rechecked', 'started', 'guarded'] as const
const WAITING = ['applied', 'surveyed'] as const
const SHOWN = 100

type Ban = { division: string; state: BanEffect['state']; applies_from: string; applies_to: string }
type Row = Omit<ReachedPermit, 'effect'>

/** Which permits a ban reaches, drafted or issued: what one must know before issuing it. @throws Refusal 404 `record_not_found` */
export async function banEffect(tx: Tx, id: string, at: string): Promise<BanEffect> {
  const ban = (await tx
    .selectFrom('fire_ban')
    .where(sql`id::text`, '=', id)
    .select(['division', 'state', 'applies_from', 'applies_to'])
    .executeTakeFirst()) as Ban | undefined
  if (!ban) throw new Refusal(404, 'record_not_found', '没有这份禁火令，或者您无权查看')
  const permits = await reachedBy(tx, ban, at)
  return { state: ban.state, permits: permits.slice(0, SHOWN), more: Math.max(0, permits.length - SHOWN) }
}

/** Every permit that an order reaches. */
async function reachedBy(tx: Tx, ban: Omit<Ban, 'state'>, at: string): Promise<ReachedPermit[]> {
  const { rows } = await sql<Row>`
    select p.id, p.applicant, p.place, coalesce(t.name, d.name) as township, p.state, p.window_from, p.window_to
    from fire_use_permit p join siku.division_closure c on c.descendant = p.division and c.ancestor = ${ban.division}
    join division d on d.id = p.division left join division t on t.id = d.parent and d.level = 'village'
    where p.kind <> 'entry' and (p.state in (${sql.join([...LIVE, ...WAITING])}) or (p.state = 'suspended' and p.suspended_for = 'ban'))
      and (p.window_from at time zone 'Asia/Shanghai')::date <= ${ban.applies_to}::date and (p.window_to at time zone 'Asia/Shanghai')::date >= ${ban.applies_from}::date
    order by p.window_from, p.id`.execute(tx)
  const today = beijingDate(at)
  const effectOf = ({ state }: Row): ReachedPermit['effect'] => {
    if (state === 'suspended') return 'paused'
    if ((WAITING as readonly string[]).includes(state)) return 'not_approved'
    return ban.applies_from <= today ? 'paused_now' : 'paused_then'
  }
  return rows.map((row) => ({ ...row, effect: effectOf(row) }))
}

const words: Readonly<Record<ReachedPermit['effect'], string>> = {
  paused_now: '份用火许可立即暂停',
  paused_then: '份用火许可到起始日暂停',
  paused: '份用火许可已因其他禁火令暂停',
  not_approved: '份用火申请在此期间不得批准',
}

export const foretold: readonly Foretold[] = [
  foretell(fireBan, ['issue'], async ({ tx, after, at }) => {
    const counts = Map.groupBy(await reachedBy(tx, after, at), (p) => p.effect)
    return [...counts].map(([effect, permits]) => ({ text: words[effect], count: permits.length }))
  }),
]
