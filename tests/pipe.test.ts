import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addCalendarDays } from '#kit/calendar/date.ts'

const home = join(import.meta.dirname, '..')

/** Runs a command whose reader goes away after the first piece, as `| head` does. */
function cutShort(...args: string[]): Promise<{ read: number; told: string }> {
  return new Promise((done, failed) => {
    const child = spawn('node', ['apps/cli/main.ts', ...args], { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] })
    let read = 0
    let told = ''
    child.stdout.once('data', (piece: Buffer) => {
      read = piece.byteLength
      child.stdout.destroy()
    })
    child.stderr.on('data', (piece: Buffer) => {
      told += piece
    })
    child.once('error', failed)
    child.once('exit', () => done({ read, told }))
  })
}

test('a command whose reader has enough ends without a fault', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'siku-pipe-'))
  try {
    const days = Array.from({ length: 20_000 }, (_, i) => `${addCalendarDays('1970-01-01', i)},17,42,25,0`)
    writeFileSync(join(folder, 'weather.csv'), ['date,temperature,humidity,wind,rain', ...days, ''].join('\n'))
    const { read, told } = await cutShort('danger', join(folder, 'weather.csv'))
    expect(read).toBeGreaterThan(0)
    expect(told).not.toMatch(/EPIPE|Error|at /)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
