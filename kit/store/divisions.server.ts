import { type Kysely, sql } from 'kysely'
import { Refusal } from '../register/refusal.ts'

export type DivisionEntry = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly level: string
  readonly parent: string | null
  /** Ids from itself up to the root. */
  readonly line: readonly string[]
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

type Line = { id: string; code: string; name: string; level: string; parent: string | null; open: boolean }
type Held = { byId: Map<string, DivisionEntry>; byCode: Map<string, DivisionEntry>; children: Map<string | null, DivisionEntry[]> }

function lineUp(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const line: string[] = []
  for (let at: string | null | undefined = id; at && !line.includes(at); at = parents.get(at)) line.push(at)
  return line
}

function arrange(rows: readonly Line[]): Held {
  const parents = new Map(rows.map((r) => [r.id, r.parent]))
  const entries = rows.map((r): DivisionEntry => ({ ...r, line: lineUp(r.id, parents) }))
  const children = Map.groupBy(entries.filter((e) => e.open), (e) => e.parent)
  return {
    byId: new Map(entries.map((e) => [e.id, e])),
    byCode: new Map(entries.filter((e) => e.open).map((e) => [e.code, e])),
    children,
  }
}

// the store's database is untyped by design
export async function divisionIndex(db: Kysely<any>): Promise<DivisionIndex> {
  const load = async (): Promise<Held> => arrange((await sql<Line>`
    select id, code, name, level, parent, (valid_to is null or valid_to > current_date) as open
    from division order by code`.execute(db)).rows)
  let held = await load()
  return {
    byId: (id) => held.byId.get(id),
    byCode: (code) => held.byCode.get(code),
    children: (id) => held.children.get(id) ?? [],
    all: () => [...held.byId.values()],
    root: () => {
      const root = held.children.get(null)?.[0]
      if (!root) throw new Refusal(409, 'no_divisions', '还没有行政区划，请先初始化城市')
      return root
    },
    within: (id, ancestor) => held.byId.get(id)?.line.includes(ancestor) ?? false,
    reload: async () => { held = await load() },
  }
}
