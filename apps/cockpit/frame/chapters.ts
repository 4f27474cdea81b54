import type { RegisterItem } from '../wire.ts'

export type ChapterEntry = { number: string; title: string; sections: { number: string; title: string; registers: RegisterItem[] }[] }

/** The places of the house in their order; which of them are built is told by the registers that exist. */
const fixed: readonly { number: string; title: string; sections: readonly [string, string][] }[] = [
  { number: '1', title: '规划引领', sections: [['1', '规划与红线']] },
  { number: '2', title: '湿地保护', sections: [['2', '湿地']] },
  { number: '3', title: '资源管护', sections: [['3.1', '林长制'], ['3.2', '林地与采伐'], ['3.3', '执法与督查']] },
  { number: '4', title: '安全底线', sections: [['4.1', '森林防火'], ['4.2', '有害生物'], ['4.3', '野生动植物'], ['4.4', '林区稳定']] },
  { number: '5', title: '国土绿化', sections: [['5.1', '资源培育'], ['5.2', '义务植树'], ['5.3', '生态文化'], ['5.4', '储备林'], ['5.5', '绿色产业']] },
]

export const banks: readonly { key: string; title: string }[] = [
  { key: 'water', title: '水库' }, { key: 'money', title: '钱库' }, { key: 'food', title: '粮库' }, { key: 'carbon', title: '碳库' },
]

/** Registers under their chapters. A section without registers is one that is not built yet. */
export function chaptersOf(registers: readonly RegisterItem[]): ChapterEntry[] {
  return fixed.map(({ number, title, sections }) => ({
    number, title,
    sections: sections.map(([section, sectionTitle]) => ({
      number: section, title: sectionTitle, registers: registers.filter((r) => r.chapter === section),
    })),
  }))
}

/** Registers that all businesses use (divisions, persons, posts), grouped by their room. */
export function commonRooms(registers: readonly RegisterItem[]): { room: string; title: string; registers: RegisterItem[] }[] {
  const known = new Set(fixed.flatMap(({ sections }) => sections.map(([number]) => number)))
  const rest = registers.filter((r) => !known.has(r.chapter))
  const rooms = new Map<string, { room: string; title: string; registers: RegisterItem[] }>()
  for (const item of rest) {
    const room = rooms.get(item.room) ?? { room: item.room, title: item.room_title, registers: [] }
    room.registers.push(item)
    rooms.set(item.room, room)
  }
  return [...rooms.values()]
}
