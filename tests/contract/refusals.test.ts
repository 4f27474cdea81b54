import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { AnyRegister } from '#kit/register/define.ts'
import { problemType } from '#kit/problem/catalogue.ts'
import { newId } from '#kit/register/id.ts'
import { onEveryWorld } from './suite.server.ts'
import { png, type Walker, walkerOf } from './walk.server.ts'
import type { Answer, TestWorld } from './world.server.ts'

const place = 'west_village'
const base = '/api/registers/issue/records'
const chinese = /[\u4e00-\u9fff]/

/** Every refusal is a problem document with a code and a Chinese sentence, and never a fault of ours. */
function demandProblem(a: Answer, what: string, status?: number, code?: string): void {
  expect(a.headers.get('content-type'), `${what}: ${a.status} ${a.text.slice(0, 300)}`).toContain('application/problem+json')
  expect(a.body, what).toMatchObject({
    status: a.status,
    code: expect.stringMatching(/^[a-z_.]+$/) as unknown as string,
    title: expect.stringMatching(chinese) as unknown as string,
  })
  expect(a.status, `${what}: ${a.text}`).toBeLessThan(500)
  expect(a.status, `${what}: ${a.text}`).toBeGreaterThanOrEqual(400)
  expect(a.body['type'], what).toBe(problemType(String(a.body['code'])))
  if (status !== undefined) expect([a.status, a.body['code']], `${what}: ${a.text}`).toEqual([status, code ?? a.body['code']])
}

/** A body of zeros that says nothing of its length and counts what is read of it. */
function endless(limit: number): { stream: ReadableStream<Uint8Array>; read: () => number } {
  let given = 0
  const chunk = new Uint8Array(1 << 20).fill(0x20)
  return {
    read: () => given,
    stream: new ReadableStream({
      pull(c) {
        if (given >= limit) c.close()
        else {
          given += chunk.length
          c.enqueue(chunk)
        }
      },
    }),
  }
}

onEveryWorld('bad input', (opened) => {
  let w: Walker
  let world: TestWorld
  let issue: AnyRegister
  let record: string
  const officer = () => world.hand('township.officer@west_town')
  const post = (body: unknown, path = base) => world.ask(officer(), path, { body })
  const good = () => w.body(issue, place, officer())
  const withField = async (over: Record<string, unknown>) => post({ ...(await good()), ...over })
  const named = (a: Answer): unknown[] => ((a.body['errors'] ?? []) as { field: string }[]).map((e) => e.field)

  beforeAll(async () => {
    world = opened()
    w = await walkerOf(world)
    const found = world.registers.find((r) => r.name === 'issue')
    if (!found) throw new Error('no issue')
    issue = found
    record = (await w.create(issue, place)).id
  })

  it('what a made-up issue is made of passes', async () => expect((await post(await good())).status).toBe(201))

  it('fields that are not there, not a person’s, or of a later step', async () => {
    const unknown = await withField({ no_such: 1 })
    demandProblem(unknown, 'unknown', 422, 'field_unknown')
    expect(named(unknown)).toEqual(['no_such'])
    for (const over of [
      { first_closed_at: '2023-01-01T00:00:00+08:00' },
      { measures: '后来才填' },
      { version: 3 },
      { created_by: newId() },
      { demo: true },
      { registered_at: '2023-01-01T00:00:00+08:00' },
    ])
      demandProblem(await withField(over), JSON.stringify(over), 422)
    demandProblem(await withField({ state: 'closed' }), 'state', 422)
    demandProblem(await post({ severity: 'key' }, `${base}/${record}/transitions/triage`), 'triage without its field', 422, 'field_required')
    demandProblem(await post({ owner_level: 'county', title: '改名' }, `${base}/${record}/transitions/triage`), 'triage with a field of another step', 422)
  })

  it('decimals with their unit, as numbers, too fine or out of range', async () => {
    const observation = world.registers.find((r) => r.name === 'danger_observation') as AnyRegister
    for (const rain of ['12.5毫米', '12,5', 12.5, '', '1e3', 'NaN', '12.55', '-1', '99999999999999999999', 'Infinity', '٣', ' 1', true, {}]) {
      const a = await world.ask(officer(), '/api/registers/danger_observation/records', { body: { ...(await w.body(observation, place, officer())), rain } })
      demandProblem(a, `rain ${JSON.stringify(rain)}`, 422)
      expect(named(a)).toContain('rain')
    }
    const visit = world.registers.find((r) => r.name === 'inspection') as AnyRegister
    for (const inspectors of ['3', '3人', 1.5, -1, 1e12, []]) {
      demandProblem(
        await world.ask(world.hand('county.fire_officer@west'), '/api/registers/inspection/records', {
          body: { ...(await w.body(visit, place, null)), inspectors },
        }),
        `inspectors ${JSON.stringify(inspectors)}`,
        422,
      )
    }
  })

  it('dates and moments in the wrong form, or that never were', async () => {
    for (const found_on of [
      '2023/05/01',
      '20230501',
      '2023年5月1日',
      '2023-5-1',
      '2023-02-30',
      '2023-13-01',
      '2023-05-01T00:00:00+08:00',
      45047,
      '0000-00-00',
      '',
    ])
      demandProblem(await withField({ found_on }), `found_on ${String(found_on)}`, 422)
    const patrol = world.registers.find((r) => r.name === 'patrol') as AnyRegister
    for (const started_at of [
      '2023-05-01',
      '2023-05-01 08:00:00',
      '2023-05-01T08:00:00',
      '2023-05-01T25:00:00+08:00',
      '2023-02-30T08:00:00+08:00',
      '2023-05-01T08:00:00+99:00',
      1682899200000,
    ]) {
      demandProblem(
        await world.ask(officer(), '/api/registers/patrol/records', { body: { ...(await w.body(patrol, place, officer())), started_at } }),
        `started_at ${String(started_at)}`,
      )
    }
  })

  it('coordinates swapped, elsewhere, projected, or no coordinates at all', async () => {
    const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates })
    const bad: [unknown, string][] = [
      [point(29.5, 104.2), 'geometry.swapped'],
      [point(116.4, 39.9), 'geometry.outside'],
      [point(35400000, 3300000), 'geometry.projected'],
      [point(11600000, 3400000), 'geometry.projected'],
      [point(), ''],
      [point('104.2', '29.5'), ''],
      [point(104.2), ''],
      [point(null, 29.5), ''],
      [{ type: 'Point' }, ''],
      [{ type: 'Polygon', coordinates: [] }, ''],
      ['POINT(104 29)', ''],
      [[104.2, 29.5], ''],
      [{ coordinates: [104.2, 29.5] }, ''],
    ]
    for (const [value, code] of bad) {
      const a = await withField({ place: value })
      demandProblem(a, JSON.stringify(value), 422)
      if (code) expect(a.body['code'], a.text).toBe(code)
      expect(
        named(a).some((n) => String(n).startsWith('place')),
        a.text,
      ).toBe(true)
    }
  })

  it('polygons that cross themselves, have no area, or stay open', async () => {
    const post = world.registers.find((r) => r.name === 'fire_use_permit') as AnyRegister
    const rings = [
      [
        [104.1, 29.1],
        [104.2, 29.2],
        [104.2, 29.1],
        [104.1, 29.2],
        [104.1, 29.1],
      ],
      [
        [104.1, 29.1],
        [104.2, 29.2],
        [104.1, 29.1],
        [104.1, 29.1],
      ],
      [
        [104.1, 29.1],
        [104.2, 29.1],
      ],
      [],
    ]
    for (const ring of rings) {
      demandProblem(
        await world.ask(officer(), '/api/registers/fire_use_permit/records', {
          body: { ...(await w.body(post, place, officer())), area: { type: 'Polygon', coordinates: [ring] } },
        }),
        JSON.stringify(ring),
        422,
      )
    }
  })

  it('references, files, places and roads that lead nowhere', async () => {
    demandProblem(await withField({ patrol: newId() }), 'reference', 422, 'reference_missing')
    demandProblem(await withField({ patrol: 'x' }), 'reference', 422)
    demandProblem(await withField({ photos: [newId()] }), 'evidence', 422, 'evidence_missing')
    demandProblem(await withField({ division: '999999' }), 'division', 422, 'division_unknown')
    demandProblem(await withField({ division: null }), 'division', 422)
    demandProblem(await withField({ id: 'x' }), 'id', 422)
    demandProblem(await post({}, `${base}/${record}/transitions/no_such`), 'step', 404, 'transition_unknown')
    demandProblem(await post({}, `${base}/${record}/transitions/constructor`), 'step', 404, 'transition_unknown')
    demandProblem(await post({}, `${base}/${record}/transitions/__proto__`), 'step', 404)
    demandProblem(await post({}, `${base}/${newId()}/transitions/triage`), 'record', 404)
    for (const path of [
      '/api/registers/no_such',
      '/api/registers/__proto__',
      '/api/registers/constructor/records',
      `${base}/x`,
      `${base}/${record.toUpperCase()}`,
      `${base}/%00`,
      '/api/figures/no.such',
      '/api/no/such',
      '/api/divisions?code=1%00',
      '/api/registers/issue%00/records',
    ]) {
      const a = await world.ask(officer(), path)
      if (a.status !== 200) demandProblem(a, path)
    }
    demandProblem(await post({ responsible_unit: '甲', due_on: '2999-01-01' }, `${base}/${record}/transitions/dispatch`), 'not this hand', 403)
    demandProblem(
      await world.ask(world.hand('county.chief_office@west'), `${base}/${record}/transitions/close`, { body: {} }),
      'not open',
      409,
      'transition_not_open',
    )
  })

  it('bodies that are no JSON, no object, or of another type', async () => {
    for (const raw of ['{', '{"a":}', 'undefined', '\u0000', '{"title":"x"', "{'a':1}", '[1,'])
      demandProblem(await world.ask(officer(), base, { raw, headers: { 'content-type': 'application/json' } }), raw, 400, 'json_invalid')
    for (const body of [[], 'text', 5, null, true, [[]]]) demandProblem(await post(body), JSON.stringify(body), 422)
    demandProblem(await world.ask(officer(), base, { raw: 'a=1&b=2', headers: { 'content-type': 'application/x-www-form-urlencoded' } }), 'form')
    demandProblem(await world.ask(officer(), base, { raw: '<a/>', headers: { 'content-type': 'application/xml' } }), 'xml')
    demandProblem(await world.ask(officer(), base, { raw: new Uint8Array([0xff, 0xfe, 0x00]), headers: { 'content-type': 'application/json' } }), 'bytes')
    demandProblem(await world.ask(officer(), `${base}/${record}`, { method: 'PATCH', raw: '{', headers: { 'if-match': '1' } }), 'patch', 400)
    for (const path of ['/api/session', `${base}/${record}/reveal`, `${base}/${record}/transitions/triage`])
      for (const raw of ['null', '[]', '5', '"x"']) demandProblem(await world.ask(officer(), path, { raw }), `${path} ${raw}`)
  })

  it('a body of 100 MB is refused before it is read', async () => {
    for (const path of [base, '/api/evidence', '/api/session', `${base}/${record}/transitions/triage`]) {
      const { stream, read } = endless(100 << 20)
      const response = await world.app.request(path, {
        method: 'POST',
        headers: { authorization: `Bearer ${officer().token}`, 'content-type': 'application/json' },
        body: stream,
        duplex: 'half',
      } as RequestInit)
      expect([path, response.status, ((await response.json()) as { code: string }).code]).toEqual([path, 413, 'body_too_large'])
      expect(read(), path).toBeLessThan(40 << 20)
      const told = await world.ask(officer(), path, { raw: '{}', headers: { 'content-length': String(100 << 20) } })
      demandProblem(told, `${path} by its length`, 413, 'body_too_large')
    }
  })

  it('evidence whose hash differs, of another kind than it says, empty, or with a wrong moment or place', async () => {
    const send = (bytes: Uint8Array<ArrayBuffer>, name: string, more: Record<string, string> = {}) => {
      const form = new FormData()
      form.set('file', new File([bytes], name))
      for (const [k, v] of Object.entries(more)) form.set(k, v)
      return world.ask(officer(), '/api/evidence', { raw: form })
    }
    const picture = png('hash')
    const sha256 = createHash('sha256').update(picture).digest('hex')
    expect((await send(picture, '照片.png', { sha256 })).body).toMatchObject({ sha256, media_type: 'image/png', size: picture.length })
    demandProblem(await send(picture, 'a.png', { sha256: sha256.replace(/^./, sha256.startsWith('0') ? '1' : '0') }), 'hash', 422, 'hash_differs')
    demandProblem(await send(new Uint8Array(Buffer.from('<script>alert(1)</script>')), 'a.png'), 'html', 415, 'evidence_kind')
    demandProblem(await send(new Uint8Array(Buffer.from('MZ....')), 'a.exe'), 'exe', 415, 'evidence_kind')
    demandProblem(await send(new Uint8Array(), 'a.png'), 'empty', 422, 'file_missing')
    demandProblem(await send(picture, 'a.png', { taken_at: '昨天' }), 'taken_at', 422, 'taken_at_invalid')
    demandProblem(await send(picture, 'a.png', { taken_at: '2023-02-30T99:00:00+08:00' }), 'taken_at', 422, 'taken_at_invalid')
    demandProblem(await send(picture, 'a.png', { longitude: 'x', latitude: '1' }), 'position', 422, 'position_invalid')
    expect((await send(picture, '..\u0000/../x\u0000.png')).status).toBeLessThan(500)
    demandProblem(await world.ask(officer(), '/api/evidence', { raw: '--x\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x' } }), 'cut', 400)
    demandProblem(await world.ask(officer(), '/api/evidence', { body: { file: 1 } }), 'json')
  })

  it('a file comes back as it was, and is never run by a browser', async () => {
    const id = await w.picture(officer(), place)
    const a = await world.ask(officer(), `/api/evidence/${id}`)
    expect([a.status, a.headers.get('content-type'), a.headers.get('x-content-type-options')]).toEqual([200, 'image/jpeg', 'nosniff'])
    for (const other of [newId(), 'x', '..%2f..%2fetc%2fpasswd']) demandProblem(await world.ask(officer(), `/api/evidence/${other}`), other, 404)
  })

  it('texts that are SQL, endless, or hold what no database takes', async () => {
    for (const title of ["'; drop table issue; --", '${sql}', '%_\\', '<img src=x onerror=alert(1)>', "O'Brien", '\t\n']) {
      const a = await withField({ title })
      expect(a.status, title).toBe(201)
      expect(a.body['title']).toBe(title)
      expect(
        (await world.ask(officer(), `${base}?q=${encodeURIComponent(title)}`)).body.items?.map((i) => i['id']),
        title,
      ).toContain(a.body['id'])
    }
    demandProblem(await withField({ title: '长'.repeat(121) }), 'long', 422)
    demandProblem(await withField({ description: '长'.repeat(20_001) }), 'long', 422)
    expect((await withField({ description: '长'.repeat(20_000), title: '𠮷'.repeat(60) })).status).toBe(201)
    for (const text of ['零\u0000零', '\u0000', '\ud800', '半\udc00个']) {
      demandProblem(await withField({ title: text }), JSON.stringify(text), 422)
      demandProblem(await withField({ description: text }), JSON.stringify(text), 422)
    }
    const raw = JSON.stringify(await good())
    demandProblem(await world.ask(officer(), base, { raw: raw.replace('{', '{"__proto__":{"title":"x"},') }), 'prototype', 422)
    demandProblem(await world.ask(officer(), base, { raw: raw.replace('{', '{"constructor":1,') }), 'constructor', 422)
    demandProblem(await post({ owner_level: 'county', reason: 'x\u0000' }, `${base}/${record}/transitions/triage`), 'reason', 422)
    for (const key of ['x-device', 'user-agent']) expect((await world.ask(officer(), base, { headers: { [key]: '\u00e9'.repeat(3000) } })).status).toBe(200)
  })

  it('limits, cursors, orders and filters that are rubbish', async () => {
    const faults: string[] = []
    const problem = (...args: Parameters<typeof demandProblem>): void => {
      try {
        demandProblem(...args)
      } catch (error) {
        faults.push(`${args[1]}: ${args[0].status} ${args[0].text.slice(0, 160)} ${String((error as Error).message).slice(0, 60)}`)
      }
    }
    const bad = [
      'limit=0',
      'limit=1001',
      'limit=-1',
      'limit=x',
      'limit=1.5',
      'cursor=x',
      'cursor=%00',
      'cursor=bnVsbA',
      `cursor=${Buffer.from('["x","y"]').toString('base64url')}`,
      `cursor=${Buffer.from('[{},[]]').toString('base64url')}`,
      `cursor=${Buffer.from('["2023-01-01","00000000-0000-0000-0000-00000000000z"]').toString('base64url')}`,
      'sort=no_such',
      'sort=place',
      'sort=photos',
      'sort=id;drop',
      'no_such=1',
      'state.gte.lte=1',
      'found_on=2023',
      'found_on.gte=x',
      'found_on=2023-02-30',
      'found_on.like=1',
      'division=000000',
      'division=x',
      'bbox=1,2,3',
      'bbox=a,b,c,d',
      'bbox=29,104,31,106',
      'bbox=106,29,104,31',
      'bbox=Infinity,0,1,1',
      'place=1',
      'patrol=x',
      'patrol=------------------------------------',
      'photos=x',
      'extensions=x',
      'extensions=99999999999',
      'version=x',
      '__proto__=1',
      'constructor=1',
      'state=closed%00',
      'title=%00',
      'q=%00',
      'year=x',
      'year=99999999999',
      'created_at.gte=2023-99-99',
      'registered_at.lt=2023-02-30T00:00:00Z',
      'demo=maybe',
      'first_closed_at=x',
      'id=x',
      `q=${'%F0%9F%98%80'.repeat(500)}`,
      'q=%ED%A0%80',
    ]
    for (const query of bad) {
      const a = await world.ask(officer(), `${base}?${query}`)
      const harmless = a.status === 200 && /^q=|^state=|^title=/.test(query)
      if (!harmless) problem(a, query, 422)
    }
    for (const query of [
      'year=x',
      'year=1',
      'month=13',
      'month=0',
      'division=000000',
      'as_of=x',
      'as_of=2023-02-30',
      'as_of=2023-99-99T00:00:00Z',
      'division=%00',
    ])
      problem(await world.ask(officer(), `/api/figures?${query}`), query)
    for (const query of ['limit=x', 'cursor=x', `cursor=${Buffer.from('["x","y"]').toString('base64url')}`, 'cursor=%00'])
      problem(await world.ask(officer(), `/api/inbox?${query}`), `inbox ${query}`, 422)
    for (const query of [
      'limit=x',
      'part=x',
      'cursor=x',
      `cursor=${Buffer.from('["x","y","z"]').toString('base64url')}`,
      `cursor=${Buffer.from('[0,"x","y"]').toString('base64url')}`,
      `cursor=${Buffer.from('[99,null,"00000000-0000-0000-0000-000000000000"]').toString('base64url')}`,
    ]) {
      const a = await world.ask(world.hand('admin@city'), `/api/figures/forest_chief.patrols/records?year=2023&${query}`)
      if (a.status !== 200) problem(a, `drill ${query}`, 422)
    }
    for (const path of [
      '/api/search?q=%00',
      '/api/search?q=%25',
      '/api/divisions?q=%00',
      '/api/divisions?parent=x',
      '/tiles/issue/99/0/0.mvt',
      '/tiles/issue/x/0/0.mvt',
      '/tiles/no_such/5/1/1.mvt',
      '/tiles/issue/5/-1/1.mvt',
      '/api/reports/x',
      '/api/reports/2023?format=exe',
      '/api/overview?year=x',
    ]) {
      const a = await world.ask(officer(), path)
      if (a.status >= 400) problem(a, path)
    }
    expect(faults).toEqual([])
  })

  it('whatever JSON is sent, the answer is a record or a problem', async () => {
    const fields = Object.keys(issue.fields)
    const body = await good()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields, 'id', 'division', 'state', 'belongs_to_year'), fc.jsonValue(), async (field, value) => {
        const a = await post({ ...body, id: newId(), [field]: value })
        if (a.status !== 201) demandProblem(a, JSON.stringify({ [field]: value }))
      }),
      { numRuns: 120, seed: 11 },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fields, 'limit', 'cursor', 'sort', 'bbox', 'division', 'year', 'q', 'count'),
        fc.constantFrom('', '.gte', '.lt', '.x'),
        fc.string({ unit: 'binary', maxLength: 12 }),
        async (field, operator, value) => {
          const a = await world.ask(officer(), `${base}?${field}${operator}=${encodeURIComponent(value.toWellFormed())}`)
          if (a.status !== 200) demandProblem(a, `${field}${operator}=${JSON.stringify(value)}`)
        },
      ),
      { numRuns: 200, seed: 12 },
    )
  }, 60_000)
})
