import { expect, it } from 'vitest'
import type { Audit } from '#kit/wire/accounts.ts'
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
    const { items } = (await world().ask(admin(), '/api/audit?action=setting_change')).body as unknown as Audit
    const written = items.filter(({ subject }) => subject.startsWith('卫星影像'))
    expect(written.map(({ reason, subject }) => [reason, subject])).toEqual([
      ['不再使用', '卫星影像的天地图密钥：已填写 → 没有填写'],
      ['试用影像', '卫星影像的天地图密钥：没有填写 → 已填写'],
    ])
    expect(JSON.stringify(written).toLowerCase()).not.toContain(KEY.toLowerCase())
  })
})
