import { caseLead } from '#domains/enforcement/lead/case_lead.ts'
import { sql } from 'kysely'
import { gate, type Gate, type GateContext, refuse, type Tx } from '#kit/room/gate.server.ts'
import { treePlaque } from '../plaque/tree_plaque.ts'
import { treeRescue } from '../rescue/tree_rescue.ts'
import { ancientTree } from '../tree/ancient_tree.ts'
import { liveTreeHeld, type Standing } from '../tree/standing.server.ts'
import { vigours } from '../tree/kinds.ts'
import { treeInspection, type TreeInspectionTable } from './tree_inspection.ts'

type Context = GateContext<TreeInspectionTable>
const OPEN_RESCUE = ['opened', 'planned', 'approved', 'working', 'finished']
const sides = ['from_north', 'from_east', 'from_south', 'from_west', 'close'] as const

const others = (tx: Tx, table: string, of: { tree: string; id: string }) => tx.selectFrom(table).where('tree', '=', of.tree).where('id', '<>', of.id)

/** What was seen is written into the tree's file, unless somebody has been there since; a tree found dead is reported so and not merely noted. */
async function bookCondition({ tx, after, books }: Context, tree: Standing): Promise<void> {
  const since = await others(tx, 'tree_inspection', after)
    .select('id')
    .where('state', 'in', ['inspected', 'damaged'])
    .where('inspected_on', '>', after.inspected_on)
    .executeTakeFirst()
  if (since || tree.state !== 'protected') return
  if (after.vigour === 'dead') {
    books.step(ancientTree, tree.id, 'report_death', {
      death_found_on: after.inspected_on,
      death_note: after.note ?? '巡查发现枯死',
      death_photos: sides.flatMap((side) => after[side] ?? []),
    })
    return
  }
  const same = (a: unknown, b: unknown): boolean =>
    JSON.stringify([...((a ?? []) as string[])].toSorted()) === JSON.stringify([...((b ?? []) as string[])].toSorted())
  if (after.vigour === tree.vigour && same(after.threats, tree.threats)) return
  books.step(ancientTree, tree.id, 'note_condition', {
    vigour: after.vigour,
    vigour_cause: after.vigour_cause,
    threats: after.threats ?? [],
    ...(after.surroundings === null ? {} : { surroundings: after.surroundings }),
  })
}

/** A plaque that is gone counts as gone from the day on which somebody saw it. */
async function bookPlaque({ tx, after, books }: Context): Promise<void> {
  if (after.plaque_seen !== 'missing') return
  const hung = await tx.selectFrom('tree_plaque').select(['id', 'hung_on']).where('tree', '=', after.tree).where('state', '=', 'hung').executeTakeFirst()
  if (hung && String(hung['hung_on']) <= String(after.inspected_on)) books.step(treePlaque, String(hung['id']), 'lose', { down_on: after.inspected_on })
}

/** Trouble opens a plan of its own for the tree, unless one is under way. */
async function bookRescue({ tx, after, books }: Context): Promise<void> {
  if (after.urgency !== 'rescue' && after.urgency !== 'danger') return
  const open = await others(tx, 'tree_rescue', after).select('id').where('state', 'in', OPEN_RESCUE).executeTakeFirst()
  if (open || after.vigour === 'dead') return
  books.create(treeRescue, {
    division: after.division,
    tree: after.tree,
    kind: after.urgency === 'danger' ? 'hazard' : 'rejuvenation',
    inspection: after.id,
    trouble: after.note ?? after.suggestion ?? after.vigour_cause ?? '巡查发现需要救治',
  })
}

async function seen(context: Context): Promise<void> {
  const { tx, after, books } = context
  const tree = await liveTreeHeld(tx, after)
  if (after.state === 'due') return
  await bookCondition(context, tree)
  await bookPlaque(context)
  await bookRescue(context)
  const due = await others(tx, 'tree_inspection', after).select('id').where('state', '=', 'due').orderBy('id').execute()
  for (const { id } of due) books.step(treeInspection, String(id), 'annul', { reason: '已另行巡查' })
}

async function lead({ tx, after, books }: Context): Promise<void> {
  const { rows } = await sql<{ number: string; species: string; place: string; location: string }>`
    select number, species, place, ST_AsGeoJSON(location, 7, 0) as location from ancient_tree where id = ${after.tree}`.execute(tx)
  const tree = rows[0]!
  if (!after.inspected_on) refuse({ code: 'inspection_unsaid', message: '写明巡查日期', fields: ['inspected_on'] })
  books.create(caseLead, {
    division: after.division,
    source: 'patrol',
    offence: 'tree_destruction',
    found_on: after.inspected_on,
    place: tree.place,
    location: JSON.parse(tree.location) as unknown,
    facts: `古树名木${tree.number}（${tree.species}）巡查发现人为损害，生长势${after.vigour ? vigours[after.vigour] : '未填'}：${after.note ?? ''}`,
    spots: [],
    origin: `tree_inspection ${after.id}`,
  })
}

export const inspectionGates: readonly Gate[] = [
  gate(treeInspection, ['create', 'inspect'], '巡查的是在册的树；生长势、保护牌和救治随即记下', seen),
  gate(treeInspection, ['refer'], '人为损害转为案件线索', lead),
]
