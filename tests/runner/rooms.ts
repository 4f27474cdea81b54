import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The room that the command line names; what is no room ends the run with the list of them. */
export function checkedRoom([asked, ...more]: readonly string[], say: (line: string) => void): string | undefined {
  if (asked === undefined) return undefined
  const rooms = readdirSync(join(import.meta.dirname, '../../domains'), { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
  if (rooms.includes(asked) && more.length === 0) return asked
  say(`用法：npm test，或 npm test -- <业务>。业务：${rooms.join('、')}`)
  process.exit(2)
}
