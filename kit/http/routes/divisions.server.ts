import { Hono } from 'hono'
import { Refusal } from '#kit/register/refusal.ts'
import type { DivisionEntry } from '#kit/place/divisions.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Division } from '#kit/wire/divisions.ts'
import type { Api, App, Door } from '../api.server.ts'

const pathName = (api: Api, entry: DivisionEntry): string =>
  entry.line
    .toReversed()
    .map((id) => api.world.divisions.byId(id)?.name ?? '')
    .join('')

function shown(api: Api, entry: DivisionEntry): Sent<Division> {
  const parent = entry.parent ? api.world.divisions.byId(entry.parent) : undefined
  return {
    code: entry.code,
    name: entry.name,
    level: entry.level,
    parent: parent?.code ?? null,
    has_children: api.world.divisions.children(entry.id).length > 0,
    path_name: pathName(api, entry),
  }
}

/** The widest division of the actor's posts. @throws Refusal 403 without any */
export function topOf(api: Api, c: Door): DivisionEntry {
  const places = c.get('actor').posts.flatMap((p) => api.world.divisions.byId(p.division) ?? [])
  const top = places.toSorted((a, b) => a.line.length - b.line.length)[0]
  if (!top) throw new Refusal(403, 'no_post', '您目前没有任职岗位')
  return top
}

/** @throws Refusal 404 */
export function divisionAt(api: Api, code: string): DivisionEntry {
  const entry = api.world.divisions.byCode(code)
  if (!entry) throw new Refusal(404, 'division_unknown', `没有代码为 ${code} 的行政区划`)
  return entry
}

export function divisionRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/', (c) => {
    const { parent, code, q } = c.req.query()
    if (parent !== undefined) return c.json({ items: api.world.divisions.children(divisionAt(api, parent).id).map((e) => shown(api, e)) })
    if (code !== undefined) return c.json({ items: [shown(api, divisionAt(api, code))] })
    if (q)
      return c.json({
        items: api.world.divisions
          .all()
          .filter((e) => e.open && e.name.includes(q))
          .slice(0, 50)
          .map((e) => shown(api, e)),
      })
    return c.json({ items: [shown(api, topOf(api, c))] })
  })
  return app
}
