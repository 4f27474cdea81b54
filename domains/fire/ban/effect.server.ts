import { sql } from 'kysely'
import { beijingDate } from '#kit/calendar/date.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
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
  return { state: ban.state, permits: rows.slice(0, SHOWN).map((row) => ({ ...row, effect: effectOf(row) })), more: Math.max(0, rows.length - SHOWN) }
}
