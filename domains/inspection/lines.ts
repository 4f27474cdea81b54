import type { Lines } from '#kit/register/access.ts'

/** Lines of business (业务条线) whose inspections stand in the one ledger. */
export const lines = {
  fire: '森林防火', safety: '安全生产', forest: '林木林地', wetland: '湿地', pest: '有害生物', wildlife: '野生动植物',
} as const
export type Line = keyof typeof lines

/** Who keeps which lines of a ledger: fire officers fire, the forestry departments the rest (管行业必须管安全); whoever answers for a place keeps every line there. */
export function linesKept(of: Readonly<Partial<Record<Line, string>>>): Lines['of'] {
  const [fire, rest] = [Object.keys(of).filter((line) => line === 'fire'), Object.keys(of).filter((line) => line !== 'fire')]
  return { 'county.fire_officer': fire, 'city.fire_officer': fire, 'county.forestry_officer': rest, 'city.forestry_officer': rest }
}
