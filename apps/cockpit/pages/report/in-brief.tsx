import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { overviewOf } from '#kit/ui/parts/overview-query.ts'
import { FigureValue } from '#kit/ui/parts/quantity.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { spoken } from '#kit/ui/text/language.ts'
import type { OverviewSection } from '#kit/wire/figures.ts'
import { t } from '../../text/text.ts'
import { figureAddress } from './figure-in-text.tsx'

/** The year in the reader's own language where that is not the report's: of each business its leading figures, each with its records behind it. */
export function InBrief({ year, division, place }: { year: number; division: string; place: string }) {
  const abroad = spoken() !== 'zh'
  const { data } = useQuery({ ...overviewOf(division, year), enabled: abroad })
  const chapters = (data?.chapters ?? []).map((c) => ({ ...c, sections: c.sections.filter((s) => told(s).length > 0) })).filter((c) => c.sections.length > 0)
  if (!abroad || chapters.length === 0) return null
  return (
    <section className="card gap in-brief" aria-labelledby="in-brief">
      <h2 id="in-brief">{t('report.brief', { division: place, year })}</h2>
      {chapters.map((c) => (
        <Fragment key={c.number}>
          <h3>
            {c.number} {c.title}
          </h3>
          {c.sections.map((s) => (
            <p key={`${s.number} ${s.title}`}>
              <strong>{s.title}</strong>
              {told(s).map((f, i) => (
                <span key={f.indicator}>
                  {i === 0 ? ': ' : '; '}
                  <To href={figureAddress(f.indicator)}>{f.title}</To>{' '}
                  <span className="in-brief-value">
                    <FigureValue value={f.value} unit={f.unit} />
                  </span>
                </span>
              ))}
              .
            </p>
          ))}
        </Fragment>
      ))}
    </section>
  )
}

/** What has no value in the year is left out of a summary; the report and its table of sources say why. */
const told = ({ figures }: OverviewSection) => figures.filter((f) => f.value !== null)
