import { To } from '#kit/ui/parts/link.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import './chain.ui.css'

const t = catalogue({
  label: '除治链条',
  word: '称谓',
  batch: '集运批次',
  lost: '装车后没有到达除害地点，还没有追回或者核销。',
  written_off: '差异已核销，木材不计入除治。',
})

/** Stages in their order; each is behind, here, or ahead. */
const stages = ['found', 'numbered', 'assigned', 'felled', 'stump_treated', 'carried', 'disposed', 'accepted', 'closed'] as const
const at: Readonly<Record<string, number>> = { sampled: 1, tested: 1, rework: 6, lost: 5, written_off: 5, void: 0 }

/** A tree's way from its finding to its closing, with the word by which it goes and the batch it went in. */
export default function ChainPanel({ record, definition }: PanelProperties) {
  const place = stages.indexOf(record.state as (typeof stages)[number])
  const here = place === -1 ? (at[record.state] ?? 0) : place
  const word = definition.fields.find((f) => f.name === 'word')?.choices?.[String(record['word'])]
  const batch = record['batch'] ? record.refs[String(record['batch'])] : undefined
  return (
    <>
      <ol className="pest-stages" aria-label={t('label')}>
        {stages.map((stage, i) => (
          <li key={stage} className={i < here ? 'behind' : i === here ? 'here' : 'ahead'} aria-current={i === here ? 'step' : undefined}>
            <span>{definition.states[stage]}</span>
            {i <= here && typeof record[`${stage}_at`] === 'string' && <small>{String(record[`${stage}_at`]).slice(0, 10)}</small>}
          </li>
        ))}
      </ol>
      <p>
        {t('word')} <strong>{word ?? '—'}</strong>
        {batch && (
          <>
            {' · '}
            {t('batch')} <To href={`/registers/${batch.register}/${String(record['batch'])}`}>{batch.title}</To>
          </>
        )}
      </p>
      {record.state === 'lost' && <p role="alert">{t('lost')}</p>}
      {record.state === 'written_off' && <p role="alert">{t('written_off')}</p>}
    </>
  )
}
