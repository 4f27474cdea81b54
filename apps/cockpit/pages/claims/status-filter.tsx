import { t } from './text.ts'
import { statusHelp, statusWord, StatusSign } from './status.tsx'
import type { Checked, Status } from '#kit/wire/report.ts'
import { statuses } from './statuses.ts'

type Properties = { counts: Checked['counts']; all: number; status: Status | null; choose: (status: Status | null) => void }

/** The four statuses with their counts; pressing one shows only it. */
export function StatusFilter({ counts, all, status, choose }: Properties) {
  return (
    <div className="chips" role="group" aria-label={t('claims.filter')}>
      <button type="button" aria-pressed={status === null} onClick={() => choose(null)}>
        {t('claims.all')} <b>{all}</b>
      </button>
      {statuses.map((s) => (
        <button key={s} type="button" aria-pressed={status === s} title={statusHelp(s)} onClick={() => choose(status === s ? null : s)}>
          <StatusSign status={s} /> {statusWord(s)} <b>{counts[s]}</b>
        </button>
      ))}
    </div>
  )
}
