import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StoreProblem } from './problem.ts'

type Holder = { readonly pid: number; readonly started: string }

const text = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** When a process began, told so that a reused pid after a reboot is not the same; empty where nobody can tell. */
function startOf(pid: number): string {
  const stat = text(`/proc/${pid}/stat`)
  if (stat === undefined) return ''
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return `${text('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${ticks}`
}

function alive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return startOf(holder.pid) === holder.started
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(text(path) ?? '') as Holder
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
