import { Hono } from 'hono'
import { sql } from 'kysely'
import { as } from '#kit/records/acting.server.ts'
import { isId, newId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { SavedView } from '#kit/wire/saved-views.ts'
import type { Api, App } from '../api.server.ts'
import { bodyObject } from '../body.server.ts'

const longestTitle = 40
const longestAddress = 2000
/** Of one person. */
const most = 100

type Row = { id: string; title: string; address: string; owner: string; role: string | null; division: string | null }

const invalid = (field: 'title' | 'address', message: string): Refusal =>
  new Refusal(422, 'saved_view_invalid', message, [{ field, code: 'saved_view_invalid', message }])

function given(body: Record<string, unknown>): { title: string; address: string; unit: boolean } {
  const [title, address] = [body['title'], body['address']]
  if (typeof title !== 'string' || title.trim() === '' || title.trim().length > longestTitle) throw invalid('title', `请写 1 到 ${longestTitle} 字的名称`)
  if (typeof address !== 'string' || !/^\/(?![/\\])/.test(address) || address.length > longestAddress) throw invalid('address', '地址应是本站的页面')
  return { title: title.trim(), address, unit: body['unit'] === true }
}

export function savedViewRoutes(api: Api): App {
  const app: App = new Hono()
  const shown = (row: Row, actor: string): Sent<SavedView> => ({
    id: row.id,
    title: row.title,
    address: row.address,
    own: row.owner === actor,
    unit: row.role === null ? null : [api.world.divisions.byId(row.division ?? '')?.name, api.role_titles[row.role] ?? row.role].filter(Boolean).join(' · '),
  })
  app.get('/', async (c) => {
    const actor = c.get('actor')
    const { rows } = await as(api.world, actor, (tx) =>
      sql<Row>`select id, title, address, owner, role, division from siku.saved_view order by role is not null, title, id`.execute(tx),
    )
    return c.json({ items: rows.map((row) => shown(row, actor.id)) })
  })
  app.post('/', async (c) => {
    const actor = c.get('actor')
    const { title, address, unit } = given(await bodyObject(c, 16_384))
    const post = unit ? actor.posts[0] : undefined
    if (unit && !post) throw new Refusal(403, 'no_post', '目前没有任职岗位')
    const row = await as(api.world, actor, async (tx) => {
      const { rows: counted } = await sql<{
        n: number
      }>`select count(*)::int as n from siku.saved_view where owner = ${actor.id} and address <> ${address}`.execute(tx)
      if ((counted[0]?.n ?? 0) >= most) throw new Refusal(409, 'saved_views_full', `每人至多收藏 ${most} 个页面，请先去掉不用的`)
      const { rows } = await sql<Row>`insert into siku.saved_view (id, owner, title, address, role, division)
        values (${newId()}, ${actor.id}, ${title}, ${address}, ${post?.role ?? null}, ${post?.division ?? null})
        on conflict (owner, address, (role is null)) do update set title = excluded.title, role = excluded.role, division = excluded.division
        returning id, title, address, owner, role, division`.execute(tx)
      return rows[0] as Row
    })
    return c.json(shown(row, actor.id), 201)
  })
  app.delete('/:id', async (c) => {
    const actor = c.get('actor')
    const id = c.req.param('id')
    const gone = isId(id)
      ? await as(api.world, actor, (tx) => sql<{ id: string }>`delete from siku.saved_view where id = ${id} and owner = ${actor.id} returning id`.execute(tx))
      : undefined
    if (!gone?.rows[0]) throw new Refusal(404, 'saved_view_unknown', '没有这个收藏')
    return c.body(null, 204)
  })
  return app
}
