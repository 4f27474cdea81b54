import { useQuery } from '@tanstack/react-query'
import { To } from '#kit/ui/parts/link.tsx'
import { relatedOf } from '#kit/ui/parts/records.ts'
import { t } from '../../text/text.ts'

/** Records that refer to this one. */
export function Related({ register, id }: { register: string; id: string }) {
  const { data } = useQuery(relatedOf(register, id))
  if (!data) return null
  return (
    <section className="card" aria-labelledby="related-title">
      <h2 id="related-title">{t('record.related')}</h2>
      {data.length === 0 && <p className="quiet">{t('record.no_related')}</p>}
      <ul className="plain-list">
        {data.map((r) => (
          <li key={r.id}>
            <To href={`/registers/${r.register}/${r.id}`}>{r.title}</To>
            <div className="quiet">
              {r.register_title} · {r.state_title}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
