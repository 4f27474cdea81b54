import { sql } from 'kysely'
import type { Geometry } from 'geojson'
import { beijingDate } from '#kit/calendar/date.ts'
import { drawn } from '#kit/layers/area-sql.server.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { gate, hold, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { sameUnit } from '../contract/checks.ts'
import { pestContract } from '../contract/pest_contract.ts'
import { pestPlan } from '../plan/pest_plan.ts'
import { pestUnit } from '../unit/pest_unit.ts'
import { suspectedPlace } from '../unit/suspected.server.ts'
import { unitsOn } from '../unit/standing.server.ts'
import { type SampleResult, wordOf } from '../unit/words.ts'
import { pestTree, type PestTreeTable, workSteps } from './pest_tree.ts'
import { pineVolume } from './volume.ts'

/** About a metre on the ground, in degrees: two stems do not stand nearer. */
const ONE_STEM = 0.000009

const wordAt = async (tx: Tx, { division, location, result }: PestTreeTable, day: string) =>
  wordOf((await unitsOn(tx, division, location as Geometry, day)).length > 0, result as SampleResult | null)

async function demandOnce(tx: Tx, { id, location }: PestTreeTable): Promise<void> {
  // two who record the same stem at once must not both find its place free
  await sql`select pg_advisory_xact_lock(hashtext('pest_tree stem'))`.execute(tx)
  const { rows } = await sql<{ number: string | null; found_on: string }>`select t.number, t.found_on::text as found_on from pest_tree t
    where t.id <> ${id} and t.state <> 'void' and ST_DWithin(t.location, ${drawn(location)}, ${ONE_STEM}) limit 1`.execute(tx)
  const other = rows[0]
  if (other)
    refuse({
      code: 'pest_tree_twice',
      message: `同一位置已登记过一株（${other.number ?? `${other.found_on}发现，尚未编号`}），不重复登记`,
      fields: ['location'],
    })
}

type Plan = { name: string; state: string; starts_on: string; ends_on: string; trees: number; covers: boolean; given: number }
/** A plan is of its ground, its term and its number of trees; it is held until the step is through, so that two do not give out its last tree. */
async function demandPlan(tx: Tx, { id, plan, division, assigned_on }: PestTreeTable): Promise<void> {
  if (plan === null) return
  await hold(tx, pestPlan, plan)
  const { rows } = await sql<Plan>`select p.name, p.state, p.starts_on::text as starts_on, p.ends_on::text as ends_on, p.trees,
    exists (select 1 from siku.division_closure c where c.ancestor = p.division and c.descendant = ${division}) as covers,
    (select count(*)::int from pest_tree t where t.plan = p.id and t.id <> ${id} and t.state <> 'void') as given
    from pest_plan p where p.id = ${plan}`.execute(tx)
  const found = rows[0]!
  if (found.state !== 'approved') refuse({ code: 'pest_plan_not_approved', message: '除治方案尚未批准或者已完成、撤回', fields: ['plan'] })
  if (!found.covers) refuse({ code: 'pest_plan_elsewhere', message: '除治方案的范围不含此地', fields: ['plan'] })
  const day = assigned_on ?? ''
  if (day < found.starts_on || day > found.ends_on)
    refuse({ code: 'pest_plan_out_of_term', message: `除治方案“${found.name}”自${found.starts_on}至${found.ends_on}`, fields: ['assigned_on', 'plan'] })
  if (found.given >= found.trees) refuse({ code: 'pest_plan_full', message: `除治方案“${found.name}”的${found.trees}株已派完`, fields: ['plan'] })
}

type Contract = { state: string; plan: string; contractor: string; trees: number; given: number }
/** Whoever works by a contract is its contractor, on its plan, and on no more trees than it names. */
async function demandContract(tx: Tx, { id, contract, plan, crew }: PestTreeTable): Promise<void> {
  if (contract === null) return
  await hold(tx, pestContract, contract)
  const { rows } = await sql<Contract>`select k.state, k.plan, k.contractor, k.trees,
    (select count(*)::int from pest_tree t where t.contract = k.id and t.id <> ${id} and t.state <> 'void') as given
    from pest_contract k where k.id = ${contract}`.execute(tx)
  const found = rows[0]!
  if (found.state !== 'in_force' && found.state !== 'sampled')
    refuse({ code: 'pest_contract_not_in_force', message: '除治合同没有生效或者已经终止', fields: ['contract'] })
  if (found.plan !== plan) refuse({ code: 'pest_contract_other_plan', message: '除治合同不属于所选的除治方案', fields: ['contract'] })
  if (!sameUnit(found.contractor, crew)) refuse({ code: 'pest_crew_not_contractor', message: `合同的承包单位是“${found.contractor}”`, fields: ['crew'] })
  if (found.given >= found.trees) refuse({ code: 'pest_contract_full', message: `合同${found.trees}株已派完`, fields: ['contract'] })
}

/** Who ever did some of the work on a tree, also what somebody else had to do over. */
async function doersOf(tx: Tx, id: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ by: string }>`select distinct changed_by as by from pest_tree_history
    where id = ${id} and changed_action = any(${sql.val([...workSteps])}::text[])`.execute(tx)
  return new Set(rows.map((r) => r.by))
}

/** None of them judges the work: neither who sends it back or accepts it, nor who is named as one of the two acceptors. */
async function demandOthersJudge(tx: Tx, t: PestTreeTable, judges: readonly ('changed_by' | 'acceptor' | 'second_acceptor')[]): Promise<void> {
  const doers = await doersOf(tx, t.id)
  const same = judges.filter((j) => t[j] !== null && doers.has(t[j]))
  if (same.length > 0)
    refuse({
      code: 'pest_acceptor_did_work',
      message: '伐除、处理伐桩、返工、除害的经办人不能验收这一株',
      fields: same.filter((j) => j !== 'changed_by'),
    })
}

/** 承包单位不得验收自己的作业；伐桩不高于方案所定。 */
async function demandAcceptable(tx: Tx, t: PestTreeTable): Promise<void> {
  const { rows } = await sql<{ contractor: string | null; carrier: string | null; stump: string | null }>`select
    (select k.contractor from pest_contract k where k.id = ${t.contract}) as contractor,
    (select b.carrier from pest_batch b where b.id = ${t.batch}) as carrier,
    (select p.stump_max_cm::text from pest_plan p where p.id = ${t.plan}) as stump`.execute(tx)
  const { contractor, carrier, stump } = rows[0]!
  if ([contractor, carrier, t.crew].some((unit) => sameUnit(unit, t.acceptance_unit)))
    refuse({ code: 'pest_accepted_by_contractor', message: '作业单位不能验收自己的作业', fields: ['acceptance_unit'] })
  if (stump !== null && t.stump_height_cm !== null && compare(t.stump_height_cm, stump) > 0)
    refuse({
      code: 'pest_stump_too_high',
      message: `伐桩高${t.stump_height_cm}厘米，除治方案规定不高于${stump}厘米，应返工`,
      fields: ['stump_height_cm'],
    })
}

export const treeGates: readonly Gate[] = [
  gate(pestTree, ['create', 'update'], '一株只登记一次；称谓随当地当日的疫情', async ({ tx, after }) => {
    await demandOnce(tx, after)
    return { word: await wordAt(tx, after, after.found_on) }
  }),
  gate(pestTree, ['number'], '材积由胸径、树高算得', async ({ tx, after, at }) => ({
    volume: pineVolume(after.species, after.diameter_cm ?? '0', after.height_m ?? '0'),
    word: await wordAt(tx, after, beijingDate(at)),
  })),
  gate(pestTree, ['test'], '检出松材线虫的称病死松树；当地没有疫情、没有疑似的登记疑似（植物检疫条例14）', async ({ tx, after, books }) => {
    const day = after.result_on ?? after.found_on
    const units = await unitsOn(tx, after.division, after.location, day)
    if (after.result === 'positive' && units.length === 0) {
      const place = await suspectedPlace(tx, after.division)
      if (place)
        books.create(pestUnit, {
          ...place,
          pest: 'pine_wilt',
          suspected_on: day,
          found_how: `${after.laboratory ?? ''}检出松材线虫，检测报告${after.report_number ?? ''}`.slice(0, 500),
        })
    }
    return { word: wordOf(units.length > 0, after.result) }
  }),
  gate(pestTree, ['assign'], '方案已批准、合同在履行、作业单位是承包单位', async ({ tx, after }) => {
    await demandPlan(tx, after)
    await demandContract(tx, after)
  }),
  gate(pestTree, ['fell'], '称谓随伐除当日的疫情', async ({ tx, after }) => ({ word: await wordAt(tx, after, after.felled_on ?? after.found_on) })),
  gate(pestTree, ['accept'], '作业单位和经办人不验收自己的作业；伐桩不高于方案', async ({ tx, after }) => {
    await demandOthersJudge(tx, after, ['changed_by', 'acceptor', 'second_acceptor'])
    await demandAcceptable(tx, after)
  }),
  precondition(pestTree, ['send_back'], '作业的经办人不验收', async ({ tx, after }) => demandOthersJudge(tx, after, ['changed_by'])),
]
