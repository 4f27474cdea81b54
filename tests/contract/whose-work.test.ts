import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { keepWhose } from '#kit/records/tasks.server.ts'
import { placeOf } from './city.ts'
import { onEveryWorld } from './suite.server.ts'
import { type Walker, walkerOf } from './walk.server.ts'
import { type Hand, now, type TestWorld } from './world.server.ts'

const place = 'west_village'
const today = beijingDate(now())
type Item = { id: string; list: string; who: string[] }
type Refused = { id: string; code: string }

onEveryWorld('whose work it is', (opened) => {
  let world: TestWorld
  let w: Walker
  const named = (name: string): AnyRegister => {
    const found = world.registers.find((r) => r.name === name)
    if (!found) throw new Error(name)
    return found
  }
  const township = () => world.hand('township.officer@west_town')
  const county = () => world.hand('county.chief_office@west')
  const itemsOf = async (hand: Hand, query = ''): Promise<Item[]> => (await world.ask(hand, `/api/inbox?limit=1000${query}`)).body.items as unknown as Item[]
  const listOf = async (hand: Hand, id: string): Promise<string | undefined> => (await itemsOf(hand)).find((i) => i.id === id)?.list
  const issueBy = (hand: Hand, state: string) =>
    w.body(named('issue'), place, hand).then((body) => world.ask(hand, '/api/registers/issue/records', { body: { ...body, state } }))

  beforeAll(async () => {
    world = opened()
    w = await walkerOf(world)
  })

  it('what the nearest posts may do is their unit’s; those farther up may help', async () => {
    const id = String((await issueBy(township(), 'registered')).body['id'])
    expect([await listOf(township(), id), await listOf(county(), id)]).toEqual(['unit', 'help'])
    const [helped] = (await itemsOf(county(), '&list=help')).filter((i) => i.id === id)
    expect(helped?.who.every((title) => title.includes('township.officer@west_town'))).toBe(true)
    expect((await itemsOf(county(), '&list=unit')).some((i) => i.id === id)).toBe(false)
  })

  it('a draft is its maker’s alone, also for who reads and may correct it', async () => {
    const id = String((await issueBy(township(), 'draft')).body['id'])
    expect(await listOf(township(), id)).toBe('mine')
    for (const key of ['township.officer@west_town#2', 'county.chief_office@west#1', 'city.chief_office@city#1'])
      expect(await listOf(world.hand(key), id), key).toBeUndefined()
  })

  it('a list of mine is what the inbox gives me or my unit, and what I entered; facets and export agree', async () => {
    const ids = async (hand: Hand, path = 'records?limit=1000&mine=1') => {
      const { status, body } = await world.ask(hand, `/api/registers/issue/${path}`)
      expect(status).toBe(200)
      return new Set((body.items as unknown as { id: string }[]).map((i) => i.id))
    }
    const entered = String((await issueBy(county(), 'registered')).body['id'])
    const draft = String((await issueBy(township(), 'draft')).body['id'])
    for (const hand of [township(), county(), world.hand('city.chief_office@city#1')]) {
      const waiting = (await itemsOf(hand, '&register=issue')).filter((i) => i.list !== 'help').map((i) => i.id)
      const found = await ids(hand)
      expect(waiting.filter((id) => !found.has(id))).toEqual([])
      const whole = await world.rows<{ id: string }>(`select id from issue where created_by = '${hand.person}'`)
      expect([...found].toSorted()).toEqual([...new Set([...waiting, ...whole.map((row) => row.id)])].toSorted())
      const facets = (await world.ask(hand, '/api/registers/issue/facets?mine=1')).body as unknown as { state?: Record<string, number> }
      expect(Object.values(facets.state ?? {}).reduce((n, one) => n + one, 0)).toBe(found.size)
      const csv = (await world.ask(hand, '/api/registers/issue/export.csv?mine=1')).text
      expect(csv.trim().split('\r\n')).toHaveLength(found.size + 1)
    }
    expect([(await ids(county())).has(entered), (await ids(county())).has(draft), (await ids(township())).has(draft)]).toEqual([true, false, true])
    expect((await world.ask(county(), '/api/registers/issue/records?mine=yes')).status).toBe(422)
  })

  it('counts, filters, search, order and pages agree with the lists', async () => {
    const all = await itemsOf(township())
    const first = (await world.ask(township(), '/api/inbox?limit=1')).body as unknown as {
      lists: Record<string, number>
      registers: { register: string; count: number }[]
      clocks: Record<string, number>
    }
    for (const list of ['mine', 'unit', 'help']) expect(first.lists[list], list).toBe(all.filter((i) => i.list === list).length)
    expect(first.registers.reduce((n, r) => n + r.count, 0)).toBe(all.length)
    for (const clock of ['late', 'in_time', 'waiting']) expect(await itemsOf(township(), `&clock=${clock}`)).toHaveLength(first.clocks[clock] ?? -1)
    for (const query of ['&group=register', '&group=place&sort=since', '&group=clock']) {
      const paged: string[] = []
      for (let cursor = ''; ;) {
        const page = (await world.ask(township(), `/api/inbox?limit=3${query}${cursor}`)).body
        paged.push(...(page.items ?? []).map((i) => String(i['id'])))
        if (page['next'] === undefined) break
        cursor = `&cursor=${encodeURIComponent(String(page['next']))}`
      }
      expect(paged.toSorted(), query).toEqual(all.map((i) => i.id).toSorted())
    }
    expect(await itemsOf(township(), '&q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA')).toEqual([])
    expect((await world.ask(township(), '/api/inbox?list=constructor')).status).toBe(422)
  })

  it('a record tells whom it waits for, who comes after, and why it was returned', async () => {
    const id = String((await issueBy(township(), 'registered')).body['id'])
    const read = async (hand: Hand) => (await world.ask(hand, `/api/registers/issue/records/${id}`)).body as Record<string, any>
    const record = await read(county())
    expect(record['ahead']['next']).toMatchObject({ step: 'triage', people: 2 })
    expect(record['ahead']['afterwards']['step']).toBe('dispatch')
    expect(record['ahead']['arrival']).toBeNull()
    const other = await read(world.hand('ranger@west_village'))
    expect(other['transitions'].find((s: { name: string }) => s.name === 'triage')).toMatchObject({ allowed: false, who: expect.any(Array) })
    for (const step of ['triage', 'dispatch', 'sign', 'rectify', 'submit']) {
      const taken = await w.step(named('issue'), id, step, place, ['township.officer'])
      expect(taken.answer.status, `${step} ${taken.answer.text}`).toBe(200)
    }
    const back = await world.ask(county(), `/api/registers/issue/records/${id}/transitions/return`, { body: { reason: '照片看不清' } })
    expect(back.body['ahead']).toMatchObject({ arrival: { title: '退回重整', reason: '照片看不清' }, next: { step: 'submit' } })
  })

  it('many at once: what is refused is told with its reason, the rest is done', async () => {
    const ids = [String((await issueBy(township(), 'registered')).body['id']), String((await issueBy(township(), 'registered')).body['id'])]
    const draft = String((await issueBy(township(), 'draft')).body['id'])
    const send = (body: unknown, key = 'together') =>
      world.ask(township(), '/api/registers/issue/transitions/triage', { body, headers: { 'idempotency-key': key } })
    const records = [{ id: ids[0], version: 1 }, { id: ids[1], version: 7, fields: {} }, { id: draft }, { id: '00000000-0000-7000-8000-0000000000aa' }]
    const answer = await send({ records, fields: { owner_level: 'county' } })
    expect(answer.body['done']).toEqual([{ id: ids[0], version: 2, state: 'triaged' }])
    const refused = Object.fromEntries((answer.body['refused'] as Refused[]).map((r) => [r.id, r.code]))
    expect(refused).toEqual({ [ids[1]!]: 'stale_version', [draft]: 'transition_not_open', '00000000-0000-7000-8000-0000000000aa': 'record_not_found' })
    expect((await send({ records, fields: { owner_level: 'county' } })).body).toEqual(answer.body)
    const own = await send({ records: [{ id: ids[1], fields: { owner_level: 'city' } }], fields: { owner_level: 'county' } }, 'own')
    expect(own.body['done']).toHaveLength(1)
    expect((await world.ask(township(), `/api/registers/issue/records/${ids[1]}`)).body['owner_level']).toBe('city')
    for (const wrong of [{}, { records: [] }, { records: ['x'] }, { records: [{ id: 'x' }] }])
      expect((await send(wrong, JSON.stringify(wrong))).status).toBe(422)
  })

  it('a post that is lent is held by both, in the doors and in the database, until it is taken back; nobody lends it on', async () => {
    const [holder, friend, third] = [township(), world.hand('ranger@west_village'), world.hand('ranger@west_village#2')]
    const lend = (by: Hand, post: string, to: string, over: object = {}) =>
      world.ask(by, '/api/registers/delegation/records', {
        body: { division: '990101', post, lent_to: to, valid_from: today, valid_to: addCalendarDays(today, 5), cause: 'leave', ...over },
      })
    const division = (await world.ask(holder, '/api/me')).body['posts'] as unknown as { division: string }[]
    const at = { division: division[0]?.division }
    const id = String((await issueBy(holder, 'registered')).body['id'])
    const triage = (by: Hand) => world.ask(by, `/api/registers/issue/records/${id}/transitions/triage`, { body: { owner_level: 'county' } })
    expect((await triage(friend)).body['code']).toBe('role_missing')
    expect((await lend(holder, holder.post, holder.person, at)).body['code']).toBe('own_record')
    expect((await lend(holder, world.hand('township.officer@west_town#2').post, friend.person, at)).body['code']).toBe('delegation_not_yours')
    const lent = await lend(holder, holder.post, friend.person, at)
    expect([lent.status, lent.body['state']], lent.text).toEqual([201, 'lent'])
    expect((await lend(holder, holder.post, third.person, at)).body['code']).toBe('delegation_twice')
    const on = await lend(friend, holder.post, third.person, at)
    expect([on.status, on.body['code']], on.text).toEqual([409, 'delegation_not_yours'])
    const now_held = (await world.ask(friend, '/api/me')).body['posts'] as unknown as { id: string; acting: boolean }[]
    expect(now_held.find((p) => p.id === holder.post)).toMatchObject({ acting: true })
    expect((await triage(friend)).status).toBe(200)
    const [entry] = (await world.ask(holder, `/api/registers/issue/records/${id}/history`)).body.items ?? []
    expect(entry).toMatchObject({ actor: { id: friend.person }, post: { title: `岗位${holder.key}` } })
    const end = (by: Hand) => world.ask(by, `/api/registers/delegation/records/${String(lent.body['id'])}/transitions/end`, { body: {} })
    expect((await end(world.hand('township.officer@west_town#2'))).body['code']).toBe('delegation_not_yours')
    expect((await end(holder)).body['state']).toBe('ended')
    expect(((await world.ask(friend, '/api/me')).body['posts'] as unknown[]).length).toBe(1)
    const again = String((await issueBy(holder, 'registered')).body['id'])
    expect((await world.ask(friend, `/api/registers/issue/records/${again}/transitions/triage`, { body: { owner_level: 'county' } })).status).toBe(403)
  })

  it('a lent post appoints to nothing and keeps no accounts; an administrator’s is not lent', async () => {
    const [office, friend] = [world.hand('county.chief_office@west'), world.hand('ranger@west_village#2')]
    const days = { valid_from: today, valid_to: addCalendarDays(today, 5), cause: 'leave' }
    const lend = (by: Hand, post: string, to: string) =>
      world.ask(by, '/api/registers/delegation/records', { body: { division: placeOf(by.seat).code, post, lent_to: to, ...days } })
    const admin = world.hand('admin@city')
    const refused = await lend(admin, admin.post, friend.person)
    expect([refused.status, refused.body['code']]).toEqual([409, 'delegation_of_admin'])
    const lent = await lend(office, office.post, friend.person)
    expect(lent.status, lent.text).toBe(201)
    const [somebody, other] = [world.hand('ranger@west_village').person, world.hand('ranger@west_village').post]
    const place = placeOf('west_town')
    const term = { division: place.code, person: somebody, role: 'township.officer', title: '试', level: place.level, kind: 'officer', valid_from: today }
    const appointed = await world.ask(friend, '/api/registers/post/records', { body: term })
    expect([appointed.status, appointed.body['code']], appointed.text).toEqual([409, 'may_not_appoint'])
    const on = await lend(friend, other, world.hand('village.forest_chief@west_village').person)
    expect(on.body['code'], on.text).toBe('delegation_not_yours')
    expect((await world.ask(friend, '/api/accounts')).status).toBe(403)
    expect((await world.ask(admin, '/api/accounts')).status).toBe(200)
    // by hand, as the gate lets nobody
    await world.rows(`update delegation set post = $1, version = version + 1, changed_action = 'end', state = 'ended' where id = $2`, [
      admin.post,
      lent.body['id'],
    ])
    await world.rows(
      `insert into delegation (id, version, state, division, belongs_to_year, year_named, created_at, created_by, changed_at, changed_by, changed_action, post, lent_to, valid_from, valid_to, cause)
      select gen_random_uuid(), 1, 'lent', division, extract(year from valid_from), true, now(), created_by, now(), created_by, 'create', post, lent_to, valid_from, valid_to, cause from delegation where id = $1`,
      [lent.body['id']],
    )
    const held = (await world.ask(friend, '/api/me')).body['posts'] as unknown as { id: string }[]
    expect(held.map((p) => p.id)).toContain(admin.post)
    const accounts = await world.ask(friend, '/api/accounts')
    expect([accounts.status, accounts.body['code']]).toEqual([403, 'role_missing'])
  })

  it('of several who lend a post at once one does; ended before its first day it was never in force', async () => {
    const holder = world.hand('township.officer@east_town')
    const [from, to] = [addCalendarDays(today, 10), addCalendarDays(today, 20)]
    const borrowers = ['ranger@east_village', 'ranger@east_village#2', 'village.forest_chief@east_village', 'village.forest_chief@east_village#2'].map(
      world.hand,
    )
    const lend = (n: number) =>
      world.ask(holder, '/api/registers/delegation/records', {
        body: {
          division: placeOf('east_town').code,
          post: holder.post,
          lent_to: borrowers[n]?.person,
          valid_from: from,
          valid_to: to,
          cause: 'trip',
        },
      })
    const all = await Promise.all([0, 1, 2, 3].map(lend))
    expect(all.map((a) => a.body['code'] ?? a.status).toSorted(), all.map((a) => a.text).join(' ')).toEqual([
      201,
      'delegation_twice',
      'delegation_twice',
      'delegation_twice',
    ])
    const made = all.find((a) => a.status === 201)!
    const ended = await world.ask(holder, `/api/registers/delegation/records/${String(made.body['id'])}/transitions/end`, { body: {} })
    expect(ended.body).toMatchObject({ state: 'ended', valid_from: from, valid_to: to })
    expect(await world.rows('select post from siku.holding where post = $1 and lent', [holder.post])).toEqual([])
    expect((await lend(1)).status).toBe(201)
  })

  it('is named once in a store of an earlier version, and again where a definition says another thing', async () => {
    await issueBy(township(), 'registered')
    await w.create(named('patrol'), place)
    const [found] = await world.rows<{ register: string; record: string; whose: string[] }>(
      `select register, record, whose from siku.task where whose <> '{}' limit 1`,
    )
    const { register, record, whose } = found!
    const now_named = async () => (await world.rows<{ whose: string[] }>('select whose from siku.task where record = $1', [record]))[0]?.whose
    const forget = () => world.rows(`update siku.task set whose = '{}' where record = $1`, [record])
    await forget()
    await keepWhose(world.world.db, world.registers)
    expect(await now_named()).toEqual(whose)
    await forget()
    await keepWhose(world.world.db, world.registers)
    expect(await now_named()).toEqual([])
    await keepWhose(
      world.world.db,
      world.registers.map((r) => (r.name === register ? { ...r, whose: {} } : r)),
    )
    await keepWhose(world.world.db, world.registers)
    expect(await now_named()).toEqual(whose)
  })
})
