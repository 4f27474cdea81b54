import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type DivisionLevel = 'city' | 'county' | 'township' | 'village'

/** One row of the statistical division codes (统计用区划代码). */
export interface DivisionCode {
  /** 6 digits for city and county, 9 for township, 12 for village. */
  code: string
  name: string
  level: DivisionLevel
  parent_code: string | null
}

export const CITY_CODE = '512000'
const FILE = join(import.meta.dirname, 'data/divisions.csv')

/** How many digits a code of each level has, from the top. */
const levels: readonly (readonly [level: DivisionLevel, digits: number])[] = [
  ['county', 6],
  ['township', 9],
  ['village', 12],
]

/**
 * Codes and names of 资阳市 from `data/divisions.csv` (its source and licence: `data/README.md`): the city, its counties,
 * townships and villages, by level and code. Among them one penal unit that the statistics list as a township with one
 * virtual community (see `specialUnits`).
 *
 * @throws Error for a line that is not a code and a name
 */
export function readDivisionCodes(): DivisionCode[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').trimEnd().split('\n')
  return lines.map(divisionOf)
}

function divisionOf(line: string): DivisionCode {
  const [, code, name] = /^(\d{6}|\d{9}|\d{12}),(.+)$/.exec(line) ?? []
  if (!code || !name) throw new Error(`divisions.csv: ${line}`)
  if (code === CITY_CODE) return { code, name, level: 'city', parent_code: null }
  const at = levels.findIndex(([, digits]) => digits === code.length)
  return { code, name, level: levels[at]![0], parent_code: at === 0 ? CITY_CODE : code.slice(0, levels[at - 1]![1]) }
}
