/** What a dead pine is called (domain: words that must not be mixed). */
export const words = { dying: '濒死松树', diseased: '病死松树' } as const
export type Word = keyof typeof words

export type SampleResult = 'positive' | 'negative' | 'unclear'

/** What the wood of a place is called on a day: inside an announced county all untreated pine is 疫木, elsewhere only what is infected. */
export const woodWord = (word: Word): string => (word === 'diseased' ? '疫木' : '清理木材')

/**
 * A dead pine is 病死松树 where its unit stands announced on the day or its own sample is positive; else it is 濒死松树, by whatever it died. A negative
 * sample says so inside a unit too.
 */
export function wordOf(infected: boolean, result: SampleResult | null): Word {
  if (result === 'positive') return 'diseased'
  if (result === 'negative') return 'dying'
  return infected ? 'diseased' : 'dying'
}
