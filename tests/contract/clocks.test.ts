import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant, endOfBeijingDay } from '#kit/calendar/date.ts'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { escalate } from '#kit/jobs/deadlines.server.ts'
import { onEveryWorld } from './suite.server.ts'
import { type Walker, walkerOf } from './walk.server.ts'
import { escalation, type Hand, now, type TestWorld } from './world.server.ts'

const place = 'west_village'

onEveryWorld('clocks and posts', (opened) => {
  let world: TestWorld
  let w: Walker
  const registerOf = (name: string) =>
    world.registers.find((r) => r.name === name) ??
    (() => {
      throw new Error(name)
    })()
  const newIssue = async () => (await w.create(registerOf('issue'), place, { state: 'registered' })).id
  const taskOf = async (id: string) =>
    (
      await world.rows<{ stage: string; due_at: string; roles: string[]; state: string }>(
        'select stage, due_at, roles, state from siku.task where record = $1',
        [id],
      )
    )[0]
  const inboxOf = async (hand: Hand) => {
    const ids: string[] = []
    for (let cursor = ''; ;) {
      const page = (await world.ask(hand, `/api/inbox?limit=500${cursor}`)).body
      ids.push(...(page.items ?? []).map((i) => String(i['id'])))
      if (page['next'] === undefined) return ids
      cursor = `&cursor=${encodeURIComponent(String(page['next']))}`
    }
  }
  const noticesOf = async (id: string) =>
    world.rows<{ kind: string; roles: string[] }>('select kind, roles from siku.notice where record = $1 order by id', [id])
  const divisionOf = async (code: string): Promise<string> => (await world.rows<{ id: string }>('select id from division where code = $1', [code]))[0]?.id ?? ''
  const today = (): string => beijingDate(now())

  beforeAll(async () => {
    world = opened()
    w = await walkerOf(world)
  })

  it('what waits is due at the end of a working day, by the calendar of holidays', async () => {
    const id = await newIssue()
    const task = await taskOf(id)
    expect(task?.state).toBe('registered')
    expect(Date.parse(task?.due_at ?? '')).toBe(Date.parse(endOfBeijingDay(addWorkingDays(today(), 5))))
    expect(task?.roles).toContain('township.officer')
  })

  it('a deadline reminds, then is overdue, then is taken up one level above, each once', async () => {
    const id = await newIssue()
    const due = beijingDate((await taskOf(id))?.due_at ?? '')
    const at = (day: string): string => `${day}T12:00:00+08:00`
    const run = async (day: string) => {
      await escalate(world.world, at(day), escalation)
    }
    await run(addWorkingDays(due, -4))
    expect((await taskOf(id))?.stage).toBe('waiting')
    await run(addWorkingDays(due, -3))
    await run(addWorkingDays(due, -2))
    expect((await taskOf(id))?.stage).toBe('reminded')
    await run(due)
    expect((await taskOf(id))?.stage).toBe('reminded')
    await run(addCalendarDays(due, 1))
    await run(addCalendarDays(due, 1))
    const overdue = await taskOf(id)
    expect([overdue?.stage, overdue?.roles.includes('city.fire_officer')]).toEqual(['overdue', true])
    await run(addWorkingDays(due, 5))
    await run(addWorkingDays(due, 9))
    const last = await taskOf(id)
    expect(last?.stage).toBe('supervised')
    expect(last?.roles).toEqual(expect.arrayContaining(['city.chief_office']))
    expect((await noticesOf(id)).map((n) => n.kind)).toEqual(['reminder', 'overdue', 'supervision'])
    expect(await inboxOf(world.hand('city.chief_office@city'))).toContain(id)
  })

  it('who supervises goes on seeing it after a correction and a side step, and is told once', async () => {
    const id = await newIssue()
    const far = `${addCalendarDays(today(), 300)}T12:00:00+08:00`
    for (let stage = 0; stage < 3; stage++) await escalate(world.world, far, escalation)
    const supervised = await taskOf(id)
    const corrected = await world.ask(world.hand('township.officer@west_town'), `/api/registers/issue/records/${id}`, {
      method: 'PATCH',
      body: { title: '改过的标题' },
      headers: { 'if-match': '"1"' },
    })
    expect(corrected.status, corrected.text).toBe(200)
    expect(corrected.body['task']).toMatchObject({ stage: 'supervised' })
    const after = await taskOf(id)
    expect([after?.stage, after?.roles.toSorted()]).toEqual(['supervised', supervised?.roles.toSorted()])
    await escalate(world.world, far, escalation)
    expect((await noticesOf(id)).map((n) => n.kind)).toEqual(['overdue', 'supervision'])
    expect(await inboxOf(world.hand('city.chief_office@city'))).toContain(id)
    const fresh = await newIssue()
    for (const one of [id, fresh]) await w.step(registerOf('issue'), one, 'triage', place)
    expect(await taskOf(id)).toMatchObject({ stage: 'waiting', roles: (await taskOf(fresh))?.roles })
  })

  it('after a long pause no stage is skipped', async () => {
    const id = await newIssue()
    const far = `${addCalendarDays(today(), 200)}T12:00:00+08:00`
    for (const stage of ['overdue', 'supervised', 'supervised']) {
      await escalate(world.world, far, escalation)
      expect((await taskOf(id))?.stage).toBe(stage)
    }
    expect((await noticesOf(id)).map((n) => n.kind)).toEqual(['overdue', 'supervision'])
  })

  it('a step starts the clock anew, and the last step ends the waiting', async () => {
    const id = await newIssue()
    await escalate(world.world, `${addCalendarDays(today(), 200)}T12:00:00+08:00`, escalation)
    expect((await taskOf(id))?.stage).toBe('overdue')
    await w.step(registerOf('issue'), id, 'triage', place)
    expect(await taskOf(id)).toMatchObject({ stage: 'waiting', state: 'triaged' })
    await w.step(registerOf('issue'), id, 'mark_invalid', place)
    expect(await taskOf(id)).toBeUndefined()
  })

  it('a day in a field is its due day, and an extension moves it', async () => {
    const id = await newIssue()
    for (const step of ['triage', 'dispatch', 'sign']) expect((await w.step(registerOf('issue'), id, step, place)).answer.status, step).toBe(200)
    expect(Date.parse((await taskOf(id))?.due_at ?? '')).toBe(Date.parse(endOfBeijingDay(addCalendarDays(today(), 30))))
    expect((await w.step(registerOf('issue'), id, 'extend', place)).answer.status).toBe(200)
    expect(Date.parse((await taskOf(id))?.due_at ?? '')).toBe(Date.parse(endOfBeijingDay(addCalendarDays(today(), 60))))
  })

  it('each inbox holds what lies in its area and waits for its role, by pages too', async () => {
    const id = await newIssue()
    for (const hand of world.hands.filter((h) => h.key.endsWith('#1'))) {
      const mine = await inboxOf(hand)
      const waits = (await taskOf(id))?.roles.includes(hand.role) ?? false
      const inside = ['west_village', 'west_town', 'west', 'city'].includes(hand.seat)
      expect([hand.key, mine.includes(id)]).toEqual([hand.key, waits && inside])
      expect(new Set(mine).size).toBe(mine.length)
      const counts = (await world.ask(hand, '/api/inbox?limit=1')).body['counts'] as Record<string, number>
      expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(mine.length)
    }
  }, 60_000)

  it('who holds two posts has the work of each, and not of the role of one at the place of the other', async () => {
    const hand = world.hand('police@west#2')
    const made = await world.ask(world.hand('admin@city'), '/api/registers/post/records', {
      body: { division: '990102001', person: hand.person, role: 'township.officer', title: '兼任', level: 'township', kind: 'officer', valid_from: today() },
    })
    expect(made.status, made.text).toBe(201)
    const [west, east] = [await newIssue(), (await w.create(registerOf('issue'), 'east_village', { state: 'registered' })).id]
    const mine = await inboxOf(hand)
    expect([mine.includes(west), mine.includes(east)]).toEqual([false, true])
    const shown = (await world.ask(hand, '/api/inbox?register=issue&limit=1000')).body.items ?? []
    expect(shown.filter((i) => i['why'] === '' && i['stage'] !== 'supervised')).toEqual([])
    const counts = (await world.ask(hand, '/api/inbox?limit=1')).body['counts'] as Record<string, number>
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(mine.length)
    const badge = ((await world.ask(hand, '/api/registers')).body.items ?? []).reduce((n, r) => n + Number(r['waiting']), 0)
    expect(badge).toBe(mine.length)
    const grants = JSON.stringify([
      { role: 'police', division: await divisionOf('990101') },
      { role: 'township.officer', division: await divisionOf('990102001') },
    ])
    const client = await world.store.pool.connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('role', 'siku_app', true), set_config('siku.grants', $1, true)`, [grants])
      const seen = (await client.query<{ record: string }>('select record from siku.task')).rows.map((r) => r.record)
      expect([seen.includes(west), seen.includes(east), seen.length]).toEqual([false, true, mine.length])
      await client.query('rollback')
    } finally {
      client.release()
    }
  }, 60_000)

  it('a post that ended yesterday, or begins tomorrow, gives nothing today', async () => {
    const hand = world.hand('county.forestry_officer@west#2')
    const term = (from: string, to: string | null) =>
      world.rows(`update post set valid_from = $2, valid_to = $3, version = version + 1, changed_action = 'redraw_area' where id = $1`, [hand.post, from, to])
    const me = async () => (await world.ask(hand, '/api/me')).body['posts'] as unknown[]
    const issues = async () => (await world.ask(hand, '/api/registers/issue/records')).status
    expect([(await me()).length, await issues()]).toEqual([1, 200])
    await term('2020-01-01', today())
    expect([(await me()).length, await issues()]).toEqual([0, 404])
    await term('2020-01-01', addCalendarDays(today(), 1))
    expect((await me()).length).toBe(1)
    await term(addCalendarDays(today(), 1), null)
    expect((await me()).length).toBe(0)
    await term(today(), null)
    expect((await me()).length).toBe(1)
  })

  it('who acts for another has the other’s inbox, and writes in the acting post’s name', async () => {
    const [chief, stand] = [world.hand('township.officer@west_town'), world.hand('police@east')]
    const id = await newIssue()
    expect(await inboxOf(stand)).not.toContain(id)
    const made = await world.ask(world.hand('admin@city'), '/api/registers/post/records', {
      body: {
        division: '990101001',
        person: stand.person,
        role: 'township.officer',
        title: '代理',
        level: 'township',
        kind: 'officer',
        valid_from: today(),
        acting_for: chief.post,
      },
    })
    expect(made.status, made.text).toBe(201)
    expect(await inboxOf(stand)).toContain(id)
    const posts = (await world.ask(stand, '/api/me')).body['posts'] as { role: string; acting: boolean }[]
    expect(posts.map((p) => [p.role, p.acting]).toSorted()).toEqual([
      ['police', false],
      ['township.officer', true],
    ])
    expect((await world.ask(stand, `/api/registers/issue/records/${id}/transitions/triage`, { body: { owner_level: 'county' } })).status).toBe(200)
    const [last] = await world.rows<{ by: string; post: string }>('select changed_by as by, changed_post as post from issue where id = $1', [id])
    expect(last).toEqual({ by: stand.person, post: made.body['id'] })
  })

  it('at a handover the open work follows the post, and what was handed over stays written', async () => {
    const admin = world.hand('admin@city')
    const [old, heir] = [world.hand('township.officer@east_town'), world.hand('procurator@east')]
    const id = (await w.create(registerOf('issue'), 'east_village', { state: 'registered' })).id
    const next = await world.ask(admin, '/api/registers/post/records', {
      body: { division: '990102001', person: heir.person, role: 'township.officer', title: '继任', level: 'township', kind: 'officer', valid_from: today() },
    })
    expect(next.status, next.text).toBe(201)
    const handed = await world.ask(admin, `/api/registers/post/records/${old.post}/transitions/hand_over`, {
      body: { successor: next.body['id'], valid_to: today() },
    })
    expect(handed.status, handed.text).toBe(200)
    expect((handed.body['handed_over'] as { record: string }[]).map((x) => x.record)).toContain(id)
    expect(await inboxOf(heir)).toContain(id)
    expect(await inboxOf(old)).toEqual([])
    expect((await world.ask(old, `/api/registers/issue/records/${id}`)).status).toBe(404)
  })

  it('responsibility at a point on a day is the smallest place there and all above it', async () => {
    const a = await world.ask(world.hand('admin@city'), `/api/people/responsible?longitude=104.2&latitude=29.5&date=${addCalendarDays(today(), -100)}`)
    expect(a.status, a.text).toBe(200)
    const depths = (a.body['responsible'] as { depth: number; division_code: string }[]).map((r) => [r.depth, r.division_code])
    expect(new Set(depths.map(String))).toEqual(new Set(['0,990101001001', '1,990101001', '2,990101', '3,990000']))
    expect(beijingInstant(Date.now())).toMatch(/\+08:00$/)
  })
})
