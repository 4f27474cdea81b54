import type { Samples } from '#kit/room/samples.ts'
import { linesKept } from '../lines.ts'
import { hazardLines } from './classes.ts'

/** A line, of those that hazards have, that the role keeps. */
export const lineOf = (role: string): string =>
  Object.entries(linesKept(hazardLines).of).find(([, roles]) => (roles as readonly string[]).includes(role))?.[0] ?? 'fire'
const ground = { standard: 'other', standard_item: '试验办法第4条' } as const

export const samples: Samples = {
  hazard: {
    create: ({ hand }) => ({ line: lineOf(hand.role), class: 'other', line_name: '试验线' }),
    update: ({ hand }) => ({ line: lineOf(hand.role), class: 'other' }),
    grade: ({ nth }) => ({ ...ground, grade: nth() % 2 === 0 ? 'general' : 'major' }),
    regrade: ({ record }) => ({ ...ground, grade: record?.['grade'] === 'major' ? 'general' : 'major' }),
    notify: ({ day }) => ({ due_on: day(10) }),
    extend: ({ record, day }) => ({ due_on: record?.['due_on'] === day(60) ? day(90) : day(60) }),
    reopen: ({ day }) => ({ due_on: day(10) }),
    recheck: () => ({ recheck_result: 'passed' }),
    rectify: async ({ picture }) => ({ photo_after: [await picture()] }),
  },
}
