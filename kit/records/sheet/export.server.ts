import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { as, seeingAll } from '../acting.server.ts'
import { listRows } from '../list.server.ts'
import { titlesOf } from '../titles.server.ts'
import type { World } from '../world.server.ts'
import { cellText } from './cells.ts'
import { columnTitle, type Layout, wholeLayout, writtenColumns } from './layout.ts'
import { placesIn } from './places.server.ts'

/** Titles of the exported columns. */
export const exportHeader = (r: AnyRegister, { columns, keys, ids }: Layout = wholeLayout(r), units = false): string[] =>
  writtenColumns({ columns, ids }).map((key) => (keys ? key : columnTitle(r, key, units)))

/** The rows of the filtered view, page by page, so that nothing is held whole and no transaction stays open. */
export async function* exportRows(
  world: World,
  actor: Actor,
  r: AnyRegister,
  filter: URLSearchParams,
  layout: Layout = wholeLayout(r),
): AsyncGenerator<string[]> {
  const query = new URLSearchParams([...filter, ['limit', '1000']])
  const places = placesIn(world.divisions)
  const columns = writtenColumns(layout)
  for (;;) {
    const page = await as(world, actor, async (tx) => {
      const listed = await listRows(world, tx, actor, r, query)
      return { ...listed, refs: await seeingAll(world, tx, actor, () => titlesOf(world, tx, r, listed.rows)) }
    })
    const name = (id: string): string => page.refs.get(id)?.title ?? world.divisions.byId(id)?.name ?? '—'
    const writing = { name, place: places.wordsFor, code: (id: string) => world.divisions.byId(id)?.code ?? id, keys: layout.keys }
    for (const row of page.rows) yield columns.map((key) => cellText(r, key, row, writing))
    if (!page.next) return
    query.set('cursor', page.next)
  }
}
