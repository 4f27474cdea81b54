import type { Trial } from '#kit/wire/records.ts'
import { t } from '../../text/text.ts'

/** What is set in motion beside the record, in numbers, before it is confirmed. */
export function Effects({ trial }: { trial: Trial | undefined }) {
  if (!trial || trial.effects.length === 0) return null
  return (
    <section className="effects" aria-live="polite">
      <strong>{t('record.effects')}</strong>
      <ul>
        {trial.effects.map((e) => (
          <li key={e.text}>
            <b>{e.count}</b> {e.text}
          </li>
        ))}
      </ul>
    </section>
  )
}
