import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Demo, DemoDivision } from './context.ts'
import type { Draft, PlannedPost } from './organisation.ts'

type Hands = {
  demo: Pick<Demo, 'random' | 'divisions' | 'now'>
  posts: PlannedPost[]
  appear: (division: DemoDivision, since: string) => string
  hold: (draft: Draft, person: string) => PlannedPost
}

const span = (from: string, days: number, draw: { int(a: number, b: number): number }): string => addCalendarDays(from, draw.int(0, days))

/** Handovers among deputies, in 2023 and after, so that the number in office at the end of 2023 stays what it is. */
function handOvers({ demo, posts, appear, hold }: Hands): void {
  const draw = demo.random('turnover')
  const held = Map.groupBy(posts, (p) => p.person)
  const single = posts.filter((p) => held.get(p.person)?.length === 1)
  for (const [level, during, later] of [
    ['county', 3, 2],
    ['township', 24, 20],
    ['village', 60, 60],
  ] as const) {
    const deputies = draw.shuffle(single.filter((p) => p.role === `${level}.forest_chief` && p.kind === 'deputy_forest_chief'))
    for (const successor of deputies.slice(0, during)) {
      const before = successor.from
      successor.from = span('2023-02-01', 300, draw)
      const { id: _, person: __, ...draft } = successor
      hold({ ...draft, from: before, to: successor.from, successor: successor.id }, appear(successor.division, before))
    }
    for (const leaving of deputies.slice(during, during + later)) {
      const day = span('2024-02-01', 600, draw)
      const { id: _, person: __, ...draft } = leaving
      const follower = hold({ ...draft, from: day }, appear(leaving.division, day))
      leaving.to = day
      leaving.successor = follower.id
    }
  }
}

/** Rangers who left in 2023 without a successor of their own, and some who came later. */
function otherRangers({ demo, posts, appear, hold }: Hands): void {
  const draw = demo.random('other rangers')
  const villages = draw.shuffle(posts.filter((p) => p.role === 'ranger'))
  for (const [i, { division, role, kind, title }] of villages.slice(0, 26).entries()) {
    const draft: Draft = { division, role, kind, title, from: '2022-01-01', duty_area: true }
    const gone = i < 15
    const from = gone ? '2022-01-01' : span('2024-01-05', 500, draw)
    hold({ ...draft, from, to: gone ? span('2023-03-01', 250, draw) : null }, appear(division, from))
  }
}

/** Deputies who act for a chief: one past, some now. */
function acting({ demo, posts, hold }: Hands): void {
  const today = demo.now.slice(0, 10)
  const terms = [
    ['2023-10-08', '2024-02-01'],
    [addCalendarDays(today, -20), null],
    [addCalendarDays(today, -6), null],
  ] as const
  const chiefs = posts.filter((p) => p.role === 'township.forest_chief' && p.kind === 'forest_chief' && p.to === null)
  for (const [i, [from, to]] of terms.entries()) {
    const chief = chiefs[7 + i * 11]!
    const deputy = posts.find((p) => p.division === chief.division && p.kind === 'deputy_forest_chief' && p.to === null && p.from < '2023-01-01')
    if (!deputy) continue
    const { role, kind, division } = chief
    hold({ role, kind, division, title: `${chief.title}（代理）`, from, to, acting_for: chief.id }, deputy.person)
  }
}

export function turnOver(hands: Hands): void {
  handOvers(hands)
  otherRangers(hands)
  acting(hands)
}
