import { beijingDate } from '#kit/calendar/date.ts'
import { lengthKm } from '#kit/geometry/length-km.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import type { PostTable } from '#domains/people/post/post.ts'
import { patrol, type PatrolTable } from './patrol.ts'
import { headsOf, isOfficer } from './heads.ts'

type Holder = Pick<PostTable, 'id' | 'person' | 'role' | 'valid_from' | 'valid_to'>

/** The posts of those who went. */
async function holdersOf(tx: Tx, { walker, along }: PatrolTable): Promise<Holder[]> {
  const posts = [walker, ...(along ?? []).flatMap(({ post }) => post ?? [])]
  return tx.selectFrom('post').select(['id', 'person', 'role', 'valid_from', 'valid_to']).where('id', 'in', posts).execute() as Promise<Holder[]>
}

function demandInOffice(holders: readonly Holder[], day: string): void {
  if (holders.every(({ valid_from, valid_to }) => valid_from <= day && (valid_to === null || day < valid_to))) return
  refuse({ code: 'walker_not_in_office', message: '有人当日不在所填的岗位上', fields: ['walker', 'along'] })
}

/** A walk is a chief's when a chief leads it, a department's when its officer does; with rangers alone it is theirs. */
function demandKind({ kind, walker }: PatrolTable, holders: readonly Holder[]): void {
  if (kind === 'officer') return demandOfficers(walker, holders)
  const { chiefs, rangers } = headsOf(holders)
  const led = headsOf(holders.filter((h) => h.id === walker))
  if (kind === 'chief' && (led.chiefs === 0 || chiefs + rangers < holders.length))
    refuse({ code: 'not_a_chief', message: '林长巡林由林长带队，参加的只能是林长和护林员；其他人员填在随行', fields: ['kind', 'walker', 'along'] })
  if (kind === 'ranger' && rangers < holders.length)
    refuse({ code: 'not_a_ranger', message: '护林员巡护的参加人都应是护林员；有林长参加的登记为林长巡林', fields: ['kind', 'walker', 'along'] })
}

function demandOfficers(walker: string, holders: readonly Holder[]): void {
  const led = holders.find((h) => h.id === walker)
  if (!led || !isOfficer(led) || holders.some((h) => !isOfficer(h) && h.role !== 'ranger'))
    refuse({
      code: 'not_an_officer',
      message: '部门巡查由林业主管部门或乡镇林业干部带队，参加的只能是部门人员和护林员；有林长参加的登记为林长巡林',
      fields: ['kind', 'walker', 'along'],
    })
}

export const patrolGates: readonly Gate[] = [
  gate(patrol, ['create', 'update', 'finish'], '参加人当日在任，按林长和护林员计人次', async ({ tx, after, action, actor }) => {
    const holders = await holdersOf(tx, after)
    const own = holders.some((h) => h.id === after.walker && h.person === actor.id)
    if (action === 'create' && !own && actor.posts.every((p) => p.role === 'ranger'))
      refuse({ code: 'not_own_patrol', message: '护林员只能登记本人的巡护', fields: ['walker'] })
    demandKind(after, holders)
    demandInOffice(holders, beijingDate(after.started_at))
    return { ...headsOf(holders), length_km: lengthKm(after.track) }
  }),
  // the number stands once among what counts: a walk entered wrongly and made void may be entered anew
  gate(patrol, ['annul'], '作废的让出河湖长巡河编号', async () => ({ river_session: null })),
]
