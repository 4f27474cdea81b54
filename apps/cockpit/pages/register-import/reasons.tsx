import { comma } from '#kit/ui/text/text.ts'
import { grouped } from '#kit/quantity/grouped.ts'
import { t } from '../../text/text.ts'
import type { LineReason, Result } from '#kit/wire/imports.ts'

type Properties = { lines: readonly LineReason[]; refused: number; fields: Result['fields'] }

/** Which lines were not taken, of which cells, and why. */
export function Reasons({ lines, refused, fields }: Properties) {
  const titles = new Map(fields.map((one) => [one.field, one.title]))
  if (refused === 0) return null
  return (
    <section aria-label={t('import.reasons')}>
      <h2>{t('import.reasons')}</h2>
      <table className="import-lines">
        <thead>
          <tr>
            <th scope="col" className="numeric">
              {t('import.line')}
            </th>
            <th scope="col">{t('import.field')}</th>
            <th scope="col">{t('import.why')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((l) => (
            <tr key={`${l.line} ${l.code}`}>
              <td className="numeric">{l.line}</td>
              <td>{l.fields?.map((name) => titles.get(name) ?? name).join(comma())}</td>
              <td>{l.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused > lines.length && <p className="quiet small">{t('import.more', { n: grouped(String(refused - lines.length)) })}</p>}
    </section>
  )
}
