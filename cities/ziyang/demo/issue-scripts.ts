import type { Rng } from './random.ts'

/** One step of an issue's life and how many days after the one before it. */
export type ScriptStep = { step: string; after: number }
export type Course = 'plain' | 'returned' | 'extended' | 'escalated' | 'reopened' | 'transferred_back' | 'transferred' | 'merged' | 'invalid'

const s = (step: string, after: number): ScriptStep => ({ step, after })

const toDispatch = (d: Rng): ScriptStep[] => [s('triage', d.int(1, 3)), s('dispatch', d.int(1, 2))]
const toWork = (d: Rng): ScriptStep[] => [s('sign', d.int(1, 2)), s('rectify', d.int(1, 3))]
const toClose = (d: Rng): ScriptStep[] => [s('accept', d.int(1, 6)), s('close', d.int(1, 4))]
const mend = (d: Rng): ScriptStep => s('submit', d.int(4, 14))

/** The steps of a course up to its end; `archive` may follow by itself. */
export function scriptOf(course: Course, d: Rng): ScriptStep[] {
  const handedOut = [...toDispatch(d), ...toWork(d)]
  switch (course) {
    case 'plain':
      return [...handedOut, mend(d), ...toClose(d)]
    case 'returned':
      return [...handedOut, mend(d), s('return', d.int(1, 4)), s('submit', d.int(3, 9)), ...toClose(d)]
    case 'extended':
      return [...handedOut, s('extend', d.int(5, 10)), s('submit', d.int(8, 18)), ...toClose(d)]
    case 'escalated':
      return [...handedOut, s('escalate', d.int(18, 24)), s('submit', d.int(4, 9)), ...toClose(d)]
    case 'reopened':
      return [...handedOut, mend(d), ...toClose(d), s('reopen', d.int(20, 60)), s('dispatch', d.int(1, 2)), ...toWork(d), mend(d), ...toClose(d)]
    case 'transferred_back':
      return [...toDispatch(d), s('sign', 1), s('transfer', d.int(1, 4)), s('take_back', d.int(15, 40)), s('dispatch', 1), ...toWork(d), mend(d), ...toClose(d)]
    case 'transferred':
      return [...toDispatch(d), s('sign', 1), s('transfer', d.int(1, 6))]
    case 'merged':
      return [s('triage', d.int(1, 3)), s('merge', d.int(1, 3))]
    case 'invalid':
      return [s('triage', d.int(1, 3)), s('mark_invalid', d.int(1, 5))]
  }
}

export const lengthOfScript = (steps: readonly ScriptStep[]): number => steps.reduce((sum, { after }) => sum + after, 0)
/** Days up to and with the first step of a name. */
export const daysUntil = (steps: readonly ScriptStep[], name: string): number => lengthOfScript(steps.slice(0, steps.findIndex((x) => x.step === name) + 1))
