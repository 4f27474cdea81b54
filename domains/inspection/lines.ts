import type { Kinds, Role } from '#kit/register/access.ts'
import { hands } from './keepers.ts'

/** Lines of business (业务条线) whose inspections stand in the one ledger. */
export const lines = {
  fire: '森林防火',
  safety: '安全生产',
  forest: '林木林地',
  wetland: '湿地',
  pest: '有害生物',
  wildlife: '野生动植物',
} as const
export type Line = keyof typeof lines

const ofFire: readonly string[] = ['county.fire_officer', 'city.fire_officer']
const ofTheRest: readonly string[] = ['county.forestry_officer', 'city.forestry_officer']

/** Who keeps which lines of a ledger: fire officers fire, the forestry departments the rest (管行业必须管安全); whoever answers for a place keeps every line there. */
export function linesKept(of: Readonly<Partial<Record<Line, string>>>): Kinds {
  const kept = (line: string): readonly Role[] => hands.filter((role) => !(line === 'fire' ? ofTheRest : ofFire).includes(role))
  return { field: 'line', of: Object.fromEntries(Object.keys(of).map((line) => [line, kept(line)])) }
}
