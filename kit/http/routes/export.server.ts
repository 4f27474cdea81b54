import { audit } from '#kit/access/audit.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { csvStream } from '#kit/files/csv.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { as } from '#kit/records/acting.server.ts'
import { listRows } from '#kit/records/list.server.ts'
import { exportHeader, exportRows } from '#kit/records/sheet/export.server.ts'
import { filterInWords } from '#kit/records/sheet/filter-words.ts'
import { columnTitle, type Layout, layoutOf, layoutParameters } from '#kit/records/sheet/layout.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import type { Api, Door } from '../api.server.ts'
import { sentWorkbook } from '../workbook.server.ts'

/** So many lines fit a workbook that opens quickly and is made in memory; a CSV has no end. */
const MOST_LINES = 50_000

/** What is asked for and how it is to be written; the export is written down. @throws Refusal 422 */
async function asked(api: Api, c: Door, r: AnyRegister, format: 'csv' | 'xlsx'): Promise<{ layout: Layout; query: URLSearchParams }> {
  const query = new URL(c.req.url).searchParams
  const layout = layoutOf(r, query)
  for (const name of ['limit', 'count', 'cursor', ...layoutParameters]) query.delete(name)
  await as(api.world, c.get('actor'), async (tx) => {
    const { total = 0 } = await listRows(
      api.world,
      tx,
      c.get('actor'),
      r,
      new URLSearchParams([...query, ['limit', '1'], ...(format === 'xlsx' ? [['count', 'true']] : [])]),
    )
    if (total > MOST_LINES) throw new Refusal(422, 'export_too_large', `共有 ${total} 条，Excel 一次最多 ${MOST_LINES} 条，请缩小范围或导出 CSV`)
    await audit(tx, c.get('actor'), { action: 'export', register: r.name, detail: { query: query.toString(), format, ids: layout.ids } })
  })
  return { layout, query }
}

/** The view as CSV; sensitive values stay masked. @throws Refusal 422 */
export async function exportCsv(api: Api, c: Door, r: AnyRegister): Promise<Response> {
  const { layout, query } = await asked(api, c, r, 'csv')
  const body = csvStream(exportHeader(r, layout), exportRows(api.world, c.get('actor'), r, query, layout))
  return new Response(body, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${r.name}.csv"` } })
}

function about(api: Api, actor: Actor, r: AnyRegister, { layout, query }: { layout: Layout; query: URLSearchParams }, n: number): [string, string][] {
  const place = api.world.divisions.byCode(query.get('division') ?? '')
  const narrowed = filterInWords(r, query, (code) => api.world.divisions.byCode(code)?.name ?? code)
  const sort = query.get('sort')
  const masked = layout.columns.filter((key) => r.fields[key]?.sensitive)
  return [
    ['台账', r.title],
    ['范围', place?.name ?? '本人可查看的全部'],
    ['筛选', narrowed.join('；') || '没有筛选'],
    ['排序', sort ? `${columnTitle(r, sort.replace(/^-/, ''), false)}${sort.startsWith('-') ? '，倒序' : ''}` : '最近变动在前'],
    ['记录数', String(n)],
    ['导出时间', beijingInstant(Date.now()).slice(0, 16).replace('T', ' ')],
    ['导出人', actor.name],
    [
      '敏感程度',
      masked.length > 0 ? `含个人信息（${masked.map((key) => columnTitle(r, key, false)).join('、')}），已隐去；仅限工作使用` : '不含敏感字段；仅限工作使用',
    ],
    ...(api.demo ? [['说明', '演示数据'] as [string, string]] : []),
    ['再次导入', '“记录”表可改后在本台账的“导入”页传回：没有改的行不变，改了的行按修改办理'],
  ]
}

/** The view as a workbook that comes in again. @throws Refusal 422 */
export async function exportXlsx(api: Api, c: Door, r: AnyRegister): Promise<Response> {
  const { layout, query } = await asked(api, c, r, 'xlsx')
  const actor = c.get('actor')
  const rows: string[][] = []
  for await (const row of exportRows(api.world, actor, r, query, { ...layout, ids: true })) rows.push(row)
  const { registerWorkbook } = await import('#kit/office/register-workbook.server.ts')
  return sentWorkbook(await registerWorkbook(r, layout, about(api, actor, r, { layout, query }, rows.length), rows), r.title)
}
