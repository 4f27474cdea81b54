/** A file's tests live in one day: it begins after midnight in Beijing when it might else begin before and end after it, for what a day decides (days left, what is due, since when somebody holds a post) is another thing then. Well above the longest that CI has seen (`lists.test.ts`, 268 s), in milliseconds. */
export const LONGEST_FILE = 8 * 60_000

const DAY = 24 * 3_600_000
const BEIJING = 8 * 3_600_000

/** For how many milliseconds a file of tests waits that would begin at `now` (milliseconds since 1970): until the next day in Beijing has begun, or not at all. */
export function waitFor(now: number, longest = LONGEST_FILE): number {
  const left = DAY - ((now + BEIJING) % DAY)
  return left <= longest ? left + 1000 : 0
}
