import { Hono } from 'hono'
import { sql } from 'kysely'
import { addMonths, todayInBeijing } from '#kit/calendar/date.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { controlLayer } from '#domains/planning/control_layer/control_layer.ts'
import { cycleFor, cyclesNow } from '../inspection/settings.server.ts'
import type { TreeInspectionTable } from '../inspection/tree_inspection.ts'
import { rescueKinds, effects } from '../rescue/kinds.ts'
import { treeRescue, type TreeRescueTable } from '../rescue/tree_rescue.ts'
import { sideNames, type TreeFile, type TreeLook } from './wire.ts'

const lost = (): Refusal => new Refusal(404, 'record_not_found', '没有这棵树')

/** As many looks as ten years of a tree of the first grade. */
const LOOKS = 60

async function looksOf(tx: Tx, tree: string): Promise<Sent<TreeLook>[]> {
  const rows = (await tx
    .selectFrom('tree_inspection')
    .select(['id', 'inspected_on', 'vigour', 'urgency', 'findings', 'note', ...sideNames])
    .where('tree', '=', tree)
    .where('state', 'in', ['inspected', 'damaged'])
    .orderBy('inspected_on', 'desc')
    .orderBy('id', 'desc')
    .limit(LOOKS)
    .execute()) as Pick<TreeInspectionTable, 'id' | 'inspected_on' | 'vigour' | 'urgency' | 'findings' | 'note' | (typeof sideNames)[number]>[]
  return rows.map(({ id, inspected_on, vigour, urgency, findings, note, ...photos }) => ({
    id,
    inspected_on: String(inspected_on),
    vigour: vigour ?? 'healthy',
    urgency,
    findings: findings ?? [],
    note,
    photos: sideNames.flatMap((side) => (photos[side] ?? []).slice(0, 1).map((evidence) => ({ side, evidence }))),
  }))
}

async function rangesOf(tx: Tx, tree: string, today: string): Promise<Sent<TreeFile['ranges']>> {
  const { rows } = await sql<{ layer: string; document_number: string; in_force_from: string; own: boolean }>`
    select distinct on (v.id) v.id as layer, v.document_number, v.in_force_from::text as in_force_from, coalesce(f.name = t.number, false) as own
    from ancient_tree t join siku.layer_feature f on f.register = ${controlLayer.name} and f.geometry && t.location and ST_Intersects(f.geometry, t.location)
      join control_layer v on v.id = f.version and v.kind = 'ancient_tree_range' and v.state = 'in_force'
        and v.in_force_from <= ${today}::date and (v.in_force_to is null or v.in_force_to > ${today}::date)
    where t.id = ${tree} order by v.id, own desc`.execute(tx)
  return rows
}

async function rescuesOf(tx: Tx, tree: string): Promise<Sent<TreeFile['rescues']>> {
  const rows = (await tx
    .selectFrom('tree_rescue')
    .select(['id', 'kind', 'state', 'trouble', 'accepted_on', 'effect_1', 'effect_3'])
    .where('tree', '=', tree)
    .orderBy('created_at', 'desc')
    .execute()) as Pick<TreeRescueTable, 'id' | 'kind' | 'state' | 'trouble' | 'accepted_on' | 'effect_1' | 'effect_3'>[]
  return rows.map(({ id, kind, state, trouble, accepted_on, effect_1, effect_3 }) => {
    const effect = effect_3 ?? effect_1
    return { id, kind: rescueKinds[kind], state: treeRescue.states[state], trouble, accepted_on, effect: effect === null ? null : effects[effect] }
  })
}

type Tree = { id: string; number: string; state: string; grade: string | null; vigour: string; published_on: string | null }

/** All of it is read with the rights of the one who asks: where the tree may be read, so may what hangs on it. */
async function fileOf(tx: Tx, id: string): Promise<Sent<TreeFile>> {
  const tree = (await tx
    .selectFrom('ancient_tree')
    .select(['id', 'number', 'state', 'grade', 'vigour', 'published_on'])
    .where('id', '=', id)
    .executeTakeFirst()) as Tree | undefined
  if (!tree) throw lost()
  const today = todayInBeijing()
  const looks = await looksOf(tx, id)
  const cycle_months = cycleFor(await cyclesNow(tx), tree)
  const last = looks[0]?.inspected_on ?? null
  const plaque = (await tx.selectFrom('tree_plaque').select(['id', 'hung_on', 'nth']).where('tree', '=', id).where('state', '=', 'hung').executeTakeFirst()) as
    | { id: string; hung_on: string; nth: number | null }
    | undefined
  const { rows: agreements } = await sql<{ id: string; number: string; to_on: string }>`
    select id, number, to_on::text as to_on from tree_agreement where trees @> array[${id}::uuid] and state = 'signed' limit 1`.execute(tx)
  const due = (await tx.selectFrom('tree_inspection').select(['id', 'due_on']).where('tree', '=', id).where('state', '=', 'due').executeTakeFirst()) as
    | { id: string; due_on: string }
    | undefined
  const from = last ?? tree.published_on
  return {
    number: tree.number,
    plaque: plaque ?? null,
    agreement: agreements[0] ?? null,
    ranges: await rangesOf(tx, id, today),
    cycle_months,
    last_inspected_on: last,
    next_due_on: tree.state === 'protected' && from !== null ? addMonths(from, cycle_months) : null,
    due: due ?? null,
    looks,
    rescues: await rescuesOf(tx, id),
  }
}

/** `GET /trees/{id}/file`. */
export const fileDoor: NonNullable<RoomServer['routes']> = (context) =>
  new Hono().get('/trees/:id/file', async (c) => {
    const id = c.req.param('id')
    if (!isId(id)) throw lost()
    return c.json(await context.as(context.actor(c), (tx) => fileOf(tx, id)))
  })
