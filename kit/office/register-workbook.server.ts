import { keyCell } from '#kit/files/key-row.ts'
import { ownId, ownVersion } from '#kit/files/mapping.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { exportHeader } from '#kit/records/sheet/export.server.ts'
import { type Layout, writtenColumns } from '#kit/records/sheet/layout.ts'
import { type Cell, numeric } from './sheet.ts'
import { workbook } from './xlsx.server.ts'

const numbers: ReadonlySet<string> = new Set(['decimal', 'integer'])
const plainNumber = /^-?\d{1,15}(\.\d+)?$/

const cellOf = (r: AnyRegister, key: string, text: string): Cell => {
  const field = r.fields[key]
  const isNumber = key === 'belongs_to_year' || (numbers.has(field?.kind ?? '') && !field?.sensitive)
  if (text === '') return null
  return isNumber && plainNumber.test(text) ? numeric(text) : text
}

/**
 * What a list shows as a workbook that comes in again: on its first sheet what it is, on its second the records. Which record a line is,
 * and of which version, stands in columns that are not shown; the record where it was asked for.
 */
export function registerWorkbook(
  r: AnyRegister,
  layout: Layout,
  about: readonly (readonly [title: string, said: string])[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const keys = writtenColumns({ ...layout, ids: true })
  const unseen: ReadonlySet<string> = new Set([ownVersion.name, ...(layout.ids ? [] : [ownId.name])])
  return workbook([
    { name: '说明', title: r.title, columns: ['项目', '内容'], rows: about.map((line) => [...line]) },
    {
      name: '记录',
      title: '',
      keys: keys.map(keyCell),
      columns: exportHeader(r, { ...layout, ids: true }, true),
      rows: rows.map((cells) => cells.map((text, i) => cellOf(r, keys[i] ?? '', text))),
      hidden: keys.flatMap((key, i) => (unseen.has(key) ? [i] : [])),
    },
  ])
}
