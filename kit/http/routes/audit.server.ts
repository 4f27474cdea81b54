import { Hono } from 'hono'
import { sql } from 'kysely'
import { Refusal } from '#kit/register/refusal.ts'
import { isId } from '#kit/register/id.ts'
import { decodeCursor, encodeCursor, limitOf } from '#kit/records/list.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Audit, AuditLine } from '#kit/wire/accounts.ts'
import type { Api, App } from '../api.server.ts'

type Line = Omit<AuditLine, 'register_title'>

/** `GET /audit?action=&register=&actor=`: what was written down beside changes of records, newest first; for administrators. */
export function auditRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/audit', async (c) => {
    if (!c.get('actor').posts.some((p) => p.role === 'admin')) throw new Refusal(403, 'role_missing', '访问记录由系统管理员查看')
    const query = new URL(c.req.url).searchParams
    const [limit, cursor, actor] = [limitOf(query), query.get('cursor'), query.get('actor')]
    if (actor !== null && !isId(actor))
      throw new Refusal(422, 'filter_invalid', 'actor 应为人员标识', [{ field: 'actor', code: 'filter_invalid', message: '不是人员标识' }])
    const below = cursor ? decodeCursor(cursor, 1)[0] : null
    if (below !== null && !/^\d{1,18}$/.test(String(below))) throw new Refusal(422, 'cursor_invalid', '分页位置无效，请从第一页重新打开')
    const wanted = [
      below === null ? sql`true` : sql`a.id < ${below}::bigint`,
      actor === null ? sql`true` : sql`a.actor = ${actor}`,
      ...(['action', 'register'] as const).map((name) => (query.get(name) ? sql`${sql.ref(`a.${name}`)} = ${query.get(name)}` : sql`true`)),
    ]
    const { rows } =
      await sql<Line>`select a.id::text as id, a.at, a.actor, p.name as actor_name, t.title as post_title, a.action, a.register, a.record, a.reason, a.device, a.detail
      from siku.audit a left join person p on p.id = a.actor left join post t on t.id = a.post where ${sql.join(wanted, sql` and `)} order by a.id desc limit ${limit + 1}`.execute(
        api.world.db,
      )
    const items = rows
      .slice(0, limit)
      .map((row) => ({ ...row, register_title: row.register ? (api.world.registers.get(row.register)?.title ?? row.register) : null }))
    const last = rows.length > limit ? items.at(-1) : undefined
    return c.json({ items, ...(last ? { next: encodeCursor([last.id]) } : {}) } satisfies Sent<Audit>)
  })
  return app
}
