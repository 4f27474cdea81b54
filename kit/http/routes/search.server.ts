import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { as, seeingAll } from '#kit/records/acting.server.ts'
import { mayRead } from '#kit/records/permission.server.ts'
import { conditionsOf } from '#kit/records/filter.server.ts'
import { titlesOfRows } from '#kit/records/titles.server.ts'
import type { SearchItem } from '#kit/wire/divisions.ts'
import type { Api, App, Door } from '../api.server.ts'

type Hit = SearchItem
const perRegister = 5

async function inRegister(api: Api, tx: Tx, c: Door, r: AnyRegister, q: string): Promise<Hit[]> {
  const rows = (
    await sql<Row>`select r.id, r.division, r.state, ${sql.join(r.label.map((n) => sql.ref(`r.${n}`)))} from ${sql.table(r.name)} r
    where ${conditionsOf(api.world, r, new URLSearchParams({ q }))} limit ${perRegister}`.execute(tx)
  ).rows
  const titles = await seeingAll(api.world, tx, c.get('actor'), () => titlesOfRows(api.world, tx, r, rows))
  return rows.map((row) => ({
    kind: r.name === 'person' ? 'person' : 'record',
    title: titles.get(row.id) ?? r.title,
    subtitle: `${r.title} · ${r.states[row.state] ?? ''} · ${api.world.divisions.byId(row.division)?.name ?? ''}`,
    href: `/registers/${r.name}/${row.id}`,
  }))
}

const places = (api: Api, q: string): Hit[] =>
  api.world.divisions
    .all()
    .filter((d) => d.open && (d.name.includes(q) || d.code.startsWith(q)))
    .slice(0, 8)
    .map((d) => ({
      kind: 'division',
      title: d.name,
      subtitle: d.line
        .toReversed()
        .map((id) => api.world.divisions.byId(id)?.name ?? '')
        .join(''),
      href: `/map?division=${d.code}`,
    }))

const figures = (api: Api, q: string): Hit[] =>
  api.indicators
    .filter((i) => i.title.includes(q) || i.id.includes(q))
    .slice(0, 8)
    .map((i) => ({ kind: 'page', title: i.title, subtitle: `指标 ${i.id}`, href: `/figures/${i.id}` }))

const registers = (api: Api, c: Door, q: string): Hit[] =>
  [...api.world.registers.values()]
    .filter((r) => mayRead(r, c.get('actor')) && r.title.includes(q))
    .map((r) => ({ kind: 'page', title: r.title, subtitle: '台账', href: `/registers/${r.name}` }))

export function searchRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/search', async (c) => {
    const q = (c.req.query('q') ?? '').trim().slice(0, 60)
    if (q === '') return c.json({ items: [] })
    const records: Hit[] = []
    await as(api.world, c.get('actor'), async (tx) => {
      for (const r of api.world.registers.values()) {
        if (r.name === 'division' || !mayRead(r, c.get('actor')) || records.length >= 30) continue
        records.push(...(await inRegister(api, tx, c, r, q)))
      }
    })
    return c.json({ items: [...registers(api, c, q), ...figures(api, q), ...places(api, q), ...records] })
  })
  return app
}
