import { beforeAll } from 'vitest'
import { areaOf } from '#kit/geometry/measure.ts'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { position } from '#kit/ledger/position.server.ts'
import type { Position } from '#kit/ledger/ledger.ts'
import { applyCreate, applyStep } from '#kit/register/apply.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { newId } from '#kit/register/id.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import type { Store } from '#kit/store/store.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { deedsIn, deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { cuttingUnit } from '../quota/cutting_unit.ts'
import { harvestPermit } from './harvest_permit.ts'
import { harvestQuota } from '../quota/harvest_quota.ts'
import { harvestQuotaEntry, harvestQuotaLedger } from '../quota/harvest_quota_entry.ts'
import { quotaUse } from '../quota/use.ts'

export const COUNTY = '999021'
export const VILLAGE = '999021101201'
/** Day `n` days from today, in Beijing. */
export const day = (n = 0): string => addCalendarDays(beijingDate(beijingInstant(Date.now())), n)
export const item = { ownership: 'individual', origin: 'planted', forest_class: 'commercial', kind: 'main' } as const

let plots = 0

/** A square plot of about 0.28 ha, `gap` plots east of the last. */
export function plot(gap = 3): { area_boundary: object; area_ha: string } {
  plots += gap
  const [w, s] = [105.01 + (plots % 100) * 0.0006, 30.01 + Math.floor(plots / 100) * 0.0012]
  const ring = [
    [w, s],
    [w + 0.0006, s],
    [w + 0.0006, s + 0.0005],
    [w, s + 0.0005],
    [w, s],
  ].map(([x = 0, y = 0]): [number, number] => [Number(x.toFixed(7)), Number(y.toFixed(7))])
  const area_boundary = { type: 'Polygon' as const, coordinates: [ring] }
  return { area_boundary, area_ha: (areaOf(area_boundary) / 10_000).toFixed(4) }
}

/** What an application in order says. */
const application = (unit: string, over: object): Record<string, unknown> => ({
  cutting_unit: unit,
  holder_kind: 'household',
  holder_name: '测试户',
  holder_number: `户${plots}`,
  place: '试验小班',
  ...item,
  method: 'clear',
  quota_basis: 'counted',
  species: '柏木',
  volume: '10',
  slope: 12,
  easily_regenerated: true,
  ...plot(),
  ...over,
})

/** Many applications submitted, put there at once; the same steps without the doors. */
export async function loadSubmitted(store: Store, who: Actor, division: string, unit: string, count: number, over: { volume: string }): Promise<string[]> {
  const deed = { at: beijingInstant(Date.now()), by: who.id, post: who.posts[0]?.id ?? null }
  const made = Array.from({ length: count }, () => {
    const first = applyCreate(harvestPermit, { id: newId(), division }, application(unit, over), deed)
    return [{ ...first, drawn_ha: first['area_ha'], ...quotaUse('counted', over.volume) }]
  })
  await transaction(store.pool, (client) =>
    bulkLoad(
      client,
      made.map((rows) => ({ register: harvestPermit, versions: [...rows, applyStep(harvestPermit, rows[0]!, 'submit', {}, deed)] })),
    ),
  )
  return made.map(([row]) => String(row?.id))
}

/** What a test does in people's names. */
export function deeds(world: () => World) {
  const { create, step, code } = deedsIn(world)
  return {
    create,
    step,
    code,
    balance: (account: string): Promise<Position> => as(world(), systemActor(world()), (tx) => position(tx, harvestQuotaLedger, account)),
    /** A unit over the county with one account of this amount. */
    account: async (keeper: Actor, division: string, amount: string | null, over: object = {}): Promise<{ unit: string; account: string }> => {
      const { id: unit } = await create(keeper, cuttingUnit, { division, name: '试验县', code: `单位${plots++}`, kind: 'county', valid_from: '2021-01-01' })
      const { id: account } = await create(keeper, harvestQuota, {
        division,
        cutting_unit: unit,
        ...item,
        document_number: '试限1号',
        issued_on: day(-30),
        ...over,
      })
      if (amount !== null) await create(keeper, harvestQuotaEntry, { division, account, kind: 'allocate', amount, document_number: '试限1号' })
      return { unit, account }
    },
    /** An application in order, submitted. */
    submitted: async (who: Actor, division: string, unit: string, over: object = {}): Promise<string> => {
      const { id } = await create(who, harvestPermit, { division, ...application(unit, over) })
      await step(who, harvestPermit, id, 'submit')
      return id
    },
  }
}

/** The county's hands on a store of their own, and a felling as far as a test wants it. */
export function fellingDesk(opened: () => Store) {
  let photo: string
  const { world, hands } = deskOf(opened, {
    city: ['city.forestry_officer', '999000'],
    county: ['county.forestry_officer', COUNTY],
    county2: ['county.forestry_officer', COUNTY],
    town: ['township.officer', '999021101'],
    town2: ['township.officer', '999021101'],
    ranger: ['ranger', VILLAGE],
  })
  beforeAll(async () => {
    photo = await photograph(opened(), hands.town, `${day()}T09:00:00+08:00`)
  })

  const done = deeds(world)
  const permitStep = (who: keyof typeof hands, id: string, name: string, body: object = {}) => done.step(hands[who], harvestPermit, id, name, body)
  const licence = (number: string, over: object = {}) => ({ permit_number: number, issued_on: day(), valid_from: day(), valid_to: day(30), ...over })
  /** Accepted, promised, reviewed: what is left is the permit itself. */
  async function reviewed(unit: string, over: object = {}): Promise<string> {
    const id = await done.submitted(hands.town, VILLAGE, unit, over)
    await permitStep('county', id, 'accept')
    await permitStep('town', id, 'commit', { undertaking: [photo] })
    await permitStep('county', id, 'review', { review_note: '同意' })
    return id
  }
  async function issued(unit: string, over: object = {}): Promise<string> {
    const id = await reviewed(unit, over)
    await permitStep('county2', id, 'issue', licence(`证${id.slice(-6)}`))
    return id
  }
  async function cut(id: string, cut_volume: string, name = 'accept_cut', on = day()): Promise<void> {
    const [row] = (await rowsOf(world(), 'harvest_permit')).filter((r) => r['id'] === id)
    await permitStep('ranger', id, 'start', { started_on: day() })
    await permitStep('town', id, name, {
      cut_checked_on: on,
      cut_volume,
      cut_area_ha: row?.['area_ha'],
      ...(name === 'accept_cut' ? { cut_certificate: '验1号' } : {}),
      cut_photos: [photo],
    })
  }
  return { ...done, world, photo: (): string => photo, hands, permitStep, licence, reviewed, issued, cut }
}
