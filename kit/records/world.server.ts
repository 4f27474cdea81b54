import type { Kysely } from 'kysely'
import type { AnyRegister } from '#kit/register/define.ts'
import type { After, Foretold, Gate } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { DivisionIndex } from '#kit/place/divisions.server.ts'

/** Everything assembled: the database and what the rooms brought. Made once, by the composition root. */
export type World = {
  // tables are named by registers; rows are typed where a register is named
  readonly db: Kysely<any>
  readonly registers: ReadonlyMap<string, AnyRegister>
  readonly gates: readonly Gate[]
  readonly afters: readonly After[]
  readonly foretold: readonly Foretold[]
  readonly divisions: DivisionIndex
  /** Titles of the city's figures by id. */
  readonly figures: ReadonlyMap<string, string>
  /** West, south, east, north of the city with a margin, in degrees. */
  readonly bounds: [number, number, number, number]
  /** The zone on which plane areas are measured. */
  readonly plane_epsg: number
  /** Wakes the worker of what follows; set when jobs run. */
  kick: () => void
}

/** @throws Refusal 404 when no such register is there. */
export function registerOf(world: World, name: string): AnyRegister {
  const found = world.registers.get(name)
  if (!found) throw new Refusal(404, 'register_unknown', `没有“${name}”这个台账`)
  return found
}
