import { readdirSync, readFileSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const parentOf = (pid: string): string => {
  const stat = read(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? ''
}

/** The process and all below it. */
function tree(root: number): string[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, parentOf(pid)]),
  )
  const found = [String(root)]
  for (let i = 0; i < found.length; i++) for (const [pid, parent] of parents) if (parent === found[i]) found.push(pid)
  return found
}

const kilobytes = (text: string, field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0)

/** Memory of one process with pages shared among several divided between them; resident memory where that is not told. */
const share = (pid: string): number => kilobytes(read(`/proc/${pid}/smaps_rollup`), 'Pss') || kilobytes(read(`/proc/${pid}/status`), 'VmRSS')

/** Megabytes (10^6) of the process and all below it, shared pages counted once; undefined where there is no /proc. */
export function memoryOf(root: number): number | undefined {
  try {
    return (tree(root).reduce((sum, pid) => sum + share(pid), 0) * 1024) / 1e6
  } catch {
    return undefined
  }
}

/** Watches a process tree; `stop` gives the most that was seen, in megabytes. */
export function watchMemory(root: number, every = 500): { stop(): number | undefined } {
  let most = memoryOf(root)
  const timer = setInterval(() => {
    most = Math.max(most ?? 0, memoryOf(root) ?? 0)
  }, every)
  return {
    stop: () => {
      clearInterval(timer)
      return most
    },
  }
}
