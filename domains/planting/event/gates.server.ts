import { sql } from 'kysely'
import { gate, type Gate, hold, refuse, type Tx } from '#kit/room/gate.server.ts'
import { type PlantingBaseTable, plantingBase } from '../base/planting_base.ts'
import { survivalDue, survivalOf, totals } from './checks.ts'
import { plantingEvent, type PlantingEventTable } from './planting_event.ts'

/** A base takes so many people a year, in the forms that it offers, while it is open. */
async function demandRoom(tx: Tx, after: PlantingEventTable, people: number): Promise<void> {
  if (after.base === null) return
  await hold(tx, plantingBase, after.base)
  const base = (await tx.selectFrom('planting_base').selectAll().where('id', '=', after.base).executeTakeFirstOrThrow()) as PlantingBaseTable
  if (base.state !== 'open') refuse({ code: 'base_closed', message: `基地“${base.name}”没有开放`, fields: ['base'] })
  if (!base.offered?.includes(after.form)) refuse({ code: 'base_form_not_offered', message: `基地“${base.name}”不提供这种尽责形式`, fields: ['form', 'base'] })
  const year = after.held_on.slice(0, 4)
  const { rows } = await sql<{ n: number }>`select coalesce(sum(people), 0)::int as n from planting_event
    where base = ${after.base} and id <> ${after.id} and state <> 'void' and held_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`.execute(tx)
  const taken = rows[0]?.n ?? 0
  if (taken + people > base.capacity)
    refuse({
      code: 'base_over_capacity',
      message: `基地“${base.name}”一年接待${base.capacity}人次，${year}年已安排${taken}人次`,
      fields: ['attendance', 'base'],
    })
}

export const eventGates: readonly Gate[] = [
  gate(plantingEvent, ['create', 'update', 'hold'], '合计人数和株数，不超过基地的接待能力', async ({ tx, after }) => {
    const sums = totals(after.attendance, after.planted)
    await demandRoom(tx, after, sums.people)
    return { ...sums, survival_due: sums.trees > 0 ? survivalDue(after.held_on) : null }
  }),
  gate(plantingEvent, ['check_survival'], '成活率由株数算出', async ({ after }) => ({
    survival: survivalOf(after.living_trees ?? 0, after.checked_trees ?? 1),
  })),
]
