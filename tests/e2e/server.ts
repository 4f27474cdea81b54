import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('../..', import.meta.url))
const patience = 900_000

function ready(child: ChildProcess, told: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not start:\n${told()}`)), patience)
    child.stdout?.on('data', (part: Buffer) => {
      const found = /Siku ready at (\S+)/.exec(String(part))?.[1]
      if (!found) return
      clearTimeout(timer)
      resolve(found)
    })
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${told()}`)))
  })
}

/** The server over a folder of data, as `npm start` runs it: its address, and the way to end it in order. @throws when it does not start */
export async function startServer(data: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['apps/server/main.ts'], {
    cwd: home,
    env: { ...process.env, PORT: '0', SIKU_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (part: Buffer) => {
    said += part
  })
  const told = (): string => said
  const address = await ready(child, told)
  return {
    address,
    stop: async () => {
      const gone = new Promise<string>((done) => {
        child.once('exit', (code, signal) => done(String(signal ?? code)))
      })
      child.kill('SIGTERM')
      const how = await gone
      if (how !== '0') throw new Error(`the server over ${data} did not end in order: ${how}\n${told()}`)
    },
  }
}
