import { mappable, ownId, ownVersion } from '#kit/files/mapping.ts'
import { type AnyRegister, creationFields } from '#kit/register/define.ts'
import type { Field } from '#kit/register/fields.ts'
import { kindTitle, type Titles } from './docs.ts'

/** A column of the sheet in which records of a register are filled in; without a key it says where a record lies. */
export type SheetColumn = {
  readonly key: string | null
  readonly title: string
  readonly needed: boolean
  /** What may be chosen, in words. */
  readonly choices: readonly string[]
  readonly filled: string
  readonly example: string
  readonly help: string
}

/** The heading of a field: its title and the unit its numbers are in. */
export const headingOf = (title: string, field: Field | undefined): string =>
  (field?.kind === 'decimal' || field?.kind === 'integer') && field.unit ? `${title}（${field.unit}）` : title

const titlesIn = (field: Field): readonly string[] => {
  switch (field.kind) {
    case 'choice':
      return Object.values(field.choices)
    case 'code':
      return Object.values(field.list.codes)
    case 'boolean':
      return ['是', '否']
    default:
      return []
  }
}

function exampleOf(field: Field): string {
  switch (field.kind) {
    case 'decimal':
    case 'integer': {
      const least = Number(field.min ?? 0)
      return String(least > 0 ? least : 12)
    }
    case 'date':
      return '2024-05-01'
    case 'instant':
      return '2024-05-01 08:30'
    case 'choices':
      return Object.values(field.choices).slice(0, 2).join('、')
    case 'division':
      return '区划代码，或名称、从县起的全称'
    case 'reference':
      return '名称或编号'
    case 'links':
      return '名称或编号，用顿号隔开'
    default:
      return titlesIn(field)[0] ?? ''
  }
}

const places: Readonly<Record<string, readonly (readonly [title: string, example: string])[]>> = {
  point: [
    ['经度', '104.65'],
    ['纬度', '30.12'],
  ],
  line: [['WKT', 'LINESTRING (104.65 30.12, 104.66 30.13)']],
  polygon: [['WKT', 'POLYGON ((104.65 30.12, 104.66 30.12, 104.66 30.13, 104.65 30.12))']],
}

/** The columns of a register's sheet, in the order of its definition; where each record lies stands last. */
export function sheetColumns(r: AnyRegister, titles: Titles): SheetColumn[] {
  const fields = new Map(creationFields(r))
  const own = mappable(r).flatMap(([key, title]): SheetColumn[] => {
    if (key === ownId.name || key === ownVersion.name) return []
    const field = fields.get(key)
    const plain = { key, needed: key === 'division', choices: [], help: '' }
    if (key === 'division') return [{ ...plain, title: '所在地', filled: '行政区划', example: '区划代码，或名称、从县起的全称' }]
    if (!field) return [{ ...plain, title, filled: '年份', example: '', help: '不填时按登记或发生的日期' }]
    const help = [field.help, field.sensitive && `敏感信息：${field.sensitive.purpose}`].filter(Boolean).join('；')
    return [
      {
        key,
        title: headingOf(field.title, field),
        needed: Boolean(field.required),
        choices: titlesIn(field),
        filled: kindTitle(field, titles),
        example: exampleOf(field),
        help,
      },
    ]
  })
  const drawn = [...fields].find(([name, field]) => (r.map ? r.map.geometry === name : places[field.kind] !== undefined))
  const where = (places[drawn?.[1].kind ?? ''] ?? []).map(([title, example]): SheetColumn => ({
    key: null,
    title,
    needed: Boolean(drawn?.[1].required),
    choices: [],
    filled: `${drawn?.[1].title ?? ''}，国家大地坐标（CGCS2000）`,
    example,
    help: '',
  }))
  return [...own, ...where]
}

/** Fields of a new record that no line can hold: they are filled on the record's own page. */
export const leftOut = (r: AnyRegister): string[] =>
  creationFields(r).flatMap(([, field]) => (field.kind === 'rows' || field.kind === 'evidence' ? [field.title] : []))
