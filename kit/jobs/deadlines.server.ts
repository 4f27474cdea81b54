import { sql } from 'kysely'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { beijingDate, endOfBeijingDay } from '#kit/calendar/date.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import type { World } from '#kit/records/world.server.ts'

/** Working days before the due day on which people are reminded, and after it on which the level above takes it up. */
export type Escalation = {
  readonly remind_before: number
  readonly supervise_after: number
  /** Role → the roles one level above that supervise it. */
  readonly superiors: Readonly<Record<string, readonly string[]>>
}

type Due = { register: string; record: string; division: string; title: string; roles: string[]; due_at: string; stage: 'reminded' | 'overdue' | 'supervised' }
const kindOf = { reminded: 'reminder', overdue: 'overdue', supervised: 'supervision' } as const

/** The roles one level above those for whom the work waits, with these. */
const withSuperiors = (roles: readonly string[], rule: Escalation): string[] => [...new Set([...roles, ...roles.flatMap((r) => rule.superiors[r] ?? [])])]

/**
 * Moves what is due to its next stage, each stage once: a reminder, the overdue note, then supervision (督办) one level up.
 * Stages are never skipped, so that after a pause the people concerned were still told first.
 */
export async function escalate(world: World, now: string, rule: Escalation): Promise<number> {
  const today = beijingDate(now)
  const remindUntil = endOfBeijingDay(addWorkingDays(today, rule.remind_before))
  const superviseBefore = endOfBeijingDay(addWorkingDays(today, -rule.supervise_after))
  return as(world, systemActor(world), async (tx) => {
    const moved = (
      await sql<Due>`
      update siku.task t set stage = n.next from (
        select register, record, case
          when stage = 'waiting' and due_at >= ${now}::timestamptz then 'reminded'
          when stage in ('waiting', 'reminded') and due_at < ${now}::timestamptz then 'overdue'
          when stage = 'overdue' and due_at < ${superviseBefore}::timestamptz then 'supervised' end as next
        from siku.task where due_at is not null and due_at <= ${remindUntil}::timestamptz) n
      where t.register = n.register and t.record = n.record and n.next is not null and n.next <> t.stage
      returning t.register, t.record, t.division, t.title, t.roles, t.due_at, t.stage`.execute(tx)
    ).rows
    for (const d of moved) {
      const roles = d.stage === 'supervised' ? withSuperiors(d.roles, rule) : d.roles
      if (d.stage === 'supervised') await sql`update siku.task set roles = ${roles} where register = ${d.register} and record = ${d.record}`.execute(tx)
      await sql`insert into siku.notice (kind, register, record, division, roles, title, due_at)
        values (${kindOf[d.stage]}, ${d.register}, ${d.record}, ${d.division}, ${roles}, ${d.title}, ${d.due_at})`.execute(tx)
    }
    return moved.length
  })
}
