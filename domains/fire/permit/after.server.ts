import { beijingDate } from '#kit/calendar/date.ts'
import { after, type After } from '#kit/room/gate.server.ts'
import { dangerObservation } from '../danger/danger_observation.ts'
import { fireBan } from '../ban/fire_ban.ts'
import { recheckPermits } from './clock.server.ts'

/** A ban, its end, and the danger of the day reach the permits below at once. */
export const afters: readonly After[] = [
  after(fireBan, ['issue', 'lift', 'end'], '禁火令发布、解除后重新核对用火许可', async ({ record, engine }) => {
    await recheckPermits(engine, record.changed_at, record.division)
  }),
  after(dangerObservation, ['create', 'update', 'annul'], '当日火险变化后重新核对用火许可', async ({ record, engine }) => {
    const today = beijingDate(record.changed_at)
    if (record.observed_on === today) await recheckPermits(engine, record.changed_at, record.division)
  }),
]
