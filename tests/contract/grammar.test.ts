import { expect, it } from 'vitest'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { beijingDate, beijingInstant, endOfBeijingDay } from '#kit/calendar/date.ts'
import { reckonLapses, takeLapsed } from '#kit/jobs/lapses.server.ts'
import { newId } from '#kit/register/id.ts'
import { granary } from './granary.ts'
import { onEveryWorld } from './suite.server.ts'
import type { Answer } from './world.server.ts'

const town = '990101001'
const year = Number(beijingDate(beijingInstant(Date.now())).slice(0, 4))

onEveryWorld(
  'the grammar at work',
  (world) => {
    const officer = () => world().hand('county.forestry_officer@west')
    const post = (who: string, register: string, body: Record<string, unknown>): Promise<Answer> =>
      world().ask(world().hand(who), `/api/registers/${register}/records`, { body: { division: town, ...body } })
    const step = (id: string, name: string, body: Record<string, unknown> = {}): Promise<Answer> =>
      world().ask(officer(), `/api/registers/grain_request/records/${id}/transitions/${name}`, { body })
    const lines = (barn: string): Promise<{ kind: string; amount: string; created_by: string; subject: string }[]> =>
      world().rows('select kind, amount, created_by, subject from barn_entry where account = $1 order by created_at, id', [barn])

    async function barnWith(amount: string): Promise<string> {
      const made = await post('city.forestry_officer@city', 'barn', { name: `粮仓${newId().slice(-6)}`, belongs_to_year: year })
      const id = String(made.body['id'])
      const granted = await post('city.forestry_officer@city', 'barn_entry', { account: id, kind: 'allocate', amount, document_number: '试粮〔2024〕1号' })
      expect([made.status, granted.status], granted.text).toEqual([201, 201])
      return id
    }
    async function request(barn: string, amount: string, more: Record<string, unknown> = {}): Promise<string> {
      const made = await post('county.forestry_officer@west', 'grain_request', { barn, amount, ...more })
      expect(made.status, made.text).toBe(201)
      return String(made.body['id'])
    }
    const bookOf = async (barn: string) =>
      (await world().ask(officer(), `/api/ledgers/barn/${barn}`)).body as unknown as {
        lines: { kind: string; after: { available: string; reserved: string; used: string } }[]
      }

    it('what a step books is written with it, in the name of who took it', async () => {
      const barn = await barnWith('100')
      const id = await request(barn, '40.5')
      expect((await step(id, 'accept')).status).toBe(200)
      expect((await lines(barn)).at(-1)).toEqual({ kind: 'reserve', amount: '40.50', created_by: officer().person, subject: id })
      expect((await step(id, 'decide')).status).toBe(200)
      expect((await bookOf(barn)).lines.at(-1)?.after).toEqual({ granted: '100', reserved: '0', used: '40.5', available: '59.5' })
    })

    it('a refusal of what it books refuses the step, and nothing of it stays', async () => {
      const barn = await barnWith('10')
      const id = await request(barn, '10.01')
      const answer = await step(id, 'accept')
      expect([answer.status, answer.body['code']]).toEqual([409, 'ledger_overdrawn'])
      expect(answer.body['title'] ?? answer.text).toContain('可用 10吨')
      expect((await world().rows<{ state: string; version: number }>('select state, version from grain_request where id = $1', [id]))[0]).toEqual({
        state: 'sent',
        version: 1,
      })
      expect(await lines(barn)).toHaveLength(1)
    })

    it('the system takes a step when its clock runs out, not before', async () => {
      const barn = await barnWith('10')
      const id = await request(barn, '1')
      const today = beijingDate(beijingInstant(Date.now()))
      const state = async (): Promise<unknown> =>
        (await world().rows<{ state: string; changed_action: string }>('select state, changed_action from grain_request where id = $1', [id]))[0]
      await takeLapsed(world().world, endOfBeijingDay(addWorkingDays(today, 5)))
      expect(await state()).toMatchObject({ state: 'sent' })
      await takeLapsed(world().world, endOfBeijingDay(addWorkingDays(today, 6)))
      expect(await state()).toEqual({ state: 'accepted', changed_action: 'deem_accepted' })
      expect((await lines(barn)).at(-1)?.kind).toBe('reserve')
      expect(await world().rows('select from siku.lapse where record = $1', [id])).toEqual([])
    })

    it('a moment kept before the calendar was known is reckoned again when it comes, and by night', async () => {
      const id = await request(await barnWith('10'), '1')
      const kept = async (): Promise<unknown> => (await world().rows<{ due_at: string }>('select due_at from siku.lapse where record = $1', [id]))[0]?.due_at
      const due = await kept()
      expect(due).toBe(endOfBeijingDay(addWorkingDays(beijingDate(beijingInstant(Date.now())), 5)))
      const early = async (): Promise<unknown> => world().rows(`update siku.lapse set due_at = now() - interval '1 day' where record = $1`, [id])
      await early()
      expect(await takeLapsed(world().world, beijingInstant(Date.now()))).toBe(0)
      expect(await kept()).toBe(due)
      await early()
      await reckonLapses(world().world)
      expect(await kept()).toBe(due)
      await step(id, 'accept')
      expect(await kept()).toBeUndefined()
    })

    it('thousands of records made and taken on by one step are written whole, with history and inbox, or not at all', async () => {
      const barn = await barnWith('1')
      const hand = world().hand('city.forestry_officer@city')
      const whole = (name: string): Promise<Answer> => world().ask(hand, `/api/registers/barn/records/${barn}/transitions/${name}`, { body: {} })
      expect((await whole('share_out')).status).toBe(200)
      const kept = await world().rows(
        'select count(*)::int as n, min(h.created_by::text) as by from grain_request r join grain_request_history h on h.id = r.id and h.version = r.version where r.barn = $1',
        [barn],
      )
      const waiting = await world().rows(
        `select count(*)::int as n from siku.task t join grain_request r on r.id = t.record where t.register = 'grain_request' and r.barn = $1`,
        [barn],
      )
      expect([kept, waiting]).toEqual([[{ n: 2500, by: hand.person }], [{ n: 2500 }]])
      const over = await whole('take_up')
      expect([over.status, over.body['code']]).toEqual([409, 'ledger_overdrawn'])
      expect(await world().rows(`select count(*)::int as n from grain_request where barn = $1 and (state <> 'sent' or version <> 1)`, [barn])).toEqual([
        { n: 0 },
      ])
      expect(
        (await post('city.forestry_officer@city', 'barn_entry', { account: barn, kind: 'supplement', amount: '0.5', document_number: '试粮〔2024〕2号' }))
          .status,
      ).toBe(201)
      expect((await whole('take_up')).status).toBe(200)
      expect(await world().rows(`select state, count(*)::int as n from grain_request where barn = $1 group by state order by state`, [barn])).toEqual([
        { state: 'accepted', n: 150 },
        { state: 'sent', n: 2350 },
      ])
    }, 120_000)

    it('nobody posts in the name of the system, and a line names the matter it is for', async () => {
      const barn = await barnWith('10')
      const denied = await post('county.forestry_officer@west', 'barn_entry', { account: barn, kind: 'allocate', amount: '5' })
      const bare = await post('city.forestry_officer@city', 'barn_entry', { account: barn, kind: 'reserve', amount: '5' })
      expect([denied.status, bare.body['code']]).toEqual([403, 'ledger_subject'])
    })

    it('200 requests at once against what is left for 137: never over, no deadlock, none lost', async () => {
      const barn = await barnWith('137')
      const ids = await Promise.all(Array.from({ length: 200 }, () => request(barn, '1')))
      const answers = await Promise.all(ids.map((id) => step(id, 'accept')))
      const codes = answers.map((a) => (a.status === 200 ? 'ok' : String(a.body['code'])))
      expect([codes.filter((c) => c === 'ok').length, codes.filter((c) => c === 'ledger_overdrawn').length]).toEqual([137, 63])
      const after = (await bookOf(barn)).lines.map((l) => Number(l.after.available))
      expect([Math.min(...after), after.at(-1), after.length]).toEqual([0, 0, 138])
    }, 120_000)

    it('two steps that book against each other both come through, or are refused with a reason', async () => {
      const lend = (from: string, to: string): Promise<Answer> =>
        world().ask(world().hand('city.forestry_officer@city'), `/api/registers/barn/records/${from}/transitions/lend`, { body: { lends_to: to } })
      const pairs = await Promise.all(Array.from({ length: 4 }, async () => [await barnWith('1'), await barnWith('1')] as const))
      const answers = await Promise.all(pairs.flatMap(([a, b]) => [lend(a, b), lend(b, a)]))
      expect(
        answers.map((a) => a.status),
        answers.map((a) => a.text).join(),
      ).toEqual(answers.map(() => 200))
      const versions = await world().rows<{ version: number; changes: number }>(
        'select b.version, (select count(*)::int from barn_history h where h.id = b.id) as changes from barn b where b.id = any($1)',
        [pairs.flat()],
      )
      expect(versions).toEqual(pairs.flat().map(() => ({ version: 3, changes: 3 })))
    }, 120_000)

    it('a year shows what was opened, came in, is reserved, used and left', async () => {
      const barn = await barnWith('50')
      const [a, b] = [await request(barn, '20'), await request(barn, '5')]
      for (const id of [a, b]) await step(id, 'accept')
      await step(a, 'decide')
      await step(b, 'withdraw')
      const all = (await world().ask(officer(), `/api/ledgers/barn?year=${year}&division=990101`)).body as unknown as { items: Record<string, unknown>[] }
      expect(all.items.find((i) => i['account'] === barn)).toMatchObject({
        opening: '0',
        in: '50',
        out: '0',
        reserved: '0',
        used: '20',
        closing: '30',
        lines: 5,
      })
    })

    it('a clock that is lengthened moves the day on which work is due', async () => {
      const id = await request(await barnWith('10'), '1')
      await step(id, 'accept')
      const due = async (): Promise<string | undefined> =>
        (await world().rows<{ due_at: string }>('select due_at from siku.task where record = $1', [id]))[0]?.due_at
      const today = beijingDate(beijingInstant(Date.now()))
      expect(beijingDate((await due()) ?? '')).toBe(addWorkingDays(today, 20))
      await step(id, 'extend', { more_days: 10 })
      expect(beijingDate((await due()) ?? '')).toBe(addWorkingDays(today, 30))
    })

    it('links show at both ends; one that is not there is refused', async () => {
      const barn = await barnWith('10')
      const [a, b] = [await request(barn, '1'), await request(barn, '2')]
      const c = await request(barn, '3', { seen_with: [a, b, a] })
      const record = (await world().ask(officer(), `/api/registers/grain_request/records/${c}`)).body
      expect(record['seen_with']).toEqual([a, b])
      expect(Object.keys(record['refs'] as object)).toEqual(expect.arrayContaining([a, b]))
      const related = (await world().ask(officer(), `/api/registers/grain_request/records/${a}/related`)).body.items ?? []
      expect(related.map((r) => r['id'])).toContain(c)
      const missing = await post('county.forestry_officer@west', 'grain_request', { barn, amount: '1', seen_with: [newId()] })
      expect([missing.status, missing.body['code']]).toEqual([422, 'reference_missing'])
    })

    it('a record belongs to the year of its event in Beijing, also when that is corrected, and its list and figures with it', async () => {
      const barn = await barnWith('10')
      const at = (id: string): string => `/api/registers/grain_request/records/${id}`
      const correct = (id: string, version: number, body: Record<string, unknown>): Promise<Answer> =>
        world().ask(officer(), at(id), { method: 'PATCH', body, headers: { 'if-match': `"${version}"` } })
      const listed = async (id: string, of: number): Promise<boolean> =>
        ((await world().ask(officer(), `/api/registers/grain_request/records?year=${of}&limit=1000`)).body.items ?? []).some((i) => i['id'] === id)
      const id = await request(barn, '1', { called_at: '2018-12-31T17:30:00Z' })
      expect((await world().ask(officer(), at(id))).body).toMatchObject({ called_at: '2019-01-01T01:30:00+08:00', belongs_to_year: 2019, year_named: false })
      expect((await correct(id, 1, { called_at: '2017-03-01T00:00:00Z' })).body).toMatchObject({ belongs_to_year: 2017 })
      expect([await listed(id, 2019), await listed(id, 2017)]).toEqual([false, true])
      const named = await request(barn, '1', { called_at: '2019-05-01T08:00:00+08:00', belongs_to_year: 2019 })
      expect((await correct(named, 1, { called_at: '2016-05-01T08:00:00+08:00' })).body).toMatchObject({ belongs_to_year: 2019, year_named: true })
    })

    it('a figure may count the year before, and its predicate knows the period', async () => {
      const barn = await barnWith('10')
      await request(barn, '1', { belongs_to_year: year - 3, wanted_on: '2031-05-01' })
      const figure = async (id: string, year: number): Promise<unknown> =>
        (await world().ask(world().hand('city.forestry_officer@city'), `/api/figures/${id}?year=${year}`)).body['value']
      expect([await figure('granary.asked_before', year - 3), await figure('granary.asked_before', year - 2)]).toEqual([null, '1'])
      expect(await figure('granary.wanted', year)).toBe('1')
    })
  },
  { rooms: [granary] },
)
