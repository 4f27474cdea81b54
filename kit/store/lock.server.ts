import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StoreProblem } from './problem.ts'
import { isRunning, startOf } from './process.server.ts'

type Holder = { readonly pid: number; readonly started: string }

const alive = (holder: Holder): boolean => isRunning(holder.pid) && startOf(holder.pid) === holder.started

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code

function refuse(holder: Holder | undefined): never {
  const who = holder ? `进程 ${holder.pid}` : '另一个进程'
  throw new StoreProblem('store_locked', `数据目录正被${who}使用。请先停掉它，或用 SIKU_DATA 指定另一个目录。`)
}

/** Puts a dead holder's lock aside; a live one that slipped in between is put back. */
function setAside(lock: string): void {
  const aside = `${lock}.${process.pid}.old`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  const holder = read(aside)
  if (holder && alive(holder)) {
    linkSync(aside, lock)
    unlinkSync(aside)
    refuse(holder)
  }
  unlinkSync(aside)
}

/**
 * Takes the folder for this process alone; PGlite does not lock by itself. The lock of a dead process is taken over.
 * @returns gives the folder free.
 * @throws StoreProblem `store_locked`
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'store.lock')
  const mine = `${lock}.${process.pid}.${Math.random().toString(36).slice(2)}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder))
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        linkSync(mine, lock)
        return () => rmSync(lock, { force: true })
      } catch (error) {
        if (!isCode(error, 'EEXIST')) throw error
      }
      const holder = read(lock)
      if (holder && alive(holder)) refuse(holder)
      setAside(lock)
    }
    return refuse(read(lock))
  } finally {
    rmSync(mine, { force: true })
  }
}
