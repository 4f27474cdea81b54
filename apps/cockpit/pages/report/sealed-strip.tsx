import { useQuery } from '@tanstack/react-query'
import { To } from '#kit/ui/parts/link.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { t } from '../../text/text.ts'
import { sealedListQuery } from './queries.ts'

/** Above the live report: what of this year and place is sealed already. */
export function SealedStrip({ year, division }: { year: number; division: string }) {
  const { data } = useQuery(sealedListQuery({ year, division }))
  return (
    <nav className="sealed-strip" aria-label={t('seal.list')}>
      {data?.slice(0, 3).map((seal) => (
        <To key={seal.id} href={`/report/sealed/${seal.id}`} className="sealed-link">
          <strong>{seal.number}</strong>{' '}
          <span className="quiet">
            {dateTime(seal.sealed_at)} · {seal.sealed_by.name}
          </span>
        </To>
      ))}
      {data?.length === 0 && <span className="quiet">{t('seal.none')}</span>}
      <To href="/report/sealed">{t('seal.all')}</To>
    </nav>
  )
}
