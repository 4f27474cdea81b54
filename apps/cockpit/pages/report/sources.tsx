import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { FigureValue } from '#kit/ui/parts/quantity.tsx'
import { t } from '../../text/text.ts'
import { Operands } from '../figures/figures-table.tsx'
import { figureAddress } from './figure-in-text.tsx'
import type { Compared } from './sheet.tsx'

/** The appendix: each figure with what it stands on, and what has to be said about the report. */
export function Sources({ given }: { given: Compared }) {
  const { figures, notes } = given.report
  return (
    <section className="appendix">
      <h2>{t('report.sources')}</h2>
      <div className="sheet-table" tabIndex={0} role="region" aria-label={t('report.sources')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('report.number')}</th>
              <th scope="col">{t('figures.indicator')}</th>
              <th scope="col" className="numeric">
                {t('figures.value')}
              </th>
              <th scope="col" className="numeric">
                {t('figures.operands')}
              </th>
              <th scope="col" className="numeric">
                {t('figures.records')}
              </th>
              <th scope="col">{t('figure.version')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((f, i) => (
              <tr key={f.indicator}>
                <td className="numeric">{i + 1}</td>
                <td>
                  <To href={figureAddress(f.indicator)}>{f.title}</To>
                </td>
                <td className="numeric">
                  <FigureValue value={f.value} unit={f.unit} reason={f.reason} />
                </td>
                <td className="numeric">
                  <Operands of={f} />
                </td>
                <td className="numeric">{grouped(String(f.records))}</td>
                <td>
                  <small className="quiet">{f.definition ?? '—'}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.length > 0 && (
        <>
          <h2>{t('report.notes')}</h2>
          <ol>
            {notes.map((n, i) => (
              <li key={i}>{n.text}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
