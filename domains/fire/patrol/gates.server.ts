import { beijingDate } from '#kit/calendar/date.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { rolesOn } from '../key_person/roles-on.server.ts'
import { firePatrol } from './fire_patrol.ts'
import { lengthKm } from './length.ts'

async function demandRangerInPost(tx: Tx, person: string, day: string): Promise<void> {
  const roles = await rolesOn(tx, person, day)
  if (!roles.includes('ranger')) refuse({ code: 'not_a_ranger', message: '该人员当日没有护林员岗位', fields: ['ranger'] })
}

export const patrolGates: readonly Gate[] = [
  gate(firePatrol, ['create'], '护林员本人在岗期间巡护', async ({ tx, after, actor }) => {
    const alone = actor.posts.every((p) => p.role === 'ranger')
    if (alone && after.ranger !== actor.id) refuse({ code: 'not_own_patrol', message: '护林员只能登记本人的巡护', fields: ['ranger'] })
    await demandRangerInPost(tx, after.ranger, beijingDate(after.started_at))
    return { length_km: lengthKm(after.track) }
  }),
  gate(firePatrol, ['finish'], '计算轨迹长度', async ({ after }) => ({ length_km: lengthKm(after.track) })),
]
