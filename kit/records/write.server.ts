import { CompiledQuery } from 'kysely'
import type { Column } from '#kit/derive/columns.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { differing, insertion, sourceColumns, succession, writtenColumns } from './write.ts'

const ROWS_A_STATEMENT = 2000

/** Rows as one parameter, so that one statement carries one or thousands. */
const recordset = (columns: readonly Column[]): string => `(select * from jsonb_to_recordset($1::jsonb) as x(${sourceColumns(columns, 'jsonb')}))`

/** An overlay of bad geometry on the embedded store may do nothing, silently: so all that was sent has to be written. */
async function written(
  tx: Tx,
  statement: string,
  rows: readonly Row[],
  refused: () => Refusal,
  more: (part: readonly Row[]) => unknown[] = () => [],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT)
    const answer = await tx.executeQuery(CompiledQuery.raw(statement, [JSON.stringify(part), ...more(part)]))
    if (Number(answer.numAffectedRows ?? 0) !== part.length) throw refused()
  }
}

/** Writes first versions. @throws Refusal 409 `not_written` */
export const insertRows = (tx: Tx, r: AnyRegister, rows: readonly Row[]): Promise<void> =>
  written(tx, insertion(r, recordset(writtenColumns(r))), rows, () => new Refusal(409, 'not_written', `${r.title}没有写入，请刷新后重试`))

/** Writes next versions: only what changed, and only over the versions they were made from. @throws Refusal 412 `stale_version` */
export async function updateRows(tx: Tx, r: AnyRegister, before: readonly Row[], after: readonly Row[]): Promise<void> {
  const changed = differing(r, before, after)
  const carried = [...writtenColumns(r).filter((c) => c.name === 'id'), ...changed]
  const sent = after.map((row) => Object.fromEntries(carried.map((c) => [c.name, row[c.name]])) as Row)
  // said once more beside the join: of rows in JSON the planner knows nothing, and reads the whole table to find one
  const statement = `${succession(r, changed, recordset(carried))} and r.id = any($2::uuid[])`
  await written(
    tx,
    statement,
    sent,
    () => new Refusal(412, 'stale_version', '记录已被他人更新，请重新打开后再办理'),
    (part) => [part.map((row) => row.id)],
  )
}
