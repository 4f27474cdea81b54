import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'

const MEMORY = '/dev/shm'
/** A demonstration on each store, the databases of the worlds open at once, and the programs beside them. */
const ROOM = 8 * 2 ** 30
const SPARE = 12 * 2 ** 30

const free = ({ bavail, bsize }: { bavail: number; bsize: number }): number => bavail * bsize

/**
 * Where worlds of tests stand: in memory where there is plenty, since a world is two thousand files, and making them takes a disk ten
 * times as long. Elsewhere, and where `TMPDIR` is set, where the system keeps what is passing. Gone when the returned function is called.
 */
export function passingFolder(): () => void {
  if (process.env.TMPDIR !== undefined || !existsSync(MEMORY) || free(statfsSync(MEMORY)) < ROOM || freemem() < SPARE) return () => {}
  const folder = mkdtempSync(`${MEMORY}/siku-`)
  process.env.TMPDIR = folder
  return () => {
    delete process.env.TMPDIR
    rmSync(folder, { recursive: true, force: true })
  }
}
