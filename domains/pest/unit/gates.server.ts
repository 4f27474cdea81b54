import { UNIT_LEVELS, type UnitLevel } from '#datasets/pest/units.ts'
import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'
import { pestUnit } from './pest_unit.ts'

/** The divisions at which a unit of a level is recorded. */
const places: Readonly<Record<UnitLevel, readonly string[]>> = { county: ['county'], township: ['township'], sub_compartment: ['township', 'village'] }
const titles: Readonly<Record<UnitLevel, string>> = { county: '县（区）', township: '乡镇', sub_compartment: '所在乡镇或者村' }

export const unitGates: readonly Gate[] = [
  gate(pestUnit, ['create', 'update'], '级别与所在行政区划相符', async ({ tx, after }) => {
    const { level } = await tx.selectFrom('division').where('id', '=', after.division).select('level').executeTakeFirstOrThrow()
    if (!places[after.level].includes(String(level)))
      refuse({ code: 'pest_unit_elsewhere', message: `${UNIT_LEVELS[after.level]}应登记在${titles[after.level]}`, fields: ['level', 'division'] })
  }),
]
