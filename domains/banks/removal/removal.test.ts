import { beforeAll, describe, expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { handsOf } from '#tests/rooms/hands.server.ts'
import { SPECIES_GROUPS } from '#datasets/banks/species-groups.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { newId } from '#kit/register/id.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { fireEvent } from '#domains/fire/event/fire_event.ts'
import { constructionProject } from '#domains/land_use/project/construction_project.ts'
import { landParcel } from '#domains/land_use/parcel/land_parcel.ts'
import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'
import { speciesGroupOf } from '../stand/attributes.ts'
import { plant, plantCut, squareAt } from '../output/fixtures.server.ts'
import { asked, type BankQuestion } from '../output/question.server.ts'
import { publishedCarbonRows } from '../parameters/coefficients.ts'
import { reckon, type Surveyed } from '../stand/reckon.ts'
import { subCompartment } from '../stand/sub_compartment.ts'
import { removedByFire, removedByHarvest, removedByOccupation } from './indicators.server.ts'
import { removalsLeftOut } from './left-out.server.ts'
import { groupsByText } from './species-sql.server.ts'

const at = '2022-12-31T12:00:00+08:00'
const YEAR = 2022

describe('树种到树种组', () => {
  it('数据库里的对照与 speciesGroupOf 一致，合写的不认', () => {
    expect(Object.entries(groupsByText).filter(([text, group]) => speciesGroupOf(text) !== group)).toEqual([])
    expect([groupsByText['柏木'], groupsByText['111'], groupsByText['慈竹'], groupsByText['柏木、桤木'], groupsByText['999']]).toEqual([
      'cypress',
      'cypress',
      'bamboo',
      undefined,
      undefined,
    ])
    expect(Object.keys(SPECIES_GROUPS).filter((key) => groupsByText[key] !== key)).toEqual([])
  })
})

onEveryWorld('采伐、火灾、占用减少的碳', (world) => {
  const { create, step } = handsOf(world)
  let q: BankQuestion
  let village: string
  const counting = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => as(world().world, systemActor(world().world), run)
  const valueOf = async (i: Indicator): Promise<string> => (await counting((tx) => total(tx, i, asked(q)))).value
  const leftOut = () => counting((tx) => removalsLeftOut(tx, q))
  const cut = (volume: string, over: object = {}, last?: 'accept_cut' | 'find_overcut') =>
    plantCut(world().store, at, village, { cut_volume: volume, cut_area_ha: '2', cut_checked_on: '2022-05-04' }, { ...over }, last)

  async function stand(number: string, [w, s]: readonly [number, number], species: string, volume_per_ha: string): Promise<void> {
    const surveyed: Surveyed = {
      land_class: '1111',
      land_class_generation: 'forestry_2015',
      species,
      origin: '21',
      age_group: '2',
      area_ha: '1.0733',
      volume_per_ha,
      boundary: squareAt(w, s),
    }
    await plant(world().store, at, {
      register: subCompartment,
      division: village,
      fields: { ...surveyed, ...reckon(surveyed), number, surveyed_on: '2020-01-01', survey: '试验', valid_from: '2020-01-01' },
    })
  }

  async function set(method: string, from_year: number): Promise<void> {
    const id = await create('city.forestry_officer@city', 'bank_parameters', {
      division: '990000',
      family: 'carbon',
      set_title: '试验',
      set_version: method,
      method,
      from_year,
      source: '试验',
      coefficients: publishedCarbonRows(),
    })
    await step('city.forestry_officer@city', 'bank_parameters', id, 'propose')
    await step('city.forestry_officer@city#2', 'bank_parameters', id, 'adopt')
  }

  beforeAll(async () => {
    const rows = await world().rows<{ id: string; code: string }>("select id, code from division where code in ('990000', '990101001001')")
    const idOf = (code: string): string => rows.find((r) => r.code === code)!.id
    village = idOf('990101001001')
    q = { year: YEAR, division: { id: idOf('990000'), code: '990000', name: '试验市' } }
    await set('bef', 2015)
  })

  it('采伐：蓄积乘每立方米的碳 D·BEF·(1+R)·CF，超采也算', async () => {
    await cut('100')
    // 柏木：0.478 × 1.732 × 1.220 × 0.47 = 0.4747155664 tC/m³
    expect(await valueOf(removedByHarvest)).toBe('47.4716')
    await cut('10', { species: '131' }, 'find_overcut')
    // 马尾松：0.380 × 1.472 × 1.187 × 0.47 = 0.3120613504 tC/m³
    expect(await valueOf(removedByHarvest)).toBe('50.5922')
  })

  it('采伐：皆伐的竹林按面积，择伐的竹林当年更新不减；占用林地上的归占用；非林地上的不在库里', async () => {
    await cut('0', { species: '慈竹', quota_basis: 'bamboo', method: 'clear' })
    // 竹林：68.48 t/ha × 0.47 × 2 ha = 64.3712 tC
    expect(await valueOf(removedByHarvest)).toBe('114.9634')
    await cut('5', { species: '慈竹', quota_basis: 'bamboo' })
    await cut('50', { quota_basis: 'non_forest_land' })
    expect(await valueOf(removedByHarvest)).toBe('114.9634')
    expect(await leftOut()).toContainEqual({ measure: '采伐减少的碳', reason: '竹林等择伐：当年更新，不减少碳库', plots: 1, area_ha: '2.0000' })
  })

  it('采伐：树种不明的不计，说明几件', async () => {
    await cut('40', { species: '柏木、桤木' })
    expect(await valueOf(removedByHarvest)).toBe('114.9634')
    expect(await leftOut()).toContainEqual({
      measure: '采伐减少的碳',
      reason: '数据不全：树种不明、多个树种合写，或者参数表中没有',
      plots: 1,
      area_ha: '2.0000',
    })
  })

  it('火灾：蓄积损失按火场上小班的树种折算，没有范围的按起火点，不在小班上的不计并说明', async () => {
    await stand('甲', [104.2, 29.5], '柏木', '60')
    await stand('乙', [104.201, 29.5], '马尾松', '80')
    const fire = (over: object) =>
      plant(world().store, at, {
        register: fireEvent,
        division: village,
        fields: {
          place: '试验',
          location: { type: 'Point', coordinates: [104.2015, 29.5005] },
          discovered_on: '2022-03-01T10:00:00+08:00',
          source: 'ranger',
          stock_loss: '10',
          affected_ha: '1.5',
          ...over,
        },
      })
    // Half on each stand: (60 × 0.4747155664 + 80 × 0.3120613504) / 140 = 0.3817703 tC/m³
    await fire({
      perimeter: {
        type: 'Polygon',
        coordinates: [
          [
            [104.2005, 29.5],
            [104.2015, 29.5],
            [104.2015, 29.501],
            [104.2005, 29.501],
            [104.2005, 29.5],
          ],
        ],
      },
    })
    expect(await valueOf(removedByFire)).toBe('3.8177')
    await fire({})
    expect(await valueOf(removedByFire)).toBe('6.9383')
    await fire({ location: { type: 'Point', coordinates: [104.4, 29.8] } })
    await fire({ discovered_on: '2021-03-01T10:00:00+08:00' })
    expect(await valueOf(removedByFire)).toBe('6.9383')
    expect(await leftOut()).toContainEqual({ measure: '火灾减少的碳', reason: '数据不全：火场上没有树种和蓄积已知的小班', plots: 1, area_ha: '1.5000' })
  })

  it('占用：准予的申请，乔木林按蓄积和树种，竹林按面积；没有蓄积的说明；占用地上的采伐不再算一次', async () => {
    const [project, application] = [newId(), newId()]
    const parcel = (number: number, over: object) => ({
      register: landParcel,
      division: village,
      fields: {
        application,
        number,
        sub_compartment: '1',
        area: '0.5',
        boundary: squareAt(104.2 + number * 0.002, 29.6),
        land_class: '1111',
        species: '111',
        ownership: '20',
        protection_grade: '4',
        forest_class: '022',
        works: '试验',
        in_urban_plan: false,
        ...over,
      },
    })
    await plant(
      world().store,
      at,
      {
        register: constructionProject,
        division: village,
        id: project,
        fields: {
          name: '试验',
          owner_unit: '试验',
          approver: 'state_council',
          project_class: 'infrastructure',
          commercial: false,
          key: false,
          approval_number: '试1号',
          approved_on: '2022-01-01',
        },
      },
      {
        register: landUseApplication,
        division: village,
        id: application,
        fields: { project, applicant: '试验', kind: 'permanent', purpose: '试验', built_first: false },
        steps: ['submit', 'accept', 'verify', 'publicize', 'forward', 'examine', 'grant'],
        last: { decision: 'granted', decided_on: '2022-06-01' },
      },
      parcel(1, { volume: '30' }),
      parcel(2, { land_class: '1130', species: '421' }),
      parcel(3, {}),
      parcel(4, { land_class: '1610', species: null }),
    )
    // 30 × 0.4747155664 + 0.5 ha × 68.48 × 0.47 = 14.241466992 + 16.0928 tC
    expect(await valueOf(removedByOccupation)).toBe('30.3343')
    expect(await leftOut()).toContainEqual({
      measure: '占用林地减少的碳',
      reason: '数据不全：地块没有蓄积、树种，或者参数表中没有',
      plots: 1,
      area_ha: '0.5000',
    })
    const before = await valueOf(removedByHarvest)
    await cut('30', { quota_basis: 'approved_construction', land_consent: application })
    expect(await valueOf(removedByHarvest)).toBe(before)
  })

  it('换了参数集，只有适用年度起的数变；连续函数法皆伐还减去截距部分', async () => {
    const before = await valueOf(removedByHarvest)
    await set('continuous', 2023)
    expect(await valueOf(removedByHarvest)).toBe(before)
    await plantCut(
      world().store,
      '2023-12-31T12:00:00+08:00',
      village,
      { cut_volume: '60', cut_area_ha: '1', cut_checked_on: '2023-05-04' },
      { method: 'clear' },
    )
    // 柏木 60 m³ 于 1 ha：(0.6129 × 60 + 46.1451) × 0.47 = 38.971977 tC（领域手册 §3.2 例：82.9 t 生物量）
    const value = (await counting((tx) => total(tx, removedByHarvest, asked({ ...q, year: 2023 })))).value
    expect(value).toBe('38.972')
  })
})
