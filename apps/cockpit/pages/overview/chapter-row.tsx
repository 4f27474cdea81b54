import { To } from '#kit/ui/parts/link.tsx'
import { t } from '../../text/text.ts'
import type { Overview, OverviewSection } from '#kit/wire/figures.ts'
import { LeadingFigure } from './leading-figure.tsx'

type Chapter = Overview['chapters'][number]

/** One chapter: its built sections with their leading figures and what is late; the rest named as not built. */
export function ChapterRow({ chapter, year }: { chapter: Chapter; year: number }) {
  const built = chapter.sections.filter((s) => s.built)
  const other = chapter.sections.filter((s) => !s.built)
  const names = other.map((s) => s.title).join('、')
  return (
    <section className={built.length > 0 ? 'card chapter' : 'card chapter unbuilt'} aria-labelledby={`chapter-${chapter.number}`}>
      <h2 id={`chapter-${chapter.number}`}>
        <b>{chapter.number}</b> {chapter.title}
      </h2>
      <div className="chapter-body">
        {built.map((s) => (
          <Section key={s.number} section={s} year={year} />
        ))}
        {built.length === 0 && (
          <span className="row wrap">
            <small className="tag">{t('overview.unbuilt')}</small>
            <span className="quiet small">{names !== chapter.title ? names : ''}</span>
          </span>
        )}
        {built.length > 0 && other.length > 0 && <p className="quiet small">{t('overview.other', { names })}</p>}
      </div>
    </section>
  )
}

function Section({ section, year }: { section: OverviewSection; year: number }) {
  return (
    <div className="chapter-section">
      <div className="row wrap">
        <h3>
          {section.number} {section.title}
        </h3>
        <Waiting section={section} />
      </div>
      {section.figures.length === 0 ? (
        <p className="quiet">{t('overview.no_figures')}</p>
      ) : (
        <ul className="leading">
          {section.figures.map((f) => (
            <LeadingFigure key={f.indicator} figure={f} year={year} />
          ))}
        </ul>
      )}
      {section.sentence && <p className="sentence">{section.sentence}</p>}
    </div>
  )
}

function Waiting({ section }: { section: OverviewSection }) {
  return (
    <To href="/inbox" className="row tight quiet small">
      <span>{t('overview.waiting', { n: section.waiting })}</span>·
      <span className={section.overdue > 0 ? 'problem' : undefined}>
        {section.overdue > 0 ? t('overview.overdue', { n: section.overdue }) : t('overview.none_late')}
      </span>
    </To>
  )
}
