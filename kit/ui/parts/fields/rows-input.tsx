import { Button } from 'antd'
import { t } from '../../text/text.ts'
import { Icon } from '../icon.tsx'
import { FieldInput, type InputProperties } from './input.tsx'
import { FormField } from './form-field.tsx'

type Row = Record<string, unknown>

/** Child rows: each row its own small form, added and taken away. */
export function RowsInput({ field, value, onChange, id, refs, problems = [] }: InputProperties) {
  const rows = (value as Row[] | null) ?? []
  const max = Number(field.max ?? 500)
  const change = (at: number, name: string, next: unknown) => onChange(rows.map((row, i) => (i === at ? { ...row, [name]: next } : row)))
  return (
    <div id={id} className="rows" role="group" aria-label={field.title} tabIndex={-1}>
      {rows.length === 0 && <p className="quiet">{t('input.no_rows')}</p>}
      {rows.map((row, i) => (
        <fieldset key={i} className="row-form">
          <legend className="quiet">{t('input.row', { n: i + 1 })}</legend>
          {(field.row ?? []).map((column) => {
            const said = problems.find((p) => p.field === `${i}.${column.name}`)?.message
            return (
              <FormField key={column.name} id={`${id}-${i}-${column.name}`} field={column} {...(said ? { problem: said } : {})}>
                {(input) => <FieldInput {...input} field={column} value={row[column.name]} onChange={(v) => change(i, column.name, v)} refs={refs} />}
              </FormField>
            )
          })}
          <Button
            className="remove"
            type="text"
            icon={<Icon name="close" />}
            aria-label={t('input.remove_row', { n: i + 1 })}
            onClick={() => onChange(rows.filter((_, j) => j !== i))}
          />
        </fieldset>
      ))}
      <Button icon={<Icon name="plus" />} disabled={rows.length >= max} onClick={() => onChange([...rows, {}])}>
        {t('input.add_row')}
      </Button>
    </div>
  )
}
