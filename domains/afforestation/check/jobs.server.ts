import { sql } from 'kysely'
import { PRESERVATION } from '#datasets/afforestation/acceptance.ts'
import { addCalendarDays, addMonths, beijingDate } from '#kit/calendar/date.ts'
import type { SystemEngine, Tx } from '#kit/room/gate.server.ts'
import type { Job } from '#kit/room/room.server.ts'
import type { AfforestationWorksTable } from '../works/afforestation_works.ts'
import { afforestationCheck, type checkKinds } from './afforestation_check.ts'
import { openChecks } from './gates.server.ts'
import { countsSpots, preservedFrom, seasonOver } from './marks.ts'

/** So many a night; a city that begins with nothing checked has its list in a few days. */
const MOST = 500
/** Days that are left for what had run out before it was listed. */
const LATE = 60

type Kind = keyof typeof checkKinds
/** `division` is a code. */
export type DueCheck = { readonly works: string; readonly division: string; readonly number: string; readonly kind: Kind; readonly due_on: string }
type Standing = Pick<AfforestationWorksTable, 'number' | 'part' | 'finished_on' | 'replanted_on'> & { id: string; division: string; state: string }

/** From when works are looked at, and until when: after one season in its year (实施条例25), and again from three to five years after. */
export function windowOf({
  state,
  part,
  finished_on,
  replanted_on,
}: Omit<Standing, 'id' | 'division' | 'number'>): { from: string; to: string; kind: Kind } | null {
  if (finished_on === null) return null
  if (state === 'accepted')
    return part === 'planting' || part === 'enclosure'
      ? { kind: 'preservation', from: preservedFrom(finished_on), to: addMonths(finished_on, PRESERVATION.to_years * 12) }
      : null
  const done = replanted_on ?? finished_on
  const from = countsSpots(part) ? seasonOver(done) : done
  return { kind: 'acceptance', from, to: `${from.slice(0, 4)}-12-31` }
}

/** Works whose time to be checked has come and of which no check is open; one that was cancelled is not listed again. */
export async function checksDue(tx: Tx, today: string): Promise<DueCheck[]> {
  const { rows } = await sql<Standing>`
    select w.id, d.code as division, w.number, w.part, w.state, w.finished_on::text as finished_on, w.replanted_on::text as replanted_on
    from afforestation_works w join division d on d.id = w.division where w.state in ('finished', 'accepted')
      and not exists (select from afforestation_check c where c.works = w.id and c.state = any(${[...openChecks]}))`.execute(tx)
  const cancelled = await tx
    .selectFrom('afforestation_check')
    .select(['works', 'kind', 'due_on'])
    .where('state', '=', 'cancelled')
    .where('due_on', 'is not', null)
    .execute()
  const gone = new Set(cancelled.map((c) => `${String(c['works'])} ${String(c['kind'])}`))
  return rows
    .flatMap((w) => {
      const window = windowOf(w)
      return window === null || window.from > today || gone.has(`${w.id} ${window.kind}`)
        ? []
        : [{ works: w.id, division: w.division, number: w.number, kind: window.kind, due_on: window.to }]
    })
    .toSorted((a, b) => (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : a.works < b.works ? -1 : 1))
}

/** The sampling scheme is chosen on arrival; until then it is a full count. */
async function writeDue(engine: SystemEngine, at: string): Promise<void> {
  const today = beijingDate(at)
  const due = await engine.read((tx) => checksDue(tx, today))
  for (const { works, division, number, kind, due_on } of due.slice(0, MOST)) {
    const until = due_on < today ? addCalendarDays(today, LATE) : due_on
    await engine.create(afforestationCheck, {
      division,
      number: `${number.slice(-40)}-${kind === 'acceptance' ? '当年' : '保存'}${until.replaceAll('-', '')}`,
      works,
      kind,
      scheme: 'full',
      state: 'due',
      due_on: until,
    })
  }
}

export const checkJobs: readonly Job[] = [
  { name: 'afforestation.checks_due', title: '列出应核查的营造林', cron: '50 5 * * *', run: ({ engine, at }) => writeDue(engine, at) },
]
