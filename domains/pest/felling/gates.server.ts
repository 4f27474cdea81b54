import { sql } from 'kysely'
import { beijingDate } from '#kit/calendar/date.ts'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { harvestPermit, type HarvestPermitTable } from '#domains/harvest/permit/harvest_permit.ts'
import { type StandingUnit, unitsOn } from '../unit/standing.server.ts'
import { namesPine } from './pines.ts'

/** An approved clearing plan of the place that is still to be carried out on the day. */
async function planOf(tx: Tx, division: string, day: string): Promise<string | undefined> {
  const { rows } = await sql<{
    name: string
  }>`select p.name from pest_plan p join siku.division_closure c on c.ancestor = p.division and c.descendant = ${division}
    where p.state = 'approved' and p.starts_on <= ${day}::date and p.ends_on >= ${day}::date limit 1`.execute(tx)
  return rows[0]?.name
}

const named = (u: StandingUnit): string => `“${u.name}”（${u.announcement_number ?? ''}，${u.announced_on}公布）`

type Asked = Pick<HarvestPermitTable, 'species' | 'division' | 'area_boundary' | 'exception'>
async function demandTreatment(tx: Tx, { species, division, area_boundary, exception }: Asked, day: string): Promise<void> {
  if (!namesPine(species)) return
  const units = await unitsOn(tx, division, area_boundary, day)
  const [unit] = units
  if (!unit) return
  const point = units.find((u) => u.level === 'township')
  if (point && exception !== 'pest')
    refuse({ code: 'pest_only_clearing', message: `采伐范围在松材线虫病疫点${named(point)}，松树只能作除治性采伐（林生规〔2023〕7号）`, fields: ['exception'] })
  if (!(await planOf(tx, division, day)))
    refuse({
      code: 'pest_plan_missing_here',
      message: `采伐范围在松材线虫病疫情单元${named(unit)}，当地没有批准并在期内的除治方案，不能采伐松树`,
      fields: ['species', 'area_boundary'],
    })
}

/** Pine in an infected unit is felled by a clearing plan or not at all (林生规〔2023〕7号); the room of felling need not know of it. */
export const fellingGates: readonly Gate[] = [
  gate(harvestPermit, ['submit', 'resubmit'], '疫情单元内采伐松树须有除治方案', async ({ tx, after, at }) => demandTreatment(tx, after, beijingDate(at))),
  precondition(harvestPermit, ['issue'], '疫情单元内采伐松树须有除治方案', async ({ tx, after, at }) => demandTreatment(tx, after, beijingDate(at))),
]
