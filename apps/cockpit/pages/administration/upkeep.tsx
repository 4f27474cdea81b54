import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { t } from '../../text/text.ts'

type Upkeep = {
  outbox: { waiting: number; dead: number; errors: { register: string; register_title: string; record: string; action: string; at: string; error: string }[] }
}

/** What must follow steps and has not: how much waits, and what failed so often that it is tried no more. */
export function Upkeep() {
  const { data } = useQuery({ queryKey: ['upkeep'], queryFn: () => get<Upkeep>('/api/upkeep') })
  if (!data) return null
  const { waiting, dead, errors } = data.outbox
  return (
    <section className="card">
      <h2>{t('administration.follow')}</h2>
      <p className="quiet">{t('administration.follow_help')}</p>
      <p className={dead > 0 ? 'problem' : undefined} role={dead > 0 ? 'alert' : undefined}>
        {dead > 0 ? t('administration.follow_dead', { waiting, dead }) : t('administration.follow_well', { waiting })}
      </p>
      {errors.length > 0 && (
        <ul className="small">
          {errors.map((e) => (
            <li key={`${e.record} ${e.at}`}>
              <To href={`/registers/${e.register}/${e.record}`}>{e.register_title}</To> {e.at.slice(0, 16).replace('T', ' ')} {e.error}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
