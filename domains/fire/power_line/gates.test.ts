import { expect, it } from 'vitest'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { lineInspected } from './indicators.server.ts'
import { lineInspection } from './line_inspection.ts'
import { powerLine } from './power_line.ts'

const TOWN = '999021101'

onEveryStore('电力线路的事中规则', 'migrated', (opened) => {
  const { world, hands, create, code } = deskOf(opened, {
    township: ['township.officer', TOWN],
    county: ['county.fire_officer', '999021'],
  })

  it('同一电压的区段不得重叠，首尾相接和交叉可以；重复排查不增加长度', async () => {
    const line = (name: string, coordinates: number[][], voltage = '10kv') => ({
      division: TOWN,
      name,
      code: name,
      voltage,
      owner_unit: '供电',
      in_fire_zone: true,
      line: { type: 'LineString', coordinates },
    })
    const first = await create(
      hands.county,
      powerLine,
      line('甲', [
        [105.05, 30.1],
        [105.06, 30.1],
      ]),
    )
    expect(first.length_km).toBe('0.96')
    expect(
      await code(
        create(
          hands.county,
          powerLine,
          line('重', [
            [105.055, 30.1],
            [105.07, 30.1],
          ]),
        ),
      ),
    ).toBe('section_overlaps')
    expect(
      await code(
        create(
          hands.county,
          powerLine,
          line('接', [
            [105.06, 30.1],
            [105.07, 30.1],
          ]),
        ),
      ),
    ).toBe('passed')
    expect(
      await code(
        create(
          hands.county,
          powerLine,
          line('交', [
            [105.055, 30.095],
            [105.055, 30.105],
          ]),
        ),
      ),
    ).toBe('passed')
    expect(
      await code(
        create(
          hands.county,
          powerLine,
          line(
            '异',
            [
              [105.05, 30.1],
              [105.06, 30.1],
            ],
            '35kv',
          ),
        ),
      ),
    ).toBe('passed')
    const walk = { division: TOWN, power_line: first.id, inspected_on: '2023-03-01', method: 'on_foot', inspectors: '组', findings: '无' }
    expect((await create(hands.township, lineInspection, walk)).length_km).toBe('0.96')
    await create(hands.township, lineInspection, { ...walk, inspected_on: '2023-11-01' })
    const answer = await systemEngine(world()).read((tx) => total(tx, lineInspected, { period: periodOfYear(2023), division: null }))
    expect(answer).toEqual({ value: '0.96', records: 2 })
  })
})
