import type { OutlineTold, RegisterItem } from '#kit/wire/registers.ts'
import { mayOpen, type FoundPage } from '../room-views.ts'

export type RoomEntry = { room: string; title: string; registers: RegisterItem[]; pages: FoundPage[] }
export type ChapterEntry = { number: string; title: string; sections: { number: string; title: string; rooms: RoomEntry[] }[] }

function roomsOf(registers: readonly RegisterItem[], pages: readonly FoundPage[]): RoomEntry[] {
  const rooms = Map.groupBy(registers, (r) => r.room)
  return [...rooms].map(([room, own]) => ({ room, title: own[0]?.room_title ?? room, registers: own, pages: pages.filter((p) => p.room === room) }))
}

/** Rooms under the chapters of the city's outline, with the pages that are open to the person. A section without rooms is not built yet. */
export function chaptersOf(outline: OutlineTold['parts'], registers: readonly RegisterItem[], pages: readonly FoundPage[]): ChapterEntry[] {
  const readable = new Set(registers.map((r) => r.register))
  const open = pages.filter((p) => mayOpen(p, readable))
  return outline.map(({ number, title, sections }) => ({
    number,
    title,
    sections: sections.map((s) => ({
      number: s.number,
      title: s.title,
      rooms: roomsOf(
        registers.filter((r) => r.chapter === s.number),
        open.filter((p) => p.chapter === s.number),
      ),
    })),
  }))
}

/** Rooms that stand under no chapter (divisions, persons, posts). */
export function commonRooms(outline: OutlineTold['parts'], registers: readonly RegisterItem[], room?: string): RoomEntry[] {
  const known = new Set(outline.flatMap(({ sections }) => sections.map((s) => s.number)))
  return roomsOf(
    registers.filter((r) => !known.has(r.chapter) && r.room !== room),
    [],
  )
}

export type BankEntry = OutlineTold['banks'][number] & { /** where its page is; none when it is not built or not open to the person */ href?: string }
export type BankEntries = {
  readonly banks: readonly BankEntry[]
  /** the room that keeps them, with its other pages */ readonly room?: RoomEntry
  /** their chapter of the report */ readonly chapter?: string
}

/** The four banks, each with the page that ends in its name, and what else their room has. */
export function banksOf(banks: OutlineTold['banks'], registers: readonly RegisterItem[], pages: readonly FoundPage[]): BankEntries {
  const readable = new Set(registers.map((r) => r.register))
  const open = pages.filter((p) => mayOpen(p, readable))
  const entries = banks.map((bank): BankEntry => {
    const page = pages.find((p) => p.path.endsWith(`/${bank.key}`))
    return { ...bank, built: page !== undefined, ...(page && open.includes(page) ? { href: page.path } : {}) }
  })
  const own = pages.find((p) => banks.some((b) => p.path.endsWith(`/${b.key}`)))
  const others = open.filter((p) => !entries.some((b) => b.href === p.path))
  const [room] = roomsOf(
    registers.filter((r) => r.room === own?.room),
    others,
  )
  return { banks: entries, ...(room ? { room } : {}), ...(own ? { chapter: own.chapter } : {}) }
}
