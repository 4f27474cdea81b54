import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { sql } from 'kysely'
import { audit } from '#kit/access/audit.server.ts'
import type { PlacedFile } from '#kit/files/feature-file.ts'
import { geometryField, mappable, type Mapping, suggestedMapping } from '#kit/files/mapping.ts'
import { wireValue } from '#kit/files/typed-cell.ts'
import { sentWorkbook } from '../workbook.server.ts'
import { demandAnswered, readApart } from '#kit/files/read-apart.server.ts'
import { type AnyRegister, creationFields } from '#kit/register/define.ts'
import type { Field } from '#kit/register/fields.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { type Habit, habitOf, keepHabit } from '#kit/records/sheet/habit.server.ts'
import { as } from '#kit/records/acting.server.ts'
import { holdsRole } from '#kit/records/permission.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Preview, Progress, Result } from '#kit/wire/imports.ts'
import type { Api, App, Door } from '../api.server.ts'
import { commitImport, type Course, ImportBroken, type ImportResult, previewImport } from '#kit/records/import.server.ts'
import { type Crosswalk, type ImportOrder, meant, valueAt } from '#kit/records/sheet/order.ts'
import { uploadedFile } from '../upload.server.ts'
import { keepFile, uploadsFolder } from './evidence.server.ts'
import { registerAt } from './registers.server.ts'

const LARGEST = 100 << 20
const MOST_TOLD = 500

const invalid = (name: string, message: string): Refusal =>
  new Refusal(422, 'import_mapping_invalid', message, [{ field: name, code: 'import_mapping_invalid', message }])

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object sent in the address. @throws Refusal 422 `import_mapping_invalid` */
function sentObject(c: Door, name: 'mapping' | 'crosswalk', what: string): Record<string, unknown> | undefined {
  const sent = c.req.query(name)
  if (sent === undefined) return undefined
  try {
    const value: unknown = JSON.parse(sent)
    if (isObject(value)) return value
  } catch {
    /* said below */
  }
  throw invalid(name, `${name} 应为 JSON 对象：${what}`)
}

/** What was said before of the office's own words, and what is said now. @throws Refusal 422 `import_mapping_invalid` */
function crosswalkOf(c: Door, habit: Habit): Crosswalk {
  const sent = sentObject(c, 'crosswalk', '字段 → 文件里的写法 → 选项') ?? {}
  const said: [string, Record<string, string>][] = []
  for (const [field, words] of Object.entries({ ...habit.words, ...sent })) {
    if (!isObject(words)) throw invalid('crosswalk', 'crosswalk 应为 JSON 对象：字段 → 文件里的写法 → 选项')
    said.push([field, Object.fromEntries(Object.entries({ ...valueAt(habit.words, field), ...words }).map(([word, value]) => [word, String(value)]))])
  }
  return Object.fromEntries(said)
}

const choicesOf = (field: Field | undefined): Readonly<Record<string, string>> | null =>
  field?.kind === 'choice' || field?.kind === 'choices' ? field.choices : field?.kind === 'code' ? field.list.codes : null

/** So many words of one column are asked about. */
const MOST_WORDS = 40

/** Words of the file that are none of their field's choices, for the office to say once what they mean. */
function unknownWords({ register: r, file, mapping, crosswalk }: ImportOrder): Preview['unknown'] {
  return Object.entries(mapping).flatMap(([name, column]) => {
    const field = r.fields[name]
    const choices = choicesOf(field)
    if (!field || !choices) return []
    const words = new Set<string>()
    for (const row of file.rows) {
      const cell = valueAt(row.properties, column) ?? null
      const value = wireValue(field, meant(crosswalk, name, cell))
      if (value !== undefined && ![value].flat().every((one) => Object.hasOwn(choices, String(one)))) words.add(String(cell).trim())
      if (words.size >= MOST_WORDS) break
    }
    return words.size === 0 ? [] : [{ field: name, title: field.title, words: [...words], choices }]
  })
}

/** The mapping that was sent, checked, or the suggested one. @throws Refusal 422 `import_mapping_invalid`, `import_column_unknown` */
function mappingOf(c: Door, r: AnyRegister, file: PlacedFile, habit: Habit): Mapping {
  const mapping = sentObject(c, 'mapping', '字段 → 列名')
  if (mapping === undefined) return suggestedMapping(r, file.columns, file.keys, habit.columns)
  const fields = new Set(mappable(r).map(([name]) => name))
  for (const [field, column] of Object.entries(mapping)) {
    if (!fields.has(field)) throw invalid('mapping', `${r.title}没有可导入的“${field}”这一项`)
    if (!file.columns.includes(String(column)))
      throw new Refusal(422, 'import_column_unknown', `文件里没有“${String(column)}”这一列，有的是：${file.columns.join('、')}`)
  }
  return mapping as Mapping
}

function told(order: ImportOrder, sha256: string) {
  const { register: r, file, mapping, crosswalk = {} } = order
  const filled = new Set(Object.keys(mapping))
  const missing = creationFields(r)
    .filter(([name, field]) => field.required && !filled.has(name) && !['point', 'line', 'polygon'].includes(field.kind))
    .map(([name, field]) => ({ field: name, title: field.title }))
  return {
    sha256,
    format: file.format,
    epsg: file.epsg,
    crs: file.crs,
    encoding: file.encoding,
    notes: file.notes,
    questions: file.questions,
    columns: file.columns,
    mapping,
    missing,
    fields: mappable(r).map(([field, title]) => ({ field, title })),
    crosswalk,
    unknown: unknownWords(order),
  }
}

const waitingPath = (api: Api, c: Door, sha256: string): string => join(uploadsFolder(api.evidence_folder), `${sha256}.${c.get('actor').id}`)

/** The file sent, or the one that the same person has looked at and names by its hash. @throws Refusal 404 when that is gone */
async function fileOf(api: Api, c: Door): Promise<Uint8Array> {
  const named = c.req.query('sha256')
  if (named === undefined) return uploadedFile(c, LARGEST)
  const bytes = /^[0-9a-f]{64}$/.test(named) ? await readFile(waitingPath(api, c, named)).catch(() => undefined) : undefined
  if (bytes) return bytes
  throw new Refusal(404, 'import_file_gone', '预览过的文件已经清除，请重新选择文件')
}

/** So many files that one person only looked at are kept; the one longest ago goes first. */
const WAITING = 3

/** A file that was only looked at waits among the uploads, from where it is tidied away when nobody takes it in. */
async function letWait(api: Api, c: Door, bytes: Uint8Array, sha256: string): Promise<void> {
  const folder = uploadsFolder(api.evidence_folder)
  await mkdir(folder, { recursive: true })
  const own = (await readdir(folder)).filter((name) => name.endsWith(`.${c.get('actor').id}`) && !name.startsWith(sha256))
  const aged = await Promise.all(own.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })))
  for (const { name } of aged.toSorted((a, b) => b.at - a.at).slice(WAITING - 1)) await rm(join(folder, name), { force: true })
  await writeFile(waitingPath(api, c, sha256), bytes)
}

/** How this very file was taken in before: a line's record is made of what its columns became, so that another mapping makes other records. */
async function earlierOf(api: Api, r: AnyRegister, sha256: string, mapping: Mapping): Promise<string[]> {
  const { rows } = await sql<{
    day: string
    accepted: number
    mapping: Mapping | null
  }>`select (at at time zone 'Asia/Shanghai')::date::text as day, (detail->>'accepted')::int as accepted, detail->'mapping' as mapping
    from siku.audit where action = 'import' and register = ${r.name} and detail->>'sha256' = ${sha256} and (detail->>'accepted')::int > 0 order by at desc limit 20`.execute(
    api.world.db,
  )
  const other = rows.find((row) => row.mapping && !sameMapping(row.mapping, mapping))
  if (other) return [`同一文件已于${other.day}按另一对应关系导入${other.accepted}条；按现在的对应关系导入会另外登记，不会替换那些记录`]
  return rows[0] ? [`同一文件已于${rows[0].day}导入${rows[0].accepted}条；已登记的行不会重复登记`] : []
}

const sameMapping = (a: Mapping, b: Mapping): boolean => {
  const [one, two] = [Object.entries(a), Object.entries(b)]
  return one.length === two.length && one.every(([field, column]) => b[field] === column)
}

/** Columns as the office matched them; a file that was made here matches itself. */
const ownColumns = ({ file, mapping }: ImportOrder): Mapping => (Object.keys(file.keys ?? {}).length > 0 ? {} : mapping)

const auditedAs = ({ mapping, whole }: ImportOrder, sha256: string, { refused, ...result }: ImportResult) => ({
  sha256,
  mapping,
  whole,
  ...result,
  refused: refused.length,
})

/** What is told of an import beside what is told of its file. */
type Taken = Pick<Sent<Result>, 'total' | 'accepted' | 'changed' | 'already' | 'left' | 'refused' | 'lines'>

/** Audited with the file's hash, so that what came in can be followed to what was sent; what was taken before it broke off, too. */
async function commit(api: Api, c: Door, order: ImportOrder, sha256: string, course: Course = {}): Promise<Taken> {
  const actor = c.get('actor')
  const written = (result: ImportResult): Promise<void> =>
    as(api.world, actor, (tx) => audit(tx, actor, { action: 'import', register: order.register.name, detail: auditedAs(order, sha256, result) }))
  const result = await commitImport(api.world, actor, order, course).catch(async (error: unknown) => {
    if (!(error instanceof ImportBroken)) throw error
    await written(error.result)
    throw error.cause
  })
  await written(result)
  if (order.file.format === 'csv' || order.file.format === 'xlsx')
    await keepHabit(api.world, actor, order.register, { columns: ownColumns(order), words: order.crosswalk ?? {} })
  // a file with lines to mend waits for its copy, one that was stopped to be gone on with
  if (result.refused.length === 0 && result.left === 0) await rm(waitingPath(api, c, sha256), { force: true })
  const { total, accepted, changed, already, left, refused } = result
  return { total, accepted, changed, already, left, refused: refused.length, lines: refused.slice(0, MOST_TOLD) }
}

/** The file as a workbook with its reasons, of a trial that goes as far as the gates. */
async function returnedCopy(api: Api, c: Door, order: ImportOrder): Promise<Response> {
  const actor = c.get('actor')
  const { refused } = await as(api.world, actor, (tx) => previewImport(api.world, tx, actor, order, { gates: true }))
  const { returnedWorkbook } = await import('#kit/office/returned-copy.server.ts')
  return sentWorkbook(await returnedWorkbook(order, refused), `${order.register.title}（退回）`)
}

/**
 * `POST /:register/imports`: a workbook, a CSV table, a GeoJSON or zipped shapefile. Without `commit=1` it tells what it found and would do; with it the
 * lines are taken in; `sha256` may name the file looked at instead of sending it again. What the file leaves open is asked in `questions` and said in `crs` and `encoding`. `Accept: application/x-ndjson` gives progress line by line, the result last.
 */
export function importRoutes(api: Api): App {
  const app: App = new Hono()
  /** Imports that were stopped and finish the batch they had begun, by who sent what: what is told of the file next is told after it. */
  const ending = new Map<string, Promise<unknown>>()
  app.post('/:register/imports', async (c) => {
    const r = registerAt(api, c)
    const actor = c.get('actor')
    if (!holdsRole(actor, r.access.create)) throw new Refusal(403, 'role_missing', `您的岗位不能登记${r.title}，也不能导入`)
    const bytes = await fileOf(api, c)
    const file = await readApart(bytes, {
      kind: geometryField(r)?.kind ?? null,
      bounds: api.world.bounds,
      answers: { crs: c.req.query('crs'), encoding: c.req.query('encoding') },
    })
    if (file.rows.length === 0) throw new Refusal(422, 'import_empty', '文件里没有要素')
    const habit = await habitOf(api.world, actor, r)
    const order: ImportOrder = {
      register: r,
      file,
      mapping: mappingOf(c, r, file, habit),
      crosswalk: crosswalkOf(c, habit),
      division: c.req.query('division'),
      whole: c.req.query('whole') === '1',
    }
    const { sha256 } = file
    const own = `${r.name} ${actor.id} ${sha256}`
    await ending.get(own)
    const about = told(order, sha256)
    if (c.req.query('copy') === '1') return returnedCopy(api, c, order)
    if (c.req.query('commit') !== '1') {
      await letWait(api, c, bytes, sha256)
      about.notes = [...about.notes, ...(await earlierOf(api, r, sha256, order.mapping))]
      const { refused, ...preview } = await as(api.world, actor, (tx) => previewImport(api.world, tx, actor, order))
      return c.json({ ...about, ...preview, refused: refused.length, lines: refused.slice(0, MOST_TOLD) } satisfies Sent<Preview>)
    }
    demandAnswered(file)
    await keepFile(api.evidence_folder, bytes, sha256)
    if (!(c.req.header('accept') ?? '').includes('application/x-ndjson')) {
      return c.json({ ...about, ...(await commit(api, c, order, sha256)) } satisfies Sent<Result>, 201)
    }
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
    return stream(c, async (out) => {
      const taking = commit(api, c, order, sha256, {
        told: async (done, total) => {
          await out.writeln(JSON.stringify({ done, total } satisfies Progress))
        },
        // whoever leaves has stopped it: what was taken stays, the rest is not begun
        goesOn: () => !out.aborted,
      })
      out.onAbort(() => {
        const ended = taking.catch(() => undefined).finally(() => ending.delete(own))
        ending.set(own, ended)
      })
      const result = await taking
      await out.writeln(JSON.stringify({ ...about, ...result } satisfies Sent<Result>))
    })
  })
  return app
}
