import { beijingDate } from '#kit/calendar/date.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { localPeriods } from '../ban/local-periods.server.ts'
import { seasonEnd } from '../ban/season.ts'
import { afterSeason } from './end.ts'
import { keyPerson } from './key_person.ts'
import { rolesOn } from './roles-on.server.ts'

async function demandWatcherInPost(tx: Tx, person: string, day: string): Promise<void> {
  const roles = await rolesOn(tx, person, day)
  if (roles.length === 0) refuse({ code: 'watcher_not_in_post', message: '看护人当日没有岗位，不能落实看护责任', fields: ['watcher'] })
}

export const keyPersonGates: readonly Gate[] = [
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
]
