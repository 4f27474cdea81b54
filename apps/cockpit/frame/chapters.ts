import type { OutlineTold, RegisterItem } from '#kit/wire/registers.ts'
import { mayOpen, type FoundPage } from '../room-views.ts'

/** A room as the menu shows it: only its front page, and how much waits in all of it. */
export type RoomEntry = { readonly room: string; readonly title: string; readonly waiting: number }
export type ChapterEntry = { readonly number: string; readonly title: string; readonly rooms: readonly RoomEntry[] }

function roomsOf(registers: readonly RegisterItem[]): RoomEntry[] {
  const rooms = Map.groupBy(registers, (r) => r.room)
  return [...rooms].map(([room, own]) => ({ room, title: own[0]?.room_title ?? room, waiting: own.reduce((n, r) => n + r.waiting, 0) }))
}

/** The chapters in which somebody may see a room, in the city's order; a chapter without one is not there. */
export const chaptersOf = (outline: OutlineTold['parts'], registers: readonly RegisterItem[]): ChapterEntry[] =>
  outline
    .map(({ number, title, sections }) => {
      const numbers = new Set(sections.map((s) => s.number))
      return { number, title, rooms: roomsOf(registers.filter((r) => numbers.has(r.chapter))) }
    })
    .filter((c) => c.rooms.length > 0)

/** Rooms that stand under no chapter (divisions, persons, posts). */
export function commonRooms(outline: OutlineTold['parts'], registers: readonly RegisterItem[], room?: string): RoomEntry[] {
  const known = new Set(outline.flatMap(({ sections }) => sections.map((s) => s.number)))
  return roomsOf(registers.filter((r) => !known.has(r.chapter) && r.room !== room))
}

export type BankEntry = OutlineTold['banks'][number] & { /** its page; none when it is not built or not open to the person */ readonly page?: FoundPage }
export type BankEntries = { readonly banks: readonly BankEntry[]; /** the room that keeps them */ readonly room?: RoomEntry }

/** The four banks, each with the page that ends in its name, and the room that keeps them. */
export function banksOf(banks: OutlineTold['banks'], registers: readonly RegisterItem[], pages: readonly FoundPage[]): BankEntries {
  const readable = new Set(registers.map((r) => r.register))
  const entries = banks.map((bank): BankEntry => {
    const page = pages.find((p) => p.path.endsWith(`/${bank.key}`))
    return { ...bank, built: page !== undefined, ...(page && mayOpen(page, readable) ? { page } : {}) }
  })
  const own = pages.find((p) => banks.some((b) => p.path.endsWith(`/${b.key}`)))
  const [room] = roomsOf(registers.filter((r) => r.room === own?.room))
  return { banks: entries, ...(room ? { room } : {}) }
}
