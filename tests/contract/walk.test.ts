import { join } from 'node:path'
import { expect, it } from 'vitest'
import { columnsOf } from '#kit/derive/columns.ts'
import { type AnyRegister, fromStates, startStates } from '#kit/register/define.ts'
import { loadRooms, registersOf } from '#kit/room/load.server.ts'
import { systemId } from '#kit/records/acting.server.ts'
import { onEveryWorld } from './suite.server.ts'
import { unlikeOf, type Walker, walkerOf } from './walk.server.ts'
import { whole } from './shares.ts'
import { home, type TestWorld } from './world.server.ts'
import { unwalked } from './unwalked.ts'

const registers = registersOf(await loadRooms(join(home, 'domains')))
const place = 'west_village'
const edge = (state: string, step: string): string => `${state} → ${step}`
const edgesOf = (r: AnyRegister): string[] => Object.entries(r.transitions).flatMap(([name, t]) => fromStates(t).map((s) => edge(s, name)))

/** The nearest state with an edge still open, and the step to take on the way to it; undefined when none can be reached. */
function nearest(r: AnyRegister, from: string, open: ReadonlySet<string>): { readonly step: string; readonly at: string } | undefined {
  const queue: [string, string | undefined][] = [[from, undefined]]
  const seen = new Set([from])
  for (const [state, first] of queue) {
    for (const [name, t] of Object.entries(r.transitions)) {
      if (!fromStates(t).includes(state)) continue
      if (open.has(edge(state, name))) return { step: first ?? name, at: state }
      const to = t.to ?? state
      if (!seen.has(to)) {
        seen.add(to)
        queue.push([to, first ?? name])
      }
    }
  }
  return undefined
}

const nextStep = (r: AnyRegister, from: string, open: ReadonlySet<string>): string | undefined => nearest(r, from, open)?.step

type Standing = { version: number; state: string; histories: number; feed: number; outbox: number; audit: number; task: string | null; past: string }

/** All that a step on a record may touch. */
async function standing(world: TestWorld, r: AnyRegister, id: string): Promise<Standing> {
  const [row] = await world.rows<Standing>(
    `select r.version, r.state, (select count(*)::int from ${r.name}_history h where h.id = r.id) as histories,
    (select count(*)::int from siku.feed f where f.record = r.id) as feed, (select count(*)::int from siku.outbox o where o.record = r.id) as outbox,
    (select count(*)::int from siku.audit a where a.record = r.id) as audit, (select md5(t::text) from siku.task t where t.record = r.id) as task,
    (select md5(string_agg(h::text, '' order by h.version)) from ${r.name}_history h where h.id = r.id and h.version < $2) as past
    from ${r.name} r where r.id = $1`,
    [id, 1_000_000],
  )
  if (!row) throw new Error(`${r.name} ${id} is gone`)
  return row
}

type Last = { action: string; by: string; post: string | null; device: string | null; reason: string | null; state: string; whole: boolean; together: boolean }

/** The newest version, and whether it is the whole record and of the same transaction. */
async function lastVersion(world: TestWorld, r: AnyRegister, id: string): Promise<Last> {
  const kept = columnsOf(r)
    .filter((c) => !c.generated)
    .map((c) => (c.type.startsWith('geometry') ? `ST_AsEWKB(x.${c.name})` : `x.${c.name}`))
  const all = (alias: string): string => `row(${kept.map((k) => k.replaceAll('x.', `${alias}.`)).join(', ')})`
  const [row] = await world.rows<Last>(
    `select h.changed_action as action, h.changed_by as by, h.changed_post as post, h.changed_device as device, h.changed_reason as reason,
    h.state, ${all('r')}::text = ${all('h')}::text as whole, h.xmin::text = r.xmin::text as together
    from ${r.name} r join ${r.name}_history h on h.id = r.id and h.version = r.version where r.id = $1`,
    [id],
  )
  if (!row) throw new Error(`${r.name} ${id} has no history`)
  return row
}

/** Who did a step that this one must be unlike of, and holds a role for this one: must be refused. */
async function sameHandRefused(world: TestWorld, w: Walker, r: AnyRegister, id: string, name: string): Promise<boolean> {
  const t = r.transitions[name]
  const others = unlikeOf(t?.unlike)
  if (!t || others.length === 0) return false
  const doers = await world.rows<{ by: string }>(
    `select changed_by as by from ${r.name}_history h where id = $1 and changed_action = any($2)
    and version = (select max(version) from ${r.name}_history m where m.id = h.id and m.changed_action = h.changed_action)`,
    [id, [...others]],
  )
  const hand = w.handsFor(t.by, place).find((h) => doers.some((d) => d.by === h.person))
  if (!hand) return false
  const before = await standing(world, r, id)
  const answer = await world.ask(hand, `/api/registers/${r.name}/records/${id}/transitions/${name}`, { body: t.reason ? { reason: '试验' } : {} })
  expect([answer.status, answer.body['code']], `${r.name}.${name} by the same hand: ${answer.text}`).toEqual([409, 'same_person'])
  expect(await standing(world, r, id)).toEqual(before)
  return true
}

async function takeStep(world: TestWorld, w: Walker, r: AnyRegister, id: string, name: string): Promise<string | null> {
  const heirs = Object.values(r.transitions)
    .filter((t) => unlikeOf(t.unlike).includes(name))
    .flatMap((t) => [...t.by])
  const before = await standing(world, r, id)
  const { answer, by, sent } = await w.step(r, id, name, place, heirs)
  const after = await standing(world, r, id)
  if (answer.status >= 300) {
    expect(after, `${r.name}.${name} was refused and yet left something`).toEqual(before)
    return `${answer.status} ${String(answer.body['code'])} ${String(answer.body['title'])}`
  }
  const to = r.transitions[name]?.to ?? before.state
  expect(after, `${r.name}.${name}`).toMatchObject({
    version: before.version + 1,
    histories: before.histories + 1,
    feed: before.feed + 1,
    audit: before.audit,
    state: to,
  })
  const last = await lastVersion(world, r, id)
  expect(last, `${r.name}.${name}`).toEqual({
    action: name,
    by: by?.person ?? systemId,
    post: by?.post ?? null,
    device: by ? 'contract' : null,
    reason: sent['reason'] ?? null,
    state: to,
    whole: true,
    together: true,
  })
  return null
}

const tries = 4

type Walked = { readonly failed: Map<string, string>; readonly barred: Set<string>; readonly taken: number }

/** Walks every edge of a register by the hands that may, or one life that got somewhere; gives those that could not be walked, with the last refusal. */
async function walk(world: TestWorld, w: Walker, r: AnyRegister, everyEdge: boolean): Promise<Walked> {
  const open = new Set(edgesOf(r))
  const failed = new Map<string, string>()
  const attempts = new Map<string, number>()
  const barred = new Set<string>()
  const starts = startStates(r)
  /** What the first life did that came to a state: the shortest way there may leave out what a rule asks for on it. */
  const ways = new Map<string, readonly string[]>()
  let known = false
  let taken = 0
  while (everyEdge || taken === 0) {
    const start = starts.find((s) => nextStep(r, s, open) !== undefined)
    if (start === undefined) break
    const made = await w.create(r, place, { state: start })
    expect(made.answer.status, `${r.name} cannot be made: ${made.answer.text}`).toBeLessThan(300)
    let state: string = start
    const way: string[] = []
    const planned = known ? [...(ways.get(nearest(r, state, open)?.at ?? '') ?? [])] : []
    for (let step = planned.shift() ?? nextStep(r, state, open); step !== undefined; step = planned.shift() ?? nextStep(r, state, open)) {
      const here = edge(state, step)
      if (await sameHandRefused(world, w, r, made.id, step)) barred.add(step)
      const refusal = await takeStep(world, w, r, made.id, step)
      if (refusal !== null) {
        attempts.set(here, (attempts.get(here) ?? 0) + 1)
        failed.set(here, refusal)
        known = !open.has(here)
        if ((attempts.get(here) ?? 0) >= tries) {
          if (!open.delete(here)) open.clear()
        }
        break
      }
      taken += 1
      failed.delete(here)
      open.delete(here)
      state = r.transitions[step]?.to ?? state
      way.push(step)
      if (!ways.has(state)) ways.set(state, [...way])
    }
  }
  return { failed, barred, taken }
}

/** Takes a record past `done` and on to where `next` can be taken, and has the same hand refused there. */
async function refusedAfter(world: TestWorld, w: Walker, r: AnyRegister, done: string, next: string): Promise<boolean> {
  const start = startStates(r)[0] ?? ''
  const made = await w.create(r, place)
  let [state, past] = [start, false]
  for (let n = 0; n < 20; n++) {
    const step = nextStep(r, state, new Set(edgesOf(r).filter((e) => e.endsWith(edge('', past ? next : done).trimStart()))))
    if (step === undefined) return false
    if (past && step === next) return sameHandRefused(world, w, r, made.id, next)
    const refusal = await takeStep(world, w, r, made.id, step)
    expect(refusal, `${r.name}.${step}`).toBeNull()
    if (step === done) past = true
    state = r.transitions[step]?.to ?? state
  }
  return false
}

/** The steps that must be another's than one which somebody of the same role may take. */
const twins = (r: AnyRegister): [string, string][] =>
  Object.entries(r.transitions).flatMap(([n, t]) =>
    unlikeOf(t.unlike)
      .filter((u) => r.transitions[u]?.by.some((role) => role !== 'system' && t.by.includes(role)))
      .map((u): [string, string] => [n, u]),
  )

const told = (r: AnyRegister, failed: ReadonlyMap<string, string>): string[] => [...failed].map(([e, why]) => `${r.name}: ${e}: ${why}`)

onEveryWorld('every step of every register', (world, kind) => {
  let w: Walker
  const missed: string[] = []
  for (const r of registers.filter((x) => !whole(kind, x.name))) {
    it(`${r.name}: is made, and what steps one life takes leave one version each, whole, by whom, in one transaction`, async () => {
      w ??= await walkerOf(world())
      const { failed, taken } = await walk(world(), w, r, false)
      expect(taken, [...failed.values()].join('\n')).toBeGreaterThan(
        Object.keys(r.transitions).length === 0 || edgesOf(r).every((e) => unwalked.includes(`${r.name}: ${e}`)) ? -1 : 0,
      )
    }, 120_000)
  }
  for (const r of registers.filter((x) => whole(kind, x.name))) {
    it(`${r.name}: each step leaves one version, whole, by whom, in one transaction; each refusal leaves nothing`, async () => {
      w ??= await walkerOf(world())
      const { failed, barred } = await walk(world(), w, r, true)
      missed.push(...told(r, failed))
      for (const [next, done] of twins(r)) if (!barred.has(next) && (await refusedAfter(world(), w, r, done, next))) barred.add(next)
      expect(
        twins(r)
          .map(([n]) => n)
          .filter((n) => !barred.has(n)),
        'no hand was ever the same for these',
      ).toEqual([])
    }, 120_000)
  }
  it('no more steps stay unwalked than tests/contract/unwalked.ts says', () => {
    const edges = missed.map((m) => m.split(': ').slice(0, 2).join(': '))
    expect(
      edges.filter((e) => !unwalked.includes(e)),
      `not walked; give domains/<room>/<capability>/samples.ts what the rule asks:\n${missed.join('\n')}`,
    ).toEqual([])
    const here = unwalked.filter((e) => whole(kind, e.split(': ')[0] ?? ''))
    expect(
      here.filter((e) => !edges.includes(e)),
      'these are walked now: take them off the list',
    ).toEqual([])
  })
})
