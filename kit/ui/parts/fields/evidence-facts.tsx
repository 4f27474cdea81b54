import { fileFault, metresInWords, type TakenBounds } from '#kit/evidence/taken.ts'
import { said } from '../../text/language.ts'
import { comma, t } from '../../text/text.ts'
import type { EvidenceFile } from '#kit/wire/evidence.ts'
import { placeInWords, timeInWords, type Place } from '../evidence.ts'
import { Icon } from '../icon.tsx'
import { dateTime } from '../time.ts'

/** What files are held against: the place of the record, and what the register asks of them. */
export type Judged = { from?: Place | null; bounds?: TakenBounds | undefined }

/** What is asked of the files, before any is chosen. */
export function Asked({ bounds }: { bounds: TakenBounds | undefined }) {
  if (!bounds) return null
  const { after, near } = bounds
  const what = [
    after && t('evidence.asked_after', { at: dateTime(after.at), words: said(after.words) }),
    near && t('evidence.asked_near', { metres: said(metresInWords(near.metres)) }),
  ]
    .filter(Boolean)
    .join(comma())
  return what ? <p className="evidence-asked">{t('evidence.asked', { what })}</p> : null
}

type Properties = { file: Pick<EvidenceFile, 'taken_at' | 'time_source' | 'position' | 'place_source' | 'file_time'>; judged: Judged }

/** When and where one file was taken, and whether that will do. */
export function Told({ file, judged: { from, bounds } }: Properties) {
  const place = from ?? bounds?.near?.position ?? null
  const fault = bounds ? fileFault(file, bounds) : null
  return (
    <small className="evidence-told quiet">
      <span>{timeInWords(file)}</span>
      <span>{placeInWords(file, place)}</span>
      {bounds && (
        <span className={fault ? 'problem' : 'state-in_time'}>
          <Icon name={fault ? 'close' : 'check'} size={12} /> {fault ? said(fault.message) : t('evidence.proves')}
        </span>
      )}
    </small>
  )
}
