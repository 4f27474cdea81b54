import { beijingDate, instantMs } from '#kit/calendar/date.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { dangerGates } from './danger/gates.server.ts'
import { factsOf } from './event/facts.ts'
import { fireEvent } from './event/fire_event.ts'
import { firePatrol } from './patrol/fire_patrol.ts'
import { hazard } from './hazard/hazard.ts'
import { closingStamp, reopeningStamp } from './hazard/closing.ts'
import { hotspot } from './hotspot/hotspot.ts'
import { illegalFireCase } from './case/illegal_fire_case.ts'
import { handledOf } from './case/persons.ts'
import { afterSeason } from './key_person/end.ts'
import { keyPerson } from './key_person/key_person.ts'
import { lineGates } from './power_line/gates.server.ts'
import { localPeriods } from './ban/local-periods.server.ts'
import { lengthKm } from './patrol/length.ts'
import { permitGates } from './permit/gates.server.ts'
import { seasonEnd } from './ban/season.ts'

/** The roles of the posts that a person holds on a day. */
async function rolesOn(tx: Tx, person: string, day: string): Promise<string[]> {
  const posts = await tx.selectFrom('post').where('person', '=', person).where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)])).select('role').execute()
  return posts.map((p) => String(p.role))
}

async function demandRangerInPost(tx: Tx, person: string, day: string): Promise<void> {
  const roles = await rolesOn(tx, person, day)
  if (!roles.includes('ranger')) refuse({ code: 'not_a_ranger', message: '该人员当日没有护林员岗位', fields: ['ranger'] })
}

async function demandWatcherInPost(tx: Tx, person: string, day: string): Promise<void> {
  const roles = await rolesOn(tx, person, day)
  if (roles.length === 0) refuse({ code: 'watcher_not_in_post', message: '看护人当日没有岗位，不能落实看护责任', fields: ['watcher'] })
}

export const gates: readonly Gate[] = [
  gate(firePatrol, ['create'], '护林员本人在岗期间巡护', async ({ tx, after, actor }) => {
    const alone = actor.posts.every((p) => p.role === 'ranger')
    if (alone && after.ranger !== actor.id) refuse({ code: 'not_own_patrol', message: '护林员只能登记本人的巡护', fields: ['ranger'] })
    await demandRangerInPost(tx, after.ranger, beijingDate(after.started_at))
    return { length_km: lengthKm(after.track) }
  }),
  gate(firePatrol, ['finish'], '计算轨迹长度', async ({ after }) => ({ length_km: lengthKm(after.track) })),

  gate(hazard, ['close'], '首次销号时间', async ({ after, at }) => ({ first_closed_at: closingStamp(after.first_closed_at, at) })),
  gate(hazard, ['reopen'], '重新打开后的统计', async ({ after, at }) => ({ first_closed_at: reopeningStamp(after.first_closed_at, at) })),

  gate(keyPerson, ['create', 'update'], '列管不超过当地的防火期（个人信息保护法28）', async ({ tx, after }) => {
    const end = seasonEnd(after.valid_from, await localPeriods(tx, after.division))
    if (end === null && !after.season_order) {
      refuse({ code: 'season_unknown', message: `系统里没有${after.valid_from}以后当地的防火期，请填写依据的防火期命令文号`, fields: ['season_order'] })
    }
    if (end !== null && after.valid_to > end) {
      refuse({ code: 'beyond_season', message: `列管期限不得超过当地的防火期（${end}）；下一防火期须重新登记`, fields: ['valid_to'] })
    }
  }),
  gate(keyPerson, ['assign'], '看护人须在岗', async ({ tx, after, at }) => {
    await demandWatcherInPost(tx, after.watcher ?? '', beijingDate(at))
    return { watched_to: null }
  }),
  gate(keyPerson, ['lapse', 'remove'], '看护中断日期', async ({ after, at }) => ({ watched_to: after.watched_from === null ? null : beijingDate(at) })),
  gate(keyPerson, ['expire'], '防火期满后不再保留健康和联系信息（个人信息保护法47）', async ({ before, after, at }) => {
    if (after.valid_to >= beijingDate(at)) refuse({ code: 'season_not_over', message: '列管期限未满', fields: ['valid_to'] })
    return afterSeason(before?.state ?? null, after)
  }),

  gate(fireEvent, ['create', 'update', 'report', 'verify', 'grade', 'fight', 'put_out', 'investigate', 'assess'], '按起火当日的规定定级（森林草原防灭火条例45、47、35）',
    async ({ after, at }) => factsOf(after, at)),
  gate(illegalFireCase, ['create', 'update'], '整改期限届满仍未消除的才处罚（森林草原防灭火条例53）', async ({ tx, after }) => {
    if (after.offence !== 'check_refused_or_hazard_overdue' || !after.hazard) return
    const { due_on } = await tx.selectFrom('hazard').where('id', '=', after.hazard).select('due_on').executeTakeFirstOrThrow()
    if (due_on === null || after.happened_on <= due_on) {
      refuse({ code: 'hazard_not_overdue', message: due_on === null ? '相关隐患没有下达整改通知书' : `整改期限是${due_on}，届满之前不是逾期`, fields: ['happened_on', 'hazard'] })
    }
  }),
  gate(illegalFireCase, ['investigate', 'decide'], '处理教育人数', async ({ after }) => ({ handled: handledOf(after.persons) })),
  gate(hotspot, ['verify'], '核查用时', async ({ after, at }) => ({
    minutes_to_verify: Math.max(0, Math.round((instantMs(at) - instantMs(after.received_at ?? after.created_at)) / 60_000)),
  })),
  gate(hotspot, ['close'], '森林火情须转办', async ({ after }) => {
    if (after.verdict === 'forest_fire' && !after.fire_event) refuse({ code: 'fire_event_required', message: '核查为森林火情的，须先登记火情并关联', fields: ['fire_event'] })
  }),
  ...dangerGates,
  ...lineGates,
  ...permitGates,
]
