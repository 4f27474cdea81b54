import { beforeAll, expect, it } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { treeIdentification } from '../identification/tree_identification.ts'
import { treePlaque } from '../plaque/tree_plaque.ts'
import { ancientTree } from './ancient_tree.ts'
import { ago, identificationBody, listedBody, place, treeBody } from './fixtures.ts'

onEveryStore('古树名木的登记、认定和注销', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
  })
  let photo = ''
  beforeAll(async () => {
    photo = await photograph(opened(), hands.county, beijingInstant(Date.now()))
  })
  const row = async (register: string, id: string) => (await rowsOf(world(), register)).find((r) => r['id'] === id)!
  const tree = async (over: Record<string, unknown> = {}): Promise<string> => (await create(hands.township, ancientTree, treeBody(over))).id
  const listed = async (over: Record<string, unknown> = {}): Promise<string> => (await create(hands.county, ancientTree, listedBody(over))).id
  const identify = async (id: string, over: Record<string, unknown> = {}) => (await create(hands.county, treeIdentification, identificationBody(id, over))).id
  const identified = { grade: 'two', scheme: 'forestry_3', identified_level: 'city', identified_on: ago(20), identification_number: '认1号' }
  const approved = { approver: '某市人民政府', approved_on: ago(15), approval_number: '批1号' }
  const published = { published_on: ago(10), published_place: '市政府网站' }

  it('线索不带等级；名录中的树要有全部文件、由主管部门登记；2025年3月15日起公布的先办认定（条例10）', async () => {
    expect(await code(tree({ grade: 'two' }))).toBe('tree_grade_without_paper')
    expect(await code(create(hands.township, ancientTree, listedBody()))).toBe('tree_list_desk')
    expect(await code(listed({ identification_number: null }))).toBe('tree_grade_without_paper')
    expect(await code(listed({ published_on: '2025-03-15' }))).toBe('tree_identify_first')
    expect(await code(listed())).toBe('passed')
  })

  it('等级按公布时的规则由树龄重算：旧的两级“一级”可以是三百年，三级体系不行（建城〔2000〕192号，条例8）', async () => {
    expect(await code(listed({ grade: 'one', scheme: 'forestry_3' }))).toBe('tree_grade_age')
    expect(await code(listed({ grade: 'one', scheme: 'town_2' }))).toBe('passed')
    expect(await code(listed({ grade: 'three', scheme: 'town_2' }))).toBe('tree_grade_age')
  })

  it('不可能的数、两个树龄、不足百年、名字与树种表不符的不收', async () => {
    expect(await code(tree({ height_m: '180.0' }))).toBe('field_invalid')
    expect(await code(tree({ girth_cm: '0.0' }))).toBe('field_invalid')
    expect(await code(tree({ true_age: 317 }))).toBe('tree_two_ages')
    expect(await code(tree({ estimated_age: 60 }))).toBe('tree_too_young')
    expect(await code(tree({ kind: 'reserve', estimated_age: 85 }))).toBe('passed')
    expect(await code(tree({ latin: 'Ginkgo biloba' }))).toBe('tree_name_mismatch')
    expect(await code(tree({ age_method: null }))).toBe('tree_age_method')
    expect(await code(tree({ vigour: 'dying' }))).toBe('tree_cause_missing')
    expect(await code(tree({ vigour: 'dead' }))).toBe('tree_dead_unconfirmed')
    expect(await code(tree({ measured_on: ago(-2) }))).toBe('tree_day_ahead')
    expect(await code(tree({ number: '99902' }))).toBe('field_invalid')
  })

  it('认定由该等级的部门作出、政府批准、公布后写入档案；一棵树不得有两个等级（条例10）', async () => {
    const id = await tree()
    expect(await code(identify(id, { panel: [{ title: '工程师', unit: '某所', botanist: true }] }))).toBe('identification_panel')
    const first = await identify(id)
    expect(await code(identify(id))).toBe('identification_open')
    const take = (name: string, fields: object, who = hands.county) => step(who, treeIdentification, first, name, fields)
    expect(await code(take('identify', { ...identified, grade: 'one' }))).toBe('tree_grade_age')
    expect(await code(take('identify', { ...identified, identified_level: 'county' }))).toBe('identification_level')
    expect(await code(take('identify', { ...identified, scheme: 'town_2', grade: 'one' }))).toBe('tree_scheme_ended')
    await take('identify', identified)
    expect(await code(take('approve', { ...approved, approved_on: ago(25) }))).toBe('tree_days_reversed')
    await take('approve', approved)
    expect(await code(take('publish', published))).not.toBe('passed')
    await take('publish', published, hands.city)
    expect(await row('ancient_tree', id)).toMatchObject({ state: 'protected', grade: 'two', published_on: ago(10), identification_number: '认1号' })
    expect(await code(identify(id))).toBe('identification_occasion')
  })

  it('树龄进级另办认定，公布日期不变；两级体系到2025年3月14日为止', async () => {
    const id = await listed()
    const again = await identify(id, { occasion: 'age', age_years: 500 })
    await step(hands.county, treeIdentification, again, 'identify', { ...identified, grade: 'one', identified_level: 'province' })
    await step(hands.county, treeIdentification, again, 'approve', { ...approved, approver: '四川省人民政府' })
    await step(hands.city, treeIdentification, again, 'publish', published)
    expect(await row('ancient_tree', id)).toMatchObject({ grade: 'one', identified_level: 'province', estimated_age: 500, published_on: '2020-07-14' })
  })

  it('死亡由认定该树的部门确认，不由报告的人；随即撤牌、不再计入在册，档案保留（条例20）', async () => {
    const id = await listed()
    const plaque = await create(hands.county, treePlaque, { division: place, tree: id, fastening: 'rope', hung_on: ago(300) })
    await step(hands.county, ancientTree, id, 'report_death', { death_found_on: ago(5), death_note: '全株枯死', death_photos: [photo] })
    const dead = { death_confirmed_on: ago(2), death_cause: '白蚁蛀空', death_number: '确1号', disposal: 'kept' }
    expect(await code(step(hands.city, ancientTree, id, 'confirm_death', { ...dead, death_confirmed_by: 'county' }))).toBe('tree_death_level')
    expect(await code(step(hands.county, ancientTree, id, 'confirm_death', { ...dead, death_confirmed_by: 'city' }))).not.toBe('passed')
    await step(hands.city, ancientTree, id, 'confirm_death', { ...dead, death_confirmed_by: 'city' })
    expect(await row('ancient_tree', id)).toMatchObject({ state: 'dead', struck_on: ago(2), vigour: 'dead' })
    expect(await row('tree_plaque', plaque.id)).toMatchObject({ state: 'taken_down', down_on: ago(2) })
    expect(await code(create(hands.county, treePlaque, { division: place, tree: id, fastening: 'rope', hung_on: ago(1) }))).toBe('tree_not_on_register')
  })

  it('采伐只在紧急情况，应急结束后三十日内逐级报告（条例14）', async () => {
    const id = await listed()
    await step(hands.county, ancientTree, id, 'fell', { emergency: '山体滑坡', felled_on: ago(60), reason: '排险' })
    expect((await row('ancient_tree', id))['struck_on']).toBe(ago(60))
    expect(await code(step(hands.county, ancientTree, id, 'end_emergency', { emergency_ended_on: ago(70) }))).toBe('tree_days_reversed')
    await step(hands.county, ancientTree, id, 'end_emergency', { emergency_ended_on: ago(50) })
    await step(hands.county, ancientTree, id, 'report_felling', { emergency_ended_on: ago(50), reported_up_on: ago(30), report_number: '报1号' })
    expect((await row('ancient_tree', id)).state).toBe('struck')
  })

  it('一棵树只挂一块牌；不早于公布；遗失后补挂是第二块', async () => {
    const id = await listed()
    const hang = (hung_on: string) => create(hands.township, treePlaque, { division: place, tree: id, fastening: 'spring', hung_on })
    expect(await code(hang('2020-01-01'))).toBe('tree_days_reversed')
    const first = await hang('2021-03-01')
    expect(await code(hang(ago(1)))).toBe('plaque_hung')
    await step(hands.township, treePlaque, first.id, 'lose', { down_on: ago(20) })
    expect(await code(hang(ago(30)))).toBe('tree_days_reversed')
    const second = await hang(ago(10))
    expect((await row('tree_plaque', second.id))['nth']).toBe(2)
    expect(await code(create(hands.county, treePlaque, { division: '999021101202', tree: id, fastening: 'rope', hung_on: ago(1) }))).toBe('tree_elsewhere')
  })
})
