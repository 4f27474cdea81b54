import type { ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Icon, type IconName } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { useRegisters } from '#kit/ui/parts/registers.ts'
import { useSavedViews } from '#kit/ui/parts/saved-views.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import type { RegisterItem } from '#kit/wire/registers.ts'
import { mayOpen, roomViewsFound } from '../room-views.ts'
import { t, type TextKey } from '../text/text.ts'
import { banksOf, chaptersOf, commonRooms, type BankEntry, type RoomEntry } from './chapters.ts'
import { useRecent } from './recent.ts'

/** The left side: daily work, what I starred and lately used, chapters with their rooms, banks, and what cuts across. */
export function Navigation() {
  const list = useRegisters()
  const registers = list.data?.items ?? []
  const { parts, banks: told } = list.data?.outline ?? { parts: [], banks: [] }
  const { banks, room: bankRoom } = banksOf(told, registers, roomViewsFound().pages)
  const chapters = chaptersOf(parts, registers)
  return (
    <nav className="navigation" aria-label={t('frame.navigation')}>
      <To href="/" className="brand">
        <span className="brand-mark" aria-hidden="true">
          四库
        </span>
        <span>{t('app.short')}</span>
      </To>
      <ul>
        <Entry href="/" icon="overview" text="nav.overview" />
        <Entry href="/inbox" icon="inbox" text="nav.inbox" />
      </ul>
      <Starred />
      <Recent registers={registers} />
      {list.isPending ? (
        <SkeletonRows rows={10} />
      ) : (
        <>
          {chapters.map((c) => (
            <Part key={c.number} name={c.title} number={c.number}>
              {c.rooms.map((room) => (
                <Room key={room.room} room={room} registers={registers} />
              ))}
            </Part>
          ))}
          <Part name={t('nav.banks')}>
            {banks.map((b) => (
              <Bank key={b.key} bank={b} />
            ))}
            {bankRoom && <Room room={{ ...bankRoom, title: t('nav.bank_room') }} registers={registers} />}
          </Part>
          <Part name={t('nav.common')}>
            {commonRooms(parts, registers, bankRoom?.room).map((room) => (
              <Room key={room.room} room={room} registers={registers} />
            ))}
          </Part>
        </>
      )}
      <Part name={t('nav.across')}>
        <Entry href="/map" icon="map" text="nav.map" />
        <Entry href="/figures" icon="figures" text="nav.figures" />
        <Entry href="/checks" icon="check" text="nav.checks" />
        <Entry href="/report" icon="report" text="nav.report" />
        <Entry href="/claims" icon="claims" text="nav.claims" />
        <Entry href="/administration" icon="administration" text="nav.administration" />
        <Entry href="/help" icon="help" text="nav.help" />
        <Entry href="/about" icon="about" text="nav.about" />
      </Part>
    </nav>
  )
}

function Part({ name, number, children }: { name: string; number?: string; children: ReactNode }) {
  return (
    <>
      <h2>
        {number && <b>{number}</b>} {name}
      </h2>
      <ul>{children}</ul>
    </>
  )
}

const isAt = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`)

/** Pages starred by the person, as they left them. */
function Starred() {
  const { data } = useSavedViews()
  const [path] = useLocation()
  const search = useSearch()
  const here = search === '' ? path : `${path}?${search}`
  const own = (data?.items ?? []).filter((v) => v.own && v.unit === null)
  if (own.length === 0) return null
  return (
    <Part name={t('nav.starred')}>
      {own.map((v) => (
        <Line key={v.id} href={v.address} title={v.title} here={v.address === here} icon="star" />
      ))}
    </Part>
  )
}

/** The list or the room's page that an address lies in: what one comes back to. */
function placeOf(path: string, registers: readonly RegisterItem[]): { path: string; title: string } | null {
  const page = roomViewsFound().pages.find((p) => p.path === path)
  if (page) return mayOpen(page, new Set(registers.map((r) => r.register))) ? page : null
  const register = registers.find((r) => isAt(path, `/registers/${r.register}`))
  return register ? { path: `/registers/${register.register}`, title: register.title } : null
}

function Recent({ registers }: { registers: readonly RegisterItem[] }) {
  const [path] = useLocation()
  const places = useRecent(placeOf(path, registers)?.path ?? null).flatMap((p) => placeOf(p, registers) ?? [])
  if (places.length === 0) return null
  return (
    <Part name={t('nav.recent')}>
      {places.map((p) => (
        <Line
          key={p.path}
          href={p.path}
          title={p.title}
          here={isAt(path, p.path)}
          waiting={registers.find((r) => `/registers/${r.register}` === p.path)?.waiting ?? 0}
        />
      ))}
    </Part>
  )
}

function Room({ room: { room, title, waiting }, registers }: { room: RoomEntry; registers: readonly RegisterItem[] }) {
  const [path] = useLocation()
  const href = `/rooms/${room}`
  const inside =
    registers.some((r) => r.room === room && isAt(path, `/registers/${r.register}`)) || roomViewsFound().pages.some((p) => p.room === room && p.path === path)
  return <Line href={href} title={title} here={isAt(path, href)} inside={inside} waiting={waiting} />
}

type LineProperties = {
  href: string
  title: string
  here: boolean
  /** whether the page shown lies in it */ inside?: boolean
  waiting?: number
  icon?: IconName
}

function Line({ href, title, here, inside = false, waiting = 0, icon }: LineProperties) {
  return (
    <li>
      <To href={href} className={inside ? 'entry inside' : 'entry'} aria-current={here ? 'page' : undefined}>
        {icon && <Icon name={icon} size={14} />}
        <span className="grow ellipsis" title={title}>
          {title}
        </span>
        {waiting > 0 && (
          <span className="count" aria-label={t('nav.waiting', { n: waiting })}>
            {waiting}
          </span>
        )}
      </To>
    </li>
  )
}

function Bank({ bank: { title, built, page } }: { bank: BankEntry }) {
  const [path] = useLocation()
  if (page)
    return (
      <li>
        <To href={page.path} className="entry" aria-current={isAt(path, page.path) ? 'page' : undefined}>
          <Icon name="bank" />
          {title}
        </To>
      </li>
    )
  return (
    <li>
      <span className="entry unbuilt">
        <Icon name="bank" />
        {title}
        {!built && <small className="tag">{t('nav.unbuilt')}</small>}
      </span>
    </li>
  )
}

function Entry({ href, icon, text }: { href: string; icon: IconName; text: TextKey }) {
  const [path] = useLocation()
  const here = href === '/' ? path === '/' : path.startsWith(href)
  return (
    <li>
      <To href={href} className="entry" aria-current={here ? 'page' : undefined}>
        <Icon name={icon} />
        {t(text)}
      </To>
    </li>
  )
}
