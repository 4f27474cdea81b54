import { gate, type Gate, hold, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { forestryPark } from './forestry_park.ts'
import { parkApplication, type ParkApplicationTable } from './park_application.ts'
import { parkCheck } from './park_check.ts'

const stateOf = async (tx: Tx, park: string): Promise<string> =>
  String((await tx.selectFrom('forestry_park').select('state').where('id', '=', park).executeTakeFirstOrThrow())['state'])

/** One application at a time: of two that are sent in at once, one waits and then sees the other. */
const oneAtATime = gate(parkApplication, ['apply'], '同一园区同一级别只有一件在办的申报', async ({ tx, after }) => {
  await hold(tx, forestryPark, after.park)
  const other = await tx
    .selectFrom('park_application')
    .select('id')
    .where('park', '=', after.park)
    .where('level', '=', after.level)
    .where('state', 'in', ['applied', 'forwarded'])
    .where('id', '<>', after.id)
    .executeTakeFirst()
  if (other) refuse({ code: 'park_applied_already', message: '这个园区在同一级别已有一件申报在办', fields: ['park'] })
})

type Named = { readonly score: string | null; readonly awarded_on: string | null; readonly decision_number: string | null }

/** The selection in which the city named it: score, day and number are its own. */
async function namedIn(tx: Tx, after: ParkApplicationTable): Promise<Named> {
  const award = await tx
    .selectFrom('award_application')
    .select(['state', 'score', 'awarded_on', 'decision_number'])
    .where('id', '=', after.award)
    .executeTakeFirstOrThrow()
  if (award['state'] !== 'awarded') refuse({ code: 'park_not_awarded', message: '这件评选申报还没有命名', fields: ['award'] })
  const other = await tx
    .selectFrom('park_application')
    .select('id')
    .where('award', '=', after.award)
    .where('state', '=', 'granted')
    .where('id', '<>', after.id)
    .executeTakeFirst()
  if (other) refuse({ code: 'park_award_used', message: '这件评选申报已用于另一件园区申报', fields: ['award'] })
  return award as Named
}

const granted = gate(parkApplication, ['grant'], '入选后园区有称号；市级的评分和命名取自评选申报', async ({ tx, after, books }) => {
  await hold(tx, forestryPark, after.park)
  const own = after.level === 'city' && after.award !== null ? await namedIn(tx, after) : null
  const [day, paper] = own ? [own.awarded_on, own.decision_number] : [after.decided_on, after.decision_number]
  books.step(forestryPark, after.park, 'name', {})
  return own ? { score: own.score, decided_on: day, decision_number: paper } : {}
})

/** The park carries what it was last granted; an exit before that is past. */
const carried = gate(forestryPark, ['name'], '园区的级别、称号随最近入选的申报', async ({ tx, after }) => {
  const last = (await tx
    .selectFrom('park_application')
    .select(['level', 'sought', 'decided_on', 'decision_number'])
    .where('park', '=', after.id)
    .where('state', '=', 'granted')
    .orderBy('decided_on', 'desc')
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst()) as Pick<ParkApplicationTable, 'level' | 'sought' | 'decided_on' | 'decision_number'> | undefined
  if (!last) return {}
  return {
    level: last.level,
    park_title: last.sought,
    named_on: last.decided_on,
    named_document: last.decision_number,
    exited_on: null,
    exit_document: null,
  }
})

const leaves = precondition(forestryPark, ['exit'], '最近一次年度复查不合格的才退出（能进能退）', async ({ tx, after }) => {
  const last = await tx
    .selectFrom('park_check')
    .select('state')
    .where('park', '=', after.id)
    .where('state', 'in', ['passed', 'failed'])
    .orderBy('checked_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.['state'] !== 'failed') refuse({ code: 'park_check_not_failed', message: '最近一次年度复查没有不合格的结论，不能退出' })
})

const yearly = gate(parkCheck, ['create', 'update'], '已公布的园区一年复查一次', async ({ tx, after }) => {
  await hold(tx, forestryPark, after.park)
  if ((await stateOf(tx, after.park)) !== 'named') refuse({ code: 'park_not_named', message: '只有已公布的园区需要年度复查', fields: ['park'] })
  const other = await tx
    .selectFrom('park_check')
    .select('id')
    .where('park', '=', after.park)
    .where('belongs_to_year', '=', after.belongs_to_year)
    .where('state', '<>', 'void')
    .where('id', '<>', after.id)
    .executeTakeFirst()
  if (other) refuse({ code: 'park_checked_already', message: `这个园区${after.belongs_to_year}年已有一次复查`, fields: ['checked_on'] })
})

export const parkGates: readonly Gate[] = [oneAtATime, granted, carried, leaves, yearly]
