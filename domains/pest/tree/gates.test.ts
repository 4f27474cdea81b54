import { expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { pestContract } from '../contract/pest_contract.ts'
import { pestUnit } from '../unit/pest_unit.ts'
import { ago, COUNTY, pineDesk, TOWN } from './fixtures.server.ts'

onEveryStore('枯死松树的链条', 'migrated', (opened) => {
  const d = pineDesk(opened)
  const { hands, code } = d

  it('一株只登记一次；没有公布疫情的地方称濒死松树，材积由胸径、树高算得', async () => {
    const location = { type: 'Point', coordinates: [105.0901, 30.1001] }
    const one = await d.found({ location })
    expect(one).toMatchObject({ word: 'dying', state: 'found' })
    expect(await code(d.found({ location }))).toBe('pest_tree_twice')
    const elsewhere = { type: 'Point', coordinates: [105.0911, 30.1011] }
    const both = [d.found({ location: elsewhere }), d.found({ location: elsewhere })]
    expect((await Promise.all(both.map((run) => code(run)))).toSorted()).toEqual(['passed', 'pest_tree_twice'])
    await d.number(one.id)
    expect((await d.treeOf(one.id))['volume']).toBe('0.2481')
    await d.take(one.id, 'annul', { reason: '并非枯死' })
    expect(await code(d.found({ location }))).toBe('passed')
  })

  it('从发现到销号：伐除、除害各一次，先伐除后除害，作业单位不验收自己的作业（森林病虫害防治条例15）', async () => {
    const id = await d.ready()
    expect(await code(d.fell(id))).toBe('transition_not_open')
    const { id: raw } = await d.found()
    expect(await code(d.load([raw]))).toBe('pest_tree_not_ready')
    expect(await code(d.take(id, 'dispose', { disposed_on: ago(3) }))).toBe('role_missing')
    const batch = (await d.load([id])).id
    expect(await code(d.load([id]))).toBe('pest_tree_not_ready')
    expect((await d.treeOf(id))['state']).toBe('carried')
    await d.batch(batch, 'receive', { received_on: ago(4), received_trees: 1, received_t: '0.195' })
    expect(await code(d.take(id, 'accept', d.accepted()))).toBe('transition_not_open')
    await d.batch(batch, 'dispose', d.disposed())
    expect(await d.treeOf(id)).toMatchObject({ state: 'disposed', batch })
    expect(await code(d.take(id, 'accept', d.accepted({ acceptance_unit: '绿盾 防治公司' }), hands.township2))).toBe('pest_accepted_by_contractor')
    expect(await code(d.take(id, 'accept', d.accepted({ second_acceptor: hands.township2.id }), hands.township2))).toBe('pest_one_acceptor')
    expect(await code(d.take(id, 'accept', d.accepted(), hands.township))).toBe('same_person')
    for (const doer of [hands.township.id, hands.ranger.id])
      for (const field of ['acceptor', 'second_acceptor'])
        expect(await code(d.take(id, 'accept', d.accepted({ [field]: doer }), hands.township2))).toBe('pest_acceptor_did_work')
    expect(await code(d.take(id, 'send_back', { rework_note: '枝桠未清' }, hands.township))).toBe('same_person')
    await d.take(id, 'accept', d.accepted(), hands.township2)
    await d.take(id, 'close', {}, hands.desk)
    expect((await d.treeOf(id))['state']).toBe('closed')
  })

  it('集中除治依批准的方案和生效的合同派工，作业单位是承包单位，不超过合同株数', async () => {
    const { id } = await d.found()
    await d.number(id)
    expect(await code(d.take(id, 'assign', d.order({ plan: null, contract: null })))).toBe('pest_plan_missing')
    expect(await code(d.take(id, 'assign', d.order({ crew: '别的公司' })))).toBe('pest_crew_not_contractor')
    const other = await d.planned({ name: '另一方案' })
    expect(await code(d.take(id, 'assign', d.order({ plan: other })))).toBe('pest_contract_other_plan')
    expect(await code(d.take(id, 'assign', d.order({ mode: 'prompt', plan: null, contract: null, crew: '村应急队' })))).toBe('passed')
    const elsewhere = await d.planned({ division: '999021102' })
    const { id: next } = await d.found()
    await d.number(next)
    expect(await code(d.take(next, 'assign', d.order({ plan: elsewhere, contract: null, crew: '村应急队' })))).toBe('pest_plan_elsewhere')
    const alone = { contract: null, crew: '村应急队' }
    const [soon, small] = [await d.planned({ starts_on: ago(5) }), await d.planned({ trees: 1 })]
    expect(await code(d.take(next, 'assign', d.order({ ...alone, plan: soon })))).toBe('pest_plan_out_of_term')
    expect(await code(d.take(next, 'assign', d.order({ ...alone, assigned_on: ago(-1) })))).toBe('pest_tree_ahead')
    const { id: last } = await d.found()
    await d.number(last)
    await d.take(last, 'assign', d.order({ ...alone, plan: small }))
    expect(await code(d.take(next, 'assign', d.order({ ...alone, plan: small })))).toBe('pest_plan_full')
    const beyond = { ...d.contractBody({ trees: 495 }) }
    expect(await code(d.create(hands.desk, pestContract, beyond))).toBe('pest_plan_full')
    for (let i = 0; i < 5; i++) {
      const more = (await d.found()).id
      await d.number(more)
      expect(await code(d.take(more, 'assign', d.order()))).toBe('passed')
    }
    expect(await code(d.take(next, 'assign', d.order()))).toBe('pest_contract_full')
  })

  it('两人同时派最后一株、同时签最后的株数，只有一个派得成、签得成', async () => {
    const numbered = async (): Promise<string> => {
      const { id } = await d.found()
      await d.number(id)
      return id
    }
    const plan = await d.planned({ trees: 7 })
    const sign = () => d.create(hands.desk, pestContract, d.contractBody({ plan, trees: 6 }))
    const signed = await Promise.all([sign(), sign()].map((run) => code(run)))
    expect(signed.toSorted()).toEqual(['passed', 'pest_plan_full'])
    const small = await d.planned({ trees: 1 })
    const two = [await numbered(), await numbered()]
    const given = await Promise.all(two.map((id) => code(d.take(id, 'assign', d.order({ contract: null, crew: '村应急队', plan: small })))))
    expect(given.toSorted()).toEqual(['passed', 'pest_plan_full'])
  })

  it('伐桩高于方案所定的不能验收，返工以后再验收', async () => {
    const { id } = await d.found()
    await d.number(id)
    await d.take(id, 'assign', d.order({ contract: null, crew: '村应急队' }))
    await d.fell(id, { stump_height_cm: '9.0' })
    await d.take(id, 'treat_stump', { stump_method: 'film', stump_treated_on: ago(5) }, hands.ranger)
    const batch = (await d.load([id], { contract: null })).id
    await d.batch(batch, 'receive', { received_on: ago(4), received_trees: 1, received_t: '0.2' })
    await d.batch(batch, 'dispose', d.disposed())
    expect(await code(d.take(id, 'accept', d.accepted(), hands.township2))).toBe('pest_stump_too_high')
    await d.take(id, 'send_back', { rework_note: '伐桩锯低' }, hands.township2)
    await d.take(id, 'redo', { stump_method: 'film', stump_treated_on: ago(2), stump_height_cm: '4.0' }, hands.ranger)
    await d.take(id, 'send_back', { rework_note: '枝桠未清' }, hands.township2)
    await d.take(id, 'redo', { stump_method: 'film', stump_treated_on: ago(1) }, hands.township3)
    const accepted = d.accepted({ second_acceptor: hands.township4.id })
    expect(await code(d.take(id, 'accept', accepted, hands.township3))).toBe('same_person')
    expect(await code(d.take(id, 'send_back', { rework_note: '再返工' }, hands.township3))).toBe('same_person')
    await d.take(id, 'send_back', { rework_note: '再返工' }, hands.township2)
    await d.take(id, 'redo', { stump_method: 'film', stump_treated_on: ago(1) }, hands.ranger)
    expect(await code(d.take(id, 'accept', accepted, hands.township3))).toBe('pest_acceptor_did_work')
    expect(await code(d.take(id, 'send_back', { rework_note: '再返工' }, hands.township3))).toBe('pest_acceptor_did_work')
    expect(await code(d.take(id, 'accept', d.accepted(), hands.township2))).toBe('pest_acceptor_did_work')
    expect(await code(d.take(id, 'accept', accepted, hands.township2))).toBe('passed')
  })

  it('检出松材线虫的称病死松树，当地没有疫情的立即登记疑似（植物检疫条例14）；结果不明的复检后派工', async () => {
    const { id } = await d.found({ cause: 'suspected' })
    await d.number(id)
    await d.take(id, 'sample', { sample_number: '样1', sampled_on: ago(15), sample_part: ['lower'] })
    const result = (over: object) => ({ laboratory: '省级鉴定机构', result: 'positive', result_on: ago(12), report_number: '报1', ...over })
    await d.take(id, 'test', result({ result: 'unclear' }), hands.desk)
    expect(await code(d.take(id, 'assign', d.order({ mode: 'prompt', plan: null, contract: null, crew: '村应急队' })))).toBe('pest_result_unclear')
    await d.take(id, 'sample', { sample_number: '样2', sampled_on: ago(11), sample_part: ['upper'] })
    await d.take(id, 'test', result({ result_on: ago(9) }), hands.desk)
    expect(await d.treeOf(id)).toMatchObject({ word: 'diseased' })
    const { id: second } = await d.found({ cause: 'suspected' })
    await d.number(second)
    await d.take(second, 'sample', { sample_number: '样4', sampled_on: ago(11), sample_part: ['lower'] })
    expect(await code(d.take(second, 'test', result({ result_on: ago(-1) }), hands.desk))).toBe('pest_tree_ahead')
    await d.take(second, 'test', result({ result_on: ago(9) }), hands.desk)
    const units = (await rowsOf(d.world(), 'pest_unit')).map((u) => [u['state'], u['level'], u['division']])
    const town = (await rowsOf(d.world(), 'division')).find((x) => x['code'] === TOWN)
    expect(units).toEqual([['suspected', 'township', town?.['id']]])
    const drawn = { name: '某县疫区', pest: 'pine_wilt', level: 'county', suspected_on: ago(9), found_how: '普查' }
    expect(await code(d.create(hands.desk, pestUnit, { ...drawn, division: TOWN }))).toBe('pest_unit_elsewhere')
    expect(await code(d.create(hands.desk, pestUnit, { ...drawn, division: COUNTY, level: 'township' }))).toBe('pest_unit_elsewhere')
    expect(await code(d.take(id, 'sample', { sample_number: '样3', sampled_on: ago(8), sample_part: ['upper'] }))).toBe('pest_result_stands')
  })

  it('公布疫情后当地的称病死松树，撤销后又称濒死松树；各级由各自的机关公布（植物检疫条例6、15）', async () => {
    const [unit] = await rowsOf(d.world(), 'pest_unit')
    const id = String(unit?.['id'])
    const at = (name: string, fields: object) => d.step(hands.desk, pestUnit, id, name, fields)
    expect(await code(at('report', { reported_on: ago(-1) }))).toBe('pest_unit_ahead')
    expect(await code(at('report', { reported_on: ago(10) }))).toBe('pest_unit_order')
    await at('report', { reported_on: ago(9) })
    await at('confirm', { confirmed_on: ago(8), laboratory: '国家林业和草原局鉴定机构', report_number: '鉴1号' })
    const announced = { announced_by: 'provincial', announcement_number: '公告1号', announced_on: ago(7) }
    expect(await code(at('announce', { ...announced, announced_by: 'national' }))).toBe('pest_announced_by_other')
    await at('announce', announced)
    expect(await d.found({ found_on: ago(8) })).toMatchObject({ word: 'dying' })
    expect(await d.found({ found_on: ago(7) })).toMatchObject({ word: 'diseased' })
    expect(await code(at('clear', { clean_on: ago(8), clean_note: '无疫情' }))).toBe('pest_unit_order')
    expect(await code(at('clear', { clean_on: ago(-1), clean_note: '无疫情' }))).toBe('pest_unit_ahead')
    await at('clear', { clean_on: ago(3), clean_note: '连续普查无疫情' })
    expect(await d.found({ found_on: ago(3) })).toMatchObject({ word: 'diseased' })
    await at('strike_off', { struck_off_by: 'provincial', struck_off_number: '公告2号', struck_off_on: ago(2) })
    expect(await d.found({ found_on: ago(2) })).toMatchObject({ word: 'dying' })
  })
})
