import { expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { publicForestPlot } from '../plot/public_forest_plot.ts'
import { compensationRun } from './compensation_run.ts'
import { compensationDesk, type Row, square, year } from './fixtures.server.ts'

onEveryStore('公益林补偿的接口', 'migrated', (opened) => {
  const { hands, create, step, payee, plotBody, plot, program, run, door } = compensationDesk(opened)

  it('一户可以问清付了什么、为什么；姓名隐去，账号不出现，无权的人问不到', async () => {
    const to = await payee()
    const own = await plot(to)
    const later = await create(hands.township, publicForestPlot, plotBody(square(), { payee: to['id'] }))
    const batch = await run(await program({ belongs_to_year: year() + 2 }))
    await step(hands.county, compensationRun, batch['id'], 'compute')
    const answer = await door(hands.township, `/payees/${String(to['id'])}`)
    expect(answer).toMatchObject({
      name: '张＊＊',
      payments: [{ year: year() + 2, state: 'payable', rests_on: [{ number: own['number'], area: own['area'] }] }],
      never_paid: [{ number: later['number'], state: 'designated' }],
    })
    expect(JSON.stringify(answer)).not.toContain('6222')
    expect(await door(hands.ranger, `/payees/${String(to['id'])}`)).toEqual({ code: 'record_not_found' })
    expect(await door(hands.ranger, `/runs/${String(batch['id'])}/payees`)).toEqual({ records: [] })
    const page = (await door(hands.county, `/runs/${String(batch['id'])}/payees?limit=1`)) as { records: Row[]; next: string }
    const rest = (await door(hands.county, `/runs/${String(batch['id'])}/payees?cursor=${page.next}`)) as { records: Row[] }
    expect(rest.records.every((r) => String(r['number']) > String(page.records[0]?.['number']))).toBe(true)
    expect((await door(hands.county, `/runs/${String(batch['id'])}/plots`)) as { records: Row[] }).toMatchObject({
      records: expect.arrayContaining([expect.objectContaining({ number: own['number'], state_title: '应付' })]),
    })
  })
})
