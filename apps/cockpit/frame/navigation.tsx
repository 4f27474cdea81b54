import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Icon, type IconName } from '#kit/ui/parts/icon.tsx'
import { useRegisters } from '#kit/ui/parts/registers.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { t, type TextKey } from '../text/text.ts'
import { roomViewsFound } from '../room-views.ts'
import { banksOf, chaptersOf, commonRooms, type BankEntry, type ChapterEntry, type RoomEntry } from './chapters.ts'

/** The left side: daily work, chapters, banks, and what cuts across. */
export function Navigation() {
  const list = useRegisters()
  const registers = list.data?.items ?? []
  const outline = list.data?.outline.parts ?? []
  const pending = list.isPending
  const { banks, room: bankRoom, chapter: bankChapter } = banksOf(list.data?.outline.banks ?? [], registers, roomViewsFound().pages)
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
      <h2>{t('nav.chapters')}</h2>
      {pending ? (
        <SkeletonRows rows={5} />
      ) : (
        <ul>
          {chaptersOf(
            outline.filter((c) => c.number !== bankChapter),
            registers,
            roomViewsFound().pages,
          ).map((c) => (
            <Chapter key={c.number} chapter={c} />
          ))}
        </ul>
      )}
      <h2>{t('nav.banks')}</h2>
      {pending ? (
        <SkeletonRows rows={4} />
      ) : (
        <ul>
          {banks.map((b) => (
            <Bank key={b.key} bank={b} />
          ))}
          {bankRoom && (
            <Fold name="banks" holds={addressesOf(bankRoom)} title={t('nav.bank_room')}>
              <RoomEntries room={bankRoom} />
            </Fold>
          )}
        </ul>
      )}
      <h2>{t('nav.common')}</h2>
      {!pending && (
        <ul>
          {commonRooms(outline, registers, bankRoom?.room).map((room) => (
            <Group key={room.room} room={room} />
          ))}
        </ul>
      )}
      <h2>{t('nav.across')}</h2>
      <ul>
        <Entry href="/map" icon="map" text="nav.map" />
        <Entry href="/figures" icon="figures" text="nav.figures" />
        <Entry href="/report" icon="report" text="nav.report" />
        <Entry href="/claims" icon="claims" text="nav.claims" />
        <Entry href="/administration" icon="administration" text="nav.administration" />
        <Entry href="/about" icon="about" text="nav.about" />
      </ul>
    </nav>
  )
}

const Unbuilt = () => <small className="tag">{t('nav.unbuilt')}</small>

function Bank({ bank: { title, built, href } }: { bank: BankEntry }) {
  const [path] = useLocation()
  if (!href)
    return (
      <li>
        <span className="entry unbuilt">
          <Icon name="bank" />
          {title}
          {!built && <Unbuilt />}
        </span>
      </li>
    )
  return (
    <li>
      <To href={href} className="entry" aria-current={isAt(path, href) ? 'page' : undefined}>
        <Icon name="bank" />
        {title}
      </To>
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

function Chapter({ chapter }: { chapter: ChapterEntry }) {
  const rooms = chapter.sections.flatMap((s) => s.rooms)
  if (rooms.length === 0)
    return (
      <li>
        <span className="entry unbuilt">
          <b>{chapter.number}</b>
          {chapter.title}
          <Unbuilt />
        </span>
      </li>
    )
  return (
    <Fold
      name={`chapter-${chapter.number}`}
      holds={rooms.flatMap(addressesOf)}
      title={
        <>
          <b>{chapter.number}</b>
          {chapter.title}
        </>
      }
    >
      {chapter.sections.map((s) =>
        s.rooms.length === 0 ? (
          <li key={s.number}>
            <span className="entry unbuilt section">
              {s.title}
              <Unbuilt />
            </span>
          </li>
        ) : (
          s.rooms.map((room) => (
            <li key={room.room}>
              <span className="entry section">{room.title}</span>
              <ul>
                <RoomEntries room={room} />
              </ul>
            </li>
          ))
        ),
      )}
    </Fold>
  )
}

const registerAddress = (register: string): string => `/registers/${register}`
const addressesOf = ({ registers, pages }: RoomEntry): string[] => [...registers.map((r) => registerAddress(r.register)), ...pages.map((p) => p.path)]

function Group({ room }: { room: RoomEntry }) {
  return (
    <Fold name={`room-${room.room}`} holds={addressesOf(room)} title={room.title}>
      <RoomEntries room={room} />
    </Fold>
  )
}

const RoomEntries = ({ room }: { room: RoomEntry }) => (
  <>
    {room.pages.map((page) => (
      <Leaf key={page.path} href={page.path} title={page.title} />
    ))}
    {room.registers.map((r) => (
      <Leaf key={r.register} href={registerAddress(r.register)} title={r.title} waiting={r.waiting} />
    ))}
  </>
)

const isAt = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`)

function Leaf({ href, title, waiting = 0 }: { href: string; title: string; waiting?: number }) {
  const [path] = useLocation()
  return (
    <li>
      <To href={href} className="entry leaf" aria-current={isAt(path, href) ? 'page' : undefined}>
        <span className="grow">{title}</span>
        {waiting > 0 && (
          <span className="count" aria-label={t('nav.waiting', { n: waiting })}>
            {waiting}
          </span>
        )}
      </To>
    </li>
  )
}

type FoldProperties = { name: string; /** addresses inside it */ holds: readonly string[]; title: ReactNode; children: ReactNode }

/** A part that opens and closes; open where the person is, and remembered. */
function Fold({ name, holds, title, children }: FoldProperties) {
  const [path] = useLocation()
  const inside = holds.some((href) => isAt(path, href))
  const key = `siku.fold.${name}`
  const [chosen, setChosen] = useState(() => localStorage.getItem(key))
  const open = chosen === null ? inside : chosen === 'open'
  const toggle = () => {
    const next = open ? 'closed' : 'open'
    localStorage.setItem(key, next)
    setChosen(next)
  }
  return (
    <li>
      <button type="button" className="entry fold" aria-expanded={open} onClick={toggle}>
        <span className="grow row">{title}</span>
        <Icon name={open ? 'down' : 'right'} size={14} />
      </button>
      {open && <ul>{children}</ul>}
    </li>
  )
}
