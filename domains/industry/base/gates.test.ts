import { beforeAll, expect, it } from 'vitest'
import { publicForestPlot } from '#domains/public_forest/plot/public_forest_plot.ts'
import { plant } from '#domains/banks/output/fixtures.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { squareOf } from '#kit/geometry/square.fixtures.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, placeId, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { baseSeason } from '../season/base_season.ts'
import { baseWork } from './base_work.ts'
import { ago, baseBody, seasonBody } from './fixtures.ts'
import { industryBase } from './industry_base.ts'

onEveryStore('产业基地', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
    second: ['county.forestry_officer', '999021'],
    ranger: ['ranger', '999021101201'],
  })
  let photo = ''
  beforeAll(async () => {
    photo = await photograph(opened(), hands.county, beijingInstant(Date.now()))
  })
  const listing = { listed_on: ago(10), check_note: '地类、权属相符' }
  const reported = async (over: Record<string, unknown> = {}): Promise<string> => {
    const { id } = await create(hands.township, industryBase, baseBody(over))
    await step(hands.township, industryBase, id, 'submit')
    return id
  }
  const list = (id: string, over: object = {}, who = hands.county) => step(who, industryBase, id, 'list', { ...listing, ...over })
  const listed = async (over: Record<string, unknown> = {}): Promise<string> => {
    const id = await reported(over)
    await list(id)
    return id
  }
  const demonstrate = (id: string, conclusion: string) =>
    step(hands.county, industryBase, id, 'demonstrate', {
      demonstrated_on: ago(20),
      demonstrated_by: '某县林业局',
      experts: 3,
      conclusion,
      demonstration: [photo],
    })
  const season = (base: string, over: Record<string, unknown> = {}) => create(hands.township, baseSeason, seasonBody(base, over))
  const row = async (table: string, id: string) => (await rowsOf(world(), table)).find((r) => r['id'] === id)!

  it('公益林上没有科学论证的不入账；论证不影响生态功能的入账，影响的不入账（森林法49）', async () => {
    const id = await reported({ forest_use: 'local_public' })
    expect(await code(list(id))).toBe('base_not_demonstrated')
    await demonstrate(id, 'harm')
    expect(await code(list(id))).toBe('base_harms')
    await demonstrate(id, 'no_harm')
    await list(id)
    expect(await row('industry_base', id)).toMatchObject({ state: 'listed', land_basis: 'forest' })
  })

  it('一级国家级公益林论证了也不入账；商品林不需要论证（国家级公益林管理办法，森林法51）', async () => {
    const strict = await reported({ forest_use: 'national_first' })
    await demonstrate(strict, 'no_harm')
    expect(await code(list(strict))).toBe('base_first_level')
    const commercial = await reported()
    await list(commercial)
  })

  it('退耕还林地不得间作，木本药材可以（退耕还林条例29、31）', async () => {
    expect(await code(list(await reported({ retired_farmland: true })))).toBe('base_retired_farmland')
    await listed({ retired_farmland: true, kind: 'woody_herbs', crop: '黄柏' })
  })

  it('园地不是林地：林下经济不在园地上，园地的另列，不填森林类别', async () => {
    const orchard = { land_class: '0201', forest_use: null }
    expect(await code(create(hands.township, industryBase, baseBody(orchard)))).toBe('base_understory_land')
    expect(await code(create(hands.township, industryBase, baseBody({ land_class: '0201', kind: 'fruit' })))).toBe('base_forest_use')
    expect(await code(create(hands.township, industryBase, baseBody({ forest_use: null })))).toBe('base_forest_use')
    const lemons = await listed({ ...orchard, kind: 'fruit', crop: '柠檬', product: 'fruit' })
    const { id } = await season(lemons, { crop: '柠檬' })
    expect(await row('base_season', id)).toMatchObject({ land_basis: 'orchard', kind: 'fruit', product: 'fruit' })
  })

  it('花卉大棚按平方米，其他按亩，不相混', async () => {
    const glass = { kind: 'flower_greenhouse', crop: '蝴蝶兰', product: 'none', land_class: '1202', forest_use: null }
    expect(await code(create(hands.township, industryBase, baseBody(glass)))).toBe('base_measure')
    const id = await listed({ ...glass, area_mu: null, floor_m2: '2000' })
    expect(await code(season(id))).toBe('season_measure')
    await season(id, { area_mu: null, floor_m2: '2000' })
    const work = { division: '999021101201', base: id, nature: 'built', area_mu: '3', content: '新建' }
    expect(await code(create(hands.township, baseWork, work))).toBe('base_work_floor')
  })

  it('图上落在公益林小班里的，不能报成商品林', async () => {
    const ground = squareOf(105.04, 30.06, 0.002)
    await plant(opened(), beijingInstant(Date.now()), {
      register: publicForestPlot,
      division: placeId('999021101201'),
      fields: {
        number: '试公1',
        boundary: ground,
        area: '65',
        category: '012',
        authority: 'county',
        owner: '20',
        origin: '11',
        designated_on: '2020-01-01',
        designation_document: '试〔2020〕1号',
      },
    })
    expect(await code(create(hands.township, industryBase, baseBody({ boundary: squareOf(105.0405, 30.0605, 0.001) })))).toBe('base_in_public_forest')
    const { id } = await create(hands.township, industryBase, baseBody({ boundary: squareOf(105.0405, 30.0605, 0.001), forest_use: 'local_public' }))
    expect(Number((await row('industry_base', id))['shared_mu'])).toBeGreaterThan(10)
    await create(hands.township, industryBase, baseBody({ boundary: squareOf(105.06, 30.06, 0.001) }))
  })

  it('上报的人不能自己入账；护林员没有这个职责', async () => {
    const { id } = await create(hands.county, industryBase, baseBody())
    await step(hands.county, industryBase, id, 'submit')
    expect(await code(list(id))).toBe('same_person')
    await list(id, {}, hands.second)
    expect(await code(create(hands.ranger, industryBase, baseBody()))).toBe('role_missing')
  })

  it('各季面积合计不超过基地，同一块地面再种的写明复种；没有入账、停产的基地没有季', async () => {
    const id = await reported()
    expect(await code(season(id))).toBe('season_base_not_listed')
    await list(id)
    await season(id)
    expect(await code(season(id, { area_mu: '41' }))).toBe('season_beyond_base')
    expect(await code(season(id, { area_mu: '101', replanted: true }))).toBe('season_beyond_base')
    const again = await season(id, { area_mu: '60', replanted: true, crop: '羊肚菌' })
    expect(await code(step(hands.township, industryBase, id, 'stop', { stopped_on: ago(1), reason: '歇茬' }))).toBe('base_season_open')
    const harvest = (name: string, fields: object) => step(hands.township, baseSeason, again.id, name, fields)
    expect(await code(harvest('harvest', { harvested_on: ago(5) }))).toBe('season_output')
    expect(await code(harvest('harvest', { harvested_on: ago(5), output_t: '1.2' }))).toBe('season_weighed')
    expect(await code(harvest('harvest', { harvested_on: ago(5), output_plants: '100' }))).toBe('season_output')
    expect(await code(harvest('harvest', { harvested_on: ago(300), output_t: '1.2', weighed: 'dry' }))).toBe('industry_days_reversed')
    await harvest('harvest', { harvested_on: ago(5), output_t: '1.2', weighed: 'dry', price: '80000', income: '96000', jobs: 12 })
  })

  it('新建只有一次，提质的由别人验收，不超过安排的面积', async () => {
    const id = await listed()
    const work = { division: '999021101201', base: id, nature: 'built', area_mu: '80', content: '整地栽植' }
    const built = await create(hands.township, baseWork, work)
    expect(await code(create(hands.township, baseWork, work))).toBe('base_built_already')
    expect(await code(create(hands.township, baseWork, { ...work, nature: 'upgraded', area_mu: '101' }))).toBe('base_work_beyond')
    await step(hands.township, baseWork, built.id, 'finish', { done_on: ago(5), photos: [photo] })
    const accept = (mu: string) => step(hands.county, baseWork, built.id, 'accept', { accepted_on: ago(1), accepted_mu: mu })
    expect(await code(accept('81'))).toBe('base_work_beyond')
    await accept('78.5')
    expect(await row('base_work', built.id)).toMatchObject({ state: 'accepted', accepted_mu: '78.50' })
  })
})
