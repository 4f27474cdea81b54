import { audit } from '#kit/access/audit.server.ts'
import { type CsvCell, csvStream } from '#kit/files/csv.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { inWords, labelOf } from '#kit/register/label.ts'
import { masked } from '#kit/register/mask.ts'
import { as, seeingAll } from '#kit/records/acting.server.ts'
import type { World } from '#kit/records/world.server.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { listRows } from '#kit/records/list.server.ts'
import { titlesOf } from '#kit/records/titles.server.ts'
import type { Api, Door } from '../api.server.ts'

const left = new Set(['point', 'line', 'polygon', 'evidence', 'rows'])
const exportable = (r: AnyRegister): string[] => Object.keys(r.fields).filter((n) => !r.fields[n]?.machine && !left.has(r.fields[n]?.kind ?? ''))

function cell(r: AnyRegister, n: string, row: Row, name: (id: string) => string): CsvCell {
  const field = r.fields[n]
  const value = row[n]
  if (!field || value === null || value === undefined) return ''
  if (field.sensitive) return masked(field.sensitive.mask, value)
  return field.kind === 'decimal' || field.kind === 'integer' ? String(value) : inWords(field, value, name)
}

/** Titles of the exported columns. */
export const exportHeader = (r: AnyRegister): string[] => ['名称', '状态', '所在地', '所属年度', '备注', ...exportable(r).map((n) => r.fields[n]?.title ?? n)]

/** The rows of the filtered view, page by page, so that nothing is held whole and no transaction stays open. */
export async function* exportRows(world: World, actor: Actor, r: AnyRegister, filter: URLSearchParams): AsyncGenerator<CsvCell[]> {
  const query = new URLSearchParams([...filter, ['limit', '1000']])
  const names = exportable(r)
  for (;;) {
    const page = await as(world, actor, async (tx) => {
      const listed = await listRows(world, tx, r, query)
      return { ...listed, refs: await seeingAll(world, tx, actor, () => titlesOf(world, tx, r, listed.rows)) }
    })
    const name = (id: string): string => page.refs.get(id)?.title ?? world.divisions.byId(id)?.name ?? '—'
    for (const row of page.rows) {
      yield [
        labelOf(r, row, name),
        r.states[row.state] ?? row.state,
        name(row.division),
        row.belongs_to_year,
        row['demo'] ? '演示数据' : '',
        ...names.map((n) => cell(r, n, row, name)),
      ]
    }
    if (!page.next) return
    query.set('cursor', page.next)
  }
}

/** The filtered view as CSV; sensitive values stay masked, and the export is written down. @throws Refusal 422 */
export async function exportCsv(api: Api, c: Door, r: AnyRegister): Promise<Response> {
  const query = new URL(c.req.url).searchParams
  for (const name of ['limit', 'count']) query.delete(name)
  await as(api.world, c.get('actor'), async (tx) => {
    await listRows(api.world, tx, r, new URLSearchParams([...query, ['limit', '1']]))
    await audit(tx, c.get('actor'), { action: 'export', register: r.name, detail: { query: query.toString() } })
  })
  const body = csvStream(exportHeader(r), exportRows(api.world, c.get('actor'), r, query))
  return new Response(body, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${r.name}.csv"` } })
}
