import { wireValue } from '#kit/files/typed-cell.ts'
import type { FieldDefinition } from '#kit/wire/registers.ts'
import { t } from '../../text/text.ts'

export type Titled = { readonly id: string; readonly title: string }
/** What each record is given of its own, and what could not be read. */
export type Pasted = { readonly fields: ReadonlyMap<string, Record<string, unknown>>; readonly problems: readonly string[] }

const TAB = '\t'

/** A cell as a file of the same field would be read; an empty one clears. */
const valueOf = (field: FieldDefinition, cell: string): unknown => wireValue(field, cell) ?? null

const matching = (records: readonly Titled[], name: string): readonly Titled[] => {
  const same = records.filter((r) => r.title === name)
  return same.length > 0 ? same : records.filter((r) => name !== '' && r.title.includes(name))
}

/**
 * Columns copied from a sheet: the first row names fields, the first column records, by their name or a part of it that is one
 * record's alone.
 */
export function readPasted(text: string, records: readonly Titled[], fields: readonly FieldDefinition[]): Pasted {
  const [head = [], ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(TAB).map((cell) => cell.trim()))
  const columns = head.slice(1).map((title) => ({ title, field: fields.find((f) => f.title === title || f.name === title) }))
  const problems = columns.filter((c) => !c.field).map((c) => t('together.no_column', { title: c.title }))
  const found = new Map<string, Record<string, unknown>>()
  for (const [name = '', ...cells] of rows) {
    const [record, ...others] = matching(records, name)
    if (!record || others.length > 0) {
      problems.push(t(record ? 'together.many_records' : 'together.no_record', { name }))
      continue
    }
    found.set(record.id, Object.fromEntries(columns.flatMap(({ field }, i) => (field ? [[field.name, valueOf(field, cells[i] ?? '')]] : []))))
  }
  return { fields: found, problems }
}
