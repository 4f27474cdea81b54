import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { StoreKind } from '#kit/store/store.server.ts'

export type Started = { readonly child: ChildProcess; readonly address: string; readonly seconds: number }

const ready = /Siku ready at (\S+)/

/** Starts the server of the project at `home` as `npm start` does, and waits for its last line. */
export function start(home: string, kind: StoreKind, folder: string, watch: (pid: number) => void = () => {}): Promise<Started> {
  const begun = performance.now()
  const env = { ...process.env, PORT: '0', SIKU_STORE: kind, SIKU_DATA: folder, DATABASE_URL: '' }
  const child = spawn(process.execPath, [join(home, 'apps/server/main.ts')], { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid !== undefined) watch(child.pid)
  let said = ''
  let told = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (bytes: Buffer) => {
      told = (told + String(bytes)).slice(-4000)
    })
    child.stdout?.on('data', (bytes: Buffer) => {
      said += String(bytes)
      const address = ready.exec(said)?.[1]
      if (address) resolve({ child, address, seconds: (performance.now() - begun) / 1000 })
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${told}`)))
  })
}

/** Ends it in order. */
export function stop({ child }: Started): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}
