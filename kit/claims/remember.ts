const most = 4000

/** A pure function of words that remembers its last few thousand answers: clauses of a sentence are asked about once for each of its numbers. */
export function remembered<T>(answer: (words: string) => T): (words: string) => T {
  let known = new Map<string, T>()
  return (words) => {
    const found = known.get(words)
    if (found !== undefined || known.has(words)) return found as T
    if (known.size >= most) known = new Map()
    const fresh = answer(words)
    known.set(words, fresh)
    return fresh
  }
}
