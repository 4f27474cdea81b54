import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** An installed PostgreSQL that has PostGIS. */
export type Postgres = { readonly bin: string; readonly major: string }

const SHARE = '/usr/share/postgresql'
const LIB = '/usr/lib/postgresql'

const folders = (path: string): string[] => (existsSync(path) ? readdirSync(path) : [])

/** Debian's layout: one folder a major version. */
const debian = (): Postgres[] =>
  folders(LIB)
    .filter((major) => existsSync(join(LIB, major, 'bin', 'initdb')))
    .filter((major) => existsSync(join(SHARE, major, 'extension', 'postgis.control')))
    .map((major) => ({ bin: join(LIB, major, 'bin'), major }))

const ask = (bin: string, flag: string): string => {
  try {
    return execFileSync(join(bin, 'pg_config'), [flag], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

/** What `pg_config` on the PATH says, wherever it was installed. */
function onPath(): Postgres[] {
  const found = (process.env.PATH ?? '').split(delimiter).find((folder) => folder !== '' && existsSync(join(folder, 'pg_config')))
  if (found === undefined) return []
  const bin = ask(found, '--bindir') || dirname(join(found, 'pg_config'))
  const major = /(\d+)/.exec(ask(found, '--version'))?.[1]
  const complete = existsSync(join(bin, 'initdb')) && existsSync(join(ask(found, '--sharedir'), 'extension', 'postgis.control'))
  return major !== undefined && complete ? [{ bin, major }] : []
}

/** The newest PostgreSQL with PostGIS on this machine, or that of version `major` when one is named. */
export function findPostgres(major?: string): Postgres | undefined {
  return [...debian(), ...onPath()].filter((one) => major === undefined || one.major === major).sort((a, b) => Number(b.major) - Number(a.major))[0]
}
