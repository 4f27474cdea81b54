import { comma } from '#kit/ui/text/text.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { LeadingFigure } from '../overview/leading-figure.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import type { RoomBook, RoomFront } from '#kit/wire/rooms.ts'
import { mayOpen, roomViewsFound } from '../../room-views.ts'
import { t } from '../../text/text.ts'
import '../overview/overview.css'
import './room.css'

/** The front page of a room: its help, its work now, its leading figures, its registers and pages. */
export default function RoomFrontPage() {
  const { room = '' } = useParams<{ room: string }>()
  const { division, year } = useWhereWhen()
  const place = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['overview', 'room', room, division, year],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<RoomFront>(`/api/rooms/${encodeURIComponent(room)}`, { division, year }, signal),
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data || data.room !== room) return <SkeletonPage />
  const layers = data.registers.filter((r) => r.map).map((r) => r.register)
  return (
    <div className="room-front">
      <PageHead
        title={data.title}
        sub={place.data?.path_name ?? place.data?.name ?? '…'}
        actions={
          layers.length > 0 && (
            <To href={`/map?layers=${layers.join(',')}`} className="row tight">
              <Icon name="map" /> {t('room.map')}
            </To>
          )
        }
      />
      <p className="room-help">{data.help}</p>
      <Work books={data.registers} />
      {data.figures.length > 0 && (
        <section className="card" aria-labelledby="room-figures">
          <h2 id="room-figures">{t('room.figures', { year })}</h2>
          <ul className="leading">
            {data.figures.map((f) => (
              <LeadingFigure key={f.indicator} figure={f} year={year} />
            ))}
          </ul>
        </section>
      )}
      <Books front={data} />
    </div>
  )
}

/** What waits for the person in this room, what is late first. */
function Work({ books }: { books: readonly RoomBook[] }) {
  const busy = books.filter((b) => b.waiting > 0).toSorted((a, b) => b.overdue - a.overdue || b.waiting - a.waiting)
  return (
    <section className="card" aria-labelledby="room-work">
      <h2 id="room-work">{t('room.work')}</h2>
      {busy.length === 0 ? (
        <p className="quiet">{t('room.nothing_waits')}</p>
      ) : (
        <ul className="room-work">
          {busy.map((b) => (
            <li key={b.register}>
              <To href={`/inbox?register=${b.register}`}>{t('room.waits', { n: b.waiting, title: b.title })}</To>
              {b.overdue > 0 && (
                <To href={`/inbox?register=${b.register}&clock=late`} className="state-late">
                  {t('room.late', { n: b.overdue })}
                </To>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Books({ front: { room, registers } }: { front: RoomFront }) {
  const readable = new Set(registers.map((r) => r.register))
  const pages = roomViewsFound().pages.filter((p) => p.room === room && mayOpen(p, readable))
  return (
    <section className="card" aria-labelledby="room-books">
      <h2 id="room-books">{t('room.books')}</h2>
      <ul className="room-books">
        {pages.map((p) => (
          <li key={p.path}>
            <To href={p.path}>{p.title}</To>
            <small className="quiet">{p.about ?? t('room.page')}</small>
          </li>
        ))}
        {registers.map((r) => (
          <li key={r.register}>
            <span className="row tight">
              <To href={`/registers/${r.register}`}>{r.title}</To>
              {r.can_create && (
                <To href={`/registers/${r.register}/new`} className="small" aria-label={t('room.new_of', { title: r.title })}>
                  <Icon name="plus" size={14} />
                  {t('register.new')}
                </To>
              )}
            </span>
            <small className="quiet">{t('room.basis', { basis: basisOf(r.basis) })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

const shownBasis = 3
const basisOf = (basis: readonly string[]): string =>
  basis.length > shownBasis ? t('room.basis_more', { some: basis.slice(0, shownBasis).join(comma()), n: basis.length }) : basis.join(comma())
