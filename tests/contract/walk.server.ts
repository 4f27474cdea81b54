import { photoTaken } from '#kit/evidence/photo.fixtures.ts'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import { type AnyRegister, creationFields, transitionFields } from '#kit/register/define.ts'
import type { Fields } from '#kit/register/fields.ts'
import { squareOf } from '#kit/geometry/square.fixtures.ts'
import { fieldsOfKind, kindOf } from '#kit/register/kinds.ts'
import { isId, newId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { SampleContext, Samples } from '#kit/room/samples.ts'
import type { Transition } from '#kit/register/transition.ts'
import { placeOf, within } from './city.ts'
import { type Rng, rngOf, type Source, valuesOf } from './sample.ts'
import { type Answer, type Hand, home, now, type TestWorld } from './world.server.ts'

export type Made = {
  readonly id: string
  readonly register: AnyRegister
  readonly place: string
  readonly by: Hand | null
  readonly sent: Record<string, unknown>
  readonly answer: Answer
}

export type Walker = {
  readonly rng: Rng
  /** Hands that hold one of the roles over a place. */
  readonly handsFor: (roles: readonly string[], place: string) => Hand[]
  readonly body: (r: AnyRegister, place: string, hand: Hand | null, over?: Record<string, unknown>) => Promise<Record<string, unknown>>
  readonly stepBody: (r: AnyRegister, name: string, place: string, hand: Hand | null, record: Record<string, unknown>) => Promise<Record<string, unknown>>
  /** Creates a record in the name of whoever may; the last refusal when nobody could. */
  readonly create: (r: AnyRegister, place: string, over?: Record<string, unknown>) => Promise<Made>
  /** Takes a step in the name of whoever may, those of `first` before others. */
  readonly step: (
    r: AnyRegister,
    id: string,
    name: string,
    place: string,
    first?: readonly string[],
  ) => Promise<{ answer: Answer; by: Hand | null; sent: Record<string, unknown> }>
  readonly picture: (hand: Hand, place: string) => Promise<string>
}

/** A small PNG; the comment makes each one's hash its own. */
export const png = (mark: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
      Buffer.from(mark),
    ]),
  )

/** What each capability lays over made-up records, found by the name of its file. */
async function samplesOf(world: TestWorld): Promise<Samples> {
  const all: Record<string, Samples[string]> = {}
  for (const { room } of world.rooms) {
    const folder = join(home, 'domains', room.name)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => basename(path) === 'samples.ts'))
      Object.assign(all, ((await import(pathToFileURL(join(folder, file)).href)) as { samples: Samples }).samples)
  }
  return all
}

/** Work that is answered as the HTTP edge would answer it, for what only the system may do. */
async function answered(run: () => Promise<unknown>): Promise<Answer> {
  try {
    const body = (await run()) as Answer['body'] | undefined
    return { status: 200, body: body ?? {}, text: '', bytes: new Uint8Array(), headers: new Headers() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { status: error.status, body: { code: error.code, title: error.message }, text: error.message, bytes: new Uint8Array(), headers: new Headers() }
  }
}

export const unlikeOf = (u: Transition['unlike']): readonly string[] => (u === undefined ? [] : typeof u === 'string' ? [u] : u)

/** How often something was asked in a world, by name: walkers of one city draw from one count. */
const counts = new WeakMap<TestWorld, Map<string, number>>()
function countIn(world: TestWorld, what: string): number {
  const own = counts.get(world) ?? new Map<string, number>()
  counts.set(world, own)
  const before = own.get(what) ?? 0
  own.set(what, before + 1)
  return before
}

/** A grid of squares around the middle of a place, so many degrees apart, in rows of so many. */
const GRID = { apart: 0.002, row: 40, from: -0.04 } as const
const squareAt = ([x, y]: readonly [number, number], n: number, width: number) =>
  squareOf(x + GRID.from + (n % GRID.row) * GRID.apart, y + GRID.from + Math.floor(n / GRID.row) * GRID.apart, width)

/** Makes records from definitions alone and takes them through their steps, by whoever the definitions name. */
export async function walkerOf(world: TestWorld, seed = 7): Promise<Walker> {
  const rng = rngOf(seed)
  const samples = await samplesOf(world)
  const engine = systemEngine(world.world)
  const pools = new Map<string, Promise<string>>()
  let pictures = 0
  let minutes = 0

  const handsFor = (roles: readonly string[], place: string): Hand[] =>
    world.hands.filter((h) => roles.includes(h.role) && within(place, h.seat)).toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))

  async function picture(hand: Hand, place: string): Promise<string> {
    const [w, s, e, n] = placeOf(place).box
    const form = new FormData()
    const shot = photoTaken({ at: beijingInstant(Date.now() + 60_000).slice(0, 19), position: [(w + e) / 2, (s + n) / 2] }, `${seed} ${pictures++} ${hand.key}`)
    form.set('file', new File([shot], '照片.jpg', { type: 'image/jpeg' }))
    const answer = await world.ask(hand, '/api/evidence', { raw: form })
    if (answer.status !== 201) throw new Error(`evidence: ${answer.text}`)
    return String(answer.body['id'])
  }

  /** One record of each register at each place stands for all references to it. */
  function pooled(register: string, place: string): Promise<string> {
    const key = `${register} ${place}`
    const made = pools.get(key) ?? create(registerNamed(register), place, {}, true).then((m) => demandMade(m).id)
    pools.set(key, made)
    return made
  }
  const registerNamed = (name: string): AnyRegister => {
    const found = world.registers.find((r) => r.name === name)
    if (!found) throw new Error(`no register ${name}`)
    return found
  }
  function demandMade(m: Made): Made {
    if (m.answer.status >= 300) throw new Error(`cannot make a ${m.register.name}: ${m.answer.status} ${m.answer.text}`)
    return m
  }

  const sourceOf = (r: AnyRegister, place: string, hand: Hand | null, own: Rng): Source => ({
    rng: own,
    box: middle(place),
    division: () => placeOf(place).code,
    reference: async (register) =>
      register === 'person'
        ? (hand ?? world.hand('ranger@west_village')).person
        : register === 'post'
          ? (hand ?? world.hand('ranger@west_village')).post
          : register === r.name
            ? null
            : pooled(register, place),
    picture: () => picture(hand ?? world.hand('county.fire_officer@west'), place),
    day: () => beijingDate(now()),
    instant: () => beijingInstant(Date.now() - 20 * 3_600_000 + 60_000 * minutes++),
  })

  const contextOf = (r: AnyRegister, place: string, hand: Hand | null, record?: Record<string, unknown>, given?: Record<string, unknown>): SampleContext => {
    const today = beijingDate(now())
    const h = hand ?? world.hand('ranger@west_village')
    return {
      today,
      day: (n) => addCalendarDays(today, n),
      instant: (n) => beijingInstant(Date.now() + n * 3_600_000),
      hand: { person: h.person, post: h.post, role: h.role },
      record,
      given,
      take: async (register, id, name) => {
        const { answer } = await step(registerNamed(register), id, name, place)
        if (answer.status >= 300) throw new Error(`cannot take ${register}.${name}: ${answer.status} ${answer.text}`)
        return answer.body
      },
      make: async (register, over) => ({ ...demandMade(await create(registerNamed(register), place, { ...over })).answer.body }),
      point: { type: 'Point', coordinates: [middle(place)[0], middle(place)[1]] },
      picture: () => picture(h, place),
      nth: () => countIn(world, r.name),
      ground: (width) => squareAt([middle(place)[0], middle(place)[1]], countIn(world, 'ground'), width),
      door: async (path, sent) => {
        const answer = await world.ask(h, path, { body: sent })
        if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`)
        return answer.body
      },
    }
  }

  /** `bare` leaves out what is optional: what others refer to must not in turn refer back. What is given is not made up: making it might wait for the very record that asks. */
  async function body(r: AnyRegister, place: string, hand: Hand | null, over: Record<string, unknown> = {}, bare = false): Promise<Record<string, unknown>> {
    const values = (fields: Fields) =>
      valuesOf(
        fields,
        creationFields(r)
          .map(([n]) => n)
          .filter((n) => !Object.hasOwn(over, n)),
        sourceOf(r, place, hand, rng),
        bare ? -1 : 1,
      )
    const mended = () => samples[r.name]?.['create']?.(contextOf(r, place, hand, undefined, over))
    // what a record has depends on its kind, which the sample says
    if (r.access.kinds) {
      const own = { ...(await mended()), ...over }
      return { id: newId(), division: placeOf(place).code, ...(await values(fieldsOfKind(r, kindOf(r, own)))), ...own }
    }
    const made = await values(r.fields)
    const own = await mended()
    return { id: newId(), division: placeOf(place).code, ...made, ...own, ...over }
  }

  async function stepBody(r: AnyRegister, name: string, place: string, hand: Hand | null, record: Record<string, unknown>): Promise<Record<string, unknown>> {
    const t = r.transitions[name]
    if (!t) throw new Error(`no step ${name}`)
    const made = await valuesOf(fieldsOfKind(r, kindOf(r, record)), transitionFields(t), sourceOf(r, place, hand, rng))
    const own = await samples[r.name]?.[name]?.(contextOf(r, place, hand, record))
    return { ...made, ...own, ...(t.reason ? { reason: '试验需要' } : {}) }
  }

  async function create(r: AnyRegister, place: string, over: Record<string, unknown> = {}, bare = false): Promise<Made> {
    let last: Made | undefined
    for (const hand of [...handsFor(r.access.create, place), ...(r.access.create.includes('system') ? [null] : [])]) {
      const sent = await body(r, place, hand, over, bare)
      const answer = hand
        ? await world.ask(hand, `/api/registers/${r.name}/records`, { body: sent, headers: { 'x-device': 'contract' } })
        : await answered(() => engine.create(r, sent))
      last = { id: String(sent['id']), register: r, place, by: hand, sent, answer }
      if (answer.status < 300) return last
    }
    if (!last) throw new Error(`nobody may create a ${r.name} at ${place}`)
    return last
  }

  async function step(r: AnyRegister, id: string, name: string, place: string, first: readonly string[] = []) {
    const t = r.transitions[name]
    if (!t || !isId(id)) throw new Error(`no step ${name}`)
    const record = (await world.rows<Record<string, unknown>>(`select * from ${r.name} where id = $1`, [id]))[0] ?? {}
    const doers = await world.rows<{ changed_by: string; changed_action: string }>(`select changed_by, changed_action from ${r.name}_history where id = $1`, [
      id,
    ])
    const barred = new Set(doers.filter((d) => unlikeOf(t.unlike).includes(d.changed_action)).map((d) => d.changed_by))
    const hands = handsFor(t.by, place)
      .filter((h) => !barred.has(h.person))
      .toSorted((a, b) => Number(first.includes(b.role)) - Number(first.includes(a.role)))
    let last: { answer: Answer; by: Hand | null; sent: Record<string, unknown> } | undefined
    for (const hand of [...hands, ...(t.by.includes('system') ? [null] : [])]) {
      const sent = await stepBody(r, name, place, hand, record)
      const answer = hand
        ? await world.ask(hand, `/api/registers/${r.name}/records/${id}/transitions/${name}`, { body: sent, headers: { 'x-device': 'contract' } })
        : await answered(() => engine.step(r, id, name, sent))
      last = { answer, by: hand, sent }
      if (answer.status < 300) return last
    }
    if (!last) throw new Error(`nobody may take ${r.name}.${name} at ${place}`)
    return last
  }

  return { rng, handsFor, body, stepBody, create, step, picture }
}

const middle = (place: string): [number, number, number, number] => {
  const [w, s, e, n] = placeOf(place).box
  const [x, y] = [(w + e) / 2, (s + n) / 2]
  return [x - 0.001, y - 0.001, x + 0.001, y + 0.001]
}
