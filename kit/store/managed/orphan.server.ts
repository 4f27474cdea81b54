import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StoreProblem } from '../problem.ts'
import { isRunning } from '../process.server.ts'

const PATIENCE = 60_000
const QUIT_PATIENCE = 5000

const canLook = (): boolean => existsSync('/proc/self')

/** Whether the process is a PostgreSQL that works in this cluster; without /proc the pid file is believed. */
function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  } catch {
    return !canLook()
  }
}

const workersIn = (folder: string): number[] =>
  (canLook() ? readdirSync('/proc') : []).map(Number).filter((pid) => Number.isInteger(pid) && worksIn(pid, folder) && isRunning(pid))

async function gone(pids: readonly number[], patience: number): Promise<boolean> {
  const until = Date.now() + patience
  while (pids.some(isRunning) && Date.now() < until) await sleep(50)
  return !pids.some(isRunning)
}

function send(signal: NodeJS.Signals, pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

/**
 * Ends what an earlier run of ours left behind when it was killed: the server, and servants of it that outlived it. Then
 * the files by which it said that it was ready are removed, for they would be taken for those of the next one. We hold the
 * folder's lock, so nobody else uses it.
 * @throws StoreProblem `postgres_failed` for a process that does not end
 */
export async function endOrphans(folder: string, socket: string): Promise<void> {
  const file = join(folder, 'postmaster.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  if (Number.isInteger(pid) && pid > 1 && isRunning(pid) && worksIn(pid, folder)) {
    send('SIGINT', [pid])
    if (!(await gone([pid], PATIENCE))) throw new StoreProblem('postgres_failed', `上次遗留的 PostgreSQL 进程 ${pid} 停不下来，请先结束它。`)
  }
  for (const [signal, patience] of [
    ['SIGQUIT', QUIT_PATIENCE],
    ['SIGKILL', QUIT_PATIENCE],
  ] as const) {
    const left = workersIn(folder)
    send(signal, left)
    await gone(left, patience)
  }
  const [still] = workersIn(folder)
  if (still !== undefined) throw new StoreProblem('postgres_failed', `上次遗留的 PostgreSQL 进程 ${still} 停不下来，请先结束它。`)
  // Where nobody can tell who works in the folder, PostgreSQL itself judges its pid file.
  for (const stale of [socket, `${socket}.lock`, ...(canLook() ? [file] : [])]) rmSync(stale, { force: true })
}
