import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { home } from './boot.server.ts'

const packed = promisify(gzip)

const sources = ['apps/cockpit', 'kit', 'domains', 'package-lock.json']
/** Of a room only its views are in the pages. */
const isBuiltIn = (path: string): boolean => (path.startsWith('domains/') ? /\.ui\.(tsx?|css)$/.test(path) : !/\.(server|test)\.ts$|\.sql$/.test(path))

function hashInto(path: string, hash: ReturnType<typeof createHash>): void {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name))) {
    const full = join(path, entry.name)
    if (entry.isDirectory()) hashInto(full, hash)
    else if (isBuiltIn(full.slice(home.length))) hash.update(full.slice(home.length)).update(readFileSync(full))
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
  // pages that were made before they were packed are made anew
  return hash.update('packed').digest('hex')
}

/** Vite in a process of its own: it takes half a gigabyte, which then goes back to the machine. */
function vite(target: string): Promise<void> {
  const program = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  const root = join(home, 'apps/cockpit')
  const args = [program, 'build', root, '--config', join(root, 'vite.config.ts'), '--outDir', target, '--logLevel', 'error']
  // Pages are always made for production: under a test's NODE_ENV components give all their parts the same id.
  const child = spawn(process.execPath, args, { cwd: home, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`pages_failed: 页面没有生成，vite 以 ${code} 结束`))))
  })
}

/** Text below this fits in one packet anyhow. */
const SMALLEST = 1_400

/** Packed once beside each text of the pages, as small as it goes: a server that packed them as they are asked for would do it for every person anew. */
async function pack(folder: string): Promise<void> {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html|svg|json)$/.test(name))
  for (const name of texts) {
    const whole = readFileSync(join(folder, name))
    if (whole.length >= SMALLEST) writeFileSync(join(folder, `${name}.gz`), await packed(whole, { level: 9 }))
  }
}

/** The new pages in place of the old, whole; when another process was faster, its are as good. */
function putInPlace(made: string, pages: string): void {
  rmSync(pages, { recursive: true, force: true })
  try {
    renameSync(made, pages)
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    if (!existsSync(join(pages, '.fingerprint'))) throw error
  }
}

/** Builds the pages when they are missing or older than their sources. */
export async function buildCockpit(pages: string, tell: (line: string) => void): Promise<void> {
  const mark = join(pages, '.fingerprint')
  const wanted = fingerprint()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  tell('正在生成页面……')
  const making = `${pages}.${process.pid}`
  await vite(making)
  await pack(making)
  writeFileSync(join(making, '.fingerprint'), wanted)
  putInPlace(making, pages)
}
