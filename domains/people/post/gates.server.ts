import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { gate, precondition, refuse, type Actor, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { post, type PostTable } from './post.ts'
import { openWork } from './open-work.server.ts'
import { appoints } from './appoints.server.ts'
import { sentRoles } from './checks.ts'

async function demandLevel(tx: Tx, after: PostTable): Promise<void> {
  const place = await tx.selectFrom('division').select(['level', 'name']).where('id', '=', after.division).executeTakeFirst()
  if (place?.level === after.level) return
  refuse({ code: 'post_place_level', message: `该岗位的级别与“${String(place?.name ?? '')}”的级别不一致`, fields: ['level'] })
}

async function demandAppointer(tx: Tx, actor: Actor, after: PostTable): Promise<void> {
  if (!(await appoints(tx, actor, after))) refuse({ code: 'may_not_appoint', message: '您的岗位不能任命该岗位；受托代办的岗位不能任免', fields: ['role'] })
}

/** The days between which a term may begin: no term is older than the state, and none is given far ahead. */
const FIRST_DAY = '1949-10-01'
const DAYS_AHEAD = 366

function demandBeginning(after: PostTable, at: string): void {
  const last = addCalendarDays(beijingDate(at), DAYS_AHEAD)
  if (after.valid_from >= FIRST_DAY && after.valid_from <= last) return
  refuse({ code: 'post_beginning', message: `任职起始日期应在 ${FIRST_DAY} 至 ${last} 之间`, fields: ['valid_from'] })
}

function demandDocument(after: PostTable): void {
  if (!sentRoles.includes(after.role) || (after.document ?? '').trim() !== '') return
  refuse({ code: 'post_document', message: '检察、公安联络员由本机关派出，请写明派出文件', fields: ['document'] })
}

async function demandActedPost(tx: Tx, after: PostTable): Promise<void> {
  if (after.acting_for === null) return
  const acted = await tx.selectFrom('post').select(['role', 'division', 'person']).where('id', '=', after.acting_for).executeTakeFirst()
  if (acted?.role === after.role && acted?.division === after.division && acted?.person !== after.person) return
  refuse({ code: 'acting_other_office', message: '代理人应代理同一地的同一岗位，且不是本人', fields: ['acting_for'] })
}

async function demandSuccessor(tx: Tx, after: PostTable): Promise<void> {
  const next = await tx
    .selectFrom('post')
    .select(['role', 'division', 'person', 'state'])
    .where('id', '=', after.successor ?? '')
    .executeTakeFirst()
  if (next?.role === after.role && next?.division === after.division && next?.state === 'in_office' && next?.person !== after.person) return
  refuse({ code: 'successor_other_office', message: '继任者应是同一地、同一岗位的另一在任人员', fields: ['successor'] })
}

export const postGates: readonly Gate[] = [
  gate(post, ['create', 'update'], '岗位级别与区划一致，任命人有权任命', async ({ tx, after, actor, at }) => {
    demandBeginning(after, at)
    demandDocument(after)
    await demandLevel(tx, after)
    await demandAppointer(tx, actor, after)
    await demandActedPost(tx, after)
  }),
  precondition(post, ['hand_over', 'end'], '卸任人员由有权任命者办理', async ({ tx, after, actor }) => demandAppointer(tx, actor, after)),
  gate(post, ['hand_over'], '交给同一岗位的继任者，留存在办事项清单', async ({ tx, after }) => {
    await demandSuccessor(tx, after)
    const open = await openWork(tx, after)
    return {
      handed_over: open.map(({ register, record, title, state, due_at }) => ({ register, record, title, state, due_at })),
      handed_over_count: open[0]?.total ?? 0,
    }
  }),
]
