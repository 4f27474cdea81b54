import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { liesIn } from '#kit/access/area.server.ts'
import { gate, type Gate, type GateContext, hold, precondition, refuse } from '#kit/room/gate.server.ts'
import { treeInspection } from '../inspection/tree_inspection.ts'
import { ancientTree } from '../tree/ancient_tree.ts'
import { liveTreeHeld } from '../tree/standing.server.ts'
import { censusLine, type CensusLineTable } from './census_line.ts'
import { treeCensus } from './tree_census.ts'

/** A tree that was not found is looked for again within so many days. */
const LOOK_AGAIN = 30

async function inCensus({ tx, after }: GateContext<CensusLineTable>): Promise<void> {
  await hold(tx, treeCensus, after.census)
  const census = await tx.selectFrom('tree_census').select(['state', 'starts_on', 'division']).where('id', '=', after.census).executeTakeFirstOrThrow()
  if (census['state'] !== 'under_way') refuse({ code: 'census_closed', message: '普查不在进行中', fields: ['census'] })
  if (after.surveyed_on < String(census['starts_on'])) refuse({ code: 'tree_days_reversed', message: '调查日期不能早于普查开始日期', fields: ['surveyed_on'] })
  if (!(await liesIn(tx, after.division, [String(census['division'])])))
    refuse({ code: 'tree_elsewhere', message: '不在这次普查的范围内', fields: ['division'] })
  if (after.tree === null) return
  await liveTreeHeld(tx, { tree: after.tree, division: after.division })
  const twice = await tx
    .selectFrom('census_line')
    .select('id')
    .where('census', '=', after.census)
    .where('tree', '=', after.tree)
    .where('id', '<>', after.id)
    .where('state', '<>', 'rejected')
    .executeTakeFirst()
  if (twice) refuse({ code: 'census_line_twice', message: '这棵树在这次普查里已有记录', fields: ['tree'] })
}

/** What was found is written into the files: corrections, new trees that wait for their grade, and another look at what was not there. */
async function enter({ after, actor, at, books }: GateContext<CensusLineTable>): Promise<void> {
  if (after.created_by === actor.id) refuse({ code: 'census_own_line', message: '自己登记的由别人审核' })
  if (after.result === 'corrected' && after.tree !== null) {
    const changed = Object.fromEntries(
      (['girth_cm', 'height_m', 'crown_ew_m', 'crown_ns_m', 'place'] as const).flatMap((name) => (after[name] === null ? [] : [[name, after[name]]])),
    )
    books.step(ancientTree, after.tree, 'correct', { ...changed, measured_on: after.surveyed_on, reason: '普查更正' })
  }
  if (after.result === 'found') {
    const { division, number, kind, species, place, location, setting, estimated_age, age_method, girth_cm, height_m, crown_ew_m, crown_ns_m, photos } = after
    const measured = { girth_cm, height_m, crown_ew_m, crown_ns_m, measured_on: after.surveyed_on }
    const named = { number, kind, species, place, location, setting, estimated_age, age_method, photos: photos ?? [] }
    books.create(ancientTree, { division, state: 'registered', vigour: 'healthy', threats: [], story: after.note, ...named, ...measured })
  }
  if (after.result === 'missing' && after.tree !== null)
    books.create(treeInspection, {
      division: after.division,
      state: 'due',
      tree: after.tree,
      occasion: 'census',
      due_on: addCalendarDays(beijingDate(at), LOOK_AGAIN),
    })
}

export const censusGates: readonly Gate[] = [
  gate(censusLine, ['create', 'update'], '普查进行中，一棵树一条', inCensus),
  gate(censusLine, ['check'], '审核的写入档案；不审核自己登记的', enter),
  precondition(treeCensus, ['conclude'], '普查记录都已审核', async ({ tx, after }) => {
    const open = await tx.selectFrom('census_line').select('id').where('census', '=', after.id).where('state', '=', 'surveyed').executeTakeFirst()
    if (open) refuse({ code: 'census_unchecked', message: '还有普查记录没有审核' })
  }),
  gate(treeCensus, ['conclude'], '按结果合计', async ({ tx, after }) => {
    await hold(tx, treeCensus, after.id)
    const rows = (await tx
      .selectFrom('census_line')
      .select(['result', (e) => e.fn.countAll<number>().as('n')])
      .where('census', '=', after.id)
      .where('state', '=', 'checked')
      .groupBy('result')
      .execute()) as { result: string; n: number }[]
    const of = (result: string): number => Number(rows.find((r) => r.result === result)?.n ?? 0)
    return { confirmed_trees: of('confirmed'), corrected_trees: of('corrected'), found_trees: of('found'), missing_trees: of('missing') }
  }),
]
