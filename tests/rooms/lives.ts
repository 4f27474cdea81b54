import { seededId } from '#kit/register/id.ts'

/** What pure tests of a life are told with: ids that repeat, who did it and when, and how it was refused. */
export const id = (key: string): string => seededId(key)
export const head = (key: string) => ({ id: id(key), division: id('village') })
export const by = (who: string, at: string, reason?: string) => ({ by: id(who), at, reason })
export const at = (day: string, time = '10:00'): string => `${day}T${time}:00+08:00`

/** The code with which a step was refused, or `passed`. */
export function code(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'passed'
}
