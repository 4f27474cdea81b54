import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
  }
}

const home = fileURLToPath(new URL('../..', import.meta.url))
const patience = 240_000

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ''
    const timer = setTimeout(() => reject(new Error(`the server did not start:\n${told}`)), patience)
    child.stderr?.on('data', (part: Buffer) => {
      told += part
    })
    child.stdout?.on('data', (part: Buffer) => {
      const found = /Siku ready at (\S+)/.exec(String(part))?.[1]
      if (!found) return
      clearTimeout(timer)
      resolve(found)
    })
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${told}`)))
  })
}

/** One server with the whole demonstration city for all flows, as `npm start` runs it, in a folder of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // While writing a flow: a server that runs already.
  if (process.env.E2E_ADDRESS) {
    project.provide('address', process.env.E2E_ADDRESS)
    return async () => {}
  }
  const folder = mkdtempSync(join(tmpdir(), 'siku-e2e-'))
  const child = spawn(process.execPath, ['apps/server/main.ts'], {
    cwd: home,
    env: { ...process.env, PORT: '0', SIKU_DATA: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  project.provide('address', await ready(child))
  return async () => {
    const gone = new Promise((done) => {
      child.once('exit', done)
    })
    child.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
}
