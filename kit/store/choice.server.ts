import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findPostgres } from './managed/binaries.server.ts'
import { StoreProblem } from './problem.ts'

export type StoreKind = 'embedded' | 'managed' | 'external'

const kinds: readonly string[] = ['embedded', 'managed', 'external']
const titles: Readonly<Record<StoreKind, string>> = {
  embedded: '内嵌（embedded）',
  managed: '自带 PostgreSQL（managed）',
  external: '外部 PostgreSQL（external）',
}

const fileOf = (folder: string): string => join(folder, 'store.json')

/** Level by level: Node's own recursion never ends where a file system takes no folders and says that there is no parent (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder)
}

/** Makes the folder where it is missing; refuses what cannot be read or written. */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StoreProblem('store_unreadable', `数据目录 ${folder} 不能读写：${(error as Error).message}`, error)
  }
}

/** The way this folder was started with, if it ever was. */
export function rememberedKind(folder: string): StoreKind | undefined {
  if (!existsSync(fileOf(folder))) return undefined
  try {
    const kind = (JSON.parse(readFileSync(fileOf(folder), 'utf8')) as { kind?: unknown } | null)?.kind
    if (typeof kind === 'string' && kinds.includes(kind)) return kind as StoreKind
  } catch (error) {
    throw new StoreProblem('store_unreadable', `${fileOf(folder)} 读不懂，请从备份恢复这个文件：${(error as Error).message}`, error)
  }
  throw new StoreProblem('store_unreadable', `${fileOf(folder)} 没有写明存储方式，请从备份恢复这个文件。`)
}

export function rememberKind(folder: string, kind: StoreKind): void {
  const draft = `${fileOf(folder)}.new`
  writeFileSync(draft, `${JSON.stringify({ kind, made_at: new Date().toISOString() }, null, 2)}\n`)
  renameSync(draft, fileOf(folder))
}

/** The way to take: what is asked for, what the folder remembers, what the machine has; the first two must agree. */
export function chooseKind(folder: string, asked: StoreKind | undefined, url: string | undefined): StoreKind {
  const wanted = asked ?? (url === undefined ? undefined : 'external')
  const remembered = rememberedKind(folder)
  const kind = wanted ?? remembered ?? (findPostgres() ? 'managed' : 'embedded')
  if (remembered !== undefined && kind !== remembered) {
    throw new StoreProblem(
      'store_kind_changed',
      `数据目录 ${folder} 首次启动时用的是${titles[remembered]}，现在要求的是${titles[kind]}，数据不会自动搬家。请去掉 SIKU_STORE / DATABASE_URL 沿用原方式，或用 SIKU_DATA 指定新目录后导入备份。`,
    )
  }
  if (kind === 'external' && url === undefined) {
    throw new StoreProblem('external_unreachable', '存储方式是外部 PostgreSQL，但没有给出 DATABASE_URL。')
  }
  return kind
}
