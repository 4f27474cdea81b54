import { Select } from 'antd'
import { t } from '../../text/text.ts'
import type { Preview } from '#kit/wire/imports.ts'

export type Crosswalk = Readonly<Record<string, Readonly<Record<string, string>>>>
type Properties = { unknown: Preview['unknown']; crosswalk: Crosswalk; translate: (crosswalk: Crosswalk) => void; disabled: boolean }

/** Words of the file that are none of the register's choices, and what the office means by them. */
export function Words({ unknown, crosswalk, translate, disabled }: Properties) {
  const set = (field: string, word: string, choice: string): void => translate({ ...crosswalk, [field]: { ...crosswalk[field], [word]: choice } })
  return (
    <section aria-label={t('import.words')}>
      <h2>{t('import.words')}</h2>
      <p className="quiet small">{t('import.words_help')}</p>
      <table className="import-lines">
        <thead>
          <tr>
            <th scope="col">{t('import.field')}</th>
            <th scope="col">{t('import.word')}</th>
            <th scope="col">{t('import.choice')}</th>
          </tr>
        </thead>
        <tbody>
          {unknown.flatMap(({ field, title, words, choices }) =>
            words.map((word) => (
              <tr key={`${field} ${word}`}>
                <th scope="row">{title}</th>
                <td>{word}</td>
                <td>
                  <Select
                    aria-label={`${title} ${word}`}
                    className="import-column"
                    showSearch={{ optionFilterProp: 'label' }}
                    disabled={disabled}
                    value={crosswalk[field]?.[word] ?? null}
                    options={Object.entries(choices).map(([value, label]) => ({ value, label }))}
                    onChange={(choice: string) => set(field, word, choice)}
                  />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  )
}
