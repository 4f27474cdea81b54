import { expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf, town } from '#tests/rooms/hands.server.ts'
import type { YearAnswer } from './wire.ts'

onEveryWorld('义务植树年度汇总', (world) => {
  const hands = handsOf(world)
  const [township, county] = ['township.officer@west_town', 'county.forestry_officer@west']
  const year = Number(day().slice(0, 4)) - 1
  const unit = (name: string) => hands.create(township, 'duty_unit', { division: town, name, kind: 'office' })
  const report = async (of: string, over: Record<string, unknown> = {}, accepted = true): Promise<void> => {
    const body = {
      division: town,
      unit: of,
      from_on: `${year}-01-01`,
      to_on: `${year}-12-31`,
      persons_due: 80,
      persons_done: 60,
      person_times: 100,
      planted: 310,
      ...over,
    }
    const id = await hands.create(township, 'duty_report', body)
    const sent = await hands.step(township, 'duty_report', id, 'submit')
    if ((sent['outliers'] as string[]).length > 0) {
      await hands.step(county, 'duty_report', id, 'ask', { question: '尽责人数多于应尽责人数，请说明' })
      await hands.step(township, 'duty_report', id, 'answer', { answer: '两段时间有重复的人' })
    }
    if (accepted) await hands.step(county, 'duty_report', id, 'accept')
  }
  const asked = async (division = '990101', who = county): Promise<YearAnswer> =>
    (await hands.get(who, `/api/planting/year?division=${division}&year=${year}`)).body as unknown as YearAnswer

  it('按单位和下级地方汇总：应尽责人数一个单位一次，只计已审核的，没有折算的列出来', async () => {
    const before = await asked()
    const [one, two] = [await unit('试验甲单位'), await unit('试验乙单位')]
    await report(one, { to_on: `${year}-06-30`, tending_days: '12.0' })
    await report(one, { from_on: `${year}-07-01`, persons_done: 30 })
    await report(two, {}, false)
    const now = await asked()
    const { whole, places, units, missing } = now
    expect(whole.persons_due - before.whole.persons_due).toBe(80)
    expect(whole.persons_capped - before.whole.persons_capped).toBe(80)
    expect(whole.persons_done - before.whole.persons_done).toBe(90)
    expect(whole.person_times - before.whole.person_times).toBe(200)
    expect(Number(whole.trees) - Number(before.whole.trees)).toBe(620)
    expect(whole.waiting - before.whole.waiting).toBe(1)
    expect(places.find((p) => p.division === town)).toMatchObject({ units: expect.any(Number), person_times: expect.any(Number) })
    expect(units.find((u) => u.unit === one)).toMatchObject({
      persons_due: 80,
      persons_done: 90,
      persons_capped: 80,
      person_times: 200,
      rate: '100.00',
      unconverted: 1,
    })
    expect(units.find((u) => u.unit === two)).toMatchObject({ persons_due: 0, rate: null, waiting: 1 })
    expect(missing.find((m) => m.form === 'tending')).toMatchObject({ title: '抚育管护', measure: '工日' })
    expect((await asked(town)).places).toHaveLength(1)
  })
  it('不在管辖范围的不答，问法不全的不答', async () => {
    expect((await hands.get(county, `/api/planting/year?division=990102&year=${year}`)).status).toBe(403)
    expect((await hands.get(county, '/api/planting/year?division=990101')).body).toMatchObject({ code: 'planting_year_query' })
  })
})
