import { sql } from 'kysely'
import { Decimal } from '#kit/quantity/decimal.ts'
import { versionsInForce } from '#kit/layers/overlay.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { type ControlKind, controlKinds, controlLayer } from '../control_layer/control_layer.ts'
import { type Overlap, outlinesOf, overlaps } from './overlap.server.ts'
import { type Known, registeredOf } from './registered.server.ts'
import { unknownLines } from './unknown.server.ts'
import type { PlanAlignment, PlanOverlap } from './wire.ts'

/** The lines that no plan may overrule. */
const threeLines = ['permanent_farmland', 'ecological_red_line', 'urban_boundary'] as const satisfies readonly ControlKind[]

type Version = { id: string; plan: string; title: string; keeper: string; document_number: string }
type Line = { id: string; kind: ControlKind; document_number: string; issuer: string }
type Side = PlanOverlap['other']

/** The version by which each plan is judged: what is in use, else what was checked last. */
async function versionsOf(tx: Tx, plans: readonly string[]): Promise<Version[]> {
  const { rows } =
    await sql<Version>`select distinct on (z.plan) z.id, z.plan, p.title, p.keeper, z.document_number from plan_zoning z join plan p on p.id = z.plan
    where z.plan = any(${[...plans]}::uuid[]) and z.state in ('checked', 'in_force')
    order by z.plan, (z.state = 'in_force') desc, z.in_force_from desc`.execute(tx)
  return rows
}

/** Plans that this one names, and those that name it: agreement goes both ways. */
async function counterpartsOf(tx: Tx, id: string): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{
    id: string
    title: string
  }>`select p.id, p.title from plan p where p.id <> ${id} and p.state not in ('dropped', 'superseded', 'ended')
    and (p.id = any((select must_agree from plan where id = ${id})::uuid[]) or ${id}::uuid = any(p.must_agree::uuid[])) order by p.title`.execute(tx)
  return rows
}

const told = (o: Overlap, other: Side, line: boolean, conflict: Known | undefined): Sent<PlanOverlap> => ({
  other,
  own_class: o.own_class,
  other_class: o.other_class,
  area_hectares: new Decimal(o.area_m2).div(10_000).toFixed(4),
  line,
  geometry: o.geometry as PlanOverlap['geometry'],
  conflict: conflict ? { id: conflict.id, state: conflict.state } : null,
})

/** @throws Refusal 404 where the actor sees no such plan */
export async function alignmentOf(tx: Tx, id: string, on: string): Promise<Sent<PlanAlignment>> {
  const found = await tx.selectFrom('plan').select('id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new Refusal(404, 'record_not_found', '没有这个规划')
  const others = await counterpartsOf(tx, id)
  const versions = await versionsOf(tx, [id, ...others.map((o) => o.id)])
  const own = versions.find((v) => v.plan === id)
  const against = versions.filter((v) => v.plan !== id)
  const { rows: lines } =
    await sql<Line>`select v.id, v.kind, v.document_number, c.issuer from (${versionsInForce({ register: controlLayer, kinds: threeLines }, on)}) v
    join control_layer c on c.id = v.id order by v.kind`.execute(tx)
  const sides = new Map<string, Side>([
    ...against.map((v): [string, Side] => [v.id, { register: 'plan', id: v.plan, title: v.title, counterpart: v.keeper }]),
    ...lines.map((l): [string, Side] => [
      l.id,
      { register: 'control_layer', id: l.id, title: `${controlKinds[l.kind]}（${l.document_number}）`, counterpart: l.issuer },
    ]),
  ])
  const met = (own ? await overlaps(tx, own.id, [...sides.keys()]) : []).flatMap((o) => {
    const other = sides.get(o.version)
    return other ? [{ o, other }] : []
  })
  const known = await registeredOf(
    tx,
    id,
    met.map(({ o, other }) => ({ ...o, other: other.id })),
  )
  return {
    plan: id,
    on,
    version: own ? { id: own.id, document_number: own.document_number } : null,
    outlines: own ? ((await outlinesOf(tx, own.id)) as PlanAlignment['outlines']) : [],
    overlaps: met.map(({ o, other }, n) => told(o, other, other.register === 'control_layer', known[n])),
    without_zones: others.filter((o) => !against.some((v) => v.plan === o.id)),
    unknown_lines: (await unknownLines(tx, id, threeLines, on)).map(({ kind, places }) =>
      places === null ? controlKinds[kind] : `${controlKinds[kind]}（${places.join('、')}）`,
    ),
  }
}
