import { Hono } from 'hono'
import { audit } from '#kit/access/audit.server.ts'
import { auditActions, type AuditAction, auditLines, type AuditRow, type AuditSought, auditSubject } from '#kit/access/audit-log.server.ts'
import { csvStream } from '#kit/files/csv.ts'
import { decodeCursor, encodeCursor, limitOf } from '#kit/records/list.server.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Audit } from '#kit/wire/accounts.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Api, App, Door } from '../api.server.ts'
import { administrators } from './administrators.server.ts'
import { dayAsked } from './day.server.ts'

const PAGE = 1000

/** @throws Refusal 422 */
function soughtOf(query: URLSearchParams): AuditSought {
  const actor = query.get('actor')
  if (actor !== null && !isId(actor))
    throw new Refusal(422, 'filter_invalid', 'actor 应为人员标识', [{ field: 'actor', code: 'filter_invalid', message: '不是人员标识' }])
  return {
    action: query.get('action') || null,
    register: query.get('register') || null,
    actor,
    q: (query.get('q') ?? '').trim().slice(0, 100),
    from: dayAsked(query, 'from'),
    to: dayAsked(query, 'to'),
  }
}

const titleOf = (action: string): string => auditActions[action as AuditAction] ?? action

/** Looking through the audit is itself written down, with what was looked for; turning a page is not a second look. */
const written = (api: Api, c: Door, action: 'audit_read' | 'audit_export', query: URLSearchParams): Promise<void> =>
  audit(api.world.db, c.get('actor'), { action, detail: { query: decodeURIComponent(query.toString()) } })

async function* exported(api: Api, sought: AuditSought): AsyncGenerator<string[]> {
  for (let below: string | null = null; ;) {
    const rows: AuditRow[] = await auditLines(api.world.db, sought, below, PAGE)
    for (const row of rows)
      yield [
        row.at,
        row.actor_name ?? '',
        row.post_title ?? '',
        titleOf(row.action),
        row.register === null ? '' : (api.world.registers.get(row.register)?.title ?? row.register),
        auditSubject(row),
        row.action.endsWith('_refused') ? '被拒' : '完成',
        row.reason ?? '',
        row.device ?? '',
      ]
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) return
    below = last.id
  }
}

const heads = ['时间', '何人', '岗位', '何事', '台账', '对象', '结果', '理由', '设备']

/** `GET /audit?action=&register=&actor=&q=&from=&to=`: what was written down beside changes of records, newest first; for administrators. */
export function auditRoutes(api: Api): App {
  const app: App = new Hono()
  for (const path of ['/audit', '/audit/*']) app.use(path, administrators)
  app.get('/audit', async (c) => {
    const query = new URL(c.req.url).searchParams
    const [limit, cursor, sought] = [limitOf(query), query.get('cursor'), soughtOf(query)]
    const below = cursor ? String(decodeCursor(cursor, 1)[0]) : null
    if (below !== null && !/^\d{1,18}$/.test(below)) throw new Refusal(422, 'cursor_invalid', '分页位置无效，请从第一页重新打开')
    const rows = await auditLines(api.world.db, sought, below, limit + 1)
    if (below === null) await written(api, c, 'audit_read', query)
    const items = rows.slice(0, limit).map((row) => ({
      ...row,
      action_title: titleOf(row.action),
      subject: auditSubject(row),
      refused: row.action.endsWith('_refused'),
      register_title: row.register ? (api.world.registers.get(row.register)?.title ?? row.register) : null,
    }))
    const last = rows.length > limit ? items.at(-1) : undefined
    return c.json({ items, ...(last ? { next: encodeCursor([last.id]) } : {}) } satisfies Sent<Audit>)
  })
  app.get('/audit/actions', (c) => {
    return c.json({ items: Object.entries(auditActions).map(([action, title]) => ({ action, title })) })
  })
  app.get('/audit/export', async (c) => {
    const query = new URL(c.req.url).searchParams
    const sought = soughtOf(query)
    await written(api, c, 'audit_export', query)
    return new Response(csvStream(heads, exported(api, sought)), {
      headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="audit.csv"' },
    })
  })
  return app
}
