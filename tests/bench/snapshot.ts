import { cpSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const home = fileURLToPath(new URL('../..', import.meta.url))

const left = new Set(['node_modules', '.git', 'dist', '.cache', '.siku'])

/**
 * A copy of the project as it is right after `npm ci`: no built pages, no prepared database. What is edited meanwhile
 * does not disturb the run.
 */
export function snapshot(target: string): void {
  cpSync(home, target, { recursive: true, filter: (source) => !left.has(relative(home, source).split('/')[0] ?? '') })
  symlinkSync(join(home, 'node_modules'), join(target, 'node_modules'))
}
