import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#kit/room/gate.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { appoint, fireWorld, photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { day, deeds, plot as fellingPlot } from '#domains/harvest/permit/fixtures.server.ts'
import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'
import { landDesk, plot as landPlot } from '#domains/land_use/application/fixtures.server.ts'
import { lawCase } from '../case/law_case.ts'
import { mapSpot } from './map_spot.ts'
import { muOf } from './area.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { spotBatch } from '../batch/spot_batch.ts'

const [COUNTY, TOWN, VILLAGE] = ['999021', '999021101', '999021101201']

onEveryStore('采伐与督查', 'migrated', (opened) => {
  let world: World
  let hands: Record<'city' | 'county' | 'county2' | 'town' | 'ranger', Actor>
  let photo: string
  const { create, step, account, submitted } = deeds(() => world)

  beforeAll(async () => {
    world = await fireWorld(opened())
    hands = {
      city: await appoint(opened(), 'city.forestry_officer', '999000'),
      county: await appoint(opened(), 'county.forestry_officer', COUNTY),
      county2: await appoint(opened(), 'county.forestry_officer', COUNTY),
      town: await appoint(opened(), 'township.officer', TOWN),
      ranger: await appoint(opened(), 'ranger', VILLAGE),
    }
    photo = await photograph(opened(), hands.town, `${day()}T09:00:00+08:00`)
  }, 60_000)

  async function cutting(over: object): Promise<string> {
    const { unit } = await account(hands.city, COUNTY, '100')
    const id = await submitted(hands.town, VILLAGE, unit, over)
    await step(hands.county, harvestPermit, id, 'accept')
    await step(hands.town, harvestPermit, id, 'commit', { undertaking: [photo] })
    await step(hands.county, harvestPermit, id, 'review', { review_note: '同意' })
    await step(hands.county2, harvestPermit, id, 'issue', { permit_number: `证${id.slice(-6)}`, issued_on: day(), valid_from: day(), valid_to: day(30) })
    await step(hands.ranger, harvestPermit, id, 'start', { started_on: day() })
    return id
  }

  it('认定超采即转为滥伐线索，采伐的房间不必知道（森林法76）', async () => {
    const ground = fellingPlot()
    const id = await cutting({ volume: '3', ...ground })
    await step(hands.town, harvestPermit, id, 'find_overcut', { cut_checked_on: day(), cut_volume: '5', cut_area_ha: ground.area_ha, cut_photos: [photo] })
    expect(await rowsOf(world, 'case_lead')).toMatchObject([
      { source: 'over_cut', offence: 'over_felling', state: 'received', changed_by: hands.town.id, origin: `harvest_permit 证${id.slice(-6)}` },
    ])
  })

  it('采伐许可解释图斑：影像期间有效的才算', async () => {
    const ground = fellingPlot()
    await cutting({ volume: '3', ...ground })
    const boundary = ground.area_boundary as Polygon
    const spotOf = async (image_after: string): Promise<unknown> => {
      const { id: batch } = await create(hands.city, spotBatch, {
        division: '999000',
        batch_number: `批${image_after}`,
        supervision_year: 2026,
        issuer: 'nation',
        received_on: day(),
        verify_by: day(9),
        spot_count: 1,
        received_file: [await photograph(opened(), hands.city, `${day()}T09:00:00+08:00`)],
      })
      const { id } = await create(hands.city, mapSpot, {
        division: VILLAGE,
        batch,
        spot_number: '1',
        image_before: day(-300),
        image_after,
        boundary,
        read_area: muOf(areaOf(boundary)),
        read_type: 'felling',
      })
      return (await step(hands.county, mapSpot, id, 'desk_check'))['unexplained_area']
    }
    expect(await spotOf(day())).toBe('0.0000')
    expect(await spotOf(day(-1))).not.toBe('0.0000')
  })
})

onEveryStore('使用林地与督查', 'migrated', (opened) => {
  it('同一地块违法占用案件未办结的不予受理，办结以后可以（森林法73）', async () => {
    const desk = await landDesk(opened())
    const { hands, create, step, submitted } = desk
    const boundary = landPlot()
    const [x, y] = boundary.coordinates[0]![0]!
    const facts = {
      division: VILLAGE,
      kind: 'forest',
      origin: 'local',
      offence: 'illegal_occupation',
      act_ended_on: day(-50),
      found_on: day(-40),
      place: '试',
      facts: '试',
      commercial_area: '1.0000',
      restoration_cost: '1000.00',
      spots: [],
      earlier_penalties: [],
      unpunished: [],
    }
    const { id } = await create(hands.desk, lawCase, { ...facts, location: { type: 'Point', coordinates: [x + 0.0004, y + 0.0004] } })
    const application = await submitted({}, { boundary })
    const accept = () =>
      step(hands.desk, application, 'accept', { acceptance_number: '受9号' }).then(
        () => 'passed',
        (e: { code?: string }) => e.code,
      )
    expect(await accept()).toBe('prior_violation_unsettled')
    await step(hands.desk, id, 'refuse_filing', { reason: '轻微' }, lawCase)
    expect(await accept()).toBe('passed')
  }, 120_000)
})
