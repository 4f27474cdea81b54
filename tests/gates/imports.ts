import { dirname, join, normalize } from 'node:path'
import type { Source } from './sources.ts'

export type Import = { readonly from: string; readonly to: string; readonly type_only: boolean }

const comments = /\/\*[\s\S]*?\*\/|(^|[^:'"`])\/\/[^\n]*/g
const statement = /(?:^|[\n;}])\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]/g
const dynamic = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g

/** `#kit/…` is a path from the root (package.json, `imports`). */
const target = (path: string, specifier: string): string => {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : specifier
}

/** What a file imports: paths from the root for its own, names for packages. */
export function importsOf({ path, text }: Source): Import[] {
  const bare = text.replace(comments, '$1')
  const stated = [...bare.matchAll(statement)].map((m) => ({ from: path, to: target(path, m[3] ?? ''), type_only: m[2] !== undefined }))
  const called = [...bare.matchAll(dynamic)].map((m) => ({ from: path, to: target(path, m[1] ?? ''), type_only: false }))
  return [...stated, ...called]
}

/** All imports of a set of files. @throws when the files import nothing at all: the scanner would be blind */
export function importsIn(files: readonly Source[]): Import[] {
  const found = files.flatMap(importsOf)
  if (files.length > 0 && found.length === 0) throw new Error('the scanner found no import in any file')
  return found
}
