import { beijingDate } from '#kit/calendar/date.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import type { Objection } from '#kit/register/transition.ts'
import { fireUsePermit } from './fire_use_permit.ts'
import { localPeriods } from '../ban/local-periods.server.ts'
import { dangerOn, type PermitGround, stopInWindow, stopOn } from './ground.server.ts'
import { isIn, seasonEnd } from '../ban/season.ts'

const unknown = (missing: string | null): Objection => ({
  code: 'danger_unknown',
  message: missing ? `当日火险数据不全（缺：${missing}），不能确认可以用火` : '当地没有当日火险观测，不能确认可以用火',
})

/** Whether some day of the window lies in the season there, as far as the calendar is known. */
async function inSeason(tx: Tx, permit: PermitGround): Promise<boolean> {
  const local = await localPeriods(tx, permit.division)
  const [from, to] = [beijingDate(permit.window_from), beijingDate(permit.window_to)]
  const end = seasonEnd(from, local)
  return isIn('season', from, local) === true || isIn('season', to, local) === true || (end !== null && end <= to)
}

/** Fire by permit: in the season only for special need (森林草原防灭火条例27); none under a ban (30) or from the approval's own stop level on. */
export const permitGates: readonly Gate[] = [
  gate(fireUsePermit, ['approve'], '禁火期间和高火险日不得批准用火', async ({ tx, after }) => {
    const stop = await stopInWindow(tx, after)
    if (stop) refuse(stop.objection)
    if (after.kind === 'open_fire' && !after.special_need && (await inSeason(tx, after))) {
      refuse({
        code: 'special_need_missing',
        message: '防火期内只因防治病虫鼠害、冻害等特殊需要用火（森林草原防灭火条例27），请写明特殊需要',
        fields: ['special_need'],
      })
    }
  }),
  gate(fireUsePermit, ['recheck'], '当日火险复核', async ({ tx, after, at }) => {
    const day = beijingDate(at)
    const stop = await stopOn(tx, after, day)
    if (stop) refuse(stop.objection)
    const danger = await dangerOn(tx, after.division, day)
    if (after.stop_level !== null && (!danger || danger.level === null)) return refuse(unknown(danger?.missing ?? null))
    return { rechecked_on: day, rechecked_level: danger?.level ?? null }
  }),
  gate(fireUsePermit, ['start'], '开始用火须当日复核合格', async ({ tx, after, at }) => {
    const day = beijingDate(at)
    if (after.rechecked_on !== day) refuse({ code: 'recheck_not_today', message: '火险复核不是今天作出的，请先重新复核', fields: ['rechecked_on'] })
    const stop = await stopOn(tx, after, day)
    if (stop) refuse(stop.objection)
  }),
  gate(fireUsePermit, ['suspend'], '记明暂停原因', async ({ tx, after, at }) => {
    const stop = await stopOn(tx, after, beijingDate(at))
    return { suspended_for: stop?.for ?? 'order' }
  }),
  gate(fireUsePermit, ['resume'], '原因消除方可恢复', async ({ tx, after, at }) => {
    const day = beijingDate(at)
    if (beijingDate(after.window_to) < day) refuse({ code: 'window_over', message: '批准的用火时段已过，不能恢复', fields: ['window_to'] })
    const stop = await stopOn(tx, after, day)
    if (stop) refuse(stop.objection)
    return { suspended_for: null, rechecked_on: null, rechecked_level: null }
  }),
]
