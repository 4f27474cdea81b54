import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { position } from '#kit/ledger/position.server.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { as } from '#kit/records/acting.server.ts'
import { createRecord, stepRecord } from '#kit/records/engine.server.ts'
import type { Store } from '#kit/store/store.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { codeOf } from '#tests/rooms/desk.server.ts'
import { appoint, fireWorld, photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { hectares } from '../parcel/area.ts'
import { constructionProject } from '../project/construction_project.ts'
import { landParcel } from '../parcel/land_parcel.ts'
import { landQuota } from '../quota/land_quota.ts'
import { landQuotaEntry, landQuotaLedger } from '../quota/land_quota_entry.ts'
import { landUseApplication } from './land_use_application.ts'

export const COUNTY = '999021'
export const VILLAGE = '999021101201'
export const today = (): string => beijingDate(beijingInstant(Date.now()))
export const plus = (a: string, b: unknown): string => new Decimal(a).plus(String(b)).toFixed()

let row = 0
/** A square of `side` degrees in the village, each on ground of its own. */
export function plot(side = 0.001, at?: [number, number]): Polygon {
  row += 1
  const [x, y] = at ?? [105.01 + (row % 40) * 0.002, 30.01 + Math.floor(row / 40) * 0.002]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
        [x, y],
      ],
    ],
  }
}

/** A county with a project, 20 ha of quota and the people who work there; what a test does in their names. */
export async function landDesk(store: Store) {
  const world: World = await fireWorld(store)
  const hands = {
    desk: await appoint(store, 'county.forestry_officer', COUNTY),
    desk2: await appoint(store, 'county.forestry_officer', COUNTY),
    city: await appoint(store, 'city.forestry_officer', '999000'),
    city2: await appoint(store, 'city.forestry_officer', '999000'),
    township: await appoint(store, 'township.officer', '999021101'),
  }
  const photo = await photograph(store, hands.desk, beijingInstant(Date.now()))
  const create = (who: Actor, r: AnyRegister, body: object) => as(world, who, (tx) => createRecord(world, tx, who, r, body))
  const step = (who: Actor, id: string, name: string, body: object = {}, r: AnyRegister = landUseApplication, at?: string) =>
    as(world, who, (tx) => stepRecord(world, tx, who, r, id, name, body, at === undefined ? {} : { at }))
  const stateOf = async (id: string): Promise<Record<string, unknown>> => (await rowsOf(world, 'land_use_application')).find((a) => a.id === id)!

  const projectBody = (over: object = {}) => ({
    division: COUNTY,
    name: '试验高速铁路',
    owner_unit: '试验铁路公司',
    approver: 'state_council',
    project_class: 'infrastructure',
    commercial: false,
    key: true,
    approval_number: '试发改〔2020〕1号',
    approved_on: '2020-05-01',
    ...over,
  })
  const project = (await create(hands.desk, constructionProject, projectBody())).id
  const year = Number(today().slice(0, 4))
  const account = (
    await create(hands.city, landQuota, {
      division: COUNTY,
      belongs_to_year: year,
      kind: 'regular',
      document_number: '试林〔今〕1号',
      issued_on: addCalendarDays(today(), -10),
    })
  ).id
  await create(hands.city, landQuotaEntry, { division: COUNTY, account, kind: 'allocate', amount: '20.0000', document_number: '试林〔今〕1号' })

  const applicationBody = (over: object = {}) => ({
    division: COUNTY,
    project,
    applicant: '试验铁路公司',
    kind: 'permanent',
    purpose: '路基',
    built_first: false,
    materials: [photo],
    ...over,
  })
  const parcelBody = (application: string, number: number, over: Record<string, unknown> = {}) => {
    const boundary = (over.boundary as Polygon | undefined) ?? plot()
    return {
      division: VILLAGE,
      application,
      number,
      sub_compartment: '0101',
      boundary,
      area: hectares(String(areaOf(boundary))),
      land_class: '1111',
      ownership: '20',
      protection_grade: '4',
      forest_class: '022',
      forest_purpose: '233',
      works: '路基',
      in_urban_plan: false,
      ...over,
    }
  }
  /** An application with one parcel, submitted. */
  async function submitted(over: object = {}, parcel: Record<string, unknown> = {}): Promise<string> {
    const { id } = await create(hands.desk, landUseApplication, applicationBody(over))
    await create(hands.desk, landParcel, parcelBody(id, 1, parcel))
    await step(hands.desk, id, 'submit')
    return id
  }
  async function accepted(over: object = {}, parcel: Record<string, unknown> = {}): Promise<string> {
    const id = await submitted(over, parcel)
    await step(hands.desk, id, 'accept', { acceptance_number: '受1号' })
    return id
  }
  const shown = () => ({ publicity_place: '村务公示栏', publicity_from: addCalendarDays(today(), -20), publicity_to: today() })
  async function publicized(id: string): Promise<void> {
    await step(hands.desk, id, 'verify', { inspectors: [hands.desk.id, hands.township.id], verified_on: today(), site_note: '与图相符', site_photos: [photo] })
    await step(hands.desk, id, 'publicize', shown())
  }
  const forward = (id: string, who: Actor = hands.desk2) => step(who, id, 'forward', { publicity_result: '无异议', county_opinion: '同意上报' })
  async function examined(id: string): Promise<void> {
    await publicized(id)
    await forward(id)
    await step(hands.city, id, 'examine', { city_opinion: '符合' })
  }
  async function paid(id: string): Promise<void> {
    await examined(id)
    await step(hands.city, id, 'pay', { fee_paid: (await stateOf(id)).fee_due, fee_paid_on: today(), fee_receipt: '缴1号' })
  }
  const grant = (id: string, who: Actor = hands.city2, over: object = {}) => step(who, id, 'grant', { decision_number: '准1号', decided_on: today(), ...over })
  async function granted(over: object = {}): Promise<string> {
    const id = await accepted(over)
    await paid(id)
    await grant(id)
    return id
  }
  return {
    world,
    hands,
    photo,
    account,
    year,
    create,
    step,
    stateOf,
    projectBody,
    applicationBody,
    parcelBody,
    submitted,
    accepted,
    shown,
    publicized,
    forward,
    examined,
    paid,
    grant,
    granted,
    code: codeOf,
    standing: () => as(world, hands.city, (tx) => position(tx, landQuotaLedger, account)),
    rows: (table: string) => rowsOf(world, table),
    officer: () => appoint(store, 'city.forestry_officer', '999000'),
  }
}
export type LandDesk = Awaited<ReturnType<typeof landDesk>>
