import { spawn } from 'node:child_process'

/** What a section of the run came to. */
export type Outcome = {
  readonly title: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
  readonly slowest: readonly { readonly file: string; readonly seconds: number }[]
  readonly output: string
}

/** Runs a program of node_modules/.bin quietly and keeps what it printed. */
export function program(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.stderr.on('data', (part: Buffer) => parts.push(part))
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString() }))
  })
}

/** One program that passes or fails as a whole. */
export async function section(title: string, command: string, args: readonly string[]): Promise<Outcome> {
  const start = performance.now()
  const { code, output } = await program(command, args)
  const failed = code === 0 ? 0 : 1
  return { title, passed: 1 - failed, failed, skipped: 0, seconds: (performance.now() - start) / 1000, slowest: [], output: failed ? output : '' }
}
