import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { onEveryWorld } from './suite.server.ts'
import { now, type TestWorld } from './world.server.ts'

type View = { id: string; title: string; address: string; own: boolean; unit: string | null }

onEveryWorld('rooms and what is kept of them', (opened) => {
  let world: TestWorld
  beforeAll(() => {
    world = opened()
  })
  const views = async (hand: string): Promise<View[]> => (await world.ask(world.hand(hand), '/api/views')).body['items'] as unknown as View[]
  const keep = (hand: string, body: Record<string, unknown>) => world.ask(world.hand(hand), '/api/views', { body })

  it('a room tells its help, its figures and the registers that may be read, and nothing of a room without one', async () => {
    const answer = await world.ask(world.hand('county.forestry_officer@west'), '/api/rooms/harvest')
    expect(answer.status, answer.text).toBe(200)
    expect(String(answer.body['help']).length).toBeGreaterThan(20)
    const registers = answer.body['registers'] as { register: string }[]
    expect(registers.map((r) => r.register)).toContain('harvest_permit')
    expect((answer.body['figures'] as { indicator: string }[]).map((f) => f.indicator)).toEqual([
      'harvest.approved_volume',
      'harvest.quota',
      'harvest.quota_used',
    ])
    const unknown = await world.ask(world.hand('county.forestry_officer@west'), '/api/rooms/nothing')
    expect([unknown.status, unknown.body['code']]).toEqual([404, 'room_unknown'])
  })

  it("what is kept is one's own; for the unit it is read by who holds the same post at the same place, and dropped by its owner alone", async () => {
    const address = '/registers/issue?state=closed&columns=state'
    const made = await keep('county.forestry_officer@west', { title: ' 已销号的 ', address })
    expect(made.status, made.text).toBe(201)
    expect(made.body).toMatchObject({ title: '已销号的', address, own: true, unit: null })
    expect((await views('county.forestry_officer@west')).map((v) => v.address)).toContain(address)
    expect(await views('county.forestry_officer@west#2')).toEqual([])

    const again = await keep('county.forestry_officer@west', { title: '已办的', address })
    expect(again.body).toMatchObject({ id: made.body['id'], title: '已办的', unit: null })
    const shared = await keep('county.forestry_officer@west', { title: '本单位的', address, unit: true })
    expect(shared.body['id'], 'what the unit sees is a view of its own').not.toBe(made.body['id'])
    expect((await views('county.forestry_officer@west')).filter((v) => v.address === address)).toHaveLength(2)
    expect(await views('county.forestry_officer@west#2')).toMatchObject([{ id: shared.body['id'], title: '本单位的', address, own: false }])
    for (const other of ['county.forestry_officer@east', 'county.fire_officer@west', 'township.officer@west_town'])
      expect(await views(other), other).toEqual([])

    const drop = (hand: string) => world.ask(world.hand(hand), `/api/views/${String(shared.body['id'])}`, { method: 'DELETE' })
    expect((await drop('county.forestry_officer@west#2')).status).toBe(404)
    expect((await drop('county.forestry_officer@west')).status).toBe(204)
    expect((await drop('county.forestry_officer@west')).status).toBe(404)
    expect(await views('county.forestry_officer@west#2')).toEqual([])
    expect(await views('county.forestry_officer@west'), 'the star stays').toMatchObject([{ id: made.body['id'], title: '已办的' }])
  })

  it('a name and an address of this house are asked for', async () => {
    for (const body of [
      { title: '', address: '/' },
      { title: '一'.repeat(41), address: '/' },
      { title: '外', address: 'https://example.org/' },
      { title: '外', address: '//example.org/' },
      { title: '外', address: '/\\example.org' },
      { address: '/' },
    ]) {
      const answer = await keep('ranger@west_village', body)
      expect([answer.status, answer.body['code']], JSON.stringify(body)).toEqual([422, 'saved_view_invalid'])
    }
  })

  it('what is kept for one’s unit is kept for one’s own post, whatever is lent beside it', async () => {
    const [holder, friend] = [world.hand('county.forestry_officer@west'), world.hand('township.officer@west_town')]
    const today = beijingDate(now())
    const lent = await world.ask(holder, '/api/registers/delegation/records', {
      body: { division: '990101', post: holder.post, lent_to: friend.person, valid_from: today, valid_to: addCalendarDays(today, 5), cause: 'leave' },
    })
    expect(lent.status, lent.text).toBe(201)
    const held = (await world.ask(friend, '/api/me')).body['posts'] as unknown as { id: string }[]
    expect(held.map((post) => post.id)).toEqual([friend.post, holder.post])
    expect((await keep('township.officer@west_town', { title: '本单位的', address: '/registers/issue?state=closed', unit: true })).status).toBe(201)
    const titles = async (hand: string): Promise<string[]> => (await views(hand)).map((view) => view.title)
    expect(await titles('township.officer@west_town#2')).toContain('本单位的')
    expect(await titles('county.forestry_officer@west#2')).not.toContain('本单位的')
  })

  it('a chief is told only the own posts', async () => {
    const own = await world.ask(world.hand('township.forest_chief@west_town'), '/api/forest_chief/month')
    expect(own.status, own.text).toBe(200)
    expect((own.body['chiefs'] as { division: string }[]).map((c) => c.division)).toEqual(['990101001'])
    expect((await world.ask(world.hand('ranger@west_village'), '/api/forest_chief/month')).body).toEqual({ chiefs: [] })
  })
})
