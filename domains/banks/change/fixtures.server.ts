import { randomUUID } from 'node:crypto'
import { beforeAll } from 'vitest'
import { areaOf } from '#kit/geometry/measure.ts'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import type { TestWorld } from '#tests/contract/world.server.ts'
import { handsOf } from '#tests/rooms/hands.server.ts'
import { squareAt } from '../output/fixtures.server.ts'

export const WEST = 'county.forestry_officer@west'

/** The desk of a county that keeps sub-compartments: each on a square of its own, and what is proposed of them. */
export function changeDesk(world: () => TestWorld) {
  const hands = handsOf(world)
  let village = ''
  let placed = 0
  const seen = <T>(run: Parameters<typeof as<T>>[2]) => as(world().world, systemActor(world().world), run)
  beforeAll(async () => {
    village = await seen(async (tx) => String((await tx.selectFrom('division').select('id').where('code', '=', '990101').executeTakeFirstOrThrow()).id))
  })
  return {
    ...hands,
    village: () => village,
    seen,
    engine: () => systemEngine(world().world),
    place: (): [number, number] => [104.1 + 0.004 * (placed % 10), 29.41 + 0.004 * Math.floor(placed++ / 10)],
    stand: async (number: string, [w, s]: [number, number], over: object = {}): Promise<string> => {
      const boundary = squareAt(w, s)
      return hands.create(WEST, 'sub_compartment', {
        division: '990101',
        number,
        boundary,
        area_ha: (areaOf(boundary as Parameters<typeof areaOf>[0]) / 10_000).toFixed(4),
        land_class: '1111',
        land_class_generation: 'forestry_2015',
        species: '柏木',
        origin: '21',
        age_group: '2',
        forest_purpose: '112',
        volume_per_ha: '60.00',
        surveyed_on: '2021-10-01',
        survey: '试验调查',
        valid_from: '2021-12-31',
        ...over,
      })
    },
    taken: (change: Record<string, unknown> | undefined, over: object = {}) =>
      world().ask(world().hand(WEST), `/api/registers/stand_change/records/${String(change?.['id'])}/transitions/take`, {
        method: 'POST',
        body: { land_class: '1610', surveyed_on: '2022-06-01', survey: '现地核实', ...over },
        headers: { 'idempotency-key': randomUUID() },
      }),
    current: (number: string) =>
      seen((tx) => tx.selectFrom('sub_compartment').selectAll().where('number', '=', number).where('state', '=', 'current').executeTakeFirst()) as Promise<
        Record<string, string | null> | undefined
      >,
  }
}
