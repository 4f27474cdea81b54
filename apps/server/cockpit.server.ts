import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from './boot.server.ts'

const sources = ['apps/cockpit', 'kit', 'package-lock.json']

function hashInto(path: string, hash: ReturnType<typeof createHash>): void {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name))) {
    const full = join(path, entry.name)
    if (entry.isDirectory()) hashInto(full, hash)
    else if (!/\.(server|test)\.ts$|\.sql$/.test(entry.name)) hash.update(full.slice(home.length)).update(readFileSync(full))
  }
}

/** A digest of all that the pages are built from. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    const full = join(home, source)
    if (source.endsWith('.json')) hash.update(readFileSync(full))
    else hashInto(full, hash)
  }
  return hash.digest('hex')
}

/** Builds the pages when they are missing or older than their sources. */
export async function buildCockpit(pages: string, tell: (line: string) => void): Promise<void> {
  const mark = join(pages, '.fingerprint')
  const wanted = fingerprint()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  tell('正在生成页面……')
  const { build } = await import('vite')
  await build({ configFile: join(home, 'apps/cockpit/vite.config.ts'), root: join(home, 'apps/cockpit'), logLevel: 'error' })
  writeFileSync(mark, wanted)
}
