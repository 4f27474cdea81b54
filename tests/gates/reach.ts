import { importsOf } from './imports.ts'
import type { Source } from './sources.ts'

/** Files that nothing imports because a program, a folder scan, a worker or the test runner opens them. */
const entries = [
  /^apps\/(server|cli)\/main\.ts$/,
  /^apps\/cockpit\/(main\.tsx|vite\.config\.ts)$/,
  /^domains\/[^/]+\/(room\.ts|room\.server\.ts|problems\.ts|views\.ui\.tsx)$/,
  /^domains\/([^/]+\/)+samples\.ts$/,
  /^cities\/[^/]+\/index\.server\.ts$/,
  /(^|\/)english\.ts$|\/text\/en\/[^/]+\.ts$/,
  /\.d\.ts$/,
  /\.test\.tsx?$/,
  /^tests\/(e2e\/)?\w+\.global\.ts$/,
  /^tests\/(run|runner\/(heavy-first|one-day\.setup)|bench\/run|bench\/measure|e2e\/screenshots|kept\/make)\.ts$/,
]
/** Files opened by their address: workers and child processes. */
const byAddress = /new URL\(\s*['"](\.[^'"]+\.tsx?)['"]/g

const isEntry = (path: string): boolean => entries.some((pattern) => pattern.test(path))
const opened = ({ path, text }: Source): string[] => [
  ...importsOf({ path, text }).map((i) => i.to),
  ...importsOf({ path, text: [...text.matchAll(byAddress)].map((m) => `import '${m[1]}'`).join('\n') }).map((i) => i.to),
]

/** Files that no entry leads to. @throws when no file is an entry: nothing would have been walked */
export function unreached(files: readonly Source[]): string[] {
  const byPath = new Map(files.map((f) => [f.path, f]))
  const waiting = files.filter((f) => isEntry(f.path)).map((f) => f.path)
  if (waiting.length === 0) throw new Error('no entry among the files')
  const seen = new Set<string>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = byPath.get(path)
    if (!file || seen.has(path)) continue
    seen.add(path)
    waiting.push(...opened(file))
  }
  return files.map((f) => f.path).filter((path) => !seen.has(path))
}
