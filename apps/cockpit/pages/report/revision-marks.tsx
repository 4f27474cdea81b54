import { t } from '../../text/text.ts'
import type { Revision } from '#kit/wire/report.ts'

const figureWords = (value: string | null, unit: string): string => (value === null ? '—' : `${value}${unit}`)

/** What became of a figure, in a line: 7个 → 6个, or that only its records were worked on. */
export function revisionWords({ status, sealed, live, redefined }: Revision): string {
  if (status === 'definition_gone') return t('seal.gone')
  if (status === 'same') return redefined ? t('seal.redefined') : t('seal.same')
  if (status === 'touched') return t('seal.touched')
  const after = figureWords(live?.value ?? null, sealed.unit)
  const before = figureWords(sealed.value, sealed.unit)
  return before === after ? t('seal.exchanged', { value: before }) : `${before} → ${after}`
}

/** A mark that opens the records behind a change. */
export function RevisionButton({ revision, open }: { revision: Revision; open: (indicator: string) => void }) {
  return (
    <button type="button" className={`revision ${revision.status}`} onClick={() => open(revision.indicator)}>
      <strong>{revision.title}</strong> <span>{revisionWords(revision)}</span>
    </button>
  )
}

/** Beside a paragraph: those of its figures whose records moved since the seal. */
export function RevisionMarks({
  indicators,
  revisions,
  open,
}: {
  indicators: readonly string[]
  revisions: ReadonlyMap<string, Revision>
  open: (indicator: string) => void
}) {
  const moved = indicators.flatMap((id) => revisions.get(id) ?? []).filter((r) => r.status !== 'same' || r.redefined !== null)
  if (moved.length === 0) return null
  return (
    <aside className="margin revisions" aria-label={t('seal.marks')}>
      {moved.map((r) => (
        <RevisionButton key={r.indicator} revision={r} open={open} />
      ))}
    </aside>
  )
}
