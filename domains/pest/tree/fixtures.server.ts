import { beforeAll } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { nthPlace } from '#kit/geometry/square.fixtures.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import type { Store } from '#kit/store/store.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { pestBatch } from '../batch/pest_batch.ts'
import { pestContract } from '../contract/pest_contract.ts'
import { pestPlan } from '../plan/pest_plan.ts'
import { pestTree } from './pest_tree.ts'

export const COUNTY = '999021'
export const TOWN = '999021101'
export const VILLAGE = '999021101201'
export const today = (): string => beijingDate(beijingInstant(Date.now()))
export const ago = (n: number): string => addCalendarDays(today(), -n)

let nth = 0

/** The desk of a dead-pine test: who finds, orders, fells, accepts; a plan and a contract in force. */
export function pineDesk(opened: () => Store) {
  const desk = deskOf(opened, {
    desk: ['county.forestry_officer', COUNTY],
    desk2: ['county.forestry_officer', COUNTY],
    city: ['city.forestry_officer', '999000'],
    township: ['township.officer', TOWN],
    township2: ['township.officer', TOWN],
    township3: ['township.officer', TOWN],
    township4: ['township.officer', TOWN],
    ranger: ['ranger', VILLAGE],
  })
  const { hands, create, step, world } = desk
  const at = { plan: '', contract: '', photos: new Map<Actor, string>() }
  const photo = (who: Actor): string => at.photos.get(who) ?? ''
  beforeAll(async () => {
    for (const who of Object.values(hands)) at.photos.set(who, await photograph(opened(), who, beijingInstant(Date.now())))
    at.plan = await planned()
    at.contract = (await create(hands.desk, pestContract, contractBody())).id
    await step(hands.desk, pestContract, at.contract, 'sign', { signed_on: ago(30), files: [photo(hands.desk)] })
  })
  async function planned(over: object = {}): Promise<string> {
    const body = {
      division: COUNTY,
      name: '冬春除治方案',
      season: '本季',
      scheme: 'scheme_2024',
      starts_on: ago(60),
      ends_on: ago(-60),
      scope: '全县松林',
      trees: 500,
      methods: ['chipped'],
      stump_max_cm: '5.0',
      ...over,
    }
    const { id } = await create(hands.desk, pestPlan, body)
    await step(hands.desk, pestPlan, id, 'approve', { approver: '县人民政府', approval_number: '批1号', approved_on: ago(59), files: [photo(hands.desk)] })
    return id
  }
  const contractBody = (over: object = {}) => ({
    division: COUNTY,
    number: `合同${++nth}`,
    plan: at.plan,
    contractor: '绿盾防治公司',
    supervisor: '某监理公司',
    scope: '1至9小班',
    starts_on: ago(50),
    ends_on: ago(-50),
    trees: 6,
    unit_price: '80.00',
    retained: '30.00',
    terms: '伐桩不高于5厘米，木材不外流',
    ...over,
  })
  const found = (over: object = {}) => {
    nth += 1
    const location = { type: 'Point', coordinates: nthPlace(nth, 105.01, 30.02, 0.0005, 50, 200) }
    return create(hands.ranger, pestTree, { division: VILLAGE, found_on: ago(20), location, species: 'masson', condition: 'dying', cause: 'drought', ...over })
  }
  const take = (id: string, name: string, fields: object = {}, who: Actor = hands.township) => step(who, pestTree, id, name, fields)
  const number = (id: string) => take(id, 'number', { number: `树${++nth}`, diameter_cm: '20.0', height_m: '15.0' })
  const order = (over: object = {}) => ({
    mode: 'campaign',
    plan: at.plan,
    contract: at.contract,
    crew: '绿盾防治公司',
    assigned_on: ago(10),
    due_on: ago(-10),
    ...over,
  })
  const fell = (id: string, over: object = {}, who: Actor = hands.ranger) =>
    take(
      id,
      'fell',
      { felled_on: ago(5), stump_diameter_cm: '24.0', stump_height_cm: '4.0', photos_before: [photo(who)], photos_after: [photo(who)], ...over },
      who,
    )
  /** A tree with its stump treated, ready to be loaded. */
  async function ready(over: object = {}): Promise<string> {
    const { id } = await found()
    await number(id)
    await take(id, 'assign', order(over))
    await fell(id)
    await take(id, 'treat_stump', { stump_method: 'film', stump_treated_on: ago(5) }, hands.ranger)
    return id
  }
  const batchBody = (trees: readonly string[], over: object = {}) => ({
    division: TOWN,
    number: `批${++nth}`,
    contract: at.contract,
    carrier: '绿盾防治公司',
    trees,
    vehicle: '川M00001',
    escort: '定位器',
    destination: '县除害点',
    loaded_on: ago(4),
    weight_t: '0.200',
    ...over,
  })
  const load = (trees: readonly string[], over: object = {}) => create(hands.township, pestBatch, batchBody(trees, over))
  const batch = (id: string, name: string, fields: object = {}, who: Actor = hands.township) => step(who, pestBatch, id, name, fields)
  const disposed = () => ({
    method: 'chipped',
    disposed_on: ago(3),
    disposed_by: '县除害点',
    photos_before: [photo(hands.township)],
    photos_after: [photo(hands.township)],
  })
  const accepted = (over: object = {}) => ({
    acceptance_unit: '某镇人民政府',
    acceptor: hands.township2.id,
    second_acceptor: hands.township3.id,
    accepted_on: ago(1),
    ...over,
  })
  const treeOf = async (id: string) => (await rowsOf(world(), 'pest_tree')).find((r) => r['id'] === id)!
  return { ...desk, at, photo, planned, contractBody, found, take, number, order, fell, ready, load, batch, disposed, accepted, treeOf }
}
