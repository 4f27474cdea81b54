import { beforeAll, expect, it } from 'vitest'
import { CHECKLISTS } from '#datasets/inspection/checklists.ts'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { handsOf } from '#tests/rooms/hands.server.ts'

const [fire, forestry, city] = ['county.fire_officer@west', 'county.forestry_officer@west', 'city.forestry_officer@city']
const today = beijingDate(beijingInstant(Date.now()))

onEveryWorld('监督检查：一个台账，各条线各办各的', (world) => {
  const h = handsOf(world)
  const body = (line: string, over: object = {}) => ({
    division: '990101001001',
    line,
    visited_on: today,
    mode: 'unannounced',
    target_kind: 'timber_works',
    target: '某厂',
    team: '检查组',
    inspectors: 3,
    findings: '已查',
    ...over,
  })
  const sent = async (who: string, over: object) =>
    (await world().ask(world().hand(who), '/api/registers/inspection/records', { body: body('safety', over) })).body['code'] ?? 'made'
  const figure = async () =>
    String(
      (await h.get(fire, `/api/figures?indicator=fire.supervision_inspections&year=${today.slice(0, 4)}&division=990101`)).body.items?.find(
        (f) => f['indicator'] === 'fire.supervision_inspections',
      )?.['value'] ?? '0',
    )

  let safety = ''
  beforeAll(async () => {
    safety = await h.create(forestry, 'inspection', body('safety'))
    await h.create(fire, 'inspection', body('fire', { target_kind: 'checkpoint' }))
  })

  it('防火专员只登记防火检查，林业主管部门登记其余条线（管行业必须管安全，安全生产法3）', async () => {
    expect([await sent(fire, { line: 'safety' }), await sent(forestry, { line: 'fire' }), await sent(city, { line: 'wetland' })]).toEqual([
      'role_missing',
      'role_missing',
      'made',
    ])
  })
  it('没有检查人员的检查不能登记，专家不多于检查人数', async () => {
    const expert = await h.create(forestry, 'safety_expert', { division: '990101', name: '甲', unit: '某机构', field: '粉尘防爆' })
    expect([
      await sent(forestry, { inspectors: undefined }),
      await sent(forestry, { experts: 4 }),
      await sent(forestry, { experts: 1 }),
      await sent(forestry, { experts: 1, experts_sent: [expert] }),
      await sent(forestry, { inspectors: 1 }),
    ]).toEqual(['field_required', 'experts_over_inspectors', 'experts_unnamed', 'made', 'inspector_alone'])
  })
  it('检查表逐项填写，每项一次，不符合的写明情况', async () => {
    const all = (result: string, over: object = {}) => Object.keys(CHECKLISTS.timber.items).map((item) => ({ item, result, ...over }))
    const [first, ...rest] = all('good')
    expect([
      await sent(forestry, { checklist: rest }),
      await sent(forestry, { checklist: [first, first, ...rest] }),
      await sent(forestry, { checklist: all('bad') }),
      await sent(forestry, { checklist: all('bad', { note: '积尘' }) }),
      await sent(forestry, { checklist: all('good'), target_kind: 'breeding' }),
      await sent(forestry, { checklist: all('good'), target_kind: 'graveyard' }),
    ]).toEqual(['checklist_incomplete', 'checklist_incomplete', 'checklist_finding_bare', 'made', 'checklist_of_other_kind', 'checklist_none'])
  })
  it('条线登记后不改，也不给别的条线作废', async () => {
    const moved = await world().ask(world().hand(forestry), `/api/registers/inspection/records/${safety}`, {
      method: 'PATCH',
      body: { line: 'fire', reason: '改条线' },
      headers: { 'if-match': '1' },
    })
    const annulled = await world().ask(world().hand(fire), `/api/registers/inspection/records/${safety}/transitions/annul`, {
      body: { reason: '与前一条重复' },
    })
    expect([moved.body['code'], annulled.body['code']]).toEqual(['kind_fixed', 'role_missing'])
  })
  it('防火的“四不两直”只数防火条线', async () => expect(await figure()).toBe('1'))
})
