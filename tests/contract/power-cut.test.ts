import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { temporaryFolder } from '#kit/store/fixtures.server.ts'
import { findPostgres } from '#kit/store/managed/binaries.server.ts'
import { isRunning } from '#kit/store/process.server.ts'
import { endServers, run, signIn, start, stopped, writeUntilGone } from './whole-server.ts'

/** `POWER_CUTS=20 npx vitest run tests/contract/power-cut.test.ts` makes as many as an operator would want to see. */
const ROUNDS = Number(process.env['POWER_CUTS'] ?? 3)
const START = 120_000
const possible = findPostgres() !== undefined
if (!possible && process.env['CI'] === 'true') throw new Error('CI=true and no PostgreSQL with PostGIS on this machine')
afterAll(endServers)

const postmaster = (folder: string): number => Number(readFileSync(join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
const parentOf = (pid: string): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return 0
  }
}

/** What is left when the current fails: nothing, of the server, its database, and the servants of that. */
function cutPower(node: number, folder: string): number[] {
  const head = postmaster(folder)
  const all = [
    node,
    head,
    ...readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && parentOf(name) === head)
      .map(Number),
  ]
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  return all
}

async function until(what: () => Promise<boolean>, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) if (await what()) return true
  return false
}

const health = async (address: string): Promise<{ status: number; code?: string }> => {
  const answer = await fetch(`${address}/api/health`)
  return { ...((await answer.json()) as object), status: answer.status }
}

it.skipIf(!possible)(
  'server and database killed together come up again each time, with all that was acknowledged',
  async () => {
    const { folder, remove } = temporaryFolder()
    const env = { SIKU_DATA: folder, SIKU_STORE: 'managed' }
    let server = await start(env)
    const token = await signIn(server.address, /初始密码 ([\w-]+)/.exec(server.told())?.[1] ?? '')
    const acknowledged: string[] = []
    for (let round = 1; round <= ROUNDS; round++) {
      const killed: number[] = []
      acknowledged.push(
        ...(await writeUntilGone(server.address, token, 40, () => {
          if (killed.length === 0) killed.push(...cutPower(server.child.pid ?? 0, folder))
        })),
      )
      await stopped(server.child)
      expect(await until(async () => !killed.some(isRunning), 10_000)).toBe(true)
      expect(killed.length).toBeGreaterThan(5)
      server = await start(env)
    }
    const found = new Set<string>()
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: { items: { id: string }[]; next?: string } = (await (
        await fetch(`${server.address}/api/registers/person/records?limit=1000${cursor ? `&cursor=${cursor}` : ''}`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).json()) as never
      for (const item of page.items) found.add(item.id)
      cursor = page.next
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * 40)
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
    server.child.kill('SIGTERM')
    expect(await stopped(server.child)).toBe(0)
    remove()
  },
  START * ROUNDS,
)

it.skipIf(!possible)(
  'a database that dies under the server is started again, and given up with one line when it keeps dying',
  async () => {
    const { folder, remove } = temporaryFolder()
    const { child, address, told } = await start({ SIKU_DATA: folder, SIKU_STORE: 'managed' })
    const said: { status: number; code?: string }[] = []
    for (let fall = 1; fall <= 3; fall++) {
      const dead = postmaster(folder)
      process.kill(dead, 'SIGKILL')
      expect(
        await until(async () => {
          const now = await health(address)
          said.push(now)
          return now.status === 200 && postmaster(folder) !== dead
        }, START),
        `fall ${fall}: ${JSON.stringify(said.slice(-3))} ${dead} ${told()}`,
      ).toBe(true)
    }
    for (const { status, code } of said) expect(status === 200 || (status === 503 && code === 'store_away'), `${status} ${code}`).toBe(true)
    expect(said.some(({ status }) => status === 503)).toBe(true)
    expect(await until(async () => told().match(/已重新启动/g)?.length === 3, START), told()).toBe(true)
    const token = await signIn(address, /初始密码 ([\w-]+)/.exec(told())?.[1] ?? '')
    expect(token).toMatch(/^[\w-]{40,}$/)

    process.kill(postmaster(folder), 'SIGKILL')
    expect(await stopped(child)).toBe(3)
    expect(told().trim().split('\n').at(-1)).toMatch(/自带的 PostgreSQL 意外结束.*不再重启.*日志在/)

    const again = run({ SIKU_DATA: folder, SIKU_STORE: 'managed' })
    expect(await until(async () => again.out().includes('Siku ready'), START), again.told()).toBe(true)
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
    remove()
  },
  START * 5,
)

it.skipIf(!possible)(
  'told to stop while it still starts, by service, hand or closed terminal, it leaves no database behind',
  async () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      const { folder, remove } = temporaryFolder()
      const { child, out, told } = run({ SIKU_DATA: folder, SIKU_STORE: 'managed' })
      const answers = async (): Promise<boolean> => existsSync(join(folder, 'pg', 'postmaster.pid')) && isRunning(postmaster(folder))
      expect(await until(answers, START), told()).toBe(true)
      const head = postmaster(folder)
      child.kill(signal)
      expect(await stopped(child), `${signal}: ${told()}`).toBe(0)
      expect(out()).toBe('')
      expect(await until(async () => !isRunning(head), 20_000), signal).toBe(true)
      remove()
    }
  },
  START,
)
