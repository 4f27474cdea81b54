import { Select } from 'antd'
import { useState } from 'react'
import { t } from '../../text/text.ts'
import type { Preview } from '#kit/wire/imports.ts'

type Mapping = Readonly<Record<string, string>>
type Properties = { preview: Preview; mapping: Mapping; choose: (mapping: Mapping) => void; disabled: boolean }

/** What only a sheet that was made here says. */
const ofThisHouse: ReadonlySet<string> = new Set(['id', 'version'])

/** Which column of the file fills which field; what was guessed can be changed. */
export function Columns({ preview, mapping, choose, disabled }: Properties) {
  const set = (field: string, column: string | null): void => {
    const { [field]: _, ...rest } = mapping
    choose(column === null ? rest : { ...rest, [field]: column })
  }
  // what is matched need not be looked at; what is wanting must be
  const [open, setOpen] = useState(preview.missing.length > 0)
  const options = [{ value: '', label: t('import.none') }, ...preview.columns.map((value) => ({ value, label: value }))]
  const wanting = new Set(preview.missing.map((f) => f.field))
  return (
    <details className="import-columns" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('import.columns')}</h2>
        <span className="quiet small">{t('import.matched', { n: Object.keys(mapping).length, all: preview.columns.length })}</span>
      </summary>
      <table className="import-lines">
        <thead>
          <tr>
            <th scope="col">{t('import.field')}</th>
            <th scope="col">{t('import.column')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.fields
            .filter(({ field }) => !ofThisHouse.has(field) || preview.mapping[field] !== undefined)
            .map(({ field, title }) => (
              <tr key={field}>
                <th scope="row">
                  {title}
                  {wanting.has(field) && <span className="problem"> *</span>}
                </th>
                <td>
                  <Select
                    aria-label={title}
                    className="import-column"
                    showSearch
                    disabled={disabled}
                    value={mapping[field] ?? ''}
                    options={options}
                    onChange={(v: string) => set(field, v || null)}
                  />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  )
}
