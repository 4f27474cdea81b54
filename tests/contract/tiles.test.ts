import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { readMvt } from '#kit/tiles/mvt-reader.fixtures.ts'
import { onEveryWorld } from './suite.server.ts'
import { walkerOf } from './walk.server.ts'

onEveryWorld('瓦片与压缩', (world) => {
  const city = () => world().hand('city.chief_office@city#1')
  beforeAll(async () => {
    const walker = await walkerOf(world())
    const hazard = world().registers.find((r) => r.name === 'hazard')
    if (!hazard) throw new Error('no register hazard')
    for (let i = 0; i < 3; i++) await walker.create(hazard, 'west_village')
  }, 60_000)
  const get = (path: string, headers: Record<string, string> = {}) =>
    world().app.request(path, { headers: { authorization: `Bearer ${city().token}`, ...headers } })
  const at = (longitude: number, latitude: number, z: number): string => {
    const across = 2 ** z
    const y = (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2
    return `/tiles/hazard/${z}/${Math.floor(((longitude + 180) / 360) * across)}/${Math.floor(y * across)}.mvt`
  }

  it('不认识的参数、没有的区划和年度不当作没有写（那会画出全部），而是退回', async () => {
    for (const query of ['division=zzz', 'year=abc', 'year=20231', 'foo=1', 'year=2023&year=2024', 'division=', 'mine=', 'mine=2', 'days=true']) {
      const answer = await get(`/tiles/hazard/6/50/26.mvt?${query}`)
      expect([query, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([query, 400, 'query_invalid'])
    }
    expect((await get('/tiles/hazard/6/50/26.mvt?division=990101&year=2023')).status).toBe(200)
  })
  it('每条带上归属的日期，只画我的；没有要就没有', async () => {
    const rows = (await world().rows(
      `select id, ST_X(ST_PointOnSurface(location)) as longitude, ST_Y(ST_PointOnSurface(location)) as latitude, found_on::text as day from hazard limit 1`,
    )) as { id: string; longitude: number; latitude: number; day: string }[]
    const [{ id, longitude, latitude, day }] = rows as [(typeof rows)[number]]
    const drawn = async (query: string, hand = city()) => {
      const answer = await world().app.request(`${at(longitude, latitude, 10)}${query}`, { headers: { authorization: `Bearer ${hand.token}` } })
      return readMvt(new Uint8Array(await answer.arrayBuffer())).flatMap((layer) => layer.features.map((f) => f.properties))
    }
    const all = await drawn('')
    expect(all.length).toBeGreaterThanOrEqual(3)
    expect(all.filter((p) => 'day' in p)).toEqual([])
    expect((await drawn('?days=1')).find((p) => p['id'] === id)?.['day']).toBe(day)
    const listed = (await world().ask(city(), '/api/registers/hazard/records?limit=1000&mine=1')).body.items as unknown as { id: string }[]
    const own = new Set(listed.map((r) => r.id))
    expect((await drawn('?mine=1')).map((p) => p['id']).toSorted()).toEqual(
      all
        .map((p) => p['id'])
        .filter((one) => own.has(String(one)))
        .toSorted(),
    )
  })
  it('没有的瓦片是 404，图层在该级画不画都一样', async () => {
    for (const path of ['-1/0/0', '1e1/1/1', '2/9/0', '01/0/0', '2/0/4', '6/1.5/1', '30/0/0', 'x/0/0'])
      expect([path, (await get(`/tiles/hazard/${path}.mvt`)).status]).toEqual([path, 404])
    expect((await get('/tiles/hazard/2/3/1.mvt')).status).toBe(200)
  })
  it('没有变的瓦片不再传', async () => {
    const [{ longitude, latitude }] = (await world().rows(
      'select ST_X(ST_PointOnSurface(location)) as longitude, ST_Y(ST_PointOnSurface(location)) as latitude from hazard limit 1',
    )) as [{ longitude: number; latitude: number }]
    const first = await get(at(longitude, latitude, 10))
    const etag = first.headers.get('etag') ?? ''
    expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(0)
    const again = await get(at(longitude, latitude, 10), { 'if-none-match': etag })
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
  })
  it('JSON 压缩后传给收得了的客户端，内容不变；含密钥的不压缩', async () => {
    const plain = await (await get('/api/registers')).text()
    const answer = await get('/api/registers', { 'accept-encoding': 'br, gzip' })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding'])
    expect(bytes.length * 3).toBeLessThan(plain.length)
    expect(gunzipSync(bytes).toString()).toBe(plain)
    for (const headers of [{}, { 'accept-encoding': 'gzip;q=0' }] as Record<string, string>[])
      expect((await get('/api/registers', headers)).headers.get('content-encoding')).toBeNull()
    expect((await get('/api/me', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBeNull()
  })
})
