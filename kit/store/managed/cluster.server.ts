import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StoreProblem } from '../problem.ts'
import { type Account, childAccount, giveTo } from './account.server.ts'
import { findPostgres, type Postgres } from './binaries.server.ts'
import { endOrphans } from './orphan.server.ts'
import { settings } from './settings.ts'

const SOCKET = '.s.PGSQL.5432'
const SOCKET_PATH_LIMIT = 108 - 1
const PATIENCE = 60_000

/** A running cluster of our own. */
export type Cluster = { readonly socket_folder: string; stop(): Promise<void> }

/**
 * How the child names its folder. As another user it may not walk the folders above (a home of root, a private
 * temporary folder), so it gets the folder itself as an open descriptor: the fourth, after the standard three.
 */
const ownName = (folder: string, account: Account | undefined): string => (account ? '/proc/self/fd/3' : folder)

const failed = (what: string, detail: string): StoreProblem =>
  new StoreProblem('postgres_failed', `${what}：${detail.trim().split('\n').slice(-6).join('\n')}\n新的数据目录也可以设 SIKU_STORE=embedded 改用内嵌数据库。`)

function initialise(postgres: Postgres, folder: string, account: Account | undefined): void {
  const making = `${folder}.new`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o700 })
  if (account) giveTo(making, account)
  const options = ['-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions']
  const held = openSync(making, 'r')
  const run = spawnSync(join(postgres.bin, 'initdb'), ['-D', ownName(making, account), ...options], {
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', held],
    ...account,
  })
  closeSync(held)
  if (run.status !== 0) throw failed('初始化自带的 PostgreSQL 失败', run.stderr || String(run.error))
  appendFileSync(join(making, 'postgresql.conf'), `\n${settings.join('\n')}\n`)
  renameSync(making, folder)
}

/** Socket in the cluster's folder; where that path is too long for a socket, a private folder of the temporary ones. */
function socketFolder(folder: string, account: Account | undefined): string {
  if (Buffer.byteLength(join(folder, SOCKET)) <= SOCKET_PATH_LIMIT) return folder
  const short = join(tmpdir(), `siku-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  mkdirSync(short, { recursive: true, mode: 0o700 })
  if (account) giveTo(short, account)
  return short
}

/** What the file says of the very child that we started; one that a killed server left says it of another. */
function isReady(child: ChildProcess, folder: string): boolean {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').trimEnd().split('\n')
    return Number(lines[0]) === child.pid && lines.at(-1)?.trim() === 'ready'
  } catch {
    return false
  }
}

async function answering(child: ChildProcess, folder: string, log: string): Promise<void> {
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) throw failed('自带的 PostgreSQL 启动失败', readFileSync(log, 'utf8'))
    if (isReady(child, folder)) return
    await sleep(20)
  }
  throw failed('自带的 PostgreSQL 迟迟没有就绪', readFileSync(log, 'utf8'))
}

function launch(postgres: Postgres, folder: string, sockets: string, log: string, account: Account | undefined, over: readonly string[]): ChildProcess {
  const output = openSync(log, 'w')
  const held = openSync(folder, 'r')
  const socketName = sockets === folder ? ownName(folder, account) : sockets
  const child = spawn(join(postgres.bin, 'postgres'), ['-D', ownName(folder, account), '-k', socketName, ...over.flatMap((setting) => ['-c', setting])], {
    cwd: '/',
    stdio: ['ignore', output, output, held],
    detached: true,
    ...account,
  })
  closeSync(output)
  closeSync(held)
  return child
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => child.once('exit', () => done()))
}

/** Who is told when the child ends of itself. */
export type Watch = { readonly tell: (line: string) => void; readonly lost: (problem: StoreProblem) => void }

/** So many falls within so many milliseconds are mended; more would not end. */
const FALLS = 3
const FALLS_WITHIN = 600_000

/**
 * Starts the cluster in `<parent>/pg`, made if it is not there, after ending what a killed run left. When the child dies it
 * is started again, three times in ten minutes; then `watch.lost` is called. `over` are settings for this run alone.
 */
export async function startCluster(parent: string, { over = [], watch }: { readonly over?: readonly string[]; readonly watch?: Watch } = {}): Promise<Cluster> {
  const folder = join(realpathSync(parent), 'pg')
  const made = existsSync(join(folder, 'PG_VERSION'))
  const major = made ? readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim() : undefined
  const postgres = findPostgres(major)
  if (!postgres) throw missing(major)
  const account = childAccount()
  if (!made) initialise(postgres, folder, account)
  if (account) giveTo(folder, account)
  const sockets = socketFolder(folder, account)
  const log = join(parent, 'pg.log')

  let child: ChildProcess | undefined
  let stopping = false
  const falls: number[] = []
  const raise = async (): Promise<void> => {
    await endOrphans(folder, join(sockets, SOCKET))
    const started = launch(postgres, folder, sockets, log, account, over)
    child = started
    started.once('error', () => undefined)
    await answering(started, folder, log)
    started.once('exit', (code, signal) => {
      if (!stopping) mending = mend(String(signal ?? code))
    })
  }
  /** Up again, however often it falls on the way. @throws StoreProblem when it fell too often */
  const again = async (): Promise<void> => {
    const now = Date.now()
    falls.push(now)
    if (falls.filter((at) => at > now - FALLS_WITHIN).length > FALLS) throw new StoreProblem('postgres_failed', '十分钟内反复结束，不再重启')
    try {
      await raise()
    } catch {
      if (!stopping) await again()
    }
  }
  const mend = async (how: string): Promise<void> => {
    if (existsSync(log)) renameSync(log, `${log}.before`)
    try {
      await again()
      if (!stopping) watch?.tell(`自带的 PostgreSQL 意外结束（${how}），已重新启动；之前的日志在 ${log}.before。`)
    } catch (error) {
      if (!stopping)
        watch?.lost(
          new StoreProblem('postgres_failed', `自带的 PostgreSQL 意外结束（${how}）：${(error as Error).message}。日志在 ${log} 和 ${log}.before。`, error),
        )
    }
  }
  let mending: Promise<void> = Promise.resolve()
  const last = (): void => void child?.kill('SIGINT')
  process.once('exit', last)
  await raise()
  return {
    socket_folder: sockets,
    stop: async () => {
      stopping = true
      await mending
      process.off('exit', last)
      if (child) {
        child.kill('SIGINT')
        await ended(child)
      }
      if (sockets !== folder) rmSync(sockets, { recursive: true, force: true })
    },
  }
}

const missing = (major: string | undefined): StoreProblem =>
  new StoreProblem(
    'postgres_missing',
    major === undefined
      ? '没有找到带 PostGIS 的 PostgreSQL。请安装（Debian：apt-get install postgresql postgis postgresql-postgis），或设 SIKU_STORE=embedded 另用一个数据目录。'
      : `数据目录是 PostgreSQL ${major} 建的，但本机没有带 PostGIS 的 PostgreSQL ${major}。请装回这个版本再启动。`,
  )
