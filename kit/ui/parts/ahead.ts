import type { Ahead, Rec } from '#kit/wire/records.ts'
import { comma, t } from '../text/text.ts'
import { leftInWords } from './clock.tsx'
import { day } from './time.ts'

type AwaitedStep = NonNullable<Ahead['next']>

/** Posts named in a sentence; of more it says so. */
const NAMED = 2

/** Posts in words. */
export function postsInWords(who: readonly string[], people = who.length): string {
  if (who.length === 0) return t('record.nobody')
  const named = who.slice(0, NAMED).join(comma())
  return who.length > NAMED || people > who.length * NAMED ? t('record.posts_more', { who: named }) : named
}

const stepIn = (key: 'record.waits' | 'record.waits_then', { who, title, people }: AwaitedStep): string =>
  t(key, { who: postsInWords(who, people), step: title })

/** Whom a record waits for until when, and who comes after, as one sentence; null when it waits for nobody. */
export function aheadInWords({ ahead, task, transitions }: Pick<Rec, 'ahead' | 'task' | 'transitions'>): string | null {
  const next = ahead?.next
  if (!next) return null
  const mine = transitions.some((s) => s.name === next.step && s.allowed)
  const first = mine ? t('record.waits_you', { step: next.title }) : stepIn('record.waits', next)
  const until = task?.due_at ? t('record.waits_until', { day: day(task.due_at), left: leftInWords(task) }) : ''
  const then = ahead.afterwards ? stepIn('record.waits_then', ahead.afterwards) : ''
  return `${first}${until}${then}。`
}
