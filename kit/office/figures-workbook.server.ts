import { undefinedMark } from '#kit/chapter/figure.ts'
import { childrenAt, detailed } from '#kit/indicator/breakdown.server.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import { type Ground, groundOf } from '#kit/indicator/ground.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { type Cell, numeric, type Sheet } from '#kit/office/sheet.ts'
import type { Api } from '#kit/http/api.server.ts'
import type { Asked } from '#kit/indicator/counting.server.ts'

const number = (value: string | null): Cell => (value === null ? undefinedMark : numeric(value))
const monthNames = Array.from({ length: 12 }, (_, i) => `${i + 1}月`)

type Line = { readonly byPlace: readonly Cell[]; readonly byMonth: readonly Cell[] }

async function lineOf(tx: Tx, i: Indicator, a: Asked, places: readonly string[], ground: Ground): Promise<Line> {
  const { figure: whole, by_division, by_month: months } = await detailed(tx, i, a.question, a.code, { own: a.id, children: places }, ground)
  const shares = new Map(by_division.map((s) => [s.id, s.value]))
  const monthly = new Map((months ?? []).map(({ month, value }) => [month, value]))
  const head: Cell[] = [i.id, i.title, i.unit]
  return {
    byPlace: [
      ...head,
      number(whole.value),
      ...[...places, a.id].map((id) => number(shares.get(id) ?? null)),
      number(whole.numerator),
      number(whole.denominator),
      numeric(whole.records),
      whole.definition,
      i.description,
      whole.reason ?? whole.remark ?? '',
    ],
    byMonth: [...head, number(whole.value), ...monthNames.map((_, m) => (months ? number(monthly.get(m + 1) ?? '0') : undefinedMark))],
  }
}

/** All figures of a year and place as a workbook: a sheet by the divisions below, a sheet by month. Run it seeing everything. */
export async function figuresWorkbook(api: Api, tx: Tx, a: Asked): Promise<Uint8Array> {
  const place = api.world.divisions.byId(a.id)
  // the children of the period, as the page has them: a place that moved later is still one of them
  const below = (await childrenAt(tx, a.question, a.id)).flatMap((id) => api.world.divisions.byId(id) ?? [])
  const lines: Line[] = []
  const ground = await groundOf(tx, api.indicators, a.question)
  for (const i of api.indicators)
    lines.push(
      await lineOf(
        tx,
        i,
        a,
        below.map((d) => d.id),
        ground,
      ),
    )
  const title = `${place?.name ?? ''}${a.question.period.year}年指标${api.demo ? '（演示数据）' : ''}`
  const head = ['指标', '名称', '单位', '合计']
  const sheets: Sheet[] = [
    {
      name: '按区划',
      title,
      columns: [...head, ...below.map((d) => d.name), '本级', '分子', '分母', '记录数', '定义版本', '口径', '说明'],
      rows: lines.map((l) => l.byPlace),
    },
    { name: '按月', title, columns: [...head, ...monthNames], rows: lines.map((l) => l.byMonth) },
  ]
  // the writer of workbooks is heavy and seldom asked for
  const { workbook } = await import('#kit/office/xlsx.server.ts')
  return workbook(sheets)
}
