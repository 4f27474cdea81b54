import type { RawBuilder } from 'kysely'
import { CLASS_AFTER, type Became } from '#datasets/banks/changed-classes.ts'
import type { ChangeCause } from '#datasets/forest_resource/change-causes.ts'
import type { SystemEngine } from '#kit/room/gate.server.ts'
import type { ChangeEvent } from './events.ts'
import { touched, type Touched, uncovered } from './ground.server.ts'
import { standChange } from './stand_change.ts'

/** What happened, where and when, and what the ledger in which it stands knows of the ground after it. */
export type Happened = {
  readonly event: ChangeEvent
  /** The field that names its record, and the record. */
  readonly by: Readonly<Record<string, string>>
  readonly source: string
  readonly happened_on: string
  readonly cause: ChangeCause
  /** A geometry in SQL. */
  readonly ground: RawBuilder<unknown>
  readonly became: (t: Touched) => Readonly<Record<string, unknown>>
  /** For ground without a sub-compartment: the code of the division that it lies in. Without it such ground is left. */
  readonly elsewhere?: string
  /** The one sub-compartment that it is about, where others that touch the ground have no part in it. */
  readonly only?: string
}

/** The class that ground becomes, in the codes that its stand is written in. */
export const classAfter = (became: Became, generation: string | null): string | null =>
  CLASS_AFTER[became][(generation ?? 'forestry_2015') as keyof (typeof CLASS_AFTER)['felled']] ?? null

/** Proposes what is not yet proposed of this event: a job may run twice. */
export async function propose(engine: SystemEngine, happened: Happened): Promise<void> {
  const { stands, rest, known } = await engine.read(async (tx) => ({
    stands: await touched(tx, happened.ground, happened.happened_on),
    rest: happened.elsewhere === undefined ? null : await uncovered(tx, happened.ground),
    known: await knownOf(tx, happened),
  }))
  const parts: Touched[] = stands.filter(({ stand }) => happened.only === undefined || stand === happened.only)
  if (rest !== null)
    parts.push({
      ...rest,
      stand: null,
      division: happened.elsewhere ?? '',
      generation: null,
      land_class: null,
      species: null,
      volume_per_ha: null,
      share: null,
    })
  for (const part of parts) {
    if (known.has(part.stand)) continue
    await engine.create(standChange, {
      division: part.division,
      event: happened.event,
      ...happened.by,
      source: happened.source,
      happened_on: happened.happened_on,
      cause: happened.cause,
      stand: part.stand,
      ground: part.ground,
      ground_ha: part.ground_ha,
      stand_share: part.share,
      ...happened.became(part),
    })
  }
}

async function knownOf(tx: Parameters<typeof touched>[0], { by, event }: Happened): Promise<ReadonlySet<string | null>> {
  let query = tx.selectFrom('stand_change').select('stand').where('event', '=', event)
  for (const [field, id] of Object.entries(by)) query = query.where(field, '=', id)
  return new Set((await query.execute()).map(({ stand }) => stand as string | null))
}
