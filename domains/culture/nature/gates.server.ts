import { sql } from 'kysely'
import { gate, type Gate, hold, refuse } from '#kit/room/gate.server.ts'
import { natureBase } from './nature_base.ts'
import { natureTrail } from './nature_trail.ts'
import { natureVisit } from './nature_visit.ts'

/** Of two who book the last places of a day at once, one waits for the other at the base. */
const placesLeft = gate(natureVisit, ['create', 'update', 'hold'], '基地当日没有停办，人数不超过每日容量', async ({ tx, after, action }) => {
  if (after.base === null) return
  await hold(tx, natureBase, after.base)
  const base = await tx.selectFrom('nature_base').select(['name', 'state', 'capacity', 'opened_on']).where('id', '=', after.base).executeTakeFirstOrThrow()
  if ((action !== 'hold' && base['state'] !== 'open') || String(base['opened_on']) > after.held_on)
    refuse({ code: 'nature_base_shut', message: `“${String(base['name'])}”没有开放，不能预约`, fields: ['base'] })
  const { rows } = await sql<{ n: number }>`select coalesce(sum(persons), 0)::int as n from nature_visit
    where base = ${after.base} and held_on = ${after.held_on}::date and state in ('planned', 'held') and id <> ${after.id}`.execute(tx)
  const left = Number(base['capacity']) - (rows[0]?.n ?? 0)
  if (after.persons > left)
    refuse({ code: 'nature_base_full', message: `“${String(base['name'])}”${after.held_on}还可接待${Math.max(0, left)}人次`, fields: ['persons', 'held_on'] })
})

const trailOpen = gate(natureVisit, ['create', 'update'], '步道没有封闭', async ({ tx, after }) => {
  if (after.trail === null) return
  await hold(tx, natureTrail, after.trail)
  const trail = await tx.selectFrom('nature_trail').select(['name', 'state']).where('id', '=', after.trail).executeTakeFirstOrThrow()
  if (trail['state'] !== 'open') refuse({ code: 'nature_trail_shut', message: `“${String(trail['name'])}”封闭检修或者已停用，不能预约`, fields: ['trail'] })
})

/** Who is booked is not left before a shut door: bookings are cancelled or moved first. */
const bookedFirst = gate(natureBase, ['pause', 'close'], '没有停办日以后的预约', async ({ tx, after, action }) => {
  const from = String(action === 'pause' ? after.paused_on : after.closed_on)
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from nature_visit where base = ${after.id} and state = 'planned' and held_on >= ${from}::date`.execute(tx)
  const n = rows[0]?.n ?? 0
  if (n > 0)
    refuse({ code: 'nature_base_booked', message: `${from}以后还有${n}场预约，请先取消或者改期`, fields: [action === 'pause' ? 'paused_on' : 'closed_on'] })
})

export const natureGates: readonly Gate[] = [placesLeft, trailOpen, bookedFirst]
