import { sql } from 'kysely'
import { metresInWords, distanceOf, type TakenSource } from '#kit/evidence/taken.ts'
import { seeingAll } from '#kit/records/acting.server.ts'
import { historyOf } from '#kit/records/history.server.ts'
import { titlesOf } from '#kit/records/titles.server.ts'
import type { World } from '#kit/records/world.server.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Field, RowField } from '#kit/register/fields.ts'
import { labelOf, readOut } from '#kit/register/label.ts'
import { masked } from '#kit/register/mask.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import type { Ground, Shape, SheetDocument, SheetFact, SheetOf, SheetPart, SheetPicture, SheetTable } from './document.ts'

const shown = new Set(['image/jpeg', 'image/png', 'image/webp'])
const drawnKinds = new Set(['point', 'line', 'polygon'])
const apartKinds = new Set(['evidence', 'rows', ...drawnKinds])
const clock = (instant: string | null): string => (instant === null ? '' : instant.slice(0, 16).replace('T', ' '))

type Name = (id: string) => string

const wordsOf = (field: Field | RowField, value: unknown, name: Name): string =>
  field.sensitive ? masked(field.sensitive.mask, value) || '—' : readOut(field, value, name)

/** Facts in the order of the definition: what was entered, then what handling added; what is empty is left out. */
function sectionsOf(r: AnyRegister, row: Row, name: Name): { title: string; facts: SheetFact[] }[] {
  const facts = (wanted: (f: Field) => boolean): SheetFact[] =>
    Object.entries(r.fields).flatMap(([n, f]) => {
      if (apartKinds.has(f.kind) || !wanted(f)) return []
      const words = wordsOf(f, row[n], name)
      return words === '—' ? [] : [{ title: f.title, words }]
    })
  return [
    { title: '登记内容', facts: facts((f) => !f.later && !f.system) },
    { title: '办理情况', facts: facts((f) => Boolean(f.later) && !f.system) },
    { title: '系统记载', facts: facts((f) => Boolean(f.system)) },
  ].filter((s) => s.facts.length > 0)
}

/** Lists within the record, one table each. */
const tablesOf = (r: AnyRegister, row: Row, name: Name): SheetTable[] =>
  Object.entries(r.fields).flatMap(([n, f]) => {
    const rows = f.kind === 'rows' ? ((row[n] as Row[] | null) ?? []) : []
    if (f.kind !== 'rows' || rows.length === 0) return []
    const columns = Object.entries(f.row).filter(([, column]) => !apartKinds.has(column.kind))
    return [{ title: f.title, heads: columns.map(([, c]) => c.title), rows: rows.map((one) => columns.map(([key, c]) => wordsOf(c, one[key], name))) }]
  })

const ownShapes = (r: AnyRegister, row: Row): Shape[] =>
  Object.entries(r.fields).flatMap(([n, f]): Shape[] =>
    drawnKinds.has(f.kind) && row[n] && !f.sensitive ? [{ class: 'own', title: f.title, area_mu: null, geometry: row[n] as Ground }] : [],
  )

type File = {
  id: string
  name: string
  media_type: string
  size: string
  sha256: string
  taken_at: string | null
  time_source: TakenSource
  place_source: TakenSource
  x: number | null
  y: number | null
}
const says: Readonly<Record<TakenSource, string>> = { camera: '相机记录', typed: '人工填写', none: '' }

function captionOf(file: File, at: [number, number] | null): string {
  const place = file.x === null || file.y === null ? null : ([file.x, file.y] as const)
  const far = place && at ? distanceOf({ position: place }, at) : null
  return [
    file.taken_at === null ? '没有拍摄时间' : `${clock(file.taken_at)}（${says[file.time_source]}）`,
    place === null
      ? '没有拍摄位置'
      : `${place[0].toFixed(5)}, ${place[1].toFixed(5)}（${says[file.place_source]}）${far === null ? '' : `，距记录位置 ${metresInWords(far)}`}`,
  ].join('；')
}

/** Pictures in the order of their fields; other files by name. */
async function filesOf(tx: Tx, r: AnyRegister, row: Row): Promise<{ pictures: SheetPicture[]; files: string[] }> {
  const kept = Object.entries(r.fields).flatMap(([n, f]) =>
    f.kind === 'evidence' ? ((row[n] as string[] | null) ?? []).map((id) => ({ id, field: f.title })) : [],
  )
  if (kept.length === 0) return { pictures: [], files: [] }
  const found = await sql<File>`select id, name, media_type, size, sha256, taken_at, time_source, place_source, ST_X(position) as x, ST_Y(position) as y
    from siku.evidence where id = any(${kept.map((k) => k.id)}::uuid[])`.execute(tx)
  const byId = new Map(found.rows.map((file) => [file.id, file]))
  const point = Object.entries(r.fields).find(([n, f]) => f.kind === 'point' && row[n])?.[0]
  const at = point === undefined ? null : (row[point] as { coordinates: [number, number] }).coordinates
  const all = kept.flatMap(({ id, field }) => {
    const file = byId.get(id)
    return file ? [{ field, file }] : []
  })
  return {
    pictures: all
      .filter(({ file }) => shown.has(file.media_type))
      .map(({ field, file }) => ({ field, sha256: file.sha256, media_type: file.media_type, size: Number(file.size), caption: captionOf(file, at) })),
    files: all.filter(({ file }) => !shown.has(file.media_type)).map(({ field, file }) => `${field}：${file.name}`),
  }
}

type Clock = { due_at: string | null; clock: string | null; stage: string }

async function clockOf(tx: Tx, r: AnyRegister, id: string): Promise<string | null> {
  const [task] = (await sql<Clock>`select due_at, clock, stage from siku.tasks_on(${r.name}, ${[id]}::uuid[])`.execute(tx)).rows
  if (!task?.due_at) return null
  return `${task.clock ?? '期限'}至 ${task.due_at.slice(0, 10)}${task.stage === 'overdue' || task.stage === 'supervised' ? '，已逾期' : ''}`
}

type About = { readonly issuer: string; readonly printed_at: string; readonly sheets: readonly SheetOf[] }

/** What the room of a register adds; a register has one at most. */
const partOf = async (world: World, tx: Tx, actor: Actor, r: AnyRegister, row: Row, sheets: readonly SheetOf[]): Promise<SheetPart> => {
  const own = sheets.find((s) => s.register === r.name)
  return own ? seeingAll(world, tx, actor, () => own.run({ tx, row: row as Row & { id: string } })) : {}
}

/** A record that the actor may see, as a sheet to be filed. What is sensitive stays masked; who printed it and when stands on it. */
export async function sheetDocument(
  world: World,
  tx: Tx,
  actor: Actor,
  r: AnyRegister,
  row: Row,
  { issuer, printed_at, sheets }: About,
): Promise<SheetDocument> {
  const names = await seeingAll(world, tx, actor, () => titlesOf(world, tx, r, [row]))
  const name: Name = (id) => names.get(id)?.title ?? world.divisions.byId(id)?.name ?? '—'
  const part = await partOf(world, tx, actor, r, row, sheets)
  const history = await historyOf(world, tx, actor, r, row.id)
  const due = await clockOf(tx, r, row.id)
  return {
    title: part.title ?? `${r.title}记录单`,
    register: r.title,
    record: labelOf(r, row, name),
    head: [
      { title: '记录', words: labelOf(r, row, name) },
      { title: '地区', words: world.divisions.byId(row.division)?.name ?? '—' },
      { title: '状态', words: r.states[row.state] ?? row.state },
      ...(due === null ? [] : [{ title: '期限', words: due }]),
      { title: '所属年度', words: String(row['belongs_to_year']) },
      { title: '版本', words: `第 ${row.version} 版，${clock(row.changed_at)}` },
      { title: '标识', words: row.id },
    ],
    lines: part.lines ?? [],
    sections: sectionsOf(r, row, name),
    tables: [...tablesOf(r, row, name), ...(part.tables ?? [])],
    shapes: [...(part.shapes ?? []), ...ownShapes(r, row)],
    ...(await filesOf(tx, r, row)),
    steps: history
      .toReversed()
      .map((h) => ({ at: clock(h.at), who: h.post ? `${h.actor.name}（${h.post.title}）` : h.actor.name, what: h.action_title, reason: h.reason })),
    basis: r.basis,
    issuer,
    printed_by: actor.name,
    printed_at,
    demo: Boolean(row['demo']),
  }
}
