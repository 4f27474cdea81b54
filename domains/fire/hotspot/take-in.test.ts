import { beforeAll, expect, it } from 'vitest'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, SystemEngine } from '#kit/room/gate.server.ts'
import { as } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { createRecord, stepRecord } from '#kit/records/engine.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { appoint, fireWorld, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { heatSource } from './heat_source.ts'
import { hotspot } from './hotspot.ts'
import { takeIn } from './take-in.server.ts'

const header = 'latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight\n'
const pixel = (lat: number, lon: number, time = '545', day = '2023-03-05'): string =>
  `${lat},${lon},331.2,0.4,0.4,${day},${time},N,VIIRS,n,2.0NRT,290.1,3.4,D\n`

onEveryStore('卫星热点的接收', 'migrated', (opened) => {
  let world: World
  let engine: SystemEngine
  let township: Actor
  beforeAll(async () => {
    world = await fireWorld(opened())
    engine = systemEngine(world)
    township = await appoint(opened(), 'township.officer', '999021101')
  }, 60_000)
  const step = (r: AnyRegister, id: string, name: string, body: object = {}) => as(world, township, (tx) => stepRecord(world, tx, township, r, id, name, body))

  it('接收的行保留，拒收的行写明行号和原因；境外不收；再传一次不增加', async () => {
    const file = header + pixel(30.05, 105.05) + pixel(105.05, 30.05) + pixel(40, 116) + pixel(30.052, 105.051) + '30.05,105.05,33'
    const first = await takeIn(engine, file)
    expect(first).toMatchObject({ accepted: 2, new_detections: 2, duplicates: 0, outside: 1 })
    expect(first.refused.map(({ line, code }) => [line, code])).toEqual([
      [3, 'firms.swapped'],
      [6, 'firms.truncated'],
    ])
    expect(first.hotspots).toMatchObject([{ made: true, pixels: 2, state: 'dispatched', division: '999021101' }])
    expect(await takeIn(engine, file)).toMatchObject({ accepted: 2, new_detections: 0, duplicates: 2, hotspots: [] })
    expect(await rowsOf(world, 'hotspot_detection')).toHaveLength(2)
    expect(await rowsOf(world, 'hotspot')).toHaveLength(1)
  })

  it('后来的像素并入同一热点，不重新派发；UTC 18:05 是北京次日', async () => {
    const more = await takeIn(engine, header + pixel(30.054, 105.053, '700'))
    expect(more.hotspots).toMatchObject([{ made: false, pixels: 3 }])
    expect(await rowsOf(world, 'hotspot')).toMatchObject([{ state: 'dispatched', pixels: 3, report_at_once: true }])
    await takeIn(engine, header + pixel(30.15, 105.3, '1805'))
    const late = (await rowsOf(world, 'hotspot')).at(-1)
    expect(late).toMatchObject({ first_seen_at: '2023-03-06T02:05:00+08:00' })
  })

  it('固定热源屏蔽，但记录保留并写明缘由', async () => {
    await as(world, township, (tx) =>
      createRecord(world, tx, township, heatSource, {
        division: '999021101',
        name: '测试砖厂',
        kind: 'kiln',
        location: { type: 'Point', coordinates: [105.15, 30.12] },
        radius_m: 300,
        valid_from: '2022-01-01',
      }),
    )
    const answer = await takeIn(engine, header + pixel(30.121, 105.15, '545', '2023-04-01'))
    expect(answer.hotspots).toMatchObject([{ state: 'masked', reason: expect.stringContaining('测试砖厂') }])
  })

  it('核查计时；核查为森林火情的，须关联火情才能销号', async () => {
    const id = String((await rowsOf(world, 'hotspot')).find((h) => h.state === 'dispatched')?.id)
    await step(hotspot, id, 'sign')
    const verified = await step(hotspot, id, 'verify', { verdict: 'forest_fire', verified_note: '起火' })
    expect(verified.minutes_to_verify).toBe(0)
    await expect(step(hotspot, id, 'close')).rejects.toMatchObject({ code: 'fire_event_required' })
  })
})
