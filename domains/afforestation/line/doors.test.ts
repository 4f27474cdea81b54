import { describe, expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf, town } from '#tests/rooms/hands.server.ts'

const [county, city, east] = ['county.forestry_officer@west', 'city.forestry_officer@city', 'county.forestry_officer@east']

onEveryWorld('从空间到森林的接口', (world) => {
  const hands = handsOf(world)
  const year = Number(day().slice(0, 4))
  const ask = (who: string, query: string) => hands.get(who, `/api/afforestation/line${query}`)

  describe('一条线', () => {
    it('拟申报的项目不算申报；任务和资金各有来处', async () => {
      const task = await hands.create(city, 'afforestation_task', {
        division: '990101',
        number: '试任1',
        task_year: year,
        part: 'tending',
        area: '900.0000',
        document_number: '试任〔1〕号',
      })
      await hands.step(city, 'afforestation_task', task, 'issue', { issued_on: day(-1) })
      const project = await hands.create(county, 'afforestation_project', {
        division: '990101',
        name: '试验抚育项目',
        part: 'tending',
        programme: 'central',
        budget_year: year,
        year_task: task,
        applied_area: '1000.0000',
      })
      const fund = await hands.create(county, 'afforestation_fund', {
        division: '990101',
        project,
        source: 'central',
        applied_amount: '150000.00',
        applied_on: day(-20),
      })
      await hands.create(county, 'afforestation_fund_entry', {
        division: '990101',
        account: fund,
        kind: 'allocate',
        amount: '120000.00',
        document_number: '财1',
        booked_on: day(-9),
      })
      const answer = await ask(county, `?division=990101&year=${year}`)
      expect(answer.status, answer.text).toBe(200)
      const [west] = answer.body['items'] as { code: string; lines: unknown[]; money: unknown[] }[]
      expect(west).toMatchObject({
        code: '990101',
        lines: [
          {
            part: 'tending',
            cells: [{ stage: 'task', area: '900.0000', records: 1 }],
          },
        ],
        money: [{ source: 'central', applied: '150000.00', granted: '120000.00', paid: '0', spent: '0' }],
      })
      const whole = await ask(city, `?division=990000&year=${year}`)
      expect((whole.body['items'] as { code: string }[]).map((i) => i.code)).toContain('990101')
    })
    it('别的县看不到；没有给出地方或年度的退回', async () => {
      expect((await ask(east, `?division=990101&year=${year}`)).status).toBe(403)
      expect((await ask(county, `?year=${year}`)).body['code']).toBe('division_unknown')
      expect((await ask(county, `?division=990101`)).body['code']).toBe('year_invalid')
      expect((await ask(county, `?division=${town}&year=${year}`)).status).toBe(200)
    })
  })
})
