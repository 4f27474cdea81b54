import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '#kit/ui/api.ts'
import { inWords } from '#kit/ui/parts/fields/words.ts'
import { fieldNamed, historyOf } from '#kit/ui/parts/records.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { t } from '../../text/text.ts'
import type { HistoryItem } from '#kit/wire/records.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'

type Properties = { register: string; id: string; definition: RegisterDefinition }

/** Who changed what, when, on what ground; newest first. */
export function History({ register, id, definition }: Properties) {
  const { data, error, isPending } = useQuery(historyOf(register, id))
  return (
    <section className="card" aria-labelledby="history-title">
      <h2 id="history-title">{t('record.history')}</h2>
      {isPending && <SkeletonRows rows={4} />}
      {error && <p className="problem">{error instanceof ApiProblem ? error.title : error.message}</p>}
      <ol className="timeline">
        {data?.map((item) => (
          <Entry key={item.version} item={item} definition={definition} />
        ))}
      </ol>
    </section>
  )
}

function Entry({ item, definition }: { item: HistoryItem; definition: RegisterDefinition }) {
  const moved = item.to_state && item.from_state && item.to_state !== item.from_state
  return (
    <li>
      <div className="row wrap tight">
        <strong>{item.action_title}</strong>
        {moved && (
          <span className="quiet">
            {definition.states[item.from_state ?? ''] ?? item.from_state} → {definition.states[item.to_state ?? ''] ?? item.to_state}
          </span>
        )}
      </div>
      <div className="quiet">
        <time dateTime={item.at}>{dateTime(item.at)}</time> · {item.actor?.name ?? t('record.by_system')}
        {item.post ? `（${item.post.title}）` : ''}
      </div>
      {item.reason && <div>{t('record.why', { reason: item.reason })}</div>}
      {item.changes.length > 0 && (
        <ul className="changes">
          {item.changes.map((c) => (
            <li key={c.field}>
              <span className="quiet">{c.title}</span>
              {words(definition, c.field, c.before) !== '—' && (
                <del>
                  <span className="sr-only">{t('record.before')}</span>
                  {words(definition, c.field, c.before)}
                </del>
              )}
              <ins>
                <span className="sr-only">{t('record.after')}</span>
                {words(definition, c.field, c.after)}
              </ins>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Values come in words; numbers and flags are put into words here. */
function words(definition: RegisterDefinition, name: string, value: unknown): string {
  const field = fieldNamed(definition, name)
  if (value === null || value === undefined) return '—'
  return typeof value === 'string' || !field ? String(value) : inWords(field, value)
}
