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
    const wanted = world().registers.filter((r) => r.map && (r.access.read === 'any_post' || r.access.read === 'everyone_signed_in')).map((r) => r.name)
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
    const west = features((await read(`?bbox=${w},${s},${e},${n}`)).body).map((f) => f.id).toSorted()
    expect(west).toEqual(made.slice(0, 2).toSorted())
    const turned = features((await read(`?bbox=${s},${w},${n},${e}&bbox-crs=${crs(4490)}`)).body).map((f) => f.id).toSorted()
    expect(turned).toEqual(west)
  })

  it('refuses a parameter that it does not know, a system it does not serve and a datetime that is none (400)', async () => {
    for (const query of ['?foo=1', '?crs=http://example.org/crs', '?bbox=1,2,3', '?bbox=5,5,1,1', '?datetime=yesterday', '?datetime=..', '?limit=0']) {
      const answer = await read(query)
      expect([query, answer.status, answer.body.code]).toEqual([query, 400, 'query_invalid'])
    }
  })

  it('shows each only the own area, and nothing without a session', async () => {
    const mine = features((await read('', world().hand('ranger@west_village#1'))).body).map((f) => f.id).toSorted()
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
