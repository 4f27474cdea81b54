import { readFileSync } from 'node:fs'

const text = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Fields of /proc/<pid>/stat after the name, which may hold spaces: state first, start time as the twentieth. */
const statOf = (pid: number): readonly string[] | undefined => {
  const stat = text(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** Whether a process runs; one that ended and was only not fetched by its parent does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return !['Z', 'X'].includes(statOf(pid)?.[0] ?? '')
}

/** When a process began, told so that the same pid after a reboot is another; empty where nobody can tell. */
export function startOf(pid: number): string {
  const stat = statOf(pid)
  return stat ? `${text('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${stat[19] ?? ''}` : ''
}
