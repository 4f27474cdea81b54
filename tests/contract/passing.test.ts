import { existsSync } from 'node:fs'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { feedOf, type FeedPlace, isAfter } from '#kit/feed/feed.server.ts'
import { uploadsFolder } from '#kit/http/routes/evidence.server.ts'
import { keptKey, tidy } from '#kit/jobs/housekeeping.server.ts'
import { newId } from '#kit/register/id.ts'
import { onEveryWorld } from './suite.server.ts'

type Event = { readonly event: string; readonly id: string; readonly data: string }

/** Reads server-sent events until enough of a kind have come. */
async function eventsOf(
  response: Response,
  enough: (events: readonly Event[]) => boolean,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<Event[]> {
  const events: Event[] = []
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let [text, told] = ['', false]
  while (!enough(events)) {
    const { done, value } = await reader.read()
    if (done) break
    text += value
    const whole = text.split('\n\n')
    text = whole.pop() ?? ''
    for (const one of whole) {
      const fields = new Map(one.split('\n').map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
      events.push({ event: fields.get('event') ?? '', id: fields.get('id') ?? '', data: fields.get('data') ?? '' })
    }
    if (!told) {
      told = true
      await meanwhile()
    }
  }
  await reader.cancel()
  return events
}

onEveryWorld('what passes', (world, kind) => {
  const listen = (last?: string): Promise<Response> =>
    Promise.resolve(
      world().app.request('/api/changes', {
        headers: { authorization: `Bearer ${world().hand('city.chief_office@city').token}`, ...(last === undefined ? {} : { 'last-event-id': last }) },
      }),
    )
  const changes = (events: readonly Event[]): Event[] => events.filter((e) => e.event === 'change')
  const add = (n: number, age = '0 days'): Promise<unknown> =>
    world().rows(
      `insert into siku.feed (register, record, division, version, at)
    select 'issue', gen_random_uuid(), (select id from division where code = '990101001'), 1, now() - $1::interval from generate_series(1, ${n})`,
      [age],
    )
  const feed = () => feedOf(world().world)

  it('who was away for thousands of changes gets them all, in order, before what comes meanwhile', async () => {
    const start = await feed().horizon()
    await add(2300)
    const events = changes(
      await eventsOf(
        await listen(start),
        (all) => changes(all).length >= 2305,
        () => add(5),
      ),
    )
    expect(events).toHaveLength(2305)
    const places = events.map((e) => e.id as FeedPlace)
    expect(places.every((p, i) => i === 0 || isAfter(p, places[i - 1]!))).toBe(true)
    const kept = await world().rows<{ record: string }>('select record from siku.feed order by tx, id')
    expect(events.map((e) => (JSON.parse(e.data) as { id: string }).id)).toEqual(kept.slice(-2305).map((k) => k.record))
  }, 60_000)

  // One session, as the embedded store has it, cannot hold two transactions open.
  if (kind === 'managed')
    it('what draws its number first and is kept last is not lost', async () => {
      const insert = `insert into siku.feed (register, record, division, version) select 'issue', $1, id, 1 from division where code = '990101001'`
      const [first, second] = [await world().store.pool.connect(), await world().store.pool.connect()]
      const [early, late] = [newId(), newId()]
      try {
        await first.query('begin')
        await first.query('select pg_current_xact_id()')
        await second.query('begin')
        await second.query(insert, [late])
        await first.query(insert, [early])
        await first.query('commit')
        const stands = await feed().horizon()
        await second.query('commit')
        // the run's other worlds share the cluster: what one of them has not ended holds the horizon back for a while
        await expect.poll(async () => (await feed().since(stands)).map((e) => e.record), { timeout: 20_000 }).toEqual([late])
      } finally {
        first.release()
        second.release()
      }
    })

  it('is tidied away by the ages of the settings, and who missed what is gone is told to read anew', async () => {
    const start = await feed().horizon()
    await add(7, '100 days')
    await add(3)
    const person = world().hand('admin@city').person
    await world().rows(
      `insert into siku.idempotency (actor, key, request_hash, status, body, at) values ($1, 'old', '', 200, '{}', now() - interval '31 days'), ($1, 'new', '', 200, '{}', now() - interval '29 days')`,
      [person],
    )
    await world().rows(
      `insert into siku.outbox (register, record, version, action, attempts, done_at) values ('issue', gen_random_uuid(), 1, 'done', 1, now() - interval '91 days'), ('issue', gen_random_uuid(), 1, 'dead', 10, null)`,
    )
    await world().rows(
      `insert into siku.notice (kind, register, record, division, roles, title, at) select 'reminder', 'issue', gen_random_uuid(), id, '{admin}', '旧', now() - interval '2 days' from division where code = '990000'`,
    )
    await world().rows(`insert into siku.setting (key, value) values ($1, '1'), ($2, '"soon"')`, [keptKey('notices'), keptKey('feed')])
    const folder = uploadsFolder(world().api.evidence_folder)
    await mkdir(folder, { recursive: true })
    for (const [name, days] of [
      ['old', 8],
      ['new', 6],
    ] as const) {
      await writeFile(join(folder, name), 'x')
      const at = new Date(Date.now() - days * 86_400_000)
      await utimes(join(folder, name), at, at)
    }
    const tidied = await tidy(world().store.pool, folder)
    expect(tidied).toMatchObject({ idempotency: 1, outbox: 1, notices: 1, uploads: 1 })
    expect(tidied.feed).toBeGreaterThanOrEqual(7)
    expect(await world().rows(`select from siku.outbox where action = 'dead'`)).toHaveLength(1)
    expect(['old', 'new'].map((name) => existsSync(join(folder, name)))).toEqual([false, true])
    expect(await feed().reaches(start)).toBe(false)
    expect((await eventsOf(await listen(start), (all) => all.length > 0))[0]?.event).toBe('reset')
    expect((await eventsOf(await listen(await feed().horizon()), (all) => all.length > 0))[0]?.event).toBe('ready')
    expect(await tidy(world().store.pool, folder)).toEqual({ idempotency: 0, outbox: 0, feed: 0, notices: 0, figures: 0, uploads: 0 })
  })
})
