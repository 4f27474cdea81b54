import { To } from '#kit/ui/parts/link.tsx'
import { useRegisters } from '#kit/ui/parts/registers.ts'
import type { Overview } from '#kit/wire/figures.ts'
import { spoken } from '#kit/ui/text/language.ts'
import { t } from '../../text/text.ts'
import { LeadingFigure } from './leading-figure.tsx'

type Chapter = Overview['chapters'][number]

/** One chapter in a row: its leading figures with how they went, what is late in it, and its sentence of the report, which is Chinese. */
export function ChapterRow({ chapter, year }: { chapter: Chapter; year: number }) {
  const { number, title, leading, sentence } = chapter
  return (
    <section className={leading.length > 0 ? 'card chapter' : 'card chapter thin'} aria-labelledby={`chapter-${number}`}>
      <header>
        <h2 id={`chapter-${number}`}>
          <b>{number}</b> {title}
        </h2>
        <Waiting chapter={chapter} />
      </header>
      <div className="chapter-body">
        {leading.length > 0 ? (
          <ul className="leading">
            {leading.map((f) => (
              <LeadingFigure key={f.indicator} figure={f} year={year} trend={f.trend} />
            ))}
          </ul>
        ) : (
          <span className="quiet small">{t('overview.no_figures')}</span>
        )}
        {sentence && spoken() === 'zh' && (
          <p className="sentence clamp-one" title={sentence}>
            {sentence}
          </p>
        )}
      </div>
    </section>
  )
}

/** What waits for the reader in the chapter, late first. */
function Waiting({ chapter: { waiting, overdue, sections } }: { chapter: Chapter }) {
  const { data } = useRegisters()
  const numbers = new Set(sections.map((s) => s.number))
  const own = (data?.items ?? []).filter((r) => numbers.has(r.chapter) && r.waiting > 0).map((r) => r.register)
  return (
    <To href={own.length > 0 ? `/inbox?register=${own.join(',')}` : '/inbox'} className="row tight wrap quiet small">
      {overdue > 0 ? <strong className="problem">{t('overview.overdue', { n: overdue })}</strong> : <span>{t('overview.none_late')}</span>}
      <span>{t('overview.waiting', { n: waiting })}</span>
    </To>
  )
}
