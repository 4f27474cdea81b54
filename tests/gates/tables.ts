import { parseSync } from 'vite'
import type { Source } from './sources.ts'

/** A stretch of SQL: where it stands, what it says with a mark where a value or another stretch is put in. */
type Stretch = { readonly path: string; readonly line: number; readonly sql: string }

/** Builders of Kysely that take a table's name first. */
const builders = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin'])
const HOLE = ' \u0000 '

type Syntax = { readonly type: string; readonly start: number; readonly [key: string]: unknown }
const isSyntax = (value: unknown): value is Syntax => typeof value === 'object' && value !== null && typeof (value as Syntax).type === 'string'

function* within(node: unknown): Generator<Syntax> {
  if (Array.isArray(node)) for (const one of node) yield* within(one)
  if (!isSyntax(node)) return
  yield node
  for (const part of Object.values(node)) if (typeof part === 'object') yield* within(part)
}

function textOf(node: unknown): string | undefined {
  if (!isSyntax(node)) return undefined
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  return node.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked).join(HOLE) : undefined
}

/** SQL is what the tag `sql` marks, what a client is given to query, and what a builder names. */
function sqlOf(node: Syntax): string | undefined {
  if (node.type === 'TaggedTemplateExpression') return (node.tag as Syntax).name === 'sql' ? textOf(node.quasi) : undefined
  if (node.type !== 'CallExpression' || (node.callee as Syntax).type !== 'MemberExpression') return undefined
  const name = String(((node.callee as Syntax).property as Syntax).name)
  const first = textOf((node.arguments as unknown[])[0])
  if (name === 'query') return first
  return builders.has(name) && first !== undefined ? `from ${first}` : undefined
}

function stretchesOf({ path, text }: Source): Stretch[] {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  return [...within(program)].flatMap((node) => {
    const sql = sqlOf(node)
    return sql === undefined ? [] : [{ path, line: text.slice(0, node.start).split('\n').length, sql }]
  })
}

const comments = /--[^\n]*/g
/** Where the word FROM names no table. */
const otherFrom = /\bdistinct\s+from\b|\b(?:extract|substring|trim|overlay)\s*\([^()]*?\bfrom\b/gi
const named = /\b(?:from|join|into|update)\s+(?:only\s+|lateral\s+)?([a-z_][\w.]*)(?![\w.(])/gi
const keywords = new Set(['set', 'of', 'skip', 'nowait', 'select', 'lateral', 'only', 'unnest', 'values', 'stdin'])
const lists = /\bfrom\s+[a-z_][\w.]*(?:\s+(?:as\s+)?[a-z_]\w*)?((?:\s*,\s*[a-z_][\w.]*(?:\s+(?:as\s+)?[a-z_]\w*)?(?![\w.]*\())+)/gi
const withs = /\b([a-z_]\w*)\s*(?:\([^()]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s+)?\(/gi

function tablesIn(sql: string): string[] {
  const plain = sql.replace(comments, '').replace(otherFrom, ' ')
  const listed = [...plain.matchAll(lists)].flatMap((m) =>
    (m[1] ?? '')
      .split(',')
      .map((part) => part.trim().split(/\s/)[0] ?? '')
      .filter((name) => name !== ''),
  )
  return [...[...plain.matchAll(named)].map((m) => m[1]!.toLowerCase()), ...listed].filter((name) => !keywords.has(name))
}

/** Names a statement gives itself, in any stretch of the same file: what a `with` defines. */
const ownNames = (stretches: readonly Stretch[]): Set<string> =>
  new Set(stretches.flatMap(({ sql }) => [...sql.matchAll(withs)].map((m) => m[1]!.toLowerCase())))

/** What `create table`, `create view` of schema and migrations name beside the registers. */
export const tablesCreated = (schema: readonly Source[]): string[] =>
  schema.flatMap(({ text }) =>
    [...text.matchAll(/\bcreate\s+(?:or\s+replace\s+)?(?:table|view|materialized view)\s+(?:if not exists\s+)?([a-z_][\w.]*)/gi)].map((m) =>
      m[1]!.toLowerCase(),
    ),
  )

/** Tables named in SQL that no register and no schema has. */
export function strangeTables(files: readonly Source[], known: ReadonlySet<string>): string[] {
  const all = files.map(stretchesOf)
  return all.flatMap((stretches) => {
    const own = ownNames(stretches)
    return stretches.flatMap(({ path, line, sql }) =>
      tablesIn(sql)
        .filter((name) => !known.has(name) && !own.has(name) && !/^(?:pg_|information_schema\.)/.test(name))
        .map((name) => `${path}:${line} SQL 里的 ${name} 不是台账，也不在 schema 里`),
    )
  })
}

const counted = (sql: string, word: RegExp): number => sql.replace(comments, '').match(word)?.length ?? 0

/**
 * Statements that hold a row and look at something else in one go: what they see of the other is of before the wait, so that of two who come at once both find
 * it free. Whoever holds does so first (`hold`), and asks then.
 */
export const rushedLocks = (files: readonly Source[]): string[] =>
  files
    .flatMap(stretchesOf)
    .filter(({ sql }) => /\bfor\s+(?:no\s+key\s+)?update\b(?!\s+to\b)/i.test(sql) && counted(sql, /\bselect\b/gi) > 1)
    .map(({ path, line }) => `${path}:${line} 加锁的语句同时查别的表，先 hold 再查`)
