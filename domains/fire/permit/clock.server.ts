import { beijingDate } from '#kit/calendar/date.ts'
import type { SystemEngine } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { fireUsePermit } from './fire_use_permit.ts'
import { type PermitGround, type Stop, stopOn } from './ground.server.ts'

const liveStates = ['approved', 'rechecked', 'started', 'guarded'] as const
type Standing = PermitGround & { id: string; state: string; suspended_for: string | null; stop?: Stop }

/** Permits approved or suspended whose place lies under `division` (all without it), each with what stops it on the day. */
async function standing(engine: SystemEngine, at: string, division?: string): Promise<Standing[]> {
  return engine.read(async (tx) => {
    const all = tx
      .selectFrom('fire_use_permit as p')
      .where('p.state', 'in', [...liveStates, 'suspended'])
      .select(['p.id', 'p.state', 'p.division', 'p.kind', 'p.window_from', 'p.window_to', 'p.stop_level', 'p.suspended_for'])
    const query = division === undefined ? all : all.innerJoin('siku.division_closure as c', 'c.descendant', 'p.division').where('c.ancestor', '=', division)
    const permits = (await query.execute()) as Standing[]
    for (const permit of permits) permit.stop = await stopOn(tx, permit, beijingDate(at))
    return permits
  })
}

/** A step by the system; a permit that a person moved meanwhile is left as it is. */
async function take(engine: SystemEngine, id: string, step: 'suspend' | 'resume', input: Record<string, unknown>): Promise<void> {
  try {
    await engine.step(fireUsePermit, id, step, input)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/**
 * Makes live permits true to bans and danger: suspends what must not burn, resumes what was suspended for them and no longer is.
 * Fires that already burn keep their record; only the suspension tells them to stop.
 */
export async function recheckPermits(engine: SystemEngine, at: string, division?: string): Promise<void> {
  for (const permit of await standing(engine, at, division)) {
    if (permit.stop && permit.state !== 'suspended') await take(engine, permit.id, 'suspend', { reason: permit.stop.objection.message })
    else if (!permit.stop && permit.state === 'suspended' && permit.suspended_for !== 'order') await take(engine, permit.id, 'resume', {})
  }
}
