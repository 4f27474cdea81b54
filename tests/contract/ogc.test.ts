import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, expect, it } from 'vitest'
import { placeOf } from './city.ts'
import { onEveryWorld } from './suite.server.ts'
import { walkerOf } from './walk.server.ts'

const crs = (code: number): string => `http://www.opengis.net/def/crs/EPSG/0/${code}`
type Point = { coordinates: [number, number] }
type Item = { id: string; geometry: Point; properties: Record<string, unknown> }

onEveryWorld('OGC API Features (Part 1 core, Part 2 CRS by reference)', (world) => {
  const made: string[] = []
  beforeAll(async () => {
    const walker = await walkerOf(world())
    const hazard = world().registers.find((r) => r.name === 'hazard')
    if (!hazard) throw new Error('no register hazard')
    for (const place of ['west_village', 'west_village', 'east_village']) made.push((await walker.create(hazard, place)).id)
  }, 60_000)

  const city = () => world().hand('city.chief_office@city#1')
  const read = async (query: string, hand = city()) => world().ask(hand, `/ogc/collections/hazard/items${query}`)
  const features = (body: Record<string, unknown>): Item[] => body.features as Item[]

  it('tells what it conforms to, and lists each register that bears geometry as a collection', async () => {
    const conforms = (await world().ask(city(), '/ogc/conformance')).body.conformsTo as string[]
    expect(conforms).toContain('http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs')
    const listed = (await world().ask(city(), '/ogc/collections')).body.collections as { id: string; links: { rel: string; href: string }[] }[]
    const wanted = world()
      .registers.filter((r) => r.map && (r.access.read === 'any_post' || r.access.read === 'everyone_signed_in'))
      .map((r) => r.name)
    expect(listed.map((c) => c.id)).toEqual(expect.arrayContaining(wanted))
    for (const c of listed) expect(c.links.find((l) => l.rel === 'items')?.href).toMatch(new RegExp(`/ogc/collections/${c.id}/items$`))
  })

  it('every link of the landing page answers', async () => {
    const links = (await world().ask(city(), '/ogc')).body.links as { href: string }[]
    for (const { href } of links) expect((await world().ask(city(), new URL(href).pathname)).status).toBe(200)
  })

  it('pages by next until all are had, each once', async () => {
    const seen: string[] = []
    for (let query = '?limit=1'; query !== '';) {
      const { body } = await read(query)
      seen.push(...features(body).map((f) => f.id))
      expect(body.numberMatched).toBe(made.length)
      const next = (body.links as { rel: string; href: string }[]).find((l) => l.rel === 'next')
      query = next ? new URL(next.href).search : ''
    }
    expect(seen.toSorted()).toEqual(made.toSorted())
  })

  it('gives axes in the order of the authority: CRS84 longitude first, 4490 latitude first, 4544 northing first', async () => {
    const at = async (uri?: string): Promise<[number, number]> => {
      const answer = await read(`?limit=1${uri ? `&crs=${uri}` : ''}`)
      expect(answer.headers.get('content-crs')).toBe(`<${uri ?? 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'}>`)
      return (features(answer.body)[0] as Item).geometry.coordinates
    }
    const [longitude, latitude] = await at()
    expect(await at(crs(4490))).toEqual([latitude, longitude])
    const [northing, easting] = await at(crs(4544))
    expect(northing).toBeGreaterThan(3_000_000)
    expect(easting).toBeLessThan(1_000_000)
    expect((await at(crs(4523)))[1] - easting).toBeCloseTo(35_000_000, 2)
    expect((await at(crs(3857)))[0]).toBeCloseTo((longitude * 20_037_508.342789244) / 180, 1)
  })

  it('takes a bbox in the system it is named in', async () => {
    const [w, s, e, n] = placeOf('west_village').box
    const west = features((await read(`?bbox=${w},${s},${e},${n}`)).body)
      .map((f) => f.id)
      .toSorted()
    expect(west).toEqual(made.slice(0, 2).toSorted())
    const turned = features((await read(`?bbox=${s},${w},${n},${e}&bbox-crs=${crs(4490)}`)).body)
      .map((f) => f.id)
      .toSorted()
    expect(turned).toEqual(west)
  })

  it('refuses a parameter that it does not know, a system it does not serve and a datetime that is none (400)', async () => {
    for (const query of ['?foo=1', '?crs=http://example.org/crs', '?bbox=1,2,3', '?bbox=5,5,1,1', '?datetime=yesterday', '?datetime=..', '?limit=0']) {
      const answer = await read(query)
      expect([query, answer.status, answer.body.code]).toEqual([query, 400, 'query_invalid'])
    }
  })

  it('answers a box beyond the world, across the antimeridian or outside of its system’s domain, and never with a fault of its own', async () => {
    const all = made.length
    for (const [query, matched] of [
      ['bbox=-181,-91,181,91', all],
      ['bbox=104,29,106,91', all],
      ['bbox=0,0,1e300,1e300', all],
      ['bbox=1e308,1e308,1e308,1e308', 0],
      ['bbox=177,65,-177,70', 0],
      ['bbox=100,20,-100,40', all],
      ['bbox=104,29,0,106,31,9', all],
      [`bbox=104.2,29.6,105.8,30.7&bbox-crs=${crs(4490)}`, 0],
      [`bbox=29,104,31,106&bbox-crs=${crs(4490)}`, all],
      [`bbox=0,0,1,1&bbox-crs=${crs(4523)}`, 0],
      [`bbox=3000000,35000000,3500000,36000000&bbox-crs=${crs(4523)}`, all],
      [`bbox=104.2,29.6,105.8,30.7&bbox-crs=${crs(4523)}`, 0],
      [`bbox=3000000,400000,3500000,600000&bbox-crs=${crs(4544)}`, all],
      [`bbox=-1e9,-1e9,1e9,1e9&bbox-crs=${crs(3857)}`, all],
    ] as const) {
      const { status, body } = await read(`?${query}`)
      expect([query, status, body.numberMatched]).toEqual([query, 200, matched])
    }
  })

  it('takes geometry and not the box around it', async () => {
    const [x, y] = (features((await read('?limit=1')).body)[0] as Item).geometry.coordinates
    const near = (d: number) => `?bbox=${x - d},${y - d},${x + d},${y + d}`
    expect((await read(near(1e-6))).body.numberMatched).toBeGreaterThan(0)
    const bent = (await world().ask(city(), `/ogc/collections/division/items?bbox=${x},${y},${x},${y}&limit=100`)).body
    const inside = (await world().rows(
      `select count(*)::int as n from division where ST_Intersects(${String(world().registers.find((r) => r.name === 'division')?.map?.geometry)}, ST_SetSRID(ST_MakePoint(${x}, ${y}), 4490))`,
    )) as { n: number }[]
    expect(bent.numberMatched).toBe(inside[0]?.n)
  })

  it('/ogc and /ogc/ are one page; each door refuses what it does not know, and what is said twice (400)', async () => {
    expect((await world().ask(city(), '/ogc/')).body).toEqual((await world().ask(city(), '/ogc')).body)
    const doors = [
      '/ogc',
      '/ogc/',
      '/ogc/conformance',
      '/ogc/api',
      '/ogc/collections',
      '/ogc/collections/hazard',
      '/ogc/collections/hazard/items',
      `/ogc/collections/hazard/items/${made[0]}`,
    ]
    for (const door of doors) {
      expect([door, (await world().ask(city(), `${door}?f=json`)).status]).toEqual([door, 200])
      for (const query of ['foo=1', 'f=html', 'f=json&f=json'])
        expect([door, query, (await world().ask(city(), `${door}?${query}`)).body.code]).toEqual([door, query, 'query_invalid'])
    }
    for (const query of [
      'bbox=,,,',
      'bbox=1,,3,4',
      'datetime=2023-02-30',
      'datetime=2023-13-01T00:00:00Z',
      'datetime=0000-01-01',
      'datetime=2024-01-01/2023-01-01',
      'belongs_to_year=x',
      'belongs_to_year=99999999999',
      'found_on=2023-02-31',
      'state=open&state=closed',
      'limit=1e2',
      'cursor=x',
      `crs=${crs(4490)}&crs=${crs(4490)}`,
    ]) {
      const answer = await read(`?${query}`)
      expect([query, answer.status, answer.body.code]).toEqual([query, 400, 'query_invalid'])
    }
  })

  it('describes itself in valid OpenAPI 3.0, every parameter that it takes included', async () => {
    const { body } = await world().ask(city(), '/ogc/api')
    const { valid, errors } = await new Validator().validate(structuredClone(body))
    expect([errors ?? [], valid]).toEqual([[], true])
    expect(JSON.stringify(body)).not.toContain('"null"')
    for (const path of Object.values(body.paths as Record<string, { get: { parameters: { name: string }[] } }>))
      expect(path.get.parameters.map((p) => p.name)).toContain('f')
  })

  it('says of each collection what it covers, in space and time', async () => {
    const listed = (await world().ask(city(), '/ogc/collections')).body.collections as {
      id: string
      extent: { spatial: { bbox: number[][] }; temporal: { interval: (string | null)[][] } }
    }[]
    const { spatial, temporal } = listed.find((c) => c.id === 'hazard')!.extent
    const [w = 0, s = 0, e = 0, n = 0] = spatial.bbox[0] ?? []
    for (const {
      geometry: {
        coordinates: [x, y],
      },
    } of features((await read('')).body))
      expect(x >= w && x <= e && y >= s && y <= n).toBe(true)
    for (const at of temporal.interval[0] ?? []) expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    expect(listed.find((c) => c.id === 'division')!.extent.spatial.bbox).not.toEqual(spatial.bbox)
  })

  it('writes decimals as numbers, and puts what has no geometry last', async () => {
    let decimals = 0
    for (const r of world().registers.filter((x) => x.map)) {
      const { body, status } = await world().ask(city(), `/ogc/collections/${r.name}/items?limit=1000`)
      if (status !== 200) continue
      const drawn = features(body).map((f) => f.geometry !== null)
      expect(drawn).toEqual(drawn.toSorted((a, b) => Number(b) - Number(a)))
      for (const f of features(body))
        for (const [n, field] of Object.entries(r.fields)) if (field.kind === 'decimal' && !field.sensitive && typeof f.properties[n] === 'string') decimals++
    }
    expect(decimals).toBe(0)
  })

  it('says to a client without a session how to come with one', async () => {
    expect((await world().ask(null, '/ogc')).headers.get('www-authenticate')).toMatch(/^Bearer /)
  })

  it('shows each only the own area, and nothing without a session', async () => {
    const mine = features((await read('', world().hand('ranger@west_village#1'))).body)
      .map((f) => f.id)
      .toSorted()
    expect(mine).toEqual(made.slice(0, 2).toSorted())
    expect((await world().ask(null, '/ogc/collections')).status).toBe(401)
    expect((await world().ask(world().hand('ranger@west_village#1'), `/ogc/collections/hazard/items/${made[2]}`)).status).toBe(404)
  })

  it('says no sensitive value and no name of who wrote it', async () => {
    for (const r of world().registers.filter((x) => x.map)) {
      const { body, status } = await world().ask(city(), `/ogc/collections/${r.name}/items?limit=5`)
      if (status === 404) continue
      for (const f of features(body)) expect(Object.keys(f.properties)).not.toEqual(expect.arrayContaining(['created_by']))
    }
  })
})
