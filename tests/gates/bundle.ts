import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a chunk of the pages must not hold: code or words of the server, and addresses that are not ours. */
const marks: readonly [RegExp, string][] = [
  [/from\s*["']node:|require\(["']node:|\bnode:(fs|crypto|worker_threads|child_process|net|stream)\b/, 'node: 模块'],
  [/siku_app|set_config\(|pg_advisory_xact_lock|siku\.register_access/, '数据库语句'],
  [/argon2id?\b|memoryCost/, '口令散列'],
  [/PostgresDialect|pgboss|PgBoss/, '数据库驱动或任务队列'],
  [/132486|61364/, '演示数据的真值'],
]

/** Every mark of the server found in a folder of built pages. @throws when there is no script at all */
export function serverMarks(folder: string): string[] {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  if (scripts.length === 0) throw new Error(`no script in ${folder}`)
  return scripts.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return marks.filter(([pattern]) => pattern.test(text)).map(([, title]) => `${name}：含有${title}`)
  })
}

type Chunk = { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[]; readonly css?: readonly string[] }

/** Bytes that a browser fetches, packed, before these parts stand there: what opens the cockpit, the parts, and all that they are made of. @throws for a part that is not built */
export function firstLoad(folder: string, parts: readonly string[]): number {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry)
  const files = new Set<string>()
  const open = [entry ?? '', ...parts]
  const seen = new Set(open)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`no chunk of ${name}`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const more of (chunk.imports ?? []).filter((one) => !seen.has(one))) {
      seen.add(more)
      open.push(more)
    }
  }
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
}
