import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { newId } from '../../kit/register/id.ts'
import { onEveryKind, temporaryFolder } from '../../kit/store/fixtures.server.ts'
import { home } from './world.server.ts'

const main = join(home, 'apps/server/main.ts')
const START = 120_000
const children = new Set<ChildProcess>()

afterAll(() => { for (const child of children) child.kill('SIGKILL') })

/** What was said, without the news of long work. */
const lines = (told: string): string[] => told.trim().split('\n').filter((line) => !line.endsWith('……'))

type Started = { readonly child: ChildProcess; readonly address: string; readonly told: () => string }

function run(env: Record<string, string>): { child: ChildProcess; out: () => string; told: () => string; ended: Promise<number | null> } {
  let [out, told] = ['', '']
  const { SIKU_DATA: _a, SIKU_STORE: _b, DATABASE_URL: _c, ...rest } = process.env
  const child = spawn(process.execPath, [main], { cwd: home, env: { ...rest, PORT: '0', SIKU_DEMO: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  children.add(child)
  child.stdout.on('data', (bytes: Buffer) => { out += bytes.toString() })
  child.stderr.on('data', (bytes: Buffer) => { told += bytes.toString() })
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => { children.delete(child); setTimeout(done, 100, code) }))
  return { child, out: () => out, told: () => told, ended }
}

async function start(env: Record<string, string>): Promise<Started> {
  const { child, out, told, ended } = run(env)
  const address = await new Promise<string>((ready, failed) => {
    child.stdout?.on('data', () => { const found = /Siku ready at (http:\S+)\n/.exec(out()); if (found?.[1]) ready(found[1]) })
    void ended.then((code) => failed(new Error(`the server ended with ${String(code)}: ${told()}`)))
  })
  return { child, address, told }
}

const stopped = (child: ChildProcess): Promise<number | null> => new Promise((done) => {
  if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode)
  else child.once('exit', (code) => done(code))
})

async function signIn(address: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, { method: 'POST', body: JSON.stringify({ username: 'admin', password }) })
  return String(((await answer.json()) as { token: string }).token)
}

class Refused extends Error {}

/** Registers people by four hands at once until the server is gone; gives the ids that were acknowledged. */
async function writeUntilGone(address: string, token: string, enough: number, kill: () => void): Promise<string[]> {
  const acknowledged: string[] = []
  const hand = async (n: number): Promise<void> => {
    for (;;) {
      const id = newId()
      try {
        const answer = await fetch(`${address}/api/registers/person/records`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'idempotency-key': id }, body: JSON.stringify({ id, division: '512000', name: `第${n}人` }) })
        const text = await answer.text()
        if (answer.status !== 201) throw new Refused(`${answer.status} ${text}`)
        acknowledged.push(id)
      } catch (error) {
        if (error instanceof Refused) throw error
        return
      }
      if (acknowledged.length >= enough) kill()
    }
  }
  await Promise.all([1, 2, 3, 4].map(hand))
  return acknowledged
}

onEveryKind('a whole server', (kind) => {
  it('killed while it writes has all that it acknowledged; a second one is refused; SIGTERM stops it', async () => {
    const { folder, remove } = temporaryFolder()
    const env = { SIKU_DATA: folder, SIKU_STORE: kind }
    const first = await start(env)
    const password = /初始密码 ([\w-]+)/.exec(first.told())?.[1] ?? ''
    expect(password).not.toBe('')

    const second = run(env)
    expect(await second.ended).toBe(2)
    expect(lines(second.told()), second.told()).toHaveLength(1)
    expect(second.out()).toBe('')

    const token = await signIn(first.address, password)
    const acknowledged = await writeUntilGone(first.address, token, 150, () => first.child.kill('SIGKILL'))
    await stopped(first.child)
    expect(acknowledged.length).toBeGreaterThanOrEqual(150)

    const again = await start(env)
    for (const id of acknowledged) {
      const answer = await fetch(`${again.address}/api/registers/person/records/${id}/history`, { headers: { authorization: `Bearer ${token}` } })
      const { items } = (await answer.json()) as { items: { version: number; action: string }[] }
      expect(items?.map((i) => [i.version, i.action]), id).toEqual([[1, 'create']])
    }
    const since = Date.now()
    again.child.kill('SIGTERM')
    expect(await stopped(again.child)).toBe(0)
    expect(Date.now() - since).toBeLessThan(15_000)
    remove()
  }, START * 2)
})

it('a port in use, an unknown setting, an unreadable folder: one line and exit code 2', async () => {
  const { folder, remove } = temporaryFolder()
  const taken = createServer()
  const port = await new Promise<number>((done) => taken.listen(0, '127.0.0.1', () => done((taken.address() as { port: number }).port)))
  const cases: [Record<string, string>, RegExp][] = [
    [{ SIKU_DATA: folder, SIKU_STORE: 'embedded', PORT: String(port) }, /端口/],
    [{ SIKU_DATA: folder, SIKU_NONSENSE: '1' }, /SIKU_NONSENSE/],
    [{ SIKU_DATA: folder, SIKU_STORE: 'oracle' }, /SIKU_STORE/],
    [{ SIKU_DATA: folder, PORT: 'eighty' }, /PORT/],
    [{ SIKU_DATA: folder, SIKU_CITY: 'atlantis' }, /atlantis/],
    [{ SIKU_DATA: join(home, 'package.json') }, /./],
  ]
  for (const [env, said] of cases) {
    const { ended, told, out } = run(env)
    expect([await ended, out()], JSON.stringify(env) + told()).toEqual([2, ''])
    expect(lines(told()).at(-1), JSON.stringify(env)).toMatch(said)
    if (env['PORT'] !== String(port)) expect(lines(told()), told()).toHaveLength(1)
  }
  taken.close()
  remove()
}, START)
