import { isList } from '#kit/register/fields.ts'
import { t } from '../../text/text.ts'
import type { FieldDefinition } from '#kit/wire/registers.ts'
import type { FieldProblem } from '#kit/wire/system.ts'
import { isEmpty } from './words.ts'

type Values = Readonly<Record<string, unknown>>

function wireValue(field: FieldDefinition, value: unknown): unknown {
  if (field.kind === 'boolean') return value ?? null
  if (isEmpty(value)) return isList(field) ? [] : null
  if (field.kind === 'integer') return /^-?\d{1,15}$/.test(String(value)) ? Number(value) : value
  if (field.kind === 'rows') return (value as Values[]).map((row) => wireValues(field.row ?? [], row))
  return value
}

/** Values of a form as the wire wants them: empty text is null, integers are numbers. */
export const wireValues = (fields: readonly FieldDefinition[], values: Values): Record<string, unknown> =>
  Object.fromEntries(fields.filter((f) => values[f.name] !== undefined).map((f) => [f.name, wireValue(f, values[f.name])]))

function problemWith(field: FieldDefinition, value: unknown, required: boolean): string | null {
  if (isEmpty(value)) return required ? t('form.required_missing', { title: field.title }) : null
  const text = String(value)
  if (field.kind === 'integer' && !/^-?\d{1,15}$/.test(text)) return t('form.not_integer', { title: field.title })
  if (field.kind !== 'decimal') return null
  const match = /^-?\d{1,15}(?:\.(\d+))?$/.exec(text)
  if (!match) return t('form.not_decimal', { title: field.title })
  const scale = field.scale ?? 0
  return (match[1] ?? '').length > scale ? t('form.too_precise', { title: field.title, scale }) : null
}

/** What can be said before sending, so that a person need not wait for it; the server checks all again. */
export function problemsOf(fields: readonly FieldDefinition[], values: Values, required: ReadonlySet<string>): FieldProblem[] {
  return fields.flatMap((field) => {
    const own = problemWith(field, values[field.name], required.has(field.name))
    if (own) return [{ field: field.name, code: 'form', message: own }]
    if (field.kind !== 'rows') return []
    const columns = field.row ?? []
    const needed = new Set(columns.filter((c) => c.required).map((c) => c.name))
    return ((values[field.name] as Values[] | null) ?? []).flatMap((row, i) =>
      problemsOf(columns, row, needed).map((p) => ({ ...p, field: `${field.name}.${i}.${p.field}` })),
    )
  })
}
