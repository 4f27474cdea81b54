import { Hono } from 'hono'
import { sql } from 'kysely'
import { audit } from '#kit/access/audit.server.ts'
import { type RateLimit, rateLimit } from '#kit/access/rate.ts'
import { takenBounds } from '#kit/evidence/taken.server.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { as, asTried, seeingAll } from '#kit/records/acting.server.ts'
import { createRecord, demandRow, stepRecord, updateRecord } from '#kit/records/engine.server.ts'
import { facetsOf } from '#kit/records/facets.server.ts'
import { historyOf, rowAsOf } from '#kit/records/history.server.ts'
import { listRows } from '#kit/records/list.server.ts'
import { ofKind } from '#kit/register/kinds.ts'
import { aheadOf } from '#kit/records/next.server.ts'
import { postFor } from '#kit/records/permission.server.ts'
import { present, type Presented } from '#kit/records/present.server.ts'
import { readRow } from '#kit/records/rows.server.ts'
import { titlesOfRows } from '#kit/records/titles.server.ts'
import { type One, stepTogether } from '#kit/records/together.server.ts'
import { tryCreate, tryStep } from '#kit/records/trial.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { EvidenceFile } from '#kit/wire/evidence.ts'
import type { Facets, History, RecordMeta, Related, RelatedItem, Revealed, Task, Together, Trial } from '#kit/wire/records.ts'
import type { Api, App, Door } from '../api.server.ts'
import { bodyObject, versionAsked } from '../body.server.ts'
import { once } from '../idempotent.server.ts'
import { daysLeft } from './inbox.server.ts'
import { describedFiles } from './evidence.server.ts'
import { exportCsv, exportXlsx } from './export.server.ts'
import { registerAt } from './registers.server.ts'
import { recordSheet } from './sheet.server.ts'
import { template } from './template.server.ts'

/** A record with what stands beside it where it is read alone. */
type Told = Presented & Pick<RecordMeta, 'task' | 'evidence_files' | 'evidence_bounds' | 'as_of'>

function idAt(c: Door): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new Refusal(404, 'record_not_found', '没有找到这条记录')
  return id
}

/** Whether it is only asked what would be: nothing is done. */
const isTried = (c: Door): boolean => c.req.query('try') !== undefined

const queryOf = (c: Door): URLSearchParams => new URL(c.req.url).searchParams

async function evidenceFiles(tx: Tx, r: AnyRegister, row: Row): Promise<Record<string, EvidenceFile>> {
  const ids = Object.entries(r.fields).flatMap(([n, f]) => (f.kind === 'evidence' ? ((row[n] as string[] | null) ?? []) : []))
  return describedFiles(tx, ids)
}

/** The record as it stood at an instant; nothing can be done with it. @throws Refusal 404, 422 */
async function past(api: Api, c: Door, r: AnyRegister, id: string, instant: string): Promise<Sent<Told>> {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(instant) || Number.isNaN(Date.parse(instant))) {
    throw new Refusal(422, 'as_of_invalid', 'as_of 应为带时区的时间', [{ field: 'as_of', code: 'as_of_invalid', message: '应为带时区的时间' }])
  }
  return as(api.world, c.get('actor'), async (tx) => {
    const row = await rowAsOf(tx, r, id, instant)
    if (!row) throw new Refusal(404, 'record_not_found', `那时还没有这条${r.title}`)
    const [record] = await present(api.world, tx, c.get('actor'), r, [row])
    return { ...record!, transitions: [], can_update: false, as_of: instant }
  })
}

/** The clocks of records, whoever's inbox they wait in. */
async function tasksOn(tx: Tx, r: AnyRegister, ids: readonly string[]): Promise<Map<string, Task>> {
  if (ids.length === 0) return new Map()
  const answer = await sql<{ record: string } & Omit<Task, 'working_days_left'>>`select * from siku.tasks_on(${r.name}, ${[...ids]}::uuid[])`.execute(tx)
  return new Map(answer.rows.map(({ record, ...task }) => [record, { ...task, working_days_left: daysLeft(task.due_at) }]))
}

/** Of a record that the actor may see; what it leans on and whom it waits for is told whoever keeps that, so all of it is asked in one go. */
const whole = (api: Api, tx: Tx, c: Door, r: AnyRegister, row: Row): Promise<Sent<Told>> =>
  seeingAll(api.world, tx, c.get('actor'), () => wholeSeen(api, tx, c, r, row))

async function wholeSeen(api: Api, tx: Tx, c: Door, r: AnyRegister, row: Row): Promise<Sent<Told>> {
  const [record] = await present(api.world, tx, c.get('actor'), r, [row], true)
  const { who, ...ahead } = await aheadOf(api.world, tx, c.get('actor'), r, row)
  return {
    ...record!,
    evidence_files: await evidenceFiles(tx, r, row),
    evidence_bounds: await takenBounds(tx, r, row),
    task: (await tasksOn(tx, r, [row.id])).get(row.id) ?? null,
    ahead,
    transitions: record!.transitions.map((s) => (s.allowed ? s : { ...s, who: who[s.name] ?? [] })),
  }
}

/** The record as the database holds it now: a decimal to its scale, a moment in Beijing time. */
const kept = async (api: Api, tx: Tx, c: Door, r: AnyRegister, row: Row) => whole(api, tx, c, r, (await readRow(tx, r, row.id)) ?? row)

/** Everything that would refuse the step, and what it would set in motion; nothing is done. */
async function tried(api: Api, c: Door, r: AnyRegister, id: string, body: Record<string, unknown>, version?: number): Promise<Sent<Trial>> {
  return toldTrial(await tryStep(api.world, c.get('actor'), r, id, c.req.param('transition') ?? '', body, version))
}

const toldTrial = ({ refusals, ...rest }: Awaited<ReturnType<typeof tryStep>>): Sent<Trial> => ({
  refusals: refusals.map(({ code, message, errors }) => ({ code, title: message, errors: [...errors] })),
  ...rest,
})

/** Records in one go, at most. */
const mostTogether = 500

const isOne = (value: unknown): value is One => {
  const { id, version, fields } = (value ?? {}) as Record<string, unknown>
  return isId(id) && (version === undefined || Number.isInteger(version)) && (fields === undefined || isFields(fields))
}
const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws Refusal 422 */
function manyOf(body: Record<string, unknown>): { records: One[]; fields: Record<string, unknown> } {
  const { records, fields = {} } = body
  const wrong = (field: string, message: string): Refusal => new Refusal(422, 'field_invalid', message, [{ field, code: 'field_invalid', message }])
  if (!Array.isArray(records) || records.length === 0 || records.length > mostTogether || !records.every(isOne))
    throw wrong('records', `records 应为 1 到 ${mostTogether} 条记录，各有 id，可有 version 和 fields`)
  if (!isFields(fields)) throw wrong('fields', 'fields 应为对象')
  return { records: [...new Map((records as One[]).map((one) => [one.id, one])).values()], fields }
}

async function together(api: Api, tx: Tx, c: Door, r: AnyRegister, body: Record<string, unknown>): Promise<Sent<Together>> {
  const { done, refused } = await stepTogether(api.world, tx, c.get('actor'), r, c.req.param('transition') ?? '', manyOf(body))
  return {
    done: done.map(({ id, version, state }) => ({ id, version, state })),
    refused: refused.map(({ id, refusal: { code, message, errors } }) => ({ id, code, title: message, errors: [...errors] })),
  }
}

/** Records of other registers that point at this one. */
async function related(api: Api, tx: Tx, c: Door, r: AnyRegister, id: string): Promise<RelatedItem[]> {
  const items: RelatedItem[] = []
  for (const other of api.world.registers.values()) {
    const pointing = Object.entries(other.fields).flatMap(([n, f]) => {
      if ((f.kind !== 'reference' && f.kind !== 'links') || f.register !== r.name) return []
      return [f.kind === 'links' ? sql`${sql.ref(n)} @> array[${id}]::uuid[]` : sql`${sql.ref(n)} = ${id}`]
    })
    if (pointing.length === 0 || items.length > 100) continue
    const where = sql.join(pointing, sql` or `)
    const rows = (
      await sql<Row>`select * from (select id, division, state, changed_at, ${sql.join(other.label.map((n) => sql.ref(n)))} from ${sql.table(other.name)} where ${where} order by changed_at desc limit 20) x`.execute(
        tx,
      )
    ).rows
    const titles = await seeingAll(api.world, tx, c.get('actor'), () => titlesOfRows(api.world, tx, other, rows))
    items.push(
      ...rows.map((row) => ({
        register: other.name,
        register_title: other.title,
        id: row.id,
        title: titles.get(row.id) ?? '—',
        state: row.state,
        state_title: other.states[row.state] ?? row.state,
      })),
    )
  }
  return items
}

/** Letters and figures that a reason is made of, at the least, and not one of them over and over. */
const leastReason = 4
const isReason = (text: string): boolean => {
  const said = text.match(/[\p{L}\p{N}]/gu) ?? []
  return said.length >= leastReason && new Set(said).size >= leastReason - 1 && text.length <= 500
}

/** Shows one masked value to a role named for it, with the reason, written down. @throws Refusal 403, 422 */
async function reveal(api: Api, pace: RateLimit, c: Door, r: AnyRegister, id: string, body: { field?: unknown; reason?: unknown }): Promise<Revealed> {
  const field = r.fields[String(body.field)]
  if (!field?.sensitive) throw new Refusal(422, 'field_invalid', '该字段没有遮蔽', [{ field: 'field', code: 'field_invalid', message: '该字段没有遮蔽' }])
  if (typeof body.reason !== 'string' || !isReason(body.reason))
    throw new Refusal(422, 'reason_required', `查看敏感信息必须写明理由，不少于${leastReason}个字`, [
      { field: 'reason', code: 'reason_required', message: `写明为何查看，不少于${leastReason}个字` },
    ])
  const { roles } = field.sensitive
  const reason = body.reason
  return as(api.world, c.get('actor'), async (tx) => {
    const row = await demandRow(tx, r, id)
    const post = postFor(api.world, c.get('actor'), ofKind(r, roles, row), row.division)
    if (!post) throw new Refusal(403, 'reveal_denied', '您的岗位不能查看这项敏感信息')
    if (!pace.take(c.get('actor').id)) throw new Refusal(429, 'too_many_tries', '短时间内查看的敏感信息过多，请稍后再试')
    await audit(tx, c.get('actor'), { post: post.id, action: 'reveal', register: r.name, record: id, reason, detail: { field: body.field } })
    return { field: String(body.field), value: row[String(body.field)] }
  })
}

export function recordRoutes(api: Api): App {
  const app: App = new Hono()
  const base = '/:register/records'
  /** Masked values that one person may be shown at a burst, and one more every two minutes. */
  const shown = rateLimit(20, 1 / 120)
  app.get(base, async (c) => {
    const r = registerAt(api, c)
    return c.json(
      await as(api.world, c.get('actor'), async (tx) => {
        const { rows, ...rest } = await listRows(api.world, tx, c.get('actor'), r, queryOf(c))
        const tasks = await tasksOn(
          tx,
          r,
          rows.map((row) => row.id),
        )
        return { items: (await present(api.world, tx, c.get('actor'), r, rows)).map((item) => ({ ...item, task: tasks.get(item.id) ?? null })), ...rest }
      }),
    )
  })
  app.get('/:register/facets', async (c) => {
    const r = registerAt(api, c)
    return c.json(
      (await as(api.world, c.get('actor'), (tx) => facetsOf({ world: api.world, tx, actor: c.get('actor') }, r, queryOf(c)))) satisfies Sent<Facets>,
    )
  })
  app.get('/:register/export.csv', (c) => exportCsv(api, c, registerAt(api, c)))
  app.get('/:register/export.xlsx', (c) => exportXlsx(api, c, registerAt(api, c)))
  app.get('/:register/template.xlsx', (c) => template(api, c, registerAt(api, c)))
  app.post(base, async (c) => {
    const r = registerAt(api, c)
    const body = await bodyObject(c)
    if (isTried(c)) return c.json(toldTrial(await tryCreate(api.world, c.get('actor'), r, body)))
    const answer = await once(api, c, body, async (tx) => {
      const row = await createRecord(api.world, tx, c.get('actor'), r, body)
      return { status: 201, body: await kept(api, tx, c, r, row) }
    })
    return changed(c, answer)
  })
  app.get(`${base}/:id`, async (c) => {
    const r = registerAt(api, c)
    const id = idAt(c)
    const instant = c.req.query('as_of')
    if (instant !== undefined) return c.json(await past(api, c, r, id, instant))
    const record = await as(api.world, c.get('actor'), async (tx) => whole(api, tx, c, r, await demandRow(tx, r, id)))
    c.header('ETag', `"${record['version']}"`)
    return c.json(record)
  })
  app.patch(`${base}/:id`, async (c) => {
    const r = registerAt(api, c)
    const id = idAt(c)
    const body = await bodyObject(c)
    const version = versionAsked(c)
    if (version === undefined) throw new Refusal(428, 'if_match_required', '修改必须带 If-Match 版本号，以免覆盖他人的修改')
    const answer = await once(api, c, body, async (tx) => ({
      status: 200,
      body: await kept(api, tx, c, r, await updateRecord(api.world, tx, c.get('actor'), r, id, body, { version })),
    }))
    return changed(c, answer)
  })
  app.post(`${base}/:id/transitions/:transition`, async (c) => {
    const r = registerAt(api, c)
    const id = idAt(c)
    const body = await bodyObject(c)
    const version = versionAsked(c)
    if (isTried(c)) return c.json(await tried(api, c, r, id, body, version))
    const answer = await once(api, c, body, async (tx) => ({
      status: 200,
      body: await kept(api, tx, c, r, await stepRecord(api.world, tx, c.get('actor'), r, id, c.req.param('transition'), body, { version })),
    }))
    return changed(c, answer)
  })
  app.post('/:register/transitions/:transition', async (c) => {
    const r = registerAt(api, c)
    const body = await bodyObject(c)
    if (isTried(c)) return c.json(await asTried(api.world, c.get('actor'), (tx) => together(api, tx, c, r, body)))
    const answer = await once(api, c, body, async (tx) => ({ status: 200, body: await together(api, tx, c, r, body) }))
    return c.json(answer.body as object)
  })
  app.get(`${base}/:id/history`, async (c) => {
    const r = registerAt(api, c)
    const id = idAt(c)
    const items = await as(api.world, c.get('actor'), async (tx) => {
      await demandRow(tx, r, id)
      return historyOf(api.world, tx, c.get('actor'), r, id)
    })
    return c.json({ items } satisfies Sent<History>)
  })
  app.get(`${base}/:id/sheet`, (c) => recordSheet(api, c, registerAt(api, c), idAt(c)))
  app.get(`${base}/:id/related`, async (c) => {
    const r = registerAt(api, c)
    const id = idAt(c)
    const items = await as(api.world, c.get('actor'), async (tx) => {
      await demandRow(tx, r, id)
      return related(api, tx, c, r, id)
    })
    return c.json({ items } satisfies Sent<Related>)
  })
  app.post(`${base}/:id/reveal`, async (c) => c.json((await reveal(api, shown, c, registerAt(api, c), idAt(c), await bodyObject(c))) satisfies Sent<Revealed>))
  return app
}

function changed(c: Door, answer: { status: number; body: unknown }): Response {
  const version = (answer.body as { version?: number }).version
  return c.json(answer.body as object, answer.status as 200, version === undefined ? {} : { ETag: `"${version}"` })
}
