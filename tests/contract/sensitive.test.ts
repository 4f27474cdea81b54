import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { httpApp, routesOf } from '#kit/http/app.server.ts'
import { type AnyRegister, fromStates } from '#kit/register/define.ts'
import { loadRooms, registersOf } from '#kit/room/load.server.ts'
import { masked } from '#kit/register/mask.ts'
import { within } from './city.ts'
import { asker } from './asker.server.ts'
import { onEveryWorld } from './suite.server.ts'
import { type Walker, walkerOf } from './walk.server.ts'
import { type Hand, home, type TestWorld } from './world.server.ts'

const place = 'west_village'
const guarded = registersOf(await loadRooms(join(home, 'domains'))).filter((r) => Object.values(r.fields).some((f) => f.sensitive))
const secretsOf = (r: AnyRegister): string[] =>
  Object.entries(r.fields)
    .filter(([, f]) => f.sensitive)
    .map(([n]) => n)
const sees = (r: AnyRegister, h: Hand): boolean =>
  (typeof r.access.read === 'string' || (r.access.read as readonly string[]).includes(h.role)) &&
  (r.access.read === 'everyone_signed_in' || within(place, h.seat))

/** The first step of the shortest way from a state to one that asks for one of the fields, but by none that is spent; undefined where there is no way. */
function towards(r: AnyRegister, from: string, fields: readonly string[], spent: ReadonlySet<string>): string | undefined {
  const queue: [state: string, first: string | undefined][] = [[from, undefined]]
  const seen = new Set([from])
  for (const [state, first] of queue)
    for (const [name, t] of Object.entries(r.transitions)) {
      if (!fromStates(t).includes(state) || spent.has(`${state} ${name}`)) continue
      if ([...(t.needs ?? []), ...(t.takes ?? [])].some((field) => fields.includes(field))) return first ?? name
      const to = t.to ?? state
      if (!seen.has(to)) {
        seen.add(to)
        queue.push([to, first ?? name])
      }
    }
  return undefined
}

/** Whether a text would not stand in an answer by chance, as four digits do in some identity or instant of a thousand rows. */
const telling = (value: string): boolean => value.length >= 8 || /[^0-9a-f]/.test(value)

/** What is drawn is read as it goes over the wire. */
const drawn: ReadonlySet<string> = new Set(['point', 'line', 'polygon'])

onEveryWorld('sensitive values', (opened) => {
  let world: TestWorld
  const ids = new Map<string, string>()
  const secrets = new Map<string, Record<string, string>>()

  /** Takes a record on to the nearest step that asks for a secret still empty, again and again until none is reached any more; each step twice at most. */
  async function filledOnTheWay(w: Walker, r: AnyRegister, id: string): Promise<void> {
    const tried: string[] = []
    for (;;) {
      const [row] = await world.rows<Record<string, unknown>>(`select * from ${r.name} where id = $1`, [id])
      const empty = secretsOf(r).filter((name) => row?.[name] === null)
      const spent = new Set(tried.filter((edge, i) => tried.indexOf(edge) < i))
      const step = towards(r, String(row?.['state']), empty, spent)
      if (step === undefined) return
      tried.push(`${String(row?.['state'])} ${step}`)
      await w.step(r, id, step, place)
    }
  }

  beforeAll(async () => {
    world = opened()
    const w = await walkerOf(world, 33)
    for (const r of guarded) {
      const { id, answer } = await w.create(r, place)
      expect(answer.status, answer.text).toBeLessThan(300)
      ids.set(r.name, id)
      await filledOnTheWay(w, r, id)
      const read = (name: string): string => (drawn.has(r.fields[name]?.kind ?? '') ? `ST_AsGeoJSON(${name}, 15, 0)::json as ${name}` : name)
      const [row] = await world.rows<Record<string, string>>(`select ${secretsOf(r).map(read).join(', ')} from ${r.name} where id = $1`, [id])
      for (const name of secretsOf(r)) {
        expect(row?.[name], `${r.name}.${name} has a value to hide`).toBeTruthy()
        if (r.fields[name]?.kind === 'text')
          expect(telling(row?.[name] ?? ''), `${r.name}.${name} would stand in an answer by chance; its samples.ts should say another`).toBe(true)
      }
      secrets.set(r.name, row ?? {})
    }
  }, 180_000)

  it('there are registers that keep some', () => expect(guarded.length).toBeGreaterThan(1))

  for (const r of guarded) {
    it(`${r.name}: nobody is shown them in a list, a record, its history, an export, a search, the inbox or beside another record`, async () => {
      const id = ids.get(r.name) ?? ''
      const values = Object.entries(secrets.get(r.name) ?? {})
      const base = `/api/registers/${r.name}`
      for (const h of world.hands.filter((one) => one.key.endsWith('#1') && sees(r, one))) {
        const paths = [
          `${base}/records?id=${id}`,
          `${base}/records/${id}`,
          `${base}/records/${id}/history`,
          `${base}/records/${id}/related`,
          `${base}/export.csv`,
          '/api/inbox?limit=1000',
          '/api/notices',
          ...values.map(([, v]) => `/api/search?q=${encodeURIComponent(v)}`),
          ...values.map(([, v]) => `${base}/records?q=${encodeURIComponent(v)}`),
        ]
        for (const path of paths) {
          const a = await world.ask(h, path)
          expect(a.status, `${h.key} ${path} ${a.text}`).toBe(200)
          for (const [name, value] of values) if (r.fields[name]?.kind === 'text') expect(a.text.includes(value), `${h.key} ${path} shows ${name}`).toBe(false)
        }
        for (const [, value] of values)
          expect((await world.ask(h, `${base}/records?q=${encodeURIComponent(value)}`)).body.items, 'a secret is no key to find it by').toEqual([])
        const record = (await world.ask(h, `${base}/records/${id}`)).body
        for (const [name, value] of values) expect(record[name], name).toBe(masked(r.fields[name]?.sensitive?.mask ?? 'text', value))
        expect((record['masked'] as string[]).toSorted()).toEqual(values.map(([n]) => n).toSorted())
      }
    }, 60_000)

    it(`${r.name}: the roles named may ask for one in their area, with a reason, and each showing is written down`, async () => {
      const id = ids.get(r.name) ?? ''
      // A server begun anew for each register: who asked of all of them at one would be held for too curious.
      const fresh = asker(
        httpApp(world.api, routesOf(world.rooms), () => {}),
        world.api,
        world.rooms,
        world.log,
      )
      const entries = () =>
        world.rows<{ actor: string; reason: string; field: string; post: string }>(
          `select actor, reason, post, detail->>'field' as field from siku.audit where action = 'reveal' and record = $1 order by id`,
          [id],
        )
      for (const [name, value] of Object.entries(secrets.get(r.name) ?? {}))
        for (const h of world.hands.filter((one) => one.key.endsWith('#1'))) {
          const before = await entries()
          const ask = (body: unknown) => fresh(h, `/api/registers/${r.name}/records/${id}/reveal`, { body })
          const may = sees(r, h) && ((r.fields[name]?.sensitive?.roles ?? []) as readonly string[]).includes(h.role) && within(place, h.seat)
          const a = await ask({ field: name, reason: '现场联系' })
          expect([h.key, name, a.status], a.text).toEqual([h.key, name, may ? 200 : sees(r, h) ? 403 : 404])
          if (may) expect(a.body).toEqual({ field: name, value })
          const after = await entries()
          expect(after.slice(before.length)).toEqual(may ? [{ actor: h.person, reason: '现场联系', field: name, post: h.post }] : [])
          if (may) {
            expect((await ask({ field: name })).status).toBe(422)
            expect((await ask({ field: name, reason: ' ' })).status).toBe(422)
            expect((await ask({ field: 'id', reason: '现场联系' })).status).toBe(422)
            expect((await entries()).length).toBe(after.length)
          }
        }
    }, 60_000)
  }

  it('an export is written down with what was asked', async () => {
    const h = world.hand('county.fire_officer@west')
    expect((await world.ask(h, '/api/registers/person/export.csv?state=active', { headers: { 'x-device': 'desk' } })).status).toBe(200)
    expect(
      await world.rows(`select actor, register, device, detail from siku.audit where action = 'export' and actor = $1 and device = 'desk'`, [h.person]),
    ).toEqual([{ actor: h.person, register: 'person', device: 'desk', detail: { query: 'state=active', format: 'csv', ids: false } }])
  })
})
