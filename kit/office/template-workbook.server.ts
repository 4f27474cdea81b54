import { leftOut, type SheetColumn, sheetColumns } from '#kit/derive/sheet.ts'
import type { Titles } from '#kit/derive/docs.ts'
import { keyCell } from '#kit/files/key-row.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Sheet } from './sheet.ts'
import { workbook } from './xlsx.server.ts'

const listSheet = '选项'

/** A column by its letters. */
const letters = (i: number): string => (i < 26 ? '' : letters(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26))

function explained(r: AnyRegister, columns: readonly SheetColumn[], titles: Titles): Sheet {
  const out = leftOut(r)
  return {
    name: '填写说明',
    title: `${r.title}：填写说明`,
    columns: ['列', '必填', '填什么', '示例', '说明'],
    rows: [
      ...columns.map((c) => [c.title, c.needed ? '必填' : '', c.filled, c.example, c.help]),
      ['依据', '', r.basis.join('、') || '—', '', ''],
      ['登记人', '', r.access.create.map((role) => titles.roles[role] ?? role).join('、'), '', '由这些岗位的人员导入'],
      ...(out.length > 0 ? [['不在表里填', '', out.join('、'), '', '导入后在该记录的页面补齐']] : []),
      ['带回', '', '在台账的“导入”页上传本表', '', '第一行是隐藏的列标识，请保留；列可以调换次序、改名或删去'],
    ],
  }
}

/** Choices side by side, each under its heading. */
function listed(columns: readonly SheetColumn[]): Sheet {
  const most = Math.max(0, ...columns.map((c) => c.choices.length))
  return {
    name: listSheet,
    title: '',
    columns: columns.map((c) => c.title),
    rows: Array.from({ length: most }, (_, n) => columns.map((c) => c.choices[n] ?? null)),
  }
}

/** What is offered to whoever fills the sheet in: places where they are not too many, and kinds of records that their posts may make. */
export type Offered = { readonly places: readonly string[]; readonly kinds: readonly string[] }

/** A sheet to fill in and bring back, with what explains it. */
export function templateWorkbook(r: AnyRegister, titles: Titles, { places, kinds }: Offered): Promise<Uint8Array<ArrayBuffer>> {
  const columns = sheetColumns(r, titles).map((c) => {
    if (c.key === 'division') return { ...c, choices: places }
    return c.key !== null && c.key === r.access.kinds?.field ? { ...c, choices: kinds, filled: `选项：${kinds.join('、')}`, example: kinds[0] ?? '' } : c
  })
  const chosen = columns.filter((c) => c.choices.length > 0)
  const lists = new Map(
    columns.flatMap((c, i): [number, string][] => {
      const at = letters(chosen.indexOf(c))
      return c.choices.length > 0 ? [[i, `'${listSheet}'!$${at}$2:$${at}$${c.choices.length + 1}`]] : []
    }),
  )
  const filling: Sheet = {
    name: '填报',
    title: '',
    keys: columns.map((c) => (c.key === null ? '' : keyCell(c.key))),
    columns: columns.map((c) => (c.needed ? `${c.title}*` : c.title)),
    rows: [],
    lists,
  }
  return workbook([filling, explained(r, columns, titles), ...(chosen.length > 0 ? [listed(chosen)] : [])])
}
