import { Hono } from 'hono'
import { as } from '#kit/records/acting.server.ts'
import { mayRead } from '#kit/records/permission.server.ts'
import { findRecords, type FoundRecord } from '#kit/records/search/find.server.ts'
import { readAloud } from '#kit/records/search/pinyin.server.ts'
import { isIndexed } from '#kit/records/search/titles.server.ts'
import type { SearchItem } from '#kit/wire/divisions.ts'
import type { Api, App, Door } from '../api.server.ts'

const MOST = 8

/** How well a name answers: it begins with the word, is read so, or holds it; undefined where it does not. */
function fits(name: string, q: string): number | undefined {
  if (name.startsWith(q)) return 0
  const { letters, initials } = readAloud(name)
  if (/^[a-z]+$/.test(q) && (initials.startsWith(q) || letters.startsWith(q))) return 1
  return name.includes(q) ? 2 : undefined
}

/** The best of some things by their names, or by another word that finds them. */
const best = <T>(all: readonly T[], q: string, name: (one: T) => string, also: (one: T) => boolean = () => false): T[] =>
  all
    .flatMap((one) => {
      const fit = fits(name(one).toLowerCase(), q) ?? (also(one) ? 0 : undefined)
      return fit === undefined ? [] : [{ one, fit }]
    })
    .toSorted((a, b) => a.fit - b.fit)
    .slice(0, MOST)
    .map(({ one }) => one)

const places = (api: Api, q: string): SearchItem[] =>
  best(
    api.world.divisions.all().filter((d) => d.open),
    q,
    (d) => d.name,
    (d) => d.code.startsWith(q),
  ).map((d) => ({
    kind: 'division',
    title: d.name,
    subtitle: d.line
      .toReversed()
      .map((id) => api.world.divisions.byId(id)?.name ?? '')
      .join(''),
    href: `/map?division=${d.code}`,
  }))

const figures = (api: Api, q: string): SearchItem[] =>
  best(
    api.indicators,
    q,
    (i) => i.title,
    (i) => i.id.includes(q),
  ).map((i) => ({ kind: 'page', title: i.title, subtitle: `指标 ${i.id}`, href: `/figures/${i.id}` }))

const registers = (api: Api, c: Door, q: string): SearchItem[] =>
  best(
    [...api.world.registers.values()].filter((r) => mayRead(r, c.get('actor'))),
    q,
    (r) => r.title,
  ).map((r) => ({ kind: 'page', title: r.title, subtitle: '台账', href: `/registers/${r.name}` }))

function told(api: Api, { register, id, division, state, title }: FoundRecord): SearchItem {
  const r = api.world.registers.get(register)
  return {
    kind: register === 'person' ? 'person' : 'record',
    title,
    subtitle: `${r?.title} · ${r?.states[state] ?? ''} · ${api.world.divisions.byId(division)?.name ?? ''}`,
    href: `/registers/${register}/${id}`,
  }
}

export function searchRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/search', async (c) => {
    const q = (c.req.query('q') ?? '').trim().slice(0, 60)
    if (q === '') return c.json({ items: [] })
    const open = [...api.world.registers.values()].filter((r) => isIndexed(r) && mayRead(r, c.get('actor')))
    const records = await as(api.world, c.get('actor'), (tx) => findRecords(api.world, tx, q, open))
    const small = q.toLowerCase()
    return c.json({
      items: [
        ...records.filter((found) => found.exact).map((found) => told(api, found)),
        ...registers(api, c, small),
        ...places(api, small),
        ...figures(api, small),
        ...records.filter((found) => !found.exact).map((found) => told(api, found)),
      ],
    })
  })
  return app
}
