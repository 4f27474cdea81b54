import { expect, it } from 'vitest'
import { onEveryWorld } from './suite.server.ts'

const KEY = '0123456789ABCDEF0123456789abcdef'

onEveryWorld('imagery', (world) => {
  const admin = () => world().hand('admin@city')
  const city = () => world().hand('city.chief_office@city#1')
  const put = (by: ReturnType<typeof admin>, body: object) => world().ask(by, '/api/map/imagery', { method: 'PUT', body })

  it('is a key that an administrator sets with a reason, and everybody’s map may read', async () => {
    expect((await world().ask(city(), '/api/map/imagery')).body).toEqual({ key: null })
    expect((await put(city(), { key: KEY, reason: '试用影像' })).status).toBe(403)
    for (const key of ['', 'abc', KEY.replace('0', 'g'), 5]) expect([key, (await put(admin(), { key, reason: '试用影像' })).status]).toEqual([key, 422])
    expect((await put(admin(), { key: KEY })).status).toBe(422)
    expect((await put(admin(), { key: KEY, reason: '试用影像' })).body).toEqual({ key: KEY.toLowerCase() })
    expect((await world().ask(city(), '/api/map/imagery')).body).toEqual({ key: KEY.toLowerCase() })
  })

  it('stands in the audit without the key itself, and is taken away again', async () => {
    expect((await put(admin(), { key: null, reason: '不再使用' })).body).toEqual({ key: null })
    const written = (await world().rows(
      `select reason, detail from siku.audit where action = 'setting_change' and detail->>'key' = 'map.imagery_key' order by at`,
    )) as {
      reason: string
      detail: { set: boolean }
    }[]
    expect(written.map(({ reason, detail }) => [reason, detail.set])).toEqual([
      ['试用影像', true],
      ['不再使用', false],
    ])
    expect(JSON.stringify(written).toLowerCase()).not.toContain(KEY.toLowerCase())
  })
})
