import { t } from '../../text/text.ts'
import type { Stage } from '#kit/wire/work.ts'

const stages: readonly Stage[] = ['overdue', 'supervised', 'reminded', 'waiting']
type Properties = { counts: Record<Stage, number> | undefined; stage: Stage | null; choose: (stage: Stage | null) => void }

/** All, or only what is at one stage of its clock; each with how many. */
export function StageTabs({ counts, stage, choose }: Properties) {
  const all = counts ? stages.reduce((n, s) => n + counts[s], 0) : null
  return (
    <div className="chips gap" role="group" aria-label={t('inbox.due')}>
      <button type="button" aria-pressed={stage === null} onClick={() => choose(null)}>
        {t('inbox.all')} <b>{all ?? '…'}</b>
      </button>
      {stages.map((s) => (
        <button
          key={s}
          type="button"
          aria-pressed={stage === s}
          className={(s === 'overdue' || s === 'supervised') && (counts?.[s] ?? 0) > 0 ? 'late' : undefined}
          onClick={() => choose(s)}
        >
          {t(`inbox.stage_${s}`)} <b>{counts?.[s] ?? '…'}</b>
        </button>
      ))}
    </div>
  )
}
