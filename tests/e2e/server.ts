import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('../..', import.meta.url))
const patience = 400_000

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

/** A server that could not end in order has told its database to, and did not wait: nobody copies a folder that is still written to. */
async function databaseGone(data: string): Promise<void> {
  for (const until = Date.now() + patience; existsSync(join(data, 'pg/postmaster.pid')); await sleep(100))
    if (Date.now() > until) throw new Error(`the database over ${data} does not end`)
}

/** The server over a folder of data, as `npm start` runs it: its address, and the way to end it in order. @throws when it does not start */
export async function startServer(data: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['apps/server/main.ts'], {
    cwd: home,
    env: { ...process.env, PORT: '0', SIKU_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await ready(child)
  return {
    address,
    stop: async () => {
      const gone = new Promise((done) => {
        child.once('exit', done)
      })
      child.kill('SIGTERM')
      await gone
      await databaseGone(data)
    },
  }
}
