import { beforeAll, expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { handsOf, place, village } from '#tests/rooms/hands.server.ts'
import { listedBody, treeBody } from '../tree/fixtures.ts'

onEveryWorld('保护牌公示页', (world) => {
  const { create } = handsOf(world)
  const ask = (number: string) => world().ask(null, `/api/open/ancient_tree/plaques/${number}`)
  const there = { division: village, location: place, place: '张家院子东头' }

  beforeAll(async () => {
    await create('county.forestry_officer@west', 'ancient_tree', listedBody({ ...there, number: '99010100001' }))
    await create('township.officer@west_town', 'ancient_tree', treeBody({ ...there, number: '99010100002' }))
  })

  it('不登录也能看在册的树：只说到乡镇，不说地点和坐标', async () => {
    const { status, body, text } = await ask('99010100001')
    expect([status, body]).toMatchObject([200, { number: '99010100001', species: '黄葛树', published_on: '2020-07-14', hung_on: null }])
    expect(text).not.toContain('张家院子')
    expect(text).not.toContain(String(place.coordinates[0]))
  })

  it('待认定的、没有的、写法不对的都说没有这块牌；别的门还是要登录', async () => {
    for (const number of ['99010100002', '99010199999', '1', 'x%27'])
      expect([number, (await ask(number)).body]).toMatchObject([number, { code: 'plaque_unknown' }])
    expect((await world().ask(null, '/api/registers/ancient_tree/records')).status).toBe(401)
  })
})
