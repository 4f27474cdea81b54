import { beforeAll, expect, it } from 'vitest'
import { fromStates, type AnyRegister } from '#kit/register/define.ts'
import { issue } from '#domains/forest_chief/issue/issue.ts'
import { gate, type Gate } from '#kit/room/gate.server.ts'
import { onEveryWorld } from './suite.server.ts'
import { type Walker, walkerOf } from './walk.server.ts'
import type { Answer, Hand, TestWorld } from './world.server.ts'

const place = 'west_village'

/** Every row of every table but the sessions, by digest. */
async function everything(world: TestWorld): Promise<Record<string, string>> {
  const tables = await world.rows<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'siku') and c.relname not in ('session', 'spatial_ref_sys') order by 1`)
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await world.rows<{ digest: string }>(
      `select count(*)::text || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as digest from ${name} t`,
    )
    found[name] = row?.digest ?? ''
  }
  return found
}

type Refused = { code: string; title: string; errors: { field: string; code: string }[] }
const refusals = (answer: Answer): Refused[] => answer.body['refusals'] as Refused[]
const codes = (answer: Answer): string[] => refusals(answer).map((r) => r.code)

onEveryWorld('trials', (opened) => {
  let world: TestWorld
  let w: Walker
  const named = (name: string): AnyRegister => {
    const found = world.registers.find((r) => r.name === name)
    if (!found) throw new Error(name)
    return found
  }
  const attempt = (hand: Hand, r: string, id: unknown, step: string, body: object, headers: Record<string, string> = {}) =>
    world.ask(hand, `/api/registers/${r}/records/${String(id)}/transitions/${step}?try`, { body, headers })
  const officer = () => world.hand('township.officer@west_town')
  const registered = async () => (await w.create(named('issue'), place, { state: 'registered' })).id

  beforeAll(async () => {
    world = opened()
    w = await walkerOf(world)
  })

  it('leaves nothing behind, whether the step would pass or not', async () => {
    const id = await registered()
    const before = await everything(world)
    const passes = await attempt(officer(), 'issue', id, 'triage', { owner_level: 'county' })
    expect([passes.status, passes.body]).toEqual([200, { refusals: [], effects: [], choices: {} }])
    expect(codes(await attempt(officer(), 'issue', id, 'triage', {}))).toEqual(['field_required'])
    expect(await everything(world)).toEqual(before)
    const kept = await world.ask(officer(), `/api/registers/issue/records/${id}/transitions/triage`, { body: { owner_level: 'county' } })
    expect(kept.body).toMatchObject({ state: 'triaged', version: 2 })
  })

  it('tells all that is wrong and not the first: each beside its field', async () => {
    const id = await registered()
    await world.ask(officer(), `/api/registers/issue/records/${id}/transitions/triage`, { body: { owner_level: 'county' } })
    const wrong = await attempt(world.hand('county.chief_office@west'), 'issue', id, 'dispatch', { due_on: '31/12/2026', nothing: 1 }, { 'if-match': '"1"' })
    const fields = refusals(wrong).flatMap((r) => r.errors.map((e) => e.field))
    expect(codes(wrong)).toContain('stale_version')
    expect(fields).toEqual(expect.arrayContaining(['due_on', 'nothing', 'responsible_unit']))
    expect(fields).toHaveLength(new Set(fields).size)
    expect(refusals(wrong).length).toBeGreaterThan(2)
  })

  it('whoever may not take the step is told that and no more; who may not see the record, nothing', async () => {
    const id = await registered()
    expect(codes(await attempt(world.hand('ranger@west_village'), 'issue', id, 'triage', {}))).toEqual(['role_missing'])
    expect((await attempt(world.hand('township.officer@east_town'), 'issue', id, 'triage', {})).status).toBe(404)
    expect((await attempt(officer(), 'issue', id, 'constructor', {})).status).toBe(404)
    expect(codes(await attempt(officer(), 'issue', id, 'close', {}))).not.toEqual([])
  })

  it('a new record is tried as well: what its gates refuse is told before it is made, and nothing is left behind', async () => {
    const ranger = world.hand('ranger@west_village')
    const body = await w.body(named('issue'), place, ranger, { state: 'registered' })
    const make = (more: object, path = '?try') => world.ask(ranger, `/api/registers/issue/records${path}`, { body: { ...body, ...more } })
    const before = await everything(world)
    const passes = await make({})
    expect([passes.status, passes.body]).toEqual([200, { refusals: [], effects: [], choices: {} }])
    const wrong = await make({ found_on: '2999-01-01', severity: 'none', nothing: 1 })
    expect(refusals(wrong).flatMap((r) => r.errors.map((e) => e.field))).toEqual(expect.arrayContaining(['severity', 'nothing']))
    expect(codes(await make({ found_on: '2999-01-01' }))).toEqual(['found_in_future'])
    expect(codes(await world.ask(world.hand('admin@city'), '/api/registers/issue/records?try', { body }))).toEqual(['role_missing'])
    expect(await everything(world)).toEqual(before)
    expect((await make({}, '')).status).toBe(201)
  })

  it('a step of several is tried: who would be refused and why, and nothing is done', async () => {
    const [fit, done] = [await registered(), await registered()]
    await world.ask(officer(), `/api/registers/issue/records/${String(done)}/transitions/triage`, { body: { owner_level: 'county' } })
    const before = await everything(world)
    const body = { records: [{ id: fit }, { id: done }], fields: { owner_level: 'county' } }
    const tried = await world.ask(officer(), '/api/registers/issue/transitions/triage?try', { body })
    expect(tried.body).toMatchObject({ done: [{ id: fit }], refused: [{ id: done }] })
    expect(await everything(world)).toEqual(before)
    const taken = await world.ask(officer(), '/api/registers/issue/transitions/triage', { body })
    expect(taken.body).toEqual(tried.body)
  })

  it('is tried again where it met another, and does not call refused what the server could not do', async () => {
    const id = await registered()
    const failing = async <T>(codes: readonly string[], run: () => Promise<T>): Promise<T> => {
      const left = [...codes]
      const gates = world.world.gates as Gate[]
      gates.push(
        gate(issue, ['triage'], '试验', async () => {
          const code = left.shift()
          if (code) throw Object.assign(new Error(code), { code })
        }),
      )
      try {
        return await run()
      } finally {
        gates.pop()
        expect(left).toEqual([])
      }
    }
    for (const code of ['40001', '40P01']) {
      const again = await failing([code], () => attempt(officer(), 'issue', id, 'triage', { owner_level: 'county' }))
      expect([again.status, again.body]).toEqual([200, { refusals: [], effects: [], choices: {} }])
    }
    for (const body of [{ owner_level: 'county' }, {}])
      expect((await failing(['53100'], () => attempt(officer(), 'issue', id, 'triage', body))).body).toMatchObject({ code: 'disk_full' })
    expect(codes(await failing(['23514'], () => attempt(officer(), 'issue', id, 'triage', { owner_level: 'county' })))).toEqual(['value_not_allowed'])
  })

  it('foretells what a serious step means for others, with numbers', async () => {
    type Told = { text: string; count: number }[]
    const effects = (answer: Answer): Told => answer.body['effects'] as Told
    const office = world.hand('county.chief_office@west')
    const [survivor, first, second] = [await registered(), await registered(), await registered()]
    for (const id of [survivor, first, second])
      await world.ask(officer(), `/api/registers/issue/records/${id}/transitions/triage`, { body: { owner_level: 'county' } })
    const body = { merged_into: survivor, reason: '同一件事' }
    expect(effects(await attempt(office, 'issue', first, 'merge', body)).map((e) => e.text)).not.toContain('个问题此前已并入同一主问题')
    const merged = await world.ask(office, `/api/registers/issue/records/${first}/transitions/merge`, { body })
    expect(merged.status, merged.text).toBe(200)
    expect(effects(await attempt(office, 'issue', second, 'merge', body))).toContainEqual({ text: '个问题此前已并入同一主问题', count: 1 })

    const leaving = world.hand('township.officer@west_town#2')
    const successor = world.hand('township.officer@west_town')
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const waiting = await world.rows<{ n: number }>(
      `select count(*)::int as n from siku.task where 'township.officer' = any(roles) and division in (select descendant from siku.division_closure where ancestor = (select division from post where id = $1))`,
      [leaving.post],
    )
    expect(waiting[0]?.n).toBeGreaterThan(0)
    const given = await attempt(office, 'post', leaving.post, 'hand_over', { successor: successor.post, valid_to: day })
    expect(effects(given)).toEqual([{ text: '件在办事项随岗位转给继任者', count: waiting[0]?.n }])
    const ended = await attempt(office, 'post', leaving.post, 'end', { valid_to: day, reason: '调离' })
    expect(effects(ended)).toEqual([{ text: '件在办事项由同岗的其他在任人员接着办', count: waiting[0]?.n }])

    const city = world.hand('city.chief_office@city')
    const village = (
      await world.rows<{ id: string; posts: number }>(
        `select d.id, (select count(*)::int from post p where p.division = d.id and p.state = 'in_office') as posts from division d where d.level = 'village' and d.state = 'current' order by posts desc, d.code limit 1`,
      )
    )[0]
    expect(village?.posts).toBeGreaterThan(0)
    const closing = await attempt(city, 'division', village?.id, 'close', { valid_to: day, reason: '撤并' })
    expect(effects(closing)).toContainEqual({ text: '个岗位还在任，须另行卸任或交接', count: village?.posts })
  })

  it('agrees with the step itself for records of every register', async () => {
    let asked = 0
    for (const r of world.registers) {
      const made = await w.create(r, place).catch(() => null)
      if (!made || made.answer.status >= 300) continue
      const state = String(made.answer.body['state'])
      for (const [name, t] of Object.entries(r.transitions).filter(([, one]) => fromStates(one).includes(state))) {
        const hand = w.handsFor(t.by, made.place)[0]
        if (!hand) continue
        const body = await w.stepBody(r, name, made.place, hand, made.answer.body)
        const trial = await attempt(hand, r.name, made.id, name, body)
        const step = await world.ask(hand, `/api/registers/${r.name}/records/${made.id}/transitions/${name}`, { body })
        expect([r.name, name, trial.status, codes(trial).length > 0], trial.text).toEqual([r.name, name, 200, step.status >= 300])
        if (step.status >= 300) expect(codes(trial), `${r.name} ${name} ${step.text}`).toContain(step.body['code'])
        asked++
        break
      }
    }
    expect(asked).toBeGreaterThan(40)
  }, 120_000)
})
