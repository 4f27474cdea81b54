import { keyCell } from '#kit/files/key-row.ts'
import { ownId, ownVersion } from '#kit/files/mapping.ts'
import type { ImportOrder, LineReason } from '#kit/records/sheet/order.ts'
import { type Cell, marked, numeric } from './sheet.ts'
import { workbook } from './xlsx.server.ts'

const unseen: ReadonlySet<string> = new Set([ownId.name, ownVersion.name])

const cellOf = (value: string | number | boolean | null): Cell =>
  typeof value === 'number' && Number.isSafeInteger(Math.trunc(value))
    ? numeric(value)
    : typeof value === 'boolean'
      ? value
        ? '是'
        : '否'
      : value === null
        ? null
        : String(value)

/**
 * A file given back as a workbook: all its lines, a reason beside each that is not taken and the cells that are meant standing
 * out. It comes in again as it is, once it is mended: its hidden row of keys says how its columns were read.
 */
export function returnedWorkbook({ register: r, file, mapping }: ImportOrder, refused: readonly LineReason[]): Promise<Uint8Array<ArrayBuffer>> {
  const fieldOf = new Map(Object.entries(mapping).map(([field, column]) => [column, field]))
  const reasons = Map.groupBy(refused, ({ line }) => line)
  const rows = file.rows.map((row) => {
    const own = reasons.get(row.line) ?? []
    const meant = new Set(own.flatMap(({ fields }) => fields ?? []))
    const cells = file.columns.map((column) => {
      const cell = cellOf(row.properties[column] ?? null)
      return meant.has(fieldOf.get(column) ?? '') ? marked(cell) : cell
    })
    return [...cells, own.length > 0 ? marked(own.map(({ message }) => message).join('；')) : null]
  })
  return workbook([
    {
      name: r.title.slice(0, 20).replaceAll(/[\\/?*[\]:]/g, ''),
      title: '',
      keys: [...file.columns.map((column) => (fieldOf.has(column) ? keyCell(fieldOf.get(column)!) : '')), ''],
      columns: [...file.columns, '未收原因'],
      rows,
      hidden: file.columns.flatMap((column, i) => (unseen.has(fieldOf.get(column) ?? '') ? [i] : [])),
    },
  ])
}
