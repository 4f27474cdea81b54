import { sql } from 'kysely'
import { CYCLES } from '#datasets/ancient_tree/care.ts'
import type { Grade } from '#datasets/ancient_tree/grades.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Setting } from '#kit/setting/setting.ts'
import { ownValue } from '#kit/setting/value.server.ts'

const cycleOf = (key: string, title: string, preset: number, which: string): Setting => ({
  key: `ancient_tree.cycle_${key}`,
  title: `${title}的巡查周期`,
  help: '古树名木保护条例第二十一条：巡查周期由各地按等级、位置和生长势确定。预设值是本系统的建议，请按本地规定改定。',
  unit: '个月',
  min: 1,
  max: 36,
  decimals: 0,
  preset,
  basis: '古树名木保护条例21',
  effect: async (tx, value) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ancient_tree where state = 'protected' and ${sql.raw(which)}`.execute(tx)
    return `在册 ${rows[0]?.n ?? 0} 株，以后每 ${value ?? preset} 个月巡查一次。`
  },
})

const { months, troubled } = CYCLES
const byGrade: Readonly<Record<Grade, Setting>> = {
  one: cycleOf('one', '一级古树和名木', months.one, `grade = 'one'`),
  two: cycleOf('two', '二级古树', months.two, `grade = 'two'`),
  three: cycleOf('three', '三级古树', months.three, `grade = 'three'`),
  none: cycleOf('none', '古树后续资源', months.none, `grade = 'none'`),
}
const ofTroubled = cycleOf('troubled', '衰弱、濒危树木', troubled, `vigour in ('weak', 'dying')`)

export const cycleSettings: readonly Setting[] = [...Object.values(byGrade), ofTroubled]

/** Months between two looks at a tree, by its grade, sooner where it ails. */
export type Cycles = Readonly<Record<Grade | 'troubled', number>>
export async function cyclesNow(tx: Tx): Promise<Cycles> {
  const value = async (s: Setting): Promise<number> => Number((await ownValue(tx, s.key)) ?? s.preset)
  return {
    one: await value(byGrade.one),
    two: await value(byGrade.two),
    three: await value(byGrade.three),
    none: await value(byGrade.none),
    troubled: await value(ofTroubled),
  }
}
export const cycleFor = (cycles: Cycles, { grade, vigour }: { grade: string | null; vigour: string }): number =>
  Math.min(cycles[(grade ?? 'three') as Grade], ['weak', 'dying'].includes(vigour) ? cycles.troubled : 36)
