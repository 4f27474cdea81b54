import { sql } from 'kysely'
import { beijingDate } from '#kit/calendar/date.ts'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { division, type DivisionTable } from './division.ts'
import { parentRefused } from './parent.ts'

type Place = Pick<DivisionTable, 'id' | 'code' | 'name' | 'level' | 'parent' | 'state' | 'version' | 'code_since' | 'valid_from'>

async function demandPlace(tx: Tx, id: string, field: string): Promise<Place> {
  const found = (await tx.selectFrom('division').selectAll().where('id', '=', id).executeTakeFirst()) as Place | undefined
  if (found) return found
  return refuse({ code: 'division_unknown', message: '没有这个行政区划', fields: [field] })
}

async function demandParent(tx: Tx, after: DivisionTable): Promise<void> {
  const parent = after.parent === null ? null : await demandPlace(tx, after.parent, 'parent')
  const objection = parentRefused(after, parent)
  if (objection) refuse(objection)
}

async function demandFreeCode(tx: Tx, after: DivisionTable): Promise<void> {
  const other = await tx
    .selectFrom('division')
    .select('name')
    .where('code', '=', after.code)
    .where('valid_to', 'is', null)
    .where('id', '<>', after.id)
    .executeTakeFirst()
  if (other) refuse({ code: 'code_taken', message: `代码 ${after.code} 正由“${String(other.name)}”使用；两地互换请用“互换代码”`, fields: ['code'] })
}

/** A code is borne from a later day than the one before it, so that every day has one answer. */
function demandLaterSince(since: string | null, before: Pick<Place, 'code_since' | 'valid_from'>): void {
  if (String(since) > String(before.code_since ?? before.valid_from)) return
  refuse({ code: 'code_since_order', message: '新代码的启用日期应晚于原代码的启用日期', fields: ['code_since'] })
}

/** The first day under the new parent: as said, else the day of the step; later than the change before it. */
function sinceWhen(before: DivisionTable | null, after: DivisionTable, today: string): string {
  const since = after.parent_since === before?.parent_since ? today : String(after.parent_since ?? today)
  if (since > String(before?.parent_since ?? before?.valid_from ?? '')) return since
  return refuse({ code: 'parent_since_order', message: '新隶属的起始日期应晚于原隶属的起始日期', fields: ['parent_since'] })
}

async function nothingLeftIn(tx: Tx, id: string): Promise<void> {
  const child = await tx.selectFrom('division').select('name').where('parent', '=', id).where('valid_to', 'is', null).executeTakeFirst()
  if (child) refuse({ code: 'division_has_children', message: `仍有下级区划“${String(child.name)}”，请先变更其隶属或撤销` })
}

export const divisionGates: readonly Gate[] = [
  gate(division, ['create'], '区划自成范围，上级和代码正确', async ({ tx, after }) => {
    await demandParent(tx, after)
    await demandFreeCode(tx, after)
    return { division: after.id }
  }),
  gate(division, ['reparent'], '上级级别正确且不成环；每一天只有一个上级', async ({ tx, before, after, at }) => {
    await demandParent(tx, after)
    return { parent_since: sinceWhen(before, after, beijingDate(at)) }
  }),
  gate(division, ['recode'], '代码未被使用', async ({ tx, before, after }) => {
    await demandFreeCode(tx, after)
    demandLaterSince(after.code_since, before ?? after)
  }),
  precondition(division, ['close'], '没有下级才能撤销', async ({ tx, after }) => nothingLeftIn(tx, after.id)),
  gate(division, ['exchange_code'], '两地在同一事务内互换代码', async ({ tx, before, after, at, actor, reason }) => {
    const other = await demandPlace(tx, after.exchange_with ?? '', 'exchange_with')
    if (other.id === after.id || other.state !== 'current' || other.level !== after.level) {
      refuse({ code: 'exchange_not_possible', message: '只能与另一个同级的现行区划互换代码', fields: ['exchange_with'] })
    }
    demandLaterSince(after.code_since, before ?? after)
    demandLaterSince(after.code_since, other)
    await sql`set constraints division_code_current deferred`.execute(tx)
    await sql`update division set code = ${after.code}, code_since = ${after.code_since}, exchange_with = ${after.id}, version = version + 1,
      changed_at = ${at}, changed_by = ${actor.id}, changed_post = ${after.changed_post}, changed_action = 'exchange_code',
      changed_reason = ${reason}, changed_device = ${after.changed_device} where id = ${other.id}`.execute(tx)
    return { code: other.code }
  }),
]
