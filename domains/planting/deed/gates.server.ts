import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { forms, type Form, measureOf } from '#datasets/planting/duty.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { gate, type Gate, hold, refuse, type Tx } from '#kit/room/gate.server.ts'
import { rateFor, treesOf } from '../conversion/rates.ts'
import { allRates, ownProvince } from '../conversion/rates.server.ts'
import { heldStates } from '../event/kinds.ts'
import { plantingEvent } from '../event/planting_event.ts'
import { limitsNow } from '../report/settings.server.ts'
import { amountField } from './checks.ts'
import { dutyDeed, type DutyDeedTable } from './duty_deed.ts'
import { deedKey } from './key.server.ts'
import { certificateNumber, nthOf } from './number.ts'

const held: readonly string[] = heldStates

/** Two who write the same deed at once wait for each other, and the second finds it. */
async function demandNew(tx: Tx, id: string, deed_key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`duty_deed ${deed_key}`}))`.execute(tx)
  const same = await tx.selectFrom('duty_deed').select(['done_on', 'state']).where('deed_key', '=', deed_key).where('id', '<>', id).executeTakeFirst()
  if (same) refuse({ code: 'deed_twice', message: `这件事已经登记过（${String(same['done_on'])}），一件事只登记一次`, fields: ['holder'] })
}

async function demandEvent(tx: Tx, after: DutyDeedTable): Promise<void> {
  if (after.event === null) return
  await hold(tx, plantingEvent, after.event)
  const event = await tx.selectFrom('planting_event').select(['state', 'held_on']).where('id', '=', after.event).executeTakeFirstOrThrow()
  if (!held.includes(String(event['state']))) refuse({ code: 'deed_event_not_held', message: '所选活动还没有举办，或者已作废', fields: ['event'] })
  if (event['held_on'] !== after.done_on)
    refuse({ code: 'deed_day_differs', message: `尽责日期应与活动日期（${String(event['held_on'])}）相同`, fields: ['done_on'] })
}

/** What a deed is in trees by the line of its own day, or nothing where there is none. */
async function inTrees(tx: Tx, after: DutyDeedTable): Promise<{ trees: string | null; rate_used: string | null }> {
  const form = after.form as Form
  const rate = rateFor(await allRates(tx), { province: await ownProvince(tx), form, from: after.done_on, to: after.done_on })
  if (typeof rate === 'string') return { trees: null, rate_used: null }
  return { trees: treesOf(rate, after[amountField[measureOf[form]]] ?? 0), rate_used: rate.source.slice(0, 300) }
}

const recorded = gate(dutyDeed, ['create', 'update'], '一件事只登记一次', async ({ tx, after }) => {
  await demandEvent(tx, after)
  const deed_key = deedKey(after)
  await demandNew(tx, after.id, deed_key)
  return { deed_key, ...(await inTrees(tx, after)) }
})

/** The next number of a county and year; who certifies there at once waits. */
async function nextNumber(tx: Tx, division: string, year: string): Promise<string> {
  const place = await tx.selectFrom('division').select('code').where('id', '=', division).executeTakeFirstOrThrow()
  const county = String(place['code']).slice(0, 6)
  await sql`select pg_advisory_xact_lock(hashtext(${`duty_certificate ${county} ${year}`}))`.execute(tx)
  const { rows } = await sql<{
    last: string | null
  }>`select max(certificate_number) as last from duty_deed where certificate_number like ${`${county}${year}%`}`.execute(tx)
  const last = rows[0]?.last
  return certificateNumber(county, year, last ? nthOf(last) + 1 : 1)
}

const certified = gate(dutyDeed, ['certify'], '完成义务的发一张证书，有编号和校验码', async ({ tx, after, at }) => {
  const now = await inTrees(tx, after)
  if (now.trees === null)
    return refuse({ code: 'deed_no_rate', message: `“${forms[after.form as Form]}”还没有本省的折算标准，不能判断是否完成义务`, fields: ['form'] })
  const { duty } = await limitsNow(tx)
  if (compare(now.trees, String(duty)) < 0)
    return refuse({ code: 'deed_below_duty', message: `折合${now.trees}株，不足一年的义务（${duty}株）`, fields: ['trees'] })
  return {
    ...now,
    certificate_number: await nextNumber(tx, after.division, after.done_on.slice(0, 4)),
    certified_on: beijingDate(at),
    check_code: String(randomInt(0, 100_000_000)).padStart(8, '0'),
  }
})

/** What is void or revoked may be written down rightly. */
const freed = gate(dutyDeed, ['annul', 'revoke'], '作废、撤销后可以重新登记', async () => ({ deed_key: null, platform_number: null }))
const released = gate(dutyDeed, ['release'], '退出报表', async () => ({ used_in: null }))

export const deedGates: readonly Gate[] = [recorded, certified, freed, released]
