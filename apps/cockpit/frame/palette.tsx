import { useQuery } from '@tanstack/react-query'
import { Input, Modal, Skeleton } from 'antd'
import { useDeferredValue, useEffect, useState, type KeyboardEvent } from 'react'
import { useLocation, useSearch } from 'wouter'
import { get } from '#kit/ui/api.ts'
import { keepPlace } from '#kit/ui/address.ts'
import { Icon, type IconName } from '#kit/ui/parts/icon.tsx'
import { t, type TextKey } from '../text/text.ts'
import type { SearchItem } from '#kit/wire/divisions.ts'
import type { Help } from '#kit/wire/help.ts'
import { helpQuery } from '../pages/help/query.ts'
import { useRegisters } from '#kit/ui/parts/registers.ts'
import { useFocusBack } from '#kit/ui/parts/use-focus-back.ts'
import { glossary } from '../pages/help/glossary.ts'
import { t as help } from '../pages/help/text.ts'
import { shortcuts } from '../pages/help/keys.ts'
import { mayOpen, roomViewsFound } from '../room-views.ts'

const pages: readonly [string, TextKey][] = [
  ['/', 'nav.overview'],
  ['/inbox', 'nav.inbox'],
  ['/map', 'nav.map'],
  ['/figures', 'nav.figures'],
  ['/checks', 'nav.checks'],
  ['/report', 'nav.report'],
  ['/claims', 'nav.claims'],
  ['/administration', 'nav.administration'],
  ['/help', 'nav.help'],
  ['/about', 'nav.about'],
]
const icons: Record<SearchItem['kind'], IconName> = { record: 'file', division: 'place', person: 'account', page: 'right' }

/** Search for anything and go there: records, places, people, pages. Arrow keys and Enter. */
export function Palette({ open, close }: { open: boolean; close: () => void }) {
  useFocusBack()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [, go] = useLocation()
  const search = useSearch()
  const { items, isFetching } = useFound(useDeferredValue(text.trim()))
  useEffect(() => setAt(0), [text, items.length])
  const choose = (item: SearchItem | undefined) => {
    if (!item) return
    go(keepPlace(item.href, search))
    setText('')
    close()
  }
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step) {
      event.preventDefault()
      setAt((n) => Math.min(Math.max(n + step, 0), items.length - 1))
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(items[at])
  }
  return (
    <Modal
      open={open}
      onCancel={close}
      footer={null}
      closable={false}
      destroyOnHidden
      width={640}
      className="palette"
      title={<span className="sr-only">{t('frame.search')}</span>}
    >
      <Input
        size="large"
        autoFocus
        value={text}
        onChange={(e) => setText(e.target.value)}
        onKeyDown={pressed}
        prefix={<Icon name="search" />}
        placeholder={t('palette.placeholder')}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={items[at] ? `palette-${at}` : undefined}
        aria-label={t('frame.search')}
      />
      <ul id="palette-list" role="listbox" aria-label={t('palette.results')}>
        {items.map((item, i) => (
          <li
            key={item.href + item.title}
            id={`palette-${i}`}
            role="option"
            aria-selected={i === at}
            onMouseEnter={() => setAt(i)}
            onClick={() => choose(item)}
          >
            <Icon name={icons[item.kind]} />
            <span className="ellipsis">{item.title}</span>
            <small className="quiet ellipsis">{item.subtitle}</small>
          </li>
        ))}
      </ul>
      {isFetching && items.length === 0 && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {!isFetching && items.length === 0 && <p className="quiet palette-empty">{t('palette.nothing')}</p>}
    </Modal>
  )
}

const MOST_HELP = 4

/** What the help says of the words: rooms as their officers work in them, keys, the glossary. */
function helpOn(text: string, rooms: readonly Help['rooms'][number][]): SearchItem[] {
  const subtitle = t('nav.help')
  const ofRooms = rooms
    .filter((room) => room.title.includes(text) || room.help.includes(text))
    .map((room) => ({ kind: 'page' as const, title: room.title, subtitle: t('palette.how'), href: `/rooms/${room.room}` }))
  const keys = shortcuts
    .flatMap((part) => part.keys)
    .filter(([, does]) => help(does).includes(text))
    .map(([names, does]) => ({ kind: 'page' as const, title: `${names.join(' ')}：${help(does)}`, subtitle, href: '/help' }))
  const terms = glossary
    .flatMap((part) => part.terms)
    .filter((term) => [term.word, term.key, term.english].some((said) => said.toLowerCase().includes(text.toLowerCase())))
    .map((term) => ({ kind: 'page' as const, title: term.word, subtitle: `${subtitle} · ${term.key}`, href: `/help?term=${encodeURIComponent(term.word)}` }))
  return [...ofRooms, ...keys, ...terms].slice(0, MOST_HELP)
}

function useFound(text: string): { items: SearchItem[]; isFetching: boolean } {
  const { data: registers } = useRegisters()
  const { data, isFetching } = useQuery({
    queryKey: ['search', text],
    enabled: text.length > 0,
    queryFn: ({ signal }) => get<{ items: SearchItem[] }>('/api/search', { q: text }, signal),
  })
  const { data: told } = useQuery(helpQuery)
  const own: SearchItem[] = pages.map(([href, key]) => ({ kind: 'page', title: t(key), subtitle: t('palette.page'), href }))
  const lists: SearchItem[] = (registers?.items ?? []).map((r) => ({ kind: 'page', title: r.title, subtitle: r.room_title, href: `/registers/${r.register}` }))
  const readable = new Set(registers?.items.map((r) => r.register))
  const ofRooms: SearchItem[] = roomViewsFound()
    .pages.filter((p) => mayOpen(p, readable))
    .map((p) => ({ kind: 'page', title: p.title, subtitle: t('palette.page'), href: p.path }))
  const here = [...own, ...ofRooms, ...lists].filter((item) => (text === '' ? own.includes(item) : item.title.includes(text)))
  const known = new Set(here.map((item) => item.href))
  const found = text ? (data?.items ?? []).filter((item) => !known.has(item.href)) : []
  return { items: [...here.slice(0, 8), ...found, ...(text ? helpOn(text, told?.rooms ?? []) : [])], isFetching }
}
