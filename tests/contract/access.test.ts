import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { AnyRegister } from '#kit/register/define.ts'
import { loadRooms, registersOf } from '#kit/room/load.server.ts'
import { newId } from '#kit/register/id.ts'
import { placeOf, within } from './city.ts'
import { kindsOf, knows, ofKind, reads } from './kinds.ts'
import { whole } from './shares.ts'
import { onEveryWorld } from './suite.server.ts'
import { walkerOf } from './walk.server.ts'
import { type Hand, home, type TestWorld } from './world.server.ts'

const registers = registersOf(await loadRooms(join(home, 'domains')))
const sides = ['west_village', 'east_village'] as const

/** What the definition says, read anew here and not from the code that enforces it. */
const covers = (h: Hand, place: string): boolean => within(place, h.seat)
const opens = (r: AnyRegister, h: Hand): boolean => typeof r.access.read === 'string' || (r.access.read as readonly string[]).includes(h.role)
const sees = (r: AnyRegister, h: Hand, place: string, kind: string | null): boolean =>
  reads(r, h.role, kind) && (r.access.read === 'everyone_signed_in' || covers(h, place))

const mayNot = 403
const notThere = 404
/** A step that is allowed gets as far as its body, and this body has a field that no register has. */
const allowedButWrong = 422
const wrong = { no_such_field: 1 }

function wanted(r: AnyRegister, h: Hand, place: string, kind: string | null, roles: readonly string[]): number {
  if (!sees(r, h, place, kind)) return notThere
  return roles.includes(h.role) && knows(r, h.role, kind) && covers(h, place) ? allowedButWrong : mayNot
}

const keyOf = (r: AnyRegister, place: string, kind = kindsOf(r)[0] ?? null): string => [r.name, place, ...(kind === null ? [] : [kind])].join(' ')

/** Of the sample: one role that may create and one that may not even read (or else not create), each at all its seats. */
function fewOf(hands: readonly Hand[], r: AnyRegister): Hand[] {
  const creates = (h: Hand): boolean => (r.access.create as readonly string[]).includes(h.role)
  const roles = [hands.find(creates) ?? hands.find((h) => opens(r, h)), hands.find((h) => !opens(r, h)) ?? hands.find((h) => !creates(h))].map((h) => h?.role)
  return hands.filter((h) => roles.includes(h.role))
}

/** What stands in the record already would refuse the step to whoever may take it: no matter of rights. */
const ofTheRecord = (code: string | undefined): boolean => code !== undefined && !['role_missing', 'outside_area', 'own_record', 'same_person'].includes(code)

/** The steps that a record offers this hand as allowed against those that the definition allows, but those that must be another's than one taken before. */
function wronglyOffered(r: AnyRegister, h: Hand, place: string, kind: string | null, record: Record<string, unknown>): string[] {
  const told = new Map((record['transitions'] as { name: string; allowed: boolean; code?: string }[]).map((t) => [t.name, t.allowed || ofTheRecord(t.code)]))
  const open = Object.entries(r.transitions).filter(([, t]) => [t.from].flat().includes(String(record['state'])) && t.by.some((role) => role !== 'system'))
  const said = new Map(open.map(([n, t]) => [n, (t.by as readonly string[]).includes(h.role) && knows(r, h.role, kind) && covers(h, place)]))
  return [...new Set([...told.keys(), ...said.keys()])]
    .filter((n) => r.transitions[n]?.unlike === undefined && told.get(n) !== said.get(n))
    .map((n) => `${n} by ${h.key} at ${place}: offered ${String(told.get(n))} instead of ${String(said.get(n))}`)
}

async function matrix(
  world: TestWorld,
  r: AnyRegister,
  hands: readonly Hand[],
  kind: string | null,
  ids: ReadonlyMap<string, string>,
): Promise<{ faults: string[]; asked: number }> {
  const faults: string[] = []
  let asked = 0
  const base = `/api/registers/${r.name}`
  const check = (deed: string, h: Hand, place: string, got: number, want: number): void => {
    asked += 1
    if (got !== want) faults.push(`${deed} by ${h.key} at ${place}: ${got} instead of ${want}`)
  }
  for (const h of hands) {
    check('definition', h, '', (await world.ask(h, base)).status, opens(r, h) ? 200 : notThere)
    for (const place of sides) {
      const at = `${base}/records/${ids.get(keyOf(r, place, kind))}`
      const seen = sees(r, h, place, kind) ? 200 : notThere
      const read = await world.ask(h, at)
      check('read', h, place, read.status, seen)
      if (read.status === 200) faults.push(...wronglyOffered(r, h, place, kind, read.body))
      check('history', h, place, (await world.ask(h, `${at}/history`)).status, seen)
      const listed = await world.ask(h, `${base}/records?id=${ids.get(keyOf(r, place, kind))}`)
      check('list', h, place, listed.status === 200 ? (listed.body.items?.length ? 200 : notThere) : listed.status, seen)
      if (r.name !== 'division') {
        const born = await world.ask(h, `${base}/records`, { body: { division: placeOf(place).code, ...ofKind(r, kind) } })
        const mayCreate = (r.access.create as readonly string[]).includes(h.role) && knows(r, h.role, kind) && covers(h, place)
        check('create', h, place, born.status === 409 || born.status === 201 ? 422 : born.status, !opens(r, h) ? notThere : mayCreate ? 422 : mayNot)
      }
      check(
        'update',
        h,
        place,
        (await world.ask(h, at, { method: 'PATCH', body: wrong, headers: { 'if-match': '1' } })).status,
        wanted(r, h, place, kind, r.access.update?.by ?? []),
      )
      for (const [name, t] of Object.entries(r.transitions)) {
        check(name, h, place, (await world.ask(h, `${at}/transitions/${name}`, { body: wrong })).status, wanted(r, h, place, kind, t.by))
      }
    }
  }
  return { faults, asked }
}

onEveryWorld('the matrix of access', (world, kind) => {
  const firsts = () => world().hands.filter((h) => h.key.endsWith('#1'))
  const handsOn = (r: AnyRegister) => (whole(kind, r.name) ? firsts() : fewOf(firsts(), r))
  const ids = new Map<string, string>()
  beforeAll(async () => {
    const w = await walkerOf(world())
    for (const r of registers)
      for (const place of sides)
        for (const kind of kindsOf(r)) {
          const made = await w.create(
            r,
            place,
            kind !== null
              ? ofKind(r, kind)
              : r.name === 'division'
                ? {
                    parent: placeOf(place).parent === 'east_town' ? '990102001' : '990101001',
                    code: place === 'east_village' ? '990102001999' : '990101001999',
                  }
                : {},
          )
          expect(made.answer.status, `${r.name} ${made.answer.text}`).toBeLessThan(300)
          ids.set(keyOf(r, place, kind), made.id)
        }
  }, 120_000)

  for (const r of registers)
    for (const of of kindsOf(r)) {
      it(`${[r.name, of].filter(Boolean).join(' ')}: who may read, create, correct and take each step, here and elsewhere, and is offered it`, async () => {
        const before = await world().rows(`select id, version from ${r.name} order by id`)
        const { faults, asked } = await matrix(world(), r, handsOn(r), of, ids)
        expect(faults).toEqual([])
        expect(asked).toBeGreaterThan(whole(kind, r.name) ? 100 : 10)
        if (r.access.create.length > 0 && Object.values(r.fields).some((f) => f.required && !f.later && !f.system))
          expect(await world().rows(`select id, version from ${r.name} order by id`)).toEqual(before)
      }, 120_000)
    }

  it('nothing but the public doors opens without a session', async () => {
    const doors = [
      '/api/me',
      '/api/registers',
      '/api/inbox',
      '/api/notices',
      '/api/search?q=x',
      '/api/indicators',
      '/api/figures',
      '/api/overview',
      '/api/rooms/harvest',
      '/api/views',
      '/api/divisions',
      '/api/layers',
      '/tiles/issue/5/1/1.mvt',
      '/tiles/issue.json',
      '/api/reports/2023',
      '/api/changes',
      `/api/evidence/${newId()}`,
      '/api/no/such/door',
      '/api/division/bearer?code=990101&date=2023-01-01',
      '/api/fire/danger/day',
      '/api/map/base',
      ...registers.flatMap((r) => [
        `/api/registers/${r.name}`,
        `/api/registers/${r.name}/records`,
        `/api/registers/${r.name}/records/${ids.get(keyOf(r, 'west_village'))}`,
        `/api/registers/${r.name}/export.csv`,
      ]),
    ]
    for (const door of doors) {
      const answer = await world().ask(null, door)
      expect([answer.status, answer.body['code']], door).toEqual([401, 'not_signed_in'])
    }
    for (const door of ['/api/evidence', '/api/claims', '/api/fire/hotspots', ...registers.map((r) => `/api/registers/${r.name}/records`)]) {
      expect((await world().ask(null, door, { body: {} })).status, door).toBe(401)
    }
    expect((await world().ask(null, '/api/health')).status).toBe(200)
    expect((await world().ask(null, '/api/registers', { headers: { authorization: `Bearer ${'x'.repeat(43)}` } })).status).toBe(401)
  })

  it('tells each hand the registers it may read, and where it may create', async () => {
    for (const h of firsts()) {
      const answer = await world().ask(h, '/api/registers')
      const told = (answer.body.items ?? []).map((i) => [i['register'], i['can_create']])
      expect(told.toSorted(), h.key).toEqual(
        registers
          .filter((r) => opens(r, h))
          .map((r) => [r.name, (r.access.create as readonly string[]).includes(h.role)])
          .toSorted(),
      )
    }
  })
})
