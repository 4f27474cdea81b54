import { sql } from 'kysely'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { GREEN_WEIGHT } from '#datasets/pest/pine.ts'
import { settingValue } from '#kit/setting/value.server.ts'
import { pestTree } from '../tree/pest_tree.ts'
import { tooHeavy } from './checks.ts'
import { clearingMethods } from '../plan/pest_plan.ts'
import { pestBatch, type PestBatchTable } from './pest_batch.ts'
import { greenWeight } from './settings.server.ts'

type Loaded = { id: string; number: string | null; state: string; contract: string | null; volume: string | null; felled_on: string | null }

async function treesOf(tx: Tx, ids: readonly string[]): Promise<Loaded[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Loaded>`select id, number, state, contract, volume::text as volume, felled_on::text as felled_on
    from pest_tree where id = any(${sql.val([...ids])}::uuid[]) order by id for update`.execute(tx)
  return rows
}

const sumVolume = (trees: readonly Loaded[]): string => trees.reduce((sum, t) => sum.plus(t.volume ?? '0'), new Decimal(0)).toFixed(4)
const nameOf = (t: Loaded): string => t.number ?? t.id

const arrivedOf = ({ trees, missing }: PestBatchTable): string[] => {
  const lost = new Set(missing ?? [])
  return (trees ?? []).filter((id) => !lost.has(id)).toSorted()
}

type Plan = { name: string; methods: (keyof typeof clearingMethods)[]; chip_max_mm: string | null }
/** What the plans of the trees allow: a way of disposal, and chips no larger than so. */
async function demandPlanned(tx: Tx, { method, chip_mm }: PestBatchTable, trees: readonly string[]): Promise<void> {
  const { rows } = await sql<Plan>`select p.name, p.methods, p.chip_max_mm::text as chip_max_mm from pest_plan p
    where p.id in (select t.plan from pest_tree t where t.id = any(${sql.val([...trees])}::uuid[])) order by p.chip_max_mm`.execute(tx)
  for (const plan of rows) {
    if (method !== null && !plan.methods.includes(method))
      refuse({ code: 'pest_method_unplanned', message: `除治方案“${plan.name}”没有“${clearingMethods[method]}”`, fields: ['method'] })
    if (method !== 'chipped' || plan.chip_max_mm === null) continue
    const size = chip_mm ?? refuse({ code: 'pest_chip_missing', message: `除治方案“${plan.name}”限定粒径，应填写粉碎粒径`, fields: ['chip_mm'] })
    if (compare(size, plan.chip_max_mm) > 0)
      refuse({ code: 'pest_chip_too_coarse', message: `粒径${size}毫米，除治方案“${plan.name}”规定不大于${plan.chip_max_mm}毫米`, fields: ['chip_mm'] })
  }
}

export const batchGates: readonly Gate[] = [
  gate(pestBatch, ['create'], '所装的树都已伐除并处理伐桩、同属一份合同，重量与材积相符', async ({ tx, after, books }) => {
    const ids = [...new Set(after.trees ?? [])].toSorted()
    if (ids.length === 0) refuse({ code: 'pest_batch_empty', message: '没有选择所装的松树', fields: ['trees'] })
    const trees = await treesOf(tx, ids)
    const unready = trees.filter((t) => t.state !== 'stump_treated')
    if (unready.length > 0)
      refuse({
        code: 'pest_tree_not_ready',
        message: `${unready.slice(0, 3).map(nameOf).join('、')}等${unready.length}株没有伐除、处理伐桩，或者已经装车，不能装入这一批`,
        fields: ['trees'],
      })
    const stray = trees.find((t) => t.contract !== (after.contract ?? null))
    if (stray) refuse({ code: 'pest_batch_mixed', message: `${nameOf(stray)}不属于所填的除治合同，一批只装一份合同的树`, fields: ['trees', 'contract'] })
    const volume = sumVolume(trees)
    const objection = tooHeavy(after.weight_t, volume, String(await settingValue(tx, greenWeight.key, GREEN_WEIGHT.most)))
    if (objection) refuse(objection)
    books.stepAll(pestTree, ids, 'carry', { batch: after.id, carried_on: after.loaded_on })
    return { trees_loaded: ids.length, volume }
  }),
  gate(pestBatch, ['receive'], '没有到达的各株登记为去向不明', async ({ tx, after, books }) => {
    const missing = [...new Set(after.missing ?? [])].toSorted()
    const lost = await treesOf(tx, missing)
    if (missing.length > 0) books.stepAll(pestTree, missing, 'lose', { lost_note: `批次${after.number}：${after.difference_note ?? ''}`.slice(0, 500) })
    return { received_volume: new Decimal(after.volume ?? '0').minus(sumVolume(lost)).toFixed(4) }
  }),
  precondition(pestBatch, ['dispose'], '有到达的才除害', async ({ after }) => {
    if (arrivedOf(after).length === 0) refuse({ code: 'pest_batch_nothing_arrived', message: '没有一株到达，没有可以除害的', fields: [] })
  }),
  precondition(pestBatch, ['abandon'], '一株都没有到达的才结束', async ({ after }) => {
    if (arrivedOf(after).length > 0) refuse({ code: 'pest_batch_arrived', message: `到达${arrivedOf(after).length}株，应除害`, fields: [] })
  }),
  gate(pestBatch, ['dispose'], '依除治方案的方式和粒径，到达的各株同时除害', async ({ tx, after, books }) => {
    const arrived = arrivedOf(after)
    await demandPlanned(tx, after, arrived)
    books.stepAll(pestTree, arrived, 'dispose', { disposed_on: after.disposed_on, disposal_before: after.photos_before, disposal_after: after.photos_after })
  }),
  gate(pestBatch, ['cancel'], '所装的树卸回', async ({ after, books }) => {
    books.stepAll(pestTree, [...(after.trees ?? [])].toSorted(), 'unload')
  }),
]
