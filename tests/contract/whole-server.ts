import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { newId } from '#kit/register/id.ts'
import { home } from './world.server.ts'

const main = join(home, 'apps/server/main.ts')
const children = new Set<ChildProcess>()

/** Ends every server that a test left running. */
export const endServers = (): void => {
  for (const child of children) child.kill('SIGKILL')
}

export type Started = { readonly child: ChildProcess; readonly address: string; readonly told: () => string }

export function run(env: Record<string, string>): { child: ChildProcess; out: () => string; told: () => string; ended: Promise<number | null> } {
  let [out, told] = ['', '']
  const { SIKU_DATA: _a, SIKU_STORE: _b, DATABASE_URL: _c, ...rest } = process.env
  const child = spawn(process.execPath, [main], { cwd: home, env: { ...rest, PORT: '0', SIKU_DEMO: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  children.add(child)
  child.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString()
  })
  child.stderr.on('data', (bytes: Buffer) => {
    told += bytes.toString()
  })
  const ended = new Promise<number | null>((done) =>
    child.once('exit', (code) => {
      children.delete(child)
      setTimeout(done, 100, code)
    }),
  )
  return { child, out: () => out, told: () => told, ended }
}

export async function start(env: Record<string, string>): Promise<Started> {
  const { child, out, told, ended } = run(env)
  const address = await new Promise<string>((ready, failed) => {
    child.stdout?.on('data', () => {
      const found = /Siku ready at (http:\S+)\n/.exec(out())
      if (found?.[1]) ready(found[1])
    })
    void ended.then((code) => failed(new Error(`the server ended with ${String(code)}: ${told()}`)))
  })
  return { child, address, told }
}

export const stopped = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode)
    else child.once('exit', (code) => done(code))
  })

export async function signIn(address: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password }),
  })
  return String(((await answer.json()) as { token: string }).token)
}

class Refused extends Error {}

/** Registers people by four hands at once until the server is gone; gives the ids that were acknowledged. */
export async function writeUntilGone(address: string, token: string, enough: number, kill: () => void): Promise<string[]> {
  const acknowledged: string[] = []
  const hand = async (n: number): Promise<void> => {
    for (;;) {
      const id = newId()
      try {
        const answer = await fetch(`${address}/api/registers/person/records`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'idempotency-key': id },
          body: JSON.stringify({ id, division: '512000', name: `第${n}人` }),
        })
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
