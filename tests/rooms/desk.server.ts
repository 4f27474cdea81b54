import { beforeAll } from 'vitest'
import type { Role } from '#kit/register/access.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { as } from '#kit/records/acting.server.ts'
import { createRecord, stepRecord } from '#kit/records/engine.server.ts'
import type { World } from '#kit/records/world.server.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import type { Store } from '#kit/store/store.server.ts'
import { appoint, fireWorld } from './made-up-city.server.ts'

/** The post of a hand, where it stands, and since when if not for long. */
type Seat = readonly [role: Exclude<Role, 'system' | 'admin'>, place: string, since?: string]

/** The code with which work was refused, or `passed`. */
export const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'passed',
    (error: { code?: string }) => error.code ?? String(error),
  )

/** What tests do in the names of people, in a world that may be opened later. */
export const deedsIn = (world: () => World) => ({
  code: codeOf,
  create: (who: Actor, r: AnyRegister, body: object) => as(world(), who, (tx) => createRecord(world(), tx, who, r, body)),
  step: (who: Actor, r: AnyRegister, id: string, name: string, body: object = {}) => as(world(), who, (tx) => stepRecord(world(), tx, who, r, id, name, body)),
})

/** The made-up city on a store of the suite's own, with these hands in it. */
export function deskOf<Name extends string>(opened: () => Store, seats: Readonly<Record<Name, Seat>>) {
  let world: World
  const hands = {} as Record<Name, Actor>
  beforeAll(async () => {
    world = await fireWorld(opened())
    for (const [name, [role, place, since]] of Object.entries<Seat>(seats)) hands[name as Name] = await appoint(opened(), role, place, since)
  }, 60_000)
  return { world: (): World => world, hands, ...deedsIn(() => world) }
}
