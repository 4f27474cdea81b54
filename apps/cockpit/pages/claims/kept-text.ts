const key = 'siku.claims.text'
/** Longer texts are not kept over a reload: the browser's store would refuse them. */
const mostKept = 1_000_000

/** The text that was checked last, kept for this tab so that a reload shows the same. */
export const keptText = (): string | null => sessionStorage.getItem(key)

export function keepText(text: string | null): void {
  if (text === null || text.length > mostKept) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, text)
}
