/** Kept for each person apart: the next one at this browser does not see it. */
const keyOf = (user: string) => `siku.claims.text.${user}`
/** Longer texts are not kept over a reload: the browser's store would refuse them. */
const mostKept = 1_000_000

/** The text that was checked last, kept for this tab so that a reload shows the same. */
export const keptText = (user: string): string | null => sessionStorage.getItem(keyOf(user))

export function keepText(user: string, text: string | null): void {
  if (text === null || text.length > mostKept) sessionStorage.removeItem(keyOf(user))
  else sessionStorage.setItem(keyOf(user), text)
}
