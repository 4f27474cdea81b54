import type { Overview, RegisterItem } from '../../../kit/ui/wire.ts'

export type ChapterEntry = { number: string; title: string; sections: { number: string; title: string; registers: RegisterItem[] }[] }
export type RoomEntry = { room: string; title: string; registers: RegisterItem[] }

/** Registers under the chapters of the city's outline. A section without registers is one that is not built yet. */
export const chaptersOf = (outline: Overview['chapters'], registers: readonly RegisterItem[]): ChapterEntry[] =>
  outline.map(({ number, title, sections }) => ({
    number, title,
    sections: sections.map((s) => ({ number: s.number, title: s.title, registers: registers.filter((r) => r.chapter === s.number) })),
  }))

/** Registers that stand under no chapter (divisions, persons, posts), by their room. */
export function commonRooms(outline: Overview['chapters'], registers: readonly RegisterItem[]): RoomEntry[] {
  const known = new Set(outline.flatMap(({ sections }) => sections.map((s) => s.number)))
  const rooms = new Map<string, RoomEntry>()
  for (const item of registers.filter((r) => !known.has(r.chapter))) {
    const room = rooms.get(item.room) ?? { room: item.room, title: item.room_title, registers: [] }
    room.registers.push(item)
    rooms.set(item.room, room)
  }
  return [...rooms.values()]
}
