import { beforeAll, expect, it } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import { after, gate, refuse } from '#kit/room/gate.server.ts'
import { newId } from '#kit/register/id.ts'
import { outboxState, systemEngine, workOutbox } from '#kit/jobs/outbox.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { onEveryWorld } from './suite.server.ts'
import { type Walker, walkerOf } from './walk.server.ts'
import type { Answer, TestWorld } from './world.server.ts'

const place = 'west_village'
/** So many minutes from now, for a worker that does not wait for them. */
const later = (minutes: number) => (): string => beijingInstant(Date.now() + minutes * 60_000)
const base = '/api/registers/issue/records'

/** Everything a write may leave behind, counted. */
async function traces(world: TestWorld): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of ['issue', 'issue_history', 'siku.task', 'siku.outbox', 'siku.feed', 'siku.audit', 'siku.idempotency']) {
    counts[table] = (await world.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1
  }
  return counts
}

onEveryWorld('writes', (opened) => {
  let w: Walker
  let world: TestWorld
  const issue = () =>
    world.registers.find((r) => r.name === 'issue') ??
    (() => {
      throw new Error('no issue')
    })()
  const fresh = async (state = 'registered') => (await w.create(issue(), place, { state })).answer
  const officer = () => world.hand('township.officer@west_town')
  const triage = (id: unknown, headers: Record<string, string> = {}, level = 'county'): Promise<Answer> =>
    world.ask(officer(), `${base}/${String(id)}/transitions/triage`, { body: { owner_level: level }, headers })
  const body = async () => w.body(issue(), place, officer())

  beforeAll(async () => {
    world = opened()
    w = await walkerOf(world)
  })

  it('a correction needs the version it was made from, and that must be the last', async () => {
    const { body: record } = await fresh()
    const at = `${base}/${String(record['id'])}`
    const change = (headers: Record<string, string>) => world.ask(officer(), at, { method: 'PATCH', body: { title: '改过的问题' }, headers })
    expect([(await change({})).status, (await change({})).body['code']]).toEqual([428, 'if_match_required'])
    expect((await change({ 'if-match': '"x"' })).status).toBe(400)
    expect((await change({ 'if-match': '"1"' })).body).toMatchObject({ version: 2, title: '改过的问题' })
    const stale = await change({ 'if-match': '"1"' })
    expect([stale.status, stale.body['code']]).toEqual([412, 'stale_version'])
    const read = await world.ask(officer(), at)
    expect(read.headers.get('etag')).toBe('"2"')
  })

  it('a step with a stale version is refused; without one it stands on the state', async () => {
    const { body: record } = await fresh()
    await world.ask(officer(), `${base}/${String(record['id'])}`, { method: 'PATCH', body: { title: '又改' }, headers: { 'if-match': '1' } })
    expect((await triage(record['id'], { 'if-match': '"1"' })).status).toBe(412)
    expect((await triage(record['id'])).status).toBe(200)
    const again = await triage(record['id'])
    expect([again.status, again.body['code']]).toEqual([409, 'transition_not_open'])
  })

  it('of two hands at once one wins and the other is told', async () => {
    for (let n = 0; n < 5; n++) {
      const { body: record } = await fresh()
      const answers = await Promise.all([triage(record['id']), triage(record['id'], {}, 'township'), triage(record['id'], { 'if-match': '1' })])
      expect(answers.filter((a) => a.status === 200)).toHaveLength(1)
      for (const a of answers.filter((one) => one.status !== 200)) expect([409, 412], a.text).toContain(a.status)
      expect(
        (await world.rows(`select version from issue_history where id = $1 order by 1`, [record['id']])).map((row) => (row as { version: number }).version),
      ).toEqual([1, 2])
    }
    const { body: record } = await fresh()
    const corrections = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        world.ask(officer(), `${base}/${String(record['id'])}`, { method: 'PATCH', body: { title: `第${n}人的改动` }, headers: { 'if-match': '1' } }),
      ),
    )
    expect(corrections.map((a) => a.status).toSorted()).toEqual([200, 412, 412, 412])
  })

  it('the same id is registered once', async () => {
    const sent = await body()
    const answers = await Promise.all([1, 2, 3].map(() => world.ask(officer(), base, { body: sent })))
    expect(answers.map((a) => a.status).toSorted()).toEqual([201, 409, 409])
    expect(answers.filter((a) => a.status === 409).map((a) => a.body['code'])).toEqual(['already_there', 'already_there'])
  })

  it('the same key gives the same answer once, in a row and at once; with another body it is refused', async () => {
    const sent = await body()
    delete sent['id']
    const key = newId()
    const ask = (what: Record<string, unknown>, k = key) => world.ask(officer(), base, { body: what, headers: { 'idempotency-key': k } })
    const [first, second] = [await ask(sent), await ask(sent)]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    const other = await ask({ ...sent, title: '另一件事' })
    expect([other.status, other.body['code']]).toEqual([409, 'idempotency_key_reused'])
    const key2 = newId()
    const before = (await traces(world))['issue'] ?? 0
    const parallel = await Promise.all([1, 2, 3, 4].map(() => ask({ ...sent, title: '同时送来' }, key2)))
    expect(new Set(parallel.map((a) => a.body['id'])).size).toBe(1)
    expect(parallel.every((a) => a.status === 201)).toBe(true)
    expect((await traces(world))['issue']).toBe(before + 1)
    const neighbour = await world.ask(world.hand('township.officer@west_town#2'), base, {
      body: { ...sent, title: '别人的同一个键' },
      headers: { 'idempotency-key': key },
    })
    expect(neighbour.status).toBe(201)
    for (const bad of ['two words', 'x'.repeat(201)])
      expect([(await ask(sent, bad)).status, (await ask(sent, bad)).body['code']]).toEqual([400, 'idempotency_key_invalid'])
  })

  it('a refused write keeps no answer under its key, so that it can be mended and sent again', async () => {
    const key = newId()
    const sent = await body()
    const refused = await world.ask(officer(), base, { body: { ...sent, title: null }, headers: { 'idempotency-key': key } })
    expect(refused.status).toBe(422)
    expect((await world.ask(officer(), base, { body: sent, headers: { 'idempotency-key': key } })).status).toBe(201)
  })

  it('a gate that refuses, or breaks, leaves nothing at all', async () => {
    const { body: record } = await fresh()
    const gates = world.world.gates as unknown as unknown[]
    const [refusing, breaking] = [
      gate(issue(), ['triage', 'create'], '试验：拒绝', async ({ tx }) => {
        await tx.insertInto('siku.outbox').values({ register: 'issue', record: newId(), version: 1, action: 'x' }).execute()
        refuse({ code: 'happened_ahead', message: '今天不行' })
      }),
      gate(issue(), ['triage'], '试验：出错', async () => {
        throw new Error('gate broke')
      }),
    ]
    const before = await traces(world)
    gates.push(refusing)
    const answers = [await triage(record['id']), await world.ask(officer(), base, { body: await body(), headers: { 'idempotency-key': newId() } })]
    gates.splice(gates.indexOf(refusing), 1)
    expect(answers.map((a) => [a.status, a.body['code']])).toEqual([
      [409, 'happened_ahead'],
      [409, 'happened_ahead'],
    ])
    expect(await traces(world)).toEqual(before)
    gates.push(breaking)
    const broken = await triage(record['id'])
    gates.splice(gates.indexOf(breaking), 1)
    expect([broken.status, broken.body['code']]).toEqual([500, 'internal'])
    expect(world.log.splice(0).join()).toContain('gate broke')
    expect(await traces(world)).toEqual(before)
    expect((await triage(record['id'])).status).toBe(200)
  })

  it('what follows a step is done at least once, after failures too, and by nobody when it never works', async () => {
    const done: string[] = []
    let failures = 2
    const made = after(issue(), ['triage'], '试验：之后', async ({ record }) => {
      if (failures-- > 0) throw new Error('not yet')
      done.push(record.id)
    })
    const busy: World = { ...world.world, afters: [...world.world.afters, made] }
    const afters = world.world.afters as unknown as unknown[]
    const { body: record } = await fresh()
    await workOutbox(busy)
    afters.push(made)
    await triage(record['id'])
    afters.splice(afters.indexOf(made), 1)
    const waiting = () =>
      world.rows<{ attempts: number; done: boolean; last_error: string }>(
        'select attempts, done_at is not null as done, last_error from siku.outbox where record = $1',
        [record['id']],
      )
    expect(await waiting()).toMatchObject([{ attempts: 0, done: false }])
    await workOutbox(busy, later(0))
    expect(await waiting()).toMatchObject([{ attempts: 1, done: false, last_error: expect.stringContaining('not yet') as unknown as string }])
    await workOutbox(busy, later(0))
    expect(await waiting(), 'it rests').toMatchObject([{ attempts: 1 }])
    await workOutbox(busy, later(1))
    expect(done).toEqual([])
    await workOutbox(busy, later(3))
    expect(done).toEqual([record['id']])
    expect(await waiting()).toMatchObject([{ attempts: 3, done: true }])
    await workOutbox(busy, later(60))
    expect(done).toHaveLength(1)
  })

  it('an after hook that always fails is given up in the end and holds up nothing else', async () => {
    const seen: string[] = []
    const bad = await fresh()
    const good = await fresh()
    const made = after(issue(), ['triage'], '试验：总是失败', async ({ record }) => {
      if (record.id === bad.body['id']) throw new Error('never')
      seen.push(record.id)
    })
    const afters = world.world.afters as unknown as unknown[]
    afters.push(made)
    await triage(bad.body['id'])
    await triage(good.body['id'])
    for (let n = 0; n < 15; n++) await workOutbox(world.world, later(n * 600))
    afters.splice(afters.indexOf(made), 1)
    expect(seen).toEqual([good.body['id']])
    expect(await world.rows('select attempts, done_at from siku.outbox where record = $1', [bad.body['id']])).toEqual([{ attempts: 10, done_at: null }])
    expect(await outboxState(world.world)).toMatchObject({
      dead: 1,
      errors: [{ register: 'issue', record: bad.body['id'], action: 'triage', error: 'Error: never' }],
    })
    const metrics = await world.ask(world.hand('admin@city'), '/metrics')
    expect(metrics.text).toContain('siku_outbox{state="dead"} 1')
    const upkeep = await world.ask(world.hand('admin@city'), '/api/upkeep')
    expect(upkeep.body).toMatchObject({ outbox: { dead: 1, errors: [{ register_title: '问题台账', error: 'Error: never' }] } })
    expect((await world.ask(officer(), '/api/upkeep')).status).toBe(403)
    await world.rows('delete from siku.outbox where record = $1', [bad.body['id']])
  })

  it('two workers at once do each thing that follows once, and all of it', async () => {
    const done: string[] = []
    const made = after(issue(), ['triage'], '试验：一次', async ({ record, engine }) => {
      await engine.read(async (tx) => {
        await tx.selectFrom('issue').where('id', '=', record.id).select('id').execute()
      })
      done.push(record.id)
    })
    const afters = world.world.afters as unknown as unknown[]
    afters.push(made)
    const [{ body: record }] = [await fresh()]
    await triage(record['id'])
    const [row] = await world.rows<{ id: number }>('select id from siku.outbox where record = $1', [record['id']])
    const many = 150
    await world.rows(
      `insert into siku.outbox (register, record, version, action) select register, record, version, action from siku.outbox, generate_series(1, ${many - 1}) where id = $1`,
      [row?.id],
    )
    const worked = await Promise.all([1, 2, 3].map(() => workOutbox(world.world)))
    afters.splice(afters.indexOf(made), 1)
    expect([done.length, worked.reduce((a, b) => a + b, 0)]).toEqual([many, many])
    expect((await outboxState(world.world)).waiting).toBe(0)
  }, 60_000)

  it('the system acts through the same engine: its steps stand in the history under its own name', async () => {
    const engine = systemEngine(world.world)
    const { body: record } = await fresh()
    await triage(record['id'])
    await expect(engine.step(issue(), String(record['id']), 'dispatch', { responsible_unit: '甲', due_on: '2999-01-01' })).rejects.toMatchObject({
      status: 403,
    })
  })
})
