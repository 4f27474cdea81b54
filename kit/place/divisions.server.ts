import type { Level } from '#kit/wire/divisions.ts'
import { type Kysely, sql } from 'kysely'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { Refusal } from '#kit/register/refusal.ts'

export type DivisionEntry = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly level: Level
  readonly parent: string | null
  /** Ids from itself up to the root. */
  readonly line: readonly string[]
  /** Whether it is there on this day, in Beijing. */
  readonly open: boolean
}

/** The divisions in memory: small, read by every request, reloaded when one changes. */
export type DivisionIndex = {
  readonly byId: (id: string) => DivisionEntry | undefined
  /** The division that bears the code today. */
  readonly byCode: (code: string) => DivisionEntry | undefined
  readonly children: (id: string | null) => readonly DivisionEntry[]
  readonly all: () => readonly DivisionEntry[]
  readonly root: () => DivisionEntry
  readonly within: (id: string, ancestor: string) => boolean
  readonly reload: () => Promise<void>
}

type Line = { id: string; code: string; name: string; level: Level; parent: string | null; valid_to: string | null }
type Held = { byId: Map<string, DivisionEntry>; byCode: Map<string, DivisionEntry>; children: Map<string | null, DivisionEntry[]> }

function lineUp(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const line: string[] = []
  for (let at: string | null | undefined = id; at && !line.includes(at); at = parents.get(at)) line.push(at)
  return line
}

function arrange(rows: readonly Line[], day: string): Held {
  const parents = new Map(rows.map((r) => [r.id, r.parent]))
  const entries = rows.map(({ valid_to, ...r }): DivisionEntry => ({ ...r, line: lineUp(r.id, parents), open: valid_to === null || valid_to > day }))
  const children = Map.groupBy(
    entries.filter((e) => e.open),
    (e) => e.parent,
  )
  return {
    byId: new Map(entries.map((e) => [e.id, e])),
    byCode: new Map(entries.filter((e) => e.open).map((e) => [e.code, e])),
    children,
  }
}

/** `today` tells the day on which codes are borne; arranged anew when it is another. */
// the store's database is untyped by design
export async function divisionIndex(db: Kysely<any>, today: () => string = todayInBeijing): Promise<DivisionIndex> {
  const load = async (): Promise<readonly Line[]> =>
    (await sql<Line>`select id, code, name, level, parent, valid_to from division order by code`.execute(db)).rows
  let rows = await load()
  let held = { day: today(), ...arrange(rows, today()) }
  const now = (): Held => {
    const day = today()
    if (day !== held.day) held = { day, ...arrange(rows, day) }
    return held
  }
  return {
    byId: (id) => now().byId.get(id),
    byCode: (code) => now().byCode.get(code),
    children: (id) => now().children.get(id) ?? [],
    all: () => [...now().byId.values()],
    root: () => {
      const root = now().children.get(null)?.[0]
      if (!root) throw new Refusal(409, 'no_divisions', '还没有行政区划，请先初始化城市')
      return root
    },
    within: (id, ancestor) => now().byId.get(id)?.line.includes(ancestor) ?? false,
    reload: async () => {
      rows = await load()
      held = { day: today(), ...arrange(rows, today()) }
    },
  }
}
