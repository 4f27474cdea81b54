import { sql } from 'kysely'
import { gate, type Gate, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import type { ControlKind } from '../control_layer/control_layer.ts'
import { controlLineSet, type ControlLineSetTable } from './control_line_set.ts'

/** Which line each field stands for. */
const lines = { farmland: 'permanent_farmland', red_line: 'ecological_red_line', urban_boundary: 'urban_boundary' } as const satisfies Readonly<
  Record<string, ControlKind>
>
type Line = keyof typeof lines
type Version = { id: string; kind: string; in_force_at: string | null; in_force_from: string; in_force_to: string | null }

const versionsOf = async (tx: Tx, after: ControlLineSetTable): Promise<Map<string, Version>> => {
  const ids = (Object.keys(lines) as Line[]).map((name) => after[name])
  const rows = await tx.selectFrom('control_layer').select(['id', 'kind', 'in_force_at', 'in_force_from', 'in_force_to']).where('id', 'in', ids).execute()
  return new Map((rows as Version[]).map((r) => [r.id, r]))
}

const rightLines = gate(controlLineSet, ['create', 'update'], '三条线各选自己的图层版本', async ({ tx, after }) => {
  const found = await versionsOf(tx, after)
  for (const [name, kind] of Object.entries(lines) as [Line, ControlKind][])
    if (found.get(after[name])?.kind !== kind) refuse({ code: 'line_set_kind', message: `${controlLineSet.fields[name].title}选错了图层`, fields: [name] })
})

const inForce = precondition(controlLineSet, ['enable'], '三条线都已生效', async ({ tx, after }) => {
  const found = await versionsOf(tx, after)
  for (const name of Object.keys(lines) as Line[])
    if (!found.get(after[name])?.in_force_at)
      refuse({ code: 'line_set_not_in_force', message: `${controlLineSet.fields[name].title}还没有生效，成果不能启用`, fields: [name] })
})

/** The lines hold on the day of use, and no other edition of the place is used on it. */
const oneEdition = gate(controlLineSet, ['enable'], '启用当日三条线有效，同一地方只用一版', async ({ tx, after }) => {
  const day = String(after.enabled_on)
  const found = await versionsOf(tx, after)
  for (const name of Object.keys(lines) as Line[]) {
    const version = found.get(after[name])
    if (!version || version.in_force_from > day || (version.in_force_to !== null && version.in_force_to <= day))
      refuse({ code: 'line_set_not_in_force', message: `${controlLineSet.fields[name].title}在${day}无效`, fields: [name, 'enabled_on'] })
  }
  await sql`select pg_advisory_xact_lock(hashtext(${`control_line_set ${after.division}`}))`.execute(tx)
  const { rows } = await sql<{ title: string }>`select title from control_line_set where division = ${after.division} and id <> ${after.id}
    and state in ('enabled', 'replaced') and (replaced_on is null or replaced_on > ${day}::date) limit 1`.execute(tx)
  if (rows[0]) refuse({ code: 'line_set_rival', message: `“${rows[0].title}”仍在使用，请先停用`, fields: ['enabled_on'] })
})

export const lineSetGates: readonly Gate[] = [rightLines, inForce, oneEdition]
