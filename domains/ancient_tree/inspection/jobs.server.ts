import { sql } from 'kysely'
import { addCalendarDays, addMonths, beijingDate } from '#kit/calendar/date.ts'
import type { SystemEngine, Tx } from '#kit/room/gate.server.ts'
import type { Job } from '#kit/room/room.server.ts'
import { cycleFor, cyclesNow } from './settings.server.ts'
import { treeInspection } from './tree_inspection.ts'

/** A look is written down as due so many days before its day. */
const AHEAD = 15
/** So many a night; a city that begins with nothing seen has its list in a few days. */
const MOST = 500

/** `division` is a code. */
export type DueTree = { readonly id: string; readonly division: string; readonly due_on: string }

/** The day by which each tree on the register is to be seen again, of those without one written down, the earliest first. */
export async function treesDue(tx: Tx, today: string): Promise<DueTree[]> {
  const cycles = await cyclesNow(tx)
  const { rows } = await sql<{ id: string; division: string; grade: string | null; vigour: string; last: string | null; published_on: string }>`
    select t.id, d.code as division, t.grade, t.vigour, t.published_on::text as published_on, max(i.inspected_on)::text as last
    from ancient_tree t join division d on d.id = t.division left join tree_inspection i on i.tree = t.id and i.state in ('inspected', 'damaged')
    where t.state = 'protected' and not exists (select from tree_inspection o where o.tree = t.id and o.state = 'due')
    group by t.id, d.code`.execute(tx)
  return rows
    .map(({ id, division, last, published_on, ...tree }) => ({ id, division, due_on: addMonths(last ?? published_on, cycleFor(cycles, tree)) }))
    .filter(({ due_on }) => due_on <= addCalendarDays(today, AHEAD))
    .toSorted((a, b) => (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : a.id < b.id ? -1 : 1))
}

/** A term that has long run out before anybody could know of it is set to where the work can still be done. */
async function writeDue(engine: SystemEngine, at: string): Promise<void> {
  const today = beijingDate(at)
  const due = await engine.read((tx) => treesDue(tx, today))
  for (const { id, division, due_on } of due.slice(0, MOST))
    await engine.create(treeInspection, {
      division,
      tree: id,
      occasion: 'routine',
      state: 'due',
      due_on: due_on < today ? addCalendarDays(today, AHEAD) : due_on,
    })
}

export const inspectionJobs: readonly Job[] = [
  { name: 'ancient_tree.inspections_due', title: '列出应巡查的古树名木', cron: '40 5 * * *', run: ({ engine, at }) => writeDue(engine, at) },
]
