import { beijingDate } from '../../kit/calendar/date.ts'
import type { AnyRegister } from '../../kit/register/define.ts'
import type { SystemEngine, Tx } from '../../kit/register/gate.server.ts'
import { Refusal } from '../../kit/register/refusal.ts'
import type { Job } from '../../kit/register/room.server.ts'
import { fireBan } from './fire_ban.ts'
import { keyPerson } from './key_person.ts'
import { recheckPermits } from './permit-clock.server.ts'

/** One step on each; a record that a person moved meanwhile is left as it is. */
async function stepAll(engine: SystemEngine, r: AnyRegister, step: string, ids: (tx: Tx) => Promise<{ id: string }[]>): Promise<void> {
  for (const { id } of await engine.read(ids)) {
    try {
      await engine.step(r, id, step, {})
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
}

/** Key persons whose season is over lose their record (个人信息保护法47). */
export const expireKeyPersons = (engine: SystemEngine, at: string): Promise<void> =>
  stepAll(engine, keyPerson, 'expire', (tx) => tx.selectFrom('key_person').where('state', 'in', ['registered', 'watched', 'lapsed'])
    .where('valid_to', '<', beijingDate(at)).select('id').execute())

/** Bans end with their last day. */
export const endBans = (engine: SystemEngine, at: string): Promise<void> =>
  stepAll(engine, fireBan, 'end', (tx) => tx.selectFrom('fire_ban').where('state', '=', 'issued')
    .where('applies_to', '<', beijingDate(at)).select('id').execute())

export const jobs: readonly Job[] = [
  { name: 'fire.expire_key_persons', title: '防火期满，重点人员记录失效', cron: '15 0 * * *', run: ({ engine, at }) => expireKeyPersons(engine, at) },
  {
    name: 'fire.recheck_permits', title: '每日核对禁火令和用火许可', cron: '5 0,6,9,12,15,18 * * *',
    run: async ({ engine, at }) => {
      await endBans(engine, at)
      await recheckPermits(engine, at)
    },
  },
]
